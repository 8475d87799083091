"""Slots in sentences, filled with what the tables of a report say.

A slot is a row (``{received}``: its total), a cell (``{review.upheld}``), a group of rows (``{refused}``), or a sum of
such (``{granted+partially_granted}``). Behind ``|`` stands what else its words can mean. ``{a%b}`` is a share,
``{a^}`` the change since last year, ``{a*10000}`` an amount in 元. The names in `Narrator.words` can be slots too.
"""

import re
from decimal import Decimal
from typing import NamedTuple

from govinfo.forms import FORMS
from govinfo.report.annual import AnnualReport
from govinfo.report.organs import kind_of
from govinfo.text import numeral
from govinfo.vocabulary import Section

Figure = int | Decimal
SLOT = re.compile(r"\{([^{}]+)\}")
_SECTIONS = {row.key: section for form in FORMS for section, table in form.tables.items() for row in table.rows}
_GROUPS = {
    heading.key: tuple(row.key for row in FORMS[-1].tables[Section.APPLICATIONS].rows if heading in row.groups)
    for row in FORMS[-1].tables[Section.APPLICATIONS].rows
    for heading in row.groups[1:]
}


def addresses(report: AnnualReport, slot: str) -> tuple[str, ...]:
    """The cells that a slot sums; none where the report's tables have no such row."""
    found: list[str] = []
    for name in slot.split("+"):
        row, _, column = name.partition(".")
        layout = report.applications.form.slices
        rows = _GROUPS[row] if row in _GROUPS and row not in layout else (row,)
        found += [f"{_SECTIONS[key]}.{key}.{column or 'total'}" for key in rows]
    cells = dict(report.cells())
    return tuple(found) if all(address in cells for address in found) else ()


def value(report: AnnualReport, slot: str) -> Figure | None:
    """The figure of a slot; `None` where the tables do not give it."""
    cells = addresses(report, slot)
    figures = [figure for cell in cells if (figure := report[cell]) is not None]
    return sum(figures) if cells and len(cells) == len(figures) else None


def figure(report: AnnualReport, slot: str) -> Figure:
    """The figure of a slot that the tables are known to give."""
    found = value(report, slot)
    if found is None:
        raise AssertionError(slot)
    return found


class Narrator(NamedTuple):
    """Who tells of which year, and how figures are written: as digits, grouped by thousands, or as numerals."""

    report: AnnualReport
    previous: AnnualReport | None
    style: str

    @property
    def words(self) -> dict[str, str]:
        """The slots that are no figures of the tables."""
        organ, year = self.report.organ or "", self.report.year or 0
        own = "本机关" if kind_of(organ) is None else f"我{organ.removesuffix('人民政府')[-1]}"
        years = {"year": str(year), "last_year": str(year - 1), "next_year": str(year + 1)}
        return {"organ": organ, "self": own, "form": str(self.report.form.source.number), **years}

    def fills(self, template: str) -> bool:
        """Whether every slot of a template can be filled."""
        return all(self._words_for(slot) is not None for slot in SLOT.findall(template))

    def filled(self, template: str) -> str:
        """The sentence."""
        return SLOT.sub(lambda slot: str(self._words_for(slot[1])), template)

    def _words_for(self, slot: str) -> str | None:
        if slot in self.words:
            return self.words[slot]
        if "%" in slot:
            part, whole = (value(self.report, name) for name in slot.split("%"))
            return f"{Decimal(part) * 100 / whole:.2f}" if part and whole else None
        if slot.endswith("^"):
            return self._grown(slot[:-1])
        name, _, unit = slot.partition("|")[0].partition("*")
        stated = value(self.report, name)
        return None if stated is None else self.written(stated * int(unit or 1))

    def _grown(self, slot: str) -> str | None:
        before = None if self.previous is None else value(self.previous, slot)
        if not before:
            return None
        change = Decimal(figure(self.report, slot) - before) * 100 / before
        return f"{'增长' if change >= 0 else '下降'}{abs(change):.1f}%"

    def written(self, figure: Figure) -> str:
        """A figure as this report writes its figures."""
        if isinstance(figure, Decimal):
            return f"{figure.normalize():f}"
        if self.style == "numerals" and 0 < figure < 100:
            return numeral(figure)
        return f"{figure:,}" if self.style == "thousands" else str(figure)

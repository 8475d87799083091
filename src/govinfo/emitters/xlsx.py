"""Findings as a workbook to work through: a row for each, with a column in which whoever looks says what became of it.

What is not to be changed (不改), with a reason and a name, is read back as waivers (`read_decisions`).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple
from unicodedata import east_asian_width

from govinfo.checks.waivers import Waiver, digest
from govinfo.displays.characters import printable
from govinfo.emitters.checked import Checked, Unchecked
from govinfo.emitters.proposing import changes_at, proposed
from govinfo.errors import ReadError
from govinfo.languages import Language, LanguageChoice, Text
from govinfo.messages import worklist as says
from govinfo.messages.checking import SEVERITIES
from govinfo.readers.formats.package import Package
from govinfo.readers.formats.xlsx import named_sheets
from govinfo.readers.limits import Limits
from govinfo.records.files import file_bytes
from govinfo.speaking import language_of
from govinfo.writers.text import wrapped
from govinfo.writers.xlsx import workbook


class _SheetColumn(NamedTuple):
    head: Text
    width: int


_COLUMNS = (
    _SheetColumn(says.FILE, 18),
    _SheetColumn(says.ORGAN, 14),
    _SheetColumn(says.YEAR, 6),
    _SheetColumn(says.CODE, 7),
    _SheetColumn(says.SEVERITY, 6),
    _SheetColumn(says.PLACE, 12),
    _SheetColumn(says.PROBLEM, 40),
    _SheetColumn(says.BASIS, 22),
    _SheetColumn(says.SUGGESTED, 24),
    _SheetColumn(says.STATUS, 8),
    _SheetColumn(says.REASON, 18),
    _SheetColumn(says.AUTHOR, 10),
    _SheetColumn(says.CELLS, 12),
    _SheetColumn(says.DIGEST, 12),
)
_LEFT = (_SheetColumn(says.FILE, 40), _SheetColumn(says.WHY, 60))
_PRINTED = 12
"""Columns that are printed: the two behind them are for reading back."""
_WIDE = "宽"
"""As wide as a sign that is narrow in some fonts, and wide in those of Chinese."""
_LINE = 16.5
"""Height of a line, in points."""
_DECIDED = [column.head for column in _COLUMNS].index(says.STATUS)


def emit(
    checked: Iterable[Checked],
    *,
    unchecked: Sequence[Unchecked] = (),
    lang: LanguageChoice | None = None,
    **_: object,
) -> bytes:
    """A workbook: a sheet with a row for each finding, and one with a row for each file that was not checked.

    Args:
        checked: The files with their reports and findings.
        unchecked: The files that could not be checked.
        lang: Language of the heads, ``zh`` or ``en``.

    Returns:
        The bytes of an .xlsx file.
    """
    return workbook(partial(_filled, checked, unchecked, language_of(lang)))


def _filled(checked: Iterable[Checked], unchecked: Iterable[Unchecked], language: Language, book: Any) -> None:
    rows = [row for item in checked for row in _rows(item, language)]
    sheet = _sheet(book, says.FINDINGS, _COLUMNS, rows, language)
    choices = [decision.said(language, {}) for decision in says.DECISIONS.values()]
    sheet.data_validation(1, _DECIDED, max(1, len(rows)), _DECIDED, {"validate": "list", "source": choices})
    _sheet(book, says.UNCHECKED, _LEFT, [(one.file, one.why.said(language, {})) for one in unchecked], language)


def _sheet(
    book: Any, title: Text, columns: Sequence[_SheetColumn], rows: Sequence[Sequence[object]], spoken: Language
) -> Any:
    """A sheet whose heads stay in sight, to filter and to print on pages of one width."""
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "vcenter", "border": 1, "bg_color": "#E7EDF5"})
    body = book.add_format({"text_wrap": True, "valign": "top", "border": 1})
    sheet = book.add_worksheet(title.said(spoken, {}))
    for number, column in enumerate(columns):
        sheet.set_column(number, number, column.width)
        sheet.write_string(0, number, column.head.said(spoken, {}), head)
    for at, row in enumerate(rows, 1):
        for number, value in enumerate(row):
            sheet.write(at, number, printable(value) if isinstance(value, str) else value, body)
        printed = zip(row[:_PRINTED], columns, strict=False)
        sheet.set_row(at, _LINE * max(_lines(str(value), column.width) for value, column in printed))
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(1, len(rows)), len(columns) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.print_area(0, 0, len(rows), min(len(columns), _PRINTED) - 1)
    return sheet


def _lines(text: str, room: int) -> int:
    """How many lines a text takes in a column; quotes and signs are as wide there as characters of Chinese."""
    wide = "".join(_WIDE if east_asian_width(character) == "A" else character for character in text)
    return sum(len(wrapped(line, room - 1)) for line in wide.split("\n"))


def _rows(item: Checked, language: Language) -> Iterator[tuple[object, ...]]:
    """What is said of each finding of a file, in the order of the columns."""
    report, changes = item.report, proposed(item)
    for finding in item.findings:
        yield (
            item.file,
            report.organ or "",
            report.year or "",
            finding.code,
            SEVERITIES[finding.severity].said(language, {}),
            "" if finding.span is None else finding.span.where.said(language, {}),
            finding.message,
            str(finding.basis),
            "\n".join(changes_at(item, finding, changes, language)),
            says.DECISIONS["open"].said(language, {}),
            "",
            "",
            " ".join(finding.cells),
            digest(report, finding.cells),
        )


def read_decisions(file: str | Path) -> tuple[Waiver, ...]:
    """The findings that are not to be changed, with the reason and the name of who says so, as waivers.

    Raises:
        ReadError: If the file is no workbook, or lacks one of the columns.
    """
    data = file_bytes(file)
    limits = Limits()
    sheets = [*named_sheets(Package(data, str(file), limits), str(file), limits)]
    rows = [{number: cell.text.strip() for number, cell in row.items()} for row in sheets[0].contents.cells.values()]
    heads = {text: number for number, text in rows[0].items()} if rows else {}
    return tuple(_waivers(rows[1:], _WorklistHeads(heads, str(file))))


class _WorklistHeads:
    """Where each column stands, by its head in either language."""

    def __init__(self, numbers: Mapping[str, int], document: str) -> None:
        self._numbers, self._document = numbers, document

    def number(self, head: Text) -> int:
        """The number of a column.

        Raises:
            ReadError: If there is none.
        """
        for said in head:
            if said in self._numbers:
                return self._numbers[said]
        raise ReadError(says.NO_WORKLIST, head=head, document=self._document)


def _waivers(rows: Iterable[Mapping[int, str]], heads: _WorklistHeads) -> Iterator[Waiver]:
    code, organ, year, status, reason, author, cells, taken = (
        heads.number(head)
        for head in (
            says.CODE, says.ORGAN, says.YEAR, says.STATUS, says.REASON, says.AUTHOR, says.CELLS, says.DIGEST,
        )
    )  # fmt: skip
    for row in rows:
        if row.get(status) in says.DECISIONS["kept"]:
            stated = row.get(year, "")
            yield Waiver(
                code=row.get(code, ""),
                organ=row.get(organ),
                year=int(stated) if stated.isdecimal() else None,
                cells=tuple(row.get(cells, "").split()),
                reason=row.get(reason, ""),
                author=row.get(author, ""),
                digest=row.get(taken),
            )

"""What two reports state differently, cell by cell, in the words of the form."""

from collections.abc import Iterator
from typing import NamedTuple

from govinfo.arguments import instance
from govinfo.languages import LanguageChoice
from govinfo.messages import nouns
from govinfo.report.annual import AnnualReport
from govinfo.report.narrative import Narrative
from govinfo.report.table import FiledTable
from govinfo.speaking import language_of


class Unequal(NamedTuple):
    """A part that two reports state differently.

    Attributes:
        place: Address of a cell (``remedies.review.upheld``) or of a section (``narrative.other``), or name of a field
            (``organ``).
        label: What the form calls it; of a section, its heading.
        expected: What the first report states.
        actual: What the second one states.
    """

    place: str
    label: str
    expected: object
    actual: object

    def __str__(self) -> str:
        named = self.place if self.label == self.place else f"{self.place} ({self.label})"
        return f"{named}: {self.expected!r} != {self.actual!r}"


def unequal(expected: AnnualReport, actual: AnnualReport, *, lang: LanguageChoice | None = None) -> Iterator[Unequal]:
    """Whatever makes two reports unequal: fields, then cells in form order, then the prose section by section.

    Args:
        expected: One report.
        actual: The other.
        lang: The language of the labels.

    Raises:
        UnknownKeyError: If there is no such language.

    Example:
        >>> from govinfo import zero
        >>> for part in unequal(zero("2021"), zero("2021", year=2023).replace({"applications.received.total": None})):
        ...     print(part)
        year: None != 2023
        applications.received.total (表三“本年新收政府信息公开申请数量—总计”): 0 != None
    """
    chosen = language_of(lang)
    _examine(expected, actual)
    for name in ("organ", "year", "published"):
        yield from _field(name, getattr(expected, name), getattr(actual, name))
    yield from unequal_cells(expected, actual, lang=chosen)
    yield from _prose(expected.narrative, actual.narrative)
    yield from _field("processing_fees", expected.processing_fees, actual.processing_fees)


def unequal_cells(
    expected: AnnualReport, actual: AnnualReport, *, lang: LanguageChoice | None = None
) -> Iterator[Unequal]:
    """The cells of the three tables that two reports state differently; a table on another form as one part.

    A cell's text is looked at and not only its value: ``/`` is not an empty cell, and ``2.50`` not ``2.5``.
    """
    chosen = language_of(lang)
    _examine(expected, actual)
    for one, other in zip(expected.tables, actual.tables, strict=True):
        yield from _field(f"{one.section}.edition", str(one.edition), str(other.edition))
        yield from _field(f"{one.section}.present", one.present, other.present)
        if (one.edition, one.present) == (other.edition, other.present):
            yield from _cells(expected, one, other, chosen)


def _examine(expected: object, actual: object) -> None:
    instance(expected, AnnualReport, "expected", nouns.REPORT)
    instance(actual, AnnualReport, "actual", nouns.REPORT)


def _field(name: str, expected: object, actual: object) -> Iterator[Unequal]:
    if expected != actual:
        yield Unequal(name, name, expected, actual)


def _prose(expected: Narrative | None, actual: Narrative | None) -> Iterator[Unequal]:
    """What two texts say differently: each part that both have, or else all of it."""
    if expected is None or actual is None:
        yield from _field("narrative", expected, actual)
        return
    for name in ("title", "preface"):
        yield from _field(f"narrative.{name}", getattr(expected, name), getattr(actual, name))
    headed, other = ([(part.key, part.heading) for part in prose.sections] for prose in (expected, actual))
    yield from _field("narrative.sections", headed, other)
    if headed == other:
        for one, two in zip(expected.sections, actual.sections, strict=True):
            if one.text != two.text:
                yield Unequal(f"narrative.{one.key}", one.heading or one.key, one.text, two.text)


def _cells(report: AnnualReport, one: FiledTable, other: FiledTable, lang: LanguageChoice) -> Iterator[Unequal]:
    if one == other:
        return
    stated = zip(one.form.cells, one.flat, other.flat, one.texts(), other.texts(), strict=True)
    for cell, expected, actual, text, other_text in stated:
        if (expected, text) != (actual, other_text):
            told = (expected, actual) if expected != actual else (text, other_text)
            yield Unequal(cell.address, report.label(cell.address, lang), *told)

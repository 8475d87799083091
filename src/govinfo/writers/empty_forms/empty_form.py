"""An empty form to fill in: the report of a year with what last year carried over, in a file that checks itself."""

import os
from typing import TYPE_CHECKING

from govinfo import formats
from govinfo.arguments import instance, word
from govinfo.errors import InvalidValueError
from govinfo.formats import Use
from govinfo.forms import imprint
from govinfo.forms.registry import form_in_force
from govinfo.languages import LanguageChoice
from govinfo.messages import empty_forms as says
from govinfo.messages import nouns
from govinfo.page.document import Figures, LineStyle, PrintedDocument, TextLine
from govinfo.report.annual import AnnualReport, blank
from govinfo.report.narrative import headings_only
from govinfo.speaking import language_of
from govinfo.vocabulary import ApplicationRow
from govinfo.weighing.years import year_before
from govinfo.writers import atomic, page, write
from govinfo.writers.empty_forms.balances import Totals, TotalsName

if TYPE_CHECKING:
    from govinfo.formats.functions import Fills


def write_form(
    target: str | os.PathLike[str],
    *,
    organ: str,
    year: int,
    previous: AnnualReport | None = None,
    totals: Totals | TotalsName = Totals.CHECK,
    lang: LanguageChoice = "zh",
) -> None:
    """Write the form of a year for somebody to fill in.

    A spreadsheet and a web page check themselves: each identity that does not hold is red and said beside its table,
    and cells take nothing but numbers from zero. Filled in, they are read as reports. Other formats are the bare form.

    Args:
        target: The file; its suffix says the format.
        organ: Who reports.
        year: The year reported on, which decides the edition.
        previous: The same organ's report for the year before: what it carried over is carried in.
        totals: Whether totals are filled in and checked, ``check``, or computed, ``fill``.
        lang: ``zh`` for the form's own labels, ``en`` for English ones.

    Raises:
        InvalidValueError: If there is no edition for the year, or *previous* is not the report for the year before.
        UnknownKeyError: If the suffix stands for no format.
        WriteError: If the file cannot be written.

    Example:
        >>> from tempfile import TemporaryDirectory
        >>> from govinfo.readers import read
        >>> with TemporaryDirectory() as folder:
        ...     write_form(f"{folder}/a.html", organ="某县自然资源局", year=2026)
        ...     read(f"{folder}/a.html").year
        2026
    """
    chosen = word(totals, Totals, says.TOTALS)
    report = started(organ, year, previous)
    instance(target, (str, os.PathLike), "target", nouns.PATH)
    format_ = formats.by_suffix(os.fspath(target), Use.FILLS)
    if format_ is None:
        write(report, target, lang=lang)
        return
    make: Fills = format_.load(Use.FILLS)
    content = make(_with_room(page(report, language_of(lang))), chosen)
    atomic.write(target, content if isinstance(content, bytes) else content.encode())


def started(organ: str, year: int, previous: AnnualReport | None = None) -> AnnualReport:
    """The blank report of a year, but for what the year before carried over.

    Raises:
        InvalidValueError: If *previous* is not the same organ's report for the year before.
    """
    form = form_in_force(year)
    prose = headings_only(form, imprint.title(organ, year))
    report = blank(form, organ=organ, year=year).replace(narrative=prose)
    if previous is None:
        return report
    if year_before(report, instance(previous, AnnualReport, "previous", nouns.REPORT)) is None:
        raise InvalidValueError(says.NO_FORM_FOR_PREVIOUS, organ=previous.organ, year=previous.year)
    before, now = (f"applications.{row}." for row in (ApplicationRow.CARRIED_OVER, ApplicationRow.CARRIED_IN))
    carried = {cell: value for cell, value in previous.cells() if cell.startswith(before)}
    return report.replace({cell.replace(before, now): value for cell, value in carried.items()})


def _with_room(document: PrintedDocument) -> PrintedDocument:
    """The document with an empty paragraph under each heading that no table stands under, to write in."""
    parts: list[TextLine | Figures] = []
    following = [*document.parts[1:], None]
    for part, after in zip(document.parts, following, strict=True):
        parts.append(part)
        heads = isinstance(part, TextLine) and part.style is LineStyle.HEADING
        if heads and (after is None or isinstance(after, TextLine)):
            parts.append(TextLine(LineStyle.PROSE, ""))
    return document._replace(parts=tuple(parts))

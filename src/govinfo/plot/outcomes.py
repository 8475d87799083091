"""The outcomes of a report's applications, each in full."""

from fractions import Fraction

from govinfo.languages import LanguageChoice
from govinfo.messages import plot as says
from govinfo.plot.bars import CountedRow, bars
from govinfo.plot.given import Reports, one_of, titled
from govinfo.plot.headings import Drawn, newest
from govinfo.plot.headings import outcomes as rows_of
from govinfo.plot.picture import Picture
from govinfo.plot.sheet import PAGE, Sheet
from govinfo.plot.stated import refuse_unstated, stated, total_of
from govinfo.report.annual import AnnualReport
from govinfo.speaking import language, language_of
from govinfo.vocabulary import ApplicationRow


def outcomes(report: Reports, *, width: float = PAGE, lang: LanguageChoice | None = None) -> Picture:
    """How a report's applications were concluded: a bar for each result row of 表三, under its heading.

    Args:
        report: One report, or a roll-up.
        width: Width of the picture, millimetres; 100 for a phone.
        lang: ``zh`` for the form's own labels, ``en`` for English; the language spoken unless said.

    Returns:
        The picture; lengths are 件, with the share of （七）总计 where that is stated.

    Raises:
        InvalidValueError: If it is not one report, or it states no outcome, or no picture is as wide.

    Example:
        >>> from govinfo.report.annual import zero
        >>> outcomes(zero("2021", organ="某县", year=2023), lang="en").title
        '某县, 2023: How applications were concluded'
    """
    with language(language_of(lang)):
        found = one_of(report)
        total = stated(found, total_of(ApplicationRow.CONCLUDED))
        sheet = Sheet(width, titled([found], says.OUTCOMES), str(says.IN_PIECES_SHARED))
        return drawn_bars(sheet, found, rows_of(newest([found])), total.size)


def drawn_bars(sheet: Sheet, report: AnnualReport, drawn: tuple[Drawn, ...], whole: Fraction) -> Picture:
    """A picture of bars.

    Raises:
        InvalidValueError: If the report states nothing of what is drawn.
    """
    rows = [CountedRow(each, stated(report, each.address)) for each in drawn]
    refuse_unstated(row.amount for row in rows)
    bars(sheet, rows, whole)
    return sheet.picture([str(says.BLANK_NOTE)] if any(row.amount.value is None for row in rows) else ())

"""What share of a report's applications ended in which way."""

from govinfo.languages import LanguageChoice
from govinfo.messages import plot as says
from govinfo.plot import theme
from govinfo.plot.given import Reports, reports_of, titled
from govinfo.plot.headings import endings, newest
from govinfo.plot.picture import Picture
from govinfo.plot.shares import shares
from govinfo.plot.sheet import PAGE, Sheet
from govinfo.plot.stated import total_of
from govinfo.speaking import language, language_of
from govinfo.vocabulary import ApplicationRow


def mix(reports: Reports, *, width: float = PAGE, lang: LanguageChoice | None = None) -> Picture:
    """The outcomes （一） to （六） as shares: a bar of 100 % for each report.

    Args:
        reports: One report, several, a roll-up, or a frame with a row for each; 120 at most.
        width: Width of the picture, millimetres; 100 for a phone.
        lang: ``zh`` for the form's own labels, ``en`` for English; the language spoken unless said.

    Returns:
        The picture; widths are shares of the sum of the outcomes, figures are 件. Where a cell is blank they are shares
        of （七）总计, and what is left of it is hatched.

    Raises:
        InvalidValueError: If these are no reports, or more than a picture holds, or they state no outcome, or no
            picture is as wide.

    Example:
        >>> from govinfo.report.annual import zero
        >>> report = zero("2021", organ="某县", year=2023)
        >>> mix(report.replace({"applications.granted.total": 3, "applications.concluded.total": 3})).alt
        '某县：（一）予以公开3（100.0%）、共3。'
    """
    with language(language_of(lang)):
        given = reports_of(reports)
        parts = endings(newest(given))
        sheet = Sheet(width, titled(given, says.MIX), str(says.MIX_ABOUT))
        fills = theme.palette(theme.OUTCOMES, len(parts))
        return shares(sheet, given, parts, total_of(ApplicationRow.CONCLUDED), fills)

"""Who applied."""

from govinfo.languages import LanguageChoice
from govinfo.messages import plot as says
from govinfo.plot import theme
from govinfo.plot.given import Reports, reports_of, titled
from govinfo.plot.headings import applicants as kinds_of
from govinfo.plot.headings import newest
from govinfo.plot.outcomes import drawn_bars
from govinfo.plot.picture import Picture
from govinfo.plot.shares import shares
from govinfo.plot.sheet import PAGE, Sheet
from govinfo.plot.stated import stated, total_of
from govinfo.speaking import language, language_of
from govinfo.vocabulary import ApplicationRow


def applicants(reports: Reports, *, width: float = PAGE, lang: LanguageChoice | None = None) -> Picture:
    """The applications received in the year by kind of applicant: of one report a bar a kind, of several their shares.

    Args:
        reports: One report, several, a roll-up, or a frame with a row for each; 120 at most.
        width: Width of the picture, millimetres; 100 for a phone.
        lang: ``zh`` for the form's own labels, ``en`` for English; the language spoken unless said.

    Returns:
        The picture; figures are 件. Shares are of the sum of the kinds, where one of them is blank of the total.

    Raises:
        InvalidValueError: If these are no reports, or more than a picture holds, or they state no applicant, or no
            picture is as wide.

    Example:
        >>> from govinfo.report.annual import zero
        >>> applicants(zero("2021", organ="某县", year=2023)).title
        '某县2023年本年新收申请的申请人'
    """
    with language(language_of(lang)):
        given = reports_of(reports)
        kinds, total = kinds_of(newest(given)), total_of(ApplicationRow.RECEIVED)
        title = titled(given, says.APPLICANTS)
        if len(given) == 1:
            sheet = Sheet(width, title, str(says.SHARE_OF_RECEIVED))
            return drawn_bars(sheet, given[0], kinds, stated(given[0], total).size)
        sheet = Sheet(width, title, str(says.APPLICANTS_ABOUT))
        return shares(sheet, given, kinds, total, theme.palette(theme.APPLICANTS, len(kinds)))

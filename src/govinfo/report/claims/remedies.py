"""What prose calls reviews and suits and their results: by the labels of 表四, and in shorter words."""

from collections.abc import Mapping

from govinfo.forms import FORMS, renewed
from govinfo.report.claims.labels import row_of
from govinfo.report.claims.subject import ClaimReading, Context, Subject
from govinfo.report.claims.wording.counted import OBJECT
from govinfo.text import fold
from govinfo.vocabulary import RemedyResult, RemedyRoute, Section

ROUTES = {
    "review": (RemedyRoute.REVIEW,),
    "litigation": (RemedyRoute.DIRECT_LITIGATION, RemedyRoute.LITIGATION_AFTER_REVIEW),
    "direct_litigation": (RemedyRoute.DIRECT_LITIGATION,),
    "litigation_after_review": (RemedyRoute.LITIGATION_AFTER_REVIEW,),
    "disputes": (*RemedyRoute,),
}
"""What reviews and suits are called as a subject, and the blocks of the table they stand in."""
_BOTH = (
    ("行政复议", "(?:诉讼|应诉)"),
    ("复议", "(?:诉讼|应诉)"),
    ("行政诉讼", "复议"),
    ("诉讼", "复议"),
)
"""Reviews and suits counted together: what they begin with, and what is added."""


def remedies() -> tuple[Subject, ...]:
    """Reviews, suits, the kinds of suits, and reviews and suits together."""
    review, direct, after = (f"remedies.{route}.total" for route in RemedyRoute)
    label = {route: fold(row_of(Section.REMEDIES, route).label) for route in RemedyRoute}
    either = (ClaimReading((direct, after)), ClaimReading((direct,), usual=False), ClaimReading((after,), usual=False))
    return (
        _remedy(
            RemedyRoute.DIRECT_LITIGATION, (label[RemedyRoute.DIRECT_LITIGATION], "直接起诉"), ClaimReading((direct,))
        ),
        _remedy(
            RemedyRoute.LITIGATION_AFTER_REVIEW, (label[RemedyRoute.LITIGATION_AFTER_REVIEW],), ClaimReading((after,))
        ),
        Subject(
            "disputes",
            tuple(rf"{one}(?:案件|案)?(?:、|和|及|与|以及)?(?:行政)?{other}" for one, other in _BOTH),
            OBJECT,
            (ClaimReading((review, direct, after)),),
            Context.REMEDIES,
            said=("行政复议、行政诉讼案件共7件。", "诉讼和复议7件。"),
        ),
        _remedy(RemedyRoute.REVIEW, ("行政复议", "复议"), ClaimReading((review,))),
        _remedy("litigation", ("行政诉讼(?!请求)", "行政应诉", "诉讼(?!请求)", "应诉"), *either),
    )


def _remedy(key: str, words: tuple[str, ...], *readings: ClaimReading) -> Subject:
    """A subject of reviews or suits that is named by any of some words."""
    said = tuple(f"{word.partition('(')[0]}案件7件。" for word in words)
    return Subject(str(key), words, OBJECT, readings, Context.REMEDIES, said=said)


def results_of(remedy: str, result: str) -> tuple[ClaimReading, ...]:
    """The cells that a result of reviews, of suits, or of one kind of suits is counted in."""
    return (ClaimReading(tuple(f"remedies.{route}.{result}" for route in ROUTES[remedy])),)


@renewed
def results() -> Mapping[str, str]:
    """Results of reviews and suits, by key, as printed; each also without its 结果."""
    columns = FORMS[-1].tables[Section.REMEDIES].columns
    return {str(column.key): fold(column.label) for column in columns if column.key != RemedyResult.TOTAL}

"""How reviews and suits end, and in which column of 表四 the form counts that end.

Documents: 《行政复议法》 (2023 and 2017), 《行政诉讼法》 (2017) and its interpretation of 2018, read. The form does not
say which decision belongs in which column: the mapping is an analyst's reading. A court's dismissal of the claim
(驳回诉讼请求) and a review organ's dismissal of the request (驳回复议请求) are both counted as upheld: both find on the
merits that the organ owed nothing, and the interpretation of 2018, Art. 133, itself counts the latter with 维持.
Whether an appeal is counted beside the first instance is not stated either: a case is recorded with its latest result.
"""

from datetime import date
from functools import partial
from typing import Annotated

from attrs import frozen

from govinfo.law.catalogue import Catalogue
from govinfo.law.citation import Citation, at
from govinfo.law.former import REVIEW_LAW_2017
from govinfo.law.source import Source
from govinfo.law.sources import LITIGATION_INTERPRETATION, LITIGATION_LAW, REVIEW_LAW, REVIEW_RULES
from govinfo.messages import nouns
from govinfo.records.strict import Strict
from govinfo.records.types import NAME
from govinfo.vocabulary import ENDED, RemedyResult, RemedyRoute


@frozen
class Ending(Strict):
    """A kind of decision that ends a review or a suit.

    Attributes:
        key: Fixed name.
        label: The decision, in the law's terms.
        suit: Whether it ends a suit; else a review.
        result: The column of 表四 it is counted in; inferred.
        citation: Where the law provides for it.
        former: Where earlier versions of the law provided for it.
    """

    key: Annotated[str, NAME]
    label: str
    suit: bool
    result: RemedyResult
    citation: Citation
    former: tuple[Citation, ...] = ()

    def ends(self, route: RemedyRoute) -> bool:
        """Whether it can end a case of that route.

        Example:
            >>> ENDINGS["review_upheld"].ends(RemedyRoute.REVIEW), ENDINGS["suit_withdrawn"].ends(RemedyRoute.REVIEW)
            (True, False)
        """
        return self.suit is not (route is RemedyRoute.REVIEW)

    def at(self, day: date) -> Citation:
        """Where the version of the law in force on *day*, that of the decision, provides for it.

        Example:
            >>> print(ENDINGS["review_upheld"].at(date(2021, 6, 1)))
            2017年《行政复议法》第二十八条第一款第（一）项
        """
        return at(day, (self.citation, *self.former))


_UPHELD, _CORRECTED, _OTHER = ENDED


def _in(source: Source, article: int, paragraph: int | None = None, item: int | None = None) -> tuple[Citation, ...]:
    return (Citation(article, paragraph, item, source),)


_former, _rules = partial(_in, REVIEW_LAW_2017), partial(_in, REVIEW_RULES)
_REVIEWS: tuple[tuple[str, str, RemedyResult, tuple[int, int | None], tuple[Citation, ...]], ...] = (
    ("review_not_accepted", "不予受理行政复议申请", _OTHER, (30, 2), _former(17, 1)),
    ("review_abandoned", "逾期未补正，视为放弃行政复议申请", _OTHER, (31, 2), _rules(29)),
    ("review_application_dismissed", "驳回行政复议申请", _OTHER, (33, None), _rules(48, 1, 2)),
    ("review_terminated", "终止行政复议", _OTHER, (41, None), _rules(42)),
    ("review_varied", "变更", _CORRECTED, (63, None), _former(28, 1, 3)),
    ("review_annulled", "撤销或者部分撤销", _CORRECTED, (64, None), _former(28, 1, 3)),
    ("review_declared_unlawful", "确认违法", _CORRECTED, (65, None), _former(28, 1, 3)),
    ("review_ordered_to_act", "责令限期履行", _CORRECTED, (66, None), _former(28, 1, 2)),
    ("review_declared_void", "确认无效", _CORRECTED, (67, None), ()),
    ("review_upheld", "维持", _UPHELD, (68, None), _former(28, 1, 1)),
    ("review_request_dismissed", "驳回行政复议请求", _UPHELD, (69, None), _rules(48, 1, 1)),
    ("review_mediated", "行政复议调解", _OTHER, (73, None), _rules(50)),
    ("review_settled", "行政复议和解、撤回申请", _OTHER, (74, None), _rules(40)),
)
_SUITS: tuple[tuple[str, str, RemedyResult, tuple[int, int | None], Source], ...] = (
    ("suit_not_docketed", "裁定不予立案", _OTHER, (51, 2), LITIGATION_LAW),
    ("suit_dismissed", "裁定驳回起诉", _OTHER, (69, 1), LITIGATION_INTERPRETATION),
    ("suit_mediated", "行政诉讼调解", _OTHER, (60, None), LITIGATION_LAW),
    ("suit_withdrawn", "撤诉", _OTHER, (62, None), LITIGATION_LAW),
    ("suit_claim_dismissed", "判决驳回诉讼请求", _UPHELD, (69, None), LITIGATION_LAW),
    ("suit_annulled", "判决撤销或者部分撤销", _CORRECTED, (70, None), LITIGATION_LAW),
    ("suit_ordered_to_act", "判决限期履行", _CORRECTED, (72, None), LITIGATION_LAW),
    ("suit_ordered_to_provide", "判决履行给付义务", _CORRECTED, (73, None), LITIGATION_LAW),
    ("suit_declared_unlawful", "判决确认违法", _CORRECTED, (74, None), LITIGATION_LAW),
    ("suit_declared_void", "判决确认无效", _CORRECTED, (75, None), LITIGATION_LAW),
    ("suit_remedied", "判决责令采取补救措施", _CORRECTED, (76, None), LITIGATION_LAW),
    ("suit_varied", "判决变更", _CORRECTED, (77, None), LITIGATION_LAW),
    ("suit_terminated", "终结诉讼", _OTHER, (88, None), LITIGATION_INTERPRETATION),
)

ENDINGS = Catalogue(
    nouns.ENDING,
    (
        *(
            Ending(key, label, suit=False, result=result, citation=Citation(*place, source=REVIEW_LAW), former=former)
            for key, label, result, place, former in _REVIEWS
        ),
        *(
            Ending(key, label, suit=True, result=result, citation=Citation(*place, source=source))
            for key, label, result, place, source in _SUITS
        ),
    ),
)
"""The endings of a review, then those of a suit, in the order of the articles."""

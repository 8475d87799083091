"""How reviews and suits end, and in which column of 表四 the form counts that end.

Documents: 《行政复议法》 (2023 revision) and 《行政诉讼法》 (2017), read. The form does not say which decision belongs
in which column: the mapping is an analyst's reading, as is counting a dismissal of the claim as upholding. Whether an
appeal is counted beside the first instance is not stated either: a case is recorded with its latest result.
"""

from attrs import frozen

from govinfo.law.catalogue import Catalogue
from govinfo.law.citation import Citation
from govinfo.law.sources import LITIGATION_LAW, REVIEW_LAW
from govinfo.messages import nouns
from govinfo.vocabulary import RemedyResult, RemedyRoute


@frozen
class Ending:
    """A kind of decision that ends a review or a suit.

    Attributes:
        key: Fixed name.
        label: The decision, in the law's terms.
        suit: Whether it ends a suit; else a review.
        result: The column of 表四 it is counted in.
        citation: Where the law provides for it.
    """

    key: str
    label: str
    suit: bool
    result: RemedyResult
    citation: Citation

    def ends(self, route: RemedyRoute) -> bool:
        """Whether it can end a case of that route.

        Example:
            >>> ENDINGS["review_upheld"].ends(RemedyRoute.REVIEW), ENDINGS["suit_withdrawn"].ends(RemedyRoute.REVIEW)
            (True, False)
        """
        return self.suit is not (route is RemedyRoute.REVIEW)


_UPHELD, _CORRECTED, _OTHER = RemedyResult.UPHELD, RemedyResult.CORRECTED, RemedyResult.OTHER

ENDINGS = Catalogue(
    nouns.ENDING,
    (
        *(
            Ending(key, label, suit=False, result=result, citation=Citation(article, source=REVIEW_LAW))
            for key, label, result, article in (
                ("review_not_accepted", "驳回行政复议申请", _OTHER, 33),
                ("review_terminated", "终止行政复议", _OTHER, 41),
                ("review_varied", "变更", _CORRECTED, 63),
                ("review_annulled", "撤销或者部分撤销", _CORRECTED, 64),
                ("review_declared_unlawful", "确认违法", _CORRECTED, 65),
                ("review_ordered_to_act", "责令限期履行", _CORRECTED, 66),
                ("review_declared_void", "确认无效", _CORRECTED, 67),
                ("review_upheld", "维持", _UPHELD, 68),
                ("review_request_dismissed", "驳回行政复议请求", _OTHER, 69),
                ("review_mediated", "行政复议调解", _OTHER, 73),
                ("review_settled", "行政复议和解、撤回申请", _OTHER, 74),
            )
        ),
        *(
            Ending(key, label, suit=True, result=result, citation=Citation(article, source=LITIGATION_LAW))
            for key, label, result, article in (
                ("suit_not_admitted", "裁定不予立案、驳回起诉", _OTHER, 49),
                ("suit_withdrawn", "撤诉", _OTHER, 62),
                ("suit_claim_dismissed", "判决驳回诉讼请求", _UPHELD, 69),
                ("suit_annulled", "判决撤销或者部分撤销", _CORRECTED, 70),
                ("suit_ordered_to_act", "判决限期履行", _CORRECTED, 72),
                ("suit_declared_unlawful", "判决确认违法", _CORRECTED, 74),
                ("suit_declared_void", "判决确认无效", _CORRECTED, 75),
                ("suit_varied", "判决变更", _CORRECTED, 77),
            )
        ),
    ),
)
"""The endings of a review, then those of a suit, in the order of the articles."""

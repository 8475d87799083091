"""Shares of a whole, and how many more or fewer there are than the year before."""

from govinfo.patterns import pattern

SHARE = pattern(r"(?<!分别)占(?:比|[^,%\d]{0,14}?)(?:为|的|达|约)?$|^\($")
SHARED = pattern(r"(?:的|政府|信息|公开|申请|案件|案|办件|答复|均|约|仅)*[,(、:]*(?:约|仅)?")
"""Between a figure and a share of it."""
AGAINST = pattern(
    r"(?:占[^,%\d]{0,14}|(?:20\d\d年|上(?:一)?年|去年)(?:度)?(?:同期)?[的为是有(]{0,2})$",
    near=("占", "年"),
)
"""Before a figure: the percentage behind it is worked out against it."""
_FALLS = "下降|净?减[少收]?|回落|降低|降幅|少收?"
_RISES = "增长|净?增[加收]?|上升|提高|增幅|多收?"
_WAY = rf"(?:(?P<falls>{_FALLS})|{_RISES})(?:了|为|约)*$"
_SINCE = r"(?:较|比|与)(?:(?:上|去)(?:一)?年|年初|(?P<year>20\d\d)年)(?:度)?(?:同期)?(?:相比)?,?"
GROWTH = pattern(rf"(?P<subject>申请(?:数量|量|件数|总量)?)?,?(?:同比|环比|{_SINCE}){_WAY}")
GROWTH_SINCE = pattern(rf"\)?(?:相比|相较)?,?(?:同比)?{_WAY}")
"""Between the figure of the year before and a growth, or how many more or fewer there were."""


def may_compare(text: str) -> bool:
    """Whether there is what no percentage and no figure held against another year's can do without."""
    return "%" in text or "比" in text or "较" in text

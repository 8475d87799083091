"""Applications that are carried from one year to the next, and the years that are named with them."""

from govinfo.patterns import pattern
from govinfo.report.claims.wording import either

_BROUGHT = ("结转", "转结", "转入", "遗留")
WAYS = (*_BROUGHT, "转来", "顺延")
"""How applications come into a year."""
TURNED = either(WAYS)
YEAR_CARRIED = pattern(rf"(20\d\d)年(?:度)?{TURNED}")
YEAR_CARRIED_TO = pattern(r"\D{1,4}(20\d\d)年")
_COUNTED_IN = r"[(,](?:其中)?(?:包?含|包括)(?:了)?(?:的)?|[(](?:(?!不[包含计]|未[包含计]|[另除])[^()]){0,24}?"
_BESIDE = r"(?![^(),]{0,16}(?:另计|除外|[不未][含计]))"
CARRIED_BESIDE = pattern(rf"[、,](?:上(?:一)?年|去年|往年)(?:度)?{either(_BROUGHT)}[^,\d]{{0,6}}\d")
"""Behind a figure of reviews or suits: those carried in are told beside it."""
INCLUDING = pattern(
    rf"(?:{_COUNTED_IN})(?:上(?:一)?年|去年|往年|20\d\d年)(?:度)?{either(_BROUGHT)}{_BESIDE}",
    near=_BROUGHT,
)
"""What behind a figure says that it counts what was carried in too."""

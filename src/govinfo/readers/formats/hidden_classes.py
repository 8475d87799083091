"""Classes of what a page does not show, by the names that style sheets not at hand give them."""

import re
from collections.abc import Callable

SELECTOR = f"[class]:is({','.join([f'[class*={part}]' for part in ('hid', 'none', 'visib', 'only')])})"
"""Selects the elements of a page that may have such a class; those without any are passed over at once."""
_HIDING = re.compile(
    r"(?:(?:layui|uk|ng|am|mui|u|el|js)-)?(?:hide|hidden)|d-none|display-none|invisible|sr-only|visually-hidden"
    r"|element-invisible|visible-(?:xs|sm|phone|tablet|print)(?:-(?:block|inline))*"
    r"|d-(?:sm|md|lg)-none|hidden-(?:md|lg|desktop)|(?:sm|md|lg):hidden|(?:print|mobile)-only|only-(?:print|mobile)"
)
_ALWAYS = frozenset({"sr-only", "visually-hidden"})
_SHOWING = re.compile(
    r"d-(?:sm|md|lg|xl|xxl)-(?!none$).+|(?:sm|md|lg|xl):(?:block|flex|grid|inline|table).*|visible-(?:md|lg).*"
)
"""On a screen of a usual width."""


def hides(classes: frozenset[str], known: Callable[[], frozenset[str]]) -> bool:
    """Whether an element of some classes is not shown, of which style sheets at hand say nothing but of those *known*.

    >>> hides(frozenset({"d-none"}), frozenset), hides(frozenset({"d-none", "d-md-block"}), frozenset)
    (True, False)
    """
    hiding = frozenset(filter(_HIDING.fullmatch, classes))
    if not hiding or any(map(_SHOWING.fullmatch, classes)):
        return False
    return not hiding.isdisjoint(_ALWAYS) or not hiding <= known()

"""Joining lines that continue each other into one text."""

from govinfo.geometry.characters import IDEOGRAPHS

NUMERIC = frozenset("0123456789.,%０１２３４５６７８９")
"""What a number is made of."""
_CLINGING = frozenset("@./-_:&=?#~+")
"""What an address or a code is made of beside letters and digits; no space stands beside it."""


def seam(before: str, after: str) -> str:
    """What stands between two lines of one paragraph: a space between words of letters, else nothing.

    >>> seam("信息", "公开"), seam("open", "data"), seam("a@b.", "cn"), seam("31", "19件")
    ('', ' ', '', '')
    """
    last, first = before[-1], after[0]
    if last >= IDEOGRAPHS or first >= IDEOGRAPHS or last in _CLINGING or first in _CLINGING:
        return ""
    return "" if last in NUMERIC and first in NUMERIC else " "


def numeric(before: str, after: str) -> bool:
    """Whether a number may go on from one line into the next."""
    return before[-1] in NUMERIC and after[0] in NUMERIC


def divided(before: str, after: str) -> bool:
    """Whether a word is divided by a hyphen between two lines.

    >>> divided("trans-", "parency"), divided("0517-", "83605210"), divided("PM2.5-", "Werte")
    (True, False, False)
    """
    return (
        before[-1] in "-\u00ad\u2010"
        and before[-2:-1].isalpha()
        and before[-2:-1].isascii()
        and after[0].islower()
        and after[0].isascii()
    )

"""Styles that take over what others say, as they do in every office format."""

from collections.abc import Callable, Mapping
from typing import TypeVar

_Name = TypeVar("_Name")
_Style = TypeVar("_Style")
_LONGEST = 64
"""So many styles may take over from one another; more do only in a file whose styles run in a circle."""


def style_chain(styles: Mapping[_Name, _Style], name: _Name, parent: Callable[[_Style], _Name]) -> list[_Style]:
    """The style of a name, the one that it takes over from, and so on; none for a name without a style.

    >>> style_chain({"own": "base", "base": "none"}, "own", lambda style: style)
    ['base', 'none']
    """
    chain: list[_Style] = []
    while name in styles and len(chain) < _LONGEST:
        chain.append(styles[name])
        name = parent(chain[-1])
    return chain

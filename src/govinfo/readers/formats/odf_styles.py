"""The styles of open documents: how text is set, and which sheets are shown."""

import re
from xml.etree.ElementTree import Element

from govinfo.readers.formats.visible_text import Manner

_URN = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
OFFICE, TEXT, TABLE, DRAW, STYLE = (_URN % name for name in ("office", "text", "table", "drawing", "style"))
_LINE, _POSITION, _DISPLAY = f"{STYLE}text-line-through-style", f"{STYLE}text-position", f"{TEXT}display"
_SHOWN = f"{TABLE}display"
_SETTING = (_LINE, _POSITION, _DISPLAY, _SHOWN)
_RAISED = re.compile(r"super|0*+(?:[.]0*+)?[1-9]")
_CHAIN = 64
"""Styles that a style may take over from, one from the other."""


class Styles:
    """The styles of a document.

    Args:
        roots: The elements that hold them; what a later one says counts.
    """

    def __init__(self, *roots: Element) -> None:
        styles = [style for root in roots for style in root.iter(f"{STYLE}style")]
        self._styles = {(style.get(f"{STYLE}family", ""), style.get(f"{STYLE}name", "")): style for style in styles}
        self._known: dict[tuple[str, str], dict[str, str]] = {}

    def manner(self, family: str, name: str | None) -> Manner:
        """How text of a style is set."""
        says = self._says(family, name)
        if says.get(_DISPLAY) == "none":
            return Manner.HIDDEN
        if says.get(_LINE, "none") != "none":
            return Manner.STRUCK
        return Manner.RAISED if _RAISED.match(says.get(_POSITION, "")) else Manner.PLAIN

    def shows(self, sheet: Element) -> bool:
        """Whether a sheet is shown."""
        return self._says("table", sheet.get(f"{TABLE}style-name")).get(_SHOWN) != "false"

    def _says(self, family: str, name: str | None) -> dict[str, str]:
        """What a style says, and those that it takes over from."""
        key = (family, name or "")
        if key not in self._known:
            chain: list[Element] = []
            style = self._styles.get(key)
            while style is not None and len(chain) < _CHAIN:
                chain.append(style)
                style = self._styles.get((family, style.get(f"{STYLE}parent-style-name", "")))
            said: dict[str, str] = {}
            for one in reversed(chain):
                for properties in one:
                    said.update((name, value) for name, value in properties.items() if name in _SETTING)
            self._known[key] = said
        return self._known[key]

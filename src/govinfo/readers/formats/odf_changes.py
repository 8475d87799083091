"""What was deleted from an open document while its changes were tracked, and where it stood."""

from xml.etree.ElementTree import Element

from govinfo.readers.formats.odf_styles import TEXT
from govinfo.readers.formats.visible_text import Manner, Piece

_REGION, _DELETION, _PARAGRAPH = f"{TEXT}changed-region", f"{TEXT}deletion", f"{TEXT}p"
_PLACE, _START, _END, _CHANGE = (f"{TEXT}{name}" for name in ("change", "change-start", "change-end", "change-id"))


class Deletions:
    """The deletions of a document, whose marks are met in order.

    Args:
        root: The element that holds them; what they deleted stands there, or between two marks in the text.
    """

    def __init__(self, root: Element) -> None:
        told = [(region.get(f"{TEXT}id", ""), region.find(_DELETION)) for region in root.iter(_REGION)]
        self._texts = {name: _deleted_text(deletion) for name, deletion in told if deletion is not None}
        self._open: set[str] = set()

    def manner(self, manner: Manner) -> Manner:
        """How text is set that follows the last mark."""
        return Manner.DELETED if self._open else manner

    def meet(self, one: Element) -> list[Piece]:
        """Meet an element, which may be a mark; the text whose place it marks."""
        name = one.get(_CHANGE, "")
        if name not in self._texts:
            return []
        if one.tag == _START:
            self._open.add(name)
        elif one.tag == _END:
            self._open.discard(name)
        return [Piece(self._texts[name], Manner.DELETED)] if one.tag == _PLACE else []


def _deleted_text(deletion: Element) -> str:
    return " ".join("".join(paragraph.itertext()) for paragraph in deletion.iter(_PARAGRAPH))

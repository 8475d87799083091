"""Figures in brackets: an office that puts all of them in brackets means nothing by it.

A single figure in brackets among others may be a share of another, a negative amount or the number of a note.
"""

from govinfo.patterns import pattern
from govinfo.readers.figures import NUMBER
from govinfo.readers.stream import Stream

_BRACKETED = pattern(r"[(\[](\d[\d,.]*)[)\]]")
_FEWEST = 10
"""Fewer figures in brackets are no habit."""


def unbracketed(stream: Stream) -> Stream:
    """A stream whose figures in cells stand in no brackets, where every one of them does."""
    if len(_BRACKETED.findall(stream.text)) < _FEWEST:
        return stream
    texts, _, cells = stream.segments
    found = {at: match[1] for at, text in enumerate(texts) if cells[at] and (match := _BRACKETED.fullmatch(text))}
    if len(found) < _FEWEST or any(cells[at] and NUMBER.fullmatch(text) for at, text in enumerate(texts)):
        return stream
    return stream.spelt([found.get(at, text) for at, text in enumerate(texts)])

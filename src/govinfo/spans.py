"""Where a value was read from."""

from attrs import frozen


@frozen
class SourceSpan:
    """A place in a document and the text that stood there.

    Attributes:
        place: The place in the document's own terms: ``line 57``, ``table 2, row 5, cell 3``,
            ``$.applications.received[6]``.
        raw: The text exactly as it stood.
        document: Name of the file, or `None` for text in memory.
        line: Number of the line, from 1, where the document has lines.
    """

    place: str
    raw: str
    document: str | None = None
    line: int | None = None

    def __str__(self) -> str:
        where = self.place if self.document is None else f"{self.document}, {self.place}"
        return f"{where}: {self.raw!r}"

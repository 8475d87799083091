"""Remarks in a checked copy of a report: sentences of this library's own, and nothing that the report says."""

from govinfo.messages.checking import MARKS, UNKNOWN
from govinfo.patterns import pattern
from govinfo.readers.preparing.separating import part_of
from govinfo.readers.stream import Stream

_MARKS = tuple(mark for marks in (*MARKS.values(), UNKNOWN) for mark in marks)
_REMARK = pattern(rf"\s*(?:{'|'.join(_MARKS)}) [A-Z]\d{{3}} ")
"""How bad a finding is, and the code of its rule."""


def unremarked(stream: Stream) -> Stream:
    """A stream without the lines in which findings on the report are listed."""
    if not any(map(stream.text.__contains__, _MARKS)):
        return stream
    remarks = {row for row, line in stream.numbered() if _REMARK.match(line)}
    kept = [at for at, row in enumerate(stream.rows) if row not in remarks]
    return part_of(stream, kept, {}) if remarks and kept else stream

"""Why no report was read from a document without the tables of the form."""

from collections.abc import Iterator

from govinfo.errors import ReadError, UnknownFormError
from govinfo.forms import form_for
from govinfo.messages import recognising as says
from govinfo.patterns import mentions
from govinfo.readers.formats.decoding import spoilt
from govinfo.readers.metadata import headline
from govinfo.readers.metadata.other_documents import kind_of
from govinfo.readers.recognising.printed_labels import printed_labels
from govinfo.readers.stream import Stream
from govinfo.text import fold

_FILES = (".doc", ".docx", ".xls", ".xlsx", ".pdf", ".wps", ".ofd")
_REPORTING = ("报告", "年报", "公报", "附表", "统计表")
"""What the name of a file that has the tables of a report says."""
_HEADINGS, _LABELS = 3, 6
"""So many headings of sections, or labels of rows, stand in no document but a report."""


def without_tables(stream: Stream, document: str | None) -> ReadError:
    """What a document without tables is, where that can be told: an `UnknownFormError` if it is meant as no report."""
    reason = spoilt("\n".join(stream.lines[:400]) or stream.text)
    if reason is not None:
        return ReadError(reason, document=document)
    _, year = headline.entitled(headline.title(stream.lines)[0] or "")
    kind = kind_of(stream.lines)
    if kind is not None and (year is None or kind is says.OF_A_SCHOOL):
        return UnknownFormError(says.ANOTHER_DOCUMENT, what=kind, document=document)
    if year is not None and form_for(year) is None:
        return UnknownFormError(says.BEFORE_FORMS, year=year, document=document)
    name = next(_attached(stream), None)
    if name is not None:
        return UnknownFormError(says.TABLES_ATTACHED, name=name, document=document)
    if year is not None and _has_parts(stream):
        return ReadError(says.TABLES_NOT_READ, document=document)
    return UnknownFormError(says.NO_TABLES, document=document)


def _attached(stream: Stream) -> Iterator[str]:
    """The names of files that a page lists and that may have the tables of a report."""
    for _, line in stream.lines_with(_FILES):
        for word in line[:4000].split():
            name = word.removeprefix("附件").lstrip(":：")
            if name.endswith(_FILES) and mentions(name, _REPORTING):
                yield name


def _has_parts(stream: Stream) -> bool:
    """Whether several headings of a report stand in lines of their own, or several labels of its rows anywhere."""
    known = printed_labels()
    headings = known.headings.intersection(map(fold, stream.lines))
    return len(headings) >= _HEADINGS or known.anchors_in(stream.text) >= _LABELS

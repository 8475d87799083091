"""Which part of a stream each of the three tables stands in, by what is printed at its beginning."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import NamedTuple

from govinfo.readers.recognising.heads.printed import DEEP, begins_head
from govinfo.readers.recognising.printed_labels import long_row, printed_labels
from govinfo.readers.recognising.remedies_opening import opening_of_remedies
from govinfo.readers.recognising.tokens import Token
from govinfo.readers.stream import Stream
from govinfo.vocabulary import Section


class TableParts(NamedTuple):
    """The parts of a stream that the tables stand in.

    Attributes:
        tokens: The tokens of each table's part.
        settled: Whether the parts begin where they do whatever follows the last token.
    """

    tokens: dict[Section, list[Token]]
    settled: bool


def parts(stream: Stream, found: list[Token]) -> TableParts:
    """The part of each table.

    Args:
        stream: The stream.
        found: All tokens of it from where the first table may begin.
    """
    first = _opening_of_proactive(stream, found)
    second = _with_heads(stream, found, _opening_of_applications(found, first))
    third, settled = opening_of_remedies(stream, found, second if second < len(found) else 0)
    second = min(second, third)
    if first >= second:
        return TableParts(_proactive_behind(found, first, second, third), settled=False)
    own = {
        Section.APPLICATIONS: found[_above_first(found, second) : _row_end(stream, found, third)],
        Section.PROACTIVE: found[: _row_end(stream, found, second)],
        Section.REMEDIES: found[third:],
    }
    return TableParts(own, settled)


def _opening_of_applications(found: Sequence[Token], proactive: int) -> int:
    """The first token of 表三; rows of it above 表二, as a notice of corrections has them, are fewer than its own."""
    openings = (at for at, token in enumerate(found) if token.meanings and _opens_applications(token))
    opening = next(openings, len(found))
    behind = next((at for at in openings if at > proactive), None) if opening < proactive else None
    if behind is None or _rows(found[opening:proactive]) >= _rows(found[behind:]):
        return opening
    return behind


def _with_heads(stream: Stream, found: Sequence[Token], opening: int) -> int:
    """The first token of the lines or table rows with heads of 表三 above one, or that one where none stand near."""

    def headed(row: range, below: int) -> bool:
        own = found[row.start : row.stop]
        segments = [token.segment for token in own]
        return _headed(stream, segments, [*map(_heads_applications, own)], found[below].row)

    return opening if opening == len(found) else _topmost(opening, lambda at: found[at].row, headed)


def _topmost(place: int, row_of: Callable[[int], int], headed: Callable[[range, int], bool]) -> int:
    """The first place of the lines or table rows of heads above a place, or that place where none stand near.

    Args:
        place: The place of something in rows.
        row_of: Tells the row of a place.
        headed: Whether the places of a row are those of heads above one.
    """
    topmost, left = place, DEEP
    first = bisect_left(range(place), row_of(place), key=row_of)
    while first and left:
        end, first = first, bisect_left(range(first), row_of(first - 1), key=row_of)
        topmost, left = (first, DEEP) if headed(range(first, end), topmost) else (topmost, left - 1)
    return topmost


def _headed(stream: Stream, segments: Sequence[int], heads: Sequence[bool], below: int) -> bool:
    """Whether what stands in a line or table row are heads, by what each is: several are, or one that is alone.

    Beside those of an office's own one is enough in a table row of as many columns as the one *below*, without figures.
    """
    if sum(heads) > 1 or all(heads):
        return True
    alike = stream.widths.get(stream.rows[segments[0]], 0) == stream.widths.get(below)
    return alike and any(heads) and not any(stream.texts[at].isdigit() for at in segments)


def _rows(found: Sequence[Token]) -> int:
    """How many rows of 表三 stand among some tokens."""
    own = (one for token in found for one in token.meanings if one.kind == "row")
    return len({one.key for one in own if one.section is Section.APPLICATIONS})


def _opening_of_proactive(stream: Stream, found: Sequence[Token]) -> int:
    """The first token of 表二 where it stands in cells; else -1."""
    cells, known = stream.cells, enumerate(found) if stream.widths else ()
    return next((at for at, one in known if one.meanings and cells[one.segment] and _opens_proactive(one)), -1)


def _proactive_behind(found: list[Token], first: int, second: int, third: int) -> dict[Section, list[Token]]:
    """The parts where 表二 stands in cells behind the beginning of 表三."""
    return {
        Section.APPLICATIONS: found[second : min(first, third)],
        Section.PROACTIVE: found[first : third if first < third else None],
        Section.REMEDIES: found[third : first if third < first else None],
    }


def closing(stream: Stream, begin: int) -> int:
    """The first segment from one on that is the heading of a section; the last of all if there is none."""
    known, texts = printed_labels().headings, stream.texts
    return next((at for at in range(begin, len(texts)) if texts[at] in known), len(texts) - 1)


def beginning(stream: Stream) -> int | None:
    """Where the first printing begins that only a table has, or the numbers right before it."""
    start = printed_labels().first_anchor(stream.text)
    if start is None:
        return None
    number = _above_heads(stream, stream.at(start))
    start = stream.starts[number] if number < stream.at(start) else start
    while number and stream.starts[number] == start and stream.texts[number - 1].isdigit():
        number -= 1
        start = stream.starts[number]
    return start


def _above_heads(stream: Stream, number: int) -> int:
    """The first segment of the lines or table rows with heads of columns above one; itself where none stand near."""

    def headed(row: range, _: int) -> bool:
        heads = [_may_be_head(stream.texts[at].removesuffix(":")) for at in row]
        return _headed(stream, row, heads, stream.rows[number])

    return _topmost(number, stream.rows.__getitem__, headed)


def _may_be_head(text: str) -> bool:
    """Whether a text is the head of a column, or may be the beginning of one of 表三."""
    own = printed_labels().meanings.get(text, ())
    return any(one.kind == "head" for one in own) or begins_head(Section.APPLICATIONS, text)


def _row_end(stream: Stream, found: Sequence[Token], at: int) -> int:
    """The first token behind a table row in whose midst another table's label stands, so that it is seen whole."""
    while 0 < at < len(found) and found[at].row == found[at - 1].last and stream.cells[found[at].segment]:
        at += 1
    return at


def _above_first(found: Sequence[Token], opening: int) -> int:
    """The first of the loose numbers right above a table's first label, which may be parts of its own."""
    at = opening
    while at and at < len(found) and found[at - 1].text.isdigit():
        at -= 1
    return opening if at and found[at - 1].means("row") else at


def _opens_applications(token: Token) -> bool:
    """Whether a token is printed where 表三 begins, or is a long label of one of its rows."""
    return len(token.text) > 2 and any(
        meaning.section is Section.APPLICATIONS
        and (meaning.kind in {"note", "section"} or long_row(token.text, meaning))
        for meaning in token.meanings
    )


def _heads_applications(token: Token) -> bool:
    """Whether a token is the head of a column of 表三, or may be the beginning of a head."""
    own = any(one.kind == "head" and one.section is Section.APPLICATIONS for one in token.meanings)
    return own or (token.unknown and begins_head(Section.APPLICATIONS, token.text))


def _opens_proactive(token: Token) -> bool:
    """Whether a token is the line above a block of 表二."""
    return any(one.section is Section.PROACTIVE and one.kind == "block" for one in token.meanings)

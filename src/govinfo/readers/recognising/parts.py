"""Which part of a stream each of the three tables stands in, by what is printed at its beginning."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from govinfo.readers.recognising.heads.printed import DEEP, begins_head
from govinfo.readers.recognising.printed_labels import long_row, printed_labels
from govinfo.readers.recognising.tokens import Token
from govinfo.readers.stream import Stream
from govinfo.vocabulary import Section

_ROW = attrgetter("row")


class TableParts(NamedTuple):
    """The parts of a stream that the tables stand in.

    Attributes:
        tokens: The tokens of each table's part.
        settled: Whether the parts begin where they do whatever follows the last token.
    """

    tokens: dict[Section, list[Token]]
    settled: bool


class RemediesOpening(NamedTuple):
    """Where 表四 begins.

    Attributes:
        at: Number of its first token; that behind the last where it does not begin.
        settled: Whether labels tell it between which no figure stands: then nothing that follows makes a difference.
    """

    at: int
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
    first = bisect_left(found, found[opening].row, key=_ROW) if opening < len(found) else 0
    left = DEEP
    while first and left:
        end, first = first, bisect_left(found, found[first - 1].row, key=_ROW)
        row = [token.segment for token in found[first:end]]
        headed = _headed(stream, row, [*map(_heads_applications, found[first:end])], found[opening].row)
        opening, left = (first, DEEP) if headed else (opening, left - 1)
    return opening


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
    number = _below_no_heads(stream, stream.at(start))
    start = stream.starts[number] if number < stream.at(start) else start
    while number and stream.starts[number] == start and stream.texts[number - 1].isdigit():
        number -= 1
        start = stream.starts[number]
    return start


def _below_no_heads(stream: Stream, number: int) -> int:
    """The first segment of the lines or table rows with heads of columns above one; itself where none stand near."""
    first = bisect_left(stream.rows, stream.rows[number])
    opening, left = number, DEEP
    while first and left:
        end, first = first, bisect_left(stream.rows, stream.rows[first - 1])
        row = range(first, end)
        heads = [_may_be_head(stream.texts[at].removesuffix(":")) for at in row]
        headed = _headed(stream, row, heads, stream.rows[number])
        opening, left = (first, DEEP) if headed else (opening, left - 1)
    return opening


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


def opening_of_remedies(stream: Stream, found: Sequence[Token], after: int) -> RemediesOpening:
    """Where the sideways table begins: at the label of its first row, before those of the others, or at its heads.

    Labels in cells are the table's own, whatever the words before them say; and words that tell no figures between.

    Args:
        stream: The stream.
        found: The tokens.
        after: Number of the first that it may begin with.
    """
    routes = [at for at in range(after, len(found)) if found[at].meanings and found[at].means("route")]
    cells = [at for at in routes if stream.cells[found[at].segment]]
    in_turn = [*_in_turn(found, cells), *_in_turn(found, routes)]
    silent = (first for first, last in in_turn if not any(token.text.isdigit() for token in found[first:last]))
    settled = next(silent, None)
    opening = in_turn[0][0] if settled is None and in_turn else settled
    if opening is None:
        unnamed = [] if routes else [at for at in range(after, len(found)) if _heads_remedies(found[at], only=True)]
        return RemediesOpening(unnamed[0] if unnamed else len(found), settled=False)
    opening = _in_row(found, opening, after)
    while opening > after and _heads_remedies(found[opening - 1]):
        opening -= 1
    return RemediesOpening(opening, settled is not None)


def _in_row(found: Sequence[Token], label: int, after: int) -> int:
    """The first heading over rows of 表四 that stands before a label in its line or table row, or the label."""
    row = found[label].row
    first = label
    for at in range(label - 1, after - 1, -1):
        if found[at].row != row:
            break
        if any(one.kind == "group" and one.section is Section.REMEDIES for one in found[at].meanings):
            first = at
    return first


def _heads_remedies(token: Token, *, only: bool = False) -> bool:
    """Whether a token is the head of a column of 表四, and *only* that."""
    of_remedies = [one.kind == "head" and one.section is Section.REMEDIES for one in token.meanings]
    return any(of_remedies) and (not only or all(of_remedies))


def _in_turn(found: Sequence[Token], routes: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The first and the last label wherever those of all rows of a form's 表四 follow one another.

    Merged ones are counted once; where the rows of several forms do, those of the form with the most are meant.
    """
    own = [
        at
        for before, at in zip([None, *routes], routes, strict=False)
        if before is None or before != at - 1 or found[before].text != found[at].text
    ]
    for order in printed_labels().routes:
        of_form = [(at, key) for at in own if (key := _route(found[at], order))]
        keys = tuple(key for _, key in of_form)
        for place, (at, _) in enumerate(of_form):
            if keys[place : place + len(order)] == order:
                yield at, of_form[place + len(order) - 1][0]


def _route(token: Token, order: Sequence[str]) -> str | None:
    """Which of some rows of 表四 a token is the label of."""
    return next((one.key for one in token.meanings if one.kind == "route" and one.key in order), None)

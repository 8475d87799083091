"""Tables that stand as the form prints them: each row a label and, in the cells behind it, a figure or a blank each.

Where all rows of 表二 and of 表三 stand so, once each, in the form's order and below all heads or none, nothing else
proposes a row, and there is one way of reading each. They are read as rows of cells: no figure is a token, and nothing
is weighed. Where anything else stands, nothing is settled here. What is decided is the same either way.
"""

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from itertools import compress, product, repeat, takewhile
from typing import NamedTuple

from govinfo.forms import FORMS
from govinfo.forms.spec import FormTable, Row
from govinfo.readers.figures import BLANK, MERGED, is_value
from govinfo.readers.recognising.candidates import Candidate, Setting, Way, coverage, printed_rows
from govinfo.readers.recognising.deciding import Decision, decide
from govinfo.readers.recognising.evidence import Evidence
from govinfo.readers.recognising.guards import with_occasion
from govinfo.readers.recognising.guards.lengths import preceded
from govinfo.readers.recognising.heads.displaced import without_displaced
from govinfo.readers.recognising.heads.others import below_other_heads
from govinfo.readers.recognising.heads.printed import fits, headed_columns
from govinfo.readers.recognising.printed_labels import printed_labels
from govinfo.readers.recognising.tokens import Token
from govinfo.readers.result import How
from govinfo.readers.stream import Stream
from govinfo.vocabulary import Section

_UPRIGHT = (Section.APPLICATIONS, Section.PROACTIVE)
"""The tables whose rows have labels before them."""


class PlainTable(NamedTuple):
    """A table whose rows all stand as the form prints them.

    Attributes:
        keys: The rows that the labels in it may mean.
        decisions: What is decided on each row, by the table of each form that has these rows.
        first: Number of the first label's token.
        last: Number of the last one's.
        end: Where its last cell ends in the stream's text.
    """

    keys: frozenset[str]
    decisions: Mapping[FormTable, Mapping[str, Decision]]
    first: int
    last: int
    end: int


class _FiguresRow(NamedTuple):
    """A row of the form in a table row.

    Attributes:
        key: Key of the row.
        label: Its label.
        place: Number of that among the tokens.
        group: The label before it in its table row that may be another row's, as that of a group may.
        begin: The first of its cells, by segment.
        end: The segment behind the last.
    """

    key: str
    label: Token
    place: int
    group: Token | None
    begin: int
    end: int


def figure_rows(stream: Stream, start: int) -> dict[int, int]:
    """Where the cells behind a row label begin and end that all state values up to the end of a table row.

    There are none where there are not as many such rows as two tables of the form have.

    Args:
        stream: The stream.
        start: Where the first table may begin in its text.
    """
    texts, rows, cells = stream.segments
    known, first = printed_labels().row_labels, stream.at(start)
    found: dict[int, int] = {}
    behind = first
    for label in compress(range(first, len(texts)), map(known.__contains__, texts[first:])):
        if label >= behind and cells[label] and rows[label] in stream.widths:
            end = bisect_right(rows, rows[label], label)
            if label + 1 < end and _figures(texts[label + 1 : end]):
                found[label + 1] = behind = end
    return found if len(found) in {sum(sizes) for sizes in product(*map(_sizes, _UPRIGHT))} else {}


def _sizes(section: Section) -> set[int]:
    """How many rows a table has, in any form."""
    return {len(form.tables[section].rows) for form in FORMS}


def _figures(texts: Sequence[str]) -> bool:
    """Whether cells state values of one row each, or nothing."""
    return "".join(texts).replace(BLANK, "0").isdigit() or (MERGED not in texts and all(map(is_value, texts)))


def plain_tables(
    parts: Mapping[Section, Sequence[Token]], rows: Mapping[int, int], stream: Stream
) -> dict[Section, PlainTable]:
    """The tables, where both stand as the form prints them and all rows of figures are theirs; else nothing.

    Args:
        parts: The tokens of each table's part of the stream, but for those that are passed over.
        rows: Where the cells of these rows begin and end, by numbers of segments.
        stream: The stream.
    """
    own = {section: _plain_rows(section, parts[section], rows, stream) for section in _UPRIGHT}
    aside = any(token.segment + 1 in rows for token in parts[Section.REMEDIES])
    if aside or not all(own.values()) or sum(map(len, own.values())) != len(rows):
        return {}
    tables = {section: _table(section, parts[section], own[section], stream) for section in _UPRIGHT}
    return {section: table for section, table in tables.items() if table} if all(tables.values()) else {}


def _plain_rows(section: Section, part: Sequence[Token], rows: Mapping[int, int], stream: Stream) -> list[_FiguresRow]:
    """The rows of figures of a table; none where the label of a row stands elsewhere than before them in a cell.

    What may be a column's head as well is one where no figure stands behind it.
    """
    found: list[_FiguresRow] = []
    group: Token | None = None
    for place, token in enumerate(part):
        meaning = token.means("row") if token.meanings else None
        if meaning is None:
            continue
        if group and not (part[place - 1] is group and group.row == token.row and group.text != token.text):
            return []
        begin = token.segment + 1
        if begin in rows and meaning.section is section:
            found.append(_FiguresRow(meaning.key, token, place, group, begin, rows[begin]))
            group = None
        elif begin in rows or not stream.cells[token.segment]:
            return []
        elif not token.means("head"):
            group = token
        elif any(one.segment + 1 in rows or one.value for one in takewhile(_in_row(token), part[place:])):
            return []
    return [] if group else found


def _in_row(token: Token) -> Callable[[Token], bool]:
    """Whether a token stands in the line or table row of another."""
    return lambda other: other.row == token.row


def _table(section: Section, part: Sequence[Token], own: Sequence[_FiguresRow], stream: Stream) -> PlainTable | None:
    """What is decided on the rows of a table; `None` where they are not all of a form's, or may be another form's."""
    keys = [one.key for one in own]
    meanings = [meaning for one in own if one.group for meaning in one.group.meanings]
    other = {meaning.key for meaning in meanings if meaning.kind == "row" and meaning.section is section}
    named = other.union(keys)
    columns = headed_columns(section, part)
    decisions: dict[FormTable, Mapping[str, Decision]] = {}
    for table in dict.fromkeys(form.tables[section] for form in FORMS):
        printed = printed_rows(table)
        if [*printed] == keys and other.isdisjoint(keys) and not table.sideways:
            candidates = [_candidate(one, *printed[one.key], stream) for one in own]
            evidence = Evidence(table, part, candidates, foreign=below_other_heads(table, part, stream))
            if (
                not fits(table, columns)
                or not evidence.in_turn
                or evidence.heads.mingled
                or evidence.heads.lacking
                or any(len(one.values) != one.due or preceded(evidence, one) for one in candidates)
            ):
                return None
            evidence = without_displaced(evidence, stream)
            guards = with_occasion(evidence)
            decisions[table] = {key: decide(evidence, key, guards) for key in keys}
        elif coverage(table, named) >= len(keys):
            return None
    first, last = own[0], own[-1]
    end = stream.starts[last.end]
    return PlainTable(frozenset(named), decisions, first.place, last.place, end) if decisions else None


def _candidate(one: _FiguresRow, row: Row, due: int, printed: str, stream: Stream) -> Candidate:
    """The candidate that a label and the cells behind it are, with the one way of reading them."""
    label, cells = one.label, slice(one.begin, one.end)
    texts, segments = tuple(stream.texts[cells]), range(one.begin, one.end)
    told = zip(texts, stream.starts[cells], segments, repeat(label.row), repeat(label.row), repeat(()), repeat(True))
    return Candidate(
        row,
        due,
        label,
        How.LABEL if label.text == printed else How.VARIANT,
        one.place,
        tuple(map(Token._make, told)),
        Setting.ACROSS,
        one.group is None,
        stream.widths[label.row],
        (Way(texts, tuple(segments), empty=BLANK in texts),),
    )

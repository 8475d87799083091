"""What a row label proposes: the values behind it, and how they stand there."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Container, Iterable, Sequence
from functools import lru_cache
from itertools import chain, pairwise
from typing import NamedTuple

from govinfo.forms.spec import FormTable, Row
from govinfo.languages import Text
from govinfo.patterns import pattern
from govinfo.readers.figures import BLANK, COUNTED, UNTOLD
from govinfo.readers.recognising.printed_labels import printed_labels
from govinfo.readers.recognising.printed_order import cells_of
from govinfo.readers.recognising.tokens import Token, translated
from govinfo.readers.result import How
from govinfo.readers.stream import Stream
from govinfo.report.values import UNITS
from govinfo.text import fold
from govinfo.vocabulary import Section
from govinfo.words import Word

_GOES_ON = pattern(rf"(?!0\d)\d*(?:[{UNITS},;]|\.(?!\d))")
"""How a sentence goes on behind a label; no figure with decimals that other words run on behind."""

_NAME = pattern(r"[\u4e00-\u9fff]{3}")
"""What the name of a row has, and no unit or code."""
_TELLING = 4
"""So many characters of a row's label tell that it is one, at least."""
_FILLED = frozenset("123456789")
_PRINTED = frozenset({How.LABEL, How.VARIANT})
"""What tells a label that is printed whole."""


class Setting(Word):
    """How the values of a row stand behind its label."""

    FLOW = "flow"
    """Words of a running text: nothing but blanks and line ends tells them apart."""
    ACROSS = "across"
    """Cells of one table row."""
    UPRIGHT = "upright"
    """Cells one below the other, with nothing to show where a row ends."""


class Way(NamedTuple):
    """One way of reading a row.

    Attributes:
        texts: What each of its cells states, folded.
        segments: The segment that each was read from; `None` for an empty line, which is none.
        cut: Whether digits that ran together were divided.
        empty: Whether blanks count as cells, so that a lost one would move the figures behind it.
    """

    texts: tuple[str, ...]
    segments: tuple[int | None, ...]
    cut: bool = False
    empty: bool = False


def tells_sums(texts: Iterable[str]) -> bool:
    """Whether some cells are more than zeros and marks, which keep every sum however they stand."""
    return not _FILLED.isdisjoint(chain.from_iterable(texts))


def as_they_stand(values: Sequence[Token], *, empty: bool = False) -> Way:
    """The way of reading a row whose cells are some values, as they stand."""
    return Way(tuple([value.text for value in values]), tuple([value.segment for value in values]), empty=empty)


class Candidate(NamedTuple):
    """A row label and the values behind it.

    Attributes:
        row: The row.
        due: How many cells the row has.
        label: The label.
        how: What told it.
        place: Number of the label's first token.
        values: Every value behind it, up to the next text or the end of its table row.
        setting: How they stand there.
        bound: Whether label and values have a line or table row to themselves.
        columns: How many columns the table row has, label and all; 0 among words.
        ways: The ways of reading it.
        doubt: Why there is no way, or more than one.
    """

    row: Row
    due: int
    label: Token
    how: How
    place: int
    values: tuple[Token, ...]
    setting: Setting
    bound: bool
    columns: int = 0
    ways: tuple[Way, ...] = ()
    doubt: Text | None = None

    def read(self, ways: tuple[Way, ...], doubt: Text | None = None) -> "Candidate":
        """The same with its ways."""
        return Candidate(*self[:9], ways, doubt)

    @property
    def filled(self) -> tuple[Token, ...]:
        """The values but for blanks."""
        return tuple([value for value in self.values if value.text != BLANK])

    @property
    def telling(self) -> bool:
        """Whether a sum can tell how its values stand: they are more than zeros and marks."""
        return tells_sums([value.text for value in self.values])

    @property
    def lined(self) -> bool:
        """Whether its cells stand behind tabs in lines below the label."""
        return self.setting is Setting.ACROSS and any(value.row > self.label.last for value in self.values)

    @property
    def printed(self) -> bool:
        """Whether its label is printed whole; any other is looked for only where no whole one has values to read."""
        return self.how in _PRINTED

    @property
    def told_in_part(self) -> bool:
        """Whether only the first line of it is told, and none of its numbers is lacking."""
        return any(UNTOLD in way.texts for way in self.ways)

    @property
    def rearranged(self) -> bool:
        """Whether its cells are read in another order than they stand in, as the heads above them say."""
        return any(one > after for way in self.ways for one, after in pairwise(filter(None, way.segments)))


def width(table: FormTable, row: Row) -> int:
    """How many cells a row has."""
    return len(cells_of(table)[row.key])


class Label(NamedTuple):
    """A printed row label, whatever the edition, and the values behind it.

    Attributes:
        key: Key of the row.
        token: The label.
        place: Number of its token.
        values: Every value behind it.
        setting: How they stand there.
        bound: Whether label and values have a line or table row to themselves.
        columns: How many columns the table row has; 0 among words.
    """

    key: str
    token: Token
    place: int
    values: tuple[Token, ...]
    setting: Setting
    bound: bool
    columns: int


def labels(section: Section, tokens: Sequence[Token], stream: Stream) -> list[Label]:
    """Every row label of a table, in any edition, among some tokens."""
    found: list[Label] = []
    printed = [(place, token) for place, token in enumerate(tokens) if token.meanings and token.means("row")]
    lines = Counter([token.last for _, token in printed])
    rows = [token.row for token in tokens] if printed else []
    if any(token.means("head") for _, token in printed) and _turned(section, tokens):
        printed = [(place, token) for place, token in printed if not token.means("head")]
    for place, token in printed:
        keys = {meaning.key for meaning in token.meanings if meaning.kind == "row" and meaning.section is section}
        if not keys:
            continue
        values, setting = behind(tokens, rows, place, stream)
        if _is_none(tokens, place, values, setting):
            lines[token.last] -= 1
            continue
        bound = not values or values[-1].row == token.last
        columns = stream.widths.get(token.row, 0)
        found += [Label(key, token, place, values, setting, bound, columns) for key in sorted(keys)]
    own = _without_prose(found, stream)
    return [one if not one.bound or lines[one.token.last] == 1 else one._replace(bound=False) for one in own]


def _turned(section: Section, tokens: Sequence[Token]) -> bool:
    """Whether a figure stands behind what is a column's head and no label: then such words are heads of lines."""
    return any(
        after.value and after.text[0].isdigit() and any(one.section is section for one in token.meanings)
        for token, after in pairwise(tokens)
        if token.means("head") and not token.means("row")
    )


def _is_none(tokens: Sequence[Token], place: int, values: Sequence[Token], setting: Setting) -> bool:
    """Whether a printed row label is the label of no row where it stands.

    It may be the head of a column, behind which no figure stands; the heading of a group, with the sum of its rows; a
    merged cell, but for the last place it is printed in; or a word of a sentence.
    """
    if tokens[place].means("head") and not any(value.value and value.text != BLANK for value in values):
        return True
    if _above_its_rows(tokens, place, place + len(values) + 1):
        return True
    if setting is Setting.ACROSS:
        return not values and _repeated(tokens, place)
    return setting is Setting.FLOW and _spoken(tokens, place + len(values))


def _above_its_rows(tokens: Sequence[Token], place: int, behind: int) -> bool:
    """Whether a group's label and its figures stand above its first row, whose label is shortened or broken there."""
    group = tokens[place].means("group") if behind < len(tokens) and tokens[behind].unknown else None
    if group is None:
        return False
    known = printed_labels()
    return any((group.key, one.key) in known.grouped for one in known.begun(tokens[behind].text, _TELLING))


def _spoken(tokens: Sequence[Token], last: int) -> bool:
    """Whether a label and a figure are part of a sentence, which goes on with what is counted, or ends with a stop."""
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    return (
        after is not None and after.unknown and after.row == tokens[last].row and _GOES_ON.match(after.text) is not None
    )


def _without_prose(found: list[Label], stream: Stream) -> list[Label]:
    """The labels, without those in sentences about a table whose rows stand in cells."""
    cells = {one.key for one in found if one.values and one.setting is not Setting.FLOW}
    if not cells:
        return found
    return [one for one in found if one.setting is not Setting.FLOW or not (stream.laid or one.key in cells)]


def _repeated(tokens: Sequence[Token], place: int) -> bool:
    """Whether the same text stands behind a token in its row."""
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    return after is not None and (after.text, after.row) == (tokens[place].text, tokens[place].row)


def coverage(table: FormTable, keys: Container[str]) -> int:
    """How well a table fits some rows: how many of them it has, less how many further ones it has between these."""
    there = [at for at, row in enumerate(table.rows) if row.key in keys]
    return 2 * len(there) - (there[-1] - there[0] + 1) if there else 0


@lru_cache(maxsize=64)
def printed_rows(table: FormTable) -> dict[str, tuple[Row, int, str]]:
    """Each row by its key, with its width and its own label."""
    return {row.key: (row, width(table, row), fold(row.label)) for row in table.rows}


def proposed(table: FormTable, found: Iterable[Label]) -> list[Candidate]:
    """The labels that a table of one edition has, as candidates for its rows."""
    rows = printed_rows(table)
    return [
        Candidate(
            row, due, token, How.LABEL if token.text == printed else How.VARIANT, place, values, setting, bound, columns
        )
        for key, token, place, values, setting, bound, columns in found
        if key in rows
        for row, due, printed in (rows[key],)
    ]


def behind(
    tokens: Sequence[Token], rows: Sequence[int], place: int, stream: Stream
) -> tuple[tuple[Token, ...], Setting]:
    """The values right behind a label, and how they stand there; *rows* are the lines or table rows of the tokens."""
    label, cells, (upright, tabbed, parted, _) = tokens[place], stream.cells, stream.stacked
    if not cells[label.segment]:
        return _while(lambda token: token.value and not cells[token.segment], tokens, place), Setting.FLOW
    if label.row in upright:
        return _while(lambda token: token.value and token.row in upright, tokens, place), Setting.UPRIGHT
    if label.row in tabbed:
        return _while(
            lambda token: token.value and token.row in tabbed and token.row not in parted, tokens, place
        ), Setting.ACROSS
    return _beside(label, tuple(tokens[place + 1 : bisect_right(rows, label.last, place)])), Setting.ACROSS


def _beside(label: Token, row: tuple[Token, ...]) -> tuple[Token, ...]:
    """The cells behind a label in its table row, up to its end; none where another row's label stands right behind it.

    What is counted (件), or the label in another language, is passed over. A label that stands behind cells is a cell
    like them, so that none of them is read. Behind the label of a group any name is that of a row in it, and has the
    cells.
    """
    first = next((at for at, token in enumerate(row) if not _explains(token.text)), len(row))
    cells = row[first:]
    named = cells and (_named(cells[0]) or (label.means("group") and _NAME.search(cells[0].text)))
    return () if named else cells


def _explains(text: str) -> bool:
    return text in COUNTED or translated(text)


def _named(token: Token) -> bool:
    """Whether a cell is a row's label, or begins with one."""
    return token.means("row") is not None or (not token.value and printed_labels().opens_row(token.text))


def _while(holds: Callable[[Token], bool], tokens: Sequence[Token], place: int) -> tuple[Token, ...]:
    """The tokens right behind a place of which something holds."""
    end = place + 1
    while end < len(tokens) and holds(tokens[end]):
        end += 1
    return tuple(tokens[place + 1 : end])

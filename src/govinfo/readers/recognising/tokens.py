"""From the segments of a stream to tokens: printed labels, values, and pieces of text that are neither."""

from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from govinfo.patterns import pattern
from govinfo.readers.figures import BLANK, MERGED, MONEY, is_value
from govinfo.readers.recognising.printed_labels import Meaning, MeaningKind, printed_labels
from govinfo.readers.stream import APART, Stream
from govinfo.report.values import UNITS

_STRAY, _MOST_STRAY = "一二三四五六七八九十、", 2
"""A number with a stray numeral behind it, which belongs to the group label that follows."""
_LETTERS = (
    "A-Za-z"
    r"\u0620-\u065f\u066e-\u06ef\u06fa-\u06ff\u0750-\u077f"  # Uyghur, Kazakh
    r"\u0f00-\u0f1f\u0f34-\u0fff"  # Tibetan
    r"\u1800-\u180f\u1820-\u18af"  # Mongolian
    r"\ua000-\ua4cf\uac00-\ud7a3"  # Yi, Korean
)
"""Those of the other languages that reports are printed in, without their digits."""
_FOREIGN = pattern(rf"[{_LETTERS}][{_LETTERS},.'()/&;-]{{3,}}+")
"""Words that say in another language what a label says."""
_SAYING = 8
"""Fewer such letters that stand apart from a label may be what stands for a figure: N/A, nil, none, unknown."""
_REMARK = pattern(rf"(?:\((?!(?:上一?|去|往)年)[^()]*\)|\[\d{{1,2}}\]|[*※:]|{_FOREIGN.pattern})+")
"""What an office explains behind a label, the sign of a note, or a colon; not that it is of the year before."""
YEAR_PRINTED = rf"2{APART}?0{APART}?\d{APART}?\d{APART}?"
"""A year in a cell, which may be too narrow for its digits."""
OF_OTHERS = pattern(rf"占比|比例|比重|同比|环比|增幅|增长|上一?年|去年|累计|^{YEAR_PRINTED}年.{{0,12}}$")
"""What is said beside a head of figures that are none of the form's."""
_REMARKS = frozenset("([*※:")
"""What such a remark begins with, if not with a letter."""
_JOINTS = "/:>-.,、"
"""What stands between the label of a group and that of a row in one cell."""
_BEFORE = frozenset(f"0123456789/-{MONEY}{UNITS}")
_AFTER = frozenset(f"0123456789+-/增减{BLANK}{MERGED}")
_LISTED = frozenset("、.,:)")
"""What stands behind the number of a list mark."""
_NUMBERED = frozenset("(0123456789")
"""What the label of a row begins with that is numbered below another."""
_BROKEN = 2
"""So many characters of a group's label tell it, at least."""
HEADING_MARK = pattern(r"[一二三四五六七八九十]、")
"""How a heading of a section begins, however it goes on."""
_BEFORE_HEADING = pattern(rf"\d+(?:\.\d+)?(?={HEADING_MARK.pattern}|\([一二三四五六七八九十]+\))")
"""A figure that the heading of a section, or of a part of one, stands right behind."""
_RUN = pattern(r"[+,./-]*+\d[\d+,./-]*+")
_PLACED: frozenset[MeaningKind] = frozenset({"row", "route", "section"})
"""What is printed only where something else begins or ends."""
_ROW = attrgetter("row")


class Token(NamedTuple):
    """A run of characters of a stream that means one thing, or may.

    Attributes:
        text: The characters, folded.
        start: Where they begin in the stream's text.
        segment: Number of the segment they begin in.
        row: Line or table row they begin in.
        last: Line or table row they end in.
        meanings: What the text may be, for a printed label; empty for anything else.
        value: Whether it is a number, a mark, a blank or a merged cell.
    """

    text: str
    start: int
    segment: int
    row: int
    last: int
    meanings: tuple[Meaning, ...] = ()
    value: bool = False

    @property
    def end(self) -> int:
        """Where the characters end in the stream's text."""
        return self.start + len(self.text)

    @property
    def unknown(self) -> bool:
        """Whether no form prints it, and it is no value."""
        return not (self.meanings or self.value)

    @property
    def heads(self) -> list[str]:
        """The columns that it may be the head of, each once."""
        return [*dict.fromkeys([meaning.key for meaning in self.meanings if meaning.kind == "head"])]

    def means(self, *kinds: MeaningKind) -> Meaning | None:
        """The first meaning of one of some kinds."""
        for meaning in self.meanings:
            if meaning.kind in kinds:
                return meaning
        return None


def _may_remark(sign: str) -> bool:
    """Whether a remark behind a label may begin with a sign."""
    letter = (sign.isascii() and sign.isalpha()) or "\u0620" <= sign <= "\u18af" or "\ua000" <= sign <= "\ud7a3"
    return letter or sign in _REMARKS


def opens_section(token: Token) -> bool:
    """Whether a token is the heading of a section, or begins as one does."""
    return token.means("section") is not None or not (token.meanings or HEADING_MARK.match(token.text) is None)


def ran_together(token: Token) -> bool:
    """Whether a token is figures and dashes that ran together, which are no value."""
    return token.unknown and _RUN.fullmatch(token.text) is not None


def runs_on(label: Token, after: Token) -> bool:
    """Whether digits stand right behind a label in its word, run together with each other or with what follows."""
    if not after.unknown or after.start != label.end:
        return False
    return ran_together(after) or (after.row == label.last and after.text[0].isdigit())


def translated(text: str) -> bool:
    """Whether a text says in another language what the label beside it says.

    >>> translated("Administrativelicensing"), translated("N/A"), translated("nil")
    (True, False, False)
    """
    return len(text) >= _SAYING and _FOREIGN.fullmatch(text) is not None


def by_row(tokens: Iterable[Token]) -> Iterator[list[Token]]:
    """The tokens of each line or table row."""
    return (list(own) for _, own in groupby(tokens, _ROW))


def tokens(stream: Stream, start: int, end: int, passed: Container[int] = ()) -> list[Token]:
    """Everything between two places of a stream's text, in order.

    Args:
        stream: The stream.
        start: The first place.
        end: The place behind the last.
        passed: Segments that are passed over, each a value.
    """
    return _Lexer(stream).run(start, end, passed)


class _Lexer:
    """Reads a stream word by word. Labels are only looked for in words that are neither values nor whole labels."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        self._text = stream.text
        self._starts = stream.starts
        self._edges = frozenset(stream.starts)
        self._known = printed_labels()

    def run(self, start: int, end: int, passed: Container[int]) -> list[Token]:
        found: list[Token] = []
        texts, rows, cells = self._stream.segments
        starts, whole = self._starts, self._known.whole
        number, stop = self._stream.at(start), bisect_left(starts, end, hi=len(texts))
        while number < stop:
            if number in passed:
                number += 1
                continue
            text, row, begin = texts[number], rows[number], starts[number]
            if begin >= start and (meanings := whole.get(text)) is not None:
                found.append(Token(text, begin, number, row, row, meanings))
                number += 1
            elif begin >= start and is_value(text) and (cells[number] or not self._lists(number)):
                found.append(Token(text, begin, number, row, row, (), True))
                number += 1
            else:
                after = self._unknown(number, end)
                found += self._searched(max(begin, start), min(starts[after], end))
                number = after
        return found

    def _lists(self, number: int) -> bool:
        """Whether a word is a list mark whose label stands in the next word."""
        after = self._starts[number + 1]
        return after < len(self._text) and self._text[after] in _LISTED and not self._stream.cells[number]

    def _unknown(self, number: int, end: int) -> int:
        """The number of the first word that states a value, behind another and before a place."""
        texts, starts = self._stream.texts, self._starts
        number += 1
        while number < len(texts) and starts[number] < end:
            if is_value(texts[number]) and not self._lists(number):
                break
            number += 1
        return number

    def _searched(self, start: int, end: int) -> list[Token]:
        words: list[Token] = []
        text, search, known = self._text, self._known.starters.search, self._known.by_beginning
        position = taken = start
        while match := search(text, position, end):
            position = match.start()
            printings = known.get(text[position : position + 2], ())
            for printing in printings if text.startswith(printings, position, end) else ():
                if text.startswith(printing, position, end):
                    found = self._label(printing, position, taken)
                    if found is not None:
                        words += [*self._before(found, taken), found]
                        taken = position = found.end
                        break
            else:
                position += 1
        return words + self._between(taken, end)

    def _before(self, label: Token, taken: int) -> list[Token]:
        """The words before a label. A figure right before it in the label's own word has no decimals."""
        words = self._between(taken, label.start)
        if words and "." in words[-1].text and label.start not in self._edges and label.means("row"):
            words[-1] = words[-1]._replace(value=False)
        return words

    def _label(self, printing: str, start: int, taken: int) -> Token | None:
        """The label that a printing is where it stands, with the remark behind it in its cell.

        `None` where it is no label there.
        """
        end = start + len(printing)
        if start not in self._edges and is_value(self._stream.texts[self._stream.at(start)]):
            return None
        meanings = self._known.meanings[printing]
        if _may_remark(self._text[end : end + 1]) and self._opens(start):
            last = self._starts[self._stream.at(start) + 1]
            end = last if _REMARK.fullmatch(self._text, end, last) else end
        first, last = self._stream.at(start), self._stream.at(end - 1)
        _, rows, cells = self._stream.segments
        meanings = self._fitting(meanings, start, end, taken)
        before = self._text[max(taken, self._starts[first]) : start]
        if (before and OF_OTHERS.search(before)) or (cells[first] and rows[first] == rows[last] and first < last):
            meanings = tuple(meaning for meaning in meanings if meaning.kind != "head")
        if not meanings:
            return None
        return Token(self._text[start:end], start, first, rows[first], rows[last], meanings)

    def _opens(self, start: int) -> bool:
        """Whether only labels of groups, or words of another language, stand before a place in its word or cell."""
        if start in self._edges:
            return True
        before = self._text[self._starts[self._stream.at(start)] : start]
        while before and (group := self._group(before)):
            before = before[len(group) :].lstrip(_JOINTS)
        return not before or _FOREIGN.fullmatch(before) is not None

    def _goes_before(self, start: int) -> bool:
        """Whether only the beginning of a group's label stands before a numbered one: the rest is in the next line."""
        before = self._text[self._starts[self._stream.at(start)] : start]
        if len(before) < _BROKEN or self._text[start] not in _NUMBERED:
            return False
        printings = self._known.by_beginning.get(before[:2], ())
        return any(one.startswith(before) and self._group(one) == one for one in printings)

    def _group(self, text: str) -> str:
        """The label of a group that a text begins with; nothing for any other text."""
        printings = self._known.by_beginning.get(text[:2], ())
        own = (one for one in printings if any(meaning.kind == "group" for meaning in self._known.meanings[one]))
        return next(filter(text.startswith, own), "")

    def _fitting(self, meanings: tuple[Meaning, ...], start: int, end: int, taken: int) -> tuple[Meaning, ...]:
        """The meanings that a printing can have between the characters around it."""
        for meaning in meanings:
            if meaning.kind in _PLACED:
                break
        else:
            return meanings
        edge = start in self._edges or start == taken
        closed = end in self._edges
        route = closed or self._printed(end)
        if self._stream.cells[self._stream.at(start)]:
            row = closed and self._opens(start)
            route = route and (edge or self._opens(start))
        else:
            before, after = self._text[start - 1], self._text[end : end + 1]
            row = (edge or before in _BEFORE or self._goes_before(start)) and (after in _AFTER or route)
        if row and route and edge:
            return meanings
        fits = {"row": row, "route": route}
        return tuple(
            meaning
            for meaning in meanings
            if fits.get(meaning.kind, True) and (meaning.kind != "section" or edge or not meaning.bare)
        )

    def _printed(self, start: int) -> bool:
        """Whether a printing begins at a place."""
        return self._text.startswith(self._known.by_beginning.get(self._text[start : start + 2], ()), start)

    def _between(self, start: int, end: int) -> list[Token]:
        """The words, or parts of words, between two labels."""
        found: list[Token] = []
        starts, rows, text = self._starts, self._stream.rows, self._text
        segment = self._stream.at(start) if start < end else 0
        while start < end:
            part = text[start : min(end, starts[segment + 1])]
            value = is_value(part)
            if not value and part[-1] in _STRAY and not self._stream.cells[segment]:
                digits = part.rstrip(_STRAY)
                value = digits.isdecimal() and len(part) - len(digits) <= _MOST_STRAY
                part = digits if value else part
            elif not value and (run := _BEFORE_HEADING.match(part)):
                part, value = run[0], True
            row = rows[segment]
            found.append(Token(part, start, segment, row, row, (), value))
            start += len(part)
            segment += start == starts[segment + 1]
        return found

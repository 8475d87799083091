"""Every printing of everything the forms print, and what each may mean. The form's data are the only source."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from itertools import zip_longest
from typing import Literal, NamedTuple, TypeAlias

from govinfo.forms import FORMS, renewed
from govinfo.forms.naming import printings
from govinfo.forms.spec import Block, Column, Form, FormTable, Heading, Row
from govinfo.text import fold, number, numeral, stem
from govinfo.vocabulary import Section

MeaningKind: TypeAlias = Literal["row", "route", "head", "group", "stub", "block", "note", "section"]
"""What the forms print: the label of a row, of one of a sideways table (``route``), or of several (``group``); the head
of a column, or of the labels (``stub``); the heading of a block or of a section; the note in the corner of a table.
"""
_MARKS = "()、.,:"
_STYLES = (("", "、"), ("", "."), ("(", ")"), ("", ","), ("(", ")、"))
"""How offices print list marks: around the number and before the label."""
_LONG = 12
"""A row label of 表三 with more characters stands in a table only, never in a sentence."""
_BESIDE: frozenset[MeaningKind] = frozenset({"group", "head", "note", "section"})
"""What is printed beside rows."""
_TELLING = 3
"""A printing with fewer characters does not show which row it is."""


class Meaning(NamedTuple):
    """What a printed text may be.

    Attributes:
        kind: What of a form it is.
        section: The section in whose table it stands.
        key: Its key.
        editions: The editions that print it.
        exact: Whether it is the form's own label.
        bare: Whether its list mark is left out.
    """

    kind: MeaningKind
    section: Section
    key: str
    editions: frozenset[str]
    exact: bool
    bare: bool

    def joined(self, other: "Meaning") -> "Meaning":
        """What a text means that says the same in two ways."""
        editions = self.editions | other.editions
        return self._replace(editions=editions, exact=self.exact or other.exact, bare=self.bare and other.bare)


class PrintedLabels:
    """All printings of some forms, with what is looked up in them.

    Args:
        forms: The forms.
    """

    def __init__(self, forms: Iterable[Form]) -> None:
        self._forms = tuple(forms)
        self.meanings = _meanings(self._forms)

    @cached_property
    def by_beginning(self) -> dict[str, tuple[str, ...]]:
        """All printings by their first two characters, longest first; none is shorter."""
        return _by_beginning(self.meanings)

    @cached_property
    def starters(self) -> re.Pattern[str]:
        """Finds the next two characters that a printing can begin with, or two like them."""
        return re.compile(_beginning(self.by_beginning))

    @cached_property
    def whole(self) -> dict[str, tuple[Meaning, ...]]:
        """The printings that no longer one begins with: a word that is one of them is that label and no other."""
        ordered = sorted(self.meanings)
        return {
            text: self.meanings[text]
            for text, following in zip_longest(ordered, ordered[1:], fillvalue="")
            if not following.startswith(text)
        }

    @cached_property
    def row_labels(self) -> frozenset[str]:
        """Those of them that are the label of one row, and no column's head."""
        kinds = {text: [meaning.kind for meaning in meanings] for text, meanings in self.whole.items()}
        return frozenset(text for text, own in kinds.items() if own.count("row") == 1 and "head" not in own)

    @cached_property
    def headings(self) -> frozenset[str]:
        """Those of them that are a section's heading, and nothing else."""
        return frozenset(text for text, own in self.whole.items() if all(one.kind == "section" for one in own))

    def opens_row(self, text: str) -> bool:
        """Whether a text begins with a row's label."""
        return any(
            meaning.kind == "row"
            for printing in self.by_beginning.get(text[:2], ())
            if text.startswith(printing)
            for meaning in self.meanings[printing]
        )

    def begun(self, text: str, least: int) -> Iterator[Meaning]:
        """What a text of so many characters, at least, may be the beginning of, as a narrow cell shows it."""
        if len(text) >= least:
            for printing in self.by_beginning.get(text[:2], ()):
                if printing.startswith(text):
                    yield from self.meanings[printing]

    @cached_property
    def grouped(self) -> frozenset[tuple[str, str]]:
        """Each heading over rows of a table with each of these rows, by their keys."""
        rows = (row for form in self._forms for table in form.tables.values() for row in table.rows)
        return frozenset((group.key, row.key) for row in rows for group in row.groups)

    def first_anchor(self, text: str) -> int | None:
        """Where the first printing begins in a text that only a table has; `None` if there is none."""
        first = len(text)
        for core, befores in self._anchors.items():
            at = text.find(core, 0, first + len(core))
            while at >= 0:
                before = next((one for one in befores if text.endswith(one, 0, at)), None)
                if before is not None:
                    first = min(first, at - len(before))
                    break
                at = text.find(core, at + 1, first + len(core))
        return first if first < len(text) else None

    def anchors_in(self, text: str) -> int:
        """How many printings that only a table has stand in a text."""
        return sum([core in text for core in self._anchors])

    @cached_property
    def _anchors(self) -> dict[str, tuple[str, ...]]:
        """The printings that only a table has: what some end in, and what stands before it in each, longest first."""
        telling = (text for text, meanings in self.meanings.items() for one in meanings if _anchors(text, one))
        found: dict[str, set[str]] = {}
        for text in telling:
            core = stem(text)
            found.setdefault(core, set()).add(text.removesuffix(core))
        return {core: tuple(sorted(befores, key=len, reverse=True)) for core, befores in found.items()}

    @cached_property
    def routes(self) -> tuple[tuple[str, ...], ...]:
        """How the labels of 表四's rows may follow one another, on any form; those of the most rows first."""
        orders: dict[tuple[str, ...], None] = {}
        for table in dict.fromkeys(form.tables[Section.REMEDIES] for form in self._forms):
            orders[tuple(row.key for row in table.rows)] = None
            orders[tuple(key for kind, key in line_by_line(table) if kind == "route")] = None
        return tuple(sorted(orders, key=len, reverse=True))

    def all_routes_in(self, text: str) -> bool:
        """Whether a text has a printing of every row of 表四 on some form."""
        there = {
            one.key
            for printing, meanings in self._of_routes
            if printing in text
            for one in meanings
            if one.kind == "route"
        }
        return any(there.issuperset(order) for order in self.routes)

    @cached_property
    def _of_routes(self) -> tuple[tuple[str, tuple[Meaning, ...]], ...]:
        """The printings of rows of 表四."""
        return tuple(
            (text, meanings) for text, meanings in self.meanings.items() if any(one.kind == "route" for one in meanings)
        )

    def spellings(self, section: Section, key: str) -> tuple[str, ...]:
        """Every printing of a row's label that shows which row it is."""
        return self._spellings.get((section, key), ())

    @cached_property
    def _spellings(self) -> dict[tuple[Section, str], tuple[str, ...]]:
        found: dict[tuple[Section, str], tuple[str, ...]] = {}
        for text, meanings in self.meanings.items():
            for one in meanings:
                if one.kind == "row" and len(text) >= _TELLING:
                    found[one.section, one.key] = (*found.get((one.section, one.key), ()), text)
        return found

    def furniture(self, section: Section) -> tuple[str, ...]:
        """What a table prints beside rows: any part of it may stand between the parts of a broken label."""
        return self._furniture[section]

    @cached_property
    def _furniture(self) -> dict[Section, tuple[str, ...]]:
        found: dict[Section, dict[str, None]] = {section: {} for section in Section}
        for text, meanings in self.meanings.items():
            for one in meanings:
                if one.kind in _BESIDE:
                    found[one.section][text] = None
        return {section: tuple(texts) for section, texts in found.items()}


def stretches(text: str, length: int) -> Iterator[str]:
    """Each so many characters of a text that follow one another.

    >>> [*stretches("行政许可", 3)], [*stretches("规章", 3)]
    (['行政许', '政许可'], [])
    """
    return (text[at : at + length] for at in range(len(text) - length + 1))


def line_by_line(table: FormTable) -> tuple[tuple[MeaningKind, str], ...]:
    """``(kind, key)`` of what a sideways table prints above its heads, the labels below headings behind all others."""
    levels = range(max(len(row.groups) for row in table.rows) + 1)
    return tuple(dict.fromkeys(_at(row, level) for level in levels for row in table.rows if level <= len(row.groups)))


def _at(row: Row, level: int) -> tuple[MeaningKind, str]:
    return ("group", row.groups[level].key) if level < len(row.groups) else ("route", row.key)


@renewed
def printed_labels() -> PrintedLabels:
    """The printings of every form that is known now."""
    return PrintedLabels(FORMS)


def _by_beginning(texts: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Some texts by their first two characters, longest first."""
    found: dict[str, list[str]] = {}
    for text in sorted(texts, key=len, reverse=True):
        found.setdefault(text[:2], []).append(text)
    return {beginning: tuple(own) for beginning, own in found.items()}


def _beginning(beginnings: Iterable[str]) -> str:
    """A pattern of two characters that a beginning consists of, or two like them."""
    first, second = ("".join(map(re.escape, sorted(set(signs)))) for signs in zip(*beginnings, strict=True))
    return f"[{first}][{second}]"


def _anchors(text: str, meaning: Meaning) -> bool:
    return meaning.kind in {"block", "stub", "note"} or long_row(text, meaning)


def long_row(text: str, meaning: Meaning) -> bool:
    """Whether a printing is a row label of 表三 that no sentence holds by chance."""
    applications = meaning.kind == "row" and meaning.section is Section.APPLICATIONS
    return applications and not meaning.bare and len(text) > _LONG


def _named(table: FormTable) -> Iterator[tuple[MeaningKind, str, str, bool]]:
    """``(kind, key, printing, exact)`` of everything a table prints."""
    for block in table.blocks:
        yield from _of_block(block, "route" if table.sideways else "row")
    places: list[Row | Column] = [*table.rows, *table.columns]
    groups: dict[str, Heading] = {group.key: group for place in places for group in place.groups}
    for group in groups.values():
        for text in printings(group):
            yield "group", group.key, text, True
    if table.note:
        for text in printings(table.note):
            yield "note", table.note.key, text, True
    if table.stub:
        yield "stub", "stub", table.stub, True


def _of_block(block: Block, kind: MeaningKind) -> Iterator[tuple[MeaningKind, str, str, bool]]:
    """The same of a block, whose rows are of a kind."""
    for row in block.rows:
        for text in printings(row):
            yield kind, row.key, text, text == row.label
    for column in block.columns:
        for text in printings(column):
            yield "head", column.key, text, text == column.label
    if block.heading:
        yield "block", block.key, block.heading, True


def _everything(form: Form) -> Iterator[tuple[MeaningKind, Section, str, str, bool]]:
    """``(kind, section, key, printing, exact)`` of everything a form prints."""
    for heading in form.sections:
        section = Section(heading.key)
        for text in printings(heading):
            yield "section", section, section, text, True
    for table in form.tables.values():
        for kind, key, text, exact in _named(table):
            yield kind, table.section, key, text, exact


def _spelled(folded: str) -> Iterator[tuple[Iterable[str], bool, bool]]:
    """``(texts, own mark, bare)``: a label with its own list mark, with other styles of it, and without any."""
    yield (folded,), True, False
    bare = stem(folded)
    if bare == folded:
        return
    count = number(folded.removesuffix(bare).strip(_MARKS))
    signs = () if count is None else (numeral(count), str(count))
    yield [f"{before}{sign}{behind}{bare}" for sign in signs for before, behind in _STYLES], False, False
    yield (bare,), False, True


def _meanings(forms: Iterable[Form]) -> dict[str, tuple[Meaning, ...]]:
    """What every folded printing may mean, in any edition."""
    printed: dict[tuple[MeaningKind, Section, str, str, bool], frozenset[str]] = {}
    folded_once = cache(fold)
    for form in forms:
        for kind, section, key, label, exact in _everything(form):
            named = kind, section, key, folded_once(label), exact
            printed[named] = printed.get(named, frozenset()) | {form.edition}
    found: dict[str, list[Meaning]] = {}
    for (kind, section, key, folded, exact), editions in printed.items():
        for texts, own, bare in _spelled(folded):
            meaning = Meaning(kind, section, key, editions, exact and own, bare)
            for text in texts:
                found.setdefault(text, []).append(meaning)
    return {text: _settled(meanings) for text, meanings in found.items()}


def _settled(meanings: list[Meaning]) -> tuple[Meaning, ...]:
    """What is meant, each thing once, and without a list mark only where no other row has the text as it stands."""
    if len(meanings) == 1:
        return tuple(meanings)
    meant: dict[tuple[MeaningKind, Section, str], Meaning] = {}
    for meaning in meanings:
        one = meaning.kind, meaning.section, meaning.key
        meant[one] = meaning.joined(meant[one]) if one in meant else meaning
    owned = {(kind, section) for (kind, section, _), meaning in meant.items() if not meaning.bare}
    return tuple(
        meaning for (kind, section, _), meaning in meant.items() if not meaning.bare or (kind, section) not in owned
    )

"""Every printing of everything the forms print, and what each may mean. The form's data are the only source."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from govinfo.forms import FORMS, renewed
from govinfo.forms.spec import Block, Form, FormTable, Heading
from govinfo.text import fold, number, numeral, stem
from govinfo.vocabulary import Section

_MARKS = "()、.,:"
_STYLES = ("{}、", "{}.", "({})", "{},", "({})、")
"""How offices print list marks: around the number and before the label."""


class Meaning(NamedTuple):
    """What a printed text may be.

    Attributes:
        kind: ``row``, ``route`` (a row of a sideways table), ``head``, ``group``, ``stub``, ``block``, ``note`` or
            ``section``.
        section: The section in whose table it stands.
        key: Its key.
        editions: The editions that print it.
        exact: Whether it is the form's own label.
        bare: Whether its list mark is left out.
    """

    kind: str
    section: Section
    key: str
    editions: frozenset[str]
    exact: bool
    bare: bool

    def joined(self, other: "Meaning") -> "Meaning":
        """What a text means that says the same in two ways."""
        editions = self.editions | other.editions
        return self._replace(editions=editions, exact=self.exact or other.exact, bare=self.bare and other.bare)


def _named(table: FormTable) -> Iterator[tuple[str, str, str, bool]]:
    """``(kind, key, printing, exact)`` of everything a table prints."""
    groups: dict[str, Heading] = {}
    for block in table.blocks:
        for row in block.rows:
            kind = "route" if table.sideways else "row"
            yield kind, row.key, row.label, True
            yield from ((kind, row.key, variant, False) for variant in row.variants)
            groups.update((group.key, group) for group in row.groups)
        for column in block.columns:
            yield "head", column.key, column.label, True
            yield from (("head", column.key, variant, False) for variant in column.variants)
            groups.update((group.key, group) for group in column.groups)
        yield from _block(block)
    for group in groups.values():
        yield from (("group", group.key, label, True) for label in (group.label, *group.variants))
    if table.note:
        yield from (("note", table.note.key, label, True) for label in (table.note.label, *table.note.variants))
    if table.stub:
        yield "stub", "stub", table.stub, True


def _block(block: Block) -> Iterator[tuple[str, str, str, bool]]:
    if block.heading:
        yield "block", block.rows[0].key, block.heading, True


def _everything(form: Form) -> Iterator[tuple[str, Section, str, str, bool]]:
    for heading in form.sections:
        section = Section(heading.key)
        yield from (("section", section, section, label, True) for label in (heading.label, *heading.variants))
    for table in form.tables.values():
        yield from ((kind, table.section, key, label, exact) for kind, key, label, exact in _named(table))


def _spellings(folded: str) -> Iterator[tuple[str, bool, bool]]:
    """``(text, own mark, bare)``: a label with its own list mark, with another style of it, and without any."""
    yield folded, True, False
    bare = stem(folded)
    if bare == folded:
        return
    count = number(folded.removesuffix(bare).strip(_MARKS))
    for sign in () if count is None else (numeral(count), str(count)):
        yield from ((style.format(sign) + bare, False, False) for style in _STYLES)
    yield bare, False, True


@renewed
def printings() -> dict[str, tuple[Meaning, ...]]:
    """What every folded printing may mean, in any edition."""
    printed: dict[tuple[str, Section, str, str, bool], frozenset[str]] = {}
    for form in FORMS:
        for kind, section, key, label, exact in _everything(form):
            named = kind, section, key, fold(label), exact
            printed[named] = printed.get(named, frozenset()) | {form.edition}
    found: dict[str, dict[tuple[str, Section, str], Meaning]] = {}
    for (kind, section, key, folded, exact), editions in printed.items():
        for text, own, bare in _spellings(folded):
            meanings = found.setdefault(text, {})
            meant = Meaning(kind, section, key, editions, exact and own, bare)
            old = meanings.get((kind, section, key))
            meanings[kind, section, key] = meant if old is None else meant.joined(old)
    return {text: tuple(_settled(meanings.values())) for text, meanings in found.items()}


def _settled(meanings: Iterable[Meaning]) -> Iterator[Meaning]:
    """The meanings without those that leave a list mark out where another row has the text as it stands."""
    meanings = tuple(meanings)
    owned = {(meaning.kind, meaning.section) for meaning in meanings if not meaning.bare}
    yield from (meaning for meaning in meanings if not meaning.bare or (meaning.kind, meaning.section) not in owned)


@renewed
def by_beginning() -> dict[str, tuple[str, ...]]:
    """All printings by their first two characters, longest first; none is shorter."""
    found: dict[str, list[str]] = {}
    for text in printings():
        found.setdefault(text[:2], []).append(text)
    return {beginning: tuple(sorted(texts, key=len, reverse=True)) for beginning, texts in found.items()}


@renewed
def starters() -> re.Pattern[str]:
    """Finds the next two characters that a printing can begin with, or two like them."""
    first, second = ("".join(map(re.escape, sorted(set(signs)))) for signs in zip(*by_beginning(), strict=True))
    return re.compile(f"[{first}][{second}]")


@renewed
def telling(section: Section) -> dict[str, str]:
    """The printings of a table that only one edition has."""
    found: dict[str, str] = {}
    for text, meanings in printings().items():
        editions = {
            edition
            for meaning in meanings
            if meaning.section is section and not meaning.bare and meaning.kind in {"row", "head", "block"}
            for edition in meaning.editions
        }
        if len(editions) == 1:
            found[text] = editions.pop()
    return found

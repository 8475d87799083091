"""Which edition of the form a table has: that of its labels and heads; where they fit several, that of the year."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from govinfo.forms import FORMS
from govinfo.forms.spec import Form, FormTable
from govinfo.readers.recognising.candidates import Candidate, Label, coverage, printed_rows
from govinfo.readers.recognising.heads.printed import fits, headed_columns, own_heads
from govinfo.readers.recognising.printed_labels import line_by_line
from govinfo.readers.recognising.tokens import Token
from govinfo.vocabulary import Section

if TYPE_CHECKING:
    from govinfo.readers.recognising.layouts.plain_tables import PlainTable


class _Score(NamedTuple):
    """How well a form suits a table.

    Attributes:
        fits: Whether the heads that stand there are its own, or most of them.
        covered: How well it covers the rows that stand there; nothing where more are missing between them.
        heads: How many of its heads stand there.
        form: The form.
    """

    fits: bool
    covered: int
    heads: int
    form: Form


class FormChooser:
    """Chooses the form of each table.

    Args:
        parts: The tokens of each table's part of a stream.
        found: The labels of rows in each part, whatever the edition.
        plain: The tables that stand as the form prints them.
        candidates: Gives the candidates for the rows of a table with their ways, where labels do not tell.
    """

    def __init__(
        self,
        parts: Mapping[Section, Sequence[Token]],
        found: Mapping[Section, Sequence[Label]],
        plain: "Mapping[Section, PlainTable]",
        candidates: Callable[[FormTable], Sequence[Candidate]],
    ) -> None:
        self._parts = parts
        self._found = found
        self._plain = plain
        self._candidates = candidates
        self._chosen: dict[tuple[Section, str | None], Form] = {}
        self._scores: dict[Section, list[_Score]] = {}

    def form(self, section: Section, hint: str | None) -> Form:
        """The form that fits the rows of a table best, among those whose heads fit it better than others' do.

        Args:
            section: The section of the table.
            hint: The edition of the year, or of the tables before.
        """
        if (section, hint) not in self._chosen:
            self._chosen[section, hint] = self._best(section, hint)
        return self._chosen[section, hint]

    def _best(self, section: Section, hint: str | None) -> Form:
        scores = self._scores.get(section) or self._scores.setdefault(section, self._scored(section))
        newest_first = reversed(scores)
        return max(newest_first, key=lambda one: (one.fits, one.covered, one.heads, one.form.edition == hint)).form

    def _scored(self, section: Section) -> list[_Score]:
        headed = headed_columns(section, self._parts[section])
        found: list[_Score] = []
        for covered, form in self._coverages(section):
            table = form.tables[section]
            found.append(_Score(fits(table, headed), max(covered, 0), own_heads(table, headed), form))
        return found

    def _coverages(self, section: Section) -> list[tuple[int, Form]]:
        """How well the rows of each form fit a table: the more of them stand there and the fewer between them lack."""
        if all(form.tables[section].sideways for form in FORMS):
            printed = {table: self._coverage_side_by_side(table) for table in {form.tables[section] for form in FORMS}}
            return [(printed[form.tables[section]], form) for form in FORMS]
        plain = self._plain.get(section)
        keys = plain.keys if plain else {label.key for label in self._found[section]}
        if any(printed_rows(form.tables[section]).keys() <= keys for form in FORMS):
            return [(coverage(form.tables[section], keys), form) for form in FORMS]
        scores: dict[str, int] = {}
        for form in sorted(FORMS, key=lambda form: -len(form.tables[section].rows)):
            if len(form.tables[section].rows) >= max(scores.values(), default=0):
                table = form.tables[section]
                scores[form.edition] = coverage(table, self._covered_rows(table))
        return [(scores[form.edition], form) for form in FORMS if form.edition in scores]

    def _coverage_side_by_side(self, table: FormTable) -> int:
        """How well a form fits 表四: how many of its labels and heads stand there, less those that do not."""
        own = dict.fromkeys((one.kind, one.key) for token in self._parts[table.section] for one in token.meanings)
        rows = {("route", row.key) for row in table.rows}
        heads = {("head", column.key) for column in table.columns}
        names = rows if heads.isdisjoint(own) else rows | heads
        ordered = tuple(name for name in own if name[0] in {"group", "route"}) == line_by_line(table)
        return 2 * (2 * sum(name in own for name in names) - len(names)) + ordered

    def _covered_rows(self, table: FormTable) -> set[str]:
        """The rows of a form that stand in a table, those with broken or altered labels among them."""
        keys = {label.key for label in self._found[table.section] if label.values}
        return keys | {one.row.key for one in self._candidates(table) if one.ways}

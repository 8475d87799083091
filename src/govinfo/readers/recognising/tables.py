"""Where the three tables stand in a stream, which edition each is laid out in, and what is decided on its rows."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from govinfo.errors import ReadError
from govinfo.forms import FORMS, form_for
from govinfo.forms.spec import Form, FormTable
from govinfo.messages import recognising as says
from govinfo.patterns import pattern
from govinfo.readers.limits import Limits
from govinfo.readers.recognising.candidates import Candidate, Label, coverage, labels, printed_rows, proposed
from govinfo.readers.recognising.column_sums import agreed
from govinfo.readers.recognising.deciding import decide
from govinfo.readers.recognising.evidence import Evidence
from govinfo.readers.recognising.facts import Facts, table_facts
from govinfo.readers.recognising.guards import with_occasion
from govinfo.readers.recognising.heads import fits, headed_columns, own_heads
from govinfo.readers.recognising.merged_rows import undivided
from govinfo.readers.recognising.printed_again import without_others
from govinfo.readers.recognising.printed_labels import line_by_line
from govinfo.readers.recognising.scrambled import without_scrambled
from govinfo.readers.recognising.sideways import sideways_table
from govinfo.readers.recognising.table_reading import TableReading, reading
from govinfo.readers.recognising.tokens import Token
from govinfo.readers.recognising.transposed import transposed
from govinfo.readers.recognising.under_heads import HeadColumns
from govinfo.readers.recognising.ways import TableContext, row_sums, weighed
from govinfo.readers.stream import Stream
from govinfo.vocabulary import Section

if TYPE_CHECKING:
    from govinfo.readers.recognising.plain_tables import PlainTable

_PROSE = 16
"""A piece of text longer than this is prose, not part of a table's head."""
_SENTENCE = pattern(r"[,;]|(?<!\d)\.")
"""What stands in prose and in no head."""
_ENDS = pattern(r".*[^\d][.;]")
"""How a line of prose ends."""
_ABOVE = frozenset({"head", "stub", "block"})
_WHOLLY = 25
"""In so many rows all the beginnings of a cut are looked at that the limit allows; more rows share them."""
_NOTHING = Facts()


class Extents(NamedTuple):
    """What the tables take up of a document, so that none of it is taken for prose.

    Attributes:
        sections: The tables that were found.
        rows: First and last line or table row of each, and of other tables.
        places: Where each begins and ends in the stream's text.
        ignored: Segments inside them that were recognised as nothing.
        between: Lines inside them that are prose.
    """

    sections: tuple[Section, ...]
    rows: tuple[tuple[int, int], ...]
    places: tuple[tuple[int, int], ...]
    ignored: tuple[int, ...] = ()
    between: frozenset[int] = frozenset()

    def with_another(self, rows: tuple[int, int] | None, places: tuple[int, int]) -> "Extents":
        """The same beside a table of another kind."""
        if rows is None:
            return self
        return self._replace(rows=(*self.rows, rows), places=(*self.places, places))


class _StandingTable(NamedTuple):
    """A table as it stands in a stream.

    Attributes:
        reading: How it is read.
        taken: The tokens that it takes up, but for cells of plain rows of figures.
        end: Where it ends in the stream's text.
    """

    reading: TableReading
    taken: Sequence[Token]
    end: int


class Tables:
    """The tables of a stream. Which edition each is in may depend on the report's year, where its rows do not tell.

    Args:
        stream: The stream.
        parts: The tokens of each table's part of it.
        limits: How much is looked at.
        plain: The tables that stand as the form prints them.
    """

    def __init__(
        self,
        stream: Stream,
        parts: Mapping[Section, list[Token]],
        limits: Limits,
        plain: "Mapping[Section, PlainTable]" = MappingProxyType({}),
    ) -> None:
        self._stream = stream
        self._parts = parts
        self._limits = limits
        self._plain = plain
        self._readings: dict[FormTable, _StandingTable | None] = {}
        self._proposals: dict[FormTable, tuple[list[Candidate], Facts]] = {}
        self._candidates_of: dict[FormTable, list[Candidate]] = {}
        self._forms: dict[tuple[Section, str | None], Form] = {}
        self._scores: dict[Section, list[tuple[bool, int, int, Form]]] = {}
        self._found = {section: self._labels(section) for section in parts if section not in plain}

    def _labels(self, section: Section) -> list[Label]:
        found = labels(section, self._parts[section], self._stream)
        if len(found) > self._limits.labels:
            raise ReadError(says.TOO_MANY_LABELS, most=self._limits.labels)
        return found

    def _labels_again(self, section: Section) -> list[Label]:
        """The rows of a table that stand once more, behind all three and with what is printed above them."""
        behind = self._parts[Section.REMEDIES]
        own = (one for token in behind if token.meanings and not token.means("row") for one in token.meanings)
        headed = any(one.section is section and one.kind in _ABOVE for one in own)
        return labels(section, behind, self._stream) if headed else []

    def read(self, year: int | None = None) -> dict[Section, TableReading]:
        """Each table that was found, read as the edition that it is laid out in.

        Args:
            year: The year reported on, where it is known.
        """
        form = form_for(year) if year else None
        return self.by_edition(form.edition if form else None)

    def by_edition(self, edition: str | None) -> dict[Section, TableReading]:
        """Each table that was found, read as the edition that it is laid out in; *edition* where that does not tell."""
        return {section: one.reading for section, one in self._standing(edition).items()}

    def _standing(self, hint: str | None) -> dict[Section, _StandingTable]:
        found: dict[Section, _StandingTable] = {}
        for section in self._parts:
            standing = self._reading(section, self._form(section, hint))
            if standing is not None:
                found[section] = standing
                hint = hint or standing.reading.edition
        return found

    def _form(self, section: Section, hint: str | None) -> Form:
        """The form that covers a table best, of those whose heads stand there more than another's.

        Of several, that whose heads stand there, that of the year, the newest; the tables before tell where the year
        does not.
        """
        if (section, hint) not in self._forms:
            self._forms[section, hint] = self._best(section, hint)
        return self._forms[section, hint]

    def _best(self, section: Section, hint: str | None) -> Form:
        if section not in self._scores:
            headed = headed_columns(section, self._parts[section])
            tables = [(covered, form, form.tables[section]) for covered, form in self._coverages(section)]
            self._scores[section] = [
                (fits(table, headed), covered, own_heads(table, headed), form) for covered, form, table in tables
            ]
        return max(reversed(self._scores[section]), key=lambda scored: (*scored[:3], scored[3].edition == hint))[3]

    def _coverages(self, section: Section) -> list[tuple[int, Form]]:
        """How well each form covers a table: the more rows found and the fewer missing between them, the better.

        What is missing above the first row or below the last may have been cut off. A form with fewer rows than another
        was found to have is left out: it cannot be better.
        """
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
        """How well a form covers what is printed side by side: labels and heads that stand there, without the others.

        Where no head stands, heads tell nothing. Of forms that cover it alike, one has its order.
        """
        own = dict.fromkeys((one.kind, one.key) for token in self._parts[table.section] for one in token.meanings)
        rows = {("route", row.key) for row in table.rows}
        heads = {("head", column.key) for column in table.columns}
        names = rows if heads.isdisjoint(own) else rows | heads
        ordered = tuple(name for name in own if name[0] in {"group", "route"}) == line_by_line(table)
        return 2 * (2 * sum(name in own for name in names) - len(names)) + ordered

    def _covered_rows(self, table: FormTable) -> set[str]:
        """Which rows of a form stand in a table, broken and altered labels among them."""
        keys = {label.key for label in self._found[table.section] if label.values}
        return keys | {one.row.key for one in self._candidates(table) if one.ways}

    def _candidates(self, table: FormTable) -> list[Candidate]:
        """What the labels of a table propose for its rows, with the ways of reading each; nothing without a value."""
        if table not in self._candidates_of:
            found, facts = self._proposal(table)
            own = transposed(table, found, self._parts[table.section])
            filled = not own and any(one.values for one in found)
            self._candidates_of[table] = self._weighed(table, found, facts) if filled else own
        return self._candidates_of[table]

    def _proposal(self, table: FormTable) -> tuple[list[Candidate], Facts]:
        """What the labels of a table propose for its rows, and what these show together."""
        if table not in self._proposals:
            found = proposed(table, self._found[table.section])
            self._proposals[table] = found, table_facts(found, self._parts[table.section])
        return self._proposals[table]

    def _weighed(self, table: FormTable, found: Sequence[Candidate], facts: Facts) -> list[Candidate]:
        part = self._parts[table.section]
        heads = HeadColumns(table, part, self._stream, found)
        context = TableContext(part, facts, row_sums(table), self._splits(facts), heads)
        candidates = [weighed(candidate, context) for candidate in found]
        if len({candidate.row.key for candidate in candidates if candidate.ways}) < len(table.rows):
            candidates += [weighed(one, context) for one in self._proved(table, candidates, part)]
        return without_scrambled(agreed(table, undivided(table, candidates)), row_sums(table))

    def _splits(self, facts: Facts) -> int:
        """How many beginnings of a cut are looked at in each row of a table."""
        return self._limits.splits * _WHOLLY // max(_WHOLLY, facts.crowded)

    def _reading(self, section: Section, form: Form) -> _StandingTable | None:
        """A table read as a form's; forms that have the table in common read it once."""
        table = form.tables[section]
        if table not in self._readings:
            read = self._sideways if table.sideways else self._upright
            self._readings[table] = read(table, form.edition)
        standing = self._readings[table]
        if standing is None or standing.reading.edition == form.edition:
            return standing
        return standing._replace(reading=standing.reading._replace(edition=form.edition))

    def _upright(self, table: FormTable, edition: str) -> _StandingTable | None:
        part = self._parts[table.section]
        plain = self._plain.get(table.section)
        if plain:
            taken = part[self._opening(part, plain.first, cells=self._stream.laid) : plain.last + 1]
            return _StandingTable(reading(edition, table, plain.decisions[table]), taken, plain.end)
        candidates = self._candidates(table)
        if not candidates:
            return None
        evidence = Evidence(table, part, candidates, self._stream.stacked.uneven)
        if evidence.heads.disordered:
            from govinfo.readers.recognising.moved_total import below_heads

            evidence = evidence.weighing(below_heads(table, candidates, evidence.heads.whole))
        guards = with_occasion(evidence)
        decided = {row.key: decide(evidence, row.key, guards) for row in table.rows}
        decisions = without_others(decided, self._labels_again(table.section))
        behind = [candidate for candidate in candidates if candidate.values]
        first = min(candidate.place for candidate in behind)
        last = max(candidate.place + len(candidate.values) for candidate in behind)
        cells = self._stream.laid and self._stream.cells[evidence.candidates[0].label.segment]
        opening = self._opening(part, first, cells=cells)
        taken = part[opening : last + 1]
        return _StandingTable(reading(edition, table, decisions), taken, taken[-1].end)

    def _proved(self, table: FormTable, candidates: Sequence[Candidate], part: Sequence[Token]) -> list[Candidate]:
        """Candidates for rows whose labels are broken, altered or lost."""
        from govinfo.readers.recognising.bare_rows import unlabelled
        from govinfo.readers.recognising.fragments import altered, broken, loose_segments, unread_rows

        known = list(candidates)
        heads = HeadColumns(table, part, self._stream, candidates)
        context = TableContext(part, _NOTHING, row_sums(table), self._limits.splits, heads)
        left = loose_segments(part, known, self._stream)
        for proof in (broken, altered, unlabelled):
            found = [weighed(one, context) for one in proof(table, known, left)]
            known += found
            if not unread_rows(table, known):
                break
            left = loose_segments(part, known, self._stream) if found else left
        return known[len(candidates) :]

    def _sideways(self, table: FormTable, edition: str) -> _StandingTable | None:
        third = self._form(Section.APPLICATIONS, None).tables[Section.APPLICATIONS]
        facts = _NOTHING if self._plain else self._proposal(third)[1]
        part = self._parts[table.section]
        found = sideways_table(table, part, self._stream, facts, self._limits.splits)
        if found is None:
            return None
        taken = part[: found.last + 1]
        return _StandingTable(reading(edition, table, found.decisions), taken, taken[-1].end)

    def _opening(self, part: Sequence[Token], first: int, *, cells: bool) -> int:
        """Where the heads above a table begin: at a line with something printed on the form."""
        opening = above = first
        while above and (at := self._above(part, above, cells=cells)) < above:
            if any(token.meanings for token in part[at:above]):
                opening = at
            above = at
        return opening

    def _above(self, part: Sequence[Token], first: int, *, cells: bool) -> int:
        """Where the line or row above begins, if it is a head of the table that begins at *first*.

        In a table of cells no paragraph is a head but what the form prints above it, nor a cell that is alone in its
        row and says more than the form.
        """
        opening = first - 1
        while opening and part[opening - 1].row == part[opening].row:
            opening -= 1
        above = part[opening:first]
        if part[opening].row == part[first].row:
            return next((at + 1 for at in range(first - 1, opening - 1, -1) if not _may_be_head(part[at])), opening)
        whole = above[0] if len(above) == 1 else None
        alone = len({token.segment for token in above}) == 1 and not (whole and whole.meanings)
        cell = self._stream.cells[above[0].segment] or (whole and whole.means("block", "note"))
        apart = cells and (alone or not cell)
        return first if apart or not all(map(_may_be_head, above)) else opening

    def extents(self) -> Extents:
        """What the tables take up, read without the report's year."""
        found = self._standing(None)
        parts = {section: standing.taken for section, standing in found.items()}
        between = frozenset[int]().union(*map(self._prose, parts.values()))
        return Extents(
            tuple(parts),
            tuple((part[0].row, part[-1].last) for part in parts.values()),
            tuple((standing.taken[0].start, standing.end) for standing in found.values()),
            tuple(
                token.segment
                for part in parts.values()
                for token in part[:-1]
                if not (token.meanings or token.value or token.row in between)
            ),
            between,
        )

    def _prose(self, part: Sequence[Token]) -> Iterator[int]:
        """The lines inside a table that are prose: paragraphs between its cells, and lines that end as prose does."""
        for token in part:
            if token.meanings or token.value or not part[0].row < token.row < part[-1].last:
                continue
            if not self._stream.cells[token.segment] and (
                self._stream.laid or _ENDS.fullmatch(self._stream.row(token.row))
            ):
                yield token.row


def _may_be_head(token: Token) -> bool:
    """Whether a token may stand among the heads of a table: what is printed on the form, a value, or a few words."""
    if token.means("section"):
        return False
    return bool(token.meanings) or token.value or (len(token.text) <= _PROSE and not _SENTENCE.search(token.text))

"""The three tables of a stream: which candidates there are for their rows, and what is decided on these."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from govinfo.errors import ReadError
from govinfo.forms.spec import Form, FormTable
from govinfo.messages import recognising as says
from govinfo.readers.limits import Limits
from govinfo.readers.recognising.candidates import Candidate, Label, Setting, labels, proposed
from govinfo.readers.recognising.column_sums import agreed
from govinfo.readers.recognising.deciding import decide
from govinfo.readers.recognising.evidence import Evidence
from govinfo.readers.recognising.extents import Extents, StandingTable, extents, opening
from govinfo.readers.recognising.facts import Facts, table_facts
from govinfo.readers.recognising.form_choice import FormChooser
from govinfo.readers.recognising.guards import with_occasion
from govinfo.readers.recognising.heads.columns import HeadColumns
from govinfo.readers.recognising.heads.displaced import without_displaced
from govinfo.readers.recognising.heads.others import below_other_heads
from govinfo.readers.recognising.merged_rows import undivided
from govinfo.readers.recognising.printed_again import without_others
from govinfo.readers.recognising.printed_labels import MeaningKind
from govinfo.readers.recognising.row_sums import row_sums
from govinfo.readers.recognising.scrambled import without_scrambled
from govinfo.readers.recognising.sideways import sideways_table
from govinfo.readers.recognising.table_reading import TableReading, reading
from govinfo.readers.recognising.tokens import Token
from govinfo.readers.recognising.transposed import transposed
from govinfo.readers.recognising.ways import TableContext, weighed
from govinfo.readers.stream import Stream
from govinfo.vocabulary import Section

if TYPE_CHECKING:
    from govinfo.readers.recognising.layouts.plain_tables import PlainTable

_ABOVE: frozenset[MeaningKind] = frozenset({"head", "stub", "block"})
_WHOLLY = 25
"""In so many rows all the beginnings of a cut are looked at that the limit allows; more rows share them."""
_NOTHING = Facts()


class Tables:
    """The tables of a stream.

    Where the rows of a table do not tell its edition, the one of the report's year counts.

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
        self._readings: dict[FormTable, StandingTable | None] = {}
        self._proposals: dict[FormTable, tuple[list[Candidate], Facts]] = {}
        self._candidates_of: dict[FormTable, list[Candidate]] = {}
        self._found = {section: self._labels(section) for section in parts if section not in plain}
        self._forms = FormChooser(parts, self._found, plain, self._candidates)

    def _labels(self, section: Section) -> list[Label]:
        found = labels(section, self._parts[section], self._stream)
        if len(found) > self._limits.labels:
            raise ReadError(says.TOO_MANY_LABELS, most=self._limits.labels)
        return found

    def _labels_again(self, section: Section, *, cells: bool) -> list[Label]:
        """Labels of a table's rows that stand once more, behind all three tables and what is printed above them."""
        behind = self._parts[Section.REMEDIES]
        own = (one for token in behind if token.meanings and not token.means("row") for one in token.meanings)
        headed = any(one.section is section and one.kind in _ABOVE for one in own)
        again = labels(section, behind, self._stream) if headed else []
        return [one for one in again if one.setting is not Setting.FLOW or not cells]

    def read(self, edition: str | None = None) -> dict[Section, TableReading]:
        """Each table that was found, read as the edition that it is laid out in.

        Args:
            edition: The edition of the report's year, where it is known; its rows may not tell.
        """
        return {section: one.reading for section, one in self._standing(edition).items()}

    def _standing(self, hint: str | None) -> dict[Section, StandingTable]:
        found: dict[Section, StandingTable] = {}
        for section in self._parts:
            standing = self._reading(section, self._forms.form(section, hint))
            if standing is not None:
                found[section] = standing
                hint = hint or standing.reading.edition
        for section in self._parts if found else ():
            standing = found.get(section) or self._unfilled(section, self._forms.form(section, hint))
            if standing is not None:
                found[section] = standing
        return {section: found[section] for section in self._parts if section in found}

    def _unfilled(self, section: Section, form: Form) -> StandingTable | None:
        """A table with all its labels and no value behind any: where other tables stand, it is there, and not read."""
        table = form.tables[section]
        if table.sideways:
            return None
        found, facts = self._proposal(table)
        whole = len({one.row.key for one in found if one.printed}) == len(table.rows)
        return self._decided(table, form.edition, self._weighed(table, found, facts)) if whole else None

    def _candidates(self, table: FormTable) -> list[Candidate]:
        """The candidates for the rows of a table, with the ways of reading each; nothing where no label has values."""
        if table not in self._candidates_of:
            found, facts = self._proposal(table)
            own = transposed(table, found, self._parts[table.section])
            filled = not own and any(one.values for one in found)
            self._candidates_of[table] = self._weighed(table, found, facts) if filled else own
        return self._candidates_of[table]

    def _proposal(self, table: FormTable) -> tuple[list[Candidate], Facts]:
        """The candidates for the rows of a table, and what they show together."""
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

    def _reading(self, section: Section, form: Form) -> StandingTable | None:
        """A table, read as a form's. Forms that have the table in common share one reading."""
        table = form.tables[section]
        if table not in self._readings:
            read = self._sideways if table.sideways else self._upright
            self._readings[table] = read(table, form.edition)
        standing = self._readings[table]
        if standing is None or standing.reading.edition == form.edition:
            return standing
        return standing._replace(reading=standing.reading._replace(edition=form.edition))

    def _upright(self, table: FormTable, edition: str) -> StandingTable | None:
        plain = self._plain.get(table.section)
        if plain:
            part = self._parts[table.section]
            taken = part[opening(self._stream, part, plain.first, cells=self._stream.laid) : plain.last + 1]
            return StandingTable(reading(edition, table, plain.decisions[table]), taken, plain.end)
        candidates = self._candidates(table)
        return self._decided(table, edition, candidates) if candidates else None

    def _decided(self, table: FormTable, edition: str, candidates: list[Candidate]) -> StandingTable:
        part = self._parts[table.section]
        foreign = below_other_heads(table, part, self._stream)
        hollow = self._facts_of_applications.hollow_rows
        evidence = Evidence(table, part, candidates, self._stream.stacked.uneven, foreign, hollow=hollow)
        if evidence.heads.disordered:
            from govinfo.readers.recognising.moved_total import below_heads

            evidence = evidence.weighing(below_heads(table, candidates, evidence.heads.whole))
        evidence = without_displaced(evidence, self._stream)
        guards = with_occasion(evidence)
        decided = {row.key: decide(evidence, row.key, guards) for row in table.rows}
        behind = [candidate for candidate in candidates if candidate.values] or candidates
        first = min(candidate.place for candidate in behind)
        last = max(candidate.place + len(candidate.values) for candidate in behind)
        cells = self._stream.laid and self._stream.cells[evidence.candidates[0].label.segment]
        decisions = without_others(decided, self._labels_again(table.section, cells=cells))
        taken = part[opening(self._stream, part, first, cells=cells) : last + 1]
        return StandingTable(reading(edition, table, decisions), taken, taken[-1].end)

    def _proved(self, table: FormTable, candidates: Sequence[Candidate], part: Sequence[Token]) -> list[Candidate]:
        """Candidates for rows whose labels are broken, altered or missing."""
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

    @cached_property
    def _facts_of_applications(self) -> Facts:
        """What the rows of 表三 show together; nothing where tables stand as the form prints them."""
        third = self._forms.form(Section.APPLICATIONS, None).tables[Section.APPLICATIONS]
        return _NOTHING if self._plain else self._proposal(third)[1]

    def _sideways(self, table: FormTable, edition: str) -> StandingTable | None:
        part = self._parts[table.section]
        found = sideways_table(table, part, self._stream, self._facts_of_applications, self._limits.splits)
        if found is None:
            return None
        taken = part[: found.last + 1]
        return StandingTable(reading(edition, table, found.decisions), taken, taken[-1].end)

    def extents(self) -> Extents:
        """What the tables take up, read without the report's year."""
        return extents(self._stream, self._standing(None))

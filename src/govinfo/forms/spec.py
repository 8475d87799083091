"""What a form is made of. Everything else in govinfo is a function of these records.

A `Form` has sections and three tables. A `Table` has blocks of rows under shared columns, and identities between its
cells. Cells are numbered in form order, row by row; that number is a cell's place in the one flat tuple in which a
filed table is stored, and the equations of the identities are written in it.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import Any, NamedTuple, cast

from attrs import evolve, field, frozen

from govinfo.displays.listing import Listing
from govinfo.errors import UnknownKeyError
from govinfo.forms.identities import OUTCOME_SUM, Along, Equation, Identity
from govinfo.forms.seams import Seam
from govinfo.languages import Text, in_both
from govinfo.law.catalogue import entry
from govinfo.law.citation import Basis, Citation
from govinfo.law.source import Source
from govinfo.law.sources import THE_FORM
from govinfo.messages import heads, nouns
from govinfo.records.expressed import Expressed
from govinfo.vocabulary import Section
from govinfo.words import Word


class CellKind(Word):
    """What a value cell holds."""

    COUNT = "count"
    """A whole number from zero, `int`."""
    CHANGE = "change"
    """A whole number of either sign, `int`."""
    MONEY = "money"
    """An amount, `decimal.Decimal`, never rounded."""


class Heading(NamedTuple):
    """A printed heading: of a section, of one of its topics, or of a group of rows or columns.

    Attributes:
        key: Fixed name.
        label: The text exactly as the form prints it.
        variants: Other printings of it seen in filed reports.
    """

    key: str
    label: str
    variants: tuple[str, ...] = ()


class Column(NamedTuple):
    """A column of value cells.

    Attributes:
        key: Fixed name.
        label: The head exactly as printed.
        kind: What its cells hold.
        unit: 件, 项 or 万元; `None` where the form states none.
        groups: Headings above it that span several columns, outermost first.
        variants: Other printings of the head seen in filed reports.
    """

    key: str
    label: str
    kind: CellKind = CellKind.COUNT
    unit: str | None = "件"
    groups: tuple[Heading, ...] = ()
    variants: tuple[str, ...] = ()


class Row(NamedTuple):
    """A row of value cells.

    Attributes:
        key: Fixed name.
        label: The label exactly as printed, with its list mark.
        groups: Labels left of it that span several rows, outermost first.
        basis: Where the law provides for what is counted.
        variants: Other printings of the label seen in filed reports.
    """

    key: str
    label: str
    groups: tuple[Heading, ...] = ()
    basis: tuple[Citation, ...] = ()
    variants: tuple[str, ...] = ()


class Block(NamedTuple):
    """Rows under the same column heads.

    Attributes:
        columns: The columns, left to right.
        rows: The rows, top to bottom.
        heading: The line above the heads, for a table of several blocks (第二十条第（一）项).
        basis: What that line cites.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    heading: str | None = None
    basis: Citation | None = None

    @property
    def key(self) -> str:
        """The key of its first row, which stands for the block."""
        return self.rows[0].key


class FormCell(NamedTuple):
    """A value cell of a table.

    Attributes:
        number: Its place in the table's flat tuple.
        address: ``section.row.column``.
        row: Its row.
        column: Its column.
    """

    number: int
    address: str
    row: Row
    column: Column


@frozen(slots=False, eq=False, repr=False)
class FormTable(Expressed):
    """A table of the form.

    Attributes:
        section: The section it makes up.
        blocks: Its blocks, top to bottom.
        identities: Its identities.
        note: The note printed in its top left corner, where there is one.
        stub: The head of the label column.
        sideways: Whether the rows are printed side by side, each under its own label (表四).
    """

    section: Section
    blocks: tuple[Block, ...]
    identities: tuple[Identity, ...] = ()
    note: Heading | None = None
    stub: str | None = None
    sideways: bool = False

    def __repr__(self) -> str:
        return entry(self) or super().__repr__()

    def listed(self, caption: Text | None = None) -> Listing:
        """Its rows, each by its key and as it is printed."""
        return Listing([(str(row.key), row.label) for row in self.rows], (heads.KEY, heads.NAME), caption)

    def _displayed(self) -> Iterator[Listing]:
        yield self.listed()

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """All rows in form order."""
        return tuple(row for block in self.blocks for row in block.rows)

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """All columns, block by block."""
        return tuple(column for block in self.blocks for column in block.columns)

    @cached_property
    def cells(self) -> tuple[FormCell, ...]:
        """All value cells in form order."""
        pairs = ((row, column) for block in self.blocks for row in block.rows for column in block.columns)
        return tuple(
            FormCell(number, f"{self.section}.{row.key}.{column.key}", row, column)
            for number, (row, column) in enumerate(pairs)
        )

    @cached_property
    def index(self) -> dict[tuple[str, str], int]:
        """Number of the cell at each ``(row key, column key)``."""
        return {(cell.row.key, cell.column.key): cell.number for cell in self.cells}

    @cached_property
    def slices(self) -> dict[str, slice]:
        """Where in the flat tuple each row stands."""
        widths = [(row.key, len(block.columns)) for block in self.blocks for row in block.rows]
        ends = accumulate(width for _, width in widths)
        return {key: slice(end - width, end) for (key, width), end in zip(widths, ends, strict=True)}

    @cached_property
    def money(self) -> tuple[int, ...]:
        """Numbers of the cells that hold amounts of money."""
        return tuple(cell.number for cell in self.cells if cell.column.kind is CellKind.MONEY)

    @cached_property
    def equations(self) -> tuple[Equation, ...]:
        """Every identity written out over cell numbers."""
        return tuple(equation for identity in self.identities for equation in self._instances(identity))

    def _instances(self, identity: Identity) -> Iterator[Equation]:
        (block,), down = self.blocks, identity.along is Along.COLUMNS
        index = self.index if down else {(column, row): number for (row, column), number in self.index.items()}
        for each in block.columns if down else block.rows:
            left, right = ([index[key, each.key] for key in side] for side in (identity.left, identity.right))
            yield Equation(identity, each.key, tuple(left), tuple(right))

    @cached_property
    def sums(self) -> dict[int, tuple[int, ...]]:
        """The cells that identities make sums of others, each with these; a sum of sums stands behind them."""
        last = {equation.right[0]: equation for equation in self.equations if len(equation.right) == 1}
        return {each.right[0]: each.left for each in self.equations if last.get(each.right[0]) is each}

    def totalled(self, counts: Mapping[int, int]) -> tuple[int, ...]:
        """All cells from those that are counted: every cell that an identity makes a sum follows, others are 0.

        Args:
            counts: The counted cells, by number.
        """
        flat = [counts.get(cell.number, 0) for cell in self.cells]
        for number, terms in self.sums.items():
            flat[number] = sum(flat[cell] for cell in terms)
        return tuple(flat)

    def number(self, row: str, column: str) -> int:
        """Number of the cell at a row and column.

        Raises:
            UnknownKeyError: If this edition's table has no such cell.
        """
        number = self.index.get((row, column))
        if number is None:
            columns = (cell.column.key for cell in self.cells[self.row(row)])
            raise UnknownKeyError(column, columns, nouns.COLUMN_OF.filled(table=self.section, row=row))
        return number

    def addresses(self, numbers: Iterable[int]) -> tuple[str, ...]:
        """The addresses of some cells, by their numbers."""
        return tuple(self.cells[number].address for number in numbers)

    def row(self, key: str) -> slice:
        """Where in the flat tuple a row stands.

        Raises:
            UnknownKeyError: If this edition's table has no such row.
        """
        if key not in self.slices:
            raise UnknownKeyError(key, self.slices, nouns.ROW_OF.filled(table=self.section))
        return self.slices[key]


def _by_section(tables: Iterable[FormTable] | Mapping[Section, FormTable]) -> Mapping[Section, FormTable]:
    given: Iterable[FormTable] = cast("Any", tables).values() if isinstance(tables, Mapping) else tables
    return {table.section: table for table in given}


@frozen(slots=False, eq=False, repr=False)
class Form(Expressed):
    """An edition of the annual report form.

    Attributes:
        edition: Its fixed name; that of a shipped form is an `govinfo.vocabulary.Edition`.
        source: The notice it was issued with.
        first_year: First report year it is used for.
        sections: The six section headings, in order.
        topics: The topics of section 一.
        tables: The three tables, by section.
        notice: Where its notice says what rules rest on, by what is asked: ``contents`` (what a report has to contain),
            ``care`` (that it is made and checked with care).
        remainder: The row of 表三 that counts an outcome which neither a row nor a seam of the form names.
        follows: The edition of the form before it; `None` for the first.
        seams: Where it parts from that form.
    """

    edition: str
    source: Source
    first_year: int
    sections: tuple[Heading, ...]
    topics: tuple[Heading, ...]
    tables: Mapping[Section, FormTable] = field(converter=_by_section)
    remainder: str
    notice: Mapping[str, str] = {}
    follows: str | None = None
    seams: tuple[Seam, ...] = ()

    def __repr__(self) -> str:
        return entry(self) or super().__repr__()

    def _displayed(self) -> Iterator[Listing]:
        yield Listing(caption=in_both(f"{self.label}（{self.source.number}）"))
        yield from (table.listed(in_both(self.heading(section).label)) for section, table in self.tables.items())

    @property
    def key(self) -> str:
        """The edition, as a catalogue key."""
        return self.edition

    @property
    def label(self) -> str:
        """Title of the form."""
        return self.source.title

    @cached_property
    def outcomes(self) -> tuple[Row, ...]:
        """The rows of 表三 that sum to its total: the ways an application can end."""
        table = self.tables[Section.APPLICATIONS]
        summed = {key for identity in table.identities if identity.name == OUTCOME_SUM for key in identity.left}
        return tuple(row for row in table.rows if row.key in summed)

    @cached_property
    def cells(self) -> dict[str, FormCell]:
        """Every value cell by address, in form order."""
        return {cell.address: cell for table in self.tables.values() for cell in table.cells}

    def locate(self, address: str) -> tuple[Section, int]:
        """The table and cell number of an address such as ``remedies.review.upheld``.

        Raises:
            UnknownKeyError: If the form has no such cell.
        """
        cell = self.cells.get(address)
        if cell is not None:
            return Section(address.partition(".")[0]), cell.number
        section, _, rest = address.partition(".")
        if section not in self.tables:
            raise UnknownKeyError(section, self.tables, nouns.TABLE)
        row, _, column = rest.partition(".")
        return Section(section), self.tables[Section(section)].number(row, column)

    def bearing(self, basis: Basis) -> Basis:
        """A basis for a report made on this form: what is cited of `THE_FORM` is cited of its own notice.

        A place that the notice does not have, or that was not read, is left out.
        """
        return _borne(self, basis)

    def heading(self, section: Section) -> Heading:
        """The heading of a section."""
        return {heading.key: heading for heading in self.sections}[section]


@lru_cache(maxsize=256)
def _borne(form: Form, basis: Basis) -> Basis:
    if all(citation.source != THE_FORM for citation in basis.citations):
        return basis
    return evolve(basis, citations=tuple(_of_own_source(form, citation) for citation in basis.citations))


def _of_own_source(form: Form, citation: Citation) -> Citation:
    if citation.source != THE_FORM:
        return citation
    place = citation.place
    printed = place is None or place.startswith("表")
    return evolve(citation, source=form.source, place=place if printed else form.notice.get(str(place)))

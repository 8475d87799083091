"""The records that travel as something shorter or plainer than themselves."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from govinfo.exporting.equations import linear_equations
from govinfo.forms.identities import Identity
from govinfo.forms.registry import last_year
from govinfo.forms.seams import Seam
from govinfo.forms.spec import Block, CellKind, Form, FormCell, FormTable, Heading
from govinfo.law.citation import Citation
from govinfo.law.source import Status
from govinfo.vocabulary import Section


class CitedPlace(NamedTuple):
    """A place in a law or document.

    Attributes:
        source: Key of the document, among the sources of the law.
        article: Number of the article; null cites the document as a whole.
        paragraph: Number of the paragraph, where the article has several.
        item: Number of the item.
        place: A named place, for documents without articles.
        text: The citation as it is written.
        status: How the place is known.
    """

    source: str
    article: int | None
    paragraph: int | None
    item: int | None
    place: str | None
    text: str
    status: Status


class CellOfTable(NamedTuple):
    """A value cell.

    Attributes:
        address: Its address, ``section.row.column``.
        row: Key of its row.
        column: Key of its column.
        kind: What it holds.
        unit: 件, 项 or 万元; null where the form states none.
    """

    address: str
    row: str
    column: str
    kind: CellKind
    unit: str | None


class TableOfForm(NamedTuple):
    """A table of the form.

    Attributes:
        section: The section it makes up.
        note: The note printed in its top left corner, where there is one.
        stub: The head of the label column.
        sideways: Whether the rows are printed side by side, each under its own label.
        blocks: Rows under shared columns, top to bottom.
        cells: All value cells in the order of the form.
        identities: What sums to what, by the keys of rows or columns.
    """

    section: Section
    note: Heading | None
    stub: str | None
    sideways: bool
    blocks: tuple[Block, ...]
    cells: tuple[CellOfTable, ...]
    identities: tuple[Identity, ...]


class EquationOfForm(NamedTuple):
    """An equation or a bound, over the cells of a form.

    Attributes:
        rule: Code of the rule that states it.
        section: The table.
        at: Key of the column or row it holds in.
        terms: The coefficient of each cell.
        least: Whether the terms sum to zero (false), or to zero or more (true).
    """

    rule: str
    section: Section
    at: str
    terms: Mapping[str, int]
    least: bool


class EditionOfForm(NamedTuple):
    """An edition of the annual report form.

    Attributes:
        edition: Its fixed name.
        source: Key of the notice it was issued with.
        title: Its title.
        first_year: First report year it is used for.
        last_year: Last report year, or null while no later edition is known.
        sections: The six section headings, in order.
        topics: The topics of section 一.
        tables: The three tables.
        equations: What has to hold within a table, written out over its cells.
        remainder: The row of 表三 that counts an outcome which nothing else names.
        follows: The edition before it; null for the first.
        seams: Where it parts from that edition.
    """

    edition: str
    source: str
    title: str
    first_year: int
    last_year: int | None
    sections: tuple[Heading, ...]
    topics: tuple[Heading, ...]
    tables: tuple[FormTable, ...]
    equations: tuple[EquationOfForm, ...]
    remainder: str
    follows: str | None
    seams: tuple[Seam, ...]


def _citation(place: Citation) -> CitedPlace:
    numbers = (place.article, place.paragraph, place.item)
    return CitedPlace(place.source.key, *numbers, place.place, str(place), place.status)


def _table(table: FormTable) -> TableOfForm:
    cells = tuple(map(_cell, table.cells))
    return TableOfForm(table.section, table.note, table.stub, table.sideways, table.blocks, cells, table.identities)


def _cell(cell: FormCell) -> CellOfTable:
    return CellOfTable(cell.address, cell.row.key, cell.column.key, cell.column.kind, cell.column.unit)


def _form(form: Form) -> EditionOfForm:
    equations = tuple(
        EquationOfForm(each.code, each.section, each.at, each.terms, each.least)
        for each, editions in linear_equations()
        if form.edition in editions
    )
    return EditionOfForm(
        form.edition,
        form.source.key,
        form.label,
        form.first_year,
        last_year(form),
        form.sections,
        form.topics,
        tuple(form.tables.values()),
        equations,
        form.remainder,
        form.follows,
        form.seams,
    )


SHOWN_AS: Mapping[type, Callable[[Any], Any]] = {Citation: _citation, FormTable: _table, Form: _form}
"""What makes of the records of a class what is shown of them; its annotation says what that is."""

"""Whether a form holds together: its headings, its tables and their identities, and where it parts from the one before.

It is asked of every form that is made known, so that what is wrong with it is said there and not met later.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from govinfo.errors import InvalidValueError
from govinfo.forms.identities import Along
from govinfo.forms.joining import joined
from govinfo.forms.naming import TABLES, printings
from govinfo.forms.seams import EVERY, CellKeys, Seam
from govinfo.forms.spec import Column, Form, FormTable, Row
from govinfo.languages import Text
from govinfo.languages import joined as joined_texts
from govinfo.messages import forms as says
from govinfo.text import fold, stem
from govinfo.vocabulary import ApplicationRow, Section

_TELLING = 2
"""Characters of a label, without its list mark, that readers look for at least."""


def examine(form: Form, known: Mapping[str, Form]) -> None:
    """See that a form can be used beside those that are known, by edition.

    Raises:
        InvalidValueError: If it cannot; everything that is wrong with it is named.
    """
    faults = tuple(_faults(form, known))
    if faults:
        raise InvalidValueError(says.UNSOUND, edition=form.edition, faults=joined_texts(faults, "；", "; "))


def _faults(form: Form, known: Mapping[str, Form]) -> Iterator[Text]:
    if [heading.key for heading in form.sections] != list(Section):
        yield says.SECTIONS_DIFFER.filled(sections=", ".join(Section))
    missing = [section for section in TABLES if section not in form.tables]
    if missing:
        yield says.TABLES_MISSING.filled(tables=", ".join(missing))
        return
    for table in form.tables.values():
        yield from _of_table(table)
    if form.remainder not in {row.key for row in form.outcomes}:
        yield says.NO_REMAINDER.filled(row=form.remainder)
    before = None if form.follows is None else known.get(form.follows)
    if before is None and form.follows is not None:
        yield says.NO_FORM_BEFORE.filled(edition=form.follows)
    elif before is None and form.seams:
        yield says.SEAM_WITHOUT_FORM
    astray = () if before is None else tuple(_of_seams(form, before)) or tuple(_one_sided(form, before))
    yield from astray
    unplaced = set[str]() if astray else _unplaced(form, before, *known.values())
    if unplaced:
        yield says.APPLICANTS_UNPLACED.filled(columns=", ".join(sorted(unplaced)))


def _of_table(table: FormTable) -> Iterator[Text]:
    yield from _of_labels(table)
    yield from _of_identities(table)


def _of_labels(table: FormTable) -> Iterator[Text]:
    rows = _twice((row.key for row in table.rows), map(_printed, table.rows))
    if rows:
        yield says.ROWS_ALIKE.filled(table=table.section, rows=rows)
    columns = ", ".join(_twice(column.key for column in block.columns) for block in table.blocks).strip(", ")
    if columns:
        yield says.COLUMNS_ALIKE.filled(table=table.section, columns=columns)
    if not (table.blocks and all(block.rows and block.columns for block in table.blocks)):
        yield says.EMPTY_BLOCK.filled(table=table.section)
    short = dict.fromkeys(repr(label) for label in _labels(table) if len(stem(fold(label))) < _TELLING)
    if short:
        yield says.LABELS_TOO_SHORT.filled(table=table.section, labels=", ".join(short))


def _of_identities(table: FormTable) -> Iterator[Text]:
    if table.identities and len(table.blocks) > 1:
        yield says.BLOCKS_OF_SUMS.filled(table=table.section)
    keys = {
        Along.COLUMNS: {row.key for row in table.rows},
        Along.ROWS: {column.key for column in table.columns},
    }
    for identity in table.identities:
        unknown = [key for key in (*identity.left, *identity.right) if key not in keys[identity.along]]
        if not (identity.left and identity.right):
            yield says.EMPTY_SIDE.filled(table=table.section, identity=identity.name)
        if unknown:
            yield says.NO_SUCH_TERMS.filled(table=table.section, identity=identity.name, terms=", ".join(unknown))


def _labels(table: FormTable) -> Iterator[str]:
    """Everything that a table prints, with the other printings of it."""
    places: list[Row | Column] = [*table.rows, *table.columns]
    headings = [*(heading for place in places for heading in place.groups), *filter(None, [table.note])]
    for printed in (*places, *headings):
        yield from printings(printed)
    yield from filter(None, (table.stub, *(block.heading for block in table.blocks)))


def _unplaced(form: Form, before: Form | None, *known: Form) -> set[str]:
    """Kinds of applicant that not every form has a column for, and of which no seam says where the other counts them.

    What goes before the form before has been asked of that one.
    """
    if before is None:
        return {kind for other in known for kind in _applicants(form) ^ _applicants(other)}
    apart = _applicants(form) ^ _applicants(before)
    received = {f"{Section.APPLICATIONS}.{ApplicationRow.RECEIVED}.{kind}": kind for kind in apart}
    sides = ((here, there) for link in joined(form, before) for here, there in (link[:2], link[1::-1]))
    placed = {received[cell] for here, there in sides if len(there) == 1 for cell in here if cell in received}
    return apart - placed


def _applicants(form: Form) -> set[str]:
    return {column.key for column in form.tables[Section.APPLICATIONS].columns}


def _printed(row: Row) -> str:
    return " ".join((*(heading.key for heading in row.groups), fold(row.label)))


def _twice(*names: Iterable[str]) -> str:
    """What stands among some names more than once."""
    return ", ".join(name for each in names for name, count in Counter(each).items() if count > 1)


def _of_seams(form: Form, before: Form) -> Iterator[Text]:
    for seam in form.seams:
        for side, places in ((before, seam.before), (form, seam.now)):
            lacking = [".".join(place) for place in places if not _has(side, seam, place)]
            if lacking:
                table = seam.section
                yield says.NO_SUCH_PLACES.filled(edition=side.edition, table=table, places=", ".join(lacking))


def _one_sided(form: Form, before: Form) -> Iterator[Text]:
    """Cells of one form that no seam joins, while a seam names the other form's under the same address."""
    links = tuple(joined(form, before))
    for side, own in enumerate((before, form)):
        named = {cell for link in links for cell in link[side]}
        left = dict.fromkeys(address.rpartition(".")[0] for address in own.cells if address not in named)
        if left:
            yield says.SEAM_ONE_SIDED.filled(edition=own.edition, rows=", ".join(left))


def _has(form: Form, seam: Seam, place: CellKeys) -> bool:
    """Whether a form has a place of a seam: a cell, a row in all of its columns, or a column in its rows."""
    table, (row, column) = form.tables.get(seam.section), place
    if table is None:
        return False
    if row == EVERY:
        return column in {known.key for known in table.columns}
    return row in table.slices if column == EVERY else place in table.index

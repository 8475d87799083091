"""Some rows of a table, under the heads that the form prints over them."""

from collections.abc import Collection

from attrs import evolve

from govinfo.forms import renewed
from govinfo.forms.spec import FormTable
from govinfo.page.printed import PrintedTable


def excerpt(table: PrintedTable, rows: Collection[str]) -> PrintedTable:
    """A table with some of its rows alone, in the order of the form; cells keep their addresses.

    Args:
        table: The table.
        rows: Fixed names of the rows to keep, at least one of which the table has.

    Example:
        >>> from govinfo.report.annual import zero
        >>> from govinfo.report.table import printed_table
        >>> table = printed_table(zero("2021").replace({"proactive.rules.issued": 2}).proactive)
        >>> excerpt(table, {"rules"}).texts
        ['2', '0', '0']
    """
    form = _kept(table.form, frozenset(rows))
    numbers = [table.form.index[cell.row.key, cell.column.key] for cell in form.cells]
    return PrintedTable(
        form, table.heading, [table.values[one] for one in numbers], [table.texts[one] for one in numbers]
    )


@renewed
def _kept(form: FormTable, rows: frozenset[str]) -> FormTable:
    blocks = (block._replace(rows=tuple(row for row in block.rows if row.key in rows)) for block in form.blocks)
    return evolve(form, blocks=tuple(block for block in blocks if block.rows), identities=())

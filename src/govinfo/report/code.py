"""A report and its tables as the expressions that make them: what a counterexample is printed as."""

from collections.abc import Iterator

from govinfo.report.annual import AnnualReport
from govinfo.report.cells import CellNote
from govinfo.report.table import FiledTable


def code(report: AnnualReport) -> str:
    """The expression that makes a report equal to this one, from `zero` or `blank` and what differs from it.

    Example:
        >>> from govinfo import zero
        >>> print(code(zero("2021", organ="某县人民政府").replace({"applications.granted.enterprise": 1})))
        zero('2021', organ='某县人民政府').replace({'applications.granted.enterprise': 1})
    """
    edition = str(report.applications.edition)
    whole = [table for table in report.tables if table.present and table.edition == edition]
    others = [table for table in report.tables if not table.present or table.edition != edition]
    values = [value for table in whole for value in table.flat]
    maker = "blank" if values.count(None) * 2 > len(values) else "zero"
    named = [f"{name}={value!r}" for name in ("organ", "year") if (value := getattr(report, name)) is not None]
    changes = {table.form.cells[number].address: told for table in whole for number, told in _told(table, maker)}
    cells = ", ".join(f"{address!r}: {told}" for address, told in changes.items())
    fields = [f"{table.section}={table_code(table)}" for table in others]
    fields += [f"{name}={value!r}" for name in _FIELDS if (value := getattr(report, name)) is not None]
    given = ", ".join([f"{{{cells}}}"] * bool(cells) + fields)
    return f"{maker}({', '.join([repr(edition), *named])})" + (f".replace({given})" if given else "")


_FIELDS = ("narrative", "published", "processing_fees")


def _told(table: FiledTable, maker: str) -> Iterator[tuple[int, str]]:
    """The cells that are not as the maker leaves them, by number."""
    notes = dict(table.notes)
    made = type(table).filled(table.edition, 0 if maker == "zero" else None)
    for number, (value, text, plain) in enumerate(zip(table.flat, table.texts(), made.texts(), strict=True)):
        if number in notes:
            yield number, _note(notes[number])
        elif text != plain:
            yield number, repr(value)


def _note(note: CellNote) -> str:
    return repr(note.text if note.reason is None else note)


def table_code(table: FiledTable) -> str:
    """The expression that makes a table equal to this one.

    Example:
        >>> from govinfo import zero
        >>> print(table_code(zero("2021").remedies.replace({3: "/"})))
        RemediesTable.filled('2021', 0).replace({3: '/'})
    """
    made = f"{type(table).__name__}.filled({str(table.edition)!r}, "
    if not table.present:
        return f"{made}present=False)"
    cells = ", ".join(f"{number}: {told}" for number, told in _told(table, "zero"))
    return f"{made}0)" + (f".replace({{{cells}}})" if cells else "")

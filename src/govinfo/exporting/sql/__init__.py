"""Tables for reports and cases in a database, and the findings of the linear rules as a view over them."""

from govinfo.exporting.sql.dialects import DIALECTS
from govinfo.exporting.sql.findings import views
from govinfo.exporting.sql.tables import created, tables


def script(dialect: str) -> str:
    """The statements that make all tables and views.

    Args:
        dialect: ``sqlite``, ``postgresql`` or ``mysql``.

    Returns:
        The statements, each closed by a semicolon.

    Raises:
        UnknownKeyError: If no such dialect is known.

    Example:
        >>> import sqlite3
        >>> database = sqlite3.connect(":memory:")
        >>> made = database.executescript(script("sqlite"))
        >>> insert = 'INSERT INTO govinfo_reports ("organ", "remedies.edition", "remedies.review.total")'
        >>> made = database.execute(f"{insert} VALUES ('某县', '2021', 1)")
        >>> database.execute("SELECT organ, code, verdict FROM govinfo_findings").fetchone()
        ('某县', 'R401', 'unknown')
    """
    sql = DIALECTS[dialect]
    head = "\n".join(f"-- {line}" for line in (sql.label, sql.remark) if line)
    return "\n\n".join((head, *(created(table, sql) for table in tables()), *views(sql))) + "\n"

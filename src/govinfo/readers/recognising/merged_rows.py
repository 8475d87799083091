"""Figures of cells that reach down over several rows, as text keeps them: behind the first label of a group alone."""

from collections.abc import Sequence
from itertools import groupby

from govinfo.forms.spec import FormTable, Row
from govinfo.messages import recognising as says
from govinfo.readers.recognising.candidates import Candidate, Setting


def undivided(table: FormTable, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, those of a group of rows left that has figures behind its first label only.

    Where every other row has figures, its rows are hardly blank: whose the figures are that stand there nobody knows.
    """
    by_row = {one.row.key: one for one in candidates}
    if len(by_row) < len(candidates) or any(one.setting is not Setting.FLOW for one in candidates):
        return [*candidates]
    bare = {key for key, one in by_row.items() if not one.values}
    merged: dict[str, Candidate] = {}
    for _, rows in groupby(table.rows, _group):
        own = [by_row[row.key] for row in rows if row.key in by_row]
        if len(own) > 1 and own[0].values and bare == {one.row.key for one in own[1:]}:
            merged = {one.row.key: one._replace(values=own[0].values) for one in own}
    return [merged[one.row.key].read((), says.MERGED) if one.row.key in merged else one for one in candidates]


def _group(row: Row) -> tuple[str, ...]:
    """The headings that a row stands below."""
    return tuple(heading.key for heading in row.groups)

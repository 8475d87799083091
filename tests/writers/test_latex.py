"""LaTeX: a whole document whose tables have the merged cells of the form."""

import re

import pytest

from govinfo.page.layout import grid
from govinfo.report.annual import zero
from govinfo.writers import render

COMMAND = re.compile(r"\\multicolumn\{(\d+)\}")


def cells(line: str) -> list[str]:
    return re.split(r" (?<!\\)& ", line[: line.rindex(r" \\")])


def columns(line: str) -> int:
    return sum(int(match[1]) if (match := COMMAND.match(cell)) else 1 for cell in cells(line))


@pytest.mark.parametrize("edition", ["2019", "2021"])
def test_every_row_has_all_columns(filed, edition):
    """The cells of each row, with what they span, sum to the columns of the table."""
    report = filed(edition)
    tables = render(report, "latex").split(r"\begin{longtable}")[1:]

    assert 3 == len(tables)
    for table, written in zip(report.tables, tables, strict=True):
        lines = [line for line in written.split(r"\end{longtable}")[0].splitlines() if r" \\" in line]

        assert grid(table.form).rows == len(lines)
        assert {grid(table.form).columns} == set(map(columns, lines))


def test_rules_stop_where_a_cell_goes_on():
    """Below a row that a merged cell reaches through, the rule is drawn only under the cells that end there."""
    table = render(zero("2021").remedies, "latex")

    assert [r"\hline", r"\cline{6-10} \cline{11-15}", r"\hline", r"\hline"] == [
        line.rsplit(r" \\ ", 1)[1] for line in table.splitlines() if r" \\ " in line
    ]
    assert r"\multirow{2}{=}{\centering 结果维持}" in table
    assert 1 == table.count(r"\endhead")


def test_text_is_printed_as_it_is(filed):
    """No character of the prose means anything to LaTeX, and every brace is closed."""
    written = render(filed(), "latex")

    assert (
        r"\textless{}b\textgreater{}\&amp; \textquotedbl{}x\textquotedbl{}\textless{}/b\textgreater{} *a* \_b\_ "
        r"\textasciigrave{}c\textasciigrave{} {[}d{]}(e) \textbar{} \$f\_1\$ 50\% \textbackslash{}g \{h\} "
        r"\textasciitilde{}i\textasciicircum{}j \#k"
    ) in written
    bare = re.sub(r"\\[\\{}]", "", written)
    assert bare.count("{") == bare.count("}")

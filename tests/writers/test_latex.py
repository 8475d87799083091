"""LaTeX: a whole document whose tables have the merged cells of the form."""

import re
import shutil
import subprocess

import pytest

from govinfo.page.layout import grid
from govinfo.report.annual import zero
from govinfo.report.table import printed_table
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
    tables = render(report, "latex").split(r"\begin{tabular}")[1:]

    assert 3 == len(tables)
    for table, written in zip(report.tables, tables, strict=True):
        lines = [line for line in written.split(r"\end{tabular}")[0].splitlines() if r" \\" in line]

        assert grid(table.form).rows == len(lines)
        assert {grid(table.form).columns} == set(map(columns, lines))


def test_rules_stop_where_a_cell_goes_on():
    """Below a row that a merged cell reaches through, the rule is drawn only under the cells that end there."""
    table = render(zero("2021").remedies, "latex")

    assert [r"\hline", r"\cline{6-10} \cline{11-15}", r"\hline", r"\hline"] == [
        line.rsplit(r" \\ ", 1)[1] for line in table.splitlines() if r" \\ " in line
    ]
    assert r"\multirow{2}{=}{\centering 结果\newline 维持}" in table


def test_no_label_ends_with_a_line_of_one_character():
    """What is too long for its column is broken between pairs, or behind its number."""
    table = render(zero("2021").applications, "latex")

    for label in (
        r"社会\newline 公益\newline 组织",
        r"（三）\newline 不予公开",
        r"三、本\newline 年度办\newline 理结果",
    ):
        assert label in table


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


XELATEX, PDFTOTEXT = (shutil.which(program) or "" for program in ("xelatex", "pdftotext"))


@pytest.mark.skipif(not (XELATEX and PDFTOTEXT), reason="there is no XeLaTeX here")
@pytest.mark.parametrize("edition", ["2019", "2021"])
def test_it_compiles_in_one_run_with_each_table_on_one_page(filed, edition, tmp_path):
    """Nothing is said to be wrong, and the first and the last row of a table stand on the page of its heading."""
    report = filed(edition)
    source = tmp_path / "report.tex"
    source.write_text(render(report, "latex"), encoding="utf-8")
    options = ["-halt-on-error", "-interaction=nonstopmode", f"-output-directory={tmp_path}"]
    run = subprocess.run([XELATEX, *options, source], check=False, capture_output=True, timeout=120)
    assert (0, []) == (run.returncode, re.findall(rb"Overfull \\hbox \((?:[1-9]|\d\d).*", run.stdout))
    told = subprocess.run([PDFTOTEXT, "-layout", source.with_suffix(".pdf"), "-"], check=True, capture_output=True)
    pages = ["".join(page.split()) for page in told.stdout.decode().split("\f")]

    for table in report.tables:
        labels = [table.form.rows[0].label, table.form.rows[-1].label] if not table.form.sideways else ["行政复议"]
        (page,) = [page for page in pages if labels[0] in page and labels[-1] in page]
        assert printed_table(table).heading.label in page

"""表四 as a list, a row for each of its cells."""

import pytest

from govinfo import readers
from govinfo.forms import FORMS

TITLE = "某县公安局2023年政府信息公开工作年度报告"
TABLE = FORMS["2021"].tables["remedies"]
FIGURES = [*"101242007900437"]
READ = [*map(int, FIGURES)]
CELLS = [
    ([*(group.label for group in cell.row.groups), cell.row.label], cell.column.label, figure)
    for cell, figure in zip(TABLE.cells, FIGURES, strict=True)
]


def listed(labelled, *, deep=1, cells=CELLS):
    """The rows of the list; *labelled* says in which of those of a label it is printed, and in which cells."""
    seen = []
    rows = []
    for labels, head, figure in cells:
        shown = labels[-deep:]
        rows.append([*labelled(shown, new=shown not in seen), head, figure])
        seen.append(shown)
    return rows


def merged(labels, *, new):
    return labels if new else []


def blank(labels, *, new):
    return labels if new else [""] * len(labels)


def repeated(labels, *, new):
    return labels


def remedies(*tables, heads=("类别", "结果", "数量")):
    rows = [heads, *(row for table in tables for row in table)]
    page = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    text = "\n".join(map("\t".join, rows))
    section = "四、政府信息公开行政复议、行政诉讼情况"
    found = [
        readers.reads(f"<h1>{TITLE}</h1><p>{section}</p><table>{page}</table>", format="html"),
        readers.reads(f"{TITLE}\n{section}\n{text}", format="text"),
    ]
    return [[value for address, value in one.cells() if address.startswith("remedies.")] for one in found]


@pytest.mark.parametrize("labelled", [merged, blank, repeated])
@pytest.mark.parametrize("deep", [1, 2])
def test_each_figure_is_that_of_the_label_and_the_head_beside_it(labelled, deep):
    """Labels may stand once or in every row, those of lawsuits below their heading."""
    own = [([*labels, labels[-1]], *rest) if len(labels) < deep else (labels, *rest) for labels, *rest in CELLS]

    assert [READ, READ] == remedies(listed(labelled, deep=deep, cells=own))


def test_where_it_was_read_is_told():
    """Each cell knows its own row."""
    rows = listed(repeated)
    page = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    report = readers.reads(f"<h1>{TITLE}</h1><table>{page}</table>", format="html")

    assert "table 1, row 15, cell 3" == report.source("remedies.litigation_after_review.total").place


LEFT = {
    "a row that is lacking": [listed(merged, cells=CELLS[:-1])],
    "rows in another order": [listed(repeated, cells=[CELLS[1], CELLS[0], *CELLS[2:]])],
    "a label that is lacking": [listed(merged)[:5], [row[-2:] for row in listed(merged)[5:]]],
    "a second list": [listed(repeated), listed(repeated)],
    "two figures each": [[[*row, "1"] for row in listed(repeated)]],
}


@pytest.mark.parametrize("tables", LEFT.values(), ids=LEFT)
def test_other_rows_are_left(tables):
    """No figure is read where the list is not surely the form's table."""
    assert [[None] * 15] * 2 == remedies(*tables, [["行政许可", "3"]], heads=("信息内容", "本年处理决定数量"))


def test_cells_of_other_tables_keep_their_columns():
    """A column of an office's own beside those of 表三 is told by them."""
    table = FORMS["2021"].tables["applications"]
    heads = ["项目", *(column.label for column in table.blocks[0].columns), "备注"]
    rows = [heads, *([row.label, "5", "", "", "2", "1", "", "8", "9"] for row in table.rows)]
    lists = [["类别", "结果", "数量"], *listed(merged)]
    pages = ["".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in own) for own in (rows, lists)]
    titles = "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况"
    parts = (f"<p>{title}</p><table>{page}</table>" for title, page in zip(titles, pages, strict=True))
    report = readers.reads(f"<h1>{TITLE}</h1>{''.join(parts)}", format="html")

    assert [5, None, None, 2, 1, None, 8] == list(report.applications.row("received"))
    assert READ == list(report.remedies.values())

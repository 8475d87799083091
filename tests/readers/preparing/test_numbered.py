"""Rows of a text that begin with the numbers of the rows of their table."""

import csv

import pytest

from govinfo import readers
from govinfo.forms import form_for
from govinfo.report.annual import zero
from govinfo.vocabulary import Section
from govinfo.writers import render

TABLES = form_for(2023).tables
LABELS = {
    row.label for section in (Section.PROACTIVE, Section.APPLICATIONS) for row in TABLES[section].rows if row.label
}
FIRST = TABLES[Section.APPLICATIONS].rows[0].label


def counted(text, *, anew=True, lost=()):
    """A text with a number before each row of 表二 and 表三, counted through or *anew* in each; some of them lost."""
    lines, number = [], 0
    for line in text.splitlines():
        label = next((label for label in LABELS if line.startswith(f"{label} ")), None)
        if label is not None:
            number = 1 if label == FIRST and anew else number + 1
        lines.append(line if label is None or number in lost else f"{number} {line}")
    return "\n".join(lines)


@pytest.mark.parametrize("anew", [True, False])
def test_the_numbers_of_rows_are_none_of_their_figures(text, anew):
    """A page without rules prints them in a column of their own; the prose around keeps its lists."""
    listed = "\n".join(f"{number} 加强培训{number}次。" for number in range(1, 7))
    read = readers.reads(counted(text, anew=anew) + f"\n{listed}\n")

    assert readers.reads(text).tables == read.tables
    assert any(listed in passage.text for passage in read.narrative.sections)
    assert "12" == read.source("applications.received.natural_person").raw


def test_a_label_broken_around_its_number_is_found(text):
    """In a narrow column the number and the figures of a row stand between the parts of its label."""
    broken = (
        counted(text)
        .replace("6 2.其他法律行政法规禁止公开 0", "2.其他法律行\n6 政法规禁止公 0")
        .replace("0 0 0 0 0 0 0\n7 3.危", "0 0 0 0 0 0 0\n开\n7 3.危")
    )

    assert "2.其他法律行\n6 政法规禁止公 0 0 0 0 0 0 0\n开\n" in broken
    assert readers.reads(text).tables == readers.reads(broken).tables


@pytest.mark.parametrize("lost", [(1,), (5,), (25,)])
def test_numbers_that_do_not_count_all_rows_may_be_figures(text, lost):
    """Where one is lacking they are no count; no figure is made of them either."""
    read = dict(readers.reads(counted(text, lost=lost)).cells())
    whole = dict(readers.reads(text).cells())

    assert set() == {address for address, value in read.items() if value not in (None, whole[address])}
    assert all(read[f"applications.{row.key}.natural_person"] is None for row in TABLES[Section.APPLICATIONS].rows[:4])


def test_figures_that_count_by_chance_are_figures():
    """Each cell on a line of its own, and so many of them one after the other as the form of 2019 has rows in 表二."""
    addresses = list(zero("2021").form.cells)[:9]
    report = zero("2021", year=2023).replace({address: number for number, address in enumerate(addresses)})
    cells = (cell.strip() for line in csv.reader(render(report, "csv").splitlines()) for cell in line)
    read = readers.reads("\n".join(cell for cell in cells if cell))

    assert [*range(9)] == [read.cell(address) for address in addresses]


ROWS = TABLES[Section.APPLICATIONS].rows
HEADS = [column.label for column in TABLES[Section.APPLICATIONS].blocks[0].columns]
GAPS, FULL = ["1", "2", "", "1", "", "", "4"], ["1", "1", "1", "1", "1", "1", "6"]


def grid(rows):
    """A table of a page."""
    return "<table>" + "".join("<tr><td>" + "</td><td>".join(row) + "</td></tr>" for row in rows) + "</table>"


def stacked(rows):
    """Each cell in a box of its own, as a browser sets them side by side."""
    return "".join("<div><div>" + "</div><div>".join(row) + "</div></div>" for row in rows)


def numbered(figures, head="行次", number="{}".format, columns=()):
    """表三 with a number between each label and the figures of its row."""
    own = [[row.label, number(at), *figures] for at, row in enumerate(ROWS, 1)]
    return [["项目", head, *HEADS], *columns, *own]


def read_as(carrier, rows):
    """What the rows of 表三 are read as, where it is laid out in one way or another."""
    first = carrier([["信息内容", "本年处理决定数量"], ["行政许可", "3"]])
    page = f"<h1>某县公安局2022年政府信息公开工作年度报告</h1>{first}<p>三、收到和处理政府信息公开申请情况</p>"
    page += carrier(rows) + "<p>四、因政府信息公开工作被申请行政复议、提起行政诉讼情况</p>"
    table = readers.reads(page, format="html").applications
    return {tuple(table.row(row.key)) for row in ROWS}


@pytest.mark.parametrize("head", ["行次", ""])
@pytest.mark.parametrize(
    "number", ["{}".format, "{:02}".format, lambda at: f"{at:0{1 + at % 2}}"], ids=["1", "01", "both"]
)
def test_numbers_behind_labels_are_none_of_their_figures(head, number):
    """They may be written with zeros before them, and the columns be counted above."""
    counted = ["甲", "乙", *map(str, range(1, 8))]

    for columns in ([], [counted]):
        table = numbered(GAPS, head, number, columns)
        assert {(1, 2, None, 1, None, None, 4)} == read_as(grid, table)
    assert {(1, 1, 1, 1, 1, 1, 6)} == read_as(stacked, numbered(FULL, head or "编号", number))


@pytest.mark.parametrize("carrier", [grid, stacked])
@pytest.mark.parametrize("head", ["行次", "编号"])
def test_numbers_are_no_figures_of_rows_that_lack_one(carrier, head):
    """Where the last column is hidden a row has as many cells with its number as are due without."""
    assert {(None,) * 7} == read_as(carrier, [row[:-1] for row in numbered(FULL, head)])


def test_rows_between_that_are_not_numbered():
    """Shares of the row above have no number of their own."""
    table = numbered(GAPS)
    table[5:5] = [["占比", "", "50", "50", "", "", "", "", "100"]] * 2

    assert {(1, 2, None, 1, None, None, 4)} == read_as(grid, table)


def test_few_figures_that_count_rows_are_figures():
    """Nine rows whose first figures count them, where no head says that they are numbers."""
    table = [["项目", *HEADS], *([row.label, str(at), *FULL[1:]] for at, row in enumerate(ROWS[:9], 1))]

    assert {(at, 1, 1, 1, 1, 1, 6) for at in range(1, 10)} < read_as(grid, table)


def boxes(rows):
    """Cells as styles set them side by side."""
    own = "".join("<div class=r>" + "".join(f"<div class=c>{cell}</div>" for cell in row) + "</div>" for row in rows)
    rules = ".t{display:table}.r{display:table-row}.c{display:table-cell}"
    return f"<style>{rules}</style><div class=t>{own}</div>"


def test_a_last_row_that_is_shorter_than_the_others():
    """What fills it up stands in no column."""
    table = [[*row, "5"] for row in numbered(GAPS)]
    table[-1].pop()

    assert read_as(boxes, table) <= {(None,) * 7, (1, 2, None, 1, None, None, 4)}

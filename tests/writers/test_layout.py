"""The printed grid of a table: exactly the merged cells of the form."""

from collections import Counter

import pytest

from govinfo.forms import FORMS
from govinfo.forms.spec import Form, FormTable
from govinfo.languages import Language
from govinfo.page.layout import Box, Scope, grid, name
from govinfo.vocabulary import Section

TABLES = [pytest.param(table, id=f"{form.edition}-{table.section}") for form in FORMS for table in form.tables.values()]


def form_2021() -> Form:
    return FORMS["2021"]


def spans(table: FormTable) -> Counter[tuple[int, int]]:
    return Counter((box.rowspan, box.colspan) for box in grid(table).boxes if (box.rowspan, box.colspan) != (1, 1))


def box(table: FormTable, text: str) -> Box:
    return next(box for box in grid(table).boxes if box.text == text)


@pytest.mark.parametrize("table", TABLES)
def test_boxes_tile_the_grid(table):
    """Every place of the grid belongs to exactly one box, in both editions."""
    form = grid(table)
    covered = Counter(
        (row, column)
        for box in form.boxes
        for row in range(box.row, box.row + box.rowspan)
        for column in range(box.column, box.column + box.colspan)
    )

    assert dict.fromkeys(((row, column) for row in range(form.rows) for column in range(form.columns)), 1) == covered
    assert 1 == pytest.approx(sum(form.widths))


@pytest.mark.parametrize("table", TABLES)
def test_every_value_cell_has_one_box(table):
    """The value cells stand in the grid in form order, each once."""
    assert list(table.cells) == [box.cell for box in grid(table).boxes if box.cell is not None]


def test_proactive_2021_is_fourteen_rows_of_four():
    """Table 二 of 2021 has 14 rows and 4 columns; block lines span 4, single figures 3."""
    table = form_2021().tables[Section.PROACTIVE]

    assert (14, 4, 0) == (grid(table).rows, grid(table).columns, grid(table).heads)
    assert Counter({(1, 4): 4, (1, 3): 7}) == spans(table)
    assert ((0, 4), (4, 7), (7, 11), (11, 14)) == grid(table).blocks


def test_applications_2021_has_the_printed_merges():
    """Table 三 of 2021: a stub of 3 by 3, heads over 7 and 5 columns, groups over 22, 8, 3, 5 and 3 rows."""
    table = form_2021().tables[Section.APPLICATIONS]

    assert (28, 10, 3) == (grid(table).rows, grid(table).columns, grid(table).heads)
    assert Counter(
        {
            (3, 3): 1,  # the note
            (1, 7): 1,  # 申请人情况
            (1, 5): 1,  # 法人或其他组织
            (2, 1): 2,  # 自然人, 总计
            (1, 3): 3,  # 一, 二, 四
            (22, 1): 1,  # 三
            (1, 2): 3,  # （一）, （二）, （七）
            (8, 1): 1,  # （三）
            (3, 1): 2,  # （四）, （六）
            (5, 1): 1,  # （五）
        }
    ) == spans(table)


def test_applications_2019_has_one_row_of_other_handling():
    """Table 三 of 2019: group 三 spans 20 rows and （六） is one row like （一）, （二） and （七）."""
    table = FORMS["2019"].tables[Section.APPLICATIONS]

    assert (20, 1) == (box(table, "三、本年度办理结果").rowspan, box(table, "三、本年度办理结果").colspan)
    assert (1, 2) == (box(table, "（六）其他处理").rowspan, box(table, "（六）其他处理").colspan)


def test_remedies_has_heads_two_rows_deep_under_review():
    """Table 四: 行政复议 over 5 heads of two rows, 行政诉讼 over 10 in two groups of 5."""
    table = form_2021().tables[Section.REMEDIES]

    assert (4, 15, 3) == (grid(table).rows, grid(table).columns, grid(table).heads)
    assert Counter({(1, 5): 3, (1, 10): 1, (2, 1): 5}) == spans(table)


def test_columns_of_unequal_blocks_share_the_width():
    """Table 二 of 2019 has blocks of three and of two figures: on six columns, each spans two or three."""
    table = FORMS["2019"].tables[Section.PROACTIVE]

    assert 7 == grid(table).columns
    assert 3 == box(table, "采购总金额").colspan
    assert 2 == box(table, "对外公开总数量").colspan


def test_scopes_follow_the_form():
    """Column heads, row labels and block lines say what they are the heading of; note and values are none."""
    applications, proactive = (form_2021().tables[section] for section in (Section.APPLICATIONS, Section.PROACTIVE))
    note = grid(applications).boxes[0]

    assert [Scope.COLUMN, Scope.ROW] == [box(applications, "申请人情况").scope, box(applications, "2.重复申请").scope]
    assert Scope.BLOCK == box(proactive, "第二十条第（一）项").scope
    assert note.scope is None
    assert note.cell is None
    assert all(box.scope is None for box in grid(applications).boxes if box.cell is not None)


def test_labels_of_single_rows_stand_left():
    """The form centres heads, groups and values, and sets the labels of single rows left."""
    table = form_2021().tables[Section.APPLICATIONS]

    assert not box(table, "2.重复申请").centred
    assert box(table, "（三）不予公开").centred
    assert all(box.centred for box in grid(table).boxes if box.cell is not None)


def test_english_labels_are_the_fixed_names():
    """English labels are made from the keys; the lines of blocks cite the article in words."""
    tables = form_2021().tables

    assert "Natural person" in {box.text for box in grid(tables[Section.APPLICATIONS], Language.EN).boxes}
    assert ["Article 20, item 1", "Proactive", "Issued"] == [
        box.text for box in grid(tables[Section.PROACTIVE], Language.EN).boxes[:3]
    ]
    assert "Direct litigation" == name(tables[Section.REMEDIES].rows[1], Language.EN)


def test_matrix_leaves_merged_places_empty():
    """The matrix has each text once, at the place where its cell begins."""
    table = form_2021().tables[Section.REMEDIES]
    matrix = grid(table).matrix([str(number) for number in range(15)])

    assert ["行政复议", "", "", "", "", "行政诉讼"] == matrix[0][:6]
    assert [str(number) for number in range(15)] == matrix[3]


def test_labels_stand_next_to_their_values():
    """A label that spans columns stands in the last of them in the matrix, whatever the values are."""
    matrix = grid(form_2021().tables[Section.APPLICATIONS]).matrix([""] * 175)

    assert ["", "", "一、本年新收政府信息公开申请数量", ""] == matrix[3][:4]
    assert ["三、本年度办理结果", "", "（一）予以公开", ""] == matrix[5][:4]
    assert ["", "（三）不予公开", "1.属于国家秘密", ""] == matrix[7][:4]

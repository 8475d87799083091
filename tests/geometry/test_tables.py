"""Ruled tables: what their lines part, and what goes where."""

import pytest

from govinfo.geometry import ruling, sheets
from govinfo.geometry.document import document
from govinfo.geometry.page import Glyph, OmissionReason, Page, PageTable, Paragraph, RuledLine
from govinfo.geometry.refusing import RefusedError
from printing.glyphs import glyphs
from printing.marks import Text


def across(y, left, right):
    return RuledLine(left, y - 0.25, right, y + 0.25)


def down(x, top, bottom):
    return RuledLine(x - 0.25, top, x + 0.25, bottom)


def page(rules, *texts, number=1):
    return Page(number, 600, 800, glyphs(*texts), rules)


def tables(*pages):
    """The tables of some pages, a cell as its text and its spans."""
    return [
        [[cell[:3] for cell in row.cells] for row in block.rows]
        for block in document(pages).blocks
        if isinstance(block, PageTable)
    ]


GRID = [*(across(y, 100, 300) for y in (100, 130, 160)), *(down(x, 100, 160) for x in (100, 200, 300))]
TEXTS = (Text(110, 120, "规章"), Text(210, 120, "3"), Text(110, 150, "文件"), Text(210, 150, "0"))


def test_lines_part_a_page_into_cells():
    """Each text stands in the cell that it is printed in."""
    expected = [[[("规章", 1, 1), ("3", 1, 1)], [("文件", 1, 1), ("0", 1, 1)]]]

    assert expected == tables(page(GRID, *TEXTS))


def test_a_line_in_pieces_is_one():
    """A side drawn cell by cell, each piece a little off the other, is one side."""
    pieces = [down(x + shift, y, y + 30) for x in (100, 200, 300) for y, shift in ((100, 0), (130, 1.5))]
    sides = [across(y, x, x + 98) for y in (100, 130, 160) for x in (100, 201)]

    assert tables(page(GRID, *TEXTS)) == tables(page(pieces + sides, *TEXTS))


def test_cells_that_no_line_parts_are_merged():
    """A head over two columns and a group beside two rows span them."""
    rules = [
        *(across(y, 100, 300) for y in (100, 130, 190)),
        across(160, 150, 300),
        *(down(x, 100, 190) for x in (100, 300)),
        down(150, 130, 190),
        down(200, 130, 190),
    ]
    texts = (Text(110, 120, "申请人情况"), Text(110, 165, "结果"), Text(160, 150, "甲"), Text(210, 150, "1"))
    expected = [
        [("申请人情况", 3, 1)],
        [("结果", 1, 2), ("甲", 1, 1), ("1", 1, 1)],
        [("", 1, 1), ("", 1, 1)],
    ]

    assert [expected] == tables(page(rules, *texts))


def test_open_sides_are_closed_where_the_lines_end():
    """A table without its outer sides, or cut at the end of a page, has the cells that its lines leave."""
    without_sides = [*(across(y, 100, 300) for y in (100, 130, 160)), down(200, 100, 160)]
    cut = [*(across(y, 100, 300) for y in (100, 130)), *(down(x, 100, 160) for x in (100, 200, 300))]

    assert tables(page(GRID, *TEXTS)) == tables(page(without_sides, *TEXTS)) == tables(page(cut, *TEXTS))


def test_a_line_under_words_parts_nothing():
    """An underline in a cell is no side of one."""
    rules = [*GRID, across(122, 110, 130)]

    assert tables(page(GRID, *TEXTS)) == tables(page(rules, *TEXTS))


def test_a_frame_is_no_table():
    """What stands in a single box is text."""
    box = [across(100, 100, 300), across(160, 100, 300), down(100, 100, 160), down(300, 100, 160)]

    assert (Paragraph(1, "规章"),) == document([page(box, Text(110, 120, "规章"))]).blocks


def test_boxes_below_each_other_are_no_table():
    """Lines that part the rows of a page, and none its columns: it is read row by row."""
    rows = [*(across(y, 100, 300) for y in (100, 130, 160)), *(down(x, 100, 160) for x in (100, 300))]

    assert (Paragraph(1, "规章\t3"), Paragraph(1, "文件\t0")) == document([page(rows, *TEXTS)]).blocks


def test_a_table_around_tables_is_a_layout():
    """The tables inside are read, in their order, with the text between them."""
    outer = [*(across(y, 50, 400) for y in (50, 400, 700)), *(down(x, 50, 700) for x in (50, 380, 400))]
    lower = [RuledLine(rule.left, rule.top + 340, rule.right, rule.bottom + 340) for rule in GRID]
    found = document([page([*outer, *GRID, *lower], Text(60, 80, "表前"), *TEXTS, Text(110, 460, "下表"))]).blocks

    assert ["表前", 2, 2] == [block.text if isinstance(block, Paragraph) else len(block.rows) for block in found]
    assert "下表" == found[2].rows[0].cells[0].text


def test_tables_without_text_are_drawings():
    """The lines of a chart give no table."""
    assert (Paragraph(1, "图一"),) == document([page(GRID, Text(110, 400, "图一"))]).blocks
    assert () == document([page(GRID)]).blocks


def test_what_holds_no_text_is_a_drawing():
    """Lines as small as those of a character make no table."""
    small = [*(across(y, 100, 112) for y in (110, 115, 120)), *(down(x, 110, 120) for x in (100, 106, 112))]

    assert (Paragraph(1, "规章"),) == document([page(small, Text(100, 300, "规章"))]).blocks


def test_crowded_pages_are_refused(monkeypatch):
    """More lines to compare, or more tables, than any report has on a page."""
    monkeypatch.setattr(ruling, "_CROSSINGS", 8)
    with pytest.raises(RefusedError, match="crowded"):
        tables(page(GRID, *TEXTS))
    monkeypatch.undo()
    monkeypatch.setattr(sheets, "_TABLES", 0)
    with pytest.raises(RefusedError, match="crowded"):
        tables(page(GRID, *TEXTS))


def test_a_slit_is_no_row():
    """Two lines set close to each other enclose nothing."""
    rules = [*GRID, across(165, 100, 300), *(down(x, 160, 165) for x in (100, 200, 300))]

    assert tables(page(GRID, *TEXTS)) == tables(page(rules, *TEXTS))


def test_a_table_goes_on_over_the_page():
    """Two pieces with the same columns and nothing but a page number between are one table."""
    first = page(GRID, *TEXTS, Text(290, 780, "- 1 -"))
    second = page(GRID, Text(110, 120, "许可"), Text(210, 120, "7"), Text(290, 780, "- 2 -"), number=2)
    found = document([first, second])

    assert [[1, 1, 2, 2]] == [[row.page for row in block.rows] for block in found.blocks]
    assert {OmissionReason.PAGE_NUMBER} == {omission.why for omission in found.omitted}


LABELLED = (Text(110, 120, "规章"), Text(110, 150, "文件"))
REACHING = [across(100, 100, 300), across(130, 100, 200), across(160, 100, 300), *GRID[3:]]


@pytest.mark.parametrize(("printed", "rows"), [("", 3), ("5", 1)], ids=["blank", "filled"])
def test_a_figure_that_a_page_s_end_divides_from_its_cell_reaches_over_the_rows_below(printed, rows):
    """Where the cell below it takes up several rows and is blank, both are one cell."""
    above, below = page(GRID, *TEXTS), page(REACHING, *LABELLED, *[Text(210, 130, printed)][: len(printed)], number=2)
    expected = [[("规章", 1, 1), ("3", 1, 1)], [("文件", 1, 1), ("0", 1, rows)]]
    beside = [("规章", 1, 1), *[(printed, 1, 2)][: len(printed)]]

    assert [[*expected, beside, [("文件", 1, 1)]]] == tables(above, below)


HEADED = (Text(110, 120, "内容"), Text(210, 120, "数量"), Text(110, 150, "规章"), Text(210, 150, "3"))


def test_heads_that_are_printed_again_on_each_page_are_read_once():
    """A row that the page's end divides is one again, and the heads between its parts are told."""
    again = page(GRID, *HEADED[:2], Text(110, 150, "许可"), Text(210, 150, "7"), number=2)
    (table,), (*left,) = (found := document([page(GRID, *HEADED), again])).blocks, found.omitted

    assert [["内容", "数量"], ["规章", "3"], ["许可", "7"]] == [[cell.text for cell in row.cells] for row in table.rows]
    assert [(2, one, OmissionReason.RUNNING_HEAD) for one in ("内容", "数量")] == [tuple(one) for one in left]


@pytest.mark.parametrize(
    ("rules", "texts"),
    [(GRID, TEXTS), (GRID, HEADED[:2]), ([*REACHING], HEADED[:2])],
    ids=["figures", "heads alone", "heads of other rows"],
)
def test_what_is_printed_again_and_is_no_head_is_read(rules, texts):
    """Rows with figures, a page of nothing but heads, and heads that reach into the rows below."""
    first, again = (page(rules, *texts, number=number) for number in (1, 2))

    assert not document([first, again]).omitted


def test_tables_of_other_columns_or_after_text_begin_anew():
    """A heading between two tables, or another division, parts them."""
    after_text = page(GRID, Text(110, 80, "三、情况"), *TEXTS, number=2)
    narrower = page([*GRID, down(250, 100, 160)], *TEXTS, number=2)

    assert [2, 2] == [len(table) for table in tables(page(GRID, *TEXTS), after_text)]
    assert [2, 2] == [len(table) for table in tables(page(GRID, *TEXTS), narrower)]


def test_a_number_is_joined_where_its_cell_is_too_narrow():
    """Digits that fill the cell's width go on in the next line; digits that do not may be another number."""
    narrow = [*(across(y, 100, 200) for y in (100, 130, 160)), *(down(x, 100, 160) for x in (100, 126, 200))]
    filled = page(narrow, Text(103, 112, "1139"), Text(103, 124, "88"), Text(103, 142, "甲"))
    loose = page(narrow, Text(103, 112, "11"), Text(103, 124, "8"), Text(103, 142, "甲"))
    even = page(narrow, Text(103, 112, "1361"), Text(103, 124, "1406"), Text(103, 142, "甲"))

    assert [["113988"], ["11\n8"], ["1361\n1406"]] == [[tables(one)[0][0][0][0]] for one in (filled, loose, even)]


def test_a_number_wider_than_its_cell_is_whole():
    """It stands where its middle stands, however far its ends reach into the cells beside it."""
    narrow = [*(across(y, 100, 175) for y in (100, 130)), *(down(x, 100, 130) for x in (100, 125, 150, 175))]
    found = tables(page(narrow, Text(117.5, 120, "11398889"), Text(105, 120, "7"), Text(165, 120, "0")))

    assert [("7", 1, 1), ("11398889", 1, 1), ("0", 1, 1)] == found[0][0]


def test_words_of_a_cell_are_joined():
    """A label goes on in its next line, with a space only between words of letters."""
    texts = (Text(110, 112, "行政规范"), Text(110, 124, "性文件"), Text(210, 112, "open"), Text(210, 124, "data"))

    assert [("行政规范性文件", 1, 1), ("open data", 1, 1)] == tables(page(GRID, *texts))[0][0]


def test_text_up_a_cell_is_its_text():
    """A text set at a right angle in a cell is read in its direction."""
    turned = [Glyph("合", 120, 105, 130, 115, 1), Glyph("计", 120, 115, 130, 125, 1)]
    mixed = page(GRID, *TEXTS[1:])

    assert ("合计", 1, 1) == tables(mixed._replace(glyphs=[*mixed.glyphs, *turned]))[0][0][0]


@pytest.mark.parametrize(
    ("turn", "right"), [(1, True), (3, False)], ids=["down, the first line at the right", "up, the first at the left"]
)
@pytest.mark.parametrize(
    ("first", "second", "text"), [("10", "3", "10\n3"), ("予以", "公开", "予以公开")], ids=["digits", "words"]
)
def test_text_in_several_lines_up_a_cell_is_in_their_order(turn, right, first, second, text):
    """And no number is made of the digits of two."""
    turned = [
        Glyph(sign, left, top, left + 10, top + 10, turn)
        for left, signs in zip((130, 110) if right else (110, 130), (first, second), strict=True)
        for top, sign in zip((105, 115) if turn == 1 else (115, 105), signs, strict=False)
    ]
    mixed = page(GRID, *TEXTS[1:])
    printed = [*mixed.glyphs, *sorted(turned, key=lambda glyph: (glyph.top, glyph.left))]

    assert (text, 1, 1) == tables(mixed._replace(glyphs=printed))[0][0][0]


@pytest.mark.parametrize("mark", [Text(130, 138, "0571 8", 24), Text(195, 128, "0571 8", 16)], ids=["sides", "ends"])
def test_a_large_text_across_the_lines_of_a_table_is_none_of_its_cells(mark):
    """A watermark that runs level over the sides of cells is named, with its digits in cells that are blank."""
    found = document([page(GRID, mark, *TEXTS)])

    assert tables(page(GRID, *TEXTS)) == tables(page(GRID, mark, *TEXTS))
    assert {OmissionReason.OBLIQUE} == {omission.why for omission in found.omitted}


def test_a_large_text_within_its_cell_is_read():
    """A figure may be set large."""
    large = (TEXTS[0], Text(210, 125, "3", 18), *TEXTS[2:])

    assert tables(page(GRID, *TEXTS)) == tables(page(GRID, *large))


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (Text(211.5, 120, "8"), "3\n8"),
        (Text(211.5, 117.5, "8"), "3\n8"),
        (Text(215.2, 117.5, "8"), "3\n8"),
        (Text(215.2, 119, "8"), "38"),
    ],
    ids=["half over it", "and higher", "beside it and higher", "beside it, a point higher"],
)
def test_digits_over_each_other_are_no_number(other, expected):
    """A seal's digit over or beside a figure on another baseline is none of its."""
    texts = (TEXTS[0], Text(210, 120, "3"), other, *TEXTS[2:])

    assert expected == tables(page(GRID, *texts))[0][0][1][0]


NARROW = [*(across(y, 100, 160) for y in (100, 130)), *(down(x, 100, 130) for x in (100, 120, 140, 160))]


@pytest.mark.parametrize("gap", [0.5, -0.5], ids=["a little apart", "a little over each other"])
def test_numbers_of_cells_that_touch_are_not_one(gap):
    """Where each is as wide as its cell none of them is read."""
    texts = [Text(100 + at * (20 + gap), 120, text, 10) for at, text in enumerate(("1361", "1363", "18"))]

    assert [["", "", ""]] == [[cell[0] for cell in row] for row in tables(page(NARROW, *texts))[0]]


@pytest.mark.parametrize("left", [115, 122, 100], ids=["over both sides", "over its right side", "over its left"])
def test_a_number_that_is_wider_than_its_cell_is_one(left):
    """It is set evenly, and stands in the cell that its middle is in."""
    number = Text(left, 120, "136100", 10)

    assert "136100" in [cell[0] for row in tables(page(NARROW, number))[0] for cell in row]


def test_wide_digits_beyond_the_last_cell():
    """The last of a number in full-width digits, beyond the side of its table, is one of it."""
    assert "１９３０" in [cell[0] for row in tables(page(NARROW, Text(136, 120, "１９３０", 10)))[0] for cell in row]

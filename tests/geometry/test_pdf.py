"""PDF files as pages: where characters stand, what is seen of them, and what is refused."""

import pytest

from govinfo.geometry import pdf as source
from govinfo.geometry.document import document
from govinfo.geometry.page import OmissionReason, PageTable, Paragraph
from govinfo.geometry.pdf import objects, text
from govinfo.geometry.refusing import Refusal, RefusedError
from printing.marks import Box, Clip, Inside, Picture, Raw, Text, line, ruled
from printing.pdf import Writer, pdf

LOCK = b"/ID [(a) (a)] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (%s) /U (%s) >>" % (b"o" * 32, b"u" * 32)
"""What the trailer of a locked file has, with a key that no password opens."""

RED = (220, 0, 0)


def read(*pages, **options):
    """The paragraphs of a PDF file, and what is omitted."""
    found = document(source.pages(pdf(*pages, **options), 9))
    return [block.text for block in found.blocks], [(one.text, one.why) for one in found.omitted]


def test_tables_and_lines():
    """Cells drawn as boxes are a table, thin areas are lines, and a lone digit is read."""
    rows = [["信息内容", "本年制发件数"], ["规章", "1"]]
    table, prose = document(source.pages(pdf([*ruled(rows), Text(50, 300, "六、其他")]), 9)).blocks

    assert isinstance(table, PageTable)
    assert rows == [[cell.text for cell in row.cells] for row in table.rows]
    assert Paragraph(1, "六、其他") == prose


@pytest.mark.parametrize(
    ("marks", "why"),
    [
        ([Text(50, 50, "暗", inked=False)], OmissionReason.INVISIBLE),
        ([Text(50, 50, "暗", colour=(250, 250, 250))], OmissionReason.INVISIBLE),
        ([Box(40, 30, 90, 60, (0, 0, 128)), Text(50, 50, "暗", colour=(0, 0, 130))], OmissionReason.INVISIBLE),
        ([Clip(0, 0, 30, 30, Text(50, 50, "暗"))], OmissionReason.CUT),
        ([Text(700, 50, "暗")], OmissionReason.CUT),
        ([Text(50, 50, "暗"), Box(40, 30, 90, 60, (255, 255, 255))], OmissionReason.COVERED),
        ([Text(50, 50, "暗"), Picture(40, 30, 90, 60)], OmissionReason.COVERED),
        ([Text(50, 50, "暗"), line(40, 46, 90)], OmissionReason.STRUCK),
        ([Text(50, 50, "暗", turn=45)], OmissionReason.OBLIQUE),
        ([Text(50, 50, "暗", size=0.8)], OmissionReason.INVISIBLE),
        ([Raw("q -1 0 0 1 110 0 cm"), Text(50, 50, "暗"), Raw("Q")], OmissionReason.OBLIQUE),
    ],
)
def test_what_is_not_seen_is_named(marks, why):
    """Text without ink, in the colour of its ground, cut off, beside the paper, covered, struck, aslant or mirrored."""
    assert (["明"], [("暗", why)]) == read([Text(300, 300, "明"), *marks])


@pytest.mark.parametrize(("turn", "text"), [(45, "2"), (90, "2\n88")])
def test_a_watermark_across_a_table_is_in_none_of_its_cells(turn, text):
    """A character aslant is left out of a cell as it is beside one; text that runs up or down is read there."""
    marks = [*ruled([["规章", "1"], ["文件", "2"]]), Text(220, 135, "88", turn=turn, colour=(200, 200, 200))]
    (table,) = document(source.pages(pdf(marks), 9)).blocks

    assert [["规章", "1"], ["文件", text]] == [[cell.text for cell in row.cells] for row in table.rows]
    assert (turn == 45) == any(cell.omitted for row in table.rows for cell in row.cells)


@pytest.mark.parametrize(
    "marks",
    [
        [Box(40, 30, 90, 60, (0, 0, 128)), Text(50, 50, "明", colour=(255, 255, 255))],
        [Picture(40, 30, 90, 60), Text(50, 50, "明", colour=(255, 255, 255))],
        [Text(50, 50, "明"), Picture(40, 30, 90, 60, clear=True)],
        [Text(50, 50, "明"), Raw("q 99 0 0 99 0 700 cm BI /W 9 /H 9 /CS /G /BPC 8 /F /JPXDecode ID x EI Q")],
        [Clip(0, 0, 300, 300, Text(50, 50, "明"))],
        [Text(50, 50, "明", colour=(200, 0, 0)), line(40, 52, 90)],
        [Text(50, 50, "明", size=2.5)],
    ],
)
def test_what_is_seen_is_read(marks):
    """White on a dark ground or a picture, under a seal or a torn picture, within a clip, underlined."""
    assert (["明"], []) == read(marks)


@pytest.mark.parametrize(("turn", "x", "y"), [(90, 500, 50), (180, 550, 500), (270, 50, 700)])
def test_pages_set_sideways(turn, x, y):
    """Text is read in the direction that most of it runs, whatever the file says of the page."""
    assert (["规章3件"], []) == read([Text(x, y, "规章3件", turn=turn)], rotate=90)


@pytest.mark.parametrize("shown", [[], [[Text(300, 100, "1")]]])
def test_what_is_only_printed_is_not_seen(shown):
    """Beside what is seen in a form, or alone."""
    found = read([Text(55, 100, "规章")], shown=shown, unseen=[[Text(200, 100, "9")]])[0]
    assert ["规章" + "\t1" * len(shown)] == found


@pytest.mark.parametrize(("flags", "struck"), [(4, True), (2, False)], ids=["seen", "hidden"])
def test_a_line_through_words_that_is_noted_on_a_page(flags, struck):
    """Programs draw it where the file has no drawing of it."""
    line = f"/StrikeOut /F {flags} /Rect [173 675 197 694] /QuadPoints [175 692 195 692 175 677 195 677]"
    noted = pdf(ruled([["规章", "217"], ["文件", "1"]])).replace(b"/Link /Rect [0 0 9 9]", line.encode())
    (table,) = document(source.pages(noted, 9)).blocks

    assert ("" if struck else "217") == table.rows[0].cells[1].text
    assert [("217", OmissionReason.STRUCK)] * struck == [(one.text, one.why) for one in table.rows[0].cells[1].omitted]


def test_what_is_filled_into_a_form_is_read():
    """What a field or a note shows stands on the page."""
    assert (["年份", "2023"], []) == read([Text(50, 50, "年份")], shown=[[Text(50, 80, "2023")]])


@pytest.mark.parametrize("dash", ["1 1", "2.2 1", "1.2 0.8"])
@pytest.mark.parametrize("each", [" ", " f "])
def test_lines_of_dots_are_lines(dash, each):
    """As pages draw them whose style says so, one by one or all at once; a few dots are no line."""
    wide, high = dash.split()
    along = [f"{x} {y} {wide} {high} re" for y in (639.5, 669.5, 699.5) for x in range(50, 250, 4)]
    down = [f"{x} {y} {high} {wide} re" for x in (50, 150, 249) for y in range(640, 700, 4)]
    few = [f"{x} 685 1 1 re" for x in (200, 203)]
    marks = [Raw(f"0 g {each.join(along + down + few)} f"), Text(60, 120, "规章"), Text(160, 120, "3")]
    (table,) = document(source.pages(pdf(marks), 9)).blocks

    assert ["规章", "3"] == [cell.text for cell in table.rows[0].cells]
    assert 2 == len(table.rows)


def test_a_page_of_dots_is_no_heap():
    """A line of dots is long before it is a heap of areas."""
    dots = " f ".join(f"{x} {y} 1 1 re" for y in (690, 695, 700) for x in range(50, 550, 2))
    assert (["规章"], []) == read([Raw(f"0 g {dots} f"), Text(60, 140, "规章")])


@pytest.mark.parametrize(
    "outline",
    [
        "50 700 m 250 700 l 250 640 l 50 640 l h 150 700 m 150 640 l 50 670 m 250 670 l S",
        "50 699.5 200 1 re 50 669.5 200 1 re 50 639.5 200 1 re 50 640 1 60 re 150 640 1 60 re 249 640 1 60 re f",
    ],
)
def test_tables_drawn_as_one_path(outline):
    """All lines of a table in one stroke, or as areas filled at once; a curve is no line."""
    marks = [
        Raw(f"0 G 0 g {outline} 300 300 m 310 320 330 320 340 300 c f 1 0 0 1 0 0 cm"),
        Text(60, 120, "规章"),
        Text(160, 120, "3"),
    ]
    (table,) = document(source.pages(pdf(marks), 9)).blocks

    assert ["规章", "3"] == [cell.text for cell in table.rows[0].cells]


def test_tables_within_what_is_drawn_as_one():
    """Lines and text stand where they are moved to."""
    deep = [Text(50, 50, "深")]
    for _ in range(18):
        deep = [Inside(0, 0, 1, deep)]
    within = [Inside(20, 30, 0.5, [*ruled([["规章", "1"], ["文件", "2"]]), Inside(0, 0, 1, [Text(400, 700, "内")])])]
    table, prose = document(source.pages(pdf(within), 9)).blocks

    assert [["规章", "1"], ["文件", "2"]] == [[cell.text for cell in row.cells] for row in table.rows]
    assert Paragraph(1, "内") == prose
    assert (["深"], []) == read(deep)


def test_characters_are_given_as_they_are():
    """Those beyond U+FFFF, and white space; one without ink is left out, one that is told wrongly is kept as such."""
    assert (["𠮷 安12"], []) == read([Text(50, 50, "𠮷 安12"), Text(80, 50, "\u200b")])
    assert (["1\ufffd"], []) == read([Text(50, 50, "1\uffff")])
    assert (["trans-"], []) == read([Text(50, 50, "trans\u00ad")])


def test_the_letters_of_a_ligature():
    """One sign that stands for several letters gives all of them, and is no letter drawn twice."""
    mapped = (
        b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange "
        b"1 beginbfchar <31> <006600660069> endbfchar endcmap end"
    )
    font = (
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /FirstChar 49 /LastChar 49 "
        b"/Widths [800] /ToUnicode %d 0 R >>"
    )

    blank = mapped.replace(b"006600660069", b"002000200066")
    spaced = [Text(50, 50, "e"), Raw("BT /F2 10 Tf 1 0 0 1 55 750 Tm (1) Tj ET")]

    assert (["e f"], []) == read(spaced, drawn=(font, blank))
    assert (["effi"], []) == read(
        [Text(50, 50, "e"), Raw("BT /F2 10 Tf 1 0 0 1 55 750 Tm (1) Tj ET")], drawn=(font, mapped)
    )


def test_text_that_runs_down_the_page():
    """A font for vertical writing sets each character below the other."""
    vertical = pdf([Text(100, 100, "规章")]).replace(b"UniGB-UTF16-H", b"UniGB-UTF16-V")

    assert ["规", "章"] == [block.text for block in document(source.pages(vertical, 1)).blocks]


def test_text_that_runs_down_the_page_in_a_large_font_made_small():
    """As office suites set the label beside the outcomes: PDFium tells the large font's width of it."""
    code = "规章".encode("utf-16-be").hex()
    large = Raw(f"BT /F1 200 Tf 0.05 0 0 0.05 100 700 Tm <{code}> Tj ET")
    vertical = pdf([large, Box(150, 90, 280, 130, (255, 255, 255))]).replace(b"UniGB-UTF16-H", b"UniGB-UTF16-V")

    assert ["规", "章"] == [block.text for block in document(source.pages(vertical, 1)).blocks]


@pytest.mark.parametrize("colour", [(0, 0, 0), RED])
@pytest.mark.parametrize(("down", "scale"), [(30, 0.5), (-9, 1)])
def test_a_character_that_the_file_spells_out_within_a_drawing(down, scale, colour):
    """Browsers spell out what their fonts do not tell; PDFium then takes the drawing's own places for the page's."""
    glyph = Writer(600, 800).text(Text(60, 120, "⼆", colour=colour))
    spelled = Raw(f"/Span <</ActualText <FEFF4E8C>>> BDC {glyph} EMC")
    words = [Text(50, 120, "第", colour=colour), spelled, Text(70, 120, "条", colour=colour)]
    lines, omitted = read([Inside(20, down, scale, words)])

    assert (["第二条"], []) == ([line.replace(" ", "") for line in lines], omitted)


def test_a_font_made_of_drawings():
    """Its sizes say nothing; its characters stand where their ink is."""
    font = (
        b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 10 10] /FontMatrix [1 0 0 1 0 0] /CharProcs << /a %d 0 R >> "
        b"/Encoding << /Type /Encoding /Differences [49 /a] >> /FirstChar 49 /LastChar 49 /Widths [6] >>"
    )
    marks = [Raw("BT /F2 1 Tf 1 0 0 1 100 700 Tm (111) Tj ET")]

    assert (["111"], []) == read(marks, drawn=(font, b"6 0 0 0 5 7 d1 0 0 5 7 re f"))


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        (b"%PDF-1.7 torn", Refusal.TORN),
        (pdf([], extra=LOCK), Refusal.ENCRYPTED),
        (pdf([], []), Refusal.PAGES),
        (pdf([]).replace(b"/Type /Page /Parent", b"/Type /Gape /Parent"), Refusal.TORN),
    ],
)
def test_what_is_refused(data, refusal):
    """A torn file, a locked one, one with too many pages."""
    with pytest.raises(RefusedError) as told:
        list(source.pages(data, 1))
    assert refusal == told.value.refusal


def test_crowded_pages_are_refused(monkeypatch):
    """More pieces or characters than any report has on a page are not walked through."""
    monkeypatch.setattr(objects, "OBJECTS", 2)
    with pytest.raises(RefusedError, match="crowded"):
        read([Text(50, 50, "一"), Text(50, 80, "二"), Text(50, 110, "三")])
    monkeypatch.undo()
    monkeypatch.setattr(text, "CHARACTERS", 2)
    with pytest.raises(RefusedError, match="crowded"):
        read([Text(50, 50, "一二三")])


SEALED = [
    ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
    ["规章", "1", "", "3"],
    ["行政规范性文件", "", "", ""],
    ["行政许可", "—", "", ""],
]


def sealed(*marks, rows=SEALED):
    """The rows of a table with further marks on it, and what is omitted; some digits stand below it."""
    found = document(source.pages(pdf([*ruled(rows), *marks, Text(50, 400, "电话0123456")]), 9))
    return [[cell.text for cell in row.cells] for row in found.blocks[0].rows], [one.text for one in found.omitted]


@pytest.mark.parametrize(
    ("mark", "row", "read"),
    [
        (Text(300, 153, "7", colour=RED), 1, ["规章", "1", "", "3"]),
        (Text(300, 150, "7", colour=RED), 1, ["规章", "1", "7", "3"]),
        (Text(300, 150.3, "7", colour=RED), 1, ["规章", "1", "7", "3"]),
        (Text(300, 153, "7", colour=(10, 10, 10)), 1, ["规章", "1", "7", "3"]),
        (Text(300, 153, "7", colour=(64, 64, 64)), 1, ["规章", "1", "7", "3"]),
        (Text(180.1, 150, "7", colour=RED), 1, ["规章", "1\n7", "", "3"]),
        (Text(180.8, 150, "7", colour=RED), 1, ["规章", "1\n7", "", "3"]),
        (Text(300, 213, "7", colour=RED), 3, ["行政许可", "—", "", ""]),
        (Text(300, 166.5, "7", colour=RED), 2, ["行政规范性文件", "", "", ""]),
        (Text(300, 175, "7", colour=RED), 2, ["行政规范性文件", "", "7", ""]),
    ],
)
def test_a_number_of_another_colour_beside_the_baselines_is_none_of_a_table(mark, row, read):
    """As a seal's is; one that stands as figures do may be one that is made conspicuous, but goes on no other."""
    rows, omitted = sealed(mark)

    assert read == rows[row]
    assert (["7"] if "7" not in "".join(read) else []) == omitted


def test_a_dash_and_a_number_of_another_colour_are_no_number():
    """A seal's number beside the sign of a cell without a figure."""
    rows, _ = sealed(Text(180.1, 150, "7", colour=RED), rows=[SEALED[0], ["规章", "-", "", "3"]])

    assert ["规章", "-\n7", "", "3"] == rows[1]


def test_digits_of_two_sizes_are_no_number():
    """One that is much smaller is a mark, though it stands no higher."""
    assert ["规章", "1\n7", "", "3"] == sealed(Text(180.1, 150.5, "7", size=5))[0][1]
    assert ["规章", "17", "", "3"] == sealed(Text(180.1, 150, "7", size=9))[0][1]


@pytest.mark.parametrize(
    ("turn", "y", "cut"), [(90, 100, "…23"), (270, 130, "…23"), (0, 130, "12…"), (180, 130, "…23")]
)
def test_what_is_left_of_a_figure_that_is_cut_is_marked(turn, y, cut):
    """Whichever way it runs."""
    within = {90: (0, 105.5, 600, 800), 270: (0, 0, 600, 124.5), 0: (0, 0, 110, 800), 180: (0, 0, 97, 800)}[turn]
    found = document(source.pages(pdf([Clip(*within, Text(100, y, "123", turn=turn)), Text(300, 300, "明")]), 9))

    assert cut in [block.text for block in found.blocks]


@pytest.mark.parametrize(("left", "seen"), [(595.5, "1"), (597, None)])
def test_a_digit_that_the_edge_of_the_paper_cuts_across_is_no_figure(left, seen):
    """Browsers leave out the digits behind the edge of a page: of 18 the 1 is all that stands there, partly cut."""
    found = document(source.pages(pdf([Text(left, 130, "1"), Text(300, 300, "明")]), 9))

    assert [*filter(None, [seen]), "明"] == [block.text for block in found.blocks]
    assert ([] if seen else [("1", OmissionReason.CUT)]) == [(one.text, one.why) for one in found.omitted]


@pytest.mark.parametrize(("edge", "seen"), [(115, "12…"), (113, "1…")])
def test_a_digit_that_a_clip_cuts_across_is_left_out(edge, seen):
    """As one is of which nothing is seen."""
    found = document(source.pages(pdf([Clip(0, 0, edge, 800, Text(105, 130, "123")), Text(300, 300, "明")]), 9))

    assert [seen, "明"] == [block.text for block in found.blocks]


def cells(marks):
    """The cells of the first row of a table."""
    table = document(source.pages(pdf(marks), 9)).blocks[0]
    return [cell.text for cell in table.rows[0].cells]


@pytest.mark.parametrize(
    ("row", "text", "read"),
    [
        (["规章", "", "", ""], Text(172, 120, "处理决定数量"), ["规章", "处理决定数量", "", ""]),
        (
            ["规章", "", "", ""],
            Text(172, 120, "处理决定数量和公开总数量"),
            ["规章", "处理决定数量和公开总数量", "", ""],
        ),
        (["规章", "", "3", ""], Text(172, 120, "处理决定数量"), ["规章", "处理决定数", "量3", ""]),
        (["规章", "", "", ""], Text(190, 120, "处理决定数量"), ["规章", "处理决", "定数量", ""]),
        (["规章", "", "", ""], Text(170, 120, "处理决定数量"), ["规章", "处理决定数", "量", ""]),
    ],
    ids=["over one", "over two", "beside text", "from within", "cells that touch"],
)
def test_text_runs_over_into_empty_cells(row, text, read):
    """As in a sheet it belongs to the cell that it begins in; that one text ends where another begins says nothing."""
    table = ruled([row, ["文件", "", "", "2"]], widths=(120, 55 if text.x == 172 else 50, 50, 60))
    hidden = Text(232, 120, "暗", inked=False)

    assert read == cells([*table, text, hidden])
    assert read == cells([text, *table, hidden])


@pytest.mark.parametrize(
    ("upper", "lower", "read"),
    [
        ((176, 131, "15"), (176, 143, "27"), ["-", ""]),
        ((176, 128, "15"), (176, 143, "27"), ["-15", "27"]),
        ((176, 126, "15"), (176, 143, "27"), ["15-", "27"]),
        ((176, 131, "件"), (176, 143, "27"), ["-件", "27"]),
        ((176, 131, "15"), (300, 143, "27"), ["-15", ""]),
    ],
    ids=["broken", "set alike", "far below", "no figure", "beside"],
)
def test_a_figure_whose_lines_are_higher_than_its_row_is_none(upper, lower, read):
    """What of it stands in the row above is none of that, and the rest is not all of it."""
    rows = [["规章", "-", "", ""], ["文件", "", "", ""], ["行政许可", "", "", ""]]
    marks = [*ruled(rows, top=120, height=15), Text(*upper), Text(*lower)]
    table = document(source.pages(pdf(marks), 9)).blocks[0]

    assert read == ["".join(row.cells[1].text.split()) for row in table.rows[:2]]


@pytest.mark.parametrize(("beside", "read"), [(202, "5\n78\n1"), (206, "58\n71"), (208, "5871"), (240, "58\t71")])
def test_digits_set_between_each_other_are_no_number(beside, read):
    """Two figures written over each other, as where a column is too narrow for one."""
    marks = [Text(200, 100, "58"), Text(beside, 100, "71")]
    assert read == document(source.pages(pdf(marks), 9)).blocks[0].text


def test_figures_may_all_be_of_another_colour_than_the_words():
    """As in a form that is filled in: few of the characters, but not few of the digits."""
    figures = [Text(180 + 120 * at, 153, str(at), colour=RED) for at in range(3)]
    rows, omitted = sealed(*figures, rows=[SEALED[0], ["规章", "", "", ""]])

    assert (["规章", "0", "1", "2"], []) == (rows[1], omitted)


@pytest.mark.parametrize("colour", [RED, (22, 17, 30), (96, 96, 96)])
@pytest.mark.parametrize("words", ["规章", "1.规章", "1.  规章"])
def test_a_label_of_another_colour_stands_on_a_baseline_of_its_own(words, colour):
    """As in a Word file whose labels are smaller than its figures."""
    rows, omitted = sealed(Text(60, 153, words, colour=colour), rows=[SEALED[0], ["", "1", "2", "3"]])

    assert (words.split(), ["1", "2", "3"], []) == (rows[1][0].split(), rows[1][1:], omitted)


@pytest.mark.parametrize(("height", "left_out"), [(103, ["7"]), (100, []), (120, [])])
def test_a_number_of_another_colour_is_none_of_a_line(height, left_out):
    """Where it stands beside the baseline of its figures."""
    words = [Text(50, 100, "行政许可"), *(Text(x, 100, "123") for x in (200, 300)), Text(250, height, "7", colour=RED)]
    lines, omitted = read(words)

    assert left_out == [text for text, _ in omitted]
    assert ("7" in "".join(lines)) != bool(left_out)


def test_what_has_no_ink_is_of_no_colour():
    """It is not read, whatever else is in colour."""
    unseen = [
        Text(50, 200, "暗暗暗暗暗暗", inked=False),
        Text(50, 100, "行政许可"),
        Text(200, 100, "1234"),
        Text(250, 100, "7", colour=RED),
    ]

    assert [("暗暗暗暗暗暗", OmissionReason.INVISIBLE)] == read(unseen)[1]

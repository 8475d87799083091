"""Binary Word files: their pieces, how they are set, and their tables with cells over columns and rows."""

from struct import pack

import pytest

from compound_files import ENDS_ROW, IN_TABLE, change, layout, table, word
from govinfo import readers
from govinfo.errors import ReadError
from govinfo.readers import LIMITS
from govinfo.readers.formats import doc
from govinfo.strategies.files.compound import compound

HEAD = ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"]
EDGES = (0, 3000, 5000, 7000, 9000)


def lines(data, limits=LIMITS):
    return doc.read(data, "report.doc", limits).lines


def paragraph(*pieces, end="\r", changes=b""):
    return ([piece if isinstance(piece, tuple) else (piece, b"") for piece in pieces], end, changes)


def test_a_report_in_a_binary_word_file_is_read():
    """The cells of a table and the prose before it, whatever the file's name says."""
    rows = [HEAD, ["规章", "1", "0", "2"], ["行政规范性文件", "4", "5", "6"]]
    report = readers.reads(word([paragraph("前言"), *table(rows, EDGES)]), document="report.wps")
    assert (1, 0, 2) == tuple(report.proactive.rules)
    assert (4, 5, 6) == tuple(report.proactive.normative_documents)
    assert "前言" == report.narrative.preface


def test_what_is_not_seen_is_not_read():
    """Deleted and hidden text is not there, raised and struck text is marked; of a field its result is read."""
    set_ = [("12", b""), ("3", change(0x2A48, 1)), ("4", change(0x0837, 1)), ("5", change(0x083C, 0x81))]
    text = paragraph("𠮷", *set_, ("6", change(0x0800, 1)), ("7", change(0x0837, 0) + change(0x4A43, 21, 0)))
    field = paragraph("见", "\x13 LINK \x13 X \x14 Y \x15\x14附件\x15", "一\x1e二\x1f三", "\x15\x14")
    assert ["𠮷12³~~4~~7", "见附件一-二三"] == lines(word([text, field]))


@pytest.mark.parametrize(
    ("look", "shown"),
    [
        (change(0x2A48, 2), "2¹"),
        (change(0x2A48, 0), "21"),
        (change(0x4845, 6, 0), "2¹"),
        (change(0x4845, 0, 0), "21"),
        (change(0x4845, 0xFC, 0xFF), "21"),
        (change(0x4845, 0xF8, 0xFF), "2¹"),
    ],
    ids=["below", "on the line", "higher", "as high", "a little lower", "lower"],
)
def test_a_mark_beside_its_line_is_none_of_the_figure(look, shown):
    """Set below or above, or moved by some points; figures are moved down a little to look straight."""
    assert [shown] == lines(word([paragraph("2", ("1", look))]))


def test_the_mark_of_a_note_is_told():
    """One that counts itself has no text."""
    noted = [("217", b""), ("\x02", change(0x2A48, 1))]
    rows = [HEAD, ["规章", "1", "0", noted], ["行政规范性文件", "4", "5", "6"]]
    report = readers.reads(word(table(rows, EDGES)))
    span = report.source("proactive.rules.in_force")
    assert (217, ["注"]) == (report.proactive.rules.in_force, [aside.text for aside in span.asides])


def ink(*parts):
    return change(0x6870, *parts)


def shade(code, behind, before=(0, 0, 0, 0xFF), pattern=0, times=1):
    """A change that lays a colour behind something."""
    told = (bytes(before) + bytes(behind) + pack("<H", pattern)) * times
    return change(code, len(told), *told)


WHITE, BLUE, AUTO = ink(255, 255, 255, 0), (0, 0, 128, 0), (0, 0, 0, 255)
PALE = change(0x2A42, 8)


@pytest.mark.parametrize(
    ("look", "shown"),
    [
        (WHITE, "2"),
        (PALE, "2"),
        (PALE + ink(*AUTO), "27"),
        (WHITE + change(0x2A42, 1), "27"),
        (change(0x2A42, 99), "27"),
        (ink(255, 0, 0, 0), "27"),
        (ink(*AUTO), "27"),
        (WHITE + change(0x2A0C, 9), "27"),
        (WHITE + change(0x2A0C, 8), "2"),
        (WHITE + shade(0xCA71, BLUE), "27"),
        (WHITE + shade(0xCA71, AUTO), "2"),
        (ink(0, 0, 128, 0) + shade(0xCA71, AUTO, BLUE, 1), "2"),
        (ink(0, 0, 128, 0) + shade(0xCA71, BLUE, pattern=5), "27"),
        (WHITE + shade(0xCA71, AUTO, pattern=0xFFFF), "2"),
        (WHITE + change(0x4866, *pack("<H", 9 << 5)), "27"),
        (WHITE + change(0x4866, 0xFF, 0xFF), "2"),
        (WHITE + change(0x4866, *pack("<H", 9 | 1 << 10)), "27"),
        (change(0x4A43, 3, 0), "2"),
        (change(0x4A43, 4, 0), "27"),
        (change(0x4852, 1, 0), "2"),
        (change(0x4852, 80, 0), "27"),
        (change(0x4A43, 16, 0), "27"),
    ],
)
def test_text_in_the_colour_of_its_ground_is_not_read(look, shown):
    """By the parts of a colour or its number; the ground marked, shaded, or a pattern; letters of a point neither."""
    assert [shown] == lines(word([paragraph("2", ("7", look))]))
    assert [f"规章\t{shown}"] == lines(word(table([["规章", [("2", b""), ("7", look)]]], [0, 100, 200])))


@pytest.mark.parametrize(
    ("changes", "shown"),
    [
        (shade(0xD612, BLUE, times=2), "27"),
        (shade(0xD612, BLUE), "2"),
        (shade(0xD616, BLUE, times=2), "2"),
        (change(0xD609, 4, 0, 0, *pack("<H", 9 << 5)), "27"),
        (change(0xD609, 4, 0, 0, *pack("<H", 9 << 5)) + shade(0xD612, (255, 255, 255, 0), times=2), "2"),
    ],
)
def test_the_ground_of_text_is_that_of_its_cell(changes, shown):
    """The row tells the colours of its cells: the first twenty-two, the next, or all by number."""
    cells = table([["规章", [("2", b""), ("7", WHITE)]]], [0, 100, 200])
    assert [f"规章\t{shown}"] == lines(word([*cells[:-1], (*cells[-1][:2], cells[-1][2] + changes)]))


@pytest.mark.parametrize(("ground", "shown"), [(BLUE, "27"), ((255, 255, 255, 0), "2")])
def test_the_ground_of_text_is_that_of_its_paragraph(ground, shown):
    """Behind the characters, before the cell."""
    assert [shown] == lines(word([paragraph("2", ("7", WHITE), changes=shade(0xC64D, ground))]))


def sheet(*styles, base=10):
    """A style sheet: of each style its kind, the one it rests on, and the changes of characters and paragraphs."""
    told = b""
    for kind, parent, characters, further in styles:
        parts = [b"\0\0" + further, characters] if kind == 1 else [characters]
        written = pack("<HH", 0, kind | parent << 4).ljust(base, b"\0") + pack("<H", 1) + "名\0".encode("utf-16-le")
        for one in parts if kind else ():
            written += pack("<H", len(one)) + one + bytes(len(one) % 2)
        told += pack("<H", len(written)) + written if kind else pack("<H", 0)
    return pack("<HHH", 4, len(styles), base) + told


STYLES = sheet(
    (1, 0xFFF, b"", b""),
    (2, 0xFFF, change(0x083C, 1), b""),
    (2, 1, change(0x0835, 1), b""),
    (1, 0, WHITE, shade(0xC64D, BLUE)),
    (1, 0, WHITE, b""),
    (1, 5, change(0x0837, 1), b""),
    (3, 0xFFF, b"", b""),
    (0, 0, b"", b""),
)


@pytest.mark.parametrize(
    ("own", "look", "shown"),
    [
        (0, change(0x4A30, 1, 0), "2"),
        (0, change(0x4A30, 2, 0), "2"),
        (0, change(0x4A30, 2, 0) + change(0x083C, 0x81), "27"),
        (0, change(0x4A30, 2, 0) + change(0x083C, 0x80), "2"),
        (0, change(0x4A30, 6, 0), "27"),
        (0, change(0x4A30, 9, 0), "27"),
        (3, b"", "27"),
        (4, b"", ""),
        (4, ink(*AUTO), "7"),
        (5, change(0x0837, 0), "7"),
    ],
)
def test_text_looks_as_its_style_says(own, look, shown):
    """The style of a paragraph, the style of characters, and those that either takes over from."""
    assert [shown] * bool(shown) == lines(word([paragraph("2", ("7", look))], sheet=STYLES, style=own))


@pytest.mark.parametrize("cut", [0, 4, 8, 30, 60])
def test_a_style_sheet_that_is_cut_says_less(cut):
    """What it says is taken; the rest is plain."""
    assert ["27"] == lines(word([paragraph("2", ("7", b""))], sheet=STYLES[:cut], style=7))


def test_cells_over_columns_and_rows():
    """Edges near each other are one; a cell that goes on the one above or before lengthens it."""
    rows = [["组", "规章", "1"], ["", "行政规范性文件", "4"], ["合", "", "9"]]
    made = table(rows, (0, 1000, 5000, 7000), {0: (0x60, 0, 0), 1: (0x20, 0, 0), 2: (1, 2, 0)})
    stream = doc.read(word([*made, *table([["通栏"]], (10, 7020)), paragraph("后")]), None, LIMITS)
    assert ["组\t规章\t1", "行政规范性文件\t4", "合\t9", "通栏", "后"] == stream.lines
    assert [3, 3, 3, 3] == list(stream.widths.values())


def test_a_cell_of_two_rows_is_said_by_a_change_of_its_own():
    """The change for one cell, which newer programs write."""
    down = change(0xD62B, 2, 0, 1)
    row = IN_TABLE + ENDS_ROW + layout(0, 1000, 2000)
    cells = [paragraph("上", end="\x07", changes=IN_TABLE), paragraph("1", end="\x07", changes=IN_TABLE)]
    again = [paragraph(end="\x07", changes=IN_TABLE), paragraph("2", end="\x07", changes=IN_TABLE)]
    made = [*cells, ([], "\x07", row), *again, ([], "\x07", row + down)]
    assert ["上\t1", "2"] == lines(word(made))


def test_a_table_that_holds_tables_is_layout():
    """Paragraphs and inner tables come one after the other; inner cells and rows end by changes of their own."""
    deep = IN_TABLE + change(0x6649, 2, 0, 0, 0)
    inner = [
        paragraph("规章", end="\r", changes=deep + change(0x244B, 1)),
        paragraph("1", end="\r", changes=deep + change(0x244B, 1)),
        paragraph(end="\r", changes=deep + change(0x244C, 1) + layout(0, 100, 200)),
    ]
    outer = [paragraph("外", changes=IN_TABLE), *inner, paragraph("尾", end="\x07", changes=IN_TABLE)]
    assert ["外", "规章\t1", "尾"] == lines(word([*outer, ([], "\x07", IN_TABLE + ENDS_ROW + layout(0, 900))]))
    with pytest.raises(ReadError, match="nest deeper"):
        lines(word([paragraph("x", changes=IN_TABLE + change(0x6649, 200, 0, 0, 0))]))


def test_a_table_cut_off_in_a_row_keeps_its_cells():
    """A row without its end, and text without the end of its cell, at the end of the file."""
    made = [paragraph("规章", end="\x07", changes=IN_TABLE), paragraph("1", changes=IN_TABLE)]
    assert ["规章\t1"] == lines(word(made))


def test_properties_too_long_for_a_page_stand_elsewhere():
    """The row's layout in the data stream, by its place."""
    long = IN_TABLE + ENDS_ROW + layout(0, 10, 20)
    made = [paragraph("规章", end="\x07", changes=IN_TABLE), paragraph("1", end="\x07", changes=IN_TABLE)]
    made.append(([], "\x07", change(0x6646, 3, 0, 0, 0)))
    assert ["规章\t1"] == lines(word(made, data=b"xxx" + pack("<H", len(long)) + long))


def test_pieces_state_changes():
    """A struck piece by a code of one byte, a hidden one by a list; other codes and empty pieces change nothing."""
    cut = [(1, 0), (0, 0), (1, 0x57 << 1 | 1 << 8), (1, 1), (1, 0x05 << 1), (9, 0)]
    made = word([paragraph("甲乙丙丁戊")], pieces=cut, stated=[change(0x083C, 1)])
    assert ["甲丁戊"] == lines(made)


def test_text_of_which_no_look_is_known():
    """A file that says nothing of how its characters are set."""
    made = bytearray(word([paragraph("甲", ("乙", change(0x0837, 1)))]))
    pair = made.index(b"\xec\xa5") + 154 + 8 * 12
    made[pair : pair + 8] = bytes(8)
    assert ["甲乙"] == lines(bytes(made))


def test_pieces_of_one_byte_characters():
    """Text in the code page of the West, as Word keeps what needs no more."""
    made = word([paragraph("A•B")], encoding="cp1252")
    assert ["A•B"] == lines(made)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (word([], magic=b"\xdc\xa5"), "Word 95"),
        (word([], flags=0x0300), "已加密"),
        (word([], length=2_000_000), "文字超过1000000字"),
        (compound({"WordDocument": b"\xec\xa5" + bytes(200)}), "没有正文或工作簿"),
        (compound({"Other": b""}), "没有正文或工作簿"),
        (compound({"EncryptedPackage": b"", "EncryptionInfo": b""}), "已加密"),
        (compound({"MM": b"", "MN0": b""}), "Microsoft Works"),
        (compound({"PowerPoint Document": b""}), "演示文稿"),
        (compound({"WordDocument": b"\xec\xa5" + bytes(200), "0Table": b""}), "已损坏"),
        (b"\xd0\xcf\x11\xe0....", "已损坏"),
    ],
)
def test_word_files_that_are_refused(data, told):
    """Older, encrypted, of other programs, damaged, beyond the limits: each in its own sentence."""
    with pytest.raises(ReadError) as error:
        readers.reads(data, document="report.doc")
    assert told in error.value.zh


def test_every_cut_and_many_damages_end_in_an_answer():
    """A file cut off anywhere, or with bytes changed in its tables, is read or refused and nothing else."""
    rows = [HEAD, ["规章", "1", "0", "2"]]
    whole = word([paragraph("前言"), *table(rows, EDGES)])
    answers = set()
    for at in range(0, len(whole), 97):
        for damaged in (whole[:at], whole[:at] + b"\xff" * 5 + whole[at + 5 :]):
            try:
                answers.add(type(doc.read(damaged, None, LIMITS)).__name__)
            except ReadError:
                answers.add("refused")
    assert {"Stream", "refused"} == answers


def test_a_text_is_no_word_file():
    """Text in memory instead of bytes."""
    with pytest.raises(ReadError, match="give its bytes"):
        doc.read("x", None, LIMITS)

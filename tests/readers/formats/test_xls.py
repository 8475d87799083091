"""Binary workbooks: numbers as they are shown, merged cells, rich text, formulas, and what is refused."""

from struct import pack

import pytest

from compound_files import number, record, unicode, workbook
from govinfo import readers
from govinfo.errors import ReadError
from govinfo.readers import LIMITS
from govinfo.readers.formats import xls
from govinfo.readers.formats.binary.biff import Blocks
from govinfo.strategies.files.compound import compound


def lines(data, limits=LIMITS):
    return xls.read(data, "report.xls", limits).lines


def label(row, column, text, look=0):
    return record(0x0204, pack("<HHH", row, column, look) + unicode(text))


def formula(row, column, result, flags=0):
    return record(0x0006, pack("<HHH", row, column, 0) + result + pack("<HI", flags, 0))


def packed(value):
    return pack("<I", value)


def test_a_report_in_a_binary_workbook_is_read():
    """Labels over two columns, numbers, and a blank; content decides, not the name."""
    cells = [
        *(label(0, column, text) for column, text in ((0, "信息内容"), (2, "本年制发件数"), (3, "本年废止件数"))),
        *(label(0, 4, "现行有效件数"), label(1, 0, "规章"), label(2, 0, "行政规范性文件")),
        *(number(1, 2, 1.0), number(1, 3, 0.0), number(1, 4, 2.0), number(2, 2, 4.0), number(2, 4, 6.0)),
        record(0x00E5, pack("<H8H", 2, 1, 1, 0, 1, 2, 2, 0, 1)),
    ]
    report = readers.reads(workbook(cells), document="report.docx")
    assert (1, 0, 2) == tuple(report.proactive.rules)
    assert (4, None, 6) == tuple(report.proactive.normative_documents)


def test_numbers_in_every_form():
    """Short ones, whole and broken, of a hundredth, below zero; several side by side; logical values and errors."""
    half = packed(0x3FE00000)
    cells = [
        record(0x027E, pack("<HHH", 0, 0, 0) + packed(7 << 2 | 2)),
        record(0x027E, pack("<HHH", 0, 1, 0) + packed(0xFFFFFFFC | 2)),
        record(0x027E, pack("<HHH", 0, 2, 0) + packed(325 << 2 | 3)),
        record(0x00BD, pack("<HHH", 0, 3, 0) + half + pack("<H", 0) + packed(9 << 2 | 2) + pack("<H", 4)),
        record(0x0205, pack("<HHHBB", 1, 0, 0, 1, 0)),
        record(0x0205, pack("<HHHBB", 1, 1, 0, 7, 1)),
        number(1, 2, float("nan")),
    ]
    assert ["7\t-1\t3.25\t0.5\t9", "TRUE\t#DIV/0!\t#NUM!\t\t"] == lines(workbook(cells))


def test_results_of_formulas():
    """Numbers, texts in a record of their own, errors; what is calculated only when the file is opened is blank."""
    cells = [
        formula(0, 0, pack("<d", 12.0)),
        formula(0, 1, b"\0" + bytes(5) + b"\xff\xff"),
        record(0x0207, unicode("规章")),
        formula(0, 2, b"\2\0\x07" + bytes(3) + b"\xff\xff"),
        formula(0, 3, b"\1\0\0" + bytes(3) + b"\xff\xff"),
        formula(0, 4, b"\3" + bytes(5) + b"\xff\xff"),
        formula(0, 5, pack("<d", 0.0), flags=2),
    ]
    assert ["12\t规章\t#DIV/0!\tFALSE\t\t"] == lines(workbook(cells))


def test_text_is_read_as_it_is_set():
    """Raised and struck characters of a rich text, and cells whose font is struck; shared texts with more behind."""
    rich = pack("<HBHI", 5, 0x0D, 2, 2) + "2171b".encode("utf-16-le") + pack("<HHHH", 3, 1, 4, 5) + b"??"
    cells = [record(0x00FD, pack("<HHHI", 0, 0, 0, 0)), number(0, 1, 3.0, look=1), number(0, 2, 4.0, look=9)]
    looks = [(0, 0), (2, 0)]
    data = workbook(cells, texts=[rich], fonts=[(0, 0), (0, 1), (8, 0), (0, 0), (8, 0)], looks=looks)
    assert ["217¹\t~~3~~\t4"] == lines(data)


def struck(stroke=0x80):
    """The font of a look that strikes, as programs write it: 118 bytes, of no colour."""
    font = bytearray(118)
    font[68], font[80:84] = stroke, b"\xff" * 4
    return bytes(font)


def inked(number):
    font = bytearray(118)
    font[80:84] = pack("<I", number)
    return bytes(font)


def rule(formulas, look, flags, kind=1, operator=3, own=0):
    """A condition of cells: an operator, the formulas it compares with, and the parts of its look."""
    lengths = [len(formula) for formula in formulas] + [0, 0]
    head = pack("<BBHHIH", kind, operator, lengths[0], lengths[1], flags, own)
    return record(0x01B1, head + look + b"".join(formulas))


OF_FONT, OF_FORMAT, OF_EDGES, OF_FILL = 1 << 26, 1 << 25, 3 << 27, 1 << 29
ZERO, FIVE, HALF = pack("<BH", 0x1E, 0), pack("<BH", 0x1E, 5), pack("<Bd", 0x1F, 0.5)
PAPER, SEA = pack("<HH", 0, 9 << 7), pack("<HH", 0, 12 << 7)
EMPTY = pack("<HHB", 8, 3, 0) + b";;;"
FIGURE = pack("<HHB", 6, 1, 0) + b"0"


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        (rule([ZERO], inked(9), OF_FONT), "7\t"),
        (rule([FIVE], inked(9), OF_FONT), "7\t0"),
        (rule([FIVE], inked(9), OF_FONT, operator=6), "7\t"),
        (rule([HALF, ZERO], inked(9), OF_FONT, operator=1), "7\t"),
        (rule([HALF, ZERO], inked(9), OF_FONT, operator=2), "\t0"),
        (rule([b"\x44" + bytes(4)], inked(9), OF_FONT), "\t"),
        (rule([ZERO], inked(9), OF_FONT, kind=2), "\t"),
        (rule([ZERO], inked(9), OF_FONT, operator=99), "\t"),
        (rule([ZERO], inked(10), OF_FONT), "7\t0"),
        (rule([ZERO], struck(), OF_FONT), "7\t"),
        (rule([ZERO], struck(0), OF_FONT), "7\t0"),
        (rule([ZERO], inked(9) + bytes(16) + SEA, OF_FONT | OF_EDGES | OF_FILL), "7\t0"),
        (rule([ZERO], inked(9) + PAPER, OF_FONT | OF_FILL), "7\t"),
        (rule([ZERO], PAPER, OF_FILL), "7\t0"),
        (rule([ZERO], EMPTY, OF_FORMAT, own=1), "7\t"),
        (rule([ZERO], FIGURE, OF_FORMAT, own=1), "7\t0"),
        (rule([ZERO], bytes(2) + inked(9), OF_FORMAT | OF_FONT), "7\t"),
        (rule([ZERO], b"", OF_FONT), "7\t0"),
        (record(0x01B1, b"\1"), "7\t0"),
    ],
)
def test_a_cell_that_a_condition_hides_is_not_read(told, shown):
    """A zero in white, struck or in no format; where nobody can tell which cells are meant, none is."""
    area = record(0x01B0, pack("<HH4HH4H", 1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 1))
    cells = [number(0, 0, 7.0), number(0, 1, 0.0), label(0, 2, "件")]
    assert [f"{shown}\t件"] == lines(workbook([*cells, area, told]))


def test_zeros_that_a_window_does_not_show_are_not_read():
    """Those of all windows that do are."""
    cells = [number(0, 0, 0.0), number(0, 1, 7.0)]
    for flags, shown in ((0x06A6, "\t7"), (0x06B6, "0\t7")):
        assert [shown] == lines(workbook([*cells, record(0x023E, pack("<H", flags) + bytes(16))]))


def test_a_figure_that_fills_its_cell_is_none():
    """It is shown again and again, as often as there is room."""
    data = workbook([number(0, 0, 2.0), number(0, 1, 3.0, look=1)], fonts=FONTS, looks=[(0, 0), (0, 0, 0, 64, 4)])
    assert ["2\t\u202e3\u202c"] == lines(data)


def test_a_mark_below_its_line_is_none_of_the_figure():
    """A piece of a text whose font is set lower."""
    rich = pack("<HBH", 4, 0x09, 1) + "2171".encode("utf-16-le") + pack("<HH", 3, 1)
    cells = [record(0x00FD, pack("<HHHI", 0, 0, 0, 0))]
    assert ["217¹"] == lines(workbook(cells, texts=[rich], fonts=[(0, 0), (0, 2)], looks=[(0, 0)]))


WHITE, RED, BLUE, OWN = 9, 10, 12, 20
FONTS = [(0, 0), (0, 0, WHITE), (0, 0, BLUE), (0, 0, OWN), (0, 0), (0, 0, 0x7FFF, 30), (0, 0, 65)]
"""A usual font, a white, a blue one, one of a colour that the file tells, none, a tiny one, that of windows."""
PALETTE = record(0x92, pack("<H", 2 + OWN - 8) + bytes(4 * (OWN - 8)) + b"\xff\xff\xfe\0" + b"\xff\0\0\0")


@pytest.mark.parametrize(
    ("look", "head", "shown"),
    [
        ((0, 0), b"", "217"),
        ((1, 0), b"", ""),
        ((1, 0, 1, BLUE), b"", "217"),
        ((1, 0, 1, 65), b"", ""),
        ((1, 0, 1, 99), b"", "217"),
        ((1, 0, 2, BLUE), b"", "217"),
        ((2, 0, 1, BLUE), b"", ""),
        ((2, 0, 1, 5), b"", "217"),
        ((3, 0), b"", "217"),
        ((3, 0), PALETTE, ""),
        ((2, 0), PALETTE, "217"),
        ((6, 0), b"", ""),
        ((7, 0), b"", ""),
        ((0, 200), b"", ""),
        ((0, 201), b"", "217"),
    ],
)
def test_a_figure_in_the_colour_of_its_ground_is_not_read(look, head, shown):
    """Nor one of a point, nor one that its format makes white; by the colours of all files, or the file's own."""
    codes = [(200, "[White]0;0"), (201, "0;[White]0")]
    data = workbook(
        [number(0, 0, 1.0), number(0, 1, 217.0, look=1)], fonts=FONTS, looks=[(0, 0), look], head=head, codes=codes
    )
    assert [f"1\t{shown}"] == lines(data)


AREA = record(0x01B0, pack("<HH4HH4H", 1, 0, 0, 9, 1, 1, 1, 0, 9, 1, 1))


@pytest.mark.parametrize(
    "condition",
    [
        AREA + rule([ZERO], inked(RED), OF_FONT, operator=5),
        AREA + rule([ZERO], SEA, OF_FILL, operator=5),
        record(0x0879, bytes(12) + pack("<HHHHHH", 1, 0, 0, 9, 1, 1)),
        record(0x00E9),
    ],
    ids=["condition", "condition of a ground", "later condition", "picture"],
)
def test_where_another_colour_may_lie_behind_a_cell_it_is_taken_for_seen(condition):
    """A condition tells the look of some cells, and a picture lies behind all."""
    cells = [number(0, 0, 1.0), number(0, 1, 217.0, look=1), number(9, 0, 5.0, look=1)]
    data = workbook([*cells, condition], fonts=FONTS, looks=[(0, 0), (1, 0)])
    assert ["1\t217"] == [line for line in lines(data) if "217" in line]
    assert ("5\t" in lines(data)) == (len(condition) == 4)


@pytest.mark.parametrize(
    "told",
    [
        rule([ZERO], inked(RED), OF_FONT, operator=6),
        rule([ZERO], inked(RED), OF_FONT, operator=99),
        rule([ZERO], b"", OF_FONT, operator=5),
        rule([ZERO], FIGURE, OF_FORMAT, own=1, operator=5),
    ],
)
def test_white_text_is_not_seen_where_no_condition_for_another_colour_is_met(told):
    """Nor where nobody can tell whether it is, or the rule is torn."""
    cells = [number(0, 0, 1.0), number(0, 1, 217.0, look=1)]
    assert ["1\t"] == lines(workbook([*cells, AREA, told], fonts=FONTS, looks=[(0, 0), (1, 0)]))


def test_a_part_of_a_text_has_a_colour_of_its_own():
    """White digits behind a figure, and a text that its format does not show."""
    rich = pack("<HBH", 3, 0x09, 1) + "217".encode("utf-16-le") + pack("<HH", 2, 1)
    cells = [record(0x00FD, pack("<HHHI", 0, 0, 0, 0)), label(0, 1, "217", look=1), label(0, 2, "规章")]
    assert ["21\t\t规章"] == lines(
        workbook(cells, texts=[rich], fonts=FONTS, looks=[(0, 0), (0, 9)], codes=[(9, ";;;")])
    )


def test_text_goes_on_in_further_records():
    """Its characters may be narrower there; its numbers are cut anywhere."""
    blocks = Blocks((b"\4\0\1" + "行政".encode("utf-16-le"), b"\0AB\7", b"", b"\1"))
    assert ("行政AB", 0x0107) == (blocks.rich_text(2).text, blocks.integer(2))
    with pytest.raises(IndexError):
        blocks.take(1)


def test_older_workbooks_keep_text_in_a_code_page():
    """Excel 95 with Chinese text; a sheet of another kind and a chart in the sheet are passed over."""
    begin = record(0x0809, pack("<HH", 0x0500, 5))
    chart = begin + label(5, 5, "图") + record(0x0A)
    told = begin + record(0x42, pack("<H", 936)) + record(0x41E, pack("<HB", 5, 1) + b"0") + record(0x22, b"\0\0")
    name = "表".encode("gbk")
    told += record(0x31, pack("<HHHHH", 200, 0, WHITE, 400, 0) + bytes(6))
    told += record(0xE0, bytes(16)) + record(0xE0, bytes(8) + pack("<HHI", BLUE, 1, 0))
    place = len(told) + 2 * len(record(0x85, bytes(7) + name)) + 4
    told += record(0x85, pack("<IBBB", place, 0, 2, 2) + name) + record(0x85, pack("<IBBB", place, 0, 0, 2) + name)
    text = "规章".encode("gbk")
    cells = [record(0x00D6, pack("<HHHH", 0, column, column, len(text)) + text) for column in (0, 1)]
    data = compound({"Book": told + record(0x0A) + begin + chart + b"".join(cells) + record(0x0A)})
    assert ["\t规章"] == lines(data)


def test_numbers_are_read_as_their_format_shows_them():
    """By built-in formats and by those of the file, and days counted from either day."""
    head = record(0x22, b"\1\0")
    cells = [number(0, 0, 0.5, look=0), number(0, 1, 1.0051, look=1), number(0, 2, 40000.0, look=2)]
    looks, codes = [(0, 9), (0, 164), (0, 14)], [(164, '0.00"万元"')]
    assert ["50%\t1.01万元\t2013-07-07"] == lines(workbook(cells, head=head, looks=looks, codes=codes))


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (workbook([], head=record(0x2F, bytes(6))), "已加密"),
        (compound({"Book": record(0x0409, bytes(4)) + record(0x0A)}), "Excel 5或更早"),
        (compound({"Workbook": record(0x0809, pack("<HH", 0x0600, 5)) + record(0x0A)}), "没有正文或工作簿"),
        (workbook([number(row, 255, 1.0) for row in range(0, 49, 7)]), "表格超过1000格"),
        (workbook([record(0x00FD, pack("<HHHI", 0, 0, 0, 5))]), "已损坏"),
        (workbook([], head=record(0xFC, pack("<II", 1 << 30, 1 << 30))), "表格超过1000格"),
        (workbook([record(0x0201)] * 25, sheets=250), "表格超过1000格"),
    ],
)
def test_workbooks_that_are_refused(data, told):
    """Encrypted, older, without sheets, too large, damaged: each in its own sentence."""
    with pytest.raises(ReadError) as error:
        readers.reads(data, document="report.et", limits=LIMITS._replace(cells=1_000))
    assert told in error.value.zh


@pytest.mark.parametrize("told", [2, 3, 199_999])
def test_shared_texts_cut_anywhere(told):
    """Two texts in a record that goes on in another, however many it says that there are."""
    written = pack("<II", told, told) + unicode("规章") + unicode("行政")
    head = record(0xFC, written[:-2]) + record(0x3C, b"\1" + written[-2:])
    cells = [record(0x00FD, pack("<HHHI", 0, column, 0, column)) for column in (0, 1)]
    assert ["规章\t行政"] == lines(workbook(cells, head=head))


def test_an_empty_sheet_and_one_without_end():
    """A sheet without cells gives nothing; records that end without saying so give what they have."""
    assert [] == lines(workbook([]))
    assert ["5"] == lines(workbook([number(0, 0, 5.0)]).replace(record(0x0A), bytes(4)))


def told(data):
    stream = xls.read(data, "report.xls", LIMITS)
    cells = [stream.locate(number) for number in range(len(stream.texts))]
    return [(span.where.zh, *(aside.sentence.zh for aside in span.asides)) for span in (*cells, *stream.notes.beside)]


def test_places_and_what_stands_beside_a_number():
    """A cell by its sheet and name; numbers shown otherwise than stored, formulas without result or with an error."""
    cells = [number(0, 0, 0.5), number(0, 1, 2.5, look=1), formula(1, 0, pack("<d", 0.0), flags=2)]
    cells.append(formula(1, 1, b"\2\0\x07" + bytes(3) + b"\xff\xff"))
    cells += [record(0x0208, pack("<H", row) + bytes(10) + bytes((32 * (row > 0),))) for row in (0, 1, 7)]
    cells += [record(0x007D, pack("<HHHHH", column, column, 9, 0, column % 2)) for column in (0, 1, 9)]
    expected = [
        ("三!A1", "存储的数值为0.5，以显示的内容为准"),
        ("三!B1",),
        ("三!A2", "公式未计算，请打开文件重新保存"),
        ("三!B2", "公式的结果为错误值#DIV/0!"),
        ("工作表“三”", "工作表“三”已隐藏，其内容仍已读入"),
        ("工作表“三”", "第2行已隐藏，其内容仍已读入", "B列已隐藏，其内容仍已读入"),
    ]
    assert expected == told(workbook(cells, looks=[(0, 9), (0, 2)], state=1))

"""Web pages, Word files, spreadsheets, PDF and CSV: cells with spans, and everything that may stand around them."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

from govinfo import readers
from govinfo.errors import ReadError, UnknownFormError
from govinfo.readers import LIMITS

STUB = "<tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>"
NAME = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def row(*cells):
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def page(rows, before="", after=""):
    return f"<html><body>{before}<table><tbody>{STUB}{rows}</tbody></table>{after}</body></html>"


def figures(report):
    return tuple(report.proactive.rules), tuple(report.proactive.normative_documents)


def test_spans_nested_tags_and_no_break_spaces():
    """A head over two columns, a value in spans of its own, padding, a blank."""
    rows = (
        "<tr><td colspan='1'><p><span>规</span> <span>章</span></p></td><td>1<b>2</b></td>"
        "<td><p>&nbsp;</p></td><td> 3 </td></tr><tr><td>行政规范<br>性文件</td><td colspan=x>4</td>"
        "<td rowspan=0> <p>5</p> </td><td><p>6</p><script>7</script><!-- 8 --></td></tr>"
    )
    report = readers.reads(page(rows, before="text <i>in</i> <p>line</p><select><option>x</select>"))
    assert ((12, None, 3), (4, 5, 6)) == figures(report)
    assert "the cell is empty" == report.reason("proactive.rules.repealed")
    assert ("table 1, row 2, column '现行有效件数'", "3") == (
        (span := report.source("proactive.rules.in_force")).place,
        span.raw,
    )
    assert "text in\nline" == report.narrative.preface


def test_numbers_in_two_lines_of_a_cell_stay_two():
    """A cell of two paragraphs states no single number."""
    rows = row("规章", "<p>1</p><p>2</p>", "0", "3") + row("行政规范性文件", "4", "5", "6")
    report = readers.reads(page(rows))
    assert ((None, 0, 3), (4, 5, 6)) == figures(report)


def test_a_figure_over_several_rows_belongs_to_none():
    """One cell that stands for two rows, or for blanks in two rows; a label over two rows is no such thing."""
    rows = (
        "<tr><td>规章</td><td rowspan=2>1</td><td rowspan=2></td><td rowspan=3>3</td></tr>"
        "<tr><td>行政规范性文件</td></tr><tr><td>其他</td><td>0</td><td>0</td></tr>"
    )
    report = readers.reads(page(rows))
    assert ((None, None, None), (None, None, None)) == figures(report)
    assert "one cell stands for several rows" in report.reason("proactive.normative_documents.issued")
    assert "1" == report.source("proactive.normative_documents.issued").raw
    assert "1" == report.text("proactive.normative_documents.issued")


def test_a_missing_or_further_cell_leaves_the_row():
    """Two of three cells, or four, say nothing about which is which; empty cells behind the values do no harm."""
    other = "<tr><td>行政规范性文件</td><td>4</td><td>5</td><td>6</td><td></td></tr>"
    short = readers.reads(page("<tr><td>规章</td><td>1</td><td>3</td></tr>" + other))
    assert ((None, None, None), (4, 5, 6)) == figures(short)
    long = readers.reads(page("<tr><td>规章</td><td>1</td><td>2</td><td>x</td><td>3</td></tr>" + other))
    assert ((None, None, None), (4, 5, 6)) == figures(long)
    blank = readers.reads(page("<tr><td>规章</td><td></td><td></td><td></td><td></td></tr>" + other))
    assert ((None, None, None), (4, 5, 6)) == figures(blank)


def test_tables_within_tables_are_layout():
    """A page laid out by a table: its cells hold paragraphs and the table of the form."""
    inner = f"<table>{STUB}{row('规章', '1', '0', '2')}{row('行政规范性文件', '1', '0', '2')}</table>"
    report = readers.reads(f"<table><tr><td>导航</td></tr><tr><td><p>前言</p>{inner}</td></tr></table>")
    assert ((1, 0, 2), (1, 0, 2)) == figures(report)
    assert "导航\n前言" == report.narrative.preface


def test_a_page_within_a_script():
    """Escaped quotes, code points, line breaks; a script without tables is no report."""
    rows = row("规章", "1", "0", "2") + row("行政规范性文件", "1", "0", "2")
    written = page(rows).replace("0", "\\x30").replace("规章", "\\u89c4\\u7ae0").replace("</td>", "<\\/td>\\n")
    report = readers.reads(f"var a = '', b = `{written}`;", format="script")
    assert ((1, 0, 2), (1, 0, 2)) == figures(report)
    with pytest.raises(UnknownFormError, match="no string"):
        readers.reads("var a = 'text';", document="page.js")


@pytest.mark.parametrize(
    ("behind", "expected"),
    [('";var b = "', (1, 2, 3)), ('">0</td><td>; b = "', (1, 2, None))],
    ids=["a statement between two strings", "a quote too many"],
)
def test_a_cell_that_is_cut_by_a_quote(behind, expected):
    """A page goes on from one string to the next, but not where a part of it stands outside of both."""
    rows = "<tr><td>信息内容<td>本年制发件数<tr><td>规章<td>1<td>2<td>{}3<tr><td>行政规范性文件<td>4<td>5<td>6</table>"
    report = readers.reads(f'var a = "<table>{rows.format(behind)}";', format="script")

    assert (expected, (4, 5, 6)) == (tuple(report.proactive.rules), tuple(report.proactive.normative_documents))


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_grids_between_separators(separator):
    """The commonest separator is the one; empty cells of a label over several columns are no values."""
    lines = [["信息内容", "", "本年制发件数"], ["规章", "", "1", "0", "2"], ["行政规范性文件", "", "", "0", "2"]]
    report = readers.reads("\n".join(separator.join(line) for line in lines) + "\n\n\n", format="csv")
    assert ((1, 0, 2), (None, 0, 2)) == figures(report)
    with pytest.raises(ReadError, match="grid of cells"):
        readers.reads("信息内容,\r\r,\0" + "x" * 200_000, format="csv")
    with pytest.raises(ReadError, match="characters"):
        readers.reads(",".join("x" * 1_100_000), format="csv")


def test_a_label_among_the_values_takes_the_place_of_one():
    """A row that holds another row's label has a value too few, though an empty cell would make up the number."""
    lines = ["信息内容,,本年制发件数,,", "规章,,1,0,行政许可", "行政规范性文件,,4,5,6", "行政许可,,7,,"]
    assert ((None, None, None), (4, 5, 6)) == figures(readers.reads("\n".join(lines), format="csv"))


def word(body, **parts):
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as packed:
        document = f'<w:document xmlns:w="{NAME}"><w:body>{body}</w:body></w:document>'
        packed.writestr("word/document.xml", parts.pop("document", document))
        for name, content in parts.items():
            packed.writestr(name, content)
    return file.getvalue()


def words(text):
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def tc(text, properties=""):
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{words(text)}</w:tc>"


def tr(*cells):
    return f"<w:tr>{''.join(cells)}</w:tr>"


SPAN = '<w:gridSpan w:val="2"/>'
START, GOES_ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def test_word_files_with_merged_cells():
    """Cells over columns and rows, content controls around rows, deleted rows, tabs and line breaks, a layout table."""
    rows = (
        tr(tc("第二十条第（一）项", '<w:gridSpan w:val="5"/>'))
        + tr(tc("一"), tc("信息内容", SPAN), tc("本年制发件数"), tc("本年废止件数"), tc("现行有效件数"))
        + tr(
            tc("组", START),
            tc("规章", SPAN),
            tc("1"),
            tc("0"),
            "<w:tc><w:p><w:r><w:t>2</w:t><w:tab/><w:br/></w:r></w:p></w:tc>",
        )
        + "<w:sdt><w:sdtContent>"
        + tr(tc("", GOES_ON), tc("行政规范性文件", SPAN), tc("4"), tc("5"), tc("6"))
        + "</w:sdtContent></w:sdt>"
        + f"<w:del>{tr(tc('行政许可'), tc('9'))}</w:del>"
    )
    body = f"{words('前言')}<w:tbl><w:tr><w:tc><w:tbl>{rows}</w:tbl></w:tc></w:tr></w:tbl>"
    report = readers.reads(word(body))
    assert ((1, 0, 2), (4, 5, 6)) == figures(report)
    assert "前言" == report.narrative.preface
    assert report.proactive.licences.decisions is None


def test_a_figure_merged_over_rows_in_a_word_file():
    """The lower cells of a merge have no figure of their own; a merge without an upper cell is a cell."""
    rows = (
        tr(tc("规章"), tc("1", START), tc("0"), tc("2"))
        + tr(tc("行政规范性文件"), tc("", GOES_ON), tc("5"), tc("6"))
        + tr(tc("行政许可", GOES_ON), tc("7"))
    )
    report = readers.reads(word(f"<w:tbl>{tr(tc('信息内容', GOES_ON))}{rows}</w:tbl>"))
    assert ((None, 0, 2), (None, 5, 6)) == figures(report)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (word("", document="<w:document"), "no XML"),
        (word("", document=""), "no XML"),
        (word("", document='<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'), "declares entities"),
        (word("", document="<x/>".encode("utf-32-le")), "declares entities"),
        (b"PK\x03\x04 no such file", "cannot be unpacked"),
        (word(f"<w:tbl>{'<w:sdt>' * 600}{'</w:sdt>' * 600}</w:tbl>"), "nest deeper"),
        (word("<w:sdt>" * 600 + "</w:sdt>" * 600), "nest deeper"),
        (word("x" * 50_000_000), "unpacks far beyond"),
    ],
)
def test_word_files_that_are_refused(data, told):
    """Broken, with entities, in another encoding, nested or packed beyond measure: a ReadError that says so."""
    with pytest.raises(ReadError, match=told):
        readers.reads(data)


def test_a_packed_file_without_a_document_is_refused():
    """Neither text, nor any other packed file, nor a damaged one."""
    file = BytesIO()
    with ZipFile(file, "w") as packed:
        packed.writestr("other.xml", "<x/>")
    with pytest.raises(ReadError, match=r"no part word/document\.xml"):
        readers.reads(file.getvalue(), format="docx")
    for name in ("docx", "xlsx"):
        with pytest.raises(ReadError, match="is no text"):
            readers.reads("x", format=name)
    damaged = bytearray(word(words("x" * 2000)))
    damaged[60:70] = b"\xff" * 10
    with pytest.raises(ReadError):
        readers.reads(bytes(damaged))


def test_spreadsheets_with_merged_cells_and_numbers():
    """Whole floats are whole numbers; merged cells lie over columns and rows; sheets follow each other."""
    book = Workbook()
    sheet = book.active
    for row in (
        ["第二十条第（一）项"],
        ["信息内容", None, "本年制发件数", "本年废止件数", "现行有效件数"],
        ["规章", None, 1.0, 0, 2],
        ["行政规范性文件", None, 4, 5, 6],
        ["行政事业性收费", None, 18651.06],
    ):
        sheet.append(row)
    for area in ("A1:E1", "A2:B2", "A3:B3", "A4:B4"):
        sheet.merge_cells(area)
    other = book.create_sheet("2")
    other.append(["行政处罚", 7])
    other.append(["行政强制", 8])
    file = BytesIO()
    book.save(file)
    report = readers.reads(file.getvalue())
    assert ((1, 0, 2), (4, 5, 6)) == figures(report)
    assert ("18651.06", 7) == (str(report.proactive.administrative_fees.amount), report.proactive.penalties.decisions)
    whole = BytesIO()
    with ZipFile(file) as old, ZipFile(whole, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"<v>7</v>", b"<v>7.0</v>"))
    assert 7 == readers.reads(whole.getvalue()).proactive.penalties.decisions
    with pytest.raises(ReadError, match="more than 20 cells"):
        readers.reads(file.getvalue(), limits=LIMITS._replace(cells=20))


def test_a_broken_spreadsheet_is_refused():
    """A file without sheets."""
    file = BytesIO()
    with ZipFile(file, "w") as packed:
        packed.writestr("xl/workbook.xml", "<x/>")
    with pytest.raises(ReadError, match="no sheet"):
        readers.reads(file.getvalue())


def test_pages_without_a_body_or_beyond_the_limits():
    """Frames hold no text; cells and characters have limits; a figure over columns and rows is one cell."""
    with pytest.raises(UnknownFormError):
        readers.reads("<html><frameset></frameset></html>")
    first = "<tr><script></script><td>规章</td><td colspan=2 rowspan=2>1</td><td>0</td></tr>"
    rows = first + row("行政规范性文件", "2")
    assert ((None, None, None), (None, None, None)) == figures(readers.reads(page(rows)))
    with pytest.raises(ReadError, match="more than 3 cells"):
        readers.reads(page(rows), limits=LIMITS._replace(cells=3))
    with pytest.raises(ReadError, match="more than 10 characters"):
        readers.reads(page(rows), limits=LIMITS._replace(characters=10))

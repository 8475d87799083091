"""Spreadsheets: what is shown is read, hidden sheets and rows are told, every cell has its name."""

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

import govinfo
from govinfo import readers, zero
from govinfo.errors import ReadError, UnknownFormError
from govinfo.readers import LIMITS
from govinfo.readers.formats import xlsx
from govinfo.readers.formats.number_format import display
from govinfo.spans import AsideKind, Locator
from workbooks import saved

CELL = "proactive.rules.in_force"
NAME = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
ROWS = (
    ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
    ["规章", 1, 0, 2],
    ["行政规范性文件", 4, 5, 6],
    ["信息内容", "本年处理决定数量"],
    ["行政许可", 7],
)


def book(rows=ROWS, title="二"):
    made = Workbook()
    made.active.title = title
    for row in rows:
        made.active.append(row)
    return made


def told(report, cell=CELL):
    span = report.source(cell)
    return report.proactive.rules.in_force, span.raw, [f"{aside.kind} {aside.text}" for aside in span.asides]


def rich(*parts):
    return CellRichText(*(TextBlock(InlineFont(**font), text) if font else text for text, font in parts))


@pytest.mark.parametrize(
    ("value", "font", "expected"),
    [
        (rich(("217", None), ("1", {"vertAlign": "superscript"})), None, (217, "217¹", ["note 1"])),
        (rich(("3", {"strike": True}), ("5", {"strike": False})), None, (5, "5", ["struck 3"])),
        (217, Font(strike=True), (None, "~~217~~", ["struck 217"])),
        ("217", Font(vertAlign="superscript"), (217, "217", [])),
        ("'217", None, (217, "217", [])),
        ("'二", None, (None, "'二", [])),
        (True, None, (None, "TRUE", [])),
        ("=SUM(B2:C2)", None, (None, "=SUM(B2:C2)", ["uncalculated =SUM(B2:C2)"])),
        ("217_x000D_", None, (217, "217", [])),
        ("2_x0031_7", None, (217, "217", [])),
        (217.00000000000003, None, (217, "217", [])),
        ("#DIV/0!", None, (None, "#DIV/0!", ["faulty #DIV/0!"])),
    ],
)
def test_a_cell_states_what_is_seen(value, font, expected):
    """Marks and struck text by the font of the cell or of a part of it; formulas without results, errors."""
    made = book()
    made.active["D2"] = value
    if font:
        made.active["D2"].font = font

    assert expected == told(readers.reads(saved(made)))


@pytest.mark.parametrize(
    ("result", "anew", "expected"), [("0", "1", None), ("0.0", "1", None), ("7", "1", 7), ("0", "0", 0)]
)
def test_a_zero_that_awaits_its_calculation_is_none(result, anew, expected):
    """Programs that do not calculate leave a zero for every result, and ask for all to be calculated when opened."""
    made = book()
    made.active["D2"] = "=1+1"
    changes = {"<v></v>": f"<v>{result}</v>", "<v />": f"<v>{result}</v>", "<v/>": f"<v>{result}</v>"}
    report = readers.reads(saved(made, **changes, **{'fullCalcOnLoad="1"': f'fullCalcOnLoad="{anew}"'}))
    assert expected == report.proactive.rules.in_force


def test_the_reason_names_what_to_do():
    """A formula that was never calculated."""
    made = book()
    made.active["D2"] = "=1+1"

    assert "the formula =1+1 has no result: open the file and save it again" == readers.reads(saved(made)).reason(CELL)


@pytest.mark.parametrize(
    ("stored", "code", "expected"),
    [
        ("0.5", "0%", ("50%", "0.5")),
        ("0.1234", "0.00%", ("12.34%", "0.1234")),
        ("2.5", "0.00", ("2.50", None)),
        ("2.5", "0.0#", ("2.5", None)),
        ("2.567", "#,##0.00_);[Red]-#,##0.00", ("2.57", "2.567")),
        ("3", '0"件"', ("3件", None)),
        ("3", "[$¥-804]0", ("¥3", None)),
        ("-3", "0;(0)", ("-3", None)),
        ("-3", "0;0", ("3", "-3")),
        ("-3", "0", ("-3", None)),
        ("-3", "0;-0", ("-3", None)),
        ("0", "0;-0;;@", ("", "0")),
        ("0", "0;-0;无", ("无", "0")),
        ("12345", "0.0,", ("12.3", "12345")),
        ("45322", "yyyy-m-d", ("2024-01-31", None)),
        ("0.5", "yyyy-m-d", ("########", "0.5")),
        ("0.5", "hh:mm", ("12:00", "0.5")),
        ("1.25", "[h]:mm", ("30:00", "1.25")),
        ("44", "m/d", ("1900-02-12", None)),
        ("3000000", "m/d", ("########", "3000000")),
        ("5", "0/10", ("5", None)),
        ("5", "0E+00", ("5", None)),
        ("1000", "0.00E+00", ("1000", None)),
        ("1217", "0.00E+00", ("1.22E+3", "1217")),
        ("-1217", "0E+00", ("-1E+3", "-1217")),
        ("5", "@", ("5", None)),
        ("0", "#", ("", "0")),
        ("0", "#,###.##", ("", "0")),
        ("12", "#", ("12", None)),
        ("0", '[=0]"-";0', ("-", "0")),
        ("4", '[=0]"-";0', ("4", None)),
        ("7", '[>=1000]0.0,"千";0', ("7", None)),
        ("1234", '[>=1000]0.0,"千";0', ("1.2千", "1234")),
        ("50", '[<10]0;[<100]"*";0', ("*", "50")),
        ("50", "[<10]0;[>100]0", ("", "50")),
        ("-7", "[<5]0;0", ("-7", None)),
        ("7", "[>5]0;0", ("7", None)),
        ("7", "General", ("7", None)),
        ("18651.060000000001", "General", ("18651.06", None)),
        ("1E3", "General", ("1000", None)),
        ("1e308", "0", ("1e308", None)),
        ("1E+999999999", "0", ("1E+999999999", None)),
        ("NaN", "0", ("NaN", None)),
        ("x", "0", ("x", None)),
        ("9" * 50, "0", ("9" * 50, None)),
        ("3", "\\a0*-_.", ("a3", None)),
        ("12345", '0!.0,"万"', ("1.2万", "12345")),
        ("500", "0\\.0,", ("0.1", "500")),
        ("12345", "0.00,", ("12.35", "12345")),
        ("12345", "#,##0,.0", ("12.3", "12345")),
        ("217", "0；0", ("21；7", "217")),
        ("3", "000", ("003", None)),
        ("3", "0 0", ("0 3", "3")),
        ("0", "# ##0", ("0", None)),
        ("1234", "# ##0", ("1 234", "1234")),
        ("3.5", ".00", ("3.50", None)),
        ("0.5", ".00", ("0.50", None)),
        ("0.5", "#.##", ("0.5", None)),
        ("3", '"1"0', ("13", "3")),
        ("3", '"第".0"号"', ("第3.0号", None)),
        ("3", '0.0"共"0', ("3.0共0", None)),
        ("3", '"a, b."', ("a, b.", "3")),
        ("3", '"a"."b"', ("a.b", "3")),
    ],
)
def test_numbers_are_read_as_they_are_shown(stored, code, expected):
    """Places, percent, literals, signs, scales, days; what no format tells stays as it is stored."""
    assert expected == display(stored, code)


def test_what_is_stored_is_told():
    """A percentage that is stored as a fraction, a zero that the sheet does not show, a day of the other calendar."""
    made = book()
    made.active["D2"] = 0.5
    made.active["D2"].number_format = "0%"
    made.active.sheet_view.showZeros = False
    report = readers.reads(saved(made))

    assert (None, "50%", ["stored 0.5"]) == told(report)
    expected = "the cell stores 0.5, and “50%”, as it is shown, is no number that is read: format it as a plain number"
    assert expected == report.reason(CELL)
    assert report.proactive.rules.repealed is None
    assert ("2028-02-01", None) == display("45322", "yyyy-m-d", since_1904=True)


@pytest.mark.parametrize("code", ["h:mm", "h:mm:ss AM/PM", "mm:ss", "[h]:mm:ss"])
def test_times_of_day_are_no_figures(code):
    """Formats that files name by number only are of times, too."""
    made = book()
    made.active["D2"] = 217
    made.active["D2"].number_format = code
    report = readers.reads(saved(made))

    assert report.proactive.rules.in_force is None
    assert "stores 217" in report.reason(CELL)


def test_a_hidden_sheet_that_repeats_a_shown_one_is_passed_over():
    """Last year's report, kept out of sight beside this year's."""
    made = book()
    other = made.create_sheet("去年")
    for row in (*ROWS[:1], ["规章", 9, 9, 9], *ROWS[2:]):
        other.append(row)
    other.sheet_state = "hidden"
    report = readers.reads(saved(made))

    assert [1, 0, 2] == list(report.proactive.rules)
    assert ["sheet 去年 is hidden and was not read"] == [str(span.asides[0]) for span in report.provenance.beside]


def test_hidden_sheets_beside_one_that_repeats_a_shown_one_are_passed_over():
    """A section of last year's report that this year's does not have belongs to the same report as the others."""
    made = book()
    prose, other = made.create_sheet("去年一", 0), made.create_sheet("去年二", 1)
    for line in ("一、总体情况", "2022年公开信息55条。"):
        prose.append([line])
    for row in (*ROWS[:1], ["规章", 9, 9, 9], *ROWS[2:]):
        other.append(row)
    prose.sheet_state = other.sheet_state = "hidden"
    report = readers.reads(saved(made))

    assert ([1, 0, 2], ()) == (list(report.proactive.rules), report.narrative.sections)
    assert [AsideKind.PASSED] * 2 == [aside.kind for span in report.provenance.beside for aside in span.asides]


def test_a_hidden_sheet_of_its_own_is_read_and_told():
    """A sheet of the form behind a shown cover; hidden rows and columns; an empty hidden sheet is no matter."""
    made = book()
    cover, empty = made.create_sheet("封面", 0), made.create_sheet("空")
    cover["A1"] = "报告"
    made["二"].sheet_state = empty.sheet_state = "hidden"
    made["二"].row_dimensions[3].hidden = True
    made["二"].column_dimensions["C"].hidden = True
    report = readers.reads(saved(made))

    assert [1, 0, 2] == list(report.proactive.rules)
    assert [AsideKind.CONCEALED] * 3 == [aside.kind for span in report.provenance.beside for aside in span.asides]
    assert ["工作表“二”", "第3行", "C列"] == [
        aside.text.zh for span in report.provenance.beside for aside in span.asides
    ]


def test_hidden_rows_and_columns_that_repeat_what_is_shown_are_passed_over():
    """Last year's row under the same label, and a column of figures without a head: neither is anything of the form."""
    made = book([[*row[:2], 9, *row[2:]] for row in (*ROWS[:1], ["规章", 8, 8, 8], *ROWS[1:])])
    made["二"]["C1"] = None
    made["二"].row_dimensions[2].hidden = made["二"].column_dimensions["C"].hidden = True
    report = readers.reads(saved(made))

    assert [[1, 0, 2], [4, 5, 6]] == [[*report.proactive.rules], [*report.proactive.normative_documents]]
    assert ["row 2 is hidden and was not read", "column C is hidden and was not read"] == [
        str(aside) for span in report.provenance.beside for aside in span.asides
    ]


def filed(report):
    file = BytesIO()
    govinfo.write(report, file, format="xlsx")
    return load_workbook(file)


@pytest.mark.parametrize(("sheet", "row"), [(2, 10), (2, 19), (2, 27), (3, 5)])
def test_a_hidden_row_that_no_shown_one_repeats_is_read_and_told(sheet, row):
    """Whatever its label begins with, and where it has none, as figures right below their heads."""
    report = zero("2021", organ="某局", year=2023).replace({"remedies.review.upheld": 1, "remedies.review.total": 1})
    made = filed(report)
    made.worksheets[sheet].row_dimensions[row].hidden = True
    read = readers.reads(saved(made))

    assert report.tables == read.tables
    assert [f"row {row} is hidden; what stands there was read all the same"] == [
        str(aside) for span in read.provenance.beside for aside in span.asides
    ]


@pytest.mark.parametrize("row", [5, 6])
def test_hidden_figures_beside_shown_ones_are_passed_over(row):
    """Last year's row without a label, above this year's or below it."""
    report = zero("2021", organ="某局", year=2023)
    made = filed(report)
    sheet = made.worksheets[3]
    sheet.insert_rows(row)
    for column in range(1, 16):
        sheet.cell(row, column).value = 8
    sheet.row_dimensions[row].hidden = True
    read = readers.reads(saved(made))

    assert report.tables == read.tables
    assert [f"row {row} is hidden and was not read"] == [
        str(aside) for span in read.provenance.beside for aside in span.asides
    ]


@pytest.mark.parametrize("at", range(1, 5))
@pytest.mark.parametrize("head", ["上年总计", "核对"])
def test_a_hidden_column_under_a_head_of_no_form_is_passed_over(at, head):
    """Wherever it stands, beside a blank figure or not, and whatever else is said in it."""
    rows = [[*row[:at], 9, *row[at:]] for row in (ROWS[0], ["规章", None, 3, None], *ROWS[2:])]
    made = book(rows)
    made["二"].cell(1, at + 1).value, made["二"].cell(3, at + 1).value = head, "不符"
    made["二"].column_dimensions["ABCDE"[at]].hidden = True
    report = readers.reads(saved(made))

    assert [[None, 3, None], [4, 5, 6]] == [[*report.proactive.rules], [*report.proactive.normative_documents]]
    assert [f"column {'ABCDE'[at]} is hidden and was not read"] == [
        str(aside) for span in report.provenance.beside for aside in span.asides
    ]


def test_a_hidden_column_that_is_passed_over_parts_no_table():
    """The cells beside it stand side by side, blank ones among them, and a merged cell spans those that are shown."""
    rows = [["第二十条第（一）项"], *([*row[:3], 9, *row[3:]] for row in (*ROWS[:1], ["规章", None, 3, 8], *ROWS[2:]))]
    made = book(rows)
    made["二"].merge_cells("A1:E1")
    made["二"]["D2"] = None
    made["二"].column_dimensions["D"].hidden = True

    assert {4} == {*xlsx.read(saved(made), None, LIMITS).widths.values()}
    assert [None, 3, 8] == [*readers.reads(saved(made)).proactive.rules]


@pytest.mark.parametrize("order", [(0, 2, 1, 3, 4, 5), (0, 2, 3, 1, 4, 5)])
def test_the_tables_stand_in_any_order(order):
    """表三 before 表二, and 表四 between them or behind both."""
    report = zero("2021", organ="某局", year=2023).replace({CELL: 3, "remedies.review.upheld": 1})
    made = filed(report)
    made._sheets = [made.worksheets[at] for at in order]

    assert dict(report.cells()) == dict(readers.reads(saved(made)).cells())


def test_a_cell_is_found_by_its_name():
    """Sheet and cell, whatever rows and columns are empty before it, and however wide a gap parts two tables."""
    made = Workbook()
    made.active.title = "三"
    for at, row in enumerate(ROWS):
        for column, value in enumerate(row):
            made.active.cell(10 + at + 100 * (at > 2), 7 + column, value)
    report = readers.reads(saved(made))
    span = report.source(CELL)

    assert ("三!J11", Locator(part="xl/worksheets/sheet1.xml", row=11, cell="J11")) == (span.place, span.locator)
    assert "三!H114" == report.source("proactive.licences.decisions").place


def test_merged_areas_cost_what_they_hold():
    """Areas over a whole sheet, twice the same, one written backwards, one in the empty rows of another table."""
    areas = "".join(f'<mergeCell ref="{ref}"/>' for ref in ("F1:XFD1048576", "F1:G2", "B2:A1", "x", "A5:A900", "A5:A6"))
    rows = "".join("<row>" + "".join(f'<c t="str"><v>{value}</v></c>' for value in row) + "</row>" for row in ROWS)
    merged = sheet(f"<sheetData>{rows}</sheetData><mergeCells>{areas}</mergeCells>")
    covered = sheet(f'<sheetData>{rows}</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')

    assert [1, 0, 2] == list(readers.reads(merged).proactive.rules)
    with pytest.raises(UnknownFormError):
        readers.reads(covered)


def sheet(body, shared="", styles=""):
    file = BytesIO()
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    packed = "http://schemas.openxmlformats.org/package/2006/relationships"
    with ZipFile(file, "w", ZIP_DEFLATED) as package:
        package.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{NAME}" xmlns:r="{relations}"><sheets><sheet name="一" r:id="a"/>'
            '<sheet name="图" r:id="b"/></sheets></workbook>',
        )
        package.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{packed}"><Relationship Id="a" Type="{relations}/worksheet" Target="/xl/s.xml"/>'
            f'<Relationship Id="b" Type="{relations}/chartsheet" Target="c.xml"/></Relationships>',
        )
        package.writestr("xl/s.xml", f'<worksheet xmlns="{NAME}">{body}</worksheet>')
        package.writestr("xl/sharedStrings.xml", f'<sst xmlns="{NAME}">{shared}</sst>')
        package.writestr("xl/styles.xml", f'<styleSheet xmlns="{NAME}">{styles}</styleSheet>')
    return file.getvalue()


def test_files_that_other_programs_write():
    """Cells without names, references that lead nowhere, inline strings, readings of ideographs, fonts unknown."""
    strings = "<si><t>规章</t><rPh><t>guizhang</t></rPh></si>"
    styles = '<fonts><font/></fonts><cellXfs><xf fontId="7"/></cellXfs>'
    head = "".join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in ROWS[0])
    cells = (
        '<c t="s"><v>0</v></c><c t="str"><f>x</f><v>1</v></c><c s="9"><v>0</v></c><c><v>2</v></c><c t="s"><v>8</v></c>'
    )
    other = '<c t="str"><v>行政规范性文件</v></c><c r="B3"><v>4</v></c><c r="C3"><v>5</v></c><c r="D3"><v>6</v></c>'
    body = f"<sheetData><row>{head}</row><row>{cells}</row><row r='3'>{other}</row></sheetData>"
    report = readers.reads(sheet(body, strings, styles))

    assert ([1, 0, 2], [4, 5, 6]) == (list(report.proactive.rules), list(report.proactive.normative_documents))
    assert "一!D2" == report.source(CELL).place


def test_too_many_cells_are_refused_before_they_are_read():
    """Cells, rows, and areas over all rows of a long table."""
    with pytest.raises(ReadError, match="more than 30 cells"):
        readers.reads(sheet("<sheetData>" + "<row/>" * 31 + "</sheetData>"), limits=LIMITS._replace(cells=30))
    rows = "".join(f'<row r="{number}"><c><v>1</v></c></row>' for number in range(1, 2001))
    areas = '<mergeCell ref="A1:GR2000"/>' * 300
    with pytest.raises(ReadError, match="more than 200000 cells"):
        readers.reads(sheet(f"<sheetData>{rows}</sheetData><mergeCells>{areas}</mergeCells>"))


def test_sheets_without_cells_or_parts_hold_nothing():
    """A sheet whose part is missing, an empty one, rows without cells, no styles."""
    file = BytesIO()
    with (
        ZipFile(BytesIO(sheet("<sheetData><row/><row r='2'><c/></row></sheetData>"))) as old,
        ZipFile(file, "w") as new,
    ):
        for name in old.namelist():
            if name != "xl/styles.xml":
                content = old.read(name).decode()
                new.writestr(name, content.replace("chartsheet", "worksheet"))
    with pytest.raises(UnknownFormError):
        readers.reads(file.getvalue())


def test_a_workbook_without_sheets_is_refused():
    """A part that is not there."""
    file = BytesIO()
    with ZipFile(file, "w") as package:
        package.writestr("xl/other.xml", "<x/>")
    with pytest.raises(ReadError, match=r"no part xl/workbook\.xml"):
        readers.reads(file.getvalue())


def test_a_part_that_several_sheets_are_is_read_once():
    """Programs write each sheet into a part of its own; a file of few bytes would else have sheets without end."""
    packed, told = ZipFile(BytesIO(saved(book()))), BytesIO()
    with ZipFile(told, "w", ZIP_DEFLATED) as file:
        for name in packed.namelist():
            part = packed.read(name)
            sheet = re.search(rb"<sheet [^>]*/>", part)
            file.writestr(name, part.replace(sheet[0], sheet[0] * 500) if sheet else part)

    assert len(ROWS) == len(xlsx.read(told.getvalue(), None, LIMITS).lines)

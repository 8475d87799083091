"""Excel workbooks: merged cells, numbers that are numbers, text that is never a formula."""

from decimal import Decimal
from io import BytesIO

import pytest
from openpyxl import load_workbook

from govinfo.errors import InvalidValueError
from govinfo.languages import Language
from govinfo.page.layout import grid
from govinfo.page.notes import notes
from govinfo.report.annual import blank, zero
from govinfo.report.narrative import Narrative, Passage
from govinfo.vocabulary import Section
from govinfo.writers import page
from govinfo.writers.xlsx import draw


def book(report, findings=(), changes=(), language=Language.ZH):
    return load_workbook(BytesIO(draw(page(report, language, notes(findings, changes)))))


def tables(workbook):
    return [workbook.worksheets[number] for number in (1, 2, 3)]


@pytest.mark.parametrize("edition", ["2019", "2021"])
def test_the_sheets_have_the_merges_of_the_form(filed, edition):
    """Below its heading, the sheet of a table has exactly the cells of its grid, merged as printed."""
    report = filed(edition)
    for table, sheet in zip(report.tables, tables(book(report)), strict=True):
        merged = {
            (area.min_row - 2, area.min_col - 1, area.max_row - area.min_row + 1, area.max_col - area.min_col + 1)
            for area in sheet.merged_cells.ranges
        }
        boxes = grid(table.form).boxes
        texts = table.texts()

        assert {(box.row, box.column, box.rowspan, box.colspan) for box in boxes if (1, 1) != box[2:4]} | {
            (-1, 0, 1, grid(table.form).columns)
        } == merged
        assert [box.text if box.cell is None else texts[box.cell.number] for box in boxes] == [
            _text(sheet.cell(box.row + 2, box.column + 1).value) for box in boxes
        ]


def _text(value):
    return "" if value is None else str(value)


def test_a_sheet_for_each_section_in_order(filed):
    """Six sheets named after their headings; title and day stand on the first."""
    workbook = book(filed())

    assert ["一、", "二、", "三、", "四、", "五、", "六、"] == [name[:2] for name in workbook.sheetnames]
    assert [
        "某县人民政府2023年政府信息公开工作年度报告",
        "发布日期：2024-01-30",
        "\u3000\u3000根据《条例》编制。",
        "\u3000\u3000一、总体情况",
        "\u3000\u3000（一）主动公开",
    ] == [cell.value for cell in workbook.worksheets[0]["A"]][:5]
    assert ("某县人民政府2023年政府信息公开工作年度报告", "某县人民政府") == (
        workbook.properties.title,
        workbook.properties.creator,
    )


def test_numbers_are_numbers_with_the_digits_filed():
    """Counts and money are numbers; money shows the digits filed; a blank cell is empty and a zero is 0."""
    report = zero("2021").replace(
        {
            "proactive.administrative_fees.amount": Decimal("59237.20"),
            "proactive.rules.issued": None,
            "proactive.rules.repealed": -3,
        }
    )
    sheet = tables(book(report))[0]

    assert [None, -3, 0] == [cell.value for cell in sheet[4]][1:]
    assert (59237.2, "n", "0.00") == (sheet["B15"].value, sheet["B15"].data_type, sheet["B15"].number_format)
    assert "0" == sheet["D4"].number_format


def test_numbers_that_would_change_and_marks_are_text(filed):
    """More digits than binary floating point holds, and what is no number, stay text as filed."""
    sheet = tables(
        book(
            zero("2021").replace(
                {
                    "proactive.administrative_fees.amount": "1234567890.12345678",
                    "proactive.rules.issued": "12345678901234567",
                }
            )
        )
    )[0]
    marks = tables(book(filed()))

    assert ["1234567890.12345678", "12345678901234567"] == [sheet[place].value for place in ("B15", "B4")]
    assert ["/", "=1+1", "３件"] == [marks[2]["A5"].value, marks[2]["B5"].value, marks[1]["J5"].value]


def test_text_is_never_a_formula_a_number_or_a_link(filed):
    """Prose and marks that look like formulas, numbers or addresses are text."""
    report = filed()
    report = report.replace(
        narrative=Narrative(
            "=1+1",
            "{=1+1}\n12\nhttps://example.com/",
            (Passage(Section.OVERVIEW, "=HYPERLINK()", "@SUM(1)"), Passage(Section.PROACTIVE, "=2+2", "")),
        )
    )
    workbook = book(report)
    cells = [cell for sheet in workbook for row in sheet.iter_rows() for cell in row if cell.value is not None]

    assert {"s", "n"} == {cell.data_type for cell in cells}
    assert [] == [cell for cell in cells if cell.hyperlink]
    assert ["=1+1", "发布机关：某县人民政府"] == [cell.value for cell in workbook.worksheets[0]["A"]][:2]
    assert {"{=1+1}", "12", "https://example.com/", "=HYPERLINK()"} <= {str(cell.value).strip() for cell in cells}


def test_sheet_names_are_what_excel_allows():
    """Names of sheets lose what Excel forbids, are cut at 31 characters, and differ whatever the case."""
    headings = ("[a]:*?/\\b", "A B", "x" * 40, "History", "'''", "X" * 40, "a b")
    narrative = Narrative("'t", "", tuple(Passage(Section.OTHER, heading, "") for heading in headings))
    names = book(blank("2021").replace(narrative=narrative)).sheetnames

    assert [
        "t",
        "三、收到和处理政府信息公开申请情况",
        "四、政府信息公开行政复议、行政诉讼情况",
        "a b",
        "A B 5",
        "x" * 31,
        "History 7",
        "8",
        "X" * 27 + " 9",
        "a b 10",
    ] == names


def test_a_paragraph_longer_than_a_cell_is_refused(filed):
    """A cell holds 32,767 characters; a longer paragraph is not cut but refused."""
    report = filed().replace(narrative=Narrative(None, "长" * 32_768))

    with pytest.raises(InvalidValueError) as raised:
        book(report)

    assert (
        "a cell of an .xlsx file holds 32,767 characters, and a paragraph has 32,768: "
        "divide it, or write another format" == str(raised.value)
    )


def test_findings_become_cell_notes(filed, finding, change):
    """Marked cells are filled and carry their sentences; suggestions stand in the note; the rest is at the top."""
    findings = [
        finding(cells=("remedies.review.total", "remedies.review.upheld")),
        finding("C103", "notice", cells=("remedies.review.upheld",)),
        finding("S003", "warning"),
    ]
    changes = [change("remedies.review.total", 0, 3), change("remedies.direct_litigation.total", 0, None)]
    workbook = book(filed(), findings, changes)
    sheet = tables(workbook)[2]

    assert "△warning S003 S003 <不等>（条例第五十条）" == workbook.worksheets[0]["A1"].comment.text
    assert (
        "✕error A302 A302 <不等>（条例第五十条）\n○notice C103 C103 <不等>（条例第五十条）" == sheet["A5"].comment.text
    )
    assert "✕error A302 A302 <不等>（条例第五十条）\n建议：3" == sheet["E5"].comment.text
    assert "建议：" == sheet["J5"].comment.text
    assert ["FFF8C9C4", "FFF8C9C4", "00000000"] == [sheet[place].fill.fgColor.rgb for place in ("A5", "E5", "B5")]


def test_a_table_alone_is_one_sheet(finding):
    """A single table is one sheet without heading; what marks none of its cells is at the top left."""
    workbook = book(zero("2021").remedies, [finding()], language=Language.EN)

    assert 1 == len(workbook.worksheets)
    assert "Review" == workbook.worksheets[0]["A1"].value
    assert "S" not in workbook.worksheets[0]["A1"].comment.text


def test_the_same_report_gives_the_same_bytes(filed):
    """Nothing of the day or the machine goes into the file."""
    assert draw(page(filed())) == draw(page(filed()))

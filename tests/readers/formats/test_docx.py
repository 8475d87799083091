"""Word files: fields that are filled in, prompts, frames around cells, and rows of paragraphs with tabs."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from govinfo import readers

NAME = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
HEADS = ("信息内容", "本年制发件数", "本年废止件数", "现行有效件数")


def document(body):
    """A Word file with such a body."""
    file = BytesIO()
    with ZipFile(file, "w") as package:
        package.writestr("word/document.xml", f'<w:document xmlns:w="{NAME}"><w:body>{body}</w:body></w:document>')
    return file.getvalue()


def paragraph(text, properties=""):
    """A paragraph of one run, its tabs as Word writes them."""
    runs = "<w:tab/>".join(f"<w:t>{part}</w:t>" for part in text.split("\t"))
    return f"<w:p><w:r>{properties}{runs}</w:r></w:p>"


def table(rows):
    cells = "".join(f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in row)}</w:tr>" for row in rows)
    return f"<w:tbl>{cells}</w:tbl>"


def framed(text):
    return table([[paragraph(text)]]) + "<w:p/>"


def rules(body):
    return list(readers.reads(document(body)).proactive.rules)


def of_cells(*cells):
    """A table with such cells behind 规章."""
    others = map(paragraph, ("行政规范性文件", "4", "5", "6"))
    return table([map(paragraph, HEADS), [paragraph("规章"), *cells], others])


def choice(inside):
    field = f"<w:ffData><w:ddList>{inside}</w:ddList></w:ffData>"
    return f'<w:p><w:r><w:fldChar w:fldCharType="begin">{field}</w:fldChar></w:r></w:p>'


ENTRIES = '<w:listEntry w:val="7"/><w:listEntry w:val="8"/>'
PROMPT = "<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent><w:r><w:t>5</w:t></w:r></w:sdtContent></w:sdt>"


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (choice(f'<w:result w:val="1"/>{ENTRIES}'), 8),
        (choice(f'<w:default w:val="1"/>{ENTRIES}'), 8),
        (choice(ENTRIES), 7),
        (choice(f'<w:result w:val="9"/>{ENTRIES}'), None),
        (choice(""), None),
        (f"<w:p>{PROMPT.format('')}</w:p>", 5),
        (f"<w:p>{PROMPT.format('<w:showingPlcHdr/>')}</w:p>", None),
    ],
    ids=["chosen", "by default", "the first", "no such entry", "no entries", "filled in", "a prompt"],
)
def test_a_field_states_what_is_filled_in(cell, expected):
    """A list shows the entry that was chosen, a control what was typed into it, and a prompt is nothing filed."""
    assert [1, 0, expected] == rules(of_cells(paragraph("1"), paragraph("0"), cell))


def test_frames_around_cells_are_no_tables_of_their_own():
    """A table each of whose short cells holds a table of one cell is read as one; one around prose is a layout."""
    rows = [HEADS, ("规章", "1", "", "3"), ("行政规范性文件", "4", "5", "6")]
    prose = "公开工作取得新进展。" * 8
    inside = table([[table([map(paragraph, row) for row in rows])]])
    around = table([[paragraph("一、总体情况") + framed(prose)]]) + inside

    assert [1, None, 3] == rules(table([map(framed, row) for row in rows]))
    assert [1, None, 3] == rules(around)
    assert prose == readers.reads(document(around)).narrative["overview"]


@pytest.mark.parametrize(
    ("row", "expected"),
    [("规章\t\t3\t", [None, 3, None]), ("规章\t1\t0\t11", [1, 0, 11]), ("规章\t\t\t", [None] * 3)],
)
def test_paragraphs_with_tabs_are_rows(row, expected):
    """What stands between tabs is a cell, be it blank; a paragraph with a tab and no figure behind it is prose."""
    lines = ["一、总体情况", "\t公开工作\t有新进展。", "\t".join(HEADS), row, "行政规范性文件\t4\t5\t6"]
    report = readers.reads(document("".join(map(paragraph, lines))))

    assert expected == list(report.proactive.rules)
    assert "公开工作\t有新进展。" == report.narrative["overview"]

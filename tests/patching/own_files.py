"""Files as people have them: reports in Word files, spreadsheets and web pages with much else around and in them."""

import re
import struct
import subprocess
import zlib
from io import BytesIO
from random import Random

import docx
import openpyxl
from docx.oxml import parse_xml
from docx.shared import Pt
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.styles import Font, PatternFill

import govinfo
from govinfo.vocabulary import ApplicationRow


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">L", len(content)) + name + content + struct.pack(">L", zlib.crc32(name + content))


PICTURE = b"".join(
    [
        b"\x89PNG\r\n\x1a\n",
        _chunk(b"IHDR", struct.pack(">2L5B", 8, 8, 8, 0, 0, 0, 0)),
        _chunk(b"IDAT", zlib.compress(b"\0abcdefgh" * 8)),
        _chunk(b"IEND", b""),
    ]
)
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OUTCOMES = [
    ApplicationRow.GRANTED,
    ApplicationRow.PARTIALLY_GRANTED,
    ApplicationRow.STATE_SECRET,
    ApplicationRow.NOT_HELD,
    ApplicationRow.REPEATED,
    ApplicationRow.OTHER_HANDLING,
]
PERSONS = ["natural_person", "enterprise", "research_institution", "other_organization"]


def faulty(random: Random):
    """A report of some cases that balances but for one of its figures."""
    cells = {}
    for _ in range(random.randint(1, 9)):
        row, person, count = random.choice(OUTCOMES), random.choice(PERSONS), random.randint(1, 60)
        for one in (row, ApplicationRow.RECEIVED, ApplicationRow.CONCLUDED):
            for column in (person, "total"):
                cells[f"applications.{one}.{column}"] = cells.get(f"applications.{one}.{column}", 0) + count
    wrong = random.choice(sorted(cells))
    cells[wrong] += random.randint(1, 9)
    return govinfo.zero("2021", organ="某县财政局", year=2023).replace(cells)


def written(report, suffix):
    """The report as this library writes it."""
    buffer = BytesIO()
    govinfo.write(report, buffer, format=suffix)
    return buffer.getvalue()


def word(data: bytes, random: Random) -> bytes:
    """A Word file with pictures, another table, a header, styles, comments and changes that others tracked."""
    file = docx.Document(BytesIO(data))
    own = list(file.tables)
    file.sections[0].header.paragraphs[0].text = "内部资料"
    for table in own:
        for cell in random.sample([one for row in table.rows for one in row.cells], 12):
            _restyled(cell.paragraphs[0], random)
    other = file.add_table(3, 4, style="Form")
    for number, cell in enumerate(one for row in other.rows for one in row.cells):
        cell.text = f"附{number}" if number < 4 else str(random.randint(0, 99))
    if random.random() < 0.5:
        own[0]._tbl.addprevious(other._tbl)
    paragraph = file.add_paragraph("附图：")
    paragraph.add_run().add_picture(BytesIO(PICTURE))
    file.add_comment(paragraph.runs[:1], text="请核对", author="李四")
    paragraph._p.append(
        parse_xml(
            f'<w:ins {W} w:id="901" w:author="王五" w:date="2024-01-02T00:00:00Z"><w:r><w:t>加</w:t></w:r></w:ins>'
        )
    )
    paragraph._p.append(
        parse_xml(
            f'<w:del {W} w:id="902" w:author="王五" w:date="2024-01-02T00:00:00Z"><w:r><w:delText>减</w:delText></w:r>'
            "</w:del>"
        )
    )
    buffer = BytesIO()
    file.save(buffer)
    return buffer.getvalue()


def _restyled(paragraph, random: Random) -> None:
    """The text of a cell in several runs, bold, tracked as inserted, or behind text that is tracked as deleted."""
    text, runs = paragraph.text, paragraph.runs
    if not runs:
        return
    way = random.randrange(4)
    if way == 0 and len(text) > 1:
        runs[0].text = text[:1]
        paragraph.add_run(text[1:]).font.size = Pt(9)
    elif way == 1:
        runs[0].bold = True
    elif way == 2:
        gone = f'<w:del {W} w:id="9" w:author="王五"><w:r><w:delText>8</w:delText></w:r></w:del>'
        runs[0]._r.addprevious(parse_xml(gone))
    else:
        added = parse_xml(f'<w:ins {W} w:id="8" w:author="王五"/>')
        runs[0]._r.addprevious(added)
        added.append(runs[0]._r)


def workbook(data: bytes, random: Random) -> bytes:
    """A workbook with a picture, another sheet, formulas elsewhere, comments, fonts and fills of its own."""
    book = openpyxl.load_workbook(BytesIO(data))
    for sheet in list(book):
        for cell in random.sample([cell for row in sheet for cell in row], min(6, sheet.max_row)):
            if isinstance(cell, openpyxl.cell.Cell):
                cell.font = Font(bold=True, color="FF0000")
                cell.fill = PatternFill("solid", fgColor="FFFF00")
                cell.comment = Comment("请核对", "李四")
    other = book.create_sheet("测算", random.choice([0, None]))
    other.append(["甲", "乙", "=A3+B3"])
    other.append([random.randint(0, 9), random.randint(0, 9)])
    other.add_image(Image(BytesIO(PICTURE)), "E5")
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def page(data: bytes, random: Random) -> bytes:
    """A web page of a government site: menus in tables, scripts, pictures, marks within cells, its own encoding."""
    text = data.decode()
    menu = "<table><tr><td>首页</td><td>2023</td></tr></table><!-- <td>1</td> --><script>if (1 < 2) {}</script>"
    text = text.replace("<main>", f'<div id=top>{menu}</div><table width=100%><tr><td>\n<img src="a.gif">')
    text = text.replace("</main>", "</td></tr></table>")
    text = re.sub(r"<td>(\d+)</td>", lambda found: _marked(found[1], random), text)
    if random.random() < 0.5:
        text = text.replace("\n", "\r\n")
    if random.random() < 0.5:
        return text.replace('charset="utf-8"', 'charset="gb2312"').encode("gb18030")
    return text.encode("utf-8-sig" if random.random() < 0.3 else "utf-8")


def _marked(figure: str, random: Random) -> str:
    ways = (
        f"<td>{figure}</td>",
        f'<td align=center>\n  <p><span style="font-size:9pt">{figure}</span></p>\n</td>',
        f"<td>&nbsp;<b>{figure}</b>&nbsp;</td>",
        f"<TD><font color=red>{figure}</font></TD>",
        f"<td>{figure[:1]}<i>{figure[1:]}</i></td>",
    )
    return random.choice(ways)


MADE = {"docx": word, "xlsx": workbook, "html": page}


def made(random: Random, suffix: str) -> bytes:
    """A file of some format with a faulty report in it."""
    return MADE[suffix](written(faulty(random), suffix), random)


def saved_by_libreoffice(folder, suffix: str) -> None:
    """Every file of a folder, opened and saved again by LibreOffice in a folder ``saved`` beside them."""
    files = sorted(folder.glob(f"*.{suffix}"))
    filters = {"docx": "docx:MS Word 2007 XML", "xlsx": "xlsx:Calc MS Excel 2007 XML", "html": "html:HTML (StarWriter)"}
    command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to"]
    command += [filters[suffix], "--outdir", str(folder / "saved"), *map(str, files)]
    subprocess.run(command, check=True, capture_output=True, timeout=400)

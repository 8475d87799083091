"""Pages of county, university and hospital portals, letters, notes and workbooks, as their programs make them."""

import re
from collections.abc import Callable
from functools import partial

from layouts import APPLICANTS, filled, laid
from makers import LAST, Printed, Row, by_row, cells_of, html, opened, titled
from office_files import book, document, filled_in, numbers
from pages import cells, figures, is_figure, matrix, page, spans, thousands
from rearranged import chance, tabular
from texts import Matrix, aligned, exported, padded, text, width

from govinfo.vocabulary import Section

Shape = tuple[str, Callable[[Printed], str | bytes]]
ZEROS = ("○", "〇", "零", "无", "－－", "\\", "０", "N/A", "空", "0.0", "0 件", "nil", "／", "———", "·", "x")


def zero(sign: str) -> Callable[[str], str]:
    return lambda cell: sign if cell == "0" else cell


def per_digit(cell: str) -> str:
    """Spans within spans, as editors leave them."""
    inner = "".join(f'<span style="font-family:仿宋"><span lang="EN-US">{sign}</span></span>' for sign in cell)
    return f'<p style="text-align:center"><span style="font-size:16px">{inner}<o:p></o:p></span>&nbsp;</p>'


def wechat(cell: str) -> str:
    """A cell of an article of 微信公众号."""
    inner = f'<span leaf="" style="font-size:12px">{cell}</span>' if cell else '<span leaf=""><br></span>'
    return f'<section style="line-height:1.5em" data-tools="135"><p style="margin:0">{inner}</p></section>'


def excel_page(cell: str) -> str:
    return f"<span style='mso-spacerun:yes'>&nbsp;&nbsp;</span>{cell}<span style='mso-spacerun:yes'>&nbsp;</span>"


def with_heads(heading: str, rows: list[Row]) -> str:
    """Labels as heads of rows, heads of columns in a part of their own that is printed again."""
    own = spans(rows)
    parts = own.removeprefix("<table>").removesuffix("</table>").split("</tr>")[:-1]
    heads = [f"{one}</tr>".replace("<td", "<th") for one in parts[:1]]
    body = [f"{one.replace('<td', '<th', 1).replace('</td>', '</th>', 1)}</tr>" for one in parts[1:]]
    return f"<p>{heading}</p><table><thead>{''.join(heads)}</thead><tbody>{''.join(body)}</tbody></table>"


def tables_apart(heading: str, rows: list[Row]) -> str:
    """Each block of 表二 in a table of its own."""
    found = f"<h3>{heading}</h3>"
    part: list[Row] = []
    for row in [*rows, ((), "", [])]:
        if not row[2]:
            found += spans(part) if part else ""
            found += f"<p>{row[1]}</p>" if row[1] else ""
            part = []
        else:
            part.append(row)
    return found


def bodies_apart(heading: str, rows: list[Row]) -> str:
    """Cells over more rows than are left."""
    own = re.sub(r"rowspan=(\d+)", lambda found: f"rowspan={int(found[1]) + (int(found[1]) > 9)}", spans(rows))
    return f"<p>{heading}</p>{own}"


def open_ended(heading: str, rows: list[Row]) -> str:
    """Cells and rows that nobody ended."""
    return f"<p>{heading}{spans(rows).replace('</td>', '').replace('</tr>', '')}"


def commented(cell: str) -> str:
    return f"<!--[if gte mso 9]><b>9</b><![endif]--><a name=_GoBack></a>{cell}<!--9--><sup></sup>"


def menu(printed: Printed) -> str:
    """A page laid out by a table: a list at the left, the report at the right."""
    own = page(lambda heading, rows: f"<p>{heading}</p>{spans(rows)}")(printed)
    left = "<td width=200><ul><li>规章</li><li>行政许可 12</li><li>2023年</li></ul></td>"
    return own.replace("</h1>", f"</h1><table><tr>{left}<td>").replace(f"<p>{LAST}", f"</td></tr></table><p>{LAST}")


def softly(cell: str) -> str:
    return "&shy;".join(cell) if len(cell) > 4 else cell


def marks_apart(cell: str) -> str:
    """A list mark in a line of its own."""
    return re.sub(r"^(\d\.(?!\d)|（.）|.、)", r"\1<br/>", cell)


def named_heads(row: Row) -> list[Row]:
    """Heads that say what is counted."""
    heads = row[2] and not filled(row) and not is_figure(row[2][0]) and row[2][0] not in {"", "/", "-"}
    return [(row[0], row[1], [f"{head}（件）" if "元" not in head else head for head in row[2]])] if heads else [row]


def bilingual(row: Row) -> list[Row]:
    return [(row[0], f"{row[1]} Item", row[2])] if filled(row) else [row]


def of_county(row: Row) -> list[Row]:
    """A column of the county behind each of 表三, under one head for both."""
    groups, label, own = row
    if len(own) != APPLICANTS:
        return [row]
    other = [chance((row, at)).choice(("", "5")) for at, _ in enumerate(own)] if filled(row) else own
    return [(groups, label, [one for pair in zip(own, other, strict=True) for one in pair])]


def of_last_year(row: Row) -> list[Row]:
    """Last year before this one behind each label of one figure."""
    groups, label, own = row
    if len(own) != 1 or not label:
        return [row]
    return [(groups, label, [chance(row).choice(("", "5", "0")) if filled(row) else "上年数量", *own])]


def change_behind(row: Row) -> list[Row]:
    """A column that compares with last year behind the figures."""
    groups, label, own = row
    if not tabular(row):
        return [row]
    return [(groups, label, [*own, chance(row).choice(("+2", "-3", "0", "持平", "")) if filled(row) else "同比增减"])]


def applications_first(rows: Printed) -> Printed:
    order = (Section.APPLICATIONS, Section.PROACTIVE, Section.REMEDIES)
    return rows._replace(tables={section: rows.tables[section] for section in order})


def again_in_english(heading: str, rows: list[Row]) -> str:
    names = [((), f"Item {at}", row[2]) for at, row in enumerate(rows) if filled(row)]
    return f"<p>{heading}</p>{spans(rows)}<p>English version</p>{spans(names) if names else ''}"


def hidden_beside(heading: str, rows: list[Row]) -> str:
    """A hidden field beside each figure."""
    own = [(row[0], row[1], [f"<input type=hidden value=9>{one}" for one in row[2]]) for row in rows]
    return f"<p>{heading}</p>{spans(own)}"


def dropped(row: Row, seen: set[str]) -> str:
    """A line for each cell, blank ones gone, as a page is copied from a telephone."""
    return "\n".join(one for one in cells_of(row, seen) if one)


def decimal_comma(cell: str) -> str:
    return cell.replace(".", ",") if is_figure(cell) else cell


def folded(printed: Printed) -> str:
    """A letter that is answered, its lines broken after so many signs."""
    lines = text("\t".join)(printed).splitlines()
    return "\n".join(f"> {line[at : at + 70]}" for line in lines for at in range(0, max(len(line), 1), 70))


def org(rows: list[Row]) -> Matrix:
    own = matrix(rows)
    return [own[0], ["---"], *own[1:]]


def right(cell: str, size: int) -> str:
    return " " * (size - width(cell)) + cell if is_figure(cell) else padded(cell, size)


def in_lines(separator: str, before: str = "", behind: str = "") -> Callable[[Printed], str]:
    return text(lambda row: before + separator.join(row) + behind)


def revised(cell, content: str) -> None:
    """A figure that replaces another as a tracked change."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    kind = 'w:id="1" w:author="张三"'
    said = f"<w:ins {nsdecls('w')} {kind}><w:r><w:t>{content}</w:t></w:r></w:ins>"
    gone = f"<w:del {nsdecls('w')} {kind}><w:r><w:delText>9</w:delText></w:r></w:del>"
    if is_figure(content):
        for one in (gone, said):
            cell.paragraphs[0]._p.append(parse_xml(one))
    else:
        cell.text = content


def broken(cell, content: str) -> None:
    """A figure of several digits broken over two lines."""
    cell.text = f"{content[:2]}\n{content[2:]}" if content.isdigit() and len(content) > 2 else content


def tabbed(cell, content: str) -> None:
    cell.text = f"\t{content}" if content else ""


def numbered(cell, content: str) -> None:
    """List marks that the program counts and no text holds."""
    cell.text = re.sub(r"^(\d\.(?!\d)|（.）|[一二三四]、)", "", content)


def hidden_column(sheet, above: int, rows: list[Row]) -> None:
    """A hidden column of other figures far right."""
    for number, _ in enumerate(rows, above + 1):
        sheet.cell(number, 30, 9)
    sheet.column_dimensions["AD"].hidden = True


def dated(cell) -> None:
    """Every seventh count set as a date."""
    if chance(cell.coordinate).random() < 1 / 7 and cell.value:
        cell.number_format = "yyyy/m/d"


def frozen(sheet, above: int, rows: list[Row]) -> None:
    del above, rows
    sheet.freeze_panes = "C3"
    sheet.auto_filter.ref = "A2:J9"


def unit_format(cell) -> None:
    cell.number_format = '0"件"'


def wide_text(cell) -> None:
    cell.value = str(cell.value).translate(str.maketrans("0123456789", "０１２３４５６７８９"))


def merged_zeros(sheet, above: int, rows: list[Row]) -> None:
    """The heading of each table over all its columns."""
    del rows
    sheet.merge_cells(start_row=above, end_row=above, start_column=1, end_column=10)


def by_sign(printed: Printed, sign: str) -> str:
    """Rows of tabs with such a sign for nothing."""
    return titled(
        printed,
        "".join(
            f"{heading}\n" + "".join("\t".join(map(zero(sign), row)) + "\n" for row in matrix(rows))
            for heading, rows in opened(printed)
        ),
    )


PORTALS: dict[str, Shape] = {
    **{f"html-zero-{at}": ("free", figures(zero(sign))) for at, sign in enumerate(ZEROS)},
    **{f"tabs-zero-{at}": ("free", partial(by_sign, sign=sign)) for at, sign in enumerate(ZEROS)},
    "html-spans-in-spans": ("kept", cells(per_digit)),
    "html-wechat": ("kept", cells(wechat)),
    "html-excel": ("kept", cells(excel_page)),
    "html-heads-apart": ("kept", page(with_heads)),
    "html-tables-apart": ("kept", page(tables_apart)),
    "html-bodies-apart": ("kept", page(bodies_apart)),
    "html-open-ended": ("kept", page(open_ended)),
    "html-conditional": ("kept", cells(commented)),
    "html-menu": ("kept", menu),
    "html-soft": ("kept", cells(softly)),
    "html-marks-apart": ("kept", cells(marks_apart)),
    "html-heads-counted": ("kept", laid(named_heads, html(str))),
    "html-bilingual": ("free", laid(bilingual, html(str))),
    "html-county-behind": ("free", laid(of_county, html(str))),
    "html-last-year-first": ("free", laid(of_last_year, html(str))),
    "html-change-behind": ("free", laid(change_behind, html(str))),
    "html-applications-first": ("free", lambda printed: html(str)(applications_first(printed))),
    "html-english-below": ("free", page(again_in_english)),
    "html-hidden-beside": ("kept", page(hidden_beside)),
    "html-thin-spaces": (
        "free",
        figures(thousands("\u2009")),
    ),
    "html-marks-behind": ("free", figures(lambda cell: f"{cell}[注1]" if cell.isdigit() and cell != "0" else cell)),
    "html-apostrophes": ("free", figures(thousands("'"))),
    "lines-dropped": ("free", by_row(dropped)),
    "letter-folded": ("free", folded),
    "org": ("kept", text(lambda row: "|---+---|" if row == ["---"] else f"| {' | '.join(row)} |", org)),
    "fixed-right": ("free", aligned(right)),
    "tracker": ("kept", in_lines("|", "|", "|")),
    "ascii-document": ("free", text(lambda row: "|" + " |".join(row), around="|===\n{}\n|===")),
    "csv-thousands": ("kept", exported(cell=thousands(","))),
    "csv-decimal-commas": (
        "free",
        exported(";", cell=lambda cell: cell.replace(".", ",") if is_figure(cell) else cell),
    ),
    "csv-returns": ("kept", lambda printed: exported()(printed).replace("\r\n", "\r")),
    "docx-revised": ("marked", document(lambda file, rows: filled_in(file, rows, revised))),
    "docx-broken": ("free", document(lambda file, rows: filled_in(file, rows, broken))),
    "docx-tabs-within": ("kept", document(lambda file, rows: filled_in(file, rows, tabbed))),
    "docx-marks-counted": ("kept", document(lambda file, rows: filled_in(file, rows, numbered))),
    "xlsx-hidden-column": ("free", book(hidden_column)),
    "xlsx-dates": ("free", book(numbers(dated))),
    "xlsx-frozen": ("kept", book(frozen)),
    "xlsx-units": ("kept", book(numbers(unit_format))),
    "xlsx-wide-text": ("kept", book(numbers(wide_text))),
    "xlsx-headings-merged": ("kept", book(merged_zeros)),
}

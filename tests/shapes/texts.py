"""Texts as people paste and export them: aligned by blanks, quoted, drawn, in other markup, scanned."""

import csv as csv_
import json
from collections.abc import Callable, Sequence
from io import StringIO

from makers import LAST, Printed, Row, by_row, cells_of, opened, titled
from pages import is_figure, lined_up, matrix, spans, title
from rearranged import chance

WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
MISTAKEN = str.maketrans("01", "Ol")
TRADITIONAL = str.maketrans(
    "县报规废数处决强业会务办结转国属复诉讼维纠总请机关为个开现额单万种纳缴费类评审",
    "縣報規廢數處決強業會務辦結轉國屬復訴訟維糾總請機關為個開現額單萬種納繳費類評審",
)
Matrix = list[list[str]]


def text(
    line: Callable[[list[str]], str], rows: Callable[[Sequence[Row]], Matrix] = matrix, around: str = "{}"
) -> Callable[[Printed], str]:
    """A text with a line for each row; a brace stands for those of a table."""

    def written(printed: Printed) -> str:
        tables = ((heading, "\n".join(map(line, rows(own)))) for heading, own in opened(printed))
        return titled(printed, "".join(f"{heading}\n{around.format(body)}\n" for heading, body in tables))

    return written


def aligned(pad: Callable[[str, int], str], rule: str = "") -> Callable[[Printed], str]:
    """Columns as wide as their widest cell, and a rule of such a sign below and above."""

    def written(printed: Printed) -> str:
        body = ""
        for heading, rows in opened(printed):
            own = matrix(rows)
            count = max(map(len, own))
            full = [[*row, *[""] * (count - len(row))] for row in own]
            widths = [max(width(row[at]) for row in full) for at in range(count)]
            ruled = [" ".join(rule * size for size in widths)] if rule else []
            lines = [" ".join(map(pad, row, widths)).rstrip() for row in full]
            body += "\n".join([heading, *ruled, *lines, *ruled]) + "\n"
        return titled(printed, body)

    return written


def width(cell: str) -> int:
    """How many columns of a terminal a text takes up."""
    return sum(2 if ord(sign) > 0xFF else 1 for sign in cell)


def padded(cell: str, size: int) -> str:
    return cell + " " * (size - width(cell))


def drawn(edge: str, side: str, size: int = 99) -> Callable[[Printed], str]:
    """A drawn table, its cells broken into lines of so many signs."""

    def written(printed: Printed) -> str:
        body = ""
        for heading, rows in opened(printed):
            own = matrix(rows)
            count = max(map(len, own))
            full = [[_broken(cell, size) for cell in [*row, *[""] * (count - len(row))]] for row in own]
            widths = [max(width(line) for row in full for line in row[at]) + 2 for at in range(count)]
            rule = edge[0] + edge[2].join(edge[1] * one for one in widths) + edge[3] + "\n"
            body += f"{heading}\n{rule}"
            for row in full:
                for at in range(max(map(len, row))):
                    lines = [cell[at] if at < len(cell) else "" for cell in row]
                    body += side + side.join(map(padded, lines, widths)) + f"{side}\n"
                body += rule
        return titled(printed, body)

    return written


def _broken(cell: str, size: int) -> list[str]:
    return [cell[at : at + size] for at in range(0, len(cell), size)] or [""]


def markdown(cell: Callable[[str], str], around: str = "| {} |") -> Callable[[Printed], str]:
    """Markdown whose cells are written otherwise."""

    def written(printed: Printed) -> str:
        body = f"# {title(printed)}\n\n"
        for heading, rows in opened(printed):
            own = matrix(rows)
            count = max(map(len, own))
            lines = [around.format(" | ".join(map(cell, [*row, *[""] * (count - len(row))]))) for row in own]
            rule = around.format(" | ".join(["---"] * count))
            body += "\n".join([f"## {heading}", "", lines[0], rule, *lines[1:], ""])
        return f"{body}\n## {LAST}\n\n无。\n"

    return written


def quoted(sign: str, write: Callable[[Printed], str]) -> Callable[[Printed], str]:
    """The text of a letter that is answered."""
    return lambda printed: "\n".join(f"{sign} {line}" for line in write(printed).splitlines())


def in_numbered_sheet(printed: Printed) -> str:
    """As a workbook shows it, with the letters of its columns and the numbers of its rows."""
    body = ""
    number = 0
    for heading, rows in opened(printed):
        own = matrix(rows)
        body += "\t" + "\t".join("ABCDEFGHIJKLMNOPQRSTUVWXYZ"[: max(map(len, own))]) + "\n"
        for row in ([heading], *own):
            number += 1
            body += "\t".join([str(number), *row]) + "\n"
    return titled(printed, body)


def over_pages(printed: Printed) -> str:
    """Numbers of pages between the rows."""
    body = ""
    for heading, rows in opened(printed):
        body += f"{heading}\n"
        for number, row in enumerate(matrix(rows)):
            body += "\t".join(row) + ("\n- 3 -\n\f" if number % 9 == 8 else "\n")
    return titled(printed, body)


def spoken(printed: Printed) -> str:
    """Each row as a sentence: its label, then every head with its figure."""
    body = ""
    for heading, rows in opened(printed):
        body += f"{heading}\n"
        heads: list[str] = []
        for _, label, own in rows:
            if label and own and not is_figure(own[0]) and own[0] not in {"", "/", "-"}:
                heads = own
            elif label and heads:
                body += f"{label}：{'，'.join(f'{head}{one}件' for head, one in zip(heads, own, strict=False))}\n"
            else:
                body += " ".join([label, *own]) + "\n"
    return titled(printed, body)


def mistaken(row: Row, seen: set[str]) -> str:
    """A line with a letter for a digit here and there."""
    rng = chance(row)
    cells = [one for one in cells_of(row, seen) if one]
    return " ".join(one.translate(MISTAKEN) if is_figure(one) and rng.random() < 0.15 else one for one in cells)


def pulled_apart(row: Row, seen: set[str]) -> str:
    """A line in which the digits of some figures stand apart."""
    rng = chance(row)
    cells = [one for one in cells_of(row, seen) if one]
    return "  ".join(" ".join(one) if is_figure(one) and rng.random() < 0.3 else one for one in cells)


def broken_anywhere(row: Row, seen: set[str]) -> str:
    """A row in lines that end at any of its cells."""
    rng = chance(row)
    return "".join(one + rng.choice(("\t", " ", " ", "\n")).replace("\t", " ") for one in cells_of(row, seen))


def exported(
    separator: str = ",", cell: Callable[[str], str] = str, cells: int = 0, *, all_: bool = False
) -> Callable[[Printed], str]:
    """Fields between separators, quoted where they need it or *all_*, at least so many in a line."""

    def written(printed: Printed) -> str:
        file = StringIO()
        writer = csv_.writer(file, delimiter=separator, quoting=csv_.QUOTE_ALL if all_ else csv_.QUOTE_MINIMAL)
        writer.writerow([title(printed)])
        for heading, rows in opened(printed):
            writer.writerow([heading])
            writer.writerows([[*map(cell, row), *[""] * (cells - len(row))] for row in matrix(rows)])
        writer.writerow([LAST])
        return file.getvalue()

    return written


def encoded(encoding: str, write: Callable[[Printed], str], before: str = "") -> Callable[[Printed], bytes]:
    return lambda printed: (before + write(printed)).encode(encoding)


def held(printed: Printed) -> str:
    """The answer of a service, its field `content` a page."""
    body = "".join(f"<p>{heading}</p>{spans(rows)}" for heading, rows in opened(printed))
    return json.dumps({"code": 200, "data": {"title": title(printed), "content": body}}, ensure_ascii=False)


def held_in_rows(printed: Printed) -> str:
    tables = [{"name": heading, "rows": matrix(rows)} for heading, rows in opened(printed)]
    return json.dumps({"code": 0, "data": {"title": title(printed), "tables": tables}}, ensure_ascii=False)


def broken_label(cell: str) -> str:
    """A long cell as a sheet copies one of two lines: in quotation marks."""
    return f'"{cell[:6]}\n{cell[6:]}"' if len(cell) > 8 else cell


def filled_up(line: Callable[[list[str], int], str]) -> Callable[[Printed], str]:
    """A line or several for each row, which knows how many cells the widest row of the table has more."""

    def written(printed: Printed) -> str:
        body = ""
        for heading, rows in opened(printed):
            seen: set[str] = set()
            own = [cells_of(row, seen) for row in rows]
            widest = max(map(len, own))
            body += "\n".join([heading, *(line(row, widest - len(row)) for row in own)]) + "\n"
        return titled(printed, body)

    return written


def stacked(row: list[str], lacking: int) -> str:
    """A cell in each line, with a bar behind it; what merged cells take up as bars alone."""
    return "\n".join([*(f"{cell} |".lstrip() for cell in row), *["|" * lacking] * bool(lacking)])


def framed(before: str, cell: str, behind: str) -> Callable[[list[str]], str]:
    return lambda row: before + "".join(cell.format(one) for one in row) + behind


TABS = text("\t".join)
TEXTS: dict[str, tuple[str, Callable[[Printed], str | bytes]]] = {
    "padded-wide": (
        "free",
        text(lambda row: "".join(one.translate(WIDE).ljust(8 if at else 24, "　") for at, one in enumerate(row))),
    ),
    "padded-left": (
        "free",
        text(lambda row: "  ".join(one if one and not is_figure(one) else one.rjust(6) for one in row)),
    ),
    "aligned": ("free", aligned(padded)),
    "aligned-ruled": ("free", aligned(padded, "=")),
    "quoted-tabs": ("free", quoted(">", text("\t".join, lined_up))),
    "quoted-bars": ("kept", quoted(">>", text(lambda row: f"| {' | '.join(row)} |", lined_up))),
    "numbered-sheet": ("free", in_numbered_sheet),
    "pages-of-tabs": ("kept", over_pages),
    "spoken": ("free", spoken),
    "wiki": ("kept", text(lambda row: f"|-\n| {' || '.join(row)}", lined_up, '{{| class="wikitable"\n{}\n|}}')),
    "wiki-lines": ("free", text(framed("|-\n", "| {}\n", ""), lined_up, '{{| class="wikitable"\n{}|}}')),
    "bars-around-filled": ("kept", filled_up(lambda row, lacking: f"| {' | '.join(row)} | {'|' * lacking}")),
    "stacked-filled": ("kept", filled_up(stacked)),
    "stacked-opened": ("free", filled_up(lambda row, lacking: f"|\n{stacked(row, lacking)}")),
    "latex": (
        "free",
        text(lambda row: f"{' & '.join(row)} \\\\ \\hline", around="\\begin{{tabular}}{{lll}}\n{}\n\\end{{tabular}}"),
    ),
    "grid-drawn": ("kept", drawn("+-++", "|")),
    "box-drawn": ("kept", drawn("├─┼┤", "│", 10)),
    "bulletin-board": ("free", text(framed("[tr]", "[td]{}[/td]", "[/tr]"), around="[table]\n{}\n[/table]")),
    "tags-as-text": (
        "free",
        lambda printed: titled(printed, "".join(f"{heading}\n{spans(rows)}\n" for heading, rows in opened(printed))),
    ),
    "traditional": ("kept", lambda printed: TABS(printed).translate(TRADITIONAL)),
    "mistaken": ("free", by_row(mistaken)),
    "pulled-apart": ("free", by_row(pulled_apart)),
    "broken-anywhere": ("free", by_row(broken_anywhere)),
    "footed": ("kept", text("\t".join, around="{}\n注：1. 上表中自然人3件为历史件。2. 总计不含撤回 2 件。")),
    "tabs-quoted-lines": ("free", text(lambda row: "\t".join(map(broken_label, row)))),
    "markdown-bold": ("kept", markdown(lambda cell: f"**{cell}**" if cell else "")),
    "markdown-open": ("kept", markdown(str, "{}")),
    "markdown-code": (
        "kept",
        markdown(lambda cell: f"`{cell}`" if is_figure(cell) else cell.replace("（", "\\(").replace("）", "\\)")),
    ),
    "json-page": ("free", held),
    "json-rows": ("free", held_in_rows),
    "csv-gb": ("kept", encoded("gb18030", exported())),
    "csv-marked": ("kept", encoded("utf-8-sig", exported(all_=True))),
    "csv-utf16": ("kept", encoded("utf-16", exported("\t"))),
    "csv-separator-told": ("kept", encoded("gbk", exported(";"), "sep=;\r\n")),
    "csv-formulas": ("kept", exported(cell=lambda cell: f'="{cell}"' if is_figure(cell) else cell)),
    "csv-apostrophes": ("kept", exported(cell=lambda cell: f"'{cell}" if is_figure(cell) else cell)),
    "csv-trailing": ("kept", exported(cells=14)),
}

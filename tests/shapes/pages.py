"""Web pages as portals make them: cells of other tags, fields, nested and hidden tables, labels beside figures."""

from collections.abc import Callable, Iterable, Sequence

from layouts import APPLICANTS, filled, laid
from makers import LAST, Printed, Row, html, opened, padded_of, table
from rearranged import chance, chinese

Page = Callable[[Printed], str]
Cell = Callable[[str], str]


def is_figure(text: str) -> bool:
    return text.replace(".", "", 1).isdigit()


def matrix(rows: Sequence[Row]) -> list[list[str]]:
    """The rows of a table in columns of their own: groups once, blank below."""
    depth = max(len(row[0]) for row in rows) + 1 if any(row[1] for row in rows) else 0
    seen: set[str] = set()
    found = []
    for groups, label, cells in rows:
        left = [*(group if group not in seen else "" for group in groups), *([label] if depth else [])]
        seen.update(groups)
        found.append([*left, *[""] * (depth - len(left)), *cells])
    return found


def lined_up(rows: Sequence[Row]) -> list[list[str]]:
    """The cells of each row from the left, groups once."""
    seen: set[str] = set()
    return [padded_of(row, seen) for row in rows]


def title(printed: Printed) -> str:
    return f"某县公安局{printed.year}年政府信息公开工作年度报告"


def page(body: Callable[[str, list[Row]], str]) -> Page:
    """A page with a part for each table."""

    def written(printed: Printed) -> str:
        parts = "".join(body(heading, rows) for heading, rows in opened(printed))
        name = title(printed)
        head = f"<head><title>{name}</title></head>"
        return f"<html>{head}<body><h1>{name}</h1>{parts}<p>{LAST}</p><p>无。</p></body></html>"

    return written


def trs(rows: Iterable[Iterable[str]]) -> str:
    return "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)


def spans(rows: list[Row], cell: Cell = str) -> str:
    return table(rows, cell, "spans")


def cells(cell: Cell) -> Page:
    """A page whose cells are written otherwise."""
    return page(lambda heading, rows: f"<p>{heading}</p>{spans(rows, cell)}")


def figures(change: Cell) -> Page:
    """A page whose figures, blanks and slashes are written otherwise."""

    def shown(rows: list[Row]) -> list[Row]:
        return [
            (groups, label, [change(one) if is_figure(one) or one in {"", "/", "-"} else one for one in own])
            for groups, label, own in rows
        ]

    return page(lambda heading, rows: f"<p>{heading}</p>{spans(shown(rows))}")


def plain(arrange: Callable[[list[list[str]]], Iterable[Iterable[str]]]) -> Page:
    """A page of tables without spans."""
    return page(lambda heading, rows: f"<p>{heading}</p><table>{trs(arrange(matrix(rows)))}</table>")


def rows_of(row: str, cell: str, around: str = "", rows: Callable[[list[Row]], list[list[str]]] = lined_up) -> Page:
    """Rows and cells of other tags; a brace stands for what is in them."""

    def body(heading: str, own: list[Row]) -> str:
        written = "".join(row.format("".join(cell.format(one) for one in each)) for each in rows(own))
        return f"<h2>{heading}</h2>{around.format(written) if around else written}"

    return page(body)


def listed(item: str, own: str, end: str, around: str) -> Page:
    """A list, with an item for each label and one for each figure behind it."""

    def body(heading: str, rows: list[Row]) -> str:
        items = "".join(item.format(label) + "".join(own.format(one) for one in all_) + end for _, label, all_ in rows)
        return f"<h2>{heading}</h2>{around.format(items)}"

    return page(body)


def beside(heading: str, rows: list[Row]) -> str:
    """Labels in one table and figures in another beside it."""
    if not any(row[1] for row in rows):
        return f"<p>{heading}</p><table>{trs(matrix(rows))}</table>"
    left, right = (
        f"<td><table>{trs(part)}</table></td>" for part in ([[row[1]] for row in rows], [row[2] for row in rows])
    )
    return f"<p>{heading}</p><table><tr>{left}{right}</tr></table>"


def noughts(rows: list[Row]) -> list[Row]:
    return [(groups, label, ["0" if is_figure(one) else one for one in own]) for groups, label, own in rows]


def otherwise(rows: list[Row]) -> list[Row]:
    """Other figures in the same rows."""
    return [
        (row[0], row[1], [chance((row, at)).choice("05") if is_figure(one) else one for at, one in enumerate(row[2])])
        for row in rows
    ]


def paged(heading: str, rows: list[Row]) -> str:
    """A table over several pages, its heads above each part."""
    heads = [row for row in rows[:2] if row[1] and row[2] and not filled(row)]
    parts = [rows[at : at + 9] for at in range(0, len(rows), 9)] if len(rows) > 11 else [rows]
    return f"<p>{heading}</p>" + "<p>— 2 —</p><p>续表</p>".join(
        spans((heads if number else []) + part) for number, part in enumerate(parts)
    )


def halved(heading: str, rows: list[Row]) -> str:
    """表三 in two tables, its last columns in the second with the labels again."""
    if max(len(row[2]) for row in rows) != 7:
        return f"<p>{heading}</p>{spans(rows)}"
    left, right = ([(*row[:2], row[2][part]) for row in rows] for part in (slice(4), slice(4, None)))
    return f"<p>{heading}</p>{spans(left)}<p>（续）</p>{spans(right)}"


def subtotalled(heading: str, rows: list[Row]) -> str:
    """Sums of a page below every eighth row, and again above the next."""
    found: list[Row] = []
    for number, row in enumerate(rows):
        found.append(row)
        if number % 8 == 7 and filled(row) and len(rows) > 12:
            own = [chance(row).choice(("0", "4", "9")) for _ in row[2]]
            found += [((), "本页小计", own), ((), "承前页", own)]
    return f"<p>{heading}</p>{spans(found)}"


def named(heading: str, rows: list[Row]) -> str:
    """The head of its column before each figure, as on a small screen."""
    heads: list[str] = []
    found: list[Row] = []
    for groups, label, own in rows:
        if label and own and not filled((groups, label, own)):
            heads = own
        telling = heads if filled((groups, label, own)) else []
        named_ = [f"<span class=m>{head}：</span>{one}" for head, one in zip(telling, own, strict=False)]
        found.append((groups, label, [*named_, *own[len(named_) :]]))
    return f"<p>{heading}</p>{spans(found)}"


def compared(heading: str, rows: list[Row]) -> str:
    """Some of the rows in a table above, with the figures of the year before."""
    some = [row for row in rows if filled(row)][:3]
    above = trs([["项目", "上年"], *([row[1], "5"] for row in some)])
    return f"<p>{heading}</p><p>与上年比较如下：</p><table>{above}</table>{spans(rows)}"


def headed(row: Row) -> list[Row]:
    """A row with the numbers of the columns below each row of heads."""
    heads = row[1] and row[2] and not filled(row)
    return [row, (row[0], "栏次", [str(at) for at, _ in enumerate(row[2], 1)])] if heads else [row]


def with_first(row: Row) -> list[Row]:
    """The first figure in the cell of the label."""
    groups, label, own = row
    return [(groups, f"{label} {own[0]}", own[1:])] if filled(row) and len(own) > 1 else [row]


def together(row: Row) -> list[Row]:
    """All figures of a row in one cell."""
    return [(*row[:2], [" ".join(row[2])])] if filled(row) else [row]


def letter_by_letter(text: str) -> str:
    return "".join(f"<font face=宋体>{sign}</font>" for sign in text)


def from_word(text: str) -> str:
    return f"<p class=MsoNormal><span lang=EN-US>{'</span><span>'.join(text)}<o:p>&nbsp;</o:p></span></p>"


def thousands(sign: str) -> Cell:
    return lambda text: f"{int(text):,}".replace(",", sign) if text.isdigit() else text


def counted(heading: str, rows: list[Row]) -> str:
    own = [
        (
            row[0],
            row[1],
            [f"{one}{'万元' if row[1] == '行政事业性收费' else '件'}" if is_figure(one) else one for one in row[2]],
        )
        for row in rows
    ]
    return f"<p>{heading}</p>{spans(own)}"


def signed(heading: str, rows: list[Row]) -> str:
    """A caption with the unit, and who filled the table in below it."""
    own = spans(rows).removeprefix("<table>").removesuffix("</table>")
    foot = "<tfoot><tr><td colspan=9>填表人：李四 电话：0591-2345678 填报日期：2024年1月3日</td></tr></tfoot>"
    return f"<table><caption>{heading}（单位：件）</caption><tbody>{own}</tbody>{foot}</table>"


def without_routes(heading: str, rows: list[Row]) -> str:
    return f"<p>{heading}</p>{spans(rows[1:] if any(len(row[2]) == 15 for row in rows) else rows)}"


def scripted(printed: Printed) -> str:
    """A page whose tables a script writes."""
    import json

    body = "".join(f"<p>{heading}</p>{spans(rows)}" for heading, rows in opened(printed))
    held = json.dumps({"content": body})
    head = f"<head><title>{title(printed)}</title></head>"
    return f"<html>{head}<body><div id=c></div><script>var d={held};</script></body></html>"


def in_three_rows(rows: Sequence[Row], before: str, behind: str) -> str:
    """The heads of 表三 as the form prints them, and beside them those of further columns."""
    deep = max(len(row[0]) for row in rows) + 1
    first, *organizations, last = next(row[2] for row in rows if row[2] and not filled(row))
    further = [f"<td rowspan=3>{head}</td>" if head else "" for head in (before, behind)]
    return (
        f"<tr><td rowspan=3 colspan={deep}>项目</td>{further[0]}<td colspan=7>申请人情况</td>{further[1]}</tr>"
        f"<tr><td rowspan=2>{first}</td><td colspan=5>法人或其他组织</td><td rowspan=2>{last}</td></tr>"
        f"{trs([organizations])}"
    )


def beside_the_form(before: str, behind: str, figure: Callable[[int], str]) -> Page:
    """A column of an office's own before the applicants or behind them, with a figure in some rows or in all."""

    def part(heading: str, rows: list[Row]) -> str:
        own = [row for row in rows if filled(row)]
        if not own or len(own[-1][2]) != APPLICANTS:
            return f"<p>{heading}</p>{spans(rows)}"
        further = [
            (groups, label, [figure(at), *one] if before else [*one, figure(at)])
            for at, (groups, label, one) in enumerate(own, 1)
        ]
        return f"<p>{heading}</p>{spans(further).replace('<table>', '<table>' + in_three_rows(rows, before, behind))}"

    return page(part)


PAGES: dict[str, tuple[str, Callable[[Printed], str | bytes]]] = {
    "html-lines": ("free", rows_of("<div>{}</div>", "<span>{}</span> ")),
    "html-lines-glued": ("free", rows_of("<div>{}</div>", "<span>{}</span>")),
    "html-as-table": (
        "kept",
        rows_of(
            '<div style="display:table-row">{}</div>',
            '<div style="display:table-cell">{}</div>',
            '<div style="display:table">{}</div>',
        ),
    ),
    "html-preformatted": (
        "kept",
        page(lambda heading, rows: f"<pre>{heading}\n{chr(10).join(map(chr(9).join, matrix(rows)))}</pre>"),
    ),
    "html-definitions": ("free", listed("<dt>{}</dt>", "<dd>{}</dd>", "", "<dl>{}</dl>")),
    "html-lists": ("free", listed("<li>{}<ul>", "<li>{}</li>", "</ul></li>", "<ul>{}</ul>")),
    "html-turned": ("free", plain(lambda rows: zip(*[[*row, *[""] * (20 - len(row))] for row in rows], strict=True))),
    "html-labels-upright": (
        "kept",
        laid(lambda row: [(tuple(map("<br>".join, row[0])), "<br>".join(row[1]), row[2])], html(str)),
    ),
    "html-fields": ("kept", figures(lambda text: f"<input type=text value='{text}' readonly>")),
    "html-fields-numbers": ("kept", figures(lambda text: f"<input type=number value={text or chr(34) * 2}>")),
    "html-nested-cells": ("kept", cells(lambda text: f"<table><tr><td>{text}</td></tr></table>")),
    "html-beside": ("free", page(beside)),
    "html-spans-of-zero": (
        "kept",
        page(lambda heading, rows: f"<p>{heading}</p>{spans(rows).replace('=1 ', '=0 ').replace('=1>', '=0>')}"),
    ),
    "html-spacer-columns": ("kept", plain(lambda rows: [[one for cell in row for one in (cell, "")] for row in rows])),
    "html-spacer-rows": ("free", plain(lambda rows: [one for row in rows for one in (row, ["&nbsp;"] * len(row))])),
    "html-from-word": ("kept", cells(from_word)),
    "html-letter-by-letter": ("kept", cells(letter_by_letter)),
    "html-zero-width": ("kept", cells(lambda text: f"&#8203;{'&#8203;'.join(text)}&#65279;")),
    "html-thousands": ("kept", figures(thousands(","))),
    "html-thousands-wide": ("kept", figures(thousands("，"))),
    "html-thousands-apart": ("free", figures(thousands("&nbsp;"))),
    "html-last-year-within": ("kept", figures(lambda text: f"{text}（上年3）" if text.isdigit() else text)),
    "html-last-year-below": ("free", figures(lambda text: f"{text}<br>3" if text.isdigit() else text)),
    "html-arrows": ("free", figures(lambda text: f"{text}↑" if text.isdigit() else text)),
    "html-columns-numbered": ("kept", laid(headed, html(str))),
    "html-subtotals-of-pages": ("kept", page(subtotalled)),
    "html-pages": ("kept", page(paged)),
    "html-halved": ("free", page(halved)),
    "html-twice": (
        "kept",
        page(
            lambda heading, rows: f"<p>{heading}</p>{spans(rows)}<div style='display:none'>{spans(noughts(rows))}</div>"
        ),
    ),
    "html-named": ("free", page(named)),
    "html-captions": ("kept", page(signed)),
    "html-first-in-label": ("free", laid(with_first, html(str))),
    "html-together": ("free", laid(together, html(str))),
    "html-one-table": (
        "kept",
        lambda printed: (
            page(lambda heading, rows: trs([[heading], *matrix(rows)]))(printed)
            .replace("</h1>", "</h1><table>")
            .replace(f"<p>{LAST}", f"</table><p>{LAST}")
        ),
    ),
    "html-figures-first": (
        "free",
        page(lambda heading, rows: f"<p>{heading}</p><table>{trs([*row[2], row[1]] for row in rows)}</table>"),
    ),
    "html-towns": (
        "free",
        page(lambda heading, rows: f"<p>{heading}</p>{spans(rows)}<p>附：城关镇</p>{spans(otherwise(rows))}"),
    ),
    "html-compared": ("free", page(compared)),
    "html-heads": ("kept", page(lambda heading, rows: f"<p>{heading}</p>{spans(rows).replace('<td', '<th', 3)}")),
    "html-linked": ("kept", cells(lambda text: f"<a href=7.html title=8>{text}</a>")),
    "html-counted-in-money": ("kept", page(counted)),
    "html-square-brackets": ("free", figures(lambda text: f"[{text}]" if text.isdigit() else text)),
    "html-wide-brackets": ("free", figures(lambda text: f"（{text}）" if text.isdigit() else text)),
    "html-without-routes": ("kept", page(without_routes)),
    "html-blank-lines": ("kept", cells(lambda text: text or "&nbsp;<br>&nbsp;")),
    "html-pictures": ("free", figures(lambda text: f"<img src=0.png alt={text}>" if text == "0" else text)),
    "html-chinese-numbers": ("free", figures(chinese)),
    "html-scripted-text": ("free", scripted),
    "html-form-remarks": ("kept", beside_the_form("", "备注", lambda at: ("", "3", "见附件")[at % 3])),
    "html-form-last-year": ("kept", beside_the_form("", "上年总计", lambda at: str(at * 7 % 100))),
    "html-form-checked": ("kept", beside_the_form("", "", lambda at: "0")),
    "html-form-noted": ("kept", beside_the_form("", "", lambda at: "2" if at % 5 == 0 else "")),
    "html-form-lines": ("kept", beside_the_form("行次", "", lambda at: f"{at:02}")),
    "html-form-codes": ("kept", beside_the_form("代码", "", lambda at: str(300 + at))),
}

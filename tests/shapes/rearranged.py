"""Tables of other offices: further rows and columns, missing rows and columns, and figures with other signs."""

import random
from collections.abc import Callable

from layouts import APPLICANTS, CARRIERS, Layout, figures, filled, labels, laid
from makers import Printed, Row

from govinfo.text import fold, stem
from govinfo.vocabulary import Section

Rows = list[Row]
Arrangement = Callable[[Rows, Section], Rows]
CHINESE = "零一二三四五六七八九"
NUMBERED = str.maketrans("123456789.", "１２３４５６７８９．")
OTHERS = ("0", "4", "9")


def chance(printed: object) -> random.Random:
    """Chance that falls alike whenever the same thing is printed."""
    return random.Random(repr(printed))


def arranged(arrange: Arrangement, write: Callable[[Printed], str | bytes]) -> Callable[[Printed], str | bytes]:
    """A report whose tables are arranged otherwise."""

    def written(printed: Printed) -> str | bytes:
        tables = {section: arrange(rows, section) for section, rows in printed.tables.items()}
        return write(printed._replace(tables=tables))

    return written


def others(row: Row) -> list[str]:
    """Figures that are none of the report's."""
    return [chance(row).choice(OTHERS) for _ in row[2]]


def tabular(row: Row) -> bool:
    """Whether a row is one of heads or figures, and none of 表四."""
    return bool(row[1] and row[2]) or len(row[2]) == APPLICANTS


def behind(head: Callable[[str], str], figure: Callable[[Row], list[str]]) -> Layout:
    """Further columns behind the own ones, with a head for each."""

    def layout(row: Row) -> list[Row]:
        groups, label, cells = row
        further = figure(row) if filled(row) else [head(cell) for cell in cells]
        return [(groups, label, [*cells, *further])] if tabular(row) else [row]

    return layout


def one_behind(head: str, figure: str) -> Layout:
    return lambda row: [(*row[:2], [*row[2], figure if filled(row) else head])] if tabular(row) else [row]


def varied_behind(head: str, figure: Callable[[Row], str]) -> Layout:
    return lambda row: [(*row[:2], [*row[2], figure(row) if filled(row) else head])] if tabular(row) else [row]


def one_before(head: str, figure: Callable[[Row], str]) -> Layout:
    return lambda row: [(*row[:2], [figure(row) if filled(row) else head, *row[2]])] if tabular(row) else [row]


def below(label: Callable[[Row], str], figure: Callable[[Row], list[str]]) -> Layout:
    """A further row below each."""
    return lambda row: [row, (row[0], label(row), figure(row))] if filled(row) else [row]


def applicants(change: Callable[[list[str], Row], list[str]]) -> Layout:
    """The columns of 表三 otherwise."""
    return lambda row: [(*row[:2], change(row[2], row))] if len(row[2]) == APPLICANTS else [row]


def of_legal_persons(cells: list[str], row: Row) -> list[str]:
    """A sum of the legal persons behind the natural ones."""
    own = str(sum(int(cell) if cell.isdigit() else 0 for cell in cells[1:6])) if filled(row) else "小计"
    return [cells[0], own, *cells[1:]]


def unheaded(row: Row) -> list[Row]:
    """Groups left out."""
    return [((), *row[1:])]


def in_label(sign: str) -> Layout:
    """The groups of a row in its label."""
    return lambda row: [((), sign.join([*row[0], row[1]]), row[2])]


def with_sums(label: str) -> Layout:
    return lambda row: [(row[0], row[1].replace("总计", label), [cell.replace("总计", label) for cell in row[2]])]


def routes_below(rows: Rows, section: Section) -> Rows:
    """表四 with a row for each of its parts."""
    if section is not Section.REMEDIES:
        return rows
    (_, _, names), (_, _, heads), (_, _, cells) = rows
    size = len(heads) // len(names)
    return [
        ((), "项目", heads[:size]),
        *(((), name, cells[at * size : at * size + size]) for at, name in enumerate(names)),
    ]


def routes_apart(rows: Rows, section: Section) -> Rows:
    """表四 in parts, each with its own heads."""
    if section is not Section.REMEDIES:
        return rows
    (_, _, names), (_, _, heads), (_, _, cells) = rows
    size = len(heads) // len(names)
    parts = [(name, slice(at * size, at * size + size)) for at, name in enumerate(names)]
    return [row for name, own in parts for row in (((), "", [name]), ((), "", heads[own]), ((), "", cells[own]))]


def turned(rows: Rows, section: Section) -> Rows:
    """表三 with its columns as rows."""
    if section is not Section.APPLICATIONS:
        return rows
    own = [row for row in rows if filled(row)]
    heads = next(row[2] for row in rows if row[2] and not filled(row))
    return [
        ((), "", ["项目", *(row[1] for row in own)]),
        *(((), head, [row[2][at] for row in own]) for at, head in enumerate(heads)),
    ]


def numbered(rows: Rows, section: Section) -> Rows:
    """A number before each label, in its cell."""
    del section
    count = iter(range(1, len(rows) + 1))
    return [(row[0], f"{next(count)} {row[1]}", row[2]) if filled(row) else row for row in rows]


def chinese(text: str) -> str:
    """A number below a hundred in words."""
    if not text.isdigit() or int(text) > 99:
        return text
    tens, ones = divmod(int(text), 10)
    return (f"{CHINESE[tens] if tens > 1 else ''}十" if tens else "") + (CHINESE[ones] if ones or not tens else "")


def _number(change: Callable[[str], str], least: int = 0) -> Callable[[str], str]:
    """A change of counts that are at least so many."""
    return lambda text: change(text) if text.isdigit() and int(text) >= least else text


ROWS: dict[str, tuple[str, Layout]] = {
    "ungrouped": ("kept", unheaded),
    "sums-named": ("kept", with_sums("合计")),
    "units-below": (
        "kept",
        lambda row: [row, ((), "单位", ["件"] * len(row[2]))] if row[2] and not filled(row) else [row],
    ),
    "blank-rows": ("kept", lambda row: [row, ((), "", [""] * len(row[2]))] if filled(row) else [row]),
    "blank-behind": ("kept", lambda row: [(*row[:2], [*row[2], "", ""])] if row[2] else [row]),
    "blank-before": ("kept", lambda row: [(*row[:2], ["", *row[2]])] if row[2] else [row]),
    "units-behind": ("kept", one_behind("单位", "件")),
    "year-above": ("kept", lambda row: [((), "", ["2022年"]), row] if row[2] and not filled(row) else [row]),
    "shares": ("kept", one_behind("占比", "10%")),
    "legal-persons": ("kept", applicants(of_legal_persons)),
    "foreigners": (
        "kept",
        applicants(lambda cells, row: [*cells[:6], "0" if filled(row) else "外国人", cells[6]]),
    ),
    "bare-labels": ("kept", labels(lambda text: stem(fold(text)).replace(",", "，") or text)),
    "wide-marks": ("kept", labels(lambda text: text.translate(NUMBERED))),
    "of-which": ("free", labels(lambda text: f"其中：{text}")),
    "groups-slashed": ("kept", in_label("/")),
    "groups-coloned": ("kept", in_label("：")),
    "groups-spaced": ("kept", in_label(" ")),
    "english-within": ("kept", labels(lambda text: f"{text} Requests (received) in all")),
    "english-first": ("kept", labels(lambda text: f"Requests in all {text}")),
    "uyghur-within": ("kept", labels(lambda text: f"{text} ئۇيغۇرچە ئاتالغۇ")),
    "tibetan-first": ("kept", labels(lambda text: f"བོད་ཡིག་མིང་ཚིག {text}")),
    "korean-within": ("kept", labels(lambda text: f"{text} 신청 건수")),
    "english-heads": (
        "kept",
        lambda row: [(*row[:2], [f"{cell} Head" if cell[-1:].isalpha() else cell for cell in row[2]])],
    ),
    "english-behind": ("kept", one_before("English", lambda row: "Requests in all")),
    "last-year-below": ("free", below(lambda row: "上年", others)),
    "last-year-named": ("free", below(lambda row: f"{row[1]}（上年）", others)),
    "towns-behind": ("free", behind(lambda cell: f"{cell}（全县）", others)),
    "twice-behind": ("free", behind(lambda cell: cell, others)),
    "codes": ("kept", one_before("代码", lambda row: f"A{len(row[1])}")),
    "last-year-behind": ("free", varied_behind("上年总计", lambda row: ("", "3", "12")[len(row[1]) % 3])),
    "number-codes": ("kept", one_before("代码", lambda row: str(100 + len(row[1])))),
    "columns-exchanged": ("free", applicants(lambda cells, row: [cells[0], cells[2], cells[1], *cells[3:]])),
    "column-missing": ("free", applicants(lambda cells, row: [*cells[:3], *cells[4:]])),
    "totals-missing": ("free", applicants(lambda cells, row: cells[:-1])),
    "zeros-missing": ("free", lambda row: [(*row[:2], [cell for cell in row[2] if cell != "0"])]),
    "zeros-led": ("kept", figures(_number(lambda text: f"0{text}", 1))),
    "points": ("kept", figures(_number(lambda text: f"{text}.0"))),
    "none-said": ("kept", figures(lambda text: "0（无）" if text == "0" else text)),
    "round-brackets": ("free", figures(lambda text: f"({text})")),
    "thousands-apart": ("free", figures(_number(lambda text: f"{text[:-3]} {text[-3:]}", 1000))),
    "figures-starred": ("kept", figures(_number(lambda text: f"{text}*", 1))),
    "stops": ("free", figures(lambda text: f"{text}。")),
    "chinese": ("free", figures(chinese)),
    "at-least": ("free", figures(_number(lambda text: f"≥{text}", 1))),
    "ranges": ("free", figures(_number(lambda text: f"{text}-{int(text) + 1}", 1))),
    "added": ("free", figures(_number(lambda text: f"{int(text) - 1}+1", 2))),
    "pairs": ("free", figures(_number(lambda text: f"{text}/{text}", 1))),
}
TABLES: dict[str, tuple[str, Arrangement]] = {
    "turned": ("free", turned),
    "routes-below": ("kept", routes_below),
    "routes-apart": ("kept", routes_apart),
    "noted-below": ("kept", lambda rows, section: [*rows, ((), "注：以上数据不含3件历史申请。", [])]),
    "titled-within": ("kept", lambda rows, section: [((), "表一 2022年统计表", []), *rows]),
    "running-sum": (
        "kept",
        lambda rows, section: rows if section is Section.REMEDIES else [*rows, ((), "累计", ["30"] * len(rows[-1][2]))],
    ),
    "numbered-within": ("free", numbered),
    "unheaded-blocks": (
        "kept",
        lambda rows, section: [row for row in rows if row[2] or section is not Section.PROACTIVE],
    ),
}


def mixed(printed: Printed) -> Printed:
    """Zeros now as one sign and now as another."""
    rng = chance(printed.figures)

    def sign(text: str) -> str:
        return rng.choice(("0", "", "/", "—", "零")) if text == "0" else text

    tables = {
        section: [(groups, label, list(map(sign, cells))) for groups, label, cells in rows]
        for section, rows in printed.tables.items()
    }
    return printed._replace(tables=tables)


def reordered(printed: Printed) -> Printed:
    """表四 before 表三."""
    order = (Section.PROACTIVE, Section.REMEDIES, Section.APPLICATIONS)
    return printed._replace(tables={section: printed.tables[section] for section in order})


REARRANGED: dict[str, tuple[str, Callable[[Printed], str | bytes]]] = {
    f"{carrier}-{name}": shape
    for carrier, write in CARRIERS.items()
    for name, shape in {
        **{name: (kept, laid(layout, write)) for name, (kept, layout) in ROWS.items()},
        **{name: (kept, arranged(arrange, write)) for name, (kept, arrange) in TABLES.items()},
        "zeros-mixed": ("free", lambda printed, write=write: write(mixed(printed))),
        "tables-exchanged": ("kept", lambda printed, write=write: write(reordered(printed))),
    }.items()
    if name != "zeros-missing" or carrier != "docx"
}

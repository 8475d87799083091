"""Layouts of other offices: more columns or rows than the form has, other signs at labels and figures, other orders."""

from collections.abc import Callable

from makers import Printed, Row, by_row, cells_of, csv, html, padded_of, word

Layout = Callable[[Row], list[Row]]
REMARKS = ("", "含历史件", "见附件")
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
APPLICANTS = 7


def laid(layout: Layout, write: Callable[[Printed], str | bytes]) -> Callable[[Printed], str | bytes]:
    """A report whose rows are laid out otherwise."""

    def written(printed: Printed) -> str | bytes:
        tables = {section: [one for row in rows for one in layout(row)] for section, rows in printed.tables.items()}
        return write(printed._replace(tables=tables))

    return written


def filled(row: Row) -> bool:
    """Whether a row has a label and figures."""
    return bool(row[1] and row[2]) and not any(sign.isalpha() for text in row[2] for sign in text)


def figures(change: Callable[[str], str]) -> Layout:
    """Each figure printed otherwise."""
    return lambda row: [(*row[:2], [change(text) if text[:1].isdigit() else text for text in row[2]])]


def labels(change: Callable[[str], str]) -> Layout:
    """Each label of a row printed otherwise."""
    return lambda row: [(row[0], change(row[1]), row[2]) if filled(row) else row]


def remarks(row: Row) -> list[Row]:
    """A further column behind the figures, with words in some rows; it needs figures that are all printed."""
    groups, label, cells = row
    if not label or not cells:
        return [row]
    whole = all(cells)
    return [(groups, label, [*cells, REMARKS[len(label) % 3 if whole else 0] if filled(row) else "备注"])]


def units(row: Row) -> list[Row]:
    """A column before the figures, in which it says what is counted."""
    groups, label, cells = row
    return [(groups, label, ["件" if filled(row) else "单位", *cells]) if label and cells else row]


def subtotals(row: Row) -> list[Row]:
    """A row of another name behind each that stands in a group of groups."""
    return [row, (row[0], "小计", row[2])] if len(row[0]) > 1 and filled(row) else [row]


def repeated(row: Row) -> list[Row]:
    """Each heading row printed twice, as at the top of a page."""
    return [row, row] if row[1] and row[2] and not filled(row) else [row]


def total_first(row: Row) -> list[Row]:
    """The last column of 表三 before the others, its head with it: no figure is given to another column."""
    groups, label, cells = row
    return [(groups, label, [cells[-1], *cells[:-1]]) if len(cells) == APPLICANTS else row]


LAYOUTS: dict[str, tuple[str, Layout]] = {
    "counted": ("kept", figures(lambda text: text if "." in text else f"{text}件")),
    "wide-digits": ("kept", figures(lambda text: text.translate(WIDE))),
    "starred": ("kept", labels(lambda text: f"{text}*")),
    "numbered-notes": ("kept", labels(lambda text: f"{text}[1]")),
    "explained": ("kept", labels(lambda text: f"{text}（件）")),
    "with-colons": ("kept", labels(lambda text: f"{text}：")),
    "spread-labels": ("kept", labels(" ".join)),
    "remarks": ("kept", remarks),
    "units": ("kept", units),
    "subtotals": ("free", subtotals),
    "repeated-heads": ("kept", repeated),
    "total-first": ("free", total_first),
}
CARRIERS: dict[str, Callable[[Printed], str | bytes]] = {
    "bars": by_row(lambda row, seen: f"| {' | '.join(padded_of(row, seen))} |"),
    "tabs": by_row(lambda row, seen: "\t".join(cells_of(row, seen))),
    "csv": csv(",", padded=True),
    "html": html(str),
    "docx": word(spans=True),
}
LAID: dict[str, tuple[str, Callable[[Printed], str | bytes]]] = {
    f"{carrier}-{name}": (kept, laid(layout, write))
    for name, (kept, layout) in LAYOUTS.items()
    for carrier, write in CARRIERS.items()
}

"""Edit the tables of random reports at random, read them back, and count the cells that are read as another's.

    PYTHONPATH=src:tests python tests/shapes/edited.py [--files 5000] [--seed 1]

The tables are grids as the form prints them, heads and labels and all. Edits put rows and columns of an office's own in
them, take some out, double, exchange, move and rename them: each figure keeps standing below its head and beside its
label, or is gone. So a cell is *wrong* that is read as anything but the figure that was printed for it.
"""

import argparse
import csv
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from html import escape
from io import StringIO
from itertools import groupby
from typing import NamedTuple

from makers import filed

from govinfo import readers
from govinfo.errors import ReadCode, ReadError
from govinfo.forms import FORMS
from govinfo.forms.spec import Block, FormTable
from govinfo.vocabulary import Section
from shapes import ZEROS

COLUMNS = (
    "备注",
    "上年",
    "去年同期",
    "同比",
    "占比",
    "说明",
    "小计",
    "序号",
    "单位",
    "其中网上",
    "本月",
    "境外",
    "代码",
)
ROWS = (
    "其中：网上申请",
    "小计",
    "备注",
    "上年同期",
    "（九）其他",
    "平均",
    "另：来信",
    "下级",
    "去年",
    "填报单位",
    "校验",
)
ABOVE = (
    "单位：件",
    "2022年",
    "填报单位：某县公安局",
    "申请人情况",
    "本年度数据",
    "注：1.本表不含涉密件3件",
    "（注：0表示无）",
)
MOST = 4
"""A file has no more edits."""


class Cell(NamedTuple):
    """A cell of a table.

    Attributes:
        text: What it prints.
        kind: What it is: a figure, a head, a label, a group, the stub or a heading; nothing for one of an office's own.
        address: Which cell of the form it fills.
        area: Which merged area it is part of; 0 for none.
    """

    text: str = ""
    kind: str = ""
    address: str | None = None
    area: int = 0


Grid = list[list[Cell]]
Edit = Callable[[Grid, random.Random, str], Grid | None]


def grid(table: FormTable, figures: Mapping[str, str]) -> Grid:
    """A table as the form prints it, each merged cell in all places that it takes up."""
    if table.sideways:
        (block,) = {id(one.columns): one for one in table.blocks}.values()
        labels = [Cell(row.label, "group", area=at) for at, row in enumerate(block.rows, 1) for _ in block.columns]
        heads = [Cell(column.label, "head") for _ in block.rows for column in block.columns]
        return [labels, heads, [Cell(figures[cell.address], "figure", cell.address) for cell in table.cells]]
    depth = max(len(row.groups) for block in table.blocks for row in block.rows) + 1
    width = depth + max(len(block.columns) for block in table.blocks)
    areas: dict[object, int] = {}
    rows = [row for block in table.blocks for row in _block(table, block, depth, figures, areas)]
    return [[*row, *[Cell()] * (width - len(row))] for row in rows]


def _block(
    table: FormTable, block: Block, depth: int, figures: Mapping[str, str], areas: dict[object, int]
) -> Iterable[list[Cell]]:
    def area(*key: object) -> int:
        return areas.setdefault((block.key, *key), len(areas) + 1)

    if block.heading:
        yield [Cell(block.heading, "heading", area=area("heading"))] * (depth + len(block.columns))
    levels = max(len(column.groups) for column in block.columns)
    for level in range(levels + 1):
        above = [
            Cell(column.groups[level].label, "group", area=area("columns", column.groups[level].key))
            if level < len(column.groups)
            else Cell(column.label, "head", area=area("head", column.key))
            for column in block.columns
        ]
        yield [*[Cell(table.stub or "", "stub", area=area("stub"))] * depth, *above]
    for row in block.rows:
        groups = [Cell(one.label, "group", area=area("rows", one.key)) for one in row.groups]
        labels = [Cell(row.label, "label", area=area("label", row.key))] * (depth - len(groups))
        own = table.cells[table.slices[row.key]]
        yield [*groups, *labels, *(Cell(figures[cell.address], "figure", cell.address) for cell in own)]


def with_(kind: str, rows: Iterable[list[Cell]]) -> list[int]:
    """The rows, or columns, in which a cell of a kind stands."""
    return [at for at, row in enumerate(rows) if any(cell.kind == kind for cell in row)]


def turned(rows: Grid) -> Grid:
    return [[*column] for column in zip(*rows, strict=True)]


def figure(rng: random.Random, zero: str) -> str:
    """A figure of an office's own."""
    return str(rng.choice((1, 2, 5, 12, 33, 104))) if rng.random() < 0.7 else zero


def column_in(rows: Grid, rng: random.Random, zero: str) -> Grid:
    """A column of an office's own, below a head in each row of heads."""
    columns = turned(rows)
    at = rng.choice([0, *with_("figure", columns), len(columns)])
    head, kind = Cell(rng.choice(COLUMNS)), rng.choice(("figures", "figures", "numbers", "shares", "words", "blank"))
    numbers = iter(range(1, len(rows) + 1))
    write = {
        "figures": lambda: figure(rng, zero),
        "numbers": lambda: str(next(numbers)),
        "shares": lambda: f"{rng.randint(0, 99)}%",
        "words": lambda: rng.choice(("件", "无", "正常")),
        "blank": lambda: "",
    }[kind]
    heads, figures = with_("head", rows), with_("figure", rows)
    own = [head if row in heads else Cell(write()) if row in figures else Cell() for row in range(len(rows))]
    return turned([*columns[:at], own, *columns[at:]])


def row_in(rows: Grid, rng: random.Random, zero: str) -> Grid | None:
    """A row of an office's own, with a label."""
    first = with_("figure", turned(rows))[0]
    if first == 0:
        return None
    at, share = rng.randint(0, len(rows)), rng.random() < 0.2
    own = [Cell(f"{rng.randint(0, 99)}%" if share else figure(rng, zero)) for _ in rows[0][first:]]
    return [*rows[:at], [*[Cell()] * (first - 1), Cell(rng.choice(ROWS)), *own], *rows[at:]]


def line_in(rows: Grid, rng: random.Random, zero: str) -> Grid:
    """A line over all columns: what is counted, a note, a year."""
    at = rng.randint(0, len(rows))
    return [*rows[:at], [Cell(rng.choice(ABOVE), area=-1 - at)] * len(rows[0]), *rows[at:]]


def row_out(rows: Grid, rng: random.Random, zero: str) -> Grid:
    """A row of figures less."""
    at = rng.choice(with_("figure", rows))
    return [*rows[:at], *rows[at + 1 :]]


def row_doubled(rows: Grid, rng: random.Random, zero: str) -> Grid:
    """A row of figures that stands there again, elsewhere."""
    own, at = rows[rng.choice(with_("figure", rows))], rng.choice(with_("figure", rows))
    return [*rows[:at], own, *rows[at:]]


def rows_exchanged(rows: Grid, rng: random.Random, zero: str) -> Grid | None:
    """Two rows of figures in each other's place, or all of them the other way round."""
    figures = with_("figure", rows)
    if len(figures) < 2:
        return None
    places = dict(zip(figures, reversed(figures), strict=True))
    if rng.random() < 0.8:
        one, other = rng.sample(figures, 2)
        places = {one: other, other: one}
    return [rows[places.get(at, at)] for at in range(len(rows))]


def heads_again(rows: Grid, rng: random.Random, zero: str) -> Grid:
    """The last row of heads once more among the figures."""
    heads, at = with_("head", rows), rng.choice(with_("figure", rows))
    return [*rows[:at], [cell._replace(area=0) for cell in rows[heads[-1]]], *rows[at:]]


def numbers_in(rows: Grid, rng: random.Random, zero: str) -> Grid:
    """A row that counts the columns below the heads."""
    columns, at = with_("figure", turned(rows)), with_("head", rows)[-1] + 1
    own = [Cell(str(place - columns[0] + 1)) if place in columns else Cell("甲") for place in range(len(rows[0]))]
    return [*rows[:at], own, *rows[at:]]


def renamed(rows: Grid, rng: random.Random, zero: str) -> Grid:
    """A head, label or heading in other words, misspelt, broken or lost."""
    named = [cell for row in rows for cell in row if cell.kind not in ("figure", "") and len(cell.text) > 1]
    own = rng.choice(named)
    at = rng.randrange(len(own.text))
    before, behind = own.text[:at], own.text[at:]
    text = rng.choice(
        (
            before + behind[1:],
            f"{before}口{behind[1:]}",
            f"{before}\n{behind}",
            f"{before} {behind}",
            f"{own.text}（件）",
            f"{own.text}数",
            f"其中：{own.text}",
            f"（{own.text}）",
            f"{own.text}*",
            own.text.replace("总计", "合计").replace("其他", "其它"),
            "",
        )
    )
    return [
        [cell._replace(text=text) if cell == own or own.area == cell.area != 0 else cell for cell in row]
        for row in rows
    ]


def group_apart(rows: Grid, rng: random.Random, zero: str) -> Grid | None:
    """The label of a group beside one of its rows alone, whichever."""
    first = with_("figure", turned(rows))[0]
    groups = {cell.area for row in rows for cell in row[:first] if cell.kind == "group"}
    if not groups:
        return None
    own = rng.choice(sorted(groups))
    kept = rng.choice([at for at, row in enumerate(rows) if any(cell.area == own for cell in row)])
    return [
        [cell._replace(text=cell.text if at == kept else "", area=0) if cell.area == own else cell for cell in row]
        for at, row in enumerate(rows)
    ]


def labels_behind(rows: Grid, rng: random.Random, zero: str) -> Grid | None:
    """The column of labels behind the figures, or among them."""
    columns = turned(rows)
    first, *others = with_("figure", columns)
    if first == 0 or not others:
        return None
    at = rng.choice(others) + 1
    labels = [cell._replace(area=0) for cell in columns[first - 1]]
    return turned([*columns[: first - 1], *columns[first:at], labels, *columns[at:]])


def of_two_years(rows: Grid, rng: random.Random, zero: str) -> Grid | None:
    """Below each label a row for each of two years."""
    first = with_("figure", turned(rows))[0]
    own, other = rng.choice((("本年", "上年"), ("今年", "去年")))
    if first == 0:
        return None
    found: Grid = []
    for row in rows:
        labels, figures = row[:first], row[first:]
        if not any(cell.kind == "figure" for cell in figures):
            found.append([*labels, Cell(), *figures])
            continue
        before = [Cell(figure(rng, zero)) if cell.kind == "figure" else cell for cell in figures]
        pair = [[*labels, Cell(own), *figures], [*labels, Cell(other), *before]]
        found += pair if rng.random() < 0.5 else pair[::-1]
    return found


def _of_columns(change: Edit) -> Edit:
    """An edit of rows, on columns."""

    def changed(rows: Grid, rng: random.Random, zero: str) -> Grid | None:
        columns = change(turned(rows), rng, zero)
        return columns and turned(columns)

    return changed


def columns_exchanged(rows: Grid, rng: random.Random, zero: str) -> Grid | None:
    """Two columns of figures in each other's place, one moved, or all the other way round; never to its like."""
    if not with_("label", rows):
        return None
    return _of_columns(rows_exchanged)(rows, rng, zero)


def turned_round(rows: Grid, rng: random.Random, zero: str) -> Grid:
    """Rows for columns."""
    return turned(rows)


def column_out(rows: Grid, rng: random.Random, zero: str) -> Grid | None:
    """A column of figures less."""
    return _of_columns(row_out)(rows, rng, zero) if len(with_("figure", turned(rows))) > 1 else None


EDITS: tuple[Edit, ...] = (
    column_in,
    column_in,
    row_in,
    row_in,
    line_in,
    row_out,
    column_out,
    row_doubled,
    rows_exchanged,
    columns_exchanged,
    columns_exchanged,
    heads_again,
    numbers_in,
    renamed,
    renamed,
    renamed,
    group_apart,
    labels_behind,
    of_two_years,
    turned_round,
)


def plainly(rows: Grid) -> list[list[str]]:
    """The texts of a table in which a merged cell is printed once, and blank cells stand for the rest of it."""
    seen: set[int] = set()
    found: list[list[str]] = []
    for row in rows:
        printed = [*map(seen.isdisjoint, ({cell.area} for cell in row))]
        first = {cell.area: at for at, cell in reversed([*enumerate(row)])}
        found.append(
            [
                cell.text if not cell.area or (new and first[cell.area] == at) else ""
                for at, (cell, new) in enumerate(zip(row, printed, strict=True))
            ]
        )
        seen.update(cell.area for cell in row if cell.area)
    return found


def page(tables: Mapping[str, Grid], title: str) -> str:
    """A page whose cells span what they are merged over in a row."""
    body = f"<h1>{title}</h1>"
    for heading, rows in tables.items():
        body += f"<p>{heading}</p><table>"
        for row in rows:
            runs = [[*same] for _, same in groupby(enumerate(row), lambda one: one[1].area or -1 - one[0])]
            cells = (f'<td colspan="{len(run)}">{escape(run[0][1].text)}</td>' for run in runs)
            body += f"<tr>{''.join(cells)}</tr>".replace("\n", "<br>")
        body += "</table>"
    return body


def lines(sign: str) -> Callable[[Mapping[str, Grid], str], str]:
    """A text with a line for each row, and a sign between its cells."""

    def written(tables: Mapping[str, Grid], title: str) -> str:
        found = [title]
        for heading, rows in tables.items():
            found += [heading, *(sign.join(row).replace("\n", "") for row in plainly(rows))]
        return "\n".join(found)

    return written


def sheet(tables: Mapping[str, Grid], title: str) -> str:
    """A sheet of cells."""
    held = StringIO()
    write = csv.writer(held)
    write.writerow([title])
    for heading, rows in tables.items():
        write.writerow([heading])
        write.writerows(plainly(rows))
    return held.getvalue()


WRITERS: Mapping[str, tuple[str, Callable[[Mapping[str, Grid], str], str]]] = {
    "page": ("html", page),
    "tabs": ("text", lines("\t")),
    "bars": ("text", lines(" | ")),
    "sheet": ("csv", sheet),
}


class File(NamedTuple):
    """A file with edited tables.

    Attributes:
        name: How it is written, and its edits.
        format: Its format.
        text: What it says.
        figures: The figure printed for each cell of the form, by address; nothing for one that is gone.
    """

    name: str
    format: str
    text: str
    figures: Mapping[str, str]


def made(rng: random.Random) -> File:
    """A random report with edited tables."""
    zero = ZEROS[rng.choice([*ZEROS])]
    printed = filed(rng.choice([*FORMS]), rng, zero)
    way = rng.choice([*WRITERS])
    names = [way, repr(zero)]
    tables = {}
    sections = [one for one in printed.form.sections if Section(one.key) in printed.form.tables]
    edited = Counter(rng.choices([one.key for one in sections], k=rng.randint(1, MOST)))
    for heading in printed.form.sections:
        table = printed.form.tables.get(Section(heading.key))
        rows = grid(table, printed.figures) if table else []
        for _ in range(edited[heading.key]):
            edit = rng.choice(EDITS)
            after = edit(rows, rng, zero)
            if after and with_("figure", after) and with_("head", after):
                rows = after
                names.append(f"{heading.key}.{edit.__name__}")
        tables[heading.label] = rows
    format_, write = WRITERS[way]
    figures = {cell.address: cell.text for rows in tables.values() for row in rows for cell in row if cell.address}
    title = f"某县公安局{printed.year}年政府信息公开工作年度报告"
    return File(" ".join(names), format_, write(tables, title), figures)


def judged(file: File) -> tuple[Counter[str], list[str]]:
    """How many cells are read, left and wrong, and the wrong ones."""
    try:
        report = readers.reads(file.text, format=file.format)
    except ReadError as error:
        failed = error.code is ReadCode.INTERNAL
        return Counter(files=1, refused=1, wrong=failed), [str(error)] * failed
    read = {address: value for address, value in report.cells() if value is not None}
    wrong = [
        f"{address}: printed {file.figures.get(address)!r}, read {value}"
        for address, value in read.items()
        if not _is(file.figures.get(address, ""), value)
    ]
    left = sum(text.isdigit() and address not in read for address, text in file.figures.items())
    return Counter(files=1, equal=len(read) - len(wrong), undecided=left, wrong=len(wrong)), wrong


def _is(text: str, value: object) -> bool:
    return text.replace(".", "").isdigit() and Decimal(text) == value


def run(files: int, seed: int, tell: Callable[[str], object]) -> Counter[str]:
    """Make and read so many files, tell of the wrong ones, and count."""
    total: Counter[str] = Counter()
    for number in range(files):
        file = made(random.Random(f"{seed} {number}"))
        counted, wrong = judged(file)
        total += counted
        if wrong:
            tell(f"{number} {file.name}: {wrong[:3]}")
    return total


def main() -> int:
    """Print the counts."""
    parser = argparse.ArgumentParser(description="Edit the tables of random reports and read them back.")
    parser.add_argument("--files", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, help="print one file")
    options = parser.parse_args()
    if options.show is not None:
        print(made(random.Random(f"{options.seed} {options.show}")).text)
        return 0
    total = run(options.files, options.seed, print)
    print(*(f"{kind} {total[kind]}" for kind in ("files", "equal", "undecided", "wrong", "refused")), sep="  ")
    return 1 if total["wrong"] else 0


if __name__ == "__main__":
    sys.exit(main())

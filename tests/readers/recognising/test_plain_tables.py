"""Tables that stand as the form prints them are read as rows of cells, and come to what weighing them comes to."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import govinfo
from govinfo.readers import LIMITS
from govinfo.readers.formats import html
from govinfo.readers.grid import StreamBuilder
from govinfo.readers.plain_text import running_text
from govinfo.readers.recognising.finding import find, standing_anyhow
from govinfo.readers.recognising.layouts import of_cells
from govinfo.readers.recognising.layouts.of_cells import layout_of, standing_plain
from govinfo.readers.recognising.layouts.plain_tables import figure_rows
from govinfo.readers.recognising.parts import beginning
from govinfo.readers.recognising.tables import Tables
from govinfo.readers.table_rows import PlainRow
from govinfo.report.annual import zero
from standing_tables import told

EDITIONS = ["2019", "2021"]
CELLS = [
    "",
    "0",
    "7",
    "12",
    "1234",
    "2.5",
    "/",
    "件",
    "3 4",
    "总计",
    "其他",
    "行政许可",
    "（六）其他处理",
    "2.重复申请",
]
FIGURES = {
    "applications.received.natural_person": 1234,
    "applications.received.enterprise": None,
    "applications.received.total": 1234,
    "applications.carried_in.total": None,
    "proactive.normative_documents.published_total": 345,
    "proactive.normative_documents.in_force": 345,
}


def grid(edition):
    """The rows of cells of a report of an edition, as this library prints it."""
    report = zero(edition)
    report = report.replace({address: value for address, value in FIGURES.items() if address in dict(report.cells())})
    stream = html.read(govinfo.render(report, "html"), None, LIMITS)
    rows = {}
    for text, row, cell in zip(stream.texts, stream.rows, stream.cells, strict=True):
        if cell:
            rows.setdefault(row, []).append(text.replace("␀", ""))
    return [*rows.values()]


GRIDS = {edition: grid(edition) for edition in EDITIONS}


def stream_of(rows, behind=()):
    """A document with one table of some rows, and with some lines behind the heading that follows it."""
    page = StreamBuilder(None, LIMITS)
    page.paragraph("某局2023年政府信息公开工作年度报告")
    page.table([PlainRow(row) for row in rows])
    page.paragraph("五、存在的主要问题及改进情况")
    page.paragraphs(behind)
    return page.stream()


def both(rows, behind=()):
    """The tables of a document read as rows of cells, where they are, and weighed."""
    stream = stream_of(rows, behind)
    start = beginning(stream)
    return None if start is None else (standing_plain(stream, start, LIMITS), standing_anyhow(stream, start, LIMITS))


def layout(rows, behind=()):
    """The layout of a document with one table of some rows."""
    stream = stream_of(rows, behind)
    start = beginning(stream)
    return layout_of(stream, start, figure_rows(stream, start))


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_printed_form_is_plain(edition):
    """The form as this library prints it is read as rows of cells, and as weighing reads it."""
    plain, weighed = both(GRIDS[edition])

    assert plain is not None
    assert told(weighed) == told(plain)


@pytest.mark.parametrize(
    "behind",
    [[], ["行政复议", "行政诉讼"], ["规章 3 0 0", "第二十条第（一）项"], ["表四"]],
    ids=["nothing", "words of a table", "a row and what stands above it", "other words"],
)
def test_what_stands_behind_the_tables_is_not_looked_at(behind):
    """Behind the heading that follows the last cells no token is made, whatever is said there."""
    plain, weighed = both(GRIDS["2021"], behind)

    assert told(weighed) == told(plain)
    assert "五、存在的主要问题及改进情况" == layout(GRIDS["2021"], behind).texts[-1]


@pytest.mark.parametrize(
    "lines",
    [["六、", "其他需要说明的事项", "以上"], ["其他需要说明的事项", "以上"]],
    ids=["a heading that begins above", "no labels of the last table"],
)
def test_all_is_looked_at_where_the_tables_may_go_on(lines):
    """A heading that goes over two lines, or stands before the last table was found, closes nothing."""
    rows = GRIDS["2021"]
    page = StreamBuilder(None, LIMITS)
    page.table([PlainRow(row) for row in (rows if len(lines) > 2 else rows[:-4])])
    page.paragraphs(lines)
    stream = page.stream()

    assert standing_plain(stream, beginning(stream), LIMITS) is None


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_layout_is_the_same_whatever_its_figures_are(edition):
    """Reports printed alike have one layout, on which is decided once."""
    figures = [["8" if text.isdigit() else text for text in row] for row in GRIDS[edition]]
    blanks = [["" if text == "0" else text for text in row] for row in GRIDS[edition][:-1]] + figures[-1:]

    assert layout(GRIDS[edition]) == layout(figures) == layout(blanks)
    assert layout(GRIDS[edition]) != layout([*GRIDS[edition][:-1], GRIDS[edition][-1][:-1]])


@pytest.mark.parametrize(("words", "kept"), [(5_000, 1), (12_000, 0)])
def test_a_layout_of_many_words_is_not_kept(words, kept):
    """What stands between the tables and the heading behind them belongs to the layout; a long text fills no memory."""
    rows = [*GRIDS["2021"][:-1], ["7"] * 15]
    page = StreamBuilder(None, LIMITS)
    page.table([PlainRow(row) for row in rows])
    page.paragraph("公开 " * words)
    page.paragraph("五、存在的主要问题及改进情况")
    stream = page.stream()
    before = of_cells._decided().cache_info().misses
    plain, weighed = (
        standing_plain(stream, beginning(stream), LIMITS),
        standing_anyhow(stream, beginning(stream), LIMITS),
    )

    assert told(weighed) == told(plain)
    assert kept == of_cells._decided().cache_info().misses - before


QUESTIONS = {
    "figures that count the rows": {
        "规章": ["1", "0", "0"],
        "行政规范性文件": ["2", "0", "0"],
        "行政许可": ["3"],
        "行政处罚": ["4"],
        "行政强制": ["5"],
        "行政事业性收费": ["6"],
    },
    "a figure that may be doubled": {"本年新收政府信息公开申请数量": ["5", "5", "", "", "", "", "5"]},
    "two figures in a cell beside a blank": {"本年新收政府信息公开申请数量": ["5 5", "", "0", "0", "0", "0", "5"]},
}


@pytest.mark.parametrize("figures", QUESTIONS.values(), ids=QUESTIONS)
def test_figures_that_raise_a_question_are_weighed(figures):
    """Where the figures themselves may be those of other cells, the layout does not tell."""
    rows = [
        next((row[: -len(own)] + own for key, own in figures.items() if key in "".join(row)), row)
        for row in GRIDS["2021"]
    ]
    plain, weighed = both(rows)

    assert plain is None
    assert weighed.read()


HEADS = [["结果维持"], ["结果纠正"], ["其他结果"], ["尚未审结"], ["总计"]] * 3
LAST = {
    "a figure too few": [*GRIDS["2021"][-4:-1], ["0"] * 14],
    "blanks between heads and figures": [
        ["行政复议", "未经复议直接起诉", "复议后起诉"],
        [text for head in HEADS for text in (*head, "")],
        ["0", ""] * 15,
    ],
}


@pytest.mark.parametrize("last", LAST.values(), ids=LAST)
def test_a_last_table_of_other_cells_is_weighed(last):
    """Where 表四 does not stand as cells side by side, nothing is told by the layout."""
    plain, weighed = both([*GRIDS["2021"][:-4], *last])

    assert plain is None
    assert "remedies" in weighed.read()


def test_tables_below_heads_that_are_too_few_are_weighed():
    """Where a head is lacking, a layout does not tell whose the cells are, be they filled or blank."""
    rows = [[text for text in row if text != "现行有效件数"] for row in GRIDS["2021"]]
    filled, _ = both([[text or "0" for text in row] for row in rows])
    sparse, _ = both([["" if row[0] == "规章" and at == 2 else text for at, text in enumerate(row)] for row in rows])

    assert filled is None
    assert sparse is None


@given(st.lists(st.sampled_from(["", "", "0", "1", "1", "2", "3"]), min_size=15, max_size=15))
def test_blanks_of_the_last_table_that_may_have_moved_are_weighed(last):
    """Where the figures of 表四 tell that a cell was lost or doubled, its layout does not tell whose they are."""
    plain, weighed = both([*GRIDS["2021"][:-1], last])

    assert plain is None or told(weighed) == told(plain)


def test_a_total_that_moved_in_the_last_table_is_in_doubt():
    """A blank cell before the total of a block may have been lost: its figures are left."""
    report = zero("2021").replace(
        {"remedies.review.upheld": 1, "remedies.review.corrected": 1, "remedies.review.total": 2}
    )
    page = govinfo.render(report, "html")
    moved = page.replace(
        "<td>1</td><td>1</td><td>0</td><td>0</td><td>2</td>", "<td>1</td><td>1</td><td>2</td><td></td><td></td>"
    )

    assert page != moved
    read = govinfo.reads(moved, format="html")
    assert {value for address, value in read.cells() if address.startswith("remedies")} == {None}


def test_a_plain_table_states_its_figures():
    """Figures, blanks and amounts of a plain table are read, each in its cell."""
    report = zero("2021").replace(
        {"proactive.administrative_fees.amount": Decimal("2.5"), "applications.received.total": 7}
    )

    read = govinfo.reads(govinfo.render(report, "html"), format="html")
    assert dict(report.cells()) == dict(read.cells())


NOT_PLAIN = {
    "a cell too many": lambda row: [*row, "0"] if row[0] == "规章" else row,
    "a head that figures follow": lambda row: [row[0], "总计", *row[1:]] if row[0] == "规章" else row,
    "a head before a label": lambda row: ["总计", *row] if row[0] == "规章" else row,
    "a label without figures": lambda row: row[:1] if row[0] == "规章" else row,
    "another row for a group": lambda row: ["1.属于国家秘密", *row] if "4.保护第三方合法权益" in row else row,
    "a text in a cell of figures": lambda row: [*row[:-1], "若干"] if row[0] == "规章" else row,
}


@pytest.mark.parametrize("change", NOT_PLAIN.values(), ids=NOT_PLAIN)
def test_what_is_not_plain_is_weighed(change):
    """Where one row of one table stands otherwise, no table is plain."""
    plain, _ = both([change(row) for row in GRIDS["2021"]])

    assert plain is None


def test_cells_one_below_the_other_are_no_rows():
    """Where each line of a text is a cell behind a tab, its tables are weighed."""
    stream = running_text.read("信息内容\n\t规章\n\t1\n\t0\n\t2\n", None, LIMITS)

    assert stream.stacked.tabbed
    assert isinstance(find(stream, LIMITS), Tables)


DAMAGES = st.lists(
    st.tuples(
        st.sampled_from(["cell", "cell", "cell", "row", "twice", "exchange", "drop", "insert"]),
        st.integers(0, 60),
        st.integers(0, 60),
        st.sampled_from(CELLS),
    ),
    max_size=3,
)


def damaged(rows, damages):
    """Some rows with cells and rows written over, doubled, exchanged and dropped."""
    rows = [[*row] for row in rows]
    for kind, one, other, text in damages:
        at, after = one % len(rows), other % len(rows)
        row = rows[at]
        if kind == "cell" and row:
            row[other % len(row)] = text
        elif kind == "insert":
            row.insert(other % (len(row) + 1), text)
        elif kind == "drop" and row:
            del row[other % len(row)]
        elif kind == "row":
            del rows[at]
        elif kind == "twice":
            rows.insert(after, [*row])
        else:
            rows[at], rows[after] = rows[after], rows[at]
    return rows


BEHIND = st.lists(
    st.sampled_from(
        [
            "一是公开不够及时。",
            "行政复议 行政诉讼",
            "结果维持 结果纠正 其他结果 尚未审结 总计",
            "未经复议直接起诉 复议后起诉",
            "规章 3 0 0",
            "三、本年度办理结果 7",
            "第二十条第（一）项",
            "12 0 0",
            "六、其他需要说明的事项",
            "六、",
            "其他需要说明的事项",
        ]
    ),
    max_size=5,
)
"""Lines behind the tables that speak of them."""


@given(edition=st.sampled_from(EDITIONS), damages=DAMAGES, behind=BEHIND)
def test_a_plain_table_is_what_weighing_makes_of_it(edition, damages, behind):
    """However a printed form is damaged: where it is still plain, what is decided is the same either way."""
    found = both(damaged(GRIDS[edition], damages), behind)
    if found is not None and found[0] is not None:
        plain, weighed = found

        assert told(weighed) == told(plain)

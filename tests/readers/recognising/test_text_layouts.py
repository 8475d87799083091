"""Where rows of a text have all their figures, what is decided on its layout is what weighing each text comes to."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import govinfo
from govinfo.readers import LIMITS
from govinfo.readers.formats import html
from govinfo.readers.plain_text import running_text
from govinfo.readers.recognising.finding import find, standing_anyhow
from govinfo.readers.recognising.layouts import of_texts
from govinfo.readers.recognising.layouts.of_texts import full_rows, layout_of, met_again
from govinfo.readers.recognising.layouts.placed_tables import FilledTables
from govinfo.readers.recognising.layouts.settled_texts import standing_full
from govinfo.readers.recognising.parts import beginning
from govinfo.readers.recognising.tables import Tables
from standing_tables import told

ROW = re.compile(r"(?:(.*[^\d ]) )?(\d+(?:\.\d+)?(?: \d+)*)")
"""A label and its figures, or figures alone."""
OPENING, CLOSING = "第二十条第（一）项", "五、存在的主要问题及改进情况"


def with_figures(text, figures, part=" "):
    """A text with other figures in its rows, zeros behind the last of them."""
    rest = iter(figures)

    def other(row):
        return part.join([*filter(None, [row[1]]), *(next(rest, "0") for _ in row[2].split())])

    lines = text.split("\n")
    return "\n".join(other(row) if (row := ROW.fullmatch(line)) else line for line in lines)


def figures_of(text):
    """The figures of its rows."""
    return [one for line in text.split("\n") if (row := ROW.fullmatch(line)) for one in row[2].split()]


def in_lines(text):
    """A text with a line for each figure."""
    return with_figures(text, figures_of(text), "\n")


def tabbed(text):
    """A text with each word of its tables behind a tab, as some programs take the cells of a Word file."""
    lines = in_lines(text).split("\n")
    begin, end = lines.index(OPENING), lines.index(CLOSING)
    return "\n".join([*lines[:begin], *("\t" + line.replace(" ", "\n\t") for line in lines[begin:end]), *lines[end:]])


SHAPES = {"rows": str, "lines": in_lines, "tabs": tabbed}


def read(text):
    """The stream of a text, and where its tables begin."""
    stream = running_text.read(text, None, LIMITS)
    return stream, beginning(stream)


def placed(text):
    """The tables of a text by its layout, met with before; `None` where that does not tell."""
    stream, start = read(text)
    met_again(stream, start)
    met = met_again(stream, start)
    return None if met is None else standing_full(stream, *met, LIMITS)


def weighed(text):
    """The tables of a text as they stand."""
    return standing_anyhow(*read(text), LIMITS)


def layout(text):
    """The layout of a text."""
    stream, start = read(text)
    return layout_of(stream, start, full_rows(stream, start))


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_a_text_whose_rows_have_their_figures_is_read_by_its_layout(text, shape):
    """All cells are placed, as weighing places them."""
    found = placed(shape(text))

    assert found is not None
    assert told(weighed(shape(text))) == told(found)
    assert all(value is not None for _, value in govinfo.reads(shape(text), format="text").cells())


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_a_layout_is_the_same_whatever_its_figures_are(text, shape):
    """Figures of any length belong to no layout, nor does what stands behind the tables; a head does."""
    other = with_figures(text, ["12", "7", "345"] * 80)

    assert layout(shape(text)) == layout(shape(other)) == layout(shape(text) + "完。")
    assert layout(shape(text)) != layout(shape(text.replace("本年废止件数", "废止件数")))


def test_a_layout_is_decided_on_when_it_comes_again(text):
    """The first text of a layout is weighed; from the second on, with whatever figures, it is known."""
    of_texts._met().cache_clear()
    first, _ = read(text)
    second, _ = read(with_figures(text, ["12", "7"] * 99))

    assert isinstance(find(first, LIMITS), Tables)
    assert isinstance(find(second, LIMITS), FilledTables)


def test_paragraphs_of_a_page_are_weighed(text):
    """A page tells cells from paragraphs, and a text does not: what is decided on one is not asked of the other."""
    page = "".join(f"<p>{line}</p>" for line in text.split("\n"))
    streams = [html.read(page, None, LIMITS) for _ in range(3)]

    assert all(isinstance(find(stream, LIMITS), Tables) for stream in streams)


@pytest.mark.parametrize(
    "figures",
    [["500"] * 300, ["0"] * 300, [str(number) for number in range(40, 400)]],
    ids=["alike", "zeros", "sums fail"],
)
def test_the_sums_make_no_difference(text, figures):
    """Figures that keep no sum are where they are, as others."""
    found = placed(with_figures(text, figures))

    assert found is not None
    assert told(weighed(with_figures(text, figures))) == told(found)


def first_figures(text, figures):
    """A text with other first figures in the rows of 表二."""
    rest = iter(figures)
    begin, end = text.index(OPENING), text.index("三、收到")
    return text[:begin] + re.sub(r"(?<= )\d+(?:\.\d+)?(?=[ \n])", lambda _: next(rest), text[begin:end]) + text[end:]


QUESTIONS = {
    "figures that count the rows": lambda text: first_figures(text, [*"1452673456"]),
    "totals that stand first": lambda text: with_figures(text, ["9"] * 10 + ["3", "1", "2", "0", "0", "0", "0"] * 26),
    "the number of a row, and a sum that fails": lambda text: text.replace(
        "结转下年度继续办理 2 0", "结转下年度继续办理 25 0"
    ),
    "a figure that begins with a zero": lambda text: text.replace(
        "上年结转政府信息公开申请数量 1 0", "上年结转政府信息公开申请数量 1 00"
    ),
    "a row without a figure": lambda text: text.replace("公开申请数量 12 2 0", "公开申请数量 12 2"),
    "a figure too many": lambda text: text.replace("公开申请数量 12 2 0", "公开申请数量 12 2 0 0"),
    "three figures of nobody": lambda text: text.replace("申请人情况", "1 2 3\n申请人情况"),
    "figures in a line and below": lambda text: text.replace("公开申请数量 12 2 0", "公开申请数量 12 2\n0"),
    "a label that is printed otherwise": lambda text: text.replace("属于行政查询事项", "属于行政杳询事顶"),
    "a figure that words run on behind": lambda text: text.replace("447\n", "447"),
    "a row twice": lambda text: text.replace("行政许可 447", "行政许可 447\n行政许可 447"),
    "a figure behind a label below the tables": lambda text: text + "行政许可 12",
    "表四 twice": lambda text: text.replace("问题不少。", text[text.index("行政复议 行政") : text.index(CLOSING)]),
    "a heading that begins above": lambda text: text.replace(CLOSING, "六、\n其他需要说明的事项"),
    "many words between the tables": lambda text: text.replace(CLOSING, "公开 " * 12_000 + "\n" + CLOSING),
}


@pytest.mark.parametrize("change", QUESTIONS.values(), ids=QUESTIONS)
def test_figures_and_words_that_raise_a_question_are_weighed(text, change):
    """Where the figures, or what stands around them, may be other rows', the layout does not tell."""
    assert change(text) != text
    assert placed(change(text)) is None
    assert weighed(change(text)).read()


def test_words_behind_the_tables_that_speak_of_rows_raise_none(text):
    """A label behind the tables is no row's where no figure stands behind it."""
    assert placed(text + "行政许可。行政处罚类信息公开不够，规章") is not None


def test_one_row_without_heads_is_no_other_layout_of_figures(text):
    """What is decided on one layout is not asked of another."""
    assert placed(text.replace("信息内容 本年制发件数 本年废止件数 现行有效件数\n", "")) is not None


LINES = [
    "行政许可 3",
    "规章 3 0 0",
    "其他",
    "7",
    "1 2 3",
    "总计",
    "三、本年度办理结果 7",
    "一是公开不够及时。",
    "行政复议 行政诉讼",
    "第二十条第（一）项",
    "五、存在的主要问题及改进情况",
    "（一）予以公开 4 1 0 0 1 0 6",
    "0 0 0 0 0 0 0",
]
DAMAGES = st.lists(
    st.tuples(
        st.sampled_from(["insert", "insert", "drop", "twice", "exchange", "behind"]),
        st.integers(0, 70),
        st.integers(0, 70),
        st.sampled_from(LINES),
    ),
    max_size=2,
)
FIGURES = st.lists(st.sampled_from(["0", "0", "1", "2", "3", "7", "12", "26", "1234"]), max_size=204)


def damaged(text, damages):
    """A text with lines of its tables doubled, exchanged and dropped, and others between and behind them."""
    lines = text.split("\n")
    first = next(at for at, line in enumerate(lines) if line.endswith(OPENING))
    for kind, one, other, line in damages:
        at, after = min(first + one, len(lines) - 1), min(first + other, len(lines) - 1)
        if kind == "insert":
            lines.insert(at, line)
        elif kind == "drop":
            del lines[at]
        elif kind == "twice":
            lines.insert(after, lines[at])
        elif kind == "exchange":
            lines[at], lines[after] = lines[after], lines[at]
        else:
            lines.append(line)
    return "\n".join(lines)


@given(figures=FIGURES, damages=DAMAGES, shape=st.sampled_from([*SHAPES]))
def test_what_a_layout_tells_is_what_weighing_makes_of_it(text, figures, damages, shape):
    """However a text is damaged and whatever its figures are: where its layout tells, it tells the same."""
    changed = damaged(SHAPES[shape](with_figures(text, figures)), damages)
    found = placed(changed)
    if found is not None:
        assert told(weighed(changed)) == told(found)

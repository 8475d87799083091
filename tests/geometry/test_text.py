"""Text around tables: lines, paragraphs, columns, and what is not read of it."""

import pytest

from govinfo.geometry import document as laying
from govinfo.geometry.document import document
from govinfo.geometry.page import Glyph, Omission, OmissionReason, Page, Paragraph, RuledLine
from govinfo.geometry.refusing import RefusedError
from printing.glyphs import glyphs
from printing.marks import Text


def page(*texts, number=1, rules=()):
    return Page(number, 600, 800, glyphs(*texts), rules)


def read(*pages):
    """The paragraphs of some pages."""
    return [block.text for block in document(pages).blocks]


def omitted(*pages):
    return [(omission.text, omission.why) for omission in document(pages).omitted]


def prose(text, left=100, top=100, wide=20, indent=2, size=10):
    """A paragraph set in lines of so many characters."""
    pieces, at, y = [], 0, top
    while at < len(text):
        room = wide - (indent if at == 0 else 0)
        pieces.append(Text(left + (indent if at == 0 else 0) * size, y, text[at : at + room], size))
        at += room
        y += 1.6 * size
    return pieces


LONG = "主动公开政府信息的数量比上年增加，依申请公开的办理更加规范，监督保障的制度更加健全，平台建设的水平稳步提高。"


def test_digits_set_lower_stay_in_their_line():
    """Figures in another font, a point lower and smaller, belong to the words around them."""
    line = (Text(100, 100, "信息处理费", 16), Text(184, 101, "3940", 14), Text(216, 100, "元。", 16))

    assert ["信息处理费3940元。"] == read(page(*line))


def test_lines_of_a_paragraph_are_joined():
    """A paragraph is what begins indented and goes on in full lines."""
    assert [LONG, LONG] == read(page(*prose(LONG), *prose(LONG, top=160)))


def test_a_paragraph_goes_on_over_the_page():
    """The first line of a page, if it is not indented, goes on with the last of the page before."""
    pieces = prose(LONG)

    assert [LONG] == read(page(*pieces[:2]), page(*prose(LONG)[2:], number=2))
    assert [Paragraph(1, LONG)] == list(document([page(*pieces[:2]), page(*pieces[2:], number=2)]).blocks)


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("it is transparency and", "openness", "it is transparency and openness"),
        ("it is for all about trans-", "parency", "it is for all about transparency"),
        ("you may write to the office@", "example.cn", "you may write to the office@example.cn"),
        ("the telephone is 0517-836052", "10 by day", "the telephone is 0517-83605210 by day"),
    ],
)
def test_words_are_joined_as_they_are_spelt(first, second, joined):
    """A space between words, none in a number or an address, and no hyphen in a word that was divided."""
    assert [joined] == read(page(Text(100, 100, first), Text(100, 116, second)))


def test_a_blank_behind_the_hyphen_of_a_divided_word_is_none_of_it():
    """A hyphen that divides a word is left out of it though white space stands behind it in its line."""
    divided = page(Text(100, 100, "Open government and trans- "), Text(100, 116, "parency"))

    assert ["Open government and transparency"] == read(divided)
    assert [("-", OmissionReason.HYPHEN)] == omitted(divided)


def test_short_lines_and_other_sizes_are_paragraphs_of_their_own():
    """A list of short lines, a title in a larger font and lines set apart are not joined."""
    short = (Text(100, 100, "某市财政局"), Text(100, 116, "二〇二四年"))
    sizes = (Text(100, 100, "年" * 20, 16), Text(100, 130, "月" * 32, 10))
    apart = (Text(100, 100, "年" * 20), Text(100, 200, "月" * 20))

    assert [["某市财政局", "二〇二四年"], ["年" * 20, "月" * 32], ["年" * 20, "月" * 20]] == [
        read(page(*lines)) for lines in (short, sizes, apart)
    ]


def test_gaps_part_columns_and_words():
    """A gap as wide as a character is a tab, a smaller one between letters a space."""
    line = (
        Text(100, 100, "规章"),
        Text(130, 100, "12"),
        Text(142.5, 100, "3"),
        Text(147.5, 100, " a "),
        Text(300, 100, "0"),
    )

    assert ["规章\t12 3 a\t0"] == read(page(*line))


def test_two_columns_of_prose_are_read_one_after_the_other():
    """The left column comes before the right, and what runs across before both."""
    title = Text(105, 60, "关于政府信息公开工作情况的通报和下一步的工作安排意见")
    one, other = LONG * 2, LONG[::-1] * 2
    left, right = prose(one, top=100, wide=18), prose(other, left=310, top=104, wide=18)

    assert [title.text, one, other] == read(page(title, *left, *right))
    assert [one, other, LONG] == read(page(*left, *right, *prose(LONG, top=240, wide=39)))


def test_numbers_beside_labels_are_no_columns_of_prose():
    """A table without rules is read row by row."""
    rows = [Text(x, 100 + 20 * at, text) for at in range(6) for x, text in ((100, "行政许可决定"), (320, "12"))]

    large = [
        Text(x, 100 + 30 * at, text, size) for at in range(6) for x, text, size in ((100, "甲乙", 40), (190, "3", 8))
    ]

    assert ["行政许可决定\t12"] * 6 == read(page(*rows))
    assert ["甲乙\t3"] * 6 == read(page(*large))


def test_page_numbers_are_known_by_place_and_sequence():
    """Numbers that count the pages at one height are left out; the same digits elsewhere are text."""
    numbered = [page(Text(100, 300, str(at)), Text(290, 780, str(at)), number=at) for at in (1, 2, 3)]
    decorated = [page(Text(100, 100, "甲"), Text(290, 780, "第1页 共6页"))]
    alone = [page(Text(100, 100, "甲"), Text(290, 780, "7"))]
    jumping = [page(Text(100, 100, "甲"), Text(290, 780, text), number=at) for at, text in ((1, "8"), (2, "31"))]

    assert ["1", "2", "3"] == read(*numbered)
    assert [[], ["7"], ["8", "31"]] == [
        [text for text in read(*pages) if text != "甲"] for pages in (decorated, alone, jumping)
    ]
    assert [("第1页 共6页", OmissionReason.PAGE_NUMBER)] == omitted(*decorated)


@pytest.mark.parametrize("numbers", [("I", "II", "III"), ("—ix—", "—x—", "—xi—"), ("第一页", "第二页", "第三页")])
def test_page_numbers_may_be_numerals(numbers):
    """Roman ones, and Chinese ones before 页."""
    pages = [page(Text(100, 300, "甲"), Text(290, 780, text), number=at) for at, text in enumerate(numbers, 1)]

    assert ["甲"] * 3 == read(*pages)
    assert [(text, OmissionReason.PAGE_NUMBER) for text in numbers] == omitted(*pages)


def test_numerals_that_count_nothing_are_text():
    """A numeral at the end of each page, alike or one that no number is spelled with."""
    pages = [page(Text(100, 300, "甲"), Text(290, 780, text), number=at) for at, text in enumerate(("IIII", "X"), 1)]

    assert ["甲", "IIII", "甲", "X"] == read(*pages)


@pytest.mark.parametrize("total", ["", "/2", " 共2页"])
def test_running_heads_may_end_with_the_number_of_their_page(total):
    """Where a page is from stands beside its number, as browsers print it; on none of them is it text."""
    ends = [f"https://www.example.cn/1/2.html {number}{total}" for number in (1, 2)]
    pages = [page(Text(100, 300, "甲"), Text(100, 780, text), number=at) for at, text in enumerate(ends, 1)]
    other = [page(Text(100, 300, "甲"), Text(100, 780, f"表{number}"), number=at) for at, number in ((1, 3), (2, 9))]

    assert ["甲"] * 2 == read(*pages)
    assert [OmissionReason.RUNNING_HEAD] * 2 == [reason for _, reason in omitted(*pages)]
    assert ["甲", "表3", "甲", "表9"] == read(*other)


def test_running_heads_are_read_once():
    """A line that stands over every page is read where it stands first."""
    pages = [page(Text(100, 40, "某市财政局"), Text(100, 200, "文" * at), number=at) for at in (1, 2, 3)]

    assert ["某市财政局", "文", "文文", "文文文"] == read(*pages)
    assert [("某市财政局", OmissionReason.RUNNING_HEAD)] * 2 == omitted(*pages)


def test_marks_of_notes_are_named():
    """A small figure above the line marks a note; it is no digit of the number before it."""
    marked = page(Text(100, 100, "217"), Text(115, 96, "12", 6), Text(130, 100, "件"))

    assert (["217 件"], [("12", OmissionReason.RAISED)]) == (read(marked), omitted(marked))


def test_marks_that_browsers_set_little_smaller_are_named():
    """A page raises what it makes smaller by a sixth; beside a dash it is no number less than zero."""
    marked = page(Text(100, 100, "许可-"), Text(125, 96.6, "1", 8.33))

    assert (["许可-"], [("1", OmissionReason.RAISED)]) == (read(marked), omitted(marked))


def test_struck_text_is_named():
    """What a line runs through is not read; what it runs under is."""
    lines = (RuledLine(100, 96.2, 120, 96.6), RuledLine(100, 121.6, 120, 122))
    found = page(Text(100, 100, "划去"), Text(100, 120, "下划"), rules=lines)

    assert (["下划"], [("划去", OmissionReason.STRUCK)]) == (read(found), omitted(found))


def test_a_text_drawn_over_itself_is_read_once():
    """Bold made by drawing twice is no second figure, and two like digits are two."""
    doubled = page(Text(100, 100, "11"), Text(100.4, 100, "11"))

    assert (["11"], [("11", OmissionReason.DOUBLED)]) == (read(doubled), omitted(doubled))


@pytest.mark.parametrize("mark", [Text(118.6, 102, "2", 5), Text(118.6, 95, "1"), Text(118.6, 105, "1")])
def test_a_digit_lower_smaller_or_higher_than_those_before_it_is_of_no_number(mark):
    """A note's mark below the line, or one as large as its number, however close they stand."""
    assert ["8317\n" + mark.text] == read(page(Text(100, 100, "8317", 9.3), mark))


def test_text_no_larger_than_a_speck_is_named():
    """Nobody sees it, so it is not read; nor is a place that is no number."""
    speck = page(Text(100, 100, "规章"), Text(140, 100, "3", 0.5), rules=[RuledLine(float("nan"), 1, 2, 2)])

    assert (["规章"], [("3", OmissionReason.INVISIBLE)]) == (read(speck), omitted(speck))


def test_figures_on_uneven_baselines_are_one_line():
    """What stands in columns of its own is of the line whose heights it shares a part of, in the order of columns."""
    texts = [Text(100, 100, "规章"), Text(160, 103, "1"), Text(220, 96, "2"), Text(280, 104, "3"), Text(340, 99, "4")]

    assert ["规章\t1\t2\t3\t4"] == read(page(*texts))


def test_a_tall_label_joins_no_lines():
    """The label of a group, set larger beside two rows, does not make one line of them."""
    rows = [Text(200, 96, "甲"), Text(300, 96, "1"), Text(200, 106, "乙"), Text(300, 106, "2")]

    assert ["合计\t甲\t1", "乙\t2"] == read(page(Text(100, 102, "合计", 16), *rows))


def test_a_large_text_over_others_is_named():
    """A watermark that runs level over lines is none of them, nor is another like it that stands free."""
    rows = [Text(100, 100 + 20 * at, f"第{at}行的字") for at in range(8)]
    marks = [Text(110, 135, "样张7", 30), Text(300, 135, "样张7", 30), Text(300, 300, "标题", 30)]

    assert (["第0行的字", "第1行的字"], ["标题"]) == (read(page(*rows, *marks))[:2], read(page(*rows, *marks))[8:])
    assert [("样张7样张7", OmissionReason.OBLIQUE)] == omitted(page(*rows, *marks))


def test_slanting_text_is_named():
    """A watermark across the page is no text of it."""
    slanting = page(Text(100, 100, "规章"))
    mark = [Glyph("样", 300, 300, 320, 320, None), Glyph("张", 320, 320, 340, 340, None)]

    assert [("样张", OmissionReason.OBLIQUE)] == omitted(slanting._replace(glyphs=[*slanting.glyphs, *mark]))


def test_a_page_set_sideways_is_turned():
    """A page whose text runs down is read as if it were turned."""
    sideways = [
        Glyph("规", 500, 100, 510, 110, 1),
        Glyph("章", 500, 110, 510, 120, 1),
        Glyph("甲", 480, 100, 490, 110, 1),
    ]

    assert ["规章", "甲"] == read(Page(1, 600, 800, sideways))


def test_white_space_is_no_line():
    """Spaces alone give no paragraph."""
    assert ["规章"] == read(page(Text(100, 100, "规章"), Text(100, 300, "   ")))


def test_documents_longer_than_any_are_refused(monkeypatch):
    """Characters are counted before they are read."""
    monkeypatch.setattr(laying, "_CHARACTERS", 3)
    with pytest.raises(RefusedError, match="crowded"):
        read(page(Text(100, 100, "规章 12")))


def test_pages_without_text():
    """A page with a picture and no text is named; an empty one gives nothing; hidden text is told."""
    hidden = Glyph("暗", 100, 100, 110, 110, 0, OmissionReason.INVISIBLE)
    found = document([Page(1, 600, 800, [], (), pictured=True), Page(2, 600, 800, [hidden, Glyph(" ", 1, 1, 2, 2)])])

    assert ((), (1,), (Omission(2, "暗", OmissionReason.INVISIBLE),)) == (found.blocks, found.pictures, found.omitted)


def test_heads_and_feet_of_several_rows():
    """Each row of them is taken off, the title above the first page kept; rows of figures are none of them."""
    rows = [(40, "某县财政局2023年年报"), (62, "内部资料"), (760, "第{at}页 共3页"), (780, "地址：某路99号")]
    pages = [
        page(*(Text(100, y, text.format(at=at)) for y, text in rows), Text(100, 300, "文" * at), number=at)
        for at in (1, 2, 3)
    ]
    figures = [page(Text(100, 300, "文" * at), Text(100, 780, "0 0 0 0 0 0 0"), number=at) for at in (1, 2, 3)]

    assert ["某县财政局2023年年报", "文", "文文", "文文文"] == read(*pages)
    assert 3 == read(*figures).count("0 0 0 0 0 0 0")


def test_feet_of_no_more_than_four_rows():
    """What stands above four rows of a foot is text, on however many pages it stands."""
    rows = [(790 - 15 * at, f"地址{name}") for at, name in enumerate("甲乙丙丁戊")]
    pages = [page(*(Text(100, y, text) for y, text in rows), Text(100, 300, "文" * at), number=at) for at in (1, 2, 3)]

    assert {"地址戊"} == {text for text in read(*pages) if "文" not in text}

"""Rich text: groups, encodings, cells and rows, and what a reader does not see."""

import pytest

from govinfo import readers
from govinfo.errors import ReadError
from govinfo.readers import LIMITS
from govinfo.readers.formats import rtf

ROW = r"\trowd\trleft0\cellx3000\cellx5000\cellx7000\cellx9000 "


def lines(text, limits=LIMITS):
    return rtf.read(text, "report.rtf", limits).lines


def row(*cells, head=ROW):
    return head + "".join(rf"\pard\intbl {cell}\cell" for cell in cells) + r"\row"


def escaped(text):
    return "".join(rf"\u{ord(character)}?" for character in text)


def test_a_report_in_rich_text_is_read():
    """Labels by the numbers of their characters, figures between them."""
    rows = [["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"], ["规章", "1", "0", "2"]]
    rows.append(["行政规范性文件", "4", "5", "6"])
    body = "".join(row(*map(escaped, cells)) for cells in rows)
    report = readers.reads((r"{\rtf1\ansi " + escaped("前言") + r"\par" + body + "}").encode(), document="report.doc")
    assert (1, 0, 2) == tuple(report.proactive.rules)
    assert (4, 5, 6) == tuple(report.proactive.normative_documents)
    assert "前言" == report.narrative.preface


def test_bytes_mean_what_their_font_says():
    """The charset of a font before the page of the document; halves of a character come together over words."""
    fonts = r"{\fonttbl{\f0\fcharset134 SimSun;}{\f1\fcharset0 Arial;}}"
    assert ["政府é"] == lines(rf"{{\rtf1\ansicpg1252{fonts}\f0 \'d5\'fe\'b8\'ae\f1 \'e9}}")
    assert ["政府"] == lines(rf"{{\rtf1\ansicpg936{fonts}\f1 \'d5\'fe\'b8\'ae}}")


def test_characters_beyond_bytes():
    """Negative numbers, what stands for them as long as it says, signs by name, and bare bytes passed over."""
    assert ["信龑12\xa03-4—5"] == lines(
        r"{\rtf1\uc2\u20449 ab\uc1\u-24687 ?1{\*\x 9\~\u20449?}2\~3\_4\emdash 5{\pict\bin3 }}}}"
    )
    assert ["𠮷"] == lines(r"{\rtf1\u-10174?\u-8265?}")


def test_what_is_not_seen_is_not_read():
    """Deleted, struck, hidden and raised characters until their group or word ends; codes, notes, heads, feet."""
    text = r"{\rtf1{\header 0}217{\super 1}{\deleted 2}{\strike 3}{\v 4}\strike 5\strike0 6\super 7\nosupersub 8"
    more = r"{\field{\*\fldinst LINK}{\fldrslt 9}}{\footnote 1}\v 2\plain 3\par\sect}"
    assert ["217¹~~3~~~~5~~6⁷893"] == lines(text + more)


def test_cells_over_columns_and_rows():
    """Cells that go on the one above or before lengthen it; a row that does not fit its layout has none."""
    first = row("A", "1", "2", "3", head=r"\trowd\clvmgf\cellx100\cellx200\cellx300\cellx400 ")
    second = row("", "4", "5", "", head=r"\trowd\clvmrg\cellx100\cellx200\clmgf\cellx300\clmrg\cellx400 ")
    stream = rtf.read("{\\rtf1" + first + second + row("B", "6", head=r"\trowd\cellx900 ") + "}", None, LIMITS)
    assert ["A\t1\t2\t3", "4\t5", "B\t6"] == stream.lines
    assert [4, 4, 2] == list(stream.widths.values())


def test_a_table_that_holds_tables_is_layout():
    """Inner cells and rows end by words of their own; what stands in the outer cell comes in its order."""
    inner = (
        r"\pard\intbl\itap2 A\nestcell 1\nestcell{\*\nesttableprops\trowd\cellx1\cellx900\nestrow}{\nonesttables x\par}"
    )
    assert ["前", "A\t1", "后"] == lines(
        rf"{{\rtf1\trowd\cellx900\pard\intbl 前\par{inner}\pard\intbl 后\cell\row}}".replace("前", r"\u21069?").replace(
            "后", r"\u21518?"
        )
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (r"{\rtf1" + "{" * 600, "nest deeper"),
        (r"{\rtf1\pard\intbl\itap99 x\par}", "nest deeper"),
        (r"{\rtf1 " + "x" * 1_000_001 + "}", "more than 1000000 characters"),
    ],
)
def test_rich_text_that_is_refused(text, told):
    """Groups and tables without end, text beyond the limits."""
    with pytest.raises(ReadError, match=told):
        readers.reads(text.encode())


def test_broken_rich_text_is_read_as_far_as_it_goes():
    """Braces too many, words unknown, a backslash at the end, more edges than a row has."""
    assert ["甲"] == lines(r"{\rtf1\unknown5 \u30002?}}}" + "\\")
    assert ["1"] == lines(r"{\rtf1" + row("1", head=r"\trowd" + r"\cellx1" * 99) + "}")

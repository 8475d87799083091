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


def form(figure):
    """A report that states one figure of 规章."""
    rows = [
        ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
        ["规章", "1", "0"],
        ["行政规范性文件", "4", "5", "6"],
    ]
    heads, (label, *others), last = ([*map(escaped, cells)] for cells in rows)
    return rf"{{\rtf1\ansi{row(*heads)}{row(label, *others, figure)}{row(*last)}}}".encode()


@pytest.mark.parametrize("before", [b"", b"\xef\xbb\xbf", b"\r\n \t"])
def test_a_report_in_rich_text_is_read(before):
    """Labels by the numbers of their characters, figures between them; what an editor sets before is passed over."""
    rows = [["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"], ["规章", "1", "0", "2"]]
    rows.append(["行政规范性文件", "4", "5", "6"])
    body = "".join(row(*map(escaped, cells)) for cells in rows)
    text = r"{\rtf1\ansi " + escaped("前言") + r"\par" + body + "}"
    report = readers.reads(before + text.encode(), document="report.doc")
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
    """Deleted, moved, struck, hidden and raised text until its group or word ends; codes, notes, heads, feet."""
    text = r"{\rtf1{\header 0}217{\super 1}{\deleted 2}{\strike 3}{\v 4}\strike 5\strike0 6\super 7\nosupersub 8"
    shifted = r"{\rtf1 3{\sub 1}2{\up6\fs12 1}4\up6 1\up0 5{\mvf 8}{\dn8 1}\dn9 1\dn0 6{\dn6 7}}"
    more = r"{\field{\*\fldinst LINK}{\fldrslt 9}}{\footnote 1}\v 2\plain 3\par\sect}"
    assert (["217¹~~3~~~~5~~6⁷893"], ["3¹2¹4¹5¹¹67"]) == (lines(text + more), lines(shifted))


def test_days_of_changes_are_no_text():
    """The number behind a word has as many digits as it has: those of the days of tracked changes ten."""
    changed = r"{\deleted\revauthdel1\revdttmdel-2074015744 9}{\revised\revauth1\revdttm1690384128 7}"
    assert ["7"] == lines(rf"{{\rtf1 {changed}}}")
    assert ["7"] == lines(rf"{{\rtf1 \revdttm{'1' * 5000} 7}}")


def test_entries_of_an_index_are_no_text():
    """Nor are those of a table of contents."""
    assert ["17"] == lines(r"{\rtf1 1{\xe 9{\txe 9}{\rxe 9}}{\tc 9}{\tcn 9}7}")


COLOURS = r"{\colortbl;\red255\green255\blue255;\red0\green0\blue128;\red250\green250\blue250;}"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (r"2{\cf1 7}", "2"),
        (r"2{\cf3 7}", "2"),
        (r"2{\cf2 7}", "27"),
        (r"2{\cf0 7}", "27"),
        (r"2{\cf9 7}", "27"),
        (r"2\cf1 7\plain 8", "2 8"),
        (r"2{\cf1\highlight2 7}", "27"),
        (r"2{\cf2\highlight2 7}", "2"),
        (r"2{\cf1\chcbpat2 7}", "27"),
        (r"2{\cf1\chcbpat0 7}", "2"),
        (r"2{\cf2\cb2 7}", "2"),
        (r"2{\cf1\chshdng500\cfpat2 7}", "27"),
        (r"2{\cf1\chshdng0\chcbpat1 7}", "2"),
        (r"\cbpat2 2{\cf1 7}", "27"),
        (r"\shading500 2{\cf1 7}", "27"),
        (r"\cbpat2\shading0 2{\cf1 7}", "27"),
        (r"\cbpat2\pard 2{\cf1 7}", "2"),
        (r"{\stylesheet{\s1\cbpat2 A;}{\s2 B;}}\pard\s1 2{\cf1 7}", "27"),
        (r"{\stylesheet{\s1\cbpat2 A;}{\s2 B;}}\pard\s2 2{\cf1 7}", "2"),
        (r"{\stylesheet{\s1\cbpat2 A;}{\s2 B;}}\pard\s1\cbpat1 2{\cf1 7}", "2"),
        (r"2{\fs3 7}", "2"),
        (r"2{\fs4 7}", "27"),
        (r"2{\fs18 7}", "27"),
        (r"\fs2 7\plain 2", "2"),
        (r"2\red1{\cf1 7}", "2"),
    ],
)
def test_text_in_the_colour_of_its_ground_is_not_read(text, shown):
    """Marked, shaded, or in the colour of its paragraph; a pattern is a ground that is not known."""
    assert [shown] == lines(rf"{{\rtf1{COLOURS}{text}}}")


@pytest.mark.parametrize(
    ("box", "shown"),
    [
        (r"\clcbpat2", "27"),
        (r"\clcbpat1", "2"),
        (r"\clshdng0", "2"),
        (r"\clshdng500\clcbpat1", "27"),
        (r"\clcbpat0", "2"),
    ],
)
def test_the_ground_of_text_is_that_of_its_cell(box, shown):
    """It is told with the row, before or behind the text; white text in a box is taken for seen."""
    head = rf"\trowd\cellx1000{box}\cellx2000 "
    assert [f"规章\t{shown}"] == lines(rf"{{\rtf1{COLOURS}" + row(escaped("规章"), r"2{\cf1 7}", head=head) + "}")
    inner = r"\pard\intbl\itap2 2{\cf1 7}\nestcell{\*\nesttableprops\trowd\cellx900\nestrow}"
    outer = row(escaped("规章"), inner + r"\pard\intbl\itap1 ", head=head)
    assert shown == lines(rf"{{\rtf1{COLOURS}{outer}}}")[1]
    assert ["2"] == lines(rf"{{\rtf1{COLOURS}{{\*\shpinst{{\shptxt\cf1 2}}}}}}")


BOX = r"{{\shp{{\*\shpinst{{\sp{{\sn a}}{{\sv 1}}}}{{\shptxt\pard\plain {}}}}}}}"


@pytest.mark.parametrize(
    ("inside", "shown"),
    [
        (r"8\par", "8"),
        (r"8", "8"),
        (r"8\par 9\par", "8\u202c \u202e9"),
        (r"\trowd\cellx9\pard\intbl 8\cell 9\cell\row", "8\u202c \u202e9"),
        (r"{\shptxt 8}", "8"),
    ],
)
def test_a_text_box_in_a_cell_is_no_figure_of_it(inside, shown):
    """It floats over the cell or beside it, whatever stands in it."""
    boxed = row(escaped("规章"), rf"3{BOX.format(inside)}", "1")
    assert f"规章 3 \u202e{shown}\u202c 1".split() == lines(rf"{{\rtf1{boxed}}}")[0].split()


def test_a_text_box_is_none_of_the_paragraph_that_it_hangs_on():
    """Its paragraphs and tables stand before that, which goes on behind it; one in another is a part of that."""
    within = row("A", "1") + r"\pard 8" + BOX.format("9")
    assert ["A\t1", "89", "2023"] == lines(rf"{{\rtf1 20{BOX.format(within)}23}}")
    assert ["9", "2023"] == lines(rf"{{\rtf1 20{BOX.format('9' + chr(92) + 'par')}23}}")


@pytest.mark.parametrize("number", [r"{\listtext\pard\plain 9.\tab}", r"{\pntext 9.\tab}", r"{\*\pn\pndec}"])
def test_the_number_of_a_list_is_no_part_of_a_label(number):
    """One that goes on over tables counts rows otherwise than the form; beside a figure it is a figure, too."""
    shown = "" if "*" in number else "9. "
    assert [f"规章\t{shown}3"] == lines(rf"{{\rtf1{row(number + escaped('规章'), number + '3')}}}")
    assert [f"{shown}公开"] == lines(rf"{{\rtf1{number}{escaped('公开')}}}")


def test_the_number_of_a_list_runs_into_no_figure():
    """Though no sign stands between."""
    assert ["7. 17"] == lines(r"{\rtf1{\pntext 7.}17}")


def test_of_a_text_that_is_written_twice_the_second_is_read():
    """The first is for readers that know no Unicode; in a note neither is read."""
    assert ["2177"] == lines(r"{\rtf1 2{\upr{\b 9}{\*\ud{\u49?{\b 7}}}}7}")
    assert ["27"] == lines(r"{\rtf1 2{\footnote{\upr{9}{\*\ud{8}}}}7}")


def test_letters_too_narrow_to_be_read_are_not():
    """In hundredths of their width; their size and their width are told apart."""
    assert ["217"] == lines(r"{\rtf1 2{\charscalex2 9}{\charscalex2\charscalex50 1}{\fs24\charscalex1\fs24 9}7}")


def test_the_mark_of_a_note_is_told():
    """One that counts itself has no text; none is told in a note."""
    report = readers.reads(form(r"217{\super\chftn{\footnote\chftn 9}}"))
    span = report.source("proactive.rules.in_force")
    assert (217, ["注"]) == (report.proactive.rules.in_force, [aside.text for aside in span.asides])


def test_an_equation_is_no_digit_of_a_figure():
    """It is told by a sign: nothing of it is read."""
    assert ["2□"] == lines(r"{\rtf1 2{\mmath{\*\moMath{\mrad{\mdeg}{\me{\mr 17}}}}{\mmathPict{\pict 00}}}}")


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
        (r"{\rtf1 " + r"\'b0\'a1" * 1_000_001 + "}", "more than 1000000 characters"),
        (r"{\rtf1 " + r"\u21834?" * 400_000 + "}", "more than 400000 control words"),
        (r"{\rtf1 " + r"{\b a}" * 150_000 + "}", "more than 400000 control words"),
        (r"{\rtf1" + r"\itap9\nestcell\itap0\par" * 30_000 + "}", "more than 200000 cells"),
    ],
)
def test_rich_text_that_is_refused(text, told):
    """Groups and tables without end, text beyond the limits."""
    with pytest.raises(ReadError, match=told):
        readers.reads(text.encode())


@pytest.mark.parametrize("repeated", [r"\u21834?", r"\par", r"{\b a}", r"\cellx1\cell", "}", r"\'b0a", "\\"])
def test_too_much_rich_text_is_refused_before_it_is_read(repeated, monkeypatch):
    """Words, braces and bytes written as digits are counted first."""
    monkeypatch.setattr(rtf, "tokens", None)
    with pytest.raises(ReadError, match="more than"):
        readers.reads("{\\rtf1 " + repeated * (16_000_000 // len(repeated)))


def test_what_ends_lines_of_the_file_is_nothing():
    """Between the characters of a word, and millions of times in a picture."""
    assert ["政府"] == lines("{\\rtf1\\ansicpg936 \\'d5\n\\'fe\r\n\\'b8\n\\'ae{\\pict " + "ab\n" * 5_000_000 + "}}")


def test_braces_and_backslashes_in_a_text():
    """A backslash before them makes them characters."""
    assert ["{\\'b0}"] == lines(r"{\rtf1 \{\\'b0\}}")


def test_broken_rich_text_is_read_as_far_as_it_goes():
    """Braces too many, words unknown, a backslash at the end, more edges than a row has."""
    assert ["甲"] == lines(r"{\rtf1\unknown5 \u30002?}}}" + "\\")
    assert ["'x"] == lines(r"{\rtf1 \'x}")
    assert ["1"] == lines(r"{\rtf1" + row("1", head=r"\trowd" + r"\cellx1" * 99) + "}")

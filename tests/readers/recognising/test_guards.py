"""Each guard speaks against what it is there for, alone, and against nothing else."""

import re

import pytest

from govinfo import readers
from govinfo.forms import FORMS
from govinfo.readers import LIMITS
from govinfo.readers.plain_text.running_text import read
from govinfo.readers.recognising.candidates import labels, proposed
from govinfo.readers.recognising.deciding import Accepted, Refused, decide
from govinfo.readers.recognising.evidence import Evidence
from govinfo.readers.recognising.facts import table_facts
from govinfo.readers.recognising.guards import GUARDS, OF_FIGURES, with_occasion
from govinfo.readers.recognising.heads.columns import HeadColumns
from govinfo.readers.recognising.row_sums import row_sums
from govinfo.readers.recognising.tokens import tokens
from govinfo.readers.recognising.ways import TableContext, weighed
from govinfo.vocabulary import Section

FORM = FORMS["2021"]
LABELS = {row.key: row.label for table in FORM.tables.values() for row in table.rows}
NONE = "0 0 0 0 0 0 0"


def evidence(section, text):
    """What a table shows whose labels are written as {received}."""
    table = FORM.tables[Section(section)]
    stream = read(text.format(**LABELS), None, LIMITS)
    found = tokens(stream, 0, len(stream.text))
    candidates = proposed(table, labels(table.section, found, stream))
    heads = HeadColumns(table, found, stream, candidates)
    shown = TableContext(found, table_facts(candidates, found), row_sums(table), 2_000, heads)
    return Evidence(table, found, [weighed(one, shown) for one in candidates], uneven=stream.stacked.uneven)


def against(shown, row):
    """The guards that speak against the one way of reading a row."""
    (one,) = shown.by_row[row]
    assert 1 == len(one.ways)
    return [guard.__name__ for guard in GUARDS if guard(shown, one)]


GRID = """
| {{received}} | {received} |
| {{carried_in}} | {carried_in} |
| {{granted}} | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| {{partially_granted}} | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
"""
BARS = {"received": "1 | 0 | 0 | 0 | 0 | 0 | 1", "carried_in": "0 | 0 | 0 | 0 | 0 | 0 | 0"}


def grid(**rows):
    """Four rows between bars, of which some are filled otherwise."""
    return GRID.format(**(BARS | rows))


APPLICANTS = [column.label for column in FORM.tables[Section.APPLICATIONS].blocks[0].columns]
HEADS = " | ".join(APPLICANTS)
UNDER = "自然人 | 法人或其他组织 | 总计\n" + " | ".join(APPLICANTS[1:-1])
BLANK_IN_IT = "1 | 0 | | 0 | 0 | 0 | 1"
TWELVE = "".join(f"{{{row.key}}}0000000\n" for row in FORM.tables[Section.APPLICATIONS].rows[2:14])
STANDS = {
    "figures in the midst of a group with others": (
        "applications",
        f"{{not_held}} {NONE}\n{{requires_creation}} 1 0 0 0 0 0 1\n{{still_unclear}}\n{{repeated}} {NONE}",
        "requires_creation",
    ),
    "figures of the first of a group": (
        "applications",
        f"{{not_held}} 1 0 0 0 0 0 1\n{{requires_creation}}\n{{still_unclear}}\n{{petition_or_complaint}} {NONE}",
        "not_held",
    ),
    "figures in lines that keep their sum, beside one of no row": (
        "applications",
        f"9\n申请人情况\n{{received}}\n1,200\n0\n0\n0\n0\n34\n1,234\n{{carried_in}} {NONE}",
        "received",
    ),
    "a cut that its columns show to be right, beside rows that keep no sum": (
        "applications",
        (
            "{received}120000012\n{carried_in}0000000\n{granted}0100009\n{partially_granted}0100009\n"
            "{state_secret}0100009\n{concluded}120000012\n{carried_over}0000000"
        ),
        "received",
    ),
    "a cut that keeps its sum beside a single row that does not": (
        "applications",
        "{received}1305012123057\n{carried_in}0100009\n" + TWELVE,
        "received",
    ),
    "digits of a row without a sum beside one that is printed": (
        "proactive",
        "{rules}011\n{normative_documents}000\n{compulsory_measures}0",
        "rules",
    ),
    "a single figure beside a row that is blank": (
        "proactive",
        "{rules}001\n{normative_documents}000\n{compulsory_measures}",
        "rules",
    ),
    "blanks under a head of another name": (
        "applications",
        f"{' | '.join(APPLICANTS[:-1])} | 全部\n{grid(received=BLANK_IN_IT)}",
        "received",
    ),
    "a cell more than some rows, and only that is blank": (
        "applications",
        grid(carried_in=" | 5 | 2 | 1 | 1 | 1 | 1 | 11", received=" | 5 | 2 | 1 | 1 | 1 | 1 | 11"),
        "carried_in",
    ),
    "a blank cell before those of a row, and none in others": (
        "applications",
        grid(carried_in=" | 1 | 0 | 0 | 0 | 0 | 0 | 1"),
        "carried_in",
    ),
    "figures beside the last label alone": (
        "proactive",
        "{licences}\n{penalties}\n{compulsory_measures}\n{administrative_fees} 5\n三、",
        "administrative_fees",
    ),
    "heads line by line": ("applications", f"{UNDER}\n{grid()}", "received"),
    "heads printed twice": (
        "applications",
        f"{HEADS}\n{HEADS}\n{grid()}",
        "received",
    ),
    "heads that are merged cells": (
        "proactive",
        (
            "信息内容 | 本年制发件数 | 本年制发件数 | 本年废止件数 | 现行有效件数\n"
            "{rules} | 1 | 1 | 0 | 3\n{normative_documents} | 2 | 2 | 0 | 4"
        ),
        "rules",
    ),
    "heads in fewer words": (
        "applications",
        f"项目 | 个人 | 企业 | 科研院所 | 公益组织 | 律所 | 其他 | 合计\n{grid()}",
        "received",
    ),
    "heads below who filled them in": (
        "applications",
        f"填报单位 | 某某局 | 填报人 | 张三 | 审核人 | 李四 | 电话 | 无\n{HEADS}\n{grid()}",
        "received",
    ),
    "a row of another name behind it": (
        "applications",
        grid().replace("| {granted}", "| 小计 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |\n| {granted}"),
        "carried_in",
    ),
    "a row that counts the columns": (
        "applications",
        f" | {HEADS}\n | 1 | 2 | 3 | 4 | 5 | 6 | 7\n{grid()}",
        "received",
    ),
    "a blank row below": (
        "applications",
        grid().replace("| {carried_in}", "| | | | | | | | |\n| {carried_in}"),
        "received",
    ),
    "the same name below that says more": (
        "applications",
        grid().replace("| {carried_in}", "| {received}（上年） | 2 | 0 | 0 | 0 | 0 | 0 | 2 |\n| {carried_in}"),
        "received",
    ),
    "words": ("applications", f"{{received}} 1 0 0 0 0 0 1\n{{carried_in}} {NONE}", "received"),
    "numbers below each other's ends": (
        "applications",
        f"{{received}} 103 4  0  0  0  0 107\n{{carried_in}} {NONE}",
        "received",
    ),
    "a label at the end of a line that lacks a number, and its own behind it": (
        "applications",
        f"{{received}} 21 0 0 0 0 0 {{carried_in}} 1 0 0 0 0 0 1\n{{granted}} {NONE}",
        "carried_in",
    ),
    "words behind the numbers of the columns, and a last label without figures": (
        "applications",
        f"1 2 3 4 5 6 7\n{{received}} {NONE}\n{{carried_in}} {NONE}\n{{granted}}",
        "carried_in",
    ),
    "words that go on below": ("applications", f"{{received}} 3 1 0 0\n0 0 4\n{{carried_in}} {NONE}", "received"),
    "a grid with blanks": ("applications", grid(carried_in=" | 2 | | | | | 2"), "carried_in"),
    "equal figures whose sum holds": ("applications", grid(carried_in="1 | 1 | | | | | 2"), "carried_in"),
    "equal figures and another fault": ("applications", grid(carried_in="1 | 1 | | | | | 5"), "carried_in"),
    "a block in its place": (
        "proactive",
        "第二十条第（五）项\n{licences} 3\n第二十条第（六）项\n{penalties} 1",
        "licences",
    ),
}
FALLS = {
    "the end of a figure below it": (
        "applications",
        f"{{received}} 1 0 0 0 0 0 111\n收申请\n数量 5\n{{carried_in}} {NONE}",
        "received",
        "loose_below",
    ),
    "figures in the midst of a group without": (
        "applications",
        f"{{not_held}}\n{{requires_creation}} 1 0 0 0 0 0 1\n{{still_unclear}}\n{{petition_or_complaint}} {NONE}",
        "requires_creation",
        "alone_in_its_group",
    ),
    "a loose number above": (
        "applications",
        f"{{received}} {NONE}\n{{carried_in}} 某\n4\n{{granted}} 1 0 0 0 0 0 1\n{{partially_granted}} {NONE}",
        "granted",
        "loose_above",
    ),
    "loose numbers above a label behind pieces of its group's": (
        "applications",
        f"{{requires_creation}} {NONE}\n三、本 无法 10 10\n年度办 提供 {{still_unclear}} 0 3 1 0 0 0 4",
        "still_unclear",
        "loose_above",
    ),
    "a number too many in the row above": (
        "applications",
        f"{{received}} 1 0 0 0 0 0 1 5\n{{carried_in}} {NONE}\n{{granted}} {NONE}",
        "carried_in",
        "loose_above",
    ),
    "a label at the end of a line that lacks a number": (
        "applications",
        f"{{received}} 21 0 0 0 0 0 {{carried_in}}\n21 20 1 0 0 0 0\n{{granted}} {NONE}",
        "carried_in",
        "loose_above",
    ),
    "a total before the others, without heads": (
        "applications",
        f"{{received}} 3 1 2 0 0 0 0\n{{carried_in}} {NONE}\n{{granted}} 3 0 3 0 0 0 0\n{{partially_granted}} {NONE}",
        "received",
        "led_by_total",
    ),
    "bars in another order": (
        "applications",
        (
            "| {granted} | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n| {received} | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n"
            "| {carried_in} | 0 | 0 | 0 | 0 | 0 | 0 | 0 |"
        ),
        "received",
        "out_of_order",
    ),
    "figures before their labels": (
        "applications",
        f"1 0 0 0 0 0 1\n{{received}}\n{NONE}\n{{carried_in}}\n{NONE}\n{{granted}}\n{NONE}\n{{partially_granted}}",
        "carried_in",
        "figures_ahead",
    ),
    "a row left out": ("applications", f"{{received}} {NONE}\n{{granted}} {NONE}", "received", "followed_by_another"),
    "numbers before the next row": (
        "applications",
        f"{{received}} {NONE}\n某某\n5 5 5 5 5 5 5\n{{carried_in}} {NONE}",
        "received",
        "followed_by_another",
    ),
    "a broken tag": ("applications", grid(carried_in="0 | 0< | | 0 | 0 | 0 | 0"), "carried_in", "torn"),
    "a mark behind each cell": (
        "proactive",
        "{rules}/ 3/ -/\n{normative_documents} 0 0 0",
        "rules",
        "marked_behind",
    ),
    "figures before their labels in lines": (
        "proactive",
        "{licences}\n{penalties}\n2 {compulsory_measures}\n3 {administrative_fees}",
        "penalties",
        "before_another_label",
    ),
    "figures in lines before a group and a label": (
        "applications",
        f"{{received}} {NONE}\n{{carried_in}}\n{NONE} 三、本年度办理结果 {{granted}}\n{NONE} {{partially_granted}}",
        "carried_in",
        "before_another_label",
    ),
    "the label of a group that is none of the next row's": (
        "applications",
        f"{{granted}} {NONE}\n{{partially_granted}} {NONE}\n（六）其他处理\n{{state_secret}} {NONE}",
        "partially_granted",
        "before_another_group",
    ),
    "a row beside it that is longer": (
        "applications",
        f"{{received}} 12 110 2 5 2 47 166\n{{carried_in}} 4 1 0 0 0 0 0 1\n{{granted}} {NONE}",
        "received",
        "longer_beside",
    ),
    "two rows beside it that are longer": (
        "applications",
        f"{{received}} 4 {NONE}\n{{carried_in}} 4 {NONE}\n{{granted}} {NONE}\n{{partially_granted}} {NONE}",
        "partially_granted",
        "longer_beside",
    ),
    "a cross in place of a figure": (
        "proactive",
        "{rules} 9 20 14 × ×\n{normative_documents} 0 0 0",
        "rules",
        "marked_behind",
    ),
    "a number broken over lines": (
        "proactive",
        "{rules} 0 0 1\n,361\n{normative_documents} 0 0 0",
        "rules",
        "marked_behind",
    ),
    "the number of the row for its first figure": (
        "applications",
        f"{{received}} {NONE}\n{{carried_in}}\n2 1 0 0 0 0 1\n{{granted}} {NONE}",
        "carried_in",
        "led_by_number",
    ),
    "a merged cell repeated without gaps": (
        "proactive",
        "{rules}\n{normative_documents}\n{licences}121212\n{penalties}777\n{compulsory_measures}",
        "licences",
        "printed_over",
    ),
    "a text that breaks off": ("proactive", "{rules} 1 0 12", "rules", "followed_by_another"),
    "a row without a name before the next": (
        "applications",
        grid().replace("| {granted}", "| 5 | 0 | 0 | 0 | 0 | 0 | 5 |\n| {granted}"),
        "carried_in",
        "followed_by_another",
    ),
    "the same name misspelt below": (
        "applications",
        grid(received="1 | 0 | 0 | 0 | 0 | 0 | 1").replace(
            "| {carried_in}", "| 一、本年新收政信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |\n| {carried_in}"
        ),
        "received",
        "misspelt_beside",
    ),
    "figures below without a name": (
        "applications",
        grid(received="11 | 0 | 0 | 0 | 0 | 0 | 11").replace("| {carried_in}", "| | 2 | | | | | | |\n| {carried_in}"),
        "received",
        "unnamed_beside",
    ),
    "the end of a row in a line of its own": (
        "applications",
        grid(received="| 85 | 1 | 20 | 3 | 9 | 7").replace("| {carried_in}", "| 125 | |\n| {carried_in}"),
        "received",
        "unnamed_beside",
    ),
    "the number of its label above, with figures": (
        "applications",
        (
            "| 1. | 3 | 0 | 31 | 0 | 0 | 0 | 321 |\n| 信访举报投诉类申请 | | | 8 | | | | |\n"
            "| {repeated} | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n| {published_material} | 0 | 0 | 0 | 0 | 0 | 0 | 0 |"
        ),
        "petition_or_complaint",
        "unnamed_beside",
    ),
    "growth beside the heads of words": (
        "proactive",
        "{rules} 1 0 1\n信息内容\n本年收费金额（单位：万元）\n同比增长\n{administrative_fees}\n3",
        "administrative_fees",
        "heads_miscounted",
    ),
    "another block's heading above": (
        "proactive",
        (
            "第二十条第（一）项\n{rules} 1 0 1\n{normative_documents} 0 0 0\n{licences} 3\n第二十条第（五）项\n"
            "第二十条第（六）项\n{penalties} 1\n{compulsory_measures} 0\n第二十条第（八）项\n{administrative_fees} 0"
        ),
        "licences",
        "other_block_above",
    ),
    "heads in another order": (
        "proactive",
        "现行有效件数 | 本年制发件数 | 本年废止件数\n{rules} | 12 | 1 | 0\n{normative_documents} | 3 | 0 | 0",
        "rules",
        "heads_disordered",
    ),
    "quarters for heads": (
        "applications",
        f" | 一季度 | 二季度 | 三季度 | 四季度 | 上半年 | 下半年 | 合计\n{grid()}",
        "received",
        "heads_foreign",
    ),
    "years for the heads of three columns": (
        "proactive",
        "信息内容 | 2021年 | 2022年 | 2023年\n{rules} | 1 | 1 | 3\n{normative_documents} | 2 | 2 | 4",
        "rules",
        "heads_foreign",
    ),
    "shares of what the heads say": (
        "applications",
        f"项目 | {'占比 | '.join(APPLICANTS)}占比\n{grid()}",
        "received",
        "heads_foreign",
    ),
    "a head of another column among the form's, and sums that fail": (
        "applications",
        f"{' '.join(APPLICANTS[:5])} 组织小计 总计\n{{received}} 1 0 0 0 0 1 1\n{{carried_in}} 0 2 0 0 0 2 2",
        "received",
        "heads_mingled",
    ),
    "blanks under a head fewer": (
        "applications",
        f"{' | '.join(APPLICANTS[:-1])}\n{grid(received=BLANK_IN_IT)}",
        "received",
        "heads_miscounted",
    ),
    "the last head before the others": (
        "applications",
        f"总计 | {' | '.join(APPLICANTS[:-1])}\n{grid()}",
        "received",
        "heads_disordered",
    ),
    "a cell more than the other rows": (
        "applications",
        grid(carried_in="0 | | 0 | 0 | 0 | 0 | 0 | "),
        "carried_in",
        "cells_miscounted",
    ),
    "a cell more than the other rows, and one that is blank": (
        "applications",
        grid(carried_in="1 | | 0 | 0 | 0 | 0 | 0 | 1"),
        "carried_in",
        "cells_miscounted",
    ),
    "two numbers in a cell, and a blank behind": (
        "applications",
        grid(carried_in="1 | 0 | 0 0 | 0 | 0 | 1 | "),
        "carried_in",
        "cells_miscounted",
    ),
    "a figure before the label, and a blank behind": (
        "applications",
        grid(carried_in="2 | 0 | 0 | 0 | 0 | 2 | ").replace("| {carried_in}", "| 0 | {carried_in}"),
        "carried_in",
        "cells_miscounted",
    ),
    "a figure twice, and another lost": (
        "applications",
        grid(carried_in="21 | 21 | 3 | | | 1 | 27"),
        "carried_in",
        "cells_miscounted",
    ),
    "a figure twice, and a cell less": (
        "applications",
        grid(carried_in="1 | 1 | | | | | 1"),
        "carried_in",
        "cells_miscounted",
    ),
    "two rows with a cell more, one with a sum that fails": (
        "applications",
        grid(carried_in="5 | 2 | | | 1 | 1 | 1 | ", received="1 | | 0 | 0 | 0 | 0 | 1 | "),
        "carried_in",
        "cells_miscounted",
    ),
    "a cell more than some rows, and blanks apart": (
        "applications",
        grid(carried_in=" | 5 | 2 | | | | | 7", received=" | 5 | 2 | 1 | 1 | | | 9"),
        "carried_in",
        "cells_miscounted",
    ),
    "a column of labels, and the next one": (
        "proactive",
        "信息内容 {licences} {penalties} {compulsory_measures} {administrative_fees}\n0 本年处理决定数量",
        "administrative_fees",
        "figures_ahead",
    ),
    "labels line by line, and figures below the last": (
        "proactive",
        "{licences}\n{penalties}\n{compulsory_measures}\n{administrative_fees}\n0\n本年处理决定数量",
        "administrative_fees",
        "figures_ahead",
    ),
    "numbers beside and below": (
        "applications",
        f"{{received}} 1 2\n3 0 0\n0 7\n{{carried_in}} {NONE}",
        "received",
        "unevenly_set",
    ),
    "digits apart in a line of numbers": (
        "applications",
        f"{{received}} 1 0 3  1  2  1 0\n{{carried_in}} {NONE}",
        "received",
        "unevenly_spaced",
    ),
    "figures in lines of their own, and one of no row": (
        "applications",
        f"9\n申请人情况\n{{received}}\n1\n2\n3\n4\n5\n6\n7\n{{carried_in}} {NONE}",
        "received",
        "jumbled",
    ),
    "a cut that keeps its sum beside a row that keeps none": (
        "applications",
        "{received}1305012123057\n{carried_in}0100009",
        "received",
        "sums_unkept",
    ),
    "a digit in each cell, where blanks are cells and a row keeps its sum in no way": (
        "applications",
        "{received}1130229\n{carried_in}0100009\n{granted}00000",
        "received",
        "sums_unkept",
    ),
    "a cut into fewer numbers that keeps the sum": (
        "applications",
        "{received}025240049\n{carried_in}0000000",
        "received",
        "blank_between",
    ),
    "digits of a row without a sum beside one that is blank": (
        "proactive",
        "{rules}011\n{normative_documents}000\n{compulsory_measures}",
        "rules",
        "blank_between",
    ),
    "a cut that breaks columns another would keep": (
        "applications",
        (
            "{received}100000010\n{carried_in}0000000\n{granted}0000000\n{partially_granted}0000000\n"
            "{concluded} 100 0 0 0 0 1 0\n{carried_over}0000000"
        ),
        "received",
        "columns_unkept",
    ),
}


@pytest.mark.parametrize(("section", "text", "row"), STANDS.values(), ids=STANDS)
def test_a_row_without_fault_stands(section, text, row):
    """No guard speaks against a row that is printed whole and in its place."""
    shown = evidence(section, text)

    assert [] == against(shown, row)
    assert isinstance(decide(shown, row), Accepted)


@pytest.mark.parametrize(("section", "text", "row", "guard"), FALLS.values(), ids=FALLS)
def test_one_guard_speaks_against_a_row(section, text, row, guard):
    """Without the one guard that knows a fault the row would be read; with it the row is left."""
    shown = evidence(section, text)
    others = [one for one in GUARDS if one.__name__ != guard]

    assert [guard] == against(shown, row)
    assert isinstance(decide(shown, row, others), Accepted)
    assert isinstance(decide(shown, row), Refused)


@pytest.mark.parametrize(("section", "text", "row"), STANDS.values(), ids=STANDS)
def test_a_guard_is_asked_where_a_table_gives_occasion(section, text, row):
    """Where a guard is not asked, it would let every row stand."""
    shown = evidence(section, text)
    silent = [one for one in GUARDS if one not in with_occasion(shown)]

    assert silent
    assert not any(guard(shown, one) for guard in silent for one in shown.candidates if one.ways)


@pytest.mark.parametrize(("section", "text", "row", "guard"), FALLS.values(), ids=FALLS)
def test_a_guard_that_speaks_had_occasion(section, text, row, guard):
    """The guard that speaks against a row is among those that its table gives occasion to."""
    assert guard in {one.__name__ for one in with_occasion(evidence(section, text))}


FIGURE = re.compile(r"(?<![^ \n])\d(?:[\d.,]*\d)?(?![^ \n])")
"""A figure that stands apart."""
APART = {name: fall for name, fall in FALLS.items() if not evidence(*fall[:2]).cut}
"""The faults of rows whose digits did not run together, as no layout has them."""


@pytest.mark.parametrize(("section", "text", "row", "guard"), APART.values(), ids=APART)
def test_a_guard_that_is_silent_where_figures_are_alike_is_one_of_figures(section, text, row, guard):
    """Layouts are decided on with the same in place of each figure: zeros, and among words what keeps no sum too."""
    alike = [FIGURE.sub(figure, text) for figure in (["0"] if "|" in text else ["0", "700"])]
    speaking = {name for one in alike for name in against(evidence(section, one), row)}

    assert guard in speaking | {one.__name__ for one in OF_FIGURES}


def test_every_guard_is_needed():
    """There is no guard without a fault that it alone knows."""
    assert {guard.__name__ for guard in GUARDS} == {guard for *_, guard in FALLS.values()}


@pytest.mark.parametrize(
    ("below", "guards"),
    [
        ("收申请\n数量 5", ["loose_below"]),
        ("数量 ,666", ["loose_below"]),
        ("申请 数量 5 4", ["loose_below"]),
        ("数量 无", []),
        ("数量 5 件", []),
        ("其中网上申请 1 0 0 0 0 0 1", ["followed_by_another"]),
    ],
)
def test_the_end_of_a_figure_below_its_row(below, guards):
    """Behind words that are no label; a row with all its figures is one of another name."""
    shown = evidence("applications", f"{{received}} 1 0 0 0 0 0 111\n{below}\n{{carried_in}} {NONE}")
    assert guards == against(shown, "received")
    kept = evidence("applications", f"{{received}} 1 0 0 0 0 0 1\n{below}\n{{carried_in}} {NONE}")
    assert "loose_below" not in [guard.__name__ for guard in GUARDS if guard(kept, kept.by_row["received"][0])]


@pytest.mark.parametrize(
    "text",
    [
        f"{{received}} {NONE}\n{{carried_in}} 1 0 0 0 0 0 1\n{{carried_in}}\n{{granted}} {NONE}",
        grid(carried_in=f"{BARS['received']} |\n| {{carried_in}}"),
    ],
    ids=["among words", "in a cell"],
)
def test_a_label_once_more_behind_its_own_figures(text):
    """Figures between a row's label and the same label without any may be those of the row that lost its label."""
    assert isinstance(decide(evidence("applications", text), "carried_in"), Refused)


def test_a_row_of_lines_that_a_line_of_blanks_cuts_short():
    """A figure below the last value is one of the row, however few its digits: no page is numbered among such lines."""
    cells = "\t2\n\t\n\t\n\t12\n\t\n\t\n\t12\n"
    cut = evidence("applications", f"\t{{received}}\n{cells}\t \t\n\t26\n\t{{carried_in}}\n")
    assert against(cut, "received") == ["followed_by_another"]
    whole = evidence("applications", f"\t{{received}}\n{cells}\t{{carried_in}}\n")
    assert against(whole, "received") == []


def test_blank_cells_of_rows_as_wide_as_the_others_are_their_own():
    """Columns for groups stand blank behind some labels and before others: no row has a cell more than another."""
    heads = "\t\t\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计"
    rows = [
        "一、本年新收政府信息公开申请数量\t\t\t7\t\t3\t\t\t\t10",
        "二、上年结转政府信息公开申请数量\t\t\t\t\t\t\t\t\t",
        "三、本年度办理结果\t（一）予以公开\t\t4\t\t3\t\t\t\t7",
        "\t（二）部分公开（区分处理的，只计这一情形，不计其他情形）\t\t\t\t\t\t\t\t",
        "\t（三）不予公开\t1.属于国家秘密\t1\t\t2\t\t\t\t3",
    ]
    report = readers.reads("\n".join(["三、收到和处理政府信息公开申请情况", heads, *rows]), format="text")

    assert (7, None, 3, None, None, None, 10) == tuple(report.applications.received)
    assert (4, None, 3, None, None, None, 7) == tuple(report.applications.granted)


@pytest.mark.parametrize(("last", "expected"), [("3", [1, None, 0, None, 0, 0, 1]), ("4", [None] * 7)])
def test_numbers_before_labels_that_count_the_rows_are_no_figures(last, expected):
    """A blank cell behind any other figure before a label may be one that was lost."""
    rows = [
        "1\t一、本年新收政府信息公开申请数量\t1\t\t0\t\t0\t0\t1",
        "2\t二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0",
        f"{last}\t（一）予以公开\t1\t0\t\t0\t0\t0\t1",
    ]
    report = readers.reads("\n".join(["三、收到和处理政府信息公开申请情况", *rows]), format="text")

    assert expected == list(report.applications.received)

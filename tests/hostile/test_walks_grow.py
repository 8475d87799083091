"""Reading and checking take no more than their share of time, whatever is repeated without end in a text."""

import os
from contextlib import suppress

import pytest

import govinfo
from govinfo.report.claims import _claims, claims
from govinfo.report.narrative import Narrative, Passage
from hostile.growth import MOST, power

LONG = os.environ.get("HYPOTHESIS_PROFILE") == "long"
SIZE = 32_768 if LONG else 2_048
REPEATED = (
    "同比增长1%，", "收到申请1件，", "收到申请1件。其中，", "（一）", "一、\n", "2023年", "，", "1、", "\t1", "| 1 |\n",
    "1 ", "1,", "“", "（一）予以公开 1\n", "某局2023年政府信息公开工作年度报告\n", "表格如下", "xx", "<td>", "[1]", "②",
)  # fmt: skip
ROW = "\n一、本年新收政府信息公开申请数量 1 0 0 0 0 0 1\n"


def claim(text):
    _claims.cache_clear()
    claims(Narrative(preface=text), "某某县人民政府", 2023)


def check(text):
    _claims.cache_clear()
    prose = Narrative(None, text, (Passage("overview", "一、总体情况", text),))
    govinfo.check(govinfo.zero("2021", organ="某某县人民政府", year=2023).replace({}, narrative=prose))


WORK = {"claims": claim, "check": check}


def repeated(what, at):
    """A text of some length, that no other look has met."""
    return lambda size: f"{at}。{what * (size // len(what))}"


@pytest.mark.parametrize("what", REPEATED)
@pytest.mark.parametrize("work", ["claims", "check", "text", "markdown", "html", "csv"])
def test_twice_the_text_takes_twice_the_time(work, what):
    """Four times the text takes at most six times as long, at one of three looks."""

    def reads(text):
        with suppress(govinfo.GovinfoError):
            govinfo.reads(text + ROW, format=work)

    done = WORK.get(work, reads)
    looks = (power(done, repeated(what, at)(SIZE // 4), repeated(what, at)(SIZE)) for at in range(3))

    assert any(look <= MOST for look in looks)


def headed(times):
    """Prose whose first section is headed again and again, with something to find under each heading."""
    prose = Narrative(
        None, "", [Passage("overview", "一、总体情况", f"收到XX件，第{number}项。") for number in range(times)]
    )
    return govinfo.zero("2021", organ="某某县人民政府", year=2023).replace({}, narrative=prose)


def test_headings_and_findings_without_end_take_their_share_of_time():
    """Where each finding stands is found without going through all of the prose again."""
    looks = (power(govinfo.check, headed(100), headed(400)) for _ in range(3))

    assert any(look <= MOST for look in looks)


@pytest.mark.parametrize("line", ["（2022年）\n", "2022\t2021\n"], ids=["captions", "rows of years"])
def test_years_without_end_take_their_share_of_time(line):
    """Captions of earlier years, and what looks like a table that compares, are gone through once."""
    title = "某县公安局2023年政府信息公开工作年度报告\n信息内容\t本年处理决定数量\n行政许可\t3\n"
    looks = (power(govinfo.reads, title + line * 1_500, title + line * 6_000) for _ in range(3))

    assert any(look <= MOST for look in looks)


OPEN = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text", "style")
)


def hidden(times):
    """An open sheet of so many hidden rows and columns, each told by itself."""
    cell = "<table:table-cell><text:p>1</text:p></table:table-cell>"
    columns = '<table:table-column table:visibility="collapse"/>' * times
    rows = f'<table:table-row table:visibility="collapse">{cell}</table:table-row>' * times
    sheet = f'<table:table table:name="a">{columns}<table:table-row>{cell * 4}</table:table-row>{rows}'
    body = f"<office:body><office:spreadsheet>{sheet}</table:table></office:spreadsheet></office:body>"
    return f"<office:document {OPEN}>{body}</office:document>".encode()


def test_hidden_rows_and_columns_without_end_take_their_share_of_time():
    """Each is looked at once."""

    def reads(sheet):
        with suppress(govinfo.GovinfoError):
            govinfo.reads(sheet, format="odf")

    looks = (power(reads, hidden(1_000), hidden(4_000)) for _ in range(3))

    assert any(look <= MOST for look in looks)

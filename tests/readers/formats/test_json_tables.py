"""Tables in JSON that is none of this library's: as programs write what they took from pages and sheets."""

import json

import pytest

from govinfo import readers
from govinfo.errors import ReadError, UnknownFormError
from govinfo.readers import LIMITS

TITLE = "某市财政局2023年政府信息公开工作年度报告"
HEADS = ["项目", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
ROWS = [
    ["一、本年新收政府信息公开申请数量", 12, 2, 0, None, 1, 0, 15],
    ["二、上年结转政府信息公开申请数量", 1, 0, 0, None, 0, 0, 1],
    ["四、结转下年度继续办理", 2, 0, 0, None, 0, 0, 2],
]
OBJECTS = [dict(zip(HEADS, row, strict=True)) for row in ROWS]
MADE = {
    "rows": [HEADS, *ROWS],
    "rows under a title": [[TITLE], [], HEADS, *ROWS],
    "tables": {"code": 0, "data": {"title": TITLE, "tables": [[["信息内容", "本年处理决定数量"]], [HEADS, *ROWS]]}},
    "objects": OBJECTS,
    "objects in one": {"title": TITLE, "total": 3, "content": OBJECTS, "tags": ["年报", "公开"], "sources": []},
    "columns": {head: [row[at] for row in ROWS] for at, head in enumerate(HEADS)},
    "objects by label": {row[0]: dict(zip(HEADS[1:], row[1:], strict=True)) for row in ROWS},
    "split": {"columns": HEADS, "index": [0, 1, 2], "data": ROWS},
}


@pytest.mark.parametrize("made", MADE.values(), ids=MADE)
def test_tables_of_any_make_are_read(made):
    """A null is a blank cell, and a number stands as it is written."""
    read = readers.reads(json.dumps(made), document="a.json")

    assert [12, 2, 0, None, 1, 0, 15] == [*read.applications.received]
    assert [2, 0, 0, None, 0, 0, 2] == [*read.applications.carried_over]
    assert "15" == read.source("applications.received.total").raw
    assert ("某市财政局" if TITLE in str(made) else None) == read.organ


def test_numbers_stand_as_they_are_written():
    """Programs write whole numbers beside blanks with a point, and blanks as NaN; what is no number is none."""
    written = json.dumps([HEADS, *ROWS]).replace("12,", "12.0,").replace("null", "NaN").replace(" 2, 0", " true, 0")
    read = readers.reads(written, format="json")

    assert [12, None, 0, None, 1, 0, 15] == [*read.applications.received]
    assert "12.0" == read.source("applications.received.natural_person").raw


@pytest.mark.parametrize(
    "other",
    [
        [["姓名", "人数"], ["张三", 3]],
        {"行政许可": 3},
        [],
        {"a": {}, "b": []},
        OBJECTS[0],
        [{"a": 1, "b": 2}, {"a": 1}],
    ],
)
def test_json_without_a_table_of_the_form_is_refused(other):
    """A label alone, beside a number or as the key of one, is no row of a table."""
    with pytest.raises(UnknownFormError, match="JSON of another kind"):
        readers.reads(json.dumps(other), document="a.json")


def test_an_object_that_says_a_thing_twice_is_left():
    """Which of two figures under one head is meant nobody can tell."""
    written = json.dumps(OBJECTS).replace("}", ', "\\u603b\\u8ba1": 9}', 1)
    with pytest.raises(UnknownFormError, match="JSON of another kind"):
        readers.reads(written, document="a.json")


def test_json_longer_than_the_limit_is_not_looked_at():
    """A text of more characters than are allowed is no report, whatever tables stand in it."""
    with pytest.raises(UnknownFormError, match="JSON of another kind"):
        readers.reads(json.dumps(MADE["rows"]), document="a.json", limits=LIMITS._replace(characters=20))


def test_more_cells_than_the_limit_are_refused():
    """Tables of more cells than are allowed are refused, and the sentence says how many are."""
    with pytest.raises(ReadError, match="more than 20 cells"):
        readers.reads(json.dumps(MADE["rows"]), document="a.json", limits=LIMITS._replace(cells=20))


def test_json_too_deep_is_refused():
    """Lists in lists without end are no report, and no error of the parser."""
    with pytest.raises(UnknownFormError, match="JSON of another kind"):
        readers.reads("[" * 100_000 + "]" * 100_000, document="a.json")

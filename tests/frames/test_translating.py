"""Registers under Chinese names: what is understood, on every engine."""

from datetime import date

import pytest

for _library in ("narwhals", "polars", "pandas", "pyarrow"):
    pytest.importorskip(_library, reason=f"the extra frames is not installed: {_library}")

import polars as pl

from engines import engine, rows
from govinfo.errors import InvalidValueError
from govinfo.frames import CASES, PUBLICATIONS, REMEDIES, count_cases, find_faults, translate_register

MAY, JUNE = date(2023, 5, 4), date(2023, 6, 1)
REGISTER = pl.DataFrame(
    {
        "申请编号": ["1", "2", "3"],
        "行政机关": ["某县", "某县", "某县"],
        "申请人 类型": ["自然人", "商业企业", "法律服务机构"],
        "收到日期": [MAY, MAY, MAY],
        "办结日期": [JUNE, JUNE, None],
        "办理结果": ["（一）予以公开", " 1.属于国家秘密 ", None],
        "备注": ["", "", "申请人为自然人"],
    }
)


@engine
def test_a_register_of_an_office_is_counted(make):
    """The headers and values of the form are understood, with list marks and spaces, on every engine."""
    counted = rows(count_cases(translate_register(make(REGISTER)), 2023))

    assert [
        ("某县", "enterprise", "received", "state_secret", None, 1),
        ("某县", "legal_service_institution", "received", "carried_over", None, 1),
        ("某县", "natural_person", "received", "granted", None, 1),
    ] == counted


@pytest.mark.parametrize("schema", [CASES, REMEDIES, PUBLICATIONS], ids=lambda schema: schema.name)
def test_every_printing_of_a_value_is_understood(schema):
    """What any form prints for a value is that value, and so is its own name."""
    for field in schema.columns:
        for value, printings in field.values().items():
            frame = pl.DataFrame({field.labels[0]: [value, *printings]})
            found = translate_register(frame, schema=schema)[field.name].to_list()
            assert [value] * (1 + len(printings)) == found or "其他" in printings


def test_what_means_nothing_stays():
    """An unknown value and a column of its own are left alone, and the value is found at fault by counting."""
    odd = REGISTER.with_columns(pl.lit("不知道").alias("办理结果"))
    translated = translate_register(odd)

    assert "备注" in translated.columns
    assert {"不知道"} == set(translated["outcome"])
    assert ["unknown_result"] * 2 == find_faults(translated.head(2), 2023)["fault"].to_list()
    assert ["甲"] == translate_register(pl.DataFrame({"甲": ["甲"]}))["甲"].to_list()


def test_a_column_can_be_named():
    """A header of the frame's own is told by hand."""
    frame = REGISTER.rename({"收到日期": "收件.时间"})

    assert "received" in translate_register(frame, columns={"收件.时间": "received"}).columns


def test_two_columns_that_mean_the_same_are_refused():
    """Nobody guesses which of two columns is meant."""
    with pytest.raises(InvalidValueError) as caught:
        translate_register(REGISTER.with_columns(pl.lit("某县").alias("单位")))

    assert (
        "columns '行政机关' and '单位' of the frame of applications both mean organ: leave one out" == caught.value.en
    )

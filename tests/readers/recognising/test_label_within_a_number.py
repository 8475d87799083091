"""A list mark that was lost is not taken from the number before it."""

import pytest

import govinfo
from govinfo import readers

COLUMNS = ("natural_person", "total")
REPORT = govinfo.zero("2021", organ="某县人民政府", year=2023).replace(
    {
        f"applications.{row}.{column}": 62
        for row in ("received", "concluded", "petition_or_complaint")
        for column in COLUMNS
    }
)


def page(label):
    """The table as lines: a row's label, below it its values; one label is printed otherwise."""
    table = REPORT.applications
    lines = ["某县人民政府2023年政府信息公开工作年度报告", "三、收到和处理政府信息公开申请情况"]
    for row in table.form.rows:
        values = [str(REPORT[f"applications.{row.key}.{column.key}"]) for column in table.form.columns]
        lines += [row.label.replace("2.重复申请", label), " ".join(values)]
    return "\n".join(lines)


@pytest.mark.parametrize("label", ["2.重复申请", ".重复申请", "．重复申请", "重复申请"])
def test_the_last_digit_of_a_number_belongs_to_no_label(label):
    """62 above a label whose 2 is gone stays 62, and the rows after it are as before."""
    report = readers.reads(page(label))

    assert (62, 62) == tuple(report[f"applications.petition_or_complaint.{column}"] for column in COLUMNS)
    assert 0 == report["applications.published_material.total"]
    assert report["applications.repeated.total"] in (0, None)


@pytest.mark.parametrize("mark", ["2.", ".2", "0.2"])
def test_the_decimals_of_a_figure_run_into_no_label(mark):
    """In running text a list mark whose sign and digit changed places stands right behind the last figure of a row."""
    flat = page("2.重复申请").replace("\n", "").replace("62 0 0 0 0 0 622.重复申请", f"62 0 0 0 0 0 62{mark}重复申请")
    report = readers.reads(flat, format="text")

    assert report["applications.petition_or_complaint.total"] in ((62, None) if mark == "2." else (None,))
    assert report["applications.repeated.total"] in (0, None)

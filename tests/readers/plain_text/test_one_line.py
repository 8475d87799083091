"""Pages whose texts stand in one line, as programs join them."""

import pytest

from govinfo import readers
from govinfo.forms import form_for

HEADS = ["", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
LABELS = [
    "一、本年新收政府信息公开申请数量",
    "二、上年结转政府信息公开申请数量",
    "（一）予以公开",
    "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
    "1.属于国家秘密",
    "2.其他法律行政法规禁止公开",
]
TITLE, LAST = "某县财政局2023年政府信息公开工作年度报告", "五、存在的主要问题及改进情况"


@pytest.mark.parametrize("sign", ["|", "\t"])
@pytest.mark.parametrize("blank", ["", "0"])
@pytest.mark.parametrize("end", ["\n", "\r", "\r\n", "\u2028", "\f"])
def test_each_text_of_one_line_is_a_line(sign, blank, end):
    """An empty text is a blank cell; where each stands is told by the line of the file, and by its characters."""
    rows = [cell for label in LABELS for cell in (label, "12", "2", blank, blank, "1", blank, "15")]
    texts = [TITLE, "三、收到和处理政府信息公开申请情况", *HEADS, *rows, LAST, "问题不少。"]
    written = f"前言{end}{sign.join(texts)}{end}完"
    read = readers.reads(written, format="text")
    zero = 0 if blank else None

    assert all(
        [12, 2, zero, zero, 1, zero, 15] == [*row] for row in (read.applications.received, read.applications.granted)
    )
    assert ("某县财政局", 2023, "问题不少。\n完") == (read.organ, read.year, read.narrative["problems"])
    place = read.source("applications.received.total")
    assert ("line 2", "15", "15") == (str(place.where), place.raw, written[place.locator.start : place.locator.end])
    assert "lines 2-3" == str(read.source("narrative.problems").where)


def test_lines_that_end_otherwise_keep_their_numbers():
    """A text of rows whose lines end as old programs end them is told by the number of each line, as any is."""
    rows = [f"{label}\t12\t2\t0\t0\t1\t0\t15" for label in LABELS]
    written = "\r".join([TITLE, "\t".join(HEADS), *rows, LAST, "无。", "某县财政局", "2024年1月20日"])
    read = readers.reads(written, format="text")

    assert ([12, 2, 0, 0, 1, 0, 15], "line 3") == (
        [*read.applications.received],
        str(read.source("applications.received.total").where),
    )
    assert ("某县财政局", "lines 9-12") == (read.organ, str(read.source("narrative.problems").where))


def test_labels_side_by_side_in_one_row_are_columns():
    """A table that is turned has its labels in one line, and a figure behind none."""
    rows = form_for(2023).tables["applications"].rows
    labels = [row.label for row in rows]
    figures = [str(number) for number in range(1, len(labels) + 1)]
    lines = ["\t".join(row) for row in (["项目", *labels], *([head, *figures] for head in HEADS[1:]))]
    read = readers.reads("\n".join(lines), format="text")

    assert [[number] * 7 for number in map(int, figures)] == [[*read.applications.row(row.key)] for row in rows]

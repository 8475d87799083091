"""Plain text: the grid of a table on a terminal."""

import pytest
from wcwidth import wcswidth

from govinfo.report.annual import zero
from govinfo.writers import page, render
from govinfo.writers.text import fitted, width

REMEDIES = """\
+----------------------------------+---------------------------------------------------------------------+
|             行政复议             |                              行政诉讼                               |
+------+------+------+------+------+----------------------------------+----------------------------------+
|      |      |      |      |      |         未经复议直接起诉         |            复议后起诉            |
| 结果 | 结果 | 其他 | 尚未 | 总计 +------+------+------+------+------+------+------+------+------+------+
| 维持 | 纠正 | 结果 | 审结 |      | 结果 | 结果 | 其他 | 尚未 | 总计 | 结果 | 结果 | 其他 | 尚未 | 总计 |
|      |      |      |      |      | 维持 | 纠正 | 结果 | 审结 |      | 维持 | 纠正 | 结果 | 审结 |      |
+======+======+======+======+======+======+======+======+======+======+======+======+======+======+======+
|    / |    0 |   12 |    0 |    0 |    0 |    0 |    0 |    0 |      |    0 |    0 |    0 |    0 |    0 |
+------+------+------+------+------+------+------+------+------+------+------+------+------+------+------+
"""


def test_merged_heads_are_drawn():
    """Heads that span columns or rows are drawn as one cell; a blank stays blank, a mark stands as filed."""
    report = zero("2021").replace(
        {
            "remedies.review.upheld": "/",
            "remedies.review.other": 12,
            "remedies.direct_litigation.total": None,
        }
    )

    assert REMEDIES == render(report.remedies, "text")


def test_every_line_of_a_table_is_equally_wide(filed):
    """East Asian characters count twice: the right edges of a table stand below each other, in both editions."""
    for edition in ("2019", "2021"):
        for table in filed(edition).tables:
            lines = render(table, "text").splitlines()

            assert 1 == len({wcswidth(line) for line in lines})


def test_a_long_value_is_never_broken():
    """A value wider than its column widens the column."""
    report = zero("2021").replace({"remedies.review.upheld": 123_456_789_012})

    assert "| 123456789012 |" in render(report.remedies, "text")


def test_the_report_reads_from_title_to_last_section(filed):
    """Title, day, preface, headings set off by an empty line, and the prose."""
    lines = render(filed(), "text").splitlines()

    assert [
        "某县人民政府2023年政府信息公开工作年度报告",
        "",
        "发布日期：2024-01-30",
        "根据《条例》编制。",
        "",
        "一、总体情况",
        "（一）主动公开",
    ] == lines[:7]
    assert ["六、其他需要报告的事项", "无。"] == lines[-2:]


def test_marks_of_other_widths_keep_the_grid():
    """Combining and zero-width characters in a mark do not shift the grid, and are kept."""
    report = zero("2021").replace({"remedies.review.upheld": "e\u0301\u200b x"})
    lines = render(report.remedies, "text").splitlines()

    assert 1 == len({wcswidth(line) for line in lines})
    assert "| e\u0301\u200b x |" in "".join(lines).replace("  ", " ")


NARROW = """\
四、政府信息公开行政复议、行政诉讼情况
+------------------------+-------------------------------------------------+
|        行政复议        |                    行政诉讼                     |
+----+----+----+----+----+------------------------+------------------------+
|    |    |    |    |    |    未经复议直接起诉    |       复议后起诉       |
|结果|结果|其他|尚未|总计+----+----+----+----+----+----+----+----+----+----+
|维持|纠正|结果|审结|    |结果|结果|其他|尚未|总计|结果|结果|其他|尚未|总计|
|    |    |    |    |    |维持|纠正|结果|审结|    |维持|纠正|结果|审结|    |
+====+====+====+====+====+====+====+====+====+====+====+====+====+====+====+
|   0|   0|   0|   0|   0|   0|   0|   0|   0|   0|   0|   0|   0|   0|   0|
+----+----+----+----+----+----+----+----+----+----+----+----+----+----+----+
"""


def test_a_table_of_fifteen_columns_fits_eighty():
    """Without space beside its lines; on a terminal that is broad enough it is drawn as in a file."""
    report = zero("2021", organ="某县", year=2023)
    remedies = report.remedies

    assert NARROW.partition("\n")[2] == fitted(page(remedies), 80)
    assert render(remedies, "text") == fitted(page(remedies), 106)
    assert NARROW in fitted(page(report), 80)


def test_a_table_is_no_narrower_than_its_words_and_figures(filed):
    """A terminal of forty columns gets what one of thirty gets, and no figure is broken."""
    table = filed().replace({"applications.received.total": 1_234_567}).applications
    narrowest = fitted(page(table), 40)

    assert fitted(page(table), 30) == narrowest
    assert "|1234567|" in narrowest
    assert 1 == len({width(line) for line in narrowest.splitlines()})


@pytest.mark.parametrize("edition", ["2019", "2021"])
@pytest.mark.parametrize("columns", [80, 100, 106, 200])
def test_a_report_fits_a_terminal(filed, edition, columns):
    """Prose and tables; nothing is lost."""
    whole, drawn = render(filed(edition), "text"), fitted(page(filed(edition)), columns)

    assert columns >= max(map(width, drawn.splitlines()))
    assert sorted(_letters(whole)) == sorted(_letters(drawn))


def _letters(text):
    return [character for character in text if character not in "+-=| \n"]

"""Two years side by side."""

import pytest
from attrs import evolve

import govinfo
from govinfo.comparing import compare, series
from govinfo.forms import FORMS, registered
from govinfo.forms.crosswalk import apart, counterpart
from govinfo.forms.joining import joined
from govinfo.report.likeness import similarity
from govinfo.report.narrative import Narrative

THEN = govinfo.zero("2021", year=2022).replace(
    narrative=Narrative(preface="收到政府信息公开申请三件。其他工作正常开展。"),
)
NOW = govinfo.zero("2021", year=2023).replace(
    {"remedies.review.total": 2, "remedies.review.other": None},
    narrative=Narrative(preface="收到政府信息公开申请三件。今年新增加了一个栏目。"),
)


def test_changes():
    """A cell that differs is a change by so much; a blank has no difference."""
    found = {difference.cell: difference.change for difference in compare(THEN, NOW).changed}

    assert {"remedies.review.total": 2, "remedies.review.other": None} == found
    assert 200 == len(compare(THEN, NOW))
    assert "proactive.rules.issued" == compare(THEN, NOW)[0].cell
    assert 2 == len(compare(THEN, NOW)[:2])


def test_similarity_counts_sentences():
    """How much of the later prose stands in the earlier one, word for word, figures apart."""
    assert 12 / 22 == compare(THEN, NOW).similarity
    assert 1.0 == similarity(Narrative(preface="收到信息公开申请3件。"), Narrative(preface="收到信息公开申请12件。"))
    assert similarity(Narrative(), Narrative()) is None
    assert compare(govinfo.zero("2021"), NOW).similarity is None


def test_across_the_change_of_the_form():
    """Only what both forms count is compared; the rest says why not."""
    old = govinfo.zero("2019").replace({"applications.otherwise_handled.total": 3})
    new = govinfo.zero("2021")
    forward, backward = compare(old, new), compare(new, old)

    assert {
        "2019年统计制作和公开的数量，2021年统计制发、废止和现行有效的件数",
        "2019年统计收费项目数量，2021年统计收费金额",
        "2019年格式（六）其他处理为一行，2021年格式分为三行",
    } == {difference.reason.zh for difference in forward.apart}
    (sixth,) = backward.changed
    assert ("applications.otherwise_handled.total", 0, 3) == (sixth.cell, sixth.before, sixth.after)


def test_every_cell_stands_in_one_seam():
    """The crosswalk leaves no cell of either edition out, and names none twice."""
    links = list(joined(FORMS["2021"], FORMS["2019"]))

    assert sorted(FORMS["2019"].cells) == sorted(cell for link in links for cell in link.before)
    assert sorted(FORMS["2021"].cells) == sorted(cell for link in links for cell in link.now)
    assert all(link.reason.zh and link.reason.en for link in links)


def test_counterparts_go_both_ways():
    """A cell with one counterpart is that cell's counterpart; within an edition a cell is its own."""
    for address in FORMS["2021"].cells:
        found = counterpart(address, "2021", "2019")
        if len(found.cells) == 1:
            assert ((address,), found.reason) == counterpart(found.cells[0], "2019", "2021")
        assert ((address,), ("", "")) == counterpart(address, "2021", "2021")


def test_forms_without_a_form_in_common():
    """Between a form that follows none and another nothing corresponds."""
    with registered(evolve(FORMS["2021"], edition="甲", first_year=2027, follows=None, seams=())):
        assert [()] == [counterpart("remedies.review.total", *pair).cells for pair in [("甲", "2021")]]
        assert not apart("甲", "2021")


def test_series():
    """Reports in order of their years, with the years that are missing and the pairs that follow each other."""
    found = series([govinfo.zero("2021", year=year) for year in (2025, 2022, 2023)] + [govinfo.zero("2021")])

    assert [2022, 2023, 2025] == [report.year for report in found.reports]
    assert (2024,) == found.gaps
    assert [(2022, 2023)] == [(before.year, after.year) for before, after in found.pairs()]
    assert ((), ()) == tuple(series([]))


@pytest.mark.parametrize("reports", [None, ["2023.docx"]])
def test_a_series_is_of_reports(reports):
    """Anything else is refused by its name."""
    with pytest.raises(govinfo.InvalidValueError, match="reports has to be several annual reports"):
        series(reports)


def test_a_comparison_shows_itself_in_a_notebook():
    """A line for each cell that changed, and for each that cannot be compared."""
    before = govinfo.zero("2021", year=2022)
    compared = govinfo.compare(before, before.replace({"remedies.review.total": 1}, year=2023))

    assert "<td>table 四, remedies, review, total</td>" in compared._repr_html_()
    assert "table 四, remedies, review, total" in compared._repr_markdown_()


def test_equal_comparisons_are_one_in_a_set():
    """Two comparisons that say the same are equal and hash alike; nothing else equals one."""
    assert 1 == len({compare(THEN, NOW), compare(THEN, NOW)})
    assert compare(THEN, NOW) != compare(NOW, THEN)
    assert compare(THEN, NOW) != "…"

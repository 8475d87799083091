"""A word in the place of a figure, or a figure in a sentence, leaves a cell undecided, and the reason says why."""

import pytest

import govinfo

PENALTIES = "proactive.penalties.decisions"


def read(text, said):
    """A report with other words behind 行政处罚."""
    return govinfo.reads(text.replace("行政处罚 39", f"行政处罚 {said}"), format="text")


@pytest.mark.parametrize("word", ["三", "约12", "十二件", "持平", "↑12", "x", "O", "(12)", "NaN"])
def test_a_word_in_the_place_of_a_figure_is_undecided(text, word):
    """What is printed behind a label is told where it cannot be taken for a number."""
    report = read(text, word)

    assert report.cell(PENALTIES) is None
    assert f"{word!r} is printed behind its label: it cannot be taken for a number" == report.reason(PENALTIES, "en")
    assert ["C108"] == [one.code for one in govinfo.check(report) if one.code in {"C101", "C108"}]


@pytest.mark.parametrize("said", ["12 件", "12 件,比上年多", "12.", "12;"])
def test_a_figure_in_a_sentence_is_undecided(text, said):
    """Where words go on behind a figure as in a sentence, the label that stands there is told, not missed."""
    report = read(text, said)

    assert report.cell(PENALTIES) is None
    assert "read as a sentence" in report.reason(PENALTIES, "en")


@pytest.mark.parametrize("said", ["", "这一类信息由各单位分别公布"], ids=["nothing", "a remark"])
def test_a_label_with_nothing_that_may_be_a_figure_is_blank(text, said):
    """A long remark behind a label is no figure."""
    report = read(text, said)

    assert "the cell is empty" == report.reason(PENALTIES, "en")


def test_a_label_that_is_not_there_is_missing(text):
    """Where nothing tells a row, its label was not found."""
    report = govinfo.reads(text.replace("行政处罚 39", ""), format="text")

    assert "its label was not found" == report.reason(PENALTIES, "en")


@pytest.mark.parametrize("odd", ["2四", "2、", "2三四"])
def test_a_numeral_behind_a_figure_in_its_cell_parts_it_in_no_two(odd):
    """A cell with a numeral behind its figure is undecided, and its row keeps the cells beside it where they stand."""
    page = govinfo.render(
        govinfo.zero("2021").replace(
            {
                f"proactive.normative_documents.{key}": value
                for key, value in {"issued": 8, "repealed": 26, "in_force": 66}.items()
            }
        ),
        "html",
    )
    report = govinfo.reads(page.replace(">26<", f">{odd}<"), format="html")

    assert (8, None, 66) == tuple(report.proactive.normative_documents)

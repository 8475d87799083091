"""The annual report, as filed."""

import copy
import pickle
from datetime import date
from decimal import Decimal

import attrs
import pytest

from govinfo.errors import InvalidValueError, UnknownKeyError
from govinfo.languages import Text
from govinfo.report.annual import blank, zero
from govinfo.report.cells import CellStatus, undecided
from govinfo.report.narrative import Narrative, Passage
from govinfo.report.provenance import Provenance
from govinfo.spans import SourceSpan
from govinfo.speaking import language
from govinfo.vocabulary import Edition, Section


@pytest.fixture
def report():
    return zero("2021", organ="某县人民政府", year=2023)


def test_cells_by_address(report):
    """A cell is read by its address, in two spellings."""
    changed = report.replace({"remedies.review.upheld": 4})

    assert 4 == changed.cell("remedies.review.upheld") == changed["remedies.review.upheld"]


def test_all_cells_in_form_order(report):
    """Iteration gives the 200 cells of the form with their values."""
    cells = dict(report.cells())

    assert 200 == len(cells)
    assert list(report.form.cells) == list(cells)
    assert {0} == set(cells.values())


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("narrative.overview", "no table 'narrative'"),
        ("applications.recieved.total", "no row of applications 'recieved'. Did you mean 'received'?"),
        ("applications", "no row of applications ''"),
        ("", "no table ''"),
    ],
)
def test_unknown_addresses(report, address, sentence):
    """An address that does not exist is answered with what does, wherever it is used."""
    for use in (report.cell, report.text, lambda address: report.replace({address: 1})):
        with pytest.raises(UnknownKeyError) as caught:
            use(address)
        assert str(caught.value).startswith(sentence)


def test_tables_by_section(report):
    """A table is reached by its section, as a member or by name."""
    assert report.applications is report.table(Section.APPLICATIONS) is report.table("applications")
    assert (report.proactive, report.applications, report.remedies) == report.tables
    with pytest.raises(UnknownKeyError, match=r"no table 'overview'\. Known: proactive, applications, remedies"):
        report.table("overview")


def test_replace_gives_a_changed_copy(report):
    """Cells by address and fields by name; the original stays."""
    changed = report.replace({"applications.received.total": 1, "remedies.review.total": 2}, organ="另一机关")

    assert (1, 2, "另一机关") == (changed.applications.received.total, changed.remedies.review.total, changed.organ)
    assert (0, 0, "某县人民政府") == (report.applications.received.total, report.remedies.review.total, report.organ)
    assert changed.proactive is report.proactive
    assert report == report.replace()


def test_replace_takes_text_as_filed(report):
    """A mark is filed as a blank with its text."""
    changed = report.replace({"applications.received.total": "/", "proactive.administrative_fees.amount": "2.50"})

    assert (None, "/") == (changed["applications.received.total"], changed.text("applications.received.total"))
    assert Decimal("2.50") == changed["proactive.administrative_fees.amount"]
    assert "2.50" == changed.text("proactive.administrative_fees.amount")


@pytest.mark.parametrize("value", [True, 1.5, Decimal("NaN")])
def test_replace_refuses_what_no_cell_states(report, value):
    """A value of the wrong type is an error of the caller."""
    with pytest.raises(InvalidValueError):
        report.replace({"applications.received.total": value})


def test_wrong_figures_are_held(report):
    """A negative count, a fraction and a wrong total are kept as filed; judging is not the model's business."""
    changed = report.replace(
        {
            "applications.received.total": -1,
            "applications.received.enterprise": Decimal("2.5"),
            "remedies.review.total": 99,
        }
    )

    assert (-1, Decimal("2.5"), 99) == (
        changed["applications.received.total"],
        changed["applications.received.enterprise"],
        changed["remedies.review.total"],
    )


def test_reports_do_not_change(report):
    """Assigning to a field or a cell is refused."""
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        report.organ = "x"
    with pytest.raises(TypeError):
        report["applications.received.total"] = 1


def test_equality_and_hash(report):
    """Two reports that state the same are equal and hash alike, wherever they were read."""
    read = report.replace(provenance=Provenance("a.txt", "text"))

    assert report == read
    assert hash(report) == hash(read)
    assert 1 == len({report, read})
    assert report != report.replace({"applications.received.total": 1})
    assert report != report.replace(published=date(2024, 1, 31))
    assert report != report.replace(narrative=Narrative())


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda report: pickle.loads(pickle.dumps(report))])
def test_copies_are_equal(report, again):
    """A copied or pickled report is equal and keeps where it was read."""
    span = SourceSpan("line 1", "0", "a.txt", 1)
    read = report.replace(
        narrative=Narrative("题", "序", (Passage(Section.OTHER, "六、其他需要报告的事项", "无"),)),
        provenance=Provenance("a.txt", "text", {"applications.received.total": span}),
    )
    other = again(read)

    assert read == other
    assert span == other.source("applications.received.total")


def test_sources(report):
    """A report knows where a cell was read; one made in memory does not."""
    span = SourceSpan("line 7", "many", "a.txt", 7)
    read = report.replace(provenance=Provenance("a.txt", "text", {"applications.received.total": span}))

    assert span == read.source("applications.received.total")
    assert None is read.source("organ") is report.source("organ")


def test_what_a_cell_is_and_why(report):
    """A cell says what it is, and in both languages why it states no number; what is no cell is refused."""
    together = undecided(Text("两个数字连写", "two figures run together"), "12")
    changed = report.replace(
        {"remedies.review.upheld": "/", "remedies.review.other": None, "remedies.review.total": together}
    )
    told = {
        "pending": (CellStatus.NUMBER, None, None),
        "upheld": (CellStatus.MARK, "“/”不是数字", "'/' is no number"),
        "other": (CellStatus.BLANK, "单元格为空", "the cell is empty"),
        "total": (CellStatus.UNDECIDED, "两个数字连写", "two figures run together"),
    }

    for column, said in told.items():
        address = f"remedies.review.{column}"
        assert said == (changed.status(address), changed.reason(address, "zh"), changed.reason(address, "en"))
    assert "12" == changed.text("remedies.review.total")
    with pytest.raises(UnknownKeyError, match="no table 'organ'"):
        changed.reason("organ")


@pytest.mark.parametrize(
    ("year", "layout", "edition"),
    [
        (2023, "2021", Edition.F2021),
        (2023, "2019", Edition.F2021),  # filed on the old layout; the year decides
        (2020, "2021", Edition.F2019),
        (None, "2019", Edition.F2019),  # without a year, the layout of table 三
        (2018, "2019", Edition.F2019),  # no edition in force
    ],
)
def test_edition(year, layout, edition):
    """The edition of a report is the one in force for its year, failing that the layout of its table 三."""
    report = zero(layout, year=year)

    assert edition is report.edition
    assert edition is report.form.edition
    assert layout == report.applications.edition


def test_blank_and_zero():
    """A blank report states nothing, a zero report states zeros: they differ."""
    assert {None} == {value for _, value in blank("2019").cells()}
    assert {0} == {value for _, value in zero("2019").cells()}
    assert 198 == len(list(blank("2019").cells()))
    assert blank("2021") != zero("2021")


def test_repr(report):
    """A report is shown as the expression that makes it, and printed as its title in the language spoken."""
    assert "zero('2021', organ='某县人民政府', year=2023)" == repr(report)
    assert "annual report of 某县人民政府 on 2023" == str(report)
    with language("zh"):
        assert "某机关某年政府信息公开工作年度报告" == str(zero("2019"))

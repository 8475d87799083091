"""Equal reports are treated alike, whichever way they came about."""

import copy
import pickle
from decimal import Decimal

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import govinfo
from govinfo.languages import Text
from govinfo.report.annual import AnnualReport, zero
from govinfo.report.cells import missing, undecided
from govinfo.report.converter import structure, unstructure
from govinfo.report.table import FiledTable
from govinfo.report.wire import dumps, loads
from govinfo.strategies import filed_reports

TOLD = st.sampled_from(
    [
        undecided(Text("两个数字连写", "two figures run together"), "12"),
        missing(Text("没有这一行", "there is no such row")),
        "/",
        "9" * 16,
        "2.50",
        Decimal("2.5"),
    ]
)


@st.composite
def noted(draw: st.DrawFn) -> AnnualReport:
    """A filed report in some of whose cells no number is stated, for one reason or another."""
    report = draw(filed_reports())
    addresses = [address for address, _ in report.cells()]
    return report.replace(draw(st.dictionaries(st.sampled_from(addresses), TOLD, max_size=4)))


def ways(report: AnnualReport) -> list[AnnualReport]:
    """The same report, come about in every way there is."""
    tables = {table.section.value: evolve(table, flat=list(table.flat)) for table in report.tables}
    again = [
        report.replace(),
        evolve(report, **tables),
        copy.copy(report),
        copy.deepcopy(report),
        pickle.loads(pickle.dumps(report)),
        structure(unstructure(report)),
    ]
    return [*again, loads(dumps(report))]


def seen(report: AnnualReport) -> tuple[object, ...]:
    """What can be seen of a report, the rules that need a place aside."""
    placed = [rule.code for rule in govinfo.RULES if "provenance" in rule.needs]
    return (
        list(govinfo.check(report, ignore=placed)),
        govinfo.render(report, "text"),
        unstructure(report),
        [table.statuses() for table in report.tables],
    )


@given(report=noted())
@settings(max_examples=max(10, settings().max_examples // 10))
def test_equal_reports_are_treated_alike(report: AnnualReport) -> None:
    """A copy by any way is equal, hashes alike, and is checked, printed and told alike."""
    expected = seen(report)
    for other in ways(report):
        assert report == other
        assert hash(report) == hash(other)
        assert expected == seen(other)


@given(one=noted(), data=st.data())
def test_reports_are_equal_where_they_are_told_alike(one: AnnualReport, data: st.DataObject) -> None:
    """A report in which one cell is filed anew is equal to the one before exactly where it is told as that was."""
    address, before = data.draw(st.sampled_from(list(one.cells())))
    other = one.replace({address: data.draw(TOLD | st.sampled_from([before, one.text(address), 0, None]))})

    assert (one == other) is (unstructure(one) == unstructure(other))
    assert (one == other) <= (seen(one) == seen(other))


def test_a_report_decoded_and_then_changed_is_checked_like_any_other() -> None:
    """Two negative counts put into a table that was decoded without a fault are found, as anywhere else."""
    decoded = loads(dumps(zero("2021")))
    flat = (-1, *decoded.remedies.flat[1:4], -1, *decoded.remedies.flat[5:])
    changed = decoded.replace(remedies=evolve(decoded.remedies, flat=flat))
    made = zero("2021").replace({"remedies.review.upheld": -1, "remedies.review.total": -1})

    assert made == changed
    assert ["C104", "C104"] == [finding.code for finding in govinfo.check(changed, select=["C104"])]
    assert govinfo.check(made) == govinfo.check(changed)


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"organ": 5}, "organ=5: the organ of a report is str or None"),
        ({"year": True}, "year=True: the year of a report is int or None"),
        ({"remedies": zero("2021").applications}, "the remedies of a report is RemediesTable"),
        ({"orgn": "某县"}, "no field of a report 'orgn'. Did you mean 'organ'?"),
    ],
)
def test_a_field_of_another_type_is_refused(fields: dict[str, object], sentence: str) -> None:
    """A report cannot be given a field that it has not, or one of another type; the sentence says what it can be."""
    with pytest.raises(govinfo.GovinfoError) as caught:
        zero("2021").replace(**fields)

    assert sentence in str(caught.value)


@pytest.mark.parametrize("value", [True, 1.5, "1", Decimal("NaN"), 10**15, 10**400, Decimal("1E+3")])
def test_a_value_of_another_type_is_refused(value: object) -> None:
    """A table cannot be made of booleans, binary floats, texts, what is not finite, or more than 15 digits."""
    table: FiledTable = zero("2021").remedies
    with pytest.raises(govinfo.GovinfoError, match=r"remedies, review, upheld: .* is no value of a cell"):
        evolve(table, flat=(value, *table.flat[1:]))

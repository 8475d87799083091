"""Each quick way of looking at a table's values, or of writing them, comes to what the plain way comes to."""

import json
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from govinfo.errors import InvalidValueError
from govinfo.report import wire
from govinfo.report.annual import AnnualReport, zero
from govinfo.report.converter import unstructure
from govinfo.report.narrative import Narrative, Passage
from govinfo.report.values import all_counts, states
from govinfo.report.wire import dumps
from govinfo.strategies import filed_reports, reports
from govinfo.vocabulary import Section

ODD = [None, True, False, -1, 2**31 - 1, 2**31, 2**32, 10**15 - 1, 10**15, 10**40, 1.0, "1", b"i", (), 105, 0x69696969]
VALUES = (
    st.integers(0, 300)
    | st.sampled_from(ODD)
    | st.sampled_from(
        [Decimal(text) for text in ("0", "2.5", "2.0", "1E+3", "0.0000001", "1E-16", "NaN", "Infinity", "-3.25")]
    )
)


@given(st.lists(VALUES, max_size=12) | st.lists(st.integers(0, 2**31), max_size=12))
def test_one_look_at_many_counts_is_a_look_at_each(values: list[object]) -> None:
    """Values are all counts exactly where each is a plain whole number from 0 to 2,147,483,647."""
    assert all(type(value) is int and 0 <= value < 2**31 for value in values) is all_counts(values)


@given(
    section=st.sampled_from(["proactive", "applications", "remedies"]),
    edition=st.sampled_from(["2019", "2021"]),
    changes=st.dictionaries(st.integers(0, 9), VALUES, max_size=2),
)
def test_a_table_takes_what_each_of_its_cells_states(section: str, edition: str, changes: dict[int, object]) -> None:
    """A table is made exactly where every value is one that its cell can state."""
    table = zero(edition).table(section)
    flat = [changes.get(number, value) for number, value in enumerate(table.flat)]

    admitted = all(states(value, cell.column) for cell, value in zip(table.form.cells, flat, strict=True))
    try:
        made = type(table)(edition, flat)
    except InvalidValueError:
        made = None
    assert admitted is (made is not None)


@given(report=filed_reports())
def test_json_text_is_the_plain_data(report: AnnualReport) -> None:
    """What is written as JSON text, by whichever encoder, is the plain data, key by key in its order."""
    plain = unstructure(report)

    assert json.dumps(plain) == json.dumps(json.loads(dumps(report)))


PROSE = st.text(st.sampled_from('公开3件":,{}\\\n '), max_size=20)


@st.composite
def told(draw: st.DrawFn) -> AnnualReport:
    """A balanced report with prose in which stands what JSON is made of."""
    sections = draw(st.lists(st.builds(Passage, st.sampled_from(Section), st.none() | PROSE, PROSE), max_size=3))
    return draw(reports()).replace(narrative=Narrative(draw(st.none() | PROSE), draw(PROSE), tuple(sections)))


@given(report=told() | filed_reports())
def test_a_text_read_quickly_is_the_text_read_precisely(report: AnnualReport) -> None:
    """The report that a text is quickly read as, where it is, is the one that reading it precisely gives."""
    text = dumps(report)

    assert wire.quickly(text, None) in {None, wire.precisely(text, None)}


CELLS = [True, 2.5, 1.0, "1", "2.50", "12", None, [], -1, 10**15 - 1, 1 - 10**15, 10**15, -(10**15), 2**64, "1e3", "１"]


@given(
    report=reports(),
    number=st.integers(0, 10**6),
    value=st.sampled_from(CELLS),
)
def test_what_is_decoded_quickly_would_be_taken_by_a_table(report: AnnualReport, number: int, value: object) -> None:
    """Whatever stands in a cell, a text that is quickly read gives tables which can be made of the same values."""
    document = unstructure(report)
    rows = [*document["proactive"].values(), *document["applications"]["rows"].values()]
    rows += document["remedies"]["rows"].values()
    row = rows[number % len(rows)]
    row[next(iter(row)) if isinstance(row, dict) else number % len(row)] = value
    text = json.dumps(document)

    quick = wire.quickly(text, None)
    if quick is not None:
        assert quick == wire.precisely(text, None)
        assert quick.tables == tuple(type(table)(table.edition, table.flat) for table in quick.tables)


def test_a_balanced_report_with_prose_is_read_quickly() -> None:
    """Prose without quotation marks does not keep a report from being read quickly."""
    passage = Passage(Section.OVERVIEW, "一、总体情况", "收到3件。")
    report = zero("2021", organ="某县人民政府").replace(narrative=Narrative("标题", "前言", (passage,)))

    assert report == wire.quickly(dumps(report), None)

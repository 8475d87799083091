"""The wire format as JSON text."""

import json
import sys
from decimal import Decimal

import pytest
from hypothesis import given

from govinfo.errors import ReadError
from govinfo.languages import Text
from govinfo.report import codec, wire
from govinfo.report.annual import zero
from govinfo.report.cells import undecided
from govinfo.report.converter import structure, unstructure
from govinfo.report.wire import dumps, loads
from govinfo.strategies import filed_reports

CLEAN = zero("2021", organ="某县人民政府", year=2023)


@pytest.fixture(params=["with msgspec", "without"])
def decoder(request, monkeypatch):
    """Both ways of reading: with the fast decoder, and with the standard library alone."""
    if request.param == "without":
        monkeypatch.setitem(sys.modules, "msgspec", None)
        monkeypatch.setattr(wire, "codec", codec.codec.__wrapped__)


@pytest.mark.usefixtures("decoder")
def test_a_clean_report_comes_back():
    """What was written is what is read."""
    assert CLEAN == loads(dumps(CLEAN))
    assert CLEAN == loads(dumps(CLEAN).decode())


@pytest.mark.usefixtures("decoder")
def test_a_figure_near_zero_is_written_out():
    """However small, it is digits and no exponent."""
    report = CLEAN.replace({"proactive.administrative_fees.amount": Decimal("0.00000012")})

    assert b'{"amount":"0.00000012"}' in dumps(report)
    assert report == loads(dumps(report))


@given(report=filed_reports())
def test_any_filed_report_comes_back(report):
    """Blanks, marks, missing tables, mixed editions and prose survive, by either way of reading."""
    text = dumps(report)

    assert report == loads(text)
    assert report == wire.precisely(text, None)
    assert report == structure(json.loads(text))


@pytest.mark.usefixtures("decoder")
def test_every_cell_knows_its_path():
    """A cell's source is its path in the text and what stood there."""
    report = loads(dumps(CLEAN.replace({"remedies.review.total": "/"})), document="a.json")

    span = report.source("applications.carried_over.total")
    assert ("$.applications.rows.carried_over[6]", "0", "a.json") == (span.place, span.raw, span.document)
    assert "/applications/rows/carried_over/6" == span.locator.pointer
    assert "/" == report.source("remedies.review.total").raw
    assert None is report.source("applications.otherwise_handled.total")
    assert None is report.source("organ")


@pytest.mark.usefixtures("decoder")
@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (b"", "a.json: line 1, column 1: this is no JSON: ''"),
        (b"{", "a.json: line 1, column 2: this is no JSON: ''"),
        (b"{\n1\n2}", "a.json: line 2, column 1: this is no JSON: '1'"),
        (b"[1]", "a.json: found […], expected a report in the wire format, an object"),
        (b'{"a": NaN}', "a.json: 'NaN' is no whole number"),
        (b'{"a": 1, "a": 2}', "a.json: the key 'a' stands there more than once"),
        (b"[" * 100_000, "a.json: brackets within brackets, deeper than in any report"),
        (b"[" + b"9" * 5000 + b"]", "a.json: a number of it has too many digits"),
        (b'\xff"', "a.json: this is no text in UTF-8"),
    ],
)
def test_a_text_that_is_no_report_is_refused(text, sentence):
    """A fault of the text is told with the document and the place."""
    with pytest.raises(ReadError) as caught:
        loads(text, document="a.json")

    assert str(caught.value).startswith(sentence)


@pytest.mark.usefixtures("decoder")
def test_a_doubled_row_is_not_lost():
    """A row stated twice is refused, not settled by taking the last."""
    text = dumps(CLEAN).replace(b'"received":[0,', b'"received":[1,1,1,1,1,1,1],"received":[0,')

    with pytest.raises(ReadError, match="the key 'received' stands there more than once"):
        loads(text)


@pytest.mark.usefixtures("decoder")
@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"published": "tomorrow"}, 'published: found "tomorrow", expected a date such as 2024-01-31, or null'),
        ({"organ": "\ud800"}, 'organ: found "\\ud800", expected a text or null'),
    ],
)
def test_a_field_no_report_can_have_is_refused(change, sentence):
    """Dates are dates, and text is text that can be written again."""
    data = {**unstructure(CLEAN), **change}

    with pytest.raises(ReadError) as caught:
        loads(json.dumps(data))

    assert str(caught.value).startswith(sentence)


@pytest.mark.usefixtures("decoder")
def test_a_wrong_amount_is_refused():
    """An amount that is no string of digits is refused with its path."""
    text = dumps(CLEAN).replace(b'"amount":"0"', b'"amount":"twelve"')

    with pytest.raises(ReadError) as caught:
        loads(text)

    expected = 'proactive.administrative_fees.amount: found "twelve", expected an amount as a string of digits, or null'
    assert expected == str(caught.value)


@pytest.mark.usefixtures("decoder")
def test_text_with_what_looks_like_keys_is_read():
    """A quotation mark and a colon inside a text do not make a key."""
    report = CLEAN.replace(organ='说"受理":的')

    assert report == loads(dumps(report))
    assert report == loads(json.dumps(unstructure(report), indent=1))


NOTED = CLEAN.replace(
    {
        "remedies.review.total": "/",
        "applications.received.total": "３件",
        "remedies.review.other": undecided(Text("两个数字连写：“1”", "two figures: 1"), '1":2'),
    }
)


def test_what_is_said_of_cells_is_read_quickly():
    """Marks, texts as filed and reasons need no second look, and are what the precise reading gives."""
    pytest.importorskip("msgspec")
    text = dumps(NOTED)

    assert NOTED == wire.quickly(text, None) == wire.precisely(text, None)
    assert text == dumps(loads(text))


@pytest.mark.parametrize(
    "amount",
    ["1e3", "１", "+1", "1_000", " 1", "5\\n", ".5", "5.", "NaN", "", "1" * 16, f"0.{'1' * 16}"],
)
@pytest.mark.usefixtures("decoder")
def test_what_is_no_amount_of_money_is_refused(amount):
    """Of what Python takes for a decimal number only digits, a point between them and a minus are an amount."""
    text = dumps(CLEAN).replace(b'"amount":"0"', f'"amount":"{amount}"'.encode())

    assert text != dumps(CLEAN)
    with pytest.raises(ReadError, match=r"administrative_fees\.amount"):
        loads(text)


@pytest.mark.parametrize("amount", ["-5", "0.00", "9" * 15, f"0.{'0' * 14}1"])
@pytest.mark.usefixtures("decoder")
def test_an_amount_of_money_is_kept_as_it_is_stated(amount):
    """Zeros behind the point stay, and the most digits that an amount can have."""
    text = dumps(CLEAN).replace(b'"amount":"0"', f'"amount":"{amount}"'.encode())

    assert Decimal(amount) == loads(text)["proactive.administrative_fees.amount"]
    assert text == dumps(loads(text))


def test_names_of_columns_are_read_quickly_however_they_are_written():
    """White space between the names of columns takes no second look; names in another order do."""
    pytest.importorskip("msgspec")
    text = dumps(CLEAN)
    apart = text.replace(b'"upheld","corrected"', b'"upheld",\n "corrected"')
    swapped = text.replace(b'"upheld","corrected"', b'"corrected","upheld"')

    assert CLEAN == wire.quickly(apart, None)
    assert wire.quickly(swapped, None) is None


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"remedies.review.total":"/"', '"remedies.review.total":null'),
        ('"remedies.review.total":"/"', '"remedies.review.total":"/","remedies.review.total":"/"'),
        ('"remedies.review.total":"/"', '"remedies.review.sum":"/"'),
        ('"remedies.review.total":"/"', '"narrative.review.total":"/"'),
        ('"remedies.review.total":"/"', '"remedies.review.total":"7"'),
        ('"applications.received.total":"３件"', '"applications.received.total":"４件"'),
        ('"status":"undecided"', '"status":"number"'),
        ('"status":"undecided"', '"status":"missing"'),
        ('"status":"undecided"', '"status":"undecided","colour":"red"'),
        ('"status":"undecided",', ""),
        ('"reasons":{"remedies.review.other"', '"reasons":{"remedies.review.upheld"'),
    ],
)
@pytest.mark.usefixtures("decoder")
def test_no_fault_of_what_is_said_of_cells_is_passed_over(old, new):
    """What is said of no cell, twice, or beside what the cell states is refused however it is read."""
    text = dumps(NOTED).decode()

    assert old in text
    with pytest.raises(ReadError):
        loads(text.replace(old, new, 1))

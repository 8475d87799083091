"""From the text of a filed cell to its value, and back."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govinfo.errors import InvalidValueError
from govinfo.forms import FORMS
from govinfo.report import cells
from govinfo.report.cells import CellNote, CellStatus, filed, held
from govinfo.report.values import BLANK_MARKS, canonical, parse, too_long
from govinfo.text import fold

COUNT = FORMS["2021"].cells["applications.received.total"].column
FEE = FORMS["2021"].cells["proactive.administrative_fees.amount"].column
CHANGE = FORMS["2019"].cells["proactive.licences.change"].column
PURCHASE = FORMS["2019"].cells["proactive.central_procurement.amount"].column


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", 0),
        ("007", 7),
        ("１２", 12),  # full width
        ("\u00a03\u00a0", 3),  # padded with no-break spaces
        ("11,398,889", 11_398_889),
        ("3件", 3),
        ("22（其中修订16件）", 22),  # a remark says more of it
        ("22(16)", None),  # two numbers
        ("+19", 19),
        ("-72", -72),  # held; a check finds it
        ("2.0", 2),
        ("2.5", Decimal("2.5")),  # held; a check finds it
        ("", None),
        ("/", None),
        ("—", None),
        ("无", None),
        ("many", None),
        ("零", 0),
        ("〇", 0),
        ("零件", None),
        ("十二", 12),
        ("一百零九", 109),
        ("一", None),  # a dash, perhaps
        ("一一一", None),
        ("七八", None),  # seven or eight
        ("三万", None),  # of what, where a column counts in tens of thousands
        ("12*", 12),
        ("3件※", 3),
        ("12***", None),
        ("1*2", None),
        ("1,23", None),  # no thousands separator stands there
        ("1 2", None),  # two numbers, perhaps
        ("1\n2", None),
        ("减3", None),  # a word for a sign, where no change is filed
        ("3万元", None),  # money, where none is filed
        ("3元件", None),
        ("1e5", None),
        ("0x1F", None),
        ("9" * 15, 999_999_999_999_999),
        ("9" * 16, None),
        pytest.param("9" * 10_000_000, None, id="long"),
    ],
)
def test_counts(text, value):
    """The text of a count gives its number, or none; never a guess."""
    assert value == parse(text, COUNT)
    assert type(value) is type(parse(text, COUNT))


@pytest.mark.parametrize(
    ("text", "column", "value"),
    [
        ("减3", CHANGE, -3),
        ("增加3", CHANGE, 3),
        ("-3", CHANGE, -3),
        ("+3项", CHANGE, 3),
        ("0", FEE, Decimal(0)),
        ("59237.2449", FEE, Decimal("59237.2449")),
        ("45.82万元", FEE, Decimal("45.82")),
        ("251000元", FEE, Decimal("25.1")),
        ("1.5亿元", FEE, Decimal(15_000)),
        ("3件", FEE, None),
        ("123456789012345.12345678901元", FEE, Decimal("12345678901.234512345678901")),
        ("0.123456789012元", FEE, None),  # more than fifteen digits of 万元
        ("0." + "1" * 16, FEE, None),
        ("251000元", PURCHASE, Decimal(251_000)),  # the form states no unit, so the figure is kept
        ("75394432.52元", PURCHASE, Decimal("75394432.52")),
        ("5949.088667", PURCHASE, Decimal("5949.088667")),
    ],
)
def test_changes_and_amounts(text, column, value):
    """A change may say its sign in words; an amount is converted to the unit of its column, exactly."""
    assert value == parse(text, column)
    assert type(value) is type(parse(text, column))


@pytest.mark.parametrize(
    ("text", "value", "status", "kept"),
    [
        ("3", 3, None, None),
        (" 3 ", 3, None, None),
        ("３", 3, CellStatus.NUMBER, "３"),
        ("03", 3, CellStatus.NUMBER, "03"),
        ("3（含修订1件）", 3, CellStatus.NUMBER, "3（含修订1件）"),
        ("", None, None, None),
        (" ", None, None, None),
        ("/", None, CellStatus.MARK, "/"),
        ("many", None, CellStatus.MARK, "many"),
        ("9" * 16, None, CellStatus.UNDECIDED, "9" * 16),
        ("2.50", Decimal("2.50"), None, None),
    ],
)
def test_filed_text_is_kept(text, value, status, kept):
    """What the value does not give back of a cell's text is kept in a note that says what the cell is."""
    stated, note = filed(text, COUNT)

    assert (value, status, kept) == (stated, note and note.status, note and note.text)


def test_a_figure_that_is_too_long_says_so():
    """A number of more than 15 digits is kept as text, and the reason is told."""
    _, note = filed("1" * 16, COUNT)

    assert isinstance(note, CellNote)
    assert ("数字超过15位", "a number of more than 15 digits") == note.reason


@pytest.mark.parametrize(
    ("value", "column", "kept"),
    [
        (3, COUNT, 3),
        (Decimal(3), COUNT, 3),
        (Decimal("3.5"), COUNT, Decimal("3.5")),
        (3, FEE, Decimal(3)),
        (Decimal("3.50"), FEE, Decimal("3.50")),
        (None, COUNT, None),
        (-(10**15) + 1, COUNT, -(10**15) + 1),
        (Decimal("1E+3"), COUNT, 1000),
    ],
)
def test_values_of_the_caller(value, column, kept):
    """Whole numbers and decimals are held in the type of their column."""
    assert (kept, None) == held(value, column)
    assert type(kept) is type(held(value, column)[0])


@pytest.mark.parametrize(
    "value",
    [
        True,
        1.0,
        float("nan"),
        Decimal("NaN"),
        Decimal("Infinity"),
        Decimal("1E+999999"),
        Decimal("1E-16"),
        10**15,
        10**5000,
        b"3",
        [3],
        object,
    ],
    ids=lambda value: repr(value)[:20] if not isinstance(value, int) else str(value.bit_length()),
)
def test_what_no_cell_states_is_refused(value):
    """Booleans, binary floats, what is not finite or too long, and other types are an error of the caller."""
    with pytest.raises(
        InvalidValueError,
        match="is no value of a cell: give an int or a Decimal of at most 15 digits, the text as filed, or",
    ):
        held(value, COUNT)


def test_the_refusal_shows_the_value():
    """The sentence shows what was handed over, however long it is."""
    with pytest.raises(InvalidValueError, match=r"^1\.5 is no value of a cell"):
        held(1.5, COUNT)
    with pytest.raises(InvalidValueError, match=r"^a number of about 5000 digits is no value of a cell") as long:
        held(10**5000, COUNT)
    assert long.value.zh.startswith("约5000位的整数 不能作为单元格的值")


@given(st.none() | st.integers(-(10**15) + 1, 10**15 - 1) | st.decimals(-(10**12), 10**12, places=6))
def test_canonical_text_gives_the_value_back(value):
    """A value's canonical text is read as that value, with no mark, in every kind of column."""
    for column in (COUNT, FEE, CHANGE):
        stored, _ = held(value, column)
        assert stored == filed(canonical(stored), column)[0]


@given(st.text(st.sampled_from("0123456789.,+-/—增减万元件 \n３")))
def test_text_is_never_lost(text):
    """Of every text, either the value's canonical text or the mark gives back what was filed."""
    value, note = filed(text, FEE)

    assert text.strip() == (canonical(value) if note is None else note.text)


def test_blank_marks_are_folded():
    """Marks of an empty cell are written as folding leaves them, and none of them is a number."""
    for mark in BLANK_MARKS:
        assert mark == fold(mark)
        assert parse(mark, COUNT) is None


@pytest.mark.parametrize("edition", ["2019", "2021"])
def test_what_is_known_to_be_a_mark_states_no_number_in_any_column(edition):
    """Marks that are told without being parsed come to what parsing them comes to."""
    columns = {cell.column for table in FORMS[edition].tables.values() for cell in table.cells}
    for column in columns:
        for text in cells._MARKS:
            assert (None, False) == (parse(text, column), too_long(text))
            assert (None, CellNote(CellStatus.MARK, text)) == filed(f" {text}", column)

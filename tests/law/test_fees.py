"""The information processing fee: the worked table, real amounts, and three computations that agree."""

from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from govinfo.errors import InvalidValueError
from govinfo.law.brackets import Bracket, BracketShare
from govinfo.law.fees import (
    PAGES,
    REQUESTS,
    SCHEDULES,
    FeeSchedule,
    attainable,
    by_page,
    by_request,
    choices,
)
from govinfo.law.month_bills import Charge, MonthBill, month_bill
from govinfo.law.policy import Policy
from govinfo.vocabulary import FeeBasis
from oracles import fee_by_page, fee_by_request

BY_REQUEST = [
    (0, 0), (10, 0), (11, 100), (20, 1000), (30, 2000), (31, 2200), (40, 4000), (41, 4300), (50, 7000), (51, 7400),
    (60, 11000), (61, 11500), (70, 16000), (100, 37000), (101, 37900), (200, 172000),
]  # fmt: skip
BY_PAGE = [
    (0, 0), (30, 0), (31, 10), (44, 140), (68, 380), (70, 400), (72, 420), (100, 700), (101, 720), (109, 880),
    (119, 1080), (200, 2700), (201, 2740), (500, 14700), (1000, 34700),
]  # fmt: skip
REAL = [
    pytest.param(2219, 83460, id="a city, by press report"),
    pytest.param(1500, 54700, id="another city, by e-mail"),
    pytest.param(119, 1080, id="a report's section 六"),
]


class TestWorkedTable:
    @pytest.mark.parametrize(("requests", "yuan"), BY_REQUEST)
    def test_by_request(self, requests, yuan):
        """Every amount of the worked table by request."""
        assert Decimal(yuan) == by_request(requests).amount

    @pytest.mark.parametrize(("pages", "yuan"), BY_PAGE)
    def test_by_page(self, pages, yuan):
        """Every amount of the worked table by page."""
        assert Decimal(yuan) == by_page(pages).amount

    @pytest.mark.parametrize(("pages", "yuan"), REAL)
    def test_real_cases(self, pages, yuan):
        """Amounts that were really charged."""
        assert Decimal(yuan) == by_page(pages).amount

    @pytest.mark.parametrize(
        ("schedule", "quantity", "rate"),
        [
            (REQUESTS, 10, 0), (REQUESTS, 11, 100), (REQUESTS, 31, 200), (REQUESTS, 101, 900), (REQUESTS, 200, 1800),
            (PAGES, 30, 0), (PAGES, 31, 10), (PAGES, 101, 20), (PAGES, 1000, 40),
        ],
    )  # fmt: skip
    def test_rate_of_the_last_unit(self, schedule, quantity, rate):
        """The rates of the worked table."""
        assert Decimal(rate) == schedule.rate(quantity)


class TestThreeComputations:
    @pytest.mark.parametrize(("schedule", "slow"), [(REQUESTS, fee_by_request), (PAGES, fee_by_page)])
    def test_agree_up_to_five_thousand(self, schedule, slow):
        """The closed form, the bracket walk and the vectorised form agree, and with a unit-by-unit count."""
        numbers = range(5001)

        walked = [schedule.bill(n).amount for n in numbers]
        assert walked == [schedule.amount(n) for n in numbers]
        assert walked == schedule.amounts(np.arange(5001)).tolist()
        assert [slow(n) for n in (*range(400), 1234, 5000)] == [walked[n] for n in (*range(400), 1234, 5000)]

    @given(st.sampled_from([REQUESTS, PAGES]), st.integers(0, 10**6))
    def test_monotone_and_marginal(self, schedule, n):
        """One more unit never costs less, and never more than the rate of the bracket it falls in."""
        more = schedule.amount(n + 1) - schedule.amount(n)
        bracket = schedule.bracket(n + 1)

        assert bracket.above < n + 1 <= (bracket.upto or n + 1)
        assert Decimal(bracket.rate) == schedule.rate(n + 1) == more >= 0

    @given(st.sampled_from([REQUESTS, PAGES]), st.integers(0, 10**5))
    def test_lines_cover_every_unit_once(self, schedule, n):
        """The lines of a bill run from the first unit to the last without gap."""
        lines = schedule.bill(n).lines

        assert [line.first for line in lines] == [1, *(line.last + 1 for line in lines)][: len(lines)]
        assert n == (lines[-1].last if lines else 0)
        assert schedule.amount(n) == sum((line.amount for line in lines), Decimal(0))

    def test_any_number_of_units_is_charged_at_once(self):
        """What very many requests cost is worked out without walking over the brackets; beyond 15 digits is refused."""
        most = 10**15 - 1

        assert 200 + 100 * Decimal((most - 31) // 10) == REQUESTS.rate(most)
        assert most == REQUESTS.quantity(REQUESTS.amount(most))
        assert None is PAGES.quantity(10**40)
        with pytest.raises(InvalidValueError, match="at most 15 digits, not a longer one"):
            by_request(10**15)

    @given(st.sampled_from([REQUESTS, PAGES]), st.integers(0, 10**6))
    def test_an_amount_leads_back_to_its_quantity(self, schedule, n):
        """Every positive amount is that of one quantity; zero is that of the largest free one."""
        amount = schedule.amount(n)

        assert schedule.quantity(amount) == (n if amount else {REQUESTS: 10, PAGES: 30}[schedule])


class TestRefusals:
    @pytest.mark.parametrize("wrong", [-1, 2.5, True, "3", None])
    def test_what_is_no_number_of_units(self, wrong):
        """Negative, fractional and other quantities are refused in every form."""
        for compute in (by_request, by_page, PAGES.amount):
            with pytest.raises(InvalidValueError, match="is a whole number from 0, of at most 15 digits, not"):
                compute(wrong)

    def test_the_refusal_shows_what_was_handed_over(self):
        """What is refused is shown as it was handed over, unless it is too long to be read."""
        with pytest.raises(InvalidValueError, match=r"digits, not -1$"):
            by_page(-1)

    def test_there_is_no_unit_before_the_first(self):
        """Units are counted from one: the rate of a unit before is refused."""
        with pytest.raises(InvalidValueError, match=r"from 1, of at most 15 digits, not 0$"):
            PAGES.rate(0)

    @pytest.mark.parametrize("wrong", [np.array([1, -1]), np.array([1.5])])
    def test_what_is_no_array_of_them(self, wrong):
        """An array with a negative or fractional quantity is refused."""
        with pytest.raises(InvalidValueError, match="the numbers of pages"):
            PAGES.amounts(wrong)

    def test_nothing_is_what_no_unit_costs(self):
        """Where every unit costs something, nothing is paid for none."""
        from_the_first = FeeSchedule(FeeBasis.BY_PAGE, "按量计收", PAGES.unit, PAGES.citation, (Bracket(0, None, 40),))

        assert 0 == from_the_first.quantity(0)

    def test_no_amount_between(self):
        """An amount that no quantity costs has none."""
        assert PAGES.quantity(710) is None
        assert PAGES.quantity(Decimal("10.5")) is None


class TestMonth:
    def test_each_application_on_one_basis(self):
        """Ten free, then the rate of its ordinal, or its pages; a waived one costs nothing."""
        charges = [
            *(Charge(str(n)) for n in range(1, 11)),
            Charge("11"),
            Charge("12", FeeBasis.BY_PAGE, 119),
            Charge("13", None),
            Charge("14"),
        ]

        bill = month_bill(charges)

        assert [Decimal(a) for a in (100, 1080, 0, 100)] == [item.amount for item in bill.items[10:]]
        assert Decimal(1280) == bill.amount
        assert [(BracketShare(11, 11, 100),), by_page(119).lines, (), (BracketShare(14, 14, 100),)] == [
            item.lines for item in bill.items[10:]
        ]

    def test_pages_take_an_ordinal_unless_the_policy_says_no(self):
        """Whether an application charged by page counts among the month's requests is a choice."""
        charges = [*(Charge(str(n), FeeBasis.BY_PAGE, 1) for n in range(10)), Charge("11")]

        assert Decimal(100) == month_bill(charges).amount
        assert Decimal(0) == month_bill(charges, Policy(pages_take_ordinal=False)).amount

    @given(st.integers(0, 120))
    def test_a_month_by_request_is_the_schedule(self, n):
        """Charged one by one, a month of requests costs what the schedule says for all of them."""
        assert by_request(n).amount == month_bill(Charge(str(k)) for k in range(n)).amount

    def test_an_empty_month(self):
        """Nothing applied for costs nothing."""
        assert Decimal(0) == MonthBill(()).amount


def test_the_choice_of_basis():
    """Either basis has its price; by request it may be nothing."""
    assert {FeeBasis.BY_REQUEST: Decimal(0), FeeBasis.BY_PAGE: Decimal(10)} == choices(10, 31)


class TestAttainable:
    @pytest.mark.parametrize(
        ("amount", "applications", "expected"),
        [
            (0, 3, True),  # nothing is always possible
            (1080, 1, True),  # 119 pages
            (1090, 1, False),  # between two pages
            (1100, 1, True),  # the eleventh and later requests cost hundreds, or 120 pages
            (2900, 1, True),  # request 291-300
            (2800, 1, True),  # the same, and no number of pages: they go on by 40 from 2700
            (-100, 1, False),
            (710, 2, True),  # 700 + 10
            (10, 2, False),  # two charged applications cost at least 20
            (705, None, False),
            (400, None, True),
            (2230, 3, True),  # a report's total
        ],
    )
    def test_of_a_stated_total(self, amount, applications, expected):
        """A total is possible if some pages or ordinals give it."""
        assert expected is attainable(amount, applications)

    @given(st.integers(1, 260), st.integers(1, 3))
    def test_agrees_with_trying_everything(self, tens, applications):
        """For small totals, trying every combination gives the same answer."""
        amount = tens * 10
        one = {fee_by_page(p) for p in range(31, 400)} | set(range(100, amount + 1, 100))
        sums = {0}
        for _ in range(applications):
            sums = {total + fee for total in sums for fee in one if total + fee <= amount}

        assert (amount in sums) is attainable(amount, applications)


def test_the_lines_of_a_bill_are_its_brackets():
    """A bill is itemised bracket by bracket, the free one first."""
    assert (BracketShare(1, 30, 0), BracketShare(31, 100, 10), BracketShare(101, 119, 20)) == by_page(119).lines
    assert Decimal(380) == by_page(119).lines[-1].amount
    assert (FeeBasis.BY_PAGE, FeeBasis.BY_REQUEST) == (by_page(119).basis, by_request(3).basis)


@pytest.mark.parametrize(("requests", "skipped"), [(0, 0), (410, 0), (411, 1), (100_000, 1)])
def test_of_very_many_brackets_those_between_are_skipped(requests, skipped):
    """Forty brackets are listed; of more the last one follows, behind one sign for all between."""
    shown = [*REQUESTS.bill(requests).excerpt]

    assert skipped == shown.count(None)
    assert [share.last for share in shown[-1:]] == [requests] * bool(requests)


def test_both_schedules_are_cited_and_in_force_since_2021():
    """Each schedule names its article of the measures."""
    assert ["第四条", "第五条"] == [schedule.citation.text for schedule in SCHEDULES]
    assert {"2021-01-01"} == {schedule.citation.source.since.isoformat() for schedule in SCHEDULES}


def test_a_charge_is_for_no_page_unless_said():
    """By request there are no pages to tell."""
    assert 0 == Charge("1").pages

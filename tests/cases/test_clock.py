"""The clock: what it counts, what it leaves out, and how it says so."""

from datetime import date

import pytest

from govinfo.cases.application import Application
from govinfo.cases.clock import Reason, count, payment_due
from govinfo.cases.events import Event
from govinfo.errors import UnknownCalendarError
from govinfo.law.calendar import CHINA
from govinfo.law.policy import Policy

RECEIVED = date(2023, 3, 1)


def event(kind, day, **details):
    return Event(kind=kind, day=date.fromisoformat(f"2023-{day}"), **details)


ASKED = event("correction_requested", "03-06", until=date(2023, 3, 20))
CORRECTED = event("corrected", "03-15")
SENT = event("consultation_sent", "03-06", party="某公司")
ANSWERED = event("consultation_answered", "03-13", party="某公司")
NOTIFIED = event("fee_notified", "03-20")
PAID = event("fee_paid", "03-27")


@pytest.mark.parametrize(
    ("events", "due"),
    [
        pytest.param([], "2023-03-29", id="twenty working days"),
        pytest.param([ASKED, CORRECTED], "2023-04-13", id="anew after the correction (Art. 30)"),
        pytest.param([event("extended", "03-20", days=20)], "2023-04-26", id="extended by twenty (Art. 33)"),
        pytest.param([event("extended", "03-20", days=3)], "2023-04-03", id="extended by three"),
        pytest.param([SENT, ANSWERED], "2023-04-06", id="five working days of consultation left out (Art. 33)"),
        pytest.param(
            [SENT, event("consultation_sent", "03-08", party="市局", organ=True), ANSWERED,
             event("consultation_answered", "03-14", party="市局", organ=True)],
            "2023-04-07",
            id="two consultations at once are left out once",
        ),
        pytest.param([NOTIFIED, PAID], "2023-04-24", id="anew after the payment"),
        pytest.param(
            [event("extended", "03-10", days=20), NOTIFIED, PAID], "2023-05-24", id="the extension survives the restart"
        ),
        pytest.param(
            [event("reasons_requested", "03-06"), event("reasons_given", "03-10"),
             event("delayed", "03-13", until=date(2023, 5, 31))],
            "2023-05-31",
            id="delayed under Art. 35",
        ),
        pytest.param([event("delayed", "03-13", until=date(2023, 3, 20))], "2023-03-29", id="a delay never shortens"),
    ],
)  # fmt: skip
def test_the_due_day(events, due):
    """Each event moves the due day as its article says."""
    assert date.fromisoformat(due) == count(RECEIVED, events).due


class TestWaiting:
    @pytest.mark.parametrize("request_", [ASKED, NOTIFIED])
    def test_there_is_no_due_day_while_the_applicant_is_awaited(self, request_):
        """Until the correction or the payment comes, the clock stands."""
        clock = count(RECEIVED, [request_], on=date(2023, 4, 28))

        assert clock.due is None
        assert clock.remaining(date(2023, 4, 28)) is None
        assert (date(2023, 4, 28), Reason.WAITING) == (clock.days[-1].day, clock.days[-1].reason)
        assert clock.explain("zh").endswith("期限尚未起算")
        assert clock.explain("en").endswith("the period has not begun")

    def test_it_stands_from_the_day_after_the_request(self):
        """The day on which the organ asked still counts; the day of the answer begins the period anew."""
        days = {day.day.day: day.reason for day in count(RECEIVED, [ASKED, CORRECTED]).days if day.day.month == 3}

        assert (Reason.COUNTED, Reason.WAITING) == (days[6], days[7])
        assert (Reason.WAITING, Reason.RESTARTED) == (days[14], days[15])

    def test_it_stands_no_longer_than_the_case(self):
        """Once the case is closed, looking later adds no days."""
        closed = event("decided", "03-21", outcome="correction_overdue")

        assert date(2023, 3, 21) == count(RECEIVED, [ASKED, closed], on=date(2023, 6, 1)).days[-1].day


class TestConsultations:
    def test_an_open_one_moves_the_due_day_on(self):
        """The end of an open consultation is not guessed: looked at later, the due day lies later."""
        seen = [count(RECEIVED, [SENT], on=date(2023, 3, day)).due for day in (6, 7, 10)]

        assert [date(2023, 3, 29), date(2023, 3, 30), date(2023, 4, 4)] == seen

    @pytest.mark.parametrize("organ", [True, False])
    def test_the_exclusion_ends_with_the_time_to_answer(self, organ):
        """Silence for more than fifteen working days is not left out."""
        sent = event("consultation_sent", "03-06", party="市局", organ=organ)
        late = event("consultation_answered", "05-08", party="市局", organ=organ)

        assert count(RECEIVED, [sent], on=date(2023, 3, 27)).due == count(RECEIVED, [sent, late]).due

    def test_the_time_to_answer_runs_from_the_day_the_letter_arrives(self):
        """A letter that arrives later leaves the addressee later."""
        by_post = event("consultation_sent", "03-06", party="某公司", received=date(2023, 3, 9))

        assert date(2023, 4, 20) == count(RECEIVED, [SENT], on=date(2023, 6, 1)).due
        assert date(2023, 4, 24) == count(RECEIVED, [by_post], on=date(2023, 6, 1)).due

    def test_a_policy_may_leave_out_all_of_it(self):
        """Another reading of Art. 33 (3) leaves out the whole time."""
        late = event("consultation_answered", "05-08", party="某公司")

        assert date(2023, 5, 31) == count(RECEIVED, [SENT, late], Policy(late_answers_count=True)).due


def test_a_policy_may_end_the_extension_with_the_restart():
    """Another reading gives the restarted period twenty days only."""
    events = [event("extended", "03-10", days=20), NOTIFIED, PAID]

    assert date(2023, 4, 24) == count(RECEIVED, events, Policy(extension_survives_restart=False)).due


class TestRemaining:
    @pytest.mark.parametrize(
        ("on", "left"),
        [("03-01", 20), ("03-02", 19), ("03-04", 18), ("03-28", 1), ("03-29", 0), ("03-30", -1), ("04-06", -5)],
    )
    def test_counts_working_days_to_the_due_day(self, on, left):
        """What is left shrinks with every working day and turns negative after the due day."""
        assert left == count(RECEIVED).remaining(date.fromisoformat(f"2023-{on}"))

    def test_counts_the_running_period_only(self):
        """Days counted before a restart are not counted again."""
        assert 20 == count(RECEIVED, [ASKED, CORRECTED]).remaining(date(2023, 3, 3))

    def test_counts_a_delay(self):
        """Working days of a delay under Art. 35 are left, too."""
        delayed = event("delayed", "03-13", until=date(2023, 3, 31))

        assert 2 == count(RECEIVED, [delayed]).remaining(date(2023, 3, 29))


class TestExplanation:
    def test_says_of_every_day_why_it_counts(self):
        """The explanation names the article for each day, and the notice for a moved one."""
        clock = count(date(2023, 4, 20), [event("consultation_sent", "04-24", party="某公司")])
        lines = clock.explain("zh").splitlines()

        assert lines[0] == "2023-04-20 收到申请，当日不计（《民法典》第二百零一条第一款（推定，无明文）；工作日）"
        assert lines[1] == "2023-04-21 计入 1（《条例》第三十三条第二款；工作日）"
        assert lines[2] == "2023-04-22 非工作日，不计（《条例》第三十三条第二款；休息日）"
        assert lines[3].endswith("；2023年节假日安排（国办发明电〔2022〕16号）：劳动节调休上班）")
        assert "答复期限届满：2023-05-19" == lines[-1]

    @pytest.mark.parametrize(
        ("events", "day", "reason", "article"),
        [
            ([SENT, ANSWERED], "03-07", Reason.CONSULTING, "《条例》第三十三条第三款"),
            ([ASKED, CORRECTED], "03-07", Reason.WAITING, "《条例》第三十条"),
            ([ASKED, CORRECTED], "03-15", Reason.RESTARTED, "《条例》第三十条"),
            ([NOTIFIED, PAID], "03-27", Reason.RESTARTED, "《信息处理费管理办法》第六条"),
            ([event("delayed", "03-13", until=date(2023, 3, 31))], "03-30", Reason.DELAYED, "《条例》第三十五条"),
        ],
    )
    def test_cites_the_article_of_each_reason(self, events, day, reason, article):
        """Waiting, consulting, restarting and delaying each cite their own article."""
        clock = count(RECEIVED, events)
        (found,) = (one for one in clock.days if one.day == date.fromisoformat(f"2023-{day}"))

        assert (reason, article) == (found.reason, str(found.citation))

    def test_in_english(self):
        """The same in English, for those who read along."""
        text = count(RECEIVED).explain("en").splitlines()

        assert "2023-03-02 counted 1（《条例》第三十三条第二款；a working day）" == text[1]
        assert text[3].endswith("；a rest day）")
        assert "last day for the reply: 2023-03-29" == text[-1]

    def test_printing_a_clock_explains_it(self):
        """A clock prints as its explanation."""
        assert count(RECEIVED).explain() == str(count(RECEIVED))


class TestNotes:
    def test_before_the_regulation_took_effect(self):
        """Received before 15 May 2019, the periods are those of another law, and the clock says so."""
        assert ("收到申请时2019年修订的《条例》尚未施行，期限仅供参考",) == count(date(2019, 5, 14)).notes
        assert () == count(date(2019, 5, 15)).notes
        assert "the period is only a guide" in count(date(2019, 5, 14)).explain("en")

    def test_an_estimated_year(self):
        """An estimate is marked."""
        received = date(2026, 12, 20)
        with pytest.raises(UnknownCalendarError):
            count(received)

        clock = count(received, policy=Policy(calendar=CHINA.estimating(2027)))

        assert clock.estimated
        assert ("部分年份的节假日安排尚未公布，按法定节假日推定",) == clock.notes
        assert "推定" in clock.explain()
        assert "the holidays of some year are not announced yet" in clock.explain("en").splitlines()[-2]


def test_the_time_to_pay():
    """Twenty working days from the day after the notice is received."""
    assert date(2023, 4, 18) == payment_due(NOTIFIED)


def test_the_clock_of_an_application_ignores_what_has_no_effect():
    """An unlawful extension on file does not move the due day."""
    case = Application("1", "enterprise", RECEIVED, [event("extended", "03-20", days=40)])

    assert date(2023, 3, 29) == case.clock().due

"""The figures in the pictures are those of the reports."""

from datetime import date
from decimal import Decimal
from types import SimpleNamespace

import pytest

pytest.importorskip("matplotlib", reason="the extra plot is not installed")

import govinfo
from drawn import named, texts, values
from govinfo import Application, Event, plot
from govinfo.aggregating import rollup
from govinfo.cases.clock import count
from govinfo.errors import InvalidValueError, UnknownKeyError
from govinfo.languages import Text
from govinfo.page.notes import notes
from govinfo.plot.marks import Words
from govinfo.plot.stated import stated
from govinfo.report.annual import blank, zero
from govinfo.report.cells import undecided

pytestmark = pytest.mark.usefixtures("chinese_font")

REPORT = zero("2021", organ="某县", year=2023).replace(
    {
        "applications.received.total": 40,
        "applications.received.natural_person": 30,
        "applications.received.enterprise": 10,
        "applications.carried_in.total": 2,
        "applications.granted.total": 20,
        "applications.state_secret.total": 4,
        "applications.internal_affairs.total": 6,
        "applications.not_held.total": 10,
        "applications.concluded.total": 40,
        "applications.carried_over.total": 2,
    }
)


_KINDS = ("natural_person", "total")


def lengths(figure, *names):
    return [round(named(figure)[name].get_width(), 6) for name in names]


def test_outcomes_are_every_row_of_the_form():
    """Twenty-one rows under the form's own labels; lengths go by what is counted, a zero has no bar."""
    figure = plot.outcomes(REPORT, lang="zh").figure()
    granted, secret = lengths(figure, "applications.granted.total", "applications.state_secret.total")
    told = values(figure)

    assert (21, 5.0) == (len(told), round(granted / secret, 6))
    assert ("20（50.0%）", "0") == (told["applications.granted.total"], told["applications.excessive.total"])
    assert "applications.excessive.total" not in named(figure)
    assert {"（三）不予公开", "8.属于行政查询事项"} <= {*texts(figure)}


def test_a_blank_is_no_zero():
    """Blank, marked, undecided and missing cells are hatched and called what they are."""
    report = REPORT.replace({"applications.granted.total": None, "applications.repeated.total": "/"})
    figure = plot.outcomes(report).figure()
    told = values(figure)

    assert ("blank", "'/'", "0") == tuple(
        told[f"applications.{row}.total"] for row in ("granted", "repeated", "excessive")
    )
    assert "////" == named(figure)["applications.granted.total"].get_hatch()
    assert texts(figure)[-1].startswith("Hatched: no number is stated.")


def test_the_flow_is_the_balance():
    """Both sides are drawn on one scale, groups of rows as their sum."""
    figure = plot.flow(REPORT).figure()
    drawn = named(figure)
    heights = {name: round(drawn[f"applications.{name}.total"].get_height(), 6) for name in ("received", "refused")}

    assert 4.0 == round(heights["received"] / heights["refused"], 6)
    assert "Refused\n10" == values(figure)["applications.refused.total"]
    assert "42 in all" in texts(figure)


def test_a_flow_that_does_not_balance_is_told():
    """What goes out and did not come in is drawn as filed, with a note."""
    picture = plot.flow(REPORT.replace({"applications.carried_in.total": 0}))

    assert picture.alt.endswith("Mind: received and carried in are 40, outcomes and carried over 42; the two differ.")


def test_a_flow_with_a_blank_tells_the_rest():
    """A group with a blank has no sum; what the other rows state is told beside it."""
    picture = plot.flow(REPORT.replace({"applications.state_secret.total": None}))

    assert "Refused: blank, rest 6" in picture.alt
    assert "the two differ" not in picture.alt


def test_the_mix_is_shares_of_the_outcomes():
    """A bar for each report, as long as any other; figures stand where there is room, shares in the description."""
    picture = plot.mix([REPORT, REPORT.replace({"applications.concluded.total": 41}).replace(organ="乙县")], lang="zh")
    figure = picture.figure()
    first, second = lengths(figure, "0.applications.granted.total", "0.applications.refused.total")

    assert (2.0, "20") == (round(first / second, 6), values(figure)["0.applications.granted.total"])
    assert (
        "某县：（一）予以公开20（50.0%）、（三）不予公开10（25.0%）、（四）无法提供10（25.0%）、共40；" in picture.alt
    )
    assert picture.alt.endswith("注意：乙县的各项之和为40，所填总计为41。")


def test_a_mix_with_a_blank_is_of_the_filed_total():
    """Where a part is blank, shares are of the total as filed, and what is left of it is hatched."""
    figure = plot.mix(REPORT.replace({"applications.granted.total": None})).figure()
    hatched = [round(bar.get_width(), 6) for bar in figure.axes[0].patches if bar.get_hatch()]
    (unavailable,) = lengths(figure, "0.applications.unavailable.total")

    assert [2 * unavailable] == hatched


@pytest.mark.parametrize("total", [None, 5])
def test_a_mix_without_a_whole_is_hatched(total):
    """Without a total, or with one that is less than its parts, no share is drawn."""
    report = REPORT.replace({"applications.granted.total": None, "applications.concluded.total": total})
    figure = plot.mix([report, zero("2021", organ="乙县", year=2023)]).figure()

    assert 1 == sum(bar.get_hatch() is not None for bar in figure.axes[0].patches)
    assert {"1.applications.granted.total", "0.applications.refused.total"}.isdisjoint(named(figure))


def test_applicants_of_one_report_and_of_several():
    """Of one report a bar for each kind, with its share; of several their shares."""
    one, several = plot.applicants(REPORT).figure(), plot.applicants([REPORT, REPORT.replace(year=2024)]).figure()

    assert "30 (75.0%)" == values(one)["applications.received.natural_person"]
    assert "30" == values(several)["1.applications.received.natural_person"]
    assert {"2023", "2024", "Legal service institution"} <= {*texts(several)}


def test_years_stand_beside_each_other():
    """Years without a report are empty and told, another form is marked, a group is found on either form."""
    before = zero("2019", organ="某县", year=2020).replace({"applications.otherwise_handled.total": 3})
    later = REPORT.replace(year=2022).replace({"applications.granted.total": None})
    picture = plot.years([later, before])
    figure = picture.figure()
    told = values(figure)

    assert ("3", "0") == tuple(told[f"{year}.applications.otherwise_handled.total"] for year in (2020, 2022))
    assert ("blank", "40") == tuple(told[f"2022.applications.{row}.total"] for row in ("granted", "received"))
    assert "2021.applications.received.total" not in told
    assert 9 == sum(line.get_linestyle() == "--" for line in figure.axes[0].lines)
    assert "Dashed line: the form of 2019 gave way to that of 2021" in picture.alt
    assert "Years without a report: 2021." in picture.alt


def test_years_of_one_form_have_no_break():
    """Between years on one form no line is drawn, and nothing is noted."""
    picture = plot.years([REPORT, REPORT.replace(year=2024)])

    assert "Application rows" not in picture.alt
    assert picture.alt.endswith("Carried over: 2023 2, 2024 2.")


@pytest.mark.parametrize(
    ("years", "sentence"),
    [
        ((2023, 2023), "there are two reports on 2023: this picture is of one organ's reports, one a year"),
        ((2023, None), "a report does not state its year"),
    ],
)
def test_years_want_one_report_a_year(years, sentence):
    """A year that stands there twice, or is not stated, is refused."""
    with pytest.raises(InvalidValueError) as caught:
        plot.years([REPORT.replace(year=year) for year in years])
    assert sentence == caught.value.en


def test_organs_are_ranked_with_their_counts():
    """The highest rate first, with interval and counts; what has none comes last."""
    few = zero("2021", organ="乙县", year=2023).replace(
        {"applications.granted.total": 1, "applications.concluded.total": 1}
    )
    picture = plot.organs([REPORT, few, blank("2021", organ="丙县", year=2023)])
    figure = picture.figure()
    wide, narrow = ((line := named(figure)[f"{place}.interval"].get_xdata())[1] - line[0] for place in (1, 0))

    assert picture.alt.startswith("乙县: 100.0% (1/1); 某县: 50.0% (20/40); 丙县: no rate (—/—).")
    assert wide > 2 * narrow
    assert {"2.rate", "2.interval"}.isdisjoint(named(figure))
    assert "Dashed line: all that have the rate (2) together, 51.2% (21/41)." in texts(figure)


def test_a_rate_above_one_has_its_place():
    """Disputes can be more than applications: the scale goes as far, and there is no interval."""
    report = REPORT.replace({"remedies.review.total": 80})
    picture = plot.organs([report], "disputed", width=80)
    figure = picture.figure()

    assert "200%" in texts(figure)
    assert "Dashed line: all that have the rate (1) together, 200.0% (80/40)." in picture.alt
    assert "0.interval" not in named(figure)


def test_a_share_that_cannot_be_is_told_and_not_drawn():
    """More disclosed than concluded is a fault of the report: its rate is written, and kept out of the scale."""
    faulty = REPORT.replace(organ="乙县").replace({"applications.concluded.total": 4})
    negative = REPORT.replace(organ="丙县").replace({"applications.granted.total": -4})
    figure = plot.organs([REPORT, faulty, negative]).figure()

    assert ("500.0% (20/4)", "-10.0% (-4/40)") == (values(figure)["1"], values(figure)["2"])
    assert {"1.rate", "1.interval", "2.rate", "2.interval"}.isdisjoint(named(figure))
    assert "Dashed line: all that have the rate (1) together, 50.0% (20/40)." in texts(figure)


def test_an_unknown_rate_is_named():
    """A rate that is none is told, with those there are."""
    with pytest.raises(UnknownKeyError, match="no indicator 'open'"):
        plot.organs([REPORT], "open")


def test_a_table_of_shares_is_dark_where_many_are():
    """Cells state counts, colours shares; a zero is paper, a blank is hatched, a total is not coloured."""
    other = zero("2021", organ="乙县", year=2023).replace({"applications.partially_granted.total": None})
    figure = plot.heat([REPORT, other]).figure()
    drawn, told = named(figure), values(figure)
    names = ("granted", "not_processed", "concluded")
    colours = {name: drawn[f"0.applications.{name}.total"].get_facecolor()[:3] for name in names}

    assert ("20", "0", "40") == tuple(told[f"0.applications.{name}.total"] for name in colours)
    assert colours["granted"] < colours["not_processed"] == colours["concluded"] == (1.0, 1.0, 1.0)
    assert ("blank", "////") == (
        told["1.applications.partially_granted.total"],
        drawn["1.applications.partially_granted.total"].get_hatch(),
    )


def test_every_day_of_a_clock_is_drawn():
    """Counted days have their number, the others none; round the last day is a frame."""
    clock = count(date(2026, 2, 10))
    figure = plot.clock(clock).figure()

    assert [f"day {day.number}" for day in clock.days if day.number is not None] == [*values(figure).values()]
    assert {str(day.day) for day in clock.days} | {"due"} <= {*named(figure)}


def test_the_clock_of_an_application_that_waits():
    """An application is named; while it waits for the applicant there is no last day."""
    asked = Event(kind="correction_requested", day=date(2026, 2, 12))
    case = Application(id="7号", applicant="natural_person", received=date(2026, 2, 10), events=[asked])
    picture = plot.clock(case, lang="zh")

    assert "申请7号答复期限的计算" == picture.title
    assert "due" not in named(picture.figure())
    assert any(text.endswith("等待申请人，期限尚未重新起算") for text in texts(picture.figure()))


def test_an_estimated_year_is_told():
    """Days of a year whose holidays are not announced are said to be estimated."""
    from attrs import evolve

    from govinfo.law.calendar import CHINA
    from govinfo.law.policy import DEFAULT

    clock = count(date(2028, 2, 10), policy=evolve(DEFAULT, calendar=CHINA.estimating(2029)))

    assert plot.clock(clock).alt.endswith("The holidays of some years are not announced and are estimated.")


def test_a_roll_up_is_drawn_as_its_sum():
    """What was added up is one report."""
    balanced = {f"applications.{row}.{kind}": 4 for row in ("received", "granted", "concluded") for kind in _KINDS}
    reports = [zero("2021", organ=organ, year=2023).replace(balanced) for organ in ("甲县", "乙县")]

    assert "Granted: 8 (100.0%)" in plot.outcomes(rollup(reports, organ="某市")).alt


def test_a_frame_is_drawn_by_its_rows():
    """A row of a frame is a report."""
    frames = pytest.importorskip("govinfo.frames", reason="the extra frames is not installed")
    pytest.importorskip("polars", reason="polars is not installed")

    assert "某县: Granted 20 (50.0%)" in plot.mix(frames.to_frame([REPORT])).alt


@pytest.mark.parametrize(
    ("draw", "given", "sentence"),
    [
        (plot.flow, [REPORT, REPORT], "this picture is of one report, not of 2; to draw their sum add them up with "),
        (plot.heat, [REPORT] * 121, "a picture holds 120 reports at most, not 121: "),
        (plot.mix, [], "none of the figures that would be drawn is stated"),
        (plot.mix, "report.txt", "reports has to be an annual report, several of them, a roll-up or a frame"),
        (plot.clock, REPORT, "case has to be a clock or an application"),
        (plot.flow, blank("2021"), "none of the figures that would be drawn is stated"),
        (plot.outcomes, blank("2021"), "none of the figures that would be drawn is stated"),
        (plot.mix, blank("2021"), "none of the figures that would be drawn is stated"),
        (plot.heat, blank("2021"), "none of the figures that would be drawn is stated"),
        (plot.organs, blank("2021"), "none of the figures that would be drawn is stated"),
        (plot.years, blank("2021", year=2023), "none of the figures that would be drawn is stated"),
    ],
)
def test_what_cannot_be_drawn_is_told(draw, given, sentence):
    """What is no report, too many of them, or a report that states nothing is refused in a sentence."""
    with pytest.raises(InvalidValueError) as caught:
        draw(given)
    assert caught.value.en.startswith(sentence)


def test_odd_numbers_are_drawn_as_they_are_filed():
    """A fraction is added exactly, a negative count has no bar, a number without end is shortened."""
    report = REPORT.replace(
        {
            "applications.granted.total": Decimal("2.5"),
            "applications.partially_granted.total": -3,
            "applications.repeated.total": Decimal("123456789012345.25"),
        }
    )
    figure = plot.outcomes(report).figure()
    told = values(figure)

    assert ("-3", "1.23e+14") == tuple(
        told[f"applications.{row}.total"].split(" ")[0] for row in ("partially_granted", "repeated")
    )
    assert "applications.partially_granted.total" not in named(figure)


def test_a_fraction_is_added_as_it_is_filed():
    """A group that a report files fractions in has a sum without a rounding error."""
    report = REPORT.replace(
        {"applications.state_secret.total": Decimal("0.1"), "applications.repeated.total": Decimal("0.2")}
    )

    assert "Refused: 6.1; " in plot.flow(report).alt
    assert plot.flow(report).alt.endswith("outcomes and carried over 38.3; the two differ.")


def test_reports_without_a_name_or_a_year():
    """What a report does not state of itself is told as that."""
    nameless = REPORT.replace(organ=None, year=None)

    assert "an organ not named: Granted 20" in plot.mix(nameless).alt[:32]
    assert "Outcomes by share" in plot.mix([nameless, REPORT]).title


def test_what_a_form_has_no_row_for_is_said():
    """What the newer form tells apart is no row of the older one, and that is what is written."""
    told = stated(zero("2019"), "applications.fee_overdue.total")

    assert (None, "not on this form") == (told.value, str(told.said))


def test_a_figure_without_room_is_told_in_words_alone():
    """A share too small for its figure has its width, and its figure in the description."""
    report = REPORT.replace({"applications.excessive.total": 1, "applications.granted.total": 2000})
    picture = plot.mix(report)

    assert "0.applications.not_processed.total" in named(picture.figure())
    assert "0.applications.not_processed.total" not in values(picture.figure())
    assert "Not processed 1 (0.0%)" in picture.alt


def test_counts_stand_below_the_rate_where_there_is_little_room():
    """On a narrow picture with long names the counts have a line of their own."""
    figure = plot.organs(REPORT.replace(organ="某某市某某区自然资源与生态环境局"), width=80).figure()

    assert {"0": "50.0%\n(20/40)"} == values(figure)


def test_a_table_is_the_form_as_it_is_filed():
    """Every label and every cell of the form, text as filed; blanks are hatched."""
    report = REPORT.replace({"applications.granted.total": "/", "applications.repeated.total": None})
    figure = plot.table(report, lang="zh").figure()
    told, drawn = values(figure), named(figure)

    assert 175 == len(told)
    assert ("40", "/", "") == tuple(told[f"applications.{row}.total"] for row in ("received", "granted", "repeated"))
    assert (None, "////") == tuple(drawn[f"applications.{row}.total"].get_hatch() for row in ("received", "repeated"))
    assert {"三、本年度办理结果", "（六）其他处理", "社会公益组织"} <= {*texts(figure)}


def test_a_cell_without_a_text_is_told_by_what_it_is():
    """In the words for those who see no picture: a figure that could not be told is no blank."""
    why = Text("印作两行", "printed in two lines")
    report = REPORT.replace({"remedies.review.upheld": None, "remedies.review.corrected": undecided(why)})

    assert "空白、未能判定、0、0、0" in plot.table(report, "remedies", lang="zh").alt


def test_findings_are_drawn_into_a_table():
    """A marked cell has the colour of its worst finding and the sign and number of each; below stands what they say."""
    report = zero("2021", organ="某县", year=2023).replace({"remedies.review.total": 2})
    findings = govinfo.check(report)
    picture = plot.table(report, "remedies", findings=findings)
    figure = picture.figure()

    assert "2\n✕1" == values(figure)["remedies.review.total"]
    marked, plain = (
        named(figure)[f"remedies.{route}.total"].get_facecolor() for route in ("review", "direct_litigation")
    )
    assert marked != plain
    assert picture.alt.endswith(f". 1. {notes(findings).all[0].text}")


def test_a_finding_of_another_table_is_left():
    """What marks no cell of the table is not told below it; a severity of one's own has no colour."""
    report = zero("2021", organ="某县", year=2023).replace({"remedies.review.total": 2})
    own = SimpleNamespace(code="Z1", severity="odd", message="mind", cells=("remedies.review.upheld",), basis=None)
    other = SimpleNamespace(code="Z2", severity="error", message="far", cells=("proactive.rules.issued",), basis=None)
    picture = plot.table(report, "remedies", findings=[other, own])

    assert picture.alt.endswith(" 2. odd Z1 mind")
    assert "0 2" == values(picture.figure())["remedies.review.upheld"]


@pytest.mark.parametrize("section", ["proactive", "applications", "remedies"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_table_breaks_no_word(section, lang):
    """On a page every word of a head, and every figure, stands on one line."""
    page, wide = (plot.table(REPORT, section, lang=lang, width=width).figure() for width in (160, 400))
    lines = [line for text in page.axes[0].texts for line in text.get_text().split("\n")]
    words = {word for text in wide.axes[0].texts for word in text.get_text().split() if word.isascii()}

    assert [] == [word for word in words if not any(word in line for line in lines)]


def test_the_labels_of_groups_stand_in_words_on_a_phone():
    """On a picture as wide as a phone no label of a group is a column of single characters, or of broken brackets."""
    picture = plot.table(zero("2021"), width=100, lang="zh")
    written = {mark.text for mark in picture.marks if isinstance(mark, Words)}

    assert {"（三）\n不予\n公开", "三、本\n年度办\n理结果"} <= written

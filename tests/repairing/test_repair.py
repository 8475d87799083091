"""The smallest repairs: all of them, exact, ranked by what speaks for them."""

import random
from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import govinfo
from govinfo.checks.example import prose
from govinfo.errors import InvalidValueError, UnknownKeyError
from govinfo.repairing.evidence import A_SENTENCE, Change
from govinfo.repairing.mistyping import mistyping
from govinfo.repairing.repairs import Repair, Repairs
from govinfo.repairing.search import Linear, smallest
from govinfo.report.claims.subject import ClaimReading, Subject
from govinfo.report.table import ApplicationsTable
from govinfo.strategies import reports
from govinfo.weighing.equations import Standing, weigh

ARITHMETIC = ["A301", "A302", "A303", "R401", "R402", "R403"]
ONE = {f"applications.{row}.{column}": 1 for row in ("granted", "concluded") for column in ("natural_person", "total")}
SUITS = ("direct_litigation", "litigation_after_review")


def changes(repair):
    return {change.cell: change.new for change in repair.changes}


def test_nothing_is_repaired_where_nothing_is_wrong():
    """A report that holds has no repair, and that is proven."""
    found = govinfo.repair(govinfo.zero("2021"))

    assert (0, 0, True) == (len(found), found.size, found.proven)
    assert "nothing to mend, or no way to mend it found" == str(found)


def test_what_to_change_is_clear_where_one_repair_outweighs_the_others():
    """The prose decides between the two of the example; a slip does not, nor does a search that was cut short."""
    told = govinfo.read("examples/xianyuan-2023.txt")
    total, other = (Change(cell, 0, 1) for cell in ("remedies.review.total", "remedies.review.other"))
    alike = [Repair((total,), (), 3), Repair((other,), (), 12)]

    assert ["applications.received.natural_person", "applications.received.total"] == [
        change.cell for change in govinfo.repair(told).decided
    ]
    assert () == Repairs(alike, 1, proven=True).decided
    assert (total,) == Repairs([Repair((total, other), (), 3), Repair((total,), (), 3)], 1, proven=True).decided
    assert (other,) == Repairs([alike[0], alike[1]._replace(weight=13)], 1, proven=True).decided
    assert () == Repairs(alike[:1], 1, proven=False).decided
    assert () == govinfo.repair(govinfo.zero("2021")).decided


def test_an_absent_table_is_not_repaired():
    """A table that is not there has nothing to repair."""
    report = govinfo.zero("2021").replace(applications=ApplicationsTable.filled("2021", present=False))
    found = govinfo.repair(report)

    assert (0, 0, True) == (len(found), found.size, found.proven)


def test_repairs_are_shown_as_they_are_made():
    """Repairs are shown as the expression that makes them; in a notebook by rank, and whether there may be others."""
    only = Repairs([Repair((Change("remedies.review.total", 0, 1),), ("据正文",), 3)], 1, proven=False)
    first, *_, unproven = only._repr_markdown_().strip().splitlines()[2:]

    assert "Repairs([], 0, proven=True)" == repr(govinfo.repair(govinfo.zero("2021")))
    assert ["1", "table 四, remedies, review, total", "0", "1", "据正文"] == [
        each.strip() for each in first.strip("|").split("|")
    ]
    assert "table 四, remedies, review, total" in only[0]._repr_markdown_()
    assert "**the search was cut short: there may be further repairs, and smaller ones**" == unproven


def test_a_wrong_total_of_table_four_has_five_repairs_the_total_first():
    """Any cell of the block could be wrong; the total is the likeliest."""
    report = govinfo.zero("2021").replace(
        {"remedies.review.upheld": 3, "remedies.review.other": 2, "remedies.review.total": 6}
    )
    found = govinfo.repair(report, lang="en")

    assert {"remedies.review.total": 5} == changes(found[0])
    assert ("only totals change, no figure they are made of", "one digit is wrong") == found[0].evidence
    assert [1] * 5 == [len(repair.changes) for repair in found]
    assert "remedies.review.total: 6 → 5" == str(found[0])
    assert found[0:2] == tuple(found)[:2]


def test_faults_of_both_tables_are_repaired_together():
    """A repair mends the whole report: what is wrong in each table."""
    report = govinfo.zero("2021").replace({"remedies.review.total": 6, "applications.granted.total": 3})
    found = govinfo.repair(report)

    assert {"applications.granted.total": 0, "remedies.review.total": 0} == changes(found[0])
    assert all(not govinfo.check(repair.apply(report)).failures for repair in found)


def test_last_year_decides_what_was_carried_in():
    """With last year's report the carry-over has to hold too."""
    last_year = govinfo.zero("2021", year=2022).replace(
        {"applications.carried_over.natural_person": 1, "applications.carried_over.total": 1}
    )
    (only,) = govinfo.repair(govinfo.zero("2021", year=2023).replace(ONE), previous=last_year)

    assert {"applications.carried_in.natural_person": 1, "applications.carried_in.total": 1} == changes(only)
    too_many = {f"applications.carried_in.{column}": 2 for column in ("natural_person", "total")}
    (less,) = govinfo.repair(govinfo.zero("2021", year=2023).replace({**ONE, **too_many}), previous=last_year)

    assert changes(only) == changes(less)


def test_what_either_year_leaves_blank_decides_nothing():
    """Where the carry-over of either year is blank, nothing is asked of what was carried in."""
    both = ("natural_person", "total")
    last_year, report = (govinfo.zero("2021", year=year) for year in (2022, 2023))
    over = last_year.replace({f"applications.carried_over.{column}": None for column in both})
    carried = last_year.replace({f"applications.carried_over.{column}": 1 for column in both})
    into = report.replace({f"applications.carried_in.{column}": None for column in both})

    assert 2 == len(govinfo.repair(report.replace(ONE), previous=over))
    assert [] == [*govinfo.repair(into, previous=carried)]


@pytest.mark.parametrize("fields", [{"year": 2020}, {"year": 2022, "organ": "乙镇"}])
def test_what_is_not_last_years_report_decides_nothing(fields):
    """A report of another year or another organ asks for no carry-over."""
    other = govinfo.zero("2021", **fields)
    report = govinfo.zero("2021", organ="甲镇", year=2023).replace(ONE)

    assert 2 == len(govinfo.repair(report, previous=other))


def test_a_blank_stays_blank():
    """Blanks are not filled in: what they leave open asks for nothing, what they cannot mend is mended elsewhere."""
    report = govinfo.zero("2021").replace({"remedies.review.pending": None, "remedies.review.total": 5})
    impossible = report.replace({"remedies.review.upheld": 7})

    assert 0 == len(govinfo.repair(report))
    assert {"remedies.review.upheld", "remedies.review.total"} == {
        change.cell for repair in govinfo.repair(impossible) for change in repair.changes
    }


@pytest.mark.parametrize("filed", [-3, Decimal("2.5")])
def test_what_is_no_count_has_to_change(filed):
    """A negative or fractional count is part of every repair."""
    found = govinfo.repair(govinfo.zero("2021").replace({"applications.granted.natural_person": filed}))

    assert [{"applications.granted.natural_person": 0}] == [changes(repair) for repair in found]


def test_a_repair_never_goes_below_zero():
    """Where one change would be negative a larger repair is found instead."""
    report = govinfo.zero("2021").replace({**ONE, "applications.received.total": 0, "applications.concluded.total": 0})
    found = govinfo.repair(report)

    assert found.proven
    assert len(found)
    for repair in found:
        assert all(change.new >= 0 for change in repair.changes)
        assert not govinfo.check(repair.apply(report), select=ARITHMETIC).failures


def test_repairs_are_printed_a_line_each():
    """Each line holds the changes of one repair."""
    received, carried = str(govinfo.repair(govinfo.zero("2021").replace(ONE))).splitlines()

    assert "applications.received.natural_person: 0 → 1; applications.received.total: 0 → 1" == received
    assert "applications.carried_in.natural_person: 0 → 1; applications.carried_in.total: 0 → 1" == carried


def test_prose_against_a_repair_counts_against_it():
    """A sentence that agrees with the report as filed speaks against changing it."""
    text = "（二）依申请公开。今年未收到政府信息公开申请，收到上年结转政府信息公开申请1件。"
    found = govinfo.repair(govinfo.zero("2021").replace(ONE, narrative=prose(overview=text)), lang="en")

    assert {"applications.carried_in.natural_person": 1, "applications.carried_in.total": 1} == changes(found[0])
    assert f"the prose speaks against it: “{text[9:]}”" in found[1].evidence
    assert [8, 8] == [repair.weight for repair in govinfo.repair(govinfo.zero("2021").replace(ONE))]
    assert [8 + 2 * A_SENTENCE, 8 - 2 * A_SENTENCE] == [repair.weight for repair in found]


def test_a_sentence_that_is_wrong_either_way_speaks_for_none_and_against_none():
    """What contradicts the report as filed and the mended one alike decides nothing."""
    found = govinfo.repair(saying("收到政府信息公开申请9件。", ONE), lang="en")

    assert [8, 8] == [repair.weight for repair in found]
    assert {("the changes stand in one row: a single slip explains them", "left at 0")} == {
        repair.evidence for repair in found
    }


def test_an_unusual_sense_is_told_from_the_usual_one():
    """What was carried in is received in an unusual sense only, and the evidence says which sense it is."""
    received, carried = govinfo.repair(saying("收到政府信息公开申请1件。", ONE), lang="en")

    assert "the prose supports it: “收到政府信息公开申请1件。”" in received.evidence
    assert "in an unusual sense the prose agrees with it: “收到政府信息公开申请1件。”" in carried.evidence
    assert A_SENTENCE == received.weight - carried.weight


def saying(text, cells):
    overview = f"（二）依申请公开。{text}"
    return govinfo.zero("2021", year=2023).replace(cells, narrative=prose(overview=overview))


def test_what_the_prose_counts_may_have_to_hold_too():
    """Told to, a repair makes the prose true, even where that asks for more cells than the tables alone."""
    received = ["applications.received.natural_person", "applications.received.total"]
    report = saying("收到政府信息公开申请1件。", ONE)
    (only,) = found = govinfo.repair(report, prose=True)

    assert 2 == found.size
    assert received == list(changes(only))
    assert 2 == len(govinfo.repair(report))
    balanced = saying("收到政府信息公开申请2件，予以公开2件。", {**ONE, **dict.fromkeys(received, 1)})
    first, *others = govinfo.repair(balanced, prose=True)
    assert 0 == len(govinfo.repair(balanced))
    assert [2] * 6 == list(changes(first).values())
    assert {6} == {len(repair.changes) for repair in others}


@pytest.mark.parametrize(
    "text",
    [
        "收到政府信息公开申请3件。收到政府信息公开申请5件。",  # one of the two is wrong
        "答复政府信息公开申请1件。",  # may be a part of those concluded
        "收到政府信息公开申请9余件。",  # rough
        "收到政府信息公开申请1件，其中自然人申请1件。",  # a blank stays blank
    ],
)
def test_what_does_not_bind_a_repair(text):
    """Sentences that contradict each other, rough figures, parts, and what the tables leave blank bind nothing."""
    blank = {"applications.received.natural_person": None, "applications.received.total": None}

    assert 0 == govinfo.repair(saying(text, blank), prose=True).size


def test_further_words_speak_for_a_repair():
    """What an embedding system says the prose counts is evidence like the rest."""
    words = Subject("received", ("登记在册",), "(?:的|申请)*", (ClaimReading(("applications.received.total",)),))
    report = saying("政府信息公开登记在册的申请1件。", ONE)
    (only,) = govinfo.repair(report, prose=True, subjects=[words], lang="en")

    assert any("登记在册" in said for said in only.evidence)
    assert 2 == len(govinfo.repair(report, prose=True))


def test_a_total_is_the_likelier_slip():
    """Of the repairs of one wrong sum the one of its total weighs more: nothing that was counted changes."""
    found = govinfo.repair(govinfo.zero("2021").replace({"remedies.review.total": 1}), lang="en")

    assert ("only totals change, no figure they are made of", "one digit is wrong") == found[0].evidence
    assert [4, 1, 1, 1, 1] == [repair.weight for repair in found]


def test_a_moved_figure_is_recognised():
    """A figure in the wrong row is mended by moving it, and that is said."""
    report = govinfo.zero("2021").replace(
        {**ONE, "applications.received.natural_person": 1, "applications.received.total": 1}
    )
    moved = report.replace({"applications.granted.natural_person": 0, "applications.granted.enterprise": 1})
    evidence = [said for repair in govinfo.repair(moved, lang="en") for said in repair.evidence]

    assert "a figure stands in the wrong row or column" in evidence


def test_of_very_many_repairs_a_thousand_are_listed():
    """Five ways for each of three sums and more for other faults make too many: that there are more is told."""
    wrong = dict.fromkeys((f"remedies.{route}.total" for route in ("review", *SUITS)), 1)
    counted = [
        f"applications.{row}.{column}" for row in ("received", "concluded") for column in ("enterprise", "total")
    ]
    found = govinfo.repair(govinfo.zero("2021").replace({**wrong, **dict.fromkeys(counted, 1)}))

    assert (1000, 5, False) == (len(found), found.size, found.proven)


def test_time_may_run_out():
    """When time runs out the answer says that it is not proven."""
    rng = random.Random(1)
    cells = [cell.address for cell in govinfo.zero("2021").applications.form.cells]
    report = govinfo.zero("2021").replace({cell: rng.randrange(90) for cell in rng.sample(cells, 60)})
    found = govinfo.repair(report, most=60, seconds=0)

    assert not found.proven


def test_too_many_changes_are_not_searched():
    """Beyond the number of changes asked for nothing is proposed, and that none suffices is proven."""
    report = govinfo.zero("2021").replace(
        {f"applications.{row}.total": 5 for row in ("granted", "repeated", "excessive")}
    )
    found = govinfo.repair(report, most=2)

    assert (0, 3, True) == (len(found), found.size, found.proven)


def test_up_to_six_cells_are_changed_unless_more_are_asked_for():
    """Seven wrong totals ask for seven changes: none is proposed, and that fewer do not suffice is proven."""
    rows = [row.key for row in govinfo.FORMS["2021"].outcomes[2:9]]
    found = govinfo.repair(govinfo.zero("2021").replace({f"applications.{row}.total": 1 for row in rows}))

    assert (0, 7, True) == (len(found), found.size, found.proven)


def test_languages():
    """Evidence is told in the language asked for; others are refused."""
    with pytest.raises(UnknownKeyError, match="no language 'de'"):
        govinfo.repair(govinfo.zero("2021"), lang="de")


@pytest.mark.parametrize(
    ("filed", "meant", "weight"),
    [
        (0, 7, 1),
        (12, 21, 4),
        (1, 10, 3),
        (10, 1, 3),
        (13, 103, 3),
        (103, 13, 3),
        (13, 18, 2),
        (121, 112, 4),
        (5, 1234, None),
        (11, 29, None),
        (9, 10, None),
        (123, 45, None),
        (45, 123, None),
    ],
)
def test_slips(filed, meant, weight):
    """The common ways to mistype a number are told from chance."""
    found = mistyping(filed, meant)

    assert weight == (None if found is None else found.weight)


_FAR = 16
"""Farther than any change that three equations with such gaps ask for."""


def total(line, change):
    return sum(coefficient * change.get(cell, 0) for cell, coefficient in line.terms.items())


def brute(lines, values, most, limits=()):
    """Every smallest set of changes, by trying all sets of cells and small amounts."""
    cells = range(len(values))
    for size in range(most + 1):
        found = []
        for chosen in combinations(cells, size):
            amounts = [()]
            for cell in chosen:
                amounts = [(*head, by) for head in amounts for by in range(-values[cell], _FAR) if by]
            for by in amounts:
                change = dict(zip(chosen, by, strict=True))
                if all(total(line, change) == line.gap for line in lines) and all(
                    total(limit, change) <= limit.gap for limit in limits
                ):
                    found.append(change)
        if found:
            return size, found
    return None


@given(
    st.lists(st.integers(0, 3), min_size=4, max_size=5),
    st.lists(
        st.dictionaries(st.integers(0, 3), st.sampled_from([-1, 1]), min_size=1, max_size=4), min_size=1, max_size=3
    ),
    st.data(),
)
@settings(max_examples=60)
def test_elimination_agrees_with_trying_everything(values, terms, data):
    """On small systems the search finds what trying every set of cells finds, and misses nothing it says it proved."""
    lines = [Linear(term, data.draw(st.integers(-3, 3))) for term in terms]
    limits = [Linear(terms[0], data.draw(st.integers(0, 2)))] if data.draw(st.booleans()) else []
    lines = lines[len(limits) :]
    found = smallest(lines, values, limits=limits, most=3, seconds=9)
    expected = brute(lines, values, 3, limits)

    if found.solutions:
        assert expected is not None
        assert expected[0] == found.size
        for solution in found.solutions:
            assert all(sum(c * solution.get(x, 0) for x, c in line.terms.items()) == line.gap for line in lines)
            assert all(values[cell] + by >= 0 for cell, by in solution.items())
        if found.proven:
            small = [s for s in found.solutions if all(by < _FAR for by in s.values())]
            assert sorted(map(sorted, (s.items() for s in small))) == sorted(
                map(sorted, (s.items() for s in expected[1]))
            )
    elif found.proven:
        assert expected is None


def test_a_repair_breaks_no_identity_that_blanks_leave_open():
    """A change that no count in a blank could make up for is not proposed, though it mends the sums without blanks."""
    filed = {
        **{f"applications.{row}.natural_person": 1 for row in ("received", "concluded", "granted")},
        **{f"applications.{row}.total": 1 for row in ("received", "concluded", "enforcement_file")},
        "applications.enforcement_file.natural_person": None,
        "applications.prohibited_by_law.total": None,
    }
    report = govinfo.zero("2021").replace(filed)
    found = govinfo.repair(report)

    assert found
    for repair in found:
        assert set() == broken(repair.apply(report))


def broken(report):
    """The identities of tables three and four that no counts in the blanks could make hold."""
    return {
        (equation.identity.name, equation.at)
        for table in (report.applications, report.remedies)
        for equation in table.form.equations
        if weigh(equation, table.flat).standing is Standing.BROKEN
    }


@given(reports(), st.data())
@settings(max_examples=max(50, settings().max_examples // 5), deadline=None)
def test_no_repair_of_a_report_with_blanks_breaks_what_held(report, data):
    """After any repair of any report with blanks and wrong cells no identity is broken, blanks as they are."""
    cells = [cell.address for table in (report.applications, report.remedies) for cell in table.form.cells]
    blanks = data.draw(st.lists(st.sampled_from(cells), min_size=1, max_size=12))
    wrong = data.draw(st.dictionaries(st.sampled_from(cells), st.integers(0, 9), min_size=1, max_size=3))
    filed = report.replace({**dict.fromkeys(blanks), **wrong})

    for repair in govinfo.repair(filed, seconds=2):
        assert set() == broken(repair.apply(filed))


@given(reports("2021"), st.data())
@settings(max_examples=30)
def test_a_single_wrong_cell_is_repaired_to_what_it_was(report, data):
    """Any single change to table three of a balanced report has one smallest repair: undoing it."""
    cell = data.draw(st.sampled_from([cell.address for cell in report.applications.form.cells]))
    wrong = report.replace({cell: data.draw(st.integers(0, 10**6).filter(lambda value: value != report[cell]))})
    (only,) = govinfo.repair(wrong)

    assert report == only.apply(wrong)


@given(reports(), st.data())
@settings(max_examples=30, deadline=None)
def test_a_planted_change_is_among_the_repairs(report, data):
    """Where no smaller repair exists, undoing what was planted is among the smallest repairs; every repair holds."""
    cells = [cell.address for cell in report.applications.form.cells]
    planted = data.draw(st.dictionaries(st.sampled_from(cells), st.integers(0, 999), min_size=2, max_size=3))
    wrong = report.replace(planted)
    differing = {cell: report[cell] for cell in planted if report[cell] != planted[cell]}
    found = govinfo.repair(wrong)

    assert found.proven
    assert found.size <= len(differing)
    if found.size == len(differing) and differing:
        assert differing in [changes(repair) for repair in found]
    for repair in found:
        assert not govinfo.check(repair.apply(wrong), select=ARITHMETIC).failures


def test_a_choice_between_several_cells_at_once_is_not_proven():
    """Where cells that no equation holds would have to change, nothing is proposed and nothing is proven."""
    found = smallest([], [-1, -2], most=3, seconds=1)

    assert ((), False) == (found.solutions, found.proven)


def test_a_blank_last_year_asks_for_nothing():
    """What last year left blank says nothing about what was carried in."""
    last_year = govinfo.zero("2021", year=2022).replace({"applications.carried_over.total": None})

    assert 0 == len(govinfo.repair(govinfo.zero("2021", year=2023), previous=last_year))


def test_repairs_are_stored_with_what_the_search_came_to():
    """How many cells change at least, and whether there are no other ways, goes with the repairs."""
    found = govinfo.repair(govinfo.zero("2021").replace(ONE))
    stored = govinfo.unstructure(found)

    assert (2, 2, True) == (len(stored["repairs"]), stored["size"], stored["proven"])
    assert found == govinfo.structure(stored)
    assert "govinfo.repair/1" == govinfo.unstructure(found[0])["format"]


def test_repairs_show_themselves_in_a_notebook():
    """A line for each change, with what speaks for it; or that there is none."""
    assert "nothing to mend" in govinfo.repair(govinfo.zero("2021"), lang="en")._repr_markdown_()
    found = govinfo.repair(govinfo.zero("2021").replace({"remedies.review.total": 1}), lang="en")

    assert "<td>table 四, remedies, review, total</td>" in found._repr_html_()
    assert "table 四, remedies, review, total" in found._repr_markdown_()
    assert "table 四, remedies, review, total" in found[0].changes[0]._repr_markdown_()
    head, _, row = ([cell.strip() for cell in line.split("|")] for line in found[0]._repr_markdown_().splitlines())
    assert ["", "place", "filed", "proposed", "evidence", ""] == head
    assert ["", "table 四, remedies, review, total", "1", "0"] == row[:4]


def test_what_is_no_report_is_not_last_years():
    """Something else is refused by its name, before anything is searched."""
    with pytest.raises(InvalidValueError, match="previous has to be an annual report, not 5"):
        govinfo.repair(govinfo.zero("2021"), previous=5)


def test_equal_repairs_are_one_in_a_set():
    """Two searches that found the same are equal and hash alike; nothing else equals one."""
    one, other = (govinfo.repair(govinfo.zero("2021")) for _ in range(2))

    assert 1 == len({one, other})
    assert one != "…"

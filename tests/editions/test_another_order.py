"""Further forms that print things in another order, leave out what rules look at, or divide what is carried over."""

from datetime import date

import polars as pl
import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import govinfo
from editions import edition2034, edition2040
from editions.edition2040 import FORM, MEDIATION, ROUTES, disputes
from editions.reports import ORGAN, numbered
from govinfo import strategies
from govinfo.checks.catalogue import RULES
from govinfo.errors import InvalidValueError
from govinfo.forms import FORMS, registered
from govinfo.forms import edition2021 as before
from govinfo.forms.seams import Seam, cells, columns, rows
from govinfo.forms.spec import Block, FormTable, Row
from govinfo.frames import (
    check_frame,
    count_cases,
    count_publications,
    count_remedies,
    find_faults,
    from_frame,
    rollup_frame,
    to_frame,
)
from govinfo.languages import Text
from govinfo.registers import PUBLICATIONS, REMEDIES
from govinfo.strategies import filed_reports
from govinfo.vocabulary import Section
from govinfo.weighing.order import in_order

GONE = Text("不再统计", "no longer counted")
REVIEW, DIRECT, AFTER = ROUTES.rows
RECEIVED = {
    f"applications.{row}.{column}": 2 for row in ("received", "carried_over") for column in ("natural_person", "total")
}
every_format = pytest.mark.parametrize("name", ["text", "markdown", "html", "csv", "json", "docx", "xlsx"])


def changed(table, *seams):
    """The form of 2021 with another table, for 2040 and later."""
    tables = {**before.FORM.tables, table.section: table}
    return evolve(before.FORM, edition="2040", first_year=2040, follows="2021", tables=tables, seams=seams)


def without(row, column):
    """The form of 2021 without a row of 表二 or 表四, or without a column of it."""
    section = Section.REMEDIES if row in {"review", "direct_litigation", "litigation_after_review"} else None
    table = before.FORM.tables[section or (Section.APPLICATIONS if row == "granted" else Section.PROACTIVE)]
    blocks = tuple(
        block._replace(
            rows=tuple(one for one in block.rows if one.key != row or column),
            columns=tuple(one for one in block.columns if one.key != column),
        )
        for block in table.blocks
    )
    sums = tuple(
        identity._replace(left=tuple(key for key in identity.left if key not in {row, column}))
        for identity in table.identities
    )
    own = evolve(table, blocks=tuple(block for block in blocks if block.rows), identities=sums)
    return changed(own, Seam(table.section, columns(column) if column else rows(row), (), GONE))


@every_format
@pytest.mark.parametrize("fields", [{}, {"organ": None, "year": None}], ids=["named", "nameless"])
def test_what_is_written_is_read(name, fields, tmp_path):
    """Every cell of every table comes back from every format, in whatever order the form prints them."""
    with registered(FORM):
        report = numbered("2040").replace(**fields)
        govinfo.write(report, tmp_path / "report", format=name)
        found = govinfo.read(tmp_path / "report", format=name)

    assert ["2040"] * 3 == [table.edition for table in found.tables]
    assert report.applications == found.applications
    assert report.proactive == found.proactive
    assert report.remedies == found.remedies


@every_format
@pytest.mark.parametrize(
    "printed",
    [
        (REVIEW, DIRECT),
        (REVIEW, Row("litigation", "行政诉讼")),
        (REVIEW, DIRECT, AFTER, MEDIATION),
        (DIRECT, AFTER, REVIEW),
        (DIRECT, AFTER, MEDIATION, REVIEW),
    ],
)
@pytest.mark.parametrize("year", [2026, 2041])
def test_table_four_is_told_by_what_it_prints(name, printed, year, tmp_path):
    """表四 is read on the form whose labels and heads it prints, in the order it prints them, whatever the year."""
    now, old = {row.key for row in printed}, {row.key for row in ROUTES.rows}
    seams = (rows(*sorted(old - now)), rows(*sorted(now - old)))
    with registered(changed(disputes(*printed), Seam(Section.REMEDIES, *seams, GONE))):
        for edition in ("2021", "2040"):
            report = numbered("2021", year=year).replace(remedies=numbered(edition).remedies)
            govinfo.write(report, tmp_path / "report", format=name)

            found = govinfo.read(tmp_path / "report", format=name).remedies
            assert (report.remedies.form, report.remedies.flat) == (found.form, found.flat)


def test_labels_in_one_line_are_no_two_lines():
    """Labels that stand beside each other in another order than the form's are not read by the form's."""
    with registered(
        changed(disputes(REVIEW, DIRECT, AFTER, MEDIATION), Seam(Section.REMEDIES, (), rows("mediation"), GONE))
    ):
        text = govinfo.render(numbered("2040"), "csv").replace("行政诉讼", "")
        beside = text.replace("行政复议,,,,,,,,,,,,,,,,,,行政调解", "行政复议,行政调解")
        found = govinfo.reads(beside, format="csv")

    assert {None} == set(found.remedies.flat)


def test_every_layer_takes_it():
    """A report is checked, compared, added up, laid out in frames and stored on the form as on any other."""
    with registered(FORM):
        new, old = numbered("2040"), numbered("2021", year=2040)
        zero = govinfo.zero(FORM, organ=ORGAN, year=2041)
        parts = [
            govinfo.zero(form, organ=f"{name}镇人民政府", year=2041).replace(RECEIVED)
            for form, name in ((FORM, "甲"), ("2021", "乙"))
        ]
        plan = govinfo.plan(select=[rule.code for rule in RULES], full=True)
        found = plan.check(new, previous=old, parts=[new], siblings=[old])
        frame = to_frame([new, old])
        tree = pl.DataFrame({"organ": [ORGAN, "某市"], "parent": ["某市", None]})

        assert {rule.code for rule in RULES} == {finding.code for finding in found}
        assert [] == list(govinfo.check(zero))
        assert [len(FORM.cells), len(before.FORM.cells)] == [
            len(govinfo.compare(*both)) for both in ((old, new), (new, old))
        ]
        assert 4 == govinfo.rollup(parts, organ=ORGAN, edition=FORM).report["applications.received.total"]
        assert [new, old] == list(from_frame(frame))
        assert {"A301", "A302", "A303", "R401", "R402", "R403"} <= set(check_frame(frame)["code"])
        assert 2 == len(rollup_frame(to_frame([zero, zero.replace(year=2042)]), tree))
        assert new == govinfo.loads(govinfo.dumps(new))


@settings(max_examples=5, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_drawn_reports_hold(data):
    """Reports that are drawn for the form balance, whatever stands first."""
    with registered(FORM):
        assert [] == list(
            govinfo.check(data.draw(strategies.reports(edition=FORM)), select=["A3", "R4", "P2"]).failures
        )


@pytest.mark.parametrize(
    ("row", "column"),
    [
        ("licences", None),
        ("granted", None),
        ("review", None),
        ("direct_litigation", None),
        ("litigation_after_review", None),
        ("review", "pending"),
        ("review", "upheld"),
        ("rules", "issued"),
    ],
)
def test_rules_ask_for_no_cell_that_a_form_lacks(row, column):
    """A form may drop any row or result: the rules that looked at it have nothing to say, on it and beside it."""
    with registered(without(row, column)):
        new, old = (govinfo.zero(edition, organ=ORGAN, year=2041) for edition in ("2040", "2021"))
        for one, other in ((new, old), (old, new)):
            beside = {"previous": other.replace(year=2040), "parts": [other], "siblings": [other, other], "cases": []}
            told = govinfo.check(one, **beside, profile="audit").failures
            assert {finding.code for finding in told} <= {"S002", "H802", "H804", "Y704", "Y709"}
        filed_reports(FORMS["2040"]).validate()


@given(data=st.data())
@settings(max_examples=5, suppress_health_check=[HealthCheck.too_slow])
def test_stocks_are_drawn_without_what_flows_in(data):
    """A form may ask for documents in force alone."""
    with registered(without("rules", "issued")) as form:
        assert data.draw(strategies.reports(edition=form)).proactive.present


@pytest.mark.parametrize("apart", [False, True])
def test_bounds_are_weighed_wherever_rows_stand(apart):
    """The quick look at a table finds what the rules find: with its rows the other way round, or in several blocks."""
    documents, *others = before.PROACTIVE.blocks
    rules, normative = documents.rows
    turned = documents.columns[::-1]
    blocks = (documents._replace(rows=(normative, rules)),)
    if apart:
        blocks = (Block(turned, (rules,), "第一部分"), Block(documents.columns, (normative,), "第二部分"))
    table = FormTable(Section.PROACTIVE, stub=before.PROACTIVE.stub, blocks=(*blocks, *others))
    with registered(changed(table)) as form:
        right = govinfo.zero(form, organ=ORGAN, year=2041)
        for row in (rules.key, normative.key):
            wrong = right.replace({f"proactive.{row}.issued": 3})
            held = right.replace({f"proactive.{row}.issued": 3, f"proactive.{row}.in_force": 3})

            assert ["P201"] == [finding.code for finding in govinfo.check(wrong, select=["P201"])]
            assert [True, False, True] == [in_order(one.proactive) for one in (right, wrong, held)]


def test_what_a_new_column_counted_elsewhere_is_carried_over():
    """Where two columns count what one did, last year's is held against neither of them alone."""
    over = {
        f"applications.{row}.{key}": 5
        for row in ("received", "carried_over")
        for key in ("other_organization", "total")
    }
    counts = {"other_organization": 3, "trader": 2, "total": 5}
    carried = {
        f"applications.{row}.{key}": n for row in ("carried_in", "not_held", "concluded") for key, n in counts.items()
    }
    with registered(edition2034.FORM):
        old = govinfo.zero("2021", organ=ORGAN, year=2033).replace(over)
        new = govinfo.zero("2034", organ=ORGAN, year=2034).replace(carried)
        lost = new.replace({"applications.carried_in.total": 4})
        wrong = new.replace({"applications.not_held.trader": 1})

        assert [] == list(govinfo.check(new, previous=old, select=["Y701"]))
        assert [] == list(check_frame(to_frame([new]), previous=to_frame([old]))["code"])
        assert ["Y701"] == [finding.code for finding in govinfo.check(lost, previous=old, select=["Y701"])]
        assert "Y701" in list(check_frame(to_frame([lost]), previous=to_frame([old]))["code"])
        assert new == govinfo.repair(wrong, previous=old)[0].apply(wrong)


def test_what_was_two_columns_is_carried_over_as_one():
    """A form that joins two columns again carries in what both carried over, here and over frames, and repairs so."""
    undone = tuple(seam._replace(before=seam.now, now=seam.before) for seam in edition2034.SEAMS)
    later = evolve(before.FORM, edition="2037", first_year=2037, follows="2034", seams=undone)
    with registered(edition2034.FORM), registered(later):
        counts = {"other_organization": 3, "trader": 2, "total": 5}
        over = {f"applications.{row}.{key}": n for row in ("received", "carried_over") for key, n in counts.items()}
        old = govinfo.zero("2034", organ=ORGAN, year=2036).replace(over)
        keys = ("other_organization", "total")
        new = govinfo.zero("2037", organ=ORGAN, year=2037).replace(
            {f"applications.{row}.{key}": 5 for row in ("carried_in", "not_held", "concluded") for key in keys}
        )
        wrong = new.replace(
            {f"applications.{row}.{key}": 4 for row in ("carried_in", "not_held", "concluded") for key in keys}
        )
        frames = [check_frame(to_frame([one]), previous=to_frame([old])) for one in (new, wrong)]

        assert [0, 2] == [len(govinfo.check(one, previous=old, select=["Y701"])) for one in (new, wrong)]
        assert [0, 2] == list(map(len, frames))
        mended = [repair.apply(wrong) for repair in govinfo.repair(wrong, previous=old)]
        assert {5} == {report["applications.carried_in.other_organization"] for report in mended}


def test_disputes_are_counted_where_the_form_has_them():
    """A suit counts in the row that the form has for it, by cases and over a frame; nowhere if it has none."""
    case = govinfo.Remedy("1", "direct_litigation", date(2041, 3, 2))
    row = Row("litigation", "行政诉讼")
    frame = pl.DataFrame(
        [(ORGAN, "direct_litigation", date(2041, 3, 2), date(2041, 4, 2), "upheld")],
        ["organ", "route", "received", "decided", "result"],
        orient="row",
    )
    joined = Seam(Section.REMEDIES, rows("direct_litigation", "litigation_after_review"), rows("litigation"), GONE)
    (block,) = before.FORM.tables[Section.REMEDIES].blocks
    table = evolve(before.FORM.tables[Section.REMEDIES], blocks=(block._replace(rows=(REVIEW, row)),))
    with registered(changed(table, joined)):
        report = govinfo.compile_report(year=2041, remedies=[case])
        counted = count_remedies(frame, 2041, shape="wide")
        assert [1, 1] == [report["remedies.litigation.pending"], counted["remedies.litigation.upheld"].item()]
        assert 0 == counted["uncounted"].item()
    with registered(without("direct_litigation", None)):
        assert 0 == sum(govinfo.compile_report(year=2041, remedies=[case]).remedies.flat)
        assert 1 == count_remedies(frame, 2041, shape="wide")["uncounted"].item()
        assert ["unknown_kind"] == list(find_faults(frame, 2041, schema=REMEDIES)["fault"])


def test_what_the_form_of_the_year_does_not_count_is_told():
    """A result that only a later form has, or a row that the form dropped, is counted as uncounted and not lost."""
    dates = {"repealed": pl.Date, "amount": pl.Decimal(38, 6)}
    withdrawn = [(ORGAN, "review", date(year, 3, 2), date(year, 4, 2), "withdrawn") for year in (2033, 2034)]
    measures = [(ORGAN, "compulsory_measures", date(year, 3, 2), None, None) for year in (2026, 2028)]
    with registered(edition2034.FORM):
        suits = pl.DataFrame(withdrawn, ["organ", "route", "received", "decided", "result"], orient="row")
        acts = pl.DataFrame(
            measures, ["organ", "kind", "issued", "repealed", "amount"], orient="row", schema_overrides=dates
        )

        assert 1 == count_remedies(suits[:1], 2033, shape="wide")["uncounted"].item()
        assert 1 == count_remedies(suits[1:], 2034, shape="wide")["remedies.review.withdrawn"].item()
        assert ["unknown_kind"] * 2 == list(find_faults(acts, 2028, schema=PUBLICATIONS)["fault"])
        assert 2 == count_publications(acts, 2028, shape="wide")["uncounted"].item()
        assert 1 == count_publications(acts[:1], 2026, shape="wide")["proactive.compulsory_measures.decisions"].item()


def test_all_outcomes_are_counted_on_it():
    """An outcome that the form left out is counted where its seam says, one that it split in the row for the rest."""
    columns_ = ("organ", "applicant", "received", "decided", "outcome")
    outcomes = ("confirm_or_reissue", "vague", "granted")
    rows_ = [(ORGAN, "foreigner", date(2041, 3, 2), date(2041, 3, 9), outcome) for outcome in outcomes]
    with registered(edition2040.FORM):
        counts = count_cases(pl.DataFrame(rows_, columns_, orient="row"), 2041, shape="wide")

    landed = [
        counts[f"applications.{row}.foreigner"].item() for row in ("other_handling", "vague", "granted", "concluded")
    ]
    assert [1, 1, 1, 3] == landed


def test_seams_name_both_sides():
    """A seam that leaves open what a cell of the same name is on the other form is refused."""
    seam = Seam(Section.PROACTIVE, cells("licences", "decisions"), (), GONE)
    with pytest.raises(InvalidValueError, match=r"none says what those of edition 2040 .* are: proactive\.licences"):
        registered(changed(before.PROACTIVE, seam)).__enter__()

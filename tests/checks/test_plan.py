"""A plan: decided once, held by the caller, run over as many reports as there are."""

import gc
import inspect
import pickle
import tracemalloc
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from datetime import date
from typing import get_args

import pytest
from attrs import evolve, exceptions

import govinfo
from govinfo.checks import plugins
from govinfo.checks.checking import Options
from govinfo.checks.dossier import dossier
from govinfo.checks.profiles import PROFILES, ProfileName
from govinfo.checks.waivers import Waiver
from govinfo.errors import InvalidValueError, UnknownKeyError
from govinfo.languages import Language, LanguageName
from govinfo.speaking import language
from govinfo.strategies.planting.broken import broken
from govinfo.vocabulary import OrganKind, OrganKindName

REPORT = govinfo.zero("2021", organ="某县人民政府", year=2023).replace({"remedies.review.total": 1})
LAST = govinfo.zero("2021", organ="某县人民政府", year=2022)
WAIVER = Waiver("R401", reason="已核实", author="张三")
OPTIONS = (
    {},
    {"select": "R"},
    {"select": ["A", "R4"], "ignore": "R405"},
    {"profile": "audit"},
    {"profile": "draft", "lang": "zh"},
    {"rules": [broken()], "select": ["R"]},
    {"waivers": [WAIVER], "today": date(2024, 1, 1)},
    {"full": True},
)


@pytest.mark.parametrize("options", OPTIONS)
def test_a_plan_finds_what_a_check_with_its_options_finds(options):
    """A plan, a check told the same, and a run over the same dossier give equal findings, each time."""
    plan = govinfo.plan(**options)
    found = govinfo.check(REPORT, previous=LAST, **options)

    assert found == plan.check(REPORT, previous=LAST) == plan.run(dossier(REPORT, previous=LAST))
    assert found == govinfo.check(REPORT, previous=LAST, plan=plan)
    assert [govinfo.check(REPORT, **options), govinfo.check(LAST, **options)] == list(plan.over([REPORT, LAST]))


def test_check_takes_what_a_plan_takes():
    """The options of a check are those of a plan."""
    assert list(inspect.signature(govinfo.plan).parameters) == list(Options.__annotations__)


def test_a_text_selects_like_a_list_of_one():
    """A code, or the beginning of codes, stands for itself where several could stand."""
    assert govinfo.plan(select=["A3"]).asked == govinfo.plan(select="A3").asked
    assert "A301" == govinfo.plan(select="A3").asked[0].code
    assert govinfo.plan(select=["A", "R"]).asked == govinfo.plan(select="A").asked + govinfo.plan(select="R").asked
    assert govinfo.plan(select="A", ignore=["A302"]).asked == govinfo.plan(select="A", ignore="A302").asked


def test_a_plan_cannot_be_changed():
    """What is held by several cannot change under one of them."""
    plan = govinfo.plan(select="A")

    with pytest.raises(exceptions.FrozenInstanceError):
        plan.select = ("R",)
    assert plan == govinfo.plan(select="A") != govinfo.plan(select="R")
    assert hash(plan) == hash(govinfo.plan(select="A"))


def test_a_plan_speaks_the_language_of_each_run():
    """A plan told no language speaks the one spoken when it runs; one that was told speaks that one."""
    silent, told = govinfo.plan(select="R401"), govinfo.plan(select="R401", lang="zh")
    with language("zh"):
        chinese = silent.check(REPORT)

    assert told.check(REPORT) == chinese != silent.check(REPORT)


def test_a_plan_travels_to_other_processes():
    """A plan is pickled by what it was told, used or not, and finds the same elsewhere."""
    plan = govinfo.plan(select=["R", "Y"], waivers=[Waiver("R999")], lang="en")
    here = plan.check(REPORT)

    assert plan == pickle.loads(pickle.dumps(plan))
    with ProcessPoolExecutor(1) as pool:
        assert here == pool.submit(plan.check, REPORT).result()


def test_threads_share_a_plan():
    """Many threads run one fresh plan at once and find the same."""
    plan = govinfo.plan(select=["A", "R", "C"], lang="zh")
    with ThreadPoolExecutor(16) as pool:
        found = set(pool.map(plan.check, [REPORT] * 64))

    assert {plan.check(REPORT)} == found


def test_sums_alone_are_found_and_arguments_looked_at():
    """A plan of sums passes tables in order and no others, and refuses what is no report even beside those."""
    sums, right = govinfo.plan(select=["A301", "A302", "R401"]), govinfo.zero("2021")

    assert 0 == len(sums.check(right)) == len(sums.check(right, previous=LAST))
    assert ["R401"] == [finding.code for finding in sums.check(right.replace({"remedies.review.total": 1}))]
    assert ["A301"] == [finding.code for finding in sums.check(right.replace({"applications.not_held.total": None}))]
    assert {"pass"} == {finding.verdict for finding in govinfo.plan(select="R401", full=True).check(right)}
    with pytest.raises(InvalidValueError, match="report has to be an annual report, not 5"):
        sums.check(5)
    with pytest.raises(InvalidValueError, match="previous has to be an annual report, not 3"):
        sums.check(right, previous=3)


def test_fresh_rules_leave_nothing_behind():
    """A server that makes its rules anew for each report does not grow."""

    def checked(times):
        for _ in range(times):
            rule = evolve(govinfo.RULES["R401"], code="Z101")
            govinfo.check(REPORT, rules=[rule], select="Z", subjects=(), cases=[], parts=[LAST], kind="department")
            govinfo.plan(rules=(rule,), select="Z101").check(REPORT)
        gc.collect()
        return tracemalloc.get_traced_memory()[0]

    tracemalloc.start()
    try:
        before, after = checked(20), checked(100)
    finally:
        tracemalloc.stop()

    assert after - before < 20_000


@pytest.mark.parametrize(
    ("call", "error", "says"),
    [
        (lambda: govinfo.check(5), InvalidValueError, "report has to be an annual report, not 5"),
        (lambda: govinfo.check(REPORT, previous=3), InvalidValueError, "previous has to be an annual report, not 3"),
        (lambda: govinfo.check(REPORT, parts=LAST), InvalidValueError, "parts has to be several annual reports, not"),
        (lambda: govinfo.check(REPORT, parts=[1]), InvalidValueError, "parts has to be several annual reports, not 1"),
        (lambda: govinfo.check(REPORT, siblings="x"), InvalidValueError, "siblings has to be several annual reports"),
        (lambda: govinfo.check(REPORT, cases=[1]), InvalidValueError, "cases has to be a case log, or several"),
        (lambda: govinfo.check(REPORT, kind="vilage"), UnknownKeyError, "no kind of organ 'vilage'."),
        (lambda: govinfo.check(REPORT, kind=["x"]), UnknownKeyError, "no kind of organ '['x']'."),
        (lambda: govinfo.check(REPORT, select="A30x"), UnknownKeyError, "no rule 'A30x'. Did you mean 'A30"),
        (lambda: govinfo.check(REPORT, select=3), InvalidValueError, "select has to be the code of a rule"),
        (lambda: govinfo.check(REPORT, ignore=[3]), InvalidValueError, "ignore has to be the code of a rule"),
        (lambda: govinfo.check(REPORT, selct="A"), UnknownKeyError, "no option 'selct'. Did you mean 'select'?"),
        (lambda: govinfo.check(REPORT, profile="sbmit"), UnknownKeyError, "no profile 'sbmit'. Did you mean 'submit'?"),
        (lambda: govinfo.check(REPORT, profile=["x"]), InvalidValueError, "profile has to be a text, not ['x']"),
        (lambda: govinfo.check(REPORT, lang="de"), UnknownKeyError, "no language 'de'. Known: zh, en"),
        (lambda: govinfo.check(REPORT, lang=["zh"]), UnknownKeyError, "no language"),
        (lambda: govinfo.check(REPORT, rules=broken()), InvalidValueError, "rules has to be several rules, not Rule("),
        (lambda: govinfo.check(REPORT, subjects=[1]), InvalidValueError, "subjects has to be several subjects, not 1"),
        (lambda: govinfo.check(REPORT, waivers=[1]), InvalidValueError, "waivers has to be several waivers, not 1"),
        (lambda: govinfo.check(REPORT, today="now"), InvalidValueError, "today has to be a date, not 'now'"),
        (lambda: govinfo.check(REPORT, plan=3), InvalidValueError, "plan has to be a plan, not 3"),
        (
            lambda: govinfo.check(REPORT, plan=govinfo.plan(), select="A", full=True),
            InvalidValueError,
            "a plan is given: say select, full to the plan",
        ),
        (lambda: govinfo.plan().run(REPORT), InvalidValueError, "dossier has to be a dossier, not"),
    ],
)
def test_wrong_arguments_are_errors_with_a_hint(call, error, says):
    """Whatever is handed over wrongly is named in one sentence, with what it has to be or what is near."""
    with pytest.raises(error) as caught:
        call()

    assert caught.value.en.startswith(says)


@pytest.mark.parametrize(
    ("names", "records"),
    [
        (LanguageName, Language),
        (OrganKindName, OrganKind),
        (ProfileName, [profile.key for profile in PROFILES]),
    ],
)
def test_the_words_for_type_checkers_are_those_at_run_time(names, records):
    """What type checkers accept as text is what is accepted at run time."""
    assert list(get_args(names)) == list(map(str, records))


def test_rules_of_installed_packages_count_where_asked_for(monkeypatch):
    """Other packages' rules and subjects count with ``plugins=True`` alone, and a plan made so does not carry them."""
    monkeypatch.setattr(plugins, "rules", lambda: (evolve(govinfo.RULES["R401"], code="Z101"),))
    asked = govinfo.plan(plugins=True, select="Z")

    assert ["Z101"] == [finding.code for finding in asked.check(REPORT)]
    assert ["Z101"] == [f.code for f in govinfo.check(REPORT, plugins=True, select="Z")]
    assert b"Z101" not in pickle.dumps(asked)
    with pytest.raises(UnknownKeyError, match="'Z'"):
        govinfo.plan(select="Z")

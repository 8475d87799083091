"""Two hundred files, twelve of which were not checked: what became of each stands in every output."""

import json
import re
import shutil
import subprocess
from xml.etree import ElementTree as ET

import pytest

import govinfo
from govinfo.emitters import Checked, Unchecked, github, html, jsonl, junit, sarif, summary, text
from govinfo.emitters import json as as_json
from govinfo.languages import Text
from govinfo.report.cells import undecided

CLEAN = govinfo.zero("2021", year=2023)
FAULTY = CLEAN.replace({"remedies.review.total": 1})
FOUND = {report: govinfo.check(report, select=["R4"]) for report in (CLEAN, FAULTY)}
CHECKED = [
    Checked(f"{number:03}.docx", report.replace(organ=f"第{number}镇人民政府"), FOUND[report])
    for number in range(188)
    for report in [FAULTY if number % 9 == 0 and number < 180 else CLEAN]
]
UNREAD = [Unchecked(f"unread{number}.pdf", Text("文件已加密", "it is encrypted")) for number in range(3)]
STRANGERS = [Unchecked(f"note{number}.txt", Text("不是报告", "no report"), meant=False) for number in range(9)]
LEFT = [*UNREAD, *STRANGERS]
COUNTED = "应检191份，已检188份，其中未发现问题168份，未能读取3份（unread0.pdf：文件已加密；"


def test_text():
    """Only the files with findings are listed, the clean ones where asked for; a total closes the run."""
    lines = text.emit(CHECKED, unchecked=LEFT, lang="zh").splitlines()

    assert 20 == sum(".docx（" in line for line in lines)
    assert lines[-1].startswith(COUNTED)
    assert "未识别9份（note0.txt、note1.txt、" in lines[-1]
    assert 188 == text.emit(CHECKED, lang="zh", verbose=True).count(".docx（")


def test_more_files_that_were_not_checked_than_a_sentence_names():
    """Text, counts and page list them, each with its reason, and the sentence tells how many."""
    many = [*LEFT, *(Unchecked(f"more{number}.txt", Text("不是报告", "no report"), meant=False) for number in range(9))]
    told, counted, page = (each.emit(CHECKED, unchecked=many, lang="zh") for each in (text, summary, html))

    for said in (told, counted, page):
        assert "未能读取3份，未识别18份" in said
    for listed in (told, counted):
        assert "\n未能读取的文件\n  unread0.pdf：文件已加密\n" in listed
        assert 18 == listed.count(".txt：不是报告\n")
    assert 18 == page.count(".txt：不是报告</td>")
    assert '<th scope="col">未识别的文件</th>' in page


def test_json():
    """An object for each file, checked or not."""
    data = json.loads(as_json.emit(CHECKED, unchecked=LEFT))

    assert 200 == len(data)
    assert 20 == sum(bool(entry.get("findings")) for entry in data)
    assert [True] * 3 + [False] * 9 == [entry["unchecked"]["meant"] for entry in data[188:]]


def test_json_lines():
    """A line for each finding, and for each file that was not checked."""
    data = [json.loads(line) for line in jsonl.emit(CHECKED, unchecked=LEFT).splitlines()]

    assert (20, 12) == (sum("code" in entry for entry in data), sum("unchecked" in entry for entry in data))


def test_sarif():
    """Each is a notification of the invocation, which was no success where a report could not be read."""
    (run,) = json.loads(sarif.emit(CHECKED, unchecked=LEFT, lang="zh"))["runs"]
    (invocation,) = run["invocations"]

    assert not invocation["executionSuccessful"]
    assert ["error"] * 3 + ["note"] * 9 == [one["level"] for one in invocation["toolExecutionNotifications"]]
    assert "文件已加密" == invocation["toolExecutionNotifications"][0]["message"]["text"]
    assert json.loads(sarif.emit([], unchecked=STRANGERS))["runs"][0]["invocations"][0]["executionSuccessful"]


def test_junit():
    """A file that could not be read is in error, one that is no report is skipped."""
    root = ET.fromstring(junit.emit(CHECKED, unchecked=LEFT))

    assert ("200", "20", "3") == (root.get("tests"), root.get("failures"), root.get("errors"))
    assert (3, 9) == (len(root.findall(".//error")), len(root.findall(".//skipped")))


def test_workflow_commands():
    """An error, or a notice."""
    lines = github.emit([], unchecked=LEFT).splitlines()

    assert "::error file=unread0.pdf::it is encrypted" == lines[0]
    assert 9 == sum(line.startswith("::notice file=note") for line in lines)


def test_summary():
    """The first line says it."""
    assert summary.emit(CHECKED, unchecked=LEFT, lang="zh").startswith(COUNTED)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_page(lang):
    """An index of all that were checked; what was found is told of those with findings, whose reports are folded up."""
    page = html.emit(CHECKED, unchecked=LEFT, lang=lang)

    assert 188 == page.count("<tr><td>第")
    assert 20 == page.count("<details>") == len(re.findall(r'<section id="r\d+">', page))
    assert 40 == len(re.findall('<a href="#r', page))
    assert set(re.findall('href="#([^"]*)"', page)) == set(re.findall('id="(r[^"]*)"', page))
    assert 2 == page.count("009.docx")
    assert 20 == page.count("<svg ")
    assert '<td class="count">20</td>' in page
    assert "unread0.pdf" in page
    assert 600_000 > len(page)


CHROMIUM = shutil.which("chromium") or ""


@pytest.mark.skipif(not CHROMIUM, reason="Chromium is not installed")
def test_the_page_prints_on_few_sheets(tmp_path):
    """The index and what was found, not the reports folded up: a dozen sheets at most."""
    pdfium = pytest.importorskip("pypdfium2")
    source, printed = tmp_path / "page.html", tmp_path / "page.pdf"
    source.write_text(html.emit(CHECKED, unchecked=LEFT, lang="zh"), encoding="utf-8")
    options = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}"]
    subprocess.run([CHROMIUM, *options, f"--print-to-pdf={printed}", source.as_uri()], check=True, capture_output=True)

    with pdfium.PdfDocument(printed) as document:
        assert 12 >= len(document) > 1


MEASURED = """<script>
const broader = [...document.querySelectorAll("td mark")].filter(mark => {
  const cell = mark.closest("td").getBoundingClientRect(), box = mark.getBoundingClientRect();
  return mark.scrollWidth > mark.clientWidth || box.left < cell.left || box.right > cell.right;
});
document.title = document.querySelectorAll("td mark").length + " " + broader.length;
</script>"""


@pytest.mark.skipif(not CHROMIUM, reason="Chromium is not installed")
def test_many_findings_on_one_cell_stay_within_it(tmp_path):
    """Their numbers go on below: no mark is broader than the cell that it stands in."""
    why = Text("印作两行", "printed in two lines")
    report = FAULTY.replace({cell: undecided(why) for cell, _ in FAULTY.cells() if cell.startswith("applications.")})
    drawn = html.emit([Checked("a.docx", report, govinfo.check(report))])
    (tmp_path / "a.html").write_text(
        drawn.replace("<details", "<details open").replace("</body>", f"{MEASURED}</body>"), encoding="utf-8"
    )
    command = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}"]
    command += ["--window-size=1000,2000", "--dump-dom", (tmp_path / "a.html").as_uri()]
    dumped = subprocess.run(command, check=True, capture_output=True, timeout=120, encoding="utf-8").stdout

    marks, broader = dumped.partition("<title>")[2].partition("</title>")[0].split()
    assert len(report.applications.flat) <= int(marks)
    assert "0" == broader


def test_organs_of_one_name_are_told_apart():
    """By their files."""
    twice = [Checked(file, FAULTY, FOUND[FAULTY]) for file in ("甲.docx", "乙.docx")]

    assert "  2023（甲.docx）：错误1项\n  2023（乙.docx）：错误1项\n" in summary.emit(twice, lang="zh")


def test_what_was_let_stand_is_said_in_every_output():
    """How many findings, by which rule and why: nothing that was waived goes unseen."""
    waiver = govinfo.Waiver("R401", reason="已核实", author="张三")
    item = Checked("甲.docx", FAULTY, govinfo.check(FAULTY, select=["R4"], waivers=[waiver]))
    said = "已豁免1项（R401：已核实）"
    (entry,) = json.loads(as_json.emit([item]))
    (line,) = map(json.loads, jsonl.emit([item]).splitlines())
    (run,) = json.loads(sarif.emit([item]))["runs"]

    assert f"甲.docx（2023）：未发现问题\n  {said}\n" == text.emit([item], lang="zh")
    assert said in summary.emit([item], lang="zh")
    assert said in html.emit([item], lang="zh")
    assert "1 waived (R401: 已核实)" in junit.emit([item])
    assert "::notice file=甲.docx::1 waived (R401: 已核实)\n" == github.emit([item])
    waived = {"code": "R401", "cells": [], "reason": "已核实", "author": "张三", "count": 1}
    assert [waived] == entry["waived"]
    assert waived == line["waived"]
    assert [{"file": "甲.docx", **waived}] == run["properties"]["waived"]

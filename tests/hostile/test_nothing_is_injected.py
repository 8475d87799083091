"""What a report, a file name or a reason says is shown in every output, and does nothing in any."""

import csv
import json
import re
from functools import cache
from io import StringIO
from xml.etree import ElementTree as ET

import html5lib
import pytest

import govinfo
from govinfo.checks.findings import Findings
from govinfo.checks.waivers import Waived, Waiver, WaiverState
from govinfo.cli import main
from govinfo.emitters import github, html, jsonl, junit, sarif, summary, text
from govinfo.emitters import json as json_findings
from govinfo.emitters.checked import Checked, Unchecked
from govinfo.languages import Text
from govinfo.report.narrative import Narrative, Passage

STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
SPOKEN = "某局"
SAID = (
    "<script>alert(1)</script>",
    "\"' onload='x",
    "]]><a/>&amp;",
    "a\n::error::x",
    "a\r::set-output name=x::y",
    "%0A::warning::x,title=y",
    "$x^2$ `code` [a](javascript:b) ![c](d) <img src=x onerror=y> | e",
    "\n# a\n- b\n```",
    "\\input{x}\\write18{y} $z$ %",
    "=1+1",
    " =1+1",
    "\n=1+1",
    "x;=1+1",
    "\t=cmd|' /C calc'!A0",
    "@SUM(A1)",
    "＝1+1",
    "\x1b[2J\x1b]0;x\x07",
    "\x9b31m",
    "a\u202eb\u2066c\x00d\x7f",
)
NAMES = [SAID[3], *(said.replace("\x00", "") for said in SAID if STEERING.search(said))]
"""Names of files: one of two lines, and those that steer."""
EMITTED = {
    "github": github, "html": html, "json": json_findings, "jsonl": jsonl, "junit": junit, "sarif": sarif,
    "summary": summary, "terminal": text,
}  # fmt: skip


@cache
def filed(said):
    prose = Narrative(said, said, (Passage("overview", "一、总体情况", said),))
    return govinfo.zero("2021", organ=said, year=2023).replace({"remedies.review.total": 1}, narrative=prose)


@cache
def checked(said):
    findings = govinfo.check(filed(said), lang="en")
    waiver = Waiver("R401", said, 2023, ("remedies.review.total",), said, said)
    left = Findings(tuple(findings), waived=(Waived(waiver, WaiverState.USED, 1),))
    return [Checked(said, filed(said), left)], [Unchecked(said, Text(said, said), meant=True)]


@cache
def emitted(name, said):
    items, unchecked = checked(said)
    return EMITTED[name].emit(items, unchecked=unchecked, lang="en")


def elements(page):
    return {(each.tag, *sorted(each.attrib)) for each in html5lib.parse(page, namespaceHTMLElements=False).iter()}


def same_elements(now, plain, said):
    """A page has no other kind of element or attribute than when nothing is said, but for line breaks."""
    assert elements(plain) == elements(now) - {("br",)}


def same_xml(now, plain, said):
    """XML is well-formed and has the elements and attributes it has when nothing is said."""
    shapes = [[(each.tag, sorted(each.attrib)) for each in ET.fromstring(xml).iter()] for xml in (plain, now)]

    assert shapes[0] == shapes[1]


def same_lines(now, plain, said):
    """Every line is a command of ours."""
    assert plain.count("\n") == now.count("\n")
    assert all(line.startswith(("::error file=", "::warning file=", "::notice file=")) for line in now.split("\n")[:-1])


def data(now, plain, said):
    """JSON holds what was said, to the letter."""
    documents = [now] if plain.startswith(("[\n", "{\n")) else now.rstrip("\n").split("\n")

    assert json.dumps(said)[1:-1] in json.dumps([json.loads(document) for document in documents])


def inert(now, plain, said):
    """No sign steers the terminal."""
    assert [] == STEERING.findall(now)


def printable(now, plain, said):
    """No sign is one that documents may not hold."""
    assert [] == re.findall("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", now)


def no_formula(now, plain, said):
    """No field begins as a formula, whatever a spreadsheet takes for the end of a field."""
    for delimiter in ",;\t":
        for row in csv.reader(StringIO(now, newline=""), delimiter=delimiter):
            for field in row:
                for line in field.splitlines():
                    assert not re.match(r"[\s\"]*[=+@＝＋＠]", line), (delimiter, line)


def no_mark(now, plain, said):
    """What means something in Markdown has a backslash before it; lines are those of the report."""
    shown = now.replace("<br>", "")
    for sign in "$`<>[]*_":
        assert not re.search(rf"(?<!\\){re.escape(sign)}", shown), sign
    assert plain.count("\n#") == now.count("\n#")


def no_command(now, plain, said):
    """LaTeX has no command or mathematics but ours."""
    assert set(re.findall(r"\\[A-Za-z]+", now)) <= {*re.findall(r"\\[A-Za-z]+", plain), *OURS}
    assert not re.search(r"(?<!\\)\$", now)


OURS = {r"\textasciicircum", r"\textasciitilde", r"\textless", r"\textgreater", r"\textbar", r"\textquotedbl",
        r"\textquotesingle", r"\textasciigrave", r"\textbackslash"}  # fmt: skip
HELD = {
    "github": (same_lines, inert), "html": (same_elements,), "json": (data, inert), "jsonl": (data, inert),
    "junit": (same_xml, inert), "sarif": (data, inert), "summary": (inert,), "terminal": (inert,), "csv": (no_formula,),
    "markdown": (no_mark,), "latex": (no_command,),
}  # fmt: skip


@pytest.mark.parametrize("said", SAID, ids=ascii)
@pytest.mark.parametrize("name", EMITTED)
def test_a_finding_is_put_out_as_it_is_said(name, said):
    """Organs, file names, prose, reasons and what went wrong change no output of findings but by their own letters."""
    for holds in HELD[name]:
        holds(emitted(name, said), emitted(name, SPOKEN), said)


@pytest.mark.parametrize("said", SAID, ids=ascii)
@pytest.mark.parametrize("name", ["text", "markdown", "html", "latex", "csv", "json"])
def test_a_report_is_written_as_it_is_said(name, said):
    """So it is with a report, in every format that is text."""
    for holds in (data,) if name == "json" else (printable, *HELD.get(name, ())):
        holds(govinfo.render(filed(said), name), govinfo.render(filed(SPOKEN), name), said)


@pytest.mark.parametrize("said", SAID, ids=ascii)
def test_notebooks_show_lists_as_they_are_said(said):
    """Findings, repairs and comparisons show what was said in a notebook, as a table and as Markdown."""
    findings, plain = (govinfo.check(filed(each), lang="en") for each in (said, SPOKEN))

    same_elements(findings._repr_html_(), plain._repr_html_(), said)
    assert "$" not in findings._repr_markdown_().replace(r"\$", "")


@pytest.mark.parametrize("said", NAMES, ids=ascii)
@pytest.mark.parametrize("command", ["check", "show", "repair", "compare", "rollup", "convert", "annotate"])
def test_no_command_lets_a_file_steer_the_terminal(command, said, tmp_path, capsys):
    """The name of a file and the organ in it are printed by every command without what steers a terminal."""
    path = tmp_path / f"{said}.json"
    path.write_text(govinfo.render(filed(said), "json"), encoding="utf-8")
    further = {"compare": [str(path)], "rollup": ["--organ", SPOKEN]}.get(command, [])
    if command in {"convert", "annotate"}:
        further = ["-o", str(tmp_path / "out.html")]
    main([command, str(path), *further])
    main([command, f"{path}.missing", *further])
    shown = capsys.readouterr()

    assert [] == STEERING.findall(shown.err)
    assert [] == STEERING.findall(shown.out)

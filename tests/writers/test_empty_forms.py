"""Empty forms check themselves while somebody fills them in, and are read as reports once they are."""

import json
import os
import re
import shutil
import subprocess
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest

import govinfo
from govinfo.cli import main
from govinfo.errors import InvalidValueError, UnknownKeyError
from govinfo.languages import Language
from govinfo.page.document import Figures, LineStyle, TextLine
from govinfo.readers.formats.elements import build
from govinfo.report.annual import blank, zero
from govinfo.writers import page
from govinfo.writers.empty_forms import webpage, workbook
from govinfo.writers.empty_forms.balances import Totals

LONG = os.environ.get("HYPOTHESIS_PROFILE") == "long"
STEP = 1 if LONG else 10
"""Every cell that an identity holds is changed, or every tenth."""
ORGAN = "某县自然资源局"
RED = "#F8C9C4"
CASES = {"received": 3, "granted": 3, "concluded": 3}


def balanced():
    """A report that balances and is not empty."""
    counts = {f"applications.{row}.{column}": 3 for row in CASES for column in ("natural_person", "total")}
    return zero("2021", organ=ORGAN, year=2026).replace(
        {**counts, "remedies.review.upheld": 2, "remedies.review.total": 2}
    )


def previous():
    """Last year's report, which carried three applications over."""
    carried = {f"applications.carried_over.{column}": 3 for column in ("natural_person", "total")}
    return zero("2021", organ=ORGAN, year=2025).replace(carried)


def linked() -> list[str]:
    """The cells that some identity holds."""
    report = blank("2021")
    return [
        cell.address
        for table in (report.applications.form, report.remedies.form)
        for cell in table.cells
        if any(cell.number in one.cells for one in table.equations)
    ]


@pytest.mark.parametrize("totals", [*Totals])
@pytest.mark.parametrize("suffix", ["xlsx", "html", "docx", "md"])
def test_a_form_is_read_as_the_report_that_it_is(tmp_path, suffix, totals):
    """Organ and year stand in it, what last year carried over is carried in; nothing else is filled in."""
    target = tmp_path / f"a.{suffix}"
    govinfo.write_form(target, organ=ORGAN, year=2026, previous=previous(), totals=totals)
    report = govinfo.read(target)

    assert (ORGAN, 2026, "2021") == (report.organ, report.year, report.edition)
    assert [3, 0, 3] == [report[f"applications.carried_in.{one}"] for one in ("natural_person", "enterprise", "total")]
    rows = {cell.rpartition(".")[0] for cell, value in report.cells() if value is not None}
    filled = totals is Totals.FILL and suffix == "xlsx"
    assert rows == {"applications.carried_in"} or filled


def test_a_year_without_a_form(tmp_path):
    """Before 2019 the statistics had another form."""
    with pytest.raises(InvalidValueError, match=r"no edition of the form is for reports on 2018"):
        govinfo.write_form(tmp_path / "a.xlsx", organ=ORGAN, year=2018)


def test_another_report_is_not_carried_in(tmp_path):
    """The report for the year before has to be the same organ's."""
    with pytest.raises(
        InvalidValueError, match=r"^the previous report \(某县自然资源局, 2025\) is not the same organ's"
    ):
        govinfo.write_form(tmp_path / "a.xlsx", organ=ORGAN, year=2027, previous=previous())
    with pytest.raises(UnknownKeyError, match=r"^no what is done with totals 'some'"):
        govinfo.write_form(tmp_path / "a.xlsx", organ=ORGAN, year=2026, totals="some")


def test_the_command(tmp_path):
    """The command writes the same form."""
    govinfo.write(previous(), tmp_path / "last.docx")
    out = str(tmp_path / "a.xlsx")
    command = ["blank", "--organ", ORGAN, "--year", "2026", "-o", out]

    assert 0 == main([*command, "--previous", str(tmp_path / "last.docx"), "--totals", "fill"])
    assert 3 == govinfo.read(out)["applications.carried_in.total"]
    assert 0 == main(command)
    assert govinfo.read(out)["applications.carried_in.total"] is None


def test_what_a_workbook_takes(tmp_path):
    """Counts are whole numbers from zero, amounts may have a fraction; computed totals take nothing."""
    for totals in Totals:
        govinfo.write_form(tmp_path / f"{totals}.xlsx", organ=ORGAN, year=2026, totals=totals)
    typed, computed = (openpyxl.load_workbook(tmp_path / f"{totals}.xlsx") for totals in Totals)
    rules = {
        (sheet.title, str(one.sqref)): (one.type, one.operator, one.formula1)
        for sheet in typed
        for one in sheet.data_validations.dataValidation
    }

    assert ("decimal", "greaterThanOrEqual", "0") in rules.values()
    assert 199 == list(rules.values()).count(("whole", "greaterThanOrEqual", "0"))
    assert "=SUM(D5:I5)" == computed.worksheets[2]["J5"].value.replace("$", "")
    assert "$A$1:$J$29" in computed.worksheets[2].print_area


def test_words_beside_what_is_printed_are_no_part_of_a_report(tmp_path):
    """What a form says of itself is not read; a workbook without a printed area is read whole."""
    target = tmp_path / "a.xlsx"
    govinfo.write_form(target, organ=ORGAN, year=2026, previous=previous())
    with ZipFile(target) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    sheet = parts["xl/worksheets/sheet3.xml"].decode()
    said = "<v>“自然人”：本年新收不等于总计；</v>"
    parts["xl/worksheets/sheet3.xml"] = sheet.replace("<v> </v>", said).encode()
    with ZipFile(target, "w") as packed:
        for name, content in parts.items():
            packed.writestr(name, content)

    assert 3 == govinfo.read(target)["applications.carried_in.total"]


def many(reports):
    """One document with a sheet for each table of some reports."""
    document = page(balanced(), Language.ZH)
    parts = []
    for number, (report, section) in enumerate(reports):
        tables = [part for part in page(report, Language.ZH).parts if isinstance(part, Figures)]
        parts.append(TextLine(LineStyle.HEADING, f"第{number}份"))
        parts += [table for table in tables if table.form.section == section]
    return document._replace(parts=tuple(parts))


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_every_wrong_figure_is_red_in_libreoffice(tmp_path):
    """Each cell with another figure than the identities want is red, with a sentence; a balanced one shows nothing."""
    cells, report = linked()[::STEP], balanced()
    reports = [(report, "applications"), (report, "remedies")]
    reports += [(report.replace({cell: report[cell] + 1}), cell.partition(".")[0]) for cell in cells]
    tables = [
        table for start in range(0, len(reports), 30) for table in computed(reports[start : start + 30], tmp_path)
    ]

    marks = [sum((one.attributes.get("bgcolor") or "").upper() == RED for one in table.css("td")) for table in tables]
    sentences = [table.text().count("；") for table in tables]
    assert [0, 0] == marks[:2] == sentences[:2]
    assert [] == [cell for cell, red in zip(cells, marks[2:], strict=True) if not red]
    failures = [len(govinfo.check(one, select=["A30", "A31", "R40"]).failures) for one, _ in reports]
    assert failures == sentences


def computed(reports, folder):
    """The tables of some reports, each as LibreOffice shows it after it has computed everything."""
    with ZipFile(BytesIO(workbook.draw(many(reports), Totals.CHECK))) as drawn, ZipFile(folder / "a.xlsx", "w") as new:
        for name in drawn.namelist():  # without their results, so that the program computes them
            new.writestr(name, re.sub(rb"</f><v>[^<]*</v>", b"</f>", drawn.read(name)), ZIP_DEFLATED)
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to"]
    options = ["html:HTML (StarCalc)", "--outdir", str(folder), str(folder / "a.xlsx")]
    subprocess.run([*command, *options], check=True, capture_output=True, timeout=300)
    return build((folder / "a.html").read_text(encoding="utf-8"), 200).css("table")


SCRIPT = """
<script>
const told = [];
const all = [...document.querySelectorAll("[data-cell]")];
const look = () => [document.querySelectorAll("td.broken").length, document.querySelectorAll(".broken-list li").length];
told.push(look());
for (const cell of all) {
  const before = cell.textContent;
  cell.textContent = String(Number(before) + 1);
  cell.dispatchEvent(new Event("input", { bubbles: true }));
  told.push([cell.parentElement.classList.contains("broken"), ...look()]);
  cell.textContent = "三";
  cell.dispatchEvent(new Event("input", { bubbles: true }));
  told.push(cell.parentElement.classList.contains("broken"));
  cell.textContent = before;
  cell.dispatchEvent(new Event("input", { bubbles: true }));
}
told.push(look());
const tell = (text) => { document.title = JSON.stringify([told, text]); };
URL.createObjectURL = (blob) => { blob.text().then(tell); return "#"; };
document.querySelector(".toolbar button").click();
</script>
"""


@pytest.mark.skipif(shutil.which("chromium") is None, reason="Chromium is not installed")
def test_every_wrong_figure_is_red_in_chromium(tmp_path):
    """The same for the page, for each cell; what is no number is red too. Saved, the page is the report."""
    document = page(balanced(), Language.ZH)
    drawn = webpage.draw(document, Totals.CHECK)
    (tmp_path / "a.html").write_text(drawn.replace("</body>", f"{SCRIPT}</body>"), encoding="utf-8")
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}"]
    command += ["--virtual-time-budget=5000", "--dump-dom", (tmp_path / "a.html").as_uri()]
    dumped = subprocess.run(command, check=True, capture_output=True, timeout=120, encoding="utf-8").stdout

    (title,) = build(dumped, 200).css("title")
    told, saved = json.loads(title.text())
    assert [0, 0] == told[0] == told[-1]
    wrong, words = told[1:-1:2], told[2:-1:2]
    addresses = [address for address, _ in balanced().cells()]
    assert linked() == [address for address, (red, _, _) in zip(addresses, wrong, strict=True) if red]
    assert all(cells and said for red, cells, said in wrong if red)
    assert all(words)
    assert list(balanced().cells()) == list(govinfo.reads(saved, format="html").cells())
    assert "broken-list" not in saved.partition("<main>")[2].partition("</main>")[0]


def test_a_page_computes_totals():
    """Where totals are computed nobody types into them."""
    drawn = webpage.draw(page(balanced(), Language.ZH), Totals.FILL)

    assert 200 == drawn.count('data-cell="')
    facts = json.loads(drawn.partition("const form = ")[2].partition(";\n")[0].replace("<\\/", "</"))
    computed = [len(table["sums"]) for table in facts["tables"]]
    assert 200 - sum(computed) == drawn.count("contenteditable=")


def test_a_total_of_totals_is_computed_behind_them():
    """Whatever is typed last, every total follows at once: none is computed of one that is computed behind it."""
    drawn = webpage.draw(page(balanced(), Language.ZH), Totals.FILL)

    facts = json.loads(drawn.partition("const form = ")[2].partition(";\n")[0].replace("<\\/", "</"))
    for table in facts["tables"]:
        behind = {total for total, _ in table["sums"]}
        for total, parts in table["sums"]:
            assert behind.isdisjoint(parts)
            behind.remove(total)

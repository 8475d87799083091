"""The commands that repair, compare and add up."""

from datetime import date

import pytest

import govinfo
from govinfo.checks.example import prose
from govinfo.cli import main
from govinfo.languages import Text
from govinfo.repairing.repairs import Repairs
from govinfo.report.cells import missing, undecided


@pytest.fixture
def files(tmp_path):
    faulty = govinfo.zero("2021", organ="甲镇", year=2023).replace({"remedies.review.total": 1})
    last = govinfo.zero("2021", organ="甲镇", year=2022)
    other = govinfo.zero("2021", organ="乙镇", year=2023).replace({"remedies.review.upheld": None})
    for name, report in {"faulty": faulty, "last": last, "other": other}.items():
        govinfo.write(report, tmp_path / f"{name}.json")
    return tmp_path


def test_repair_lists_and_changes_nothing(files, capsys):
    """Repairs are listed with what speaks for them; the file stays as it is."""
    before = (files / "faulty.json").read_bytes()

    assert 1 == main(["repair", str(files / "faulty.json"), "--lang", "en", "--previous", str(files / "last.json")])
    printed = capsys.readouterr().out
    assert printed.startswith("changing 1 cell makes the report hold, in 5 ways\n1.\n   remedies.review.total: 1 → 0\n")
    assert before == (files / "faulty.json").read_bytes()
    assert 0 == main(["repair", str(files / "last.json"), "--lang", "en"])
    assert "every identity holds\n" == capsys.readouterr().out


def test_a_file_to_write_needs_the_repair_to_apply(files, capsys):
    """Nobody waits in vain for a file: which of the repairs is to be written has to be said."""
    assert 2 == main(["repair", str(files / "faulty.json"), "-o", str(files / "out.json"), "--lang", "en"])
    assert "govinfo: -o goes with --apply N, which says the repair to apply\n" == capsys.readouterr().err


def test_repair_names_the_cells_as_the_form_does(files, capsys):
    """In Chinese a cell has the name of its table, row and column."""
    assert 1 == main(["repair", str(files / "faulty.json")])
    assert "   表四“行政复议—总计”：1→0\n" in (printed := capsys.readouterr().out)
    assert "表四“行政复议—结果维持”：0→1" in printed


def test_repair_applies_to_another_file(files, capsys):
    """Told to, it writes the repaired report elsewhere."""
    out = files / "out.json"

    assert 0 == main(["repair", str(files / "faulty.json"), "--apply", "1", "-o", str(out)])
    assert 0 == govinfo.read(out).remedies.review.total
    assert 2 == main(["repair", str(files / "faulty.json"), "--apply", "1", "--lang", "en"])
    assert "give -o OUT" in capsys.readouterr().err
    assert 2 == main(["repair", str(files / "faulty.json"), "--apply", "9", "-o", str(out), "--lang", "en"])
    assert "there are 5 repairs, from 1" in capsys.readouterr().err
    assert 2 == main(["repair", str(files / "last.json"), "--apply", "1", "-o", str(out)])
    assert "不能采用第1种改法：勾稽关系" in capsys.readouterr().err


def test_repair_may_have_to_make_the_prose_true(files, capsys):
    """With ``--prose`` only repairs are listed after which the prose holds."""
    assert 1 == main(["repair", "examples/xianyuan-2023.txt", "--prose", "--lang", "en"])
    assert "applications.received.total: 0 → 1" in (printed := capsys.readouterr().out)
    assert printed.startswith("changing 2 cells makes the report hold, in 1 way\n")
    assert "carried_in" not in printed


def test_repair_says_when_nothing_was_found(files, capsys):
    """A report too far from balance has no repair within the limit, and time may run out."""
    cells = {f"applications.{row.key}.total": 5 for row in govinfo.zero("2021").applications.form.rows}
    govinfo.write(govinfo.zero("2021").replace(cells), files / "far.json")

    assert 1 == main(["repair", str(files / "far.json"), "--lang", "en", "--seconds", "0.01"])
    assert capsys.readouterr().out.startswith("no repair was found; any changes at least ")


def test_repair_says_when_it_was_cut_short(files, capsys, monkeypatch):
    """Where the search ended early the answer says so."""
    monkeypatch.setattr("govinfo.cli.repair.repair", lambda *_, **__: Repairs((), 1, proven=False))

    assert 1 == main(["repair", str(files / "faulty.json"), "--lang", "en"])
    doubt = "(the search was cut short: there may be others, or smaller ones)"
    assert f"no repair was found; any changes at least 1 cell {doubt}\n" == capsys.readouterr().out


def test_compare(files, capsys):
    """Changed cells are printed with both figures."""
    for lang, cell in (("zh", "表四“行政复议—总计”"), ("en", "remedies.review.total")):
        assert 0 == main(["compare", str(files / "last.json"), str(files / "faulty.json"), "--lang", lang])
        assert f"{cell}\t0\t1\n" == capsys.readouterr().out


def test_compare_says_that_nothing_changed(files, capsys):
    """Two reports with the same figures do not leave the reader without a word."""
    for lang, said in (("zh", "两份报告没有不同的单元格"), ("en", "no cell differs")):
        assert 0 == main(["compare", str(files / "last.json"), str(files / "last.json"), "--lang", lang])
        assert f"{said}\n" == capsys.readouterr().out


def test_compare_doubts_reports_of_two_organs_or_in_the_other_order(files, capsys):
    """Beside what changed it is said that they may not belong together."""
    govinfo.write(govinfo.zero("2021", organ="乙镇", year=2021), files / "other.json")
    told = ["两份报告不是同一机关的：甲镇、乙镇", "前一份是2022年度的，后一份是2021年度的，次序可能有误"]

    assert 0 == main(["compare", str(files / "last.json"), str(files / "other.json")])
    printed = capsys.readouterr()
    assert "".join(f"govinfo：{said}\n" for said in told) == printed.err
    assert "两份报告没有不同的单元格\n" == printed.out


def test_compare_leaves_apart_what_is_not_known(files, capsys):
    """A cell whose figure could not be told, or whose row is not there, changed in no way that anybody knows."""
    unknown = {
        "remedies.review.upheld": undecided(Text("印作两行", "printed in two lines")),
        "remedies.review.total": missing(Text("未找到该行", "the row was not found")),
    }
    now = govinfo.zero("2021", organ="甲镇", year=2023).replace({"remedies.review.pending": None})
    govinfo.write(now, files / "now.json")
    govinfo.write(now.replace(unknown), files / "later.json")

    assert 0 == main(["compare", str(files / "last.json"), str(files / "later.json")])
    assert (
        "表四“行政复议—尚未审结”\t0\t-\n"
        "表四“行政复议—结果维持”\t0\t?\t后一份报告：印作两行\n"
        "表四“行政复议—总计”\t0\t?\t后一份报告：未找到该行\n"
    ) == capsys.readouterr().out
    assert 0 == main(["compare", str(files / "later.json"), str(files / "now.json")])
    assert (
        "表四“行政复议—结果维持”\t?\t0\t前一份报告：印作两行\n表四“行政复议—总计”\t?\t0\t前一份报告：未找到该行\n"
    ) == capsys.readouterr().out


def test_repair_certifies_nothing_that_it_cannot_weigh(files, capsys):
    """Where cells state no number, no identity is said to hold that they leave open."""
    blank = govinfo.zero("2021", organ="甲镇", year=2023).replace({"remedies.review.upheld": None})
    govinfo.write(blank, files / "blank.json")

    assert 0 == main(["repair", str(files / "blank.json")])
    assert "没有发现不成立的勾稽关系；1个单元格没有可用的数字，涉及的勾稽关系无法核对\n" == capsys.readouterr().out


def test_compare_across_forms_and_with_prose(files, capsys):
    """What cannot be compared is printed with the reason, and how alike the prose is."""
    told = govinfo.zero("2019", organ="甲镇", year=2020).replace(narrative=prose(overview="收到政府信息公开申请三件。"))
    later = govinfo.zero("2021", organ="甲镇", year=2021).replace(narrative=told.narrative)
    govinfo.write(told, files / "old.json")
    govinfo.write(later, files / "later.json")

    assert 0 == main(["compare", str(files / "old.json"), str(files / "later.json")])
    printed = capsys.readouterr().out
    assert "表二“规章—本年制发件数”\t?\t0\t2019年统计制作和公开的数量" in printed
    assert printed.endswith("正文相同部分所占比例\t1.00\n")


def test_rollup(files, capsys):
    """The sum is written; what it lacks is said, and which report in it does not add up by itself."""
    out = files / "sum.json"
    names = [str(files / "faulty.json"), str(files / "other.json")]

    assert 0 == main(["rollup", *names, "--organ", "某县人民政府", "-o", str(out), "--lang", "en"])
    printed = "2 reports, 199 of 200 cells stated by all\nremedies.review.upheld\t1 of 2 lack it\n"
    said = capsys.readouterr()
    assert printed == said.out
    assert "govinfo: one of the reports summed in does not add up by itself: 甲镇 2023\n" == said.err
    assert 1 == govinfo.read(out).remedies.review.total
    own = files / "own.json"
    govinfo.write(govinfo.zero("2021", organ="某县人民政府", year=2023), own)
    assert 0 == main(["rollup", *names, "--organ", "某县人民政府", "--own", str(own), "-o", str(out)])
    assert "govinfo：合计含有1份自身勾稽不符的报告：甲镇2023年\n" == capsys.readouterr().err


def test_rollup_of_a_folder(tmp_path, capsys):
    """The reports of a folder are added up; what cannot be read, or is the sum itself, stops it."""
    towns, out = tmp_path / "towns", tmp_path / "sum.json"
    towns.mkdir()
    for organ in ("甲镇", "乙镇"):
        govinfo.write(govinfo.zero("2021", organ=organ, year=2023), towns / f"{organ}.json")
    (towns / "letter.txt").write_text("请于1月31日前报送。", encoding="utf-8")
    asked = ["rollup", str(towns), "--organ", "某县人民政府", "-o", str(out), "--lang", "en"]

    assert 0 == main(asked)
    assert "2 reports, 200 of 200 cells stated by all\n" == capsys.readouterr().out
    out.rename(towns / "sum.json")
    assert 2 == main([*asked, "-o", str(towns / "sum.json")])
    assert "the output is the input" in capsys.readouterr().err
    (towns / "sum.json").write_bytes(b"")
    assert 3 == main(asked)
    assert "sum.json: the document is empty" in capsys.readouterr().err


@pytest.mark.parametrize("form", ["jsonl", "sarif", "junit", "github", "html", "summary"])
def test_check_puts_out_every_form(files, capsys, form):
    """Findings come out in each form."""
    assert 1 == main(["check", str(files / "faulty.json"), "--output-format", form])
    assert "R401" in capsys.readouterr().out


def test_check_by_profile_and_waiver(files, capsys):
    """A profile decides what stops; a waiver lets a finding stand."""
    file = files / "waivers.toml"
    file.write_text('[[waiver]]\ncode = "R401"\nreason = "已核实"\nauthor = "张三"\n', "utf-8")
    late = govinfo.zero("2021", organ="某县统计局", year=2023)
    govinfo.write(late.replace(published=date(2024, 5, 1)), files / "late.json")

    assert 0 == main(["check", str(files / "faulty.json"), "--waivers", str(file)])
    assert 0 == main(["check", str(files / "late.json"), "--profile", "submit"])
    assert 1 == main(["check", str(files / "late.json"), "--profile", "audit"])
    assert 0 == main(["check", str(files / "late.json"), "--profile", "audit", "--fail-on", "error"])
    capsys.readouterr()

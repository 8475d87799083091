"""Changing a report in the person's own file: what is refused, and what is told."""

from email.message import EmailMessage
from zipfile import ZipFile

import pytest

import govinfo
from govinfo.cli import main
from govinfo.errors import InvalidValueError, PatchError, ReadError, UnknownKeyError

CELL = "remedies.review.total"
EXAMPLE = "examples/xianyuan-2023.txt"


@pytest.fixture
def files(tmp_path):
    """A faulty report in several formats."""
    report = govinfo.zero("2021", organ="甲镇", year=2023).replace({CELL: 1})
    for suffix in ("docx", "xlsx", "html", "txt", "json"):
        govinfo.write(report, tmp_path / f"a.{suffix}")
    return tmp_path


@pytest.mark.parametrize("suffix", ["docx", "xlsx", "html"])
def test_values_of_every_kind(files, suffix):
    """Numbers, marks and blanks are put in, and read so."""
    wanted = {CELL: 0, "applications.received.total": None, "proactive.administrative_fees.amount": "3.50"}
    done = govinfo.patch(files / f"a.{suffix}", {**wanted, "remedies.review.other": "/"}, files / f"b.{suffix}")

    assert list(done.report.cells()) == list(govinfo.read(files / f"b.{suffix}").cells())
    assert [0, None] == [done.report[CELL], done.report["applications.received.total"]]
    assert "3.50" == done.report.text("proactive.administrative_fees.amount")
    assert "/" == done.report.text("remedies.review.other")
    assert () == done.lost


def test_the_changes_of_a_repair(files):
    """A repair is a list of changes."""
    (repair, *_) = govinfo.repair(govinfo.read(files / "a.docx"))

    assert () == govinfo.check(govinfo.patch(files / "a.docx", repair.changes, files / "b.docx").report).failures


def test_the_original_stays(files):
    """The target cannot be the file itself, whatever it is called there."""
    (files / "link.docx").symlink_to(files / "a.docx")

    for target in (files / "a.docx", files / "." / "a.docx", files / "link.docx"):
        with pytest.raises(InvalidValueError, match=r"^the output is the input: name another file$"):
            govinfo.patch(files / "a.docx", {CELL: 0}, target)


def test_a_name_that_no_file_can_have():
    """What is no path, and a name that the system refuses, are refused in words."""
    with pytest.raises(InvalidValueError, match="target has to be a path"):
        govinfo.patch("a.docx", {}, 5)
    with pytest.raises(InvalidValueError, match="cannot be opened"):
        govinfo.patch("a\0.docx", {}, "b.docx")


def test_a_file_that_is_not_there(files):
    """A file that cannot be opened is an error in words."""
    target = files / "b.docx"
    for write in (lambda: govinfo.patch(files / "none.docx", {}, target), lambda: govinfo.annotate("", [], target)):
        with pytest.raises(ReadError, match=r"the file cannot be opened: "):
            write()


def test_a_cell_that_no_report_has(files):
    """It is refused as everywhere."""
    with pytest.raises(UnknownKeyError, match="revoew"):
        govinfo.patch(files / "a.docx", {"remedies.revoew.total": 0}, files / "b.docx")


def test_formats_that_cannot_be_changed(files):
    """A text has no cells of its own; the output keeps the format."""
    with pytest.raises(PatchError, match=r"^a text file cannot be changed where it stands, html, docx, xlsx "):
        govinfo.patch(files / "a.txt", {CELL: 0}, files / "b.txt")
    with pytest.raises(PatchError, match=r"^a changed docx file stays one: name the output .docx$"):
        govinfo.patch(files / "a.docx", {CELL: 0}, files / "b.xlsx")
    with pytest.raises(PatchError, match=r"^changes are tracked in Word files \(docx\), not in xlsx$"):
        govinfo.patch(files / "a.xlsx", {CELL: 0}, files / "b.xlsx", track="张三")


def test_a_report_within_a_file_cannot_be_changed_there(files, capsys):
    """A file in an archive or in a letter, or a report kept as data, is no cell of the file that holds it."""
    letter = EmailMessage()
    letter.add_attachment((files / "a.docx").read_bytes(), maintype="application", subtype="x", filename="a.docx")
    (files / "a.eml").write_bytes(bytes(letter))
    with ZipFile(files / "a.zip", "w") as archive:
        archive.write(files / "a.docx", "a.docx")
    govinfo.write(govinfo.read(files / "a.docx"), files / "a.jsonl")

    for suffix in ("eml", "zip", "jsonl"):
        with pytest.raises(PatchError, match=rf"^a {suffix} file cannot be changed where it stands, html, docx, xlsx "):
            govinfo.patch(files / f"a.{suffix}", {CELL: 0}, files / f"b.{suffix}")
    assert 2 == main(["repair", str(files / "a.zip"), "--apply", "1", "-o", str(files / "b.zip")])
    assert "zip格式的文件不能就地修改" in capsys.readouterr().err


def test_a_file_of_another_kind_keeps_its_suffix(files):
    """A Word file with macros is one, and is not called otherwise; a page may be called .htm."""
    (files / "a.docm").write_bytes((files / "a.docx").read_bytes())

    with pytest.raises(PatchError, match=r"name the output .docm$"):
        govinfo.patch(files / "a.docm", {CELL: 0}, files / "b.docx")
    assert 0 == govinfo.patch(files / "a.docm", {CELL: 0}, files / "b.docm").report[CELL]
    assert 0 == govinfo.patch(files / "a.html", {CELL: 0}, files / "b.htm").report[CELL]


def test_a_cell_without_a_place(files):
    """A figure that stands in no cell of the file cannot be changed in it."""
    with ZipFile(files / "a.docx") as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    body = parts["word/document.xml"].decode()
    start = body.index("<w:tbl>", body.index("复议"[:1]))
    parts["word/document.xml"] = (body[:start] + body[body.rindex("</w:tbl>") + 8 :]).encode()
    with ZipFile(files / "c.docx", "w") as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    report = govinfo.read(files / "c.docx")
    missing = next(address for address, _ in report.cells() if report.source(address) is None)

    with pytest.raises(PatchError, match=rf"^{missing} has no cell of its own in the file$"):
        govinfo.patch(files / "c.docx", {missing: 0}, files / "d.docx")
    assert not (files / "d.docx").exists()


def test_a_figure_that_spans_two_rows(files):
    """It belongs to neither row whatever it is, so the copy would not read as it should, and nothing is written."""
    page = (files / "a.html").read_text(encoding="utf-8")
    last = page.index("<td>", page.index("结转下年度继续办理"))
    end = page.index("</tr>", last)
    before = page.rindex("<td>", 0, page.rindex("</tr>", 0, last))
    merged = f'{page[:before]}<td rowspan="2">{page[before + 4 : end - len("<td>0</td>")]}{page[end:]}'
    (files / "c.html").write_text(merged, encoding="utf-8")

    with pytest.raises(PatchError, match=r"read as it should \(applications.carried_over.total\) and was not written"):
        govinfo.patch(files / "c.html", {"applications.carried_over.total": 5}, files / "d.html")
    assert not (files / "d.html").exists()


def test_a_copy_that_cannot_be_read(files, monkeypatch):
    """Nothing is written then either."""
    monkeypatch.setattr("govinfo.patching.html.patch", lambda *_: b"<p>")
    govinfo.formats.format._imported.cache_clear()

    with pytest.raises(PatchError, match=r"^the changed file would not read as it should"):
        govinfo.patch(files / "a.html", {CELL: 0}, files / "d.html")
    govinfo.formats.format._imported.cache_clear()


def test_a_signature_is_told(files):
    """A signed file loses its signature, and the person is told."""
    with ZipFile(files / "a.docx", "a") as packed:
        packed.writestr("_xmlsignatures/sig1.xml", "<Signature/>")

    done = govinfo.patch(files / "a.docx", {CELL: 0}, files / "b.docx")
    assert ["the file's digital signature no longer held and was taken out"] == [said.en for said in done.lost]


def test_the_command(files, capsys):
    """A signature that went is told on standard error; the copy holds."""
    with ZipFile(files / "a.docx", "a") as packed:
        packed.writestr("_xmlsignatures/sig1.xml", "<Signature/>")
    source, target = str(files / "a.docx"), str(files / "b.docx")

    assert 0 == main(["repair", source, "--apply", "1", "-o", target])
    assert "govinfo：原文件的数字签名已随修改失效并移除\n" == capsys.readouterr().err
    assert 0 == main(["repair", target])


def test_the_command_writes_anew_only_if_told_to(files, capsys):
    """What cannot be changed in place is written anew with ``--rebuild``, and what is lost is named."""
    source, target = str(files / "a.txt"), str(files / "b.docx")

    assert 2 == main(["repair", source, "--apply", "1", "-o", target])
    assert "（命令行用 --rebuild），但原有的版式、图片" in capsys.readouterr().err
    assert 0 == main(["repair", source, "--apply", "1", "-o", target, "--rebuild"])
    assert capsys.readouterr().err.startswith("govinfo：已另写新文件：原文件的版式、图片")
    assert 0 == main(["repair", target])


@pytest.mark.parametrize(
    "arguments",
    [
        ["convert", "a.json", "a.json"],
        ["repair", "a.docx", "--apply", "1", "-o", "a.docx", "--rebuild"],
        ["check", "a.txt", "a.docx", "-o", "a.docx"],
        ["rollup", "a.json", "a.docx", "--organ", "某县", "-o", "a.docx"],
    ],
)
def test_no_command_writes_over_what_it_reads(files, capsys, monkeypatch, arguments):
    """The output of a command is none of its inputs."""
    monkeypatch.chdir(files)
    before = {file.name: file.read_bytes() for file in files.iterdir()}

    assert 2 == main(arguments)
    assert "govinfo：输出文件就是输入文件，为保护原件未予写入：请另指定一个文件名\n" == capsys.readouterr().err
    assert before == {file.name: file.read_bytes() for file in files.iterdir()}

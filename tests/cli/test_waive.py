"""``govinfo waive``: findings that somebody answers for, in a file that any editor of an office may have saved."""

import pytest

import govinfo
from govinfo.checks.waivers import read_waivers
from govinfo.cli import main

REPORT = "examples/xianyuan-2023.txt"
WHY = ["--reason", "已核实", "--author", "张三"]


@pytest.fixture
def target(tmp_path, at_root):
    return tmp_path / "waivers.toml"


def codes(target, capsys):
    """What is left of the errors of the report, and the last line printed."""
    status = main(["check", REPORT, "--waivers", str(target)])
    *_, last = capsys.readouterr().out.splitlines()
    return status, last


def test_a_finding_is_waived_by_the_name_of_its_cell(target, capsys):
    """One of the two findings of the rule, until a day; the other stays."""
    which = ["--cells", "表三“总计”", "--until", "2099年1月1日"]
    assert 0 == main(["waive", REPORT, "A302", *which, *WHY, "-o", str(target)])
    assert capsys.readouterr().out.startswith(f"A302：已豁免1项，写入 {target}\n  表三“总计”：0 + 0 ≠ 1 + 0")
    assert (1, "  已豁免1项（A302：已核实）") == codes(target, capsys)


@pytest.mark.parametrize("cells", ["applications.received.total", "本年新收政府信息公开申请数量—总计"])
def test_a_cell_has_several_names(cells, target, capsys):
    """Its address, and what the form calls it."""
    assert 0 == main(["waive", REPORT, "A302", "--cells", cells, *WHY, "-o", str(target)])
    assert capsys.readouterr().out.startswith("A302：已豁免1项")


def test_a_rule_is_waived_whole(target, capsys):
    """Without cells all its findings, and it is said how many; what the file had, comments too, stays in it."""
    target.write_bytes(
        "# 科室已核实\n[[waiver]]\ncode = “X601”\nreason=“收到一件”\nauthor ＝ “李四”\n".encode("gb18030")
    )
    assert 0 == main(["waive", REPORT, "a302", *WHY, "-o", str(target)])
    assert 0 == main(["waive", REPORT, "A302", *WHY, "-o", str(target)])
    assert "A302：已豁免2项" in capsys.readouterr().out
    assert target.read_text("utf-8").startswith("# 科室已核实\n")
    assert ["X601", "A302", "A302"] == [waiver.code for waiver in read_waivers(target)]
    assert (0, "  已豁免3项（X601：收到一件；A302：已核实）") == codes(target, capsys)


def test_last_year_may_be_given(target, capsys):
    """A finding against last year's report can be waived too."""
    last = target.with_name("last.json")
    govinfo.write(govinfo.read(REPORT).replace({"applications.carried_over.total": 3}, year=2022), last)

    assert 0 == main(["waive", REPORT, "Y701", *WHY, "--previous", str(last), "-o", str(target)])
    assert "Y701：已豁免1项" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [["R401"], ["A302", "--cells", "表四“总计”"]])
def test_what_is_not_found_is_not_waived(arguments, target, capsys):
    """A sentence, and no file."""
    assert 2 == main(["waive", REPORT, *arguments, *WHY, "-o", str(target)])
    assert f"{REPORT}中没有所说的{arguments[0]}问题" in capsys.readouterr().err
    assert not target.exists()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"\xef\xbb\xbf[[waiver]]\ncode = X601\n", "第2行不合 TOML 格式"),
        (b"[[waiver]]\ncode = ", "第2行不合 TOML 格式"),
        (b"\xff\xff\xff", "不是文本文件"),
    ],
)
def test_a_file_that_is_none_is_told_with_its_line(content, sentence, target, capsys):
    """The line that the editor shows."""
    target.write_bytes(content)

    assert 3 == main(["check", REPORT, "--waivers", str(target)])
    assert f"waivers.toml：{sentence}\n" in capsys.readouterr().err

"""``govinfo letter``."""

import json

import pytest

from govinfo.cli import main

CASE = {
    "id": "2024-7",
    "applicant": "natural_person",
    "received": "2024-03-01",
    "request": {"name": "张某", "description": "立项批复"},
    "events": [{"kind": "extended", "day": "2024-03-20", "days": 10}],
}


@pytest.fixture(autouse=True)
def register(tmp_path, monkeypatch):
    """A register of one case in the folder worked in."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "cases.json").write_text(json.dumps({"applications": [CASE]}), encoding="utf-8")


def command(*arguments):
    return main(["letter", "cases.json", "--case", "2024-7", "--kind", "extended", *arguments])


def test_a_letter_is_printed(capsys):
    """Without a file to write, the letter as text."""
    assert 0 == command("--fact", "organ=某县人民政府", "--number", "〔2024〕7号")

    lines = capsys.readouterr().out.splitlines()
    assert ["政府信息公开申请延长答复期限告知书", "", "〔2024〕7号", "张某："] == lines[:4]
    assert ["某县人民政府", "2024年3月20日"] == lines[-2:]


def test_a_letter_is_written(tmp_path):
    """With one, the letter in the format of its suffix."""
    assert 0 == command("--fact", "organ=某县人民政府", "-o", "letter.html")

    assert '<p class="salutation">张某：</p>' in (tmp_path / "letter.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((), "缺少“发文机关名称”（organ=，命令行用 --fact），《条例》第四条第一款要求写明"),
        (("--fact", "organ"), "“organ”应写作 名称=内容"),
        (("--case", "8"), "没有申请“8”"),
    ],
)
def test_what_is_wrong_is_one_sentence(arguments, sentence, capsys):
    """A fact that is missing or is none, a case that there is not."""
    assert 2 == command(*arguments)
    assert sentence in capsys.readouterr().err


def test_a_draft_has_gaps(capsys):
    """A draft is printed with its gaps marked."""
    assert 0 == command("--draft")
    assert "〔发文机关名称〕" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("zh", "govinfo：发出前请核对原文：《信息处理费管理办法》第六条（"),
        ("en", "govinfo: look these up before the letter is sent: 《信息处理费管理办法》第六条 ("),
    ],
)
def test_what_was_not_read_is_to_be_looked_up(lang, sentence, tmp_path, capsys):
    """A letter that cites an article known from restatements says so beside it, not in it."""
    events = [{"kind": "fee_notified", "day": "2024-03-20", "amount": "10", "basis": "by_page", "quantity": 31}]
    (tmp_path / "cases.json").write_text(json.dumps({"applications": [{**CASE, "events": events}]}), encoding="utf-8")

    assert 0 == command("--kind", "fee_notified", "--draft", "--lang", lang)
    assert sentence in capsys.readouterr().err

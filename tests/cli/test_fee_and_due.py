"""``govinfo fee`` and ``govinfo due``."""

from pathlib import Path

import pytest

from govinfo.cli import main


@pytest.mark.parametrize(
    ("arguments", "total"),
    [
        (["--requests", "45"], "合计：5500元"),
        (["--pages", "230"], "合计：3900元"),
        (["--pages", "2219", "--lang", "en"], "total: 83460 元"),
        (["--requests", "0"], "合计：0元"),
    ],
)
def test_a_fee_is_itemised_and_cited(arguments, total, capsys):
    """The bill's total and the article stand under its brackets."""
    assert 0 == main(["fee", *arguments])

    *_, last, basis = capsys.readouterr().out.splitlines()
    assert total == last
    assert basis in {"《信息处理费管理办法》第四条", "《信息处理费管理办法》第五条"}


def test_the_brackets_of_a_bill(capsys):
    """One line for each bracket: the units, the rate, the share."""
    main(["fee", "--pages", "31"])

    lines = capsys.readouterr().out.splitlines()
    assert [["1–30", "0", "0"], ["31", "10", "10"]] == [line.split() for line in lines[2:4]]


def test_a_long_bill_is_cut(capsys):
    """Of a bill through very many brackets the first are printed and the last, and the total is whole."""
    assert 0 == main(["fee", "--requests", "1000000000000"])

    lines = capsys.readouterr().out.splitlines()
    assert ["…", "…", "…"] == lines[-4].split()
    assert "999999999991–1000000000000" == lines[-3].split()[0]
    assert "合计：4999999999850000000002000元" == lines[-2]
    assert 46 == len(lines)


def test_without_a_number_the_rates_are_shown(capsys):
    """Both schedules, one open at the end, one going on by rule."""
    assert 0 == main(["fee"])

    shown = capsys.readouterr().out
    assert "201–           40" in shown
    assert "…             每10件加100" in shown


def test_a_negative_number_is_refused(capsys):
    """A clear sentence and exit status 2."""
    assert 2 == main(["fee", "--pages", "-1", "--lang", "en"])
    assert "the number of pages (页) is a whole number from 0, of at most 15 digits, not -1" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "due"),
    [
        (["2026-02-10"], "2026-03-16"),
        (["2023-03-01", "--corrected", "2023-03-15"], "2023-04-13"),
        (["2023-03-01", "--extended"], "2023-04-26"),
        (["2023-03-01", "--extended", "3"], "2023-04-03"),
        (["2023-03-01", "--consulted", "2023-03-06", "2023-03-13"], "2023-04-06"),
        (["2023-03-01", "--paid", "2023-03-27"], "2023-04-24"),
        (["2026-12-10", "--estimate"], "2027-01-08"),
    ],
)
def test_the_due_day(arguments, due, capsys):
    """The last line is the due day; asked to be quiet, the only one."""
    assert 0 == main(["due", *arguments])
    assert f"答复期限届满：{due}" == capsys.readouterr().out.splitlines()[-1]
    assert 0 == main(["due", *arguments, "--quiet"])
    assert f"{due}\n" == capsys.readouterr().out


@pytest.mark.parametrize(("lang", "line"), [("zh", "剩余工作日：2"), ("en", "working days left: 2")])
def test_the_days_left(lang, line, capsys):
    """Looked at from a day, the working days left are told."""
    main(["due", "2023-03-01", "--on", "2023-03-27", "--lang", lang])

    assert line == capsys.readouterr().out.splitlines()[-1]


@pytest.mark.parametrize(("on", "line"), [("2023-03-29", "剩余工作日：0"), ("2023-03-31", "已超过期限2个工作日")])
def test_the_days_after_the_last_one(on, line, capsys):
    """On the last day none is left; later, how many have passed is told, and no number below zero."""
    main(["due", "2023-03-01", "--on", on])

    assert line == capsys.readouterr().out.splitlines()[-1]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["tomorrow"], "DATE: 'tomorrow' is no day: write it as 2024-01-20, 2024.1.20, 20240120 or 2024年1月20日"),
        (["2023-02-29"], "'2023-02-29' is no day"),
        (["2023111"], "'2023111' is no day"),
        (["2023-3/01"], "'2023-3/01' is no day"),
        (["2026-12-10"], "or allow an estimate (--holidays, --estimate)"),
        (["2018-12-10", "--estimate"], "(known: 2019-2026): add the year's holiday notice (--holidays)"),
        (["2023-03-01", "--consulted", "2023-03-09", "2023-03-08"], "the answer of 2023-03-08 lies before the letter"),
        (["2020-12-01", "--paid", "2020-12-20"], "no fee could be charged before 2021-01-01"),
        (["2023-03-01", "--extended", "21"], "an extension has 1 to 20 working days, not 21"),
        (["2023-03-01", "--consulted", "2023-02-01", "2023-03-02"], "lies before the receipt on 2023-03-01"),
    ],
)
def test_what_cannot_be_counted_is_refused(arguments, sentence, capsys):
    """A clear sentence and exit status 2."""
    assert 2 == main(["due", *arguments, "--lang", "en"])
    assert sentence in capsys.readouterr().err


def test_options_that_help_are_told_as_chinese_tells_a_list(capsys):
    """In Chinese several options stand beside each other with the mark between the items of a list."""
    assert 2 == main(["due", "2026-12-10"])
    assert "或者允许估算（--holidays、--estimate）" in capsys.readouterr().err


NOTICE = str(Path(__file__).parents[1] / "law" / "notice2027.toml")


@pytest.mark.parametrize("environment", [False, True])
def test_a_notice_makes_the_day_exact(environment, capsys, monkeypatch):
    """With the notice of 2027, handed over or named by the environment, a period of December 2026 ends on its day."""
    if environment:
        monkeypatch.setenv("GOVINFO_HOLIDAYS", NOTICE)

    assert 0 == main(["due", "2026-12-20", "--quiet", *([] if environment else ["--holidays", NOTICE])])

    assert "2027-01-18\n" == capsys.readouterr().out


def test_a_notice_that_cannot_be_read_is_named(capsys):
    """The command says which file, and nothing is counted."""
    assert 3 == main(["due", "2026-12-20", "--holidays", "none.toml"])

    assert "none.toml" in capsys.readouterr().err

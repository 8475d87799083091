"""Normalising text, folding labels, and numbers in words."""

import pytest

from govinfo.text import compose, fold, newlines, normalise, number, numeral, radicals, stem, visible


def test_radicals_become_ideographs():
    """Radicals that NFKC leaves alone become the ideographs they stand for; other text is untouched."""
    assert "民页长见门 x1" == radicals("⺠⻚⻓⻅⻔ x1")


def test_visible_drops_what_prints_nothing():
    """Zero-width characters, soft hyphens and byte order marks go; spaces stay."""
    assert "行政 许可" == visible("\ufeff行\u200b政 \u00ad许\u2060可")


@pytest.mark.parametrize("end", ["\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029", "\n"])
def test_every_line_end_is_one(end):
    """Each kind of line end becomes one line feed."""
    assert "a\nb" == newlines(f"a{end}b")


def test_compose_widths():
    """Full-width digits and letters, Kangxi radicals and no-break spaces become the ordinary characters."""
    assert "3A(一) 面" == compose("３Ａ（⼀）\u00a0⾯")


def test_normalise_keeps_meaning_and_layout():
    """Normalising mends characters only: words, line breaks and single spaces stay."""
    assert "2023年,我乡\n收到 1件。" == normalise("２０２３年，我乡\r\n收到\u30001件。")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("3.危及“三安全一稳定”", "３．危及「三安全\n一稳定」"),  # quotes, a line break, full width
        ("（七）总计", "(七) 总 计"),  # brackets and spaces
        ("本年收费金额（单位：万元）", "本年收费金额(单位:万元)"),  # colons
        ("第二十条第（一）项", "第二十条第〔一〕项"),  # another bracket
        ("—", "－"),  # dashes
        ("2.其他法律、行政法规", "2.其他\u200b法律、\u3000行政法规"),  # invisible and wide spaces
    ],
)
def test_fold_makes_printings_equal(one, other):
    """Two printings of one label have one key."""
    assert fold(one) == fold(other)


def test_fold_keeps_words_apart():
    """Labels of other words have other keys."""
    assert fold("行政许可") != fold("行政处罚")


@pytest.mark.parametrize(
    ("label", "bare"),
    [
        ("1.属于国家秘密", "属于国家秘密"),
        ("1、属于国家秘密", "属于国家秘密"),
        ("（三）不予公开", "不予公开"),
        ("三、本年度办理结果", "本年度办理结果"),
        ("三、(3)1.其他", "其他"),  # several marks in a row
        ("10.其他", "其他"),
        ("一年新收", "一年新收"),  # a numeral that is no list mark
    ],
)
def test_stem_drops_list_marks(label, bare):
    """What is left of a label is its words."""
    assert bare == stem(fold(label))


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0, "零"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (101, "一百零一"),
        (110, "一百一十"),
        (1010, "一千零一十"),
        (2023, "二千零二十三"),
        (9999, "九千九百九十九"),
        (100_000, "十万"),
        (30_005, "三万零五"),
        (120_000_000, "一亿二千万"),
    ],
)
def test_numerals_both_ways(value, written):
    """A number is written as laws number their articles, and read back."""
    assert written == numeral(value)
    assert value == number(written)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("469", 469),
        ("１２", 12),
        ("3万", 30_000),
        ("2亿", 200_000_000),
        ("二〇二三", 2023),
        ("〇", 0),
        ("两百", 200),
        ("两", 2),
        ("一百十", 110),  # 一十 shortened inside a number
        ("一千〇五", 1005),
        ("一万亿", 1_000_000_000_000),
    ],
)
def test_numbers_in_other_spellings(written, value):
    """Digits, digit by digit, 两, 〇 and shortened tens are understood."""
    assert value == number(written)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "若干",
        "3.5",
        "七八",  # seven or eight
        "两三百",  # two or three hundred
        "二三十",  # twenty or thirty
        "三万五",  # colloquial; spelled out it could be 30 005
        "十十",
        "百",
        "3万4",
        "十" * 5000,
        "9" * 5000,
    ],
)
def test_no_number_is_invented(written):
    """What states no single number is none, whatever its length."""
    assert number(written) is None

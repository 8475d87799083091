"""The file of a year's holiday notice: made up for 2027, whole or refused."""

from datetime import date
from pathlib import Path

import pytest

from govinfo.errors import ReadError
from govinfo.law.arrangements import ARRANGEMENTS, parse_notice, read_notice
from govinfo.law.calendar import CHINA
from govinfo.law.festivals import free_weekdays, statutory

FILE = Path(__file__).parent / "notice2027.toml"
TEXT = FILE.read_text(encoding="utf-8")


def test_a_notice_makes_its_year_known():
    """With the notice the year is exact, and no day of it is estimated."""
    calendar = CHINA.estimating(2028).with_notice(FILE)

    assert not calendar.is_working(date(2027, 2, 12))
    assert calendar.is_working(date(2027, 2, 14))
    assert not calendar.is_estimated(date(2027, 2, 15))
    assert (2028,) == calendar.estimated
    assert "2027年节假日安排（国办发明电〔2026〕99号）：元旦放假" == calendar.why(date(2027, 1, 1))


def test_a_notice_replaces_the_one_held():
    """Read again, a year's notice stands once."""
    twice = CHINA.with_notice(FILE).with_notice(FILE)

    assert 7 == sum(arrangement.year == 2027 for arrangement in twice.arrangements)


@pytest.mark.parametrize("year", range(2019, 2027))
def test_every_notice_held_is_whole(year):
    """Each year held has its seven festivals, and at least the statutory days free."""
    names = [name for a in ARRANGEMENTS if a.year == year for name in a.festival.split("、")]

    assert 7 == len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("year = 2027", "year = [", "line 2 is no TOML"),
        ("year = 2027", 'year = "h2027"', "'year' is missing, of the wrong kind or no field"),
        ("year = 2027", "year = true", "'year' is missing"),
        ("year = 2027", "year = 2027\nfinal = 1", "'final' is missing, of the wrong kind or no field"),
        ('name = "元旦"\n', "", r"festival\[0\]: 'name' is missing"),
        ("[[festival]]", "[[amendment]]", r"amendment\[0\]: 'number' is missing"),
        ("off = [2027-01-01, 2027-01-03]", "off = [2027-01-01]", "off needs two days"),
        ("off = [2027-01-01, 2027-01-03]", "off = [2027-01-03, 2027-01-01]", "off needs two days"),
        ("off = [2027-01-01, 2027-01-03]", 'off = ["01-01", "01-03"]', "'01-01' is no day that the notice for 2027"),
        ("off = [2027-01-01, 2027-01-03]", "off = [2026-11-01, 2027-01-03]", "'2026-11-01' is no day that the notice"),
        ('name = "元旦"', 'name = "除夕"', "no festival '除夕'"),
        ('name = "元旦"', 'name = "春节"', "has to hold all seven festivals, each once; look at 元旦、春节"),
        ("worked = [2027-05-08]", "worked = [2027-05-07]", "2027-05-07 cannot be worked instead"),
        ("worked = [2027-05-08]", "worked = [2027-05-02]", "2027-05-02 cannot be worked instead"),
        ("off = [2027-06-09, 2027-06-09]", "off = [2027-06-10, 2027-06-10]", "2027-06-09 is a statutory day of 端午节"),
        ("off = [2027-09-15, 2027-09-15]", "off = [2027-09-15, 2027-10-02]", "the breaks of 中秋节 and 国庆节 overlap"),
        ("worked = [2027-05-08]", "worked = [2027-05-08, 2027-05-09]", "only 12 days are free after the worked ones"),
    ],
)
def test_a_notice_that_is_not_whole_is_refused(old, new, sentence):
    """What is missing, misspelt or against the regulation is named, with its place."""
    with pytest.raises(ReadError, match=sentence):
        parse_notice(TEXT.replace(old, new, 1))


def test_a_day_of_another_year_is_told_with_its_place():
    """The second festival of the file is called by its number."""
    with pytest.raises(ReadError, match=r"^festival\[1\]: "):
        parse_notice(TEXT.replace("2027-02-05", "2025-02-05"))


def test_festivals_are_tables():
    """A list of words is no list of festivals."""
    with pytest.raises(ReadError, match="festival: each festival is a table of its own"):
        parse_notice('festival = ["元旦"]\nyear = 2027\nnumber = "1"\nissued = 2026-11-05\n')


def test_an_amendment_replaces_its_festival():
    """A later notice on one festival takes the place of what was arranged for it."""
    later = (
        '\n[[amendment]]\nname = "端午节"\nnumber = "国办发明电〔2027〕1号"\nabout = "端午节"\n'
        "off = [2027-06-09, 2027-06-10]\nworked = [2027-06-12]\n"
    )
    (dragon,) = (a for a in parse_notice(TEXT + later) if a.festival == "端午节")

    assert ((date(2027, 6, 9), date(2027, 6, 10)), "2027年端午节安排") == (dragon.off, dragon.notice.short)


@pytest.mark.parametrize(
    ("name", "sentence"), [("none.toml", "there is no such file"), ("picture.toml", "this is no text")]
)
def test_an_unreadable_file_is_named(tmp_path, name, sentence):
    """The error says which file, and why."""
    (tmp_path / "picture.toml").write_bytes(b"\x89PNG\xff")

    with pytest.raises(ReadError, match=sentence) as caught:
        read_notice(tmp_path / name)

    assert str(tmp_path / name) == caught.value.document


def test_a_refused_file_is_named(tmp_path):
    """What is wrong in a file is said with the file."""
    file = tmp_path / "2027.toml"
    file.write_text(TEXT.replace('"元旦"', '"新年"'), encoding="utf-8")

    with pytest.raises(ReadError) as caught:
        CHINA.with_notice(file)

    assert str(file) == caught.value.document


@pytest.mark.parametrize(
    ("year", "free"),
    [
        (2024, 11),
        (2025, 13),
        (2028, 13),  # 中秋 on 3 October
        (2030, 13),
    ],
)
def test_the_regulation_gives_its_days(year, free):
    """Eleven days until 2024, thirteen since, those on weekends or on another festival made up."""
    assert free == len(statutory(year)) == len(free_weekdays(year))


def test_two_festivals_on_one_day_are_made_up():
    """In 2028 the Mid-autumn Festival falls on 3 October: a further day is free."""
    october = [(str(free.day), free.made_up) for free in free_weekdays(2028) if free.day.month == 10]

    assert [("2028-10-02", False), ("2028-10-03", False), ("2028-10-04", True), ("2028-10-05", True)] == october


def test_a_notice_is_read_as_an_office_saves_it(tmp_path):
    """In GBK, or with a mark before it, and in Chinese quotation marks."""
    path = tmp_path / "notice.toml"
    for data in (TEXT.encode("gbk"), TEXT.encode("utf-8-sig"), TEXT.replace('"元旦"', "“元旦”").encode()):
        path.write_bytes(data)
        assert parse_notice(TEXT) == read_notice(path)

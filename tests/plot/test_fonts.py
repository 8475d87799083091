"""A font with Chinese characters is found, or one sentence says what to install."""

import sys
import warnings
import xml.etree.ElementTree as ET

import pytest

from govinfo import plot
from govinfo.errors import MissingExtraError
from govinfo.plot import MissingCharactersWarning, MissingFontError, fonts, use_chinese_font
from govinfo.plot.fonts import library
from govinfo.report.annual import zero

MATPLOTLIB = pytest.importorskip("matplotlib", reason="the extra plot is not installed")

library()  # what matplotlib itself warns of when it is loaded is no concern of a test
REPORT = zero("2021", organ="某县", year=2023)


@pytest.fixture(autouse=True)
def settings():
    """What is set in matplotlib is set back, and what it was told of is told anew."""
    fonts._added.cache_clear()
    with MATPLOTLIB.rc_context():
        yield
    fonts._added.cache_clear()


@pytest.fixture
def no_fonts(monkeypatch):
    """A machine without any font but those of matplotlib."""
    from matplotlib.font_manager import fontManager

    monkeypatch.delenv("GOVINFO_FONT", raising=False)
    monkeypatch.setattr(fontManager, "ttflist", [font for font in fontManager.ttflist if font.name == "DejaVu Sans"])


@pytest.mark.usefixtures("no_fonts")
def test_without_a_font_one_sentence_says_what_to_install():
    """No boxes and no warnings: the package is named."""
    with warnings.catch_warnings(record=True) as warned, pytest.raises(MissingFontError) as caught:
        plot.outcomes(REPORT).save("never.svg")
    assert [] == warned
    assert caught.value.en.startswith(
        "no font with Chinese characters was found: install Noto Sans CJK (Debian, Ubuntu: "
    )
    assert "请安装思源黑体" in caught.value.zh


@pytest.mark.usefixtures("no_fonts")
def test_an_installed_font_is_found(monkeypatch, font_file):
    """One of the known fonts is taken where it is installed."""
    from matplotlib.font_manager import FontEntry, fontManager

    monkeypatch.setattr(fontManager, "ttflist", [FontEntry(fname=str(font_file), name="SimHei"), *fontManager.ttflist])

    assert ("SimHei", ["SimHei", "DejaVu Sans"]) == (use_chinese_font(), MATPLOTLIB.rcParams["font.family"])


@pytest.mark.usefixtures("no_fonts")
def test_a_font_of_ones_own(font_file):
    """A file that is named is used from then on, for whatever matplotlib draws."""
    assert "Boxes" == use_chinese_font(font_file)
    assert ["Boxes", "DejaVu Sans"] == MATPLOTLIB.rcParams["font.family"]
    assert "Boxes" == use_chinese_font()


def test_a_file_that_is_no_font(tmp_path):
    """A file that is none, or is not there, is named."""
    (tmp_path / "text.ttf").write_text("no font")
    for file in (tmp_path / "text.ttf", tmp_path / "absent.ttf"):
        with pytest.raises(MissingFontError) as caught:
            use_chinese_font(file)
        assert f"{file} is no font file that can be used" == caught.value.en


def test_matplotlib_is_an_extra(monkeypatch):
    """Without matplotlib the error names the extra."""
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(MissingExtraError) as caught:
        plot.outcomes(REPORT).figure()
    assert "this needs matplotlib: pip install 'govinfo[plot]'" == str(caught.value)


@pytest.mark.usefixtures("chinese_font")
def test_characters_that_the_font_lacks_are_told_once():
    """One warning names them all, and says what helps; the picture is drawn all the same."""
    with pytest.warns(MissingCharactersWarning) as caught:
        plot.mix([REPORT.replace(organ="ㄅㄆ镇"), REPORT]).encoded("png", dpi=20)
    ((told, where),) = [(str(one.message), one.filename) for one in caught if "Boxes" in str(one.message)]
    assert told.startswith("the font Boxes lacks these characters, which are drawn as boxes: ㄅㄆ; ")
    assert __file__ == where


@pytest.mark.usefixtures("chinese_font")
def test_a_font_without_bold_letters_is_asked_for_none(caplog):
    """Nothing is logged about a weight that is not there."""
    plot.outcomes(REPORT).encoded("png", dpi=20)

    assert [] == caplog.messages


@pytest.mark.usefixtures("chinese_font")
def test_a_name_is_no_formula():
    """Dollars, underscores and angle brackets stand in a picture as they stand in the name."""
    name = "甲$x^2$&<乙>\\frac_{1}"
    picture = plot.mix([REPORT.replace(organ=name), REPORT])
    root = ET.fromstring(picture.encoded("svg").decode())

    assert name in picture.alt
    assert not any(text.get_parse_math() for text in picture.figure().axes[0].texts)
    assert picture.alt == root[1].text

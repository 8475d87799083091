"""What holds of every picture: nothing collides, what it shows is said in words too, and files are whole."""

import io
import xml.etree.ElementTree as ET
from base64 import b64decode
from datetime import date

import pytest

pytest.importorskip("matplotlib", reason="the extra plot is not installed")

from drawn import collisions
from govinfo import plot
from govinfo.cases.clock import count
from govinfo.errors import InvalidValueError, UnknownKeyError
from govinfo.plot import Picture
from govinfo.plot.marks import Words
from govinfo.report.annual import zero

pytestmark = pytest.mark.usefixtures("chinese_font")

YEARS = [
    zero("2019", organ="平潭综合实验区自然资源与生态环境局", year=2020).replace(
        {"applications.received.total": 1234, "applications.otherwise_handled.total": 7}
    ),
    zero("2021", organ="平潭综合实验区自然资源与生态环境局", year=2022).replace(
        {
            "applications.received.total": 1300,
            "applications.received.natural_person": 1203,
            "applications.received.enterprise": 97,
            "applications.granted.total": 905,
            "applications.partially_granted.total": 214,
            "applications.not_held.total": None,
            "applications.published_material.total": "/",
            "applications.repeated.total": 103,
            "applications.concluded.total": 1287,
            "applications.carried_over.total": 13,
        }
    ),
]
REGION = [report.replace(organ=organ, year=2022) for report, organ in zip(YEARS, ("甲县人民政府", "乙县"), strict=True)]
PICTURES = {
    "flow": (plot.flow, YEARS[1]),
    "outcomes": (plot.outcomes, YEARS[1]),
    "mix": (plot.mix, YEARS),
    "applicants": (plot.applicants, YEARS),
    "applicants of one": (plot.applicants, YEARS[1]),
    "years": (plot.years, YEARS),
    "organs": (plot.organs, YEARS),
    "heat": (plot.heat, REGION),
    "clock": (plot.clock, count(date(2026, 2, 10))),
    "table": (plot.table, YEARS[1]),
}


@pytest.mark.parametrize("name", PICTURES)
@pytest.mark.parametrize(("width", "lang"), [(160, "zh"), (100, "en")])
def test_no_text_lies_over_another(name, width, lang):
    """On paper and on a phone, in either language, every text has room of its own within the page."""
    draw, given = PICTURES[name]

    assert [] == collisions(draw(given, width=width, lang=lang).figure())


@pytest.mark.parametrize("name", PICTURES)
def test_english_pictures_hold_no_chinese(name):
    """Under English every word of a picture is English, but for names and the unit of the law."""
    draw, given = PICTURES[name]
    picture = draw(given, lang="en")
    said = " ".join([*(mark.text for mark in picture.marks if isinstance(mark, Words)), picture.alt])
    for known in (*(report.organ for report in (*YEARS, *REGION)), "件"):
        said = said.replace(known, "")

    assert "" == "".join(character for character in said if "\u4e00" <= character <= "\u9fff")


@pytest.mark.parametrize("name", ["flow", "organs"])
def test_an_svg_is_read_out(name):
    """The title and the description of an SVG stand first in it, and say all that is shown."""
    draw, given = PICTURES[name]
    picture = draw(given)
    root = ET.fromstring(picture.encoded("svg"))
    title, description = (root[number].text for number in (0, 1))

    assert ("img", picture.title, picture.alt) == (root.get("role"), title, description)


def test_a_notebook_reads_a_picture_out():
    """A notebook shows the SVG as an image with the words for those who do not see it."""
    picture = plot.flow(YEARS[1])
    image = ET.fromstring(f"{picture._repr_html_()}</img>")

    assert picture.alt == image.get("alt")
    assert picture.encoded("svg") == b64decode(image.get("src").removeprefix("data:image/svg+xml;base64,"))


def test_the_same_picture_is_the_same_file():
    """Neither a time nor chance goes into a file."""
    picture = plot.flow(YEARS[1])

    assert [True, True, True] == [
        picture.encoded(name, dpi=40) == picture.encoded(name, dpi=40) for name in ("svg", "png", "pdf")
    ]


def test_a_picture_goes_into_files(tmp_path):
    """By the suffix of a path, or into what is open for writing."""
    picture, opened = plot.mix(YEARS), io.BytesIO()
    picture.save(tmp_path / "mix.PNG", dpi=40)
    picture.save(opened, format="png", dpi=40)

    assert opened.getvalue() == (tmp_path / "mix.PNG").read_bytes()
    assert b"\x89PNG" == picture._repr_png_()[:4]


@pytest.mark.parametrize(
    ("target", "format", "sentence"),
    [
        ("mix.jpg", None, "no suffix of a picture '.jpg'. Did you mean '.png'? Known: .svg, .png, .pdf"),
        (io.BytesIO(), None, "no suffix of a picture ''. Known: .svg, .png, .pdf"),
        ("mix.svg", "gif", "no format of a picture 'gif'. Known: svg, png, pdf"),
    ],
)
def test_only_these_files_are_written(target, format, sentence):
    """A format that no picture is written in is named, with those there are."""
    with pytest.raises(UnknownKeyError) as caught:
        plot.mix(YEARS).save(target, format=format)
    assert sentence == caught.value.en


@pytest.mark.parametrize("width", [0, 79, 401, float("nan")])
def test_a_picture_has_a_sensible_width(width):
    """A width that no page has is refused."""
    with pytest.raises(InvalidValueError) as caught:
        plot.outcomes(YEARS[1], width=width)
    assert f"a picture is 80 to 400 millimetres wide, not {width}" == caught.value.en


def test_a_picture_says_what_it_is():
    """In a console a picture is its title and its size."""
    assert "<Picture 'how', 100 x 50 points>" == repr(Picture(100, 50, (), "how", "what"))

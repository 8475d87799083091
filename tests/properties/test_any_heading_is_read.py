"""Whatever the headings and labels of a report are printed with, every text format reads it or refuses it in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import govinfo
from govinfo.checks.example import prose
from govinfo.errors import GovinfoError
from govinfo.forms import FORMS

ODD = (
    "\u3000\u2003\u00a0\u2009 \t"  # wide, unbreakable and thin spaces
    "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u202e"  # what prints nothing or turns the direction
    "\x0b\x0c\x85\u2028\r\n"  # line ends of every kind
    "\ufa01\uf9e4\u2f00\u2fd5\u2e80\u2ea0\u3000"  # compatibility ideographs and radicals
    "①²⁰㈠㊀⒈⑴㏎ﷺ㍿"  # marks, and characters that unfold to several
    "（）：，．１９年ａＺ"  # full width
    "\u0301\u3099\u0338|<>&\"'`*#=_\\$%{}[]"  # joining marks, and what formats are made of
)
LABELS = sorted(
    {
        record.label
        for form in FORMS
        for records in (form.sections, form.topics, *(table.rows for table in form.tables.values()))
        for record in records
    }
)
SAID = "（一）主动公开\n公开3条。\n（二）依申请公开\n收到政府信息公开申请12件。"
SEED = govinfo.zero("2021", organ="某县民政局", year=2023).replace(
    {"remedies.review.total": 3, "applications.received.total": 12, "proactive.rules.in_force": 217},
    narrative=prose(overview=SAID, other="无。"),
)
TEXTS = {name: govinfo.render(SEED, name) for name in ("text", "markdown", "html", "csv", "json")}
odd = st.text(st.sampled_from(ODD) | st.characters(categories=["L", "N", "Z", "C"]), max_size=4)


@st.composite
def spoilt(draw, label):
    """A label with odd characters somewhere in it, or other text in its place."""
    if draw(st.integers(0, 4)) == 0:
        return draw(odd)
    places = draw(st.lists(st.integers(0, len(label)), min_size=1, max_size=3))
    for place in sorted(places, reverse=True):
        label = label[:place] + draw(odd) + label[place:]
    return label


@pytest.mark.parametrize("name", TEXTS)
@given(data=st.data())
def test_no_heading_brings_a_reader_down(name, data):
    """Odd characters in any heading or label give a report that can be checked and shown, or an error of ours."""
    text = TEXTS[name]
    printed = [label for label in LABELS if label in text]
    for label in data.draw(st.lists(st.sampled_from(printed), min_size=1, max_size=4, unique=True)):
        text = text.replace(label, data.draw(spoilt(label)), 1)
    try:
        report = govinfo.reads(text, format=name)
    except GovinfoError:
        return

    assert all(isinstance(finding.message, str) for finding in govinfo.check(report, full=True))
    assert govinfo.render(report, "text")

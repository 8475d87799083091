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
ZERO = govinfo.zero("2021", organ="某县民政局", year=2023)
FILED = {"proactive.rules.in_force": 217, "applications.received.total": 12, "remedies.review.total": 3}
FORMATS = ("text", "markdown", "html", "csv", "tsv", "json", "jsonl")


def holding_one_table(address):
    """A report with its prose and the table of a cell: small, so that many are read."""
    others = [table for table in ZERO.tables if not address.startswith(table.section)]
    absent = {table.section: type(table).filled(ZERO.edition, present=False) for table in others}
    return ZERO.replace({address: FILED[address]}, narrative=prose(overview=SAID, other="无。"), **absent)


def printed(report, name):
    """A report as text, and those of the form's labels that stand in it."""
    text = govinfo.render(report, "csv" if name == "tsv" else name)
    text = text.replace(",", "\t") if name == "tsv" else text
    return text, [label for label in LABELS if label in text]


PRINTED = {name: [printed(holding_one_table(address), name) for address in FILED] for name in FORMATS}
odd = st.text(st.sampled_from(ODD) | st.characters(categories=["L", "N", "Z", "C"]), max_size=4)


@st.composite
def spoilt(draw, label):
    """A label with odd characters somewhere in it, or other text in its place."""
    if draw(st.integers(0, 4)) == 0:
        return draw(odd)
    for _ in range(draw(st.integers(1, 2))):
        place = draw(st.integers(0, len(label)))
        label = label[:place] + draw(odd) + label[place:]
    return label


@pytest.mark.parametrize("name", FORMATS)
@given(data=st.data())
def test_no_heading_brings_a_reader_down(name, data):
    """Odd characters in any heading or label give a report that can be checked and shown, or an error of ours."""
    text, labels = data.draw(st.sampled_from(PRINTED[name]))
    for label in data.draw(st.lists(st.sampled_from(labels), min_size=1, max_size=3, unique=True)):
        text = text.replace(label, data.draw(spoilt(label)), 1)
    try:
        report = govinfo.reads(text, format=name)
    except GovinfoError:
        return

    assert all(isinstance(finding.message, str) for finding in govinfo.check(report))
    assert govinfo.render(report, "csv")

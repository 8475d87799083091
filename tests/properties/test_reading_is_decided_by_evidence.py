"""The two laws of reading: a guard fills nothing, and what happens to labels never makes a number."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govinfo import readers
from govinfo.errors import GovinfoError
from govinfo.forms import FORMS
from govinfo.readers import LIMITS
from govinfo.readers.plain_text.running_text import read
from govinfo.readers.recognising.candidates import labels, proposed
from govinfo.readers.recognising.deciding import Accepted, decide
from govinfo.readers.recognising.evidence import Evidence
from govinfo.readers.recognising.facts import table_facts
from govinfo.readers.recognising.guards import GUARDS, with_occasion
from govinfo.readers.recognising.heads.columns import HeadColumns
from govinfo.readers.recognising.row_sums import row_sums
from govinfo.readers.recognising.tokens import tokens
from govinfo.readers.recognising.ways import TableContext, weighed
from govinfo.vocabulary import Section

TABLE = FORMS["2021"].tables[Section.APPLICATIONS]
LABELS = [row.label for row in TABLE.rows]
HEAD = "某局2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n"
FOOT = "\n四、政府信息公开行政复议、行政诉讼情况"
FIGURES = st.lists(st.sampled_from(["0", "1", "12", "", "/", "3 4"]), min_size=6, max_size=8)
ROWS = st.lists(st.tuples(st.sampled_from(LABELS), FIGURES, st.sampled_from([" ", " | ", "\t", "\n", ""])), max_size=12)


def evidence(text):
    stream = read(text, None, LIMITS)
    found = tokens(stream, 0, len(stream.text))
    candidates = proposed(TABLE, labels(Section.APPLICATIONS, found, stream))
    heads = HeadColumns(TABLE, found, stream, candidates)
    shown = TableContext(found, table_facts(candidates, found), row_sums(TABLE), 2_000, heads)
    return Evidence(TABLE, found, [weighed(one, shown) for one in candidates])


@settings(max_examples=60, deadline=None)
@given(rows=ROWS, kept=st.sets(st.sampled_from(GUARDS)))
def test_a_further_guard_fills_no_cell(rows, kept):
    """Whatever rows are read with all guards are read alike with some of them."""
    shown = evidence(HEAD + "\n".join(gap.join([label, *figures]) for label, figures, gap in rows) + FOOT)
    some = [guard for guard in GUARDS if guard in kept]
    for label in TABLE.rows:
        every = decide(shown, label.key)
        if isinstance(every, Accepted):
            assert decide(shown, label.key, some) == every


@settings(max_examples=120, deadline=None)
@given(rows=ROWS)
def test_a_guard_without_occasion_lets_every_row_stand(rows):
    """What is decided with the guards to which a table gives occasion is decided with all of them."""
    shown = evidence(HEAD + "\n".join(gap.join([label, *figures]) for label, figures, gap in rows) + FOOT)
    asked = with_occasion(shown)
    silent = [guard for guard in GUARDS if guard not in asked]

    assert not any(guard(shown, one) for guard in silent for one in shown.candidates if one.ways)
    assert [decide(shown, row.key) for row in TABLE.rows] == [decide(shown, row.key, asked) for row in TABLE.rows]


WHOLE = {label: [str(rank + 1), "0", "0", "0", "0", "0", str(rank + 1)] for rank, label in enumerate(LABELS)}
CHANGES = st.lists(
    st.tuples(st.sampled_from(["delete", "double", "swap"]), st.integers(0, 24), st.integers(0, 24)),
    min_size=1,
    max_size=3,
)


def changed(changes):
    """The labels, deleted, doubled or exchanged; the figures stay where they are."""
    printed = [[label] for label in LABELS]
    for kind, one, other in changes:
        if kind == "delete":
            printed[one] = []
        elif kind == "double":
            printed[one] = printed[one] * 2
        else:
            printed[one], printed[other] = printed[other], printed[one]
    return printed


@pytest.mark.parametrize("gap", [" ", " | ", "\t", "\n"], ids=["words", "bars", "tabs", "lines"])
@settings(max_examples=40, deadline=None)
@given(changes=CHANGES)
def test_changed_labels_make_no_number(gap, changes):
    """Labels deleted, doubled and exchanged: a row has its own figures or none."""
    lines = [gap.join([*printed, *figures]) for printed, figures in zip(changed(changes), WHOLE.values(), strict=True)]
    try:
        report = readers.reads(HEAD + "\n".join(lines) + FOOT, format="text")
    except GovinfoError:
        return
    for row in TABLE.rows:
        assert tuple(report.applications.row(row.key)) in {tuple(map(int, WHOLE[row.label])), (None,) * 7}

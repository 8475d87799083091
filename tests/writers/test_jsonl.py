"""JSON Lines: a report on a line."""

import json

from govinfo.report.converter import structure
from govinfo.writers import render


def test_a_report_is_one_line(filed):
    """Whatever its prose, a report takes one line, which is the wire format."""
    written = render(filed(), "jsonl")

    assert 1 == written.count("\n")
    assert filed() == structure(json.loads(written))

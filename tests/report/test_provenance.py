"""Where each part of a report was read, and what was odd."""

from govinfo.languages import Text
from govinfo.report.provenance import Oddity, Problem, Provenance
from govinfo.spans import SourceSpan


def test_a_provenance_starts_empty():
    """Nothing is known of a reading until it is said, and two readings do not share what they know."""
    one, other = Provenance(None, "text"), Provenance(None, "text")

    assert ({}, ()) == (one.spans, one.problems)
    assert one.spans is not other.spans


def test_readings_that_found_the_same_are_equal():
    """Two readings are equal when they say the same, and can then stand for each other in a set."""
    one, other = Provenance("a", "text"), Provenance("a", "text")

    assert one == other
    assert 1 == len({one, other})
    assert one != Provenance("b", "text")


def test_a_problem_names_what_where_and_why():
    """A problem is a value with its kind, place, reason and span."""
    span = SourceSpan("line 9", "行政许可", line=9)
    problem = Problem(Oddity.DOUBLED_ROW, "proactive.licences", Text("该行出现两次", "the row stands twice"), span)

    assert ("doubled_row", "proactive.licences", ("该行出现两次", "the row stands twice"), span) == (
        problem.oddity,
        problem.where,
        problem.reason,
        problem.span,
    )
    plain = Problem(Oddity.MISSING_ROW, "proactive.licences", "no such row")
    assert (None, Text("no such row", "no such row")) == (plain.span, plain.reason)

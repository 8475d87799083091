"""Where things stand, worked out when it is asked for."""

from govinfo.readers.places import LateSpans, line
from govinfo.spans import SourceSpan


def test_a_place_is_worked_out_once_and_only_when_it_is_asked_for():
    """A place that is told of is worked out when it is first asked for; who only asks whether there is one waits."""
    asked = []

    def place():
        asked.append("title")
        return SourceSpan(line(1), "某局年报")

    spans = LateSpans()
    spans.later("narrative.title", place)

    assert "narrative.title" in spans
    assert ["narrative.title"] == list(spans)
    assert [] == asked
    assert ["第1行", "第1行"] == [spans["narrative.title"].where.zh, spans["narrative.title"].where.zh]
    assert ["title"] == asked


def test_the_first_place_of_an_address_stays():
    """Of two places told of one address the first stays; one that is set replaces it, and one may be taken away."""
    first, second = SourceSpan(line(1), "甲"), SourceSpan(line(2), "乙")
    spans = LateSpans()
    spans.later("organ", lambda: first)
    spans.later("organ", lambda: second)

    assert first == spans["organ"]
    spans["organ"] = second
    assert second == spans.pop("organ")
    assert 0 == len(spans)


def test_places_of_a_group_are_told_when_one_of_them_is_asked_for():
    """A group of places is worked out for an address with its beginning, or for all addresses, and once."""
    spans = LateSpans()
    asked = []

    def add():
        asked.append("topics")
        spans.later("narrative.overview.a", lambda: SourceSpan(line(3), "甲"))

    spans.group("narrative.overview.", add)
    spans.later("organ", lambda: SourceSpan(line(1), "某局"))

    assert "organ" in spans
    assert "year" not in spans
    assert 7 not in spans
    assert None is spans.get("published")
    assert [] == asked
    assert "甲" == spans["narrative.overview.a"].raw
    assert ["organ", "narrative.overview.a"] == list(spans)
    assert ["topics"] == asked


def test_all_addresses_are_those_of_groups_too():
    """Who counts the places, or goes through them, is told of each."""
    spans = LateSpans()
    spans.group("narrative.", lambda: spans.later("narrative.title", lambda: SourceSpan(line(1), "年报")))

    assert 1 == len(spans)
    assert ["narrative.title"] == list(spans)

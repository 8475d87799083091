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

"""Where a value was read from."""

from govinfo.spans import SourceSpan


def test_span_of_a_file():
    """A span of a file names the file, the place and the text."""
    assert "a.txt, line 57: '３件'" == str(SourceSpan("line 57", "３件", "a.txt", 57))


def test_span_of_text_in_memory():
    """A span of text in memory names the place and the text."""
    assert "line 57: '\\t0'" == str(SourceSpan("line 57", "\t0", line=57))


def test_spans_are_values():
    """Two spans of the same place are equal and hash alike."""
    assert 1 == len({SourceSpan("line 1", "0"), SourceSpan("line 1", "0")})

"""Where a value was read from."""

import pickle

from govinfo import language
from govinfo.languages import Text
from govinfo.spans import Aside, AsideKind, Locator, SourceSpan


def test_span_of_a_file():
    """A span of a file names the file, the place and the text, in the language spoken."""
    span = SourceSpan(Text("第57行", "line 57"), "３件", "a.txt", 57)

    assert "a.txt, line 57: '３件'" == str(span)
    assert "a.txt，第57行：“３件”" == span.sentence.zh


def test_span_of_text_in_memory():
    """A span of text in memory names the place and the text, on one line."""
    assert "line 57: '新收 0'" == str(SourceSpan("line 57", "新收\n\t0", line=57))


def test_spans_are_values():
    """Two spans of the same place are equal and hash alike."""
    assert 1 == len({SourceSpan("line 1", "0"), SourceSpan("line 1", "0")})


def test_an_aside_is_said_in_the_language_spoken():
    """What stands beside what is read is told in a sentence that names it, in both languages."""
    aside = Aside(AsideKind.CONCEALED, Text("第3行", "row 3"))

    assert "第3行已隐藏，其内容仍已读入" == aside.sentence.zh
    assert str(aside) == aside.sentence.en
    with language("zh"):
        assert str(aside) == aside.sentence.zh
    sentences = [Aside(kind, Text("第3行", "row 3")).sentence for kind in AsideKind]
    assert all("第3行" in said.zh and "row 3" in said.en for said in sentences)


def test_a_span_with_its_locator_is_pickled():
    """Place, locator and asides travel between processes."""
    span = SourceSpan(
        Text("三!J5", "三!J5"),
        "3",
        "a.xlsx",
        None,
        Locator("s.xml", row=5, cell="J5"),
        (Aside(AsideKind.STORED, "3.4"),),
    )

    assert span == pickle.loads(pickle.dumps(span))

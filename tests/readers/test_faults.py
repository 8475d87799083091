"""What our own code raises is told as a fault of ours, with format and place."""

import pytest

from govinfo import readers
from govinfo.errors import ReadError
from govinfo.readers.metadata import in_prose


def test_an_exception_of_our_own_is_a_read_error(monkeypatch, text):
    """It names the format and the place in the code, and keeps its cause."""

    def broken(*_args):
        raise KeyError("surprise")

    monkeypatch.setattr(in_prose, "statements", broken)
    with pytest.raises(ReadError, match=r"a fault|govinfo") as caught:
        readers.reads(text, format="text", document="report.txt")

    assert isinstance(caught.value.__cause__, KeyError)
    assert caught.value.en.startswith("report.txt: govinfo itself failed in reading text (test_faults.py:")
    assert "KeyError('surprise')): this is no fault of the file, please report it" in caught.value.en


@pytest.mark.parametrize("heading", ["政府信息　管理", "政府信息\u200b管理", "政府信息管\ufa01理", "主动\x0b公开"])
def test_headings_with_odd_characters_are_read(text, heading):
    """Full-width and zero-width spaces, compatibility ideographs and old line ends stop no reading."""
    report = readers.reads(
        text.replace("（一）主动公开。", f"（一）{heading}\n").replace("发布日期：", "发布\x0c日期：")
    )

    assert 15 == report.applications.received.total

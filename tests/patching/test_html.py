"""Cells of web pages: the text in them is changed, in the page's own encoding."""

import codecs

import pytest

from govinfo.errors import PatchError
from govinfo.patching.edit import CellEdit, Patch
from govinfo.patching.html import patch
from govinfo.spans import Locator

TWO = Locator(table=1, row=1, cell=2)


def changed(page: str, text: str = "27", locator: Locator = TWO) -> str:
    return patch(page.encode(), Patch((CellEdit(locator, text),))).decode()


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("<td>5</td>", "<td>27</td>"),
        ("<td>\n 5 \n</td>", "<td>\n 27 \n</td>"),
        ("<TD ALIGN=center><P><FONT SIZE=2>5</FONT></P>", "<TD ALIGN=center><P><FONT SIZE=2>27</FONT></P>"),
        ("<td>1<b>2</b>3</td>", "<td>27<b></b></td>"),
        ("<td>&#53;</td>", "<td>27</td>"),
        ("<td></td>", "<td>27</td>"),
        ("<td>&nbsp;</td>", "<td>27</td>"),
        ("<td> <p><span></span><br></p></td>", "<td> <p><span>27</span><br></p></td>"),
        (
            "<td>5<sup>1</sup><script>5</script><del>5</del></td>",
            "<td>27<sup>1</sup><script>5</script><del>5</del></td>",
        ),
        ("<td style='display:none'>5</td>", "<td style='display:none'>275</td>"),
    ],
)
def test_only_the_text_that_is_read_changes(cell, expected):
    """Tags, white space and notes in the cell stay; an empty cell gets the text in its innermost element."""
    page = "<p>规章 <b>1</p><table><tr><th>规章{}</table>5"

    assert page.format(expected) == changed(page.format(cell))


def test_a_blank():
    """A cell that is to be blank loses its text alone."""
    assert "<table><tr><td><td><b></b></table>" == changed("<table><tr><td><td><b>5</b></table>", "")


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", codecs.BOM_UTF8),
        ("gb18030", b""),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
    ],
)
def test_the_encoding_stays(encoding, mark):
    """Whatever encoding the page is in, and whatever it ends its lines with, it stays so."""
    page = "政府信息<table>\r\n<tr><td>规章<td>{}</table>\r\n"
    data = mark + page.format("5").encode(encoding)

    assert mark + page.format("27").encode(encoding) == patch(data, Patch((CellEdit(TWO, "27"),)))


def test_an_encoding_that_does_not_come_back():
    """A page whose bytes cannot be written back as they were, a stroke of Big5 for one, is refused."""
    page = '<meta charset="big5">政府<table><tr><td>規章<td>5</table>'.encode("big5")

    with pytest.raises(PatchError, match=r"^the page's encoding cannot be written back as it was: save it as UTF-8$"):
        patch(page + b"\xa1\xfe", Patch((CellEdit(TWO, "27"),)))


@pytest.mark.parametrize(
    "locator",
    [
        Locator(table=2, row=1, cell=1),
        Locator(table=1, row=2, cell=1),
        Locator(table=1, row=1, cell=3),
        Locator(paragraph=1),
    ],
)
def test_a_cell_that_is_not_there(locator):
    """A page that was changed since it was read is refused."""
    with pytest.raises(PatchError, match="no such cell"):
        changed("<table><tr><td>1<td>2</table>", locator=locator)

"""What a PDF file holds and does not draw: layers that are switched off, masks, and clips of any outline."""

import zlib

import pytest

from govinfo.geometry import pdf as source
from govinfo.geometry.document import document
from govinfo.geometry.page import OmissionReason
from govinfo.geometry.pdf import layers, tracing
from printing.marks import Box, Inside, Layer, Masked, Raw, Text, ruled
from printing.pdf import pdf

SEEN, UNSEEN = Text(300, 300, "明"), Text(50, 50, "暗")
HIDDEN = [("暗", OmissionReason.INVISIBLE)]


def read(*pages, **options):
    """The paragraphs of a PDF file, and what is omitted."""
    return told(pdf(*pages, **options))


def told(data):
    found = document(source.pages(data, 9))
    return [block.text for block in found.blocks], [(one.text, one.why) for one in found.omitted]


@pytest.mark.parametrize(
    "marks",
    [
        [Layer(False, [UNSEEN])],
        [Layer(False, [Layer(True, [UNSEEN])])],
        [Inside(0, 0, 1, [Layer(False, [UNSEEN])])],
        [Layer(False, [Inside(0, 0, 1, [UNSEEN])])],
        [Masked(200, 200, 400, 400, [UNSEEN])],
        [Inside(0, 0, 1, [Masked(200, 200, 400, 400, [UNSEEN])])],
        [Masked(200, 200, 400, 400, [Inside(0, 0, 1, [UNSEEN])])],
    ],
)
@pytest.mark.parametrize("rotate", [0, 90])
def test_what_is_not_drawn_is_not_seen(marks, rotate):
    """In a layer that is off, or behind a mask, on its own or in a drawing."""
    assert (["明"], HIDDEN) == read([SEEN, *marks], rotate=rotate)


@pytest.mark.parametrize(
    "marks",
    [
        [Raw("q 0 0 45 800 re 100 0 500 800 re W n"), UNSEEN, Raw("Q")],
        [Raw("q 0 0 m 600 0 l 600 800 l h W n"), UNSEEN, Raw("Q")],
        [Raw("q 200 0 300 800 re W n"), Inside(0, 0, 1, [UNSEEN]), Raw("Q")],
    ],
)
@pytest.mark.parametrize("rotate", [0, 90])
def test_what_is_beside_a_clip_is_not_seen(marks, rotate):
    """A clip of any outline, around a text or a drawing."""
    assert (["明"], [("暗", OmissionReason.CUT)]) == read([SEEN, *marks], rotate=rotate)


@pytest.mark.parametrize(
    "marks",
    [
        [Layer(True, [SEEN])],
        [Layer(False, [Box(0, 0, 9, 9, (0, 0, 0))]), SEEN],
        [Layer(True, [Inside(0, 0, 1, [SEEN])])],
        [Masked(200, 200, 400, 400, [SEEN])],
        [Raw("q 0 0 m 600 0 l 600 1800 l h W n"), SEEN, Raw("Q")],
        [Raw("/Span << /MCID 1 >> BDC"), SEEN, Raw("EMC"), Layer(True, [])],
        [Raw("/OX << /MCID 1 >> BDC"), SEEN, Raw("EMC"), Layer(True, [])],
    ],
)
def test_what_is_drawn_is_seen(marks):
    """In a layer that is on, where a mask lets through, within a clip, or marked in another way."""
    assert (["明"], []) == read(marks)


@pytest.mark.parametrize(
    "below",
    [
        [Layer(False, [Text(180, 120, "12")])],
        [Text(180, 120, "12", inked=False)],
        [Text(180, 120, "12", colour=(255, 255, 255))],
        [Inside(0, 0, 1, [Text(180, 120, "12")]), Box(176, 105, 220, 125, (255, 255, 255))],
    ],
)
@pytest.mark.parametrize("figure", ["15", "12"])
def test_a_figure_above_one_that_is_not_seen(below, figure):
    """PDFium takes the second 1 for the first: as where one painted over a figure and wrote another one there.

    Or the same once more, as browsers print a figure with a shadow.
    """
    marks = [*ruled([["规章", ""], ["文件", "2"]]), *below, Layer(True, [Text(180, 120, figure)])]
    (table,) = document(source.pages(pdf(marks), 9)).blocks

    assert ["规章", figure] == [cell.text for cell in table.rows[0].cells]
    assert ["12"] == [one.text for cell in table.rows[0].cells for one in cell.omitted]


def test_part_of_a_text_behind_a_mask():
    """Each character is looked for by itself."""
    assert (["明"], HIDDEN) == read([Masked(40, 30, 60, 70, [Text(50, 50, "明暗")])])


@pytest.mark.parametrize("limit", ["_TRACES", "_DOTS"])
def test_what_is_too_much_to_draw_is_not_taken_as_seen(monkeypatch, limit):
    """More pieces than on any page, or larger ones, are not drawn."""
    monkeypatch.setattr(tracing, limit, 0)
    assert (["明"], HIDDEN) == read([SEEN, Layer(True, [UNSEEN])])


def packed(objects, *, head=b"<< /Type /ObjStm /Filter /FlateDecode >>"):
    return head + b" stream\r\n" + objects + b"\nendstream"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (packed(zlib.compress(b"<< /Type /Catalog /OCProperties 5 0 R >>")), True),
        (packed(zlib.compress(b"<< /Type /Catalog /Pages 2 0 R >>")), False),
        (packed(b"locked"), True),
        (b"/Type /ObjStm", True),
    ],
)
def test_whether_a_file_may_have_layers(data, expected):
    """What is packed is looked through; what cannot be unpacked may tell of layers."""
    assert expected == layers.layered(data)


def test_files_of_many_packed_objects_may_have_layers(monkeypatch):
    """They are not all looked through."""
    monkeypatch.setattr(layers, "_STREAMS", 0)
    assert layers.layered(packed(zlib.compress(b"")))

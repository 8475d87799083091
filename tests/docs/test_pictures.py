"""The pictures in the documentation are those that the code beside them draws."""

import runpy
from pathlib import Path

import pytest

pytest.importorskip("matplotlib", reason="the extra plot is not installed")

from PIL import Image

DOCS = Path(__file__).parents[2] / "docs"
DRAWING = runpy.run_path(str(DOCS / "pictures.py"))


@pytest.mark.usefixtures("at_root")
@pytest.mark.parametrize("page", DRAWING["PAGES"])
def test_pictures_are_current(page, capsys):
    """Title and description in a picture's file are those of the picture that the page's code makes now."""
    from govinfo.speaking import language

    with language("zh"):
        shown = [*DRAWING["drawn"](page)]
    held = [Image.open(DOCS / "how-to" / file).text for _, file, _ in shown]

    assert 9 == len(shown)
    assert [picture.title for *_, picture in shown] == [title for title, *_ in shown]
    assert [(picture.title, picture.alt) for *_, picture in shown] == [(it["Title"], it["Description"]) for it in held]

"""The pictures of the page on pictures, drawn by the code that stands on it; run it after changing either."""

import io
import re
from collections.abc import Iterator
from doctest import DocTestParser
from pathlib import Path
from typing import Any

from govinfo.plot import Picture

HERE = Path(__file__).parent / "how-to"
PAGES = ("draw-pictures.md", "draw-pictures.zh.md")
SHOWN = re.compile(r"^```python\n(.*?)^```$|^!\[(.*?)\]\((.*?)\)$", re.MULTILINE | re.DOTALL)
DOTS, COLOURS = 110, 64


def drawn(page: str) -> Iterator[tuple[str, str, Picture]]:
    """Each picture of a page: what the page calls it, its file, and what its code made last before it."""
    names: dict[str, Any] = {}
    for code, title, file in SHOWN.findall((HERE / page).read_text(encoding="utf-8")):
        for example in DocTestParser().get_examples(code):
            exec(compile(example.source, page, "single"), names)  # noqa: S102  # the code of our own page
        if file:
            yield title, file, names["picture"]


def small(picture: Picture) -> bytes:
    """A picture as a PNG in few colours, which is a fifth of the size, with its words."""
    from PIL import Image
    from PIL.PngImagePlugin import PngInfo

    image, content, words = Image.open(io.BytesIO(picture.encoded("png", dpi=DOTS))), io.BytesIO(), PngInfo()
    words.add_text("Title", picture.title)
    words.add_text("Description", picture.alt)
    image.convert("RGB").quantize(COLOURS).save(content, "png", optimize=True, pnginfo=words)
    return content.getvalue()


if __name__ == "__main__":
    for page in PAGES:
        for _, file, picture in drawn(page):
            (HERE / file).write_bytes(small(picture))
            print(file)

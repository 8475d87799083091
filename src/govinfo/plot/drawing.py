"""Marks drawn by matplotlib, and a figure as a file: the only place that knows the library."""

import io
import warnings
from collections.abc import Mapping
from html import escape
from typing import Any

from govinfo.plot.fonts import families, has_bold, library, warn_of_missing
from govinfo.plot.marks import Bar, Dot, Mark, Ribbon, Stroke, Words
from govinfo.plot.theme import LEADING, PAPER, Fill

_INCH = 72
_DOT = 2.6
"""Half of the breadth of a dot, points."""
_SETTINGS = {"svg.hashsalt": "govinfo", "svg.fonttype": "path", "hatch.linewidth": 0.5, "path.simplify": False}


def figure(width: float, height: float, marks: tuple[Mark, ...]) -> Any:
    """A figure of matplotlib with marks in it; its one pair of axes counts in points from the upper left corner.

    Raises:
        MissingExtraError: If matplotlib is not installed.
        MissingFontError: If no font with Chinese characters is installed.
    """
    mpl, fonts = library(), families()
    heavy = "bold" if has_bold(fonts[0]) else "normal"
    with mpl.rc_context({"font.family": fonts}):
        drawn = mpl.figure.Figure(figsize=(width / _INCH, height / _INCH), facecolor=PAPER)
        axes = drawn.add_axes((0, 0, 1, 1), xlim=(0, width), ylim=(height, 0))
        axes.set_axis_off()
        for mark in marks:
            artist = _artist(mpl, mark, heavy)
            artist.set_gid(mark.name or None)
            axes.add_artist(artist)
    return drawn


def encoded(drawn: Any, format: str, dpi: int, title: str, description: str) -> bytes:
    """A figure as the content of a file, the same bytes each time; what it shows is said in it too."""
    mpl, content = library(), io.BytesIO()
    warn_of_missing(text.get_text() for text in drawn.axes[0].texts)
    with mpl.rc_context({**_SETTINGS}), warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Glyph .* missing")
        drawn.savefig(content, format=format, dpi=dpi, metadata=_metadata(format, title, description))
    return _described(content.getvalue(), title, description) if format == "svg" else content.getvalue()


def _metadata(format: str, title: str, description: str) -> Mapping[str, str | None]:
    """What a file says of itself, in the words of its format; never when it was made."""
    if format == "pdf":
        return {"Title": title, "Subject": description, "CreationDate": None}
    if format == "png":
        return {"Title": title, "Description": description, "Software": None}
    return {"Date": None}


def _described(content: bytes, title: str, description: str) -> bytes:
    """An SVG that a screen reader reads out: its title and its description stand first in it."""
    head, opening, rest = content.decode().partition("<svg ")
    attributes, close, body = rest.partition(">")
    said = f"\n <title>{escape(title)}</title>\n <desc>{escape(description)}</desc>"
    return f'{head}{opening}role="img" {attributes}{close}{said}{body}'.encode()


def _artist(mpl: Any, mark: Mark, heavy: str) -> Any:
    match mark:
        case Words():
            return _text(mpl, mark, heavy)
        case Stroke(x, y, to_x, to_y, colour, dashed, breadth):
            style = "dashed" if dashed else "solid"
            return mpl.lines.Line2D([x, to_x], [y, to_y], color=colour, linestyle=style, linewidth=breadth)
        case _:
            return _area(mpl, mark)


def _area(mpl: Any, mark: Bar | Dot | Ribbon) -> Any:
    look = _look(mark.fill)
    match mark:
        case Bar(x, y, width, height):
            return mpl.patches.Rectangle((x, y), width, height, **look)
        case Dot(x, y):
            return mpl.patches.Ellipse((x, y), 2 * _DOT, 2 * _DOT, **look)
        case _:
            return mpl.patches.PathPatch(_bent(mpl, mark), **look)


def _text(mpl: Any, words: Words, heavy: str) -> Any:
    """A text, in which nothing is taken for a formula."""
    x, y, text, style, align, _ = words
    look: dict[str, Any] = {
        "color": style.colour,
        "fontsize": style.size,
        "fontweight": heavy if style.bold else "normal",
        "linespacing": LEADING,
        "parse_math": False,
    }
    return mpl.text.Text(x, y, text, ha=align, va="center", multialignment=align, **look)


def _look(fill: Fill) -> dict[str, Any]:
    edge = fill.edge or "none"
    return {
        "facecolor": fill.colour,
        "edgecolor": edge,
        "linewidth": fill.outline if fill.edge else 0,
        "alpha": fill.alpha,
        "hatch": "////" if fill.hatched else None,
    }


def _bent(mpl: Any, ribbon: Ribbon) -> Any:
    """The outline of a ribbon: over it from left to right, and back under it."""
    x, y, to_x, to_y, height, *_ = ribbon
    middle = (x + to_x) / 2
    over = [(x, y), (middle, y), (middle, to_y), (to_x, to_y)]
    under = [(to_x, to_y + height), (middle, to_y + height), (middle, y + height), (x, y + height), (x, y)]
    path = mpl.path.Path
    bends = [path.CURVE4] * 3
    return path([*over, *under], [path.MOVETO, *bends, path.LINETO, *bends, path.CLOSEPOLY])

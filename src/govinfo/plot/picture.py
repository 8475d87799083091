"""A picture: its marks, what it shows in words, and the files it goes into."""

import os
from base64 import b64encode
from html import escape
from pathlib import Path
from typing import Any, BinaryIO

from attrs import frozen

from govinfo.arguments import known_name
from govinfo.errors import UnknownKeyError
from govinfo.messages import plot as says
from govinfo.plot.drawing import encoded, figure
from govinfo.plot.marks import Mark
from govinfo.writers import atomic

FORMATS = ("svg", "png", "pdf")
"""What a picture is written as."""
_ON_SCREEN = 144
"""Dots in an inch of a picture in a notebook."""


@frozen(repr=False)
class Picture:
    """A picture of figures, to look at in a notebook or to put into a file.

    Attributes:
        width: Its width, points (1/72 inch).
        height: Its height, points.
        marks: What is drawn, from back to front.
        title: What it is of.
        alt: All that it shows, in words, for those who do not see it; it goes into the files too.

    Example:
        >>> from govinfo.plot import outcomes
        >>> from govinfo.report.annual import zero
        >>> picture = outcomes(zero("2021", organ="某县", year=2023))
        >>> picture.title
        '某县2023年政府信息公开申请的办理结果'
        >>> picture.alt[:13]
        '（一）予以公开：0；（二）'
    """

    width: float
    height: float
    marks: tuple[Mark, ...]
    title: str
    alt: str

    def figure(self) -> Any:
        """The picture as a ``matplotlib.figure.Figure``, to draw further in it; its axes count in points.

        Raises:
            MissingExtraError: If matplotlib is not installed.
            MissingFontError: If no font with Chinese characters is installed.
        """
        return figure(self.width, self.height, self.marks)

    def save(self, target: str | os.PathLike[str] | BinaryIO, *, format: str | None = None, dpi: int = 300) -> None:
        """Write the picture to a file, whole or not at all.

        Args:
            target: The file's path; an existing file is replaced. Or a file open for writing bytes.
            format: ``svg``, ``png`` or ``pdf``; by the file's suffix unless said.
            dpi: Dots in an inch of a ``png``.

        Raises:
            UnknownKeyError: If a picture is not written in such a format.
            MissingExtraError: If matplotlib is not installed.
            MissingFontError: If no font with Chinese characters is installed.
            WriteError: If the file cannot be written.
        """
        content = self.encoded(_format(target) if format is None else format, dpi=dpi)
        if isinstance(target, str | os.PathLike):
            atomic.write(target, content)
        else:
            target.write(content)

    def encoded(self, format: str, *, dpi: int = 300) -> bytes:
        """The picture as the content of a file; arguments and errors are those of `save`."""
        known_name(format, FORMATS, says.FORMAT)
        return encoded(self.figure(), format, dpi, self.title, self.alt)

    def _repr_html_(self) -> str:
        """The SVG as an image that is read out, and no broader than the page."""
        source = b64encode(self.encoded("svg")).decode()
        return f'<img alt="{escape(self.alt)}" style="max-width: 100%" src="data:image/svg+xml;base64,{source}">'

    def _repr_png_(self) -> bytes:
        return self.encoded("png", dpi=_ON_SCREEN)

    def __repr__(self) -> str:
        return f"<Picture {self.title!r}, {self.width:.0f} x {self.height:.0f} points>"


def _format(target: str | os.PathLike[str] | BinaryIO) -> str:
    suffix = Path(target).suffix if isinstance(target, str | os.PathLike) else ""
    found = suffix.removeprefix(".").lower()
    if found not in FORMATS:
        raise UnknownKeyError(suffix, [f".{known}" for known in FORMATS], says.SUFFIX)
    return found

"""The font of pictures: one with Chinese characters, or a sentence that says what to install."""

import os
import warnings
from collections.abc import Iterable
from functools import lru_cache
from importlib import import_module
from typing import Any

from govinfo.cautions import Caution
from govinfo.errors import GovinfoError, MissingExtraError
from govinfo.languages import Text
from govinfo.messages import plot as says

_KNOWN = (
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "Microsoft YaHei",
    "PingFang SC",
    "Hiragino Sans GB",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "SimHei",
    "Heiti SC",
    "Noto Sans CJK JP",
    "Droid Sans Fallback",
    "Noto Serif CJK SC",
    "Source Han Serif SC",
    "Songti SC",
    "SimSun",
)
"""Families with Chinese characters that systems and distributions have, those without serifs first."""
_LATIN = "DejaVu Sans"
"""What comes with matplotlib."""
_NAMED_BY = "GOVINFO_FONT"
"""The variable of the environment that names a font file, where none is installed."""
_SETTING = "font.family"
_BOLD = {"600", "700", "800", "900", "bold", "heavy", "black", "demibold", "semibold"}
"""The weights that letters count as bold from."""


class MissingFontError(GovinfoError, LookupError):
    """No font with Chinese characters is installed, or the file that was named is none."""


class MissingCharactersWarning(Caution):
    """Characters that the font of the pictures does not have are drawn as boxes.

    Args:
        characters: The characters.
        font: The font.
    """

    def __init__(self, characters: str, font: str) -> None:
        self.characters, self.font = characters, font
        super().__init__(characters, font)

    @property
    def sentence(self) -> Text:
        """Which characters, and of which font, in both languages."""
        return says.MISSING_CHARACTERS.filled(characters=self.characters, font=self.font)


def library() -> Any:
    """Matplotlib, with the parts of it that pictures are drawn by.

    Raises:
        MissingExtraError: If it is not installed.
    """
    try:
        import matplotlib as mpl

        import_module("matplotlib.figure")  # and with it all the others
    except ModuleNotFoundError:
        raise MissingExtraError("matplotlib", extra="plot") from None
    return mpl


def use_chinese_font(file: str | os.PathLike[str] | None = None) -> str:
    """Find a font with Chinese characters for the pictures here, and for whatever else matplotlib draws.

    The pictures here find one by themselves: the one that matplotlib is set to, the file that ``GOVINFO_FONT`` names in
    the environment, or one that is installed. This is for a font of one's own, and for one's own pictures.

    Args:
        file: A font file, such as ``SourceHanSansSC-Regular.otf``; what the pictures find unless said.

    Returns:
        The name of the font.

    Raises:
        MissingExtraError: If matplotlib is not installed.
        MissingFontError: If there is no such font; it says which package has one.
    """
    name, *others = families() if file is None else (_added(os.fspath(file)), _LATIN)
    library().rcParams[_SETTING] = [name, *others]
    return name


def families() -> list[str]:
    """The fonts of a picture: one with Chinese characters, and one with everything else.

    Raises:
        MissingExtraError: If matplotlib is not installed.
        MissingFontError: If there is no font with Chinese characters.
    """
    mpl, file = library(), os.environ.get(_NAMED_BY)
    known = {*_KNOWN, *_ADDED}
    found = next((name for name in mpl.rcParams[_SETTING] if name in known), None)
    return [found or (_added(file) if file else _installed(mpl)), _LATIN]


def has_bold(name: str) -> bool:
    """Whether a font has bold letters; where it has none, none are asked for."""
    return any(font.name == name and str(font.weight) in _BOLD for font in library().font_manager.fontManager.ttflist)


def warn_of_missing(texts: Iterable[str]) -> None:
    """Say once which characters of some texts no font of the pictures has."""
    fonts = library().font_manager
    chosen = families()
    held = [fonts.get_font(fonts.findfont(name)) for name in chosen]
    characters = sorted({character for text in texts for character in text if character.isprintable()})
    missing = [each for each in characters if not any(font.get_char_index(ord(each)) for font in held)]
    if missing:
        warnings.warn(MissingCharactersWarning("".join(missing), chosen[0]), stacklevel=4)


def _installed(mpl: Any) -> str:
    known = set(mpl.font_manager.fontManager.get_font_names())
    found = next((name for name in _KNOWN if name in known), None)
    if found is None:
        raise MissingFontError(says.NO_CHINESE_FONT)
    return found


_ADDED: set[str] = set()
"""The fonts that matplotlib was told of here."""


@lru_cache
def _added(file: str) -> str:
    fonts = library().font_manager
    try:
        fonts.fontManager.addfont(file)
        name = str(fonts.FontProperties(fname=file).get_name())
    except (OSError, RuntimeError):
        raise MissingFontError(says.NO_FONT_FILE, file=file) from None
    _ADDED.add(name)
    return name

"""Looking for what texts hold: regular expressions compiled when they are first used, and words."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, AnyStr, cast


def pattern(text: AnyStr, flags: int = 0, near: tuple[AnyStr, ...] = ()) -> re.Pattern[AnyStr]:
    r"""A regular expression, compiled when it is first used; as fast as any from then on.

    It is not the object that a match calls its ``re``.

    Args:
        text: The expression.
        flags: Those of `re`.
        near: Words of which each match has one: a text without them is not looked through. All of it is looked through
            for them, whatever its bounds.

    Example:
        >>> years = pattern(r"20\d\d")
        >>> years.findall("2022, 2023")
        ['2022', '2023']
        >>> pattern(r"20\d\d年(?!底)", near=("年",)).search("2022, 2023") is None
        True
    """
    return cast("re.Pattern[AnyStr]", _Near(text, flags, near) if near else _Waiting(text, flags))


class _Waiting:
    """Stands for a pattern: what is asked of it is taken from the compiled one, and kept."""

    def __init__(self, text: str | bytes, flags: int) -> None:
        self.pattern = text
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # asked by copying and pickling, which need no pattern
            raise AttributeError(name)
        found = getattr(re.compile(self.pattern, self._flags), name)
        setattr(self, name, found)
        return found

    def __reduce__(self) -> tuple[object, ...]:
        return pattern, (self.pattern, self._flags)

    def __repr__(self) -> str:
        return f"pattern({self.pattern!r}, {self._flags})"


def _none() -> None:
    return None


_NOTHING: Mapping[str, Callable[[], object]] = {
    **dict.fromkeys(("search", "match", "fullmatch"), _none),
    "findall": list,
    "finditer": iter(()).__iter__,
}
"""What each way of looking for matches finds where there are none."""


class _Near(_Waiting):
    """Stands for a pattern that is not even compiled for a text without the words that its matches have."""

    def __init__(self, text: Any, flags: int, near: tuple[Any, ...]) -> None:
        super().__init__(text, flags)
        self._near = near

    def __getattr__(self, name: str) -> Any:
        if name not in _NOTHING:
            return super().__getattr__(name)
        near, nothing = self._near, _NOTHING[name]
        found: Any = None

        def asked(text: Any, *bounds: int) -> Any:
            nonlocal found
            for word in near:
                if word in text:
                    if found is None:
                        found = getattr(re.compile(self.pattern, self._flags), name)
                    return found(text, *bounds)
            return nothing()

        setattr(self, name, asked)
        return asked

    def __reduce__(self) -> tuple[object, ...]:
        return pattern, (self.pattern, self._flags, self._near)


def mentions(text: str, words: Iterable[str]) -> bool:
    """Whether one of some words stands in a text; a word is looked for only where each of its characters is somewhere.

    >>> mentions("加强平台建设", ("网站", "平台")), mentions("加强建设", ("网站", "平台"))
    (True, False)
    """
    return any(all(map(text.__contains__, word)) and word in text for word in words)

"""Regular expressions that are compiled when they are first used: most of them are not met in one run."""

import re
from typing import Any, AnyStr, cast


def pattern(text: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    r"""A regular expression, compiled when it is first used; as fast as any from then on.

    It is not the object that a match calls its ``re``.

    Example:
        >>> years = pattern(r"20\d\d")
        >>> years.findall("2022, 2023")
        ['2022', '2023']
    """
    return cast("re.Pattern[AnyStr]", _Waiting(text, flags))


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

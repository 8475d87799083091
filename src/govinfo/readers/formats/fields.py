"""Fields of Word files: between its first two signs stands what a field is made of, behind them what it shows."""

_BEGIN, _RESULT, _END = "\x13\x14\x15"
SIGNS = {"begin": _BEGIN, "separate": _RESULT, "end": _END}
"""The signs of a field, by their names in XML."""
FIELD_SIGNS = frozenset(SIGNS.values())
"""All of them; no text of an XML file holds any."""


class OpenFields:
    """The fields that are open at a place of a text, the outermost first."""

    def __init__(self) -> None:
        self._open: list[str] = []

    def follow(self, sign: str) -> None:
        """Go on behind a sign."""
        if sign == _BEGIN:
            self._open.append(sign)
        elif self._open:
            self._open.pop()
            self._open += [sign] * (sign == _RESULT)

    @property
    def shown(self) -> bool:
        """Whether what stands here is shown: it is no part of what a field is made of."""
        return _BEGIN not in self._open

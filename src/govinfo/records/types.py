"""The types of single values: what they hold, how they stand in JSON, and how JSON Schema describes them.

Nothing is coerced. A value of another type is refused, in Python as in JSON; the one conversion is that of an aware
`datetime`, which is the day that it falls on in China.
"""

from abc import abstractmethod
from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Any

from govinfo.errors import InvalidValueError, ReadError
from govinfo.languages import Text, listed
from govinfo.messages import data
from govinfo.messages import records as says
from govinfo.patterns import pattern

JsonSchema = dict[str, Any]
"""A JSON Schema, or a part of one."""

_EXACT = 2**53 - 1
"""The largest number that every reader of JSON keeps exact."""
_CHINA = timezone(timedelta(hours=8), "Asia/Shanghai")
_DAY = (
    r"^(?!0000)([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
    r"|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)$"
)
_DAYS, _DIGITS = pattern(_DAY), len("2024-01-31")


class UnfitValueError(Exception):
    """A value that a field cannot hold, and what it can: a field's name is added before anybody sees it."""

    def __init__(self, wanted: Text) -> None:
        super().__init__(wanted)
        self.wanted = wanted


class FieldType:
    """What a field can hold."""

    @cached_property
    def wanted(self) -> Text:
        """What it holds, in words: put together once, where somebody has to be told."""
        return self.described()

    @abstractmethod
    def described(self) -> Text:
        """What it holds, in words."""

    @property
    def personal(self) -> bool:
        """Whether what it holds is somebody's own affair, or part of it is, which no message shows."""
        return False

    @abstractmethod
    def hold(self, given: Any) -> Any:
        """The value of a field that is given something in Python.

        Raises:
            UnfitValueError: If the field cannot hold it.
        """

    @abstractmethod
    def read(self, found: Any) -> Any:
        """The value that data of JSON states.

        Raises:
            ReadError: If it states none; all faults together, with their paths.
        """

    def write(self, value: Any) -> Any:
        """The value as data of JSON."""
        return value

    @abstractmethod
    def schema(self, defined: JsonSchema) -> JsonSchema:
        """The JSON Schema of the type; what it refers to is put among those *defined*."""

    def unwanted(self, found: object) -> ReadError:
        """The fault that something else was found."""
        if self.personal:
            return ReadError(says.WANTED_PERSONAL, wanted=self.wanted, kind=type(found).__name__)
        return ReadError(data.WANTED, wanted=self.wanted, found=found)


class TextType(FieldType):
    """A text, of at least so many characters."""

    def __init__(self, least: int = 0, *, personal: bool = False) -> None:
        self.least = least
        self._personal = personal

    def described(self) -> Text:
        """What it holds, in words."""
        return says.NAME if self.least else says.TEXT

    @property
    def personal(self) -> bool:
        """As was said."""
        return self._personal

    def hold(self, given: Any) -> str:
        """The text, which can be written."""
        if not isinstance(given, str) or len(given) < self.least or not writable(given):
            raise UnfitValueError(self.wanted)
        return given

    def read(self, found: Any) -> str:
        """The text."""
        try:
            return self.hold(found)
        except UnfitValueError:
            raise self.unwanted(found) from None

    def schema(self, defined: JsonSchema) -> JsonSchema:
        """A string."""
        return {"type": "string", "minLength": self.least} if self.least else {"type": "string"}


class FileNameType(TextType):
    """The name of a file: its bytes may be no text, and then it is no text that could be written as UTF-8."""

    def __init__(self) -> None:
        super().__init__(1)

    def hold(self, given: Any) -> str:
        """The name."""
        if not isinstance(given, str) or not given:
            raise UnfitValueError(self.wanted)
        return given


def writable(text: str) -> bool:
    r"""Whether a text can be written to a file at all: half of a surrogate pair cannot.

    >>> writable("县"), writable("\ud800")
    (True, False)
    """
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


class NumberType(FieldType):
    """A whole number, from the least to the most."""

    def __init__(self, least: int = -_EXACT, most: int = _EXACT) -> None:
        self.least, self.most = least, most

    def described(self) -> Text:
        """What it holds, in words."""
        return says.NUMBER.filled(least=self.least, most=self.most)

    def hold(self, given: Any) -> int:
        """The number; a truth value is none."""
        if type(given) is not int or not self.least <= given <= self.most:
            raise UnfitValueError(self.wanted)
        return given

    def read(self, found: Any) -> int:
        """The number."""
        if type(found) is not int or not self.least <= found <= self.most:
            raise self.unwanted(found)
        return found

    def schema(self, defined: JsonSchema) -> JsonSchema:
        """An integer between two."""
        return {"type": "integer", "minimum": self.least, "maximum": self.most}


class TruthType(FieldType):
    """Yes or no."""

    def described(self) -> Text:
        """What it holds, in words."""
        return says.TRUTH

    def hold(self, given: Any) -> bool:
        """The truth value."""
        if not isinstance(given, bool):
            raise UnfitValueError(self.wanted)
        return given

    def read(self, found: Any) -> bool:
        """The truth value."""
        if not isinstance(found, bool):
            raise self.unwanted(found)
        return found

    def schema(self, defined: JsonSchema) -> JsonSchema:
        """A boolean."""
        return {"type": "boolean"}


class AmountType(FieldType):
    """An exact amount, on the wire a string of digits."""

    def __init__(self, digits: int = 15, *, signed: bool = False) -> None:
        self.most, self.signed = digits, signed
        sign = "-?" if signed else ""
        self.digits = rf"^{sign}(0|[1-9][0-9]{{0,{digits - 1}}})(\.[0-9]{{1,{digits}}})?(?!\n)$"
        self._amounts = pattern(self.digits)

    def described(self) -> Text:
        """What it holds, in words."""
        return (says.SIGNED_AMOUNT if self.signed else says.AMOUNT).filled(digits=self.most)

    def hold(self, given: Any) -> Decimal:
        """The amount, if it can be written with so many digits before and behind the point."""
        if not isinstance(given, Decimal) or not given.is_finite() or not self._states(self.write(given)):
            raise UnfitValueError(self.wanted)
        return given

    def read(self, found: Any) -> Decimal:
        """The amount that a string of digits states."""
        if not isinstance(found, str) or not self._states(found):
            raise self.unwanted(found)
        return Decimal(found)

    def write(self, value: Any) -> str:
        """The digits."""
        return f"{value:f}"

    def schema(self, defined: JsonSchema) -> JsonSchema:
        """A string of digits."""
        return {"type": "string", "pattern": self.digits}

    def _states(self, digits: str) -> bool:
        return self._amounts.search(digits) is not None


class DayType(FieldType):
    """A day of the calendar, on the wire as in 2024-01-31."""

    def described(self) -> Text:
        """What it holds, in words."""
        return says.DAY

    def hold(self, given: Any) -> date:
        """The day; that of a point in time is the one on which it falls in China."""
        if not isinstance(given, date):
            raise UnfitValueError(self.wanted)
        if not isinstance(given, datetime):
            return given
        if given.utcoffset() is None:
            raise UnfitValueError(says.DAY_OR_ZONE)
        return given.astimezone(_CHINA).date()

    def read(self, found: Any) -> date:
        """The day that a text states."""
        if not isinstance(found, str) or len(found) != _DIGITS or _DAYS.search(found) is None:
            raise self.unwanted(found)
        return date.fromisoformat(found)

    def write(self, value: Any) -> str:
        """Year, month and day."""
        return str(value.isoformat())

    def schema(self, defined: JsonSchema) -> JsonSchema:
        """A date; the pattern knows the days of each month, leap years too."""
        return {"type": "string", "format": "date", "pattern": _DAY, "maxLength": _DIGITS}


class WordType(FieldType):
    """A word of a vocabulary."""

    def __init__(self, words: Iterable[StrEnum]) -> None:
        self.members: dict[Any, StrEnum] = {str(word): word for word in words}
        (first, *_) = self.members.values()
        self.vocabulary = type(first)
        self.whole = len(self.vocabulary) == len(self.members)

    def described(self) -> Text:
        """What it holds, in words."""
        return data.ONE_OF.filled(known=listed(self.members))

    def hold(self, given: Any) -> StrEnum:
        """The member that is given, or that a text names."""
        member = self.members.get(given) if isinstance(given, str) else None
        if member is None:
            raise UnfitValueError(self.wanted)
        return member

    def read(self, found: Any) -> StrEnum:
        """The member that a text names."""
        try:
            return self.hold(found)
        except UnfitValueError:
            raise self.unwanted(found) from None

    def write(self, value: Any) -> str:
        """Its text."""
        return str(value)

    def schema(self, defined: JsonSchema) -> JsonSchema:
        """One of the texts."""
        return {"enum": list(self.members)}


class KeyType(FieldType):
    """The key of one of some records that are known when it is looked at."""

    def __init__(self, what: Text, keys: Callable[[], Iterable[str]]) -> None:
        self._what, self._keys = what, keys

    def described(self) -> Text:
        """What it holds, in words."""
        return self._what

    def hold(self, given: Any) -> str:
        """The key, as the records have it."""
        if isinstance(given, str):
            for key in self._keys():
                if key == given:
                    return key
        raise UnfitValueError(self.wanted)

    def read(self, found: Any) -> str:
        """The key."""
        try:
            return self.hold(found)
        except UnfitValueError:
            known = data.ONE_OF.filled(known=listed(self._keys()))
            raise ReadError(data.WANTED, wanted=known, found=found) from None

    def write(self, value: Any) -> str:
        """The key as plain text."""
        return str(value)

    def schema(self, defined: JsonSchema) -> JsonSchema:
        """One of the keys."""
        return {"enum": list(map(str, self._keys()))}


NAME = TextType(1)
"""A name of its own: a text that is not empty."""
FILE_NAME = FileNameType()
"""The name of a file, as the system has it."""
PERSONAL = TextType(personal=True)
"""A text that is somebody's own affair: no message shows it."""
QUANTITY = NumberType(0, 10**15 - 1)
"""A quantity: a whole number from zero, of at most 15 digits."""
UNITS = NumberType(0, 10**18)
"""Units of a schedule, whose brackets end behind every quantity."""
ORDINAL = NumberType(1)
"""A number in an order: a whole number from one."""
YEAR = NumberType(date.min.year, date.max.year)
"""A year of the calendar."""
AMOUNT = AmountType()
"""An amount of money from zero, 元."""
TOTAL = AmountType(60, signed=True)
"""What adds up from amounts, 元."""


class AnyType(FieldType):
    """Whatever a field takes that is used and not stored: a function, an object with the right methods."""

    def __init__(self, fits: Callable[[Any], bool] = lambda _: True, wanted: Text = says.ANYTHING) -> None:
        self._fits, self._wanted = fits, wanted

    def described(self) -> Text:
        """What it holds, in words."""
        return self._wanted

    def hold(self, given: Any) -> Any:
        """The same, if it fits."""
        if not self._fits(given):
            raise UnfitValueError(self.wanted)
        return given

    def read(self, found: Any) -> Any:
        """Nothing: it cannot be stored."""
        raise self.unwanted(found)

    def write(self, value: Any) -> Any:
        """Nothing: it cannot be stored.

        Raises:
            InvalidValueError: Always.
        """
        raise InvalidValueError(says.NOT_STORED, found=type(value).__name__, wanted=self.wanted)

    def schema(self, defined: JsonSchema) -> JsonSchema:
        """What nothing fulfils."""
        return {"not": {}}


ANY_TEXT = AnyType(lambda given: isinstance(given, str), says.TEXT)
"""A text as it was found, though it may be one that cannot be written."""

"""Everything govinfo raises, as one tree.

    GovinfoError
    ├── ReadError           (ValueError)   the input cannot be read as a report
    │   └── UnknownFormError               no edition of the statutory form stands in it
    ├── UnknownKeyError     (KeyError)     the caller names a row, cell, rule or record that does not exist
    ├── InvalidValueError   (ValueError)   the caller hands over a value that no cell can hold
    ├── MissingExtraError   (ImportError)  an optional library is not installed
    ├── UnknownCalendarError (LookupError) a day lies in a year whose holidays are not announced
    ├── WriteError          (OSError)      a file cannot be written
    ├── PatchError          (ValueError)   a file cannot be changed where it stands
    └── IllegalTransitionError (ValueError) an event that the law does not allow in this state of a case

A report that is *wrong* raises nothing: that is a finding, a value (`govinfo.check`).

Every error says what is wrong in both languages; `govinfo.language` chooses which of them ``str`` gives.
"""

from collections.abc import Iterable
from errno import EINVAL
from typing import Any, Self

from govinfo.languages import InBothLanguages, Text, in_brief, listed, shortened
from govinfo.messages import errors as says
from govinfo.messages import files
from govinfo.words import Word


class ReadCode(Word):
    """Why something cannot be read, for a program that has to act on it."""

    TOO_LARGE = "too_large"
    """It has more of something than the limits allow."""
    UNSUPPORTED = "unsupported"
    """It is in a format that no report is read from, or a picture."""
    ENCRYPTED = "encrypted"
    """It opens with a password only."""
    DAMAGED = "damaged"
    """It is not as its format has it."""
    NOT_A_REPORT = "not_a_report"
    """It can be read, and is no annual report."""
    SEVERAL_REPORTS = "several_reports"
    """It holds several reports, where one is asked for."""
    INTERNAL = "internal"
    """The fault is not in what is read: the file is not there, or govinfo itself failed."""

    @property
    def said(self) -> Text:
        """What it is called, in both languages.

        >>> ReadCode.ENCRYPTED.said.zh
        '文件已加密'
        """
        from govinfo.messages.codes import NAMES

        return NAMES[self]


_FAULTS = 100
"""Faults of one input that are listed."""
_NAME = 400
"""Characters of the name of a document that are told."""
_WRITTEN_OUT = 60
"""Bits of the longest number that is shown digit by digit."""
_MOST = 30
"""Known names that are listed."""


class GovinfoError(InBothLanguages, Exception):
    """Root of every error this library raises on purpose.

    Args:
        message: What is wrong, in both languages.
        facts: What the message is filled with.
    """

    def __init__(self, message: Text, **facts: object) -> None:
        super().__init__(message.filled(**in_brief(facts)))

    @property
    def sentence(self) -> Text:
        """What is wrong, in both languages."""
        said: Text = self.args[0]
        return said


class ReadError(GovinfoError, ValueError):
    """The input cannot be read: which document, where in it, and what is wrong there.

    Args:
        message: What is wrong, in both languages.
        found: What stood there; the message's ``{found}`` is the beginning of a text, ``{data}`` is written as in JSON.
        path: Where in structured data, from the outside in, e.g. ``("applications", "received", "[6]")``.
        document: Name of the file, or `None` for text in memory.
        problems: All faults of one input, where more than one was met; each is a `ReadError`.
        facts: What the message is filled with.

    Attributes:
        message: What is wrong, before the facts are put in.

    Example:
        >>> from govinfo.languages import InBothLanguages, Text, listed
        >>> wrong = Text("应为{what}，实为“{found}”", "found '{found}', expected {what}")
        >>> error = ReadError(wrong, what=Text("件数", "a count"), found="many", path=("received",))
        >>> error.under("applications").en
        "applications.received: found 'many', expected a count"
    """

    _unless_told = ReadCode.DAMAGED

    def __init__(
        self,
        message: Text,
        *,
        found: object = None,
        path: tuple[str, ...] = (),
        document: str | None = None,
        problems: Iterable["ReadError"] = (),
        **facts: object,
    ) -> None:
        if facts or found is not None:
            data = as_data(found)
            facts |= {"found": _printable(found) if isinstance(found, str) else data, "data": data}
        super().__init__(message, **facts)
        self.message = message
        self.found = found
        self.path = path
        self.document = document
        self.problems = tuple(problems)

    @classmethod
    def of(cls, problems: Iterable["ReadError"], document: str | None = None) -> "ReadError":
        """One error that gathers all faults of an input."""
        gathered = tuple(problems)
        if len(gathered) == 1:
            return gathered[0].within(document or gathered[0].document)
        return cls(says.SEVERAL_FAULTS, count=len(gathered), document=document, problems=gathered)

    def under(self, parent: str) -> Self:
        """The same error, seen from one level further out."""
        return self._but(path=(parent, *self.path))

    def within(self, document: str | None) -> Self:
        """The same error, told of the document it was met in."""
        return self._but(document=document)

    def _but(self, **changes: object) -> Self:
        error: Self = _rebuild(type(self), self.args[0], {**self.__dict__, **changes})
        return error

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self.args[0], self.__dict__)

    @property
    def code(self) -> ReadCode:
        """Why it cannot be read, for a program; of several faults, that of the first."""
        from govinfo.read_codes import CODES

        if self.message == says.SEVERAL_FAULTS:
            return self.problems[0].code
        return ReadCode(CODES.get(self.message, self._unless_told))

    @property
    def sentence(self) -> Text:
        """Document, place and what is wrong there, each fault on a line of its own, in both languages."""
        said: Text = self.args[0]
        parts = map(shortened, self.path)
        place = "".join(part if part.startswith("[") else f".{part}" for part in parts).removeprefix(".")
        for where in (place, shortened(self.document or "", _NAME)):
            said = says.PLACED.filled(place=where, said=said) if where else said
        faults = [problem.sentence for problem in self.problems[:_FAULTS]]
        if len(self.problems) > _FAULTS:
            faults.append(Text("…", "…"))
        return Text(*("\n  ".join([head, *lines]) for head, *lines in zip(said, *faults, strict=True)))


class UnknownFormError(ReadError):
    """Nothing in the input is a table of the annual report form, in any edition."""

    _unless_told = ReadCode.NOT_A_REPORT


class UnknownKeyError(GovinfoError, KeyError):
    """A name that does not exist where it was looked for; the message lists what does.

    Args:
        key: The name.
        known: The names that exist.
        what: What it would be the name of, in both languages.

    Example:
        >>> from govinfo.messages import nouns
        >>> UnknownKeyError("chinese", ["zh", "en"], nouns.LANGUAGE).en
        "no language 'chinese'. Known: zh, en"
    """

    def __init__(self, key: object, known: Iterable[str], what: Text) -> None:
        self.key, self.known, self.what = key, tuple(map(str, known)), what
        Exception.__init__(self, key, self.known, self.what)

    @property
    def sentence(self) -> Text:
        """What does not exist, the nearest name that does, and all of them."""
        from difflib import get_close_matches

        text = shortened(str(self.key))
        key = f"{text} ({type(self.key).__name__})" if text in self.known else text
        near = get_close_matches(text, self.known, n=1)
        hint = says.NEAR_KEY.filled(near=near[0]) if near else ""
        known = listed(self.known[:_MOST])
        if len(self.known) > _MOST:
            known = Text(f"{known.zh}等", f"{known.en}, …")
        return says.UNKNOWN_KEY.filled(what=self.what, key=key, hint=hint, known=known)


class InvalidValueError(GovinfoError, ValueError):
    """A value of the wrong type: a binary float for money, a boolean for a count."""


class WriteError(GovinfoError, OSError):
    """A file cannot be written: which, and why the system refuses.

    Args:
        message: What is wrong, in both languages.
        document: The file's name.
        facts: What the message is filled with.
    """

    def __init__(self, message: Text, *, document: str | None = None, **facts: object) -> None:
        super().__init__(message, **facts)
        self.document = document

    @property
    def sentence(self) -> Text:
        """The file, and why it cannot be written."""
        said: Text = self.args[0]
        return says.PLACED.filled(place=self.document, said=said) if self.document else said


class PatchError(GovinfoError, ValueError):
    """A file cannot be changed where it stands without changing more than was asked for; nothing was written."""


class MissingExtraError(GovinfoError, ImportError):
    """An optional library is needed; the message is the command that installs it.

    Example:
        >>> MissingExtraError("hypothesis", extra="strategies").en
        "this needs hypothesis: pip install 'govinfo[strategies]'"
    """

    def __init__(self, library: str, extra: str) -> None:
        self.library, self.extra = library, extra
        Exception.__init__(self, library, extra)

    @property
    def sentence(self) -> Text:
        """Which library is missing, and the command that installs it."""
        return says.MISSING_EXTRA.filled(library=self.library, command=f"pip install 'govinfo[{self.extra}]'")


class UnknownCalendarError(GovinfoError, LookupError):
    """A count of working days runs into a year whose holidays are not announced.

    Args:
        year: The year asked for.
        known: The years that are announced, in order.

    Example:
        >>> UnknownCalendarError(2027, (2025, 2026)).en
        "no working days are known for 2027 (known: 2025-2026): add the year's holiday notice, or allow an estimate"
    """

    def __init__(self, year: int, known: Iterable[int]) -> None:
        self.year, self.known = year, tuple(known)
        Exception.__init__(self, year, self.known)

    @property
    def sentence(self) -> Text:
        """Which year is not known, which are, and what helps."""
        said = says.CALENDAR_BEFORE if self.year < self.known[0] else says.UNKNOWN_CALENDAR
        return said.filled(year=self.year, first=self.known[0], last=self.known[-1])


class IllegalTransitionError(GovinfoError, ValueError):
    """An event that the law does not allow to a case in its state.

    Args:
        event: What was to happen, and when, in both languages.
        reason: Why it may not, as a clause in both languages.
        citation: The article that says so, as text.
        case: The case's own name.

    Example:
        >>> from govinfo.languages import InBothLanguages, Text, listed
        >>> extended = Text("延长答复期限（2023-03-30）", "extended on 2023-03-30")
        >>> IllegalTransitionError(extended, Text("此前已经延长", "it was extended before"), "第三十三条", "7").zh
        '7：延长答复期限（2023-03-30）：此前已经延长（第三十三条）'
    """

    def __init__(self, event: Text, reason: Text, citation: str, case: str) -> None:
        self.event, self.reason, self.citation, self.case = event, reason, citation, case
        Exception.__init__(self, self.event, self.reason, citation, case)

    @property
    def sentence(self) -> Text:
        """The case, what was to happen, why it may not and the article that says so."""
        return says.ILLEGAL_TRANSITION.filled(
            case=self.case, event=self.event, reason=self.reason, citation=self.citation
        )


def cause(error: OSError | ValueError) -> Text:
    """Why the system refuses a file, in both languages.

    >>> cause(FileNotFoundError(2, "No such file or directory")).en
    'there is no such file or folder'
    """
    number = error.errno if isinstance(error, OSError) else EINVAL
    known = files.CAUSES.get(number or 0)
    return known or files.OTHER_CAUSE.filled(said=getattr(error, "strerror", None) or error)


def _rebuild(kind: type[Any], message: Text, state: dict[str, Any]) -> Any:
    error = kind(message)
    error.__dict__.update(state)
    return error


def as_data(found: object) -> str:
    """What stands in data, as JSON writes it; of a list or an object only that it is one.

    >>> as_data("many"), as_data(None), as_data(True), as_data([1, 2]), as_data({})
    ('"many"', 'null', 'true', '[…]', '{}')
    """
    match found:
        case None:
            return "null"
        case bool():
            return "true" if found else "false"
        case str():
            return f'"{_printable(found)}"'
        case list() | tuple():
            return "[…]" if found else "[]"
        case dict():
            return "{…}" if found else "{}"
        case int() if found.bit_length() > _WRITTEN_OUT:
            return "…"
        case _:
            return _printable(str(found))


def _printable(found: str) -> str:
    """A text as far as it is shown; half of a surrogate pair, which nothing can print, by its number."""
    found = found.encode("utf-8", "backslashreplace").decode()
    return shortened(found)

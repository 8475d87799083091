"""Everything govinfo raises, as one tree.

    GovinfoError
    ├── ReadError           (ValueError)   the input cannot be read as a report
    │   └── UnknownFormError               no edition of the statutory form stands in it
    ├── UnknownKeyError     (KeyError)     the caller names a row, cell, rule or record that does not exist
    ├── InvalidValueError   (ValueError)   the caller hands over a value that no cell can hold
    ├── MissingExtraError   (ImportError)  an optional library is not installed
    ├── UnknownCalendarError (LookupError) a day lies in a year whose holidays are not announced
    └── IllegalTransitionError (ValueError) an event that the law does not allow in this state of a case

A report that is *wrong* raises nothing: that is a finding, a value (`govinfo.check`).
"""

from collections.abc import Iterable
from typing import Any, Self


class GovinfoError(Exception):
    """Root of every error this library raises on purpose."""


class ReadError(GovinfoError, ValueError):
    """The input cannot be read: which document, where in it, what stood there and what was expected.

    Args:
        expected: What should have stood there, as a phrase ("a count, 件").
        found: What stood there instead, or `None` where nothing did.
        path: Where, from the outside in, e.g. ``("applications", "received", "[6]")``.
        document: Name of the file, or `None` for text in memory.
        problems: All faults of one input, where more than one was met; each is a `ReadError`.

    Example:
        >>> error = ReadError("a count, 件", found="many", path=("received",))
        >>> print(error.under("applications"))
        applications.received: found 'many', expected a count, 件
    """

    def __init__(
        self,
        expected: str,
        *,
        found: object = None,
        path: tuple[str, ...] = (),
        document: str | None = None,
        problems: Iterable["ReadError"] = (),
    ) -> None:
        super().__init__(expected)
        self.expected = expected
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
        return cls(f"{len(gathered)} faults", document=document, problems=gathered)

    def under(self, parent: str) -> Self:
        """The same error, seen from one level further out."""
        path = (parent, *self.path)
        return type(self)(self.expected, found=self.found, path=path, document=self.document, problems=self.problems)

    def within(self, document: str | None) -> Self:
        """The same error, told of the document it was met in."""
        return type(self)(self.expected, found=self.found, path=self.path, document=document, problems=self.problems)

    def __reduce__(self) -> tuple[object, ...]:
        fields = {name: getattr(self, name) for name in ("found", "path", "document", "problems")}
        return (_rebuild, (type(self), self.expected, fields))

    def __str__(self) -> str:
        if self.problems:
            head = f"{self.document}: " if self.document else ""
            return f"{head}{self.expected}:" + "".join(f"\n  {problem}" for problem in self.problems)
        place = "".join(part if part.startswith("[") else f".{part}" for part in self.path).removeprefix(".")
        where = ": ".join(part for part in (self.document, place) if part)
        wanted = self.expected if self.found is None else f"found {_shown(self.found)}, expected {self.expected}"
        return f"{where}: {wanted}" if where else wanted


class UnknownFormError(ReadError):
    """Nothing in the input is a table of the annual report form, in any edition."""


class UnknownKeyError(GovinfoError, KeyError):
    """A name that does not exist where it was looked for; the message lists what does.

    Example:
        >>> print(UnknownKeyError("totl", ["received", "total"], "column"))
        no column 'totl'. Did you mean 'total'? Known: received, total
    """

    def __init__(self, key: object, known: Iterable[str], what: str) -> None:
        self.key, self.known, self.what = key, tuple(map(str, known)), what
        super().__init__(key, self.known, what)

    def __str__(self) -> str:
        from difflib import get_close_matches

        near = get_close_matches(str(self.key), self.known, n=1)
        hint = f" Did you mean {near[0]!r}?" if near else ""
        known = ", ".join(self.known[:30]) + (", …" if len(self.known) > 30 else "")
        return f"no {self.what} {str(self.key)!r}.{hint} Known: {known}"


class InvalidValueError(GovinfoError, ValueError):
    """A value of the wrong type: a binary float for money, a boolean for a count."""


class MissingExtraError(GovinfoError, ImportError):
    """An optional library is needed; the message is the command that installs it.

    Example:
        >>> print(MissingExtraError("hypothesis", extra="strategies"))
        this needs hypothesis: pip install 'govinfo[strategies]'
    """

    def __init__(self, library: str, extra: str) -> None:
        self.library, self.extra = library, extra
        super().__init__(library, extra)

    def __str__(self) -> str:
        return f"this needs {self.library}: pip install 'govinfo[{self.extra}]'"


class UnknownCalendarError(GovinfoError, LookupError):
    """A count of working days runs into a year whose holidays are not announced.

    Args:
        year: The year asked for.
        known: The years that are announced, in order.

    Example:
        >>> print(UnknownCalendarError(2027, (2025, 2026)))
        no working days are known for 2027 (known: 2025-2026): add the year's holiday notice, or allow an estimate
    """

    def __init__(self, year: int, known: Iterable[int]) -> None:
        self.year, self.known = year, tuple(known)
        super().__init__(year, self.known)

    def __str__(self) -> str:
        known = f"{self.known[0]}-{self.known[-1]}"
        return (
            f"no working days are known for {self.year} (known: {known}): "
            "add the year's holiday notice, or allow an estimate"
        )


class IllegalTransitionError(GovinfoError, ValueError):
    """An event that the law does not allow to a case in its state.

    Args:
        event: What was to happen, and when ("extended on 2023-03-30").
        reason: Why it may not, as a clause.
        citation: The article that says so, as text.
        case: The case's own name.

    Example:
        >>> print(IllegalTransitionError("extended on 2023-03-30", "it was extended before", "第三十三条", "7"))
        7: extended on 2023-03-30: it was extended before (第三十三条)
    """

    def __init__(self, event: str, reason: str, citation: str, case: str) -> None:
        self.event, self.reason, self.citation, self.case = event, reason, citation, case
        super().__init__(event, reason, citation, case)

    def __str__(self) -> str:
        return f"{self.case}: {self.event}: {self.reason} ({self.citation})"


def _rebuild(kind: type[ReadError], expected: str, fields: dict[str, Any]) -> ReadError:
    return kind(expected, **fields)


def _shown(found: object) -> str:
    text = repr(found)
    return text if len(text) <= 60 else f"{text[:57]}…"

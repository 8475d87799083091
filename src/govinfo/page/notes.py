"""Findings and suggested values, as they are drawn into a printed report.

Anything that has the attributes of a finding can be drawn; the writers stand beside the checks and know none of them.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, Protocol, TypeVar

from govinfo.arguments import collection, wrong_kind
from govinfo.languages import Language, Text, in_both
from govinfo.messages import nouns
from govinfo.messages.checking import MARKS, UNKNOWN
from govinfo.speaking import language_of

_Drawn = TypeVar("_Drawn")


class FindingLike(Protocol):
    """What is drawn of a finding; see `govinfo.check`."""

    @property
    def code(self) -> str:
        """Code of the rule, ``A302``."""
        ...

    @property
    def severity(self) -> str:
        """``error``, ``warning`` or ``notice``."""
        ...

    @property
    def message(self) -> str:
        """The sentence."""
        ...

    @property
    def cells(self) -> Iterable[str]:
        """Addresses of the cells it concerns."""
        ...

    @property
    def basis(self) -> object:
        """What it rests on."""
        ...


class ChangeLike(Protocol):
    """What is drawn of a suggested value; see `govinfo.repair`."""

    @property
    def cell(self) -> str:
        """Address of the cell."""
        ...

    @property
    def new(self) -> object:
        """The value suggested."""
        ...


REMARKED = "data-govinfo"
"""The attribute of what is drawn into a page about its findings, and is no part of what the page says."""
SHADES = {"error": "F8C9C4", "warning": "FCE3B6", "notice": "CFE0FA"}
"""The ground of what it marks on white paper, as documents name colours."""
COLOURS = {"error": "220,38,38", "warning": "217,119,6", "notice": "37,99,235"}
"""The colour of its mark on a page of any ground: red, green and blue, as CSS puts them into ``rgb()``."""


def severity_mark(severity: str) -> Text:
    """The sign and the word for how bad a finding is; only the word for a severity that is not the library's.

    >>> severity_mark("error").zh
    '✕错误'
    """
    return MARKS.get(severity, in_both(severity))


def how_bad(finding: FindingLike) -> Text:
    """The sign and the word for how bad a finding is; of what could not be checked, that it could not."""
    return UNKNOWN if getattr(finding, "verdict", None) == "unknown" else severity_mark(finding.severity)


class Note(NamedTuple):
    """A finding as it is drawn.

    Attributes:
        number: Its number in the document, from 1.
        code: Code of the rule.
        severity: ``error``, ``warning`` or ``notice``.
        mark: The sign and the word for that, in the language of the sentence.
        message: The sentence.
        basis: What it rests on, in words.
        cells: Addresses of the cells it marks.
    """

    number: int
    code: str
    severity: str
    mark: str
    message: str
    basis: str
    cells: tuple[str, ...]

    @property
    def shade(self) -> str:
        """The ground of what it marks; of a severity that is not the library's, that of a notice."""
        return SHADES.get(self.severity, SHADES["notice"])

    @property
    def text(self) -> str:
        """All of it in one line, how bad it is before it."""
        return f"{self.mark} {self.code} {self.message}" + (f"（{self.basis}）" if self.basis else "")


class Notes(NamedTuple):
    """Everything that is drawn into a document.

    Attributes:
        all: The findings, in the order given.
        by_cell: The findings that mark each cell, by address.
        suggested: The text suggested for a cell, by address.
    """

    all: tuple[Note, ...] = ()
    by_cell: Mapping[str, tuple[Note, ...]] = {}
    suggested: Mapping[str, str] = {}

    def __bool__(self) -> bool:
        return bool(self.all or self.suggested)

    def at(self, address: str) -> tuple[Note, ...]:
        """The findings that mark a cell."""
        return self.by_cell.get(address, ())

    def first(self, address: str) -> tuple[Note, ...]:
        """The findings whose first cell is this one."""
        return tuple(note for note in self.at(address) if note.cells[0] == address)


NOTHING = Notes()
"""Nothing to draw."""

SUGGESTED = {Language.ZH: "建议", Language.EN: "suggested"}
"""The word before a suggested value."""


def notes(findings: Iterable[FindingLike] = (), changes: Iterable[ChangeLike] = ()) -> Notes:
    """Number the findings and find the cells they mark.

    Args:
        findings: The findings to draw.
        changes: The values to suggest.

    Raises:
        InvalidValueError: If one of them is something else.
    """
    if findings == () == changes:
        return Notes()
    drawn = _having(("message", "severity"), findings, "findings", nouns.FINDINGS)
    suggested = _having(("cell", "new"), changes, "changes", nouns.CHANGES)
    every = tuple(
        Note(
            number,
            str(finding.code),
            str(finding.severity),
            how_bad(finding).said(language_of(getattr(finding, "lang", None)), {}),
            finding.message,
            "" if finding.basis is None else str(finding.basis),
            tuple(map(str, finding.cells)),
        )
        for number, finding in enumerate(drawn, 1)
    )
    by_cell: dict[str, tuple[Note, ...]] = {}
    for note in every:
        for address in note.cells:
            by_cell[address] = (*by_cell.get(address, ()), note)
    return Notes(every, by_cell, {change.cell: _text(change.new) for change in suggested})


def _having(attributes: tuple[str, ...], given: Iterable[_Drawn], name: str, wanted: Text) -> Iterator[_Drawn]:
    """What is given, if it is a collection of what has the attributes of what is drawn, told by some of them."""
    collection(given, name, wanted)
    for thing in given:
        if not all(hasattr(thing, attribute) for attribute in attributes):
            raise wrong_kind(thing, name, wanted)
        yield thing


def _text(value: object) -> str:
    return "" if value is None else str(value)

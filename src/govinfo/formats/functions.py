"""The functions behind a format: what each is given and what it gives. They are loaded for type checkers alone."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from govinfo.emitters.checked import Checked, Unchecked
    from govinfo.languages import LanguageChoice
    from govinfo.page.document import PrintedDocument
    from govinfo.patching.edit import Patch, Remark
    from govinfo.readers.limits import Limits
    from govinfo.readers.stream import Stream
    from govinfo.report.annual import AnnualReport
    from govinfo.writers.empty_forms.balances import Totals


class Holding(Protocol):
    """What holds several documents: an archive, records of JSON."""

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the documents."""
        ...

    def called(self, name: str) -> str | None:
        """What a document is called outside."""
        ...

    def read(self, name: str) -> str | bytes:
        """What a document holds."""
        ...


class Reads(Protocol):
    """A function that reads."""

    def __call__(
        self, data: bytes | str, document: str | None, limits: "Limits", /
    ) -> "Stream | AnnualReport | Holding":
        """What a document shows: a stream, which `govinfo.readers.grid.StreamBuilder` makes of paragraphs and tables.

        A format that states a report outright gives the report, and what holds several documents is given as such. What
        cannot be read is a `ReadError`.
        """
        ...


class Draws(Protocol):
    """A function that writes the printed page."""

    def __call__(self, document: "PrintedDocument", /) -> str | bytes:
        """The page as text or as bytes; it has rows, spanned cells, headings, prose and notes."""
        ...


class Dumps(Protocol):
    """A function that writes the report itself."""

    def __call__(self, report: "AnnualReport", /) -> str | bytes:
        """The report as text or as bytes."""
        ...


class Emits(Protocol):
    """A function that puts out findings."""

    def __call__(
        self,
        checked: "Iterable[Checked]",
        /,
        *,
        unchecked: "Sequence[Unchecked]" = (),
        lang: "LanguageChoice | None" = None,
        colour: bool = False,
        verbose: bool = False,
    ) -> str | bytes:
        """Reports and their findings as text or as the bytes of a file, in a language, and what could not be checked.

        *colour* is for terminals, *verbose* asks for the clean ones of many files too.
        """
        ...


class Patches(Protocol):
    """A function that changes a file where it stands."""

    def __call__(self, data: bytes, changes: "Patch", /) -> bytes:
        """The file with the changes made and everything else byte for byte as it was."""
        ...


class Annotates(Protocol):
    """A function that writes remarks into a file."""

    def __call__(self, data: bytes, remarks: "Sequence[Remark]", /) -> bytes:
        """The file with the remarks beside what they are about, and everything else as it was."""
        ...


class Fills(Protocol):
    """A function that draws an empty form which checks itself while it is filled in."""

    def __call__(self, document: "PrintedDocument", totals: "Totals", /) -> str | bytes:
        """The form as text or as bytes."""
        ...

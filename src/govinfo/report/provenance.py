"""Where each part of a report was read, and what was odd about it."""

from collections.abc import Callable, Mapping
from typing import Annotated, Any, ClassVar, cast

from attrs import field, frozen

from govinfo.displays.listing import Says
from govinfo.errors import UnknownKeyError
from govinfo.forms.places import place
from govinfo.languages import Text, in_both
from govinfo.records.composite import MappingType
from govinfo.records.deriving import type_of
from govinfo.records.strict import Strict
from govinfo.records.types import FILE_NAME
from govinfo.spans import Locator, SourceSpan
from govinfo.words import Word

JSON = "json"
"""The format in which a cell stands where its address says, so that its place has not to be kept."""
CellPlace = tuple[str | int, ...]
"""Where a cell stands in JSON: keys, and its number in a list."""


class Oddity(Word):
    """What can be odd about how a report was printed."""

    MISSING_ROW = "missing_row"
    DOUBLED_ROW = "doubled_row"
    UNKNOWN_ROW = "unknown_row"
    ALTERED_LABEL = "altered_label"
    DOUBLED_TABLE = "doubled_table"
    MISSING_CELL = "missing_cell"
    EXTRA_CELL = "extra_cell"
    UNDECIDED_CELL = "undecided_cell"
    CONTRADICTED = "contradicted"
    """Another place names another organ or year."""


@frozen
class Problem(Strict):
    """Something the reading met and kept, rather than settle by a guess.

    Attributes:
        oddity: What kind of thing.
        where: Address of the table, row or cell it concerns.
        reason: What was met, in a sentence; a plain string is the same in both languages.
        span: Where it stood, if anywhere.
    """

    oddity: Oddity
    where: str
    reason: Text = field(converter=in_both)
    span: SourceSpan | None = None

    _SAID: ClassVar[Says] = {"where": place}


class PlacesType(MappingType):
    """Places by address; a mapping that a reader works out when it is asked is taken at its word."""

    def hold(self, given: Any) -> Any:
        """The same mapping, if all of it fits."""
        lazy = isinstance(given, Mapping) and not isinstance(given, dict)
        return cast("object", given) if lazy else super().hold(given)


_PLACES = PlacesType(type_of(str), type_of(SourceSpan))


@frozen
class Provenance(Strict):
    """How a report was read.

    Attributes:
        document: Name of the file, or `None` for text in memory.
        format: Name of the format it was read from.
        spans: Where each cell (by address), field (``organ``, ``year``, ``published``), row
            (``applications.received``), passage (``narrative.overview``) and each of its paragraphs, numbered from 1
            (``narrative.overview.1``), stood.
        problems: What was odd.
        cases: For a compiled report, the names of the cases that each cell counts, by address; a cell that sums others
            is left out.
        beside: What stands where nothing is read, and a reader does not see: a hidden table, a struck paragraph.
    """

    document: Annotated[str, FILE_NAME] | None
    format: str
    spans: Annotated[Mapping[str, SourceSpan], _PLACES] = field(factory=dict[str, SourceSpan], hash=False)
    problems: tuple[Problem, ...] = ()
    cases: Mapping[str, tuple[str, ...]] = field(factory=dict[str, tuple[str, ...]], hash=False)
    beside: tuple[SourceSpan, ...] = ()

    _SAID: ClassVar[Says] = {"spans": len, "cases": len}

    def span(self, address: str, filed: Callable[[str], tuple[CellPlace, str]]) -> SourceSpan | None:
        """Where a part of the report stood.

        Args:
            address: Address of the part.
            filed: The place of a cell in the wire format and its text, by address; for JSON, where that is where it
                stood.
        """
        if self.format == JSON and address not in self.spans:
            return self._in_json(address, filed)
        return self.spans.get(address)

    def _in_json(self, address: str, filed: Callable[[str], tuple[CellPlace, str]]) -> SourceSpan | None:
        """The path of a cell and its text as filed; `None` for anything that is no cell of the report."""
        try:
            place, raw = filed(address)
        except UnknownKeyError:
            return None
        locator = Locator(pointer="".join(f"/{step}" for step in place))
        steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in place)
        return SourceSpan(in_both(f"${''.join(steps)}"), raw, self.document, locator=locator)

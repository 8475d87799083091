"""The tables in a stream: as its layout places them where they stand plainly, else weighed."""

from typing import TYPE_CHECKING

from govinfo.readers.limits import Limits
from govinfo.readers.recognising.deciding import Accepted
from govinfo.readers.recognising.parts import beginning, parts
from govinfo.readers.recognising.printed_labels import printed_labels
from govinfo.readers.recognising.remedies_opening import opening_of_remedies
from govinfo.readers.recognising.tables import Tables
from govinfo.readers.recognising.tokens import tokens
from govinfo.readers.stream import Stream
from govinfo.vocabulary import Section

if TYPE_CHECKING:
    from govinfo.readers.recognising.layouts.placed_tables import FilledTables


def find(stream: Stream, limits: Limits) -> "Tables | FilledTables | None":
    """The tables in a stream; `None` where nothing in it is a table of the form."""
    start = beginning(stream)
    if start is None:
        return _remedies_alone(stream, limits)
    plain = _standing_plain(stream, start, limits)
    if plain is not None:
        return plain
    tables = standing_anyhow(stream, start, limits)
    return tables if tables.read() else None


def _standing_plain(stream: Stream, start: int, limits: Limits) -> "FilledTables | None":
    """The tables, where they stand as the form prints them, each in rows of cells, or each row with all its figures."""
    if stream.stacked.upright or stream.stacked.uneven:
        return None
    if stream.widths and not stream.stacked.tabbed:
        from govinfo.readers.recognising.layouts.of_cells import standing_plain  # loaded where rows are of cells

        return standing_plain(stream, start, limits)
    if stream.laid:
        return None
    from govinfo.readers.recognising.layouts.of_texts import met_again  # loaded where a text has none

    met = met_again(stream, start)
    if met is None:
        return None
    from govinfo.readers.recognising.layouts.settled_texts import standing_full  # loaded where a layout comes again

    return standing_full(stream, *met, limits)


def standing_anyhow(stream: Stream, start: int, limits: Limits) -> Tables:
    """The tables in a stream from a place of its text on, however they stand."""
    return Tables(stream, parts(stream, tokens(stream, start, len(stream.text))).tokens, limits)


def _remedies_alone(stream: Stream, limits: Limits) -> Tables | None:
    """表四 by itself, as a grid of cells: nothing in it but its rows' labels tells it, and those stand in prose too."""
    if not printed_labels().all_routes_in(stream.text):
        return None
    found = [token for token in tokens(stream, 0, len(stream.text)) if stream.cells[token.segment]]
    alone = found[opening_of_remedies(stream, found, 0).at :]
    tables = Tables(stream, {Section.APPLICATIONS: [], Section.PROACTIVE: [], Section.REMEDIES: alone}, limits)
    read = tables.read().get(Section.REMEDIES)
    return tables if read and any(isinstance(one, Accepted) for one in read.decisions().values()) else None

"""Pages as one document: what goes on over the end of a page is joined, and no glyph is lost on the way."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from govinfo.geometry.continuing import joined, without_heads
from govinfo.geometry.frames import Frame
from govinfo.geometry.furniture import furniture
from govinfo.geometry.page import Omission, Page, PagedDocument, PageTable, Paragraph, TableRow
from govinfo.geometry.paragraphs import Margins, Placed, margins, paragraphs
from govinfo.geometry.reading import Part, Ruled, breadths, omitted, parts
from govinfo.geometry.refusing import Refusal, RefusedError
from govinfo.geometry.ruling import SNAP
from govinfo.geometry.sheets import SortedPage, omissions, sheet
from govinfo.geometry.tearing import with_torn

_NEAR = 12.0
"""Points that margins of one document differ by at most: a character."""
_FULL = 0.4
"""The part of the lines that are full in prose, at least."""
_CHARACTERS = 300_000
"""A document has so many characters at most: two hundred pages."""


def document(pages: Iterable[Page]) -> PagedDocument:
    """The document that some pages make up.

    Raises:
        RefusedError: If they have more text than any document that is read.
    """
    printed = 0
    sheets: list[SortedPage] = []
    for one in pages:
        page = one._replace(glyphs=with_torn(one.glyphs))
        printed += sum(len(glyph.text) for glyph in page.glyphs if glyph.text != " ")
        if printed > _CHARACTERS:
            raise RefusedError(Refusal.CROWDED)
        sheets.append(sheet(page))
    cleared, marginal = _cleared(sheets)
    within = _margins(cleared)
    read = [*_headed_once(part for one in cleared for part in parts(one, within.get(one.width)))]
    blocks, hyphens = _blocks(read)
    around = chain.from_iterable(one.unread for one in sheets)
    unread = (*around, *marginal, *chain.from_iterable(map(omitted, read)), *hyphens)
    _counted(printed, blocks, unread)
    return PagedDocument(tuple(blocks), unread, tuple(one.number for one in sheets if one.pictured))


def _cleared(sheets: Sequence[SortedPage]) -> tuple[list[SortedPage], list[Omission]]:
    """The pages without page numbers and running heads, and what was taken away."""
    found = furniture(sheets)
    taken = {id(row) for _, row, _ in found}
    left = [one._replace(around=[row for row in one.around if id(row) not in taken]) for one in sheets]
    return left, [one for page, row, why in found for one in omissions(page, ((glyph, why) for glyph in row))]


def _margins(sheets: Sequence[SortedPage]) -> dict[float, Margins]:
    """The margins of the pages, by their width.

    They are those of their full lines, or where few lines are full, of their tables, too.
    """
    found: dict[float, Margins] = {}
    for width in {one.width for one in sheets}:
        alike = [one for one in sheets if one.width == width]
        lines = [side for one in alike for side in breadths(one)]
        tables = [(grid.frame.xs[0], grid.frame.xs[-1]) for one in alike for grid in one.grids]
        if lines:
            own = margins(lines, _NEAR)
            full = sum(1 for _, right in lines if abs(own.right - right) <= _NEAR)
            found[width] = own if full >= _FULL * len(lines) else margins(lines + tables * 2, _NEAR)
    return found


def _headed_once(read: Iterable[Part]) -> Iterator[Part]:
    """The parts of the pages, without the heads that a table has again on a further page."""
    table: Ruled | None = None
    heads: Sequence[TableRow] = ()
    for part in read:
        if not isinstance(part, Ruled):
            table = None if part else table
            yield part
            continue
        if table is not None and _continues(table, part):
            own, again = without_heads(part.table, heads)
            yield part._replace(table=own, omitted=part.omitted + again)
        else:
            heads = part.table.rows
            yield part
        table = part


def _blocks(read: Iterable[Part]) -> tuple[list[Paragraph | PageTable], list[Omission]]:
    """The tables and the paragraphs between them, and the hyphens that were left out at the ends of lines."""
    blocks: list[Paragraph | PageTable] = []
    hyphens: list[Omission] = []
    for one in _joined(read):
        if isinstance(one, PageTable):
            blocks.append(one)
        else:
            found, left = paragraphs(one)
            blocks += found
            hyphens += left
    return blocks, hyphens


def _joined(read: Iterable[Part]) -> Iterator[PageTable | list[Placed]]:
    """The tables, those joined that a page's end divides, and all lines between two tables together."""
    lines: list[Placed] = []
    table: Ruled | None = None
    for part in read:
        if table is not None and part:
            if isinstance(part, Ruled) and _continues(table, part):
                table = part._replace(table=joined(table.table, part.table))
                continue
            yield table.table
            table = None
        if isinstance(part, Ruled):
            yield lines
            lines, table = [], part
        elif part:
            lines += part
    if table is not None:
        yield table.table
    yield lines


def _continues(table: Ruled, part: Ruled) -> bool:
    """Whether a table goes on at the head of the next page: nothing between them, and the same columns."""
    return part.table.rows[0].page == table.table.rows[-1].page + 1 and _alike(table.frame, part.frame)


def _alike(one: Frame, other: Frame) -> bool:
    return len(one.xs) == len(other.xs) and all(abs(x - y) <= SNAP for x, y in zip(one.xs, other.xs, strict=True))


def _counted(printed: int, blocks: Sequence[Paragraph | PageTable], unread: Sequence[Omission]) -> None:
    """See that everything that is printed is either read or told of as not read."""
    texts = chain(
        (block.text for block in blocks if isinstance(block, Paragraph)),
        (cell.text for block in blocks if isinstance(block, PageTable) for row in block.rows for cell in row.cells),
        (omission.text for omission in unread),
    )
    found = sum(len("".join(text.split())) for text in texts)
    if found != printed:
        raise AssertionError(f"{printed} characters are printed, {found} were read or named")

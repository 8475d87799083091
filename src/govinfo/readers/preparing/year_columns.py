"""Two years side by side in one table: below each head a column for each year, or all heads once for each.

The years stand above, in cells of their own. A row of the form has just twice as many cells as there, and heads or
years show which are whose; other figures are of neither. Where many are, the document is left as it stands.
"""

from collections.abc import Sequence

from govinfo.forms import FORMS, renewed
from govinfo.readers.figures import BLANK, MERGED, is_value
from govinfo.readers.preparing.separating import part_of
from govinfo.readers.recognising.printed_labels import printed_labels
from govinfo.readers.recognising.row_sums import RowSum, keeps, row_sums
from govinfo.readers.stream import Declared, Stream

_YEARS = {f"20{year:02}年{end}": 2000 + year for year in range(100) for end in ("", "度")}
"""What the head of a year's columns says."""
_TWO = 2
_FEWEST = 3
"""So many rows have figures of two years."""


def by_year(stream: Stream) -> list[Stream]:
    """The reports of two years whose figures stand in the same rows, the earlier first; none where they do not."""
    if len(stream.widths) < _FEWEST or len(_YEARS.keys() & stream.texts) < _TWO:
        return []
    found = _YearColumns(stream)
    if not all(found.takes(row) for _, row in stream.by_row()) or found.rows < max(_FEWEST, _FEWEST * found.left):
        return []
    return [found.part(year) for year in sorted(found.years)]


class _YearColumns:
    """Tells the cells of two years apart, row by row.

    Args:
        stream: The document.

    Attributes:
        years: The years, each with the segment that says it first.
        rows: How many rows have figures of both.
        left: How many others have figures and a label, and are of neither.
    """

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        self.years: dict[int, int] = {}
        self.rows = self.left = 0
        self._order: list[int] = []
        self._heads = 0
        self._numbers: list[tuple[int, int | None]] = []
        self._widths: dict[int, int] = {}

    def takes(self, own: Sequence[int]) -> bool:
        """Whether a row, by its segments, is one of two years, or of none; its cells are told by year."""
        words = [self._stream.texts[at] for at in own]
        if not self._stream.cells[own[0]]:
            self._numbers += [(at, None) for at in own]
        elif said := [at for at, text in zip(own, words, strict=True) if text in _YEARS]:
            self._order, self._heads = [_YEARS[self._stream.texts[at]] for at in said], 0
            self.years = dict(zip(reversed(self._order), reversed(said), strict=True)) | self.years
            return len(self.years) == len(set(self._order)) == _TWO
        elif not any(text != BLANK and is_value(text) for text in words):
            self._head(own, words)
        elif (label := _label(words)) is not None:
            return self._figures(own, words, label)
        return True

    def _head(self, own: Sequence[int], words: Sequence[str]) -> None:
        """Keep a row of heads: each head once that stands there twice, and no blanks between them."""
        filled = [at for at, text in zip(own, words, strict=True) if text != BLANK]
        texts = [self._stream.texts[at] for at in filled]
        for stub in range(min(_TWO, len(filled))):
            half = (len(filled) - stub) // _TWO
            if half and texts[stub : stub + half] == texts[stub + half :]:
                filled, self._heads = filled[: stub + half], half
                break
        kept = filled if words[0] != BLANK else [own[0], *filled]
        self._numbers += [(at, None) for at in kept]
        self._widths[self._stream.rows[own[0]]] = len(kept)

    def _figures(self, own: Sequence[int], words: Sequence[str], label: int) -> bool:
        """Whether a row has a label below years; if it has just the cells of two years, they are told apart."""
        behind = words[label + 1 :]
        told = [
            years
            for due, sums in _due()[words[label]].items()
            if (years := self._years_of_cells(due)) and _fills(behind, len(years)) and _sure(behind, years, sums)
        ]
        if len(told) != 1:
            self.left += 1
            return len(self.years) == _TWO
        (years,) = told
        self._numbers += [(at, None) for at in own[: label + 1]]
        self._numbers += zip(own[label + 1 :], years, strict=False)
        self._widths[self._stream.rows[own[0]]] = label + 1 + len(years) // _TWO
        self.rows += 1
        return True

    def _years_of_cells(self, due: int) -> list[int]:
        """The year of each cell in a row with so many figures a year; nothing where neither heads nor years tell."""
        pair = self._order[:_TWO]
        if self._order == pair * due:
            return self._order
        return [year for year in pair for _ in range(due)] if self._order == pair and self._heads == due else []

    def part(self, year: int) -> Stream:
        """The report of a year."""
        own = [at for at, told in self._numbers if told in {None, year}]
        notes = self._stream.notes
        declared = {**notes.declared, Declared.YEAR: self._stream.locate(self.years[year])}
        return part_of(self._stream, own, self._widths, notes._replace(declared=declared), columns=False)


def _label(words: Sequence[str]) -> int | None:
    """Where the label of a row stands in it; `None` where none does."""
    known = printed_labels().row_labels
    return next((at for at in range(len(words) - 1, -1, -1) if words[at] in known), None)


def _fills(texts: Sequence[str], count: int) -> bool:
    """Whether a row has so many cells with values behind its label, and nothing behind those."""
    own = texts[:count]
    values = len(own) == count and MERGED not in own and all(map(is_value, own))
    return values and all(text == BLANK for text in texts[count:])


def _sure(texts: Sequence[str], years: Sequence[int], sums: Sequence[RowSum]) -> bool:
    """Whether no figure of a row can be missing, so that others would stand in its place.

    None is, if no cell is blank or all are, or if the figures of each year keep their sums.
    """
    own = texts[: len(years)]
    if sums and years[0] != years[1] and len(own) < len(texts):
        return False
    if BLANK not in own or own.count(BLANK) == len(own):
        return True
    told = [[text for text, one in zip(own, years, strict=True) if one == year] for year in set(years)]
    return all(keeps(one, sums) for one in told) if sums else own[-1] != BLANK


@renewed
def _due() -> dict[str, dict[int, Sequence[RowSum]]]:
    """How many figures the form has behind each label of a row, in any edition, and their sums."""
    tables = [table for form in FORMS for table in form.tables.values() if not table.sideways]
    return {
        text: {
            len(table.cells[table.slices[meaning.key]]): row_sums(table).get(meaning.key, ())
            for meaning in printed_labels().whole[text]
            for table in tables
            if meaning.kind == "row" and meaning.section == table.section and meaning.key in table.slices
        }
        for text in printed_labels().row_labels
    }

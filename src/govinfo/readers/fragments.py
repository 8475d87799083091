"""Labels that are broken, altered or lost: what still proves which row some numbers belong to.

Three proofs, from the strongest: the parts of a broken label, in order, with the numbers between or behind them; an
altered label in its own row's place between the rows before and after it; and rows of a grid without labels, as many as
the form has between two labelled ones, while the sums of the columns hold.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from govinfo.forms.spec import FormTable, Row
from govinfo.readers.lexing import Item
from govinfo.readers.matching import Claim, size
from govinfo.readers.printings import printings
from govinfo.readers.result import How
from govinfo.readers.stream import BLANK, Stream
from govinfo.vocabulary import Section

_SKIPPED = 9
"""How many pieces of other text may stand between two parts of a label."""
_ALIKE = 0.8
"""How alike an altered label and the form's must be, from 0 to 1."""
_SHORTEST = 3


class Bit(NamedTuple):
    """A segment that no label or number of a settled row takes up.

    Attributes:
        text: Its text.
        item: Number of the item it begins with.
        segment: Its number.
        row: Line or table row it stands in.
        value: The item, where it is a number or a blank.
        cell: Whether it is a cell of a grid.
        upright: Whether it is one of cells that stand one below the other, where an empty one counts as any other.
    """

    text: str
    item: int
    segment: int
    row: int
    value: Item | None
    cell: bool
    upright: bool = False

    @property
    def skipped(self) -> bool:
        """Whether it may be left out of a row."""
        return self.text == BLANK and not self.upright


def bits(items: Sequence[Item], claims: Sequence[Claim], stream: Stream) -> list[Bit]:
    """What is left over when the settled rows are taken out, in order."""
    segments = stream.segments
    used = {value.segment for claim in claims if claim.values for value in claim.values}
    used |= {
        segment
        for claim in claims
        if claim.values
        for segment in range(claim.label.segment, claim.values[0].segment)
        if segments[segment].row <= claim.label.last
    }
    found: list[Bit] = []
    for number, item in enumerate(items):
        if item.segment in used or (found and found[-1].segment == item.segment):
            continue
        segment = segments[item.segment]
        whole = item.value and item.text == segment.text
        last = item.segment
        upright = segment.row in stream.upright
        found.append(Bit(segment.text, number, last, segment.row, item if whole else None, segment.cell, upright))
        length = len(segment.text)
        while length < len(item.text):
            last += 1
            found.append(Bit(segments[last].text, number, last, segments[last].row, None, segments[last].cell))
            length += len(segments[last].text)
    return found


@cache
def spellings(section: Section, key: str) -> tuple[str, ...]:
    """Every printing of a row's label that shows which row it is."""
    return tuple(
        text
        for text, meanings in printings().items()
        if len(text) >= _SHORTEST
        and any(meaning.kind == "row" and meaning.section is section and meaning.key == key for meaning in meanings)
    )


@cache
def _furniture(section: Section) -> tuple[str, ...]:
    """What else a table prints: heads, groups and notes, any part of which may stand between the parts of a label."""
    return tuple(
        text
        for text, meanings in printings().items()
        if any(
            meaning.section is section and meaning.kind in {"group", "head", "note", "section"} for meaning in meanings
        )
    )


def broken(table: FormTable, claims: Sequence[Claim], left: Sequence[Bit]) -> list[Claim]:
    """Rows whose label is broken over lines, with other text or its own numbers between the parts."""
    wanted = _wanted(table, claims)
    others = (*_furniture(table.section), *(text for row in wanted for text in spellings(table.section, row.key)))
    found: list[Claim] = []
    for row in wanted:
        ways = list(_assembled(left, spellings(table.section, row.key), others))
        claim = _claim(table, row, ways[0][1], left, ways[0][0]) if len(ways) == 1 else None
        if claim is not None:
            found.append(claim)
    taken = [value.segment for claim in found for value in claim.values]
    return [claim for claim in found if all(taken.count(value.segment) == 1 for value in claim.values)]


def _wanted(table: FormTable, claims: Sequence[Claim]) -> list[Row]:
    have = {claim.row.key for claim in claims if claim.values}
    return [row for row in table.rows if row.key not in have]


def _assembled(left: Sequence[Bit], texts: Sequence[str], others: Sequence[str]) -> Iterator[tuple[str, list[int]]]:
    """The ways of putting one of some texts together from pieces in order: at most one for each first piece."""
    beginnings = {text[:2] for text in texts}
    for at, bit in enumerate(left):
        if bit.value is not None or bit.text[:2] not in beginnings:
            continue
        for text in texts:
            if text.startswith(bit.text) and text != bit.text:
                way = _continued(left, at + 1, text, len(bit.text), others)
                if way is not None:
                    yield text, [at, *way]
                    break


def _continued(left: Sequence[Bit], start: int, text: str, at: int, others: Sequence[str]) -> list[int] | None:
    if at == len(text):
        return []
    skipped = 0
    for index in range(start, len(left)):
        bit = left[index]
        if bit.value is not None:
            continue
        if text.startswith(bit.text, at):
            way = _continued(left, index + 1, text, at + len(bit.text), others)
            if way is not None:
                return [index, *way]
        skipped += 1
        if skipped > _SKIPPED or not any(bit.text in other for other in others):
            return None
    return None


def _claim(table: FormTable, row: Row, pieces: Sequence[int], left: Sequence[Bit], text: str) -> Claim | None:
    """The claim of a broken label on the only run of numbers between its parts or right behind them."""
    runs: list[list[Bit]] = []
    previous = False
    index = pieces[0] + 1
    while index < len(left) and (index <= pieces[-1] or left[index].value is not None):
        bit = left[index]
        if bit.value is not None:
            if previous and runs[-1][-1].row == bit.row:
                runs[-1].append(bit)
            elif not bit.skipped:
                runs.append([bit])
            previous = bool(runs)
        else:
            previous = False
        index += 1
    if len(runs) != 1:
        return None
    due = size(table, row)
    values = tuple(bit.value for bit in runs[0] if bit.value is not None)
    filled = tuple(bit.value for bit in runs[0] if bit.value is not None and not bit.skipped)
    chosen = values if len(values) == due else filled
    if len(chosen) != due or (runs[0][-1].upright and chosen[-1].text == BLANK):
        return None
    first, last = left[pieces[0]], left[pieces[-1]]
    behind = runs[0][0].segment > last.segment
    if runs[0][0].cell is not first.cell or (behind and runs[0][0].segment != last.segment + 1):
        return None
    label = Item(text, chosen[0].start, first.segment, first.row, last.row)
    bound = not behind or runs[0][0].row == last.row
    return Claim(row, label, How.FRAGMENTS, chosen, bound, chosen, first.item)


def altered(table: FormTable, claims: Sequence[Claim], left: Sequence[Bit]) -> list[Claim]:
    """Rows whose label is printed otherwise, in their own place between the labelled rows before and after them."""
    found: list[Claim] = []
    for rows, start, stop in _gaps(table, claims):
        pairs = _pairs([bit for bit in left if start < bit.item < stop], table, rows)
        if pairs is not None:
            found += pairs
    return found


def _gaps(table: FormTable, claims: Sequence[Claim]) -> Iterator[tuple[list[Row], int, int]]:
    """Rows without a claim, with the items of the labelled rows before and after them."""
    have = {claim.row.key: claim for claim in claims if claim.values}
    for block in table.blocks if len(table.blocks) == 1 else ():
        missing: list[Row] = []
        start = None
        for row in block.rows:
            claim = have.get(row.key)
            if claim is None:
                missing.append(row)
                continue
            if missing and start is not None and start < claim.place:
                yield missing, start, claim.place
            missing, start = [], claim.place


def _pairs(left: Sequence[Bit], table: FormTable, rows: Sequence[Row]) -> list[Claim] | None:
    """Texts and the numbers behind each, one for each of some rows and like its label; `None` where they are not."""
    groups: list[tuple[list[Bit], list[Bit]]] = []
    for bit in left:
        if bit.value is None:
            if not groups or groups[-1][1]:
                groups.append(([], []))
            groups[-1][0].append(bit)
        elif groups and not bit.skipped:
            groups[-1][1].append(bit)
        elif bit.text != BLANK:
            return None
    if len(groups) != len(rows) or not all(values for _, values in groups):
        return None
    found: list[Claim] = []
    for row, (texts, values) in zip(rows, groups, strict=True):
        text = _like(table, row, [bit.text for bit in texts])
        chosen = tuple(bit.value for bit in values if bit.value is not None)
        counted = len(chosen) == size(table, row) and chosen[-1].text != BLANK
        if text is None or not counted or texts[-1].cell is not values[0].cell:
            return None
        label = Item(text, chosen[0].start, texts[-1].segment, texts[0].row, texts[-1].row)
        bound = values[0].row == texts[-1].row
        found.append(Claim(row, label, How.NEIGHBOURS, chosen, bound, chosen, texts[0].item))
    return found


def _like(table: FormTable, row: Row, texts: Sequence[str]) -> str | None:
    """The end of some texts that is like a row's label, and more like it than any other row's."""
    from difflib import SequenceMatcher

    def alike(text: str, key: str) -> float:
        return max(SequenceMatcher(None, text, label).ratio() for label in spellings(table.section, key))

    for count in range(1, min(len(texts), 4) + 1):
        text = "".join(texts[-count:])
        own = alike(text, row.key)
        if own >= _ALIKE and all(alike(text, other.key) < own for other in table.rows if other.key != row.key):
            return text
    return None


def unlabelled(table: FormTable, claims: Sequence[Claim], left: Sequence[Bit]) -> list[Claim]:
    """Rows of a grid that have lost their labels, as many as the form has between two that have theirs."""
    texts = "".join(bit.text for bit in left if bit.value is None)
    found: list[Claim] = []
    for rows, start, stop in _gaps(table, claims):
        grid: dict[int, list[Bit]] = {}
        for bit in left:
            if start < bit.item < stop:
                grid.setdefault(bit.row, []).append(bit)
        bare = [row for row in grid.values() if all(bit.value is not None and bit.cell for bit in row)]
        if len(bare) != len(rows) or not all(_mentioned(table, row, texts) for row in rows):
            return []
        for row, own in zip(rows, bare, strict=True):
            chosen = tuple(bit.value for bit in own if bit.value is not None)
            if len(chosen) != size(table, row):
                return []
            label = Item("", chosen[0].start, own[0].segment, own[0].row, own[0].row)
            found.append(Claim(row, label, How.ORDER, chosen, True, chosen, own[0].item))
    return found if found and len(found) == len(_wanted(table, claims)) else []


def _mentioned(table: FormTable, row: Row, texts: str) -> bool:
    """Whether a part of a row's label that no other row has stands somewhere in some text."""
    others = [text for other in table.rows if other.key != row.key for text in spellings(table.section, other.key)]
    for text in spellings(table.section, row.key):
        for at in range(len(text) - 5):
            part = text[at : at + 6]
            if part in texts and not any(part in other for other in others):
                return True
    return False

"""Labels that are broken or altered, and what still proves which row the numbers beside them belong to."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from govinfo.forms.spec import FormTable, Row
from govinfo.readers.figures import BLANK
from govinfo.readers.recognising.candidates import Candidate, Setting, width
from govinfo.readers.recognising.printed_labels import printed_labels, stretches
from govinfo.readers.recognising.tokens import Token
from govinfo.readers.result import How
from govinfo.readers.stream import Stream

_SKIPPED = 9
"""How many pieces of other text may stand between two parts of a label."""
_APART = "\n"
"""Stands between texts in which others are looked for, and in none of them."""
_ALIKE = 0.8
"""How alike an altered label and the form's must be, from 0 to 1."""
_FOREIGN = 4
"""So many characters of another row's label, that the row's own has not, show that the lines of two were mixed."""


class LooseSegment(NamedTuple):
    """A segment that is neither the label nor a number of a row that can be read.

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
    value: Token | None
    cell: bool
    upright: bool = False

    @property
    def skipped(self) -> bool:
        """Whether it may be left out of a row."""
        return self.text == BLANK and not self.upright


def loose_segments(tokens: Sequence[Token], candidates: Sequence[Candidate], stream: Stream) -> list[LooseSegment]:
    """The segments that are left over once all rows that can be read are taken out, in their order."""
    texts, rows, cells, upright = stream.texts, stream.rows, stream.cells, stream.stacked.upright
    readable = [candidate for candidate in candidates if candidate.ways]
    used = {value.segment for candidate in readable for value in candidate.values}
    used |= {
        segment
        for candidate in readable
        if candidate.values
        for segment in range(candidate.label.segment, candidate.values[0].segment)
        if rows[segment] <= candidate.label.last
    }
    found: list[LooseSegment] = []
    for number, item in enumerate(tokens):
        if item.segment in used or (found and found[-1].segment == item.segment):
            continue
        last = item.segment
        text, row = texts[last], rows[last]
        value = item if item.value and item.text == text else None
        found.append(LooseSegment(text, number, last, row, value, cells[last], row in upright))
        length = len(text)
        while length < len(item.text):
            last += 1
            found.append(LooseSegment(texts[last], number, last, rows[last], None, cells[last]))
            length += len(texts[last])
    return found


def setting(first: LooseSegment) -> Setting:
    """How the values stand that begin with a segment."""
    if not first.cell:
        return Setting.FLOW
    return Setting.UPRIGHT if first.upright else Setting.ACROSS


def broken(table: FormTable, candidates: Sequence[Candidate], left: Sequence[LooseSegment]) -> list[Candidate]:
    """Candidates for the rows whose labels are broken over lines.

    Other text, or the row's own numbers, may stand between the pieces of a label.
    """
    rows = unread_rows(table, candidates)
    labels = [printed_labels().spellings(table.section, row.key) for row in rows]
    others = _APART.join((*printed_labels().furniture(table.section), *chain(*labels)))
    openings: dict[str, list[int]] = {}
    for at, bit in enumerate(left):
        if bit.value is None:
            openings.setdefault(bit.text[:2], []).append(at)
    found: list[Candidate] = []
    for row, texts in zip(rows, labels, strict=True):
        opening = sorted({at for begin in {text[:2] for text in texts} for at in openings.get(begin, ())})
        ways = list(_assembled(left, opening, texts, others))
        candidate = _candidate(table, row, ways[0][1], left, ways[0][0]) if len(ways) == 1 else None
        if candidate is not None:
            found.append(candidate)
    taken = [value.segment for candidate in found for value in candidate.values]
    return [candidate for candidate in found if all(taken.count(value.segment) == 1 for value in candidate.values)]


def unread_rows(table: FormTable, candidates: Sequence[Candidate]) -> list[Row]:
    """The rows without a candidate that can be read."""
    have = {candidate.row.key for candidate in candidates if candidate.ways}
    return [row for row in table.rows if row.key not in have]


def _assembled(
    left: Sequence[LooseSegment], opening: Iterable[int], texts: Sequence[str], others: str
) -> Iterator[tuple[str, list[int]]]:
    """Each text that pieces make up in their order, and which pieces; no more than one for each first piece."""
    for at in opening:
        bit = left[at]
        for text in texts:
            if text.startswith(bit.text) and text != bit.text:
                way = _continued(left, at + 1, text, len(bit.text), others)
                if way is not None:
                    yield text, [at, *way]
                    break


def _continued(left: Sequence[LooseSegment], start: int, text: str, at: int, others: str) -> list[int] | None:
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
        if skipped > _SKIPPED or bit.text not in others:
            return None
    return None


def _candidate(
    table: FormTable, row: Row, pieces: Sequence[int], left: Sequence[LooseSegment], text: str
) -> Candidate | None:
    """The candidate of a broken label, with the only run of numbers between its pieces or right behind the last."""
    runs = _runs(pieces, left)
    if len(runs) != 1 or _foreign(table, pieces, left, runs[0][0].row):
        return None
    (run,) = runs
    due = width(table, row)
    values = tuple(bit.value for bit in run if bit.value is not None)
    filled = tuple(bit.value for bit in run if bit.value is not None and not bit.skipped)
    chosen = values if len(values) == due else filled
    if len(chosen) != due or (run[-1].upright and chosen[-1].text == BLANK):
        return None
    first, last = left[pieces[0]], left[pieces[-1]]
    behind = run[0].segment > last.segment
    if run[0].cell is not first.cell or (behind and run[0].segment != last.segment + 1):
        return None
    label = Token(text, chosen[0].start, first.segment, first.row, last.row)
    bound = not behind or run[0].row == last.row
    return Candidate(row, due, label, How.FRAGMENTS, first.item, chosen, setting(run[0]), bound)


def _runs(pieces: Sequence[int], left: Sequence[LooseSegment]) -> list[list[LooseSegment]]:
    """The numbers between the pieces of a label and right behind the last of them, in runs of one row each."""
    runs: list[list[LooseSegment]] = []
    goes_on = False
    at = pieces[0] + 1
    while at < len(left) and (at <= pieces[-1] or left[at].value is not None):
        bit = left[at]
        if bit.value is None:
            goes_on = False
        else:
            if goes_on and runs[-1][-1].row == bit.row:
                runs[-1].append(bit)
            elif not bit.skipped:
                runs.append([bit])
            goes_on = bool(runs)
        at += 1
    return runs


def _foreign(table: FormTable, pieces: Sequence[int], left: Sequence[LooseSegment], line: int) -> bool:
    """Whether a line holds words that are neither pieces of the label nor printed beside the rows of the table."""
    others = [bit.text for at, bit in enumerate(left) if bit.row == line and bit.value is None and at not in pieces]
    return any(not any(text in other for other in printed_labels().furniture(table.section)) for text in others)


def altered(table: FormTable, candidates: Sequence[Candidate], left: Sequence[LooseSegment]) -> list[Candidate]:
    """Candidates for rows whose labels are printed otherwise, between the labelled rows that the form has around them.

    A row whose own label has values is none of them: it has too many or too few, and those behind are not its own.
    """
    counted = {candidate.row.key for candidate in candidates if candidate.values}
    found: list[Candidate] = []
    for rows, start, stop in gaps(table, candidates):
        pairs = _pairs([bit for bit in left if start < bit.item < stop], table, rows)
        if pairs is not None:
            found += [pair for pair in pairs if pair.row.key not in counted]
    return found


def gaps(table: FormTable, candidates: Sequence[Candidate]) -> Iterator[tuple[list[Row], int, int]]:
    """The rows without a candidate, run by run, with the items of the labelled rows before and behind each run."""
    have = {candidate.row.key: candidate for candidate in candidates if candidate.ways}
    for block in table.blocks if len(table.blocks) == 1 else ():
        missing: list[Row] = []
        start = None
        for row in block.rows:
            candidate = have.get(row.key)
            if candidate is None:
                missing.append(row)
                continue
            if missing and start is not None and start < candidate.place:
                yield missing, start, candidate.place
            missing, start = [], candidate.place


def _pairs(left: Sequence[LooseSegment], table: FormTable, rows: Sequence[Row]) -> list[Candidate] | None:
    """A candidate for each of some rows, from texts like their labels and the numbers behind; `None` where one fails.

    A piece of the label may stand in the cell of the first figure, which is then no number.
    """
    groups = _grouped(left)
    if groups is None or len(groups) != len(rows) or not all(values for _, values in groups):
        return None
    found: list[Candidate] = []
    for row, (texts, values) in zip(rows, groups, strict=True):
        text = _like(table, row, [bit.text for bit in texts])
        chosen = tuple(bit.value for bit in values if bit.value is not None)
        counted = len(chosen) == width(table, row) and chosen[-1].text != BLANK
        parted = values[0].cell and values[-1].segment - values[0].segment >= len(values)
        of_figure = texts[-1].cell and texts[-1].text[-1].isdigit()
        if text is None or not counted or parted or of_figure or texts[-1].cell is not values[0].cell:
            return None
        label = Token(text, chosen[0].start, texts[-1].segment, texts[0].row, texts[-1].row)
        bound = values[0].row == texts[-1].row
        found.append(
            Candidate(row, len(chosen), label, How.NEIGHBOURS, texts[0].item, chosen, setting(values[0]), bound)
        )
    return found


def _grouped(left: Sequence[LooseSegment]) -> list[tuple[list[LooseSegment], list[LooseSegment]]] | None:
    """Texts one after the other and the numbers behind them, again and again; `None` if a number stands before all."""
    groups: list[tuple[list[LooseSegment], list[LooseSegment]]] = []
    for bit in left:
        if bit.value is None:
            if not groups or groups[-1][1]:
                groups.append(([], []))
            groups[-1][0].append(bit)
        elif groups and not bit.skipped:
            groups[-1][1].append(bit)
        elif bit.text != BLANK:
            return None
    return groups


def _like(table: FormTable, row: Row, texts: Sequence[str]) -> str | None:
    """The end of some texts that is like the label of a row, and more so than like that of any other row."""
    from difflib import SequenceMatcher  # loaded when labels are damaged, which is seldom

    def alike(text: str, key: str) -> float:
        return max(
            SequenceMatcher(None, text, label).ratio() for label in printed_labels().spellings(table.section, key)
        )

    for count in range(1, min(len(texts), 4) + 1):
        text = "".join(texts[-count:])
        own = alike(text, row.key)
        others = [other.key for other in table.rows if other.key != row.key]
        if own >= _ALIKE and all(alike(text, other) < own for other in others):
            return None if _mixed(table, row.key, others, text) else text
    return None


def _mixed(table: FormTable, row: str, others: Sequence[str], text: str) -> bool:
    """Whether a piece of a text is from the label of another row, and not from the row's own."""
    own = printed_labels().spellings(table.section, row)
    foreign = [label for other in others for label in printed_labels().spellings(table.section, other)]
    return any(
        any(part in label for label in foreign)
        for part in stretches(text, _FOREIGN)
        if not any(part in label for label in own)
    )

"""Where the three tables stand in a stream, which edition each is laid out in, and what each of them states."""

from collections.abc import Sequence
from itertools import islice, takewhile
from typing import NamedTuple

from govinfo.errors import ReadError
from govinfo.forms import FORMS, renewed
from govinfo.forms.spec import FormTable
from govinfo.readers.fragments import altered, bits, broken, unlabelled
from govinfo.readers.lexing import Item, items
from govinfo.readers.limits import Limits
from govinfo.readers.matching import Claim, Found, Matched, claims
from govinfo.readers.printings import printings, telling
from govinfo.readers.result import How
from govinfo.readers.settling import settle, take, told
from govinfo.readers.splitting import TooManyWaysError, ways
from govinfo.readers.stream import BLANK, Stream
from govinfo.vocabulary import Edition, RemedyRoute, Section

_PROSE = 16
"""A piece of text longer than this is prose, not part of a table's head."""


class Tables(NamedTuple):
    """What was found of the three tables.

    Attributes:
        matched: Each table that was found.
        extents: First and last line or table row that each takes up.
        places: Where each begins and ends in the stream's text.
        ignored: Segments inside the tables that were recognised as nothing.
    """

    matched: dict[Section, Matched]
    extents: tuple[tuple[int, int], ...]
    places: tuple[tuple[int, int], ...]
    ignored: tuple[int, ...]

    def with_another(self, rows: tuple[int, int] | None, places: tuple[int, int]) -> "Tables":
        """The same beside a table of another kind, so that none of it is taken for prose."""
        if rows is None:
            return self
        return self._replace(extents=(*self.extents, rows), places=(*self.places, places))


def find(stream: Stream, limits: Limits) -> Tables | None:
    """The tables in a stream; `None` where nothing in it is a table of the form."""
    start = _start(stream.text)
    if start is None:
        return None
    found = items(stream, start, len(stream.text))
    second = next((at for at, item in enumerate(found) if item.meanings and _opens_applications(item)), len(found))
    third = _opening_of_remedies(found, second if second < len(found) else 0)
    second = min(second, third)
    parts = {
        Section.APPLICATIONS: found[second:third],
        Section.PROACTIVE: found[: min(second, third)],
        Section.REMEDIES: found[third:],
    }
    edition: str | None = None
    matched: dict[Section, Matched] = {}
    extents: list[tuple[int, int]] = []
    places: list[tuple[int, int]] = []
    ignored: list[int] = []
    for section, part in parts.items():
        own = _edition(part, section)
        edition = own or edition or Edition.F2021
        one, first, last = _table(Matched(edition, section), part, stream, limits)
        if one is not None:
            matched[section] = one
            extents.append((part[first].row, part[last].last))
            places.append((part[first].start, part[last].end))
            ignored += [item.segment for item in part[first:last] if not item.meanings and not item.value]
    if not matched:
        return None
    return Tables(matched, tuple(extents), tuple(places), tuple(ignored))


def _start(text: str) -> int | None:
    """Where the first printing begins that only a table has."""
    start = None
    for anchor in _anchors():
        place = text.find(anchor) if start is None else text.find(anchor, 0, start + len(anchor) - 1)
        if place >= 0:
            start = place
    return start


@renewed
def _anchors() -> list[str]:
    """Printings that only a table has."""
    return [
        text
        for text, meanings in printings().items()
        if any(
            meaning.kind in {"block", "stub", "note"}
            or (
                meaning.kind == "row"
                and meaning.section is Section.APPLICATIONS
                and not meaning.bare
                and len(text) > 12
            )
            for meaning in meanings
        )
    ]


def _opens_applications(item: Item) -> bool:
    return len(item.text) > 2 and any(
        meaning.section is Section.APPLICATIONS
        and (
            meaning.kind in {"note", "section"} or (meaning.kind == "row" and not meaning.bare and len(item.text) > 12)
        )
        for meaning in item.meanings
    )


def _opening_of_remedies(found: Sequence[Item], after: int) -> int:
    """Where the sideways table begins: at the label of its first row, before those of the others."""
    routes = [
        (at, route.key)
        for at, item in enumerate(islice(found, after, None), after)
        if item.meanings and (route := item.means("route")) is not None
    ]
    for (at, key), (_, following), (_, last) in zip(routes, routes[1:], routes[2:], strict=False):
        if (key, following, last) == tuple(RemedyRoute):
            return at
    return len(found)


def _edition(part: Sequence[Item], section: Section) -> str | None:
    """The edition that alone prints what most of a table's labels say; `None` where they are in both."""
    votes = dict.fromkeys((form.edition for form in FORMS), 0)
    told = telling(section)
    for item in part:
        if item.meanings and (edition := told.get(item.text)):
            votes[edition] += 1
    *_, second, first = sorted(votes, key=votes.__getitem__)
    return first if votes[first] > votes[second] else None


def _table(matched: Matched, part: Sequence[Item], stream: Stream, limits: Limits) -> tuple[Matched | None, int, int]:
    """A table among the items of its part of the stream, and the first and last item it takes up."""
    if matched.table.sideways:
        return _sideways(matched, part, stream, limits)
    if sum(item.means("row") is not None for item in part if item.meanings) > limits.labels:
        raise ReadError(f"a report; the row labels of a table stand in it more than {limits.labels} times")
    claimed = claims(matched.table, part, stream)
    if not any(claim.tokens for claim in claimed):
        return None, 0, 0
    if len({claim.row.key for claim in claimed if claim.values}) < len(matched.table.rows):
        claimed += _proved(matched.table, claimed, part, stream)
        claimed.sort(key=lambda claim: claim.label.segment)
    first = min(claim.place for claim in claimed if claim.tokens)
    last = max(claim.place + len(claim.tokens) for claim in claimed if claim.tokens)
    label = stream.segments[claimed[0].label.segment]
    while first and (opening := _above(part, first, stream, cells=label.cell and label.laid)) < first:
        first = opening
    settle(matched, claimed, part, stream.segments, limits)
    return matched, first, last


def _proved(table: FormTable, claimed: Sequence[Claim], part: Sequence[Item], stream: Stream) -> list[Claim]:
    """Claims of rows whose labels are broken, altered or lost."""
    found: list[Claim] = []
    for proof in (broken, altered, unlabelled):
        found += proof(table, [*claimed, *found], bits(part, [*claimed, *found], stream))
    return found


def _above(part: Sequence[Item], first: int, stream: Stream, *, cells: bool) -> int:
    """Where the line or row above begins, if it is a head of the table that begins at *first*.

    In a table of cells no paragraph is a head, nor a cell that is alone in its row and says nothing of the form.
    """
    opening = first - 1
    while opening and part[opening - 1].row == part[opening].row:
        opening -= 1
    above = part[opening:first]
    if not cells or part[opening].row == part[first].row:
        return next((at + 1 for at in range(first - 1, opening - 1, -1) if not _heads(part[at])), opening)
    alone = len(above) == 1 and not above[0].meanings
    apart = alone or not stream.segments[above[0].segment].cell
    return first if apart or not all(map(_heads, above)) else opening


def _heads(item: Item) -> bool:
    if item.means("section"):
        return False
    return bool(item.meanings) or item.value or len(item.text) <= _PROSE


def _sideways(
    matched: Matched, part: Sequence[Item], stream: Stream, limits: Limits
) -> tuple[Matched | None, int, int]:
    """表四: three blocks side by side, all their values in one row below their labels."""
    table = matched.table
    labels = [(at, meaning.key) for at, item in enumerate(part) if item.meanings and (meaning := item.means("route"))][
        : len(table.rows)
    ]
    if [key for _, key in labels] != [row.key for row in table.rows]:
        return None, 0, 0
    for at, key in labels:
        matched.labels[key] = (part[at], How.LABEL)
    closing = next((at for at, item in enumerate(part) if item.meanings and item.means("section")), len(part))
    whole = _whole(len(table.cells), part[labels[-1][0] : closing], stream)
    if whole:
        for row in table.rows:
            take(matched, row.key, whole[table.slices[row.key]], How.LABEL)
        last = max(at for at in range(closing) if part[at].segment == whole[-1][1])
        return matched, 0, last
    opening = next((at for at in range(labels[-1][0], len(part)) if part[at].value and part[at].text != BLANK), None)
    if opening is None or opening > closing:
        for row in table.rows:
            matched.leave(row.key, "no value stands below its label")
        return matched, 0, labels[-1][0]
    tokens = tuple(takewhile(lambda item: item.value, part[opening:]))
    reach = max(at for at, token in enumerate(tokens, 1) if token.text != BLANK)
    upright = stream.segments[tokens[0].segment].row in stream.upright
    texts, how, reason = _fifteen(table, tokens[:reach] if upright else tokens, limits)
    for row in table.rows:
        where = table.slices[row.key]
        if texts:
            take(matched, row.key, texts[where], how)
        else:
            matched.leave(row.key, reason, tokens[0].segment)
    return matched, 0, opening + len(tokens) - 1


def _whole(due: int, part: Sequence[Item], stream: Stream) -> list[Found]:
    """The cells of the first row that has as many as are due, none of them a label; empty if there is none."""
    rows: dict[int, list[Item]] = {}
    for item in part:
        rows.setdefault(item.row, []).append(item)
    for row in rows.values():
        cells = sorted({item.segment for item in row})
        if len(cells) == due and not any(item.meanings for item in row) and stream.segments[cells[0]].cell:
            return [Found(stream.segments[cell].text, cell) for cell in cells]
    return []


def _fifteen(table: FormTable, tokens: Sequence[Item], limits: Limits) -> tuple[list[Found], How, str]:
    due = len(table.cells)
    texts = [token.text for token in tokens]
    plain = [Found(token.text, token.segment) for token in tokens]
    if len(tokens) == due:
        return plain, How.LABEL, ""
    filled = [Found(token.text, token.segment) for token in tokens if token.text != BLANK]
    if len(filled) == due:
        return filled, How.LABEL, ""
    if not all(map(str.isdigit, texts)) or len(tokens) > due or not (len(tokens) == 1 or _zeros(texts)):
        return [], How.NOTHING, f"{due} values are due below the labels; {len(filled)} stand there"
    sizes = [where.stop - where.start for where in table.slices.values()]
    try:
        found, only = ways(texts, sizes, table.equations, limits.splits)
    except TooManyWaysError:
        found, only = [], False
    if len(found) == 1:
        numbers = [Found(str(number), tokens[0].segment) for number in found[0]]
        return numbers, How.LABEL if only else How.IDENTITY, ""
    return [], How.NOTHING, told(" ".join(texts), due, found)


def _zeros(texts: Sequence[str]) -> bool:
    return any(len(text) > 1 and text[0] == "0" for text in texts)

"""From claims to cells: each row is settled by its one label and its own numbers, or left with the reason."""

from collections.abc import Sequence
from functools import cache
from itertools import islice, pairwise, product

from govinfo.forms.spec import Along, Equation, FormTable
from govinfo.readers.lexing import Item
from govinfo.readers.limits import Limits
from govinfo.readers.matching import Claim, Found, Matched, Met, size
from govinfo.readers.result import How
from govinfo.readers.splitting import TooManyWaysError, Way, holds, ways
from govinfo.readers.stream import BLANK, MERGED, Segment
from govinfo.report.provenance import Oddity


def settle(
    matched: Matched, claims: Sequence[Claim], items: Sequence[Item], segments: Sequence[Segment], limits: Limits
) -> None:
    """Fill a table whose rows stand one below the other."""
    open_rows: dict[str, list[Way]] = {}
    cut = [claim if claim.values else _cut(matched.table, claim, segments, limits) for claim in claims]
    claimed: dict[str, list[Claim]] = {}
    for claim in cut:
        claimed.setdefault(claim.row.key, []).append(claim)
    for row in matched.table.rows:
        own = claimed.get(row.key)
        if own:
            _row(matched, own, open_rows)
        else:
            matched.leave(row.key, "its label was not found", oddity=Oddity.MISSING_ROW)
    settled = [
        claim for claim in cut if matched.values[claim.row.key] is not How.NOTHING and (claim.values or claim.ways)
    ]
    _disorder(matched, settled)
    _followed(matched, cut, settled, items, segments)
    _beside(matched, cut)
    _by_columns(matched, open_rows)
    _summed(matched, [claim for claim in settled if claim.how is How.ORDER])


def _row(matched: Matched, own: Sequence[Claim], open_rows: dict[str, list[Way]]) -> None:
    key = own[0].row.key
    whole = [claim for claim in own if claim.values or claim.ways]
    best = (whole or own)[0]
    matched.labels[key] = (best.label, best.how)
    if not whole:
        fullest = max(own, key=lambda claim: len(claim.tokens))
        matched.leave(key, fullest.reason, fullest.label.segment)
        return
    if len(whole) > 1:
        if len({tuple(value.text for value in claim.values) or claim.ways for claim in whole}) > 1:
            reason = "its label stands twice, with different values"
            matched.leave(key, reason, whole[1].label.segment, Oddity.DOUBLED_ROW)
            return
        reason = "its label stands twice, with the same values"
        where = f"{matched.table.section}.{key}"
        matched.met.append(Met(Oddity.DOUBLED_ROW, where, reason, whole[1].label.segment))
    if best.values:
        take(matched, key, [Found(value.text, value.segment) for value in best.values], best.how)
    elif len(best.ways) == 1:
        segment = best.tokens[0].segment
        take(
            matched,
            key,
            [Found(str(number), segment) for number in best.ways[0]],
            best.how if best.only else How.IDENTITY,
        )
    else:
        matched.leave(key, best.reason, best.tokens[0].segment)
        open_rows[key] = list(best.ways)


def take(matched: Matched, key: str, values: Sequence[Found], how: How) -> None:
    """Fill a row, with the reason wherever one of its cells states no number."""
    matched.take(key, values, how)
    start = matched.table.slices[key].start
    for cell in range(start + len(values), matched.table.slices[key].stop):
        matched.reasons[cell] = "the cell is empty"
    for cell, (text, _) in enumerate(values, start):
        if text == BLANK:
            matched.reasons[cell] = "the cell is empty"
        elif text == MERGED:
            matched.reasons[cell] = "one cell stands for several rows; whose figure it states cannot be told"


def _cut(table: FormTable, claim: Claim, segments: Sequence[Segment], limits: Limits) -> Claim:
    """The claim with the ways of cutting its numbers, where there is a sign that they ran together."""
    due = size(table, claim.row)
    tokens = tuple(token for token in claim.tokens if token.row == claim.label.last) or claim.tokens
    texts = [token.text for token in tokens]
    if not texts:
        return claim._replace(reason=f"{due} values are due after the label; none stands there")
    if not all(map(str.isdigit, texts)) or segments[tokens[0].segment].cell or not _glued(claim, due):
        return claim
    run = " ".join(texts)
    sums = _row_sums(table).get(claim.row.key, ())
    try:
        found, only = ways(texts, [due], sums, limits.splits)
    except TooManyWaysError:
        return claim._replace(reason=f"{run!r} can be cut into {due} numbers in too many ways")
    kept = tuple(found) if sums or len(found) == 1 else ()
    return claim._replace(ways=kept, only=only, tokens=tokens, reason=told(run, due, found))


@cache
def _row_sums(table: FormTable) -> dict[str, tuple[Equation, ...]]:
    """The equations within each row, over cell numbers counted from 0 at its first cell."""
    found: dict[str, tuple[Equation, ...]] = {}
    for sum_ in table.equations:
        if sum_.identity.along is Along.ROWS:
            first = table.slices[sum_.at].start
            left, right = (tuple(cell - first for cell in side) for side in (sum_.left, sum_.right))
            found[sum_.at] = (*found.get(sum_.at, ()), Equation(sum_.identity, sum_.at, left, right))
    return found


def told(run: str, due: int, found: Sequence[Way]) -> str:
    """Why a run of digits was not cut, with the ways there are."""
    if not found:
        return f"{run!r} cannot be cut into {due} numbers that keep the sums of the form"
    shown = "; ".join("/".join(map(str, way)) for way in found[:5]) + ("; …" if len(found) > 5 else "")
    return f"{run!r} can be cut into {due} numbers in {len(found)} ways: {shown}"


def _glued(claim: Claim, due: int) -> bool:
    """Whether the numbers after a label have lost the space between them."""
    first = claim.tokens[0]
    return (
        first.segment == claim.label.segment
        or (len(claim.tokens) == 1 < due)
        or any(len(token.text) > 1 and token.text[0] == "0" for token in claim.tokens)
    )


def _disorder(matched: Matched, settled: Sequence[Claim]) -> None:
    """Leave rows whose labels stand in another order than the form's: one of them has the other's place."""
    table = matched.table
    for block in table.blocks:
        order = {row.key: place for place, row in enumerate(block.rows)}
        placed = [(order[claim.row.key], claim) for claim in settled if claim.row.key in order]
        if all(one[0] <= other[0] for one, other in pairwise(placed)):
            continue
        for at, (place, claim) in enumerate(placed):
            if any(earlier > place for earlier, _ in placed[:at]) or any(
                later < place for later, _ in placed[at + 1 :]
            ):
                matched.leave(claim.row.key, "the rows stand in another order than the form's", claim.label.segment)


def _followed(
    matched: Matched,
    claims: Sequence[Claim],
    settled: Sequence[Claim],
    items: Sequence[Item],
    segments: Sequence[Segment],
) -> None:
    """Leave rows whose numbers may be the next row's: its label does not follow, or other numbers stand before it."""
    table = matched.table
    following = _following(table)
    ordered = [claim for claim in claims if claim.values or claim.ways or not claim.label.means("head")]
    sure = {id(claim) for claim in settled}
    owned = {token.segment for claim in claims for token in claim.tokens}
    # how many digits each item has that follow no row label
    loose = [
        len(item.text) if item.value and item.segment not in owned and item.text.isdigit() else 0 for item in items
    ]
    for at, claim in enumerate(ordered):
        due, inside = following.get(claim.row.key, ("", False))
        left = matched.values[claim.row.key] is How.NOTHING
        if id(claim) not in sure or left or (claim.bound and not inside):
            continue
        cell = segments[claim.label.segment].cell
        after = next(
            (
                other
                for other in islice(ordered, at + 1, None)
                if other.row is not claim.row and (other.values or segments[other.label.segment].cell is cell)
            ),
            None,
        )
        if (after.row.key if after else "") != due:
            reason = "the label of the next row does not follow: whose the numbers are cannot be told"
        elif after and sum(loose[claim.place : after.place]) >= max(2, size(table, claim.row)):
            reason = "other numbers stand between it and the next row: whose the numbers are cannot be told"
        else:
            continue
        matched.leave(claim.row.key, reason, claim.label.segment)


def _beside(matched: Matched, claims: Sequence[Claim]) -> None:
    """Leave rows cut by their sum beside a row with too many or too few numbers: some may have changed places."""
    for one, other in pairwise(claims):
        for odd, cut in ((one, other), (other, one)):
            broken = odd.tokens and not odd.values and not odd.ways
            if broken and cut.ways and not cut.only and odd.row is not cut.row:
                reason = "the row beside it has not as many numbers as are due: whose they are cannot be told"
                matched.leave(cut.row.key, reason, cut.label.segment)


def _following(table: FormTable) -> dict[str, tuple[str, bool]]:
    """The row after each row, and whether it stands in the same block."""
    following: dict[str, tuple[str, bool]] = {row.key: (after.key, False) for row, after in pairwise(table.rows)}
    for block in table.blocks:
        following.update({row.key: (after.key, True) for row, after in pairwise(block.rows)})
    return following


def _summed(matched: Matched, ordered: Sequence[Claim]) -> None:
    """Leave rows placed by their order unless the sums of every column that they stand in hold."""
    if not ordered:
        return
    cells = {cell: int(found.text) for cell, found in matched.cells.items() if found.text.isdigit()}
    placed = {
        cell
        for claim in ordered
        for cell in range(*matched.table.slices[claim.row.key].indices(len(matched.table.cells)))
    }
    kept = {
        cell
        for sum_ in matched.table.equations
        if sum_.identity.along is Along.COLUMNS
        and all(cell in cells for cell, _ in sum_.terms)
        and sum(cells[cell] * sign for cell, sign in sum_.terms) == 0
        for cell, _ in sum_.terms
    }
    if not placed <= kept:
        for claim in ordered:
            matched.leave(claim.row.key, "its label was not found, and the sums do not show its place")


def _by_columns(matched: Matched, open_rows: dict[str, list[Way]]) -> None:
    """Settle rows that can be cut in several ways by the sums of the columns, where only one choice keeps them all."""
    table = matched.table
    count = 1
    for found in open_rows.values():
        count *= len(found)
    if not open_rows or count > 2_000:
        return
    known = [0] * len(table.cells)
    sure = set[int]()
    for cell, found_ in matched.cells.items():
        if found_.text.isdigit():
            known[cell] = int(found_.text)
            sure.add(cell)
    opened = {cell for key in open_rows for cell in range(table.slices[key].start, table.slices[key].stop)}
    sums = [
        sum_
        for sum_ in table.equations
        if sum_.identity.along is Along.COLUMNS
        and all(cell in sure or cell in opened for cell in (*sum_.left, *sum_.right))
        and any(cell in opened for cell in (*sum_.left, *sum_.right))
    ]
    kept: list[tuple[Way, ...]] = []
    for choice in product(*open_rows.values()):
        for key, way in zip(open_rows, choice, strict=True):
            known[table.slices[key]] = way
        if all(holds(known, sum_) for sum_ in sums):
            kept.append(choice)
    if len(kept) == 1 and sums:
        for key, way in zip(open_rows, kept[0], strict=True):
            segment = matched.labels[key][0].segment
            matched.met[:] = [met for met in matched.met if met.where != f"{table.section}.{key}"]
            matched.take(key, [Found(str(number), segment) for number in way], How.IDENTITY)

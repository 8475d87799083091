"""表四: three blocks side by side, all their values in one row below their labels, read together or not at all."""

from collections.abc import Mapping, Sequence
from itertools import groupby, pairwise, starmap, takewhile
from math import ceil
from typing import NamedTuple

from govinfo.forms.spec import FormTable
from govinfo.languages import Text
from govinfo.messages import recognising as says
from govinfo.readers.figures import BLANK
from govinfo.readers.recognising.candidates import Way, width
from govinfo.readers.recognising.deciding import Accepted, Decision, Refused
from govinfo.readers.recognising.facts import Facts
from govinfo.readers.recognising.heads.above_block import in_turn
from govinfo.readers.recognising.heads.displaced import abreast
from govinfo.readers.recognising.heads.lines import HeadLines
from govinfo.readers.recognising.heads.pieces import told_by_pieces
from govinfo.readers.recognising.heads.strangers import strange_below
from govinfo.readers.recognising.printed_again import remedies_again
from govinfo.readers.recognising.printed_labels import line_by_line
from govinfo.readers.recognising.sideways_values import FoundValues, SidewaysValues
from govinfo.readers.recognising.tokens import Token, ran_together, runs_on
from govinfo.readers.result import How
from govinfo.readers.stream import Stream


class SidewaysTable(NamedTuple):
    """A table whose rows are printed side by side.

    Attributes:
        decisions: What is decided on each row, by its key.
        last: Number of the last token that it takes up.
    """

    decisions: Mapping[str, Decision]
    last: int


def sideways_table(
    table: FormTable, tokens: Sequence[Token], stream: Stream, facts: Facts, limit: int
) -> SidewaysTable | None:
    """表四 in its part of a stream; `None` where neither its labels nor all of its heads stand there.

    Args:
        table: The table of the form.
        tokens: The tokens.
        stream: The stream they are of.
        facts: What the rows of 表三 show.
        limit: How many beginnings of a cut are looked at.
    """
    labels = _labels(table, tokens)
    places = labels or _parts_without_labels(table, tokens)
    if not places:
        return None
    found = SidewaysValues(table, tokens, places, stream, facts, limit).found()
    decision = _decision(found, table, tokens[min(places) :], tokens[max(places) :], stream)
    how = How.LABEL if labels else How.ORDER
    decisions: dict[str, Decision] = {}
    for row, place in zip(table.rows, places, strict=True):
        where, label = table.slices[row.key], tokens[place].segment
        if isinstance(decision, Refused):
            decisions[row.key] = decision._replace(label=label, how=how)
        else:
            own = Way(decision.texts[where], decision.segments[where], decision.cut)
            decisions[row.key] = Accepted(label, how, own)
    return SidewaysTable(decisions, found.last)


def _decision(
    found: FoundValues, table: FormTable, headed: Sequence[Token], behind: Sequence[Token], stream: Stream
) -> Way | Refused:
    """The way of reading the values of the table, or why they are left.

    Args:
        found: The values, and the way of reading them by what stands around.
        table: The table of the form.
        headed: The tokens from its first label on.
        behind: Those from its last label on.
        stream: The stream they are of.
    """
    own = [*takewhile(lambda token: not token.means("section"), behind)]
    run_on = any(map(ran_together, own)) or any(starmap(runs_on, pairwise(own)))
    empty = not run_on and all(value.text == BLANK for value in found.values)
    if isinstance(found.outcome, Way):
        heads = [token for token in headed if token.start < found.values[0].start]
        doubt = _against(table, heads, found.outcome, stream)
        return found.outcome if doubt is None else Refused(doubt, doubled=doubt is says.DIFFERENT, empty=empty)
    return Refused(says.RUN_ON if run_on and not found.values else found.outcome, empty=empty)


def _against(table: FormTable, heads: Sequence[Token], way: Way, stream: Stream) -> Text | None:
    """Why values that can be read are left: by the heads above them, or because the table stands there again."""
    if _disordered(table, heads, way, stream):
        return says.HEADS
    if strange_below(table.blocks[-1], heads):
        return says.STRANGE
    return says.DIFFERENT if remedies_again(stream, table) else None


def _disordered(table: FormTable, heads: Sequence[Token], way: Way, stream: Stream) -> bool:
    """Whether the heads above the values stand in another order than the form's, or above other cells."""
    columns = [column.key for column in table.blocks[-1].columns]
    due = columns * len(table.rows)
    keys = [key for token in heads for key in token.heads if key in columns]
    if keys == due:
        return False
    cells = [at for at in way.segments if at is not None]
    row = stream.rows[cells[0]]
    placed = len({*cells}) == len(due) and stream.rows[cells[-1]] == row
    if placed and not abreast(cells, due, row, HeadLines(table.section, heads, stream)):
        return True
    return not all(_in_turn(line, due) for line in (keys, *told_by_pieces(table.blocks[-1], heads)))


def _in_turn(keys: Sequence[str], due: Sequence[str]) -> bool:
    """Whether columns follow one another in an order, over and over; merged heads then stand once for all."""
    merged = [key for key, _ in groupby(keys)] if len(keys) > len(due) else keys
    return in_turn(merged, [*due] * ceil(len(merged) / len(due)))


def _labels(table: FormTable, tokens: Sequence[Token]) -> list[int]:
    """Where the labels of the rows stand; nothing where they are out of order. A merged label stands several times."""
    names = line_by_line(table)
    places: dict[str, int] = {}
    printed: list[tuple[str, str]] = []
    for place, token in enumerate(tokens):
        own = ((one.kind, one.key) for one in token.meanings) if token.meanings else ()
        name = next(filter(names.__contains__, own), None)
        if name and len(places) < len(table.rows):
            printed.append(name)
            if name[0] == "route":
                places[name[1]] = place
    keys = [key for key, _ in groupby(key for kind, key in printed if kind == "route")]
    told = keys == [row.key for row in table.rows] or tuple(dict.fromkeys(printed)) == names
    return [places[row.key] for row in table.rows] if told else []


def _parts_without_labels(table: FormTable, tokens: Sequence[Token]) -> list[int]:
    """Where each part begins of a table with all heads in the form's order, and no labels above them."""
    heads = [column.key for column in table.blocks[-1].columns] * len(table.rows)
    own = [token.heads for token in tokens[: len(heads)]]
    whole = len(own) == len(heads) and all(key in keys for key, keys in zip(heads, own, strict=True))
    return list(range(0, len(heads), width(table, table.rows[0]))) if whole else []

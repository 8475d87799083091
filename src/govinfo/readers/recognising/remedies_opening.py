"""Where 表四 begins, whose rows stand side by side: at the first of their labels, or at the heads where it has none."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from govinfo.readers.recognising.printed_labels import printed_labels
from govinfo.readers.recognising.tokens import Token
from govinfo.readers.stream import Stream
from govinfo.vocabulary import Section


class RemediesOpening(NamedTuple):
    """Where 表四 begins.

    Attributes:
        at: Number of its first token; that behind the last where it does not begin.
        settled: Whether labels tell it between which no figure stands: then nothing that follows makes a difference.
    """

    at: int
    settled: bool


def opening_of_remedies(stream: Stream, found: Sequence[Token], after: int) -> RemediesOpening:
    """Where the sideways table begins: at the label of its first row, before those of the others, or at its heads.

    Labels in cells are the table's own, whatever the words before them say; and words that tell no figures between.

    Args:
        stream: The stream.
        found: The tokens.
        after: Number of the first that it may begin with.
    """
    routes = [at for at in range(after, len(found)) if found[at].meanings and found[at].means("route")]
    cells = [at for at in routes if stream.cells[found[at].segment]]
    in_turn = [*_in_turn(found, cells), *_in_turn(found, routes)]
    silent = (first for first, last in in_turn if not any(token.text.isdigit() for token in found[first:last]))
    settled = next(silent, None)
    opening = in_turn[0][0] if settled is None and in_turn else settled
    if opening is None:
        unnamed = [] if routes else [at for at in range(after, len(found)) if _heads_remedies(found[at], only=True)]
        return RemediesOpening(unnamed[0] if unnamed else len(found), settled=False)
    opening = _in_row(found, opening, after)
    while opening > after and _heads_remedies(found[opening - 1]):
        opening -= 1
    return RemediesOpening(opening, settled is not None)


def _in_row(found: Sequence[Token], label: int, after: int) -> int:
    """The first heading over rows of 表四 that stands before a label in its line or table row, or the label."""
    row = found[label].row
    first = label
    for at in range(label - 1, after - 1, -1):
        if found[at].row != row:
            break
        if any(one.kind == "group" and one.section is Section.REMEDIES for one in found[at].meanings):
            first = at
    return first


def _heads_remedies(token: Token, *, only: bool = False) -> bool:
    """Whether a token is the head of a column of 表四, and *only* that."""
    of_remedies = [one.kind == "head" and one.section is Section.REMEDIES for one in token.meanings]
    return any(of_remedies) and (not only or all(of_remedies))


def _in_turn(found: Sequence[Token], routes: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The first and the last label wherever those of all rows of a form's 表四 follow one another.

    Merged ones are counted once; where the rows of several forms do, those of the form with the most are meant.
    """
    own = [
        at
        for before, at in zip([None, *routes], routes, strict=False)
        if before is None or before != at - 1 or found[before].text != found[at].text
    ]
    for order in printed_labels().routes:
        of_form = [(at, key) for at in own if (key := _route(found[at], order))]
        keys = tuple(key for _, key in of_form)
        for place, (at, _) in enumerate(of_form):
            if keys[place : place + len(order)] == order:
                yield at, of_form[place + len(order) - 1][0]


def _route(token: Token, order: Sequence[str]) -> str | None:
    """Which of some rows of 表四 a token is the label of."""
    return next((one.key for one in token.meanings if one.kind == "route" and one.key in order), None)

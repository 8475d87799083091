"""Table rows of nothing but values, taken for the rows of the form whose labels are missing there.

They are, where there are as many of them between two labelled rows as the form has there. Whether they stand in the
form's order is for the sums of the columns to show, which a guard looks at (`columns_unkept`).
"""

from collections.abc import Sequence

from govinfo.forms.spec import FormTable, Row
from govinfo.readers.recognising.candidates import Candidate, width
from govinfo.readers.recognising.fragments import LooseSegment, gaps, setting, unread_rows
from govinfo.readers.recognising.printed_labels import printed_labels, stretches
from govinfo.readers.recognising.tokens import Token
from govinfo.readers.result import How

_TELLING = 6
"""So many characters of a label tell which it is, where no other has them."""


def unlabelled(table: FormTable, candidates: Sequence[Candidate], left: Sequence[LooseSegment]) -> list[Candidate]:
    """Candidates for the rows whose labels are missing; none unless all rows that are unread get one.

    Args:
        table: The table of the form.
        candidates: The candidates for its rows so far.
        left: What is left over of its part of the stream.
    """
    texts = [bit for bit in left if bit.value is None]
    found: list[Candidate] = []
    for rows, start, stop in gaps(table, candidates):
        bare = _bare([bit for bit in left if start < bit.item < stop])
        if len(bare) != len(rows) or not _proved(table, rows, bare, texts, stop):
            return []
        for row, own in zip(rows, bare, strict=True):
            chosen = tuple(bit.value for bit in own if bit.value is not None)
            if len(chosen) != width(table, row):
                return []
            label = Token("", chosen[0].start, own[0].segment, own[0].row, own[0].row)
            found.append(
                Candidate(row, len(chosen), label, How.ORDER, own[0].item, chosen, setting(own[0]), bound=True)
            )
    return found if found and len(found) == len(unread_rows(table, candidates)) else []


def _bare(between: Sequence[LooseSegment]) -> list[list[LooseSegment]]:
    """The table rows among some segments that hold nothing but values."""
    grid: dict[int, list[LooseSegment]] = {}
    for bit in between:
        grid.setdefault(bit.row, []).append(bit)
    return [row for row in grid.values() if all(bit.value is not None and bit.cell for bit in row)]


def _proved(
    table: FormTable,
    rows: Sequence[Row],
    bare: Sequence[Sequence[LooseSegment]],
    texts: Sequence[LooseSegment],
    stop: int,
) -> bool:
    """Whether some bare rows can hardly be others than some rows of the form.

    A piece of each row's label is left over somewhere, and none of their labels ends behind the last bare row. Of
    several rows, each has its whole label left over, from before its values on.
    """
    joined = "".join(bit.text for bit in texts)
    behind = [bit.text for bit in texts if bare[-1][-1].item < bit.item < stop]
    pairs = zip(rows, bare, strict=True)
    return (
        all(_mentioned(table, row, joined) for row in rows)
        and not any(_ends(table, row, text) for row in rows for text in behind)
        and (len(rows) == 1 or all(_labelled_before(table, row, texts, own[0].item) for row, own in pairs))
    )


def _ends(table: FormTable, row: Row, text: str) -> bool:
    """Whether a text is the end of a row's label. Behind the bare rows it shows that one of them is out of place."""
    return any(label.endswith(text) for label in printed_labels().spellings(table.section, row.key))


def _labelled_before(table: FormTable, row: Row, texts: Sequence[LooseSegment], item: int) -> bool:
    """Whether the whole label of a row is left over, in pieces that follow one another, the first before its values."""
    return any(
        opening is not None and opening < item
        for label in printed_labels().spellings(table.section, row.key)
        for opening in (_opening(label, texts),)
    )


def _opening(label: str, texts: Sequence[LooseSegment]) -> int | None:
    """The item in which a label begins whose pieces are, in their order, the ends of some texts; else `None`."""
    opening = None
    at = 0
    for bit in texts:
        size = _taken(label[at:], bit.text)
        if size:
            opening = bit.item if opening is None else opening
            at += size
    return opening if at == len(label) else None


def _taken(rest: str, text: str) -> int:
    """How many characters of what is still missing of a label are the end of a text.

    One alone is taken only where it is the whole text.
    """
    sizes = range(min(len(rest), len(text)), 0, -1)
    return next((size for size in sizes if text.endswith(rest[:size]) and (size > 1 or len(text) == 1)), 0)


def _mentioned(table: FormTable, row: Row, texts: str) -> bool:
    """Whether some text holds a piece of a row's label that no other label of the table has."""
    others = [
        text
        for other in table.rows
        if other.key != row.key
        for text in printed_labels().spellings(table.section, other.key)
    ]
    parts = (part for text in printed_labels().spellings(table.section, row.key) for part in stretches(text, _TELLING))
    return any(part in texts and not any(part in other for other in others) for part in parts)

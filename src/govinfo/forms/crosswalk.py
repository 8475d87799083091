"""From any form to any other: which cells count the same, and why the others do not.

Each form says where it parts from the form before it (`govinfo.forms.seams`); the way between two is composed of
these steps, back to the form that both come from and forward again.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from govinfo.forms.joining import SAME, Link, joined
from govinfo.forms.registry import FORMS, renewed
from govinfo.forms.seams import Seam
from govinfo.forms.spec import Form
from govinfo.languages import Text
from govinfo.vocabulary import Section


class Counterpart(NamedTuple):
    """What a cell of one form is on another.

    Attributes:
        cells: The cells of the other form that sum to what the cell counts; none where nothing does.
        reason: Why they correspond, or do not; empty within one form.
    """

    cells: tuple[str, ...]
    reason: Text


def counterpart(address: str, edition: str, other: str) -> Counterpart:
    """What a cell of a form is on another form. A cell that is only a part of what the other counts has no counterpart.

    Args:
        address: Address of the cell.
        edition: Edition it stands in.
        other: Edition to look in.

    Raises:
        UnknownKeyError: If an edition is not known, or has no such cell.

    Example:
        >>> counterpart("applications.otherwise_handled.total", "2019", "2021").cells
        ('applications.correction_overdue.total', 'applications.fee_overdue.total', 'applications.other_handling.total')
        >>> counterpart("applications.fee_overdue.total", "2021", "2019").cells
        ()
    """
    FORMS[edition].locate(address)
    return counterparts(FORMS[edition].edition, FORMS[other].edition)[address]


@renewed
def counterparts(edition: str, other: str) -> Mapping[str, Counterpart]:
    """What every cell of a form is on another form, by address."""
    way = steps(edition, other)
    if way is None:
        return dict.fromkeys(FORMS[edition].cells, Counterpart((), _UNRELATED))
    found = {address: Counterpart((address,), _WITHIN) for address in FORMS[edition].cells}
    for step in way:
        found = {address: step.follow(reached) if reached.cells else reached for address, reached in found.items()}
    return found


def within(address: str, edition: str, other: str) -> str | None:
    """The one cell of another form that counts what a cell counts, by itself or among other things.

    Example:
        >>> within("applications.fee_overdue.total", "2021", "2019")
        'applications.otherwise_handled.total'
        >>> within("applications.otherwise_handled.total", "2019", "2021") is None
        True
    """
    way = steps(edition, other)
    if way is None:
        return None
    for step in way:
        there = step.link(address).before if step.back else step.link(address).now
        if len(there) != 1:
            return None
        (address,) = there
    return address


@renewed
def meant(address: str, edition: str) -> tuple[str, ...]:
    """The cells of a form that sum to what an address means in any form; none where nothing does.

    The address of a cell, or one with the key of a group in the place of a row: all rows under it.

    Example:
        >>> meant("applications.unavailable.total", "2021")
        ('applications.not_held.total', 'applications.requires_creation.total', 'applications.still_unclear.total')
        >>> meant("applications.otherwise_handled.total", "2019")
        ('applications.otherwise_handled.total',)
    """
    if address in FORMS[edition].cells:
        return (address,)
    section, key, column = address.split(".")
    rows = FORMS[edition].tables[Section(section)].rows
    grouped = tuple(row.key for row in rows if key in {heading.key for heading in row.groups})
    if grouped:
        return tuple(f"{section}.{row}.{column}" for row in grouped)
    newest = next((form.edition for form in reversed(FORMS) if address in form.cells), edition)
    return counterparts(newest, edition)[address].cells if newest != edition else ()


def apart(edition: str, other: str) -> tuple[Seam, ...]:
    """The seams on the way from a form to another at which nothing corresponds."""
    return tuple(seam for step in steps(edition, other) or () for seam in step.newer.seams if not seam.comparable)


class Step(NamedTuple):
    """From a form back to the one before it, or forward from that one.

    Attributes:
        newer: The newer of the two.
        back: Whether it is left for the older one.
    """

    newer: Form
    back: bool

    def link(self, address: str) -> Link:
        """The link in which a cell of the form that is left stands."""
        return _links(self.newer.edition)[self.back][address]

    def follow(self, reached: Counterpart) -> Counterpart:
        """What some cells of the form that is left are on the other: all of them together, or nothing."""
        left, found, reason = set(reached.cells), dict[str, None](), reached.reason
        for cell in reached.cells:
            if cell not in left:
                continue
            link = self.link(cell)
            here, there = (link.now, link.before) if self.back else (link.before, link.now)
            if not there or not left.issuperset(here):
                return Counterpart((), link.reason)
            left.difference_update(here)
            found.update(dict.fromkeys(there))
            reason = reason if link.reason == SAME and reason != _WITHIN else link.reason
        return Counterpart(tuple(found), reason)


def steps(edition: str, other: str) -> tuple[Step, ...] | None:
    """The steps from a form back to the one that it and another come from, and forward to that; `None` without one."""
    here, there = tuple(_line(FORMS[edition])), tuple(_line(FORMS[other]))
    shared = [form for form in here if form in there]
    if not shared:
        return None
    back, forward = here[: here.index(shared[0])], there[: there.index(shared[0])]
    return (*(Step(form, back=True) for form in back), *(Step(form, back=False) for form in reversed(forward)))


def _line(form: Form) -> Iterator[Form]:
    """A form and all before it, newest first."""
    yield form
    older = next((known for known in FORMS if known.edition == form.follows), None)
    if older is not None:
        yield from _line(older)


@renewed
def _links(edition: str) -> tuple[Mapping[str, Link], Mapping[str, Link]]:
    """How a form and the one before it are joined: by the addresses of the older one, and by its own."""
    newer = FORMS[edition]
    links = tuple(joined(newer, FORMS[newer.follows or ""]))
    return {cell: link for link in links for cell in link.before}, {cell: link for link in links for cell in link.now}


_WITHIN = Text("", "")
_UNRELATED = Text("两版格式没有对应关系", "nothing says how the two forms correspond")

"""What one year's report hands on to the next, as data: read for two reports here, and for whole frames of them."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import lru_cache
from itertools import chain
from typing import NamedTuple, cast

from attrs import frozen

from govinfo.checks.dossier import Dossier
from govinfo.checks.finding import Verdict
from govinfo.checks.rule import Result
from govinfo.forms import FORMS
from govinfo.forms.identities import Along
from govinfo.forms.seams import CellKeys
from govinfo.forms.spec import FormTable
from govinfo.languages import Text, in_english
from govinfo.messages import checking as says
from govinfo.report.values import canonical
from govinfo.vocabulary import Section
from govinfo.weighing.years import same_organ

_Numbers = list[int | Decimal]


class Carried(NamedTuple):
    """A `CarryOver` written out for one column or row.

    Attributes:
        at: Key of the column or row it holds in.
        label: Its printed label.
        before: Cells of last year's report, summed.
        added: Cells of this year's report, added to them.
        deducted: Cells of this year's report, taken from them.
        now: The cell of this year's report that all this comes to.
    """

    at: str
    label: str
    before: tuple[CellKeys, ...]
    added: tuple[CellKeys, ...]
    deducted: tuple[CellKeys, ...]
    now: CellKeys

    @property
    def this_year(self) -> tuple[CellKeys, ...]:
        """The cells of this year's report."""
        return (*self.added, *self.deducted, self.now)


@frozen(eq=False, repr=False)
class CarryOver:
    """What last year's report states comes to what this year's states, in every column or row it is stated for.

    A blank leaves a column or row open; there is no weighing of what it could be.

    Attributes:
        section: The table.
        along: Whether it holds in columns, the keys below naming rows, or in rows, the keys naming columns.
        before: Keys of last year's cells, summed.
        now: Key of this year's cell that they come to.
        added: Keys of this year's cells, added to last year's.
        deducted: Keys of this year's cells, taken from last year's.
        at: Keys of the columns or rows it holds in; all unless said.
        tells: Whether what blanks leave open is told.
    """

    section: Section
    along: Along
    before: tuple[str, ...]
    now: str
    added: tuple[str, ...] = ()
    deducted: tuple[str, ...] = ()
    at: tuple[str, ...] | None = None
    tells: bool = False

    def carried(self, before: str, edition: str) -> tuple[Carried, ...]:
        """The columns or rows that it holds in between last year's edition and this year's: those that have its cells.

        Last year's cells are those that count the same as they do on this year's form, one or several.
        """
        return tuple(each for each, *_ in _numbered(self, before, edition, FORMS.state))

    def __call__(self, dossier: Dossier) -> Iterator[Result]:
        """Everything that does not follow from last year's report."""
        previous, table = dossier.last_year, dossier.report.table(self.section)
        before = table if previous is None else previous.table(self.section)
        there = before.present and table.present
        stated = _numbered(self, before.edition, table.edition, FORMS.state) if there else ()
        if previous is None or not stated:
            why = apart(dossier) if previous is None else says.ON_OTHER_FORMS
            yield Result(verdict=Verdict.NOT_APPLICABLE, says=why)
            return
        filed = table.flat
        blanks: list[str] = []
        for each, earlier, added, deducted, number in stated:
            gained = [*(before.flat[cell] for cell in earlier), *(filed[cell] for cell in added)]
            lost, now = [filed[cell] for cell in deducted], filed[number]
            if now is None or None in gained or None in lost:
                blanks += self._addresses([each.now])
            else:
                yield from self._differing(each, cast("_Numbers", gained), cast("_Numbers", lost), now)
        if blanks and self.tells:
            yield Result(tuple(blanks), Verdict.UNKNOWN, facts={"count": len(blanks)}, says=says.OPEN_SUMS)

    def _differing(self, each: Carried, gained: _Numbers, lost: _Numbers, now: int | Decimal) -> Iterator[Result]:
        """That this year's cell is not what the others come to."""
        expected = sum(gained) - sum(lost)
        if expected != now:
            facts = {
                "at": Text(each.label, in_english(each.at)),
                "sum": " - ".join((" + ".join(map(canonical, gained)), *map(canonical, lost))),
                "now": canonical(now),
            }
            yield Result(self._addresses(each.this_year), expected=expected, actual=now, facts=facts)

    def _addresses(self, places: Iterable[CellKeys]) -> tuple[str, ...]:
        return _addressed(self.section, places)


def _addressed(section: Section, places: Iterable[CellKeys]) -> tuple[str, ...]:
    return tuple(f"{section}.{row}.{column}" for row, column in places)


def _written_out(rule: CarryOver, form: FormTable) -> Iterator[Carried]:
    """The columns or rows of a form that it may hold in."""
    across = rule.along is Along.COLUMNS
    labels = {each.key: each.label for each in (form.columns if across else form.rows)}

    def places(at: str, keys: Iterable[str]) -> tuple[CellKeys, ...]:
        return tuple((str(key), at) if across else (at, str(key)) for key in keys)

    return (
        Carried(
            str(at),
            labels[at],
            places(str(at), rule.before),
            places(str(at), rule.added),
            places(str(at), rule.deducted),
            *places(str(at), (rule.now,)),
        )
        for at in labels
        if rule.at is None or at in rule.at
    )


_Numbered = tuple[Carried, tuple[int, ...], tuple[int, ...], tuple[int, ...], int]


@lru_cache(maxsize=256)
def _numbered(rule: CarryOver, before: str, edition: str, _state: int) -> tuple[_Numbered, ...]:
    """The columns or rows with the numbers of their cells: last year's, then this year's."""
    earlier, form = (FORMS.tables[each, rule.section] for each in (before, edition))
    stated = (_last_year(each, rule.section, before, edition) for each in _written_out(rule, form))
    return tuple(
        (
            each,
            tuple(earlier.number(*place) for place in each.before),
            tuple(form.number(*place) for place in each.added),
            tuple(form.number(*place) for place in each.deducted),
            form.number(*each.now),
        )
        for each in stated
        if each.before and form.index.keys() >= set(each.this_year)
    )


def _last_year(carried: Carried, section: Section, before: str, edition: str) -> Carried:
    """The same with the cells of last year's form that count what those of this year's would; none where one lacks."""
    from govinfo.forms.crosswalk import counterparts  # loaded where there is a report of last year

    own = {address: (address,) for address in FORMS[before].cells}
    same = {**own, **{address: other.cells for address, other in counterparts(edition, before).items()}}
    found = [same.get(address, ()) for address in _addressed(section, carried.before)]
    cells = dict.fromkeys(chain.from_iterable(found)) if all(found) else ()
    return carried._replace(before=tuple((row, column) for _, row, column in (cell.split(".") for cell in cells)))


def apart(dossier: Dossier) -> Text:
    """Why what is given as last year's report is not held against this year's."""
    report, previous = dossier.report, dossier.previous
    own = previous is None or same_organ(report, previous)
    return says.NOT_OF_THE_YEAR_BEFORE if own else says.OF_ANOTHER_ORGAN

"""Reports of zeros but for little, on any form, to hold what handles single cells to."""

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

from hypothesis import strategies as st

from govinfo.forms import FORMS, last_year
from govinfo.forms.spec import CellKind, Form, FormCell
from govinfo.report.annual import AnnualReport, zero
from govinfo.report.annual import blank as blank_report
from govinfo.report.narrative import Narrative
from govinfo.report.values import Value
from govinfo.strategies import narratives

ORGAN = "某县人民政府"
ON_ANY_FORM = st.deferred(lambda: st.sampled_from([*reversed(FORMS)]))
"""Every form there is when it is drawn from, the newest first."""


def years(form: Form) -> st.SearchStrategy[int]:
    """The years that are reported on a form."""
    return st.integers(form.first_year, last_year(form) or form.first_year + 9)


def on_form(form: Form, year: int, narrative: Narrative | None = None) -> AnnualReport:
    """A report of zeros."""
    return zero(form, organ=ORGAN, year=year).replace(narrative=narrative)


def numbered(form: Form) -> AnnualReport:
    """A report on which every cell states another number, so that no two can be taken for each other."""
    cells = [cell.address for table in form.tables.values() for cell in table.cells]
    return on_form(form, form.first_year).replace({cell: number for number, cell in enumerate(cells, 1)})


def empty(form: Form) -> AnnualReport:
    """A report on which no cell states anything."""
    return blank_report(form, organ=ORGAN, year=form.first_year)


def alone(report: AnnualReport, places: Iterable[str]) -> Iterator[AnnualReport]:
    """For each of some cells, a report of zeros but for that cell."""
    stated = dict(report.cells())
    zeros = zero(FORMS[report.applications.edition], organ=report.organ, year=report.year)
    return (zeros.replace({place: stated[place]}) for place in places if place in stated)


@st.composite
def few_cells(draw: st.DrawFn, form: Form, values: Callable[[FormCell], st.SearchStrategy[Value]]) -> AnnualReport:
    """A report of zeros but for a few cells: as often one of each kind, of which there are few, as any count."""
    cells = [cell for table in form.tables.values() for cell in table.cells]
    kinds = [[cell for cell in cells if cell.column.kind is kind] for kind in CellKind]
    any_kind = st.one_of(*(st.sampled_from(cells_of_kind) for cells_of_kind in kinds if cells_of_kind))
    chosen = draw(st.lists(any_kind, max_size=4, unique_by=lambda cell: cell.address))
    return on_form(form, form.first_year).replace({cell.address: draw(values(cell)) for cell in chosen})


def blank(_: FormCell) -> st.SearchStrategy[Value]:
    """Nothing, whatever the cell holds."""
    return st.none()


def number(cell: FormCell) -> st.SearchStrategy[Value]:
    """Anything that a cell of its kind can rightly state; amounts to one 分, 0.000001 万元."""
    match cell.column.kind:
        case CellKind.MONEY:
            return st.integers(1, 10**12).map(lambda fen: Decimal(fen) / 10**6)
        case CellKind.CHANGE:
            return st.integers(-(10**6), 10**6)
        case _:
            return st.integers(1, 9) | st.integers(1, 10**9)


BLANKED = ON_ANY_FORM.flatmap(lambda form: few_cells(form, blank))
"""Reports of zeros with a few empty cells."""
FIGURED = ON_ANY_FORM.flatmap(lambda form: few_cells(form, number))
"""Reports of zeros with a few figures in them, wherever they stand: sums need not hold."""
TOLD = ON_ANY_FORM.flatmap(
    lambda form: st.builds(on_form, st.just(form), years(form), narrative=narratives(printable=True))
)
"""Reports of zeros with prose."""
DATED = ON_ANY_FORM.flatmap(lambda form: st.builds(on_form, st.just(form), years(form)))
"""Reports of zeros for each year of each form."""

"""What speaks against reading a row though there is one way to read it.

A guard is a pure function of the evidence and one candidate: the reason why the candidate's values may be another row's
or stand in other cells, or nothing. It never sees what a row was read as, so that no guard undoes another.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from govinfo.forms.spec import FormTable
from govinfo.languages import Text
from govinfo.readers.recognising.candidates import Candidate
from govinfo.readers.recognising.evidence import Evidence
from govinfo.readers.recognising.guards.figures import (
    begins_with_its_number,
    blank_between,
    columns_unkept,
    jumbled,
    led_by_number,
    marked_behind,
    may_be_printed_over,
    numbers_may_lead,
    printed_over,
    sums_unkept,
    torn,
    unevenly_set,
    unevenly_spaced,
)
from govinfo.readers.recognising.guards.heads import (
    heads_disordered,
    heads_foreign,
    heads_may_be_miscounted,
    heads_mingled,
    heads_miscounted,
    led_by_total,
    other_block_above,
    total_may_lead,
)
from govinfo.readers.recognising.guards.lengths import (
    cells_may_have_slipped,
    cells_miscounted,
    longer_beside,
)
from govinfo.readers.recognising.guards.neighbours import (
    alone_in_its_group,
    before_another_group,
    before_another_label,
    figures_ahead,
    followed_by_another,
    loose_above,
    loose_below,
    misspelt_beside,
    out_of_order,
    unnamed_beside,
)
from govinfo.readers.recognising.row_sums import RowTexts
from govinfo.readers.result import How

Guard = Callable[[Evidence, Candidate], Text | None]
"""Why a candidate's values may not be what they seem; nothing where it finds no fault."""

_OCCASIONS: Mapping[Guard, Callable[[Evidence], bool]] = MappingProxyType(
    {
        loose_above: lambda evidence: evidence.flowing,
        before_another_group: lambda evidence: evidence.flowing,
        before_another_label: lambda evidence: evidence.flowing,
        loose_below: lambda evidence: evidence.flowing,
        alone_in_its_group: lambda evidence: evidence.flowing,
        out_of_order: lambda evidence: not (evidence.in_turn or evidence.ascending),
        followed_by_another: lambda evidence: not evidence.in_turn,
        figures_ahead: lambda evidence: evidence.flowing and (evidence.loose.ahead or evidence.loose.trailing),
        misspelt_beside: lambda evidence: len(evidence.names.rows) > 0,
        unnamed_beside: lambda evidence: len(evidence.lengths.widths) > 0 and len(evidence.names.beside_unnamed) > 0,
        other_block_above: lambda evidence: len(evidence.table.blocks) > 1,
        heads_disordered: lambda evidence: evidence.heads.disordered or len(evidence.heads.exchanged) > 0,
        led_by_total: lambda evidence: evidence.led_by_total,
        heads_foreign: lambda evidence: len(evidence.heads.foreign) > 0,
        heads_miscounted: heads_may_be_miscounted,
        heads_mingled: lambda evidence: len(evidence.heads.mingled) > 0 and evidence.sums.often_fail,
        cells_miscounted: lambda evidence: len(evidence.emptied) > 0,
        longer_beside: lambda evidence: len(evidence.longer) > 0,
        unevenly_set: lambda evidence: evidence.flowing,
        unevenly_spaced: lambda evidence: len(evidence.uneven) > 0,
        jumbled: lambda evidence: evidence.flowing and evidence.loose.scattered,
        torn: lambda evidence: len(evidence.names.rows) > 0,
        marked_behind: lambda evidence: evidence.flowing,
        led_by_number: lambda evidence: any(begins_with_its_number(evidence, one) for one in evidence.candidates),
        printed_over: lambda evidence: evidence.flowing,
        columns_unkept: lambda evidence: (
            len(evidence.cut) > 0 or any(one.how is How.ORDER for one in evidence.candidates)
        ),
        sums_unkept: lambda evidence: len(evidence.cut) > 0,
        blank_between: lambda evidence: len(evidence.cut) > 0,
    }
)
"""All guards, each with what a table shows where it may speak against any of its rows."""
GUARDS = tuple(_OCCASIONS)
"""All of them; a row is read only if each lets it stand."""
OF_FIGURES: Mapping[Guard, Callable[[FormTable, RowTexts], bool]] = MappingProxyType(
    {
        led_by_total: total_may_lead,
        led_by_number: numbers_may_lead,
        printed_over: may_be_printed_over,
        cells_miscounted: cells_may_have_slipped,
    }
)
"""The guards that look at figures themselves, each with whether those of a table may give it occasion to speak."""


def with_occasion(evidence: Evidence) -> list[Guard]:
    """The guards to which a table gives occasion to speak; each of the others would let every row stand."""
    return [guard for guard in GUARDS if _OCCASIONS[guard](evidence)]


def figures_in_doubt(table: FormTable, figures: RowTexts) -> bool:
    """Whether some guard may speak against a row of a table by its figures, whatever stands around them."""
    return any(doubted(table, figures) for doubted in OF_FIGURES.values())

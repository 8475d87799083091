"""What speaks against reading a row though there is one way to read it.

A guard is a pure function of the evidence and one candidate: the reason why the candidate's values may be another row's
or stand in other cells, or nothing. It never sees what a row was read as, so that no guard undoes another.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from govinfo.languages import Text
from govinfo.readers.recognising.candidates import Candidate
from govinfo.readers.recognising.evidence import Evidence
from govinfo.readers.recognising.guards.figures import (
    begins_with_its_number,
    column,
    even,
    jumbled,
    marked,
    numbered,
    spaced,
    summed,
    torn,
)
from govinfo.readers.recognising.guards.headings import headed, headless, heads, home, led_by_total, strange
from govinfo.readers.recognising.guards.lengths import length
from govinfo.readers.recognising.guards.places import ahead, beside, continued, following, order, twin
from govinfo.readers.result import How

Guard = Callable[[Evidence, Candidate], Text | None]
"""Why a candidate's values may not be what they seem; nothing where it finds no fault."""

_OCCASIONS: Mapping[Guard, Callable[[Evidence], bool]] = MappingProxyType(
    {
        beside: lambda evidence: evidence.flowing,
        order: lambda evidence: not (evidence.in_turn or evidence.ascending),
        following: lambda evidence: not evidence.in_turn,
        ahead: lambda evidence: evidence.flowing and (evidence.ahead or evidence.trailing),
        twin: lambda evidence: len(evidence.named) > 0,
        continued: lambda evidence: len(evidence.lengths.widths) > 0 and len(evidence.beside_unnamed) > 0,
        home: lambda evidence: len(evidence.table.blocks) > 1,
        heads: lambda evidence: evidence.heads.disordered,
        led_by_total: lambda evidence: evidence.led_by_total,
        strange: lambda evidence: len(evidence.heads.foreign) > 0,
        headed: headless,
        length: lambda evidence: len(evidence.emptied) > 0,
        even: lambda evidence: evidence.flowing,
        spaced: lambda evidence: len(evidence.uneven) > 0,
        jumbled: lambda evidence: evidence.flowing and evidence.scattered,
        torn: lambda evidence: len(evidence.named) > 0,
        marked: lambda evidence: evidence.flowing,
        numbered: lambda evidence: any(begins_with_its_number(evidence, one) for one in evidence.candidates),
        column: lambda evidence: len(evidence.cut) > 0 or any(one.how is How.ORDER for one in evidence.candidates),
        summed: lambda evidence: len(evidence.cut) > 0,
    }
)
"""All guards, each with what a table shows where it may speak against any of its rows."""
GUARDS = tuple(_OCCASIONS)
"""All of them; a row is read only if each lets it stand."""


def with_occasion(evidence: Evidence) -> list[Guard]:
    """The guards to which a table gives occasion to speak; each of the others would let every row stand."""
    return [guard for guard in GUARDS if _OCCASIONS[guard](evidence)]

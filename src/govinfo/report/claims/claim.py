"""What a figure in the prose claims: the record, and why it may speak of something else."""

from decimal import Decimal
from typing import NamedTuple

from govinfo.report.claims.subject import ClaimReading
from govinfo.vocabulary import Section
from govinfo.words import Word


class ClaimKind(Word):
    """What a claim says."""

    COUNT = "count"
    """So many."""
    NONE = "none"
    """None at all."""
    AMOUNT = "amount"
    """So much money, 元."""
    SHARE = "share"
    """So many per cent of a whole."""
    GROWTH = "growth"
    """So many per cent more than the year before; less, where negative."""
    CHANGE = "change"
    """So many more than the year before; fewer, where negative."""
    LIST = "list"
    """So many, listed part by part."""
    UPHELD = "upheld"
    """Every review or suit ended for the organ."""
    CONCLUDED = "concluded"
    """Every application was concluded."""


class Hedge(Word):
    """Why a claim may speak of something else than the report's own figure for its year."""

    ROUGH = "rough"
    WIDER = "wider"
    CUMULATIVE = "cumulative"
    PARTIAL = "partial"
    OTHER_YEAR = "other_year"
    PLANNED = "planned"
    OTHER_ORGAN = "other_organ"


class ListedItem(NamedTuple):
    """An item of a list: its name and how many."""

    name: str
    quantity: int


class Claim(NamedTuple):
    """A figure stated in the prose.

    Attributes:
        kind: What it says.
        subject: What is counted.
        quantity: How many, how much in 元, or how many per cent.
        step: What one of its last printed digit counts: 1 of 12, 0.1 of 3.5 per cent, 100 of 1.86万.
        readings: Sums of cells it can mean.
        section: The section it stands in; `None` for the preface.
        quote: The sentence as it is printed, without its white space; of one as long as a page, what stands around
            the figure.
        start: Where the figure starts in the section's prose.
        end: Where it ends.
        hedges: Why it may speak of something else.
        year: The year named with it, if any.
        counted: Of a percentage or a change, the figure just before it, of which it speaks.
        against: Of a percentage or a change, the figure stated with it that it is worked out against: the whole of a
            share, else the figure of the year before.
        parts: Of a list, its items.
    """

    kind: ClaimKind
    subject: str
    quantity: int | Decimal
    step: int | Decimal
    readings: tuple[ClaimReading, ...]
    section: Section | None
    quote: str
    start: int
    end: int
    hedges: frozenset[Hedge] = frozenset()
    year: int | None = None
    counted: int | Decimal | None = None
    against: int | Decimal | None = None
    parts: tuple[ListedItem, ...] = ()

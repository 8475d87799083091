"""What prose may count: a subject, the words that name it, and the sums of cells that it can mean."""

from typing import NamedTuple

from govinfo.displays.displayed import displayed
from govinfo.records.strict import strict
from govinfo.words import Word


class Context(Word):
    """What has to be spoken of for a word to count something of the report."""

    APPLICATIONS = "applications"
    REMEDIES = "remedies"
    ALWAYS = "always"


@displayed
@strict
class ClaimReading(NamedTuple):
    """A sum of cells that a claim can mean.

    Attributes:
        cells: Addresses of the cells.
        usual: Whether the words are commonly used in that sense.
        editions: The editions of the form that divide it so; any that has the cells unless said.
    """

    cells: tuple[str, ...]
    usual: bool = True
    editions: frozenset[str] | None = None


def totals(*rows: str, on: frozenset[str] | None = None) -> ClaimReading:
    """The sum of the totals of some rows of 表三; *on* are the editions that divide it so, if not all.

    >>> totals("granted", "partially_granted").cells
    ('applications.granted.total', 'applications.partially_granted.total')
    """
    return ClaimReading(tuple(f"applications.{row}.total" for row in rows), editions=on)


@displayed
@strict
class Subject(NamedTuple):
    """Something that reports count.

    Attributes:
        key: Fixed name.
        before: Patterns of the words before the figure, each beginning with a plain character, with alternatives in
            brackets only.
        tail: Pattern of what may stand between those words and the figure.
        readings: What it can mean in the tables.
        context: What has to be spoken of.
        after: Pattern of the words after the figure, where they may stand there.
        halves: Patterns of words before and after the figure that say it together: 现行有效的7件规范性文件.
        money: Whether it is an amount.
        said: Sentences of reports that count seven of it.
    """

    key: str
    before: tuple[str, ...]
    tail: str
    readings: tuple[ClaimReading, ...]
    context: Context = Context.APPLICATIONS
    after: str | None = None
    money: bool = False
    said: tuple[str, ...] = ()
    halves: tuple[tuple[str, str], ...] = ()

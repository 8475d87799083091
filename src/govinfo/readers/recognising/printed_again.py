"""Tables that a document prints once more with other figures: nothing there tells which of them count."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import takewhile

from govinfo.forms import FORMS, renewed
from govinfo.forms.spec import FormTable
from govinfo.messages import recognising as says
from govinfo.readers.figures import BLANK, is_value
from govinfo.readers.recognising.candidates import Label, printed_rows
from govinfo.readers.recognising.deciding import Accepted, Decision, Refused
from govinfo.readers.recognising.printed_labels import printed_labels
from govinfo.readers.stream import Stream
from govinfo.vocabulary import Section

_SEVERAL = 2
_NEAR = 60
"""No more labels, heads and blank cells stand between a label of 表四 and its figures."""


def without_others(decisions: Mapping[str, Decision], again: Iterable[Label]) -> dict[str, Decision]:
    """The decisions on the rows of a table, but for rows that stand again behind all tables with other figures.

    They are refused, since nothing tells which figures count.
    """
    found = dict(decisions)
    printed = {label: [value.text for value in label.values] for label in again}
    for label, texts in printed.items() if any(map(_figures, printed.values())) else ():
        own = found.get(label.key)
        if isinstance(own, Accepted) and _states_otherwise(texts, own.way.texts):
            found[label.key] = Refused(says.DIFFERENT, label.token.segment, own.how, doubled=True)
    return found


def _figures(texts: Iterable[str]) -> bool:
    """Whether a figure is among some texts."""
    return any(text[0].isdigit() for text in texts)


def _states_otherwise(texts: Sequence[str], own: Sequence[str]) -> bool:
    """Whether some cells fit a row with *own* cells, blanks aside, and state something else."""
    filled = [text for text in texts if text != BLANK]
    return len(filled) <= len(own) <= len(texts) and filled != [text for text in own if text != BLANK]


@renewed
def remedies_tables() -> frozenset[FormTable]:
    """表四 of every form."""
    return frozenset([form.tables[Section.REMEDIES] for form in FORMS])


def any_remedies_again(stream: Stream) -> bool:
    """Whether 表四 of any form stands in a stream several times."""
    return any(remedies_again(stream, table) for table in remedies_tables())


def remedies_again(stream: Stream, table: FormTable) -> bool:
    """Whether 表四 stands in a stream several times, with other figures behind its last label and heads each time."""
    texts, (_, _, last) = stream.texts, [*printed_rows(table).values()][-1]
    if stream.text.count(last) < _SEVERAL:
        return False
    heads, due = len(table.blocks[-1].columns), len(table.cells)
    found: set[tuple[str, ...]] = set()
    for at in [at for at, text in enumerate(texts, 1) if text == last]:
        behind = [*takewhile(_beside_figures, texts[at : at + _NEAR])]
        named = max((place for place, text in enumerate(behind, 1) if text != BLANK), default=0)
        figures = tuple(takewhile(is_value, texts[at + named : at + named + due]))
        if named >= heads and _figures(figures):
            found.add(figures)
    return len(found) >= _SEVERAL


def _beside_figures(text: str) -> bool:
    """Whether a text is a head or a label of 表四, or a blank cell."""
    return text == BLANK or any(one.section is Section.REMEDIES for one in printed_labels().meanings.get(text, ()))

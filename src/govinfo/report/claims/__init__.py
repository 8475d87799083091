"""What the prose of a report says in figures: claims, each with its place and the cells it can be read as.

A claim is read only where the words leave no doubt what is counted: a verb or a label of the form, its object out of a
short vocabulary, a number, a measure word. Everything else in the prose is passed over in silence. What a claim might
mean is kept as *readings*: sums of cells, the usual ones and the unusual ones (收到 counts what is new; some offices
count in what was carried in). Nothing here judges.

A section is read as a `passage`, and what in it may state a figure as a `sentence`: its figures by the words around
them (`counting`) and by what the sentence has counted so far (`tally`), its `comparisons`, its lists (`listing`), and
what it denies or says of all (`sweeping`). Why a figure may be another's is told by what is `preceding` it (`hedging`),
and which are parts of others by `apportioning`. What is counted is named in `subjects`, and looked up in the `lexicon`;
the other words are in `wording`, by what they tell.
"""

from collections.abc import Iterator
from functools import lru_cache

from govinfo.report.claims.claim import Claim
from govinfo.report.claims.compact import compacted
from govinfo.report.claims.lexicon import Lexicon, lexicon
from govinfo.report.claims.passage import PassageReading
from govinfo.report.claims.quotation import Surroundings
from govinfo.report.claims.subject import Subject
from govinfo.report.narrative import Narrative
from govinfo.vocabulary import Section


def claims(
    narrative: Narrative, organ: str | None = None, year: int | None = None, further: tuple[Subject, ...] = ()
) -> tuple[Claim, ...]:
    """Every claim in the prose, in reading order.

    Args:
        narrative: The prose.
        organ: Name of the reporting organ, so that figures of other organs are told apart.
        year: The year reported on, so that figures of other years are told apart.
        further: Subjects to know beside those of `govinfo.report.claims.subjects`; their words go first.

    Example:
        >>> from govinfo.report.narrative import Passage
        >>> text = "2023年共收到政府信息公开申请三十四件，上年结转2件。"
        >>> found = claims(Narrative(sections=(Passage(Section.OVERVIEW, None, text),)), year=2023)
        >>> [(claim.subject, claim.quantity) for claim in found]
        [('received', 34), ('carried_in', 2)]
    """
    return _claims(narrative, organ, year, lexicon(further))


@lru_cache(maxsize=64)
def _claims(narrative: Narrative, organ: str | None, year: int | None, words: Lexicon) -> tuple[Claim, ...]:
    found: list[Claim] = []
    for section, text in _prose(narrative):
        around = Surroundings(section, organ, year, words, compacted(text))
        found.extend(PassageReading(around).claims())
    return tuple(found)


def _prose(narrative: Narrative) -> Iterator[tuple[Section | None, str]]:
    """Where figures of the year are stated; problems and plans are no such place."""
    for address, text in narrative.passages.items():
        _, _, place = address.partition(".")
        if place != Section.PROBLEMS:
            yield None if place == "preface" else Section(place), text

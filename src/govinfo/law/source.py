"""What a law or an official document is to this library: one dated version, and how its text is known."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated, ClassVar

from attrs import field, frozen

from govinfo.displays.listing import Says
from govinfo.languages import Text, in_both, joined
from govinfo.law.catalogue import entry
from govinfo.messages import law as says
from govinfo.records.strict import Strict
from govinfo.records.types import NAME
from govinfo.words import Word


class Status(Word):
    """How a place in a document is known."""

    READ = "read"
    """Read in the document, or in a full copy of it."""
    RESTATED = "restated"
    """Known from a document that restates it."""
    INFERRED = "inferred"
    """Concluded from what was read; no text says so."""
    NOT_READ = "not_read"
    """Not read: its wording and its number may differ."""

    @property
    def said(self) -> Text:
        """What it is called, in both languages."""
        return says.STATUSES[self]


def _articles(read: Iterable[tuple[int, int]]) -> Text:
    """Runs of articles in words."""
    return joined((says.ARTICLES.filled(first=first, last=last) for first, last in read), "、", ", ")


def quoted(title: str) -> str:
    """A title in its marks; those of a title within it are the single ones.

    >>> quoted("关于适用《行政诉讼法》的解释")
    '《关于适用〈行政诉讼法〉的解释》'
    """
    return f"《{title.translate(_WITHIN)}》"


_WITHIN = str.maketrans("《》", "〈〉")


@frozen
class Source(Strict):
    """A law or an official document. Two records of one key are equal, whatever else they say of it.

    Attributes:
        key: Short fixed name.
        title: Official title, in Chinese.
        short: What reports and notices call it; a version no longer in force is called by its year.
        version: Which text of it this is, where there are several.
        number: Document number (文号), where there is one.
        issued: Day of adoption or signature of this version.
        since: First day in force; for a form, first day of the first year reported on it.
        until: Last day in force, or `None` while it is.
        read: How the text was read.
        articles: The articles that were read, as pairs of the first and the last; `None` where there are none to tell
            apart.
        otherwise: How the rest of it is known.
    """

    key: Annotated[str, NAME]
    title: str = field(eq=False)
    short: str = field(eq=False)
    version: Text | None = field(default=None, eq=False)
    number: str | None = field(default=None, eq=False)
    issued: date | None = field(default=None, eq=False)
    since: date | None = field(default=None, eq=False)
    until: date | None = field(default=None, eq=False)
    read: Text = field(default=Text("", ""), eq=False)
    articles: tuple[tuple[int, int], ...] = field(default=(), eq=False)
    otherwise: Status = field(default=Status.READ, eq=False)

    _SAID: ClassVar[Says] = {"articles": _articles}

    def _worded(self) -> Text:
        return in_both(quoted(self.title) + (f"（{self.number}）" if self.number else ""))

    def __repr__(self) -> str:
        return entry(self) or super().__repr__()

    def status(self, article: int | None) -> Status:
        """How an article is known; `None` asks for the document as a whole.

        >>> from govinfo.law.sources import FEE_MEASURES
        >>> FEE_MEASURES.status(5).value, FEE_MEASURES.status(6).value
        ('read', 'restated')
        """
        within = article is not None and any(first <= article <= last for first, last in self.articles)
        return Status.READ if within else self.otherwise

    def in_force(self, day: date) -> bool:
        """Whether the document was in force on *day*, as far as its dates are known.

        >>> from govinfo.law.sources import REGULATION
        >>> REGULATION.in_force(date(2019, 5, 14)), REGULATION.in_force(date(2019, 5, 15))
        (False, True)
        """
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)

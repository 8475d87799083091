"""What a letter is: sentences with the articles that demand them, remedies, and what is still to be filled in.

It is printed as official documents are: title, number, salutation, body, signature and day.
"""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from attrs import frozen

from govinfo.displays.characters import printable
from govinfo.languages import Language
from govinfo.law.citation import Citation
from govinfo.law.periods import Period
from govinfo.law.source import Status
from govinfo.law.telling import Point
from govinfo.page.document import LineStyle, PrintedDocument, TextLine, paragraphs
from govinfo.page.notes import NOTHING, Notes
from govinfo.records.strict import Strict
from govinfo.vocabulary import RemedyRoute
from govinfo.words import Word


class LetterKind(Word):
    """The letters of the procedure, in the order in which they can be sent."""

    REGISTERED = "registered"
    """登记回执, to the applicant."""
    CORRECTION_REQUESTED = "correction_requested"
    """补正告知书, to the applicant (Art. 30)."""
    THIRD_PARTY_CONSULTED = "third_party_consulted"
    """征求第三方意见书, to the third party (Art. 32)."""
    ORGAN_CONSULTED = "organ_consulted"
    """征求其他机关意见函, to the other organ (Art. 34)."""
    EXTENDED = "extended"
    """延长答复期限告知书, to the applicant (Art. 33)."""
    REASONS_REQUESTED = "reasons_requested"
    """说明理由告知书, to the applicant (Art. 35)."""
    DELAYED = "delayed"
    """延迟答复告知书, to the applicant (Art. 35)."""
    FEE_NOTIFIED = "fee_notified"
    """收费通知, to the applicant."""
    DECIDED = "decided"
    """The answer, to the applicant (Arts. 36 to 39)."""
    THIRD_PARTY_TOLD = "third_party_told"
    """决定公开告知书, to the third party whose objection does not prevail (Art. 32)."""


LetterName = Literal[
    "registered",
    "correction_requested",
    "third_party_consulted",
    "organ_consulted",
    "extended",
    "reasons_requested",
    "delayed",
    "fee_notified",
    "decided",
    "third_party_told",
]
"""`LetterKind` as text."""


@frozen
class LetterSentence(Strict):
    """A sentence of a letter.

    Attributes:
        text: What it says; what is missing in a draft is marked ``〔…〕``.
        citations: Where the law demands it; empty where no law does.
        tells: The points that it tells, in the words of `govinfo.law.telling`.
        gaps: The facts still to be filled in, by their names.
    """

    text: str
    citations: tuple[Citation, ...] = ()
    tells: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()


@frozen
class RemedyNotice(Strict):
    """A remedy that a letter tells of.

    Attributes:
        route: The remedy.
        organ: Where it is brought; `None` where that is still to be filled in.
        period: How long it stays open.
        citation: Where the law of the letter's day sets that limit.
    """

    route: RemedyRoute
    organ: str | None
    period: Period
    citation: Citation


@frozen(kw_only=True)
class Letter(Strict):
    """A letter about one application.

    Attributes:
        kind: Which letter.
        case: Name of the application.
        title: Its title.
        number: Its document number (文号), where it has one.
        addressee: To whom it goes.
        paragraphs: Its sentences, paragraph by paragraph.
        organ: Who signs.
        day: Its day.
        remedies: The remedies it tells of.
        demands: What the law has it say.

    Example:
        >>> from govinfo.cases.application import Application, Request
        >>> from govinfo.letters.drafting import letter
        >>> application = Application("7", "enterprise", date(2024, 3, 1), request=Request(name="某公司"))
        >>> application = application.then("extended", date(2024, 3, 20), days=10)
        >>> sent = letter(application, "extended", organ="某县人民政府")
        >>> sent.title, [str(place) for place in sent.paragraphs[0][0].citations], sent.missing
        ('政府信息公开申请延长答复期限告知书', ['《条例》第三十三条第二款'], ())
    """

    kind: LetterKind
    case: str
    title: str
    number: str | None
    addressee: LetterSentence
    paragraphs: tuple[tuple[LetterSentence, ...], ...]
    organ: LetterSentence
    day: date
    remedies: tuple[RemedyNotice, ...] = ()
    demands: tuple[Point, ...] = ()

    def _repr_html_(self) -> str:
        from govinfo.page import fragment

        return fragment.draw(printed_letter(self))

    def _repr_markdown_(self) -> str:
        from govinfo.page import markdown

        return markdown.draw(printed_letter(self))

    @property
    def sentences(self) -> tuple[LetterSentence, ...]:
        """Everything it says, from the salutation to the signature."""
        return tuple(self._sentences())

    def _sentences(self) -> Iterator[LetterSentence]:
        yield self.addressee
        for paragraph in self.paragraphs:
            yield from paragraph
        yield self.organ

    @property
    def tells(self) -> tuple[str, ...]:
        """The points that it tells, as `govinfo.cases.events.Event.tells` holds them; none that has a gap."""
        return tuple(point for each in self.sentences if not each.gaps for point in each.tells)

    @property
    def gaps(self) -> tuple[str, ...]:
        """The facts still to be filled in; empty for a letter that can be sent."""
        return tuple(dict.fromkeys(gap for each in self.sentences for gap in each.gaps))

    @property
    def unread(self) -> tuple[Citation, ...]:
        """The places cited that are known only from restatements or by inference, to be looked up before it is sent."""
        cited = dict.fromkeys(place for each in self.sentences for place in each.citations)
        return tuple(place for place in cited if place.status is not Status.READ)

    @property
    def missing(self) -> tuple[Point, ...]:
        """What the law has it say and it does not."""
        told = frozenset(self.tells)
        return tuple(point for point in self.demands if point.label not in told)


def written(day: date) -> str:
    """A day as official letters write it.

    >>> written(date(2024, 1, 20))
    '2024年1月20日'
    """
    return f"{day.year}年{day.month}月{day.day}日"


def printed_letter(letter: Letter, notes: Notes = NOTHING) -> PrintedDocument:
    """What is printed of a letter; it is in Chinese."""
    lines = tuple(_lines(letter))
    return PrintedDocument(Language.ZH, lines[0].text, letter.organ.text, letter.day.isoformat(), lines, notes)


def _lines(letter: Letter) -> Iterator[TextLine]:
    yield TextLine(LineStyle.TITLE, letter.title)
    if letter.number is not None:
        yield TextLine(LineStyle.IMPRINT, _one_line(letter.number))
    yield TextLine(LineStyle.SALUTATION, _one_line(f"{letter.addressee.text}："))
    for paragraph in letter.paragraphs:
        text = "".join(sentence.text for sentence in paragraph)
        yield from (TextLine(LineStyle.PROSE, line) for line in paragraphs(text))
    yield TextLine(LineStyle.SIGNATURE, _one_line(letter.organ.text))
    yield TextLine(LineStyle.SIGNATURE, written(letter.day))


def _one_line(text: str) -> str:
    return printable(" ".join(text.split()))

"""The prose of a report, whole: title, preface, the six sections as headed, and the topics within section one."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import takewhile
from typing import TYPE_CHECKING, ClassVar

from attrs import field, frozen

from govinfo.arguments import several
from govinfo.displays.listing import Listing, Says
from govinfo.errors import InvalidValueError
from govinfo.forms import FORMS, renewed
from govinfo.forms.labels import topic_headings
from govinfo.forms.places import place
from govinfo.forms.spec import Form
from govinfo.languages import listed
from govinfo.messages import nouns
from govinfo.messages import reports as says
from govinfo.records.expressed import Expressed
from govinfo.records.types import writable
from govinfo.text import fold, normalise, numbered, sound, stem
from govinfo.vocabulary import Section

if TYPE_CHECKING:
    from govinfo.page.printed import PrintedProse

_OPENING = frozenset("(（一二三四五六七八九十0123456789０１２３４５６７８９")
"""What the list mark of a topic begins with, but for unusual characters."""
_TITLE_ENDS = frozenset("。:;,.!?")


def _known(key: object) -> str:
    """What a passage can be, by its text."""
    known = passage_keys()
    if not isinstance(key, str) or key not in known:
        raise InvalidValueError(says.NO_SECTION, key=key, known=listed(sorted(known)))
    return known[key]


@frozen
class Passage(Expressed):
    """A section of the report, or a topic of its first section.

    Attributes:
        key: Which one: a `Section`, a `Topic`, or a topic that a further form has.
        heading: Its heading as printed; `None` where the prose starts without one.
        text: The prose under it, without its table.
    """

    key: str = field(converter=_known)
    heading: str | None
    text: str

    _SAID: ClassVar[Says] = {"key": lambda key: place(f"narrative.{key}")}

    def __attrs_post_init__(self) -> None:
        _check_texts(self.text, *(() if self.heading is None else (self.heading,)))


def _in_order(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    return several(passages, Passage, "sections", nouns.PASSAGES)


@frozen
class Narrative(Expressed):
    """The prose of a report.

    Attributes:
        title: Title as printed, or `None` where the report has none.
        preface: What stands before section one.
        sections: The sections found, in the order of the document.
    """

    title: str | None = None
    preface: str = ""
    sections: tuple[Passage, ...] = field(converter=_in_order, default=())

    def __attrs_post_init__(self) -> None:
        _check_texts(self.preface, *(() if self.title is None else (self.title,)))

    def __getitem__(self, section: Section | str) -> str:
        """The prose of a section, whole where several headings open it; empty where the report has none."""
        return "\n".join(passage.text for passage in self.sections if passage.key == section and passage.text)

    def __contains__(self, section: object) -> bool:
        return any(passage.key == section for passage in self.sections)

    def _displayed(self) -> Iterator[Listing]:
        from govinfo.displays.facts import label, title

        own = [(label(self, name), getattr(self, name)) for name in ("title", "preface")]
        yield Listing([*own, *((part.heading, part.text) for part in self.sections)], caption=title(self))

    @property
    def passages(self) -> Mapping[str, str]:
        """The prose by its addresses, ``narrative.preface`` and ``narrative.overview``; without what is empty.

        Example:
            >>> dict(Narrative(None, "依据条例编制。", [Passage("overview", None, "收到1件。")]).passages)
            {'narrative.preface': '依据条例编制。', 'narrative.overview': '收到1件。'}
        """
        found = {"narrative.preface": [self.preface] if self.preface else []}
        for passage in self.sections:
            found.setdefault(f"narrative.{passage.key}", []).extend([passage.text] if passage.text else [])
        return {address: "\n".join(texts) for address, texts in found.items() if texts}

    @property
    def topics(self) -> tuple[Passage, ...]:
        """The topics of section 一、总体情况, each with the prose under its heading."""
        return topics(self[Section.OVERVIEW])


def headings_only(form: Form, title: str) -> Narrative:
    """The prose of a report that has a title and the headings of the form, and nothing under them.

    >>> [passage.heading for passage in headings_only(FORMS[-1], "年度报告").sections[:2]]
    ['一、总体情况', '二、主动公开政府信息情况']
    """
    return Narrative(title, sections=(Passage(one.key, one.label, "") for one in form.sections))


def _check_texts(*texts: object) -> None:
    for text in texts:
        if not isinstance(text, str) or not writable(text):
            raise InvalidValueError(says.NO_PROSE, found=f"{text!r:.60}")


@renewed
def passage_keys() -> Mapping[str, str]:
    """What a passage can be, each under its text: a section, or a topic of a known form."""
    topics = (topic.key for form in FORMS for topic in form.topics)
    return {str(key): key for key in (*Section, *topics)}


def topics(overview: str) -> tuple[Passage, ...]:
    r"""The topics that the prose of section one is divided into; text before the first is not part of any.

    Example:
        >>> [passage.text for passage in topics("（一）主动公开\n公开3条。\n(2)依申请公开。收到1件。")]
        ['公开3条。', '收到1件。']
    """
    found: list[tuple[str, str, list[str]]] = []
    for line in overview.splitlines():
        topic = _topic(line)
        if topic is not None:
            key, heading, text = topic
            found.append((key, heading, [text] if text else []))
        elif found and (line or found[-1][2]):
            found[-1][2].append(line)
    return tuple([Passage(key, heading, "\n".join(lines)) for key, heading, lines in found])


def opens_topic(line: str) -> bool:
    """Whether a line of section one begins with the heading of a topic."""
    return _topic(line) is not None


def _topic(line: str) -> tuple[str, str, str] | None:
    """The key of the topic that a line opens, its heading, and what stands behind that."""
    sign = line.lstrip()[:1]
    rest = _numbered(normalise(line).strip()) if sign in _OPENING or not sound(sign) else None
    if rest is None:
        return None
    heading = "".join(takewhile(_TITLE_ENDS.isdisjoint, rest))
    topic = topic_headings().get(stem(fold(heading)))
    return None if topic is None else (topic, heading.strip(), rest[len(heading) + 1 :].strip())


def _numbered(line: str) -> str | None:
    """What stands behind the list mark of a topic; `None` where a line begins with none."""
    bracket, sign, rest = numbered(line)
    closed = rest.startswith(")" if bracket else ("、", "."))
    short = 0 < len(sign) <= (1 if bracket and not sign.isdecimal() else 2)
    return rest[1:].lstrip() if closed and short else None


def printed_prose(narrative: Narrative) -> "PrintedProse":
    """What is printed of the prose of a report, for the page."""
    from govinfo.page.printed import PrintedPassage, PrintedProse

    passages = [PrintedPassage(Section(each.key), each.heading, each.text) for each in narrative.sections]
    return PrintedProse(narrative.title, narrative.preface, passages)

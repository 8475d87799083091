"""A sentence of a letter before its facts are put in: the text, where the law demands it, and what it tells."""

from collections.abc import Mapping
from string import Formatter

from attrs import frozen

from govinfo.errors import InvalidValueError
from govinfo.law.citation import Citation
from govinfo.law.source import quoted
from govinfo.law.telling import Point
from govinfo.letters.letter import LetterSentence
from govinfo.messages import letters as says
from govinfo.records.strict import Strict

FactTexts = Mapping[str, str]
"""What is known, by the names that clauses call it by."""


@frozen
class Clause(Strict):
    """A sentence with places for facts.

    Attributes:
        text: The sentence; ``{name}`` stands for a fact of `govinfo.messages.letters.FACTS`, ``{basis}`` for the
            articles cited.
        citations: Where the law demands it; empty where no law does, and then it is left out where a fact is unknown.
        tells: The points that it tells.
    """

    text: str
    citations: tuple[Citation, ...] = ()
    tells: tuple[str, ...] = ()

    @property
    def facts(self) -> tuple[str, ...]:
        """The facts it needs, in the order of the sentence."""
        return tuple(name for _, name, _, _ in Formatter().parse(self.text) if name and name != "basis")

    def stated(self, facts: FactTexts, *, draft: bool) -> LetterSentence | None:
        """The sentence with its facts put in; `None` where it is left out.

        Args:
            facts: What is known.
            draft: Whether what is unknown is marked as a gap.

        Raises:
            InvalidValueError: If the law demands the sentence and a fact of it is unknown, with the article.

        Example:
            >>> clause = Clause("延长答复期限{days}个工作日。", (Citation(33, 2),))
            >>> clause.stated({"days": "10"}, draft=False).text, clause.stated({}, draft=True).text
            ('延长答复期限10个工作日。', '延长答复期限〔延长的工作日数〕个工作日。')
        """
        gaps = tuple(name for name in self.facts if name not in facts)
        if gaps and not self.citations:
            return None
        if gaps and not draft:
            raise InvalidValueError(
                says.LACKING, fact=says.FACTS[gaps[0]], name=gaps[0], citation="；".join(map(str, self.citations))
            )
        marked = {name: f"〔{says.FACTS[name].zh}〕" for name in gaps}
        text = self.text.format_map({**facts, **marked, "basis": basis(self.citations)})
        return LetterSentence(text, self.citations, self.tells, gaps)


@frozen
class LetterForm(Strict):
    """A letter before its facts are put in.

    Attributes:
        title: Its title.
        paragraphs: Its clauses, paragraph by paragraph.
        demands: What the law has it say.
    """

    title: str
    paragraphs: tuple[tuple[Clause, ...], ...]
    demands: tuple[Point, ...] = ()


def basis(citations: tuple[Citation, ...]) -> str:
    """The articles as an official letter names them: the law by its title, each article with item.

    >>> basis((Citation(14), Citation(36, item=3)))
    '《中华人民共和国政府信息公开条例》第十四条、第三十六条第（三）项'
    """
    named: dict[str, list[str]] = {}
    for citation in citations:
        source = citation.source
        number = f"（{source.number}）" if source.number and source.since and "国办" in source.number else ""
        named.setdefault(f"{quoted(source.title)}{number}", []).append(citation.text)
    return "和".join(title + "、".join(places) for title, places in named.items())

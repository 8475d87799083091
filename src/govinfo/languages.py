"""The languages that govinfo speaks, and sentences in both."""

from abc import abstractmethod
from collections.abc import Iterable, Mapping
from contextvars import ContextVar
from typing import Literal, NamedTuple, Protocol

from govinfo.words import Word


class Language(Word):
    """Chinese, the language of the law and the form, or English."""

    ZH = "zh"
    EN = "en"


LANGUAGE_TAGS = {Language.ZH: "zh-CN", Language.EN: "en"}
"""How HTML names each language."""
LanguageName = Literal["zh", "en"]
"""`Language` as text."""
LanguageChoice = Language | LanguageName
"""A language, as a member or as text."""

_LONGEST = 400
"""Characters of a fact that are told."""
SPOKEN: ContextVar[Language] = ContextVar("govinfo.language", default=Language.ZH)
"""The language of this context, Chinese unless `govinfo.language` chose another; the locale is never looked at."""


class Text(NamedTuple):
    """A sentence in both languages; ``{name}`` stands for a fact.

    ``str`` gives it in the language spoken, ``repr`` is code.

    Example:
        >>> Text("{n}件", "{n} in all").said(Language.EN, {"n": 3})
        '3 in all'
        >>> Text("{what}有{n}件", "{n} {what}").filled(what=Text("申请", "applications"), n=3)
        Text(zh='申请有3件', en='3 applications')
    """

    zh: str
    en: str

    def said(self, language: Language, facts: Mapping[str, object]) -> str:
        """The sentence in a language, with the facts put in; a fact that is a text is said in that language too."""
        template = self.zh if language is Language.ZH else self.en
        plain = {name: fact.said(language, {}) if isinstance(fact, Text) else fact for name, fact in facts.items()}
        return template.format_map(plain) if plain else template

    def filled(self, **facts: object) -> "Text":
        """The sentence with the facts put in, in both languages; without facts the same, braces and all."""
        return Text(self.said(Language.ZH, facts), self.said(Language.EN, facts))

    def __str__(self) -> str:
        return self.said(SPOKEN.get(), {})


class InBothLanguages:
    """What says something in both languages; ``str`` gives it in the language spoken."""

    __slots__ = ()

    @property
    @abstractmethod
    def sentence(self) -> Text:
        """What it says, in both languages."""

    @property
    def zh(self) -> str:
        """What it says, in Chinese."""
        return self.sentence.zh

    @property
    def en(self) -> str:
        """What it says, in English."""
        return self.sentence.en

    def __str__(self) -> str:
        return str(self.sentence)


def in_both(said: str | Text) -> Text:
    """A sentence in both languages; a plain string is the same in either.

    >>> in_both("三!J5")
    Text(zh='三!J5', en='三!J5')
    """
    return said if isinstance(said, Text) else Text(said, said)


def in_english(key: str) -> str:
    """A fixed name as English words.

    >>> in_english("carried_in")
    'carried in'
    """
    return key.replace("_", " ")


class Labelled(Protocol):
    """A record that has a fixed name, and a label in Chinese."""

    @property
    def key(self) -> str:
        """Fixed name."""
        ...

    @property
    def label(self) -> str:
        """The label."""
        ...


def called(record: Labelled) -> Text:
    """What a record is called: in Chinese by its label, in English by its fixed name.

    >>> from govinfo.law.exemptions import EXEMPTIONS
    >>> called(EXEMPTIONS["state_secret"])
    Text(zh='属于国家秘密', en='state secret')
    """
    return Text(record.label, in_english(record.key))


def joined(texts: Iterable[Text], zh: str, en: str) -> Text:
    """Several texts as one, with a mark between them in each language.

    >>> joined([Text("上年报告", "last year's report"), Text("案件", "cases")], "、", ", ")
    Text(zh='上年报告、案件', en="last year's report, cases")
    """
    told = tuple(texts)
    return Text(zh.join(text.zh for text in told), en.join(text.en for text in told))


def listed(names: Iterable[str]) -> Text:
    """Names beside each other, in both languages.

    >>> listed(["docx", "xlsx"])
    Text(zh='docx、xlsx', en='docx, xlsx')
    """
    told = tuple(names)
    return Text("、".join(told), ", ".join(told))


def shortened(text: str, most: int = 60) -> str:
    """What a sentence quotes of a text: no more characters than so many, with an ellipsis for what is left out.

    >>> shortened("一二三四五六七八九", 5)
    '一二三四…'
    """
    return text if len(text) <= most else f"{text[: most - 1]}…"


def in_brief(facts: Mapping[str, object]) -> dict[str, object]:
    """Facts as a sentence tells them: of what is longer than any list of known names the beginning.

    >>> in_brief({"count": 3, "found": "x" * 1_000})["found"] == "x" * 399 + "…"
    True
    """
    return {name: fact if isinstance(fact, Text | int) else _brief(fact) for name, fact in facts.items()}


def _brief(fact: object) -> object:
    told = str(fact)
    return fact if len(told) <= _LONGEST else shortened(told, _LONGEST)


def counted(count: int, thing: str) -> str:
    """So many of a thing, in English.

    >>> counted(1, "cell"), counted(2, "cell")
    ('1 cell', '2 cells')
    """
    return f"{count} {thing}{'' if count == 1 else 's'}"

"""The languages that findings, rule pages and labels are in, and sentences in both."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from govinfo.errors import UnknownKeyError


class Language(StrEnum):
    """Chinese, the language of the law and the form, or English."""

    ZH = "zh"
    EN = "en"


@cache
def language(name: str) -> Language:
    """The language of a name.

    Raises:
        UnknownKeyError: If it is none of those spoken.

    Example:
        >>> language("en")
        <Language.EN: 'en'>
    """
    if name not in tuple(Language):
        raise UnknownKeyError(name, Language, "language")
    return Language(name)


class Text(NamedTuple):
    """A sentence in both languages; ``{name}`` stands for a fact.

    Example:
        >>> Text("{n}件", "{n} in all").said(Language.EN, {"n": 3})
        '3 in all'
    """

    zh: str
    en: str

    def said(self, language: Language, facts: Mapping[str, object]) -> str:
        """The sentence in a language, with the facts put in; a fact that is a text is said in that language too."""
        template = self.zh if language is Language.ZH else self.en
        plain = {name: fact.said(language, {}) if isinstance(fact, Text) else fact for name, fact in facts.items()}
        return template.format_map(plain) if plain else template


def counted(count: int, thing: str) -> str:
    """So many of a thing, in English.

    >>> counted(1, "cell"), counted(2, "cell")
    ('1 cell', '2 cells')
    """
    return f"{count} {thing}{'' if count == 1 else 's'}"

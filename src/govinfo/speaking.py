"""Which language is spoken: that of the context, or the one asked for."""

from contextlib import AbstractContextManager
from contextvars import Token
from types import TracebackType

from govinfo.errors import UnknownKeyError
from govinfo.languages import SPOKEN, Language, LanguageChoice
from govinfo.messages import nouns


def language_of(name: LanguageChoice | None) -> Language:
    """The language of a name; the one spoken where none is asked for.

    Raises:
        UnknownKeyError: If it is none of those spoken.

    Example:
        >>> language_of("en"), language_of(None)
        (Language.EN, Language.ZH)
    """
    if name is None:
        return SPOKEN.get()
    for spoken in _LANGUAGES:
        if name == spoken:
            return spoken
    raise UnknownKeyError(name, Language, nouns.LANGUAGE)


_LANGUAGES = tuple(Language)


class _Restoring(AbstractContextManager[Language]):
    """Gives the language, and at the end of a ``with`` block the one before."""

    def __init__(self, token: Token[Language]) -> None:
        self._token = token

    def __repr__(self) -> str:
        return f"language({SPOKEN.get().value!r})"

    def __enter__(self) -> Language:
        return SPOKEN.get()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        SPOKEN.reset(self._token)


def language(name: LanguageChoice) -> AbstractContextManager[Language]:
    """Speak Chinese (``zh``) or English (``en``) from here on in this context; in a ``with`` block, only within it.

    It is the language of errors, places and labels as ``str`` gives them, and of whatever takes ``lang`` and is not
    told. A context is a thread or a task; a new thread speaks Chinese. Every error also carries both, `zh` and `en`.

    Args:
        name: ``zh`` or ``en``.

    Raises:
        UnknownKeyError: If it is neither.

    Example:
        >>> from govinfo.errors import MissingExtraError
        >>> error = MissingExtraError("hypothesis", extra="strategies")
        >>> print(error)
        需要先安装 hypothesis：pip install 'govinfo[strategies]'
        >>> with language("en"):
        ...     print(error)
        this needs hypothesis: pip install 'govinfo[strategies]'
    """
    return _Restoring(SPOKEN.set(language_of(name)))

"""JSON as text, strictly: what the parser of Python lets pass is refused, and each fault is a sentence."""

from collections import Counter
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

from govinfo.errors import ReadError
from govinfo.messages import data as says


def parsed(text: str | bytes) -> object:
    """What a JSON text states.

    Raises:
        ReadError: If it is no JSON, or none that is safe to pass on: a key that stands in an object twice, NaN.

    Example:
        >>> parsed('{"a": 1, "a": 2}')
        Traceback (most recent call last):
        govinfo.errors.ReadError: “a”重复出现
    """
    import json

    with faults_of_json():
        return json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)


@contextmanager
def faults_of_json() -> Generator[None, None, None]:
    """What goes wrong with a JSON text in the block, as an error that says so in a sentence.

    Raises:
        ReadError: Where the text is no JSON, no UTF-8, too deep, or states a number too long; one raised within stays.
    """
    import json

    try:
        yield
    except RecursionError:
        raise ReadError(says.TOO_DEEP) from None
    except UnicodeError:
        raise ReadError(says.NO_UTF8) from None
    except json.JSONDecodeError as error:
        rest, *_ = error.doc[error.pos :][:20].splitlines() or [""]
        raise ReadError(says.NO_JSON, line=error.lineno, column=error.colno, found=rest) from None
    except ReadError:
        raise
    except ValueError:
        raise ReadError(says.NUMBER_TOO_LONG) from None


def on_one_line(data: object) -> str:
    """Plain data as JSON text on one line."""
    import json

    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def written(data: object) -> bytes:
    """Plain data as JSON text: UTF-8, on one line."""
    return on_one_line(data).encode(errors="backslashreplace")  # which is how JSON writes half of a pair


def says_more(text: bytes, again: bytes) -> bool:
    r"""Whether a text of JSON may have more keys than what was decoded of it has, which is written *again*.

    Of two equal keys decoding keeps the last, of unknown ones none. Each key brings a colon; those in other texts are
    the same in both, unless one is written as an escape.

    >>> says_more(b'{"a" :1, "a":2}', b'{"a":2}'), says_more(b'{"a" :":"}', b'{"a":":"}')
    (True, False)
    """
    return text.count(b":") != again.count(b":") or _ESCAPED in text


_ESCAPED = b"\\u003"
"""How the escape of a colon begins."""


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    table = dict(pairs)
    if len(table) < len(pairs):
        doubled = (key for key, count in Counter(key for key, _ in pairs).items() if count > 1)
        raise ReadError.of(ReadError(says.KEY_TWICE, found=key) for key in doubled)
    return table


def _no_number(constant: str) -> None:
    raise ReadError(says.NO_WHOLE_NUMBER, found=constant)

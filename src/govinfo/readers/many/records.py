"""JSON that holds several documents: a report on each line, or objects with a field that holds the text of one."""

import json
from collections.abc import Sequence
from typing import cast

from govinfo.errors import ReadError
from govinfo.messages import documents as says
from govinfo.messages import office
from govinfo.readers.formats.decoding import decode
from govinfo.readers.limits import Limits


class Records:
    """Texts, each a document of its own, that are called by their numbers.

    Args:
        texts: The texts.
        document: The name of the file that holds them.

    Example:
        >>> Records(["甲", "乙"], "a.jsonl").called("2")
        'a.jsonl[2]'
    """

    def __init__(self, texts: Sequence[str], document: str | None) -> None:
        self._document = document
        self._texts = {str(number): text for number, text in enumerate(texts, 1)}

    @property
    def names(self) -> tuple[str, ...]:
        """The numbers of the texts, from 1."""
        return tuple(self._texts)

    def called(self, name: str) -> str:
        """What a text is called outside: by the file and its number."""
        return f"{self._document or 'JSON'}[{name}]"

    def read(self, name: str) -> str:
        """The text."""
        return self._texts[name]


def of_lines(data: str | bytes, document: str | None, limits: Limits) -> Records:
    """The lines of a text; in JSON other line breaks than those of files stand within texts.

    Raises:
        ReadError: If it is no text, or has more lines than files are read.
    """
    lines = [line for line in decode(data, document).split("\n") if line.strip()]
    _bounded(lines, document, limits)
    return Records(lines, document)


def of_field(data: str | bytes, field: str, document: str | None, limits: Limits) -> Records:
    """The texts that stand in a field of a JSON object, of each object of a list, or of each line.

    Raises:
        ReadError: If it is no such JSON, one of the objects has no text in the field, or there are too many.
    """
    found = _records(decode(data, document), document)
    _bounded(found, document, limits)
    return Records([_text(one, number, field, document) for number, one in enumerate(found, 1)], document)


def _text(record: object, number: int, field: str, document: str | None) -> str:
    text = cast("dict[str, object]", record).get(field) if isinstance(record, dict) else None
    if not isinstance(text, str):
        raise ReadError(says.NO_FIELD, number=number, field=field, document=document)
    return text


def _bounded(found: Sequence[object], document: str | None, limits: Limits) -> None:
    if not limits.files:
        raise ReadError(office.SEVERAL_INSIDE, document=document)
    if len(found) > limits.files:
        raise ReadError(office.TOO_MANY_FILES, most=limits.files, document=document)


def _records(text: str, document: str | None) -> list[object]:
    try:
        whole: object = json.loads(text)
        return cast("list[object]", whole) if isinstance(whole, list) else [whole]
    except (ValueError, RecursionError):
        return [_record(line, number, document) for number, line in enumerate(text.split("\n"), 1) if line.strip()]


def _record(line: str, number: int, document: str | None) -> object:
    try:
        found: object = json.loads(line)
    except (ValueError, RecursionError):
        raise ReadError(says.NO_JSON_LINE, number=number, document=document) from None
    return found

"""Files that hold several documents: a report on each line of JSON, or objects or rows with a field of text each."""

import csv
import json
from collections.abc import Iterator, Sequence
from io import StringIO
from typing import cast

from govinfo.errors import ReadError
from govinfo.messages import documents as says
from govinfo.messages import office
from govinfo.readers.formats.decoding import decode
from govinfo.readers.formats.text_formats import SEPARATORS
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
    """The texts that stand in a field of JSON objects, one, a list or one in each line, or in a column of a grid.

    Where no such object has the field, those within it that have it are meant.

    Raises:
        ReadError: If it is neither, an object or a row has no text in the field, or there are too many.
    """
    text = decode(data, document)
    written = text.lstrip("\ufeff \r\n\t")
    found = _records(text, field, document) if written[:1] in {"{", "["} else _rows(written, document)
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
        raise ReadError(office.TOO_MANY_RECORDS, most=limits.files, document=document)


def _records(text: str, field: str, document: str | None) -> list[object]:
    try:
        whole: object = json.loads(text)
    except (ValueError, RecursionError):
        return [_record(line, number, document) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    own = cast("list[object]", whole) if isinstance(whole, list) else [whole]
    has = any(isinstance(one, dict) and field in one for one in own)
    return own if has else [*_within(own, field)] or own


def _within(values: Sequence[object], field: str) -> Iterator[object]:
    """The objects within some values that have a field, in their order."""
    left = [*reversed(values)]
    while left:
        one = left.pop()
        if isinstance(one, dict) and field in one:
            yield cast("object", one)
        elif isinstance(one, dict | list):
            held = cast("dict[str, object]", one).values() if isinstance(one, dict) else cast("list[object]", one)
            left += [*held][::-1]


def _rows(text: str, document: str | None) -> list[object]:
    """The rows of a grid, each as an object of what its heads name."""
    head = text.partition("\n")[0]
    rows = csv.DictReader(StringIO(text, newline=None), delimiter=max(SEPARATORS, key=head.count))
    try:
        return [*rows]
    except csv.Error as error:
        raise ReadError(says.NO_GRID, number=rows.line_num, document=document) from error


def _record(line: str, number: int, document: str | None) -> object:
    try:
        found: object = json.loads(line)
    except (ValueError, RecursionError):
        raise ReadError(says.NO_JSON_LINE, number=number, document=document) from None
    return found

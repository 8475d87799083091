"""The JSON Schemas of everything that is stored and sent, made from the descriptions by which it is read.

A schema says what `govinfo.structure` says, but for what JSON Schema cannot say: that 3.0 is no whole number, that the
cases of a register have names of their own, that a stretch of days ends after it begins, and that an amount which is
told beside what it follows from agrees with it.
"""

from govinfo.emitters import described
from govinfo.errors import UnknownKeyError
from govinfo.messages import nouns
from govinfo.records.types import JsonSchema
from govinfo.wire import WIRE_FORMATS

FORMATS = {stamp.removeprefix("govinfo.").partition("/")[0]: stamp for stamp in (*WIRE_FORMATS, described.FORMAT)}
"""The stamps of the newest versions, by their names."""


def schema(name: str) -> JsonSchema:
    """The JSON Schema, 2020-12, of the documents of a format.

    Args:
        name: The name of the format, ``case``, or its stamp, ``govinfo.case/1``.

    Raises:
        UnknownKeyError: If there is no such format.

    Example:
        >>> schema("case")["required"]
        ['format', 'id', 'applicant', 'received']
    """
    stamp = FORMATS.get(str(name), str(name))
    if stamp == described.FORMAT:
        return described.schema()
    if stamp not in WIRE_FORMATS:
        raise UnknownKeyError(name, FORMATS, nouns.WIRE_FORMAT)
    return WIRE_FORMATS[stamp].schema

"""Applications as a person writes them down: the register's format, without what a person would leave out.

The stamp is not needed, a key may be null where it says nothing, and an article stands as the law writes it,
``第十六条第一款``. All else is as `govinfo.cases.log.REGISTER` has it: nothing is coerced, no key is made up.
"""

from pathlib import Path
from typing import Any, cast

from govinfo.cases.application import Application
from govinfo.cases.log import REGISTER, CaseLog
from govinfo.errors import ReadError
from govinfo.law.citation import Citation
from govinfo.messages import data as says
from govinfo.records.deriving import type_of
from govinfo.records.documents import STAMP
from govinfo.records.files import file_bytes
from govinfo.records.json_text import parsed

_APPLICATIONS, _GROUNDS = "applications", "grounds"


def read_applications(file: str | Path) -> tuple[Application, ...]:
    """The applications of a JSON file, ``{"applications": [...]}``.

    Args:
        file: The file, in UTF-8.

    Raises:
        ReadError: If it cannot be read or is no register, every fault with its place.
    """
    data = file_bytes(file)
    try:
        return applications(parsed(data))
    except ReadError as error:
        raise error.within(str(file)) from None


def applications(plain: object) -> tuple[Application, ...]:
    """Applications from plain data.

    Raises:
        ReadError: If it is no register, every fault with its place.

    Example:
        >>> plain = {"id": "7", "applicant": "enterprise", "received": "2024-03-01"}
        >>> print(*applications({"applications": [plain]}))
        7（商业企业），2024-03-01收到
    """
    if isinstance(plain, dict):
        if _APPLICATIONS not in plain:
            raise ReadError(says.MISSING_KEY, path=(_APPLICATIONS,))
        plain = {STAMP: REGISTER.format, **cast("dict[str, Any]", _whole(cast("object", plain)))}
    return cast("CaseLog", REGISTER.structure(plain)).applications


def _whole(part: object) -> object:
    """What is written down, as the format has it."""
    if isinstance(part, list):
        return [_whole(each) for each in cast("list[object]", part)]
    if not isinstance(part, dict):
        return part
    stated = {key: value for key, value in cast("dict[str, object]", part).items() if value is not None}
    return {key: _cited(value) if key == _GROUNDS else _whole(value) for key, value in stated.items()}


def _cited(grounds: object) -> object:
    """Articles as the law writes them, as the format has them; what names none is left for the format to refuse."""
    return [_place(each) for each in cast("list[object]", grounds)] if isinstance(grounds, list) else grounds


def _place(ground: object) -> object:
    try:
        return type_of(Citation).write(Citation.parse(ground)) if isinstance(ground, str) else ground
    except ReadError:
        return ground

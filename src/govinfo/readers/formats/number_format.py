"""What a spreadsheet shows of a stored number, by the number's format."""

import re
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache
from typing import NamedTuple

from govinfo.readers.formats.cell_tests import COMPARING

BUILT_IN = {
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    48: "##0.0E+0",
    **dict.fromkeys((37, 38), "#,##0;-#,##0"),
    **dict.fromkeys((39, 40), "#,##0.00;-#,##0.00"),
    **dict.fromkeys((*range(14, 18), 22, *range(27, 32), 36, *range(50, 59)), "yyyy-m-d"),
    **dict.fromkeys((*range(18, 22), *range(32, 36), *range(45, 48)), "h:mm"),
}
"""Formats that files name by number only; the others show a number as it is."""

_FORMATS = 256
"""So many formats are kept taken apart."""
_LONGEST = 40
_LONGEST_CODE = 255
"""Characters of a format, as many as spreadsheets allow."""
_ROOM = Context(prec=4 * _LONGEST_CODE)
"""For all the places that so many characters can ask for."""
_SPLIT = re.compile(r';(?=(?:[^"]*"[^"]*")*[^"]*$)')
_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"|[\\!](?P<escaped>.)|\[\$(?P<currency>[^\]-]*)[^\]]*\]|\[(?P<elapsed>[hms]+)\]|\[[^\]]*\]|_.|\*.'
    r"|(?P<sign>[#0?.,])|(?P<other>.)",
    re.DOTALL | re.IGNORECASE,
)
_ZERO, _ROOMY, _POINT, _COMMA = _SIGNS = "\0\1\2\3"
"""In a format that was taken apart: a digit that is shown, one that is no zero, the point, what parts thousands."""
_SLOTS = frozenset({_ZERO, _ROOMY})
_AS_SIGNS = dict(zip("0#?.,", (_ZERO, _ROOMY, _ROOMY, _POINT, _COMMA), strict=True))
_AS_TEXT = str.maketrans({_POINT: ".", _COMMA: None})
_WHITE = re.compile(r"\[(?:white|白色?|colou?r ?2|颜色 ?2)\]", re.IGNORECASE)
_PRINTED = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_WHEN = re.compile(r"\[(<=|>=|<>|[<>=]) ?(-?\d+(?:\.\d+)?)\]")
_PLAIN = ("general", "通用格式")
_TIMES = frozenset("hs")
_DAYS = frozenset("ymdae")
_NO_DAY = "########"
_FIRST_DAY = (date(1899, 12, 30), date(1904, 1, 1))
_TEXTS = 3
"""The number of the part of a format that is for texts."""
_COUNTS = ("0", "1", "1234567")
"""Counts of which a format shows at least one otherwise if it does so of any."""
_LAST_DAY = 2_958_465
"""The number of the last day that spreadsheets know, 9999-12-31."""


class ShownNumber(NamedTuple):
    """What is shown of a number.

    Attributes:
        text: The text.
        stored: The number that is stored, where it is another than the shown.
    """

    text: str
    stored: str | None = None


class _FormatSection(NamedTuple):
    """The part of a format for some numbers.

    Attributes:
        before: What is shown before the first digit.
        whole: The digits before the point, and what is shown between and behind them.
        places: Those behind the point.
        scale: What the number is multiplied with.
        kind: Whether a number is shown as one, as a day, as a time or as a power; nothing where no number is shown.
    """

    before: str
    whole: str
    places: str
    scale: Decimal
    kind: str


def display(stored: str, code: str, *, since_1904: bool = False, zeros: bool = True) -> ShownNumber:
    """What a cell shows.

    Args:
        stored: The number as the file has it.
        code: Its format.
        since_1904: Whether the file counts days from 1904 on.
        zeros: Whether the sheet shows zeros.

    Example:
        >>> display("0.5", "0%"), display("0", "0;-0;;@")
        (ShownNumber(text='50%', stored='0.5'), ShownNumber(text='', stored='0'))
        >>> display("18651.060000000001", "General").text, display("3", '0"件"').text
        ('18651.06', '3件')
    """
    value = _value(stored)
    if value is None or len(code) > _LONGEST_CODE:
        return ShownNumber(stored.strip())
    plain = f"{value:f}"
    if not value and not zeros:
        return ShownNumber("", plain)
    section, signed = _section(value, code)
    if section is None:
        return ShownNumber(plain)
    if not (section.kind or section.before):
        return ShownNumber("", plain)
    if section.kind == "power":
        return _power(value, _count(section.places), plain)
    if section.kind == "date":
        day = _day(value, since_1904=since_1904)
        return ShownNumber(day) if day else ShownNumber(_NO_DAY, plain)
    if section.kind == "time":
        hours, minutes = divmod(int(value * 1440), 60)
        return ShownNumber(f"{hours}:{minutes:02}", plain)
    return _printed(value, section, plain, signed=signed)


def mutes(code: str) -> bool:
    """Whether a format shows no texts: one of four parts, of which the last has no place for any.

    Example:
        >>> mutes('0;-0;0;"-"'), mutes('0;-0;0;"第"@'), mutes("0;-0;0")
        (True, False, False)
    """
    sections, _ = _parts_of(code)
    return len(sections) > _TEXTS and _parsed(sections[_TEXTS]) is not None


def alters(code: str) -> bool:
    """Whether a format shows a count as another, or as none.

    Example:
        >>> alters("0.0,"), alters('"-"'), alters('#,##0"件"')
        (True, True, False)
    """
    return any(display(count, code).stored is not None for count in _COUNTS)


def whitening(code: str) -> bool:
    """Whether a format makes some numbers white."""
    return "[" in code and _WHITE.search(code) is not None


def whitens(stored: str, code: str) -> bool:
    """Whether a format makes a number white.

    Example:
        >>> whitens("0", "0;-0;[White]0"), whitens("5", "0;-0;[White]0")
        (True, False)
    """
    value = _value(stored)
    return value is not None and _WHITE.search(_chosen(value, code)[1]) is not None


def _chosen(value: Decimal, code: str) -> tuple[int, str]:
    """The part of a format for a number, and which one that is: 1 where it is for negative numbers only.

    Parts are chosen by the sign of the number, or by conditions of their own. Where none is for it, nothing is shown.
    """
    sections, asked = _parts_of(code)
    if any(asked):
        met = (not when or COMPARING[when[1]](value, Decimal(when[2])) for when in asked)
        return 0, next((section for section, one in zip(sections, met, strict=True) if one), "")
    sign = 1 if value < 0 else 2 if not value else 0
    at = sign if sign < len(sections) else 0
    return at, sections[at]


@lru_cache(_FORMATS)
def _parts_of(code: str) -> tuple[list[str], list[re.Match[str] | None]]:
    """The parts of a format, and the condition of each, if it has one."""
    sections = _SPLIT.split(code)
    return sections, [_WHEN.search(section) for section in sections]


def _value(stored: str) -> Decimal | None:
    """The number that is stored, rounded to the fifteen digits that are shown; `None` for what is none."""
    try:
        number = float(stored) if len(stored) <= _LONGEST else None
    except ValueError:
        return None
    if number is None or number != number or abs(number) > 1e15:  # noqa: PLR0124 the number that is none
        return None
    exact = Decimal(f"{number:.15g}")
    return exact.quantize(Decimal(1)) if exact == exact.to_integral_value() else exact


def _section(value: Decimal, code: str) -> tuple[_FormatSection | None, bool]:
    """The part of a format for a number, and whether it shows the minus sign itself.

    `None` stands for a part that shows a number as it is.
    """
    at, section = _chosen(value, code)
    return _parsed(section), at == 1


@lru_cache(_FORMATS)
def _parsed(section: str) -> _FormatSection | None:
    if any(word in section.lower() for word in _PLAIN):
        return None
    template = kind = ""
    scale = Decimal(1)
    for token in _TOKEN.finditer(section):
        letter = (token["other"] or "").lower()
        if token["sign"]:
            template += _AS_SIGNS[token["sign"]]
            kind = kind or ("number" if template[-1] in _SLOTS else "")
        elif letter in {"%", "％"}:
            scale *= 100
            template += "%"
        elif token["elapsed"] or letter in _TIMES or (kind == "time" and letter == "m"):
            kind = kind or "time"
        elif letter == "@" or (kind == "number" and letter == "/"):
            return None
        elif kind == "number" and letter == "e":
            kind = "power"
            break
        elif letter in _DAYS:
            kind = "date"
        else:
            template += token["quoted"] or token["escaped"] or token["currency"] or token["other"] or ""
    start = next((at for at, sign in enumerate(template) if kind and sign in _SIGNS), len(template))
    whole, _, places = template[start:].partition(_POINT)
    scale /= 1000 ** (_thousands(whole) + _thousands(places))
    return _FormatSection(template[:start].strip(), whole, places, scale, kind)


def _thousands(part: str) -> int:
    """How often a part of a format divides by a thousand: by each comma behind its last digit."""
    return part[max(map(part.rfind, _SLOTS)) + 1 :].count(_COMMA)


def _count(part: str) -> int:
    """How many digits a part of a format shows."""
    return sum(map(part.count, _SLOTS))


def _power(value: Decimal, places: int, plain: str) -> ShownNumber:
    """A number as digits and a power of ten; as a plain number where so many digits tell all of it."""
    text = f"{value:.{places}E}"
    return ShownNumber(plain) if Decimal(text) == value else ShownNumber(text, plain)


def _printed(value: Decimal, section: _FormatSection, plain: str, *, signed: bool) -> ShownNumber:
    if section.kind != "number":
        return ShownNumber(section.before.translate(_AS_TEXT), plain)
    rounded = (abs(value) * section.scale).quantize(Decimal(1).scaleb(-_count(section.places)), ROUND_HALF_UP, _ROOM)
    whole, _, places = f"{rounded:f}".partition(".")
    behind = _behind_point(section.places, places)
    digits = _before_point(section.whole, whole.lstrip("0")) or "0" * behind.startswith(_POINT)
    before, digits = section.before, f"{digits}{behind}".translate(_AS_TEXT).strip()
    if signed and before == "(" and digits.endswith(")"):
        before, digits = "-", digits[:-1]
    elif value < 0 and not signed:
        before = f"-{before}"
    text = f"{before}{digits}"
    said = _PRINTED.search(text)
    same = said is not None and Decimal(said[0]) == abs(value) and before.startswith("-") == (value < 0)
    return ShownNumber(text, None if same else plain)


def _before_point(template: str, digits: str) -> str:
    """Digits in their places, from the last; the first place takes all that are left."""
    said, places = "", _count(template)
    for sign in reversed(template):
        if sign in _SLOTS:
            places -= 1
            cut = max(0, len(digits) - 1) if places else 0
            said = f"{digits[cut:] or '0' * (sign == _ZERO)}{said}"
            digits = digits[:cut]
        else:
            said = f"{sign}{said}"
    return f"{digits}{said}"


def _behind_point(template: str, digits: str) -> str:
    """Digits in their places, with the point before them, without zeros at the end that need not be shown."""
    places = [sign for sign in template if sign in _SLOTS]
    while digits.endswith("0") and places[len(digits) - 1] == _ROOMY:
        digits = digits[:-1]
    left = iter(digits)
    said = "".join(next(left, "") if sign in _SLOTS else sign for sign in template)
    return f"{_POINT}{said}" if digits else said


def _day(value: Decimal, *, since_1904: bool) -> str | None:
    """The day of a number, if it is one."""
    whole = int(value)
    if not 0 < whole <= _LAST_DAY:
        return None
    return (_FIRST_DAY[since_1904] + timedelta(days=whole)).isoformat()

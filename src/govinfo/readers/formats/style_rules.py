"""The rules of a style sheet as its blocks hold them, one within another or each alone, that hold on a screen."""

import re
from collections.abc import Iterator
from itertools import islice

from govinfo.readers.formats.selectors import LISTED

_LENGTH = 20_000
"""A longer rule is passed over."""
_RULES = 2_000
"""Rules of a style sheet that are looked at."""
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_BRACED = re.compile(r"\"[^\"\n{}]*[{}][^\"\n]*\"|'[^'\n{}]*[{}][^'\n]*'")
"""A text in a style that has the sign of a block."""
_SIGN = re.compile(r"[{}]")
_DEEP = 8
"""Blocks within blocks that are looked into."""
_WAYS = 100
"""Selectors that rules within rules make together, at most."""
_CONDITION = re.compile(r"@(media|supports|layer|scope|container)\b(.*)", re.IGNORECASE | re.DOTALL)
_SCOPE = re.compile(r"\s*+\(([^()]*+(?:\([^()]*+\))?[^()]*+)\).*", re.DOTALL)
_WIDTH = re.compile(r"\((min|max)-width ?: ?(\d{1,5}(?:\.\d{1,3})?)(px|em|rem|)\)")
_BRACKETED = re.compile(r"\([^()]*\)")
_BETWEEN = re.compile(r"\((\d[\w.]{0,9}) ?<=? ?width ?<=? ?(\d[\w.]{0,9})\)")
_COMPARED = re.compile(r"\(width ?([<>])=? ?(\d)")
_USUAL = re.compile(
    r"\((?:orientation ?: ?landscape|prefers-color-scheme ?: ?light|(?:any-)?hover(?: ?: ?hover)?|color|scripting"
    r"|(?:any-)?pointer(?: ?: ?fine)?|prefers-reduced-motion ?: ?no-preference|min-resolution ?: ?1dppx)\)"
)
"""What is so of most screens."""
_NARROW, _WIDE = 1_024, 1_920
"""A screen is no narrower and no wider, in pixels."""
_EM = 16


def rules(style: str) -> list[tuple[str, str]]:
    """The rules of a style sheet that hold on a screen: selectors, and what is said of them.

    >>> rules("td{color:red; &.x{display:none}} @media print{td{display:none}}")
    [('td', 'color:red'), ('td.x', 'display:none')]
    """
    plain = _COMMENT.sub("", style).replace("<!--", "").replace("-->", "")
    parted = [rule.partition("{") for rule in plain.split("}")]
    found = [(selected, said) for selected, _, said in parted if said]
    if "@" in plain or any("{" in said for _, said in found):
        found = [*islice(_walked(_BRACED.sub("''", plain)), _RULES)]
    return [rule for rule in found[:_RULES] if len(rule[0]) + len(rule[1]) <= _LENGTH]


def _walked(plain: str) -> Iterator[tuple[str, str]]:
    """The rules of a sheet, block by block."""
    around: list[str | None] = [""]
    start = passed = 0
    for sign in _SIGN.finditer(plain):
        text = plain[start : sign.start()]
        start = sign.end()
        if passed or (sign[0] == "{" and len(around) > _DEEP):
            passed += 1 if sign[0] == "{" else -1
            continue
        said, _, named = text.rpartition(";") if sign[0] == "{" else (text, "", "")
        if around[-1] and said.strip():
            yield around[-1], said
        if sign[0] == "{":
            around.append(_inner(around[-1], named))
        elif len(around) > 1:
            around.pop()
    if around[-1] and plain[start:].strip():
        yield around[-1], plain[start:]


def _inner(around: str | None, named: str) -> str | None:
    """What the rules of a block are about; `None` where they do not hold, or are none of elements."""
    if around is None or len(named) > _LENGTH:
        return None
    words = named.strip()
    if not words.startswith("@"):
        return _nested(around, named) if around else named
    asked = _CONDITION.fullmatch(words)
    if asked is None:
        return None
    if asked[1].lower() == "scope":
        scope = _SCOPE.fullmatch(asked[2])
        return scope and scope[1]
    return around if _holds(asked[1].lower(), asked[2].lower()) else None


def _nested(around: str, named: str) -> str | None:
    """The selectors of a rule within a rule."""
    outer, inner = (LISTED.findall(part.strip()) for part in (around, named))
    if len(outer) * len(inner) > _WAYS:
        return None
    pairs = ((one.strip(), other.strip()) for one in outer for other in inner)
    return ",".join([other.replace("&", one) if "&" in other else f"{one} {other}" for one, other in pairs])


def _holds(kind: str, condition: str) -> bool:
    """Whether what a condition asks for is so on a screen of a usual width."""
    condition = _BETWEEN.sub(r"(min-width:\1) and (max-width:\2)", condition)
    if kind == "media":
        return any(_shows(query.split()) for query in condition.split(","))
    if kind == "container":
        return all(map(_fits_width, _BRACKETED.findall(condition)))
    return not condition.strip().startswith("not")


def _shows(query: list[str]) -> bool:
    """Whether a query is certainly met."""
    negated = query[:1] == ["not"]
    parts = " ".join(word for word in query if word not in {"not", "only"}).split(" and ")
    if negated:
        return parts in (["print"], ["speech"])
    return all(part in {"", "all", "screen"} or _USUAL.fullmatch(part) or _fits_width(part) for part in parts)


def _fits_width(part: str) -> bool:
    asked = _WIDTH.fullmatch(_COMPARED.sub(_as_named, part))
    if asked is None:
        return False
    pixels = float(asked[2]) * (1 if asked[3] == "px" else _EM)
    return pixels <= _NARROW if asked[1] == "min" else pixels >= _WIDE


def _as_named(compared: re.Match[str]) -> str:
    return f"({'min' if compared[1] == '>' else 'max'}-width:{compared[2]}"

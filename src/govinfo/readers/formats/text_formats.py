"""Which format a text is in: what it says decides, and the suffix of its name where that leaves it open."""

from govinfo.patterns import pattern

_TABLE = pattern(r"<t(?:able|r|d|h|body)[\s>]", near=("<t",))
_DATA = pattern(r"\{\s*[\"}]|\[\s*[\"{\[\]\d-]", near=("{", "["))
_TAG = pattern(r"<(?:!doctype|html|body|div|p|span|table|h[1-6])\b")
_STORED = '"govinfo.report/'
"""Stands in a report that is stored, whatever the version: tags in its texts are no tables."""
_FIELDS = pattern(r"[^,\n]*(?:,[^,\n]*){2,}|[^;\n]*(?:;[^;\n]*){2,}", near=(",", ";"))
_TEXTS = frozenset({"text", "markdown", "html", "script", "json", "jsonl", "csv", "tsv"})
"""Formats that one another's files are taken for; those of installed packages go by their suffix."""
BELOW_HEAD = pattern(r"\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?)?")
"""What stands below the head of a table in Markdown."""
SEPARATORS = ",\t;"
"""What stands between the fields of a grid."""
_QUOTED = '"\t"'
"""Stands between quoted fields."""
_FEWEST = 5
"""So many lines of fields between commas or semicolons make a grid of a text, if they are most of its lines; or so many
tabs between quoted fields."""
_HEAD = 200_000
"""Characters that are looked at."""


def by_text(data: bytes | str, named: str | None) -> str:
    """The name of the format that a text is in.

    Args:
        data: The text.
        named: The format that the suffix of its name stands for, if any.

    Example:
        >>> by_text("<table><tr><td>规章", "text"), by_text("规章 0 0 0", None), by_text("规章 0 0 0", "html")
        ('html', 'text', 'text')
    """
    if named is not None and named not in _TEXTS:
        return named
    head = data[:_HEAD] if isinstance(data, str) else data[:_HEAD].replace(b"\0", b"").decode("utf-8", "replace")
    text = head.lower().lstrip("\ufeff\ufffd \r\n\t")
    tables = _TABLE.search(text) is not None
    if _DATA.match(text) or (named in {"json", "jsonl"} and text[:1] in {"{", "["}):
        drawn = _STORED not in text and (tables or "\\u003ct" in text)
        return "script" if drawn else "jsonl" if named == "jsonl" else "json"
    if text.startswith("<") and (tables or not _drawn(text)):
        return "html" if tables or _TAG.search(text) else named or "text"
    if tables:
        return "script" if named == "script" or '\\"' in text else "html"
    if named in {None, "text", "csv"}:
        return _plain(text, named)
    return "text" if named == "html" and not _TAG.search(text) else str(named)


def _plain(text: str, named: str | None) -> str:
    """A text without tags: Markdown where dashes rule a table, a grid where its lines are such fields."""
    lines = [line for line in text.split("\n") if line.strip()]
    if _drawn(text):
        return "markdown"
    if text.count(_QUOTED) >= _FEWEST:
        return "tsv"
    fields = sum(_FIELDS.fullmatch(line.rstrip("\r")) is not None for line in lines)
    if fields >= _FEWEST and 2 * fields > len(lines):
        return "csv"
    return "csv" if named == "csv" and any(map(text.__contains__, SEPARATORS)) else "text"


def _drawn(text: str) -> bool:
    """Whether dashes rule a table of Markdown in a text."""
    return "|" in text and any(_ruled(line.strip()) for line in text.split("\n"))


def _ruled(line: str) -> bool:
    """Whether a line rules a table of Markdown; single dashes between bars may say that there is nothing."""
    return ("--" in line or ":" in line) and BELOW_HEAD.fullmatch(line) is not None

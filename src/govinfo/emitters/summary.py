"""Findings on many files, counted: by rule, and by organ."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from govinfo.checks.catalogue import RULES
from govinfo.checks.finding import Severity
from govinfo.checks.rule_page import severity_name
from govinfo.emitters.checked import Checked
from govinfo.languages import Language, LanguageChoice, Text, counted
from govinfo.speaking import language_of


class Summary(NamedTuple):
    """What was found on many files.

    Attributes:
        files: How many files.
        clean: On how many nothing failed.
        by_code: How many files each rule failed on, most first.
        by_organ: How many failures of each severity each organ's report has, most errors first.
    """

    files: int
    clean: int
    by_code: tuple[tuple[str, int], ...]
    by_organ: tuple[tuple[str, Counter[Severity]], ...]


def summarise(checked: Iterable[Checked]) -> Summary:
    """The findings on many files, counted."""
    items = list(checked)
    codes = Counter(code for item in items for code in {finding.code for finding in item.findings.failures})
    organs = [(_who(item), Counter(finding.severity for finding in item.findings.failures)) for item in items]
    ranked = sorted(organs, key=lambda pair: [-pair[1][severity] for severity in Severity])
    clean = sum(not item.findings.failures for item in items)
    by_code = tuple(sorted(codes.items(), key=lambda pair: (-pair[1], pair[0])))
    return Summary(len(items), clean, by_code, tuple(pair for pair in ranked if pair[1]))


def _who(item: Checked) -> str:
    parts = (item.report.organ, item.report.year)
    return " ".join(str(part) for part in parts if part is not None) or item.file


_HEAD = Text("共{files}份，{clean}份未发现问题", "{several}, {clean} with nothing found")
_RULES = Text("按规则", "By rule")
_ORGANS = Text("按机关", "By organ")


def headline(checked: Iterable[Checked], lang: LanguageChoice | None) -> str:
    """How many files, and how many of them are clean, as a sentence."""
    found = summarise(checked)
    return _HEAD.said(
        language_of(lang), {"files": found.files, "clean": found.clean, "several": counted(found.files, "file")}
    )


def emit(checked: Iterable[Checked], *, lang: LanguageChoice | None = None, **_: object) -> str:
    """The counts as text.

    Args:
        checked: The files with their reports and findings.
        lang: Language, ``zh`` or ``en``.

    Returns:
        The text, ending in a line break.
    """
    items = list(checked)
    spoken, found = language_of(lang), summarise(items)
    names = {finding.code: finding.name for item in items for finding in item.findings}
    lines = [headline(items, lang)]
    lines += _section(
        _RULES.said(spoken, {}),
        [f"{count:>6}  {code} {_title(code, names[code], spoken)}" for code, count in found.by_code],
    )
    lines += _section(
        _ORGANS.said(spoken, {}), [f"  {who}: {_counted(counts, spoken)}" for who, counts in found.by_organ]
    )
    return "\n".join(lines) + "\n"


def _section(head: str, lines: Sequence[str]) -> list[str]:
    return ["", head, *lines] if lines else []


def _title(code: str, name: str, spoken: Language) -> str:
    """The title of a rule; of one that is not the library's, its name."""
    return next((rule.title.said(spoken, {}) for rule in RULES if rule.code == code), name)


def _counted(counts: Counter[Severity], spoken: Language) -> str:
    return ", ".join(
        f"{severity_name(severity, spoken)} {counts[severity]}" for severity in Severity if counts[severity]
    )

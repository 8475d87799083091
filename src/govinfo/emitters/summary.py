"""Findings on many files, counted: by rule, and by organ."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from govinfo.checks.finding import Severity
from govinfo.emitters.checked import Checked, Unchecked, counted, coverage, listed, rule_titles, waived
from govinfo.languages import LanguageChoice
from govinfo.messages import emitting as says
from govinfo.messages.errors import PLACED
from govinfo.speaking import language_of
from govinfo.text import inert


class Summary(NamedTuple):
    """What was found on many files.

    Attributes:
        files: How many files.
        clean: On how many nothing failed.
        by_code: How many files each rule failed on, most first.
        by_file: The files on which something failed, most errors first.
    """

    files: int
    clean: int
    by_code: tuple[tuple[str, int], ...]
    by_file: tuple[Checked, ...]


def summarise(checked: Iterable[Checked]) -> Summary:
    """The findings on many files, counted."""
    items = list(checked)
    codes = Counter(code for item in items for code in {finding.code for finding in item.findings.failures})
    failed = [item for item in items if item.findings.failures]
    by_code = tuple(sorted(codes.items(), key=lambda pair: (-pair[1], pair[0])))
    return Summary(len(items), len(items) - len(failed), by_code, tuple(sorted(failed, key=fewest_failures)))


def fewest_failures(item: Checked) -> list[int]:
    """How few failures of each severity a file has, the worst severity first: what sorts the worst files first."""
    counts = Counter(finding.severity for finding in item.findings.failures)
    return [-counts[severity] for severity in Severity]


def _who(item: Checked) -> str:
    """The organ, the year and the file, which tells apart what has the same name."""
    return f"{item.about}（{item.file}）" if item.about else item.file


def emit(
    checked: Iterable[Checked],
    *,
    unchecked: Sequence[Unchecked] = (),
    lang: LanguageChoice | None = None,
    **_: object,
) -> str:
    """The counts as text.

    Args:
        checked: The files with their reports and findings.
        unchecked: The files that could not be checked.
        lang: Language, ``zh`` or ``en``.

    Returns:
        The text, ending in a line break.
    """
    items = list(checked)
    spoken, found = language_of(lang), summarise(items)
    titles = rule_titles(items, spoken)
    let_stand = waived(items)
    lines = [coverage(items, unchecked).said(spoken, {}), *(() if let_stand is None else [let_stand.said(spoken, {})])]
    lines += _section(
        says.BY_RULE.said(spoken, {}),
        [f"{count:>6}  {code} {titles[code]}" for code, count in found.by_code],
    )
    lines += _section(
        says.BY_ORGAN.said(spoken, {}),
        [f"  {PLACED.said(spoken, {'place': _who(item), 'said': counted(item.findings)})}" for item in found.by_file],
    )
    for head, left in listed(unchecked):
        lines += _section(head.said(spoken, {}), [f"  {one.said(spoken, {})}" for one in left])
    return inert("\n".join(lines)) + "\n"


def _section(head: str, lines: Sequence[str]) -> list[str]:
    return ["", head, *lines] if lines else []

"""What an emitter is given: the files that were checked with their findings, and those that could not be."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Annotated, NamedTuple

from govinfo.checks.finding import Severity
from govinfo.checks.findings import Findings
from govinfo.languages import Language, Text, joined
from govinfo.messages import checking as says
from govinfo.messages import emitting
from govinfo.messages.errors import PLACED
from govinfo.records.strict import strict
from govinfo.records.types import FILE_NAME
from govinfo.report.annual import AnnualReport


@strict
class Checked(NamedTuple):
    """A file, the report read from it, and the findings.

    Attributes:
        file: Name of the file, as the user gave it.
        report: The report.
        findings: What was found.
    """

    file: Annotated[str, FILE_NAME]
    report: AnnualReport
    findings: Findings

    @property
    def about(self) -> str:
        """Whose report on which year it is, as far as it says."""
        return " ".join(str(part) for part in (self.report.organ, self.report.year) if part is not None)


@strict
class Unchecked(NamedTuple):
    """A file that was not checked.

    Attributes:
        file: Name of the file, as the user gave it.
        why: Why not, in both languages.
        meant: Whether it is meant as a report, and could not be read; else nothing in it is one.
    """

    file: Annotated[str, FILE_NAME]
    why: Text
    meant: bool = True


def counted(findings: Findings) -> Text:
    """How many failures of each severity there are, and how many rules could not tell.

    Example:
        >>> from govinfo.checks.checking import check
        >>> from govinfo.report.annual import zero
        >>> counted(check(zero("2021").replace({"remedies.review.total": 1, "applications.received.total": None})))
        Text(zh='错误1项，警告1项，无法核对2项', en='error 1, warning 1, unknown 2')
    """
    counts = Counter(finding.severity for finding in findings.failures)
    parts = [(says.SEVERITIES[severity], counts[severity]) for severity in Severity if counts[severity]]
    unknown = len(findings) - len(findings.failures)
    if unknown:
        parts.append((says.UNKNOWN, unknown))
    return joined([says.COUNTED.filled(what=what, count=count) for what, count in parts], "，", ", ")


def waived(items: Iterable[Checked]) -> Text | None:
    """How many findings on some files were let stand, and why, each reason once; `None` where none was."""
    used = [one for item in items for one in item.findings.waived]
    if not used:
        return None
    told = dict.fromkeys(PLACED.filled(place=one.waiver.code, said=one.waiver.reason) for one in used)
    reasons = joined(told, "；", "; ")
    return emitting.WAIVED.filled(count=sum(one.covers for one in used), reasons=reasons)


_FEW = 12
"""So many files are named in one sentence; of more it tells the number, and a list follows."""


def coverage(checked: Iterable[Checked], unchecked: Iterable[Unchecked]) -> Text:
    """How many files were meant as reports, checked and found clean, and how many were not read or are no reports.

    A few that were not checked are named in it, those that were not read with the reason.

    Example:
        >>> locked = Unchecked("a.pdf", Text("文件已加密", "it is encrypted"))
        >>> coverage((), [locked, Unchecked("b.txt", Text("不是报告", "no report"), meant=False)]).zh
        '应检1份，已检0份，其中未发现问题0份，未能读取1份（a.pdf：文件已加密），未识别1份（b.txt）'
    """
    items, left = tuple(checked), tuple(unchecked)
    unread = [PLACED.filled(place=one.file, said=one.why) for one in left if one.meant]
    strangers = [Text(one.file, one.file) for one in left if not one.meant]
    clean = sum(not item.findings.failures for item in items)
    parts = [emitting.COVERAGE.filled(meant=len(items) + len(unread), checked=len(items), clean=clean)]
    for said, files, in_chinese, in_english in (
        (emitting.UNREAD, unread, "；", "; "),
        (emitting.STRANGERS, strangers, "、", ", "),
    ):
        if files:
            named = joined(files, in_chinese, in_english)
            told = emitting.NAMED.filled(files=named) if len(left) <= _FEW else Text("", "")
            parts.append(said.filled(count=len(files), files=told))
    return joined(parts, "", "")


def listed(unchecked: Sequence[Unchecked]) -> Iterator[tuple[Text, list[Text]]]:
    """The files that were not checked, each with the reason, under what became of them, where `coverage` names none.

    Example:
        >>> [(head.zh, len(files)) for head, files in listed([Unchecked("a.pdf", Text("文件已加密", "…"))] * 13)]
        [('未能读取的文件', 13)]
    """
    for head, meant in ((emitting.UNREAD_FILES, True), (emitting.STRANGE_FILES, False)):
        files = [PLACED.filled(place=one.file, said=one.why) for one in unchecked if one.meant is meant]
        if files and len(unchecked) > _FEW:
            yield head, files


def rule_titles(items: Iterable[Checked], language: Language) -> dict[str, str]:
    """What each rule that spoke says is wrong, by its code; of one that is not the library's, its name."""
    from govinfo.checks.catalogue import RULES

    names = {finding.code: finding.name for item in items for finding in item.findings}
    known = {code: rule for code in names if (rule := RULES.get(code)) is not None}
    return names | {code: rule.title.said(language, {}) for code, rule in known.items()}

"""Findings as JUnit XML, which build servers read: one suite for each file, one case for each rule that spoke."""

from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape, quoteattr

from govinfo.checks.finding import Finding, Verdict
from govinfo.emitters.checked import Checked, Unchecked, waived
from govinfo.text import inert


def emit(checked: Iterable[Checked], *, unchecked: Sequence[Unchecked] = (), **_: object) -> str:
    """A failure for each finding that failed, a skipped case for each that is unknown; a clean file is one case.

    A file that could not be read is a case in error, one that is no report a skipped case.

    Args:
        checked: The files with their reports and findings.
        unchecked: The files that could not be checked.

    Returns:
        XML text, ending in a line break.
    """
    items = list(checked)
    suites = "".join((*map(_suite, items), *map(_left, unchecked)))
    failures = sum(len(item.findings.failures) for item in items)
    tests = sum(max(1, len(item.findings)) for item in items) + len(unchecked)
    errors = sum(one.meant for one in unchecked)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<testsuites name="govinfo" tests="{tests}" failures="{failures}" errors="{errors}">\n{suites}</testsuites>\n'
    )


def _left(one: Unchecked) -> str:
    file, what = _attribute(one.file), "error" if one.meant else "skipped"
    numbers = f'tests="1" failures="0" errors="{one.meant:d}" skipped="{not one.meant:d}"'
    case = f'    <testcase name="read" classname={file}><{what} message={_attribute(str(one.why))}/></testcase>\n'
    return f"  <testsuite name={file} {numbers}>\n{case}  </testsuite>\n"


def _suite(item: Checked) -> str:
    cases = "".join(_case(item, finding) for finding in item.findings) or _clean(item)
    failures, count = len(item.findings.failures), max(1, len(item.findings))
    unknown = sum(finding.verdict is not Verdict.FAIL for finding in item.findings)
    numbers = f'tests="{count}" failures="{failures}" skipped="{unknown}"'
    let_stand = waived([item])
    said = "" if let_stand is None else f"    <system-out>{_text(str(let_stand))}</system-out>\n"
    return f"  <testsuite name={_attribute(item.file)} {numbers}>\n{cases}{said}  </testsuite>\n"


def _clean(item: Checked) -> str:
    return f'    <testcase name="check" classname={_attribute(item.file)}/>\n'


def _case(item: Checked, finding: Finding) -> str:
    name = _attribute(f"{finding.code} {finding.name}")
    failed = finding.verdict is Verdict.FAIL
    what = "failure" if failed else "skipped"
    kind = f" type={_attribute(finding.severity)}" if failed else ""
    body = _text(f"{finding.basis}\n{', '.join(finding.cells)}" if failed else "")
    inside = f"<{what} message={_attribute(finding.message)}{kind}>{body}</{what}>"
    return f"    <testcase name={name} classname={_attribute(item.file)}>{inside}</testcase>\n"


def _text(text: str) -> str:
    return escape(inert(text))


def _attribute(text: str) -> str:
    return quoteattr(inert(text), {"\n": "&#10;", "\t": "&#9;"})

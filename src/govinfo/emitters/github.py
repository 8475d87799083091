"""Findings as workflow commands, which GitHub Actions shows as annotations on the file."""

from collections.abc import Iterable

from govinfo.checks.finding import Finding, Severity
from govinfo.emitters.checked import Checked

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "notice"}


def emit(checked: Iterable[Checked], **_: object) -> str:
    """A command for each finding, with its file, its line where the document has lines, and its basis.

    Args:
        checked: The files with their reports and findings.

    Returns:
        Lines of workflow commands; empty where nothing was found.
    """
    return "".join(_command(item.file, finding) for item in checked for finding in item.findings)


def _command(file: str, finding: Finding) -> str:
    line = "" if finding.span is None or finding.span.line is None else f",line={finding.span.line}"
    title = _property(f"{finding.code} {finding.name}")
    message = _data(f"{finding.message}\n{finding.basis}")
    return f"::{_COMMANDS[finding.severity]} file={_property(file)}{line},title={title}::{message}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")

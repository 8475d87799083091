"""Findings as workflow commands, which GitHub Actions shows as annotations on the file."""

from collections.abc import Iterable, Sequence

from govinfo.checks.finding import Finding, Severity
from govinfo.emitters.checked import Checked, Unchecked, waived
from govinfo.text import inert

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "notice"}


def emit(checked: Iterable[Checked], *, unchecked: Sequence[Unchecked] = (), **_: object) -> str:
    """A command for each finding, with its file, its line where the document has lines, and its basis.

    A file that could not be read is an error, one that is no report a notice.

    Args:
        checked: The files with their reports and findings.
        unchecked: The files that could not be checked.

    Returns:
        Lines of workflow commands; empty where nothing was found.
    """
    items = tuple(checked)
    found = (_command(item.file, finding) for item in items for finding in item.findings)
    return inert("".join((*found, *(_waived(item) for item in items), *map(_left, unchecked))))


def _waived(item: Checked) -> str:
    said = waived([item])
    return "" if said is None else f"::notice file={_property(item.file)}::{_data(str(said))}\n"


def _left(one: Unchecked) -> str:
    return f"::{'error' if one.meant else 'notice'} file={_property(one.file)}::{_data(str(one.why))}\n"


def _command(file: str, finding: Finding) -> str:
    line = "" if finding.span is None or finding.span.line is None else f",line={finding.span.line}"
    title = _property(f"{finding.code} {finding.name}")
    message = _data(f"{finding.message}\n{finding.basis}")
    return f"::{_COMMANDS[finding.severity]} file={_property(file)}{line},title={title}::{message}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")

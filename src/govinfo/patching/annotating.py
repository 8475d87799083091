"""Findings written beside what they are about, in a copy of the very file that a report was read from."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Unpack

from govinfo import formats
from govinfo.checks.finding import Finding
from govinfo.formats import Use
from govinfo.languages import LanguageChoice
from govinfo.page.notes import severity_mark
from govinfo.patching.edit import Remark
from govinfo.patching.patching import refuse_same
from govinfo.readers import ReadOptions, reads
from govinfo.report.annual import AnnualReport
from govinfo.speaking import language_of
from govinfo.writers import atomic, write


def annotate(
    source: str | os.PathLike[str],
    findings: Iterable[Finding],
    target: str | os.PathLike[str],
    *,
    lang: LanguageChoice | None = None,
    **options: Unpack[ReadOptions],
) -> None:
    """Write findings into a copy of the file that they are about.

    In a Word file they become comments and shaded cells, in a spreadsheet notes and filled cells, in a web page marks
    with numbers; each is listed under its table too. Where the target is in another format, or the file can hold no
    remarks, the report is written anew as the form lays it out, with the findings drawn in.

    Args:
        source: The file; it is never changed itself.
        findings: What `govinfo.check` says of it.
        target: The file to write.
        lang: Language of the words for how bad a finding is.
        options: What is known of the file, as for `govinfo.read`.

    Raises:
        ReadError: If the file cannot be read as a report.
        InvalidValueError: If the target is the file itself.
        UnknownKeyError: If the target's suffix stands for no format that findings are drawn in.
        WriteError: If the target cannot be written.
    """
    refuse_same(source, target)
    data = Path(source).read_bytes()
    report = reads(data, document=Path(source).name, **options)
    listed = list(findings)
    name = None if report.provenance is None else report.provenance.format
    format_ = formats.by_suffix(os.fspath(target), Use.ANNOTATES)
    if format_ is None or format_.name != name:
        write(report, target, findings=listed)
        return
    make: formats.Annotates = format_.load(Use.ANNOTATES)
    atomic.write(target, make(data, [_remark(report, finding, lang) for finding in listed]))


def _remark(report: AnnualReport, finding: Finding, lang: LanguageChoice | None) -> Remark:
    """A finding at the words that it is about, and at its cells."""
    mark = severity_mark(finding.severity).said(language_of(lang), {})
    text = f"{mark} {finding.code} {finding.message}（{finding.basis}）"
    cells = [report.source(address) for address in finding.cells]
    own = finding.span if finding.span not in cells else None
    places = (span.locator for span in (own, *cells) if span is not None and span.locator is not None)
    return Remark(tuple(dict.fromkeys(places)), finding.severity, text, "" if own is None else own.raw)

"""Findings written beside what they are about, in a copy of the very file that a report was read from."""

import os
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

from govinfo import formats
from govinfo.arguments import several
from govinfo.checks.finding import Finding
from govinfo.errors import InvalidValueError
from govinfo.formats import Format, Use
from govinfo.languages import LanguageChoice, listed
from govinfo.messages import formats as says
from govinfo.messages import nouns
from govinfo.page.notes import how_bad
from govinfo.patching.edit import Remark
from govinfo.patching.patching import is_whole_file, refuse_same
from govinfo.readers import ReadOptions, reads
from govinfo.records.files import file_bytes
from govinfo.report.annual import AnnualReport
from govinfo.speaking import language_of
from govinfo.writers import atomic, write

if TYPE_CHECKING:
    from govinfo.formats.functions import Annotates


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
        InvalidValueError: If the target is the file itself, or its suffix stands for no format that holds findings.
        WriteError: If the target cannot be written.
    """
    refuse_same(source, target)
    told = several(findings, Finding, "findings", nouns.FINDINGS)
    data = file_bytes(source)
    report = reads(data, document=Path(source).name, **options)
    name = None if report.provenance is None else report.provenance.format
    format_ = formats.by_suffix(os.fspath(target), Use.ANNOTATES)
    if format_ is None:
        able = listed(one.name for one in formats.able(Use.ANNOTATES))
        raise InvalidValueError(says.NO_PLACE_FOR_NOTES, format=Path(target).suffix, able=able)
    placed = report
    if format_.name != name or not is_whole_file(report, data, Path(source).name, options):
        data = _laid_out(report, format_)
        placed = reads(data, format=format_.name)
    make: Annotates = format_.load(Use.ANNOTATES)
    atomic.write(target, make(data, [_remark(report, placed, finding, lang) for finding in told]))


def _laid_out(report: AnnualReport, format_: Format) -> bytes:
    """The report as the form lays it out, in some format."""
    buffer = BytesIO()
    write(report, buffer, format=format_)
    return buffer.getvalue()


def _remark(report: AnnualReport, placed: AnnualReport, finding: Finding, lang: LanguageChoice | None) -> Remark:
    """A finding on a report, at the words that it is about, and at its cells, where they are placed in a file."""
    mark = how_bad(finding).said(language_of(lang), {})
    text = f"{mark} {finding.code} {finding.message}（{finding.basis}）"
    own = finding.span if finding.span not in [report.source(address) for address in finding.cells] else None
    spans = (own if placed is report else None, *(placed.source(address) for address in finding.cells))
    located = dict.fromkeys(span.locator for span in spans if span is not None and span.locator is not None)
    cells = tuple(one for one in located if one.cell is not None and (own is None or one != own.locator))
    passage = next((one for one in located if one not in cells), None)
    return Remark(cells, finding.severity, text, "" if own is None else own.raw, passage)

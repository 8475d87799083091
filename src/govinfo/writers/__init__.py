"""Writing a report as the form prints it, in every format people hand in.

What is written is read back equal. The data formats (``json``, ``jsonl``) hold every report they have keys for. The
printed formats ``text``, ``markdown``, ``html``, ``docx``, ``xlsx``, ``csv`` hold what a page can say: prose in lines
without white space around them or empty lines between, none of which is a heading or a label of the form; headings of
the form; a title that is the one of organ and year, or none; 表二 or 表三. Characters that no document may contain are
printed as ``�``. ``latex``, ``fragment``, English labels and reports with findings drawn in are for people, not for
reading back.
"""

import os
from collections.abc import Iterable

from govinfo.errors import InvalidValueError, MissingExtraError
from govinfo.languages import Language
from govinfo.page.document import Document, document, table_document
from govinfo.page.notes import NOTHING, ChangeLike, FindingLike, Notes, notes
from govinfo.report.annual import AnnualReport
from govinfo.report.table import FiledTable
from govinfo.speaking import language_of
from govinfo.writers import atomic
from govinfo.writers.formats import Format, available, by_name, by_suffix

__all__ = ["render", "write"]


def render(
    report: AnnualReport | FiledTable,
    format: str,
    *,
    lang: str = "zh",
    findings: Iterable[FindingLike] = (),
    changes: Iterable[ChangeLike] = (),
) -> str:
    """The report as text: as the form prints it, or as data.

    Args:
        report: The report, or one of its tables for a printed format.
        format: ``text``, ``markdown``, ``html``, ``fragment`` (HTML for embedding) or ``json``.
        lang: ``zh`` for the form's own labels, ``en`` for English ones made from the fixed names.
        findings: Findings to draw into the report: their cells marked, code and sentence beside them.
        changes: Values to suggest in it, such as those of a repair.

    Raises:
        UnknownKeyError: If there is no such format or language.
        InvalidValueError: If the format is not text, or cannot hold what is asked of it.
        MissingExtraError: If the format needs a library that is not installed.

    Example:
        >>> from govinfo.report.annual import zero
        >>> print(render(zero("2021", organ="某乡人民政府", year=2023), "markdown").splitlines()[0])
        # 某乡人民政府2023年政府信息公开工作年度报告
    """
    content = _content(report, by_name(format), lang, notes(findings, changes))
    if isinstance(content, bytes):
        raise InvalidValueError(f"{format} is not text: write it to a file instead")
    return content


def write(
    report: AnnualReport | FiledTable,
    path: str | os.PathLike[str],
    *,
    format: str | None = None,
    lang: str = "zh",
    findings: Iterable[FindingLike] = (),
    changes: Iterable[ChangeLike] = (),
) -> None:
    """Write the report to a file, whole or not at all; text is UTF-8.

    Args:
        report: The report, or one of its tables for a printed format.
        path: The file; an existing one is replaced.
        format: Name of the format; by the file's suffix unless said.
        lang: ``zh`` for the form's own labels, ``en`` for English ones made from the fixed names.
        findings: Findings to draw into the report: their cells marked, code and sentence beside them.
        changes: Values to suggest in it, such as those of a repair.

    Raises:
        UnknownKeyError: If there is no such format or language.
        InvalidValueError: If the format cannot hold what is asked of it.
        MissingExtraError: If the format needs a library that is not installed.
        OSError: If the file cannot be written.
    """
    chosen = by_suffix(os.fspath(path)) if format is None else by_name(format)
    content = _content(report, chosen, lang, notes(findings, changes))
    atomic.write(path, content if isinstance(content, bytes) else content.encode(chosen.encoding))


def _content(report: AnnualReport | FiledTable, chosen: Format, lang: str, drawn: Notes) -> str | bytes:
    if drawn and not chosen.annotates:
        able = ", ".join(format_.name for format_ in available().values() if format_.annotates)
        raise InvalidValueError(f"{chosen.name} has no place for findings and suggestions: {able} have")
    spoken = language_of(lang)
    try:
        return _made(report, chosen, spoken, drawn)
    except ImportError as error:
        if chosen.library is None or chosen.extra is None or error.name != chosen.library:
            raise
        raise MissingExtraError(chosen.library, extra=chosen.extra) from None


def _made(report: AnnualReport | FiledTable, chosen: Format, spoken: Language, drawn: Notes) -> str | bytes:
    module = chosen.load()
    content: str | bytes
    if chosen.printed:
        content = module.draw(page(report, spoken, drawn))
    elif isinstance(report, AnnualReport):
        content = module.dump(report)
    else:
        raise InvalidValueError(f"{chosen.name} holds a whole report, not a table alone")
    return content


def page(report: AnnualReport | FiledTable, language: Language = Language.ZH, notes: Notes = NOTHING) -> Document:
    """What is printed of a report, or of one of its tables alone."""
    if isinstance(report, AnnualReport):
        return document(report, language, notes)
    return table_document(report, language, notes)

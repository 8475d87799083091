"""Writing a report as the form prints it, and letters, in every format people hand in.

What is written is read back equal. The data formats (``json``, ``jsonl``) hold every report they have keys for. The
printed formats ``text``, ``markdown``, ``html``, ``docx``, ``xlsx``, ``csv`` hold what a page can say: prose in lines
without white space around them or empty lines between, none of which is a heading or a label of the form; headings of
the form; a title that is the one of organ and year, or none; 表二 or 表三. Characters that no document may contain are
printed as ``�``. ``latex``, ``fragment``, English labels and reports with findings drawn in are for people, not for
reading back.
"""

import os
from collections.abc import Iterable
from typing import Any, BinaryIO

from govinfo import formats
from govinfo.arguments import instance, wrong_kind
from govinfo.errors import InvalidValueError, UnknownKeyError
from govinfo.formats import Drawing, Dumping, Format, TextFormat, Use, WrittenFormat
from govinfo.languages import Language, LanguageChoice, listed
from govinfo.letters.letter import Letter, printed_letter
from govinfo.messages import formats as says
from govinfo.messages import letters, nouns
from govinfo.page.document import PrintedDocument, document, table_document
from govinfo.page.notes import NOTHING, ChangeLike, FindingLike, Notes, notes
from govinfo.report.annual import AnnualReport, printed
from govinfo.report.table import FiledTable, printed_table
from govinfo.speaking import language_of
from govinfo.writers import atomic

__all__ = ["render", "write"]


def render(
    report: AnnualReport | FiledTable | Letter,
    format: TextFormat | Format,
    *,
    lang: LanguageChoice = "zh",
    findings: Iterable[FindingLike] = (),
    changes: Iterable[ChangeLike] = (),
    plugins: bool = False,
) -> str:
    """The report as text: as the form prints it, or as data.

    Args:
        report: The report; for a printed format also one of its tables, or a letter.
        format: ``text``, ``markdown``, ``html``, ``fragment`` (HTML for embedding) or ``json``.
        lang: ``zh`` for the form's own labels, ``en`` for English ones made from the fixed names; letters are Chinese.
        findings: Findings to draw into the report: their cells marked, code and sentence beside them.
        changes: Values to suggest in it, such as those of a repair.
        plugins: Whether formats of other installed packages count.

    Raises:
        UnknownKeyError: If there is no such format or language.
        InvalidValueError: If the format is not text, or cannot hold what is asked of it.
        MissingExtraError: If the format needs a library that is not installed.

    Example:
        >>> from govinfo.report.annual import zero
        >>> print(render(zero("2021", organ="某乡人民政府", year=2023), "markdown").splitlines()[0])
        # 某乡人民政府2023年政府信息公开工作年度报告
    """
    chosen = formats.named(format, Use.WRITES, plugins=plugins)
    content = _content(report, chosen, lang, notes(findings, changes), plugins=plugins)
    if isinstance(content, bytes):
        raise InvalidValueError(says.NOT_TEXT, format=chosen.name)
    return content


def write(
    report: AnnualReport | FiledTable | Letter,
    target: str | os.PathLike[str] | BinaryIO,
    *,
    format: WrittenFormat | Format | None = None,
    lang: LanguageChoice = "zh",
    findings: Iterable[FindingLike] = (),
    changes: Iterable[ChangeLike] = (),
    plugins: bool = False,
) -> None:
    """Write the report to a file, whole or not at all; text is UTF-8.

    Args:
        report: The report; for a printed format also one of its tables, or a letter.
        target: The file's path; an existing file is replaced. Or a file open for writing bytes, which gets the content.
        format: Name of the format; by the file's suffix unless said. A file object needs it.
        lang: ``zh`` for the form's own labels, ``en`` for English ones made from the fixed names; letters are Chinese.
        findings: Findings to draw into the report: their cells marked, code and sentence beside them.
        changes: Values to suggest in it, such as those of a repair.
        plugins: Whether formats of other installed packages count.

    Raises:
        UnknownKeyError: If there is no such format or language.
        InvalidValueError: If the format cannot hold what is asked of it.
        MissingExtraError: If the format needs a library that is not installed.
        WriteError: If the file cannot be written.
    """
    chosen = format_to_write(target, format, plugins=plugins)
    content = _content(report, chosen, lang, notes(findings, changes), plugins=plugins)
    data = content if isinstance(content, bytes) else content.encode(_way(chosen).encoding)
    if isinstance(target, str | os.PathLike):
        atomic.write(target, data)
        return
    try:
        target.write(data)
    except (AttributeError, TypeError):
        raise wrong_kind(target, "target", nouns.TARGET) from None


def format_to_write(
    target: str | os.PathLike[str] | BinaryIO, name: str | Format | None = None, *, plugins: bool = False
) -> Format:
    """The format in which a file is written: the one named, else that of its suffix.

    Raises:
        UnknownKeyError: If there is no such format.
        InvalidValueError: If none is named for a file object.
    """
    if name is not None:
        return formats.named(name, Use.WRITES, plugins=plugins)
    if not isinstance(target, str | os.PathLike):
        raise InvalidValueError(says.FORMAT_NEEDED)
    file = os.fspath(target)
    found = formats.by_suffix(file, Use.WRITES, plugins=plugins)
    if found is None:
        raise UnknownKeyError(formats.suffix(file), formats.suffixes(Use.WRITES, plugins=plugins), says.SUFFIX_TO_WRITE)
    return found


def _content(
    report: AnnualReport | FiledTable | Letter, chosen: Format, lang: LanguageChoice, drawn: Notes, *, plugins: bool
) -> str | bytes:
    instance(report, (AnnualReport, FiledTable, Letter), "report", nouns.PRINTABLE)
    way, spoken = _way(chosen), language_of(lang)
    if drawn and not _annotates(way):
        able = [format_.name for format_ in formats.able(Use.WRITES, plugins=plugins) if _annotates(_way(format_))]
        raise InvalidValueError(says.NO_PLACE_FOR_NOTES, format=chosen.name, able=listed(able))
    make: Any = chosen.load(Use.WRITES)
    if isinstance(way, Drawing):
        return chosen.content(make(page(report, spoken, drawn)))
    if isinstance(report, AnnualReport):
        return chosen.content(make(report))
    raise InvalidValueError(says.WHOLE_REPORTS_ONLY, format=chosen.name)


def _way(chosen: Format) -> Drawing | Dumping:
    if chosen.writes is None:
        raise AssertionError("a format to write was chosen")
    return chosen.writes


def _annotates(way: Drawing | Dumping) -> bool:
    return isinstance(way, Drawing) and way.annotates


def page(
    report: AnnualReport | FiledTable | Letter, language: Language = Language.ZH, notes: Notes = NOTHING
) -> PrintedDocument:
    """What is printed of a report, of one of its tables alone, or of a letter.

    Raises:
        InvalidValueError: For a letter in English.
    """
    if isinstance(report, Letter):
        if language is not Language.ZH:
            raise InvalidValueError(letters.CHINESE_ONLY)
        return printed_letter(report, notes)
    if isinstance(report, AnnualReport):
        return document(printed(report), language, notes)
    return table_document(printed_table(report), language, notes)

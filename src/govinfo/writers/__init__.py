"""Writing a report as the form prints it, in every format people hand in."""

import os

from govinfo.errors import InvalidValueError, MissingExtraError
from govinfo.report.annual import AnnualReport
from govinfo.report.table import Table
from govinfo.writers import atomic
from govinfo.writers.document import document
from govinfo.writers.formats import Format, by_name, by_suffix
from govinfo.writers.layout import Language

__all__ = ["render", "write"]


def render(report: AnnualReport | Table, format: str, *, lang: str = "zh") -> str:
    """The report as text: as the form prints it, or as data.

    Args:
        report: The report, or one of its tables for a printed format.
        format: ``text``, ``markdown``, ``html``, ``fragment`` (HTML for embedding) or ``json``.
        lang: ``zh`` for the form's own labels, ``en`` for English ones made from the fixed names.

    Raises:
        UnknownKeyError: If there is no such format or language.
        InvalidValueError: If the format is not text, or cannot hold what is asked of it.
        MissingExtraError: If the format needs a library that is not installed.

    Example:
        >>> from govinfo.report.annual import zero
        >>> print(render(zero("2021", organ="某乡人民政府", year=2023), "markdown").splitlines()[0])
        # 某乡人民政府2023年政府信息公开工作年度报告
    """
    content = _content(report, by_name(format), lang)
    if isinstance(content, bytes):
        raise InvalidValueError(f"{format} is not text: write it to a file instead")
    return content


def write(
    report: AnnualReport | Table, path: str | os.PathLike[str], *, format: str | None = None, lang: str = "zh"
) -> None:
    """Write the report to a file, whole or not at all; text is UTF-8.

    Args:
        report: The report, or one of its tables for a printed format.
        path: The file; an existing one is replaced.
        format: Name of the format; by the file's suffix unless said.
        lang: ``zh`` for the form's own labels, ``en`` for English ones made from the fixed names.

    Raises:
        UnknownKeyError: If there is no such format or language.
        InvalidValueError: If the format cannot hold what is asked of it.
        MissingExtraError: If the format needs a library that is not installed.
        OSError: If the file cannot be written.
    """
    content = _content(report, by_suffix(os.fspath(path)) if format is None else by_name(format), lang)
    atomic.write(path, content if isinstance(content, bytes) else content.encode())


def _content(report: AnnualReport | Table, chosen: Format, lang: str) -> str | bytes:
    try:
        module = chosen.load()
    except ImportError as error:
        if chosen.library is None or chosen.extra is None or error.name != chosen.library:
            raise
        raise MissingExtraError(chosen.library, extra=chosen.extra) from None
    content: str | bytes
    if chosen.printed:
        content = module.draw(document(report, Language(lang)))
    elif isinstance(report, AnnualReport):
        content = module.dump(report)
    else:
        raise InvalidValueError(f"{chosen.name} holds a whole report, not a table alone")
    return content

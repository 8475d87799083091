"""Files of reports in every format that is written, and in others that the library reads and does not write.

Programs make those as they please; what stands here is the least that is such a file. Nothing of it is for publication.
"""

from io import BytesIO
from typing import Literal

from govinfo.arguments import known_name
from govinfo.formats import Use, WrittenFormat, able, named
from govinfo.messages import formats as says
from govinfo.report.annual import AnnualReport
from govinfo.strategies.files.ofd import ofd
from govinfo.strategies.files.pdf import pdf
from govinfo.strategies.files.setting import PageSetting, sheets
from govinfo.strategies.files.wrapping import WRAPPED
from govinfo.writers import write

__all__ = ["PRINTED", "FileFormat", "PageSetting", "file_of", "known_format"]

FileFormat = WrittenFormat | Literal["pdf", "ofd", "tsv", "rtf", "odf", "wordml", "mht", "script", "zip", "doc", "xls"]
"""The names of the formats that there are files in."""

PRINTED = {"pdf": pdf, "ofd": ofd}
"""Formats of printed pages."""


def file_of(report: AnnualReport, format: FileFormat, setting: PageSetting | None = None) -> bytes:
    """A file of a report.

    Args:
        report: The report.
        format: The format.
        setting: How its pages are set, where they are printed; ruled, in ten points unless said.

    Raises:
        UnknownKeyError: If there is no such format.
        InvalidValueError: If a paragraph is longer than a cell of a workbook can hold.

    Example:
        >>> from govinfo.readers import reads
        >>> from govinfo.report.annual import zero
        >>> report = zero("2021", organ="某县人民政府", year=2023)
        >>> reads(file_of(report, "ofd")) == report
        True
    """
    known_format(format)
    if format in PRINTED:
        set_so = setting or PageSetting()
        return PRINTED[format](sheets(report, set_so), set_so.height)
    if format in WRAPPED:
        return WRAPPED[format](report)
    file = BytesIO()
    write(report, file, format=named(format, Use.WRITES))
    return file.getvalue()


def known_format(format: FileFormat) -> None:
    """See that there are files in a format.

    Raises:
        UnknownKeyError: If there are none.
    """
    known = (*(one.name for one in able(Use.WRITES)), *PRINTED, *WRAPPED)
    known_name(format, known, says.TO_MAKE)

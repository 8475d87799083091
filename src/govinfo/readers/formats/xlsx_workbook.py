"""What the sheets of a workbook share: their names, their strings, and how their cells look."""

import re
from typing import NamedTuple
from xml.etree.ElementTree import Element

from govinfo.errors import ReadError
from govinfo.messages import documents as says
from govinfo.readers.formats.cell_style import CellStyle, FontLook
from govinfo.readers.formats.package import OFFICE, Package
from govinfo.readers.formats.xlsx_styles import (
    OFF,
    ConditionalLook,
    S,
    WorkbookColours,
    cell_styles,
    conditional_looks,
)

_R = f"{{{OFFICE}}}id"
MAIN, STYLES = "xl/workbook.xml", "xl/styles.xml"
"""What the workbook and its styles are usually called."""


class FontRun(NamedTuple):
    """A piece of a string and its font, where that is another than the cell's."""

    text: str
    font: FontLook | None = None


class XlsxSheet(NamedTuple):
    """A sheet.

    Attributes:
        title: Its name.
        part: The part it is in.
        visible: Whether it is shown.
        printed: What of it is printed, as written, where not all is.
    """

    title: str
    part: str
    visible: bool
    printed: str = ""


class XlsxWorkbook(NamedTuple):
    """A workbook.

    Attributes:
        sheets: Its sheets, in order, each of a part of its own.
        strings: The strings that cells refer to by number.
        styles: How cells are set, by the number that they refer to.
        colours: The colours that are named by number.
        since_1904: Whether days are counted from 1904 on.
        conditional: The looks that cells take by conditions, by number.
        estimated: Whether the results of its formulas are calculated anew when it is opened.
    """

    sheets: tuple[XlsxSheet, ...]
    strings: tuple[tuple[FontRun, ...], ...]
    styles: tuple[CellStyle, ...]
    colours: WorkbookColours
    since_1904: bool
    conditional: tuple[ConditionalLook, ...] = ()
    estimated: bool = False

    def paints(self) -> bool:
        """Whether some text may not be seen by its colour."""
        styles = any(one.manner is not one.plain or one.whitening for one in self.styles)
        return styles or any(run.font is not None for string in self.strings for run in string)


def workbook(package: Package, document: str | None) -> XlsxWorkbook:
    """The workbook of a file.

    Raises:
        ReadError: If there is none.
    """
    main = package.main(MAIN)
    root = package.root(main)
    if root is None:
        raise ReadError(says.NO_PART, part=main, document=document)
    related = package.related(main)
    parts = dict(related.values())
    areas = root.iterfind(f"{S}definedNames/{S}definedName[@name='_xlnm.Print_Area']")
    printed = {one.get("localSheetId"): one.text or "" for one in areas}
    sheets: dict[str, XlsxSheet] = {}
    for at, one in enumerate(root.iter(f"{S}sheet")):
        kind, part = related.get(one.get(_R, ""), ("", ""))
        if kind == "worksheet" and part not in sheets:
            shown = one.get("state", "visible") == "visible"
            sheets[part] = XlsxSheet(one.get("name", ""), part, shown, printed.get(str(at), ""))
    if not sheets:
        raise ReadError(says.NO_SHEET, document=document)
    properties = root.find(f"{S}workbookPr")
    since_1904 = properties is not None and properties.get("date1904", "0") not in OFF
    styles = package.root(parts.get("styles", STYLES))
    colours = WorkbookColours(package, parts.get("theme", "xl/theme/theme1.xml"), styles)
    strings = package.root(parts.get("sharedStrings", "xl/sharedStrings.xml"))
    shared = () if strings is None else tuple(font_runs(one, colours) for one in strings.iter(f"{S}si"))
    calculating = root.find(f"{S}calcPr")
    estimated = calculating is not None and calculating.get("fullCalcOnLoad", "0") not in OFF
    looks = tuple(cell_styles(styles, colours))
    conditional = tuple(conditional_looks(styles, colours))
    return XlsxWorkbook(tuple(sheets.values()), shared, looks, colours, since_1904, conditional, estimated)


_BY_NUMBER = re.compile("_x([0-9A-Ca-c][0-9A-Fa-f]{3})_")


def _plain(text: str) -> str:
    """A text in which some signs are told by their numbers, as the end of a line is by ``_x000D_``."""
    return _BY_NUMBER.sub(lambda sign: chr(int(sign[1], 16)), text) if "_x" in text else text


def font_runs(string: Element, colours: WorkbookColours) -> tuple[FontRun, ...]:
    """The pieces of a string, each set in its own way; readings of ideographs are left out."""
    found: list[FontRun] = []
    for one in string:
        if one.tag == f"{S}t":
            found.append(FontRun(_plain(one.text or "")))
        elif one.tag == f"{S}r":
            text = _plain("".join(part.text or "" for part in one.iter(f"{S}t")))
            found.append(FontRun(text, colours.font(one.find(f"{S}rPr"))))
    return tuple(found)

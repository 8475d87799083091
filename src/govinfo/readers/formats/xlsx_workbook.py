"""What the sheets of a workbook share: their names, their strings, their fonts and the formats of their numbers."""

from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from govinfo.errors import ReadError
from govinfo.messages import documents as says
from govinfo.readers.formats.number_format import BUILT_IN
from govinfo.readers.formats.package import Package
from govinfo.readers.formats.visible_text import Manner, Piece

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_R = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_MAIN = "xl/workbook.xml"
_OFF = frozenset({"0", "false"})


class CellStyle(NamedTuple):
    """How a cell is set: its font, and the format of its number."""

    manner: Manner = Manner.PLAIN
    code: str = "General"


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
        sheets: Its sheets, in order.
        strings: The strings that cells refer to by number.
        styles: How cells are set, by the number that they refer to.
        since_1904: Whether days are counted from 1904 on.
    """

    sheets: tuple[XlsxSheet, ...]
    strings: tuple[tuple[Piece, ...], ...]
    styles: tuple[CellStyle, ...]
    since_1904: bool


def workbook(package: Package, document: str | None) -> XlsxWorkbook:
    """The workbook of a file.

    Raises:
        ReadError: If there is none.
    """
    main = package.main(_MAIN)
    root = package.root(main)
    if root is None:
        raise ReadError(says.NO_PART, part=main, document=document)
    related = package.related(main)
    parts = dict(related.values())
    areas = root.iterfind(f"{S}definedNames/{S}definedName[@name='_xlnm.Print_Area']")
    printed = {one.get("localSheetId"): one.text or "" for one in areas}
    sheets = tuple(
        XlsxSheet(
            one.get("name", ""), related[named][1], one.get("state", "visible") == "visible", printed.get(str(at), "")
        )
        for at, one in enumerate(root.iter(f"{S}sheet"))
        if (named := one.get(_R) or one.get(_STRICT_R)) in related and related[named][0] == "worksheet"
    )
    if not sheets:
        raise ReadError(says.NO_SHEET, document=document)
    properties = root.find(f"{S}workbookPr")
    since_1904 = properties is not None and properties.get("date1904", "0") not in _OFF
    strings = package.root(parts.get("sharedStrings", "xl/sharedStrings.xml"))
    shared = () if strings is None else tuple(pieces(one) for one in strings.iter(f"{S}si"))
    return XlsxWorkbook(sheets, shared, tuple(_styles(package.root(parts.get("styles", "xl/styles.xml")))), since_1904)


def pieces(string: Element) -> tuple[Piece, ...]:
    """The pieces of a string, each set in its own way; readings of ideographs are left out."""
    found: list[Piece] = []
    for one in string:
        if one.tag == f"{S}t":
            found.append(Piece(one.text or ""))
        elif one.tag == f"{S}r":
            text = "".join(part.text or "" for part in one.iter(f"{S}t"))
            found.append(Piece(text, _manner(one.find(f"{S}rPr"))))
    return tuple(found)


def _manner(font: Element | None) -> Manner:
    """How a font sets text."""
    if font is None:
        return Manner.PLAIN
    strike, raised = font.find(f"{S}strike"), font.find(f"{S}vertAlign")
    if strike is not None and strike.get("val", "1") not in _OFF:
        return Manner.STRUCK
    return Manner.RAISED if raised is not None and raised.get("val", "baseline") != "baseline" else Manner.PLAIN


def _styles(root: Element | None) -> Iterator[CellStyle]:
    if root is None:
        return
    fonts = [_manner(font) for font in root.iterfind(f"{S}fonts/{S}font")]
    known = {str(number): code for number, code in BUILT_IN.items()}
    for one in root.iterfind(f"{S}numFmts/{S}numFmt"):
        known[one.get("numFmtId", "")] = one.get("formatCode", "")
    for one in root.iterfind(f"{S}cellXfs/{S}xf"):
        font = one.get("fontId", "")
        manner = fonts[int(font)] if font.isdecimal() and int(font) < len(fonts) else Manner.PLAIN
        yield CellStyle(manner, known.get(one.get("numFmtId", ""), "General"))

"""Cells of a spreadsheet filled with a colour: styles like those they have, but for the fill."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from govinfo.page.notes import SHADES
from govinfo.patching.package import PatchedPackage
from govinfo.patching.placed import PlacedXml, Splice, encoded
from govinfo.readers.formats.xlsx_styles import S
from govinfo.readers.formats.xlsx_workbook import MAIN, STYLES


class FilledStyles:
    """Styles that differ from those of the workbook by their fill alone."""

    def __init__(self, packed: PatchedPackage) -> None:
        self._packed = packed
        self._name = next(iter(packed.package.of_kind("styles", packed.package.main(MAIN))), STYLES)
        self._placed = PlacedXml(packed.part(self._name) or b"")
        self._fills = self._placed.root.find(f"{S}fills")
        self._styles = self._placed.root.find(f"{S}cellXfs")
        self._made: dict[tuple[int, str], int] = {}

    def style(self, style: int, severity: str) -> int:
        """The number of the style that is another one but filled."""
        if self._styles is None or self._fills is None or style >= len(self._styles):
            return style
        return self._made.setdefault((style, severity), len(self._styles) + len(self._made))

    def wrapped(self) -> int:
        """The number of a plain style that breaks lines."""
        return self.style(0, "")

    def write(self) -> None:
        """Put the styles into the file."""
        if self._styles is None or self._fills is None or not self._made:
            return
        severities = list(dict.fromkeys(severity for _, severity in self._made if severity))
        prefix = self._placed.prefix(self._styles)
        fills = b"".join(
            b'<%sfill><%spatternFill patternType="solid"><%sfgColor rgb="FF%s"/></%spatternFill></%sfill>'
            % (prefix, prefix, prefix, SHADES[severity].encode(), prefix, prefix)
            for severity in severities
        )
        numbers = {severity: len(self._fills) + at for at, severity in enumerate(severities)}
        formats = b"".join(self._format(self._styles[style], numbers.get(severity)) for style, severity in self._made)
        splices = [*_appended(self._placed, self._fills, fills, len(severities))]
        splices += _appended(self._placed, self._styles, formats, len(self._made))
        self._packed.splice(self._name, splices)

    def _format(self, style: Element, fill: int | None) -> bytes:
        """A style like another, with a fill of its own; without one, plain and breaking lines."""
        prefix = self._placed.prefix(style)
        if fill is None:
            return b'<%sxf applyAlignment="1"><%salignment wrapText="1" vertical="top"/></%sxf>' % (*[prefix] * 3,)
        told = {**style.attrib, "fillId": str(fill), "applyFill": "1"}
        inner = b"".join(self._placed.written(one) for one in style)
        attributes = b"".join(b' %s="%s"' % (key.encode(), encoded(value)) for key, value in told.items())
        return b"<%sxf%s>%s</%sxf>" % (prefix, attributes, inner, prefix)


def _appended(placed: PlacedXml, element: Element, new: bytes, added: int) -> Iterator[Splice]:
    """More elements in one that counts them."""
    yield placed.adding(element, new)
    if "count" in element.attrib:
        yield placed.setting(element, b"count", b"%d" % (len(element) + added))

"""Notes at cells of a spreadsheet, which stand in a part of their own and are drawn in a second one."""

from collections.abc import Iterable, Iterator, Mapping

from govinfo.patching.package import PatchedPackage
from govinfo.patching.placed import PlacedXml, Splice, encoded, spliced
from govinfo.patching.xlsx import place
from govinfo.readers.formats.package import OFFICE
from govinfo.readers.formats.xlsx_styles import S

_NOTES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_NO_NOTES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    f'<comments xmlns="{S[1:-1]}"><authors><author>govinfo</author></authors><commentList></commentList></comments>'
).encode()
_NO_DRAWING = (
    b'<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    b'xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" '
    b'o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>'
    b'<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>'
)
_SHAPE = (
    '<v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:x="urn:schemas-microsoft-com:office:excel" id="govinfo{number}" type="#_x0000_t202" '
    'style="position:absolute;visibility:hidden;width:220pt;height:110pt" fillcolor="#ffffe1" o:insetmode="auto">'
    '<v:fill color2="#ffffe1"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note">'
    "<x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{left}, 15, {top}, 2, {right}, 15, {bottom}, 4</x:Anchor>"
    "<x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
)
_BEHIND = {f"{S}{tag}" for tag in ("legacyDrawingHF", "picture", "oleObjects", "controls", "tableParts", "extLst")}
"""What stands behind the reference to the drawing of notes in a sheet."""


def noted(packed: PatchedPackage, part: str, sheet: PlacedXml, notes: Mapping[str, str]) -> Iterator[Splice]:
    """Put notes at cells of a sheet, beside those that it has; a cell that has one keeps it.

    Yields:
        What the sheet itself needs for it.
    """
    kinds = dict(packed.package.related(part).values())
    placed = PlacedXml((packed.part(kinds["comments"]) if "comments" in kinds else None) or _NO_NOTES)
    known = {one.get("ref") for one in placed.root.iter(f"{S}comment")}
    new = {name: text for name, text in notes.items() if name not in known}
    if new:
        _write(packed, part, kinds.get("comments"), _with_notes(placed, new))
        yield from _drawn(packed, part, kinds.get("vmlDrawing"), sheet, new)


def _write(packed: PatchedPackage, part: str, there: str | None, content: bytes) -> None:
    """The notes of a sheet, in its own part for them or in a new one."""
    if there is not None:
        packed.put(there, content)
    else:
        packed.add(_unused(packed, "xl/comments{}.xml"), content, "comments", _NOTES_TYPE, part)


def _drawn(
    packed: PatchedPackage, part: str, there: str | None, sheet: PlacedXml, names: Iterable[str]
) -> Iterator[Splice]:
    """The drawing of notes, in the sheet's own or in a new one, to which the sheet is then referred."""
    drawing = (None if there is None else packed.part(there)) or _NO_DRAWING
    at = drawing.rindex(b"</xml")
    shapes = "".join(_shape(name, number) for number, name in enumerate(names, 1)).encode()
    drawing = drawing[:at] + shapes + drawing[at:]
    if there is not None:
        packed.put(there, drawing)
        return
    identifier = packed.add(_unused(packed, "xl/drawings/vmlDrawing{}.vml"), drawing, "vmlDrawing", _DRAWING_TYPE, part)
    behind = [one for one in sheet.root if one.tag in _BEHIND]
    at = sheet.start(behind[0]) if behind else sheet.behind(sheet.root)
    told = (sheet.prefix(sheet.root), OFFICE.encode(), identifier.encode())
    yield Splice(at, at, b'<%slegacyDrawing xmlns:r="%s" r:id="%s"/>' % told)


def _with_notes(placed: PlacedXml, notes: Mapping[str, str]) -> bytes:
    (listed,) = placed.root.iter(f"{S}commentList")
    prefix = placed.prefix(listed)
    told = b"".join(
        b'<%scomment ref="%s" authorId="0"><%stext><%st>%s</%st></%stext></%scomment>'
        % (prefix, name.encode(), prefix, prefix, encoded(text), prefix, prefix, prefix)
        for name, text in notes.items()
    )
    return spliced(placed.xml, [placed.adding(listed, told)])


def _shape(name: str, number: int) -> str:
    column, row = place(name)
    return _SHAPE.format(
        number=number,
        left=column,
        right=column + 4,
        top=max(row - 2, 0),
        bottom=row + 5,
        row=row - 1,
        column=column - 1,
    )


def _unused(packed: PatchedPackage, pattern: str) -> str:
    number = 1
    while packed.part(pattern.format(number)) is not None:
        number += 1
    return pattern.format(number)

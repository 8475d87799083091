"""Word documents that are one XML file, often saved as .doc: packed as Word packs them today, and read so.

Word 2003 wrote the elements of .docx files under another name space; Word 2007 writes the parts of a .docx file one
after the other.
"""

from collections.abc import Iterator
from io import BytesIO
from xml.etree.ElementTree import Element, tostring
from zipfile import ZipFile

from govinfo.errors import ReadError
from govinfo.messages import documents as says
from govinfo.readers.formats import docx, flat
from govinfo.readers.formats.word_styles import W
from govinfo.readers.limits import Limits
from govinfo.readers.stream import Stream

_OLD = "{http://schemas.microsoft.com/office/word/2003/wordml}"
_PARTS = "{http://schemas.microsoft.com/office/2006/xmlPackage}"
_CHANGE, _CHANGED = "{http://schemas.microsoft.com/aml/2001/core}annotation", f"{_OLD}type"
_TAGS = {f"{_OLD}vmerge": f"{W}vMerge"}
"""The elements that have another name today."""
_ELSEWHERE = frozenset({f"{_OLD}hdr", f"{_OLD}ftr"})
_NOTES = frozenset({f"{_OLD}footnote", f"{_OLD}endnote"})
_NOTED, _OWN_MARK, _NOT_COUNTED = f"{W}footnoteReference", f"{W}customMarkFollows", f"{_OLD}suppressRef"
_REMARK = "Word.Comment"
_NAME = range(1, 1 << 16)
"""How many bytes the name of a part has where it can be packed."""
_CHANGES = {"Word.Deletion": f"{W}del", "Word.Insertion": f"{W}ins"}


def read(data: bytes | str, document: str | None, limits: Limits) -> Stream:
    """What a Word document in XML shows.

    Raises:
        ReadError: If it is no XML, or none that Word writes.
    """
    parts = {name: part for name, part in _parts(flat.root(data, document)) if len(name.encode()) in _NAME}
    if not parts:
        raise ReadError(says.NO_PART, part="w:wordDocument", document=document)
    file = BytesIO()
    with ZipFile(file, "w") as packed:
        for name, part in parts.items():
            packed.writestr(name, tostring(part, "utf-8"))
    return docx.read(file.getvalue(), document, limits)


def _parts(root: Element) -> Iterator[tuple[str, Element]]:
    """The parts of a package, by name; a document of Word 2003 is its text and its styles at once."""
    if root.tag == f"{_OLD}wordDocument":
        for element in root.iter():
            _rename(element)
        yield "word/document.xml", root
        yield "word/styles.xml", root
    for part in root.iter(f"{_PARTS}part"):
        for content in part.iter(f"{_PARTS}xmlData"):
            yield from ((part.get(f"{_PARTS}name", "").lstrip("/"), one) for one in content)


def _rename(element: Element) -> None:
    """Give an element and its attributes the names that they have today; heads, feet and notes are parts apart."""
    if element.tag in _ELSEWHERE or (element.tag == _CHANGE and element.get(_CHANGED) == _REMARK):
        element.clear()
    if element.tag in _NOTES:
        own = element.get(_NOT_COUNTED, "off")
        element.clear()
        element.tag, element.attrib = _NOTED, {_OWN_MARK: own}
    if element.tag == _CHANGE:
        element.tag = _CHANGES.get(element.get(_CHANGED, ""), element.tag)
    element.tag = _TAGS.get(element.tag, element.tag.replace(_OLD, W))
    element.attrib = {name.replace(_OLD, W): value for name, value in element.attrib.items()}

"""XML as other programs write it: the same elements, attributes and texts in other bytes."""

from io import BytesIO
from typing import NamedTuple
from xml.etree.ElementTree import fromstring, iterparse
from zipfile import ZIP_DEFLATED, ZipFile

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = {
    _WORD: "http://purl.oclc.org/ooxml/wordprocessingml/main",
    **{
        f"http://schemas.openxmlformats.org/{kind}/2006/{last}": f"http://purl.oclc.org/ooxml/{kind}/{last}"
        for kind, last in (
            ("spreadsheetml", "main"),
            ("drawingml", "main"),
            ("officeDocument", "relationships"),
            ("officeDocument", "math"),
        )
    },
}
_ESCAPES = (("&", "&amp;"), ("<", "&lt;"), ("\n", "&#10;"), ("\t", "&#9;"), ("\r", "&#13;"))


class Writing(NamedTuple):
    """How XML is written.

    Attributes:
        quote: What stands around values.
        default: Whether the names of elements have no prefix where they are in the namespace of the outermost.
        prefix: What prefixes begin with, a number behind it.
        twofold: Whether each namespace has two prefixes, in turns.
        reversed: Whether attributes stand in the order turned round.
        equals: What stands between a name and its value.
        space: What stands before attributes.
        end: What stands before the end of a tag.
        numbered: Whether characters are told by number.
        remarks: Whether comments and notes to programs stand among all, and within texts.
        sections: Whether texts stand as they are.
        long: Whether elements that hold nothing have two tags.
        encoding: Its encoding.
        mark: What it begins with.
        strict: Whether the namespaces are the strict ones.
    """

    quote: str = '"'
    default: bool = False
    prefix: str = "n"
    twofold: bool = False
    reversed: bool = False
    equals: str = "="
    space: str = " "
    end: str = ""
    numbered: bool = False
    remarks: bool = False
    sections: bool = False
    long: bool = False
    encoding: str = "UTF-8"
    mark: bytes = b""
    strict: bool = False


WRITINGS = {
    "single": Writing(quote="'"),
    "default": Writing(default=True),
    "prefix": Writing(prefix="a-b.c"),
    "chinese": Writing(prefix="表"),
    "twofold": Writing(twofold=True),
    "reversed": Writing(reversed=True),
    "spaced": Writing(equals=" = "),
    "broken": Writing(equals="\n=\n", space="\r\n\t", end="\n"),
    "numbered": Writing(numbered=True),
    "remarks": Writing(remarks=True),
    "sections": Writing(sections=True),
    "long": Writing(long=True),
    "utf-16-le": Writing(encoding="utf-16-le", mark=b"\xff\xfe"),
    "utf-16-be": Writing(encoding="utf-16-be", mark=b"\xfe\xff"),
    "mark": Writing(mark=b"\xef\xbb\xbf"),
    "latin": Writing(encoding="iso-8859-1"),
    "gbk": Writing(encoding="GBK"),
    "strict": Writing(strict=True),
    "all": Writing("'", True, "x", False, True, " =\t", "\n", "\n", True, True, False, True, "UTF-8", b"", True),
}


class _Rewriter:
    """Some XML, to be written in a way."""

    def __init__(self, xml: bytes, way: Writing) -> None:
        spaces = dict.fromkeys(uri for _, (_, uri) in iterparse(BytesIO(xml), ["start-ns"]))
        self.root, self.way, self.turn = fromstring(xml), way, 0
        self.prefixes = {uri: f"{way.prefix}{number}" for number, uri in enumerate(spaces)}
        self.prefixes["http://www.w3.org/XML/1998/namespace"] = "xml"
        self.main = self.root.tag[1:].partition("}")[0] if way.default else ""

    def name(self, tag: str, default: str = "") -> str:
        space, _, local = tag.rpartition("}")
        if not space or space[1:] == default:
            return local
        self.turn += 1
        prefix = self.prefixes[space[1:]]
        return f"{prefix}{'' if prefix == 'xml' or not self.way.twofold else 'ab'[self.turn % 2]}:{local}"

    def spaces(self):
        for uri, prefix in self.prefixes.items():
            written = _STRICT.get(uri, uri) if self.way.strict else uri
            if uri == self.main:
                yield "xmlns", written
            if prefix != "xml":
                yield from ((f"xmlns:{prefix}{turn}", written) for turn in ("ab" if self.way.twofold else ("",)))

    def text(self, text: str | None) -> str:
        if not text:
            return ""
        half = len(text) // 2 + 1
        if self.way.sections:
            return f"<![CDATA[{text[:half]}]]><![CDATA[{text[half:]}]]>"
        if self.way.remarks:
            return f"{self.escaped(text[:half])}<!-- <a b='9'> --><?a 9?>{self.escaped(text[half:])}"
        return self.escaped(text)

    def escaped(self, text: str) -> str:
        if self.way.numbered:
            return "".join(f"&#x{ord(sign):X};" for sign in text)
        for sign, escape in _ESCAPES:
            text = text.replace(sign, escape)
        return text.replace(self.way.quote, f"&#{ord(self.way.quote)};")

    def element(self, one, told=()) -> str:
        way = self.way
        pairs = [*told, *((self.name(key), self.escaped(value)) for key, value in one.items())]
        attributes = "".join(
            f"{way.space}{key}{way.equals}{way.quote}{value}{way.quote}"
            for key, value in (pairs[::-1] if way.reversed else pairs)
        )
        name = self.name(one.tag, self.main)
        remark = "<!-- > --><?a?>" if way.remarks else ""
        inner = "".join(f"{self.element(child)}{remark}{self.text(child.tail)}" for child in one)
        inner = f"{self.text(one.text)}{inner}"
        if not inner and not way.long:
            return f"<{name}{attributes}{way.end}/>"
        return f"<{name}{attributes}{way.end}>{inner}</{name}{way.end}>"


def rewritten(xml: bytes, way: Writing) -> bytes:
    """Some XML, written in a way."""
    made = _Rewriter(xml, way)
    quote, told = way.quote, way.encoding.partition("-le")[0].partition("-be")[0]
    head = f"<?xml version={quote}1.0{quote} encoding={quote}{told}{quote}?>"
    written = head + made.element(made.root, tuple(made.spaces()))
    return way.mark + written.encode(way.encoding, "xmlcharrefreplace")


def repacked(data: bytes, way: Writing) -> bytes:
    """A packed file with all its parts written in a way."""
    return renamed(data, lambda name, part: (name, rewritten(part, way) if part.startswith(b"<") else part))


def renamed(data: bytes, change) -> bytes:
    """A packed file with its parts as something makes them, from the name and the bytes of each."""
    file = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(file, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(*change(name, old.read(name)))
    return file.getvalue()

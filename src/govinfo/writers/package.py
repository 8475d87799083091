"""The parts of a .docx file that are the same for every report: styles, fonts, page, and how they belong together.

Fonts and sizes are those of official documents (GB/T 9704-2012): body text in 仿宋 16 pt, headings in 黑体, the title
in 宋体 22 pt, A4 with the margins of that standard. Word and LibreOffice take the alternative names where a font is
missing.
"""

from typing import NamedTuple

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
NAMESPACES = f'xmlns:w="{_MAIN}" xmlns:r="{_OFFICE}"'
"""The namespaces that every part of the document declares."""

TEXT_WIDTH = 8844
"""Width between the margins, in twentieths of a point."""

PAGE = (
    '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1417" w:gutter="0"/>'
    "</w:sectPr>"
)
"""A4 with margins of 37, 26, 35 and 28 mm, page numbers below."""


class _Font(NamedTuple):
    name: str
    alternatives: str
    family: str


_FANGSONG = _Font("仿宋_GB2312", "仿宋,FangSong,STFangsong,Noto Serif CJK SC", "roman")
_HEITI = _Font("黑体", "SimHei,STHeiti,Noto Sans CJK SC", "swiss")
_SONGTI = _Font("宋体", "SimSun,STSong,Noto Serif CJK SC", "roman")
_LATIN = _Font("Times New Roman", "Liberation Serif", "roman")


def _fonts(font: _Font) -> str:
    return f'<w:rFonts w:ascii="{_LATIN.name}" w:hAnsi="{_LATIN.name}" w:eastAsia="{font.name}" w:cs="{_LATIN.name}"/>'


def _style(key: str, name: str, paragraph: str, run: str, *, kind: str = "paragraph") -> str:
    return (
        f'<w:style w:type="{kind}" w:styleId="{key}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/><w:qFormat/>'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def _size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


_EDGES = "".join(
    f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_STYLES = (
    f"{DECLARATION}<w:styles {NAMESPACES}>"
    f"<w:docDefaults><w:rPrDefault><w:rPr>{_fonts(_FANGSONG)}{_size(32)}"
    '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority '
    'w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
    '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>'
    "</w:tblPr></w:style>"
    + _style(
        "Title",
        "Title",
        '<w:spacing w:before="240" w:after="240"/><w:jc w:val="center"/>',
        f"{_fonts(_SONGTI)}<w:b/><w:bCs/>{_size(44)}",
    )
    + _style("Imprint", "Imprint", '<w:jc w:val="center"/>', _size(28))
    + _style(
        "Heading1",
        "heading 1",
        '<w:keepNext/><w:spacing w:before="240" w:after="120" w:line="560" w:lineRule="exact"/>'
        '<w:ind w:firstLineChars="200" w:firstLine="640"/><w:outlineLvl w:val="0"/>',
        f"{_fonts(_HEITI)}{_size(32)}",
    )
    + _style(
        "Prose",
        "Prose",
        '<w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/>'
        '<w:jc w:val="both"/>',
        "",
    )
    + _style("Salutation", "Salutation", '<w:spacing w:line="560" w:lineRule="exact"/>', "")
    + _style(
        "Signature",
        "Signature",
        '<w:keepLines/><w:spacing w:before="1120" w:line="560" w:lineRule="exact"/>'
        '<w:ind w:rightChars="200" w:right="640"/><w:contextualSpacing/><w:jc w:val="right"/>',
        "",
    )
    + _style("FormCell", "Form Cell", '<w:jc w:val="center"/>', _size(18))
    + _style("FormLabel", "Form Label", '<w:jc w:val="left"/>', _size(18))
    + _style("Footer", "footer", '<w:jc w:val="center"/>', _size(28))
    + _style("CommentText", "annotation text", "", _size(20))
    + '<w:style w:type="table" w:styleId="Form"><w:name w:val="Form"/><w:basedOn w:val="TableNormal"/><w:tblPr>'
    f'<w:tblBorders>{_EDGES}</w:tblBorders><w:tblCellMar><w:top w:w="28" w:type="dxa"/><w:left w:w="40" w:type="dxa"/>'
    '<w:bottom w:w="28" w:type="dxa"/><w:right w:w="40" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    "</w:styles>"
)
_FONT_TABLE = (
    f"{DECLARATION}<w:fonts {NAMESPACES}>"
    + "".join(
        f'<w:font w:name="{font.name}"><w:altName w:val="{font.alternatives}"/><w:charset w:val="86"/>'
        f'<w:family w:val="{font.family}"/><w:pitch w:val="variable"/></w:font>'
        for font in (_FANGSONG, _HEITI, _SONGTI)
    )
    + "</w:fonts>"
)
_FOOTER = (
    f'{DECLARATION}<w:ftr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>'
    '<w:r><w:t xml:space="preserve">— </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    '<w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>'
)
_SETTINGS = (
    f'{DECLARATION}<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:characterSpacingControl '
    'w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>'
)
_PARTS = (
    ("styles", _STYLES, "styles"),
    ("fontTable", _FONT_TABLE, "fontTable"),
    ("settings", _SETTINGS, "settings"),
    ("footer1", _FOOTER, "footer"),
)


def parts(*, comments: bool) -> dict[str, str]:
    """The unchanging parts by their names in the package.

    Args:
        comments: Whether the package also has a part ``word/comments.xml``.
    """
    belonging = [*((name, kind) for name, _, kind in _PARTS), *([("comments", "comments")] if comments else [])]
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_WORD}.{kind}+xml"/>' for name, kind in belonging
    )
    relations = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{name}.xml"/>'
        for number, (name, kind) in enumerate(belonging, 1)
    )
    return {
        "[Content_Types].xml": f'{DECLARATION}<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>{types}'
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>',
        "_rels/.rels": f'{DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" '
        'Target="docProps/core.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'{DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">'
        f"{relations}</Relationships>",
        **{f"word/{name}.xml": content for name, content, _ in _PARTS},
    }

"""The parts of a .docx file that are the same for every document: styles, fonts, page, and how they belong together.

Measures are those of official documents (`govinfo.page.official`). Word takes the alternative names where a font is
missing.
"""

from typing import NamedTuple

from govinfo.page import official
from govinfo.page.official import Measure

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
NAMESPACES = f'xmlns:w="{_MAIN}" xmlns:r="{_OFFICE}"'
"""The namespaces that every part of the document declares."""


def _twips(millimetres: Measure) -> int:
    """A length in twentieths of a point."""
    return round(millimetres.figure * 1440 / 25.4)


TEXT_WIDTH = _twips(official.TEXT_WIDTH)
"""Width between the margins, in twentieths of a point."""
_WIDTH, _HEIGHT = _twips(official.PAPER_WIDTH), _twips(official.PAPER_HEIGHT)
_TOP, _LEFT = _twips(official.TOP_MARGIN), _twips(official.BINDING_MARGIN)
_RIGHT, _BOTTOM = _WIDTH - _LEFT - TEXT_WIDTH, _HEIGHT - _TOP - _twips(official.TEXT_HEIGHT)
_LINE = _twips(official.TEXT_HEIGHT) // official.LINES.figure
_CHARACTER = TEXT_WIDTH // official.CHARACTERS.figure

PAGE = (
    f'<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="{_WIDTH}" w:h="{_HEIGHT}"/>'
    f'<w:pgMar w:top="{_TOP}" w:right="{_RIGHT}" w:bottom="{_BOTTOM}" w:left="{_LEFT}" w:header="851" w:footer="1417" '
    f'w:gutter="0"/><w:docGrid w:type="lines" w:linePitch="{_LINE}"/></w:sectPr>'
)
"""The paper, its margins and the grid of lines; page numbers below."""


class _Font(NamedTuple):
    name: str
    alternatives: str
    family: str


_FANGSONG = _Font("仿宋_GB2312", "仿宋,FangSong,STFangsong,Noto Serif CJK SC", "roman")
_HEITI = _Font("黑体", "SimHei,STHeiti,Noto Sans CJK SC", "swiss")
_XIAOBIAOSONG = _Font(
    "方正小标宋简体",
    "方正小标宋_GBK,FZXiaoBiaoSong-B05S,STXiaobiaosong,华文中宋,宋体,SimSun,Noto Serif CJK SC",
    "roman",
)
_KAITI = _Font("楷体_GB2312", "楷体,KaiTi,STKaiti,AR PL UKai CN,Noto Serif CJK SC", "roman")
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


def _type(points: Measure) -> str:
    return _size(2 * points.figure)


_OFF_GRID = '<w:snapToGrid w:val="0"/>'
_EXACT = f'w:line="{_LINE}" w:lineRule="exact"'
_BODY = f'<w:spacing w:val="{_CHARACTER - 20 * official.BODY_SIZE.figure}"/>'
"""What sets the characters of the body so close that as many as there have to be stand on a line."""
_TWO_CHARACTERS = (
    f'<w:ind w:firstLineChars="{100 * official.INDENT.figure}" w:firstLine="{official.INDENT.figure * _CHARACTER}"/>'
)
_DATE_WIDTH = 6
"""Characters of a date such as 2024年3月5日, whose figures are half as wide."""
_SIGNATURE_LEFT = official.CHARACTERS.figure - 2 * official.DATE_FROM_RIGHT.figure - _DATE_WIDTH
"""Characters to the left of the signature: the organ stands centred over the date, and the date off the right edge."""
CELL_MARGINS = 56
"""What the margins of a cell take of its width, in twentieths of a point: a column of labels has room for four."""
CELL_TYPE = 180
"""Width of a character in a table, in twentieths of a point."""
_EDGES = "".join(
    f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_STYLES = (
    f"{DECLARATION}<w:styles {NAMESPACES}>"
    f"<w:docDefaults><w:rPrDefault><w:rPr>{_fonts(_FANGSONG)}{_type(official.BODY_SIZE)}"
    '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
    f"<w:rPr>{_type(official.BODY_SIZE)}</w:rPr></w:style>"
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority '
    'w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
    '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>'
    "</w:tblPr></w:style>"
    + _style(
        "Title",
        "Title",
        f'<w:keepNext/>{_OFF_GRID}<w:spacing w:before="240" w:after="240"/><w:contextualSpacing/>'
        '<w:jc w:val="center"/>',
        f"{_fonts(_XIAOBIAOSONG)}{_type(official.TITLE_SIZE)}",
    )
    + _style("Imprint", "Imprint", '<w:spacing w:after="240"/><w:contextualSpacing/><w:jc w:val="center"/>', _size(28))
    + _style(
        "Heading1",
        "heading 1",
        f'<w:keepNext/><w:spacing w:before="240" w:after="120" {_EXACT}/>{_TWO_CHARACTERS}<w:outlineLvl w:val="0"/>',
        f"{_fonts(_HEITI)}{_type(official.BODY_SIZE)}",
    )
    + _style(
        "Heading2",
        "heading 2",
        f'<w:keepNext/><w:spacing {_EXACT}/>{_TWO_CHARACTERS}<w:outlineLvl w:val="1"/>',
        f"{_fonts(_KAITI)}{_BODY}",
    )
    + _style("Prose", "Prose", f'<w:spacing {_EXACT}/>{_TWO_CHARACTERS}<w:jc w:val="both"/>', _BODY)
    + _style(
        "Salutation",
        "Salutation",
        f'<w:spacing w:before="{official.AFTER_TITLE.figure * _LINE - 240}" {_EXACT}/>',
        _BODY,
    )
    + _style(
        "Signature",
        "Signature",
        f'<w:keepNext/><w:keepLines/><w:spacing w:before="{2 * _LINE}" {_EXACT}/>'
        f'<w:ind w:leftChars="{100 * _SIGNATURE_LEFT}" w:left="{_SIGNATURE_LEFT * _CHARACTER}"/>'
        '<w:contextualSpacing/><w:jc w:val="center"/>',
        _BODY,
    )
    + _style("FormCell", "Form Cell", f'<w:keepNext/>{_OFF_GRID}<w:jc w:val="center"/>', _size(CELL_TYPE // 10))
    + _style("FormLabel", "Form Label", f'<w:keepNext/>{_OFF_GRID}<w:jc w:val="left"/>', _size(CELL_TYPE // 10))
    + _style("FormEnd", "Form End", f'{_OFF_GRID}<w:jc w:val="left"/>', _size(CELL_TYPE // 10))
    + _style("Footer", "footer", '<w:jc w:val="center"/>', _type(official.FOLIO_SIZE))
    + _style("CommentText", "annotation text", "", _size(20))
    + '<w:style w:type="table" w:styleId="Form"><w:name w:val="Form"/><w:basedOn w:val="TableNormal"/><w:tblPr>'
    f'<w:tblBorders>{_EDGES}</w:tblBorders><w:tblCellMar><w:top w:w="28" w:type="dxa"/>'
    f'<w:left w:w="{CELL_MARGINS // 2}" w:type="dxa"/><w:bottom w:w="28" w:type="dxa"/>'
    f'<w:right w:w="{CELL_MARGINS // 2}" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    "</w:styles>"
)
_FONT_TABLE = (
    f"{DECLARATION}<w:fonts {NAMESPACES}>"
    + "".join(
        f'<w:font w:name="{font.name}"><w:altName w:val="{font.alternatives}"/><w:charset w:val="86"/>'
        f'<w:family w:val="{font.family}"/><w:pitch w:val="variable"/></w:font>'
        for font in (_FANGSONG, _HEITI, _KAITI, _XIAOBIAOSONG)
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

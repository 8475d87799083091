"""OFD files as pages: the same as PDF files that print the same, and what is OFD's own."""

import pytest

from govinfo.geometry import ofd as source
from govinfo.geometry import pdf as other
from govinfo.geometry import seeing
from govinfo.geometry.document import document
from govinfo.geometry.ofd import package
from govinfo.geometry.page import OmissionReason, PageTable
from govinfo.geometry.refusing import RefusedError
from govinfo.readers.formats.package import Package
from govinfo.readers.limits import LIMITS
from printing.marks import Box, Inside, Picture, Raw, Text, line, ruled
from printing.ofd import content, ofd, root
from printing.pdf import pdf

PICTURE = '<ofd:MultiMedia ID="solid"><ofd:MediaFile>a.JPG</ofd:MediaFile></ofd:MultiMedia>'
SOLID = root("Res", f"<ofd:MultiMedias>{PICTURE}</ofd:MultiMedias>")
"""Resources in which one of the pictures lets nothing through."""


def read(*pages, **options):
    """The document in an OFD file."""
    return document(source.pages(Package(ofd(*pages, **options), None, LIMITS).parts(), 9))


def texts(*pages, **options):
    """Its paragraphs, and what is omitted."""
    found = read(*pages, **options)
    return [block.text for block in found.blocks], [(one.text, one.why) for one in found.omitted]


@pytest.mark.parametrize(
    "marks",
    [
        [Text(50, 50, "某市财政局2023年"), *ruled([["信息内容", "本年制发件数"], ["规章", "1"]])],
        [Text(50, 50, "白", colour=(255, 255, 255)), Text(60, 50, "无", inked=False), Text(700, 50, "外")],
        [Box(40, 60, 200, 90, (0, 0, 128)), Text(55, 80, "白字深底", colour=(255, 255, 255))],
        [Text(55, 120, "盖住"), Box(40, 100, 100, 130, (255, 255, 255)), Text(300, 300, "水印", 40, 45)],
        [Text(55, 80, "217"), Text(70, 76, "1", 6), Text(55, 100, "划去"), line(50, 96, 80), Text(55, 120, "𠮷")],
        [Text(500 - 40 * at, 50, f"第{at}行文字竖着", 10, 90) for at in range(3)],
        [
            Text(55, 100, "盖住"),
            Picture(40, 80, 100, 110),
            Text(55, 150, "章下"),
            Picture(40, 130, 100, 170, clear=True),
        ],
        [Inside(0, 0, 1, [Text(55, 100, "内"), *ruled([["规章", "1"], ["文件", "2"]])])],
    ],
)
def test_what_is_printed_alike_is_read_alike(marks):
    """The same page, as PDF and as OFD, is the same document."""
    common = "<ofd:PublicRes>Res.xml</ofd:PublicRes>"

    assert document(other.pages(pdf(marks), 9)) == read(marks, common=common, parts={"Doc_0/Res.xml": SOLID}.items())


def test_steps_between_characters():
    """Steps are told one by one, in groups, too few or too many; characters may stand below each other."""
    codes = [
        '<ofd:TextCode X="0" Y="0" DeltaX="g 2 4 4 -20">甲乙丙丁</ofd:TextCode>',
        '<ofd:TextCode X="0" Y="10" DeltaX="4">戊己庚</ofd:TextCode>',
        '<ofd:TextCode X="0" Y="20">open 12</ofd:TextCode>',
        '<ofd:TextCode X="0" Y="30" DeltaX="2 2 2 6">3119 8\u200b</ofd:TextCode>',
        '<ofd:TextCode X="60" Y="0" DeltaX="0" DeltaY="4">辛壬</ofd:TextCode>',
    ]
    words = "".join(f'<ofd:TextObject Boundary="20 20 90 90" Size="4">{code}</ofd:TextObject>' for code in codes)

    assert ["甲乙丙丁\t辛", "壬", "戊己庚", "open 12", "3119\t8"] == texts([Raw(words)])[0]


def test_characters_turned_within_their_line():
    """A direction of the characters adds to that of the text; one between quarters is aslant, as what is mirrored."""
    turned = (
        '<ofd:TextObject Boundary="20 {} 90 90" Size="4" CharDirection="{}">'
        '<ofd:TextCode X="0" Y="0">字</ofd:TextCode></ofd:TextObject>'
    )
    mirrored = turned.replace("CharDirection", 'CTM="-1 0 0 1 90 0" CharDirection').format(100, 0)
    marks = [Text(300, 300, "正文"), Raw(turned.format(20, 90)), Raw(turned.format(60, 45)), Raw(mirrored)]

    assert (["正文"], [("字字字", OmissionReason.OBLIQUE)]) == texts(marks)


def test_what_is_not_to_be_seen():
    """Hidden objects, and colours that let all through, from the text itself or from what it refers to."""
    code = '<ofd:TextCode X="0" Y="0">暗</ofd:TextCode>'
    text = f'<ofd:TextObject Boundary="20 20 90 90" Size="4" {{}}>{code}</ofd:TextObject>'
    ink = '<ofd:DrawParam ID="7"><ofd:FillColor Value="255 255 255"/></ofd:DrawParam>'
    inks = root("Res", f"<ofd:DrawParams>{ink}</ofd:DrawParams>")
    marks = [Raw(text.format(told)) for told in ('Visible="false"', 'Alpha="20"', 'DrawParam="7"')]
    marks += [Text(50, 150, "暗", size=0.8)]
    options = {"common": "<ofd:DocumentRes>Res.xml</ofd:DocumentRes>", "parts": {"Doc_0/Res.xml": inks}.items()}

    assert ([], [("暗" * 4, OmissionReason.INVISIBLE)]) == texts(marks, **options)


WAYS = root(
    "Res",
    '<ofd:DrawParams><ofd:DrawParam ID="1"><ofd:FillColor Value="255 255 255"/></ofd:DrawParam>'
    '<ofd:DrawParam ID="2" Relative="1"/><ofd:DrawParam ID="3" Relative="3"/><ofd:DrawParam ID="4" Relative="9"/>'
    '<ofd:DrawParam ID="5" Relative="1"><ofd:FillColor Value="0 0 0"/></ofd:DrawParam></ofd:DrawParams>',
)


@pytest.mark.parametrize(
    ("layer", "own", "seen"),
    [
        ("", "1", False),
        ("", "2", False),
        ("", "3", True),
        ("", "4", True),
        ("", "5", True),
        ("1", "", False),
        ("2", "", False),
        ("1", "5", True),
        ("1", "4", False),
        ("5", "", True),
    ],
)
def test_a_way_of_drawing_takes_over_from_others(layer, own, seen):
    """From the one that it names, and where an object names none, from that of its layer; one may name itself."""
    code = '<ofd:TextCode X="0" Y="0">字</ofd:TextCode>'
    text = f'<ofd:TextObject Boundary="20 20 90 90" Size="4" DrawParam="{own}">{code}</ofd:TextObject>'
    block = f'<ofd:PageBlock DrawParam="{layer}">{text}</ofd:PageBlock>' if layer else text
    options = {"common": "<ofd:DocumentRes>Res.xml</ofd:DocumentRes>", "parts": {"Doc_0/Res.xml": WAYS}.items()}

    assert (["字"] if seen else []) == texts([Raw(block)], **options)[0]


def opening(left, wide, area="", *, path=True):
    """A clip that leaves such columns open."""
    data = f"<ofd:AbbreviatedData>M {left} -9 L {left + wide} -9 L {left + wide} 9 L {left} 9 C</ofd:AbbreviatedData>"
    inner = f'<ofd:Path Boundary="0 0 90 90">{data}</ofd:Path>' if path else "<ofd:Text/>"
    return f"<ofd:Area {area}>{inner}</ofd:Area>"


@pytest.mark.parametrize(
    ("clips", "placed", "seen"),
    [
        ([opening(0, 9)], "", True),
        ([opening(30, 9)], "", False),
        ([opening(30, 9) + opening(0, 9)], "", True),
        ([opening(30, 9), opening(0, 9)], "", False),
        ([opening(30, 9, path=False)], "", True),
        ([""], "", True),
        ([opening(30, 9, 'CTM="1 0 0 1 -30 0"')], "", True),
        ([opening(6, 9)], 'CTM="2 0 0 2 12 0"', True),
        ([opening(0, 9)], 'CTM="2 0 0 2 40 0"', True),
        ([opening(0, 5)], 'CTM="1 0 0 1 60 0"', True),
    ],
)
def test_a_text_is_cut_off_where_its_clips_leave_nothing_open(clips, placed, seen):
    """Each leaves open all its areas, and together they leave what each does; whether they move with it, some tell."""
    code = '<ofd:TextCode X="0" Y="0">字</ofd:TextCode>'
    told = "".join(f"<ofd:Clip>{clip}</ofd:Clip>" for clip in clips)
    text = (
        f'<ofd:TextObject Boundary="20 20 90 90" Size="4" {placed}><ofd:Clips>{told}</ofd:Clips>{code}</ofd:TextObject>'
    )

    assert (["字"] if seen else []) == texts([Raw(text)])[0]


def test_what_stands_in_what_is_not_to_be_seen():
    """A block of the page that is hidden shows nothing of what is in it."""
    code = '<ofd:TextCode X="0" Y="0">暗</ofd:TextCode>'
    text = f'<ofd:TextObject Boundary="20 20 90 90" Size="4">{code}</ofd:TextObject>'

    assert (["暗"], []) == texts([Raw(f"<ofd:PageBlock>{text}</ofd:PageBlock>")])
    assert ([], []) == texts([Raw(f'<ofd:PageBlock Visible="false">{text}</ofd:PageBlock>')])


@pytest.mark.parametrize(
    ("value", "seen"),
    [
        ("250", False),
        ("0 0 0 0", False),
        ("0 0 0 255", True),
        ("#FF #ff #FE", False),
        ("#0 #80 #0", True),
        ("#FFFFFF", True),
    ],
)
def test_colours(value, seen):
    """Grey, four inks, digits of sixteen, or one that cannot be told, which is taken as seen."""
    text = (
        '<ofd:TextObject Boundary="20 20 90 90" Size="4"><ofd:FillColor Value="{}"/>'
        '<ofd:TextCode X="0" Y="0">字</ofd:TextCode></ofd:TextObject>'
    )

    assert (["字"] if seen else []) == texts([Raw(text.format(value))])[0]


@pytest.mark.parametrize(("value", "seen"), [("255 255 255", False), ("0 0 0", True)])
def test_a_colour_that_changes_along_a_line(value, seen):
    """It is told by the colour that it begins with."""
    steps = f'<ofd:Segment><ofd:Color Value="{value}"/></ofd:Segment>' * 2
    paint = f'<ofd:FillColor><ofd:AxialShd StartPoint="0 0" EndPoint="9 0">{steps}</ofd:AxialShd></ofd:FillColor>'
    code = '<ofd:TextCode X="0" Y="0">字</ofd:TextCode>'

    found = texts([Raw(f'<ofd:TextObject Boundary="20 20 90 90" Size="4">{paint}{code}</ofd:TextObject>')])

    assert (["字"] if seen else []) == found[0]


def test_a_number_in_another_colour_than_the_figures_goes_on_none_of_them():
    """As in a PDF."""
    marks = ruled([["信息内容", "本年制发件数"], ["规章", "1"], ["行政规范性文件", "23"]])
    last = next(mark for mark in marks if isinstance(mark, Text) and mark.text == "1")
    table = read([*marks, last._replace(x=last.x + 5, text="7", colour=(220, 0, 0))]).blocks[0]

    assert isinstance(table, PageTable)
    assert ["规章", "1\n7"] == [cell.text for cell in table.rows[1].cells]


def test_outlines_of_every_kind():
    """Curves and arcs are no lines, a path without ink draws none, and one that lets light through hides nothing."""
    curve = "S 0 0 Q 5 5 10 0 B 1 1 2 2 3 3 A 1 1 0 0 1 9 9 L x y C"
    path = '<ofd:PathObject Boundary="20 20 90 90" {}><ofd:AbbreviatedData>{}</ofd:AbbreviatedData></ofd:PathObject>'
    square = "M 0 0 L 90 0 L 90 90 L 0 90 C"
    marks = [Text(100, 100, "见"), Raw(path.format("", curve)), Raw(path.format('Stroke="false"', square))]
    marks.append(Raw(path.format('Stroke="false" Fill="true" Alpha="90"', square)))

    assert (["见"], []) == texts(marks)


def test_templates_and_what_refers_to_a_drawing():
    """A template's text stands on each page that names it, below or above; a drawing stands where it is referred to."""
    template = root("Page", f"<ofd:Content><ofd:Layer>{content([Text(50, 500, '版头')])}</ofd:Layer></ofd:Content>")
    empty = root("Page", "")
    drawn = content([Text(0, 10, "图中")])
    unit = f'<ofd:CompositeGraphicUnit ID="5"><ofd:Content>{drawn}</ofd:Content></ofd:CompositeGraphicUnit>'
    res = root("Res", f"<ofd:CompositeGraphicUnits>{unit}</ofd:CompositeGraphicUnits>")
    marks = [
        Raw('<ofd:Template TemplateID="1" ZOrder="Foreground"/>'),
        Raw('<ofd:Template TemplateID="2"/>'),
        Raw('<ofd:CompositeObject ResourceID="5" Boundary="20 20 90 90"/><ofd:CompositeObject ResourceID="6"/>'),
        Text(50, 300, "正文"),
    ]
    common = (
        '<ofd:TemplatePage ID="1" BaseLoc="T.xml"/><ofd:TemplatePage ID="2" BaseLoc="/Doc_0/E.XML"/>'
        "<ofd:PublicRes>Res.xml</ofd:PublicRes>"
    )
    held = {"Doc_0/T.xml": template, "Doc_0/e.xml": empty, "Doc_0/Res.xml": res}

    assert ["图中", "正文", "版头"] == texts(marks, common=common, parts=held.items())[0]


def test_notes_on_a_page():
    """What a note shows is read, a watermark is named, a seal and a hidden note are neither."""
    kinds = ("Link", "Watermark", "Stamp", 'Path" Visible="false')
    shown = [content([Text(0, 30 * at, text)]) for at, text in enumerate(("批注", "水印", "印章", "隐藏"), 1)]
    notes = "".join(
        f'<ofd:Annot Type="{kind}"><ofd:Appearance Boundary="20 20 90 90">{marks}</ofd:Appearance></ofd:Annot>'
        for kind, marks in zip(kinds, shown, strict=True)
    )
    held = {
        "Doc_0/Annots/A.xml": root("Annotations", '<ofd:Page PageID="0"><ofd:FileLoc>P.xml</ofd:FileLoc></ofd:Page>'),
        "Doc_0/Annots/P.xml": root("PageAnnot", notes),
    }
    document_ = "<ofd:Annotations>Annots/A.xml</ofd:Annotations>"

    assert (["正文", "批注"], [("水印", OmissionReason.OBLIQUE)]) == texts(
        [Text(50, 30, "正文")], document=document_, parts=held.items()
    )


def test_the_paper():
    """A page tells its own size, or the document does, or it is A4; what begins elsewhere is moved."""
    box = "<ofd:Area><ofd:PhysicalBox>10 10 100 50</ofd:PhysicalBox></ofd:Area>"
    text = "<ofd:Content><ofd:Layer>" + content([Text(100, 100, "甲")]) + "</ofd:Layer></ofd:Content>"
    sizes = []
    for page, area in ((box, "0 0 210 297"), ("", "0 0 420 297"), ("", "x")):
        held = {"Doc_0/Pages/Page_0/Content.xml": root("Page", page + text)}
        packed = {**Package(ofd([]), None, LIMITS).parts(), **{name: xml.encode() for name, xml in held.items()}}
        main = packed["Doc_0/Document.xml"].decode()
        start, end = main.index("<ofd:PhysicalBox>") + 17, main.index("</ofd:PhysicalBox>")
        packed["Doc_0/Document.xml"] = (main[:start] + area + main[end:]).encode()
        (found,) = source.pages(packed, 9)
        sizes.append((round(found.width), round(found.height), round(found.glyphs[0].left)))

    assert [(283, 142, 72), (1191, 842, 100), (595, 842, 100)] == sizes


def test_what_is_refused(monkeypatch):
    """More objects than any page has, or a part larger than any; objects within objects are looked into so far."""
    deep = [Text(50, 50, "深")]
    for _ in range(20):
        deep = [Inside(0, 0, 1, deep)]
    assert ([], []) == texts(deep)

    monkeypatch.setattr(source, "_PIECES", 3)
    with pytest.raises(RefusedError, match="crowded"):
        read([Text(50, 50, "一二三四")])
    monkeypatch.undo()
    monkeypatch.setattr(seeing, "_HEAPED", 0)
    with pytest.raises(RefusedError, match="crowded"):
        read([Box(0, 0, 600, 800, (0, 0, 0))])
    monkeypatch.setattr(package, "_LARGEST", 10)
    with pytest.raises(RefusedError, match="crowded"):
        read([])


def test_tables_of_a_report():
    """A ruled table is one whatever draws it."""
    (table,) = read(ruled([["规章", "1"], ["文件", "2"]])).blocks

    assert isinstance(table, PageTable)
    assert [["规章", "1"], ["文件", "2"]] == [[cell.text for cell in row.cells] for row in table.rows]

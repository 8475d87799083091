"""Word documents: the merged cells of the form, in styles that an office can publish."""

import re
import zipfile
from collections import Counter
from io import BytesIO

import docx
import pytest
from lxml import etree

from govinfo.page.layout import grid
from govinfo.page.notes import notes
from govinfo.report.annual import blank, zero
from govinfo.writers import page, write
from govinfo.writers.docx import draw

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def drawn(report, findings=(), changes=()):
    return draw(page(report, notes=notes(findings, changes)))


def boxes(table) -> list[tuple[int, int, int, int, str]]:
    """The merged cells of a table: where each begins, what it spans, what stands in it."""
    found: dict[tuple[int, int], list] = {}
    open_: dict[int, tuple[int, int]] = {}
    for row, line in enumerate(table.iter(f"{W}tr")):
        column = 0
        for cell in line.iter(f"{W}tc"):
            properties = cell.find(f"{W}tcPr")
            span, merge = properties.find(f"{W}gridSpan"), properties.find(f"{W}vMerge")
            width = 1 if span is None else int(span.get(f"{W}val"))
            text = "".join(piece.text or "" for piece in cell.iter(f"{W}t"))
            if merge is not None and merge.get(f"{W}val") is None:
                assert text == ""
                found[open_[column]][0] += 1
            else:
                open_[column] = (row, column)
                found[row, column] = [1, width, text]
            column += width
    return [(row, column, *rest) for (row, column), rest in sorted(found.items())]


@pytest.mark.parametrize("edition", ["2019", "2021"])
def test_the_tables_have_the_merges_of_the_form(filed, edition):
    """Every table has exactly the cells of its grid, each with its spans and its text."""
    report = filed(edition)
    root = etree.fromstring(parts(draw(page(report)))["word/document.xml"])
    tables = list(root.iter(f"{W}tbl"))

    assert 3 == len(tables)
    for table, found in zip(report.tables, tables, strict=True):
        texts = table.texts()
        assert [
            (box.row, box.column, box.rowspan, box.colspan, box.text if box.cell is None else texts[box.cell.number])
            for box in grid(table.form).boxes
        ] == boxes(found)


def test_the_columns_fill_the_text_width(filed):
    """The grid columns of every table sum to the width between the margins."""
    root = etree.fromstring(parts(draw(page(filed())))["word/document.xml"])

    for table in root.iter(f"{W}tbl"):
        assert 8844 == sum(int(column.get(f"{W}w")) for column in table.iter(f"{W}gridCol"))


def test_python_docx_opens_it(filed, tmp_path):
    """Another library finds the title, the six headings, the prose, the tables and the properties."""
    write(filed(), tmp_path / "report.docx")
    paper = docx.Document(str(tmp_path / "report.docx"))
    styles = [(paragraph.style.name, paragraph.text) for paragraph in paper.paragraphs]

    assert [("Title", "某县人民政府2023年"), ("Title", "政府信息公开工作年度报告")] == styles[:2]
    assert ("Imprint", "发布日期：2024-01-30") == styles[2]
    assert ("Heading 2", "（一）主动公开") in styles
    assert ("Prose", '<b>&amp; "x"</b> *a* _b_ `c` [d](e) | $f_1$ 50% \\g {h} ~i^j #k') in styles
    assert ["一、", "二、", "三、", "四、", "五、", "六、"] == [
        text[:2] for name, text in styles if name == "Heading 1"
    ]
    assert [(14, 4), (28, 10), (4, 15)] == [(len(table.rows), len(table.columns)) for table in paper.tables]
    assert ("某县人民政府2023年政府信息公开工作年度报告", "某县人民政府") == (
        paper.core_properties.title,
        paper.core_properties.author,
    )
    assert (210, 297) == (round(paper.sections[0].page_width.mm), round(paper.sections[0].page_height.mm))


def test_fonts_are_set_for_chinese_text(filed):
    """The east Asian font is named for itself, with names to fall back on."""
    package = parts(draw(page(filed())))
    fonts = re.findall(rb'w:eastAsia="([^"]+)" w:cs', package["word/styles.xml"])

    assert Counter({"仿宋_GB2312": 1, "方正小标宋简体": 1, "黑体": 1, "楷体_GB2312": 1}) == Counter(
        name.decode() for name in fonts
    )
    assert "FangSong" in package["word/fontTable.xml"].decode()


def test_every_part_is_declared_and_related(filed, finding):
    """Every part of the package has a content type and is reached by a relation."""
    notes = [finding(cells=("applications.received.total",))]
    for findings in ([], notes):
        package = parts(drawn(filed(), findings))
        types = package["[Content_Types].xml"].decode()
        related = {
            target
            for name in ("_rels/.rels", "word/_rels/document.xml.rels")
            for target in re.findall(r'Target="([^"]+)"', package[name].decode())
        }
        names = {name for name in package if not name.endswith(".rels") and name != "[Content_Types].xml"}

        assert names == {f"{'' if '/' in target else 'word/'}{target}" for target in related}
        assert all(f'PartName="/{name}"' in types for name in names)
        for content in package.values():
            etree.fromstring(content)


def test_the_same_report_gives_the_same_bytes(filed):
    """Nothing of the day or the machine goes into the file."""
    assert draw(page(filed())) == draw(page(filed()))


def test_findings_become_comments(filed, finding):
    """A finding is a comment at its first cell, all its cells shaded; one without cells is a comment at the title."""
    findings = [
        finding(cells=("applications.received.total", "applications.concluded.total")),
        finding("S003", "warning"),
    ]
    package = parts(drawn(filed(), findings))
    root = etree.fromstring(package["word/document.xml"])
    comments = etree.fromstring(package["word/comments.xml"])
    shaded = [
        "".join(piece.text for piece in paragraph.iter(f"{W}t"))
        for paragraph in root.iter(f"{W}p")
        if paragraph.find(f"{W}pPr/{W}shd") is not None
    ]
    anchored = {
        start.get(f"{W}id"): "".join(piece.text for piece in paragraph.iter(f"{W}t"))
        for paragraph in root.iter(f"{W}p")
        for start in paragraph.iter(f"{W}commentRangeStart")
    }

    assert {"1": "３件", "2": "某县人民政府2023年"} == anchored
    assert ["３件", "0"] == shaded
    assert ["✕error A302 A302 <不等>（条例第五十条）", "△warning S003 S003 <不等>（条例第五十条）"] == [
        "".join(piece.text for piece in comment.iter(f"{W}t")) for comment in comments
    ]


def test_findings_of_a_table_alone_stand_below_it(finding):
    """A table printed alone has no title: what marks none of its cells is a comment on the line below."""
    root = etree.fromstring(parts(drawn(zero("2021").remedies, [finding()]))["word/document.xml"])

    assert 1 == len(root.findall(f"{W}body/{W}p/{W}commentRangeStart"))


def test_suggested_values_are_tracked_changes(change):
    """A suggested value replaces the old one as a change that can be accepted or refused; ids are unique."""
    changes = [
        change("remedies.review.total", 0, 1),
        change("applications.received.total", None, 2),
        change("applications.concluded.total", None, None),
        change("remedies.review.upheld", 0, None),
    ]
    report = blank("2021").replace({"remedies.review.total": 0, "remedies.review.upheld": 0})
    root = etree.fromstring(parts(drawn(report, (), changes))["word/document.xml"])
    removed = [("".join(text.itertext())) for text in root.iter(f"{W}del")]
    added = [("".join(text.itertext())) for text in root.iter(f"{W}ins")]
    ids = [mark.get(f"{W}id") for tag in ("ins", "del") for mark in root.iter(f"{W}{tag}")]

    assert (["0", "0"], ["2", "1"]) == (removed, added)
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize(
    ("edition", "lines"),
    [
        ("2019", {"三、本|年度办|理结果", "（三）|不予公开", "（四）|无法提供", "（五）|不予处理"}),
        ("2021", {"三、本|年度办|理结果", "（三）|不予公开", "（四）|无法提供", "（五）|不予处理", "（六）|其他处理"}),
    ],
)
def test_no_label_ends_with_a_line_of_one_character(edition, lines):
    """Labels too long for their column are broken between pairs, behind their number or evenly; the rest is not."""
    root = etree.fromstring(parts(drawn(zero(edition)))["word/document.xml"])
    for mark in root.iter(f"{W}br"):
        mark.tag, mark.text = f"{W}t", "|"
    texts = {"".join(piece.text or "" for piece in cell.iter(f"{W}t")) for cell in root.iter(f"{W}tc")}
    heads = {"商业|企业", "科研|机构", "社会|公益|组织", "法律|服务|机构"}
    results = {"结果|维持", "结果|纠正", "其他|结果", "尚未|审结"}

    assert lines | heads | results == {text for text in texts if "|" in text}


def test_a_long_name_leaves_the_year_to_the_second_line_of_the_title():
    """A title has two lines, whatever the organ is called."""
    found = []
    for organ in ("某县自然资源和规划局", "某自治州某自治县自然资源和规划局"):
        root = etree.fromstring(parts(drawn(zero("2021", organ=organ, year=2023)))["word/document.xml"])
        paragraphs = [one for one in root.iter(f"{W}p") if one.find(f"{W}pPr/{W}pStyle").get(f"{W}val") == "Title"]
        found.append(["".join(piece.text for piece in one.iter(f"{W}t")) for one in paragraphs])

    assert [
        ["某县自然资源和规划局2023年", "政府信息公开工作年度报告"],
        ["某自治州某自治县自然资源和规划局", "2023年政府信息公开工作年度报告"],
    ] == found

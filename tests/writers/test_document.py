"""What is printed of a report, and in which order."""

from datetime import date
from decimal import Decimal

from govinfo.displays.characters import printable
from govinfo.languages import Language
from govinfo.page.document import Figures, LineStyle, TextLine, paragraphs
from govinfo.report.annual import blank, zero
from govinfo.report.narrative import Narrative, Passage
from govinfo.report.processing_fees import ProcessingFees
from govinfo.report.table import ProactiveTable
from govinfo.vocabulary import Section
from govinfo.writers import page


def outline(report):
    return [
        part.form.section.value if isinstance(part, Figures) else (part.style.value, part.text)
        for part in page(report).parts
    ]


def test_a_report_without_prose_is_the_empty_form():
    """Without prose the whole form is printed: title, who and when, six headings, three tables in their sections."""
    report = blank("2021", organ="某乡人民政府", year=2023)

    assert [
        ("title", "某乡人民政府2023年政府信息公开工作年度报告"),
        ("imprint", "发布机关：某乡人民政府"),
        ("imprint", "报告年度：2023"),
        ("heading", "一、总体情况"),
        ("heading", "二、主动公开政府信息情况"),
        "proactive",
        ("heading", "三、收到和处理政府信息公开申请情况"),
        "applications",
        ("heading", "四、政府信息公开行政复议、行政诉讼情况"),
        "remedies",
        ("heading", "五、存在的主要问题及改进情况"),
        ("heading", "六、其他需要报告的事项"),
    ] == outline(report)


def test_prose_is_printed_as_filed():
    """With prose, the headings are those filed; a table whose section has none stands at its place without."""
    narrative = Narrative(
        "关于2023年工作的报告",
        "前言。",
        (
            Passage(Section.OVERVIEW, None, "第一段。\n\n 第二段。 "),
            Passage(Section.APPLICATIONS, "3、 申请\n情况", "说明。"),
            Passage(Section.OTHER, "六、其他", "无。"),
        ),
    )
    report = zero("2021", organ="某局", year=2023).replace(narrative=narrative, published=date(2024, 1, 30))

    assert [
        ("title", "关于2023年工作的报告"),
        ("imprint", "发布机关：某局"),
        ("imprint", "报告年度：2023"),
        ("imprint", "发布日期：2024-01-30"),
        ("prose", "前言。"),
        ("prose", "第一段。"),
        ("prose", "第二段。"),
        "proactive",
        ("heading", "3、 申请 情况"),
        ("prose", "说明。"),
        "applications",
        "remedies",
        ("heading", "六、其他"),
        ("prose", "无。"),
    ] == outline(report)


def test_a_title_that_says_who_and_when_says_it_once():
    """A title of the report's own that names organ and year leaves nothing for the lines below it."""
    title = "某县财政局2023年政府信息公开工作年度报告"
    report = zero("2021", organ="某县财政局", year=2023).replace(narrative=Narrative(title))

    assert [("title", title), "proactive", "applications", "remedies"] == outline(report)


def test_a_report_of_nobody_has_no_title():
    """Prose without a title, of no known organ and year, is printed without one; the empty form has its bare title."""
    report = blank("2021")

    assert ("title", "政府信息公开工作年度报告") == outline(report)[0]
    assert ("prose", "一。") == outline(report.replace(narrative=Narrative(None, "一。")))[0]


def test_a_missing_table_is_not_printed():
    """A table that the report lacks is not printed as an empty one."""
    report = blank("2021").replace(proactive=ProactiveTable.filled("2021", present=False))

    assert "proactive" not in outline(report)
    assert ("heading", "二、主动公开政府信息情况") in outline(report)


def test_sections_filed_twice_or_out_of_order_stay_so():
    """Sections in another order are printed in that order, each table once."""
    narrative = Narrative(
        sections=tuple(
            Passage(section, section.value, "")
            for section in (Section.REMEDIES, Section.PROACTIVE, Section.REMEDIES, Section.APPLICATIONS)
        )
    )

    assert [
        ("heading", "remedies"),
        "remedies",
        ("heading", "proactive"),
        "proactive",
        ("heading", "remedies"),
        ("heading", "applications"),
        "applications",
    ] == outline(zero("2021").replace(narrative=narrative))


def test_processing_fees_stand_in_section_six():
    """The table that some offices add is printed where the fees are to be told: heads below its name, three figures."""
    report = zero("2021").replace(processing_fees=ProcessingFees(2, Decimal("300.50"), None))
    printed = page(report).parts[-1]

    assert ["other", ("heading", "六、其他需要报告的事项")] == outline(report)[:-3:-1]
    assert ["2", "300.50", ""] == printed.texts
    assert [["信息处理费收取情况", "", ""], ["通知收取件数", "通知收取金额（元）", "实际收取金额（元）"]] == (
        printed.grid.matrix(printed.texts)[:2]
    )


def test_a_table_alone_is_a_document_of_one_part():
    """A single table is printed without title or headings."""
    printed = page(zero("2021").remedies)

    assert "四、政府信息公开行政复议、行政诉讼情况" == printed.title
    assert [15] == [len(part.texts) for part in printed.parts]


def test_english_documents_number_their_sections():
    """In English, title and headings are made from the fixed names, the sections numbered as in the form."""
    printed = page(blank("2019", organ="Some office", year=2020), Language.EN)

    assert "Some office 2020 annual report" == printed.title
    assert TextLine(LineStyle.HEADING, "3. Applications") in printed.parts
    assert TextLine(LineStyle.IMPRINT, "Organ: Some office") in printed.parts


def test_what_no_document_can_hold_becomes_a_replacement_character():
    """Control characters, lone surrogates and non-characters are shown as replaced, never dropped."""
    assert "a�b�c�d�\te" == printable("a\x00b\ud800c\ufffed\x85\te")


def test_paragraphs_are_the_lines_that_say_something():
    """Every kind of line end ends a paragraph; white space around it and empty lines are not printed."""
    assert ["一", "二", "三", "四 五"] == paragraphs("一\r\n\u3000二\xa0\r三\x85\n\n \u2028四 五\n")

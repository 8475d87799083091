"""What the public records show of themselves in a notebook: words under Chinese or English heads, no code."""

import re
from datetime import date
from pathlib import Path

import attrs
import html5lib
import pytest
from hypothesis import given, settings

import govinfo
from govinfo import Application, CaseLog, Citation, Remedy, Request, Waiver, WithheldItem
from govinfo.checks.profiles import PROFILES
from govinfo.comparing import series
from govinfo.indicators import INDICATORS, rates
from govinfo.law.fees import by_page, by_request
from govinfo.law.month_bills import Charge, month_bill
from govinfo.messages.fields import FIELDS, RECORDS
from govinfo.records.deriving import type_of
from govinfo.registers import CASES
from govinfo.repairing.repairs import Repairs
from govinfo.speaking import language
from record_samples import drawn

SEED = govinfo.read(Path(__file__).parents[2] / "examples" / "xianyuan-2023.txt")
KINDS = [kind for name in govinfo.__all__ if isinstance(kind := getattr(govinfo, name), type)]
MADE_OTHERWISE = {"AnnualReport", "ApplicationsTable", "ProactiveTable", "RemediesTable", "RollUp", "Provenance"}
"""Classes of which any record is made by a strategy of its own, and shown as a page or as sums of it."""
RECORDS_OF_FIELDS = [
    kind
    for kind in KINDS
    if hasattr(kind, "_repr_html_") and (attrs.has(kind) or hasattr(kind, "_fields"))
    if kind.__name__ not in {*MADE_OTHERWISE, "Plan", "Rule", "ProcessingFees", "Passage", "Narrative"}
]
CASE = Application("2023-1", "natural_person", date(2023, 3, 1))


@pytest.fixture(autouse=True)
def _chinese():
    with language("zh"):
        yield


def tree(shown):
    return html5lib.parse(shown._repr_html_(), namespaceHTMLElements=False)


def lines(shown):
    """The cells of each row of what a notebook shows."""
    return [["|".join(cell.itertext()) for cell in row] for row in tree(shown).iter("tr")]


def beginnings(shown):
    """The first word of each line that is printed."""
    return [" ".join(line.split()[:1]) for line in str(shown).split("\n") if not line.startswith("---")]


def texts(shown, tag):
    return ["|".join(element.itertext()) for element in tree(shown).iter(tag)]


def test_every_public_class_shows_itself():
    """A notebook shows whatever a public class holds; words, errors and sentences alone are shown as code."""
    assert {"Text"} == {
        kind.__name__ for kind in KINDS if not hasattr(kind, "_repr_html_") and not issubclass(kind, str | Exception)
    }


@pytest.mark.parametrize("kind", RECORDS_OF_FIELDS)
def test_any_record_is_told_in_chinese(kind):
    """Whatever a record states, its heads are Chinese, and it has no name of a field in its heads."""

    @settings(max_examples=5)
    @given(drawn(type_of(kind)))
    def shown(record):
        with language("zh"):
            assert [] == [head for head in texts(record, "th") if re.search("[a-z]{2}", head)]
            assert "|" in record._repr_markdown_() or not tree(record).findall(".//td")
        with language("en"):
            assert record._repr_html_()

    shown()


def test_every_field_has_a_name_in_chinese():
    """Every field of the public records is called something, and every name is that of a field there is."""
    own = [kind for kind in KINDS if attrs.has(kind) or hasattr(kind, "_fields")]
    fields = {
        (kind.__name__, name)
        for kind in own
        for name in (getattr(kind, "_fields", None) or [each.name for each in attrs.fields(kind) if each.repr])
    }

    assert set() == {name for _, name in fields} - {*FIELDS} - {name.partition(".")[2] for name in FIELDS}
    assert set() == {kind for kind in RECORDS if not re.fullmatch("[A-Z][A-Za-z]+", kind)}


class TestFindings:
    def test_are_a_table(self):
        """Findings have a row each: the rule, how bad it is, the problem, the places by their labels, and the law."""
        head, first, *_ = lines(govinfo.check(SEED, lang="zh"))

        assert ["规则", "程度", "问题", "位置", "应为", "实为", "依据"] == head
        assert ["A302", "✕错误"] == first[:2]
        assert first[3].startswith("表三“本年新收政府信息公开申请数量—自然人”“上年结转政府信息公开申请数量—自然人”")
        assert ["0", "1", "年度报告格式（国办公开办函〔2021〕30号）表三附注；《条例》第五十条"] == first[4:]

    def test_are_english_where_english_is_spoken(self):
        """The same findings have English heads and places."""
        with language("en"):
            head, first, *_ = lines(govinfo.check(SEED))

        assert ["rule", "severity", "problem", "place", "expected", "actual", "basis"] == head
        assert first[3].startswith("table 三, applications, received, natural person; carried in, natural person;")

    def test_one_is_a_list_of_facts(self):
        """A finding is told under the same heads, with its force and where it stands in the document."""
        shown = dict(lines(govinfo.check(SEED, lang="zh")[0]))

        assert ("A302", "勾稽关系") == (shown["规则"], shown["效力"])
        assert "xianyuan-2023.txt，第85行：“0”" == shown["出处"]

    def test_say_what_is_unknown(self):
        """A rule that lacks a figure is told as one that could not be checked, not as a notice."""
        blank = govinfo.zero("2021").replace({"applications.received.total": None})

        assert {"无法核对"} == {row[1] for row in lines(govinfo.check(blank, select="A302"))[1:]}

    def test_none_is_a_sentence(self):
        """Where nothing was found, that is said."""
        assert ["未发现问题"] == texts(govinfo.check(govinfo.zero("2021"), select="A302"), "p")

    def test_tell_what_was_waived(self):
        """The waivers that let findings stand follow below."""
        waiver = Waiver("A302", reason="已核实", author="张三")

        assert ["已豁免"] == texts(govinfo.check(SEED, waivers=[waiver]), "caption")
        assert ["A302", "已核实", "张三"] == lines(govinfo.check(SEED, waivers=[waiver]))[-1]


class TestRepairs:
    def test_have_a_row_for_each_change(self):
        """The first change of a repair has what speaks for it beside it."""
        found = govinfo.repair(SEED, lang="zh")
        head, first, second, *_ = lines(found)

        assert ["方案", "位置", "原填", "改为", "理由"] == head
        assert ["1", "表三“本年新收政府信息公开申请数量—自然人”", "0", "1"] == first[:4]
        assert first[4].endswith("支持此改法|改动同在一行，一处差错即可解释|漏填，填成了0")
        assert ["1", "表三“本年新收政府信息公开申请数量—总计”", "0", "1", ""] == second

    def test_one_leaves_out_its_rank(self):
        """A single repair, and a single change, have no rank to tell."""
        found = govinfo.repair(SEED)[0]

        assert ["位置", "原填", "改为", "理由"] == lines(found)[0]
        assert ["表三“本年新收政府信息公开申请数量—自然人”", "0", "1"] == lines(found.changes[0])[1]

    def test_without_reasons_are_shown_too(self):
        """A repair for which nothing speaks shows its changes all the same."""
        found = govinfo.Repair((govinfo.Change("remedies.review.total", None, 1),), (), 0)

        assert ["表四“行政复议—总计”", "", "1", ""] == lines(found)[1]

    def test_none_is_a_sentence(self):
        """Where there is nothing to mend that is said, and whether the search was cut short."""
        assert ["无须更正，或者未找到更正办法", "查找未完成，可能还有其他方案"] == texts(
            Repairs([], 3, proven=False), "p"
        )


class TestComparison:
    def test_lists_what_changed_and_what_cannot_be_compared(self):
        """Cells that changed stand before those that have no counterpart, each with the reason."""
        before = govinfo.zero("2019", year=2020)
        compared = govinfo.compare(before, govinfo.zero("2021", year=2021).replace({"remedies.review.total": 2}))

        assert ["变化的单元格", "不能比较的单元格"] == texts(compared, "caption")
        assert ["表四“行政复议—总计”", "0", "2", "2", "两版格式相同"] == lines(compared)[1]
        assert [compared[-1].cell] == [each.cell for each in compared if each == compared[-1]]
        assert ["位置", "上年", "本年", "增减", "原因"] == lines(compared[0])[0]

    def test_tells_how_much_prose_is_the_same(self):
        """Two equal reports differ nowhere, and all their prose is the same."""
        assert ["两份报告没有不同的单元格", "正文相同部分占100%"] == texts(govinfo.compare(SEED, SEED), "p")

    def test_of_years_is_a_row_a_year(self):
        """A series shows its reports by year, and the years that are missing."""
        shown = lines(series([SEED, govinfo.zero("2019", organ="仙源乡人民政府", year=2020)]))

        assert ["2020", "仙源乡人民政府", "2019"] == shown[1]
        assert ["缺少的年份", "2021、2022"] == shown[-1]
        assert [] == texts(series([SEED]), "caption")[1:]

    def test_is_printed_in_words(self):
        """What is printed of a comparison, a series and a sum is the same as a notebook shows, as plain text."""
        this = SEED.replace({"remedies.review.total": 2})

        assert ["变化的单元格", "位置", "表四“行政复议—总计”", "", "正文相同部分占100%"] == beginnings(
            govinfo.compare(SEED, this)
        )
        assert ["历年报告", "年度", "2023"] == beginnings(series([SEED]))
        town = govinfo.zero("2021", organ="甲镇", year=2023)
        assert ["汇总单位", "甲镇"] == beginnings(govinfo.rollup([town], organ="某县"))[-2:]
        with language("en"):
            assert "cells that changed" == str(govinfo.compare(SEED, this)).split("\n")[0]


class TestCases:
    def test_an_application_tells_its_course(self):
        """An application shows its state, the last day for the reply, and its events under the words of the form."""
        case = CASE.then("extended", date(2023, 3, 20), days=10).then("decided", date(2023, 4, 6), outcome="not_held")

        assert ["状态", "已答复"] in lines(case)
        assert ["届满日期", "2023-04-13"] in lines(case)
        assert ["事项", "日期", "延长工作日数", "办理结果"] in lines(case)
        assert ["作出答复决定", "2023-04-06", "", "本机关不掌握相关政府信息"] in lines(case)

    def test_an_application_keeps_what_is_personal(self):
        """Neither who applied nor for what is shown."""
        case = attrs.evolve(CASE, person="张三", request=Request(name="张三", description="某项目", form="paper"))

        assert ["申请内容", "获取形式：纸质"] in lines(case)
        assert "张三" not in case._repr_html_() + case._repr_markdown_()
        assert "某项目" not in case._repr_html_()

    def test_an_application_without_a_due_day(self):
        """While the organ waits the period has not begun; in a year without announced holidays that is said."""
        waits = CASE.then("correction_requested", date(2023, 3, 3), until=date(2023, 3, 20))
        later = attrs.evolve(CASE, received=date(2030, 3, 1))

        assert ["届满日期", "期限尚未起算"] in lines(waits)
        assert any(row[0] == "届满日期" and "2030年" in row[1] for row in lines(later))

    def test_a_clock_tells_the_days(self):
        """A clock shows from when it runs, how long, until when, and each day with the reason."""
        shown = lines(CASE.clock())

        assert [["收到日期", "2023-03-01"], ["起算", "2023-03-01的次日"]] == shown[:2]
        assert [["期限", "20个工作日"], ["届满日期", "2023-03-29"]] == shown[2:4]
        assert ["日期", "原因", "条款", "计入第几日", "说明"] == shown[4]
        assert ["2023-03-02", "计入", "《条例》第三十三条第二款", "1", "工作日"] == shown[6]

    def test_a_clock_tells_what_to_know(self):
        """A period before the regulation was in force is told with that; one that waits has no last day."""
        early = attrs.evolve(CASE, received=date(2019, 3, 1))
        waits = CASE.then("correction_requested", date(2023, 3, 3), until=date(2023, 3, 20))

        assert ["注意", "收到申请时2019年修订的《条例》尚未施行，期限仅供参考"] in lines(early.clock())
        assert ["届满日期", "期限尚未起算"] in lines(waits.clock())

    def test_a_register_lists_its_applications(self):
        """A register shows how many cases of each kind it has, and each application with its end."""
        done = CASE.then("decided", date(2023, 3, 9), outcome="granted")
        shown = lines(CaseLog(applications=[done, Application("2", "enterprise", date(2023, 5, 4))]))

        assert [["申请", "2"], ["复议和诉讼案件", "0"]] == shown[:2]
        assert ["2023-1", "自然人", "2023-03-01", "予以公开", "2023-03-09"] == shown[-2]
        assert ["2", "商业企业", "2023-05-04", "", ""] == shown[-1]
        assert ["登记簿"] == texts(CaseLog(), "caption")

    def test_remedies_and_items_are_told_by_the_labels_of_the_law(self):
        """Keys of the law's records are shown by their labels, spans of days as from and to."""
        remedy = Remedy("复1", "review", date(2023, 5, 4), obstacles=[(date(2023, 4, 1), date(2023, 4, 5))])
        withheld = WithheldItem("某案", "process_information", date(2022, 3, 1))
        issued = govinfo.Publication(
            "县政办〔2023〕4号", 1, date(2023, 3, 1), "normative_documents", matter="homesteads"
        )

        assert ["结案方式", "维持"] in lines(remedy.ended(date(2023, 6, 1), "review_upheld"))
        assert ["不可抗力期间", "2023-04-01至2023-04-05"] in lines(remedy)
        assert ["不予公开的情形", "过程性信息"] in lines(withheld)
        assert ["类别", "行政规范性文件"] in lines(issued)


class TestSums:
    def test_a_rollup_tells_what_is_lacking(self):
        """A sum shows whose reports it adds, how many cells all of them file, and which are lacking."""
        filed = govinfo.zero("2021", organ="甲镇", year=2023)
        lacking = govinfo.zero("2021", year=2023).replace({"remedies.review.total": "/"})
        shown = govinfo.rollup([filed, lacking], organ="某县")

        assert ["某县2023年政府信息公开工作年度报告", "有单位缺报的单元格"] == texts(shown, "caption")
        assert [["汇总单位", "2"], ["全部单位均已填报的单元格", "199/200"]] == lines(shown)[:2]
        assert [["表四“行政复议—总计”", "0", "1"], ["汇总单位"], ["甲镇"], ["某机关"]] == lines(shown)[3:]
        assert ["某县2023年政府信息公开工作年度报告"] == texts(govinfo.rollup([filed], organ="某县"), "caption")

    def test_rates_stand_beside_their_intervals(self):
        """A rate is shown in per cent, with its interval and what is counted among what; or with why there is none."""
        found = rates(SEED)

        assert ["指标", "比率", "95%置信区间", "分子", "分母", "说明"] == lines(found)[0]
        assert ["无法提供率", "100.0%", "20.7%–100.0%", "1", "1", "统计惯例"] == lines(found)[4]
        assert ["结转率", "", "", "0", "0", "分母为0"] == lines(found)[6]
        assert ["比率", "100.0%"] in lines(found["unavailable"])
        assert (len(INDICATORS), True) == (len(found), repr(found).startswith("Rates([Rate("))

    def test_an_indicator_names_its_cells(self):
        """An indicator shows what it counts among what by the labels of the form."""
        assert ["分子", "表三“不予公开—总计”"] == lines(INDICATORS["refused"])[0]


class TestLaw:
    def test_a_bill_is_a_table(self):
        """A bill shows its brackets and their sum; one of endless units the first brackets and the last."""
        assert [["当月第几件", "元/件", "元"], ["1–10", "0", "0"]] == lines(by_request(45))[:2]
        assert ["合计", "", "5500"] == lines(by_request(45))[-1]
        assert ["信息处理费：按量计收"] == texts(by_page(31), "caption")
        with language("en"):
            assert ["processing fee: by page"] == texts(by_page(31), "caption")
        assert ["…", "…", "…"] in lines(by_request(10**15 - 1))

    def test_a_bill_of_a_month_lists_its_applications(self):
        """The bill of a month has a row for each application, waived ones among them."""
        bill = month_bill([Charge("1"), Charge("2", "by_page", 44), Charge("3", None)])
        shown = lines(bill)

        assert ["2", "按量计收", "1–30、31–44", "140"] == shown[2]
        assert ["3", "减免", "", "0"] == shown[-1]
        assert ["当月信息处理费：合计140元"] == texts(bill, "caption")

    def test_a_rule_is_told_as_its_page_tells_it(self):
        """A rule shows what it looks at, why that matters and what to do, under its title."""
        shown = dict(lines(govinfo.RULES["A302"]))

        assert ["A302 新收加上年结转不等于办结加结转下年度"] == texts(govinfo.RULES["A302"], "caption")
        assert ["程度", "效力", "检查内容", "为什么重要", "怎样改正", "依据"] == list(shown)

    def test_a_catalogue_is_a_list(self):
        """Rules, sources and the like are listed by their codes and what they are called."""
        assert ["S001", "缺少规定的部分"] == lines(govinfo.RULES)[1]
        assert ["regulation", "中华人民共和国政府信息公开条例"] == lines(govinfo.SOURCES)[1]
        assert ["draft", "起草时：不查公布期限"] == lines(PROFILES)[1]

    def test_a_schema_lists_its_columns(self):
        """The columns of a register are shown with their Chinese names and the values they know."""
        shown = lines(CASES)

        assert ["列名", "中文列名", "可用的值"] == shown[0]
        assert shown[3][0] == "applicant"
        assert shown[3][2].startswith("自然人、商业企业、科研机构")

    def test_a_citation_names_its_source(self):
        """A place in a law shows in which, and how it is known."""
        assert ["《条例》第二十条第（五）项"] == texts(Citation(20, item=5), "caption")
        assert ["核对情况", "已核对原文"] == lines(Citation(20, item=5))[1]

    def test_a_policy_tells_every_choice(self):
        """The choices where the law is silent are shown, as they are unless stated too."""
        assert [["工作日历", "2019年至2026年"], ["逾期答复的征求意见计入", "否"]] == lines(govinfo.Policy())[:2]


class TestTexts:
    def test_prose_stands_under_its_headings(self):
        """The prose of a report shows its title and each section."""
        shown = lines(SEED.narrative)

        assert ["标题", "仙源乡人民政府2023年政府信息公开工作年度报告"] == shown[0]
        assert shown[2][1].startswith("2023年，仙源乡把信息公开当作")
        assert ["部分", "一、总体情况"] == lines(SEED.narrative.sections[0])[0]

    def test_a_letter_is_a_page(self):
        """A letter shows itself as it is sent."""
        case = attrs.evolve(CASE, request=Request(name="某公司")).then("extended", date(2023, 3, 20), days=10)
        sent = govinfo.letter(case, "extended", organ="某县人民政府")

        assert "<h1>政府信息公开申请延长答复期限告知书</h1>" in sent._repr_html_()
        assert sent._repr_markdown_().startswith("# 政府信息公开申请延长答复期限告知书\n")

    def test_a_report_follows_the_language_spoken(self):
        """A report and its tables have English labels where English is spoken."""
        with language("en"):
            assert "natural person" in SEED._repr_html_().lower()
            assert "natural person" in SEED._repr_markdown_().lower()
            assert "direct litigation" in SEED.remedies._repr_html_().lower()
            assert "review" in SEED.remedies._repr_markdown_().lower()

    def test_provenance_is_counted(self):
        """Where a report was read shows the file, and how many places are known."""
        assert [["文件", "xianyuan-2023.txt"], ["文件格式", "text"]] == lines(SEED.provenance)[:2]
        assert lines(SEED.provenance)[2][0] == "记有出处的位置数"

    def test_a_plan_tells_what_it_looks_for(self):
        """A plan shows what was chosen."""
        assert ["检查阶段", "起草时：不查公布期限"] in lines(govinfo.plan(profile="draft"))

    def test_an_estimated_fee_table(self):
        """A fee table shows its figures."""
        assert ["应收（元）", "300"] in lines(govinfo.ProcessingFees(notices=2, charged=300, collected=None))

    def test_spans_of_days_are_told_one_after_the_other(self):
        """What kept somebody from suing in time is told by its first and last days."""
        kept = [(date(2023, 3, 4), date(2023, 3, 6)), (date(2023, 4, 9), date(2023, 4, 9))]
        shown = lines(Remedy("r", "review", date(2023, 6, 20), known=date(2023, 3, 2), obstacles=kept))

        assert "2023-03-04至2023-03-06、2023-04-09至2023-04-09" in [row[-1] for row in shown]

"""Whatever is written in a report's prose, reading its figures and holding them against the tables goes through."""

from hypothesis import given
from hypothesis import strategies as st

import govinfo
from govinfo.checks.example import prose
from govinfo.report.claims import claims
from govinfo.report.claims.compact import Compact
from govinfo.report.narrative import Narrative, Passage
from govinfo.vocabulary import Section

WORDS = [
    "（二）依申请公开", "二是", "政府信息公开申请", "收到", "受理", "不予受理", "办结", "答复", "上年结转",
    "2022年结转", "结转下年度", "予以公开", "部分公开", "不予公开", "无法提供", "因", "等原因", "其他处理",
    "自然人", "法人或其他组织", "行政复议", "行政诉讼", "结果维持", "纠正", "尚未审结", "均获维持", "其中", "共",
    "共计", "占", "占比", "同比增长", "较上年下降", "未收到", "没有", "累计", "全市", "县政府", "本年", "2023年",
    "2022年", "截至", "约", "余", "信息处理费", "收费通知", "行政事业性收费", "制发行政规范性文件", "现行有效",
    "（含", "）", "、", "，", "；", "。", "：", "和", "12", "3", "1,218", "2.5", "〇", "三十四", "百", "两", "万",
    "件", "条", "元", "万元", "%", "％", " ", "\n", "　", "⼀", "０３", "㈠",
]  # fmt: skip
PROSE = st.lists(st.sampled_from(WORDS) | st.text(max_size=3), max_size=30).map("".join)


@given(PROSE, st.sampled_from(Section))
def test_reading_figures_never_breaks_down(text, section):
    """Every claim read has its place in the prose, and the sentence is quoted from there."""
    report = Narrative(preface=text, sections=(Passage(section, None, text),))

    for claim in claims(report, "某县人民政府", 2023):
        assert 0 <= claim.start < claim.end <= len(text)
        assert claim.quote in "".join(text.split())


@given(PROSE, st.booleans())
def test_any_prose_can_be_checked(text, known):
    """No rule breaks down over it, whether organ and year are known or not."""
    filed = {"organ": "某县人民政府", "year": 2023} if known else {}
    report = govinfo.zero("2021", **filed).replace(narrative=prose(overview=text, other=text, problems=text))

    assert len(govinfo.check(report, previous=report.replace(year=2022), full=True)) > 100


@given(PROSE)
def test_compact_text_leads_back(text):
    """Every character of the compact text stood where it is said to have stood, but for its width."""
    found = Compact(text)

    places = [found.place(at) for at in range(len(found.text))]
    assert sorted(places) == places
    assert all(0 <= place < len(text) for place in places)

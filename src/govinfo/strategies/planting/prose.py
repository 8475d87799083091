"""Defects of the prose by itself: family N, and the period it states."""

import re

from attrs import evolve
from hypothesis import strategies as st

from govinfo.forms.registry import IN_USE
from govinfo.report.organs import kind_of
from govinfo.strategies.balancing import retotalled
from govinfo.strategies.filing import Filing, Planted
from govinfo.strategies.filings import ORGANS, TIMELY, filings, main, planting
from govinfo.strategies.planting.document import with_line
from govinfo.strategies.planting.tables import COUNTS
from govinfo.strategies.slots import SLOT, value
from govinfo.strategies.wording import ACCOUNTABILITY, NOTHING, Lines, ProseParts
from govinfo.vocabulary import OrganKind, Section, Topic

BRIEF = filings(states=False)
"""Clean filings whose prose states no figure of the tables."""


def without_topics(draw: st.DrawFn, filing: Filing) -> Filing:
    """Some topics of the overview are missing."""
    gone = draw(st.sets(st.sampled_from(Topic), min_size=1, max_size=4))
    kept = {place: lines for place, lines in filing.lines.items() if place not in gone}
    return evolve(filing, lines=kept)


def unaccounted(_: st.DrawFn, filing: Filing) -> Filing:
    """Nothing is said of assessment and accountability."""
    return without(filing, *ACCOUNTABILITY)


def without(filing: Filing, *gone: str) -> Filing:
    """The filing without some lines."""
    lines = {place: tuple(line for line in lines if line not in gone) for place, lines in filing.lines.items()}
    return evolve(filing, lines=lines)


def nothing_wrong(draw: st.DrawFn, filing: Filing) -> Filing:
    """Section 五 names no problem."""
    said = draw(st.sampled_from(["无", "无。", "没有。", "暂无", "不存在", "无问题。", "总体情况良好。", ""]))
    return evolve(filing, lines={**filing.lines, Section.PROBLEMS: (said,)})


def feeless(draw: st.DrawFn, filing: Filing) -> Filing:
    """Nothing is said of the processing fee."""
    said = draw(st.sampled_from(["无。", "没有其他需要报告的事项。", "无其他需要说明的情况。"]))
    return evolve(filing, lines={**filing.lines, Section.OTHER: (said,)})


def blanked(draw: st.DrawFn, filing: Filing) -> Filing:
    """A sentence stands as in the template, its figure never filled in."""
    sentences = ("全年收到政府信息公开申请{}件。", "主动公开信息{}条，内容翔实。", "公开行政规范性文件{}件，均已解读。")
    gap = draw(st.sampled_from(["  ", "    ", "　　", "\u00a0\u00a0\u00a0"]))
    return with_line(*(sentence.format(gap) for sentence in sentences))(draw, filing)


@st.composite
def of_last_year(draw: st.DrawFn) -> Planted:
    """What happened is told of last year, as it stood in last year's report."""
    base = draw(BRIEF)
    sentence = draw(st.sampled_from([
        "{}年，共收到政府信息公开申请{received}件。", "{}年，全年办结政府信息公开申请{concluded}件。",
        "{}年，发生政府信息公开行政复议{review}件。", "{}年度{self}收到信息公开申请{received}件，均依法办理。",
    ]))  # fmt: skip
    places: ProseParts = (Topic.DISCLOSURE_ON_APPLICATION, Section.REMEDIES, Section.OVERVIEW)
    place = draw(st.sampled_from(places))
    told = [base.saying(place, sentence.replace("{}", slot)) for slot in ("{year}", "{last_year}")]
    return Planted(*told)


def calling(draw: st.DrawFn, filing: Filing) -> Filing:
    """The organ calls itself what it is not."""
    kind = kind_of(filing.organ)
    others: dict[OrganKind | None, str] = {
        OrganKind.TOWNSHIP_GOVERNMENT: "县区市省局委",
        OrganKind.COUNTY_GOVERNMENT: "乡镇省局厅",
    }
    name = draw(st.sampled_from(others.get(kind, "乡镇县局厅委")))
    return with_line(f"我{name}认真落实各项要求。", f"依托我{name}官方渠道做好发布。")(draw, filing)


GOVERNMENTS = filings(main(organs=tuple(name for name in ORGANS if name.endswith("人民政府"))))


def redoubled(draw: st.DrawFn, filing: Filing) -> Filing:
    """Somewhere in the prose two characters stand twice."""
    place = draw(st.sampled_from([place for place, lines in filing.lines.items() if lines]))
    line = draw(st.integers(0, len(filing.lines[place]) - 1))
    text = SLOT.sub("", filing.lines[place][line])
    pairs = [m for m in re.finditer(r"(?=([\u4e00-\u9fff]{2}))", text) if m[1][0] not in "一逐" and m[1][0] != m[1][1]]
    pair = draw(st.sampled_from(pairs))
    end = pair.start() + 2
    changed = (*filing.lines[place][:line], text[:end] + pair[1] + text[end:], *filing.lines[place][line + 1 :])
    return evolve(filing, lines={**filing.lines, place: changed})


@st.composite
def contradicted(draw: st.DrawFn) -> Planted:
    """The prose says that there was nothing of what the tables count."""
    base = draw(BRIEF)
    slot = draw(st.sampled_from([slot for slot in NOTHING if value(base.tables, slot)] or ["review"]))
    if not value(base.tables, slot):
        count = {("review", "other"): draw(COUNTS)}
        base = base.filing(remedies=retotalled(base.tables.remedies, count))
    places, sentences = NOTHING[slot]
    return Planted(base, base.saying(draw(st.sampled_from(places)), draw(st.sampled_from(sentences))))


@st.composite
def copied(draw: st.DrawFn, *, from_last_year: bool) -> Planted:
    """Most of the prose is that of last year's report, or of another organ's."""
    base = draw(TIMELY)
    other = base.last if from_last_year else base.siblings[0].replace(year=base.year)
    own: Lines = dict.fromkeys(Section, ("今年的工作重点有所调整，专项行动稳步开展。",))
    apart = evolve(base, tables=other, lines=own, previous=None).report
    copy = evolve(base, tables=other, previous=None).report
    pairs = [evolve(base, **({"previous": it} if from_last_year else {"siblings": (it,)})) for it in (apart, copy)]
    return Planted(*pairs)


OUTDATED = (
    "依据《政府信息公开条例》（国务院令第492号）开展工作。",
    "严格执行国务院令第４９２号的规定。",
    "按照国办公开办函〔2019〕60号的格式编制。",
)


def of_other_period(draw: st.DrawFn, filing: Filing) -> Filing:
    """The stated period is not the year."""
    year = filing.year
    period = draw(st.sampled_from([
        f"{year - 1}年1月1日至{year - 1}年12月31日", f"{year}年1月1日至{year}年11月30日",
        f"{year}年3月1日至12月31日", f"{year - 1}年1月1日至12月31日", f"{year}年1月1日起至{year + 1}年12月31日",
    ]))  # fmt: skip
    opening = draw(st.sampled_from(["本报告所列数据的统计期限为", "报告中数据统计时间自", "本报告数据期限："]))
    return evolve(filing, lines={**filing.lines, None: (f"{opening}{period}。",)})


PLANTINGS = {
    "N501": planting(without_topics, BRIEF),
    "N502": planting(unaccounted, GOVERNMENTS),
    "N503": planting(nothing_wrong),
    "N504": planting(feeless, filings(main(IN_USE), states=False)),
    "N505": planting(blanked),
    "N506": of_last_year(),
    "N507": planting(calling, GOVERNMENTS),
    "N508": planting(redoubled),
    "N509": planting(with_line("加强学习,提高认识。", "及时发布信息。，回应关切。", "公开内容准确;渠道畅通。")),
    "N510": contradicted(),
    "N511": copied(from_last_year=True),
    "N512": copied(from_last_year=False),
    "N513": planting(with_line(*OUTDATED), TIMELY),
    "U904": planting(of_other_period),
}

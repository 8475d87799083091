"""Defects of the document and its prose: families S, N and X, and what F says of the prose."""

import re
from collections.abc import Mapping
from decimal import Decimal

from attrs import evolve
from hypothesis import assume
from hypothesis import strategies as st

from govinfo.forms import FORMS
from govinfo.law.fees import attainable
from govinfo.report.narrative import Narrative, Passage
from govinfo.report.organs import kind_of
from govinfo.report.table import ApplicationsTable, ProactiveTable, RemediesTable, Table
from govinfo.vocabulary import OrganKind, Section, Topic
from planting.filings import (
    FILINGS,
    ORGANS,
    TIMELY,
    Draw,
    Filing,
    Place,
    Planted,
    Spoil,
    charging,
    filings,
    main,
    planting,
    retotalled,
    stated_fee,
)
from planting.tables import AMOUNT, COUNTS, ROUTES
from planting.wording import (
    ACCOUNTABILITY,
    CHARGED,
    GROWTH,
    NOTHING,
    SHARES,
    SLOT,
    STATEMENTS,
    UPHELD,
    value,
)

IDEOGRAPHS = re.compile(r"[\u4e00-\u9fff]{2}(?![\u4e00-\u9fff]{0,4}件)")
BRIEF = filings(states=False)
"""Clean filings whose prose states no figure of the tables."""


def rewritten(change: Mapping[Section, Passage | None], narrative: Narrative) -> Narrative:
    """Prose with other sections, or without some."""
    sections = (change.get(passage.key, passage) for passage in narrative.sections)
    return evolve(narrative, sections=tuple(passage for passage in sections if passage is not None))


def without_section(draw: Draw, filing: Filing) -> Filing:
    gone = draw(st.sets(st.sampled_from(Section), min_size=1, max_size=5))
    return filing.writing(rewritten(dict.fromkeys(gone), filing.narrative))


def on_other_form(draw: Draw, filing: Filing) -> Filing:
    """Table 二 or 三 is laid out as in another year; nothing is put down to fees that there were none of."""
    kind = draw(st.sampled_from([ProactiveTable, ApplicationsTable]))
    other = next(form.edition for form in FORMS if form.edition != filing.tables.edition)
    table = draw(main(str(other), organs=(filing.tables.organ,))).table(kind.section)
    lapsed = [cell.number for cell in table.form.cells if cell.row.key == "fee_overdue"]
    assume(not any(table.flat[number] for number in lapsed))
    return evolve(filing.filing(**{str(kind.section): table}), previous=None)


def disordered(draw: Draw, filing: Filing) -> Filing:
    sections = filing.narrative.sections
    order = draw(st.permutations(sections).filter(lambda drawn: tuple(drawn) != sections))
    return filing.writing(evolve(filing.narrative, sections=tuple(order)))


def renumbered(draw: Draw, filing: Filing) -> Filing:
    """From some heading on, a level goes on counting in other numerals."""
    narrative, start = filing.narrative, draw(st.integers(1, 4))
    digits = {mark: str(number) for number, mark in enumerate("一二三四五六", 1) if number > start}
    if draw(st.booleans()):
        headed = {p.key: evolve(p, heading=p.heading.translate(str.maketrans(digits))) for p in narrative.sections}
        return filing.writing(rewritten(headed, narrative))
    overview = narrative.sections[0]
    text = re.sub(r"^（([一二三四五])）", lambda m: f"（{digits.get(m[1], m[1])}）", overview.text, flags=re.MULTILINE)
    return filing.writing(rewritten({overview.key: evolve(overview, text=text)}, narrative))


def promoted(draw: Draw, filing: Filing) -> Filing:
    """A topic of the overview is headed like a section."""
    topic = draw(st.sampled_from(filing.tables.form.topics)).label
    overview = filing.narrative.sections[0]
    mark = draw(st.sampled_from("一二三四五"))
    text = re.sub(rf"^（[一二三四五]）{topic}$", f"{mark}、{topic}", overview.text, flags=re.MULTILINE)
    return filing.writing(rewritten({overview.key: evolve(overview, text=text)}, filing.narrative))


def without_table(draw: Draw, filing: Filing) -> Filing:
    kind: type[Table] = draw(st.sampled_from([ProactiveTable, ApplicationsTable, RemediesTable]))
    absent = kind.filled(filing.tables.edition, present=False)
    return filing.filing(**{str(kind.section): absent})


def titled(draw: Draw, filing: Filing) -> Filing:
    year = draw(st.integers(2008, 2030).filter(lambda year: year != filing.tables.year))
    return filing.writing(evolve(filing.narrative, title=f"{filing.tables.organ}{year}年政府信息公开工作年度报告"))


PLACES: tuple[Place, ...] = (None, *Section, *(Topic(topic) for topic in Topic))


def with_line(*lines: str, places: tuple[Place, ...] = PLACES) -> Spoil:
    """A line stands somewhere that belongs nowhere."""

    def spoil(draw: Draw, filing: Filing) -> Filing:
        return filing.saying(draw(st.sampled_from(places)), draw(st.sampled_from(lines)))

    return spoil


def without_topics(draw: Draw, filing: Filing) -> Filing:
    gone = draw(st.sets(st.sampled_from(Topic), min_size=1, max_size=4))
    kept = {place: lines for place, lines in filing.lines.items() if place not in gone}
    return evolve(filing, lines=kept)


def unaccounted(_: Draw, filing: Filing) -> Filing:
    return without(filing, *ACCOUNTABILITY)


def without(filing: Filing, *gone: str) -> Filing:
    lines = {place: tuple(line for line in lines if line not in gone) for place, lines in filing.lines.items()}
    return evolve(filing, lines=lines)


def nothing_wrong(draw: Draw, filing: Filing) -> Filing:
    said = draw(st.sampled_from(["无", "无。", "没有。", "暂无", "不存在", "无问题。", "总体情况良好。", ""]))
    return evolve(filing, lines={**filing.lines, Section.PROBLEMS: (said,)})


def feeless(draw: Draw, filing: Filing) -> Filing:
    said = draw(st.sampled_from(["无。", "没有其他需要报告的事项。", "无其他需要说明的情况。"]))
    return evolve(filing, lines={**filing.lines, Section.OTHER: (said,)})


def blanked(draw: Draw, filing: Filing) -> Filing:
    """A sentence stands as in the template, its figure never filled in."""
    sentences = ("全年收到政府信息公开申请{}件。", "主动公开信息{}条，内容翔实。", "公开行政规范性文件{}件，均已解读。")
    gap = draw(st.sampled_from(["  ", "    ", "　　", "\u00a0\u00a0\u00a0"]))
    return with_line(*(sentence.format(gap) for sentence in sentences))(draw, filing)


@st.composite
def of_last_year(draw: Draw) -> Planted:
    """What happened is told of last year, as it stood in last year's report."""
    base = draw(BRIEF)
    sentence = draw(st.sampled_from([
        "{}年，共收到政府信息公开申请{received}件。", "{}年，全年办结政府信息公开申请{concluded}件。",
        "{}年，发生政府信息公开行政复议{review}件。", "{}年度{self}收到信息公开申请{received}件，均依法办理。",
    ]))  # fmt: skip
    place = draw(st.sampled_from([Topic.DISCLOSURE_ON_APPLICATION, Section.REMEDIES, Section.OVERVIEW]))
    told = [base.saying(place, sentence.replace("{}", slot)) for slot in ("{year}", "{last_year}")]
    return Planted(*told)


def calling(draw: Draw, filing: Filing) -> Filing:
    """The organ calls itself what it is not."""
    kind = kind_of(filing.tables.organ)
    others = {OrganKind.TOWNSHIP_GOVERNMENT: "县区市省局委", OrganKind.COUNTY_GOVERNMENT: "乡镇省局厅"}
    name = draw(st.sampled_from(others.get(kind, "乡镇县局厅委")))
    return with_line(f"我{name}认真落实各项要求。", f"依托我{name}官方渠道做好发布。")(draw, filing)


GOVERNMENTS = filings(main(organs=tuple(name for name in ORGANS if name.endswith("人民政府"))))


def redoubled(draw: Draw, filing: Filing) -> Filing:
    """Somewhere in the prose two characters stand twice."""
    place = draw(st.sampled_from([place for place, lines in sorted_lines(filing)]))
    line = draw(st.integers(0, len(filing.lines[place]) - 1))
    text = SLOT.sub("", filing.lines[place][line])
    pairs = [m for m in re.finditer(r"(?=([\u4e00-\u9fff]{2}))", text) if m[1][0] not in "一逐" and m[1][0] != m[1][1]]
    pair = draw(st.sampled_from(pairs))
    end = pair.start() + 2
    changed = (*filing.lines[place][:line], text[:end] + pair[1] + text[end:], *filing.lines[place][line + 1 :])
    return evolve(filing, lines={**filing.lines, place: changed})


def sorted_lines(filing: Filing) -> list[tuple[Place, tuple[str, ...]]]:
    return [(place, lines) for place, lines in filing.lines.items() if lines]


@st.composite
def contradicted(draw: Draw) -> Planted:
    """The prose says that there was nothing of what the tables count."""
    base = draw(BRIEF)
    slot = draw(st.sampled_from([slot for slot in NOTHING if value(base.tables, slot)] or ["review"]))
    if not value(base.tables, slot):
        count = {("review", "other"): draw(COUNTS)}
        base = base.filing(remedies=retotalled(base.tables.remedies, count))
    places, sentences = NOTHING[slot]
    return Planted(base, base.saying(draw(st.sampled_from(places)), draw(st.sampled_from(sentences))))


LONG_AGO = (
    "20{year}各项工作按照年初计划有序推进，群众咨询均得到妥善回复。",
    "围绕营商环境主题编印宣传手册并送到企业，收到良好成效。",
    "邀请群众代表走进政务大厅，面对面听取建议，现场解决问题。",
)


@st.composite
def copied(draw: Draw, *, from_last_year: bool) -> Planted:
    """Most of the prose is that of last year's report, or of another organ's."""
    base = draw(TIMELY)
    other = base.previous if from_last_year else base.siblings[0].replace(year=base.tables.year)
    own = dict.fromkeys(Section, ("今年的工作重点有所调整，专项行动稳步开展。",))
    apart = evolve(base, tables=other, lines=own, previous=None).report
    copy = evolve(base, tables=other, previous=None).report
    pairs = [evolve(base, **({"previous": it} if from_last_year else {"siblings": (it,)})) for it in (apart, copy)]
    return Planted(*pairs)


OUTDATED = (
    "依据《政府信息公开条例》（国务院令第492号）开展工作。",
    "严格执行国务院令第４９２号的规定。",
    "按照国办公开办函〔2019〕60号的格式编制。",
)


def stated(draw: Draw, filing: Filing, sentence: str, *, off: bool) -> str:
    """A sentence about the tables with its figures filled in, one of them wrong if asked for."""
    slots = SLOT.findall(sentence)
    wrong = draw(st.sampled_from([slot for slot in slots if slot not in filing.told.words])) if off else None
    said = sentence
    if wrong is not None:
        said = said.replace(f"{{{wrong}}}", misstated(draw, filing, wrong), 1)
    return filing.told.filled(said)


def misstated(draw: Draw, filing: Filing, slot: str) -> str:
    """A figure that a slot does not mean in any sense of its words."""
    unit = int(slot.partition("*")[2] or 1)
    senses = [value(filing.tables, sense) for sense in slot.partition("*")[0].split("|")]
    right = senses[0]
    by = st.decimals("0.01", "50", places=2) if isinstance(right, Decimal) else COUNTS
    near = st.integers(0, right * 2) if not isinstance(right, Decimal) else st.just(right)
    figure = draw(st.one_of(by.map(lambda more: right + more), near).filter(lambda figure: figure not in senses))
    return filing.told.written(figure * unit)


def misstating(code: str, base: st.SearchStrategy[Filing]) -> st.SearchStrategy[Planted]:
    """A sentence states a figure of the tables; then it states another."""
    places, pool = STATEMENTS[code]

    @st.composite
    def planted(draw: Draw) -> Planted:
        filing = draw(base)
        sentence = draw(st.sampled_from([sentence for sentence in pool if filing.told.fills(sentence)]))
        place = draw(st.sampled_from(places))
        clean, spoiled = (stated(draw, filing, sentence, off=off) for off in (False, True))
        return Planted(filing.saying(place, clean), filing.saying(place, spoiled))

    return planted()


def _busy(*slots: str, previous: bool = False) -> st.SearchStrategy[Filing]:
    """Filings whose tables count some of these."""
    base = filings(TIMELY_MAIN.filter(lambda report: all(value(report, slot) for slot in slots)))
    return base.filter(lambda filing: value(filing.previous, slots[0])) if previous else base


TIMELY_MAIN = main("2021", years=(2022, 2023, 2024, 2025))


@st.composite
def miscalculated(draw: Draw) -> Planted:
    """A share is stated that no figure is of any whole."""
    filing = draw(_busy("concluded", "received"))
    fitting = [sentence for sentence in SHARES if filing.told.fills(sentence)]
    assume(fitting)
    sentence, place = draw(st.sampled_from(fitting)), draw(st.sampled_from(STATEMENTS["X605"][0]))
    part, whole = SLOT.findall(sentence)[1].split("%")
    wrong = draw(st.decimals("0.01", "100", places=2))
    figures = {
        Decimal(found.replace(",", "")) for found in re.findall(r"\d[\d,]*", filing.report.narrative["overview"])
    }
    figures |= {Decimal(figure) for _, figure in filing.tables.cells() if figure}
    figures |= {Decimal(value(filing.tables, slot)) for slot in (part, whole, "received+carried_in", "carried_over")}
    parts = Decimal(value(filing.tables, part))
    assume(all(abs(parts * 100 / whole - wrong) >= Decimal("0.01") for whole in figures if whole))
    spoiled = sentence.replace(f"{{{part}%{whole}}}", str(wrong))
    filing = evolve(filing, style="digits")
    return Planted(filing.saying(place, sentence), filing.saying(place, spoiled))


@st.composite
def lost(draw: Draw) -> Planted:
    """All were upheld, says the prose; some were not."""
    route = draw(st.sampled_from(list(UPHELD)))
    base = draw(BRIEF)
    leaves = {(name, result): 0 for name in ROUTES for result in ("corrected", "pending")}
    won = retotalled(base.tables.remedies, {**leaves, (route, "upheld"): draw(COUNTS)})
    result = draw(st.sampled_from(["corrected", "pending"]))
    clean = base.saying(Section.REMEDIES, draw(st.sampled_from(UPHELD[route]))).filing(remedies=won)
    return Planted(clean, clean.filing(remedies=retotalled(won, {(route, result): draw(COUNTS)})))


@st.composite
def missummed(draw: Draw) -> Planted:
    """The parts of a list exceed its total; those of a whole list fall short of it, too."""
    filing, parts = draw(FILINGS), draw(st.lists(st.integers(1, 400), min_size=2, max_size=6))
    names = ("概况信息", "政策文件", "工作动态", "财政信息", "便民服务", "统计数据")
    whole = draw(st.booleans()) and len(parts) > 2
    listed = [f"{name}{count}条" for name, count in zip(names, parts, strict=False)]
    listed[-1] = f"其他信息{parts[-1]}条" if whole else listed[-1]
    opening = draw(st.sampled_from(["其中", "包括", "其中："]))
    place = draw(st.sampled_from([Topic.PROACTIVE_DISCLOSURE, Section.PROACTIVE]))
    off = draw(st.integers(1, sum(parts) - 1)) * (draw(st.sampled_from([1, -1])) if whole else -1)
    said = [f"主动公开信息{sum(parts) + by}条，{opening}{'、'.join(listed)}。" for by in (0, off)]
    return Planted(*(filing.saying(place, sentence) for sentence in said))


@st.composite
def misgrown(draw: Draw) -> Planted:
    """The rate of growth is not that from last year's figure to this year's."""
    filing = draw(_busy("received", previous=True))
    sentence = draw(st.sampled_from(GROWTH))
    now, before = value(filing.tables, "received"), value(filing.previous, "received")
    right = Decimal(now - before) * 100 / before
    rates = st.one_of(st.just(round(-right, 1)), st.decimals("-100", "400", places=1))
    wrong = draw(rates.filter(lambda rate: abs(rate - right) >= Decimal("0.2")))
    place = draw(st.sampled_from(STATEMENTS["X601"][0]))
    said = f"{'增长' if wrong >= 0 else '下降'}{abs(wrong)}%"
    return Planted(filing.saying(place, sentence), filing.saying(place, sentence.replace("{received^}", said)))


CONTRADICTORY = {
    "X601": "新收政府信息公开申请{received}件。",
    "X602": "政府信息公开申请中，上年结转{carried_in}件。",
    "X604": "政府信息公开申请结转下年度{carried_over}件。",
    "X610": "政府信息公开类行政复议共{review}件。",
    "X614": "行政事业性收费{administrative_fees.amount}万元。",
}


@st.composite
def at_odds(draw: Draw) -> Planted:
    """Two sentences state two figures for one thing."""
    filing = draw(TIMELY)
    code = draw(st.sampled_from(list(CONTRADICTORY)))
    places, pool = STATEMENTS[code]
    first = draw(st.sampled_from(places))
    sentence = CONTRADICTORY[code]
    filing = filing.saying(first, pool[0])
    clean, spoiled = (stated(draw, filing, sentence, off=off) for off in (False, True))
    place = draw(st.sampled_from(places))
    return Planted(filing.saying(place, clean), filing.saying(place, spoiled))


@st.composite
def of_wider_scope(draw: Draw) -> Planted:
    filing, area = draw(FILINGS), draw(st.sampled_from(["全市", "全省", "全州", "各部门"]))
    sentence = draw(
        st.sampled_from(["{}共收到政府信息公开申请{received}件。", "{}办结政府信息公开申请{concluded}件。"])
    )
    senses = [value(filing.tables, slot) for slot in ("received", "received+carried_in", "concluded")]
    wrong = draw(COUNTS.map(lambda more: max(senses) + more))
    said = sentence.replace("{}", area)
    place = draw(st.sampled_from(STATEMENTS["X601"][0]))
    return Planted(filing.saying(place, said), filing.saying(place, SLOT.sub(str(wrong), said)))


@st.composite
def misfed(draw: Draw, code: str) -> Planted:
    """The processing fee is stated as an amount that cannot be."""
    clean, sentence = draw(charging()), draw(st.sampled_from(CHARGED))
    if code == "F109":
        above = int(clean.tables[AMOUNT] * 10_000) // 10 * 10 + 10 * draw(COUNTS)
        return Planted(clean, stated_fee(clean, sentence, 2, above + 10))
    odd = st.integers(1, 99_999).filter(lambda n: n % 10 != 0)
    even = st.integers(1, 9_999).map(lambda n: n * 10)
    if code == "F108":
        return Planted(clean, stated_fee(clean, sentence, draw(st.integers(1, 9)), draw(odd)))
    number, amount = draw(
        st.one_of(
            st.tuples(st.just(1), even.filter(lambda n: not attainable(n, 1))),
            st.integers(2, 90).flatmap(lambda n: st.tuples(st.just(n), st.integers(1, n - 1).map(lambda k: 10 * k))),
        )
    )
    return Planted(clean, stated_fee(clean, sentence, number, amount))


def of_other_period(draw: Draw, filing: Filing) -> Filing:
    year = filing.tables.year
    period = draw(st.sampled_from([
        f"{year - 1}年1月1日至{year - 1}年12月31日", f"{year}年1月1日至{year}年11月30日",
        f"{year}年3月1日至12月31日", f"{year - 1}年1月1日至12月31日", f"{year}年1月1日起至{year + 1}年12月31日",
    ]))  # fmt: skip
    opening = draw(st.sampled_from(["本报告所列数据的统计期限为", "报告中数据统计时间自", "本报告数据期限："]))
    return evolve(filing, lines={**filing.lines, None: (f"{opening}{period}。",)})


@st.composite
def over_whole(draw: Draw) -> Planted:
    filing = draw(_busy("concluded", "granted"))
    share = draw(st.decimals("100.1", "999", places=1))
    place = draw(st.sampled_from(STATEMENTS["X605"][0]))
    clean, spoiled = SHARES[0], SHARES[0].replace("{granted%concluded}", str(share))
    return Planted(filing.saying(place, clean), filing.saying(place, spoiled))


LEFT_OVER = (
    "该部分以表格形式报告。", "表格如下：", "（请填写具体内容）", "20××年，××局认真落实。", "XX年共开展培训。",
    "**年度工作有序推进。", "办结率达到____。", "xx镇高度重视。",
)  # fmt: skip
PLANTINGS = {
    "S001": planting(without_section),
    "S002": planting(on_other_form),
    "S003": planting(disordered),
    "S004": planting(renumbered),
    "S005": planting(promoted),
    "S006": planting(without_table),
    "S010": planting(without_table),
    "S011": planting(titled),
    "S013": planting(with_line(*LEFT_OVER)),
    "F108": misfed("F108"),
    "F109": misfed("F109"),
    "F111": misfed("F111"),
    "N501": planting(without_topics, BRIEF),
    "N502": planting(unaccounted, GOVERNMENTS),
    "N503": planting(nothing_wrong),
    "N504": planting(feeless, filings(main("2021"), states=False)),
    "N505": planting(blanked),
    "N506": of_last_year(),
    "N507": planting(calling, GOVERNMENTS),
    "N508": planting(redoubled),
    "N509": planting(with_line("加强学习,提高认识。", "及时发布信息。，回应关切。", "公开内容准确;渠道畅通。")),
    "N510": contradicted(),
    "N511": copied(from_last_year=True),
    "N512": copied(from_last_year=False),
    "N513": planting(with_line(*OUTDATED), TIMELY),
    **{
        code: misstating(code, FILINGS if code not in {"X612", "X614"} else filings(main("2021")))
        for code in STATEMENTS
    },
    "X608": miscalculated(),
    "X609": lost(),
    "X621": missummed(),
    "X622": misgrown(),
    "X623": at_odds(),
    "X624": of_wider_scope(),
    "Q904": over_whole(),
    "U904": planting(of_other_period),
}

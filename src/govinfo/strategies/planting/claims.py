"""Figures in the prose that are not those of the tables: family X, and what F and Q say of the prose."""

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from math import ceil, floor

from attrs import evolve
from hypothesis import strategies as st

from govinfo.forms.registry import IN_USE
from govinfo.law.fees import PAGES, attainable
from govinfo.report.processing_fees import ProcessingFees
from govinfo.strategies.balancing import retotalled
from govinfo.strategies.filing import Filing, Planted
from govinfo.strategies.filings import FILINGS, TIMELY, busier, filings, main
from govinfo.strategies.leaving_out import integers_but
from govinfo.strategies.planting.prose import BRIEF
from govinfo.strategies.planting.tables import COUNTS, ROUTES
from govinfo.strategies.slots import SLOT, Figure, figure
from govinfo.strategies.wording import CHARGED, GROWTH, NO_FEE, SHARES, STATEMENTS, UPHELD, ProseParts
from govinfo.vocabulary import FEE_INCOME, Section, Topic


def stated(draw: st.DrawFn, filing: Filing, sentence: str, *, off: bool, least: str = "0.01") -> str:
    """A sentence about the tables with its figures filled in, one of them wrong if asked for, an amount by so much."""
    slots = SLOT.findall(sentence)
    wrong = draw(st.sampled_from([slot for slot in slots if slot not in filing.told.words])) if off else None
    said = sentence
    if wrong is not None:
        said = said.replace(f"{{{wrong}}}", misstated(draw, filing, wrong, least), 1)
    return filing.told.filled(said)


def misstated(draw: st.DrawFn, filing: Filing, slot: str, least: str) -> str:
    """A figure that a slot does not mean in any sense of its words."""
    unit = int(slot.partition("*")[2] or 1)
    senses = [figure(filing.tables, sense) for sense in slot.partition("*")[0].split("|")]
    near = _amounts_above(senses[0], least) if isinstance(senses[0], Decimal) else _counts_near(*map(int, senses))
    return filing.told.written(draw(near) * unit)


def _amounts_above(right: Decimal, least: str) -> st.SearchStrategy[Figure]:
    return st.decimals(least, "50", places=2).map(lambda more: right + more)


def _counts_near(right: int, *others: int) -> st.SearchStrategy[Figure]:
    ranges = (right, right + 5_000), (0, right * 2 + 30)
    return st.one_of([integers_but(least, most, right, *others) for least, most in ranges])


def misstating(code: str, base: st.SearchStrategy[Filing]) -> st.SearchStrategy[Planted]:
    """A sentence states a figure of the tables; then it states another."""
    places, pool = STATEMENTS[code]

    @st.composite
    def planted(draw: st.DrawFn) -> Planted:
        filing = draw(base)
        sentence = draw(st.sampled_from([sentence for sentence in pool if filing.told.fills(sentence)]))
        place = draw(st.sampled_from(places))
        clean, spoiled = (stated(draw, filing, sentence, off=off) for off in (False, True))
        return Planted(filing.saying(place, clean), filing.saying(place, spoiled))

    return planted()


BUSY = filings(main(IN_USE, years=(2022, 2023, 2024, 2025)).map(busier))
"""Filings of organs that received and granted something."""


@st.composite
def miscalculated(draw: st.DrawFn) -> Planted:
    """A share is stated that no figure is of any whole."""
    filing = draw(BUSY)
    sentence = draw(st.sampled_from([sentence for sentence in SHARES if filing.told.fills(sentence)]))
    place = draw(st.sampled_from(STATEMENTS["X605"][0]))
    part, whole = SLOT.findall(sentence)[1].split("%")
    figures = {Decimal(found.replace(",", "")) for found in re.findall(r"\d[\d,]*", filing.narrative["overview"])}
    figures |= {Decimal(stated) for _, stated in filing.tables.cells() if stated}
    figures |= {Decimal(figure(filing.tables, slot)) for slot in (part, whole, "received+carried_in", "carried_over")}
    parts = Decimal(figure(filing.tables, part))
    shares = _hundredths(parts * 100 / whole for whole in figures if whole)
    wrong = Decimal(draw(integers_but(1, 10_000, *shares))) / 100
    spoiled = sentence.replace(f"{{{part}%{whole}}}", f"{wrong:.2f}")
    filing = evolve(filing, style="digits")
    return Planted(filing.saying(place, sentence), filing.saying(place, spoiled))


def _hundredths(shares: Iterable[Decimal]) -> set[int]:
    """The hundredths of a percent as which shares may be written, up or down."""
    return {one for share in shares for one in (floor(share * 100), ceil(share * 100))}


@st.composite
def lost(draw: st.DrawFn) -> Planted:
    """All were upheld, says the prose; some were not."""
    route = draw(st.sampled_from(list(UPHELD)))
    base = draw(BRIEF)
    leaves = {(name, result): 0 for name in ROUTES for result in ("corrected", "pending")}
    won = retotalled(base.tables.remedies, {**leaves, (route, "upheld"): draw(COUNTS)})
    result = draw(st.sampled_from(["corrected", "pending"]))
    clean = base.saying(Section.REMEDIES, draw(st.sampled_from(UPHELD[route]))).filing(remedies=won)
    return Planted(clean, clean.filing(remedies=retotalled(won, {(route, result): draw(COUNTS)})))


@st.composite
def missummed(draw: st.DrawFn) -> Planted:
    """The parts of a list exceed its total, which is none of them; those of a whole list fall short of it, too."""
    filing, parts = draw(FILINGS), draw(st.lists(st.integers(2, 400), min_size=2, max_size=6))
    names = ("概况信息", "政策文件", "工作动态", "财政信息", "便民服务", "统计数据")
    whole = draw(st.booleans()) and len(parts) > 2
    listed = [f"{name}{count}条" for name, count in zip(names, parts, strict=False)]
    listed[-1] = f"其他信息{parts[-1]}条" if whole else listed[-1]
    opening = draw(st.sampled_from(["其中", "包括", "其中："]))
    places: ProseParts = (Topic.PROACTIVE_DISCLOSURE, Section.PROACTIVE)
    place = draw(st.sampled_from(places))
    added = sum(parts)
    less, more = integers_but(1, added - 1, *parts), st.integers(added + 1, 2 * added)
    totals = (added, draw(less | more if whole else less))
    said = [f"主动公开信息{total}条，{opening}{'、'.join(listed)}。" for total in totals]
    return Planted(*(filing.saying(place, sentence) for sentence in said))


@st.composite
def misgrown(draw: st.DrawFn) -> Planted:
    """The rate of growth is not that from last year's figure to this year's."""
    filing = draw(BUSY.map(lambda filing: evolve(filing, previous=busier(filing.last))))
    sentence = draw(st.sampled_from(GROWTH))
    now, before = figure(filing.tables, "received"), figure(filing.last, "received")
    right = Decimal(now - before) * 100 / before
    others = integers_but(-1_000, 4_000, *range(floor(right * 10) - 2, floor(right * 10) + 4))
    rates = others.map(lambda tenths: Decimal(tenths) / 10)
    wrong = draw(st.just(round(-right, 1)) | rates if abs(right) >= 1 else rates)
    place = draw(st.sampled_from(STATEMENTS["X601"][0]))
    said = f"{'增长' if wrong >= 0 else '下降'}{abs(wrong):.1f}%"
    return Planted(filing.saying(place, sentence), filing.saying(place, sentence.replace("{received^}", said)))


CONTRADICTORY = {
    "X601": "新收政府信息公开申请{received}件。",
    "X602": "政府信息公开申请中，上年结转{carried_in}件。",
    "X604": "政府信息公开申请结转下年度{carried_over}件。",
    "X610": "政府信息公开类行政复议共{review}件。",
    "X614": "行政事业性收费{administrative_fees.amount}万元。",
}


@st.composite
def at_odds(draw: st.DrawFn) -> Planted:
    """Two sentences state two figures for one thing, amounts further apart than one may have been rounded."""
    filing = draw(TIMELY)
    code = draw(st.sampled_from(list(CONTRADICTORY)))
    places, pool = STATEMENTS[code]
    first = draw(st.sampled_from(places))
    sentence = CONTRADICTORY[code]
    filing = filing.saying(first, pool[0])
    clean, spoiled = (stated(draw, filing, sentence, off=off, least="1.01") for off in (False, True))
    place = draw(st.sampled_from(places))
    return Planted(filing.saying(place, clean), filing.saying(place, spoiled))


@st.composite
def of_wider_scope(draw: st.DrawFn) -> Planted:
    """A figure of a wider area than the report is not that of its tables."""
    filing, area = draw(FILINGS), draw(st.sampled_from(["各地", "各级", "各单位", "各部门"]))
    sentence = draw(
        st.sampled_from(["{}共收到政府信息公开申请{received}件。", "{}办结政府信息公开申请{concluded}件。"])
    )
    senses = [figure(filing.tables, slot) for slot in ("received", "received+carried_in", "concluded")]
    wrong = draw(COUNTS.map(lambda more: max(senses) + more))
    said = sentence.replace("{}", area)
    place = draw(st.sampled_from(STATEMENTS["X601"][0]))
    return Planted(filing.saying(place, said), filing.saying(place, SLOT.sub(str(wrong), said)))


@st.composite
def charging(draw: st.DrawFn) -> Filing:
    """A clean filing of an organ that charged some applications by page."""
    filing = draw(filings(main(IN_USE), previous=False))
    fees = [PAGES.amount(pages) for pages in draw(st.lists(st.integers(31, 900), min_size=1, max_size=4))]
    enough = figure(filing.tables, "administrative_fees.amount") + Decimal(sum(fees)) / 10_000
    return stated_fee(filing.filing({FEE_INCOME: enough}), draw(st.sampled_from(CHARGED)), len(fees), sum(fees))


def stated_fee(filing: Filing, sentence: str, number: int, amount: int | Decimal) -> Filing:
    """With a sentence on the processing fee in place of the one there is."""
    said = sentence.replace("{number}", str(number)).replace("{amount}", str(amount))
    others = tuple(line for line in filing.lines[Section.OTHER] if line not in (*NO_FEE, *CHARGED))
    return evolve(filing, lines={**filing.lines, Section.OTHER: (*others, said)})


@st.composite
def misfed(draw: st.DrawFn, code: str) -> Planted:
    """The processing fee is stated as an amount that cannot be."""
    clean, sentence = draw(charging()), draw(st.sampled_from(CHARGED))
    if code == "F109":
        above = int(figure(clean.tables, "administrative_fees.amount") * 10_000) // 10 * 10 + 10 * draw(COUNTS)
        return Planted(clean, stated_fee(clean, sentence, 2, above + 10))
    if code == "F108":
        odd = draw(st.integers(0, 9_999)) * 10 + draw(st.integers(1, 9))
        return Planted(clean, stated_fee(clean, sentence, draw(st.integers(1, 9)), odd))
    number, amount = draw(
        st.one_of(
            st.tuples(st.just(1), st.sampled_from(_unreached())),
            st.integers(2, 90).flatmap(lambda n: st.tuples(st.just(n), st.integers(1, n - 1).map(lambda k: 10 * k))),
        )
    )
    return Planted(clean, stated_fee(clean, sentence, number, amount))


@cache
def _unreached() -> tuple[int, ...]:
    """Amounts, 元, that no single application can cost."""
    return tuple(amount for amount in range(10, 10_000, 10) if not attainable(amount, 1))


@st.composite
def unlike_the_table(draw: st.DrawFn) -> Planted:
    """The prose states another fee than the table of fees, or that there was none."""
    clean, charged = draw(FILINGS), draw(st.integers(2, 900)) * 10
    collected = draw(st.integers(1, charged // 10)) * 10
    clean = clean.filing(processing_fees=ProcessingFees(1, Decimal(charged), Decimal(collected)))
    right = draw(st.sampled_from([charged, collected]))
    wrong = draw(integers_but(1, 9_999, charged // 10, collected // 10)) * 10
    sentence = "本年度收取信息处理费{amount}元。"
    spoiled = draw(st.sampled_from([sentence.replace("{amount}", str(wrong)), "本年度未收取信息处理费。"]))
    return Planted(stated_fee(clean, sentence, 1, right), stated_fee(clean, spoiled, 1, wrong))


@st.composite
def over_whole(draw: st.DrawFn) -> Planted:
    """A share is more than the whole."""
    filing = draw(BUSY)
    share = draw(st.decimals("100.1", "999", places=1))
    place = draw(st.sampled_from(STATEMENTS["X605"][0]))
    clean, spoiled = SHARES[0], SHARES[0].replace("{granted%concluded}", str(share))
    return Planted(filing.saying(place, clean), filing.saying(place, spoiled))


PLANTINGS = {
    "F108": misfed("F108"),
    "F109": misfed("F109"),
    "F111": misfed("F111"),
    **{
        code: misstating(code, FILINGS if code not in {"X612", "X614"} else filings(main(IN_USE)))
        for code in STATEMENTS
    },
    "X608": miscalculated(),
    "X609": lost(),
    "X615": unlike_the_table(),
    "X621": missummed(),
    "X622": misgrown(),
    "X623": at_odds(),
    "X624": of_wider_scope(),
    "Q904": over_whole(),
}

"""Defects of the report as a document: family S, tables by themselves apart."""

import re
from collections.abc import Mapping

from attrs import evolve
from hypothesis import strategies as st

from govinfo.forms import FORMS
from govinfo.report.narrative import Narrative, Passage
from govinfo.report.table import ApplicationsTable, FiledTable, ProactiveTable, RemediesTable
from govinfo.strategies.balancing import APPLICANTS, rebalanced
from govinfo.strategies.filing import Filing
from govinfo.strategies.filings import Spoil, main, planting
from govinfo.strategies.wording import ProsePart
from govinfo.vocabulary import Section, Topic


def rewritten(change: Mapping[str, Passage | None], narrative: Narrative) -> Narrative:
    """Prose with other sections, or without some."""
    sections = (change.get(passage.key, passage) for passage in narrative.sections)
    return evolve(narrative, sections=tuple(passage for passage in sections if passage is not None))


def without_section(draw: st.DrawFn, filing: Filing) -> Filing:
    """Some sections are missing."""
    gone = draw(st.sets(st.sampled_from(Section), min_size=1, max_size=5))
    return filing.writing(rewritten(dict.fromkeys(gone), filing.narrative))


def on_other_form(draw: st.DrawFn, filing: Filing) -> Filing:
    """Table 二 or 三 is laid out as in another year; nothing is put down to fees that there were none of."""
    kind = draw(st.sampled_from([ProactiveTable, ApplicationsTable]))
    other = draw(st.sampled_from([form for form in FORMS if form.edition != filing.tables.edition]))
    drawn = draw(main(other, organs=(filing.organ,)))
    table = drawn.proactive if kind is ProactiveTable else without_lapsed(drawn.applications)
    return evolve(filing.filing(**{str(kind.section): table}), previous=None)


def without_lapsed(table: ApplicationsTable) -> ApplicationsTable:
    """The table with nothing put down to fees."""
    lapsed = [cell for cell in table.form.cells if cell.row.key == "fee_overdue" and cell.column.key in APPLICANTS]
    return rebalanced(table, {(str(cell.row.key), str(cell.column.key)): 0 for cell in lapsed})


def disordered(draw: st.DrawFn, filing: Filing) -> Filing:
    """The sections stand in another order."""
    sections = filing.narrative.sections
    order = tuple(draw(st.permutations(sections)))
    return filing.writing(evolve(filing.narrative, sections=order if order != sections else sections[::-1]))


def renumbered(draw: st.DrawFn, filing: Filing) -> Filing:
    """From some heading on, a level goes on counting in other numerals."""
    narrative, start = filing.narrative, draw(st.integers(1, 4))
    digits = {mark: str(number) for number, mark in enumerate("一二三四五六", 1) if number > start}
    if draw(st.booleans()):
        marks = str.maketrans(dict(digits))
        headed = {p.key: evolve(p, heading=(p.heading or "").translate(marks)) for p in narrative.sections}
        return filing.writing(rewritten(headed, narrative))
    overview = narrative.sections[0]
    text = re.sub(r"^（([一二三四五])）", lambda m: f"（{digits.get(m[1], m[1])}）", overview.text, flags=re.MULTILINE)
    return filing.writing(rewritten({overview.key: evolve(overview, text=text)}, narrative))


def promoted(draw: st.DrawFn, filing: Filing) -> Filing:
    """A topic of the overview is headed like a section."""
    topic = draw(st.sampled_from(filing.tables.form.topics)).label
    overview = filing.narrative.sections[0]
    mark = draw(st.sampled_from("一二三四五"))
    text = re.sub(rf"^（[一二三四五]）{topic}$", f"{mark}、{topic}", overview.text, flags=re.MULTILINE)
    return filing.writing(rewritten({overview.key: evolve(overview, text=text)}, filing.narrative))


def without_table(draw: st.DrawFn, filing: Filing) -> Filing:
    """A table is missing."""
    kind: type[FiledTable] = draw(st.sampled_from([ProactiveTable, ApplicationsTable, RemediesTable]))
    absent = kind.filled(filing.tables.edition, present=False)
    return filing.filing(**{str(kind.section): absent})


def titled(draw: st.DrawFn, filing: Filing) -> Filing:
    """The title names another year."""
    year = draw(st.sampled_from([year for year in range(2008, 2031) if year != filing.year]))
    return filing.writing(evolve(filing.narrative, title=f"{filing.organ}{year}年政府信息公开工作年度报告"))


PLACES: tuple[ProsePart, ...] = (None, *Section, *(Topic(topic) for topic in Topic))


def with_line(*lines: str, places: tuple[ProsePart, ...] = PLACES) -> Spoil:
    """A line stands somewhere that belongs nowhere."""

    def spoil(draw: st.DrawFn, filing: Filing) -> Filing:
        return filing.saying(draw(st.sampled_from(places)), draw(st.sampled_from(lines)))

    return spoil


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
}

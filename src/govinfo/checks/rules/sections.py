"""S: headings, title and what a template left behind. The document as written, beside its tables."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from govinfo.checks.dossier import Dossier
from govinfo.checks.example import Example, prose
from govinfo.checks.finding import Severity
from govinfo.checks.kinds import problems, within
from govinfo.checks.rule import Result, Rule
from govinfo.forms.labels import topic_headings
from govinfo.forms.naming import TABLES
from govinfo.forms.registry import IN_USE
from govinfo.languages import Text, shortened
from govinfo.law.citation import Basis, Citation, Strength
from govinfo.law.sources import THE_FORM
from govinfo.messages.places import FIELDS
from govinfo.patterns import mentions, pattern
from govinfo.report.narrative import Narrative, Passage
from govinfo.report.provenance import Oddity
from govinfo.report.table import ApplicationsTable
from govinfo.text import HAN, fold, normalise, number, stem
from govinfo.vocabulary import Section

_FORM = Citation(source=THE_FORM)
_USUAL = Basis((_FORM,), Strength.HEURISTIC)
_CAREFUL = Basis((Citation(source=THE_FORM, place="care"),), Strength.HEURISTIC)
_NAMED = Basis((Citation(49), Citation(50)), Strength.DEFINITION)
_MARK = pattern(r"^\s*+(?P<open>[(]?)\s*+(?P<mark>[一二三四五六七八九十]{1,3}|\d{1,2})\s*(?P<close>、|[).]?)")
_OPENING = frozenset("(（")
_HEAD = 20
"""Characters of a line among which its number stands."""
_TOP = pattern(r"^\s*[一二三四五六七八九十]{1,2}、\s*(?P<rest>\S{2,14})\s*$")
"""Characters of a place that are quoted."""
_TITLE_YEAR = pattern(r"(20[0-4]\d)\s*年")
_CROSSES, _COUNTED = "×xXＸ", "件条份"
_TEMPLATE = (
    "该部分", "表格如下", "请填写", "此处填写", "__", "**", "××", "xx", "XX", "ＸＸ",
    *map("".join, product(_CROSSES, (*_COUNTED, "年"))),
)  # fmt: skip
"""Of which any words that a template leaves behind have some."""
_SLOT = r"(?=[年月日条件份个省市县区乡镇局])"
_PLACEHOLDER = pattern(
    r"[该表请此_*×xXＸ](?:(?<=该)部分以表格形式报告|(?<=表)格如下|(?<=请)填写|(?<=此)处填写|(?<=_)__+"
    rf"|(?<=\*)(?<!\*\*)\*++(?=[年条件份])|(?:(?<=×)(?<!××)×++|(?<=x)(?<!xx)x++|(?<=X)(?<!XX)X++|(?<=Ｘ)(?<!ＸＸ)Ｘ++){_SLOT}"
    rf"|(?<={HAN}[{_CROSSES}])(?=[{_COUNTED}])|(?<=20\d[{_CROSSES}])(?=年))"
)


def _order(dossier: Dossier) -> Iterator[Result]:
    order = [heading.key for heading in dossier.report.form.sections]
    found = [passage.key for passage in dossier.narrative.sections]
    if found != sorted(found, key=order.index):
        headings = "、".join(passage.heading or "?" for passage in dossier.narrative.sections)
        yield Result(tuple(f"narrative.{key}" for key in found), facts={"headings": headings})


def _numbering(dossier: Dossier) -> Iterator[Result]:
    """A level that goes on counting in other numerals."""
    sections = [(f"narrative.{passage.key}", passage) for passage in dossier.narrative.sections]
    levels = [[(where, passage.heading or "") for where, passage in sections]]
    levels += [[(where, line) for line in _headed(passage.text)] for where, passage in sections]
    switches = [found for number, level in enumerate(levels) for found in _switches(level, whole=number == 0)]
    if switches:
        marks = "，".join(f"{one}→{other}" for _, one, other in switches)
        cells = tuple(dict.fromkeys(where for where, _, _ in switches))
        yield Result(cells, facts={"marks": marks})


def _headed(text: str) -> list[str]:
    if not any(bracket in text for bracket in _OPENING):
        return []
    return [line for line in text.splitlines() if line.lstrip()[:1] in _OPENING]


def _switches(level: list[tuple[str, str]], *, whole: bool) -> Iterator[tuple[str, str, str]]:
    """Where a level changes its numerals; below the sections （一） may hold a list (1), (2), … of its own."""
    last: _LevelMark | None = None
    for where, line in level:
        mark = _mark(line.lstrip()[:_HEAD])
        if mark is None:
            continue
        if last is not None and mark.value == last.value + 1 and mark.arabic != last.arabic and (mark.arabic or whole):
            yield where, last.shown, mark.shown
        last = mark


class _LevelMark(NamedTuple):
    """The number that a line begins with: as it is printed, what it is, and in which numerals."""

    shown: str
    value: int
    arabic: bool


@lru_cache(maxsize=256)
def _mark(head: str) -> _LevelMark | None:
    match = _MARK.match(normalise(head))
    value = None if match is None else number(match["mark"])
    if match is None or value is None:
        return None
    return _LevelMark("".join(match.groups()), value, match["mark"].isascii())


def _promoted(dossier: Dossier) -> Iterator[Result]:
    for line in dossier.narrative[Section.OVERVIEW].splitlines():
        match = _TOP.match(line)
        if match is not None and stem(fold(match["rest"])) in topic_headings():
            yield Result((f"narrative.{Section.OVERVIEW}",), actual=line.strip(), facts={"heading": line.strip()})


def _picture(dossier: Dossier) -> Iterator[Result]:
    for table in dossier.report.tables:
        if not table.present and table.section in dossier.narrative:
            yield Result((str(table.section),), facts={"table": TABLES[table.section]})


def _identity(dossier: Dossier) -> Iterator[Result]:
    """The title, and what the reading met elsewhere."""
    report, title = dossier.report, dossier.narrative.title
    met = list(problems(dossier, Oddity.CONTRADICTED))
    for problem in met:
        found = "" if problem.span is None else shortened(" ".join(problem.span.raw.split()))
        kept = getattr(report, problem.where)
        facts = {"found": found, "what": FIELDS[problem.where], "kept": kept}
        yield Result((problem.where,), facts=facts, span=problem.span)
    named = {int(found) for found in _TITLE_YEAR.findall(normalise(title or ""))}
    if report.year is not None and named and report.year not in named and "year" not in {one.where for one in met}:
        facts = {"found": title, "what": FIELDS["year"], "kept": report.year}
        yield Result(("year",), expected=report.year, actual=min(named), facts=facts)


def _left_over(dossier: Dossier) -> Iterator[Result]:
    for match in _words_of_template(dossier.narrative.title or ""):
        where = "narrative.title"
        yield Result((where,), actual=match[0], facts={"found": match[0]}, span=dossier.report.source(where))
    for where, text in dossier.passages:
        for match in _words_of_template(text):
            span = within(dossier, where, match.start(), match.end(), match[0])
            yield Result((where,), actual=match[0], facts={"found": match[0]}, span=span)


def _words_of_template(text: str) -> Iterator[re.Match[str]]:
    yield from _PLACEHOLDER.finditer(text) if mentions(text, _TEMPLATE) else ()


def _swapped() -> Narrative:
    whole = prose()
    return Narrative(sections=(*whole.sections[1:], whole.sections[0]))


def _numbered(*headings: str) -> Narrative:
    whole = prose()
    return Narrative(
        sections=tuple(
            Passage(passage.key, heading, "") for passage, heading in zip(whole.sections, headings, strict=False)
        )
    )


_TABLELESS = ApplicationsTable.filled(IN_USE.edition, present=False)

RULES = (
    Rule(
        code="S003",
        name="section-order",
        severity=Severity.WARNING,
        basis=_USUAL,
        title=Text("各部分次序与格式不同", "The sections stand in another order"),
        does=Text("各部分应按格式的次序排列。", "The sections follow each other as on the form."),
        why=Text("次序不同妨碍查阅和比较。", "Another order makes reading and comparing harder."),
        says=Text("各部分的次序为：{headings}", "the sections stand as: {headings}"),
        repair=Text("按格式调整次序。", "Put them into the form's order."),
        find=_order,
        fails_on=Example(fields={"narrative": _swapped()}),
        passes_on=Example(fields={"narrative": prose()}),
        needs=("narrative",),
        on=False,
    ),
    Rule(
        code="S004",
        name="numbering-mixed",
        severity=Severity.NOTICE,
        basis=_USUAL,
        title=Text("同级标题的序号体例不一", "One level is numbered in two ways"),
        does=Text(
            "同一级标题的序号接着往下数却换了写法的列出，如“（三）”之后为“（4）”。",
            "Lists levels that go on counting in other numerals, such as （三） followed by （4）.",
        ),
        why=Text("体例不一多为拼接所致。", "It mostly comes from pasting."),
        says=Text("标题序号体例不一：{marks}", "numbering changes within a level: {marks}"),
        repair=Text("统一序号。", "Use one kind of numerals."),
        find=_numbering,
        fails_on=Example(
            fields={
                "narrative": _numbered("1、总体情况", "2、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况")
            }
        ),
        passes_on=Example(sections={"overview": "（一）主动公开\n(1)网站。\n(2)公报。\n（二）依申请公开"}),
        needs=("narrative",),
        companions=("S001",),
    ),
    Rule(
        code="S005",
        name="topic-as-section",
        severity=Severity.NOTICE,
        basis=_USUAL,
        title=Text("总体情况的内容被列为一级标题", "A topic of section 一 is headed like a section"),
        does=Text("主动公开等五个方面应在第一部分之下。", "The five topics stand below section 一."),
        why=Text("层级不同妨碍机器读取。", "Software may take it for another section."),
        says=Text("“{heading}”应为第一部分之下的标题", "“{heading}” belongs below section 一"),
        repair=Text("改为（一）、（二）等。", "Number it （一）, （二） and so on."),
        find=_promoted,
        fails_on=Example(sections={"overview": "二、依申请公开\n收到申请三件。"}),
        passes_on=Example(sections={"overview": "（二）依申请公开\n收到申请三件。"}),
        needs=("narrative",),
        on=False,
    ),
    Rule(
        code="S010",
        name="table-not-readable",
        severity=Severity.WARNING,
        basis=_USUAL,
        title=Text("有标题而无可读的表格", "A heading without a table that can be read"),
        does=Text(
            "有该部分标题却读不到表格的列出：可能是图片或者附件。",
            "Lists sections whose table cannot be read: it may be a picture.",
        ),
        why=Text("图片中的数字不能检索、汇总。", "Figures in pictures can be neither searched nor added up."),
        says=Text("{table}有标题而读不到表格", "{table}: there is a heading, but no table could be read"),
        repair=Text("以文字表格公布。", "Publish the table as text."),
        find=_picture,
        fails_on=Example(fields={"narrative": prose(), "applications": _TABLELESS}),
        passes_on=Example(fields={"narrative": prose()}),
        needs=("narrative",),
        on=False,
        companions=("S006",),
    ),
    Rule(
        code="S011",
        name="other-organ-or-year-named",
        severity=Severity.WARNING,
        basis=_NAMED,
        title=Text("标题等处所写的机关或者年份与报告不符", "A place names another organ or year"),
        does=Text(
            "标题、引言、落款和网页标题写有机关名称、年份的，应与报告机关、报告年度一致。",
            "Where title, preface, signature or the title of a page name an organ or a year, they are the report's.",
        ),
        why=Text("机关和年份是检索报告的依据。", "Reports are found by organ and year."),
        says=Text("“{found}”与{what}“{kept}”不符", "“{found}” does not agree with the {what}, {kept}"),
        repair=Text("改正其中有误之处。", "Correct whichever is wrong."),
        find=_identity,
        fails_on=Example(
            fields={"year": 2023, "narrative": Narrative("某镇2022年政府信息公开工作年度报告", "", prose().sections)}
        ),
        passes_on=Example(
            fields={"year": 2023, "narrative": Narrative("某镇2023年政府信息公开工作年度报告", "", prose().sections)}
        ),
        needs=("narrative", "year"),
    ),
    Rule(
        code="S013",
        name="placeholder-left",
        severity=Severity.WARNING,
        basis=_CAREFUL,
        title=Text("模板文字未删除", "Words of the template were left in"),
        does=Text(
            "查找“该部分以表格形式报告”“××年”“请填写”等模板文字。", "Looks for words that only a template contains."
        ),
        why=Text("报告没有填写完整。", "The report was not completed."),
        says=Text("模板文字未删除：“{found}”", "left over from a template: “{found}”"),
        repair=Text("删去或者填写。", "Delete it, or fill it in."),
        find=_left_over,
        fails_on=Example(sections={"proactive": "该部分以表格形式报告。"}),
        passes_on=Example(sections={"proactive": "本年度主动公开情况。"}),
        needs=("narrative",),
    ),
)

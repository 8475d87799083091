"""The page of a rule: what it does, why it matters, a filing it fails on and one it passes."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from govinfo.checks.example import Example
from govinfo.checks.rule import Rule
from govinfo.forms import FORMS
from govinfo.forms.naming import TABLES, cell_name
from govinfo.forms.registry import IN_USE
from govinfo.languages import Language, LanguageChoice, Text
from govinfo.messages.checking import SEVERITIES
from govinfo.report.narrative import Narrative
from govinfo.report.provenance import Provenance
from govinfo.report.table import FiledTable
from govinfo.report.values import canonical
from govinfo.speaking import language_of
from govinfo.vocabulary import Section

if TYPE_CHECKING:
    from govinfo.cases.log import CaseLog

_STRENGTH = {
    "identity": Text("勾稽关系", "arithmetic identity"),
    "legal": Text("法定义务", "legal duty"),
    "definition": Text("由定义推出", "follows from a definition"),
    "claim": Text("与正文对照", "held against the prose"),
    "heuristic": Text("经验判断", "heuristic"),
}
_HEAD = Text("# {code} {title}", "# {code} {name}: {title}")
_CELL = Text("{name}：{value}", "{address} = {value}")
_PROSE = Text("正文有{count}个部分{quoted}", "{count} sections of prose{quoted}")
_REGISTER = Text("台账：", "The register:")
_MET = Text("读取时所见：{met}", "met while reading: {met}")
_KIND = Text("机关类型：`{kind}`", "`kind`: {kind}")
_FIELDS = {
    "organ": Text("报告机关", "`organ`"),
    "year": Text("报告年度", "`year`"),
    "published": Text("公布日期", "`published`"),
    "processing_fees": Text("信息处理费收取情况表", "`processing_fees`"),
}
_HEADINGS = (
    Text("检查内容", "What it does"),
    Text("为什么重要", "Why it matters"),
    Text("不通过的例子", "Fails"),
    Text("通过的例子", "Passes"),
    Text("怎样改正", "Repair"),
    Text("依据", "References"),
)


def page(rule: Rule, lang: LanguageChoice | None = None) -> str:
    """The page of a rule as Markdown.

    Example:
        >>> from govinfo.checks.catalogue import RULES
        >>> print(page(RULES["A302"], "en").splitlines()[0])
        # A302 statutory-balance: Received and carried in differ from concluded and carried over
    """
    language = language_of(lang)
    does, why, fails, passes, repair, references = (heading.said(language, {}) for heading in _HEADINGS)
    kinds = (SEVERITIES[rule.severity], _STRENGTH[rule.strength])
    sections = (
        (does, rule.does.said(language, {})),
        (why, rule.why.said(language, {})),
        (fails, _example(rule.fails_on, language)),
        (passes, _example(rule.passes_on, language)),
        (repair, rule.repair.said(language, {})),
        (references, "\n".join(f"- {citation.said(language)}" for citation in rule.cited.citations)),
    )
    head = _HEAD.said(language, {"code": rule.code, "name": rule.name, "title": rule.title})
    stated = " · ".join(kind.said(language, {}) for kind in kinds)
    return "\n\n".join((head, stated, *(f"## {title}\n\n{body}" for title, body in sections))) + "\n"


def _example(example: Example, language: Language) -> str:
    zeros = Text(
        f"{FORMS[example.edition].source.number}格式，未列出的单元格均为0。",
        f"The form of {FORMS[example.edition].source.number}; cells not listed are 0.",
    )
    lines = [zeros.said(language, {})]
    filed = [*_filed(example, language)]
    for whose, other in _beside(example):
        filed += [f"- {whose.said(language, {})}", *(f"  {line}" for line in _filed(other, language))]
    if filed:
        lines += ["", *filed]
    if example.cases is not None:
        lines += ["", _REGISTER.said(language, {}), "", "```json", _register(example.cases()), "```"]
    return "\n".join(lines)


def _register(log: "CaseLog") -> str:
    from govinfo.cases.log import REGISTER

    return json.dumps(REGISTER.unstructure(log), ensure_ascii=False, indent=2)


def _filed(example: Example, language: Language) -> Iterator[str]:
    """A line for each cell and each field that an example states."""
    kind = () if example.kind is None else (_KIND.filled(kind=example.kind),)
    cells = (_cell(example, address) for address in example.cells)
    for said in (*cells, *(_field(name, value) for name, value in example.fields.items()), *kind):
        first, *others = said.said(language, {}).splitlines()
        yield f"- {first}"
        yield from others


def _cell(example: Example, address: str) -> Text:
    """A cell that an example states, and what it states there."""
    name = cell_name(FORMS[example.edition].cells[address])
    return _CELL.filled(name=name, address=f"`{address}`", value=_shown(example.cells[address]))


def _beside(example: Example) -> Iterator[tuple[Text, Example]]:
    """The other filings of an example, each with what it is called."""
    if example.previous is not None:
        yield Text("上年报告", "last year"), example.previous
    for number, part in enumerate(example.parts or (), 1):
        yield Text(f"第{number}个单位", f"part {number}"), part
    for number, sibling in enumerate(example.siblings or (), 1):
        yield Text(f"第{number}个同类机关", f"like organ {number}"), sibling


def _field(name: str, value: object) -> Text:
    match value:
        case Narrative():
            return _prose(value)
        case Provenance():
            met = [f"`{problem.where}`（{problem.reason}）" for problem in value.problems]
            met += [f"`{place}`：{span.place}“{span.raw}”" for place, span in value.spans.items()]
            return _MET.filled(met=Text("；".join(met) or "无异常", "; ".join(met) or "nothing odd"))
        case FiledTable():
            return Text(f"没有{TABLES[Section(name)].zh}", f"no table `{name}`")
        case _:
            return Text(f"{_FIELDS[name].zh}：{value}", f"{_FIELDS[name].en}: {value}")


def _prose(narrative: Narrative) -> Text:
    """Each part of the prose that has words, under its heading; all headings where they are not those of the form."""
    headings = [part.heading for part in narrative.sections]
    usual = headings == [heading.label for heading in IN_USE.sections]
    lines = [
        f"{part.heading}：“{'　'.join(part.text.splitlines())}”" if part.text else part.heading
        for part in narrative.sections
        if part.text or not usual
    ]
    return _PROSE.filled(count=len(headings), quoted="".join(f"\n  - {line}" for line in lines))


def _shown(value: object) -> str:
    if isinstance(value, str):
        return f"`{value}`"
    return canonical(value) or "（空）" if value is None or isinstance(value, int) else str(value)

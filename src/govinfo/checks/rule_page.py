"""The page of a rule: what it does, why it matters, a filing it fails on and one it passes."""

import json
from collections.abc import Callable, Iterator
from typing import TypeAlias

from govinfo.checks.example import Example
from govinfo.checks.rule import Rule
from govinfo.displays.wording import pair
from govinfo.forms import FORMS
from govinfo.forms.naming import TABLES, cell_name
from govinfo.forms.registry import IN_USE
from govinfo.languages import Language, LanguageChoice, Text, in_both, joined
from govinfo.messages import rule_pages as says
from govinfo.messages.checking import SEVERITIES, STRENGTHS
from govinfo.messages.places import FIELDS
from govinfo.report.cells import CellNote
from govinfo.report.narrative import Narrative
from govinfo.report.processing_fees import ProcessingFees
from govinfo.report.provenance import Provenance
from govinfo.report.table import FiledTable
from govinfo.speaking import language_of
from govinfo.vocabulary import Section

_HEAD = Text("# {code} {title}", "# {code} {name}: {title}")
_CELL = Text("{name}：{value}", "{address} = {value}")
_HEADINGS = (says.DOES, says.WHY, says.FAILS, says.PASSES, says.REPAIR, says.REFERENCES)


def listed(_: Rule, example: Example, language: Language) -> str:
    """An example as a list: its cells and fields, those of the filings beside it, and its register."""
    filed = [*_filed(example, language)]
    for whose, other in beside(example):
        filed += [
            f"- {whose.said(language, {})}",
            *(f"  {line}" for said in _filed(other, language) for line in said.splitlines()),
        ]
    return "\n\n".join([filed_on(example, language), *filter(None, ["\n".join(filed)]), *register(example, language)])


def filed_on(example: Example, language: Language) -> str:
    """The form that an example is filed on."""
    number = FORMS[example.edition].source.number
    return says.FILED_ON.said(language, {"number": number})


def register(example: Example, language: Language) -> Iterator[str]:
    """The register behind an example, where it has one."""
    if example.cases is not None:
        from govinfo.cases.log import REGISTER

        stored = json.dumps(REGISTER.unstructure(example.cases()), ensure_ascii=False, indent=2)
        yield says.REGISTER.said(language, {})
        yield f"```json\n{stored}\n```"


def _filed(example: Example, language: Language) -> Iterator[str]:
    """A line for each cell and each field that an example states."""
    yield from (_line(_cell(example, address), language) for address in example.cells)
    yield from fields(example, language)


def fields(example: Example, language: Language) -> Iterator[str]:
    """An item of a list for each field that an example states, and for the kind of organ."""
    yield from (_line(_field(name, value), language) for name, value in example.filed.items())
    if example.kind is not None:
        yield _line(says.ORGAN_KIND.filled(kind=example.kind), language)


def _line(said: Text, language: Language) -> str:
    return f"- {said.said(language, {})}"


def _cell(example: Example, address: str) -> Text:
    """A cell that an example states, and what it states there."""
    name = cell_name(FORMS[example.edition].cells[address])
    return _CELL.filled(name=name, address=f"`{address}`", value=_value_in_words(example.cells[address]))


def beside(example: Example) -> Iterator[tuple[Text, Example]]:
    """The other filings of an example, each with what it is called."""
    if example.previous is not None:
        yield says.LAST_YEAR, example.previous
    for number, part in enumerate(example.parts or (), 1):
        yield says.PART.filled(number=number), part
    for number, sibling in enumerate(example.siblings or (), 1):
        yield says.SIBLING.filled(number=number), sibling


def _field(name: str, value: object) -> Text:
    match value:
        case Narrative():
            return _prose(value)
        case Provenance():
            met = [says.PROBLEM.filled(where=_place(problem.where), why=problem.reason) for problem in value.problems]
            for cell, at in value.spans.items():
                met.append(says.SPAN.filled(cell=_place(cell), at=at.where, raw=at.raw))
                met += [aside.sentence for aside in at.asides]
            return says.MET.filled(met=joined(met, "；", "; ") if met else says.NOTHING_ODD)
        case FiledTable():
            return says.NO_TABLE.filled(table=Text(TABLES[Section(name)].zh, f"table `{name}`"))
        case ProcessingFees():
            return says.FEES.filled(notices=value.notices, charged=value.charged, collected=value.collected)
        case _:
            return pair(Text(FIELDS[name].zh, f"`{name}`"), in_both(str(value)))


def _place(address: str) -> Text:
    """A cell, a row or a table as the form calls it."""
    section, *_ = address.partition(".")
    table = IN_USE.tables[Section(section)]
    called = {cell.address: cell_name(cell).zh for cell in table.cells}
    called |= {f"{section}.{row.key}": f"{TABLES[Section(section)].zh}“{row.label}”" for row in table.rows}
    return Text(called.get(address, TABLES[Section(section)].zh), f"`{address}`")


def _prose(narrative: Narrative) -> Text:
    """Each part of the prose that has words, under its heading; all headings where they are not those of the form."""
    headings = [part.heading for part in narrative.sections]
    usual = headings == [heading.label for heading in IN_USE.sections]
    lines = [
        f"{part.heading}：“{'　'.join(part.text.splitlines())}”" if part.text else part.heading
        for part in narrative.sections
        if part.text or not usual
    ]
    return says.PROSE.filled(count=len(headings), quoted="".join(f"\n  - {line}" for line in lines))


def _value_in_words(value: object) -> Text:
    match value:
        case CellNote():
            return says.NOTED.filled(text=value.text, why=value.reason or "")
        case None:
            return says.BLANK
        case str():
            return Text(f"“{value}”", f"`{value}`")
        case _:
            return in_both(str(value))


Shown: TypeAlias = Callable[[Rule, Example, Language], str]
"""How an example of a rule is shown on its page, as Markdown."""


def page(rule: Rule, lang: LanguageChoice | None = None, *, example: Shown = listed) -> str:
    """The page of a rule as Markdown.

    Args:
        rule: The rule.
        lang: Language of the page, ``zh`` or ``en``.
        example: How an example of the rule is shown; as a list of what it states unless said.

    Example:
        >>> from govinfo.checks.catalogue import RULES
        >>> print(page(RULES["A302"], "en").splitlines()[0])
        # A302 statutory-balance: Received and carried in differ from concluded and carried over
    """
    language = language_of(lang)
    does, why, fails, passes, repair, references = (heading.said(language, {}) for heading in _HEADINGS)
    kinds = (SEVERITIES[rule.severity], STRENGTHS[rule.strength])
    sections = (
        (does, rule.does.said(language, {})),
        (why, rule.why.said(language, {})),
        (fails, example(rule, rule.fails_on, language)),
        (passes, example(rule, rule.passes_on, language)),
        (repair, rule.repair.said(language, {})),
        (references, "\n".join(f"- {citation.said(language)}" for citation in rule.cited.citations)),
    )
    head = _HEAD.said(language, {"code": rule.code, "name": rule.name, "title": rule.title})
    stated = " · ".join(kind.said(language, {}) for kind in kinds)
    return "\n\n".join((head, stated, *(f"## {title}\n\n{body}" for title, body in sections))) + "\n"

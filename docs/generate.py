"""The reference pages that are printed from records, and the stub of the public names; run it after changing either."""

import ast
import inspect
from collections.abc import Iterable, Iterator, Sized
from pathlib import Path

import govinfo
from govinfo.checks import rule_page as rules
from govinfo.checks.catalogue import RULES
from govinfo.checks.example_rows import drawn
from govinfo.checks.reserved import RESERVED
from govinfo.checks.rule import Rule
from govinfo.forms import FORMS, last_year, spec
from govinfo.forms.outcomes import outcomes
from govinfo.forms.seams import EVERY, Place, Seam
from govinfo.forms.spec import Along, Form, FormCell, Identity
from govinfo.languages import Language
from govinfo.law.arrangements import ARRANGEMENTS, LOOKED_FOR
from govinfo.law.calendar import CHINA
from govinfo.law.citation import Citation
from govinfo.law.disclosure import DISCLOSURE_ITEMS, EXTRA_MATTERS
from govinfo.law.exemptions import EXEMPTIONS
from govinfo.law.fees import SCHEDULES, FeeSchedule
from govinfo.law.outcomes import REPLY_TYPES
from govinfo.law.periods import PERIODS, YEARLY_DATES
from govinfo.law.remedies import ENDINGS
from govinfo.law.source import Source, Status
from govinfo.law.sources import SOURCES
from govinfo.page.document import table_document
from govinfo.page.excerpt import excerpt
from govinfo.page.fragment import body
from govinfo.page.notes import notes
from govinfo.page.official import MEASURES
from govinfo.report.printing import printed_table

HERE = Path(__file__).parent / "reference"
EXAMPLE = HERE.parents[1] / "examples/xianyuan-2023.txt"
STUB = Path(__file__).parents[1] / "src/govinfo/__init__.pyi"


def cited(citations: Iterable[Citation] | None) -> str:
    """Citations, each with how it is known where it was not read; a dash where there are none."""
    return "；".join(citation.said(Language.EN) for citation in citations or ()) or "—"


def grid(heads: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """A Markdown table."""
    heads = tuple(heads)
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join("| " + " | ".join(str(cell).replace("|", "\\|") for cell in line) + " |" for line in lines)


def page(title: str, *parts: str) -> str:
    """A page with a title."""
    return "\n\n".join((f"# {title}", *parts)) + "\n"


def names(keys: Iterable[str]) -> str:
    """Fixed names as code."""
    return ", ".join(f"`{key}`" for key in keys)


def identity(form: Form, found: Identity) -> str:
    """An identity as an equation between keys."""
    where = "every column" if found.along is Along.COLUMNS else "every row"
    sides = (" + ".join(f"`{key}`" for key in side) for side in (found.left, found.right))
    return f"`{found.name}`, in {where}: {' = '.join(sides)}  \nBasis: {form.bearing(found.basis)}"


def row_line(table: spec.FormTable, cells: list[FormCell]) -> list[str]:
    """One row of a table of the form."""
    row = cells[0].row
    groups = " › ".join(group.label for group in row.groups)
    return [
        groups or "—",
        row.label,
        f"`{table.section}.{row.key}`",
        cited(row.basis),
        " / ".join(row.variants) or "—",
    ]


def table_part(form: Form, table: spec.FormTable) -> Iterable[str]:
    """The part of a form's page on one of its tables."""
    counted = f"{len(table.cells)} value cells, {len(table.equations)} equations."
    yield counted if table.note is None else f"{counted} Printed in its corner: {table.note.label}"
    for block in table.blocks:
        if block.heading:
            yield f"### {block.heading}"
        yield grid(
            ("Column", "Above it", "Name", "Holds", "Unit", "Other printings"),
            (
                (
                    column.label,
                    " › ".join(group.label for group in column.groups) or "—",
                    f"`{column.key}`",
                    column.kind,
                    column.unit or "not stated",
                    " / ".join(column.variants) or "—",
                )
                for column in block.columns
            ),
        )
        yield grid(
            ("Under", "Row", "Address", "Basis", "Other printings"),
            (row_line(table, [cell for cell in table.cells if cell.row is row]) for row in block.rows),
        )
    if table.identities:
        yield "### Identities"
        yield "\n\n".join(identity(form, found) for found in table.identities)


def form_page(form: Form) -> str:
    """The page of an edition."""
    last = last_year(form)
    until = "and later" if last is None else f"to {last}"
    source = form.source
    parts = [
        f"《{source.title}》, {source.number}. For reports on {form.first_year} {until}.",
        f"How the form was read: {source.read.en}.",
        "## Sections",
        grid(
            ("Heading", "Name", "Other printings"),
            ((heading.label, f"`{heading.key}`", " / ".join(heading.variants) or "—") for heading in form.sections),
        ),
        "Section 一 covers " + "、".join(f"{topic.label} (`{topic.key}`)" for topic in form.topics) + ".",
    ]
    for table in form.tables.values():
        parts += [f"## {form.heading(table.section).label} (`{table.section}`)", *table_part(form, table)]
    if form.seams:
        parts += [f"## Against edition {form.follows}", *seams_part(form)]
    return page(f"Edition {form.edition}", *parts)


def seams_part(form: Form) -> Iterable[str]:
    """The part of a form's page on where it parts from the form before it."""
    yield "What stands under one address on both forms counts the same. Elsewhere they part:"
    yield grid(
        (f"Edition {form.follows}", f"Edition {form.edition}", "Why"),
        (
            (places(seam, seam.before), places(seam, seam.now), f"{seam.reason.zh}<br>{seam.reason.en}")
            for seam in form.seams
        ),
    )


def places(seam: Seam, side: Iterable[Place]) -> str:
    """Rows or cells of one side of a seam."""
    return " + ".join(f"`{seam.section}.{row}{'' if column == EVERY else '.' + column}`" for row, column in side) or "—"


def outcomes_page() -> str:
    """The page on outcomes and reply types."""
    labels = {row.key: row.label for form in FORMS for row in form.outcomes}
    rows = (
        (
            labels[outcome.key],
            f"`{outcome.key}`",
            f"`{outcome.group}`" if outcome.group else "—",
            cited(outcome.grounds),
            "、".join(reply.label for reply in outcome.reply_types) or "—",
            "an analyst's reading" if outcome.inferred else "the row's own words",
        )
        for outcome in outcomes()
    )
    replies = (
        (reply.label, f"`{reply.key}`", cited((reply.citation,)), "；".join(reply.tells)) for reply in REPLY_TYPES
    )
    return page(
        "Outcomes of applications",
        "The ways an application can end, as table 三 of the edition in use counts them, and the law behind each.",
        grid(("Row of the form", "Name", "Group", "Ground", "Reply of Art. 36", "Ground read from"), rows),
        "## Replies of Art. 36",
        grid(("Situation", "Name", "Citation", "What the applicant is told"), replies),
    )


def disclosure_page() -> str:
    """The page on proactive disclosure."""
    items = ((item.number, item.label, f"`{item.key}`", cited((item.citation,))) for item in DISCLOSURE_ITEMS)
    extra = (
        (matter.label, f"`{matter.key}`", names(sorted(matter.organs)), cited((matter.citation,)))
        for matter in EXTRA_MATTERS
    )
    return page(
        "What is disclosed proactively",
        "Art. 20 lists what every organ discloses of its own accord. The subjects are shortened, not quoted.",
        grid(("Item", "Subject", "Name", "Citation"), items),
        "## Further matters of Art. 21",
        grid(("Subject", "Name", "Organs", "Citation"), extra),
    )


def exemptions_page() -> str:
    """The page on exemptions."""
    return page(
        "Exemptions",
        "Grounds for not disclosing, in the order of the form's rows （三）1-8.",
        grid(
            ("Ground", "Name", "Citation", "Force", "Kinds named"),
            (
                (e.label, f"`{e.key}`", cited((e.citation,)), f"`{e.force}`", "、".join(e.kinds) or "—")
                for e in EXEMPTIONS
            ),
        ),
    )


def dates(source: Source) -> tuple[object, ...]:
    """Number and dates of a document, a dash for what is not known."""
    return tuple(known or "—" for known in (source.number, source.since, source.until))


def version(source: Source) -> str:
    """Which text of a law it is, where there are several."""
    return "—" if source.version is None else source.version.en


def rest(source: Source) -> str:
    """How those places are known that were not read."""
    return "—" if source.otherwise is Status.READ else source.otherwise.said.en


def sources_page() -> str:
    """The page on laws and documents."""
    return page(
        "Laws and documents",
        "What govinfo cites. A date that could not be read in the document or a copy of it is left out. A case is "
        "cited by the version in force on its day; a citation that says nothing more was read, every other says how it "
        f"is known: {', '.join(status.said.en for status in Status)}.",
        grid(
            ("Title", "Cited as", "Version", "Name", "Number", "In force since", "Until", "What was read", "The rest"),
            (
                (
                    f"《{s.title}》",
                    s.short,
                    s.version.en if s.version else "—",
                    f"`{s.key}`",
                    *dates(s),
                    s.read.en,
                    rest(s),
                )
                for s in SOURCES
            ),
        ),
    )


def periods_page() -> str:
    """The page on periods and yearly dates."""
    return page(
        "Periods",
        "How long, from which event, and where it stands. The day of the event itself is not counted; a period in days "
        "or months that would end on a holiday ends on the next working day.",
        grid(
            ("What is to be done", "Name", "Length", "Counted in", "From", "Citation", "In earlier versions"),
            (
                (p.label, f"`{p.key}`", p.length, f"`{p.unit}`", p.start, cited((p.citation,)), cited(p.former))
                for p in PERIODS
            ),
        ),
        "## Dates in the following year",
        grid(
            ("What is to be done", "Name", "Last day", "Citation"),
            ((d.label, f"`{d.key}`", f"{d.month:02}-{d.day:02}", cited((d.citation,))) for d in YEARLY_DATES),
        ),
    )


def fees_page() -> str:
    """The page on the information processing fee."""
    return page(
        "The information processing fee",
        "Each rate applies to its own bracket. `govinfo fee` computes a bill.",
        *(part for schedule in SCHEDULES for part in schedule_part(schedule)),
    )


def schedule_part(schedule: FeeSchedule) -> Iterable[str]:
    """The part of the page on one schedule."""
    rows = [(f"{b.above + 1} to {b.upto}" if b.upto else f"from {b.above + 1}", b.rate) for b in schedule.brackets]
    steps = schedule.progression
    if steps is not None:
        rows.append((f"{steps.above + 1} to {steps.above + steps.width}", steps.rate))
    yield f"## {schedule.label} (`{schedule.key}`)"
    yield f"{cited((schedule.citation,))}, in force since {schedule.citation.source.since}."
    yield grid((schedule.unit.en, "元 each"), rows)
    if steps is not None:
        yield f"Every further {steps.width} cost {steps.rise} 元 more each."


def holidays_page() -> str:
    """The page on the days that differ from Monday to Friday."""
    return page(
        "Holiday arrangements",
        "The days that differ from Monday to Friday, with the notice that arranges them. No other year is guessed.",
        f"Held: {CHINA.years[0]} to {CHINA.years[-1]}. No notice for {CHINA.years[-1] + 1} is known: none was found "
        f"on {LOOKED_FOR}. Whoever has it adds it as [a file](../how-to/add-a-year-of-holidays.md); an estimate on "
        "request keeps to the days that the regulation on national holidays fixes.",
        grid(
            ("Notice", "Festival", "Free though Monday to Friday", "Worked though weekend"),
            (
                (f"{a.notice.title}，{a.notice.number}", a.festival, *map(dated, (a.off, a.worked)))
                for a in ARRANGEMENTS
            ),
        ),
    )


def dated(days: Iterable[object]) -> str:
    """Days, or a dash where there are none."""
    return " ".join(map(str, days)) or "—"


def endings_page() -> str:
    """The page on how reviews and suits end."""
    return page(
        "How reviews and suits end",
        "Which decision is counted in which column of table 四: an analyst's reading, which the form does not state.",
        grid(
            ("Decision", "Name", "Counted as", "Citation", "In earlier versions"),
            ((e.label, f"`{e.key}`", f"`{e.result}`", cited((e.citation,)), cited(e.former)) for e in ENDINGS),
        ),
    )


def letter_page() -> str:
    """The page on how a letter is laid out."""
    return page(
        "The page of a letter",
        "How a letter (and a report) is laid out as a Word document: the page of an official document (公文). The "
        "standard itself was not read; each clause is known as it is said beside it.",
        grid(
            ("What", "Name", "Figure", "Clause"),
            ((m.label, f"`{m.key}`", f"{m.figure} {m.unit}", m.citation.said(Language.EN)) for m in MEASURES),
        ),
        "The right and the lower margin are what is left: 26 and 35 毫米. A line is 1/22 of the height, 28.95 磅, and "
        "the body is set so close that 28 characters stand on a line. The organ stands centred over the day; the day "
        "ends four characters from the right edge, up to half a character nearer where month or day has two figures.",
        "Where the title's font is not installed, Word takes the next of its list: 方正小标宋, 华文中宋, 宋体. What is "
        "practice rather than the standard: the document number stands below the title, the page number in the middle "
        "(the standard: outside), and the red head (版头), the seal and the imprint (版记) are left to the office.",
    )


def rule_page(rule: Rule) -> str:
    """The page of a rule, in both languages."""
    english, chinese = (rules.page(rule, language, example=drawn) for language in (Language.EN, Language.ZH))
    return f'{english}\n<div lang="zh-CN" markdown>\n\n{chinese}\n</div>\n'


def finding_part() -> str:
    """The rows of the example's 表三 in which something is wrong, as the home page shows them."""
    report = govinfo.read(EXAMPLE)
    findings = govinfo.check(report, select=["A302"], lang="zh")
    rows = {cell.split(".")[1] for finding in findings for cell in finding.cells} | {"not_held"}
    table = excerpt(printed_table(report.applications), rows)
    return f"{body(table_document(table, Language.ZH, notes(findings)))}\n"


def rules_page() -> str:
    """The list of rules."""
    return page(
        "Rules",
        "Codes are permanent. Only a rule that rests on an identity of the form or on a legal duty may block a filing.",
        grid(
            ("Code", "Name", "What is wrong", "Severity", "Strength"),
            (
                (f"[{r.code}]({r.code.lower()}.md)", r.name, f"{r.title.zh}<br>{r.title.en}", r.severity, r.strength)
                for r in RULES
            ),
        ),
        "## Rules that run only where they are asked for",
        ", ".join(f"[{rule.code}]({rule.code.lower()}.md)" for rule in RULES if not rule.on)
        + ": select them by their whole code, or take the profile `audit`.",
        "## Codes that stand for no rule",
        grid(("Code", "Name", "Why"), ((r.key, r.name, f"{r.why.zh}<br>{r.why.en}") for r in RESERVED)),
    )


def names_page() -> str:
    """Every public name, where it lives and what it is."""
    rows = [
        (f"`{name}`", f"`govinfo.{home}`", _summary(getattr(govinfo, name)))
        for name, home in sorted(govinfo._HOMES.items(), key=lambda item: item[0].casefold())
    ]
    intro = "Everything that is reached as `govinfo.NAME`; the [Python interface](api.md) has the rest."
    return page("Public names", intro, grid(("Name", "Home", "What it is"), rows))


def _summary(value: object) -> str:
    """The first line of what a public object says of itself; of a catalogue, what it holds; of a record, its class."""
    if callable(value):
        return (inspect.getdoc(value) or "").partition("\n")[0]
    return f"`{type(value).__name__}`" + (f" of {len(value)}" if isinstance(value, Sized) else "")


def classes() -> Iterator[tuple[str, str, str]]:
    """Every class of the package: its name, the module it stands in, the first paragraph of its docstring."""
    source = HERE.parents[1] / "src"
    for path in sorted(source.rglob("*.py")):
        module = ".".join(path.relative_to(source).with_suffix("").parts).removesuffix(".__init__")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                says, _, _ = (ast.get_docstring(node) or "").partition("\n\n")
                yield node.name, module, " ".join(says.split())


def classes_page() -> str:
    """Every class that is not private to its module, with its home."""
    listed = sorted(found for found in classes() if not found[0].startswith("_"))
    return page(
        "Classes of the code",
        "Every class, where it lives and what it is; no two share a name. "
        "[Words of the code](../explanation/words-of-the-code.md) has the words that recur.",
        grid(("Class", "Module", "What it is"), ((f"`{name}`", f"`{home}`", says) for name, home, says in listed)),
    )


def stub() -> str:
    """What type checkers read of the public names, in place of a module that loads them when they are used."""
    lines = [f"from govinfo.{home} import {name} as {name}" for home, names in govinfo._NAMES.items() for name in names]
    return "\n".join(
        ("# Printed by docs/generate.py from the names in __init__.py.", *lines, "", "__version__: str", "")
    )


def pages() -> dict[str, str]:
    """Every generated page by its path below ``docs/reference``."""
    return {
        **{f"edition-{form.edition}.md": form_page(form) for form in FORMS},
        "finding.html": finding_part(),
        "names.md": names_page(),
        "classes.md": classes_page(),
        "outcomes.md": outcomes_page(),
        "disclosure.md": disclosure_page(),
        "exemptions.md": exemptions_page(),
        "periods.md": periods_page(),
        "fees.md": fees_page(),
        "holidays.md": holidays_page(),
        "endings.md": endings_page(),
        "letter-page.md": letter_page(),
        "sources.md": sources_page(),
        "rules/index.md": rules_page(),
        **{f"rules/{rule.code.lower()}.md": rule_page(rule) for rule in RULES},
    }


if __name__ == "__main__":
    STUB.write_text(stub(), encoding="utf-8")
    for name, text in pages().items():
        path = HERE / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        print(path.relative_to(HERE.parent))

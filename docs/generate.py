"""The reference pages that are printed from records, and the stub of the public names; run it after changing either."""

import ast
import inspect
import re
from collections.abc import Iterable, Iterator, Sized
from pathlib import Path

import govinfo
from govinfo.checks import rule_page as rules
from govinfo.checks.catalogue import RULES
from govinfo.checks.example_rows import drawn
from govinfo.checks.reserved import RESERVED
from govinfo.checks.rule import Rule
from govinfo.forms import FORMS, last_year, spec
from govinfo.forms.identities import Along, Identity
from govinfo.forms.outcomes import outcomes
from govinfo.forms.seams import EVERY, CellKeys, Seam
from govinfo.forms.spec import Form, FormCell
from govinfo.languages import SPOKEN, Text
from govinfo.law.arrangements import ARRANGEMENTS, LOOKED_FOR
from govinfo.law.calendar import CHINA
from govinfo.law.citation import Citation
from govinfo.law.disclosure import DISCLOSURE_ITEMS, EXTRA_MATTERS
from govinfo.law.exemptions import EXEMPTIONS
from govinfo.law.fees import SCHEDULES, FeeSchedule
from govinfo.law.outcomes import REPLY_TYPES
from govinfo.law.periods import PERIODS, YEARLY_DATES
from govinfo.law.remedies import ENDINGS
from govinfo.law.source import Source, Status, quoted
from govinfo.law.sources import SOURCES
from govinfo.messages.checking import SEVERITIES, STRENGTHS
from govinfo.page.document import table_document
from govinfo.page.excerpt import excerpt
from govinfo.page.fragment import body
from govinfo.page.notes import notes
from govinfo.page.official import MEASURES
from govinfo.report.table import printed_table
from govinfo.speaking import language

HERE = Path(__file__).parent / "reference"
EXAMPLE = HERE.parents[1] / "examples/xianyuan-2023.txt"
STUB = Path(__file__).parents[1] / "src/govinfo/__init__.pyi"


def cited(citations: Iterable[Citation] | None) -> str:
    """Citations, each with how it is known where it was not read; a dash where there are none."""
    return "；".join(citation.said(SPOKEN.get()) for citation in citations or ()) or "—"


def say(zh: str, en: str) -> str:
    """A sentence of a page, in the language of the page."""
    return str(Text(zh, en))


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
    where = say("逐列", "in every column") if found.along is Along.COLUMNS else say("逐行", "in every row")
    sides = (" + ".join(f"`{key}`" for key in side) for side in (found.left, found.right))
    return (
        f"`{found.name}`{say('，', ', ')}{where}{say('：', ': ')}{' = '.join(sides)}  \n"
        f"{say('依据：', 'Basis: ')}{form.bearing(found.basis)}"
    )


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
    cells, equations = len(table.cells), len(table.equations)
    yield say(f"填报单元格{cells}个，勾稽关系{equations}条。", f"{cells} value cells, {equations} equations.") + (
        "" if table.note is None else say("表头印有：", " Printed in its corner: ") + table.note.label
    )
    for block in table.blocks:
        if block.heading:
            yield f"### {block.heading}"
        yield grid(
            (
                say("列", "Column"),
                say("上级表头", "Above it"),
                say("代码", "Name"),
                say("内容", "Holds"),
                say("单位", "Unit"),
                say("其他印法", "Other printings"),
            ),
            (
                (
                    column.label,
                    " › ".join(group.label for group in column.groups) or "—",
                    f"`{column.key}`",
                    column.kind,
                    column.unit or say("未注明", "not stated"),
                    " / ".join(column.variants) or "—",
                )
                for column in block.columns
            ),
        )
        yield grid(
            (
                say("所属", "Under"),
                say("行", "Row"),
                say("地址", "Address"),
                say("依据", "Basis"),
                say("其他印法", "Other printings"),
            ),
            (row_line(table, [cell for cell in table.cells if cell.row is row]) for row in block.rows),
        )
    if table.identities:
        yield say("### 勾稽关系", "### Identities")
        yield "\n\n".join(identity(form, found) for found in table.identities)


def form_page(form: Form) -> str:
    """The page of an edition."""
    last = last_year(form)
    source = form.source
    parts = [
        say(
            f"《{source.title}》（{source.number}），"
            f"适用于{form.first_year}年{'起' if last is None else f'至{last}年'}的报告。",
            f"《{source.title}》, {source.number}. For reports on {form.first_year} "
            f"{'and later' if last is None else f'to {last}'}.",
        ),
        say(f"所据文本：{source.read.zh}。", f"How the form was read: {source.read.en}."),
        say("## 各部分", "## Sections"),
        grid(
            (say("标题", "Heading"), say("代码", "Name"), say("其他印法", "Other printings")),
            ((heading.label, f"`{heading.key}`", " / ".join(heading.variants) or "—") for heading in form.sections),
        ),
        say("第一部分写明：", "Section 一 covers ")
        + "、".join(f"{topic.label}{say('（', ' (')}`{topic.key}`{say('）', ')')}" for topic in form.topics)
        + say("。", "."),
    ]
    for table in form.tables.values():
        parts += [f"## {form.heading(table.section).label} (`{table.section}`)", *table_part(form, table)]
    if form.seams:
        parts += [say(f"## 与{form.follows}年格式的差别", f"## Against edition {form.follows}"), *seams_part(form)]
    return page(say(f"{form.edition}年格式", f"Edition {form.edition}"), *parts)


def seams_part(form: Form) -> Iterable[str]:
    """The part of a form's page on where it parts from the form before it."""
    yield say(
        "两种格式地址相同的单元格口径相同，其余差别如下：",
        "What stands under one address on both forms counts the same. Elsewhere they part:",
    )
    yield grid(
        (*(say(f"{one}年格式", f"Edition {one}") for one in (form.follows, form.edition)), say("原因", "Why")),
        ((places(seam, seam.before), places(seam, seam.now), str(seam.reason)) for seam in form.seams),
    )


def places(seam: Seam, side: Iterable[CellKeys]) -> str:
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
            say("据条文推定", "an analyst's reading") if outcome.inferred else say("行内写明", "the row's own words"),
        )
        for outcome in outcomes()
    )
    replies = (
        (reply.label, f"`{reply.key}`", cited((reply.citation,)), "；".join(reply.tells)) for reply in REPLY_TYPES
    )
    return page(
        say("申请的办理结果", "Outcomes of applications"),
        say(
            "现行格式表三所列的各种办理结果及其依据。",
            "The ways an application can end, as table 三 of the edition in use counts them, and the law behind each.",
        ),
        grid(
            (
                say("表三的行", "Row of the form"),
                say("代码", "Name"),
                say("类别", "Group"),
                say("依据", "Ground"),
                say("第三十六条的答复", "Reply of Art. 36"),
                say("依据出自", "Ground read from"),
            ),
            rows,
        ),
        say("## 第三十六条规定的答复", "## Replies of Art. 36"),
        grid(
            (
                say("情形", "Situation"),
                say("代码", "Name"),
                say("出处", "Citation"),
                say("告知申请人的内容", "What the applicant is told"),
            ),
            replies,
        ),
    )


def disclosure_page() -> str:
    """The page on proactive disclosure."""
    items = ((item.number, item.label, f"`{item.key}`", cited((item.citation,))) for item in DISCLOSURE_ITEMS)
    extra = (
        (matter.label, f"`{matter.key}`", names(sorted(matter.organs)), cited((matter.citation,)))
        for matter in EXTRA_MATTERS
    )
    return page(
        say("主动公开的内容", "What is disclosed proactively"),
        say(
            "第二十条列明各行政机关应当主动公开的信息；下列事项为摘要，不是条文原文。",
            "Art. 20 lists what every organ discloses of its own accord. The subjects are shortened, not quoted.",
        ),
        grid((say("项", "Item"), say("事项", "Subject"), say("代码", "Name"), say("出处", "Citation")), items),
        say("## 第二十一条另行规定的事项", "## Further matters of Art. 21"),
        grid((say("事项", "Subject"), say("代码", "Name"), say("机关", "Organs"), say("出处", "Citation")), extra),
    )


def exemptions_page() -> str:
    """The page on exemptions."""
    return page(
        say("不予公开的情形", "Exemptions"),
        say(
            "不予公开的各种情形，按表三（三）1至8的顺序排列。",
            "Grounds for not disclosing, in the order of the form's rows （三）1-8.",
        ),
        grid(
            (
                say("情形", "Ground"),
                say("代码", "Name"),
                say("出处", "Citation"),
                say("效力", "Force"),
                say("列明的种类", "Kinds named"),
            ),
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
    return "—" if source.version is None else str(source.version)


def rest(source: Source) -> str:
    """How those places are known that were not read."""
    return "—" if source.otherwise is Status.READ else str(source.otherwise.said)


def sources_page() -> str:
    """The page on laws and documents."""
    return page(
        say("法律和文件", "Laws and documents"),
        say(
            "govinfo 引用的法律和文件。未能在文件或其副本中查到的日期从略。案件引用办理当日有效的文本；"
            f"引文后不加注明的，已查阅原文，其余注明所知程度：{'、'.join(status.said.zh for status in Status)}。",
            "What govinfo cites. A date that could not be read in the document or a copy of it is left out. A case is "
            "cited by the version in force on its day; a citation that says nothing more was read, every other says "
            f"how it is known: {', '.join(status.said.en for status in Status)}.",
        ),
        grid(
            (
                say("名称", "Title"),
                say("简称", "Cited as"),
                say("文本", "Version"),
                say("代码", "Name"),
                say("文号", "Number"),
                say("施行日期", "In force since"),
                say("失效日期", "Until"),
                say("查阅情况", "What was read"),
                say("其余部分", "The rest"),
            ),
            (
                (
                    quoted(s.title),
                    s.short,
                    version(s),
                    f"`{s.key}`",
                    *dates(s),
                    str(s.read),
                    rest(s),
                )
                for s in SOURCES
            ),
        ),
    )


def periods_page() -> str:
    """The page on periods and yearly dates."""
    return page(
        say("期限", "Periods"),
        say(
            "期限多长、自何时起算、出自何处。起算当日不计入；以日或者月计算的期限，末日为节假日的，"
            "顺延至其后第一个工作日。",
            "How long, from which event, and where it stands. The day of the event itself is not counted; a period in "
            "days or months that would end on a holiday ends on the next working day.",
        ),
        grid(
            (
                say("办理事项", "What is to be done"),
                say("代码", "Name"),
                say("期限", "Length"),
                say("单位", "Counted in"),
                say("起算", "From"),
                say("出处", "Citation"),
                say("旧文本的出处", "In earlier versions"),
            ),
            (
                (p.label, f"`{p.key}`", p.length, f"`{p.unit}`", p.start, cited((p.citation,)), cited(p.former))
                for p in PERIODS
            ),
        ),
        say("## 次年的日期", "## Dates in the following year"),
        grid(
            (
                say("办理事项", "What is to be done"),
                say("代码", "Name"),
                say("截止日期", "Last day"),
                say("出处", "Citation"),
            ),
            ((d.label, f"`{d.key}`", f"{d.month:02}-{d.day:02}", cited((d.citation,))) for d in YEARLY_DATES),
        ),
    )


def fees_page() -> str:
    """The page on the information processing fee."""
    return page(
        say("信息处理费", "The information processing fee"),
        say(
            "按档分段计收，各档标准只适用于本档的数量。用 `govinfo fee` 计算应收金额。",
            "Each rate applies to its own bracket. `govinfo fee` computes a bill.",
        ),
        *(part for schedule in SCHEDULES for part in schedule_part(schedule)),
    )


def schedule_part(schedule: FeeSchedule) -> Iterable[str]:
    """The part of the page on one schedule."""
    rows = [(span(bracket.above, bracket.upto), bracket.rate) for bracket in schedule.brackets]
    steps = schedule.progression
    if steps is not None:
        rows.append((span(steps.above, steps.above + steps.width), steps.rate))
    since = schedule.citation.source.since
    yield f"## {schedule.label}{say('（', ' (')}`{schedule.key}`{say('）', ')')}"
    yield cited((schedule.citation,)) + say(f"，自{since}起施行。", f", in force since {since}.")
    yield grid((str(schedule.unit), say("每单位（元）", "元 each")), rows)
    if steps is not None:
        yield say(
            f"其后每增加{steps.width}，单价提高{steps.rise}元。",
            f"Every further {steps.width} cost {steps.rise} 元 more each.",
        )


def span(above: int, upto: int | None) -> str:
    """From which number on to which."""
    if upto is None:
        return say(f"{above + 1}起", f"from {above + 1}")
    return say(f"{above + 1}至{upto}", f"{above + 1} to {upto}")


def holidays_page() -> str:
    """The page on the days that differ from Monday to Friday."""
    first, *_, last = CHINA.years
    return page(
        say("节假日安排", "Holiday arrangements"),
        say(
            "与周一至周五上班的常规不同的日期，以及作出安排的通知。没有通知的年份不作推测。",
            "The days that differ from Monday to Friday, with the notice that arranges them. No other year is guessed.",
        ),
        say(
            f"已收录{first}年至{last}年。截至{LOOKED_FOR}未查到{last + 1}年的通知；取得通知的，可以作为"
            "[一个文件](../how-to/add-a-year-of-holidays.md)加入。要求估算时，只按国家法定节假日办法规定的日期计算。",
            f"Held: {first} to {last}. No notice for {last + 1} is known: none was found "
            f"on {LOOKED_FOR}. Whoever has it adds it as [a file](../how-to/add-a-year-of-holidays.md); an estimate on "
            "request keeps to the days that the regulation on national holidays fixes.",
        ),
        grid(
            (
                say("通知", "Notice"),
                say("节日", "Festival"),
                say("周一至周五放假", "Free though Monday to Friday"),
                say("周末上班", "Worked though weekend"),
            ),
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
        say("行政复议和行政诉讼的结果", "How reviews and suits end"),
        say(
            "各种决定和裁判计入表四的哪一列。表格没有写明，此处为分析者的理解。",
            "Which decision is counted in which column of table 四: an analyst's reading, which the form does not "
            "state.",
        ),
        grid(
            (
                say("决定或者裁判", "Decision"),
                say("代码", "Name"),
                say("计入", "Counted as"),
                say("出处", "Citation"),
                say("旧文本的出处", "In earlier versions"),
            ),
            ((e.label, f"`{e.key}`", f"`{e.result}`", cited((e.citation,)), cited(e.former)) for e in ENDINGS),
        ),
    )


def letter_page() -> str:
    """The page on how a letter is laid out."""
    return page(
        say("公文的版面", "The page of a letter"),
        say(
            "答复书和报告的 Word 文档按公文版面排印。未查阅标准原文，各项旁注明所知程度。",
            "How a letter (and a report) is laid out as a Word document: the page of an official document (公文). The "
            "standard itself was not read; each clause is known as it is said beside it.",
        ),
        grid(
            (say("项目", "What"), say("代码", "Name"), say("数值", "Figure"), say("条款", "Clause")),
            ((m.label, f"`{m.key}`", f"{m.figure} {m.unit}", cited((m.citation,))) for m in MEASURES),
        ),
        say(
            "其余为右边距26毫米、下边距35毫米。行距为版心高度的二十二分之一，即28.95磅；每行28字。署名居中于成文日期之上；"
            "成文日期右空四字，月、日为两位数时右移不超过半字。",
            "The right and the lower margin are what is left: 26 and 35 毫米. A line is 1/22 of the height, 28.95 磅, "
            "and the body is set so close that 28 characters stand on a line. The organ stands centred over the day; "
            "the day ends four characters from the right edge, up to half a character nearer where month or day has "
            "two figures.",
        ),
        say(
            "没有安装标题字体的，Word 依次使用方正小标宋、华文中宋、宋体。以下为通行做法，不出自标准：文号在标题之下，"
            "页码居中（标准为外侧）；版头、印章和版记由单位自行加印。",
            "Where the title's font is not installed, Word takes the next of its list: 方正小标宋, 华文中宋, 宋体. "
            "What is practice rather than the standard: the document number stands below the title, the page number in "
            "the middle (the standard: outside), and the red head (版头), the seal and the imprint (版记) are left to "
            "the office.",
        ),
    )


def rule_page(rule: Rule) -> str:
    """The page of a rule."""
    return rules.page(rule, SPOKEN.get(), example=drawn)


def finding_part() -> str:
    """The rows of the example's 表三 in which something is wrong, as the home page shows them."""
    report = govinfo.read(EXAMPLE)
    findings = govinfo.check(report, select=["A302"])
    rows = {cell.split(".")[1] for finding in findings for cell in finding.cells} | {"not_held"}
    table = excerpt(printed_table(report.applications), rows)
    return f"{body(table_document(table, SPOKEN.get(), notes(findings)))}\n"


def rules_page() -> str:
    """The list of rules."""
    return page(
        say("检查规则", "Rules"),
        say(
            "规则代码固定不变。只有依据表格勾稽关系或者法定义务的规则，才可以阻止报送。",
            "Codes are permanent. Only a rule that rests on an identity of the form or on a legal duty may block a "
            "filing.",
        ),
        grid(
            (
                say("代码", "Code"),
                say("名称", "Name"),
                say("问题", "What is wrong"),
                say("严重程度", "Severity"),
                say("效力", "Strength"),
            ),
            (
                (
                    f"[{r.code}]({r.code.lower()}.md)",
                    r.name,
                    str(r.title),
                    SEVERITIES[r.severity],
                    STRENGTHS[r.strength],
                )
                for r in RULES
            ),
        ),
        say("## 须指定才运行的规则", "## Rules that run only where they are asked for"),
        say("、", ", ").join(f"[{rule.code}]({rule.code.lower()}.md)" for rule in RULES if not rule.on)
        + say(
            "：用完整代码指定，或者选用 `audit` 阶段。",
            ": select them by their whole code, or take the profile `audit`.",
        ),
        say("## 未使用的代码", "## Codes that stand for no rule"),
        grid(
            (say("代码", "Code"), say("名称", "Name"), say("原因", "Why")),
            ((r.key, r.name, str(r.why)) for r in RESERVED),
        ),
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


def in_one_language() -> dict[str, str]:
    """The pages that are in both languages, by their path below ``docs/reference``, in the language spoken."""
    return {
        **{f"edition-{form.edition}.md": form_page(form) for form in FORMS},
        "finding.html": finding_part(),
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


def pages() -> dict[str, str]:
    """Every generated page by its path below ``docs/reference``."""
    with language("zh"):
        chinese = {re.sub(r"\.(\w+)$", r".zh.\1", name): text for name, text in in_one_language().items()}
    with language("en"):
        return {**in_one_language(), **chinese, "names.md": names_page(), "classes.md": classes_page()}


if __name__ == "__main__":
    STUB.write_text(stub(), encoding="utf-8")
    for name, text in pages().items():
        path = HERE / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        print(path.relative_to(HERE.parent))

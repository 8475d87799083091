"""Findings drawn into the reports: one page, each report as the form prints it with its faulty cells marked.

Of many files the page begins with an index: how many were checked, a table of the files that can be searched and
sorted, the rules by how many files they fail on. A report stands folded up below it, a clean one only in the index.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from html import escape

from govinfo.checks.finding import Severity
from govinfo.emitters.checked import Checked, Unchecked, coverage, rule_title, waived
from govinfo.emitters.proposing import proposed
from govinfo.emitters.summary import fewest_failures, summarise
from govinfo.languages import Language, LanguageChoice, Text
from govinfo.messages.checking import SEVERITIES
from govinfo.page.fragment import STYLE, body
from govinfo.page.notes import notes
from govinfo.speaking import language_of
from govinfo.writers import page

_LANGUAGES = {Language.ZH: "zh-CN", Language.EN: "en"}
_SHADES = {Severity.ERROR: "rgb(220 38 38)", Severity.WARNING: "rgb(217 119 6)", Severity.NOTICE: "rgb(37 99 235)"}
_WIDEST = 24
"""Findings of one file from which on its picture grows no longer."""
_PAGE_STYLE = """
:root { color-scheme: light dark }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem; background: Canvas; color: CanvasText;
  font-family: "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "WenQuanYi Micro Hei", sans-serif }
article, details { border-top: 1px solid currentColor; margin-top: 1rem; padding-top: 1rem }
details > article { border: 0; margin: 0; padding: 0 }
summary { cursor: pointer }
.index { overflow-x: auto }
.index table { border-collapse: collapse; width: 100%; font-size: .9em; margin: .5em 0 }
.index th, .index td { border-bottom: 1px solid rgb(128 128 128 / .4); padding: .25em .5em; text-align: left }
.index td.count, .index th.count { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
.index td { overflow-wrap: anywhere }
.index td:nth-child(2) { white-space: nowrap }
.index button { all: unset; cursor: pointer; font-weight: 700 }
.index button:focus-visible { outline: 2px solid }
.index button::after { content: " ↕"; font-weight: 400 }
input { font: inherit; width: 100%; box-sizing: border-box; padding: .4em }
@media (max-width: 40rem) {
  body { padding: .75rem }
  .index th, .index td { padding: .25em; min-width: 2em }
  .index td:first-child, .index td:nth-child(3) { min-width: 5em }
  .index button::after { content: "" }
  .index svg { display: none }
}
@media print { input { display: none } .index button::after { content: "" } .index tr { break-inside: avoid } }
""".strip()
_SCRIPT = """
const table = document.querySelector("#files"), lines = [...table.tBodies[0].rows];
document.querySelector("#search").addEventListener("input", event => {
  const words = event.target.value.trim().toLowerCase();
  for (const line of lines) line.hidden = !line.textContent.toLowerCase().includes(words);
});
table.tHead.querySelectorAll("button").forEach((button, column) => button.addEventListener("click", () => {
  const number = button.parentElement.classList.contains("count"), back = button.dataset.sorted === "1" ? -1 : 1;
  const text = line => line.cells[column].textContent;
  const order = (a, b) => number ? text(b) - text(a) : text(a).localeCompare(text(b), "zh");
  lines.sort((a, b) => back * order(a, b));
  button.dataset.sorted = back === 1 ? "1" : "";
  table.tBodies[0].append(...lines);
}));
const unfold = () => { if (location.hash) document.querySelector(location.hash).open = true; };
window.addEventListener("hashchange", unfold);
unfold();
""".strip()
_ALSO = Text("，", "; ")
_HEADS = (Text("机关", "Organ"), Text("年度", "Year"), Text("文件", "File"))
_RULES_HEAD = Text("各项规则", "Rules")
_FILES = Text("份数", "Files")
_SEARCH = Text("查找机关、年度或者文件", "Search organs, years or files")


def emit(
    checked: Iterable[Checked],
    *,
    unchecked: Sequence[Unchecked] = (),
    lang: LanguageChoice | None = None,
    **_: object,
) -> str:
    """A self-contained HTML page; where it is clear what to change, that is drawn in beside the figure.

    Args:
        checked: The files with their reports and findings.
        unchecked: The files that could not be checked.
        lang: Language of the page, ``zh`` or ``en``.

    Returns:
        HTML, ending in a line break.
    """
    items, language = tuple(checked), language_of(lang)
    title = escape(coverage(items, unchecked).said(language, {}))
    let_stand = waived(items)
    if let_stand is not None:
        title += f"{_ALSO.said(language, {})}{escape(let_stand.said(language, {}))}"
    many = len(items) + len(unchecked) > 1
    content = "\n".join(_many(items, language) if many else [_article(item, language) for item in items])
    return (
        f'<!DOCTYPE html>\n<html lang="{_LANGUAGES[language]}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{_PAGE_STYLE}\n{STYLE}</style>\n</head>\n<body>\n<p>{title}</p>\n"
        f"{content}\n</body>\n</html>\n"
    )


def _many(items: Sequence[Checked], language: Language) -> Iterator[str]:
    """The rules that failed, the index, then each file on which something was found, folded up; the worst first."""
    items = sorted(items, key=fewest_failures)
    yield _rules(items, language)
    yield _index(items, language)
    for number, item in enumerate(items, 1):
        if item.findings:
            head = f"<summary>{escape(item.about)} <code>{escape(item.file)}</code></summary>"
            yield f'<details id="r{number}">\n{head}\n{_article(item, language)}\n</details>'
    yield f"<script>{_SCRIPT}</script>"


def _index(items: Sequence[Checked], language: Language) -> str:
    heads = [f'<th scope="col"><button type="button">{head.said(language, {})}</button></th>' for head in _HEADS]
    heads += [
        f'<th scope="col" class="count"><button type="button">{SEVERITIES[severity].said(language, {})}</button></th>'
        for severity in Severity
    ]
    search = escape(_SEARCH.said(language, {}))
    return (
        f'<input id="search" type="search" aria-label="{search}" placeholder="{search}">\n'
        f'<div class="index"><table id="files">\n<thead><tr>{"".join(heads)}<td></td></tr></thead>\n'
        f"<tbody>\n{''.join(_line(number, item) for number, item in enumerate(items, 1))}</tbody>\n</table></div>"
    )


def _line(number: int, item: Checked) -> str:
    counts = Counter(finding.severity for finding in item.findings.failures)
    organ, file = escape(item.report.organ or ""), escape(item.file)
    linked = f'<a href="#r{number}">{file}</a>' if item.findings else file
    cells = f"<td>{organ}</td><td>{item.report.year or ''}</td><td>{linked}</td>"
    cells += "".join(f'<td class="count">{counts[severity]}</td>' for severity in Severity)
    return f"<tr>{cells}<td>{_picture(counts)}</td></tr>\n"


def _picture(counts: Counter[Severity]) -> str:
    """The failures of a file as a bar, the worst first; what it shows also stands in the cells before it."""
    scale = min(1.0, _WIDEST / max(1, counts.total()))
    drawn, left = "", 0.0
    for severity, shade in _SHADES.items():
        room = 4 * scale * counts[severity]
        drawn += f'<rect x="{left:.4g}" width="{room:.4g}" height="10" fill="{shade}"/>' if room else ""
        left += room
    return f'<svg aria-hidden="true" width="{4 * _WIDEST}" height="10">{drawn}</svg>' if drawn else ""


def _rules(items: Sequence[Checked], language: Language) -> str:
    names = {finding.code: finding.name for item in items for finding in item.findings}
    lines = "".join(
        f"<tr><td>{escape(code)}</td><td>{escape(rule_title(code, names[code], language))}</td>"
        f'<td class="count">{count}</td></tr>\n'
        for code, count in summarise(items).by_code
    )
    head = _RULES_HEAD.said(language, {})
    columns = f'<th scope="col" colspan="2">{head}</th><th scope="col" class="count">{_FILES.said(language, {})}</th>'
    return lines and (
        f'<div class="index"><table>\n<thead><tr>{columns}</tr></thead>\n<tbody>\n{lines}</tbody>\n</table></div>'
    )


def _article(item: Checked, language: Language) -> str:
    drawn = body(page(item.report, language, notes(item.findings, proposed(item).values())))
    return f"<article>\n<p><code>{escape(item.file)}</code></p>\n{drawn}\n</article>"

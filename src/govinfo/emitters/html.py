"""Findings drawn into the reports: one page, each report as the form prints it with its faulty cells marked.

Of many files the page begins with an index: how many were checked, the rules by how many files they fail on, a table of
the files that can be searched and sorted. Below it stands what was found in each file, with its report folded up;
a clean one stands in the index alone. Many files that were not checked are listed with their reasons.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from html import escape

from govinfo.checks.finding import Severity
from govinfo.emitters.checked import Checked, Unchecked, counted, coverage, listed, rule_titles, waived
from govinfo.emitters.proposing import proposed
from govinfo.emitters.summary import fewest_failures, summarise
from govinfo.languages import Language, LanguageChoice, Text, joined
from govinfo.messages import emitting as says
from govinfo.messages import worklist
from govinfo.messages.checking import NO_FINDINGS, SEVERITIES
from govinfo.messages.errors import PLACED
from govinfo.page.document import PrintedDocument
from govinfo.page.fragment import body, summary
from govinfo.page.notes import COLOURS, notes
from govinfo.speaking import language_of
from govinfo.text import inert
from govinfo.writers import page
from govinfo.writers.html import self_contained

_WIDEST = 24
"""Findings of one file from which on its picture grows no longer."""
_INDEX_STYLE = """
body { font-family: "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "WenQuanYi Micro Hei", sans-serif }
body > h1 { font-size: 1.3em }
section { border-top: 1px solid currentColor; margin-top: 1rem }
section h2 { font-size: 1.1em }
summary { cursor: pointer }
code { overflow-wrap: anywhere }
.index { overflow-x: auto }
.index table { border-collapse: collapse; width: 100%; font-size: .9em; margin: .5em 0 }
.index th, .index td { border-bottom: 1px solid rgb(128 128 128 / .4); padding: .25em .5em; text-align: left }
.index .count { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
.index td { overflow-wrap: anywhere }
.index .code, #files td:nth-child(2) { white-space: nowrap; width: 1% }
.index button { all: unset; cursor: pointer; font-weight: 700; white-space: nowrap }
.index button:focus-visible { outline: 2px solid }
.index button::after { content: " ↕"; font-weight: 400 }
input { font: inherit; width: 100%; box-sizing: border-box; padding: .4em }
@media (max-width: 40rem) {
  body { padding: .75rem }
  .index th, .index td { padding: .25em }
  #files td { min-width: 2em }
  #files td:first-child, #files td:nth-child(3) { min-width: 5em }
  .index button::after { content: "" }
  .index svg { display: none }
}
@media print {
  input, details:not([open]) { display: none }
  .index button::after { content: "" }
  .index tr, section li { break-inside: avoid }
  section h2 { break-after: avoid }
}
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
  const order = (a, b) => number ? text(b) - text(a) : text(a).localeCompare(text(b), "zh", { numeric: true });
  lines.sort((a, b) => back * order(a, b));
  button.dataset.sorted = back === 1 ? "1" : "";
  table.tBodies[0].append(...lines);
}));
const unfold = () => {
  const folded = document.getElementById(location.hash.slice(1))?.closest("details");
  if (folded && !folded.open) { folded.open = true; location.replace(location.hash); }
};
window.addEventListener("hashchange", unfold);
unfold();
""".strip()
_HEADS = (worklist.ORGAN, worklist.YEAR, worklist.FILE)


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
    items, language = sorted(checked, key=fewest_failures), language_of(lang)
    many = len(items) + len(unchecked) > 1
    titles = [coverage(items, unchecked)] if many or not items else [_one(items[0])]
    let_stand = waived(items)
    if let_stand is not None:
        titles.append(let_stand)
    title = joined(titles, "，", "; ").said(language, {})
    parts = _many(items, unchecked, language) if many else (_article(item, language) for item in items)
    content = "\n".join(part for part in parts if part)
    return inert(self_contained(language, title, f"<p>{escape(title)}</p>\n{content}\n", _INDEX_STYLE))


def _one(item: Checked) -> Text:
    """What became of the only file: its name, and how much was found in it."""
    return PLACED.filled(place=item.file, said=counted(item.findings) if item.findings else NO_FINDINGS)


def _many(items: Sequence[Checked], unchecked: Sequence[Unchecked], language: Language) -> Iterator[str]:
    """The rules that failed, the index, what was not checked, then what was found in each file, the worst first."""
    yield _rules(items, language)
    yield _index(items, language)
    yield from (_left(head, files, language) for head, files in listed(unchecked))
    for number, item in enumerate(items, 1):
        if item.findings:
            yield _section(number, item, language)
    yield f"<script>{_SCRIPT}</script>"


def _section(number: int, item: Checked, language: Language) -> str:
    anchor, drawn = f"r{number}-", _drawn(item, language)
    return (
        f'<section id="r{number}">\n<h2>{escape(item.about)} <code>{escape(item.file)}</code></h2>\n'
        f'<div class="govinfo">{summary(drawn, anchor)}</div>\n'
        f"<details>\n<summary>{says.REPORT.said(language, {})}</summary>\n{body(drawn, anchor=anchor)}\n</details>\n"
        "</section>"
    )


def _article(item: Checked, language: Language) -> str:
    drawn = _drawn(item, language)
    return body(drawn, summary(drawn))


def _drawn(item: Checked, language: Language) -> PrintedDocument:
    return page(item.report, language, notes(item.findings, proposed(item).values()))


def _index(items: Sequence[Checked], language: Language) -> str:
    heads = [f'<th scope="col"><button type="button">{head.said(language, {})}</button></th>' for head in _HEADS]
    heads += [
        f'<th scope="col" class="count"><button type="button">{SEVERITIES[severity].said(language, {})}</button></th>'
        for severity in Severity
    ]
    search = escape(says.SEARCH.said(language, {}))
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
    for severity in Severity:
        room = 4 * scale * counts[severity]
        drawn += (
            f'<rect x="{left:.4g}" width="{room:.4g}" height="10" fill="rgb({COLOURS[severity]})"/>' if room else ""
        )
        left += room
    return f'<svg aria-hidden="true" width="{4 * _WIDEST}" height="10">{drawn}</svg>' if drawn else ""


def _left(head: Text, files: Sequence[Text], language: Language) -> str:
    lines = "".join(f"<tr><td>{escape(one.said(language, {}))}</td></tr>\n" for one in files)
    return (
        f'<div class="index"><table>\n<thead><tr><th scope="col">{head.said(language, {})}</th></tr></thead>\n'
        f"<tbody>\n{lines}</tbody>\n</table></div>"
    )


def _rules(items: Sequence[Checked], language: Language) -> str:
    titles = rule_titles(items, language)
    lines = "".join(
        f'<tr><td class="code">{escape(code)}</td><td>{escape(titles[code])}</td><td class="count">{count}</td></tr>\n'
        for code, count in summarise(items).by_code
    )
    head = says.RULES.said(language, {})
    columns = (
        f'<th scope="col" colspan="2">{head}</th><th scope="col" class="count">{says.FILES.said(language, {})}</th>'
    )
    return lines and (
        f'<div class="index"><table>\n<thead><tr>{columns}</tr></thead>\n<tbody>\n{lines}</tbody>\n</table></div>'
    )

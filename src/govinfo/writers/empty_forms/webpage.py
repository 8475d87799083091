"""The form as a web page that checks itself, without a server: typed figures are summed by a script in the page.

Saved from within, the page is a report that is read as any other: the script and what it says stay out of it.
"""

import json
from html import escape

from govinfo.languages import LANGUAGE_TAGS
from govinfo.messages import empty_forms as says
from govinfo.messages.checking import HOLDS
from govinfo.page import fragment
from govinfo.page.document import Figures, LineStyle, PrintedDocument, TextLine
from govinfo.page.notes import COLOURS
from govinfo.writers import html
from govinfo.writers.empty_forms.balances import Totals, balances, computed

_BROKEN = f".govinfo td.broken {{ background: rgba({COLOURS['error']},.25) }}"
_STYLE = """
.govinfo [contenteditable] { display: block; min-height: 1.4em; min-width: 2em; outline-offset: 2px }
.govinfo div.write { min-height: 6em; border: 1px dashed; padding: .5em; text-indent: 0 }
.govinfo div.write:empty::before { content: attr(data-hint); opacity: .6 }
.broken-list { color: rgb(185 28 28); font-size: .86em; padding-left: 1.5em }
.toolbar { position: sticky; top: 0; display: flex; gap: 1em; align-items: center; padding: .5em 0; background: Canvas }
@media print {
  .toolbar, .broken-list { display: none }
  .govinfo td.broken { background: none }
  .govinfo div.write { border: none; padding: 0 }
  .govinfo div.write:empty::before { content: "" }
}
""".strip()
_SCRIPT = """
const tables = [...document.querySelectorAll("div.table")].map((holder, at) => {
  const list = document.createElement("ul");
  list.className = "broken-list";
  list.setAttribute("role", "status");
  holder.after(list);
  return { ...form.tables[at], list, cells: [...holder.querySelectorAll("[data-cell]")] };
});
const toolbar = document.createElement("div");
toolbar.className = "toolbar";
const state = document.createElement("span");
for (const [said, act] of [[form.save, save], [form.print, () => print()]]) {
  const button = document.createElement("button");
  button.textContent = said;
  button.onclick = act;
  toolbar.append(button);
}
toolbar.append(state);
document.querySelector("main").prepend(toolbar);

function number(cell) {
  const text = cell.textContent.trim();
  const wanted = cell.dataset.money ? /^\\d+(\\.\\d+)?$/ : /^\\d+$/;
  return text === "" ? 0 : wanted.test(text) ? Number(text) : NaN;
}

function check() {
  let broken = 0;
  for (const { equations, sums, list, cells } of tables) {
    for (const [total, parts] of sums) {
      cells[total].textContent = parts.reduce((sum, part) => sum + number(cells[part]), 0);
    }
    const marked = new Set(), said = [];
    for (const cell of cells) {
      if (Number.isNaN(number(cell))) { marked.add(cell); said.push(cell.dataset.money ? form.amount : form.whole); }
    }
    for (const [left, right, sentence] of equations) {
      const [one, other] = [left, right].map((side) => side.reduce((sum, cell) => sum + number(cells[cell]), 0));
      if (one !== other && !Number.isNaN(one + other)) {
        said.push(`${sentence}${form.sides.replace("{left}", one).replace("{right}", other)}`);
        for (const cell of [...left, ...right]) marked.add(cells[cell]);
      }
    }
    for (const cell of cells) cell.parentElement.classList.toggle("broken", marked.has(cell));
    list.replaceChildren(...said.map((text) => Object.assign(document.createElement("li"), { textContent: text })));
    broken += said.length;
  }
  state.textContent = broken ? form.broken.replace("{count}", broken) : form.holds;
}

function save() {
  const copy = document.documentElement.cloneNode(true);
  for (const one of copy.querySelectorAll(".toolbar, .broken-list")) one.remove();
  for (const one of copy.querySelectorAll(".broken")) one.removeAttribute("class");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([`<!DOCTYPE html>\\n${copy.outerHTML}`], { type: "text/html" }));
  link.download = `${document.title}.html`;
  link.click();
}

document.addEventListener("input", check);
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !event.target.dataset.cell) return;
  event.preventDefault();
  const fields = [...document.querySelectorAll("[data-cell][contenteditable]")];
  fields[(fields.indexOf(event.target) + 1) % fields.length].focus();
});
document.addEventListener("paste", (event) => {
  event.preventDefault();
  document.execCommand("insertText", false, event.clipboardData.getData("text/plain"));
});
check();
""".strip()


def draw(document: PrintedDocument, totals: Totals) -> str:
    """The form as an HTML page with its script."""
    tables = [part for part in document.parts if isinstance(part, Figures)]
    facts = {
        "tables": [_facts(table, totals) for table in tables],
        **{key: str(said) for key, said in _SAID.items()},
    }
    content = "\n".join(_part(part, totals) for part in document.parts)
    # In a script a tag must not end; in JSON a stroke may be written as an escape.
    data = json.dumps(facts, ensure_ascii=False).replace("</", "<\\/")
    script = f"<script>\nconst form = {data};\n{_SCRIPT}\n</script>"
    body = f'<article class="govinfo" lang="{LANGUAGE_TAGS[document.language]}">\n{content}\n</article>'
    return html.page(document, body, f"{_BROKEN}\n{_STYLE}", script)


_SAID = {
    "save": says.SAVE,
    "print": says.PRINT,
    "whole": says.WHOLE_NUMBER,
    "amount": says.AMOUNT,
    "sides": says.SIDES,
    "broken": says.BROKEN,
    "holds": HOLDS,
}
"""What the script says."""


def _facts(table: Figures, totals: Totals) -> dict[str, object]:
    """What the script knows of a table: its identities, and the cells that it computes."""
    equations = [(one.left, one.right, str(one.sentence)) for one in balances(table.form)]
    return {"equations": equations, "sums": list(computed(table.form, totals).items())}


def _part(part: TextLine | Figures, totals: Totals) -> str:
    if isinstance(part, Figures):
        return _table(part, totals)
    if part.style is LineStyle.PROSE and not part.text:
        return f'<div class="write" contenteditable="true" data-hint="{escape(str(says.WRITE_HERE))}"></div>'
    return fragment.line(part)


def _table(figures: Figures, totals: Totals) -> str:
    """A table in whose cells is typed; those that are computed are not."""
    sums = computed(figures.form, totals)
    values: list[str] = []
    for cell, text in zip(figures.cells, figures.texts, strict=True):
        money = ' data-money="1"' if cell.number in figures.form.money else ""
        typed = (
            "" if cell.number in sums else f' contenteditable="true" inputmode="{"decimal" if money else "numeric"}"'
        )
        label = escape(f"{cell.row.label} {cell.column.label}")
        values.append(f'<span data-cell="{cell.number}"{money}{typed} aria-label="{label}">{escape(text)}</span>')
    return fragment.markup(figures.form, figures.language) % (escape(figures.label), *values)

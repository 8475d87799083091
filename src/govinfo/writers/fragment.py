"""HTML for embedding: one element with a table for each table of the form, real headings and spans, its own styles.

The markup of a table is the same for every report on an edition, so it is made once, with a place for each value.
"""

from functools import cache
from html import escape

from govinfo.forms import spec
from govinfo.writers.document import Document, Figures, Line, Style
from govinfo.writers.layout import Box, Language, grid

STYLE = """
.govinfo { font-family: "FangSong", "仿宋", "仿宋_GB2312", "STFangsong", "Noto Serif CJK SC", serif; line-height: 1.75 }
.govinfo h1 {
  font-family: "SimSun", "宋体", "STSong", "Noto Serif CJK SC", serif;
  font-size: 1.6em; text-align: center; margin: .6em 0
}
.govinfo h2 {
  font-family: "SimHei", "黑体", "STHeiti", "Noto Sans CJK SC", sans-serif;
  font-size: 1.15em; font-weight: 400; margin: 1.4em 0 .5em; break-after: avoid
}
.govinfo p { margin: .3em 0; text-indent: 2em; overflow-wrap: anywhere }
.govinfo p.imprint { text-indent: 0; text-align: center; font-size: .9em }
.govinfo div.table { overflow-x: auto; margin: .6em 0 }
.govinfo table { border-collapse: collapse; width: 100%; table-layout: fixed; font-size: .86em; line-height: 1.4 }
.govinfo th, .govinfo td {
  border: 1px solid currentColor; padding: .3em .35em; text-align: center; vertical-align: middle;
  font-weight: 400; overflow-wrap: anywhere; background: none; color: inherit
}
.govinfo th[scope=row]:not([rowspan]) { text-align: left }
.govinfo th[scope=rowgroup] { font-weight: 700 }
.govinfo td { font-variant-numeric: tabular-nums }
.govinfo tr { break-inside: avoid }
""".strip()
"""The styles of a fragment: they touch nothing outside it and take their colours from the page around it."""

LANGUAGES = {Language.ZH: "zh-CN", Language.EN: "en"}
"""How HTML names the language of the labels."""

_TAGS = {
    Style.TITLE: "<h1>{}</h1>",
    Style.IMPRINT: '<p class="imprint">{}</p>',
    Style.HEADING: "<h2>{}</h2>",
    Style.PROSE: "<p>{}</p>",
}


def draw(document: Document) -> str:
    """The document as an HTML fragment with its own styles, which apply to nothing around it."""
    return f"<style>\n{STYLE}\n</style>\n{body(document)}\n"


def body(document: Document) -> str:
    """The document as one HTML element, without styles."""
    parts = "\n".join(map(_part, document.parts))
    return f'<article class="govinfo" lang="{LANGUAGES[document.language]}">\n{parts}\n</article>'


def _part(part: Line | Figures) -> str:
    if isinstance(part, Line):
        return _TAGS[part.style].format(escape(part.text, quote=False))
    markup = _markup(part.table.form, part.language)
    values = tuple(escape(text, quote=False) for text in part.texts)
    return markup % (escape(part.label), *values)


@cache
def _markup(table: spec.Table, language: Language) -> str:
    """The markup of a table of the form, with a place for its name and for each value."""
    form = grid(table, language)
    lines = ["".join(map(_box, line)) for line in form.lines()]
    columns = "".join(f'<col style="width:{share * 100:.4g}%%">' for share in form.widths)
    head = f"<thead>\n{_rows(lines[: form.heads])}</thead>\n" if form.heads else ""
    blocks = "".join(f"<tbody>\n{_rows(lines[start:end])}</tbody>\n" for start, end in form.blocks)
    return (
        f'<div class="table">\n<table aria-label="%s">\n<colgroup>{columns}</colgroup>\n{head}{blocks}</table>\n</div>'
    )


def _rows(lines: list[str]) -> str:
    return "".join(f"<tr>{line}</tr>\n" for line in lines)


def _box(box: Box) -> str:
    tag = "td" if box.scope is None else "th"
    spans = "".join(
        f' {name}="{span}"' for name, span in (("rowspan", box.rowspan), ("colspan", box.colspan)) if span > 1
    )
    scope = "" if box.scope is None else f' scope="{box.scope}"'
    text = "%s" if box.cell is not None else escape(box.text, quote=False).replace("%", "%%")
    return f"<{tag}{scope}{spans}>{text}</{tag}>"

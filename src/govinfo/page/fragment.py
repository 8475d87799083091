"""HTML for embedding: one element with a table for each table of the form, real headings and spans, its own styles.

The markup of a table is the same for every report on an edition, so it is made once, with a place for each value.
"""

from collections.abc import Iterable, Mapping, Sequence
from html import escape

from govinfo.forms import renewed, spec
from govinfo.languages import LANGUAGE_TAGS, Language
from govinfo.messages.checking import SIGNS
from govinfo.page.document import Figures, LineStyle, PrintedDocument, TextLine
from govinfo.page.layout import Box, PageGrid, grid
from govinfo.page.notes import COLOURS, REMARKED, Note, Notes

_STYLE = """
.govinfo { font-family: "FangSong", "仿宋", "仿宋_GB2312", "STFangsong", "Noto Serif CJK SC", serif; line-height: 1.75 }
.govinfo h1 {
  font-family: "方正小标宋简体", "FZXiaoBiaoSong-B05S", "STXiaobiaosong", "SimSun", "宋体", "STSong",
    "Noto Serif CJK SC", serif;
  font-size: 1.6em; text-align: center; text-wrap: balance; margin: .6em 0
}
.govinfo h2 {
  font-family: "SimHei", "黑体", "STHeiti", "Noto Sans CJK SC", sans-serif;
  font-size: 1.15em; font-weight: 400; margin: 1.4em 0 .5em; break-after: avoid
}
.govinfo p { margin: .3em 0; text-indent: 2em; overflow-wrap: anywhere }
.govinfo p.topic { font-family: "KaiTi", "楷体", "楷体_GB2312", "STKaiti", serif; break-after: avoid }
.govinfo p.imprint { text-indent: 0; text-align: center; font-size: .9em }
.govinfo p.salutation { text-indent: 0 }
.govinfo p.signature { text-indent: 0; text-align: center; margin-left: 50% }
.govinfo :not(.signature) + p.signature { margin-top: 3.5em }
.govinfo div.table { overflow-x: auto; margin: .6em 0 }
.govinfo table {
  border-collapse: collapse; width: 100%; min-width: calc(var(--columns, 0) * 3em); table-layout: fixed;
  font-size: .86em; line-height: 1.4
}
.govinfo.govinfo th, .govinfo.govinfo td {
  border: 1px solid currentColor; padding: .3em .35em; text-align: center; vertical-align: middle;
  font-weight: 400; overflow-wrap: anywhere; hyphens: auto; background: none; color: inherit
}
.govinfo th[scope=row]:not([rowspan]) { text-align: left }
.govinfo th[scope=rowgroup] { font-weight: 700 }
.govinfo th { text-wrap: balance }
.govinfo td { font-variant-numeric: tabular-nums }
.govinfo tr, .govinfo tbody:not(:only-of-type) { break-inside: avoid }
.govinfo mark { color: inherit; background: none; outline: 1px solid; padding: 0 .15em }
.govinfo td mark { display: inline-block; max-width: 100%; box-sizing: border-box; white-space: nowrap }
.govinfo sup { font-size: .7em; line-height: 0 }
.govinfo td sup { display: block; line-height: 1.2; white-space: normal }
.govinfo sup :target { font-weight: 700; font-size: 1.6em }
.govinfo ins { text-decoration: none; font-weight: 700; border-bottom: 2px solid rgb(22 163 74) }
.govinfo ol.findings { font-size: .86em; margin: .4em 0; padding-left: 2em }
.govinfo ol.findings li { border-left: .25em solid; padding-left: .5em; margin: .25em 0 }
""".strip()
STYLE = "\n".join(
    (
        _STYLE,
        *(
            f".govinfo mark.{severity} {{ background: rgba({colour},.2); outline-color: rgb({colour}) }}\n"
            f".govinfo ol.findings li.{severity} {{ border-color: rgb({colour}) }}"
            for severity, colour in COLOURS.items()
        ),
    )
)
"""The styles of a fragment: they touch nothing outside it and take their colours from the page around it.

The class stands twice where a notebook's own styles of tables would else prevail.
"""

ANCHOR = "finding-"
"""What the marks of the findings in a document are called, before their number."""

_TAGS = {
    LineStyle.TITLE: "<h1>{}</h1>",
    LineStyle.IMPRINT: '<p class="imprint">{}</p>',
    LineStyle.HEADING: "<h2>{}</h2>",
    LineStyle.TOPIC: '<p class="topic">{}</p>',
    LineStyle.PROSE: "<p>{}</p>",
    LineStyle.SALUTATION: '<p class="salutation">{}</p>',
    LineStyle.SIGNATURE: '<p class="signature">{}</p>',
}


def draw(document: PrintedDocument) -> str:
    """The document as an HTML fragment with its own styles, which apply to nothing around it."""
    return f"<style>\n{STYLE}\n</style>\n{body(document, summary(document))}\n"


def body(document: PrintedDocument, under_head: str = "", anchor: str = ANCHOR) -> str:
    """The document as one HTML element, without styles; a finding that marks cells is told under their table.

    Args:
        document: The document.
        under_head: HTML to stand under its title and its imprint.
        anchor: As for `summary`.
    """
    marks = document.marks
    parts = [_part(part, document.notes, marks, anchor) for part in document.parts]
    parts.insert(sum(map(_is_head, document.parts)), under_head)
    content = "\n".join(part for part in parts if part)
    return f'<article class="govinfo" lang="{LANGUAGE_TAGS[document.language]}">\n{content}\n</article>'


def summary(document: PrintedDocument, anchor: str = ANCHOR) -> str:
    """What was found as a list: of what marks cells the sentence, linked to the first mark; of the rest all there is.

    Args:
        document: The document.
        anchor: What the marks of the document are called, before their number.
    """
    marks = document.marks
    return _list(_linked(note, anchor) if note.number in marks else _finding_item(note) for note in document.notes.all)


def _is_head(part: TextLine | Figures) -> bool:
    """Whether a part is of what a document begins with: its title and its imprint."""
    return isinstance(part, TextLine) and part.style in {LineStyle.TITLE, LineStyle.IMPRINT}


def line(part: TextLine) -> str:
    """A printed line as an HTML element."""
    return _TAGS[part.style].format(escape(part.text, quote=False))


def _part(part: TextLine | Figures, notes: Notes, marks: Mapping[int, str], anchor: str) -> str:
    if isinstance(part, TextLine):
        return line(part)
    values = [escape(text, quote=False) for text in part.texts]
    under: dict[int, Note] = {}
    for cell in part.cells if notes else ():
        found = notes.at(cell.address)
        ids = {note.number: f' id="{anchor}{note.number}"' for note in found if marks[note.number] == cell.address}
        values[cell.number] = _marked(values[cell.number], found, notes.suggested.get(cell.address), ids)
        under.update((note.number, note) for note in found)
    table = markup(part.form, part.language) % (escape(part.label), *values)
    listed = _list(_finding_item(note) for _, note in sorted(under.items()))
    return f"{table}\n{listed}" if listed else table


def _marked(text: str, notes: Sequence[Note], suggested: str | None, ids: Mapping[int, str]) -> str:
    """A value with the numbers of the findings that mark it, the value suggested for it behind it."""
    if suggested is not None:
        text = f"<del>{text}</del> <ins>{escape(suggested, quote=False)}</ins>"
    if not notes:
        return text
    numbers = ",<wbr>".join(
        f"<span{ids.get(note.number, '')}>{SIGNS.get(note.severity, '')}{note.number}</span>" for note in notes
    )
    sentences = escape("\n".join(note.text for note in notes))
    return (
        f'<mark class="{escape(notes[0].severity)}" title="{sentences}">{text or "&nbsp;"}'
        f"<sup {REMARKED}>[{numbers}]</sup></mark>"
    )


def _list(items: Iterable[str]) -> str:
    listed = "".join(items)
    return listed and f'<ol class="findings" {REMARKED}>\n{listed}</ol>'


def _finding_item(note: Note) -> str:
    """A finding as an item of a list, with what it rests on."""
    basis = f" <small>{escape(note.basis, quote=False)}</small>" if note.basis else ""
    return _item(note, f"{_head(note)} {escape(note.message, quote=False)}{basis}")


def _linked(note: Note, anchor: str) -> str:
    """A finding as an item of a list, with a link to where it is marked."""
    return _item(note, f'<a href="#{anchor}{note.number}">{_head(note)}</a> {escape(note.message, quote=False)}')


def _item(note: Note, content: str) -> str:
    return f'<li value="{note.number}" class="{escape(note.severity)}">{content}</li>\n'


def _head(note: Note) -> str:
    return f"<b>{escape(note.mark)} {escape(note.code)}</b>"


@renewed
def markup(table: spec.FormTable, language: Language) -> str:
    """The markup of a table of the form, with a place for its name and for each value."""
    return laid_out(grid(table, language))


def laid_out(table: PageGrid) -> str:
    """The markup of a grid, with a place for its name and for each value."""
    lines = ["".join(map(_box, line)) for line in table.lines()]
    columns = "".join(f'<col style="width:{share * 100:.4g}%%">' for share in table.widths)
    head = f"<thead>\n{_rows(lines[: table.heads])}</thead>\n" if table.heads else ""
    blocks = "".join(f"<tbody>\n{_rows(lines[start:end])}</tbody>\n" for start, end in table.blocks)
    opening = f'<table aria-label="%s" style="--columns:{table.columns}">'
    return f'<div class="table">\n{opening}\n<colgroup>{columns}</colgroup>\n{head}{blocks}</table>\n</div>'


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

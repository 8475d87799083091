"""The formats of this library, as data."""

from typing import Literal

from govinfo.formats.format import Annotating, Drawing, Dumping, Emitting, Filling, Format, Patching, Reading

_READERS = "govinfo.readers.formats"
_WRITERS = "govinfo.writers"
_EMITTERS = "govinfo.emitters"

FORMATS = (
    Format(
        "text",
        (".txt", ".text"),
        reads=Reading(f"{_READERS}.text:read"),
        writes=Drawing(f"{_WRITERS}.text:draw"),
        emits=Emitting(f"{_EMITTERS}.text:emit"),
    ),
    Format(
        "markdown",
        (".md", ".markdown"),
        reads=Reading(f"{_READERS}.markdown:read"),
        writes=Drawing("govinfo.page.markdown:draw"),
    ),
    Format(
        "html",
        (".html", ".htm", ".shtml", ".xhtml"),
        reads=Reading(f"{_READERS}.html:read"),
        writes=Drawing(f"{_WRITERS}.html:draw", annotates=True),
        emits=Emitting(f"{_EMITTERS}.html:emit"),
        patches=Patching("govinfo.patching.html:patch"),
        annotates=Annotating("govinfo.patching.html_remarks:annotate"),
        fills=Filling(f"{_WRITERS}.empty_forms.webpage:draw"),
    ),
    Format("fragment", writes=Drawing("govinfo.page.fragment:draw", annotates=True)),
    Format("script", (".js", ".jsonp"), reads=Reading(f"{_READERS}.script:read")),
    Format(
        "docx",
        (".docx",),
        reads=Reading(f"{_READERS}.docx:read"),
        writes=Drawing(f"{_WRITERS}.docx:draw", annotates=True),
        patches=Patching("govinfo.patching.docx:patch", tracks=True),
        annotates=Annotating("govinfo.patching.docx_remarks:annotate"),
    ),
    Format(
        "xlsx",
        (".xlsx",),
        reads=Reading(f"{_READERS}.xlsx:read"),
        writes=Drawing(f"{_WRITERS}.xlsx:draw", "xlsxwriter", annotates=True),
        patches=Patching("govinfo.patching.xlsx:patch"),
        emits=Emitting(f"{_EMITTERS}.xlsx:emit", "xlsxwriter"),
        annotates=Annotating("govinfo.patching.xlsx_remarks:annotate"),
        fills=Filling(f"{_WRITERS}.empty_forms.workbook:draw", "xlsxwriter"),
        extra="xlsx",
    ),
    Format("latex", (".tex",), writes=Drawing(f"{_WRITERS}.latex:draw")),
    Format(
        "csv",
        (".csv",),
        reads=Reading(f"{_READERS}.csv:read"),
        writes=Drawing(f"{_WRITERS}.csv:draw", encoding="utf-8-sig"),
    ),
    Format("tsv", (".tsv",), reads=Reading(f"{_READERS}.csv:read")),
    Format(
        "json",
        (".json",),
        reads=Reading(f"{_READERS}.json:read"),
        writes=Dumping(f"{_WRITERS}.json:dump"),
        emits=Emitting(f"{_EMITTERS}.json:emit"),
    ),
    Format(
        "jsonl",
        (".jsonl", ".ndjson"),
        reads=Reading("govinfo.readers.many.records:of_lines"),
        writes=Dumping(f"{_WRITERS}.jsonl:dump"),
        emits=Emitting(f"{_EMITTERS}.jsonl:emit", each=True),
    ),
    Format("pdf", (".pdf",), reads=Reading(f"{_READERS}.pdf:read", "pypdfium2"), extra="pdf"),
    Format("ofd", (".ofd",), reads=Reading(f"{_READERS}.ofd:read")),
    Format("doc", (".doc", ".wps", ".dot"), reads=Reading(f"{_READERS}.doc:read", "olefile"), extra="office"),
    Format("xls", (".xls", ".et", ".xlt"), reads=Reading(f"{_READERS}.xls:read", "olefile"), extra="office"),
    Format("rtf", (".rtf",), reads=Reading(f"{_READERS}.rtf:read")),
    Format("odf", (".odt", ".ods", ".fodt", ".fods"), reads=Reading(f"{_READERS}.odf:read")),
    Format("wordml", (".xml",), reads=Reading(f"{_READERS}.wordml:read")),
    Format("mht", (".mht", ".mhtml", ".eml"), reads=Reading(f"{_READERS}.mht:read")),
    Format("zip", (".zip",), reads=Reading("govinfo.readers.many.archive:Archive")),
    Format("sarif", (".sarif",), emits=Emitting(f"{_EMITTERS}.sarif:emit")),
    Format("junit", (".xml",), emits=Emitting(f"{_EMITTERS}.junit:emit")),
    Format("github", emits=Emitting(f"{_EMITTERS}.github:emit", each=True)),
    Format("summary", emits=Emitting(f"{_EMITTERS}.summary:emit")),
)
"""The formats of this library."""

TextFormat = Literal["text", "markdown", "html", "fragment", "latex", "csv", "json", "jsonl"]
"""The names of the formats that are written as text."""
WrittenFormat = TextFormat | Literal["docx", "xlsx"]
"""The names of the formats that are written."""

"""A self-contained HTML page: accessible, printable on A4, light or dark as the reader's system is.

Title, organ and day of publication also stand in the ``meta`` elements that government web sites carry for them
(ArticleTitle, ContentSource, PubDate).
"""

from html import escape

from govinfo.displays.characters import printable
from govinfo.languages import LANGUAGE_TAGS, Language
from govinfo.page.document import PrintedDocument
from govinfo.page.fragment import STYLE, body, summary

_PAGE_STYLE = """
:root { color-scheme: light dark }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem; background: Canvas; color: CanvasText }
@page { size: A4; margin: 25mm 18mm }
@media print {
  :root { color-scheme: light }
  body { max-width: none; padding: 0; font-size: 11pt }
  .govinfo div.table { overflow: visible; break-inside: avoid }
  .govinfo table { min-width: 0 }
  .govinfo.govinfo th, .govinfo.govinfo td { padding-block: .15em }
}
""".strip()
"""The styles of a page that holds nothing but reports, on a screen and on paper."""


def draw(document: PrintedDocument) -> str:
    """The document as an HTML page."""
    return page(document, body(document, summary(document)))


def page(document: PrintedDocument, content: str, style: str = "", script: str = "") -> str:
    """An HTML page of a document, with styles and a script of its own where it has any."""
    meta = (
        ("ArticleTitle", document.title),
        ("ContentSource", document.organ),
        ("PubDate", document.published),
    )
    metas = "".join(f'<meta name="{key}" content="{escape(printable(text))}">\n' for key, text in meta if text)
    main = f"<main>\n{content}\n</main>\n{script}"
    return self_contained(document.language, document.title, main, style, metas)


def self_contained(language: Language, title: str, content: str, style: str = "", metas: str = "") -> str:
    """A page that holds nothing but reports, and all that it needs.

    Args:
        language: Its language.
        title: Its title.
        content: HTML, ending in a line break.
        style: Styles of its own, beside those of reports and of their pages.
        metas: Elements that say what it is, each ending in a line break.
    """
    styles = "\n".join(filter(None, (STYLE, _PAGE_STYLE, style)))
    return (
        f'<!DOCTYPE html>\n<html lang="{LANGUAGE_TAGS[language]}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title, quote=False)}</title>\n{metas}<style>\n{styles}\n</style>\n</head>\n"
        f"<body>\n{content}</body>\n</html>\n"
    )

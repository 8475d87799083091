"""Findings drawn into the reports: one page, each report as the form prints it with its faulty cells marked."""

from collections.abc import Iterable
from html import escape

from govinfo.emitters.checked import Checked
from govinfo.emitters.summary import headline
from govinfo.languages import Language, LanguageChoice
from govinfo.law.citation import Strength
from govinfo.repairing.repairs import repair
from govinfo.speaking import language_of
from govinfo.writers import render

_PATIENCE = 2.0
"""Seconds given to finding what to propose for one report."""

_LANGUAGES = {Language.ZH: "zh-CN", Language.EN: "en"}
_STYLE = """
:root { color-scheme: light dark }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem; background: Canvas; color: CanvasText }
article { border-top: 2px solid currentColor; margin-top: 2rem; padding-top: 1rem }
""".strip()


def emit(checked: Iterable[Checked], *, lang: LanguageChoice | None = None, **_: object) -> str:
    """A self-contained HTML page; where an identity is broken, the best supported repair is drawn in beside it.

    Args:
        checked: The files with their reports and findings.
        lang: Language of the page, ``zh`` or ``en``.

    Returns:
        HTML, ending in a line break.
    """
    items = list(checked)
    title = escape(headline(items, lang))
    articles = "\n".join(_article(item, lang) for item in items)
    return (
        f'<!DOCTYPE html>\n<html lang="{_LANGUAGES[language_of(lang)]}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<p>{title}</p>\n{articles}\n</body>\n</html>\n"
    )


def _article(item: Checked, lang: LanguageChoice | None) -> str:
    contradicted = any(finding.strength is Strength.IDENTITY for finding in item.findings.failures)
    proposed = repair(item.report, seconds=_PATIENCE) if contradicted else ()
    changes = proposed[0].changes if proposed else ()
    drawn = render(item.report, "fragment", lang=language_of(lang), findings=item.findings, changes=changes)
    return f"<article>\n<p><code>{escape(item.file)}</code></p>\n{drawn}\n</article>"

"""Listings as HTML, as Markdown and as plain text, in the language spoken; a long one shows its first rows.

Words are never broken to make room: what is short stays on one line, and a table that is wider than the page scrolls.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from html import escape

from govinfo.displays.characters import markdown_cell, printable
from govinfo.displays.listing import Listing
from govinfo.displays.wording import worded
from govinfo.languages import LANGUAGE_TAGS, SPOKEN, Language
from govinfo.messages import heads

STYLE = """
.govinfo-listing {
  font-family: "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "WenQuanYi Micro Hei", sans-serif;
  font-size: .9em; line-height: 1.5
}
.govinfo-listing > p, .govinfo-listing caption { font-weight: 700; text-align: left; margin: .5em 0; color: inherit }
.govinfo-listing div { overflow-x: auto }
.govinfo-listing table { border-collapse: collapse; width: auto; margin: 0 0 .8em }
.govinfo-listing.govinfo-listing th, .govinfo-listing.govinfo-listing td {
  border: 1px solid rgb(128 128 128 / .5); padding: .25em .6em; text-align: left; vertical-align: top;
  overflow-wrap: break-word; background: none; color: inherit; max-width: 40em; min-width: 13em; white-space: normal
}
.govinfo-listing th { font-weight: 700 }
.govinfo-listing.govinfo-listing th[scope=row] { min-width: 6em; max-width: 12em }
.govinfo-listing.govinfo-listing .short { min-width: 0; white-space: nowrap }
.govinfo-listing.govinfo-listing td.number {
  min-width: 0; text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums
}
.govinfo-listing summary { cursor: pointer; margin: 0 0 .8em }
""".strip()
"""The styles of listings: they touch nothing else on the page and take their colours from it.

The class stands twice where a notebook's own styles of tables would else prevail.
"""

_FIRST = 10
"""Rows that a long listing shows."""
_MOST = 500
"""Rows that are drawn of a listing at most."""
_WIDEST = {Language.ZH: 10, Language.EN: 18}
"""Characters up to which a text stays on one line."""


def html(listings: Iterable[Listing]) -> str:
    r"""Listings as one HTML element with its own styles.

    Example:
        >>> from govinfo.languages import Text
        >>> page = html([Listing([["A302", 1]], [Text("规则", "rule"), Text("件数", "count")])])
        >>> print(page[page.index("<tbody>"):])
        <tbody>
        <tr><td class="short">A302</td><td class="number">1</td></tr>
        </tbody>
        </table></div>
        </div>
        <BLANKLINE>
    """
    drawn = "\n".join(piece for listing in listings for piece in _pieces(listing))
    opening = f'<div class="govinfo-listing" lang="{LANGUAGE_TAGS[_spoken()]}">'
    return f"<style>\n{STYLE}\n</style>\n{opening}\n{drawn}\n</div>\n"


def markdown(listings: Iterable[Listing]) -> str:
    r"""Listings as Markdown, each under its caption.

    Example:
        >>> from govinfo.languages import Text
        >>> print(markdown([Listing([["a|b", 1]], [Text("规则", "rule"), Text("件数", "count")])]))
        | 规则   | 件数   |
        |:-------|:-------|
        | a\|b   | 1      |
        <BLANKLINE>
    """
    return "\n\n".join(piece for listing in listings for piece in _marked(listing)) + "\n"


def text(listings: Iterable[Listing]) -> str:
    """Listings as plain text, each under its caption.

    Example:
        >>> from govinfo.languages import Text
        >>> print(text([Listing([["A302", 1]], [Text("规则", "rule"), Text("件数", "count")], Text("结果", "result"))]))
        结果
        规则    件数
        ------  ------
        A302    1
    """
    return "\n\n".join(map(_lines, listings))


def _spoken() -> Language:
    return SPOKEN.get()


def _pieces(listing: Listing) -> Iterator[str]:
    """The elements of a listing: its table, and what is folded of it."""
    rows, caption = listing.rows, "" if listing.caption is None else _text(listing.caption)
    if not rows:
        yield f"<p>{caption}</p>"
        return
    first = len(rows) if len(rows) <= _FIRST + 2 else _FIRST
    yield _table(listing, rows[:first], f"<caption>{caption}</caption>\n" if caption else "")
    if folded := rows[first:_MOST]:
        says = heads.FOLDED if len(rows) <= _MOST else heads.FOLDED_AND_CUT
        summary = _text(says.filled(count=len(rows) - first, shown=len(folded)))
        yield f"<details><summary>{summary}</summary>\n{_table(listing, folded, '')}\n</details>"


def _table(listing: Listing, rows: Sequence[Sequence[object]], caption: str) -> str:
    columns = "".join(f'<th scope="col"{_width(head)}>{_text(head)}</th>' for head in listing.heads)
    head = f"<thead><tr>{columns}</tr></thead>\n" if columns else ""
    body = "".join(f"<tr>{''.join(_cells(row, facts=not columns))}</tr>\n" for row in rows)
    return f"<div><table>{caption}{head}<tbody>\n{body}</tbody>\n</table></div>"


def _cells(row: Sequence[object], *, facts: bool) -> Iterator[str]:
    for number, value in enumerate(row):
        if facts and number == 0:
            yield f'<th scope="row"{_width(value)}>{_text(value)}</th>'
        else:
            yield f"<td{_width(worded(value) if facts else value)}>{_text(value)}</td>"


def _width(value: object) -> str:
    """The class of a cell by what it holds."""
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return ' class="number"'
    language = _spoken()
    return ' class="short"' if len(worded(value).said(language, {})) <= _WIDEST[language] else ""


def _text_of(value: object) -> str:
    return printable(worded(value).said(_spoken(), {}))


def _text(value: object) -> str:
    return "<br>".join(escape(_text_of(value), quote=False).splitlines())


def _marked(listing: Listing) -> Iterator[str]:
    if listing.caption is not None:
        yield f"**{_plain(listing.caption)}**"
    yield from _tabulated(listing, _plain, "pipe")


def _lines(listing: Listing) -> str:
    caption = [] if listing.caption is None else [_text_of(listing.caption)]
    return "\n".join([*caption, *_tabulated(listing, _text_of, "simple")])


def _tabulated(listing: Listing, said: Callable[[object], str], style: str) -> Iterator[str]:
    """The table of a listing, and what it is cut to."""
    from tabulate import tabulate

    if listing.rows:
        columns = list(map(said, listing.heads or heads.FACTS))
        rows = [list(map(said, row)) for row in listing.rows[:_MOST]]
        yield tabulate(rows, columns, tablefmt=style, disable_numparse=True)
    if len(listing.rows) > _MOST:
        yield said(heads.CUT.filled(count=len(listing.rows), shown=_MOST))


def _plain(value: object) -> str:
    return markdown_cell(_text_of(value))

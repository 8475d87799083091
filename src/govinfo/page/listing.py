"""Flat tables of anything that is a list: findings, repairs, comparisons, for notebooks and terminals."""

from collections.abc import Iterable, Sequence
from html import escape

from govinfo.page.document import printable
from govinfo.page.fragment import STYLE
from govinfo.page.markdown import SPECIAL


def fragment(heads: Sequence[str], rows: Iterable[Sequence[object]], *, caption: str = "") -> str:
    r"""A list as an HTML table for embedding, in the styles of a printed report.

    Args:
        heads: The head of each column.
        rows: The rows; `None` is an empty cell, a value of several lines keeps them.
        caption: What the list is, in a few words.

    Example:
        >>> fragment(["code"], [["A302"]]).endswith('<tbody>\n<tr><td>A302</td></tr>\n</tbody></table></div>\n')
        True
    """
    head = "".join(f'<th scope="col">{_text(text)}</th>' for text in heads)
    body = "".join(f"<tr>{''.join(f'<td>{_text(value)}</td>' for value in row)}</tr>\n" for row in rows)
    named = f"<caption>{_text(caption)}</caption>\n" if caption else ""
    return (
        f'<style>\n{STYLE}\n</style>\n<div class="govinfo"><table class="list">{named}\n'
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody></table></div>\n"
    )


def markdown(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    r"""A list as a Markdown table.

    Example:
        >>> print(markdown(["code", "cell"], [["A302", "a|b"]]))
        | code   | cell   |
        |:-------|:-------|
        | A302   | a\|b   |
    """
    return _flat(heads, ([SPECIAL.sub(r"\\\1", _plain(value)) for value in row] for row in rows), "pipe")


def text(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A list as plain text, East Asian widths counted.

    Example:
        >>> print(text(["code", "cell"], [["A302", "总计"]]))
        code    cell
        ------  ------
        A302    总计
    """
    return _flat(heads, ([_plain(value) for value in row] for row in rows), "simple")


def _flat(heads: Sequence[str], rows: Iterable[Sequence[str]], style: str) -> str:
    from tabulate import tabulate

    return tabulate(list(rows), list(heads), tablefmt=style, disable_numparse=True)


def _plain(value: object) -> str:
    return "" if value is None else " ".join(printable(str(value)).split())


def _text(value: object) -> str:
    lines = [] if value is None else escape(printable(str(value)), quote=False).splitlines()
    return "<br>".join(lines)

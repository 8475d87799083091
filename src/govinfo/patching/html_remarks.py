"""Sentences beside cells and words of a web page: marked with numbers, listed under their table or above the page."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from govinfo.messages.checking import SIGNS
from govinfo.page.notes import COLOURS, REMARKED
from govinfo.patching.edit import Remark
from govinfo.patching.html import PatchedPage

_Splice = tuple[int, int, str]


def annotate(data: bytes, remarks: Sequence[Remark]) -> bytes:
    """The page with the remarks in it."""
    page = PatchedPage(data)
    numbers = {text: number for number, text in enumerate(dict.fromkeys(one.text for one in remarks), 1)}
    marks: dict[tuple[int, int], list[Remark]] = {}
    listed: dict[int, list[Remark]] = {}
    for remark in remarks:
        cells = [*([remark.passage] if remark.passage else []), *remark.places]
        quoted = page.quoted(remark.quote) if remark.quote and not remark.passage else None
        places = [page.extent(page.cell(place)) for place in dict.fromkeys(cells)]
        for place in [quoted, *places] if quoted else places:
            marks.setdefault(place, []).append(remark)
        for table in dict.fromkeys(place.table or 0 for place in remark.places) or (0,):
            listed.setdefault(table, []).append(remark)
    splices = [splice for (start, end), on in marks.items() for splice in _marked(start, end, on, numbers)]
    for table, under in listed.items():
        at = page.behind_table(table) if table else page.opening
        splices.append((at, at, _list(under, numbers)))
    return page.spliced(splices)


def _marked(start: int, end: int, on: Sequence[Remark], numbers: dict[str, int]) -> Iterator[_Splice]:
    colour = COLOURS[on[0].severity]
    style = f"background:rgba({colour},.2);color:inherit;outline:1px solid rgb({colour})"
    signs = "".join(f"{SIGNS[one.severity]}{numbers[one.text]}" for one in on)
    title = escape("\n".join(one.text for one in on))
    yield start, start, f'<mark style="{style}" title="{title}">'
    small = f'<small {REMARKED} style="color:rgb({colour});white-space:nowrap">[{escape(signs)}]</small>'
    yield end, end, f"{small}</mark>"


def _list(remarks: Iterable[Remark], numbers: dict[str, int]) -> str:
    texts = dict.fromkeys((numbers[one.text], one.severity, one.text) for one in remarks)
    items = "".join(
        f'<li value="{number}" style="border-left:.25em solid rgb({COLOURS[severity]});padding-left:.5em">'
        f"{escape(text, quote=False)}</li>\n"
        for number, severity, text in sorted(texts)
    )
    return f'\n<ol {REMARKED} style="font-size:.9em;text-align:left;margin:.4em 0;padding-left:2.5em">\n{items}</ol>\n'

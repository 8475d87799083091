"""What came in, how it was concluded, and what was carried over: the balance in the head of 表三 as a stream."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Literal, NamedTuple

from govinfo.languages import LanguageChoice
from govinfo.messages import plot as says
from govinfo.plot import theme
from govinfo.plot.given import Reports, one_of, titled
from govinfo.plot.headings import Drawn, endings, newest, row
from govinfo.plot.marks import Bar, Ribbon, Words
from govinfo.plot.picture import Picture
from govinfo.plot.sheet import PAGE, Sheet, broken, height
from govinfo.plot.stated import StatedCount, added, number, refuse_unstated, stated
from govinfo.plot.theme import EDGE, GAP, HEAD, LABEL, UNSTATED, Fill
from govinfo.speaking import language, language_of
from govinfo.vocabulary import ApplicationRow

_SOURCES, _ENDS = 0.22, 0.3
"""The shares of the width that the labels on the left and on the right have."""
_STREAM, _NODE, _APART, _STUB = 180.0, 9.0, 7.0, 9.0
"""How high the whole stream is, how broad its ends are, and what is between them; how high one without a number is."""
_PALE = 0.45


def flow(report: Reports, *, width: float = PAGE, lang: LanguageChoice | None = None) -> Picture:
    """Where a report's applications came from and where they went: 新收 and 上年结转, （一） to （六）, 结转下年度.

    Args:
        report: One report, or a roll-up.
        width: Width of the picture, millimetres; 100 for a phone.
        lang: ``zh`` for the form's own labels, ``en`` for English; the language spoken unless said.

    Returns:
        The picture; heights are 件, on one scale. Where the two sides differ both are drawn as filed, and it is told.

    Raises:
        InvalidValueError: If it is not one report, or it states none of the terms, or no picture is as wide.

    Legal basis:
        The note in the head of 表三: 第一项加第二项之和，等于第三项加第四项之和.

    Example:
        >>> from govinfo.report.annual import zero
        >>> flow(zero("2021", organ="某县", year=2023)).title
        '某县2023年政府信息公开申请的来源和去向'
    """
    with language(language_of(lang)):
        found = one_of(report)
        form = newest([found])
        rows = [row(form, key) for key in (ApplicationRow.RECEIVED, ApplicationRow.CARRIED_IN)]
        outcomes = endings(form)
        ends = [*outcomes, row(form, ApplicationRow.CARRIED_OVER)]
        fills = (*theme.palette(theme.OUTCOMES, len(outcomes)), theme.REMAINING)
        came = [_Node(each, stated(found, each.address), theme.SOURCE) for each in rows]
        went = [_Node(each, stated(found, each.address), fill) for each, fill in zip(ends, fills, strict=True)]
        refuse_unstated(node.amount for node in (*came, *went))
        sheet = Sheet(width, titled([found], says.FLOW), str(says.IN_PIECES))
        _stream(sheet, came, went)
        return sheet.picture(_notes(came, went))


class _Node(NamedTuple):
    """One end of the stream.

    Attributes:
        drawn: What it is of.
        amount: What is stated of it.
        fill: How it looks.
    """

    drawn: Drawn
    amount: StatedCount
    fill: Fill


class _PlacedNode(NamedTuple):
    """One end of the stream with its place.

    Attributes:
        node: The end.
        text: Its label and its number.
        top: Where its own height begins.
        tall: How high it is.
        middle: The middle of its text.
        slot: How high it and its text are.
    """

    node: _Node
    text: str
    top: float
    tall: float
    middle: float
    slot: float


class _Across(NamedTuple):
    """Where the parts of the stream stand, left to right."""

    left: float
    trunk: float
    right: float


def _stream(sheet: Sheet, came: Sequence[_Node], went: Sequence[_Node]) -> None:
    """Draw both sides, and a trunk between them through which all of it goes."""
    left, right = EDGE + sheet.room * _SOURCES + GAP, sheet.width - EDGE - sheet.room * _ENDS - GAP - _NODE
    across = _Across(left, (left + right) / 2, right)
    most = max(_sums(came, went))
    scale = _STREAM / float(most) if most else 0.0
    sheet.y += height("", HEAD)
    sides = (
        _laid_out(came, scale, sheet.room * _SOURCES, sheet.y),
        _laid_out(went, scale, sheet.room * _ENDS, sheet.y),
    )
    sheet.put(*_ribbons(sides[0], across.left + _NODE, across.trunk, sheet.y, inward=True))
    sheet.put(*_ribbons(sides[1], across.trunk + _NODE, across.right, sheet.y, inward=False))
    sheet.put(Bar(across.trunk, sheet.y, _NODE, float(most) * scale, theme.REMAINING))
    whole = str(says.ALL_IN.filled(value=number(most).said))
    sheet.put(Words(across.trunk + _NODE / 2, sheet.y - height("", HEAD) / 2, whole, HEAD, "center"))
    for each in sides[0]:
        sheet.put(*_node(each, across.left), _text(each, across.left - GAP, "right"))
    for each in sides[1]:
        sheet.put(*_node(each, across.right), _text(each, across.right + _NODE + GAP, "left"))
    for node in (*came, *went):
        sheet.say(node.drawn.label, node.amount.said)
    sheet.y = max(placed.middle + placed.slot / 2 for side in sides for placed in side)


def _sums(came: Sequence[_Node], went: Sequence[_Node]) -> tuple[Fraction, Fraction]:
    return added(node.amount for node in came), added(node.amount for node in went)


def _laid_out(nodes: Sequence[_Node], scale: float, room: float, y: float) -> list[_PlacedNode]:
    """The ends of a side, one below the other, each with room for its text."""
    placed: list[_PlacedNode] = []
    for node in nodes:
        text = f"{broken(str(node.drawn.label), room, LABEL)}\n{broken(str(node.amount.said), room, LABEL)}"
        tall = float(node.amount.size) * scale if node.amount.value is not None else _STUB
        slot = max(tall, height(text, LABEL))
        placed.append(_PlacedNode(node, text, y + (slot - tall) / 2, tall, y + slot / 2, slot))
        y += slot + _APART
    return placed


def _text(placed: _PlacedNode, x: float, align: Literal["left", "right"]) -> Words:
    return Words(x, placed.middle, placed.text, LABEL, align, f"{placed.node.drawn.address}.value")


def _node(placed: _PlacedNode, x: float) -> Iterator[Bar]:
    node = placed.node
    if placed.tall:
        fill = UNSTATED if node.amount.value is None else node.fill
        yield Bar(x, placed.top, _NODE, placed.tall, fill, node.drawn.address)


def _ribbons(side: Sequence[_PlacedNode], x: float, to_x: float, trunk: float, *, inward: bool) -> Iterator[Ribbon]:
    """What goes between the ends of a side and the trunk, in their order."""
    for placed in side:
        if placed.node.amount.size:
            fill = Fill(placed.node.fill.edge or placed.node.fill.colour, alpha=_PALE)
            y, to_y = (placed.top, trunk) if inward else (trunk, placed.top)
            yield Ribbon(x, y, to_x, to_y, placed.tall, fill)
            trunk += placed.tall


def _notes(came: Sequence[_Node], went: Sequence[_Node]) -> Iterator[str]:
    left, right = _sums(came, went)
    if any(node.amount.value is None for node in (*came, *went)):
        yield str(says.BLANK_NOTE)
    elif left != right:
        yield str(says.OUT_OF_BALANCE.filled(left=number(left).said, right=number(right).said))

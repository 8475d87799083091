"""Guards by the figures of a row: how they stand, and the sums along it and down its columns."""

from govinfo.forms.spec import FormTable
from govinfo.languages import Text
from govinfo.messages import recognising as says
from govinfo.patterns import pattern
from govinfo.readers.figures import BLANK
from govinfo.readers.recognising.candidates import Candidate, Setting
from govinfo.readers.recognising.cutting import can_be_cut, outdone, totalled
from govinfo.readers.recognising.evidence import Evidence
from govinfo.readers.recognising.printed_order import cells_of, ordinals
from govinfo.readers.recognising.row_sums import RowTexts, keeps, row_sums
from govinfo.readers.recognising.scrambled import uneven
from govinfo.readers.result import How

_SIGNS = frozenset("0123456789/-+.,|\\×")
"""What a text is made of that may be figures and marks run together."""
_REST = pattern(r"[.,]\d[\d.,]*")
"""What a number that is broken over lines goes on with."""
_PADDED = pattern(r"0[1-9]")
"""A figure that is filled up with a zero."""
_LINES = 2
"""Figures of a row that is counted do not stand in so many lines below its label."""


def unevenly_set(evidence: Evidence, candidate: Candidate) -> Text | None:
    """Its numbers stand partly side by side and partly below each other, as where columns of a page are read."""
    if candidate.bound or candidate.place in evidence.cut or candidate.told_in_part:
        return None
    return says.UNEVEN if uneven(candidate) and not evidence.sums.kept_by(candidate) else None


def unevenly_spaced(evidence: Evidence, candidate: Candidate) -> Text | None:
    """Some numbers of its line stand one blank apart, others several: the digits of one may have come apart."""
    uneven = candidate.setting is Setting.FLOW and any(value.row in evidence.uneven for value in candidate.values)
    return says.APART if uneven and not evidence.sums.kept_by(candidate) else None


def jumbled(evidence: Evidence, candidate: Candidate) -> Text | None:
    """Its figures stand below its label, and figures of no row lie about, as where columns of a page are read."""
    beside = not candidate.values or candidate.values[0].row == candidate.label.last
    if candidate.setting is not Setting.FLOW or beside or candidate.told_in_part:
        return None
    return says.JUMBLED if evidence.loose.scattered and not evidence.sums.kept_by(candidate) else None


def torn(evidence: Evidence, candidate: Candidate) -> Text | None:
    """A cell of its table row ends in an opening bracket, as a broken tag leaves it: the next cell may be lost."""
    if candidate.setting is not Setting.ACROSS or candidate.label.row not in evidence.names.rows:
        return None
    return says.TORN if any(value.text[-1] == "(" for value in candidate.values) else None


def marked_behind(evidence: Evidence, candidate: Candidate) -> Text | None:
    """Digits and signs that are no value stand behind its values: in their line, or below as the rest of the last."""
    behind = candidate.place + len(candidate.values) + 1
    if candidate.setting is not Setting.FLOW or not candidate.values or behind >= len(evidence.tokens):
        return None
    token = evidence.tokens[behind]
    beside = token.row == candidate.values[-1].row
    goes_on = _SIGNS.issuperset(token.text) if beside else _REST.fullmatch(token.text) is not None
    return says.MARKED if token.unknown and goes_on else None


def led_by_number(evidence: Evidence, candidate: Candidate) -> Text | None:
    """Its first figure may be its number on the form: no whole label stands right before it, and its sum fails."""
    numbered = begins_with_its_number(evidence, candidate)
    return says.NUMBERED if numbered and not evidence.sums.kept_by(candidate) else None


def begins_with_its_number(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether a row with a sum begins with its number on the form, and no whole label right before that."""
    values, above = candidate.values, candidate.label.row
    beside = candidate.printed and (not values or values[0].row == above)
    if beside or candidate.row.key not in evidence.sums.of_rows:
        return False
    number = ordinals(evidence.table)[candidate.row.key]
    return values[0].text == number and len({value.row for value in values} - {above}) < _LINES


def numbers_may_lead(table: FormTable, figures: RowTexts) -> bool:
    """Whether some row begins with its own number on the form, wherever its label stands, and its sum fails."""
    sums, numbers = row_sums(table), ordinals(table)
    own = [(texts, sums[key]) for key, texts in figures.items() if key in sums and texts[0] == numbers[key]]
    return not all(keeps(*one) for one in own)


def printed_over(evidence: Evidence, candidate: Candidate) -> Text | None:
    """Its figure runs on from its label, and may be one figure over and over, as a cell over columns is repeated."""
    if candidate.due > 1 or not candidate.values or candidate.values[0].segment != candidate.label.segment:
        return None
    figures = {one.row.key: [value.text for value in one.values] for one in evidence.candidates}
    return says.REPEATED if may_be_printed_over(evidence.table, figures) else None


def may_be_printed_over(table: FormTable, figures: RowTexts) -> bool:
    """Whether the figure of each row of one cell is one text, repeated as often as the table has columns."""
    cells = cells_of(table)
    times = max(map(len, cells.values()))
    alone = [texts[0] for key, texts in figures.items() if len(cells[key]) == len(texts) == 1 and texts[0] != BLANK]
    return times > 1 and len(alone) > 0 and all(text == text[: len(text) // times] * times for text in alone)


def columns_unkept(evidence: Evidence, candidate: Candidate) -> Text | None:
    """Its label is missing and its columns do not keep their sums; or it was cut, and another cut keeps them."""
    if candidate.how is not How.ORDER and candidate.place not in evidence.cut:
        return None
    if candidate.how is How.ORDER:
        return None if evidence.sums.down_columns(candidate) else says.UNPLACED
    cells = cells_of(evidence.table)[candidate.row.key]
    run, cut = "".join(value.text for value in candidate.values), candidate.ways[0].texts
    asked = evidence.sums.balancing if len(run) > len(cells) else ()
    return says.OTHER_CUT if any(outdone(run, cut, [due[cell] for cell in cells]) for due in asked) else None


def sums_unkept(evidence: Evidence, candidate: Candidate) -> Text | None:
    """It was cut as its sums need, but many other rows keep theirs in no way: its cut may be wrong.

    The columns can show all the same that the cut is right.
    """
    if candidate.place not in evidence.cut or evidence.sums.cuts_agree or evidence.sums.down_columns(candidate):
        return None
    longer = sum([len(one.text) for one in candidate.values]) > candidate.due
    return says.SUMS_FAIL if longer or (evidence.hollow and _may_be_fewer(candidate, summed=False)) else None


def blank_between(evidence: Evidence, candidate: Candidate) -> Text | None:
    """It was cut, and a cut into fewer numbers keeps its sum as well: some of its cells may be blank.

    Where a row has no sum, any cut into fewer numbers does, if other cells of the table are blank. The columns can show
    all the same that the cut is right.
    """
    summed = totalled(candidate.due, evidence.sums.of_rows.get(candidate.row.key, ()))
    if candidate.place not in evidence.cut or not (summed or evidence.hollow):
        return None
    fewer = _may_be_fewer(candidate, summed=summed)
    return says.FEWER if fewer and not evidence.sums.down_columns(candidate) else None


def _may_be_fewer(candidate: Candidate, *, summed: bool) -> bool:
    """Whether the digits of a row can be fewer numbers than it has cells: without a sum, 05 says so as well."""
    texts = [one.text for one in candidate.values]
    padded = not summed and len(texts) < candidate.due and any(map(_PADDED.fullmatch, texts))
    return padded or can_be_cut(texts, range(1, candidate.due), summed=summed)

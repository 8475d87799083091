"""How tables and cells are called in a sentence: by the form's own labels, in English by the fixed names."""

from collections.abc import Mapping

from govinfo.forms.spec import Column, FormCell, FormTable, Heading, Row
from govinfo.languages import Labelled, Text, in_english
from govinfo.text import NUMERALS
from govinfo.vocabulary import Section

TABLES: Mapping[Section, Text] = {
    Section.PROACTIVE: Text("表二", "table 二, proactive disclosure"),
    Section.APPLICATIONS: Text("表三", "table 三, applications"),
    Section.REMEDIES: Text("表四", "table 四, remedies"),
}
"""What a table is called."""
_BEHIND_NUMBER = ("）", "、", ".", "．")
_REMARK = "（区分"
"""How the remark behind a row's label begins, which a sentence leaves out."""


def printings(record: Row | Column | Heading) -> tuple[str, ...]:
    """The texts under which the label of a record occurs, the form's own first."""
    return record.label, *record.variants


def unlisted(label: str) -> str:
    """A label without its list mark and the remark behind it.

    >>> unlisted("（一）予以公开")
    '予以公开'
    """
    text = unremarked(label)
    for sign in _BEHIND_NUMBER:
        number, found, rest = text.partition(sign)
        if found and not number.removeprefix("（").strip(NUMERALS):
            return rest
    return text


def unremarked(label: str) -> str:
    """A label without the remark behind it.

    >>> unremarked("（二）部分公开（区分处理的，只计这一情形，不计其他情形）")
    '（二）部分公开'
    """
    return label.partition(_REMARK)[0]


def row_name(table: FormTable, key: str) -> Text:
    """What a row is called: by its printed label, quoted."""
    row = table.cells[table.row(key)][0].row
    return Text(f"“{row.label}”", in_english(key))


def place_name(cell: FormCell) -> Text:
    """What a cell is called within its table: by the printed labels of its row and its column, each quoted."""
    row, column = cell.row, cell.column
    return Text(f"“{row.label}”“{column.label}”", f"{in_english(row.key)}, {in_english(column.key)}")


def crossing(row: Labelled, column: Labelled) -> Text:
    """Where a row, or a group of them, crosses a column: its label without the list mark, and the column's.

    >>> from govinfo.forms import FORMS
    >>> cell = FORMS["2021"].cells["applications.granted.natural_person"]
    >>> crossing(cell.row, cell.column)
    Text(zh='予以公开—自然人', en='granted, natural person')
    """
    return Text(f"{unlisted(row.label)}—{column.label}", f"{in_english(row.key)}, {in_english(column.key)}")


def cell_name(cell: FormCell) -> Text:
    """What a cell is called: its table, its row without the list mark, its column.

    >>> from govinfo.forms import FORMS
    >>> cell_name(FORMS["2021"].cells["applications.granted.natural_person"])
    Text(zh='表三“予以公开—自然人”', en='table 三, applications, granted, natural person')
    """
    table, place = TABLES[Section(cell.address.partition(".")[0])], crossing(cell.row, cell.column)
    return Text(f"{table.zh}“{place.zh}”", f"{table.en}, {place.en}")

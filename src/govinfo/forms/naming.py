"""How tables and cells are called in a sentence: by the form's own labels, in English by the fixed names."""

from collections.abc import Mapping

from govinfo.forms.spec import FormCell
from govinfo.languages import Text
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


def words(key: str) -> str:
    """A fixed name as English words.

    >>> words("carried_in")
    'carried in'
    """
    return key.replace("_", " ")


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


def cell_name(cell: FormCell) -> Text:
    """What a cell is called: its table, its row without the list mark, its column.

    >>> from govinfo.forms import FORMS
    >>> cell_name(FORMS["2021"].cells["applications.granted.natural_person"])
    Text(zh='表三“予以公开—自然人”', en='table 三, applications, granted, natural person')
    """
    section, row, column = cell.address.split(".")
    table = TABLES[Section(section)]
    label = unlisted(cell.row.label)
    return Text(f"{table.zh}“{label}—{cell.column.label}”", f"{table.en}, {words(row)}, {words(column)}")

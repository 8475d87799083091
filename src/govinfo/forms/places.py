"""What the places of a report are called: by the labels of the form, in English by their names.

Several places of one table name it once.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from govinfo.forms.naming import TABLES, crossing, unlisted
from govinfo.forms.registry import FORMS, every_cell, renewed
from govinfo.languages import Text, called, in_both, in_english, joined
from govinfo.messages.places import AND_MORE, FIELDS, PREFACE
from govinfo.vocabulary import Section

_MOST = 4
"""Places that are named one by one."""
_FIRST = 2
"""Places that are named of more."""


def place(address: str) -> Text:
    """What an address is called: that of a cell, a row, a table or a passage; any other is the same in both languages.

    Example:
        >>> place("applications.granted.total")
        Text(zh='表三“予以公开—总计”', en='table 三, applications, granted, total')
        >>> place("narrative.overview").zh
        '一、总体情况'
    """
    return places([address])


def places(addresses: Iterable[str]) -> Text:
    """What some addresses are called; of many, the first.

    Example:
        >>> places(["remedies.review.upheld", "remedies.review.total"])
        Text(zh='表四“行政复议—结果维持”“行政复议—总计”', en='table 四, remedies, review, upheld; review, total')
        >>> places([f"remedies.review.{result}" for result in ("upheld", "corrected", "other", "pending", "total")]).zh
        '表四“行政复议—结果维持”“行政复议—结果纠正”等5处'
    """
    named = tuple(addresses)
    told = joined(_grouped(named if len(named) <= _MOST else named[:_FIRST]), "、", "; ")
    return told if len(named) <= _MOST else AND_MORE.filled(places=told, count=len(named))


def _grouped(addresses: Iterable[str]) -> Iterator[Text]:
    """The places, those of one table behind its name."""
    for section, within in groupby(addresses, key=lambda address: address.partition(".")[0]):
        told = [_parts().get(address, in_both(address)) for address in within]
        if section in TABLES:
            table, parts = TABLES[Section(section)], [part for part in told if part.zh]
            yield Text(
                table.zh + "".join(f"“{part.zh}”" for part in parts),
                ", ".join(filter(None, (table.en, "; ".join(part.en for part in parts)))),
            )
        else:
            yield from told


def row(key: str, section: Section = Section.APPLICATIONS) -> Text:
    """What a row of a table is called, without its list mark.

    Example:
        >>> row("not_held")
        Text(zh='本机关不掌握相关政府信息', en='not held')
    """
    return _parts()[f"{section}.{key}"]


def column(key: str) -> Text:
    """What a column of 表三 is called.

    Example:
        >>> column("enterprise")
        Text(zh='商业企业', en='enterprise')
    """
    return _columns()[key]


@renewed
def _columns() -> Mapping[str, Text]:
    """The columns of 表三; the newest form that has one names it."""
    columns = (column for form in FORMS for column in form.tables[Section.APPLICATIONS].columns)
    return {column.key: called(column) for column in columns}


@renewed
def _parts() -> Mapping[str, Text]:
    """The parts of a report within their table; the newest form that has one names it."""
    tables = [table for form in FORMS for table in form.tables.values()]
    rows = {
        f"{table.section}.{row.key}": Text(unlisted(row.label), in_english(row.key))
        for table in tables
        for row in table.rows
    }
    cells = {
        address: Text(
            f"{rows[f'{section}.{row}'].zh}—{cell.column.label}", f"{in_english(row)}, {in_english(cell.column.key)}"
        )
        for address, cell in every_cell().items()
        for section, row, _ in [address.split(".")]
    }
    groups = {
        f"{table.section}.{group.key}.{column.key}": crossing(group, column)
        for table in tables
        for row in table.rows
        for group in row.groups
        for column in table.columns
    }
    passages = [part for form in FORMS for part in (*form.sections, *form.topics)]
    prose = {f"narrative.{part.key}": called(part) for part in passages}
    whole = dict.fromkeys(map(str, TABLES), Text("", ""))
    return {**rows, **groups, **cells, **prose, "narrative.preface": PREFACE, **FIELDS, **whole}

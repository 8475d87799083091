"""A report as plain data, ready for JSON; and strictly back.

The wire format::

    {"format": "govinfo.report/1", "edition": "2021", "organ": …, "year": …, "published": "2024-01-31",
     "proactive": {"rules": {"issued": 0, …}, …, "administrative_fees": {"amount": "0"}},
     "applications": {"columns": ["natural_person", …, "total"], "rows": {"received": [0, …, 0], …}},
     "remedies": {"columns": ["upheld", …, "total"], "rows": {"review": [0, 0, 0, 0, 0], …}},
     "layouts": {"applications": "2019"}, "as_filed": {"remedies.review.total": "/"},
     "reasons": {"remedies.review.other": {"status": "undecided", "zh": …, "en": …}},
     "processing_fees": {"notices": 1, "charged": "300", "collected": "0"},
     "provenance": {"document": "report.docx", "format": "docx", "spans": {"applications.received.total": …}, …},
     "narrative": {"title": …, "preface": …, "sections": [{"section": …, "heading": …, "text": …}]}}

`govinfo.report.wire_table` says how tables stand there. A count is a whole number, an amount of money a string of
digits, and so is a count filed with a fraction; a cell that states no number is ``null``, and so is a table that the
report lacks. ``layouts`` names the tables that are laid out in another edition than the report's; ``as_filed`` gives
the text of cells whose value does not give it back; ``reasons`` says what a cell without a number is that is neither
blank nor a mark, and why; ``processing_fees`` is the table that some offices add; ``provenance`` is there where it was
asked for. The five stand only where they say something.

Nothing is coerced. A string or a boolean for a count, a binary float for anything, an unknown key, a list of the wrong
length: each is a fault with its path, and all faults of one input are raised together.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple, cast

from attrs import asdict

from govinfo.errors import ReadError
from govinfo.forms import FORMS
from govinfo.forms.spec import FormCell
from govinfo.languages import Text
from govinfo.messages import data as says
from govinfo.records.deriving import type_of
from govinfo.report import description
from govinfo.report.annual import AnnualReport
from govinfo.report.cells import CellNote, CellStatus, filed
from govinfo.report.description import FORMAT, REQUIRED, SAYS_AMOUNT, unwanted
from govinfo.report.narrative import Narrative, Passage
from govinfo.report.processing_fees import ProcessingFees
from govinfo.report.provenance import Provenance
from govinfo.report.table import TABLE_CLASSES, FiledTable, ThreeTables
from govinfo.report.values import Value, canonical
from govinfo.report.wire_table import laid_out, spelled, taken_up


def unstructure(report: AnnualReport, *, provenance: bool = False) -> dict[str, Any]:
    """The report as plain data in the wire format.

    Args:
        report: The report.
        provenance: Whether its provenance goes with it: where everything was read, what was odd, the names of the cases
            that the cells of a compiled report count.

    Example:
        >>> from govinfo.report.annual import zero
        >>> unstructure(zero("2021"))["remedies"]["rows"]["review"]
        [0, 0, 0, 0, 0]
    """
    stated, beside = wired(report, _laid_out)
    data = by_key(stated, beside)
    if report.published is not None:
        data["published"] = report.published.isoformat()
    if provenance and report.provenance is not None:
        data["provenance"] = type_of(Provenance).write(report.provenance)
    return data


def _laid_out(tables: ThreeTables) -> Iterable[object]:
    return (laid_out(table.form, tuple(map(spelled, table.flat))) if table.present else None for table in tables)


def wired(
    report: AnnualReport, keyed: Callable[[ThreeTables], Iterable[object]]
) -> tuple[tuple[object, ...], dict[str, Any]]:
    """What a report states under the keys that every report has, and under those that say something only of some.

    Args:
        report: The report.
        keyed: Makes each of the tables into something of the caller's own.
    """
    edition, tables = report.edition, report.tables
    proactive, applications, remedies = tables
    stated = (
        FORMAT,
        str(edition),
        report.organ,
        report.year,
        report.published,
        *keyed(tables),
        None if report.narrative is None else _prose(report.narrative),
    )
    beside: dict[str, Any] = {}
    if not proactive.edition == applications.edition == remedies.edition == edition:
        other = [table for table in report.tables if table.edition != edition]
        beside["layouts"] = {str(table.section): str(table.edition) for table in other}
    if proactive.notes or applications.notes or remedies.notes:
        beside.update((key, told) for key, told in _notes(report.tables) if told)
    if report.processing_fees is not None:
        beside["processing_fees"] = {key: spelled(value) for key, value in asdict(report.processing_fees).items()}
    return stated, beside


def by_key(stated: tuple[object, ...], beside: Mapping[str, Any]) -> dict[str, Any]:
    """What `wired` gives, as one mapping."""
    return {**dict(zip(REQUIRED, stated, strict=True)), **beside}


def structure(data: object) -> AnnualReport:
    """The report that plain data in the wire format states.

    Raises:
        ReadError: If anything in it is not as the wire format has it; every fault with its path.

    Example:
        >>> from govinfo.report.annual import zero
        >>> wire = unstructure(zero("2021"))
        >>> wire["applications"]["rows"]["received"][6] = "1"
        >>> structure(wire)
        Traceback (most recent call last):
        ...
        govinfo.errors.ReadError: applications.rows.received[6]：应为整数（件），或者 null，实为 "1"
    """
    if not isinstance(data, dict):
        raise unwanted(says.REPORT, data)
    wire = cast("dict[str, Any]", data)
    layouts = _layouts(wire)
    faults = list(description.faults(description.report(*layouts), wire))
    if faults:
        raise ReadError.of(faults)
    filled = [_table(kind, layout, wire[kind.section]) for kind, layout in zip(TABLE_CLASSES, layouts, strict=True)]
    tables = noted(cast("ThreeTables", tuple(filled)), wire.get("as_filed", {}), wire.get("reasons", {}))
    published, narrative, fees = wire["published"], wire["narrative"], wire.get("processing_fees")
    return AnnualReport(
        organ=wire["organ"],
        year=wire["year"],
        proactive=tables[0],
        applications=tables[1],
        remedies=tables[2],
        narrative=None if narrative is None else _narrative(narrative),
        published=None if published is None else date.fromisoformat(published),
        processing_fees=None if fees is None else ProcessingFees(**{key: _value(found) for key, found in fees.items()}),
        provenance=type_of(Provenance).read(wire["provenance"]) if "provenance" in wire else None,
    )


def _notes(tables: tuple[FiledTable, ...]) -> Iterator[tuple[str, dict[str, Any]]]:
    """What is said of single cells: texts as filed, and reasons that do not follow from a text."""
    noted = [(table.form.cells[number], note) for table in tables for number, note in table.notes]
    yield "as_filed", {cell.address: note.text for cell, note in noted if note.text is not None}
    yield (
        "reasons",
        {
            cell.address: {"status": str(note.status), **note.reason._asdict()}
            for cell, note in noted
            if note.reason is not None and filed(note.text or "", cell.column)[1] != note
        },
    )


def _prose(narrative: Narrative) -> dict[str, Any]:
    return {
        "title": narrative.title,
        "preface": narrative.preface,
        "sections": [
            {"section": str(passage.key), "heading": passage.heading, "text": passage.text}
            for passage in narrative.sections
        ],
    }


def _layouts(wire: Mapping[str, Any]) -> list[str]:
    """The edition that each table is laid out in, as far as it can be told; the faults are found later."""
    stated = wire.get("layouts")
    named = cast("dict[str, Any]", stated) if isinstance(stated, dict) else {}
    known = {str(form.edition): form.edition for form in FORMS}
    edition = known.get(str(wire.get("edition")), FORMS[-1].edition)
    return [known.get(str(named.get(kind.section)), edition) for kind in TABLE_CLASSES]


def _table(kind: type[FiledTable], edition: str, data: Mapping[str, Any] | None) -> FiledTable:
    if data is None:
        return kind.filled(edition, present=False)
    form = FORMS.tables[edition, kind.section]
    found: list[Any] = list(taken_up(form, data))
    for number in form.money:
        found[number] = amount(found[number])
    return kind(edition, tuple([Decimal(value) if isinstance(value, str) else value for value in found]))


def amount(found: int | str | None) -> Decimal | None:
    """The amount of money that a value on the wire states.

    Raises:
        ValueError: If it is a text that states none.
    """
    if found is None:
        return None
    if type(found) is str and SAYS_AMOUNT.fullmatch(found) is None:
        raise ValueError(found)
    return Decimal(found)


def _value(found: int | str | None) -> Value:
    return Decimal(found) if isinstance(found, str) else found


def _narrative(wire: Mapping[str, Any]) -> Narrative:
    passages = (Passage(each["section"], each["heading"], each["text"]) for each in wire["sections"])
    return Narrative(wire["title"], wire["preface"], tuple(passages))


def noted(tables: ThreeTables, texts: Mapping[str, str], reasons: Mapping[str, Mapping[str, str]]) -> ThreeTables:
    """The tables with what is said of single cells.

    Raises:
        ReadError: If something is said of what is no cell, or does not go with what the cell states.
    """
    told = [*_texts(tables, texts, reasons), *_reasons(tables, texts, reasons)]
    faults = [each for each in told if isinstance(each, ReadError)]
    if faults:
        raise ReadError.of(faults)
    changes: list[dict[int, object]] = [{} for _ in tables]
    for said in [each for each in told if isinstance(each, _CellSaid)]:
        changes[said.rank][said.number] = said.note
    changed = [table.replace(change) if change else table for table, change in zip(tables, changes, strict=True)]
    return cast("ThreeTables", tuple(changed))


class _CellSaid(NamedTuple):
    """What is said of a cell: the table by its place among the tables, the cell by its number in it."""

    rank: int
    number: int
    note: str | CellNote


def _texts(tables: ThreeTables, texts: Mapping[str, str], reasons: Collection[str]) -> Iterator[_CellSaid | ReadError]:
    """Texts as filed; each states what its cell does, unless a reason says why it does not."""
    for address, text in texts.items():
        rank, cell = _place(tables, address)
        stated = None if cell is None else tables[rank].flat[cell.number]
        if cell is not None and (address in reasons or stated == filed(text, cell.column)[0]):
            yield _CellSaid(rank, cell.number, text)
        else:
            wanted = says.FILED_TEXT if stated is None else says.FILED_AS.filled(value=canonical(stated))
            yield unwanted(wanted, text).under(address).under("as_filed")


def _reasons(
    tables: ThreeTables, texts: Mapping[str, str], reasons: Mapping[str, Mapping[str, str]]
) -> Iterator[_CellSaid | ReadError]:
    """Reasons why cells state nothing; of a text as filed it can only be that it is undecided."""
    for address, told in reasons.items():
        rank, cell = _place(tables, address)
        note = CellNote(CellStatus(told["status"]), texts.get(address), Text(told["zh"], told["en"]))
        if cell is None or tables[rank].flat[cell.number] is not None or (note.text and note.status != "undecided"):
            yield unwanted(says.REASON, told).under(address).under("reasons")
        else:
            yield _CellSaid(rank, cell.number, note)


def _place(tables: ThreeTables, address: str) -> tuple[int, FormCell | None]:
    """The table that a cell stands in, by its place among the tables, and the cell; `None` where there is none."""
    for rank, table in enumerate(tables):
        if table.present and address.startswith(f"{table.section}."):
            return rank, FORMS[table.edition].cells.get(address)
    return 0, None

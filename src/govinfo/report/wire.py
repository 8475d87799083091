"""The wire format as JSON text, both ways: quickly where nothing is wrong, precisely where something is.

With msgspec installed (extra ``json``) a text is decoded against types made from the description of the wire format,
and a text without a fault becomes a report in a few passes. Anything else, a fault or an unusual cell, goes the way of
`govinfo.report.converter.structure`, which names every fault with its path. Both ways read the same report.
"""

from functools import lru_cache
from typing import Any

from govinfo.errors import ReadError
from govinfo.records.json_text import faults_of_json, parsed, says_more, written
from govinfo.report.annual import AnnualReport
from govinfo.report.codec import codec
from govinfo.report.converter import by_key, noted, structure, unstructure, wired
from govinfo.report.narrative import Narrative, Passage
from govinfo.report.provenance import JSON, Provenance

_E = ord("E")


def loads(data: str | bytes, *, document: str | None = None) -> AnnualReport:
    """The report that a JSON text in the wire format states, every cell with its place in the text.

    A text that carries the provenance of a report gives that instead.

    Raises:
        ReadError: If the text is no JSON, states a key twice, or is not in the wire format; all faults together.

    Example:
        >>> from govinfo.report.annual import zero
        >>> report = loads(dumps(zero("2021")))
        >>> print(report.source("remedies.review.total"))
        $.remedies.rows.review[4]：“0”
    """
    return quickly(data, document) or precisely(data, document)


def dumps(report: AnnualReport, *, provenance: bool = False) -> bytes:
    """The report as JSON text in the wire format: UTF-8, on one line; *provenance* as `unstructure` has it."""
    known = None if provenance else codec()
    if known is not None:
        stated, beside = wired(report, known.records)
        text = known.encode(by_key(stated, beside) if beside else known.document(*stated))
        if _E not in text or b"E-" not in text:  # as msgspec writes a decimal near zero; few texts have an E at all
            return text
    return written(unstructure(report, provenance=provenance))


@lru_cache(maxsize=64)
def _in_json(document: str | None) -> Provenance:
    return Provenance(document, JSON)


def precisely(data: str | bytes, document: str | None) -> AnnualReport:
    """The report that a text states, looked at piece by piece.

    Raises:
        ReadError: As `loads` has it.
    """
    try:
        with faults_of_json():
            report = structure(parsed(data))
            written(unstructure(report))
    except ReadError as error:
        raise error.within(document) from None
    return report.replace(provenance=report.provenance or _in_json(document))


def quickly(data: str | bytes, document: str | None) -> AnnualReport | None:
    """The report, if decoding it against the form's types meets nothing that has to be looked at twice."""
    known = codec()
    if known is None:
        return None
    try:
        text = data.encode() if isinstance(data, str) else data
        wire = known.decode(text)
        form = known.forms[type(wire)]
        colons = text.count(b":")
        if colons != form.keys and colons != form.keys + _keys_beside(wire) and says_more(text, known.encode(wire)):
            return None
        tables = form.tables(wire)
        if wire.as_filed or wire.reasons:
            tables = noted(tables, wire.as_filed or {}, wire.reasons or {})
        return AnnualReport(
            organ=wire.organ,
            year=wire.year,
            proactive=tables[0],
            applications=tables[1],
            remedies=tables[2],
            narrative=None if wire.narrative is None else _narrative(wire.narrative),
            published=wire.published,
            provenance=_in_json(document),
        )
    except (TypeError, ValueError, RecursionError, AttributeError):  # a table that is lacking, a text that is no report
        return None


def _keys_beside(wire: Any) -> int:
    """How many keys a decoded report has for its prose and for what is said of its cells."""
    prose, texts, reasons = wire.narrative, wire.as_filed, wire.reasons
    keys = 0 if prose is None else 3 + 3 * len(prose.sections)
    if texts:
        keys += 1 + len(texts)
    return keys + 1 + 4 * len(reasons) if reasons else keys


def _narrative(prose: Any) -> Narrative:
    passages = (Passage(each.section, each.heading, each.text) for each in prose.sections)
    return Narrative(prose.title, prose.preface, tuple(passages))

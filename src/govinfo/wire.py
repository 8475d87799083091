"""Everything that is stored or sent as stamped JSON, and strictly back.

A document states its format and version, ``{"format": "govinfo.case/1", ...}``, so that what is loaded says itself what
it is. Nothing is coerced: a value of another type, a key that is not known or stands there twice, a lacking stamp is a
fault with its path, and all faults of one document are raised together. Loading what was stored gives an equal record,
about which the law and the rules say the same.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast, overload

from govinfo.arguments import instance, wrong_kind
from govinfo.cases.application import CASE, Application
from govinfo.cases.clock import CLOCK, Clock
from govinfo.cases.log import REGISTER, CaseLog
from govinfo.cases.publication import PUBLISHED, Publication
from govinfo.cases.remedy import REMEDY, Remedy
from govinfo.checks.catalogue import RULES
from govinfo.checks.finding import FINDING, Finding
from govinfo.checks.findings import FINDINGS, Findings
from govinfo.checks.rule import Rule
from govinfo.errors import InvalidValueError, ReadError, UnknownKeyError
from govinfo.languages import listed
from govinfo.law.fees import BILL, Bill
from govinfo.law.month_bills import MONTH_BILL, MonthBill
from govinfo.messages import data as says
from govinfo.messages import nouns, records
from govinfo.records.composite import RecordType
from govinfo.records.deriving import fields_of
from govinfo.records.documents import STAMP, Document
from govinfo.records.json_text import parsed
from govinfo.repairing.repairs import REPAIR, REPAIRS, Repair, Repairs
from govinfo.report import converter
from govinfo.report import wire as reports
from govinfo.report.annual import AnnualReport
from govinfo.report.document import REPORT

if TYPE_CHECKING:
    from cattrs import Converter

_Record = TypeVar("_Record")
Storable = (
    AnnualReport
    | Application
    | CaseLog
    | Remedy
    | Publication
    | Clock
    | Bill
    | MonthBill
    | Rule
    | Finding
    | Findings
    | Repair
    | Repairs
)
"""What can be stored and sent."""


class RuleType(RecordType):
    """A rule: its texts are written; what is read is the rule of this library that has its code."""

    def __init__(self) -> None:
        super().__init__(Rule, lambda: (field for field in fields_of(Rule) if field.name not in _RUN))

    def build(self, values: dict[str, Any]) -> Rule:
        """The rule of the code, as this version of the library has it."""
        try:
            return RULES[cast("str", values["code"])]
        except UnknownKeyError as error:
            raise ReadError(error.sentence, path=("code",)) from None


_RUN = ("find", "fails_on", "passes_on")
"""What a rule does and is tried on, which stays in the library."""
RULE = Document("govinfo.rule/1", Rule, RuleType())
DOCUMENTS = (CASE, REGISTER, REMEDY, PUBLISHED, CLOCK, BILL, MONTH_BILL, RULE, FINDING, FINDINGS, REPAIR, REPAIRS)
"""The formats that are described by the fields of their records."""
WIRE_FORMATS: Mapping[str, Document] = {document.format: document for document in (REPORT, *DOCUMENTS)}
"""Every format by its stamp."""
_BY_CLASS = {document.made: document for document in WIRE_FORMATS.values()}
_BY_OPENING = {f'{{"{STAMP}":"{stamp}"'.encode(): document for stamp, document in WIRE_FORMATS.items()}
"""The same, by what stands before the first comma of a document."""
_FAR = 200
"""How far into a document its first comma is looked for."""


def unstructure(record: Storable, *, provenance: bool = False) -> dict[str, Any]:
    """A record as plain data, ready for JSON, with its stamp.

    Args:
        record: The record.
        provenance: Whether that of a report goes with it: where each cell was read, or the cases that it counts.

    Raises:
        InvalidValueError: If it is nothing that is stored, or holds something that cannot be; if provenance is asked
            for of what is no report.

    Example:
        >>> from datetime import date
        >>> from govinfo.cases.application import Application
        >>> unstructure(Application("7", "enterprise", date(2024, 3, 1)))
        {'format': 'govinfo.case/1', 'id': '7', 'applicant': 'enterprise', 'received': '2024-03-01'}
    """
    if provenance:
        return converter.unstructure(_report(record), provenance=True)
    return _of_class(type(record)).unstructure(record)


def dumps(record: Storable, *, provenance: bool = False) -> bytes:
    """A record as JSON text with its stamp: UTF-8, on one line. The arguments are those of `unstructure`.

    Raises:
        InvalidValueError: If it is nothing that is stored, or holds something that cannot be; if provenance is asked
            for of what is no report.
    """
    if provenance:
        return reports.dumps(_report(record), provenance=True)
    return _of_class(type(record)).dumps(record)


@overload
def structure(data: object) -> Any: ...
@overload
def structure(data: object, kind: type[_Record]) -> _Record: ...
def structure(data: object, kind: type[Any] | None = None) -> Any:
    """The record that plain data states.

    Args:
        data: An object of JSON with its stamp.
        kind: The class wanted; by the stamp unless said.

    Raises:
        ReadError: If it states none; every fault with its path.
        InvalidValueError: If nothing of that class is stored.

    Example:
        >>> structure({"format": "govinfo.case/1", "id": 7, "applicant": "enterprise", "receivd": "2024-03-01"})
        Traceback (most recent call last):
        govinfo.errors.ReadError: 共有3处错误：
          receivd：没有此项
          received：缺少此项
          id：应为不为空的文字（str），实为 7
    """
    return (_of_data(data) if kind is None else _of_class(kind)).structure(data)


@overload
def loads(text: str | bytes) -> Any: ...
@overload
def loads(text: str | bytes, kind: type[_Record]) -> _Record: ...
def loads(text: str | bytes, kind: type[Any] | None = None) -> Any:
    """The record that JSON text states.

    Args:
        text: The text of one object with its stamp.
        kind: The class wanted; by the stamp unless said.

    Raises:
        ReadError: If it is no JSON or states no record; every fault with its path.
        InvalidValueError: If nothing of that class is stored.
    """
    if kind is not None:
        return _of_class(kind).loads(text)
    if isinstance(text, bytes):
        begins = text[:_FAR]
    else:
        begins = instance(text, str, "text", nouns.DATA)[:_FAR].encode("utf-8", "replace")
    opening = begins.partition(b",")[0]
    document = _BY_OPENING.get(opening) or _BY_OPENING.get(opening.translate(None, b" \t\r\n"))
    return (document or _of_data(parsed(text))).loads(text)


def configure(converter: "Converter") -> None:
    """Teach a cattrs converter all formats, both ways, so that records nest in an application's own classes.

    Example:
        >>> from cattrs import Converter
        >>> from govinfo.report.annual import AnnualReport, zero
        >>> converter = Converter()
        >>> configure(converter)
        >>> converter.structure(converter.unstructure(zero("2021")), AnnualReport) == zero("2021")
        True
    """
    if not hasattr(converter, "register_structure_hook"):
        raise wrong_kind(converter, "converter", nouns.CONVERTER)
    for document in WIRE_FORMATS.values():
        converter.register_unstructure_hook(document.made, document.unstructure)
        converter.register_structure_hook(document.made, _hook(document))


def _hook(document: Document) -> Callable[[object, object], Any]:
    return lambda data, _: document.structure(data)


def _report(record: object) -> AnnualReport:
    """A record that has provenance."""
    if isinstance(record, AnnualReport):
        return record
    raise InvalidValueError(records.NO_PROVENANCE, found=type(record).__name__)


def _of_class(kind: type[Any]) -> Document:
    try:
        return _BY_CLASS[kind]
    except (KeyError, TypeError):
        known = records.STORED.filled(known=listed(made.__name__ for made in _BY_CLASS))
        found = getattr(kind, "__name__", kind)
        raise InvalidValueError(records.NOT_STORED, found=found, wanted=known) from None


def _of_data(data: object) -> Document:
    if not isinstance(data, dict):
        raise ReadError(says.WANTED, wanted=says.OBJECT, found=data)
    stamp = cast("dict[str, object]", data).get(STAMP)
    found = WIRE_FORMATS.get(stamp) if isinstance(stamp, str) else None
    if found is None:
        raise ReadError(says.WANTED, wanted=says.ONE_OF.filled(known=listed(WIRE_FORMATS)), found=stamp, path=(STAMP,))
    return found

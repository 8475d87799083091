"""What a register of cases has to look like: the columns, what they hold, and which values are known.

The schemas are published: a system that exports its register of applications, of remedies or of published documents
with these columns can be counted as it is. Further columns are left alone. Columns and values have Chinese names too,
those of the values being what the form prints.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from govinfo.displays.displayed import displayed
from govinfo.displays.listing import Listing
from govinfo.forms import FORMS, renewed
from govinfo.forms.naming import printings, unlisted
from govinfo.forms.outcomes import outcomes
from govinfo.forms.spec import Column, Form, Row
from govinfo.languages import in_both
from govinfo.messages import heads
from govinfo.vocabulary import ProactiveColumn, RemedyResult, Section
from govinfo.words import Word

Values = Mapping[str, tuple[str, ...]]
"""The values that a column knows, each with what the forms print for it, the usual printing first."""


class ColumnKind(Word):
    """What a column holds."""

    TEXT = "text"
    DAY = "date"
    AMOUNT = "decimal number"


def _any() -> Values:
    return {}


class Field(NamedTuple):
    """A column of a register of cases.

    Attributes:
        name: Name of the column.
        labels: What it is called in Chinese, the usual name first.
        holds: What it holds.
        meaning: What that is.
        values: Gives the values known, where there are only some; none where there can be any.
    """

    name: str
    labels: tuple[str, ...]
    holds: ColumnKind
    meaning: str
    values: Callable[[], Values] = _any

    @property
    def known(self) -> tuple[str, ...]:
        """The values known, where there are only some; empty where there can be any."""
        return tuple(self.values())


@displayed
class Schema(NamedTuple):
    """The columns of a register with one row for each case.

    Attributes:
        name: What the rows are.
        label: What they are in Chinese.
        fields: The columns that counting needs, but for those that it groups by.
        case: The column that numbers the cases of an organ, needed only to find a case that stands twice.

    Example:
        >>> [field.name for field in CASES.fields]
        ['applicant', 'received', 'decided', 'outcome']
        >>> CASES.columns[1].labels[0]
        '行政机关'
    """

    name: str
    label: str
    fields: tuple[Field, ...]
    case: str = "case"

    @property
    def columns(self) -> tuple[Field, ...]:
        """All columns: the number of the case, the organ, and those that counting needs."""
        return (CASE, ORGAN, *self.fields)

    def _displayed(self) -> Iterator[Listing]:
        rows = [(field.name, field.labels, _usual(field)) for field in self.columns]
        yield Listing(rows, (heads.COLUMN, heads.CALLED, heads.VALUES), in_both(self.label))


def _usual(field: Field) -> str:
    """The values that a column knows, by their usual printings."""
    return "、".join(printed for printed, *_ in field.values().values())


COUNTED = {
    str(ProactiveColumn.ISSUED): ("intake", str(ProactiveColumn.ISSUED)),
    str(ProactiveColumn.REPEALED): ("state", str(ProactiveColumn.REPEALED)),
    str(ProactiveColumn.IN_FORCE): ("state", str(ProactiveColumn.IN_FORCE)),
    str(ProactiveColumn.DECISIONS): ("intake", str(ProactiveColumn.ISSUED)),
    str(ProactiveColumn.AMOUNT): ("intake", str(ProactiveColumn.ISSUED)),
}
"""What a column of 表二 counts: the column of the counted rows, and its value there."""
_TWO = Section.PROACTIVE


def countable(form: Form) -> bool:
    """Whether a register of publications gives every figure of 表二."""
    return all(column.key in COUNTED for column in form.tables[_TWO].columns)


@renewed
def _printed(section: Section, *left_out: str) -> Values:
    """What the forms print for the rows of a table."""
    return _gathered((row for form in reversed(FORMS) for row in form.tables[section].rows), left_out)


@renewed
def _columns(section: Section, *left_out: str) -> Values:
    """What the forms print for the columns of a table."""
    return _gathered((column for form in reversed(FORMS) for column in form.tables[section].columns), left_out)


def _gathered(places: Iterable[Row | Column], left_out: tuple[str, ...]) -> Values:
    found: dict[str, dict[str, None]] = {}
    for place in places:
        if place.key not in left_out:
            found.setdefault(str(place.key), {}).update(dict.fromkeys(map(unlisted, printings(place))))
    return {key: tuple(texts) for key, texts in found.items()}


@renewed
def _outcomes() -> Values:
    printed = _printed(Section.APPLICATIONS)
    return {str(outcome.key): printed[outcome.key] for outcome in outcomes()}


@renewed
def _kinds() -> Values:
    """The rows of 表二 of the forms whose figures publications give."""
    rows = {str(row.key) for form in FORMS if countable(form) for row in form.tables[_TWO].rows}
    return {key: texts for key, texts in _printed(_TWO).items() if key in rows}


_DAY, _TEXT = ColumnKind.DAY, ColumnKind.TEXT
CASE = Field("case", ("编号", "申请编号", "案号"), _TEXT, "number of the case")
ORGAN = Field("organ", ("行政机关", "机关", "单位", "机关名称"), _TEXT, "the organ whose case it is")
APPLICANT = Field(
    "applicant",
    ("申请人类型", "申请人"),
    _TEXT,
    "kind of applicant",
    lambda: _columns(Section.APPLICATIONS, "total"),
)
OUTCOME = Field("outcome", ("办理结果", "处理结果", "结果"), _TEXT, "how it was concluded", _outcomes)
ROUTE = Field("route", ("救济途径", "类型"), _TEXT, "review or litigation", lambda: _printed(Section.REMEDIES))
RESULT = Field(
    "result",
    ("审理结果", "结果"),
    _TEXT,
    "how it was concluded",
    lambda: _columns(Section.REMEDIES, RemedyResult.PENDING, RemedyResult.TOTAL),
)
RECEIVED = Field("received", ("收到日期", "受理日期"), _DAY, "day it was received (applications: Art. 31)")
DECIDED = Field("decided", ("办结日期", "答复日期", "审结日期"), _DAY, "day it was concluded; null while it is open")
KIND = Field(
    "kind", ("类别", "信息类别"), _TEXT, "what it is, a row of 表二 of a form whose figures publications give", _kinds
)
ISSUED = Field("issued", ("制发日期", "发布日期", "决定日期"), _DAY, "day it was issued, decided or charged")
REPEALED = Field("repealed", ("废止日期",), _DAY, "day it ceased to be in force; null while it is in force")
AMOUNT = Field("amount", ("收费金额", "金额"), ColumnKind.AMOUNT, "amount charged, 万元; null for what is no fee")

CASES = Schema("applications", "依申请公开登记表", (APPLICANT, RECEIVED, DECIDED, OUTCOME))
"""Applications for information: what 表三 counts."""

REMEDIES = Schema("remedies", "复议诉讼登记表", (ROUTE, RECEIVED, DECIDED, RESULT))
"""Administrative reviews and suits: what 表四 counts."""

PUBLICATIONS = Schema("publications", "主动公开登记表", (KIND, ISSUED, REPEALED, AMOUNT))
"""Documents, decisions and fees: what 表二 counts."""

SCHEMAS = (CASES, REMEDIES, PUBLICATIONS)

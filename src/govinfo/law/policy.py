"""The choices this library makes where the law is silent or could not be read, in one object."""

from collections.abc import Iterator
from typing import Annotated, Any

from attrs import fields, frozen

from govinfo.displays.listing import Listing
from govinfo.errors import InvalidValueError
from govinfo.languages import Text
from govinfo.law.calendar import CHINA, Calendar, HolidayCalendar
from govinfo.messages import nouns, records
from govinfo.records.composite import RecordField, RecordType
from govinfo.records.deriving import fields_of
from govinfo.records.strict import Strict
from govinfo.records.types import UnfitValueError


class CalendarType(RecordType):
    """The working days: any object that counts them; on the wire the arrangements, where they are not those of `CHINA`.

    Only a `HolidayCalendar` can be stored.
    """

    def __init__(self) -> None:
        super().__init__(HolidayCalendar, _fields)

    def described(self) -> Text:
        """What it holds, in words."""
        return nouns.CALENDAR

    def hold(self, given: Any) -> Any:
        """Whatever has the methods of a calendar."""
        if not all(callable(getattr(given, name, None)) for name in _METHODS):
            raise UnfitValueError(self.wanted)
        return given

    def build(self, values: dict[str, Any]) -> Any:
        """The calendar, under the arrangements of `CHINA` unless said."""
        return super().build({"arrangements": CHINA.arrangements, **values})

    def write(self, value: Any) -> Any:
        """The arrangements and estimated years.

        Raises:
            InvalidValueError: If it is a calendar of another kind.
        """
        if not isinstance(value, HolidayCalendar):
            raise InvalidValueError(records.NOT_STORED, found=type(value).__name__, wanted=self.made.__name__)
        return super().write(value)


def _fields() -> tuple[RecordField, ...]:
    arrangements, *others = fields_of(HolidayCalendar)
    return (arrangements._replace(default=CHINA.arrangements, needed=False), *others)


_METHODS = ("is_working", "add", "count", "is_estimated", "why")


@frozen
class Policy(Strict):
    """How to read the law where its text leaves it open. Hand over another to decide otherwise.

    Attributes:
        calendar: The working days. The regulation does not define 工作日; default: the State Council's yearly
            arrangements. `CHINA.estimating(2027)` allows a marked estimate for a year not yet announced.
        late_answers_count: Whether the time of a consultation goes on being excluded after the fifteen working days in
            which Arts. 32 and 34 ask for the answer. Art. 33 (3) excludes "the time needed"; default: no, the
            exclusion ends with the period.
        extension_survives_restart: Whether an extension granted before the period begins anew (correction, payment)
            is added to the new period too. Art. 33 (2) allows one extension and does not speak of restarts; default:
            yes, so that the day the applicant was told is never brought forward.
        pages_take_ordinal: Whether an application charged by page still counts as one of the month's requests. The
            measures are silent; default: yes, they count the applications made.

    Note:
        Read the same way by everybody, so not a choice here: the day of receipt is not counted (民法典第二百零一条,
        inferred); a consultation excludes the days after the letter is sent, up to and with the day of the answer;
        the month of a fee is the month of receipt, and the count is that of one charging organ; a split-off part is
        counted from the day of the split, an outcome by the day of the decision; a withdrawn or merged application
        ends in （六）3, with the outcome `other_handling`.

    Example:
        >>> from datetime import date
        >>> Policy(calendar=CHINA.estimating(2027)).calendar.add(date(2026, 12, 30), 2)
        datetime.date(2027, 1, 4)
    """

    calendar: Annotated[Calendar, CalendarType()] = CHINA
    late_answers_count: bool = False
    extension_survives_restart: bool = True
    pages_take_ordinal: bool = True

    def _displayed(self) -> Iterator[Listing]:
        from govinfo.displays.facts import label, title

        yield Listing([(label(self, name), getattr(self, name)) for name in _CHOICES], caption=title(self))


_CHOICES = tuple(each.name for each in fields(Policy))
DEFAULT = Policy()
"""The defaults, as `Policy` names them."""

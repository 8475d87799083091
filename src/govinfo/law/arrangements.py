"""The State Council's yearly holiday arrangements (节假日安排): every day that differs from Monday to Friday.

Documents: 全国年节及纪念日放假办法, and the notices of 国务院办公厅 named in `NOTICES`, one a year and two amendments.
How verified: the days of 2019 to 2026 equal, day by day, those of two independent calendar libraries, which a test
repeats; the notices for 2025 and 2026 were read in copies. The arrangement for 2027 is not held.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from attrs import frozen

from govinfo.languages import Text
from govinfo.law.catalogue import Catalogue
from govinfo.law.source import Source, Status
from govinfo.messages import nouns


@frozen
class Arrangement:
    """What one notice arranges for one festival.

    Attributes:
        notice: The notice.
        festival: The festival, in Chinese.
        off: Days from Monday to Friday that are free.
        worked: Saturdays and Sundays that are worked instead (调休).
    """

    notice: Source
    festival: str
    off: tuple[date, ...]
    worked: tuple[date, ...] = ()

    @property
    def year(self) -> int:
        """The year the notice is for."""
        return int(self.notice.key.rpartition("_")[2])


def notice(year: int, number: str | None, amends: str = "") -> Source:
    """The record of the notice that arranges the holidays of *year*, or *amends* one festival of it."""
    what = amends and f"{amends}的"
    return Source(
        key="_".join(filter(None, ("holidays", "amended" if amends else "", str(year)))),
        title=f"国务院办公厅关于{year}年{what or '部分节假日'}安排的通知",
        short=f"{year}年{amends or '节假日'}安排",
        number=number,
        since=date(year, 1, 1),
        until=date(year, 12, 31),
        read=Text("放假和上班的日期与两个日历库核对一致", "days compared with two calendar libraries"),
        otherwise=Status.RESTATED,
    )


NOTICES = Catalogue(
    nouns.NOTICE,
    (
        notice(2019, "国办发明电〔2018〕15号"),
        notice(2019, "国办发明电〔2019〕3号", amends="劳动节"),
        notice(2020, "国办发明电〔2019〕16号"),
        notice(2020, "国办发明电〔2020〕1号", amends="延长春节假期"),
        notice(2021, "国办发明电〔2020〕27号"),
        notice(2022, "国办发明电〔2021〕11号"),
        notice(2023, "国办发明电〔2022〕16号"),
        notice(2024, "国办发明电〔2023〕7号"),
        notice(2025, "国办发明电〔2024〕12号"),
        notice(2026, "国办发明电〔2025〕7号"),
    ),
)
"""The notices, oldest first."""


def arrange(notice: Source, festival: str, off: str, worked: str = "") -> Arrangement:
    """One festival's arrangement, its days written ``MM-DD`` or ``MM-DD/MM-DD``; weekends within a span are left out.

    Example:
        >>> len(arrange(NOTICES["holidays_2023"], "国庆节", "09-29/10-06", "10-07 10-08").off)
        6
    """
    year = Arrangement(notice, festival, ()).year
    free = (day for day in _days(year, off) if day.weekday() < 5)
    return Arrangement(notice, festival, tuple(free), tuple(_days(year, worked)))


def _days(year: int, spans: str) -> Iterator[date]:
    for span in spans.split():
        first, _, last = span.partition("/")
        start, end = (date.fromisoformat(f"{year}-{day}") for day in (first, last or first))
        yield from (start + timedelta(days) for days in range((end - start).days + 1))


_ROWS: tuple[tuple[str, tuple[tuple[str, str, str], ...]], ...] = (
    (
        "holidays_2019",
        (
            ("元旦", "01-01", ""),
            ("春节", "02-04/02-10", "02-02 02-03"),
            ("清明节", "04-05", ""),
            ("端午节", "06-07", ""),
            ("中秋节", "09-13", ""),
            ("国庆节", "10-01/10-07", "09-29 10-12"),
        ),
    ),
    ("holidays_amended_2019", (("劳动节", "05-01/05-04", "04-28 05-05"),)),
    (
        "holidays_2020",
        (
            ("元旦", "01-01", ""),
            ("春节", "01-24/01-30", "01-19"),  # 1 February, a Saturday that was to be worked, fell to the extension
            ("清明节", "04-04/04-06", ""),
            ("劳动节", "05-01/05-05", "04-26 05-09"),
            ("端午节", "06-25/06-27", "06-28"),
            ("国庆节、中秋节", "10-01/10-08", "09-27 10-10"),
        ),
    ),
    ("holidays_amended_2020", (("春节", "01-31/02-02", ""),)),
    (
        "holidays_2021",
        (
            ("元旦", "01-01/01-03", ""),
            ("春节", "02-11/02-17", "02-07 02-20"),
            ("清明节", "04-03/04-05", ""),
            ("劳动节", "05-01/05-05", "04-25 05-08"),
            ("端午节", "06-12/06-14", ""),
            ("中秋节", "09-19/09-21", "09-18"),
            ("国庆节", "10-01/10-07", "09-26 10-09"),
        ),
    ),
    (
        "holidays_2022",
        (
            ("元旦", "01-01/01-03", ""),
            ("春节", "01-31/02-06", "01-29 01-30"),
            ("清明节", "04-03/04-05", "04-02"),
            ("劳动节", "04-30/05-04", "04-24 05-07"),
            ("端午节", "06-03/06-05", ""),
            ("中秋节", "09-10/09-12", ""),
            ("国庆节", "10-01/10-07", "10-08 10-09"),
        ),
    ),
    (
        "holidays_2023",
        (
            ("元旦", "01-01/01-02", ""),
            ("春节", "01-21/01-27", "01-28 01-29"),
            ("清明节", "04-05", ""),
            ("劳动节", "04-29/05-03", "04-23 05-06"),
            ("端午节", "06-22/06-24", "06-25"),
            ("中秋节、国庆节", "09-29/10-06", "10-07 10-08"),
        ),
    ),
    (
        "holidays_2024",
        (
            ("元旦", "01-01", ""),
            ("春节", "02-10/02-17", "02-04 02-18"),
            ("清明节", "04-04/04-06", "04-07"),
            ("劳动节", "05-01/05-05", "04-28 05-11"),
            ("端午节", "06-10", ""),
            ("中秋节", "09-15/09-17", "09-14"),
            ("国庆节", "10-01/10-07", "09-29 10-12"),
        ),
    ),
    (
        "holidays_2025",
        (
            ("元旦", "01-01", ""),
            ("春节", "01-28/02-04", "01-26 02-08"),
            ("清明节", "04-04/04-06", ""),
            ("劳动节", "05-01/05-05", "04-27"),
            ("端午节", "05-31/06-02", ""),
            ("国庆节、中秋节", "10-01/10-08", "09-28 10-11"),
        ),
    ),
    (
        "holidays_2026",
        (
            ("元旦", "01-01/01-03", "01-04"),
            ("春节", "02-15/02-23", "02-14 02-28"),
            ("清明节", "04-04/04-06", ""),
            ("劳动节", "05-01/05-05", "05-09"),
            ("端午节", "06-19/06-21", ""),
            ("中秋节", "09-25/09-27", ""),
            ("国庆节", "10-01/10-07", "09-20 10-10"),
        ),
    ),
)

ARRANGEMENTS: tuple[Arrangement, ...] = tuple(
    arrange(NOTICES[key], festival, off, worked) for key, rows in _ROWS for festival, off, worked in rows
)
"""Every arrangement held, in the order of the notices."""

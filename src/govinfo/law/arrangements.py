"""The State Council's yearly holiday arrangements (节假日安排): every day that differs from Monday to Friday.

Documents: the notices of 国务院办公厅, one file a year in `notices`, with the two amendments of 2019 and 2020.
How verified: the days of 2019 to 2026 equal, day by day, those of two independent calendar libraries, which a test
repeats; the notices for 2025 and 2026 were read in copies. The arrangement for 2027 is not held.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from importlib.resources import files
from itertools import combinations
from pathlib import Path
from typing import Annotated, Any, cast

from attrs import frozen

from govinfo.errors import ReadError
from govinfo.languages import Text, listed
from govinfo.law.catalogue import Catalogue
from govinfo.law.festivals import FESTIVALS, statutory
from govinfo.law.source import Source, Status
from govinfo.messages import law as says
from govinfo.messages import nouns
from govinfo.records.strict import Strict
from govinfo.records.toml_text import parsed, read_toml
from govinfo.records.types import YEAR


@frozen
class Arrangement(Strict):
    """What one notice arranges for one festival, or for several that touch.

    Attributes:
        notice: The notice.
        year: The year the notice is for.
        festival: The festival, in Chinese; several are joined by 、.
        first: First day of the break.
        last: Last day of the break.
        worked: Saturdays and Sundays that are worked instead (调休).
    """

    notice: Source
    year: Annotated[int, YEAR]
    festival: str
    first: date
    last: date
    worked: tuple[date, ...] = ()

    @property
    def off(self) -> tuple[date, ...]:
        """Days from Monday to Friday that are free."""
        days = (self.first + timedelta(days=after) for after in range((self.last - self.first).days + 1))
        return tuple(day for day in days if day.weekday() < 5)


def read_notice(file: str | Path) -> tuple[Arrangement, ...]:
    """The arrangements of a year's notice, from a TOML file with the whole of it.

    Args:
        file: The file: ``year``, ``number``, ``issued``, and for each festival ``[[festival]]`` with ``name``, ``off``
            (first and last day of the break) and ``worked``.

    Raises:
        ReadError: If the file is no such file, or the notice is not whole: a festival missing, a statutory day not
            free, a worked day that is no Saturday or Sunday, fewer days free than the regulation gives.
    """
    try:
        return _arrangements(read_toml(file))
    except ReadError as error:
        raise error.within(str(file)) from None


def parse_notice(text: str) -> tuple[Arrangement, ...]:
    """The arrangements of a year's notice, from the text of its file.

    Raises:
        ReadError: As `read_notice`.
    """
    return _arrangements(parsed(text))


def _arrangements(data: dict[str, Any]) -> tuple[Arrangement, ...]:
    _known(data, _NOTICE, ())
    year = data["year"]
    festivals = tuple(_arrangement(year, data, row, "festival", n) for n, row in enumerate(_rows(data, "festival")))
    amended = tuple(_arrangement(year, data, row, "amendment", n) for n, row in enumerate(_rows(data, "amendment")))
    replaced = {arrangement.festival for arrangement in amended}
    held = (*(arrangement for arrangement in festivals if arrangement.festival not in replaced), *amended)
    _whole(year, sorted(held, key=lambda arrangement: arrangement.first))
    return held


_NOTICE: dict[str, type] = {"year": int, "number": str, "issued": date}
_FESTIVAL: dict[str, type] = {"name": str, "off": list}
_AMENDMENT: dict[str, type] = {**_FESTIVAL, "number": str, "about": str}
_OPTIONAL = frozenset({"festival", "amendment", "worked"})


def _rows(data: dict[str, Any], name: str) -> list[dict[str, Any]]:
    rows = data.get(name, [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in cast("list[object]", rows)):
        raise ReadError(says.NO_FESTIVAL, path=(name,))
    return cast("list[dict[str, Any]]", rows)


def _known(table: dict[str, Any], fields: dict[str, type], path: tuple[str, ...]) -> None:
    """Every field there is known, every field needed is there and of its kind."""
    for name in (*fields, *table):
        if name in _OPTIONAL:
            continue
        value = table.get(name)
        if not isinstance(value, fields.get(name, ())) or isinstance(value, bool):
            raise ReadError(says.NOTICE_FIELD, name=name, known=listed(fields), path=path)


def _arrangement(year: int, data: dict[str, Any], row: dict[str, Any], table: str, number: int) -> Arrangement:
    path = (table, f"[{number}]")
    _known(row, _FESTIVAL if table == "festival" else _AMENDMENT, path)
    days, worked = (tuple(row.get(name, ())) for name in ("off", "worked"))
    for day in (*days, *worked):
        if not isinstance(day, date) or abs((day - date(year, 7, 1)).days) > _FARTHEST:
            raise ReadError(says.NO_DAY_OF_NOTICE, year=year, day=day, path=path)
    if len(days) != 2 or days[0] > days[1]:
        raise ReadError(says.FIRST_AND_LAST, path=path)
    unknown = [name for name in row["name"].split("、") if name not in FESTIVALS]
    if unknown:
        raise ReadError(says.NO_SUCH_FESTIVAL, festival=unknown[0], known="、".join(FESTIVALS), path=path)
    return Arrangement(_notice(year, {**data, **row}), year, row["name"], days[0], days[1], worked)


_FARTHEST = 215
"""Days from the middle of a year to a month before its begin or after its end."""


def _notice(year: int, given: dict[str, Any]) -> Source:
    """The record of the notice that arranges the holidays of a year, or amends one festival of it."""
    about = given.get("about", "")
    return Source(
        key="_".join(filter(None, ("holidays", "amended" if about else "", str(year)))),
        title=f"国务院办公厅关于{year}年{f'{about}的' if about else '部分节假日'}安排的通知",
        short=f"{year}年{about or '节假日'}安排",
        number=given["number"],
        issued=None if about else given["issued"],
        since=date(year, 1, 1),
        until=date(year, 12, 31),
        read=Text("放假和上班的日期与两个日历库核对一致", "days compared with two calendar libraries"),
        otherwise=Status.RESTATED,
    )


def _whole(year: int, arrangements: Sequence[Arrangement]) -> None:
    """All seven festivals are there, all statutory days are free, and as many days in all as the regulation gives."""
    _every_festival(year, arrangements)
    _apart(arrangements)
    _worked_instead(arrangements)
    _free_by_law(year, arrangements)


def _every_festival(year: int, arrangements: Sequence[Arrangement]) -> None:
    named = [name for arrangement in arrangements for name in arrangement.festival.split("、")]
    missing = [festival for festival in FESTIVALS if named.count(festival) != 1]
    if missing:
        raise ReadError(says.FESTIVALS_MISSING, year=year, festivals="、".join(missing))


def _apart(arrangements: Sequence[Arrangement]) -> None:
    for before, after in combinations(arrangements, 2):
        if after.first <= before.last:
            raise ReadError(says.BREAKS_OVERLAP, first=before.festival, second=after.festival)


def _worked_instead(arrangements: Sequence[Arrangement]) -> None:
    """What is worked instead of a free day would have been free itself."""
    for day in _worked(arrangements):
        if day.weekday() < 5 or _within(arrangements, day):
            raise ReadError(says.NOT_WORKED, day=day)


def _free_by_law(year: int, arrangements: Sequence[Arrangement]) -> None:
    for free in statutory(year):
        if not _within(arrangements, free.day):
            raise ReadError(says.STATUTORY_DAY, day=free.day, festival=free.festival)
    net = sum(len(a.off) for a in arrangements) - len(list(_worked(arrangements)))
    if net < len(statutory(year)):
        raise ReadError(says.TOO_FEW_FREE, net=net, least=len(statutory(year)))


def _within(arrangements: Iterable[Arrangement], day: date) -> bool:
    return any(arrangement.first <= day <= arrangement.last for arrangement in arrangements)


def _worked(arrangements: Iterable[Arrangement]) -> Iterator[date]:
    return (day for arrangement in arrangements for day in arrangement.worked)


YEARS = range(2019, 2027)
"""The years whose notices are held; each has its file in `notices`."""
LOOKED_FOR = date(2026, 11, 26)
"""Day on which the notice of the year after them was last looked for and not found."""


def _read_notice(year: int) -> tuple[Arrangement, ...]:
    return parse_notice((files("govinfo.law") / "notices" / f"{year}.toml").read_text(encoding="utf-8"))


ARRANGEMENTS: tuple[Arrangement, ...] = tuple(arrangement for year in YEARS for arrangement in _read_notice(year))
"""Every arrangement held, year by year."""

NOTICES = Catalogue(nouns.NOTICE, {a.notice.key: a.notice for a in ARRANGEMENTS}.values())
"""The notices, oldest first."""

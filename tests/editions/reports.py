"""Reports on the three forms for the tests beside this."""

import govinfo
from govinfo.checks.example import prose
from govinfo.forms import FORMS

ORGAN = "某县人民政府"
YEARS = {"2019": 2020, "2021": 2023, "2027": 2028}


def _year(edition):
    return YEARS.get(edition, FORMS[edition].first_year + 1)


def numbered(edition, **fields):
    """A report whose every cell states another number: what is read elsewhere than it stands is seen."""
    cells = {address: 300 + place for place, address in enumerate(FORMS[edition].cells)}
    report = govinfo.zero(FORMS[edition], organ=ORGAN, year=_year(edition))
    return report.replace(cells, narrative=prose(overview="概述。"), **fields)


def counted(edition, year=None, **rows):
    """A report that counts natural persons in some rows of table 三, taken in and concluded within the year."""
    total = sum(rows.values())
    counts = {**rows, "received": total, "concluded": total}
    cells = {
        f"applications.{row}.{column}": count for row, count in counts.items() for column in ("natural_person", "total")
    }
    return govinfo.zero(FORMS[edition], organ=ORGAN, year=year or _year(edition)).replace(cells)

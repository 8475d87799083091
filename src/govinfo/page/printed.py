"""What is printed of a report, as plain records: whatever can be told so can be drawn."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from govinfo.forms.spec import Form, FormTable, Heading
from govinfo.vocabulary import Section


class PrintedTable(NamedTuple):
    """What is printed of a table.

    Attributes:
        form: The table of the form.
        heading: What it is headed.
        values: The values, in form order.
        texts: The text of every value cell, in form order.
    """

    form: FormTable
    heading: Heading
    values: Sequence[int | Decimal | None]
    texts: Sequence[str]


class PrintedPassage(NamedTuple):
    """What is printed of a section: its heading as filed, and its prose.

    Attributes:
        section: Which section.
        heading: The heading as filed, if it has one.
        text: The prose.
    """

    section: Section
    heading: str | None
    text: str


class PrintedProse(NamedTuple):
    """What is printed of the prose of a report.

    Attributes:
        title: The report's own title.
        preface: What stands before section one.
        passages: The sections, in the order of the document.
    """

    title: str | None
    preface: str
    passages: Sequence[PrintedPassage]


class PrintedReport(NamedTuple):
    """What is printed of a report.

    Attributes:
        organ: Who reports.
        year: The year reported on.
        published: Day of publication.
        form: The form it is made on.
        tables: The tables that it has, each under the section it stands in, in the order of the form.
        prose: The prose, where there is any.
    """

    organ: str | None
    year: int | None
    published: date | None
    form: Form
    tables: Mapping[Section, PrintedTable]
    prose: PrintedProse | None

"""What the pictures list: the rows and columns of 表三 under the words that the form prints."""

from collections.abc import Sequence
from typing import NamedTuple

from govinfo.forms import FORMS
from govinfo.forms.naming import unremarked
from govinfo.forms.spec import Form, FormTable
from govinfo.languages import Text, in_english
from govinfo.plot.stated import total_of
from govinfo.report.annual import AnnualReport
from govinfo.vocabulary import Applicant, ApplicationRow, Section


class Drawn(NamedTuple):
    """Something that is drawn.

    Attributes:
        address: Address of its cell, or of a group of rows.
        label: What the form prints for it, in English the words of its fixed name.
        group: The heading it stands under, where it stands under one.
    """

    address: str
    label: Text
    group: Text | None = None


def called(key: str, label: str) -> Text:
    """What is written for a row, a column or a heading."""
    return Text(label, in_english(key).capitalize())


def newest(reports: Sequence[AnnualReport]) -> Form:
    """The newest form that one of some reports has its 表三 on."""
    editions = {report.applications.edition for report in reports}
    return [form for form in FORMS if form.edition in editions][-1]


def table(form: Form) -> FormTable:
    """表三 of a form."""
    return form.tables[Section.APPLICATIONS]


def row(form: Form, key: ApplicationRow) -> Drawn:
    """A row of 表三 by its total."""
    (found,) = (each for each in table(form).rows if each.key == key)
    return Drawn(total_of(key), called(key, found.label))


def outcomes(form: Form) -> tuple[Drawn, ...]:
    """The ways an application can end, each in full under its heading."""
    return tuple(
        Drawn(total_of(row.key), called(row.key, row.label), *(called(*group[:2]) for group in row.groups[1:2]))
        for row in form.outcomes
    )


def endings(form: Form) -> tuple[Drawn, ...]:
    """（一） to （六）: the headings under which a form lists the outcomes, and the outcomes that stand under none.

    >>> [str(ending.label) for ending in endings(FORMS["2021"])][:3]
    ['（一）予以公开', '（二）部分公开', '（三）不予公开']
    """
    heads = {(row.groups[1] if row.groups[1:] else row)[:2]: None for row in form.outcomes}
    return tuple(Drawn(total_of(key), called(key, unremarked(label))) for key, label in heads)


def applicants(form: Form, key: ApplicationRow = ApplicationRow.RECEIVED) -> tuple[Drawn, ...]:
    """The kinds of applicant in a row of 表三."""
    return tuple(
        Drawn(
            f"{Section.APPLICATIONS}.{key}.{column.key}",
            called(column.key, column.label),
            *(called(*group[:2]) for group in column.groups[1:2]),
        )
        for column in table(form).columns
        if column.key != Applicant.TOTAL
    )

"""Who can apply on the forms that are known, and which column of each form counts them."""

from collections.abc import Mapping

from govinfo.forms.crosswalk import within
from govinfo.forms.registry import FORMS, renewed
from govinfo.forms.spec import Form
from govinfo.vocabulary import Applicant, ApplicationRow, Section


@renewed
def applicants() -> tuple[str, ...]:
    """Every kind of applicant that a register can state: the columns of 表三 on any form, but for their total.

    Example:
        >>> len(applicants())
        6
    """
    columns = (column.key for form in FORMS for column in form.tables[Section.APPLICATIONS].columns)
    return tuple(dict.fromkeys(key for key in columns if key != Applicant.TOTAL))


@renewed
def columns_of(edition: str) -> Mapping[str, str]:
    """The column of 表三 in which a form counts each kind of applicant: its own, or as the seams between forms have it.

    Example:
        >>> columns_of("2021")["enterprise"]
        'enterprise'
    """
    return {kind: _column(kind, FORMS[edition]) for kind in applicants()}


def _column(kind: str, form: Form) -> str:
    address = f"{Section.APPLICATIONS}.{ApplicationRow.RECEIVED}.{kind}"
    (newest, *_) = (known.edition for known in reversed(FORMS) if address in known.cells)
    found = address if address in form.cells else within(address, newest, form.edition)
    if found is None:
        raise AssertionError("a form that is known has a place for every kind of applicant")
    return found.split(".")[2]

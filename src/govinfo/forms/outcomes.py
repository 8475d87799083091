"""How applications can end on the forms that are known, and which row of each form counts them."""

from collections.abc import Mapping

from govinfo.forms.crosswalk import within
from govinfo.forms.registry import FORMS, renewed
from govinfo.forms.spec import Form, Row
from govinfo.law.catalogue import Catalogue
from govinfo.law.outcomes import OUTCOMES, Outcome
from govinfo.vocabulary import Applicant, Section


@renewed
def outcomes() -> Catalogue[Outcome]:
    """Every outcome that a register can state: those of the law, and those that further forms have rows for.

    Example:
        >>> len(outcomes())
        21
    """
    rows = [row for form in FORMS for row in form.outcomes]
    groups = {heading.key for row in rows for heading in row.groups}
    lawful = {outcome.key for outcome in OUTCOMES}
    further = {row.key: _outcome(row) for row in rows if row.key not in groups | lawful}
    return Catalogue(OUTCOMES.what, (*OUTCOMES, *further.values()))


def _outcome(row: Row) -> Outcome:
    """What a form says of an outcome: where it stands and what it rests on."""
    group = row.groups[-1].key if len(row.groups) > 1 else None
    return Outcome(row.key, group, row.basis or None)


@renewed
def landing(edition: str) -> Mapping[str, str]:
    """The row of 表三 in which a form counts each outcome that a register can state.

    Its own row, or the row that counts it among others, as the seams between the forms have it; where they name none,
    the form's `Form.remainder`.

    Example:
        >>> landing("2019")["fee_overdue"]
        'otherwise_handled'
    """
    form = FORMS[edition]
    return {outcome.key: _row(outcome.key, form) for outcome in outcomes()}


def _row(outcome: str, form: Form) -> str:
    address = f"{Section.APPLICATIONS}.{outcome}.{Applicant.TOTAL}"
    if address in form.cells:
        return outcome
    (newest, *_) = (known.edition for known in reversed(FORMS) if address in known.cells)
    found = within(address, newest, form.edition)
    return form.remainder if found is None else found.split(".")[1]

"""The report forms as data: one module for each edition, and the way from a printed label back to its row."""

from functools import cache

from govinfo.forms import edition2019, edition2021
from govinfo.forms.spec import Form
from govinfo.law.catalogue import Catalogue

FORMS: Catalogue[Form] = Catalogue("edition of the form", (edition2019.FORM, edition2021.FORM))
"""Every edition, oldest first."""


@cache
def form_for(year: int) -> Form | None:
    """The edition in force for reports on *year*; `None` before 2019, when the statistics had another form.

    >>> form_for(2023).edition, form_for(2018)
    (<Edition.F2021: '2021'>, None)
    """
    return next((form for form in FORMS if form.used_for(year)), None)

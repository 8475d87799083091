"""Rows of the forms under the labels that prose calls them by."""

from govinfo.forms import FORMS
from govinfo.forms.spec import Heading, Row
from govinfo.text import fold, stem
from govinfo.vocabulary import Section


def bare_label(record: Row | Heading) -> str:
    """A label as prose uses it: without list mark, without what stands in brackets."""
    return stem(fold(record.label)).partition("(")[0]


def row_of(section: Section, key: str) -> Row:
    """A row as the newest form prints it that has it."""
    (row, *_) = (row for form in reversed(FORMS) for row in form.tables[section].rows if row.key == key)
    return row

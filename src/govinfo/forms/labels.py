"""From a printed label back to the row, column or heading it names.

Offices print labels with other spacing, other list marks and now and then other words. A label is looked up by its
folded text first, then by the variants recorded with the form, then without its list mark; never by position.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from govinfo.forms import FORMS, renewed
from govinfo.forms.spec import Column, FormTable, Heading, Row
from govinfo.text import fold, stem
from govinfo.vocabulary import Section


class Match(NamedTuple):
    """What a label was recognised as.

    Attributes:
        key: Key of the row, column or heading.
        exact: Whether the text is the form's own label, spacing and width apart.
    """

    key: str
    exact: bool


def index(records: Iterable[Row | Column | Heading]) -> Mapping[str, Match]:
    """Every folded printing of some labels; one that two records share is left out of the list-mark forms."""
    records = tuple(records)
    known: dict[str, Match] = {fold(record.label): Match(record.key, exact=True) for record in records}
    for record in records:
        for variant in record.variants:
            known.setdefault(fold(variant), Match(record.key, exact=False))
    stems: dict[str, set[str]] = {}
    for printing, match in known.items():
        stems.setdefault(stem(printing), set()).add(match.key)
    for bare, keys in stems.items():
        if len(keys) == 1:
            known.setdefault(bare, Match(keys.pop(), exact=False))
    return known


@renewed
def rows(edition: str, section: Section) -> Mapping[str, Match]:
    """The row labels of a table, by folded printing."""
    return index(FORMS[edition].tables[section].rows)


def row_named(label: str, section: Section) -> str | None:
    """The row of a table that a label names on the newest form that prints it; `None` where none does.

    >>> row_named("予以公开", Section.APPLICATIONS)
    ApplicationRow.GRANTED
    """
    return _newest(resolve(label, (form.edition, section)) for form in reversed(FORMS))


def column_named(label: str, section: Section) -> str | None:
    """The column of a table that a label names on the newest form that prints it; `None` where none does.

    >>> column_named("自然人", Section.APPLICATIONS)
    Applicant.NATURAL_PERSON
    """
    return _newest(columns(form.edition, section).get(fold(label)) for form in reversed(FORMS))


def _newest(matches: Iterable[Match | None]) -> str | None:
    return next((match.key for match in matches if match is not None), None)


@renewed
def columns(edition: str, section: Section) -> Mapping[str, Match]:
    """The column labels of a table, by folded printing."""
    return index(FORMS[edition].tables[section].columns)


@renewed
def topic_headings() -> Mapping[str, str]:
    """The topics of section 一 of every form, by folded printing and without list marks."""
    return {printing: match.key for form in FORMS for printing, match in index(form.topics).items()}


def resolve(label: str, table: FormTable | tuple[str, Section]) -> Match | None:
    r"""The row a printed label names in a table, or `None`.

    Args:
        label: The label as printed, with any spacing inside.
        table: The edition and section of the table.

    Example:
        >>> resolve("1、属于 国家\n秘密", ("2021", "applications"))
        Match(key=ApplicationRow.STATE_SECRET, exact=False)
    """
    known = index(table.rows) if isinstance(table, FormTable) else rows(*table)
    folded = fold(label)
    return known.get(folded) or known.get(stem(folded))

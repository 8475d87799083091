"""Every field of every public record holds what it is annotated with and refuses all else."""

from importlib import import_module
from pkgutil import walk_packages

import attrs
import pytest

import govinfo
from govinfo.checks.example import Example
from govinfo.checks.plan import Plan
from govinfo.checks.profiles import Profile
from govinfo.checks.rule import Result
from govinfo.checks.waivers import Waived
from govinfo.emitters.checked import Checked, Unchecked
from govinfo.errors import GovinfoError
from govinfo.formats.format import (
    Annotating,
    Drawing,
    Dumping,
    Emitting,
    Filling,
    Format,
    Patching,
    Reading,
)
from govinfo.languages import Text
from govinfo.readers.limits import Limits
from govinfo.readers.table_rows import GridCell
from govinfo.records import composite
from govinfo.records.deriving import fields_of
from govinfo.records.strict import Strict
from govinfo.report.annual import AnnualReport
from govinfo.report.cells import CellNote
from govinfo.report.claims.subject import ClaimReading, Subject
from govinfo.report.narrative import Narrative, Passage
from govinfo.report.processing_fees import ProcessingFees
from govinfo.report.table import ApplicationsTable, ProactiveTable, RemediesTable
from govinfo.wire import DOCUMENTS
from record_samples import sample
from wrong_values import wrong


def own_classes():
    """Every class that others may use, but for the machinery of readers and what tests are made with."""
    for module in walk_packages(govinfo.__path__, "govinfo."):
        if not module.name.startswith(
            ("govinfo.readers", "govinfo.geometry", "govinfo.strategies", "govinfo.__main__")
        ):
            for name, kind in vars(import_module(module.name)).items():
                if isinstance(kind, type) and kind.__module__ == module.name and not name.startswith("_"):
                    yield kind


def stored(kind, seen):
    """The named tuples among what a type of field is made of."""
    match kind:
        case composite.RecordType() if kind.made not in seen:
            seen.add(kind.made)
            parts = [field.kind for field in kind.known.values()]
            own = [kind.made] if issubclass(kind.made, tuple) and kind.made is not Text else []
        case composite.OptionalType():
            parts, own = [kind.kind], []
        case composite.ListType():
            parts, own = [kind.each], []
        case composite.EitherType():
            parts, own = kind._kinds, []
        case _:
            return []
    return own + [found for part in parts for found in stored(part, seen)]


PUBLIC = sorted(filter(attrs.has, own_classes()), key=lambda kind: kind.__name__)
STORED = [found for document in DOCUMENTS for found in stored(document.kind, {Example})]
"""Named tuples that are stored."""
PARTS = [Reading, Drawing, Dumping, Emitting, Patching, Annotating, Filling]
OF_READERS = [GridCell, Limits]
OF_RULES = [Example, Result, CellNote, Subject, ClaimReading, Waived, Profile]
HANDED_OVER = [*STORED, *OF_RULES, Checked, Unchecked, *OF_READERS, Format, *PARTS]
"""Named tuples that callers make."""
STRICT = [*(kind for kind in PUBLIC if issubclass(kind, Strict)), *dict.fromkeys(HANDED_OVER)]
TABLES = [ProactiveTable, ApplicationsTable, RemediesTable]
OWN_CHECKS = [AnnualReport, Narrative, Passage, ProcessingFees, *TABLES]
"""Records of a report, which check themselves: it is read by the thousand."""
NOT_HANDED_OVER = {
    "FiledTable": "one of the three tables is made",
    "Procedure": "made by going through the events of an application",
    "PageGrid": "made by laying out a form",
    "Dossier": "made by the checks, which have looked at every part of it",
    "Picture": "made by drawing what was looked at before",
    "Pivot": "made by govinfo.frames.pivot_frame, which looks at what it is given",
    **dict.fromkeys(
        ("Aggregate", "BoundHolds", "CarryOver", "EachCell", "EachOddCell", "IdentityHolds", "OddCellsOfTable"),
        "the function of a rule, which is tried on the rule's examples",
    ),
    **dict.fromkeys(
        ("Form", "FormTable"),
        "part of a form, which is found sound as a whole when it is registered",
    ),
}
PLAIN_TEXTS = {("Problem", "reason"), ("SourceSpan", "where")}
"""Sentences that may be a plain text, which is the same in both languages."""
ZERO = govinfo.zero("2021")
PLAN = govinfo.plan()
GIVEN = {
    Example: {"cells": {}, "previous": Example(), "parts": (Example(),), "cases": list},
    Plan: {field.name: getattr(PLAN, field.name) for field in fields_of(Plan)},
    **{kind: {"function": "govinfo.writers.text:draw"} for kind in PARTS},
    **{type(table): {"edition": "2021", "flat": table.flat} for table in ZERO.tables},
    Checked: {"file": "a.docx", "report": ZERO, "findings": govinfo.check(ZERO)},
    Passage: {"key": "overview", "heading": None, "text": ""},
    AnnualReport: {"proactive": ZERO.proactive, "applications": ZERO.applications, "remedies": ZERO.remedies},
}


def test_no_public_record_is_forgotten():
    """A record that does not hold its fields to their types is one of those that are checked otherwise."""
    loose = {kind.__name__ for kind in PUBLIC if kind not in STRICT and kind not in OWN_CHECKS}

    assert set() == loose - set(NOT_HANDED_OVER)


def refused(kind, field, value):
    """The error that a record with a value is refused with, or `None` where it is made."""
    right = GIVEN.get(kind) or {each.name: sample(each.kind) for each in fields_of(kind) if each.needed}
    try:
        kind(**{**right, field.name: value})
    except GovinfoError as error:
        return error
    return None


@pytest.mark.parametrize("kind", [*STRICT, *OWN_CHECKS])
def test_a_wrong_value_is_refused(kind):
    """Twelve and more values of other types, and of the right one out of range, are errors told in both languages."""
    for field in fields_of(kind):
        values = [value for value in wrong(field.kind) if not is_text(kind, field, value)]
        errors = [(value, refused(kind, field, value)) for value in values]

        assert len(values) >= 12, field.name
        assert [] == [(field.name, value) for value, error in errors if error is None or error.zh == error.en]


@pytest.mark.parametrize("kind", STRICT)
def test_the_error_names_field_and_value(kind):
    """What is refused is told with the name of the field and, where it is nobody's own affair, with the value."""
    for field in fields_of(kind):
        error = refused(kind, field, 2.5j)

        assert error is not None, field.name
        if field.kind.personal and "2.5j" not in error.en:
            assert f"{field.name} has to be" in error.en
            assert "a value of type complex, not shown" in error.en
        else:
            assert "2.5j" in error.en, field.name
            assert "2.5j" in error.zh, field.name


@pytest.mark.parametrize("kind", STRICT)
def test_a_right_value_is_held(kind):
    """Every field holds what it is for, and keeps it as it was given."""
    given = GIVEN.get(kind) or {each.name: sample(each.kind) for each in fields_of(kind)}
    made = kind(**given)

    for name, value in given.items():
        held = getattr(made, name)
        assert held == value or list(held) == list(value)


def test_named_tuples_that_are_stored_are_known():
    """The places and repairs of stored documents are among what is held to its types."""
    assert {"Locator", "Aside", "Change", "Repair"} <= {kind.__name__ for kind in STORED}


@pytest.mark.parametrize("kind", dict.fromkeys(HANDED_OVER))
def test_another_value_is_held_to_its_type_too(kind):
    """What takes the place of a value is refused as the value itself would be."""
    given = GIVEN.get(kind) or {each.name: sample(each.kind) for each in fields_of(kind)}
    made = kind(**given)

    for name in kind._fields:
        assert made == made._replace(**{name: getattr(made, name)})
        with pytest.raises(GovinfoError, match=r"2\.5j"):
            made._replace(**{name: 2.5j})


def is_text(kind, field, value):
    """Whether a value is a text where any is right."""
    return (kind.__name__, field.name) in PLAIN_TEXTS and isinstance(value, str)

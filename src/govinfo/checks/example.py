"""A small filing that a rule is shown on: on its page, and in the tests that hold the rule to it."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

from govinfo.checks.dossier import Dossier
from govinfo.forms.registry import FORMS, IN_USE
from govinfo.forms.spec import Heading
from govinfo.messages import records as says
from govinfo.records.composite import ListType, OptionalType
from govinfo.records.strict import strict
from govinfo.records.types import AnyType
from govinfo.report.annual import AnnualReport, zero
from govinfo.report.cells import CellNote
from govinfo.report.narrative import Narrative, Passage
from govinfo.report.provenance import Provenance
from govinfo.report.values import Value
from govinfo.vocabulary import OrganKind, Section

if TYPE_CHECKING:
    from govinfo.cases.log import CaseLog
    from govinfo.checks.waivers import Waived


def _is_example(given: object) -> bool:
    return isinstance(given, Example)


def _is_waived(given: object) -> bool:
    from govinfo.checks.waivers import Waived

    return isinstance(given, Waived)


_EXAMPLE = AnyType(_is_example, says.RECORD.filled(kind="Example"))
_EXAMPLES = OptionalType(ListType(_EXAMPLE))
_WAIVED = OptionalType(ListType(AnyType(_is_waived, says.RECORD.filled(kind="Waived"))))
_REGISTER = OptionalType(AnyType(callable, says.FUNCTION))


@strict
class Example(NamedTuple):
    """A small filing that a rule is shown on: a report filed with zeros, changed here and there.

    Attributes:
        cells: Values of some cells, by address.
        edition: The edition it is filed on.
        fields: Other fields of the report.
        previous: Last year's report, likewise.
        parts: The added-up reports, likewise.
        cases: Makes the register behind the report, where one is needed.
        siblings: Reports of like organs, likewise.
        kind: What kind of organ reports.
        waived: Waivers and what became of them.
        crashed: Further rules that broke down.
        sections: What some sections of its prose say; the headings of all six stand over them.
    """

    cells: Mapping[str, Value | str | CellNote] = {}
    edition: str = IN_USE.edition
    fields: Mapping[str, Any] = {}
    previous: Annotated["Example | None", OptionalType(_EXAMPLE)] = None
    parts: Annotated["tuple[Example, ...] | None", _EXAMPLES] = None
    cases: Annotated["Callable[[], CaseLog] | None", _REGISTER] = None
    siblings: Annotated["tuple[Example, ...] | None", _EXAMPLES] = None
    kind: OrganKind | None = None
    waived: Annotated["tuple[Waived, ...] | None", _WAIVED] = None
    crashed: tuple[tuple[str, str], ...] | None = None
    sections: Mapping[str, str] | None = None

    @property
    def filed(self) -> Mapping[str, Any]:
        """What the report states beside its cells."""
        return self.fields if self.sections is None else {"narrative": prose(**self.sections), **self.fields}

    def report(self) -> AnnualReport:
        """The report it describes."""
        return zero(FORMS[self.edition]).replace(self.cells, **self.filed)

    def dossier(self) -> Dossier:
        """Everything it describes."""
        previous = None if self.previous is None else self.previous.report()
        cases = None if self.cases is None else self.cases()
        return Dossier(
            self.report(),
            previous,
            _reports(self.parts),
            cases,
            _reports(self.siblings),
            self.kind,
            self.waived,
            self.crashed,
        )


def _reports(examples: "tuple[Example, ...] | None") -> tuple[AnnualReport, ...] | None:
    return None if examples is None else tuple(example.report() for example in examples)


def prose(**sections: str) -> Narrative:
    """A narrative for an example: the six sections under the form's headings, with some prose."""
    return Narrative(sections=tuple(_passage(heading, sections.get(heading.key, "")) for heading in IN_USE.sections))


def of_prose(**sections: str) -> Example:
    """An example of which the prose matters: that of a township for 2023."""
    return Example(sections=sections, fields={"year": 2023, "organ": "某镇人民政府"})


@lru_cache(maxsize=64)
def _passage(heading: Heading, text: str) -> Passage:
    return Passage(Section(heading.key), heading.label, text)


def read_with(*problems: Any) -> Provenance:
    """Provenance for an example: a reading that met some oddities."""
    return Provenance(None, "text", problems=problems)

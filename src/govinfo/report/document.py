"""The format of reports among the formats of all that is stored; its tables follow from the forms, not from fields."""

from typing import Any

from govinfo.records.documents import Document
from govinfo.records.types import JsonSchema
from govinfo.report import converter, wire
from govinfo.report.annual import AnnualReport
from govinfo.report.description import FORMAT
from govinfo.report.schema import schema


class ReportDocument(Document):
    """The format of reports."""

    def structure(self, found: object) -> AnnualReport:
        """The report that a document states."""
        return converter.structure(found)

    def unstructure(self, value: AnnualReport) -> dict[str, Any]:
        """The report as a document."""
        return converter.unstructure(value)

    def loads(self, text: str | bytes) -> AnnualReport:
        """The report that JSON text states."""
        return wire.loads(text)

    def dumps(self, value: AnnualReport) -> bytes:
        """The report as JSON text."""
        return wire.dumps(value)

    @property
    def schema(self) -> JsonSchema:
        """The JSON Schema of the documents."""
        return schema()


REPORT = AnnualReport.DOCUMENT = ReportDocument(FORMAT, AnnualReport)
"""The format of reports as it is stored by itself."""

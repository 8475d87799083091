"""JSON in the wire format of `govinfo.report.converter`, which states a report outright."""

from govinfo.readers.limits import Limits
from govinfo.report.annual import AnnualReport
from govinfo.report.wire import loads


def read(data: bytes | str, document: str | None, _limits: Limits) -> AnnualReport:
    """The report that a JSON text states.

    Raises:
        ReadError: If the text is no JSON, or not in the wire format.
    """
    return loads(data, document=document)

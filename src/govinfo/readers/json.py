"""JSON in the wire format of `govinfo.report.converter`."""

from govinfo.readers.limits import Limits
from govinfo.readers.result import ReadResult
from govinfo.report.wire import loads


def results(data: bytes | str, document: str | None, _limits: Limits) -> tuple[ReadResult, ...]:
    """The report that a JSON text states.

    Raises:
        ReadError: If the text is no JSON, or not in the wire format.
    """
    return (ReadResult(loads(data, document=document)),)

"""A register of cases loaded from JSON text, beside msgspec decoding the same text into structs.

Both refuse values of another type and words of no vocabulary. The structs hold what they are told; the records also
refuse a key that stands there twice, articles that do not agree with their text, and decisions without an outcome.
"""

import gc
import json
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from time import process_time
from typing import Any, Literal

from benchmarks.measure import Ratio

THROUGHPUT = 0.6
"""How many cases are loaded in the time in which one is decoded, at least."""


def text(count: int) -> bytes:
    """A register of cases with a request, an extension, a decision and its delivery."""
    import govinfo
    from govinfo.cases.application import Request
    from govinfo.law.citation import Citation

    request = Request(name="张某", identity="…", contact="…", description="批复", form="paper")
    case = govinfo.Application("2024-7", "natural_person", date(2024, 3, 1), request=request, person="张某")
    case = case.then("extended", date(2024, 3, 20), days=10)
    case = case.then("decided", date(2024, 4, 9), outcome="internal_affairs", grounds=[Citation(16, 1)])
    case = case.then("delivered", date(2024, 4, 10), received=date(2024, 4, 12), service="post")
    one = govinfo.unstructure(case)
    del one["format"]
    cases = [{**one, "id": str(number)} for number in range(count)]
    register = {"format": "govinfo.register/1", "applications": cases}
    return json.dumps(register, ensure_ascii=False, separators=(",", ":")).encode()


def structs() -> Any:
    """A decoder of the same text into structs with a field for each field of the records."""
    import msgspec

    from govinfo.cases import application, arrival, events
    from govinfo.law.citation import Citation

    made: dict[type, Any] = {}

    def struct(kind: Any) -> Any:
        fields = [(field.name, plain(field.name), *([] if field.default is NOTHING else [field.default])) for field in
                  kind.__attrs_attrs__]  # fmt: skip
        return made.setdefault(kind, msgspec.defstruct(kind.__name__, fields, kw_only=True, frozen=True))

    from attrs import NOTHING

    words = {"kind": events.EventKind, "service": events.Service, "channel": arrival.Channel,
             "form": application.WantedForm, "applicant": str}  # fmt: skip
    days = {"day", "until", "received", "submitted", "signed", "confirmed", "split_on"}
    numbers = {"article", "paragraph", "item", "days", "quantity"}
    truths = {"organ", "objects", "approved", "excused", "inferred"}

    def plain(name: str) -> Any:
        if name in days:
            return date | None
        if name in numbers:
            return int | None
        if name in truths:
            return bool
        own = {"amount": Decimal | None, "grounds": tuple[made.get(Citation, Any), ...], "into": tuple[str, ...],
               "tells": tuple[str, ...] | None, "events": tuple[made.get(events.Event, Any), ...],
               "request": made.get(application.Request, Any) | None, "arrival": made.get(arrival.Arrival, Any) | None,
               }  # fmt: skip
        return own.get(name, words.get(name, str) | None)

    for kind in (Citation, events.Event, application.Request, arrival.Arrival, application.Application):
        struct(kind)
    fields = [("format", Literal["govinfo.register/1"]), ("applications", tuple[made[application.Application], ...])]
    return msgspec.json.Decoder(msgspec.defstruct("Register", fields)).decode


def ratios(*, smoke: bool) -> Iterator[Ratio]:
    """The time for a case, to that of a struct: as each is called, and with no collector running on either side.

    Left alone, the collector goes through what is being made again and again. `govinfo.loads` pauses it, the decoder of
    structs does not; paused around both, it favours neither.
    """
    import govinfo

    count = 1_000 if smoke else 100_000
    register, decode = text(count), structs()
    what = f"{count} cases from JSON, to msgspec into structs"
    for collected, where in ((True, "each as it is called"), (False, "the collector paused around both")):
        ours, theirs = (
            min(spent(load, register, collected=collected) for _ in range(3)) / count * 1e6
            for load in (govinfo.loads, decode)
        )
        yield Ratio(f"{what}, {where}", ours, theirs, "µs", round(1 / THROUGHPUT, 3))


def spent(load: Callable[[bytes], object], register: bytes, *, collected: bool) -> float:
    """Seconds of processor time that loading takes, with the collector of Python running or not."""
    gc.collect()
    if not collected:
        gc.disable()
    try:
        start = process_time()
        loaded = load(register)
        taken = process_time() - start
        del loaded
        return taken
    finally:
        gc.enable()

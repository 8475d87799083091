"""What a process of the service does with one upload: read it, check it, write the answer. Knows nothing of HTTP."""

from collections.abc import Callable
from typing import NamedTuple

import govinfo
from govinfo.emitters.checked import Checked
from govinfo.formats import Use, named
from govinfo.readers.limits import LIMITS

SIZE = 20_000_000
"""Bytes of an upload, at most."""
_LIMITS = LIMITS._replace(size=SIZE, files=0)


class Answer(NamedTuple):
    """What is sent back."""

    content: bytes
    media_type: str


def findings(report: govinfo.AnnualReport, _: str, lang: str) -> Answer:
    return Answer(govinfo.dumps(govinfo.check(report, lang=lang)), "application/json")


def sarif(report: govinfo.AnnualReport, name: str, lang: str) -> Answer:
    checked = Checked(name, report, govinfo.check(report, lang=lang))
    emit = named("sarif", Use.EMITS).load(Use.EMITS)
    return Answer(emit([checked], lang=lang).encode(), "application/sarif+json")


def page(report: govinfo.AnnualReport, _: str, lang: str) -> Answer:
    drawn = govinfo.render(report, "html", findings=govinfo.check(report, lang=lang))
    return Answer(drawn.encode(), "text/html; charset=utf-8")


def repairs(report: govinfo.AnnualReport, _: str, lang: str) -> Answer:
    with govinfo.language(lang):
        return Answer(govinfo.dumps(govinfo.repair(report)), "application/json")


WAYS: dict[str, Callable[[govinfo.AnnualReport, str, str], Answer]] = {
    "findings": findings,
    "sarif": sarif,
    "page": page,
    "repairs": repairs,
}


def answer(way: str, data: bytes, name: str, lang: str) -> Answer:
    """The answer to an upload; what cannot be read is a `govinfo.ReadError`, which travels back to the service."""
    return WAYS[way](govinfo.reads(data, document=name, limits=_LIMITS), name, lang)

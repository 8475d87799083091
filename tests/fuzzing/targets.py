"""What is attacked: each reader, the stored formats, the claims in prose, and compiling a report from a register."""

from collections.abc import Callable, Sequence
from functools import cache, partial
from typing import NamedTuple

import govinfo
from fuzzing import seeds
from fuzzing.printed import invented
from govinfo import readers, wire
from govinfo.compiling import compile_log
from govinfo.report.claims import claims
from govinfo.report.narrative import Narrative


class Target(NamedTuple):
    """What takes bytes, what it is given to begin with, and how often it is asked in the long run.

    Attributes:
        run: Takes the bytes, and tells what it made up, if anything.
        seeds: Right ones.
        executions: In a long run.
        seconds: Of processor time that one may take; pages are up to two hundred, which take their time.
    """

    run: Callable[[bytes], str | None]
    seeds: Callable[[], Sequence[bytes]]
    executions: int = 200_000
    seconds: int = 2


def _raise(error, *_):
    raise error


def _read(kind: str, data: bytes) -> str | None:
    """Read a file; what a reader raises that is none of our errors is raised as it is."""
    telling, readers._fault = readers._fault, _raise
    try:
        found = readers.reads_results(data, format=kind)
    finally:
        readers._fault = telling
    for result in found:
        made_up = invented(result.report, kind, data)
        if made_up:
            return made_up
    return None


def _load(data: bytes) -> str | None:
    """Load what was stored; what is loaded is stored again as the same."""
    record = wire.loads(data)
    again = wire.loads(wire.dumps(record))
    return None if again == record else f"stored again as {again!r}"


def _claim(data: bytes) -> str | None:
    text = data.decode("utf-8", "replace")
    for claim in claims(Narrative(preface=text), "某某县人民政府", 2023):
        if claim.quote not in "".join(text.split()) and claim.start >= len(text):
            return f"quoted {claim.quote!r}"
    return None


def _compile(data: bytes) -> str | None:
    log = wire.loads(data)
    if isinstance(log, govinfo.CaseLog):
        for year in (2022, 2023, 2024):
            govinfo.check(compile_log(log, organ="某某县人民政府", year=year))
    return None


def _check(data: bytes) -> str | None:
    record = wire.loads(data)
    if isinstance(record, govinfo.AnnualReport):
        for finding in govinfo.check(record):
            str(finding.message)
    return None


_SLOW = {"pdf": 5_000, "xlsx": 5_000, "docx": 5_000, "ofd": 5_000, "odf": 5_000, "xls": 5_000, "doc": 5_000}
_FORMATS = {"fodt": "odf"}


def _files(kind: str) -> Callable[[], list[bytes]]:
    reports = seeds.filed if kind in _SLOW else seeds.filings
    return cache(lambda: [seeds.MAKERS[kind](report) for report in reports()])


def _reader(kind: str) -> Target:
    return Target(
        partial(_read, _FORMATS.get(kind, kind)),
        _files(kind),
        _SLOW.get(kind, 200_000),
        4 if kind in {"pdf", "ofd"} else 2,
    )


TARGETS = {
    **{kind: _reader(kind) for kind in seeds.MAKERS},
    "wire": Target(_load, cache(seeds.stored)),
    "claims": Target(_claim, cache(seeds.told)),
    "compile": Target(_compile, cache(seeds.stored)),
    "check": Target(_check, cache(seeds.stored)),
}

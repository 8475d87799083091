"""Right files to begin with: reports drawn by the strategies, in every format that is read."""

import random
from functools import cache, partial

from hypothesis import given, settings

from govinfo import wire
from govinfo.report.annual import AnnualReport
from govinfo.report.claims.subjects import subjects
from govinfo.strategies import case_logs, reports
from govinfo.strategies.files import file_of
from govinfo.strategies.files.ofd import packed

_COUNT = 6


def drawn(strategy, count=_COUNT):
    """The first examples of a strategy, the same ones every time."""
    found = []

    @settings(max_examples=count, derandomize=True, database=None, deadline=None)
    @given(strategy)
    def collect(example):
        found.append(example)

    collect()
    return found


@cache
def filed() -> tuple[AnnualReport, ...]:
    """Reports with figures in every cell, big and small, without prose and with it."""
    rng = random.Random(16)
    found = [report.replace(organ="某某县人民政府", year=2023) for report in drawn(reports(), _COUNT)]
    return tuple(report.replace(_figures(report, rng)) for report in found)


@cache
def filings() -> tuple[AnnualReport, ...]:
    """Two whole reports, and many of one short table: what is small is soon read, and more of it is damaged."""
    one, two, *_ = whole = filed()
    return (one, two, *(_of_one_table(report, section) for report in whole for section in ("proactive", "remedies")))


def _of_one_table(report, section):
    others = {table.section for table in report.tables} - {section}
    return report.replace(**{name: report.table(name).filled(report.edition, present=False) for name in others})


def _figures(report, rng):
    return {address: rng.choice((0, 1, 7, 12, 305)) for address, value in report.cells() if value is not None}


def _odf(report):
    """A package, as programs save it; what the strategies make is one flat file."""
    content = file_of(report, "odf").replace(b"office:document", b"office:document-content")
    return packed({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": content})


_MADE = ("text", "markdown", "html", "csv", "json", "tsv", "jsonl", "script", "docx", "xlsx", "pdf", "ofd")
MAKERS = {
    **{kind: partial(file_of, format=kind) for kind in (*_MADE, "rtf", "wordml", "mht", "zip", "doc", "xls")},
    "odf": _odf,
    "fodt": partial(file_of, format="odf"),
}
"""How a report becomes a file of each kind."""


def stored():
    """Reports and registers as they are stored."""
    return [wire.dumps(record) for record in (*filed(), *drawn(case_logs()))]


def told():
    """Prose: the sentences of every subject, some together."""
    said = [sentence for subject in subjects() for sentence in subject.said]
    return [f"政府信息公开方面，{''.join(said[at : at + 4])}".encode() for at in range(0, len(said), 3)]

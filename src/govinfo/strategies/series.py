"""Reports that belong together: of one organ year after year, of an organ and those below it, and files of reports."""

from typing import NamedTuple

from hypothesis import strategies as st

from govinfo.aggregating import rollup
from govinfo.forms.registry import IN_USE, form_in_force
from govinfo.report.annual import AnnualReport
from govinfo.strategies.files import PRINTED, FileFormat, PageSetting, file_of, known_format
from govinfo.strategies.filings import before, filings, main
from govinfo.strategies.reports import reports


@st.composite
def year_chains(draw: st.DrawFn, years: int = 3) -> tuple[AnnualReport, ...]:
    """Reports of one organ, year after year, each of which leads to the next.

    What a year carries over the next one carries in, and the documents in force follow from what was issued and
    repealed. No chain begins before 2019, the year of the first form.

    Args:
        draw: Hypothesis' own.
        years: How many years, at most.

    Returns:
        A strategy of reports, the oldest first.
    """
    chain = [draw(main(IN_USE, years=(2022, 2023, 2024, 2025)))]
    while len(chain) < years and (last := draw(before(chain[0]))) is not None:
        chain.insert(0, last)
    return tuple(chain)


class OrganTree(NamedTuple):
    """An organ, with the organs below it.

    Attributes:
        report: What it files: its own figures and those of all organs below it, added up.
        own: The report on its own work alone.
        below: The organs right below it.
    """

    report: AnnualReport
    own: AnnualReport
    below: tuple["OrganTree", ...]


@st.composite
def organ_trees(draw: st.DrawFn, depth: int = 2, *, organ: str = "江东省", year: int = 2023) -> OrganTree:
    """Trees of organs of a year, where each files the sum of its own work and of all below it.

    Args:
        draw: Hypothesis' own.
        depth: How many levels there are below the first, at most.
        organ: What the first organ is called; those below it are called by it and a number.
        year: The year, from 2019.

    Returns:
        A strategy of `OrganTree`.

    Raises:
        InvalidValueError: When it is drawn from, if no form is in force for the year.
    """
    form = form_in_force(year)
    own = draw(reports(form)).replace(organ=organ, year=year)
    number = draw(st.integers(0, 3)) if depth > 0 else 0
    below = tuple(draw(organ_trees(depth - 1, organ=f"{organ}第{n + 1}单位", year=year)) for n in range(number))
    summed = rollup([own, *(tree.report for tree in below)], organ=organ).report if below else own
    return OrganTree(summed, own, below)


class ReportFile(NamedTuple):
    """A report, and a file of it.

    Attributes:
        report: The report.
        data: The bytes of the file.
    """

    report: AnnualReport
    data: bytes


_SETTINGS = st.builds(
    PageSetting,
    rules=st.sampled_from(["boxes", "lines"]),
    size=st.sampled_from([10, 9, 10.5, 12]),
    figures=st.sampled_from([1, 0.9]),
    lowered=st.sampled_from([0, 1]),
    centred=st.booleans(),
    numbered=st.booleans(),
    narrow=st.just(value=False),
    height=st.sampled_from([800, 600, 1000]),
    apart=st.booleans(),
)


def report_files(
    format: FileFormat, drawn: st.SearchStrategy[AnnualReport] | None = None
) -> st.SearchStrategy[ReportFile]:
    """Files of reports, in a format; those of printed pages are set in many ways.

    Args:
        format: The format: one that is written, or ``pdf``, ``ofd``, ``tsv``, ``rtf``, ``odf``, ``wordml``, ``mht``,
            ``script``, ``zip``, ``doc`` or ``xls``.
        drawn: The reports; unless said, reports with prose that every format can hold.

    Returns:
        A strategy of `ReportFile`.

    Raises:
        UnknownKeyError: If there is no such format.
    """
    known_format(format)

    def filed(report: AnnualReport, setting: PageSetting | None) -> ReportFile:
        return ReportFile(report, file_of(report, format, setting))

    chosen = filings(previous=False).map(lambda filing: filing.report) if drawn is None else drawn
    return st.builds(filed, chosen, _SETTINGS if format in PRINTED else st.none())

"""Tests that an exporter, a reader or a store of reports is held to, as classes that are filled with it.

What is to be filled raises where it is not: pytest passes over abstract classes and says nothing.
"""

from abc import abstractmethod
from typing import ClassVar

from hypothesis import given

from govinfo.checks.checking import check
from govinfo.forms import FORMS
from govinfo.readers import reads
from govinfo.report.annual import AnnualReport
from govinfo.strategies import reports
from govinfo.strategies.balancing import SUMS
from govinfo.strategies.files import FileFormat, file_of
from govinfo.testing.asserting import assert_none, assert_same_cells
from govinfo.testing.cells import unequal, unequal_cells
from govinfo.testing.drawing import BLANKED, DATED, FIGURED, TOLD, alone, empty, numbered, on_form
from govinfo.testing.profile import profile


class RoundTripSuite:
    """Tests of whatever reports go through, a database, a service, a form: they come out as they went in.

    A counterexample is a report of zeros but for one cell or two, wherever the promise is on single cells.

    Example:
        >>> from govinfo import dumps, loads
        >>> class TestOurStore(RoundTripSuite):
        ...     def returned(self, report):
        ...         return loads(dumps(report))
        >>> TestOurStore().test_a_blank_is_no_zero()
    """

    @abstractmethod
    def returned(self, report: AnnualReport) -> AnnualReport:
        """What comes out when a report goes in."""
        raise NotImplementedError(f"{type(self).__name__}.returned")

    def test_every_cell_comes_back(self) -> None:
        """On each form: whether all cells state 0, each another number, or none anything, each comes back as it was.

        A cell that does not is told as it is by itself on a report of zeros.
        """
        for form in FORMS:
            for report in (on_form(form, form.first_year), numbered(form), empty(form)):
                unlike = [*unequal_cells(report, self.returned(report))]
                for one in alone(report, (part.place for part in unlike)):
                    assert_same_cells(one, self.returned(one))
                assert_none(unlike)

    @profile
    @given(report=BLANKED)
    def test_a_blank_is_no_zero(self, report: AnnualReport) -> None:
        """An empty cell comes back empty, a zero as zero."""
        assert_same_cells(report, self.returned(report))

    @profile
    @given(report=FIGURED)
    def test_a_figure_stays_what_and_where_it_is(self, report: AnnualReport) -> None:
        """Any figure comes back in its own cell: of any size, below zero for a change, whatever the sums.

        Amounts are 万元 with up to six places: one 分 is 0.000001.
        """
        assert_same_cells(report, self.returned(report))

    @profile
    @given(report=reports())
    def test_a_right_report_comes_back(self, report: AnnualReport) -> None:
        """A report whose sums hold comes back cell by cell, in every edition."""
        assert_same_cells(report, self.returned(report))

    @profile
    @given(report=DATED)
    def test_organ_and_year_come_back(self, report: AnnualReport) -> None:
        """The organ, the year and the edition in force for it come back."""
        returned = self.returned(report)

        assert_none(part for part in unequal(report, returned) if part.place in {"organ", "year"})
        assert_same_cells(report, returned)

    @profile
    @given(report=FIGURED)
    def test_what_is_wrong_stays_wrong(self, report: AnnualReport) -> None:
        """A wrong sum is neither mended nor hidden: the same is found in what comes back."""
        found, again = _sums(report), _sums(self.returned(report))

        assert_none(f"{code}: {cells}" for code, cells in found ^ again)


class KeepsProse(RoundTripSuite):
    """What is promised of whatever keeps the prose too: put it before the suite that is filled.

    Example:
        >>> from govinfo import render
        >>> class TestOurExporter(KeepsProse, ExporterSuite):
        ...     format = "html"
        ...     def export(self, report):
        ...         return render(report, "html")
        >>> TestOurExporter().test_prose_comes_back()
    """

    @profile
    @given(report=TOLD)
    def test_prose_comes_back(self, report: AnnualReport) -> None:
        """Every line of every section comes back under its heading, whatever signs stand in it."""
        returned = self.returned(report)

        assert_none(part for part in unequal(report, returned) if part.place.startswith("narrative"))


class ExporterSuite(RoundTripSuite):
    """Tests of an exporter: what it writes is read by the library and held against the report.

    Attributes:
        format: The format that it writes; found from what it wrote unless said.

    Example:
        >>> from govinfo import render
        >>> class TestOurExporter(ExporterSuite):
        ...     format = "csv"
        ...     def export(self, report):
        ...         return render(report, "csv")
        >>> TestOurExporter().test_a_blank_is_no_zero()
    """

    format: ClassVar[str | None] = None

    @abstractmethod
    def export(self, report: AnnualReport) -> str | bytes:
        """What the exporter writes for a report."""
        raise NotImplementedError(f"{type(self).__name__}.export")

    def returned(self, report: AnnualReport) -> AnnualReport:
        """What the library reads in it."""
        return reads(self.export(report), format=self.format)


class ReaderSuite(RoundTripSuite):
    """Tests of a reader: it is given files that the library wrote, and what it read is held against the report.

    Attributes:
        format: The format of the files.

    Example:
        >>> from govinfo import reads
        >>> class TestOurReader(ReaderSuite):
        ...     format = "json"
        ...     def read(self, data):
        ...         return reads(data, format="json")
        >>> TestOurReader().test_organ_and_year_come_back()
    """

    format: ClassVar[FileFormat]

    @abstractmethod
    def read(self, data: bytes) -> AnnualReport:
        """What the reader reads in a file."""
        raise NotImplementedError(f"{type(self).__name__}.read")

    def returned(self, report: AnnualReport) -> AnnualReport:
        """What it reads in the file of a report."""
        return self.read(file_of(report, self.format))


def _sums(report: AnnualReport) -> set[tuple[str, tuple[str, ...]]]:
    """What the rules on sums find."""
    return {(finding.code, finding.cells) for finding in check(report, select=SUMS).failures}

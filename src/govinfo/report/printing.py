"""What is printed of a report and of its tables, for the page."""

from govinfo.forms import FORMS, processing_fees
from govinfo.page.printed import PrintedPassage, PrintedProse, PrintedReport, PrintedTable
from govinfo.report.annual import AnnualReport
from govinfo.report.narrative import Narrative
from govinfo.report.processing_fees import ProcessingFees
from govinfo.report.table import FiledTable
from govinfo.vocabulary import Section


def printed(report: AnnualReport) -> PrintedReport:
    """What is printed of a report.

    The table of processing fees that some reports add stands in section 六, where they are to be told.

    Example:
        >>> from govinfo.report.annual import zero
        >>> [section.value for section in printed(zero("2021")).tables]
        ['proactive', 'applications', 'remedies']
    """
    tables = {table.section: printed_table(table) for table in report.tables if table.present}
    if report.processing_fees is not None:
        tables[Section.OTHER] = _fees(report.processing_fees)
    prose = None if report.narrative is None else _prose(report.narrative)
    return PrintedReport(report.organ, report.year, report.published, report.form, tables, prose)


def printed_table(table: FiledTable) -> PrintedTable:
    """What is printed of one table."""
    return PrintedTable(table.form, FORMS[table.edition].heading(table.section), table.flat, table.texts())


def _fees(fees: ProcessingFees) -> PrintedTable:
    return PrintedTable(processing_fees.TABLE, processing_fees.HEADING, fees.values(), fees.texts())


def _prose(narrative: Narrative) -> PrintedProse:
    passages = [PrintedPassage(Section(each.key), each.heading, each.text) for each in narrative.sections]
    return PrintedProse(narrative.title, narrative.preface, passages)

"""Defects of what was read, beside the document it was read from: family E, and S012."""

from hypothesis import strategies as st

from govinfo.report.provenance import Provenance
from govinfo.report.values import canonical
from govinfo.spans import Aside, AsideKind, SourceSpan
from govinfo.strategies.filing import Filing, Planted
from govinfo.strategies.filings import FILINGS, planting


def read(filing: Filing, raw: dict[str, str]) -> Filing:
    """With places in a document for some parts of it, and the text that stands there."""
    spans = {
        part: SourceSpan(f"line {line}", text, f"{filing.organ}.docx", line)
        for line, (part, text) in enumerate(raw.items(), 1)
    }
    return filing.filing(provenance=Provenance(f"{filing.organ}.docx", "docx", spans=spans))


def printed(filing: Filing) -> dict[str, str]:
    """The text of every cell."""
    return {address: canonical(value) for address, value in filing.tables.cells()}


@st.composite
def misread(draw: st.DrawFn) -> Planted:
    """A cell is not what stands in the document at its place."""
    filing = draw(FILINGS)
    raw, cell = printed(filing), draw(st.sampled_from([address for address, _ in filing.tables.cells()]))
    other = draw(st.sampled_from([digits for digits in map(str, range(1, 1_000)) if raw[cell] not in digits]))
    return Planted(read(filing, raw), read(filing, {**raw, cell: other}))


@st.composite
def glued(draw: st.DrawFn) -> Planted:
    """The digits of a row run together in the document; where all but one cell are empty nothing was cut."""
    filing = draw(FILINGS)
    raw, table = printed(filing), draw(st.sampled_from(filing.tables.tables))
    row = draw(st.sampled_from(table.form.rows))
    cells = [cell.address for cell in table.form.cells[table.form.slices[row.key]]]
    run = "".join(raw[cell] for cell in cells)
    return Planted(read(filing, raw), read(filing, {**raw, **dict.fromkeys(cells, f"{row.label}{run}")}))


def captioned(_: st.DrawFn, filing: Filing) -> Filing:
    """Where a number was read stands a label."""
    return read(filing, {"applications.received": "一、本年新收"})


@st.composite
def marked(draw: st.DrawFn) -> Planted:
    """A figure bears the mark of a note, which was not read with it."""
    filing = draw(FILINGS)
    clean, raw = read(filing, printed(filing)), printed(filing)
    cell = draw(st.sampled_from([address for address, _ in filing.tables.cells()]))
    aside = Aside(AsideKind.NOTE, draw(st.sampled_from("①②¹²")))
    spans = {cell: SourceSpan("line 1", raw[cell], f"{filing.organ}.docx", 1, asides=(aside,))}
    return Planted(clean, filing.filing(provenance=Provenance(f"{filing.organ}.docx", "docx", spans=spans)))


PLANTINGS = {
    "S012": planting(captioned, FILINGS.map(lambda f: read(f, {"applications.received": "", "applications.note": ""}))),
    "E001": misread(),
    "E002": glued(),
    "E005": marked(),
}

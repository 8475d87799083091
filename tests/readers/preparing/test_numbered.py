"""Rows of a text that begin with the numbers of the rows of their table."""

import csv

import pytest

from govinfo import readers
from govinfo.forms import form_for
from govinfo.report.annual import zero
from govinfo.vocabulary import Section
from govinfo.writers import render

TABLES = form_for(2023).tables
LABELS = {
    row.label for section in (Section.PROACTIVE, Section.APPLICATIONS) for row in TABLES[section].rows if row.label
}
FIRST = TABLES[Section.APPLICATIONS].rows[0].label


def counted(text, *, anew=True, lost=()):
    """A text with a number before each row of 表二 and 表三, counted through or *anew* in each; some of them lost."""
    lines, number = [], 0
    for line in text.splitlines():
        label = next((label for label in LABELS if line.startswith(f"{label} ")), None)
        if label is not None:
            number = 1 if label == FIRST and anew else number + 1
        lines.append(line if label is None or number in lost else f"{number} {line}")
    return "\n".join(lines)


@pytest.mark.parametrize("anew", [True, False])
def test_the_numbers_of_rows_are_none_of_their_figures(text, anew):
    """A page without rules prints them in a column of their own; the prose around keeps its lists."""
    listed = "\n".join(f"{number} 加强培训{number}次。" for number in range(1, 7))
    read = readers.reads(counted(text, anew=anew) + f"\n{listed}\n")

    assert readers.reads(text).tables == read.tables
    assert any(listed in passage.text for passage in read.narrative.sections)
    assert "12" == read.source("applications.received.natural_person").raw


def test_a_label_broken_around_its_number_is_found(text):
    """In a narrow column the number and the figures of a row stand between the parts of its label."""
    broken = (
        counted(text)
        .replace("6 2.其他法律行政法规禁止公开 0", "2.其他法律行\n6 政法规禁止公 0")
        .replace("0 0 0 0 0 0 0\n7 3.危", "0 0 0 0 0 0 0\n开\n7 3.危")
    )

    assert "2.其他法律行\n6 政法规禁止公 0 0 0 0 0 0 0\n开\n" in broken
    assert readers.reads(text).tables == readers.reads(broken).tables


@pytest.mark.parametrize("lost", [(1,), (5,), (25,)])
def test_numbers_that_do_not_count_all_rows_may_be_figures(text, lost):
    """Where one is lacking they are no count; no figure is made of them either."""
    read = dict(readers.reads(counted(text, lost=lost)).cells())
    whole = dict(readers.reads(text).cells())

    assert set() == {address for address, value in read.items() if value not in (None, whole[address])}
    assert all(read[f"applications.{row.key}.natural_person"] is None for row in TABLES[Section.APPLICATIONS].rows[:4])


def test_figures_that_count_by_chance_are_figures():
    """Each cell on a line of its own, and so many of them one after the other as the form of 2019 has rows in 表二."""
    addresses = list(zero("2021").form.cells)[:9]
    report = zero("2021", year=2023).replace({address: number for number, address in enumerate(addresses)})
    cells = (cell.strip() for line in csv.reader(render(report, "csv").splitlines()) for cell in line)
    read = readers.reads("\n".join(cell for cell in cells if cell))

    assert [*range(9)] == [read.cell(address) for address in addresses]

"""A region as a table: a row for each organ, a column for each way an application can end, dark where many do."""

from collections.abc import Iterator, Sequence

from govinfo.languages import LanguageChoice
from govinfo.messages import plot as says
from govinfo.plot.given import Reports, names_of, reports_of, titled
from govinfo.plot.headings import Drawn, endings, newest, row
from govinfo.plot.legend import legend
from govinfo.plot.marks import Bar, Words
from govinfo.plot.picture import Picture
from govinfo.plot.sheet import PAGE, Sheet, breadth, broken, height
from govinfo.plot.stated import StatedCount, against_total, refuse_unstated, stated
from govinfo.plot.theme import EDGE, GAP, LABEL, SHADES, SMALL, UNSTATED_BEHIND_WORDS, VALUE, Fill, TextStyle, on, shade
from govinfo.speaking import language, language_of
from govinfo.vocabulary import ApplicationRow

_LABELS, _LEAST, _PADDING = 0.3, 13.0, 4.0
_Line = Sequence[StatedCount]
"""What one report states, in the order of the columns."""


def heat(reports: Reports, *, width: float = PAGE, lang: LanguageChoice | None = None) -> Picture:
    """The outcomes （一） to （六） of many reports as a table, each cell coloured by its share of （七）总计.

    Args:
        reports: Several reports, or a frame with a row for each; 120 at most.
        width: Width of the picture, millimetres; 100 for a phone.
        lang: ``zh`` for the form's own labels, ``en`` for English; the language spoken unless said.

    Returns:
        The picture; figures are 件. A blank is hatched and told; without a total nothing is coloured.

    Raises:
        InvalidValueError: If these are no reports, or more than a picture holds, or they state no outcome, or no
            picture is as wide.

    Example:
        >>> from govinfo.report.annual import zero
        >>> heat([zero("2021", organ="甲县", year=2023), zero("2021", organ="乙县", year=2023)]).title
        '2023年各机关办理结果'
    """
    with language(language_of(lang)):
        given = reports_of(reports)
        columns = [*endings(form := newest(given)), row(form, ApplicationRow.CONCLUDED)]
        counts = [[stated(report, column.address) for column in columns] for report in given]
        refuse_unstated(count for line in counts for count in line)
        sheet = Sheet(width, titled(given, says.HEAT), str(says.HEAT_ABOUT))
        legend(sheet, ((f"≤{most:.0%}" if most else "0", shade(most)) for most in SHADES))
        _table(sheet, names_of(given), columns, counts)
        return sheet.picture(_notes(names_of(given), counts))


def _table(sheet: Sheet, names: Sequence[str], columns: Sequence[Drawn], counts: Sequence[_Line]) -> None:
    """The heads, and below them a line for each report."""
    labels = min(sheet.room * _LABELS, max(breadth(name, LABEL) for name in names))
    left, broad = EDGE + labels + GAP, (sheet.room - labels - GAP) / len(columns)
    heads = [broken(str(column.label), broad - 2, SMALL) for column in columns]
    sheet.y += max(height(head, SMALL) for head in heads)
    for place, head in enumerate(heads):
        sheet.put(Words(left + broad * (place + 0.5), sheet.y - height(head, SMALL) / 2, head, SMALL, "center"))
    sheet.y += 2
    for place, (name, line) in enumerate(zip(names, counts, strict=True)):
        lines = broken(name, labels, LABEL)
        cells = [broken(str(count.said), broad - 2, VALUE) for count in line]
        tall = max(_LEAST, height(lines, LABEL), *(height(cell, VALUE) for cell in cells)) + _PADDING
        sheet.put(Words(EDGE, sheet.y + tall / 2, lines, LABEL))
        for at, (column, count, cell) in enumerate(zip(columns, line, cells, strict=True)):
            fill = _fill(count, None if column is columns[-1] else line[-1])
            cell_name, x = f"{place}.{column.address}", left + broad * at
            style = TextStyle(VALUE.size, on(fill), bold=column is columns[-1])
            sheet.put(Bar(x, sheet.y, broad, tall, fill, cell_name))
            sheet.put(Words(x + broad / 2, sheet.y + tall / 2, cell, style, "center", f"{cell_name}.value"))
        sheet.say(name, _in_words(columns, line))
        sheet.y += tall


def _fill(count: StatedCount, total: StatedCount | None) -> Fill:
    """The colour of a cell; none for a total, and where there is none."""
    if count.value is None:
        return UNSTATED_BEHIND_WORDS
    if total is None or not total.size:
        return shade(0)
    return shade(min(float(count.size / total.size), 1.0))


def _notes(names: Sequence[str], counts: Sequence[_Line]) -> Iterator[str]:
    if any(count.value is None for line in counts for count in line):
        yield str(says.BLANK_NOTE)
    for name, (*parts, total) in zip(names, counts, strict=True):
        yield from against_total(name, parts, total)


def _in_words(columns: Sequence[Drawn], line: _Line) -> str:
    """A line in words."""
    said = (f"{column.label}{count.said}" for column, count in zip(columns, line, strict=True))
    return str(says.LISTED).join(said)

"""Reports as tables to be published."""

import re
import sys
import warnings
from decimal import Decimal
from importlib.util import find_spec

import pytest

for _library in ("narwhals", "polars"):
    pytest.importorskip(_library, reason=f"the extra frames is not installed: {_library}")

import polars as pl

import govinfo
from engines import engine
from govinfo.errors import InvalidValueError, MissingExtraError, UnknownKeyError
from govinfo.frames import pivot_frame, to_frame, to_gt
from govinfo.vocabulary import Section


def filed(organ, number, year=2023, edition="2021"):
    rows = ("received", "granted", "concluded")
    cells = {f"applications.{row}.{who}": number for row in rows for who in ("natural_person", "total")}
    return govinfo.zero(edition, organ=organ, year=year).replace(cells)


COUNTY, BUREAU = filed("某县", 7), filed("某县公安局", 5)
BOTH = to_frame([COUNTY, BUREAU])


def shown(pivot, *rows):
    numbers = [next(n for n, cell in enumerate(pivot.cells) if cell.row.key == row) for row in rows]
    return [(line.label, *(line.values[n] for n in numbers), line.reports) for line in pivot.lines]


def heads(pivot):
    grid = pivot.figures.grid
    return [(box.text, box.rowspan, box.colspan) for box in grid.boxes if box.row < grid.heads]


def test_every_organ_has_a_line_under_the_labels_of_the_form():
    """A line for each organ in the order of the frame and one for all, under the labels of the rows of 表三, merged."""
    pivot = pivot_frame(BOTH)

    assert [("某县", 7, 7, 1), ("某县公安局", 5, 5, 1), ("合计", 12, 12, 2)] == shown(pivot, "received", "granted")
    assert "收到和处理政府信息公开申请情况：总计（按行政机关）" == pivot.title
    assert [
        ("行政机关", 3, 1),
        ("一、本年新收政府信息公开申请数量", 3, 1),
        ("二、上年结转政府信息公开申请数量", 3, 1),
        ("三、本年度办理结果", 1, 22),
        ("四、结转下年度继续办理", 3, 1),
        ("（一）予以公开", 2, 1),
    ] == heads(pivot)[:6]
    assert ("（三）不予公开", 1, 8) in heads(pivot)


def test_the_names_of_organs_have_more_room_than_a_figure():
    """The column of labels is three figures broad, and all columns are as broad as the page."""
    labels, *figures = pivot_frame(BOTH).figures.grid.widths

    assert 1 == pytest.approx(labels + sum(figures))
    assert labels == pytest.approx(3 * max(figures))


@engine
def test_every_library_gives_the_same(make):
    """Whatever library the frame is of, lazy or not, the table is the same."""
    assert pivot_frame(BOTH).lines == pivot_frame(make(BOTH)).lines


def test_the_other_tables_show_every_cell_under_its_row():
    """Of 表二 and 表四 each cell is a column under the labels of its row and column; amounts end with no zeros."""
    fee = to_frame([COUNTY.replace({"proactive.administrative_fees.amount": Decimal("1.50")})])
    proactive, remedies = (pivot_frame(fee, section=Section(name)) for name in ("proactive", "remedies"))

    assert [("某县", (0,) * 9 + (Decimal("1.5"),), 1)] == [tuple(line) for line in proactive.lines]
    assert "主动公开政府信息情况（按行政机关）" == proactive.title
    assert [("行政复议", 1, 5), ("行政诉讼", 1, 10)] == heads(remedies)[1:3]


def test_a_column_and_a_language_can_be_chosen():
    """Another column of 表三 is shown under the same rows, in English where it is asked for."""
    pivot = pivot_frame(BOTH, column="enterprise", lang="en")

    assert [("某县", 0, 1), ("某县公安局", 0, 1), ("All", 0, 2)] == shown(pivot, "received")
    assert "Applications: Enterprise, by Organ" == pivot.title


def test_reports_of_one_line_are_added_up_and_a_blank_leaves_it_blank():
    """Reports of one region are one line; where one of them leaves a cell blank, line and sum are blank."""
    part = BUREAU.replace({"applications.received.total": None})
    frame = to_frame([COUNTY, part, filed("外县", 1)]).with_columns(region=pl.Series(["东", "东", None]))

    assert [("东", None, 12, 2), ("（未写明）", 1, 1, 1), ("合计", None, 13, 3)] == shown(
        pivot_frame(frame, by="region"), "received", "granted"
    )


def test_years_across_the_change_of_the_form_stand_in_one_table():
    """Reports on either form are laid out on the other; what is counted nowhere there is blank."""
    parted = {"granted": 1, "otherwise_handled": 3}
    columns = ("natural_person", "total")
    cells = {f"applications.{row}.{who}": number for row, number in parted.items() for who in columns}
    trial = filed("某县", 4, 2020, "2019").replace(cells)
    frame = to_frame([trial, COUNTY])
    newer, older = (pivot_frame(frame, by="year", edition=edition) for edition in (None, "2019"))

    assert [("2020", 4, None, 1), ("2023", 7, 0, 1), ("合计", 11, None, 2)] == shown(newer, "received", "fee_overdue")
    assert [("2020", 3, 1), ("2023", 0, 1), ("合计", 3, 2)] == shown(older, "otherwise_handled")
    assert "Year" == pivot_frame(frame, by="year", lang="en").stub


def test_a_cell_that_no_report_counts_is_blank():
    """Where all reports are on the trial form, what only the newer form counts is blank."""
    trial = to_frame([filed("某县", 4, 2020, "2019")])

    for frame in (trial, trial.drop("applications.edition")):
        assert [("某县", 4, None, 1)] == shown(pivot_frame(frame, edition="2021"), "received", "fee_overdue")


def test_faulty_reports_are_named_where_they_are_summed_in():
    """A report that does not add up is named where others stand beside it; alone it is summed with nothing."""
    faulty = COUNTY.replace({"applications.granted.total": 6})
    with pytest.warns(govinfo.FaultyReportsWarning) as caught:
        pivot_frame(to_frame([faulty, BUREAU]))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        alone = pivot_frame(to_frame([faulty]))

    assert [((("某县", 2023),), __file__)] == [(said.message.reports, said.filename) for said in caught]
    assert [("某县", 6, 1)] == shown(alone, "granted")


@pytest.mark.parametrize(
    ("frame", "options", "kind", "said"),
    [
        (BOTH, {"by": "region"}, UnknownKeyError, "no column of the frame of reports 'region'"),
        (
            BOTH,
            {"column": "totals"},
            UnknownKeyError,
            "no column of the table 三, applications 'totals'. Did you mean",
        ),
        (BOTH.select("organ"), {}, InvalidValueError, "the frame has the cells of no table"),
        (BOTH, {"section": "problems"}, UnknownKeyError, "no table 'problems'"),
        (
            BOTH,
            {"by": ["organ", "year"]},
            InvalidValueError,
            "by has to be the name of a column, not ['organ'",
        ),
    ],
)
def test_what_is_not_there_is_refused(frame, options, kind, said):
    """A column that the frame or the table lacks, and a frame without the table, are refused."""
    with pytest.raises(kind) as caught:
        pivot_frame(frame, **options)

    assert str(caught.value).startswith(said)


def test_no_reports_are_a_table_of_heads():
    """Where there are no reports there are no lines, and the heads stand alone in every drawing."""
    pivot = pivot_frame(to_frame([]))

    assert () == pivot.lines
    assert pivot._repr_html_().count("<tr>") == pivot.figures.grid.heads == pivot.figures.grid.rows


def test_a_notebook_shows_it_with_its_heads():
    """The display has heads over their columns, labels before their lines, and nothing of a name is markup."""
    drawn = pivot_frame(to_frame([COUNTY.replace(organ="<b>100%s县")]))._repr_html_()

    assert '<th scope="col" colspan="22">三、本年度办理结果</th>' in drawn
    assert '<th scope="row">&lt;b&gt;100%s县</th><td>7</td>' in drawn
    assert "<b>" not in drawn
    assert 'article class="govinfo" lang="zh-CN"' in drawn


def test_it_is_written_as_a_workbook_with_merged_heads(tmp_path):
    """The workbook has the title, merged heads, numbers as numbers, and its heads stay in sight."""
    openpyxl = pytest.importorskip("openpyxl", reason="openpyxl is not installed")
    pivot_frame(BOTH).write(tmp_path / "各机关.XLSX")
    sheet = openpyxl.load_workbook(tmp_path / "各机关.XLSX").worksheets[0]

    assert "收到和处理政府信息公开申请情况：总计（按行政机关）" == sheet["A1"].value
    assert {"A2:A4", "D2:Y2", "F3:M3"} <= {str(merged) for merged in sheet.merged_cells.ranges}
    assert ["某县", 7, 0, 7] == [sheet.cell(5, column).value for column in range(1, 5)]
    assert ["合计", 12] == [sheet.cell(7, column).value for column in (1, 2)]
    assert ("B5", "landscape") == (sheet.freeze_panes, sheet.page_setup.orientation)


def test_it_is_written_as_a_page_and_as_nothing_else(tmp_path):
    """A page has title and table; another kind of file is refused, and so is a workbook without its library."""
    pivot = pivot_frame(BOTH)
    pivot.write(tmp_path / "各机关.html")
    written = (tmp_path / "各机关.html").read_text(encoding="utf-8")
    with pytest.raises(UnknownKeyError) as caught:
        pivot.write(tmp_path / "各机关.docx")

    assert f"<h1>{pivot.title}</h1>" in written
    assert "no format to write with the file suffix 'docx'. Known: xlsx, html" == str(caught.value)


def test_a_workbook_needs_its_library(tmp_path, monkeypatch):
    """Without XlsxWriter the command that installs it is said, and no file is made."""
    monkeypatch.setattr("govinfo.frames.pivot_workbook.find_spec", lambda _: None)
    with pytest.raises(MissingExtraError) as caught:
        pivot_frame(BOTH).write(tmp_path / "a.xlsx")

    assert "this needs xlsxwriter: pip install 'govinfo[xlsx]'" == str(caught.value)
    assert [] == [*tmp_path.iterdir()]


class TestGreatTables:
    """Great tables, where their library is installed."""

    pytestmark = pytest.mark.skipif(find_spec("great_tables") is None, reason="the extra tables is not installed")

    def test_a_table_of_a_report_looks_like_the_form(self):
        """Values stand beside their labels, a merged label in the middle of its place, heads over their columns."""
        table = to_gt(COUNTY.applications)
        rows = table._tbl_data.rows()

        assert ("", "", "一、本年新收政府信息公开申请数量", "7", "0", "0", "0", "0", "0", "7") == rows[0]
        assert "三、本年度办理结果" == rows[12][0]
        assert [("申请人情况", 7), ("法人或其他组织", 5)] == sorted(
            ((span.spanner_label, len(span.vars)) for span in table._spanners), key=lambda told: -told[1]
        )
        assert "三、收到和处理政府信息公开申请情况" in table.as_raw_html()

    def test_its_columns_are_as_broad_as_on_the_form(self):
        """The shares of the page are given in per cent, the letters in the size of the form."""
        page = to_gt(COUNTY.applications).as_raw_html()
        shares = [float(share) for share in re.findall(r'<col style="width: *([0-9.]+)%', page)]

        assert 10 == len(shares)
        assert 100 == pytest.approx(sum(shares), abs=0.1)
        assert "font-size: 13px" in page

    def test_a_merged_place_has_no_lines_in_it(self):
        """The place of a label over eight rows has a line above the first, below the last, and none between."""
        css = {
            row: style.styles[0].rule
            for style in to_gt(COUNTY.applications)._styles
            for row in [style.rownum]
            if style.colname == "c1"
        }

        assert "border-top: 1px solid #000000; border-bottom: none;" == css[4][:51]
        assert "border-top: none; border-bottom: none;" == css[5][:38]
        assert "border-top: none; border-bottom: 1px solid #000000;" == css[11][:51]

    def test_figures_stand_in_the_middle_and_labels_to_the_left(self):
        """As on the form."""
        aligned = {
            style.colname: style.styles[0].rule.rpartition(" ")[2]
            for style in to_gt(COUNTY.applications)._styles
            if style.rownum == 4
        }

        assert ("left;", "center;") == (aligned["c2"], aligned["c3"])

    def test_a_table_in_blocks_has_its_heads_among_its_rows(self):
        """表二 has heads of its own in every block, so none over the whole; English labels where they are asked for."""
        table = to_gt(COUNTY.proactive, lang="en")

        assert ("Article 20, item 1", "", "", "") == table._tbl_data.rows()[0]
        assert ("Proactive", "Issued", "Repealed", "In force") == table._tbl_data.rows()[1]
        assert ("Licences", "0", "", "") == table._tbl_data.rows()[6]

    def test_a_pivot_is_one_too(self):
        """A pivot keeps its heads and lines; what stands in a name is text."""
        table = to_gt(pivot_frame(to_frame([COUNTY.replace(organ="<b>县"), BUREAU])))

        assert ["<b>县", "某县公安局", "合计"] == table._tbl_data["c0"].to_list()
        assert "&lt;b&gt;县" in table.as_raw_html()

    def test_anything_else_is_refused(self):
        """A whole report is no table."""
        with pytest.raises(InvalidValueError) as caught:
            to_gt(COUNTY)

        assert str(caught.value).startswith("table has to be a table of a report, or what pivot_frame gave, not ")


def test_great_tables_have_to_be_installed(monkeypatch):
    """Without the library the command that installs it is said."""
    monkeypatch.setitem(sys.modules, "great_tables", None)
    with pytest.raises(MissingExtraError) as caught:
        to_gt(COUNTY.remedies)

    assert "this needs great_tables: pip install 'govinfo[tables]'" == str(caught.value)


def test_what_great_tables_lacks_itself_is_not_taken_for_it(tmp_path, monkeypatch):
    """Where the library is there and cannot be loaded, its own error is shown."""
    (tmp_path / "great_tables.py").write_text("import a_library_that_is_not_there", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "great_tables", raising=False)
    with pytest.raises(ModuleNotFoundError, match="a_library_that_is_not_there"):
        to_gt(COUNTY.remedies)

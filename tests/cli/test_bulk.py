"""Many reports at once on the command line: parquet files, and folders over a tree."""

import json

import pytest

for _library in ("narwhals", "polars"):
    pytest.importorskip(_library, reason=f"the extra frames is not installed: {_library}")

import polars as pl

import govinfo
from govinfo.cli import main
from govinfo.frames.parquet import write_parquet

CELL = "applications.received.total"


def report(organ, value=0):
    balanced = {CELL: value, "applications.carried_over.total": value}
    kinds = {cell.replace("total", "natural_person"): value for cell in balanced}
    return govinfo.zero("2021", organ=organ, year=2023).replace({**balanced, **kinds})


@pytest.fixture
def parquet(tmp_path):
    path = tmp_path / "reports.parquet"
    write_parquet([report("甲县"), report("乙县").replace({"remedies.review.total": 1})], path)
    return str(path)


@pytest.fixture
def folder(tmp_path):
    path = tmp_path / "reports"
    path.mkdir()
    for organ, value in (("甲县", 1), ("乙县", 2)):
        govinfo.write(report(organ, value), path / f"{organ}.json")
    return path


@pytest.fixture
def tree(tmp_path):
    path = tmp_path / "tree.csv"
    path.write_text("organ,parent\n某市,\n甲县,某市\n乙县,某市\n", encoding="utf-8")
    return str(path)


def test_a_parquet_file_is_checked_report_by_report(parquet, capsys):
    """Each finding is a line; a failure makes the status 1."""
    status = main(["check", parquet])

    assert (1, "乙县\t2023\tR401\treview\tremedies.review.total\t0\t1\tfail\n") == (status, capsys.readouterr().out)


@pytest.mark.parametrize("wrong", [{CELL: f"{CELL} "}, {CELL: "received"}])
def test_a_parquet_file_that_lacks_a_column_is_not_checked(tmp_path, capsys, wrong):
    """A file that lacks a column of a table, or has a space behind its name, is named; the status is 3."""
    path = str(tmp_path / "reports.parquet")
    write_parquet([report("甲县")], path)
    pl.read_parquet(path).rename(wrong).write_parquet(path)

    assert 3 == main(["check", path])
    told = capsys.readouterr()
    assert "" == told.out
    assert told.err.startswith(f"govinfo：{path}：")
    assert CELL in told.err


@pytest.mark.parametrize("option", ["--output=a.txt", "--output-format=html", "--organ=某市", "--waivers=waivers.toml"])
def test_what_does_not_go_with_a_parquet_file_is_refused(parquet, capsys, option):
    """No option is passed over in silence: the findings are neither written to a file nor waived."""
    assert 2 == main(["--lang", "en", "check", parquet, option])
    assert f"{option.partition('=')[0]} does not go with parquet files" in capsys.readouterr().err


def test_findings_as_json_lines(parquet, capsys):
    """With the format json each finding is an object on a line."""
    main(["check", parquet, "--output-format", "json"])

    (finding,) = map(json.loads, capsys.readouterr().out.splitlines())
    assert ("乙县", "R401", "fail") == (finding["organ"], finding["code"], finding["verdict"])


@pytest.mark.parametrize("options", [["--ignore", "R4"], ["--select", "A3"]])
def test_rules_can_be_left_out(parquet, capsys, options):
    """What is not asked for is neither printed nor counted."""
    assert (0, "") == (main(["check", parquet, *options]), capsys.readouterr().out)


def test_what_is_unknown_blocks_nothing(tmp_path, capsys):
    """A blank is told, with nothing for an organ that is not named, and leaves the status 0."""
    path = tmp_path / "blank.parquet"
    write_parquet([report(None).replace({"remedies.review.total": None})], path)

    assert 0 == main(["check", str(path)])
    assert "\t2023\tR401\treview\tremedies.review.total\t0\t0\tunknown\n" == capsys.readouterr().out


def test_a_folder_is_added_up_into_a_report(folder, tree, tmp_path):
    """The report at the top of the tree is the sum of those below it, in the format of the file's name."""
    out = tmp_path / "out.json"

    assert 0 == main(["rollup", str(folder), "--tree", tree, "-o", str(out)])
    summed = govinfo.read(out)
    assert ("某市", 2023, 3) == (summed.organ, summed.year, summed[CELL])


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gbk"])
def test_a_tree_is_read_as_a_spreadsheet_saves_it(folder, tree, tmp_path, encoding):
    """With a mark before it, or in GBK."""
    (tmp_path / "tree.csv").write_bytes((tmp_path / "tree.csv").read_text("utf-8").encode(encoding))

    assert 0 == main(["rollup", str(folder), "--tree", tree, "-o", str(tmp_path / "out.json")])


def test_a_tree_without_its_columns_is_refused(folder, tmp_path, capsys):
    """What stands in the file instead is not shown."""
    (tmp_path / "tree.csv").write_text("organ,above\n甲县,某市\n", encoding="utf-8")
    arguments = ["--tree", str(tmp_path / "tree.csv"), "-o", str(tmp_path / "out.json")]

    assert 3 == main(["rollup", str(folder), *arguments, "--lang", "en"])
    assert capsys.readouterr().err.endswith("this is no CSV file with the columns organ and parent\n")


def test_a_folder_is_added_up_into_parquet(folder, tree, tmp_path):
    """A parquet file gets a row for every parent."""
    out = tmp_path / "out.parquet"

    assert 0 == main(["rollup", str(folder), "--tree", tree, "-o", str(out)])
    assert [("某市", 2, 3)] == pl.read_parquet(out).select("organ", "reports", CELL).rows()


@pytest.mark.parametrize("name", ["out.json", "out.parquet"])
def test_a_file_that_is_no_report_is_left_out_and_named(folder, tree, tmp_path, capsys, name):
    """The rest is added up; the status says that something could not be read."""
    (folder / "novel.txt").write_text("此开卷第一回也。" * 50, encoding="utf-8")

    assert 3 == main(["rollup", str(folder), "--tree", tree, "-o", str(tmp_path / name)])
    assert "novel.txt" in capsys.readouterr().err
    assert (tmp_path / name).exists()


def test_bad_input_of_a_rollup(folder, tree, tmp_path, monkeypatch, capsys):
    """No folder, no reports, no tree, an organ without reports below it: a sentence and a status each."""
    monkeypatch.setenv("GOVINFO_LANG", "en")
    out = str(tmp_path / "out.json")
    (tmp_path / "empty").mkdir()

    assert 3 == main(["rollup", str(tmp_path / "none"), "--tree", tree, "-o", out])
    assert 3 == main(["rollup", str(tmp_path / "empty"), "--tree", tree, "-o", out])
    assert 3 == main(["rollup", str(folder), "--tree", str(tmp_path / "none.csv"), "-o", out])
    assert 2 == main(["rollup", str(folder), "--tree", tree, "--organ", "某省", "-o", out])
    assert 2 == main(["rollup", str(folder), "-o", out])
    told = capsys.readouterr().err.splitlines()
    assert f"govinfo: {tmp_path / 'none'}: the file cannot be opened: there is no such file or folder" == told[0]
    assert f"govinfo: {tmp_path / 'empty'}: there is no report in the folder" == told[1]
    assert f"govinfo: {tmp_path / 'none.csv'}: this is no CSV file with the columns organ and parent" == told[2]
    assert "govinfo: name the organ that adds them up, --organ NAME, or a tree of organs, --tree FILE" == told[4]
    assert "govinfo: no organ with reports at or below it '某省'. Known: 某市" == told[3]


@pytest.mark.parametrize("library", ["tqdm", None])
def test_somebody_watching_sees_the_progress(folder, tree, tmp_path, monkeypatch, capsys, library):
    """On a terminal there is a progress bar, where tqdm is installed."""
    if library is None:
        monkeypatch.setitem(__import__("sys").modules, "tqdm", None)
    else:
        pytest.importorskip(library, reason="the extra cli is not installed")
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)

    assert 0 == main(["rollup", str(folder), "--tree", tree, "-o", str(tmp_path / "out.json")])
    assert (library is not None) == ("2/2" in capsys.readouterr().err)


def test_a_parquet_file_is_held_against_last_year_and_a_tree(tmp_path, tree, capsys):
    """The file may be last year's itself; findings come by year and organ, exact amounts as they are."""
    path, fees = str(tmp_path / "years.parquet"), "proactive.administrative_fees.amount"
    city = govinfo.zero("2021", organ="某市", year=2023).replace({fees: "3.5", "remedies.review.total": 2})
    last = govinfo.zero("2021", organ="甲县", year=2022).replace({"applications.carried_over.total": 2})
    write_parquet([city, last, report("甲县").replace({fees: "1.25"})], path)

    assert 1 == main(["check", path, "--previous", path, "--tree", tree, "--select", "Y,H"])
    assert [
        f"某市\t2023\tH801\tproactive\t{fees}\t1.25\t3.5\tfail",
        "某市\t2023\tH801\tremedies\tremedies.review.total\t0\t2\tfail",
        "甲县\t2023\tY701\ttotal\tapplications.carried_in.total\t2\t0\tfail",
    ] == capsys.readouterr().out.splitlines()
    assert 0 == main(["check", path, "--tree", tree, "--select", "H", "--output-format", "json"])
    assert "1.25" == json.loads(capsys.readouterr().out.splitlines()[0])["expected"]


def test_years_and_trees_of_a_parquet_file_that_are_none(parquet, folder, tmp_path, monkeypatch, capsys):
    """Last year's file is a parquet file too, the tree a CSV file, and a tree goes with parquet files."""
    monkeypatch.setenv("GOVINFO_LANG", "en")
    none = str(tmp_path / "none")

    assert 3 == main(["check", parquet, "--previous", none])
    assert 3 == main(["check", parquet, "--tree", none])
    assert 2 == main(["check", str(folder / "甲县.json"), "--tree", none])
    told = capsys.readouterr().err.splitlines()
    assert f"govinfo: {none}: this is no parquet file" == told[0]
    assert f"govinfo: {none}: this is no CSV file with the columns organ and parent" == told[1]
    assert f"govinfo: a tree of organs goes with parquet files, {folder / '甲县.json'} is none" == told[2]


@pytest.mark.parametrize("watching", [True, False])
def test_a_progress_bar_stands_beside_findings_that_go_into_a_file(parquet, monkeypatch, capsys, watching):
    """Batches are counted on a terminal, unless the findings are printed to it too."""
    pytest.importorskip("tqdm", reason="the extra cli is not installed")
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setattr("sys.stdout.isatty", lambda: not watching)

    assert 1 == main(["check", parquet])
    assert watching == ("已处理1批" in capsys.readouterr().err)

"""``govinfo export`` writes documents for other programs."""

import json
import sqlite3

import pytest

from govinfo.cli import main


@pytest.mark.parametrize("what", ["forms", "rules", "law", "fees", "calendar"])
def test_a_document_is_written_beside_its_schema(tmp_path, what):
    """Each document comes with the schema that describes it; folders are made."""
    folder = tmp_path / "new" / "folder"

    assert 0 == main(["export", what, "-o", str(folder)])
    document, schema = (json.loads((folder / f"{what}{end}").read_text("utf-8")) for end in (".json", ".schema.json"))
    assert f"govinfo.{what}/1" == document["format"] == schema["title"]


def test_sql_is_written_for_the_database_that_is_named(tmp_path):
    """The statements run as they are written."""
    assert 0 == main(["export", "sql", "--dialect", "sqlite", "-o", str(tmp_path)])
    database = sqlite3.connect(":memory:")
    database.executescript((tmp_path / "govinfo.sqlite.sql").read_text("utf-8"))
    assert (0,) == database.execute("SELECT COUNT(*) FROM govinfo_findings").fetchone()
    database.close()


def test_a_folder_that_cannot_be_made_is_told(tmp_path, capsys):
    """A file in the place of the folder: a sentence that names it, and the status of wrong usage."""
    place = tmp_path / "file"
    place.write_text("", encoding="utf-8")

    assert 2 == main(["export", "fees", "-o", str(place), "--lang", "en"])
    assert capsys.readouterr().err.startswith(f"govinfo: {place}: the file cannot be written")

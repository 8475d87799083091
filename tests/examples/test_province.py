"""The notebook runs from its first cell to its last."""

import os
from pathlib import Path

import pytest

for _library in ("narwhals", "polars", "matplotlib", "nbclient", "ipykernel", "nbformat"):
    pytest.importorskip(_library, reason=f"the notebook needs {_library}")

ROOT = Path(__file__).parents[2]


@pytest.mark.filterwarnings("ignore")  # of the machinery of notebooks
@pytest.mark.usefixtures("chinese_font")
def test_the_notebook_runs(monkeypatch):
    """The synthetic province comes to its report and its pictures, on fewer cases."""
    import nbformat
    from nbclient import NotebookClient

    monkeypatch.setenv("GOVINFO_CASES", "200_000")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join((str(ROOT / "src"), os.environ.get("PYTHONPATH", ""))))
    book = nbformat.read(ROOT / "examples" / "province.ipynb", as_version=4)
    NotebookClient(book, timeout=300, kernel_name="python3").execute()
    pictures = [
        output for cell in book.cells for output in cell.get("outputs", ()) if "image/png" in output.get("data", {})
    ]

    assert 2 == len(pictures)

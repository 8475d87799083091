"""Every notebook runs from its first cell to its last, and shows what its page says it shows."""

import asyncio
import os
import re
from pathlib import Path

import pytest

for _library in ("hypothesis", "matplotlib", "narwhals", "polars", "tqdm", "nbclient", "ipykernel", "nbformat"):
    pytest.importorskip(_library, reason=f"the notebooks need {_library}")

import nbformat
from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient

ROOT = Path(__file__).parents[2]
NOTEBOOKS = ROOT / "examples" / "notebooks"
SHOWN = {
    "one-report": (["表三“本年新收政府信息公开申请数量—自然人”", "A302 新收加上年结转", "未发现问题"], 0),
    "register-to-letters": (["只能有一次", "逐日说明", "当月信息处理费", "延长答复期限告知书"], 1),
    "many-files": (["通知.txt", "第8镇人民政府", "第15镇人民政府", "FaultyReportsWarning", "汇总单位"], 1),
    "five-years": (["历年报告", "不能比较的单元格", "Y701", "95%置信区间"], 1),
    "province": (["依申请公开登记表", "end_before_start", "A302"], 2),
    "property-suite": (["Failing test case", "表四“行政复议—其他结果”"], 0),
}
"""What stands in the outputs of each notebook, and how many pictures there are."""
ADDRESS = re.compile(r"\b(?:applications|proactive|remedies)\.[a-z_]+\.[a-z_]+")


@pytest.fixture(scope="module")
def manager(font_file, tmp_path_factory):
    """One process for all notebooks, started with the first of them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GOVINFO_CASES", "50_000")
        patch.setenv("GOVINFO_FONT", str(font_file))
        patch.setenv("HYPOTHESIS_STORAGE_DIRECTORY", str(tmp_path_factory.mktemp("hypothesis")))
        patch.setenv("PYTHONPATH", os.pathsep.join((str(ROOT / "src"), os.environ.get("PYTHONPATH", ""))))
        shared = AsyncKernelManager(kernel_name="python3")
        yield shared
        asyncio.run(shared.shutdown_kernel(now=True))


def outputs(book, kind):
    """Everything of a kind that the cells of a notebook put out."""
    found = [output for cell in book.cells for output in cell.get("outputs", ())]
    return [each["data"][kind] for each in found if kind in each.get("data", {})]


def printed(book):
    """What the cells of a notebook print."""
    return [output.get("text", "") for cell in book.cells for output in cell.get("outputs", ())]


@pytest.mark.filterwarnings("ignore")  # of the machinery of notebooks
@pytest.mark.parametrize("name", SHOWN)
def test_a_notebook_runs(manager, name):
    """Each notebook, begun without the names of another, comes to its tables, sentences and pictures in Chinese."""
    book = nbformat.read(NOTEBOOKS / f"{name}.ipynb", as_version=4)
    book.cells.insert(0, nbformat.v4.new_code_cell("%reset -f"))
    client = NotebookClient(book, km=manager, timeout=300, resources={"metadata": {"path": NOTEBOOKS}})
    client.execute()
    client.kc.stop_channels()
    listings = [shown for shown in outputs(book, "text/html") if "govinfo-listing" in shown]
    shown = "\n".join([*outputs(book, "text/html"), *outputs(book, "text/plain"), *printed(book)])
    sentences, pictures = SHOWN[name]

    assert [] == [sentence for sentence in sentences if sentence not in shown]
    assert pictures == len([picture for picture in outputs(book, "image/png") if len(picture) > 9_999])
    assert pictures == sum('<img alt="' in picture for picture in outputs(book, "text/html"))
    assert [] == [found for listing in listings for found in ADDRESS.findall(listing)]


def test_every_notebook_is_clean_and_told_in_both_languages():
    """No notebook is kept with outputs, and each tells in Chinese and below in English what it shows."""
    paths = {path.stem: nbformat.read(path, as_version=4) for path in NOTEBOOKS.glob("*.ipynb")}

    assert {*SHOWN} == {*paths}
    for book in paths.values():
        first, *others = (cell.source for cell in book.cells if cell.cell_type == "markdown")
        assert re.match(r"# [\u4e00-\u9fff]", first)
        assert all(re.search(r"^\*.+\*$", text, re.MULTILINE) for text in (first, *others))
        assert [] == [cell.outputs for cell in book.cells if cell.cell_type == "code" and cell.outputs]

"""The public face: its names, and that importing it costs nothing."""

import ast
import inspect
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import govinfo

HEAVY = {"attr", "attrs", "cattrs", "tabulate", "wcwidth", "decimal"}
OPTIONAL = {
    "docx",
    "duckdb",
    "hypothesis",
    "IPython",
    "lxml",
    "matplotlib",
    "msgspec",
    "narwhals",
    "numpy",
    "openpyxl",
    "orjson",
    "pandas",
    "pypdfium2",
    "pypdfium2_raw",
    "polars",
    "pyarrow",
    "pyspark",
    "rich",
    "tqdm",
    "xlsxwriter",
}


def loaded_after(code):
    """The modules that an interpreter has loaded after some code, but not before."""
    script = (
        f"import sys, json; before = set(sys.modules)\n{code}\nprint(json.dumps(sorted(set(sys.modules) - before)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        check=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(Path(govinfo.__file__).parents[1])},
    )
    return set(json.loads(done.stdout.splitlines()[-1]))


def declared():
    """What the block for type checkers imports: name and home."""
    tree = ast.parse(inspect.getsource(govinfo))
    block = next(node for node in tree.body if isinstance(node, ast.If))
    return {
        alias.asname: node.module.removeprefix("govinfo.")
        for node in block.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }


def test_names_agree():
    """The names at run time, the names for type checkers and the names exported are the same, from the same homes."""
    assert declared() == govinfo._HOME
    assert sorted(govinfo._HOME) == sorted(govinfo.__all__)


@pytest.mark.parametrize("name", govinfo.__all__)
def test_every_name_is_there(name):
    """Each public name leads to an object that documents itself, and is kept once loaded."""
    value = getattr(govinfo, name)

    assert value is vars(govinfo)[name]
    assert (value if isinstance(value, type) or callable(value) else type(value)).__doc__


def test_names_are_offered():
    """Completion offers every public name before any is loaded."""
    assert set(govinfo.__all__) <= set(dir(govinfo))


def test_an_unknown_name_is_an_attribute_error():
    """A name that does not exist is answered like one of any module."""
    with pytest.raises(AttributeError, match="module 'govinfo' has no attribute 'chek'"):
        _ = govinfo.chek


def test_importing_loads_nothing():
    """`import govinfo` loads the package alone and none of the libraries it works with."""
    loaded = loaded_after("import govinfo")

    assert {name for name in loaded if name.startswith("govinfo")} == {"govinfo"}
    assert not {name.partition(".")[0] for name in loaded} & (HEAVY | OPTIONAL)


def test_every_name_without_optional_libraries():
    """All public names can be loaded without meeting an optional library."""
    loaded = loaded_after("import govinfo\nfor name in govinfo.__all__: getattr(govinfo, name)")

    assert not {name.partition(".")[0] for name in loaded} & OPTIONAL

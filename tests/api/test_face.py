"""The public face: its names, and that importing it costs nothing."""

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
    "olefile",
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


def test_every_name_is_there():
    """Each public name leads to an object that documents itself, and is kept once loaded."""
    for name in govinfo.__all__:
        value = getattr(govinfo, name)

        assert value is vars(govinfo)[name], name
        assert (value if isinstance(value, type) or callable(value) else type(value)).__doc__, name


def test_names_are_offered():
    """Completion offers every public name before any is loaded."""
    assert set(govinfo.__all__) <= set(dir(govinfo))


def test_a_star_import_gives_every_name():
    """`from govinfo import *` brings the public names and no others."""
    namespace = {}
    exec("from govinfo import *", namespace)  # noqa: S102 - a star import stands at the top of a module alone

    assert set(govinfo.__all__) == set(namespace) - {"__builtins__"}


def test_the_version_is_said():
    """The package says its version."""
    assert "0.1.0" == govinfo.__version__


FIRST_USE = """
import random, sys, threading
import govinfo

sys.setswitchinterval(1e-5)
names, seen, ready = list(govinfo.__all__), [], threading.Barrier(200)

def use(number):
    order = random.Random(number).sample(names, len(names))
    ready.wait()
    seen.append({name: id(getattr(govinfo, name)) for name in order})

threads = [threading.Thread(target=use, args=(number,)) for number in range(200)]
for thread in threads: thread.start()
for thread in threads: thread.join()
assert len(seen) == 200, len(seen)
assert all(found == seen[0] for found in seen)
report = govinfo.zero("2021").replace({"remedies.review.total": 1})
assert ["R401"] == [finding.code for finding in govinfo.check(report)]
"""


def test_the_first_use_from_many_threads_gives_one_result():
    """200 threads that meet the package at once, each name in another order, get the same objects."""
    assert "govinfo.checks.plan" in loaded_after(FIRST_USE)


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

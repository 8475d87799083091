"""The page on the Python interface names what is there."""

import re
from importlib import import_module
from pathlib import Path
from pkgutil import resolve_name

import pytest

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "api.md").read_text(encoding="utf-8")
ENTRIES = re.findall(r"^::: (\S+)\n(?:    options:\n      members: \[(.*?)\]\n)?", PAGE, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize(("name", "members"), ENTRIES, ids=[name for name, _ in ENTRIES])
def test_what_is_named_is_there(name, members):
    """Each entry is an object of the library with a docstring, and each member belongs to that module."""
    thing = resolve_name(name)
    homes = {each: getattr(getattr(thing, each), "__module__", name) for each in members.split(", ") if each}

    assert thing.__doc__
    assert [] == [each for each, home in homes.items() if not home.startswith(name) and each != "FORMS"]


@pytest.mark.parametrize(
    ("module", "name"),
    [
        *(("govinfo.formats", name) for name in ("Format", "Reading", "Drawing", "Dumping", "Emitting")),
        *(("govinfo.formats.functions", name) for name in ("Reads", "Draws", "Dumps", "Emits")),
    ],
)
def test_the_registry_of_formats_is_on_it(module, name):
    """What a package with a format of its own works with is documented."""
    assert name in dict(ENTRIES)[module].split(", ")
    assert getattr(import_module(module), name).__doc__

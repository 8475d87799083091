"""The page on the Python interface names what is there."""

import re
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules, resolve_name

import pytest

import govinfo

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "api.md").read_text(encoding="utf-8")
ENTRIES = re.findall(r"^::: (\S+)\n(?:    options:\n      members: \[(.*?)\]\n)?", PAGE, re.MULTILINE | re.DOTALL)


def test_what_is_named_is_there():
    """Each entry is an object of the library with a docstring, and each member belongs to that module."""
    for name, members in ENTRIES:
        thing = resolve_name(name)
        homes = {each: getattr(getattr(thing, each), "__module__", name) for each in members.split(", ") if each}

        assert thing.__doc__, name
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


def told(home, name):
    """Whether the page tells of a name: by itself, or with the module it is at home in."""
    members = dict(ENTRIES).get(home)
    return f"{home}.{name}" in dict(ENTRIES) or members == "" or name in (members or "").split(", ")


def test_every_public_name_is_on_it():
    """Whatever is reached as ``govinfo.NAME`` is told of, in its module or by itself."""
    homes = {"forms": "forms.registry"}
    at_home = ((name, govinfo._HOMES[name]) for name in govinfo.__all__)

    assert [] == [name for name, home in at_home if not told(f"govinfo.{homes.get(home, home)}", name)]


@pytest.mark.parametrize("package", ["frames", "letters", "plot", "schemas", "strategies", "testing"])
def test_every_package_is_on_it(package):
    """So is whatever a package that is imported for itself offers."""
    module = import_module(f"govinfo.{package}")
    names = getattr(module, "__all__", [])
    homes = {name: getattr(getattr(module, name), "__module__", module.__name__) for name in names}
    own = {found.name for found in iter_modules(getattr(module, "__path__", []))}
    hidden = [name for name in own & {*names} if not told(f"{module.__name__}.{name}", name)]

    assert [] == hidden  # what is called like its module is not found in the package
    assert [] == [name for name, home in homes.items() if not told(module.__name__, name) and not told(home, name)]
    assert names or any(entry.startswith(module.__name__) for entry, _ in ENTRIES)

"""The packages that say which module takes which step say it of modules that are there."""

import re
from importlib import import_module
from pkgutil import iter_modules

import pytest


@pytest.mark.parametrize("package", ["govinfo.readers.recognising", "govinfo.report.claims"])
def test_a_map_names_modules(package):
    """Each word in back quotes is a module of the package."""
    module = import_module(package)
    named = set(re.findall("`([a-z_]+)`", module.__doc__))

    assert named
    assert named <= {one.name for one in iter_modules(module.__path__)}

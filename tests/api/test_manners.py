"""Manners of the code that no linter knows."""

import ast
from pathlib import Path

import govinfo

SOURCE = Path(govinfo.__file__).parent
LOADERS = {
    "__init__.py",  # the face, which loads a name when it is first used
    "checks/families.py",  # the catalogue, which loads the rules that may find something
    "formats/format.py",  # the registry, which loads a format when it is used
    "cli/__init__.py",  # the command line, which loads the command that is named
}


def calls(function):
    """Every call of a function by its plain name, with the file it stands in."""
    for path in SOURCE.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(text)) if f"{function}(" in text else ():
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == function:
                yield path.relative_to(SOURCE).as_posix(), node


def searches(node):
    """Whether the argument is made for the call, to take the first of it: a generator, or ``iter(...)``."""
    first = node.args[0]
    return isinstance(first, ast.GeneratorExp) or (isinstance(first, ast.Call) and ast.unparse(first.func) == "iter")


def test_a_search_says_what_is_found_where_nothing_is():
    """No ``next`` over a search goes without a default, which would end in a StopIteration far from its cause."""
    found = [(file, node) for file, node in calls("next") if searches(node)]

    assert len(found) > 50
    assert [] == [f"{file}:{node.lineno}" for file, node in found if len(node.args) == 1]


def test_modules_of_the_library_are_loaded_by_import_alone():
    """Only the face, the command line and the registries of rules and formats load modules by names in variables."""
    named = {file for file, node in calls("import_module") if not isinstance(node.args[0], ast.Constant)}

    assert LOADERS == named

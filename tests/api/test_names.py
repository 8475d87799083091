"""A name means one thing, and a module holds one idea."""

import ast
import runpy
from collections import Counter
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]


@cache
def classes():
    """Every class of the package, with its module and what it is."""
    return list(runpy.run_path(str(ROOT / "docs" / "generate.py"))["classes"]())


def test_no_two_classes_share_a_name():
    """A class is called as no other in the package is, whether private to its module or not."""
    assert [] == [name for name, count in Counter(name.strip("_") for name, _, _ in classes()).items() if count > 1]


def aliases():
    """The names of types that modules give to types of others: those that begin as classes do."""
    for path in (ROOT / "src").rglob("*.py"):
        for node in ast.parse(path.read_text("utf-8")).body:
            targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
            yield from (
                one.id for one in targets if isinstance(one, ast.Name) and one.id[0].isupper() and not one.id.isupper()
            )


def test_no_alias_of_a_type_shares_a_name():
    """What a module calls a type is no class, nor what another module calls one."""
    named = Counter([*aliases(), *{name for name, _, _ in classes()}])

    assert [] == [name for name, count in named.items() if count > 1]


def test_every_class_says_what_it_is():
    """Each class that others may use has a first sentence, from which the list of classes is printed."""
    assert [] == [name for name, _, says in classes() if not name.startswith("_") and not says.endswith((".", "?"))]


def test_every_test_says_what_it_promises():
    """A test begins with a sentence: what somebody can rely on."""
    tests = [
        (path.name, node.name, (ast.get_docstring(node) or "").partition("\n")[0])
        for path in (ROOT / "tests").rglob("test_*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    ]

    assert [] == [(name, test) for name, test, says in tests if not says]


def test_no_module_is_longer_than_four_hundred_lines():
    """A module that grows past four hundred lines is two."""
    lengths = [(len(path.read_text("utf-8").splitlines()), str(path)) for path in (ROOT / "src").rglob("*.py")]

    assert [] == [(length, path) for length, path in lengths if length > 400]

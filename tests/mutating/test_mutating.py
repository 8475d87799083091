"""The tool that changes code: what it changes, what it tells, and that it forgives nothing without a reason."""

import ast
import inspect
import os
import subprocess
import sys

import pytest

from govinfo.law.disclosure import extra_matters
from mutating.equivalents import equivalents
from mutating.mutations import mutations
from mutating.packages import LIBRARY, ROOT, TESTS, found_in

TESTS_OF_BOTH = ("tests/mutated/ladder_tests.py", "src/govinfo/law/disclosure.py")


def changed(source):
    """The module with each change, as it reads."""
    return [made(source, number) for number, _ in enumerate(mutations(ast.parse(source)))]


def made(source, number):
    """The module with one change."""
    tree = ast.parse(source)
    list(mutations(tree))[number].make()
    return ast.unparse(tree)


@pytest.mark.parametrize(
    ("source", "others"),
    [
        ("x = a < b", ["x = a <= b", "x = a >= b"]),
        ("x = a <= b > c", ["x = a < b > c", "x = a > b > c", "x = a <= b >= c", "x = a <= b <= c"]),
        ("x = a == b", ["x = a != b"]),
        ("x = a is not b", ["x = a is b"]),
        ("x = a in b", ["x = a not in b"]),
        ("x = a and b", ["x = a or b"]),
        ("x = not a", ["x = a"]),
        ("x = a + b", ["x = a - b"]),
        ("a //= b", ["pass", "a *= b"]),
        ("x = 7", ["x = 8"]),
        ("x = True", ["x = False"]),
        ("x = '件'", ["x = '件X'"]),
        ("x = f'{a}件'", []),
        ("x = a if b else c", ["x = a if True else c", "x = a if False else c"]),
        ("x = [a for a in b if c]", ["x = [a for a in b if True]", "x = [a for a in b if False]"]),
        ("x = all(a)", ["x = any(a)"]),
        ("x = a(b, c=d)", ["x = a(b)"]),
        ("def f(a=b):\n    return a", ["def f(a=b):\n    return None"]),
        ("while a:\n    break", ["while a:\n    pass"]),
        ("f(a)", ["pass"]),
        ("raise a", ["pass"]),
    ],
)
def test_one_thing_is_changed_at_a_time(source, others):
    """Each slip is made by itself, and nothing else of the module changes."""
    assert others == changed(source)


@pytest.mark.parametrize(
    "source",
    [
        '"""A docstring."""',
        "x: Literal['a', 7]",
        "__all__ = ['a', 'b']",
        "if TYPE_CHECKING:\n    x = 7",
        "x = Text('件', 'items')",
        "P = ParamSpec('P')",
        "N: TypeAlias = 'int | float'",
        "def f(a: 'int') -> 'str':\n    raise AssertionError('not so')",
        "if x is None:\n    raise AssertionError",
        "@overload\ndef f(a=7):\n    ...",
    ],
)
def test_what_only_people_and_type_checkers_read_stays(source):
    """Sentences, annotations and what the types rule out are not changed."""
    assert [] == changed(source)


def test_the_source_knows_whether_a_change_is_run_by_a_call():
    """What stands in a body is run by who calls it; a default and a decorator, by who loads the module."""
    found = mutations(ast.parse("@a(b=1)\ndef f(c=2):\n    return (\n        3\n    )"))

    assert [
        ("2", False, [2]),
        ("return 3", True, [3]),
        ("3", True, [3, 4]),
        ("b=1", False, [1]),
        ("1", False, [1]),
    ] == [(one.before, one.called, list(one.lines)) for one in found]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process cannot be copied there")
def test_what_the_tests_do_not_see_is_told():
    """Of a planted module, just the change lives that its tests leave open; an example of the library sees one, too."""
    lines, first = inspect.getsourcelines(extra_matters)
    place = f"law/disclosure.py:{first + len(lines) - 1}"
    done = subprocess.run(
        [sys.executable, "-m", "mutating", "tests/mutated/ladder.py", place, "--tests", *TESTS_OF_BOTH],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(("src", "tests"))},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    survivor, figures, of_the_library = done.stdout.splitlines()
    assert "tests/mutated/ladder.py:10: return 0 -> return None   | return 0" == survivor.strip()
    assert figures.startswith(
        "tests/mutated/ladder.py: 12 changes, 12 tried, 11 killed, 0 equivalent, 1 survived: 91.7%"
    )
    assert of_the_library.startswith(f"{place}: 4 changes, 4 tried, 4 killed")
    assert 1 == done.returncode


def test_every_change_that_is_forgiven_has_its_reason():
    """What the list of equivalent changes holds is of lines that stand in their modules, each with a reason."""
    lines = {
        module: set(map(str.strip, (LIBRARY / module).read_text("utf-8").splitlines())) for module, *_ in equivalents()
    }

    assert [] == [key for key, reason in equivalents().items() if not reason or key[1] not in lines[key[0]]]


@pytest.mark.parametrize("package", TESTS)
def test_the_tests_of_every_package_are_there(package):
    """Each package that is examined has modules and tests."""
    assert found_in(package)
    assert [] == [place for place in TESTS[package] if not (ROOT / place).exists()]

"""Whether the tests see a change: each one is made in a copy of the process, which loads the library anew."""

import ast
import contextlib
import gc
import sys
import tempfile
from collections.abc import Iterator, Sequence
from functools import partial
from importlib import import_module
from importlib.machinery import SourceFileLoader
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import Phase, settings

from mutating.copies import Work, done_in_copies, in_a_copy
from mutating.measuring import LOADING, QUIETLY, Examples, Measured, forget_ours, measured
from mutating.mutations import Mutation, mutations
from mutating.packages import ROOT, dotted

QUICK, LONG = 2, 20
"""Seconds of tests that are run at first, and in all."""

PAGES = "tests/docs/"
"""Where the tests stand of the pages that are printed from records; to print them takes a while."""


class Change(NamedTuple):
    """A mutation of a module.

    Attributes:
        path: The file.
        tree: The module.
        mutation: What is changed.
    """

    path: Path
    tree: ast.Module
    mutation: Mutation

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What it is listed by: the module, the line as it stands there, what is changed and into what."""
        line = self.path.read_text(encoding="utf-8").splitlines()[self.mutation.lines[-1] - 1]
        module = self.path.relative_to(ROOT).as_posix().removeprefix("src/govinfo/")
        return module, line.strip(), self.mutation.before, self.mutation.after


def changes(sources: Sequence[Path]) -> list[Change]:
    """Every change of some modules."""
    trees = [(path, ast.parse(path.read_bytes())) for path in sources]
    return [Change(path, tree, mutation) for path, tree in trees for mutation in mutations(tree)]


def examined(chosen: Sequence[Change], places: Sequence[str], at_once: int) -> Iterator[tuple[Change, bool]]:
    """Make each change and run the tests that execute it, the quick ones first.

    Args:
        chosen: The changes.
        places: Where the tests stand.
        at_once: How many processes work at a time.

    Yields:
        A change, and whether a test fails of it (or does not end).
    """
    with tempfile.TemporaryDirectory() as compiled:
        sys.pycache_prefix, sys.dont_write_bytecode = compiled, False
        yield from _examined(chosen, places, at_once)


def _examined(chosen: Sequence[Change], places: Sequence[str], at_once: int) -> Iterator[tuple[Change, bool]]:
    known = measured(places, sorted({change.path for change in chosen}))
    for name in known.others:
        with contextlib.suppress(Exception):
            import_module(name)
    gc.freeze()
    if in_a_copy(partial(_fails, list(known.seconds))) is not False:
        raise ValueError("the tests do not pass in a copy of the process")
    works = []
    for change in chosen:
        rounds = _rounds(change, known, places)
        seconds = 10 + 2 * sum(known.seconds[name] for names in rounds for name in names)
        works.append(Work(change, partial(_seen, change, rounds), int(seconds)))
    for change, seen in done_in_copies(works, at_once):
        yield change, seen is not False


def _rounds(change: Change, known: Measured, places: Sequence[str]) -> tuple[list[str], ...]:
    """The tests that may see a change: at first those of a few seconds, then others, then those of printed pages.

    What is worked out while the library loads can be seen by any. Those that execute no line of it, or others of the
    module, come first, and of them those of the place that is named first: they are meant for what is changed.
    """
    lines = known.tests[change.path]
    names = {name for line in change.mutation.lines for name in lines.get(line, ())}
    distance = dict.fromkeys(names, (0, 0))
    if LOADING in names or not change.mutation.called:
        names = set(known.seconds)
        near = known.idle.union(*lines.values())
        distance = {name: (name not in near, _place(name, places)) for name in names}
    pages = sorted(name for name in names if name.startswith(PAGES))
    takes = dict.fromkeys(map(_file, names), 0.0)
    for name in names:
        takes[_file(name)] += known.seconds[name]
    order = sorted(
        names.difference(pages),
        key=lambda name: (distance[name], takes[_file(name)], _file(name), known.seconds[name]),
    )
    until = list(accumulate(known.seconds[name] for name in order))
    quick = [name for name, end in zip(order, until, strict=True) if end <= QUICK]
    return quick, [name for name, end in zip(order, until, strict=True) if QUICK < end <= LONG], pages


def _place(name: str, places: Sequence[str]) -> int:
    """Where in an order of places a test stands."""
    return next((at for at, place in enumerate(places) if name.startswith(place)), len(places))


def _file(name: str) -> str:
    return name.partition("::")[0]


def _seen(change: Change, rounds: Sequence[Sequence[str]]) -> bool:
    """Whether a test fails once the change is made."""
    change.mutation.make()
    code = compile(change.tree, str(change.path), "exec")
    changed, loaded = dotted(change.path), SourceFileLoader.get_code
    SourceFileLoader.get_code = lambda loader, name: code if name == changed else loaded(loader, name)
    return any(_fails(names) for names in rounds)


def _fails(names: Sequence[str]) -> bool:
    """Whether one of these tests does."""
    forget_ours()
    status = pytest.main([*QUIETLY, *dict.fromkeys(map(_file, names))], plugins=[_Choosing(names)]) if names else None
    return status not in {None, pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED}


class _Choosing(Examples):
    """A plugin of pytest that runs some tests in an order, and does not look for a simpler example of a failure."""

    def __init__(self, names: Sequence[str]) -> None:
        self._order = {name: at for at, name in enumerate(names)}

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection(self) -> None:
        settings.register_profile("mutating", parent=settings(), phases=[Phase.explicit, Phase.generate])
        settings.load_profile("mutating")

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = sorted(filter(self._chosen, items), key=lambda item: self._order[item.nodeid])

    def _chosen(self, item: pytest.Item) -> bool:
        return item.nodeid in self._order

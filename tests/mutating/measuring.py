"""Which tests execute a line, and how long each takes; everything is run once, in a copy of the process."""

import functools
import gc
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

import pytest
from coverage import Coverage

from mutating.copies import in_a_copy
from mutating.packages import LIBRARY, ROOT, dotted

NOT_ASKED = ("cacheprovider", "cov", "unraisableexception", "threadexception")
"""Plugins of pytest that have nothing to say here."""
QUIETLY = (
    *("-q", "-x", "--tb=no", "--assert=plain", f"--rootdir={ROOT}"),
    *(part for name in NOT_ASKED for part in ("-p", f"no:{name}")),
)
OURS = tuple(str(ROOT / name) for name in ("src", "tests", "conftest.py"))
"""How the files of this project begin; an environment may stand in its folder, too."""
RENEWED = "_ByState"
"""What keeps whatever is made of the known forms, of the class of `govinfo.forms.registry`."""
LOADING = ""
"""Stands for a test where a line is executed while the library is loaded."""


class Measured(NamedTuple):
    """What a run of the tests showed.

    Attributes:
        seconds: Of each test, by its name.
        tests: The names of the tests that execute a line, by file and line.
        others: The modules of others that the tests load.
    """

    seconds: dict[str, float]
    tests: dict[Path, dict[int, set[str]]]
    others: list[str]

    @property
    def idle(self) -> set[str]:
        """The tests that execute no line: what they hold was worked out while they were loaded."""
        lines = (names for by_line in self.tests.values() for names in by_line.values())
        return set(self.seconds).difference(*lines)


def measured(places: Sequence[str], sources: Sequence[Path]) -> Measured:
    """Run tests once.

    Args:
        places: Where they stand.
        sources: The files whose lines are told.

    Raises:
        ValueError: If a test fails: only what is right can be changed for the worse.
    """
    done = in_a_copy(partial(_run, places, sources))
    if isinstance(done, Measured):
        return done
    raise ValueError(f"the tests do not pass as they are: {done}")


def forget_ours() -> None:
    """Let everything of this project be loaded anew, but for the package that this module stands in."""
    for name, module in list(sys.modules.items()):
        file = getattr(module, "__file__", None) or ""
        if file.startswith(OURS) and not name.startswith(("mutating", "__main__")):
            del sys.modules[name]


def _run(places: Sequence[str], sources: Sequence[Path]) -> Measured | str:
    forget_ours()
    watching = _Watching(sources)
    status = pytest.main([*QUIETLY, *places], plugins=[watching])
    if status != pytest.ExitCode.OK:
        return watching.failed or str(status)
    data = watching.coverage.get_data()
    tests = {path: {n: set(names) for n, names in data.contexts_by_lineno(str(path)).items()} for path in sources}
    forget_ours()
    return Measured(watching.seconds, tests, [name for name in sys.modules if not name.startswith("mutating")])


class Examples:
    """A plugin of pytest: the library holds examples, no tests, also where pytest is told of a file of it."""

    @pytest.hookimpl(tryfirst=True)
    def pytest_pycollect_makemodule(self, module_path: Path, parent: pytest.Collector) -> pytest.Module | None:
        return _NoTests.from_parent(parent, path=module_path) if LIBRARY in module_path.parents else None


class _NoTests(pytest.Module):
    def collect(self) -> list[pytest.Item]:
        return []


class _Watching(Examples):
    """A plugin of pytest that tells what each test executes."""

    def __init__(self, sources: Sequence[Path]) -> None:
        self.coverage = Coverage(data_file=None, config_file=False, include=[str(path) for path in sources])
        self.seconds: dict[str, float] = {}
        self.failed = ""
        self._sources = sources
        self._emptying: list[Callable[[], None]] = []
        self._modules = 0

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection(self) -> None:
        self.coverage.start()
        self.coverage.switch_context(LOADING)
        for path in self._sources:
            import_module(dotted(path))

    def pytest_sessionfinish(self) -> None:
        self.coverage.stop()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        self._forget()
        self.coverage.switch_context(item.nodeid)
        start = time.process_time()
        try:
            return (yield)
        finally:
            self.seconds[item.nodeid] = time.process_time() - start

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.failed = report.nodeid

    def _forget(self) -> None:
        """Empty every cache of the library: who finds a value in it depends on the lines that made it."""
        if len(sys.modules) != self._modules:
            self._modules = len(sys.modules)
            held = gc.get_objects()
            caches = (one for one in held if isinstance(one, functools._lru_cache_wrapper))
            self._emptying = [one.cache_clear for one in caches if one.__module__.startswith("govinfo")]
            self._emptying += [one.clear for one in held if type(one).__name__ == RENEWED]
        for empty in self._emptying:
            empty()

"""Every regular expression of the library, and how it is asked: run in a process of its own, it tells them as JSON.

What is compiled is noted where it is compiled, at import and while a report is read, checked and written. A pattern
that has a name is asked in the ways in which the code uses that name; one that has none in every way.
"""

import ast
import importlib
import json
import pkgutil
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

_ANYWHERE = frozenset({"search", "findall", "finditer", "sub", "subn", "split"})
_WAYS = {**dict.fromkeys(_ANYWHERE, "search"), "match": "match", "fullmatch": "fullmatch"}
_LIBRARY = "govinfo"
_PROSE = "\n一、总体情况\n2023年收到政府信息公开申请1件，因此类情况不予公开1件，行政复议1件，被维持1件，其中增长5%。\n"


class LibraryPattern(NamedTuple):
    """A regular expression, where it stands, and in which ways it is asked."""

    place: str
    pattern: re.Pattern[Any]
    ways: tuple[str, ...]


@cache
def library_patterns() -> tuple[LibraryPattern, ...]:
    """Every one, in the order of their places."""
    told = subprocess.run([sys.executable, __file__], capture_output=True, check=True, encoding="utf-8").stdout
    return tuple(
        LibraryPattern(place, re.compile(text.encode("latin-1") if packed else text, flags), tuple(ways))
        for place, text, packed, flags, ways in json.loads(told)
    )


class _Noted:
    """What was compiled, by its text and flags, with the file, the line and the function that asked for it."""

    def __init__(self) -> None:
        self.places: dict[tuple[str | bytes, int], tuple[str, int, str]] = {}

    def note(self, text: Any, flags: int) -> None:
        frame = sys._getframe(2)
        file = frame.f_code.co_filename
        if _LIBRARY in Path(file).parts and isinstance(text, (str, bytes)):
            self.places.setdefault((text, int(flags)), (file, frame.f_lineno, frame.f_code.co_qualname))


def _watched() -> _Noted:
    noted, compiling = _Noted(), re.compile

    def compiled(pattern: Any, flags: int = 0) -> re.Pattern[Any]:
        noted.note(pattern, flags)
        return compiling(pattern, flags)

    re.compile = compiled  # type: ignore[assignment]
    patterns = importlib.import_module(f"{_LIBRARY}.patterns")
    waiting = patterns.pattern

    def made(text: str, flags: int = 0, near: tuple[str, ...] = ()) -> re.Pattern[str]:
        noted.note(text, flags)
        return waiting(text, flags, near)

    patterns.pattern = made
    return noted


def _use_everything() -> None:
    library = importlib.import_module(_LIBRARY)
    for module in pkgutil.walk_packages(library.__path__, f"{_LIBRARY}."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    report = library.zero("2021", organ="某某县人民政府", year=2023)
    prose = library.reads(library.render(report, "text") + _PROSE, format="text")
    library.check(prose)
    for kind in ("text", "markdown", "html", "csv"):
        library.reads(library.render(report, kind), format=kind)


class _Uses(ast.NodeVisitor):
    """The ways in which names are asked for matches; a name that is handed on may be asked in every way."""

    def __init__(self) -> None:
        self.ways: dict[str, set[str]] = {}
        self.assigned: dict[int, str] = {}

    def visit_Attribute(self, node: ast.Attribute) -> None:
        name = _name(node.value)
        if name is not None and node.attr in _WAYS:
            self.ways.setdefault(name, set()).add(_WAYS[node.attr])
        elif node.attr.isupper():
            self.ways.setdefault(node.attr, set()).update(_WAYS.values())
        else:
            self.generic_visit(node)

    def visit_Name(self, node: ast.Name) -> None:
        if isinstance(node.ctx, ast.Load):
            self.ways.setdefault(node.id, set()).update(_WAYS.values())


def _name(node: ast.expr) -> str | None:
    if isinstance(node, ast.Attribute):
        return node.attr if node.attr.isupper() else None
    return node.id if isinstance(node, ast.Name) and node.id.isupper() else None


@cache
def _named(source: str) -> list[tuple[range, str]]:
    """The lines that a constant is made on, and its name."""
    return [
        (range(node.lineno, (node.end_lineno or node.lineno) + 1), node.targets[0].id)
        for node in ast.parse(source).body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
    ]


def _main() -> None:
    noted = _watched()
    _use_everything()
    root = Path(importlib.import_module(_LIBRARY).__file__ or "").parent
    sources = {str(path): path.read_text(encoding="utf-8") for path in root.rglob("*.py")}
    uses: dict[str, _Uses] = {}
    everywhere = _Uses()
    for path, source in sources.items():
        uses[path] = _Uses()
        tree = ast.parse(source)
        uses[path].visit(tree)
        everywhere.visit(tree)
    told = []
    for (text, flags), (file, line, function) in noted.places.items():
        name = next((name for lines, name in _named(sources[file]) if line in lines), function)
        known = uses[file] if name.startswith("_") else everywhere
        ways = known.ways.get(name) or set(_WAYS.values())
        packed = isinstance(text, bytes)
        shown = text.decode("latin-1") if isinstance(text, bytes) else text
        told.append((f"{Path(file).relative_to(root).as_posix()}:{name}", shown, packed, flags, sorted(ways)))
    json.dump(sorted(told), sys.stdout)


if __name__ == "__main__":
    _main()

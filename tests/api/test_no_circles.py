"""No two modules import each other, by whatever way round: not within functions, not for type checkers alone."""

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import govinfo

HOME = Path(govinfo.__file__).parent
MODULES = {
    ".".join(("govinfo", *path.relative_to(HOME).with_suffix("").parts)).removesuffix(".__init__"): path
    for path in HOME.rglob("*.py")
}


def imported(source: str) -> Iterator[str]:
    """The modules of the library that a source imports anywhere in it."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and node.module in MODULES:
            for name in (f"{node.module}.{alias.name}" for alias in node.names):
                yield name if name in MODULES else node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in MODULES)


def test_no_modules_import_each_other():
    """What is above another may know it, and never the other way round."""
    graph = {name: set(imported(path.read_text("utf-8"))) - {name} for name, path in MODULES.items()}

    assert len(graph) == len(list(TopologicalSorter(graph).static_order()))


def test_every_import_counts():
    """One that a function defers, and one that only a type checker follows."""
    deferred = "def told():\n    from govinfo.languages import Text\n"
    typed = "if TYPE_CHECKING:\n    import govinfo.words\n"

    assert ["govinfo.languages", "govinfo.words"] == [*imported(deferred), *imported(typed)]

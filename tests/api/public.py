"""The public interface as text: each public name with its signature, each class with its fields, methods and words."""

import ast
from importlib import import_module
from pathlib import Path

import govinfo

MODULES = ("frames", "strategies", "testing")
"""The modules that are public as a whole, beside the names of the package."""
BASES = (("govinfo.languages", "InBothLanguages"),)
"""Classes that are not public themselves, and whose members public ones have."""
HERE = Path(__file__).parent
SNAPSHOT = HERE / "public.txt"
SOURCE = Path(govinfo.__file__).parent


def interface():
    """A line for each thing that others may rely on, in order."""
    named = [(f"govinfo.{name}", f"govinfo.{govinfo._HOMES[name]}", name) for name in govinfo.__all__]
    for module in MODULES:
        loaded = import_module(f"govinfo.{module}")
        named += [(f"govinfo.{module}.{name}", home(getattr(loaded, name)), name) for name in loaded.__all__]
    named += [(f"{module}.{name}", module, name) for module, name in BASES]
    return [line for public, module, name in sorted(named) for line in lines(public, module, name)]


def home(value):
    """The module that something is written in; none for a value."""
    return getattr(value, "__module__", "")


def lines(public, module, name):
    """What there is of one name: written down as the source has it, so that every version of Python says the same."""
    found = next((node for node in tree(module).body if getattr(node, "name", None) == name), None)
    match found:
        case ast.FunctionDef():
            yield f"{public}{signature(tree(module), found)}"
        case ast.ClassDef():
            yield f"{public}({', '.join(map(ast.unparse, found.bases))})"
            yield from members(public, found)
        case _:
            yield public


def members(public, found):
    for node in found.body:
        match node:
            case ast.AnnAssign(target=ast.Name(name)) if not name.startswith("_"):
                yield f"{public}.{name}: {ast.unparse(node.annotation)}{default(node.value)}"
            case ast.Assign(targets=[ast.Name(name)]) if not name.startswith("_"):
                yield f"{public}.{name} = {ast.unparse(node.value)}"
            case ast.FunctionDef(name=name) if name == "__init__" or not name.startswith("_"):
                yield f"{public}.{name}{signature(found, node)}"


def default(value):
    """What a field is unless it is stated."""
    if isinstance(value, ast.Call) and ast.unparse(value.func) == "field":
        value = next((given.value for given in value.keywords if given.arg in {"default", "factory"}), None)
    return "" if value is None else f" = {ast.unparse(value)}"


def signature(around, found):
    """What a function takes and gives; of one with several signatures, the last, which holds them all."""
    last = [node for node in around.body if getattr(node, "name", None) == found.name][-1]
    given = "" if last.returns is None else f" -> {ast.unparse(last.returns)}"
    return f"({ast.unparse(last.args)}){given}"


def tree(module):
    """The source of a module."""
    path = SOURCE.parent / Path(*module.split("."))
    file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    return ast.parse(file.read_text(encoding="utf-8")) if file.exists() else ast.parse("")


if __name__ == "__main__":
    SNAPSHOT.write_text("\n".join(interface()) + "\n", encoding="utf-8")

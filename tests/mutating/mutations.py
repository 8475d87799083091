"""What is changed in a module: one thing at a time, each a slip that a person could make."""

import ast
from collections.abc import Callable, Iterator
from functools import partial
from textwrap import shorten
from typing import Any, NamedTuple

COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.Pow: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
FUNCTIONS = {"any": "all", "all": "any", "min": "max", "max": "min"}
CONDITIONS = {(ast.If, "test"), (ast.IfExp, "test"), (ast.comprehension, "ifs"), (ast.match_case, "guard")}
DROPPED = (ast.Expr, ast.AugAssign, ast.Raise, ast.Continue, ast.Break, ast.Delete)
"""Statements that a function goes on without."""

FOR_TYPES = {"annotation", "returns", "bound"}
"""Fields that only a type checker reads."""

NOT_RUN = {"Text", "TypeVar", "ParamSpec", "cast", "overload", "Literal"}
"""Names of what only people or type checkers read: sentences in two languages, and types."""

FUNCTION = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda


class Mutation(NamedTuple):
    """One change of a module.

    Attributes:
        lines: From the first line of its statement to where it stands.
        called: Whether it stands in a function, and is run when that is called.
        before: What stands there.
        after: What stands there then; empty where it is left out.
        make: Changes the tree that the mutation was found in.
    """

    lines: range
    called: bool
    before: str
    after: str
    make: Callable[[], None]


def mutations(tree: ast.Module) -> Iterator[Mutation]:
    """Every single change, in the order of the module.

    Args:
        tree: The module; it stays as it is until a change is made.
    """
    for place in list(_places(tree, first=1, called=False)):
        for new in _changed(place.node, place.held_by):
            lines = range(min(place.first, place.node.lineno), place.node.lineno + 1)
            after = "" if new is None else _text(new)
            yield Mutation(lines, place.called, _text(place.node), after, partial(place.put, new))


class _Place(NamedTuple):
    """A node that is run, what holds it, and how another is put there."""

    node: Any
    held_by: tuple[type[ast.AST], str]
    first: int
    called: bool
    put: Callable[[ast.AST | None], None]


def _places(parent: ast.AST, first: int, *, called: bool) -> Iterator[_Place]:
    """The places below a node, which stands in a statement that begins in the line *first*."""
    for name, held in ast.iter_fields(parent):
        if name in FOR_TYPES:
            continue
        body = called or (isinstance(parent, FUNCTION) and name == "body")
        for at, node in enumerate(held if isinstance(held, list) else [held]):
            if not isinstance(node, ast.AST) or _is_not_run(node):
                continue
            begins = node.lineno if isinstance(node, ast.stmt) else first
            yield _Place(node, (type(parent), name), begins, body, partial(_put, parent, name, at))
            yield from _places(node, begins, called=body)


def _put(parent: ast.AST, name: str, at: int, new: ast.AST | None) -> None:
    held = getattr(parent, name)
    if not isinstance(held, list):
        setattr(parent, name, ast.copy_location(new, held))
    elif new is None:
        del held[at]
    else:
        held[at] = ast.copy_location(new, held[at])
    ast.fix_missing_locations(parent)


def _is_not_run(node: ast.AST) -> bool:
    """Whether a node says something to people or type checkers alone."""
    match node:
        case ast.Expr(ast.Constant()) | ast.If(ast.Name("TYPE_CHECKING")) | ast.Assign([ast.Name("__all__")]):
            return True
        case ast.Call(ast.Name(name)) | ast.Subscript(ast.Name(name)):
            return name in NOT_RUN
        case ast.AnnAssign(annotation=ast.Name("TypeAlias"), value=ast.Constant()):
            return True
        case ast.FunctionDef(decorator_list=[ast.Name("overload"), *_]):
            return True
        case ast.If(body=[ast.Raise(ast.Name("AssertionError") | ast.Call(ast.Name("AssertionError")))]):
            return True
        case ast.Raise(ast.Name("AssertionError") | ast.Call(ast.Name("AssertionError"))):
            return True
        case ast.JoinedStr():
            return not any(isinstance(part, ast.FormattedValue) for part in node.values)
    return False


def _changed(node: ast.AST, held_by: tuple[type[ast.AST], str]) -> Iterator[ast.AST | None]:
    """What may stand in a node's place; `None` where it is left out."""
    if held_by in CONDITIONS:
        yield from (ast.Constant(True), ast.Constant(False))
    if isinstance(node, DROPPED):
        yield ast.Pass()
    match node:
        case ast.Return(ast.expr() as value) if not (isinstance(value, ast.Constant) and value.value is None):
            yield ast.Return(ast.Constant(None))
        case ast.keyword(arg=str()):
            yield None
        case ast.Constant(value) if held_by[0] is not ast.JoinedStr:
            yield from map(ast.Constant, _other(value))
        case _:
            yield from _worked_out(node)


def _worked_out(node: ast.AST) -> Iterator[ast.AST]:
    """What may stand in the place of something that is worked out from others."""
    match node:
        case ast.Compare(ops=ops):
            for at, op in enumerate(ops):
                for other in COMPARISONS[type(op)]:
                    yield _with(node, ops=[*ops[:at], other(), *ops[at + 1 :]])
        case ast.BoolOp(op):
            yield _with(node, op=ast.Or() if isinstance(op, ast.And) else ast.And())
        case ast.UnaryOp(ast.Not() | ast.USub(), operand):
            yield operand
        case ast.BinOp(op=op) | ast.AugAssign(op=op) if type(op) in ARITHMETIC:
            yield _with(node, op=ARITHMETIC[type(op)]())
        case ast.Call(ast.Name(name)) if name in FUNCTIONS:
            yield _with(node, func=ast.Name(FUNCTIONS[name], ast.Load()))


def _with(node: ast.AST, **fields: Any) -> ast.AST:
    """A node with other fields."""
    return type(node)(**{**dict(ast.iter_fields(node)), **fields})


def _other(value: object) -> Iterator[Any]:
    """A constant that is another."""
    match value:
        case bool():
            yield not value
        case int():
            yield value + 1
        case str():
            yield f"{value}X"


def _text(node: ast.AST) -> str:
    return shorten(ast.unparse(node), 80, placeholder="…")

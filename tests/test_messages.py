"""The message catalogue: both languages, the same facts in both, every message used, and used with its facts."""

import ast
import re
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from string import Formatter

from govinfo import messages
from govinfo.languages import Text

ERRORS = {"ReadError", "UnknownFormError", "InvalidValueError", "WriteError"}
ROOMS = {room.name: import_module(f"govinfo.messages.{room.name}") for room in iter_modules(messages.__path__)}


def texts(value):
    """The texts that a constant holds."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, dict | tuple):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from texts(inner)


def constants():
    """The constants of every room that hold messages."""
    for room, module in ROOMS.items():
        for name, value in vars(module).items():
            if name.isupper() and [*texts(value)]:
                yield room, name, value


MESSAGES = [(f"{room}.{name}", text) for room, name, value in constants() for text in texts(value)]


def facts(template):
    """The names that a template is filled with."""
    return {name for _, name, _, _ in Formatter().parse(template) if name}


@cache
def uses():
    """Every place that names a message: its room, its name, the call around it if it is one that fills it."""
    return [*naming()]


def naming():
    source = Path(messages.__path__[0]).parent
    for path in source.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        nodes = [*ast.walk(ast.parse(text))] if messages.__name__ in text else []
        rooms = {
            alias.asname or alias.name: alias.name
            for node in nodes
            if isinstance(node, ast.ImportFrom) and node.module == "govinfo.messages"
            for alias in node.names
        }
        direct = {
            alias.asname or alias.name: (node.module.rpartition(".")[2], alias.name)
            for node in nodes
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("govinfo.messages.")
            for alias in node.names
        }
        for node in nodes:
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "getattr":
                room = rooms.get(getattr(node.args[0], "id", ""))
                yield from ((path.name, room, name, node, node) for each, name, _ in constants() if each == room)
            for inner in [node.func, *node.args] if isinstance(node, ast.Call) else [node]:
                named = inner.value if isinstance(inner, ast.Attribute) and inner.attr == "filled" else inner
                if isinstance(named, ast.Attribute) and isinstance(named.value, ast.Name) and named.value.id in rooms:
                    yield path.name, rooms[named.value.id], named.attr, node, inner
                elif isinstance(named, ast.Name) and named.id in direct:
                    yield path.name, *direct[named.id], node, inner


def filling():
    """Every call that fills a message, with the message and the facts given: of an error made from it, or `filled`."""
    for file, room, name, node, inner in uses():
        value = getattr(ROOMS[room], name, None)
        if not isinstance(node, ast.Call) or not isinstance(value, Text) or any(k.arg is None for k in node.keywords):
            continue
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if inner is node.func if called == "filled" else called in ERRORS and inner is node.args[0]:
            given = {keyword.arg for keyword in node.keywords}
            yield f"{file}: {room}.{name}", value, given | ({"data"} if "found" in given else set())


def test_both_languages_say_it_with_the_same_facts():
    """No message lacks a language, and neither language names a fact that the other leaves out."""
    assert [] == [name for name, text in MESSAGES if not (text.zh.strip() and text.en.strip())]
    assert [] == [name for name, text in MESSAGES if facts(text.zh) != facts(text.en)]


def test_chinese_is_set_as_chinese():
    """The Chinese has no half-width punctuation beside an ideograph, and no English sentence."""
    half = re.compile(r"[\u4e00-\u9fff][,;:?!]|[,;:?!][\u4e00-\u9fff]")
    english = re.compile(r"\b(?:is|are|has|the|of)\b")

    assert [] == [name for name, text in MESSAGES if half.search(text.zh) or english.search(text.zh)]


def test_every_message_is_used_and_there():
    """No message stands in the catalogue unused, and none is named that is not in it."""
    used = {(room, name) for _, room, name, _, _ in uses()}

    assert set() == {(room, name) for room, name, _ in constants()} - used
    assert set() == {(room, name) for room, name in used if not hasattr(ROOMS[room], name)}


def test_a_message_gets_its_facts():
    """Wherever a message is filled, every fact that it names is given."""
    filled = [*filling()]

    assert len(filled) > 50
    assert [] == [where for where, text, given in filled if not facts(text.zh) <= given]


def test_a_name_is_one_message():
    """No room gives a name twice, of which the first would be lost."""
    for module in ROOMS.values():
        tree = ast.parse(Path(module.__file__).read_text(encoding="utf-8"))
        names = [target.id for node in tree.body if isinstance(node, ast.Assign) for target in node.targets]

        assert sorted(set(names)) == sorted(names)


def test_no_sentence_marks_what_was_not_read_in_capitals():
    """How a place is known is said by its status, in words."""
    assert [] == [name for name, text in MESSAGES if "unverified" in f"{text.zh}{text.en}".lower()]

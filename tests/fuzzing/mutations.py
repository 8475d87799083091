"""Small damages of files: of their bytes, of the parts they are made of, of the XML in these, of values of JSON."""

import json
import random
import re
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from olefile import OleFileIO

from govinfo.strategies.files.compound import compound

_NASTY = tuple(
    bytes.fromhex("00|fffe|efbbbf|e38080|e280ae|eda080|f09f92a9".replace("|", " 7c ")).split(b"|")
    + b"0 -1 00 1e9 999999999999999999999 2147483648 < > &#x1; \" ' ]]> <!-- | , ( \\ %".split()
    + "合计 〇 一、 ² ① ½ ١ \n \t".encode().split(b" ")
)
_TAG = re.compile(rb"<[^<>]{1,400}>")
_ATTRIBUTE = re.compile(rb'[\w:]+="[^"]*"')
_MOST = 6
_WHOLE = 0.15
"""How often an archive, a compound file, or JSON is damaged as a whole."""
_VALUES = (
    None,
    True,
    0,
    -1,
    1.5,
    2**53,
    10**30,
    "",
    "0",
    "１２",
    "9" * 5000,
    "2023-02-30",
    "\ud800",
    [],
    [[]],
    {},
    {"": 1},
)

Mutation = Callable[[random.Random, bytes], bytes]


def mutated(rng: random.Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """A file with one damage or several; now and then a piece of another file is put into it."""
    damages = rng.randint(1, _MOST)
    inside = next((damage for sign, damage in _INSIDE.items() if data.startswith(sign)), None)
    if inside is not None and rng.random() > _WHOLE:
        return inside(rng, data, damages)
    for _ in range(damages):
        data = _spliced(rng, data, others) if rng.random() < 0.1 else rng.choice(_DAMAGES)(rng, data)
    return data


def _spliced(rng: random.Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """A file with a piece of another in it."""
    start, end = _stretch(rng, other := rng.choice(others))
    at = rng.randint(0, len(data))
    return data[:at] + other[start:end] + data[at:]


def _packed(rng: random.Random, data: bytes, damages: int) -> bytes:
    """A right archive, parts of which are damaged, left out or there twice."""
    with ZipFile(BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    _damage(rng, parts, damages)
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def _streamed(rng: random.Random, data: bytes, damages: int) -> bytes:
    """A right compound file, streams of which are damaged, left out or there twice."""
    with OleFileIO(data) as file:
        streams = {name: file.openstream(name).read() for (name,) in file.listdir()}
    _damage(rng, streams, damages)
    return compound(streams)


def _damage(rng: random.Random, parts: dict[str, bytes], damages: int) -> None:
    for _ in range(damages):
        name, way = rng.choice([*parts]), rng.random()
        if way < 0.05 and len(parts) > 1:
            del parts[name]
        elif way < 0.1:
            parts[rng.choice([*parts])] = parts[name]
        else:
            parts[name] = rng.choice(_DAMAGES)(rng, parts[name])


def _stored(rng: random.Random, data: bytes, damages: int) -> bytes:
    """Right JSON with values that stand elsewhere in it, and others: some there twice, some left out."""
    held = [json.loads(data)]
    wild = rng.random() < 0.4
    for _ in range(damages):
        places = list(_places(held))
        holder, key = rng.choice(places)
        alike = [there[other] for there, other in places if _kind(there[other]) == _kind(holder[key])]
        way, value = rng.random(), json.loads(json.dumps(rng.choice(alike)))
        if way < 0.6:
            holder[key] = json.loads(json.dumps(rng.choice(_VALUES))) if wild else value
        elif isinstance(holder, list) and (wild or isinstance(value, dict)):
            holder.insert(key, value)
        elif wild and way < 0.8:
            del holder[key]
        else:
            holder[f"{key}X" if wild and isinstance(holder, dict) else key] = value
    return json.dumps(held[0]).encode()


def _kind(value: Any) -> tuple[type, bool]:
    """What sort of value it is, days apart from other texts."""
    return type(value), isinstance(value, str) and value[:4].isdecimal()


def _places(held: Any) -> Iterator[tuple[Any, Any]]:
    """Every place within a value where another is held."""
    for key in list(held) if isinstance(held, dict) else range(len(held)):
        yield held, key
        if isinstance(held[key], (dict, list)):
            yield from _places(held[key])


def _stretch(rng: random.Random, data: bytes) -> tuple[int, int]:
    start = rng.randint(0, len(data))
    return start, min(len(data), start + int(2 ** rng.uniform(0, 12)))


def _flip(rng: random.Random, data: bytes) -> bytes:
    at = rng.randrange(len(data) or 1)
    return data[:at] + bytes([rng.randrange(256)]) + data[at + 1 :]


def _delete(rng: random.Random, data: bytes) -> bytes:
    start, end = _stretch(rng, data)
    return data[:start] + data[end:]


def _repeat(rng: random.Random, data: bytes) -> bytes:
    start, end = _stretch(rng, data)
    return data[:end] + data[start:end] * rng.choice((1, 1, 2, 40)) + data[end:]


def _move(rng: random.Random, data: bytes) -> bytes:
    start, end = _stretch(rng, data)
    rest, at = data[:start] + data[end:], rng.randint(0, len(data) - end + start)
    return rest[:at] + data[start:end] + rest[at:]


def _insert(rng: random.Random, data: bytes) -> bytes:
    at = rng.randint(0, len(data))
    return data[:at] + rng.choice(_NASTY) * rng.choice((1, 1, 1, 3, 500)) + data[at:]


def _cut_off(rng: random.Random, data: bytes) -> bytes:
    return data[: rng.randint(0, len(data))]


def _line(rng: random.Random, data: bytes) -> bytes:
    """A line that is left out, doubled or put elsewhere."""
    lines = data.splitlines(keepends=True)
    if not lines:
        return data
    line = lines.pop(rng.randrange(len(lines)))
    for _ in range(rng.choice((0, 1, 2))):
        lines.insert(rng.randint(0, len(lines)), line)
    return b"".join(lines)


def _digits(rng: random.Random, data: bytes) -> bytes:
    """A figure that is another."""
    found = list(re.finditer(rb"\d+", data))
    if not found:
        return data
    at = rng.choice(found)
    return (
        data[: at.start()]
        + rng.choice((b"", b"0", b"007", b"1.5", b"-3", b"12345678901234567890", b"1,2", b"/"))
        + data[at.end() :]
    )


def _tag(rng: random.Random, data: bytes) -> bytes:
    """A tag that is left out, doubled, nested or made another."""
    found = list(_TAG.finditer(data))
    if not found:
        return data
    at, other = rng.choice(found), rng.choice(found)
    new = rng.choice((b"", at[0] * 2, at[0] * 300, other[0], at[0].replace(b"/", b""), at[0][:-1] + b"/>"))
    return data[: at.start()] + new + data[at.end() :]


def _attribute(rng: random.Random, data: bytes) -> bytes:
    """An attribute with another value."""
    found = list(_ATTRIBUTE.finditer(data))
    if not found:
        return data
    at = rng.choice(found)
    name = at[0].partition(b"=")[0]
    other = rng.choice(found)[0].partition(b"=")[2]
    value = rng.choice((other, b'""', b'"' + rng.choice(_NASTY).replace(b'"', b"").replace(b"<", b"") + b'"'))
    return data[: at.start()] + name + b"=" + value + data[at.end() :]


_OFTEN = (_line, _digits, _tag, _attribute)
_DAMAGES: tuple[Mutation, ...] = (_flip, _delete, _repeat, _move, _insert, _cut_off, *_OFTEN, *_OFTEN)
_INSIDE = {b"PK": _packed, b"\xd0\xcf\x11\xe0": _streamed, b'{"': _stored}
"""What is damaged part by part, by what it begins with."""

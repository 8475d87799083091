"""``govinfo schema NAME``: the JSON Schema of what is stored and sent; without a name, the list of all."""

import json
from types import SimpleNamespace

from govinfo.cli import CLEAN
from govinfo.cli.parser import Parser
from govinfo.cli.terminal import put
from govinfo.messages import commands
from govinfo.schemas import FORMATS, schema


def arguments(command: Parser) -> None:
    """What the command takes."""
    command.add_argument("name", wants=commands.FORMAT, many="?", about=commands.OF_SCHEMA)


def run(options: SimpleNamespace) -> int:
    """Print the schema, or the list."""
    if options.name is None:
        put("".join(f"{name} {stamp}\n" for name, stamp in FORMATS.items()))
    else:
        put(json.dumps(schema(options.name), ensure_ascii=False, indent=1) + "\n")
    return CLEAN

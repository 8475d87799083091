"""``govinfo export WHAT -o DIR``: the form, the rules and the law for programs in any language."""

import json
from pathlib import Path
from types import SimpleNamespace

from govinfo.cli import CLEAN
from govinfo.cli.parser import Parser
from govinfo.errors import WriteError, cause
from govinfo.exporting.documents import EXPORTS
from govinfo.exporting.sql import script
from govinfo.exporting.sql.dialects import DIALECTS
from govinfo.messages import commands, files
from govinfo.writers import atomic

_SQL = "sql"


def arguments(command: Parser) -> None:
    """What the command takes."""
    command.add_argument(
        "what",
        wants=commands.CONTENT,
        choices=[*(export.key for export in EXPORTS), _SQL],
        about=commands.EXPORTED,
    )
    command.add_argument("-o", "--output", required=True, wants=commands.FOLDER, about=commands.INTO_FOLDER)
    command.add_argument(
        "--dialect",
        wants=commands.DATABASE,
        choices=[dialect.key for dialect in DIALECTS],
        default=DIALECTS[0].key,
        about=commands.DIALECT,
    )


def run(options: SimpleNamespace) -> int:
    """Write the document and its schema, or the statements."""
    for name, content in _files(options.what, options.dialect).items():
        _write(Path(options.output), name, content)
    return CLEAN


def _files(what: str, dialect: str) -> dict[str, str]:
    if what == _SQL:
        return {f"govinfo.{dialect}.sql": script(dialect)}
    export = EXPORTS[what]
    named = {f"{what}.json": export.document(), f"{what}.schema.json": export.schema()}
    return {name: json.dumps(data, ensure_ascii=False, indent=1) + "\n" for name, data in named.items()}


def _write(folder: Path, name: str, content: str) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WriteError(files.NOT_WRITTEN, cause=cause(error), document=str(folder)) from None
    atomic.write(folder / name, content.encode())

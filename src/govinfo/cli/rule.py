"""``govinfo rule CODE``: the page of a rule; of the beginning of codes, or of none, the list."""

from types import SimpleNamespace

from govinfo.checks.catalogue import RULES
from govinfo.checks.reserved import RESERVED
from govinfo.checks.rule_page import page
from govinfo.cli import CLEAN
from govinfo.cli.parser import Parser
from govinfo.cli.terminal import put
from govinfo.languages import Text
from govinfo.messages import commands
from govinfo.messages.checking import SEVERITIES

_LINE = Text("{code} {severity} {title}", "{code} {severity} {name}: {title}")
_KEPT = Text("{key}（保留的代码）：{why}", "{key} {name}: {why}")


def arguments(command: Parser) -> None:
    """What the command takes."""
    command.add_argument("code", wants=commands.CODE, many="?", about=commands.RULE_OR_BEGINNING)


def run(options: SimpleNamespace) -> int:
    """Print the page, or the list."""
    code = (options.code or "").upper()
    begun = [rule for rule in RULES if rule.code.startswith(code)]
    if code in {rule.code for rule in begun} or not begun:
        kept = next((record for record in RESERVED if record.key == code), None)
        put(page(RULES[code], options.lang) if kept is None else f"{_KEPT.filled(**kept._asdict())}\n")
        return CLEAN
    for rule in begun:
        severity = SEVERITIES[rule.severity]
        put(f"{_LINE.filled(code=rule.code, severity=severity, name=rule.name, title=rule.title)}\n")
    return CLEAN

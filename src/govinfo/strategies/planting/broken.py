"""A rule that breaks down."""

from typing import Never

from govinfo.checks.dossier import Dossier
from govinfo.checks.example import Example
from govinfo.checks.finding import Severity
from govinfo.checks.rule import Rule
from govinfo.languages import Text
from govinfo.law.citation import Basis, Citation, Strength

_RECORD = Basis((Citation(50),), Strength.DEFINITION)


def _broken(_: Dossier) -> Never:
    raise ZeroDivisionError


def broken(code: str = "Z999") -> Rule:
    """A rule that breaks down, to show what is said of it."""
    text = Text("示例：出错的规则", "an example: a rule that breaks down")
    return Rule(
        code=code, name="breaks-down", severity=Severity.NOTICE, basis=_RECORD, title=text, does=text, why=text,
        says=text, repair=text, find=_broken, fails_on=Example(), passes_on=Example(),
    )  # fmt: skip

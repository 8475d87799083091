"""Which rules run and what stops a filing, by the stage a report is at."""

from typing import Literal, NamedTuple

from govinfo.checks.finding import Severity
from govinfo.checks.findings import Findings
from govinfo.displays.displayed import displayed
from govinfo.languages import Text
from govinfo.law.catalogue import Catalogue
from govinfo.messages import nouns
from govinfo.records.strict import strict

ProfileName = Literal["draft", "submit", "audit"]
"""The key of a profile."""


@displayed
@strict
class Profile(NamedTuple):
    """A stage.

    Attributes:
        key: Fixed name.
        does: What it is for.
        everything: Whether rules that are off run too.
        ignore: Codes, or beginnings of codes, that do not run.
        fail_on: Severity from which on the report does not pass.
        blocking_only: Whether only identities and legal duties count.
    """

    key: str
    does: Text
    everything: bool = False
    ignore: tuple[str, ...] = ()
    fail_on: Severity = Severity.ERROR
    blocking_only: bool = False

    def _worded(self) -> Text:
        return self.does

    def passes(self, findings: Findings) -> bool:
        """Whether a report with these findings passes at this stage."""
        counted = Findings(findings.blocking) if self.blocking_only else findings
        return not counted.reaches(self.fail_on)


PROFILES: Catalogue[Profile] = Catalogue(
    nouns.PROFILE,
    (
        Profile(
            "draft",
            Text("起草时：不查公布期限", "while it is written: nothing about publication"),
            ignore=("U",),
        ),
        Profile(
            "submit",
            Text(
                "报送前：只有勾稽关系和法定要求可以拦下",
                "before it is handed in: only identities and legal duties hold it back",
            ),
            blocking_only=True,
        ),
        Profile(
            "audit",
            Text("审计：全部规则，警告也算", "when it is audited: every rule, warnings count"),
            everything=True,
            fail_on=Severity.WARNING,
        ),
    ),
)
"""The stages, in the order a report passes them."""

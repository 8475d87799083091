"""R: the table on administrative review and litigation (表四)."""

from govinfo.checks.kinds import Holds
from govinfo.checks.rule import Example, Rule, Severity, Text
from govinfo.forms import edition2021
from govinfo.vocabulary import RemedyRoute, Section

(_REMEDY_SUM,) = edition2021.REMEDIES.identities
_PRINTED = {row.key: row.label for row in edition2021.REMEDIES.rows}
_ROUTES = (
    ("R401", "review-sum", RemedyRoute.REVIEW, "administrative reviews"),
    ("R402", "direct-suit-sum", RemedyRoute.DIRECT_LITIGATION, "direct suits"),
    ("R403", "post-review-suit-sum", RemedyRoute.LITIGATION_AFTER_REVIEW, "suits after review"),
)


def _rule(code: str, name: str, route: RemedyRoute, english: str) -> Rule:
    called = Text(_PRINTED[route], english)
    total, upheld = f"remedies.{route}.total", f"remedies.{route}.upheld"
    return Rule(
        code=code,
        name=name,
        severity=Severity.ERROR,
        basis=_REMEDY_SUM.basis,
        title=Text(f"{called.zh}各结果之和不等于总计", f"The results of {called.en} do not sum to their total"),
        does=Text(
            f"{called.zh}：四种结果相加，应等于总计。",
            f"Adds the {called.en} upheld, corrected, otherwise ended and pending; holds the sum against the total.",
        ),
        why=Text(
            "每件案件到年底只有一种状态，四种状态相加即为总计。",
            "At the end of the year a case is in one of four states; the total is their sum.",
        ),
        says=Text("{table}“{at}”：{sum}（{terms}）", "{table}, {at}: {sum} ({terms})"),
        repair=Text("按案件逐一核对各栏件数。", "Hold the block against the cases, one by one."),
        find=Holds(_REMEDY_SUM.name, Section.REMEDIES, at=route),
        fails_on=Example({total: 1}),
        passes_on=Example({total: 1, upheld: 1}),
        settled_by=frozenset({Section.REMEDIES}),
    )


RULES = tuple(_rule(*route) for route in _ROUTES)

"""What each rule finds in the filing it is shown failing on, as text: the cells, what is wanted and what is there."""

from pathlib import Path

from govinfo.checks.catalogue import RULES
from govinfo.checks.checking import check
from govinfo.strategies.planting.broken import broken

SNAPSHOT = Path(__file__).parent / "found.txt"


def shown(example, **options):
    """What is found in an example."""
    dossier = example.dossier()
    given = {
        "previous": dossier.previous,
        "parts": dossier.parts,
        "cases": dossier.cases,
        "siblings": dossier.siblings,
        "kind": dossier.declared,
        "waivers": None if dossier.waived is None else [waived.waiver for waived in dossier.waived],
        "rules": () if not example.crashed else (broken(),),
    }
    return check(dossier.report, **given, **options)


def findings():
    """A line for each finding of a rule in its own failing example, in order."""
    for rule in RULES:
        select = None if rule.code.startswith("M") else [rule.code]  # what M speaks of has to run
        for finding in shown(rule.fails_on, select=select, lang="zh"):
            if finding.code == rule.code:
                yield told(finding)


def told(finding):
    """A finding on a line, but for the sentence, which is on the page of its rule."""
    verdict = "" if finding.verdict == "fail" else f" {finding.verdict}"
    quoted = "" if finding.span is None else f" “{finding.span.raw}”"
    stated = f"{finding.expected!r} != {finding.actual!r}"
    first, last = finding.cells[:2], finding.cells[2:]
    where = ", ".join((*first, *((f"... {last[-1]} ({len(finding.cells)})",) if last else ()))) or "-"
    return f"{finding.code} {finding.severity}{verdict} {where}: {stated} [{finding.basis}]{quoted}"


if __name__ == "__main__":
    SNAPSHOT.write_text("".join(f"{line}\n" for line in findings()), encoding="utf-8")

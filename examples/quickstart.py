"""Read a filed report, show its tables, check it, and say what is wrong, where, and by which rule of law."""

from pathlib import Path

import govinfo

report = govinfo.read(Path(__file__).with_name("xianyuan-2023.txt"))

print(govinfo.render(report, "text"))

findings = govinfo.check(report, lang="en")
for finding in findings:
    print(f"{finding.code} {finding.name} ({finding.severity}): {finding.message}")
    print(f"    cells     {', '.join(finding.cells)}")
    print(f"    expected  {finding.expected}, filed {finding.actual}")
    print(f"    stands in {finding.span}")
    print(f"    basis     {finding.basis}")

print(f"{len(findings)} findings on the report of {report.organ} for {report.year}.")

"""Print the lowest version that each dependency and extra of the library admits, as constraints for pip."""

import re
import tomllib
from pathlib import Path

NOT_SHIPPED = {"test", "bench", "docs", "dev", "spark"}
"""Extras for working on govinfo, and PySpark, which brings a Java machine."""

project = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
extras = project["optional-dependencies"]
shipped = [line for name, lines in extras.items() if name not in NOT_SHIPPED for line in lines]
for line in (*project["dependencies"], *shipped):
    bound = re.fullmatch(r"([\w.-]+)(?:\[.*\])?>=([\d.]+)", line)
    if bound:
        print(f"{bound[1]}=={bound[2]}")
    elif not line.startswith("govinfo["):
        raise SystemExit(f"{line}: no lower bound")

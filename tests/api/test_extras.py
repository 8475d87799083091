"""The extras that errors name are the extras that the package has."""

import re
import tomllib
from pathlib import Path

import pytest

from govinfo.formats import FORMATS

ROOT = Path(__file__).parents[2]
EXTRAS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
RAISED = {
    found
    for path in (ROOT / "src").rglob("*.py")
    for found in re.findall(r'raise MissingExtraError\("(\w+)", extra="(\w+)"\)', path.read_text(encoding="utf-8"))
}
NEEDED = sorted(
    RAISED
    | {(part.library, f.extra) for f in FORMATS for part in (f.reads, f.writes, f.emits) if part and part.library}
)


@pytest.mark.parametrize(("library", "extra"), NEEDED)
def test_a_named_extra_installs_the_library(library, extra):
    """The command that an error gives installs what is missing, and so does the extra ``all``."""
    assert any(requirement.startswith(library) for requirement in EXTRAS[extra])
    assert re.search(rf"\b{extra}\b", EXTRAS["all"][0])

"""Changes that no test can see, because the changed code does the same: ``equivalents.toml``, each with its reason."""

import functools
import tomllib
from pathlib import Path

Key = tuple[str, str, str, str]
"""The module, the line as it stands there, what is changed and into what."""


@functools.cache
def equivalents() -> dict[Key, str]:
    """The changes that are listed, with the reasons."""
    listed = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    return {
        (module, one["line"], one["before"], one["after"]): one["reason"]
        for module, those in listed.items()
        for one in those
    }

"""Damage files as the covered code advises: ``PYTHONPATH=src:tests python -m fuzzing.guided html -max_total_time=600``.

Needs the package ``atheris``, which no test does. Further arguments are those of libFuzzer.
"""

import sys
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any


def main(name: str, *options: str) -> None:
    """Attack a target without end, or as the options say; what may not be ends the run, and its file is kept."""
    atheris: Any = import_module("atheris")
    with atheris.instrument_imports(include=["govinfo"]):
        targets = import_module("fuzzing.targets").TARGETS
        tried = import_module("fuzzing.running").tried

    def attack(data: bytes) -> None:
        why = tried(targets[name], data)
        if why is not None:
            raise AssertionError(why)

    with TemporaryDirectory() as folder:
        for number, right in enumerate(targets[name].seeds()):
            (Path(folder) / str(number)).write_bytes(right)
        atheris.Setup([sys.argv[0], folder, "-max_len=60000", *options], attack)
        atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])

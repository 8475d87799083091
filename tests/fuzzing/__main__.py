"""Damage right files at random and see what becomes of them: ``PYTHONPATH=src:tests python -m fuzzing pdf docx``."""

import argparse
import sys
import time
from pathlib import Path

from fuzzing.running import Failure, fuzzed
from fuzzing.targets import TARGETS


def main() -> int:
    """What the command line asks for; the status is 1 where something failed."""
    parser = argparse.ArgumentParser(prog="fuzzing", description=__doc__)
    parser.add_argument("targets", nargs="*", help="what is attacked; everything unless said")
    parser.add_argument("--runs", type=int, help="how often each is; what it is due unless said")
    parser.add_argument("--seed", type=int, default=0, help="another number, other damages")
    parser.add_argument("--keep", type=Path, help="a folder for the files that fail")
    asked = parser.parse_args()
    failures: list[Failure] = []
    for name in asked.targets or TARGETS:
        start = time.perf_counter()
        runs = asked.runs or TARGETS[name].executions
        found = list(fuzzed(name, runs, asked.seed))
        print(f"{name}: {runs} executions, {len(found)} failures, {time.perf_counter() - start:.0f} s", flush=True)
        for failure in found:
            print(f"  {failure.why}", flush=True)
            if asked.keep is not None:
                asked.keep.mkdir(parents=True, exist_ok=True)
                (asked.keep / f"{name}-{failure.number}").write_bytes(failure.data)
        failures += found
    return bool(failures)


if __name__ == "__main__":
    sys.exit(main())

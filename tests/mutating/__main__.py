"""Make slips in the code, one at a time, and see if a test fails: ``PYTHONPATH=src:tests python -m mutating law``."""

import argparse
import os
import random
import sys
import time

from mutating.equivalents import equivalents
from mutating.packages import TESTS, found_in, tests_of
from mutating.running import Change, changes, examined


def main() -> int:
    """What the command line asks for; the status is 1 where a change is not seen by the tests."""
    parser = argparse.ArgumentParser(prog="mutating", description=__doc__)
    parser.add_argument("targets", nargs="*", help="law, law/fees.py or law/fees.py:343; everything unless said")
    parser.add_argument("--tests", nargs="+", help="where the tests stand; those of the package unless said")
    parser.add_argument("--sample", type=int, help="how many changes of each; all unless said")
    parser.add_argument("--seed", type=int, default=0, help="another number, another sample")
    parser.add_argument("--at-once", type=int, default=2, help="how many processes work at a time")
    asked = parser.parse_args()
    os.environ.pop("PYTEST_ADDOPTS", None)
    survived = 0
    for target in asked.targets or TESTS:
        start = time.perf_counter()
        path, _, line = target.partition(":")
        there = [one for one in changes(found_in(path)) if not line or int(line) in one.mutation.lines]
        chosen = random.Random(asked.seed).sample(there, min(asked.sample or len(there), len(there)))
        unseen, alike = 0, 0
        for one, seen in examined(chosen, asked.tests or tests_of(path), asked.at_once):
            unseen += not seen
            alike += not seen and one.key in equivalents()
            if not seen and one.key not in equivalents():
                print(f"  {_told(one)}", flush=True)
        killed, counted = len(chosen) - unseen, len(chosen) - alike
        survived += counted - killed
        score = f"{killed / counted:.1%}" if counted else "nothing to change"
        print(
            f"{target}: {len(there)} changes, {len(chosen)} tried, {killed} killed, {alike} equivalent, "
            f"{counted - killed} survived: {score}, {time.perf_counter() - start:.0f} s",
            flush=True,
        )
    return bool(survived)


def _told(change: Change) -> str:
    module, line, before, after = change.key
    return f"{module}:{change.mutation.lines[-1]}: {before} -> {after or 'nothing'}   | {line}"


if __name__ == "__main__":
    sys.exit(main())

"""``python -m benchmarks [NAME...] [--smoke]``: run the benchmarks and hold their figures against the targets."""

import argparse
import sys
from importlib import import_module

NAMES = ("start", "reading", "wire", "cases", "writing", "office", "law", "checking", "frames")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Time and memory of govinfo.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"which: {', '.join(NAMES)}; all unless said")
    parser.add_argument("--smoke", action="store_true", help="few runs, targets printed but not enforced")
    options = parser.parse_args()
    missed = 0
    for name in options.names or NAMES:
        print(f"## {name}")
        for ratio in import_module(f"benchmarks.{name}").ratios(smoke=options.smoke):
            print(ratio, flush=True)
            missed += not ratio.met
    if options.smoke:
        return 0
    print(f"{missed} targets missed" if missed else "all targets met")
    return int(missed > 0)


sys.exit(main())

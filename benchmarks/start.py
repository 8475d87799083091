"""What it costs to start: processor time of whole processes, interleaved, byte code cached."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measure import Ratio, least

ROOT = Path(__file__).parents[1]
SEED = ROOT / "../shared/seed/xianyuan-2023.txt"
REPORT = SEED if SEED.exists() else ROOT / "examples/xianyuan-2023.txt"
CHECK = "from govinfo.__main__ import program; program()"
COMMANDS = {
    "attrs": ["-c", "import attrs, cattrs"],
    "govinfo": ["-c", "import govinfo"],
    "check": ["-c", CHECK, "check", str(REPORT)],
}


def processor_time(arguments: list[str]) -> float:
    """Milliseconds of processor time, user and system, that a fresh interpreter takes."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    null = os.open(os.devnull, os.O_RDWR)
    actions = [(os.POSIX_SPAWN_DUP2, null, stream) for stream in (0, 1, 2)]
    process = os.posix_spawn(sys.executable, [sys.executable, *arguments], environment, file_actions=actions)
    os.close(null)
    _, _, usage = os.wait4(process, 0)
    return (usage.ru_utime + usage.ru_stime) * 1000


def ratios(*, smoke: bool) -> Iterator[Ratio]:
    """The ratios to `import attrs, cattrs`."""
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for run in range(-2, 10 if smoke else 60):
        for name, arguments in COMMANDS.items():
            spent = processor_time(arguments)
            if run >= 0:  # the first two fill the caches
                times[name].append(spent)
    yield least("import govinfo, to import attrs, cattrs", times["govinfo"], times["attrs"], "ms", 1.1)
    yield least(f"govinfo check {REPORT.name}, to import attrs, cattrs", times["check"], times["attrs"], "ms", 2.2)

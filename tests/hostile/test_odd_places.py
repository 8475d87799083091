"""Writes that are cut off, disks that are full, and what stands among files and is none."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import govinfo
from govinfo.cli import main
from govinfo.errors import GovinfoError

KILLS = 200 if os.environ.get("HYPOTHESIS_PROFILE") == "long" else 12
OLD, NEW = (govinfo.zero("2021", organ=organ, year=2023) for organ in ("旧局", "新局"))
WRITER = """
import sys, govinfo
report = govinfo.zero("2021", organ="新局", year=2023)
govinfo.render(report, "json")
print(flush=True)
while True:
    for path in sys.argv[1:]:
        govinfo.write(report, path)
"""


@pytest.mark.skipif(os.name == "nt", reason="no such signal there")
def test_a_write_that_is_killed_leaves_the_old_file_or_the_new(tmp_path):
    """Whenever the process is killed, each file is whole, old or new, and one hidden file may be left."""
    paths = [tmp_path / f"a.{suffix}" for suffix in ("json", "docx", "html", "xlsx")]
    rng = random.Random(16)
    for _ in range(KILLS // 4):
        for path in paths:
            govinfo.write(OLD, path)
        process = subprocess.Popen([sys.executable, "-c", WRITER, *map(str, paths)], stdout=subprocess.PIPE)
        assert process.stdout is not None
        process.stdout.readline()
        for _ in range(4):
            time.sleep(rng.uniform(0, 0.03))
            assert {"旧局", "新局"} >= {govinfo.read(path).organ for path in paths}
        process.send_signal(signal.SIGKILL)
        process.communicate()

        assert {"旧局", "新局"} >= {govinfo.read(path).organ for path in paths}
    left = [path.name for path in tmp_path.iterdir() if path not in paths]

    assert all(name.startswith(".") for name in left)
    assert len(left) <= KILLS // 4


FULL = """
import resource, sys, govinfo
resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
try:
    govinfo.write(govinfo.zero("2021", organ="新局", year=2023), sys.argv[1])
except govinfo.GovinfoError as error:
    print(type(error).__name__)
"""


@pytest.mark.skipif(os.name == "nt", reason="no such bound there")
def test_where_no_more_can_be_written_the_old_file_stays(tmp_path):
    """Where the disk takes no more, the error says so; the old file stays, and nothing beside it."""
    govinfo.write(OLD, tmp_path / "a.json")
    said = subprocess.run(
        [sys.executable, "-c", FULL, str(tmp_path / "a.json")], capture_output=True, check=True, encoding="utf-8"
    )

    assert "WriteError\n" == said.stdout
    assert "旧局" == govinfo.read(tmp_path / "a.json").organ
    assert ["a.json"] == [path.name for path in tmp_path.iterdir()]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_command_whose_output_is_lost_says_so():
    """A command that cannot print what it found ends with the status of what could not be written."""
    command = f"{sys.executable} -m govinfo rule > /dev/full"
    ended = subprocess.run(["/bin/sh", "-c", command], capture_output=True, check=False, encoding="utf-8")

    assert 2 == ended.returncode
    assert "Traceback" not in ended.stderr


@pytest.fixture
def odd(tmp_path):
    """A folder with a report, and with what is none: pipes, links in a circle, devices, a locked folder."""
    govinfo.write(OLD, tmp_path / "a.json")
    os.mkfifo(tmp_path / "pipe.json")
    (tmp_path / "loop.json").symlink_to(tmp_path / "loop.json")
    (tmp_path / "again").symlink_to(tmp_path)
    (tmp_path / "zero.json").symlink_to("/dev/zero")
    (tmp_path / "random.pdf").symlink_to("/dev/urandom")
    (tmp_path / "locked").mkdir()
    (tmp_path / "locked").chmod(0)
    yield tmp_path
    (tmp_path / "locked").chmod(0o700)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes there")
@pytest.mark.parametrize("name", ["pipe.json", "loop.json", "zero.json", "random.pdf"])
def test_what_is_no_file_is_refused(odd, name):
    """What is a pipe, a link to itself or a device without end is refused at once."""
    start = time.process_time()
    with pytest.raises(GovinfoError):
        govinfo.read(odd / name)

    assert time.process_time() - start < 5


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes there")
def test_a_folder_with_all_of_them_is_checked(odd, capsys):
    """The report among them is checked, and each of the others is told of; nothing is read twice or for ever."""
    start = time.process_time()
    status = main(["check", str(odd), "--output-format", "jsonl"])

    assert time.process_time() - start < 20
    assert 0 == status
    assert "pipe.json" in capsys.readouterr().out

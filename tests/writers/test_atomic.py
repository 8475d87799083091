"""Files are written whole or not at all."""

import errno
import os
import pickle
import random
import stat
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import settings

from govinfo.errors import WriteError
from govinfo.writers import atomic

KILLS = 200 if settings().max_examples > 1_000 else 12


def test_a_new_file_has_all_of_the_content(tmp_path):
    """The file holds what was given, readable as any new file is, and nothing else is left in the directory."""
    umask = os.umask(0o027)
    try:
        atomic.write(tmp_path / "a", b"content")
    finally:
        os.umask(umask)

    assert b"content" == (tmp_path / "a").read_bytes()
    assert 0o640 == stat.S_IMODE((tmp_path / "a").stat().st_mode)
    assert [tmp_path / "a"] == list(tmp_path.iterdir())


def test_a_file_is_replaced_with_its_permissions(tmp_path):
    """Who could read the old file can read the new one."""
    (tmp_path / "a").write_bytes(b"old and longer")
    (tmp_path / "a").chmod(0o600)

    atomic.write(str(tmp_path / "a"), b"new")

    assert b"new" == (tmp_path / "a").read_bytes()
    assert 0o600 == stat.S_IMODE((tmp_path / "a").stat().st_mode)


def test_a_link_stays_a_link(tmp_path):
    """Writing through a symbolic link replaces the file that it names."""
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "link").symlink_to(tmp_path / "a")

    atomic.write(tmp_path / "link", b"new")

    assert (tmp_path / "link").is_symlink()
    assert b"new" == (tmp_path / "a").read_bytes()


@pytest.fixture(params=["unnamed", "named"])
def system(request, monkeypatch):
    """A system that has files without a name, and one that has not."""
    if request.param == "named":
        monkeypatch.setattr(atomic, "_OPENED", "/nowhere")


@pytest.mark.usefixtures("system")
def test_a_failure_leaves_the_old_file(tmp_path, monkeypatch):
    """When the disk gives out, the old file is untouched and no other is left behind."""

    def full(_):
        raise OSError(errno.ENOSPC, "No space left on device")

    (tmp_path / "a").write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(WriteError) as caught:
        atomic.write(tmp_path / "a", b"new")

    assert f"{tmp_path / 'a'}：未能写入文件：磁盘已满" == caught.value.zh
    assert b"old" == (tmp_path / "a").read_bytes()
    assert [tmp_path / "a"] == list(tmp_path.iterdir())


@pytest.mark.usefixtures("system")
@pytest.mark.parametrize("name", ["报告.txt", f"{'报' * 83}.txt", "a" * 255, os.fsdecode("报告".encode("gbk"))])
def test_any_name_a_file_can_have(tmp_path, name):
    """A name of the greatest length, and one in bytes that are no UTF-8, is written and replaced."""
    target = tmp_path / name

    atomic.write(target, b"old")
    atomic.write(target, b"new")

    assert b"new" == target.read_bytes()
    assert [target] == list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("name", "cause"),
    [
        ("nowhere/a", "there is no such file or folder"),
        ("", "it is a folder"),
        ("file/a", "a part of the path is no folder"),
        ("报" * 200, "the name is too long"),
        ("a\0b", "the name is not valid"),
    ],
)
def test_what_cannot_be_written_is_one_sentence(tmp_path, name, cause):
    """The error names the file and the reason, and is also the system's error."""
    (tmp_path / "file").write_bytes(b"")
    target = f"{tmp_path}/{name}"

    with pytest.raises(WriteError) as caught:
        atomic.write(target, b"new")

    assert f"{target}: the file cannot be written: {cause}" == caught.value.en
    assert isinstance(caught.value, OSError)
    assert caught.value.en == pickle.loads(pickle.dumps(caught.value)).en


def test_a_system_without_unnamed_files_in_a_folder(tmp_path, monkeypatch):
    """Where a file system has no files without a name, a named one is used."""
    opened = os.open

    def refusing(path, flags, *mode):
        if flags & os.O_TMPFILE == os.O_TMPFILE:
            raise OSError(errno.EOPNOTSUPP, "Operation not supported")
        return opened(path, flags, *mode)

    monkeypatch.setattr(os, "open", refusing)
    atomic.write(tmp_path / "a", b"new")

    assert b"new" == (tmp_path / "a").read_bytes()


def test_a_device_and_a_pipe_are_written_to(tmp_path):
    """What is no regular file stays what it is."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with ThreadPoolExecutor(1) as pool:
        got = pool.submit(pipe.read_bytes)
        atomic.write(pipe, b"content")

    assert b"content" == got.result()
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    with pytest.raises(WriteError, match="/dev/full: the file cannot be written: the disk is full"):
        atomic.write("/dev/full", b"content")
    assert stat.S_ISCHR(Path("/dev/full").stat().st_mode)


def test_a_killed_process_leaves_nothing(tmp_path):
    """A process killed at any moment of its writing, again and again, leaves the file whole and at most one other."""
    code = "import sys; from govinfo.writers import atomic\nwhile True: atomic.write(sys.argv[1], b'x' * 3_000_000)"
    target = tmp_path / "a"
    rng = random.Random(KILLS)
    for _ in range(KILLS):
        writing = subprocess.Popen([sys.executable, "-c", code, str(target)], env={"PYTHONPATH": ":".join(sys.path)})
        while not target.exists():
            time.sleep(0.01)
        time.sleep(rng.uniform(0, 0.03))
        writing.kill()
        writing.wait()

        assert b"x" * 3_000_000 == target.read_bytes()
        target.unlink()
    left = list(tmp_path.iterdir())
    assert len(left) <= 1
    assert all(file.name.startswith(atomic.PREFIX) for file in left)


def test_what_a_killed_process_left_goes_with_the_next_writing(tmp_path):
    """A process killed between naming a file and putting it in place leaves one file, until the target is written."""
    code = (
        "import os, signal, sys; from pathlib import Path; from govinfo.writers import atomic\n"
        "Path.replace = lambda *_: os.kill(os.getpid(), signal.SIGKILL)\n"
        "atomic.write(sys.argv[1], b'new')"
    )
    target = tmp_path / "a"
    target.write_bytes(b"old")
    for _ in range(2):
        subprocess.run([sys.executable, "-c", code, str(target)], env={"PYTHONPATH": ":".join(sys.path)}, check=False)
        assert b"old" == target.read_bytes()
        assert 2 == len(list(tmp_path.iterdir()))

    atomic.write(target, b"newer")
    assert [target] == list(tmp_path.iterdir())
    assert b"newer" == target.read_bytes()


def test_many_write_the_same_file(tmp_path):
    """Threads that write one file at once each leave it whole, and nothing beside it."""
    target = tmp_path / "a"
    with ThreadPoolExecutor(8) as pool:
        [*pool.map(lambda number: atomic.write(target, b"%d" % (number % 10) * 10_000), range(200))]

    assert 1 == len(set(target.read_bytes()))
    assert [target] == list(tmp_path.iterdir())


def test_others_in_the_way_are_evaded(tmp_path, monkeypatch):
    """Where others take the name away again and again, the file is written by a name of its own."""
    tried = []

    def taken(*_, **__):
        tried.append(1)
        raise FileExistsError

    monkeypatch.setattr(os, "link", taken)
    atomic.write(tmp_path / "a", b"new")

    assert atomic._TRIES == len(tried)
    assert [tmp_path / "a"] == list(tmp_path.iterdir())


def test_a_file_that_cannot_be_put_in_place_is_told(tmp_path, monkeypatch):
    """Another refusal is told at once, and leaves nothing."""

    def refused(*_, **__):
        raise OSError(errno.EPERM, "refused")

    monkeypatch.setattr(os, "link", refused)
    with pytest.raises(WriteError, match="it is not permitted"):
        atomic.write(tmp_path / "a", b"new")

    assert [] == list(tmp_path.iterdir())

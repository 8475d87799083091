"""Files are written whole or not at all."""

import os
import stat

import pytest

from govinfo.writers import atomic


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


def test_a_failure_leaves_the_old_file(tmp_path, monkeypatch):
    """When the disk gives out, the old file is untouched and no other is left behind."""

    def full(_):
        raise OSError(28, "No space left on device")

    (tmp_path / "a").write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(OSError, match="No space left on device"):
        atomic.write(tmp_path / "a", b"new")

    assert b"old" == (tmp_path / "a").read_bytes()
    assert [tmp_path / "a"] == list(tmp_path.iterdir())


def test_a_missing_directory_is_told(tmp_path):
    """Directories are not made up."""
    with pytest.raises(FileNotFoundError):
        atomic.write(tmp_path / "nowhere" / "a", b"new")

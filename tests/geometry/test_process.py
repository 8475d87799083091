"""The process that PDF files are read in: used again, ended with this one, and lost to one file at most."""

import errno
import gc
import json
import multiprocessing
import os
import resource
import signal
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from io import BytesIO
from types import SimpleNamespace

import pytest

from govinfo.geometry.page import Omission, OmissionReason, PagedDocument, PageTable, Paragraph, TableCell, TableRow
from govinfo.geometry.process import asking, serving
from govinfo.geometry.process.protocol import Bounds, decoded, encoded
from govinfo.geometry.refusing import Refusal, RefusedError
from govinfo.pipes import receive, send
from printing.marks import Text
from printing.pdf import pdf

BOUNDS = Bounds(9, 5, 1_000_000_000)
FILE = pdf([Text(50, 50, "规章3件")])
READ = PagedDocument((Paragraph(1, "规章3件"),), (), ())


@pytest.fixture(autouse=True)
def _ended():
    """No process is left behind."""
    yield
    asking.end()


def read(_=None):
    """The file, read."""
    return asking.read(FILE, BOUNDS)


def test_a_document_travels_whole():
    """What is read is what is told of it."""
    mark = Omission(2, "1", OmissionReason.RAISED)
    table = PageTable((TableRow(2, (TableCell("217", 1, 2, (mark,)), TableCell("甲"))),))
    whole = PagedDocument((Paragraph(1, "序"), table), (mark,), (3,))

    assert whole == decoded(json.loads(encoded(whole))["document"])


@pytest.fixture
def unbounded(monkeypatch):
    """The bounds that would be set, which would end the tests."""
    found = {}
    monkeypatch.setattr(resource, "setrlimit", found.__setitem__)
    return found


def test_files_are_answered_one_after_the_other(unbounded):
    """Each with its document or its refusal, until nobody asks; the system is told the bounds of each."""
    asked, told = BytesIO(), BytesIO()
    for data in (FILE, b"torn"):
        send(asked, json.dumps(BOUNDS).encode())
        send(asked, data)
    asked.seek(0)
    serving.serve(asked, told)
    told.seek(0)

    assert READ == decoded(json.loads(receive(told))["document"])
    assert {"refused": "torn"} == json.loads(receive(told))
    assert receive(told) is None
    assert BOUNDS.memory == unbounded[resource.RLIMIT_AS][0]


def test_bounds_that_the_system_refuses(monkeypatch):
    """Where it has stricter ones, those hold."""
    monkeypatch.setattr(resource, "setrlimit", raising(ValueError("stricter")))
    assert {"document"} == json.loads(serving.answer(FILE, BOUNDS)).keys()


def test_a_process_is_used_again():
    """Two files, one process."""
    assert READ == read()
    process = asking._idle[0]
    assert READ == read()
    assert [process] == list(asking._idle)


def test_threads_have_processes_of_their_own():
    """Files are read at the same time, and each answer goes to the thread that asked."""
    with ThreadPoolExecutor(4) as pool:
        assert [READ] * 8 == list(pool.map(read, range(8)))


@pytest.mark.parametrize("start", multiprocessing.get_all_start_methods())
def test_pools_of_processes(start):
    """Processes of a pool, which may have no children of their own by its rules, read too."""
    read()
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context(start)) as pool:
        assert READ == pool.submit(asking.read, FILE, BOUNDS).result(60)
    assert READ == read()


def test_a_daemon_reads():
    """A daemonic process reads, and leaves no process behind."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        assert [READ] == pool.starmap(asking.read, [(FILE, BOUNDS)])


def test_a_copy_of_this_process_leaves_its_readers_alone():
    """After a fork, the copy closes its ends and starts a reader of its own."""
    read()
    reader = asking._idle[0]
    asking._forget()

    assert [] == list(asking._idle)
    with pytest.raises(ValueError, match="closed"):
        reader.ask(FILE, BOUNDS)
    reader.process.returncode = None
    reader.process.wait(10)
    assert READ == read()


def test_the_process_answers_its_standard_input(monkeypatch, unbounded):
    """Until that ends."""
    asked, told = BytesIO(), BytesIO()
    send(asked, json.dumps(BOUNDS).encode())
    send(asked, FILE)
    asked.seek(0)
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=asked))
    monkeypatch.setattr(sys, "stdout", SimpleNamespace(buffer=told))
    serving.main()
    gc.enable()

    assert encoded(READ) == told.getvalue()[8:]


def test_a_killed_process_costs_one_file(monkeypatch):
    """One that died while it waited is not asked; one that dies over a file is taken to have died of it."""
    read()
    os.kill(asking._idle[0].process.pid, signal.SIGKILL)
    asking._idle[0].process.wait(10)
    assert READ == read()

    monkeypatch.setattr(asking.ReadingProcess, "alive", True)
    os.kill(asking._idle[0].process.pid, signal.SIGKILL)
    asking._idle[0].process.wait(10)
    with pytest.raises(RefusedError, match="unfolds"):
        read()


def test_a_file_that_takes_too_long(monkeypatch):
    """The process is ended, the file refused, and the next one read."""
    monkeypatch.setattr(asking, "_PATIENCE", 0)
    with pytest.raises(RefusedError, match="unfolds"):
        read()
    monkeypatch.undo()

    assert READ == read()


def test_a_file_that_takes_too_much(monkeypatch, unbounded):
    """A process that runs out of memory says so, or is ended by the system; both are refused."""
    with pytest.raises(RefusedError, match="unfolds"):
        asking.read(FILE, Bounds(9, 5, 1_000_000))
    for error in (MemoryError(), OSError(errno.ENOMEM, "Cannot allocate memory")):
        monkeypatch.setattr(serving, "pages", raising(error))

        assert {"refused": Refusal.UNFOLDS} == json.loads(serving.answer(FILE, BOUNDS))


def raising(error):
    def pages(*_):
        raise error

    return pages


def test_a_fault_is_told(monkeypatch, unbounded):
    """A fault of the reading is raised where it was asked for."""
    monkeypatch.setattr(serving, "pages", raising(KeyError("x")))
    told = serving.answer(FILE, BOUNDS)
    monkeypatch.setattr(asking.ReadingProcess, "ask", lambda *_: told)

    with pytest.raises(AssertionError, match="KeyError"):
        read()


def test_where_no_process_can_be_started(monkeypatch):
    """Nothing is read without its bounds."""
    monkeypatch.setattr(sys, "executable", "/nonexistent")
    with pytest.raises(RefusedError, match="unstarted"):
        read()


def test_a_process_that_does_not_end_is_ended(monkeypatch):
    """It is given a moment, then killed."""
    monkeypatch.setattr(asking, "_FAREWELL", 0.01)
    reader = asking.ReadingProcess()
    os.kill(reader.process.pid, signal.SIGSTOP)
    reader.end()

    assert not reader.alive

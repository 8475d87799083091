"""Work shared out to processes: in order, one item lost with a process that dies, done here where none can do it."""

import os
import pickle
import signal
import subprocess
import sys
from functools import partial
from io import BytesIO
from operator import is_not, neg
from pathlib import Path
from threading import Lock
from types import SimpleNamespace

import pytest

from govinfo import pipes
from govinfo.languages import SPOKEN, Language
from govinfo.pipes import receive, send
from govinfo.readers.many import worker_pool
from govinfo.readers.many.worker_pool import shared
from govinfo.readers.many.worker_process import READY, UNKNOWN, main, serve
from govinfo.speaking import language
from work_for_processes import failing, fragile, pids, spoken

SCRIPT = """
from govinfo.readers.many.worker_pool import shared
print("begun")
print(list(shared(abs, range(-3, 0), str, 2)))
def double(number):
    return 2 * number
print(list(shared(double, range(3), str, 2)))
"""


COPIES = """
import os, threading
from govinfo.pipes import copyable
from govinfo.readers.many.worker_pool import shared
from work_for_processes import fragile
assert copyable()
print(list(shared(fragile, range(48, 53), str, 2)))
print(list(shared(fragile, range(48, 53), "lost {}".format, 2)))
threading.Thread(target=threading.Event().wait, daemon=True).start()
assert not copyable()
print(list(shared(abs, [-1], str, 1)))
"""


def lost(item):
    """What stands for the result of an item that killed its process."""
    return f"lost {item}"


def test_results_come_in_order():
    """However many items and processes there are."""
    assert [*range(0, -100, -1)] == list(shared(neg, range(100), lost, 3))
    assert [] == list(shared(neg, [], lost, 2))


def test_a_process_that_dies_costs_one_item():
    """The others of its share are worked on by the next one."""
    expected = [*range(50), "lost 50", *range(51, 100)]
    assert expected == list(shared(fragile, range(100), lost, 2))


def test_the_language_goes_with_the_work():
    """What is said there is said in the language spoken here."""
    with language("en"):
        assert [Language.EN] == list(shared(spoken, [0], lost, 1))


def test_an_exception_comes_back():
    """Itself, or what it is where it does not travel; what is printed harms nothing."""
    with pytest.raises(LookupError, match="one"):
        list(shared(failing, [0, 1], lost, 1))
    with pytest.raises(AssertionError, match=r"Untravelled\('two'\)"):
        list(shared(failing, [2], lost, 1))


def test_work_that_cannot_be_handed_over_is_done_here():
    """A function without a name, or one that holds a lock."""
    assert [2, 4] == list(shared(lambda item: 2 * item, [1, 2], lost, 2))
    assert [True] == list(shared(partial(is_not, Lock()), [None], lost, 2))


def test_work_of_a_module_that_others_do_not_find_is_done_here(monkeypatch):
    """As of a notebook, which no other process can import."""

    def double(number):
        return 2 * number

    double.__module__, double.__qualname__ = "a_notebook", "double"
    monkeypatch.setitem(sys.modules, "a_notebook", SimpleNamespace(double=double))
    assert [4] == list(shared(double, [2], lost, 1))


def test_where_no_process_can_be_begun_this_one_works(monkeypatch):
    """As in a browser, or where the system has no more of them."""

    def refused(*_args, **_options):
        raise OSError("no more processes")

    monkeypatch.setattr(subprocess, "Popen", refused)
    assert [os.getpid()] == list(shared(pids, [0], lost, 2))


def test_where_no_further_process_can_be_begun_what_is_left_is_lost(monkeypatch):
    """Told item by item, without an end to wait for."""
    one = iter([worker_pool._WorkerProcess])

    def begin(order):
        for process in one:
            return process(order)
        raise OSError("no more")

    monkeypatch.setattr(worker_pool, "_WorkerProcess", begin)

    assert [0, "lost 50", "lost 4", "lost 5"] == list(shared(fragile, [0, 50, 4, 5], lost, 1))


def test_a_process_that_dies_before_it_knows_its_work_answers_nothing():
    """What it is asked is lost, and told as such."""

    class Lethal:
        def __reduce__(self):
            return os._exit, (1,)

    worker = worker_pool._WorkerProcess(pickle.dumps(Lethal()))
    assert worker.ask(pickle.dumps([1])) is None
    worker.end()
    worker.close()


def test_who_stops_asking_waits_for_nobody():
    """The processes are ended in the midst of their work."""
    results = shared(pids, range(10_000), lost, 2)
    pid = next(results)
    results.close()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_a_script_needs_no_guard():
    """It runs once, and a function of its own is worked on by itself."""
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True)
    assert ["begun", "[3, 2, 1]", "[0, 2, 4]"] == done.stdout.splitlines()


def test_the_process_that_works_answers_share_by_share():
    """It takes the order, then each share, until nobody asks."""

    def answered(*questions):
        asked, told = BytesIO(), BytesIO()
        for question in questions:
            send(asked, question)
        asked.seek(0)
        serve(asked, told)
        told.seek(0)
        return list(iter(lambda: receive(told), None))

    order = pickle.dumps(((), SPOKEN.get(), failing))
    ready, first, second, third = answered(order, *map(pickle.dumps, ([0], [1], [2])))
    assert READY == ready
    assert (True, [0]) == pickle.loads(first)
    assert "LookupError('one')" == repr(pickle.loads(second)[1])
    assert "AssertionError" in repr(pickle.loads(third)[1])
    assert [UNKNOWN] == answered(order.replace(b"failing", b"missing"))
    assert [UNKNOWN] == answered()


def test_the_process_answers_apart_from_what_it_prints(monkeypatch):
    """It answers on what was its standard output, and prints nothing there."""
    asked, told, duplicated = BytesIO(), BytesIO(), []
    send(asked, pickle.dumps(((), SPOKEN.get(), neg)))
    send(asked, pickle.dumps([1]))
    asked.seek(0)
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=asked))
    kept = SimpleNamespace(write=told.write, flush=told.flush, close=lambda: duplicated.append("closed"))
    monkeypatch.setattr(os, "dup", lambda number: number + 100)
    monkeypatch.setattr(os, "dup2", lambda *numbers: duplicated.append(numbers))
    monkeypatch.setattr(os, "fdopen", lambda number, mode: {(101, "wb"): kept}[number, mode])
    main()
    told.seek(0)
    assert (READY, (True, [-1])) == (receive(told), pickle.loads(receive(told)))
    assert [(2, 1), "closed"] == duplicated


def test_a_process_with_one_thread_is_copied():
    """The copies work, die and are replaced as interpreters started anew do."""
    pytest.importorskip("resource", reason="Windows copies no processes")
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", COPIES], capture_output=True, text=True, check=True, env=env)
    expected = ["[48, 49, '50', 51, 52]", "[48, 49, 'lost 50', 51, 52]", "[1]"]
    assert expected == done.stdout.splitlines()


@pytest.fixture
def copying(monkeypatch, tmp_path):
    """A process that seems to have one thread, and what is done to its copy."""
    (tmp_path / "1").touch()
    monkeypatch.setattr(pipes, "_THREADS", tmp_path)
    ended = []
    monkeypatch.setattr(os, "kill", lambda *what: ended.append(what))
    monkeypatch.setattr(os, "waitpid", lambda *what: ended.append(what))
    return ended


def test_a_copy_is_ended_once(copying, monkeypatch):
    """Its number may be another process's once it is gone."""
    monkeypatch.setattr(os, "fork", lambda: 4711)
    assert pipes.copyable()
    copy = pipes.CopiedProcess(serve)
    copy.kill()
    copy.kill()
    for pipe in copy.pipes:
        pipe.close()
    assert [(4711, signal.SIGKILL), (4711, 0)] == copying


def test_a_copy_does_its_work_and_nothing_else(monkeypatch):
    """It is in no group of a terminal, prints nothing that is an answer, and never comes back."""
    done = []

    def ended(status):
        done.append(status)
        raise SystemExit(status)

    def run(questions, answers):
        done.append((questions.read(), answers.mode))
        questions.close()
        answers.close()
        raise BrokenPipeError

    asked, told = os.pipe()
    os.close(told)
    monkeypatch.setattr(os, "fork", lambda: 0)
    monkeypatch.setattr(os, "pipe", iter([(asked, -1), (-1, os.open(os.devnull, os.O_WRONLY))]).__next__)
    monkeypatch.setattr(os, "setsid", lambda: done.append("alone"))
    monkeypatch.setattr(os, "dup2", lambda *numbers: done.append(numbers))
    monkeypatch.setattr(os, "_exit", ended)
    with pytest.raises(SystemExit):
        pipes.CopiedProcess(run)
    assert ["alone", (2, 1), (b"", "wb"), 0] == done


def test_a_system_that_tells_no_threads_copies_no_process(monkeypatch):
    """Whether one is alone is not guessed."""
    monkeypatch.setattr(pipes, "_THREADS", Path("/nowhere"))
    assert not pipes.copyable()

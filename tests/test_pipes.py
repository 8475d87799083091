"""A process that works for another."""

import os
import sys

import pytest

from govinfo.pipes import PipedProcess, receive, send
from govinfo.readers.many.worker_process import UNKNOWN


@pytest.mark.skipif(sys.platform == "win32", reason="there are no sessions")
def test_an_interrupt_at_the_terminal_is_not_for_the_process_that_works():
    """It is in a session of its own; whoever asks goes on or ends it."""
    worker = PipedProcess("govinfo.readers.many.worker_process")
    questions, answers = worker.pipes
    session = os.getsid(worker.process.pid)
    send(questions, b"cnowhere\nwork\n.")

    assert UNKNOWN == receive(answers)
    assert 0 == worker.process.wait(10)
    assert (worker.process.pid, False) == (session, session == os.getsid(0))
    questions.close()
    answers.close()


def test_a_process_that_nobody_asks_any_more_ends_quietly(capfd):
    """Nothing is complained of where the answer goes nowhere."""
    worker = PipedProcess("govinfo.readers.many.worker_process")
    questions, answers = worker.pipes
    answers.close()
    send(questions, b"cnowhere\nwork\n.")
    questions.close()

    assert (0, ("", "")) == (worker.process.wait(10), capfd.readouterr())

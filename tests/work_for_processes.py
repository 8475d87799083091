"""Work that other processes are handed: they import it by its name."""

import os
import signal
import sys

from govinfo.languages import SPOKEN


def spoken(_):
    """The language of the process that works."""
    return SPOKEN.get()


def fragile(item):
    """Dies of 50."""
    if item == 50:
        os.kill(os.getpid(), signal.SIGKILL)
    return item


class Untravelled(Exception):  # noqa: N818  # no error of this library
    """An exception that does not come back from a pickle."""

    def __init__(self, one, other):
        super().__init__(one)


def failing(item):
    """Raises what travels for 1, what does not for 2."""
    if item == 1:
        raise LookupError("one")
    if item == 2:
        raise Untravelled("two", 2)
    sys.stdout.write("what the work prints is no answer\n")
    return item


def pids(_):
    """The process that works."""
    return os.getpid()


def dies(*_):
    """Ends its process."""
    os._exit(1)


def year_taken(report):
    """Dies of the report for 2022, as of too much memory."""
    if report.year == 2022:
        os.kill(os.getpid(), signal.SIGKILL)
    return report.year

"""Work shared out to several processes, with results in order; a process that dies loses only the item it died of.

A process with one thread is copied, which costs next to nothing, where the system tells that it has no more. Else the
processes are interpreters started anew: a copy of a process with threads may stand still for ever, and one that runs
the script of its parent again needs that script to be written for it.
"""

import pickle
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from itertools import chain, islice
from queue import SimpleQueue
from typing import Any, Generic, TypeVar

from govinfo.forms.registry import further
from govinfo.languages import SPOKEN
from govinfo.pipes import CopiedProcess, PipedProcess, copyable, receive, send
from govinfo.readers.many.worker_process import READY, serve

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")
_CHUNK = 16
"""Items that a process is given at a time, at most."""
_AHEAD = 4
"""Times as many chunks as there are processes are under way, so that none waits and few results are held."""


def shared(
    work: Callable[[_Item], _Result], items: Iterable[_Item], lost: Callable[[_Item], _Result], processes: int
) -> Iterator[_Result]:
    """What some work makes of every item, in order; what *lost* makes of one whose process died of it.

    Work that no other process can be handed, such as a function of a notebook, is done by this one.

    Args:
        work: What is done; what it returns travels back.
        items: The items, taken as they are needed.
        lost: What stands for the result of an item that killed its process.
        processes: How many processes work.
    """
    crew = _engaged(work, lost, processes)
    if crew is None:
        yield from map(work, items)
        return
    source = iter(items)
    given = 0
    waiting: deque[Future[list[_Result]]] = deque()
    try:
        while True:
            while len(waiting) < processes * _AHEAD:
                chunk = list(islice(source, min(_CHUNK, 1 + given // (processes * _AHEAD))))
                if not chunk:
                    break
                given += len(chunk)
                waiting.append(crew.begin(chunk))
            if not waiting:
                return
            yield from waiting.popleft().result()
    finally:
        crew.dismiss()


def _engaged(
    work: Callable[[_Item], _Result], lost: Callable[[_Item], _Result], processes: int
) -> "_Crew[_Item, _Result] | None":
    """Processes that know the work; `None` if they cannot be handed it, or the system starts none."""
    try:
        order = pickle.dumps((further(), SPOKEN.get(), work))
        crew = _Crew(order, lost, processes)
    except (pickle.PicklingError, AttributeError, TypeError, OSError):
        return None
    if crew.ready():
        return crew
    crew.dismiss()
    return None


class _Crew(Generic[_Item, _Result]):
    """Processes that work, each asked by one thread at a time, replaced when one of them dies."""

    def __init__(self, order: bytes, lost: Callable[[_Item], _Result], processes: int) -> None:
        self._order, self._lost = order, lost
        self._dismissed = False
        self._workers = [_WorkerProcess(order) for _ in range(processes)]
        self._idle: SimpleQueue[int] = SimpleQueue()
        for place in range(processes):
            self._idle.put(place)
        self._threads = ThreadPoolExecutor(processes)

    def ready(self) -> bool:
        """Whether the order was taken."""
        return self._workers[0].ready()

    def begin(self, chunk: list[_Item]) -> "Future[list[_Result]]":
        """Have some items worked on."""
        return self._threads.submit(self._results, chunk)

    def _results(self, chunk: list[_Item]) -> list[_Result]:
        share = pickle.dumps(chunk)
        place = self._idle.get()
        try:
            answer = self._workers[place].ask(share)
            if answer is None and not self._dismissed:
                self._replace(place)
        finally:
            self._idle.put(place)
        if answer is not None:
            results: list[_Result] = _results_in(answer)
            return results
        if len(chunk) > 1:
            return list(chain.from_iterable(self._results([item]) for item in chunk))
        return [self._lost(item) for item in chunk]

    def _replace(self, place: int) -> None:
        """Go on with a new process; where the system starts none, what is asked of the dead one is lost."""
        self._workers[place].end()
        with suppress(OSError):
            replacement = _WorkerProcess(self._order)
            self._workers[place].close()
            self._workers[place] = replacement

    def dismiss(self) -> None:
        """End the processes, whatever they are at."""
        self._dismissed = True
        for worker in self._workers:
            worker.end()
        self._threads.shutdown(cancel_futures=True)
        for worker in self._workers:
            worker.end()
            worker.close()


def _results_in(answer: bytes) -> Any:
    """The results in an answer.

    Raises:
        Exception: What the work raised.
    """
    done, told = pickle.loads(answer)  # noqa: S301  # from a process that this one began
    if not done:
        raise told
    return told


class _WorkerProcess:
    """A process that works."""

    def __init__(self, order: bytes) -> None:
        self._process = CopiedProcess(serve) if copyable() else PipedProcess("govinfo.readers.many.worker_process")
        self._took_order: bool | None = None
        with suppress(OSError):  # told when it is asked
            send(self._process.pipes[0], order)

    def ready(self) -> bool:
        """Whether it knows what to do."""
        if self._took_order is None:
            self._took_order = receive(self._process.pipes[1]) == READY
        return self._took_order

    def ask(self, share: bytes) -> bytes | None:
        """What becomes of a share of items; `None` if the process is gone."""
        questions, answers = self._process.pipes
        try:
            if not self.ready():
                return None
            send(questions, share)
            return receive(answers)
        except OSError:
            return None

    def end(self) -> None:
        """End it, whatever it is at."""
        self._process.kill()

    def close(self) -> None:
        """Let go of what led to it, once nobody asks it any more."""
        for pipe in self._process.pipes:
            with suppress(OSError):
                pipe.close()

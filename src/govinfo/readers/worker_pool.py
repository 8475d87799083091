"""Work shared out to several processes, with results in order; a process that dies loses only the item it died of."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from typing import Generic, TypeVar

from govinfo.forms.registry import adopt, further

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

    Args:
        work: A function of a module, so that other processes can be handed it; what it returns travels back.
        items: The items, taken as they are needed.
        lost: What stands for the result of an item that killed its process.
        processes: How many processes work.
    """
    crew = _Crew(work, processes)
    waiting: deque[tuple[list[_Item], Future[list[_Result]]]] = deque()
    source = iter(items)
    given = 0
    try:
        while True:
            while len(waiting) < processes * _AHEAD:
                chunk = list(islice(source, min(_CHUNK, 1 + given // (processes * _AHEAD))))
                if not chunk:
                    break
                given += len(chunk)
                waiting.append((chunk, crew.begin(chunk)))
            if not waiting:
                return
            chunk, future = waiting.popleft()
            try:
                yield from future.result()
            except BrokenProcessPool:
                crew.renew()
                waiting = deque((one, begun if _stands(begun) else crew.begin(one)) for one, begun in waiting)
                yield from (_alone(work, item, lost) for item in chunk)
    finally:
        crew.dismiss()


class _Crew(Generic[_Item, _Result]):
    """Processes that work, replaced when one of them dies."""

    def __init__(self, work: Callable[[_Item], _Result], processes: int) -> None:
        self._work, self._processes = work, processes
        self._pool = _pool(processes)

    def begin(self, chunk: list[_Item]) -> "Future[list[_Result]]":
        """Begin the work on some items."""
        try:
            return self._pool.submit(_each, self._work, chunk)
        except BrokenProcessPool:
            self.renew()
            return self._pool.submit(_each, self._work, chunk)

    def renew(self) -> None:
        """Go on with new processes."""
        self.dismiss()
        self._pool = _pool(self._processes)

    def dismiss(self) -> None:
        """End the processes."""
        self._pool.shutdown(cancel_futures=True)


def _pool(processes: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(processes, initializer=adopt, initargs=(further(),))


def _each(work: Callable[[_Item], _Result], chunk: list[_Item]) -> list[_Result]:
    return [work(item) for item in chunk]


def _stands(future: "Future[list[_Result]]") -> bool:
    """Whether the work was done before the processes died."""
    return future.done() and not future.cancelled() and future.exception() is None


def _alone(work: Callable[[_Item], _Result], item: _Item, lost: Callable[[_Item], _Result]) -> _Result:
    """What becomes of an item in a process of its own."""
    with _pool(1) as pool:
        try:
            return pool.submit(work, item).result()
        except BrokenProcessPool:
            return lost(item)

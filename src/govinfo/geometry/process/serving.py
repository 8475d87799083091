"""The process that reads: it answers one file after the other until nobody asks any more."""

import gc
import json
import sys
from contextlib import suppress
from errno import ENOMEM
from math import ceil
from time import process_time
from typing import IO

from govinfo.geometry.document import document
from govinfo.geometry.pdf import pages
from govinfo.geometry.process.protocol import Bounds, encoded
from govinfo.geometry.refusing import Refusal, RefusedError
from govinfo.pipes import receive, send


def main() -> None:
    """Answer what is asked on the standard input."""
    gc.disable()  # nothing here refers to itself, and looking for it takes a tenth of the time
    serve(sys.stdin.buffer, sys.stdout.buffer)


def serve(questions: IO[bytes], answers: IO[bytes]) -> None:
    """Answer each question: the bounds of a file, then its bytes."""
    while (bounds := receive(questions)) is not None and (data := receive(questions)) is not None:
        send(answers, answer(data, Bounds(*json.loads(bounds))))


def answer(data: bytes, bounds: Bounds) -> bytes:
    """The document in a PDF file as JSON, or why there is none."""
    _bound(bounds)
    try:
        return encoded(document(pages(data, bounds.pages)))
    except RefusedError as error:
        return json.dumps({"refused": error.refusal}).encode()
    except Exception as error:  # noqa: BLE001  # told to whoever asked, who raises it
        too_much = isinstance(error, MemoryError) or getattr(error, "errno", None) == ENOMEM
        return json.dumps({"refused": Refusal.UNFOLDS} if too_much else {"fault": repr(error)}).encode()


def _bound(bounds: Bounds) -> None:
    """Let the system end this process where a file takes more; Windows cannot, there whoever asks ends it in time."""
    with suppress(ImportError):
        import resource

        limits = (
            (resource.RLIMIT_CPU, ceil(process_time()) + bounds.seconds),
            (resource.RLIMIT_AS, bounds.memory),
            (resource.RLIMIT_CORE, 0),
        )
        for kind, soft in limits:
            with suppress(ValueError, OSError):  # a stricter bound is set already
                resource.setrlimit(kind, (soft, resource.getrlimit(kind)[1]))

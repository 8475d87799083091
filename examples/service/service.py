"""A service that checks reports: upload a file, get its findings, SARIF, an annotated page or repairs.

    pip install 'govinfo[readers]' fastapi python-multipart uvicorn
    uvicorn --app-dir examples/service service:app
    curl -F file=@report.docx 'http://127.0.0.1:8000/findings?lang=en'

Reading a document is work for a processor, so it is done by worker processes. The endpoints are plain functions and not
``async def``: each waits for its answer in a thread of its own, while the event loop goes on taking requests. Waiting
inside ``async def`` would stop the loop for everybody.
"""

import os
from collections.abc import AsyncIterator, Awaitable, Callable, MutableMapping
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import asynccontextmanager
from multiprocessing import get_context
from threading import Lock
from typing import Annotated, Any, Literal

import work
from fastapi import Body, FastAPI, HTTPException, Query, Request, Response, UploadFile
from fastapi.responses import JSONResponse

import govinfo

Message = MutableMapping[str, Any]
STATUS = {"too_large": 413, "unsupported": 415, "internal": 500}
"""By the code of an error; any other says that the file is at fault."""
FORM = 10_000
"""Bytes that a form may need beside the file in it."""


class Workers:
    """Processes that work, replaced when one dies: the upload that killed it is refused, and the service goes on."""

    def __init__(self, count: int) -> None:
        self._count, self._lock = count, Lock()
        self._pool = self._new()

    def _new(self) -> ProcessPoolExecutor:
        # Begun afresh and not forked: a copy of a process with threads may hang. Replaced after some work, so that
        # memory which a document took goes back to the system.
        return ProcessPoolExecutor(self._count, mp_context=get_context("spawn"), max_tasks_per_child=500)

    def do(self, way: str, data: bytes, name: str, lang: str) -> work.Answer:
        """The answer to an upload, worked out by one of the processes."""
        pool = self._pool
        try:
            return pool.submit(work.answer, way, data, name, lang).result()
        except BrokenProcessPool:
            with self._lock:
                if self._pool is pool:
                    self._pool = self._new()
            raise HTTPException(422, "the file could not be read") from None

    def close(self) -> None:
        """End the processes."""
        self._pool.shutdown(cancel_futures=True)


class LimitedBody:
    """Refuses a request as soon as more of it has come than is read, whatever its headers say."""

    def __init__(self, app: Callable[..., Awaitable[None]], most: int) -> None:
        self.app, self.most = app, most

    async def __call__(self, scope: Message, receive: Callable[[], Awaitable[Message]], send: Any) -> None:
        """Hand the request on, its bytes counted as they come."""
        seen = 0

        async def counted() -> Message:
            nonlocal seen
            message = await receive()
            seen += len(message.get("body", b""))
            if seen > self.most:
                raise HTTPException(413, f"a file may have {work.SIZE} bytes")
            return message

        await self.app(scope, counted, send)


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    app.state.workers = Workers(int(os.environ.get("GOVINFO_WORKERS", os.cpu_count() or 1)))
    yield
    app.state.workers.close()


app = FastAPI(title="govinfo", lifespan=lifespan)
app.add_middleware(LimitedBody, most=work.SIZE + FORM)
Lang = Annotated[Literal["zh", "en"], Query(description="the language of messages")]


@app.exception_handler(govinfo.ReadError)
def unreadable(_: Request, error: govinfo.ReadError) -> JSONResponse:
    """Why the file cannot be read, for a program and in both languages for people."""
    return JSONResponse({"error": {"code": error.code, "zh": error.zh, "en": error.en}}, STATUS.get(error.code, 422))


def _answered(way: str, request: Request, file: UploadFile, lang: str) -> Response:
    done: work.Answer = request.app.state.workers.do(way, file.file.read(), file.filename or "upload", lang)
    return Response(done.content, media_type=done.media_type)


@app.post("/findings")
def findings(request: Request, file: UploadFile, lang: Lang = "zh") -> Response:
    """The findings on a report, as ``govinfo.findings/1``."""
    return _answered("findings", request, file, lang)


@app.post("/sarif")
def sarif(request: Request, file: UploadFile, lang: Lang = "zh") -> Response:
    """The findings as SARIF."""
    return _answered("sarif", request, file, lang)


@app.post("/page")
def page(request: Request, file: UploadFile, lang: Lang = "zh") -> Response:
    """The report as a web page, its findings marked in it."""
    return _answered("page", request, file, lang)


@app.post("/repairs")
def repairs(request: Request, file: UploadFile, lang: Lang = "zh") -> Response:
    """The smallest changes after which the report holds, as ``govinfo.repairs/1``."""
    return _answered("repairs", request, file, lang)


@app.post("/check")
def check(report: Annotated[govinfo.AnnualReport, Body()], lang: Lang = "zh") -> govinfo.Findings:
    """The findings on a report that a program holds, ``govinfo.report/1``: there is nothing to read in a process."""
    return govinfo.check(report, lang=lang)

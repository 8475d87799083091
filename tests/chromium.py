"""Chromium without a window, driven over its DevTools protocol through a pipe."""

import base64
import json
import os
import select
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any


class Chromium:
    """One tab of a running browser."""

    def __init__(self, to: int, back: int) -> None:
        self._to, self._back = to, back
        self._session: str | None = None
        self._rest = b""
        self._asked = 0
        self.events: list[dict[str, Any]] = []
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log", "DOM"):
            self.ask(f"{domain}.enable")
        self.ask("Target.setAutoAttach", autoAttach=True, waitForDebuggerOnStart=True, flatten=True)

    def ask(self, method: str, **params: object) -> Any:
        """The answer of a command."""
        asked = self._tell(self._session, method, **params)
        while True:
            told = self._next(300)
            if told.get("id") == asked:
                if "error" in told:
                    raise AssertionError(f"{method}: {told['error']['message']}")
                return told["result"]

    def _tell(self, session: str | None, method: str, **params: object) -> int:
        """Send a command; its answer has the number given."""
        self._asked += 1
        message: dict[str, object] = {"id": self._asked, "method": method, "params": params}
        if session is not None:
            message["sessionId"] = session
        os.write(self._to, json.dumps(message).encode() + b"\0")
        return self._asked

    def _next(self, seconds: float) -> dict[str, Any]:
        """The next message of the browser; events are kept."""
        end = time.monotonic() + seconds
        while b"\0" not in self._rest:
            if not select.select([self._back], [], [], max(0, end - time.monotonic()))[0]:
                raise AssertionError("the browser does not answer")
            self._rest += os.read(self._back, 1 << 20)
        message, _, self._rest = self._rest.partition(b"\0")
        told: dict[str, Any] = json.loads(message)
        if "method" in told:
            self.events.append(told)
        if told.get("method") == "Target.attachedToTarget" and self._session is not None:
            worker = told["params"]["sessionId"]
            self._tell(worker, "Network.enable")
            self._tell(worker, "Runtime.runIfWaitingForDebugger")
        return told

    @property
    def requested(self) -> list[str]:
        """The addresses that the page and its workers asked for since it was opened."""
        asked = [told["params"]["request"] for told in self.events if told["method"] == "Network.requestWillBeSent"]
        return [request["url"] for request in asked]

    @property
    def complaints(self) -> list[str]:
        """What the page was refused and what it raised since it was opened."""
        logged = [told["params"]["entry"]["text"] for told in self.events if told["method"] == "Log.entryAdded"]
        return logged + [str(told["params"]) for told in self.events if told["method"] == "Runtime.exceptionThrown"]

    def open(self, address: str) -> None:
        """Go to a page and wait until it is loaded."""
        self.events.clear()
        self.ask("Page.navigate", url=address)
        self.until("document.readyState === 'complete'")

    def run(self, script: str) -> Any:
        """What a script of the page gives; promises are waited for."""
        told = self.ask("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True, userGesture=True)
        if "exceptionDetails" in told:
            raise AssertionError(told["exceptionDetails"]["exception"].get("description"))
        return told["result"].get("value")

    def until(self, script: str, seconds: float = 300) -> None:
        """Wait until a script of the page gives what counts as true."""
        end = time.monotonic() + seconds
        while not self.run(script):
            if time.monotonic() > end:
                raise AssertionError(f"still not so after {seconds} s: {script}")
            time.sleep(0.05)

    def give(self, selector: str, *paths: Path) -> None:
        """Choose files in an input for files."""
        root = self.ask("DOM.getDocument")["root"]["nodeId"]
        node = self.ask("DOM.querySelector", nodeId=root, selector=selector)["nodeId"]
        self.ask("DOM.setFileInputFiles", nodeId=node, files=[str(path) for path in paths])

    def drop(self, *paths: Path) -> None:
        """Drag files or folders over the page and drop them there."""
        data = {"items": [], "files": [str(path) for path in paths], "dragOperationsMask": 1}
        for kind in ("dragEnter", "dragOver", "drop"):
            self.ask("Input.dispatchDragEvent", type=kind, x=200, y=200, data=data)

    def press(self, key: str, code: int, text: str = "") -> None:
        """Press a key and let it go."""
        for kind in ("keyDown", "keyUp"):
            self.ask("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code, text=text)

    def look(self, path: Path, width: int, *, dark: bool = False, height: int = 900, whole: bool = True) -> None:
        """A picture of the page at a width."""
        self.shape(width, height, dark=dark)
        shot = self.ask("Page.captureScreenshot", captureBeyondViewport=whole)
        path.write_bytes(base64.b64decode(shot["data"]))

    def shape(self, width: int, height: int, *, dark: bool = False) -> None:
        """Set the size of the window, and whether its user likes it dark."""
        scheme = [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        self.ask("Emulation.setEmulatedMedia", features=scheme)


@contextmanager
def chromium(folder: Path, program: str) -> Iterator[Chromium]:
    """A browser with a profile of its own, in which downloads go to a folder."""
    theirs_in, to = os.pipe()
    back, theirs_out = os.pipe()

    options = ("--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe", "--no-first-run")
    # It reads from the descriptor 3 and writes to 4.
    placed = f'exec "$@" 3<&{theirs_in} 4>&{theirs_out}'
    process = subprocess.Popen(
        ["/bin/bash", "-c", placed, "bash", program, *options, f"--user-data-dir={folder / 'profile'}"],
        pass_fds=(theirs_in, theirs_out),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        browser = Chromium(to, back)
        browser.ask("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(folder))
        yield browser
    finally:
        process.terminate()
        process.wait(30)
        for end in (theirs_in, to, back, theirs_out):
            os.close(end)

"""The page that checks reports in the browser, in one file that needs no server and no network.

    python examples/browser/build.py -o check.html

Pyodide, which is Python in WebAssembly, comes from the npm registry, or from a folder of archives fetched beforehand
(see ``npm.py``). The library and what it needs are taken as they are installed where this runs.
"""

import argparse
import base64
import gzip
import hashlib
import json
import sys
from collections.abc import Iterator, Mapping
from importlib.metadata import PackageNotFoundError, distribution
from io import BytesIO
from pathlib import Path, PurePosixPath
from zipfile import ZIP_STORED, ZipFile, ZipInfo

import govinfo

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

import npm  # noqa: E402 it stands beside this script

LIBRARIES = ("attrs", "tabulate", "wcwidth", "olefile")
"""What the library needs, and what reads the files of older Office programs."""
RUNTIME = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")
EXAMPLE = HERE.parent / "xianyuan-2023.txt"
POLICY = (
    "default-src 'none'; script-src '{script}' blob: 'wasm-unsafe-eval'; worker-src blob:; "
    "style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
)
"""What the page may do: run itself, and ask no address for anything."""


def library() -> bytes:
    """The library, what it needs and what the page asks it, as one archive."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_STORED) as archive:
        for name, data in sorted(modules()):
            archive.writestr(ZipInfo(name), data)
    return buffer.getvalue()


def modules() -> Iterator[tuple[str, bytes]]:
    """Every file of the archive by its path."""
    package = Path(govinfo.__file__).parent
    for path in package.rglob("*"):
        if path.is_file() and path.suffix not in {".pyc", ".pyi"}:
            yield path.relative_to(package.parent).as_posix(), path.read_bytes()
    for name in LIBRARIES:
        for file in distribution(name).files or ():
            if file.suffix != ".pyc" and ".." not in file.parts:
                yield PurePosixPath(file).as_posix(), Path(str(file.locate())).read_bytes()
    yield "session.py", (HERE / "session.py").read_bytes()


def lock(written: bytes) -> bytes:
    """Pyodide's list of packages without any: the page loads none."""
    told = json.loads(written)
    return json.dumps({"info": told["info"], "packages": {}}).encode()


def packed(data: bytes) -> str:
    """Bytes as text, compressed; the same whenever it is built."""
    return base64.b64encode(gzip.compress(data, 9, mtime=0)).decode()


def page(pyodide: Mapping[str, bytes]) -> str:
    """The page, from Pyodide's files by name."""
    held = {name: packed(pyodide[name]) for name in RUNTIME}
    held["pyodide-lock.json"] = packed(lock(pyodide["pyodide-lock.json"]))
    held["library.zip"] = packed(library())
    texts = {"worker.js": read("worker.js"), "example.txt": EXAMPLE.read_text(encoding="utf-8")}
    parts = [
        f'<script type="text/plain" data-part="{name}">{text}</script>' for name, text in {**texts, **held}.items()
    ]
    script = read("page.js")
    filled = {
        "policy": POLICY.format(script=f"sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}"),
        "style": read("style.css"),
        "version": govinfo.__version__,
        "parts": "\n".join(parts),
        "script": script,
    }
    return read("page.html").format_map(filled)


def read(name: str) -> str:
    """A part of the page as it stands beside this script."""
    return (HERE / name).read_text(encoding="utf-8")


def main() -> None:
    """Write the page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-o", "--output", type=Path, default=Path("check.html"))
    options = parser.parse_args()
    try:
        written = page(npm.files(npm.PYODIDE))
    except PackageNotFoundError as absent:
        parser.error(f"{absent.name} is not installed: pip install '.[office]' in the checkout gives it")
    except npm.AbsentError as absent:
        parser.error(f"{absent} (npm.py says what else gives Pyodide)")
    options.output.write_text(written, encoding="utf-8")
    print(f"{options.output}: {options.output.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()

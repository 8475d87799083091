"""What the page and its tests take from the npm registry: packages pinned by their digests.

    python examples/browser/npm.py FOLDER

fetches them with npm. The variable ``GOVINFO_NPM`` names such a folder; then nothing else is looked into.
"""

import base64
import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
from io import BytesIO
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import NamedTuple

FOLDER = "GOVINFO_NPM"
"""The variable of the environment that may name a folder of archives."""


class Package(NamedTuple):
    """A package of the npm registry.

    Attributes:
        name: Its name.
        version: The version taken.
        sha512: The digest that the registry states, in base 64.
    """

    name: str
    version: str
    sha512: str

    @property
    def archive(self) -> str:
        """The name of the file that ``npm pack`` makes of it."""
        return f"{self.name}-{self.version}.tgz"


PYODIDE = Package(
    "pyodide",
    "314.0.7",
    "0YvXxEhfEdpLfb/XkM2BFAeMROq0iMUX2bzzH9pOttyMcWkwq+HbE5uyuGD82LN7y2q+SNvi/6V5JEsOlD2R1A==",
)
"""Python in WebAssembly."""
AXE = Package(
    "axe-core", "4.14.1", "FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ=="
)
"""What tells whether people with a keyboard or a screen reader can use a page."""


class AbsentError(Exception):
    """A package cannot be had; the message says why."""


def files(package: Package) -> dict[str, bytes]:
    """The files of a package by name.

    Raises:
        AbsentError: If it cannot be had, or is another than the one pinned.
    """
    with tarfile.open(fileobj=BytesIO(_checked(package))) as held:
        return {
            PurePosixPath(member.name).relative_to("package").as_posix(): file.read()
            for member in held
            if (file := held.extractfile(member)) is not None
        }


def _checked(package: Package) -> bytes:
    """The archive of a package, from the folder that the environment names, else from the registry."""
    folder = os.environ.get(FOLDER)
    if folder is None:
        with TemporaryDirectory() as fresh:
            data = fetch(package, Path(fresh)).read_bytes()
    else:
        path = Path(folder, package.archive)
        if not path.is_file():
            raise AbsentError(f"{path} is missing: `npm pack {package.name}@{package.version}` gives it")
        data = path.read_bytes()
    if base64.b64encode(hashlib.sha512(data).digest()).decode() != package.sha512:
        raise AbsentError(f"{package.archive} is not the one that the npm registry had")
    return data


def fetch(package: Package, folder: Path) -> Path:
    """Fetch the archive of a package into a folder with npm.

    Raises:
        AbsentError: If npm is not installed, or does not reach its registry.
    """
    npm = shutil.which("npm")
    if npm is None:
        raise AbsentError("npm is not installed")
    command = [npm, "pack", "--silent", "--fetch-retries=0", f"{package.name}@{package.version}"]
    done = subprocess.run(  # noqa: S603 the npm at hand
        command, cwd=folder, check=False, capture_output=True, timeout=300, encoding="utf-8"
    )
    if done.returncode:
        raise AbsentError(f"npm does not reach its registry: {done.stderr.strip()}")
    return folder / package.archive


if __name__ == "__main__":
    for package in (PYODIDE, AXE):
        print(fetch(package, Path(sys.argv[1])))

"""The program ``govinfo``, and ``python -m govinfo``: a process that runs one command."""

import atexit
import gc
import os
from typing import NoReturn


def program() -> NoReturn:
    """Run the command that the process was started with, and end the process with its status.

    Loading makes many objects and no garbage, so none is looked for meanwhile. Once what the command printed has been
    handed on and what was left for the end of the process is done, nothing that was loaded is taken apart.
    """
    gc.disable()
    from govinfo.cli import main

    gc.freeze()
    gc.enable()
    status = main()
    atexit._run_exitfuncs()  # pyright: ignore[reportPrivateUsage]  # nothing else runs them
    os._exit(status)


if __name__ == "__main__":
    program()

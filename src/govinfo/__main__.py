"""The program ``govinfo``, and ``python -m govinfo``: a process that runs one command."""

import gc


def program() -> int:
    """Run the command that the process was started with.

    Loading makes many objects and no garbage, so none is looked for meanwhile. What is loaded, and what there is at the
    end, stays until the process ends and is not looked through.
    """
    gc.disable()
    from govinfo.cli import main

    gc.freeze()
    gc.enable()
    status = main()
    gc.freeze()
    return status


if __name__ == "__main__":
    raise SystemExit(program())

"""What is worth knowing about a result, on standard error."""

import warnings
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

from govinfo.cautions import FaultyReportsWarning
from govinfo.cli.terminal import complain


@contextmanager
def cautioned() -> Generator[None, None, None]:
    """Say on standard error, in the language spoken, what is worth knowing about a result; other warnings stay."""
    with warnings.catch_warnings():
        warnings.simplefilter("always", FaultyReportsWarning)
        others = warnings.showwarning

        def say(message: Warning | str, *where: Any, **further: Any) -> None:
            if isinstance(message, FaultyReportsWarning):
                complain(message.sentence, 0)
            else:
                others(message, *where, **further)

        warnings.showwarning = say
        yield

"""What is worth knowing about a result, on standard error."""

import warnings
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

from govinfo.cautions import Caution
from govinfo.cli.terminal import complain
from govinfo.languages import Text


@contextmanager
def cautioned() -> Generator[None, None, None]:
    """Say once, on standard error and in the language spoken, what is worth knowing; warnings of others stay."""
    said: set[Text] = set()
    with warnings.catch_warnings():
        warnings.simplefilter("always", Caution)
        others = warnings.showwarning

        def say(message: Warning | str, *where: Any, **further: Any) -> None:
            if not isinstance(message, Caution):
                others(message, *where, **further)
            elif message.sentence not in said:
                said.add(message.sentence)
                complain(message.sentence, 0)

        warnings.showwarning = say
        yield

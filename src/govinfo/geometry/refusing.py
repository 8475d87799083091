"""The reasons for which a file of pages is refused."""

from govinfo.words import Word


class Refusal(Word):
    """What is wrong with a file; whoever speaks to people finds the words."""

    TORN = "torn"
    """It is not of its format, or too damaged."""
    ENCRYPTED = "encrypted"
    """It opens with a password only."""
    PAGES = "pages"
    """It has more pages than the limits allow."""
    CROWDED = "crowded"
    """There is more drawn on a page than on any that is read."""
    UNFOLDS = "unfolds"
    """It unpacks far beyond its size, or takes longer or more memory than any that is read."""
    UNSTARTED = "unstarted"
    """The process that would read it cannot be started."""


class RefusedError(Exception):
    """A file of pages cannot be read.

    Args:
        refusal: Why.
    """

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal)
        self.refusal = refusal

"""Numbers among the attributes of a document's elements."""


def count(written: str | None, otherwise: int, *, digits: int = 9) -> int:
    """What an attribute counts in plain digits; something else where it is absent, or has more of them.

    >>> count("3", 1), count("３", 1), count(None, 0), count("1234567890", 1)
    (3, 1, 0, 1)
    """
    return int(written) if written and written.isascii() and written.isdigit() and len(written) <= digits else otherwise

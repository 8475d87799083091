"""Words of a vocabulary: members of an enumeration that are their own text, in JSON, in columns and in comparisons."""

from enum import StrEnum


class Word(StrEnum):
    """A word of a vocabulary: its text, and shown as the code that names it.

    Example:
        >>> from govinfo.vocabulary import Applicant
        >>> Applicant.ENTERPRISE, f"{Applicant.ENTERPRISE}", Applicant.ENTERPRISE == "enterprise"
        (Applicant.ENTERPRISE, 'enterprise', True)
    """

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self.name}"

"""Rules and claim patterns that other packages bring, under the entry points ``govinfo.rules``, ``govinfo.subjects``.

An entry point names one, or several::

    [project.entry-points."govinfo.rules"]
    ours = "our_package.rules:RULES"

    [project.entry-points."govinfo.subjects"]
    ours = "our_package.words:SUBJECTS"

They count where they are asked for: with ``plugins=True``, on the command line with ``--plugins``.
"""

from govinfo.checks.rule import Rule
from govinfo.entry_points import offered
from govinfo.report.claims.subject import Subject


def rules() -> tuple[Rule, ...]:
    """The rules of installed packages, in the order of their entry points.

    Raises:
        InvalidValueError: If an entry point names something that is no rule.
    """
    return offered("govinfo.rules", Rule)


def subjects() -> tuple[Subject, ...]:
    """The claim patterns of installed packages, in the order of their entry points.

    Raises:
        InvalidValueError: If an entry point names something that is no subject.
    """
    return offered("govinfo.subjects", Subject)

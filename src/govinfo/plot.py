"""Pictures of reports; needs the extra ``plot``."""

from typing import TYPE_CHECKING, Any, cast

from govinfo.errors import InvalidValueError, MissingExtraError
from govinfo.messages import reports as says
from govinfo.report.annual import AnnualReport
from govinfo.vocabulary import Applicant

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_CHINESE = ("Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "SimHei", "PingFang SC")


def outcomes(report: AnnualReport, *, axes: "Axes | None" = None) -> "Axes":
    """How a report's applications were concluded: a bar for each result row of 表三 that states more than zero.

    Args:
        report: The report.
        axes: Where to draw; new ones unless given.

    Returns:
        The axes; lengths are 件, labels the form's own, in a font with Chinese characters where one is installed.

    Raises:
        MissingExtraError: If matplotlib is not installed.
        InvalidValueError: If the report states no result.
    """
    return _bars(report, "outcome_sum", axes)


def balance(report: AnnualReport, *, axes: "Axes | None" = None) -> "Axes":
    """What a report took in and what became of it: the terms of the balance in the head of 表三.

    Args:
        report: The report.
        axes: Where to draw; new ones unless given.

    Returns:
        The axes; lengths are 件.

    Raises:
        MissingExtraError: If matplotlib is not installed.
        InvalidValueError: If the report states none of the terms.
    """
    return _bars(report, "balance", axes)


def _bars(report: AnnualReport, identity: str, axes: "Axes | None") -> "Axes":
    """A bar for each row that an identity of 表三 names, by its total column."""
    table = report.applications
    (named,) = (each for each in table.form.identities if each.name == identity)
    keys = named.left if identity == "outcome_sum" else (*named.left, *named.right)
    labels = {str(row.key): row.label for row in table.form.rows}
    stated = {labels[key]: value for key in keys if (value := table[key, Applicant.TOTAL])}
    if not stated:
        raise InvalidValueError(says.NO_FIGURES_TO_DRAW)
    pyplot = _pyplot()
    drawn: Any = pyplot.subplots(layout="constrained")[1] if axes is None else axes
    drawn.barh([*stated], [float(value) for value in stated.values()])
    drawn.invert_yaxis()
    drawn.set_xlabel("件")
    drawn.set_title(" ".join(str(part) for part in (report.organ, report.year) if part is not None))
    for text in (*drawn.get_yticklabels(), drawn.xaxis.label, drawn.title):
        text.set_fontfamily(_fonts())
    return cast("Axes", drawn)


def _pyplot() -> Any:
    try:
        from matplotlib import pyplot as plt
    except ModuleNotFoundError:
        raise MissingExtraError("matplotlib", extra="plot") from None
    return plt


def _fonts() -> list[str]:
    """The fonts with Chinese characters that are installed, and the one that always is."""
    from matplotlib.font_manager import fontManager

    known = set(fontManager.get_font_names())
    return [*(font for font in _CHINESE if font in known), "DejaVu Sans"]

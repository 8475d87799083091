"""From the trial form of 2019 to the form of 2021: which cells correspond, and why the others do not.

Table 四 is the same on both. Table 三 differs in one place: the three rows of （六） were one. Table 二 counts other
things but for the decisions on licences, penalties and compulsory measures.
"""

from attrs import frozen

from govinfo.forms import edition2019, edition2021
from govinfo.vocabulary import Edition, OutcomeGroup, ProactiveColumn, ProactiveRow, Section


@frozen
class Seam:
    """Rows or cells of the two editions side by side.

    Attributes:
        section: The table.
        old: ``(row, column)`` on the form of 2019; ``*`` stands for every column.
        new: ``(row, column)`` pairs on the form of 2021, summed; none where it has no counterpart.
        reason: Why they correspond, or do not.
    """

    section: Section
    old: tuple[tuple[str, str], ...]
    new: tuple[tuple[str, str], ...]
    reason: str

    @property
    def comparable(self) -> bool:
        """Whether both sides exist."""
        return bool(self.old and self.new)


_ROW, _COLUMN = ProactiveRow, ProactiveColumn
_OTHERWISE = tuple(
    row.key for row in edition2021.APPLICATIONS.rows if row.groups[-1:] == (edition2019.OTHERWISE_HANDLED,)
)
_SHARED = tuple(row.key for row in edition2021.APPLICATIONS.rows if row in edition2019.APPLICATIONS.rows)
_MADE = "2019年统计制作和公开的数量，2021年统计制发、废止和现行有效的件数"
_ITEMS = "2021年格式不再统计项目数量及其增减"

CROSSWALK = (
    *(Seam(Section.APPLICATIONS, ((row, "*"),), ((row, "*"),), "两版格式行名相同") for row in _SHARED),
    Seam(
        Section.APPLICATIONS,
        ((OutcomeGroup.OTHERWISE_HANDLED, "*"),),
        tuple((row, "*") for row in _OTHERWISE),
        "2019年格式（六）其他处理为一行，2021年格式分为三行",
    ),
    *(
        Seam(Section.REMEDIES, ((row.key, "*"),), ((row.key, "*"),), "两版格式相同")
        for row in edition2021.REMEDIES.rows
    ),
    *(
        Seam(Section.PROACTIVE, ((row, _COLUMN.DECISIONS),), ((row, _COLUMN.DECISIONS),), "均为处理决定数量")
        for row in (_ROW.LICENCES, _ROW.PENALTIES, _ROW.COMPULSORY_MEASURES)
    ),
    *(
        Seam(
            Section.PROACTIVE,
            tuple((row, column) for column in (_COLUMN.MADE, _COLUMN.NEWLY_PUBLISHED, _COLUMN.PUBLISHED_TOTAL)),
            (),
            _MADE,
        )
        for row in (_ROW.RULES, _ROW.NORMATIVE_DOCUMENTS)
    ),
    *(
        Seam(
            Section.PROACTIVE,
            (),
            tuple((row, column) for column in (_COLUMN.ISSUED, _COLUMN.REPEALED, _COLUMN.IN_FORCE)),
            _MADE,
        )
        for row in (_ROW.RULES, _ROW.NORMATIVE_DOCUMENTS)
    ),
    *(
        Seam(Section.PROACTIVE, ((row, _COLUMN.LAST_YEAR), (row, _COLUMN.CHANGE)), (), _ITEMS)
        for row in (_ROW.LICENCES, _ROW.PENALTIES, _ROW.COMPULSORY_MEASURES)
    ),
    Seam(
        Section.PROACTIVE,
        tuple((_ROW.OTHER_SERVICES, column) for column in (_COLUMN.LAST_YEAR, _COLUMN.CHANGE, _COLUMN.DECISIONS)),
        (),
        "2021年格式没有其他对外管理服务事项",
    ),
    Seam(
        Section.PROACTIVE,
        ((_ROW.ADMINISTRATIVE_FEES, _COLUMN.LAST_YEAR), (_ROW.ADMINISTRATIVE_FEES, _COLUMN.CHANGE)),
        (),
        "2019年统计收费项目数量，2021年统计收费金额",
    ),
    Seam(
        Section.PROACTIVE,
        (),
        ((_ROW.ADMINISTRATIVE_FEES, _COLUMN.AMOUNT),),
        "2019年统计收费项目数量，2021年统计收费金额",
    ),
    Seam(
        Section.PROACTIVE,
        ((_ROW.CENTRAL_PROCUREMENT, _COLUMN.PROJECTS), (_ROW.CENTRAL_PROCUREMENT, _COLUMN.AMOUNT)),
        (),
        "2021年格式没有政府集中采购",
    ),
)
"""Every cell of both editions stands in exactly one seam."""


def counterpart(address: str, edition: str, other: str) -> tuple[tuple[str, ...], str] | None:
    """The cells of *other* that sum to what a cell of *edition* counts, and why; `None` where none do.

    A cell of the finer edition that is only a part of its counterpart has none.

    Args:
        address: Address of the cell.
        edition: Edition it stands in.
        other: Edition to look in.

    Example:
        >>> counterpart("applications.otherwise_handled.total", Edition.F2019, Edition.F2021)[0]
        ('applications.correction_overdue.total', 'applications.fee_overdue.total', 'applications.other_handling.total')
        >>> counterpart("applications.fee_overdue.total", Edition.F2021, Edition.F2019) is None
        True
    """
    if edition == other:
        return (address,), ""
    section, row, column = address.split(".")
    for seam in CROSSWALK:
        mine, its = (seam.old, seam.new) if edition == Edition.F2019 else (seam.new, seam.old)
        if seam.section == section and mine in {((row, "*"),), ((row, column),)} and its:
            return tuple(f"{section}.{key}.{column if every == '*' else every}" for key, every in its), seam.reason
    return None


def reason(address: str, edition: str) -> str:
    """Why a cell of an edition has a counterpart in the other edition, or has none."""
    section, row, column = address.split(".")
    for seam in CROSSWALK:
        side = seam.old if edition == Edition.F2019 else seam.new
        if seam.section == section and ((row, "*") in side or (row, column) in side):
            return seam.reason
    raise AssertionError

"""What prose calls the outcomes of applications: by the labels of the forms that are known, alone and in groups."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from govinfo.forms import FORMS, renewed
from govinfo.forms.spec import FormTable, Heading, Row
from govinfo.report.claims.labels import bare_label, row_of
from govinfo.report.claims.subject import Subject, totals
from govinfo.report.claims.wording import not_behind
from govinfo.vocabulary import Section

_ALSO: dict[str, tuple[str, ...]] = {"refused": ("不同意公开",)}
"""What groups of outcomes are called beside their printed names, by the office and not by a third party."""
DISCLOSED = frozenset({"disclosed", "partially_granted", "granted"})
"""What was disclosed: both together, in part and wholly."""
_ENDED = r"(?:的|答复|申请|信息|政府|公开|共|合?计|有|为|:|[”」'\"]|处理)*"


class _Group(NamedTuple):
    """Outcomes that forms put under one heading, or count in one row.

    Attributes:
        names: What the heading or the row is called.
        rows: What each outcome under it is called, by key.
        sums: The rows it is divided into, and the editions that divide it so.
    """

    names: dict[str, None]
    rows: dict[str, dict[str, None]]
    sums: dict[tuple[str, ...], list[str]]


def _grouped() -> Mapping[str, _Group]:
    """The groups of outcomes over all forms, the newest form's first."""
    groups: dict[str, _Group] = {}
    for form in reversed(FORMS):
        for key, (heading, rows) in _headed(form.tables[Section.APPLICATIONS]).items():
            group = groups.setdefault(key, _Group({}, {}, {}))
            group.names[bare_label(heading)] = None
            group.sums.setdefault(tuple(row.key for row in rows), []).append(form.edition)
            for row in rows:
                group.rows.setdefault(row.key, {})[bare_label(row)] = None
    for form in reversed(FORMS):
        for row in form.outcomes:
            if row.key in groups:
                groups[row.key].sums.setdefault((row.key,), []).append(form.edition)
    return groups


def _headed(table: FormTable) -> Mapping[str, tuple[Heading, list[Row]]]:
    """The headings of outcomes in a table, by key, each with the rows below it."""
    headed: dict[str, tuple[Heading, list[Row]]] = {}
    for row in table.rows:
        for heading in row.groups[1:]:
            headed.setdefault(heading.key, (heading, []))[1].append(row)
    return headed


def disclosed() -> tuple[Subject, ...]:
    """What was disclosed, wholly or in part, and both together."""
    granted, partly = (bare_label(row_of(Section.APPLICATIONS, key)) for key in ("granted", "partially_granted"))
    both = (
        *(rf"{wholly}(?:以?及|和|、|与|或者?){partly}" for wholly in (granted, "同意公开")),
        *(rf"公开{joined}(?<!予公开{joined}){partly}" for joined in ("及", "以及", "和", "与", "或", "或者")),
    )
    wholly = (not_behind("部分", granted), not_behind("不", "同意公开"), not_behind("不", "准予公开"), "全部公开")
    return (
        Subject(
            "disclosed",
            both,
            _ENDED,
            (totals("granted", "partially_granted"),),
            said=(f"申请中，{granted}和{partly}7件。",),
        ),
        Subject(
            "partially_granted",
            (partly, f"部分{granted}"),
            _ENDED,
            (totals("partially_granted"),),
            after=partly,
            said=(f"申请中，{partly}7件。", f"答复申请，7件{partly}。"),
        ),
        Subject(
            "granted",
            wholly,
            _ENDED,
            (totals("granted"),),
            after=granted,
            said=(f"申请中，{granted}7件。", "申请中同意公开的7件。", f"答复申请，7件{granted}。"),
        ),
    )


@renewed
def outcomes() -> tuple[Subject, ...]:
    """The groups of outcomes and the outcomes in them, under their printed names."""
    subjects: list[Subject] = []
    for key, group in _grouped().items():
        name, *_ = group.names
        words = (*group.names, *_ALSO.get(key, ()))
        readings = tuple(totals(*rows, on=frozenset(editions)) for rows, editions in group.sums.items())
        said = tuple(f"申请中，{word}7件。" for word in words)
        before = (*group.names, *(not_behind("三方", word) for word in words[len(group.names) :]))
        subjects.append(Subject(key, before, _ENDED, readings, after=name, said=said))
        ended = rf"(?:{'|'.join(words)})?{_ENDED}"
        for row, labels in group.rows.items():
            long = tuple(label for label in labels if len(label) >= len(name))
            said = tuple(f"申请中，{label}{ending}7件。" for label in long for ending in ("", name))
            subjects += [Subject(row, tuple(map(re.escape, long)), ended, (totals(row),), said=said)] if long else []
    return tuple(subjects)


@renewed
def outcome_subjects() -> frozenset[str]:
    """The keys of the subjects that are outcomes or groups of them."""
    return frozenset(subject.key for subject in outcomes())

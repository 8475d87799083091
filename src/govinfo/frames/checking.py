"""The rules of arithmetic over a frame of reports: identities, what years hand on, what reports add up.

Most reports are in order. One filter over all equations sets those aside; only the rest are weighed equation by
equation.
"""

from collections.abc import Iterable
from itertools import chain
from typing import Any

import narwhals as nw

from govinfo.arguments import known_name, several
from govinfo.checks.finding import Verdict
from govinfo.errors import InvalidValueError
from govinfo.forms.registry import every_cell
from govinfo.frames.engine import (
    SHAPES,
    Dialect,
    Lazy,
    Rows,
    beside,
    dialect,
    first,
    gaps,
    needed,
    opened,
    plain,
    told,
    unfolded,
)
from govinfo.frames.form_columns import KEYS, examined
from govinfo.frames.parts import over_tree
from govinfo.frames.questions import FIGURES, Question, StatedCells, failing, identities, passing
from govinfo.frames.reports import EXACT
from govinfo.frames.years import across_years
from govinfo.messages import frames as says
from govinfo.messages import nouns

_RESULT = frozenset({"code", "at", "cell", "expected", "actual", "verdict", "equation", "figures"})


@told
def check_frame(
    frame: Any, *, previous: Any = None, tree: Any = None, shape: str = "long", keep: str | Iterable[str] = ()
) -> Any:
    """Hold every report of a frame against the identities of its form, as `govinfo.check` does for one.

    Given reports for the year before, hold it against them too (Y701, Y702, Y703); given a tree of organs, also against
    the sum of the reports of the organs directly below (H801).

    Args:
        frame: One row for each report and the cells of the form as columns (`to_frame`), in any library. Which edition
            a table is laid out in is read from ``applications.edition`` and ``remedies.edition``, where the frame has
            these columns; null says that the report lacks the table. Of a table in an edition that the frame lacks the
            cells of nothing is known: it gives ``unknown``, with ``applications.edition`` as ``cell``.
        previous: Reports for the years before, with ``organ`` and ``year``: a frame of the same library, or *frame*
            itself. A report is held against that of the organ of the same name for the year before; across a gap, and
            where an organ has two reports for that year, nothing is.
        tree: One row for each organ, with ``organ`` and its ``parent``; a frame of the same library. The sum is over
            the reports in *frame*, for the same year, of the organs directly below: an organ's own level (本级) is one
            of them, under a name of its own, and one that has no report there is missing from the sum.
        shape: ``"long"``: a row for each equation that does not hold, with ``code``, ``at`` (the column or row),
            ``cell``, ``expected``, ``actual`` (sums of the known cells) and ``verdict``, ``fail`` or ``unknown``. Of a
            table that is not the sum of others there is one row, with its first such cell and the table as ``at``.
            ``"wide"``: a row for each report, with the worst verdict of each code and of all of them (``verdict``).
        keep: Further columns of *frame* that stand in the result too: ``"source"`` tells reports apart of which an
            organ has several for one year.

    Returns:
        A frame of the same library: computed if *frame* is, lazy if it is lazy; it starts with ``organ`` and ``year``
        where *frame* has them, and with what is kept.

    Raises:
        UnknownKeyError: If the shape does not exist, or a column that years or a tree need.
        InvalidValueError: If a frame is none, or of another library than *frame*; if it has the cells of no table, or
            not all of one, or does not say of which edition; if a column is called almost as one that is looked for;
            if the tree is none.

    Legal basis:
        That of each rule, ``govinfo.RULES[code].basis``.

    Example:
        >>> from govinfo.frames import to_frame
        >>> from govinfo.report.annual import zero
        >>> report = zero("2021", organ="某县", year=2023).replace({"remedies.review.total": 1})
        >>> check_frame(to_frame([report])).rows()
        [('某县', 2023, 'R401', 'review', 'remedies.review.total', 0, 1, 'fail')]
    """
    known_name(shape, SHAPES, nouns.SHAPE)
    lazy, given = opened(frame)
    say, columns = dialect(lazy), lazy.collect_schema()
    examined(columns)
    keys = (*(key for key in KEYS if key in columns), *_kept(keep, columns))
    blank = gaps(lazy, (cell for cell in map(plain, every_cell()) if cell in columns)) if given.eager else None
    asked = [identities(lazy, say, blank)]
    if previous is not None:
        asked.append(across_years(lazy, beside(previous, lazy, says.YEAR_BEFORE), say))
    if tree is not None:
        asked.append(over_tree(asked[-1].lazy, lazy, beside(tree, lazy, says.TREE), say, eager=given.eager))
    lazy, sound = asked[-1].lazy, tuple(chain.from_iterable(each.sound for each in asked))
    questions = tuple(chain.from_iterable(each.questions for each in asked))
    if shape == "wide":
        return given.closed(_wide(lazy, questions, say, keys))
    if given.eager:
        return given.closed(_findings(_picked(lazy.collect(), sound, say), questions, say, keys))
    return given.closed(_findings(say.filtered(lazy, ~say.all_of(sound)), questions, say, keys))


def _kept(keep: str | Iterable[str], columns: nw.Schema) -> tuple[str, ...]:
    """The further columns that are kept, as they are called while being worked on."""
    given = several([keep] if isinstance(keep, str) else keep, str, "keep", nouns.COLUMNS)
    names = tuple(name for name in dict.fromkeys(map(plain, given)) if name not in KEYS)
    needed(columns, names, says.REPORTS)
    for name in names:
        if name in _RESULT:
            raise InvalidValueError(says.KEPT_TWICE, column=name)
    return names


def _picked(reports: nw.DataFrame[Any], sound: Iterable[Any], say: Dialect) -> nw.DataFrame[Any]:
    """The reports of which there is something to say.

    Conditions that stand apart are worked out side by side, and to pick few rows of many columns is cheaper than to
    filter.
    """
    each = say.selected(reports, *(condition.alias(str(number)) for number, condition in enumerate(sound)))
    unsound = say.selected(each, (~say.all_of(map(say.words.col, each.columns))).alias("unsound"))["unsound"]
    return reports[unsound.arg_true()]


def _findings(suspects: Rows, questions: Iterable[Question], say: Dialect, keys: tuple[str, ...]) -> Rows:
    """A row for each report and equation that does not hold."""
    stated = tuple(chain.from_iterable(question.stated for question in questions))
    tall = _tall(suspects, stated, say, keys)
    figures = tuple(map(nw.col, FIGURES))
    equation = nw.col("equation")
    named = {
        name: {str(number): getattr(each, name) for number, each in enumerate(stated)}
        for name in ("code", "at", "cell")
    }
    return tall.filter(~passing(*figures)).select(
        *keys,
        *(
            equation.replace_strict(names, return_dtype=nw.String, default=None).alias(name)
            for name, names in named.items()
        ),
        "expected",
        "actual",
        first([(failing(*figures), nw.lit(str(Verdict.FAIL)))], nw.lit(str(Verdict.UNKNOWN))).alias("verdict"),
    )


def _tall(suspects: Rows, stated: tuple[StatedCells, ...], say: Dialect, keys: tuple[str, ...]) -> Rows:
    """A row for each report and equation: its figures travel as one value, so that the source is read once."""
    columns = suspects.collect_schema()
    wanted = _type([columns[name] for each in stated for name in each.reads], say)
    numbers = [str(number) for number in range(len(stated))]
    structs = say.selected(
        suspects,
        *keys,
        *(_struct(each, wanted, say).alias(number) for number, each in zip(numbers, stated, strict=True)),
    )
    tall: Any = unfolded(structs, numbers, keys, "equation", "figures")
    held = nw.col("figures").struct
    tidy: Rows = tall.select(*keys, "equation", *(held.field(name).alias(name) for name in FIGURES))
    return tidy


def _struct(each: StatedCells, wanted: Any | None, say: Dialect) -> Any:
    """The figures of an equation as one value, the sums of the type wanted."""
    parts = (
        *(figure if wanted is None else figure.cast(wanted) for figure in (each.expected, each.actual)),
        *(say.words.lit(True) if known is None else known for known in (each.expected_known, each.actual_known)),
    )
    return say.words.struct(*(part.alias(name) for name, part in zip(FIGURES, parts, strict=True)))


def _type(held: Iterable[Any], say: Dialect) -> Any | None:
    """The one type of all figures, where they are not whole numbers anyhow."""
    types = [type_ for type_ in held if not type_.is_integer()]
    if not types:
        return None
    if any(type_.is_float() for type_ in types):
        return say.words.Float64
    return say.words.Decimal(EXACT.precision, max(getattr(type_, "scale", 0) for type_ in types))


def _wide(lazy: Lazy, questions: tuple[Question, ...], say: Dialect, keys: tuple[str, ...]) -> Lazy:
    """A row for each report: the worst verdict of each code, and of all."""
    wide = say.selected(lazy, *keys, *(_worst(each, say).alias(each.code) for each in questions))
    worst = [
        (nw.any_horizontal(*(nw.col(each.code) == str(verdict) for each in questions), ignore_nulls=False), verdict)
        for verdict in Verdict
    ]
    return wide.with_columns(
        first(((found, nw.lit(str(verdict))) for found, verdict in worst), nw.lit(str(Verdict.PASS))).alias("verdict")
    )


def _worst(question: Question, say: Dialect) -> Any:
    fails = say.any_of(each.fails for each in question.stated)
    passes = say.all_of(each.passes for each in question.stated)
    verdicts = [(fails, Verdict.FAIL), (~passes, Verdict.UNKNOWN)]
    if question.applies is not None:
        verdicts.append((~question.applies, Verdict.NOT_APPLICABLE))
    named = ((condition, say.words.lit(str(verdict))) for condition, verdict in verdicts)
    return say.first(named, say.words.lit(str(Verdict.PASS)))

"""Which forms are known: the shipped ones, and further ones for as long as they are registered."""

from collections.abc import Callable, Generator, Iterable, Mapping
from contextlib import contextmanager
from functools import cache, wraps
from threading import RLock
from typing import Any, ParamSpec, TypeAlias, TypeVar

from govinfo.arguments import instance
from govinfo.errors import InvalidValueError, UnknownKeyError
from govinfo.forms import edition2019, edition2021
from govinfo.forms.spec import Form, FormCell, FormTable
from govinfo.law.catalogue import Catalogue, entered, entry, expressed
from govinfo.messages import forms as says
from govinfo.messages import nouns
from govinfo.vocabulary import Edition, EditionName, Section

SHIPPED = (edition2019.FORM, edition2021.FORM)
"""The editions that come with the library, oldest first."""
IN_USE = SHIPPED[-1]
"""The newest of them; examples are filed on it."""
SUPERSEDED = SHIPPED[-2]
"""The one before it; examples of an outdated layout are filed on it."""

_P = ParamSpec("_P")
_R = TypeVar("_R")


class KnownForms(Catalogue[Form]):
    """The forms that are known, oldest first; a catalogue that further forms can be added to.

    Each change puts new tables in the place of the old ones, so that who reads while it happens sees either.

    Attributes:
        newest_first: The forms the other way round.
        tables: The tables of all forms by edition and section.
        state: How often the known forms have changed.
    """

    newest_first: tuple[Form, ...]
    tables: Mapping[tuple[str, Section], FormTable]

    def __init__(self, forms: Iterable[Form]) -> None:
        self.state = 0
        self._changing = RLock()
        self._followers: list[Callable[[Form], object]] = []
        self._take(forms)

    def add(self, form: Form) -> None:
        """Make a form known.

        Raises:
            InvalidValueError: If it does not hold together, or its edition is called as another that is known.
        """
        from govinfo.forms.soundness import examine

        with self._changing:
            known = {known.edition: known for known in self}
            if form.edition in known:
                raise InvalidValueError(says.EDITION_TAKEN, edition=form.edition)
            instance(form.first_year, int, "first_year", nouns.COUNT)
            examine(form, known)
            self._take((*self, form))
            for follower in self._followers:
                follower(form)

    def follow(self, follower: Callable[[Form], object]) -> None:
        """Hand a function every form that is known, and every one that becomes known."""
        with self._changing:
            self._followers.append(follower)
            for form in self:
                follower(form)

    def remove(self, form: Form) -> None:
        """Make a form unknown again."""
        with self._changing:
            self._take(known for known in self if known is not form)

    def _take(self, forms: Iterable[Form]) -> None:
        super().__init__(nouns.EDITION, sorted(forms, key=lambda form: form.first_year))
        self.newest_first = tuple(reversed(self))
        self.tables = {(form.edition, section): table for form in self for section, table in form.tables.items()}
        self.state += 1


FORMS = KnownForms(SHIPPED)
"""Every edition that is known, oldest first."""
for _form in entered("FORMS", SHIPPED):
    for _section, _table in _form.tables.items():
        expressed(_table, f"{entry(_form)}.tables[{_section.value!r}]")


FormChoice: TypeAlias = Form | Edition | EditionName
"""A form: itself, which a registered one is chosen by, or the edition of a shipped one."""


def form_named(choice: FormChoice) -> Form:
    """The known form that is chosen.

    Raises:
        UnknownKeyError: If no such form is known.

    Example:
        >>> form_named("2021") is FORMS["2021"] is form_named(FORMS["2021"])
        True
    """
    edition = choice.edition if isinstance(choice, Form) else choice
    for form in FORMS:
        if form.edition == edition:
            return form
    raise UnknownKeyError(edition, (form.edition for form in FORMS), nouns.EDITION)


@contextmanager
def registered(form: Form) -> Generator[Form, None, None]:
    """Make a further form known everywhere, in all threads and in worker processes, while the block lasts.

    Reports on its years are read, written, checked, compiled and compared by it, as by the shipped ones. For the same
    years it goes before those. Reports made on it are of no use afterwards.

    Args:
        form: The form, one module of data such as `govinfo.forms.edition2021`.

    Raises:
        InvalidValueError: If it is no form, does not hold together, or its edition is called as another that is known.

    Example:
        >>> from attrs import evolve
        >>> from govinfo.forms import form_for
        >>> with registered(evolve(FORMS["2021"], edition="2027", first_year=2027)) as form:
        ...     form_for(2030).edition, form_for(2026).edition
        ('2027', Edition.F2021)
        >>> form_for(2030).edition
        Edition.F2021
    """
    FORMS.add(instance(form, Form, "form", nouns.FORM))
    try:
        yield form
    finally:
        FORMS.remove(form)


def further() -> tuple[Form, ...]:
    """The forms that are registered beside the shipped ones, to be handed to another process."""
    return tuple(form for form in FORMS if form not in SHIPPED)


def adopt(forms: Iterable[Form]) -> None:
    """Make the forms of another process known in this one for good."""
    known = {form.edition for form in FORMS}
    for form in forms:
        if form.edition not in known:
            FORMS.add(form)


def renewed(function: Callable[_P, _R]) -> Callable[_P, _R]:
    """Keep what a function makes of the known forms until they change.

    What was begun before a change is kept apart from what is asked for after it.
    """
    made: dict[int, Callable[..., _R]] = _ByState(function)

    @wraps(function)
    def kept(*args: _P.args, **kwargs: _P.kwargs) -> _R:
        return made[FORMS.state](*args, **kwargs)

    return kept


class _ByState(dict[int, Callable[..., Any]]):
    """A function that keeps its results, for the one state of the known forms that was last asked for."""

    def __init__(self, function: Callable[..., Any]) -> None:
        super().__init__()
        self._function = function

    def __missing__(self, state: int) -> Callable[..., Any]:
        self.clear()
        return self.setdefault(state, cache(self._function))


@renewed
def every_cell() -> Mapping[str, FormCell]:
    """The cells of every form by address, those of the newest first. What forms share stands once.

    >>> len(every_cell()) > len(FORMS["2021"].cells)
    True
    """
    return {**FORMS[-1].cells, **{address: cell for form in FORMS for address, cell in form.cells.items()}}


def form_for(year: int) -> Form | None:
    """The edition in force for reports on *year*; `None` before 2019, when the statistics had another form.

    >>> form_for(2023).edition, form_for(2018)
    (Edition.F2021, None)
    """
    for form in FORMS.newest_first:
        if form.first_year <= year:
            return form
    return None


def form_in_force(year: int) -> Form:
    """The same; a year without one is refused.

    Raises:
        InvalidValueError: If no edition is in force for reports on *year*, or it is no whole number.
    """
    form = form_for(instance(year, int, "year", nouns.COUNT))
    if form is None:
        raise InvalidValueError(says.NO_FORM_FOR_YEAR, year=year, first=FORMS[0].first_year)
    return form


def last_year(form: Form) -> int | None:
    """The last year that is reported on by a form, or `None` while no later one is known.

    >>> last_year(FORMS["2019"]), last_year(FORMS["2021"])
    (2020, None)
    """
    later = (known.first_year - 1 for known in FORMS if known.first_year > form.first_year)
    return next(later, None)

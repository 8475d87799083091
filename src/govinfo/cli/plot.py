"""``govinfo plot FILE... -o OUT``: a picture of reports, or of the clock of an application."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import SimpleNamespace

from govinfo import plot
from govinfo.arguments import known_name
from govinfo.cases.application import Application
from govinfo.cases.plain import read_applications
from govinfo.checks.checking import check
from govinfo.cli import add_reading, complain_of, reading
from govinfo.cli.cautioning import cautioned
from govinfo.cli.parser import Parser
from govinfo.cli.values import whole
from govinfo.cli.watching import watched
from govinfo.errors import InvalidValueError, ReadError, UnknownFormError
from govinfo.indicators import INDICATORS
from govinfo.messages import cases, commands
from govinfo.messages import cli as says
from govinfo.plot import Picture
from govinfo.plot.given import one_of
from govinfo.plot.sheet import PAGE
from govinfo.readers import read
from govinfo.readers.many.folder import read_folder
from govinfo.report.annual import AnnualReport

_OF_ONE, _OF_MANY = "flow", "heat"


def _table(reports: list[AnnualReport], *, width: float) -> Picture:
    """表三 of one report, with what a check finds in it."""
    return plot.table(reports, findings=check(one_of(reports)), width=width)


_OF_REPORTS: Mapping[str, Callable[..., Picture]] = {
    _OF_ONE: plot.flow,
    "outcomes": plot.outcomes,
    "mix": plot.mix,
    "applicants": plot.applicants,
    "years": plot.years,
    _OF_MANY: plot.heat,
    "table": _table,
}
_RANKED, _CLOCK = "organs", "clock"


def arguments(command: Parser) -> None:
    """What the command takes."""
    pictures = [*_OF_REPORTS, _RANKED, _CLOCK]
    command.add_argument("files", wants=commands.FILE, many="+", about=commands.PLOT_FILES)
    command.add_argument("-o", "--output", required=True, wants=commands.TARGET, about=commands.PLOT_OUTPUT)
    command.add_argument("--picture", choices=pictures, wants=commands.NAME, about=commands.PLOT_PICTURE)
    rates = [indicator.key for indicator in INDICATORS]
    command.add_argument("--rate", choices=rates, wants=commands.NAME, about=commands.PLOT_RATE)
    command.add_argument("--case", wants=commands.ID, about=commands.PLOT_CASE)
    command.add_argument("--width", convert=whole, default=PAGE, wants=commands.MILLIMETRES, about=commands.PLOT_WIDTH)
    add_reading(command)


def run(options: SimpleNamespace) -> int:
    """Read, draw, write; a file of a folder that cannot be read is named and left out, and the status says so."""
    for option, picture in (("rate", _RANKED), ("case", _CLOCK)):
        if vars(options)[option] is not None and options.picture != picture:
            raise InvalidValueError(says.ONLY_WITH_PICTURE, option=option, picture=picture)
    unread: list[ReadError] = []
    with cautioned():
        _picture(options, unread).save(options.output)
    return complain_of(unread)


def _picture(options: SimpleNamespace, unread: list[ReadError]) -> Picture:
    if options.picture == _CLOCK:
        return plot.clock(_case(options), width=options.width)
    reports = [report for file in options.files for report in _reports(file, options, unread)]
    if options.picture == _RANKED:
        return plot.organs(reports, options.rate or "disclosed", width=options.width)
    chosen = options.picture or (_OF_ONE if len(reports) == 1 else _OF_MANY)
    return _OF_REPORTS[chosen](reports, width=options.width)


def _case(options: SimpleNamespace) -> Application:
    """The application whose clock is drawn.

    Raises:
        InvalidValueError: If none is named.
        UnknownKeyError: If the registers have none of the name.
    """
    if options.case is None:
        raise InvalidValueError(says.WHICH_CASE)
    known = {case.id: case for file in options.files for case in read_applications(file)}
    known_name(options.case, known, cases.APPLICATIONS)
    return known[options.case]


def _reports(file: str, options: SimpleNamespace, unread: list[ReadError]) -> Iterator[AnnualReport]:
    """The report of a file, or those of a folder; what is no report there is passed over."""
    if not Path(file).is_dir():
        yield read(file, **reading(options))
        return
    for path, found in watched(read_folder(file, **reading(options)), says.REPORTS):
        if isinstance(found, AnnualReport):
            yield found
        elif not isinstance(found, UnknownFormError):
            unread.append(found.within(str(path)))

"""The files that are checked, one after the other, and the exit status once all of them were."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from os.path import basename, isdir
from types import SimpleNamespace

from govinfo.checks.finding import Severity
from govinfo.checks.findings import Findings
from govinfo.checks.profiles import PROFILES
from govinfo.cli import CLEAN, FOUND, UNREADABLE, reading
from govinfo.cli.terminal import complain
from govinfo.emitters.checked import Checked, Unchecked
from govinfo.errors import ReadError, UnknownFormError
from govinfo.languages import Text
from govinfo.messages import cli as says
from govinfo.readers.many.file_search import FoundFile, found_files
from govinfo.readers.many.folder import over_files
from govinfo.readers.many.ignored_files import passed_over
from govinfo.report.annual import AnnualReport

_MANY = 3


class CheckedFiles(Iterable[Checked | Unchecked]):
    """The files in their order, each with what was found in it, or with why it was not checked.

    They can be gone through once; none is kept. On standard error those that were not checked are told at the end.

    Args:
        documents: The files and folders that were named.
        examined: What checks a report.
        options: Those of the command.
    """

    def __init__(
        self,
        documents: Sequence[str],
        examined: Callable[[AnnualReport], tuple[AnnualReport, Findings]],
        options: SimpleNamespace,
    ) -> None:
        self._documents, self._examined, self._options = documents, examined, options
        self._statuses: set[int] = set()

    @property
    def status(self) -> int:
        """The exit status of the command: 3 where a file could not be read, or none was checked."""
        return max(self._statuses, default=UNREADABLE)

    def __iter__(self) -> Iterator[Checked | Unchecked]:
        told: list[Text] = []
        for name, one in self._found():
            if isinstance(one, ReadError):
                meant = not isinstance(one, UnknownFormError) or name in self._documents
                told.append((one if name in self._documents else one.within(name)).sentence)
                self._statuses |= {UNREADABLE} if meant else set()
                yield Unchecked(name, one.within(None).sentence, meant)
            else:
                checked = Checked(name, *one)
                self._statuses.add(FOUND if _stops(checked.findings, self._options) else CLEAN)
                yield checked
        for said in told:
            complain(said, UNREADABLE)

    def _found(self) -> Iterable[tuple[str, tuple[AnnualReport, Findings] | ReadError]]:
        """What becomes of each file, behind a progress bar where there are many."""
        folders = any(map(isdir, self._documents))
        workers = self._options.jobs or (None if folders else 1)
        found = over_files(self._met(), self._examined, workers=workers, **reading(self._options))
        if not folders and len(self._documents) <= _MANY:
            return found
        from govinfo.cli.watching import watched

        return watched(found, says.REPORTS, None if folders else len(self._documents))

    def _met(self) -> Iterator[FoundFile]:
        """The files named, but for what programs leave beside others, and those of the folders named."""
        for file in self._documents:
            if len(self._documents) > 1 and passed_over(basename(file)):
                continue
            if not isdir(file):
                yield FoundFile(file)
                continue
            inside = found_files(file, plugins=self._options.plugins)
            first = next(inside, FoundFile(file, ReadError(says.NO_REPORTS, document=file)))
            yield from chain((first,), inside)


def _stops(findings: Findings, options: SimpleNamespace) -> bool:
    if options.profile is not None and options.fail_on is None:
        return not PROFILES[str(options.profile)].passes(findings)
    return findings.reaches(options.fail_on or Severity.ERROR)

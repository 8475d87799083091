"""What the page asks of the library: files opened, their reports checked, drawn and repaired.

It runs in the page's worker, in WebAssembly, and knows nothing of browsers: whatever it gives is plain data.
"""

from functools import cache, cached_property
from pathlib import Path
from tempfile import mkdtemp
from typing import NamedTuple, TypedDict

import govinfo
from govinfo.checks.findings import Findings
from govinfo.emitters.checked import counted
from govinfo.errors import GovinfoError, MissingExtraError, PatchError, UnknownFormError
from govinfo.formats import Use, suffixes
from govinfo.languages import LanguageChoice, Text
from govinfo.readers import read_results
from govinfo.readers.many.ignored_files import passed_over
from govinfo.repairing.repairs import Repairs
from govinfo.report.annual import AnnualReport
from govinfo.speaking import language_of

PATIENCE = 3.0
"""Seconds given to the search for repairs of one table."""
NOT_HERE = Text(
    "网页中不能读取 {suffix} 文件，请改用生成它的 Word、WPS 文件或者网页；也可以在电脑上安装 govinfo 后检查",
    "{suffix} files cannot be read in the browser: take the Word, WPS or web file it was made from, or install govinfo",
)
NEW = Text("已按统计表样式重新生成文件", "The file was made anew, laid out as the form")
NOT_IN_PLACE = Text("{new}：{why}", "{new}: {why}")
CLEAN = Text("未发现问题", "nothing found")
BESIDE = Text("已与上年报告对照：{file}", "Held against last year's report: {file}")
CHANGE = Text("{cell}：{old} → {new}", "{cell}: {old} → {new}")
BLANK = Text("空白", "blank")


class Opened(TypedDict):
    """What became of a file: the numbers of its reports; or why there are none, and whether it is meant as one."""

    numbers: list[int]
    why: dict[str, str] | None
    meant: bool


class Way(TypedDict):
    """A repair: a line for each cell that it changes, and what speaks for it."""

    changes: list[str]
    evidence: list[str]


class Told(TypedDict):
    """What is said of a report: whose it is, how much was found and what, beside what, and its repairs."""

    file: str
    about: str
    counted: str
    beside: str
    worst: str
    found: list[str]
    repairs: list[Way]


class Saved(TypedDict):
    """A file to be saved, and what is to be said of it."""

    name: str
    data: bytes
    said: str


class Held(NamedTuple):
    """A report and the file it was read from, which may hold others."""

    path: Path
    report: AnnualReport
    alone: bool


class Checked:
    """A report beside last year's, in a language: what was found and how it may be repaired, each looked for once."""

    def __init__(self, report: AnnualReport, previous: AnnualReport | None, lang: LanguageChoice) -> None:
        self.report, self.previous = report, previous
        self.lang: LanguageChoice = lang

    @cached_property
    def findings(self) -> Findings:
        """What is wrong with it."""
        return govinfo.check(self.report, previous=self.previous, lang=self.lang)

    @cached_property
    def repairs(self) -> Repairs:
        """The smallest changes after which it holds."""
        return govinfo.repair(self.report, previous=self.previous, lang=self.lang, seconds=PATIENCE)

    def ways(self) -> list[Way]:
        """The repairs in words."""
        return [
            Way(changes=[self._change(*change) for change in repair.changes], evidence=[*repair.evidence])
            for repair in self.repairs
        ]

    def _change(self, cell: str, old: object, new: object) -> str:
        facts = {"cell": self.report.label(cell, self.lang), "old": BLANK if old is None else old, "new": new}
        return CHANGE.said(language_of(self.lang), facts)


class Session:
    """The reports of one visit, by number."""

    def __init__(self) -> None:
        self._folder = Path(mkdtemp())
        self._held: list[Held] = []
        self._against = cache(self._check)

    @staticmethod
    def wanted(paths: list[str]) -> list[bool]:
        """Which files of a folder may hold reports, by their names."""
        able = suffixes(Use.READS)
        return [Path(path).suffix.lower() in able and not passed_over(Path(path).name) for path in paths]

    def open(self, name: str, data: bytes) -> Opened:
        """Read a file; what cannot be read is told in both languages."""
        path = self._fresh(name)
        path.write_bytes(data)
        try:
            reports = [result.report for result in read_results(path)]
        except GovinfoError as error:
            missing = isinstance(error, MissingExtraError)
            why = NOT_HERE.filled(suffix=path.suffix) if missing else error.sentence
            return Opened(numbers=[], why=why._asdict(), meant=not isinstance(error, UnknownFormError))
        first = len(self._held)
        self._held += [Held(path, report, len(reports) == 1) for report in reports]
        return Opened(numbers=[*range(first, len(self._held))], why=None, meant=True)

    def _checked(self, number: int, lang: LanguageChoice) -> Checked:
        return self._against(number, self._before(number), lang)

    def _check(self, number: int, before: int | None, lang: LanguageChoice) -> Checked:
        return Checked(self._held[number].report, None if before is None else self._held[before].report, lang)

    def _before(self, number: int) -> int | None:
        """The number of the same organ's report for the year before, if it was opened too and is the only one."""
        organ, year = self._held[number].report.organ, self._held[number].report.year
        if organ is None or year is None:
            return None
        wanted = (organ, year - 1)
        found = [before for before, one in enumerate(self._held) if (one.report.organ, one.report.year) == wanted]
        return found[0] if len(found) == 1 else None

    def told(self, number: int, lang: LanguageChoice) -> Told:
        """What was found in a report, and its repairs."""
        path, report, _ = self._held[number]
        checked = self._checked(number, lang)
        said = counted(checked.findings) if checked.findings else CLEAN
        before = self._before(number)
        beside = "" if before is None else BESIDE.said(language_of(lang), {"file": self._held[before].path.name})
        return Told(
            file=path.name,
            about=" ".join(str(part) for part in (report.organ, report.year) if part is not None),
            counted=said.said(language_of(lang), {}),
            beside=beside,
            worst=checked.findings.worst or "",
            found=[f"{one.code} {one.message}" for one in checked.findings],
            repairs=checked.ways(),
        )

    def drawn(self, number: int, lang: LanguageChoice, chosen: int | None = None) -> str:
        """A report as the form prints it, in HTML: the findings drawn in, and the changes of the repair chosen."""
        checked = self._checked(number, lang)
        changes = () if chosen is None else checked.repairs[chosen].changes
        return govinfo.render(checked.report, "fragment", lang=lang, findings=checked.findings, changes=changes)

    def repaired(self, number: int, lang: LanguageChoice, chosen: int) -> Saved:
        """The person's own file with a repair carried out; one made anew where that file cannot be changed."""
        path, report, alone = self._held[number]
        repair = self._checked(number, lang).repairs[chosen]
        said = NEW
        if alone and path.suffix.lower() in suffixes(Use.PATCHES):
            try:
                target = self._fresh(f"{path.stem}（已改）{path.suffix}")
                govinfo.patch(path, repair.changes, target)
                return Saved(name=target.name, data=target.read_bytes(), said="")
            except PatchError as error:
                said = NOT_IN_PLACE.filled(new=NEW, why=error.sentence)
        target = self._fresh(f"{path.stem}（已改）.docx")
        govinfo.write(repair.apply(report), target)
        return Saved(name=target.name, data=target.read_bytes(), said=said.said(language_of(lang), {}))

    def annotated(self, number: int, lang: LanguageChoice) -> Saved:
        """A copy of the file with the findings written into it; one made anew where it can hold none."""
        path, report, alone = self._held[number]
        findings = self._checked(number, lang).findings
        own = alone and path.suffix.lower() in suffixes(Use.ANNOTATES)
        target = self._fresh(f"{path.stem}（批注）{path.suffix if own else '.docx'}")
        if own:
            govinfo.annotate(path, findings, target, lang=lang)
        else:
            govinfo.write(report, target, findings=findings)
        return Saved(name=target.name, data=target.read_bytes(), said="" if own else NEW.said(language_of(lang), {}))

    def _fresh(self, name: str) -> Path:
        """A path for a file, in a folder of its own."""
        return Path(mkdtemp(dir=self._folder)) / Path(name).name

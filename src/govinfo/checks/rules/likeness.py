"""N: prose that is last year's, or another organ's."""

from collections.abc import Iterator

from govinfo.checks.dossier import Dossier
from govinfo.checks.example import Example, prose
from govinfo.checks.finding import Severity
from govinfo.checks.rule import Result, Rule
from govinfo.languages import Text
from govinfo.law.citation import Basis, Citation, Strength
from govinfo.law.sources import THE_FORM
from govinfo.report.likeness import similarity
from govinfo.report.narrative import Narrative

_CAREFUL = Basis((Citation(source=THE_FORM, place="care"), Citation(47)), Strength.HEURISTIC)
_ALIKE = 0.5
_UNNAMED = Text("未写明机关", "an organ not named")


def _like_last_year(dossier: Dossier) -> Iterator[Result]:
    previous = dossier.last_year
    if previous is not None and previous.narrative is not None:
        yield from _alike(dossier, previous.narrative, previous.organ)


def _like_siblings(dossier: Dossier) -> Iterator[Result]:
    for sibling in dossier.siblings or ():
        if sibling.narrative is not None:
            yield from _alike(dossier, sibling.narrative, sibling.organ)


def _alike(dossier: Dossier, other: Narrative, organ: str | None) -> Iterator[Result]:
    share = similarity(dossier.narrative, other)
    if share is not None and share > _ALIKE:
        facts = {"share": f"{share:.0%}", "organ": organ or _UNNAMED}
        yield Result((), expected=_ALIKE, actual=round(share, 3), facts=facts)


_LONG = (
    "坚持以公开为常态、不公开为例外，及时回应社会关切，围绕重点工作做好信息发布，不断提高公开质量，"
    "切实保障公众的知情权、参与权和监督权，为经济社会发展营造良好环境。"
)

RULES = (
    Rule(
        code="N511",
        name="like-last-year",
        severity=Severity.NOTICE,
        basis=_CAREFUL,
        title=Text("正文与上年雷同", "The prose is last year's"),
        does=Text(
            "比较两年正文（不含表格），半数以上文字相同的列出。",
            "Compares the prose of two years, tables apart; lists what is mostly the same.",
        ),
        why=Text("格式通知点名批评内容雷同、敷衍塞责的报告。", "The notice of the form names repetition as a fault."),
        says=Text("正文有{share}与上年报告（{organ}）相同", "{share} of the prose is last year's ({organ})"),
        repair=Text("据实改写。", "Write what is the case."),
        find=_like_last_year,
        fails_on=Example(
            fields={"narrative": prose(overview=_LONG), "year": 2023},
            previous=Example(fields={"narrative": prose(overview=_LONG), "year": 2022}),
        ),
        passes_on=Example(
            fields={"narrative": prose(overview=_LONG), "year": 2023},
            previous=Example(
                fields={
                    "narrative": prose(
                        overview="2022年收到申请三件，均已答复，另有两件结转，未发生复议诉讼，全年更新栏目二十个。"
                    ),
                    "year": 2022,
                }
            ),
        ),
        needs=("narrative", "previous"),
        on=False,
    ),
    Rule(
        code="N512",
        name="like-siblings",
        severity=Severity.NOTICE,
        basis=_CAREFUL,
        title=Text("正文与其他机关雷同", "The prose is another organ's"),
        does=Text("与同批报告的正文比较，半数以上文字相同的列出。", "Compares the prose with that of like organs."),
        why=Text("格式通知点名批评内容雷同、敷衍塞责的报告。", "The notice of the form names repetition as a fault."),
        says=Text("正文有{share}与{organ}的报告相同", "{share} of the prose is that of {organ}"),
        repair=Text("据实改写。", "Write what is the case."),
        find=_like_siblings,
        fails_on=Example(
            sections={"overview": _LONG},
            siblings=(Example(fields={"narrative": prose(overview=_LONG), "organ": "某县统计局"}),),
        ),
        passes_on=Example(
            sections={"overview": _LONG},
            siblings=(
                Example(
                    fields={
                        "narrative": prose(
                            overview="收到申请三件，均已答复，另有两件结转，未发生复议诉讼，全年更新栏目二十个。"
                        )
                    }
                ),
            ),
        ),
        needs=("narrative", "siblings"),
        on=False,
    ),
)

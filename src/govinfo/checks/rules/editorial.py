"""N: slips and left-overs in the wording of the prose."""

import re
from collections.abc import Iterator
from itertools import chain, product

from govinfo.checks.dossier import Dossier
from govinfo.checks.example import of_prose
from govinfo.checks.finding import Severity
from govinfo.checks.kinds import within
from govinfo.checks.rule import Result, Rule
from govinfo.checks.rules.claims import source
from govinfo.languages import Text
from govinfo.law.citation import Basis, Citation, Strength
from govinfo.law.former import REGULATION_2007
from govinfo.law.source import Source
from govinfo.law.sources import FORM_2019, THE_FORM
from govinfo.patterns import pattern
from govinfo.report.claims.claim import ClaimKind, Hedge
from govinfo.report.claims.compact import compact, compacted
from govinfo.spans import SourceSpan
from govinfo.text import HAN, fold
from govinfo.traditional import simplified
from govinfo.vocabulary import OrganKind

_CAREFUL = Basis((Citation(source=THE_FORM, place="care"), Citation(47)), Strength.HEURISTIC)
_SPACES = " \t\u3000\xa0\u2002\u2003"
_GAP = pattern(
    rf"[{_SPACES}](?<=[信息申请文件公开共计收到].)[{_SPACES}]+(?=[条件份篇次宗](?:[\w，,。；;、]|$))",
    near=tuple(map("".join, product(_SPACES, repeat=2))),
)
_BRACKETED = pattern(r"[(（]\s*[)）](?=[条件份篇次宗])", near=tuple(map("".join, product(")）", "条件份篇次宗"))))
_COMPARES = pattern(r"同比|相比|较|比上|比去|针对|以来|截至|截止|至20|修订|[《〔(（]")
_WORD = range(2, 7)
_DOUBLED = pattern(rf"({HAN}{{{_WORD[0]},{_WORD[-1]}}}?)\1+")
_WAY = pattern(r"(?:当前|您的|所在)位置[^。;；\n]{0,60}$")
"""The way to a page, whose steps may begin alike, up to where one does."""
_MIXED = rf"{HAN}[,;](?={HAN})|[，。；、]{{2,}}"
_SLIPPED = frozenset({Hedge.OTHER_YEAR})
_SELF = pattern(r"我(?P<what>乡|镇|县|区|市|省|局|委|厅)(?!们)")
_OWN = {
    OrganKind.TOWNSHIP_GOVERNMENT: frozenset("乡镇"),
    OrganKind.COUNTY_GOVERNMENT: frozenset("县区市"),
    OrganKind.CITY_GOVERNMENT: frozenset("市"),
    OrganKind.PROVINCIAL_GOVERNMENT: frozenset("省市区"),
}


def _around(text: str, match: re.Match[str], width: int = 12) -> str:
    before = text[max(0, match.start() - width) : match.start()].rpartition("\n")[2]
    behind = text[match.end() : match.end() + width].partition("\n")[0]
    return " ".join(f"{before}{match[0]}{behind}".split())


def _place(dossier: Dossier, where: str, match: re.Match[str]) -> SourceSpan:
    return within(dossier, where, match.start(), match.end(), match[0])


def _blanks(dossier: Dossier) -> Iterator[Result]:
    for where, text in dossier.passages:
        gaps = () if compacted(text).straight else _GAP.finditer(text)
        for match in chain(gaps, _BRACKETED.finditer(text)):
            yield Result((where,), facts={"quote": _around(text, match)}, span=_place(dossier, where, match))


def _year_slips(dossier: Dossier) -> Iterator[Result]:
    """What happened is told of a year that is not the report's, and nothing is told of the report's own."""
    report = dossier.report
    told = {claim.subject for claim in dossier.claims if claim.year == report.year}
    for claim in dossier.claims:
        slipped = claim.hedges == _SLIPPED and claim.kind in {ClaimKind.COUNT, ClaimKind.NONE}
        if not slipped or report.year is None or claim.year is None or claim.year >= report.year:
            continue
        own_year = f"{report.year}年" in claim.quote
        if claim.subject not in told and not (own_year or _COMPARES.search(claim.quote)):
            facts = {"quote": claim.quote, "year": report.year}
            where = (f"narrative.{claim.section or 'preface'}",)
            yield Result(where, expected=report.year, actual=claim.year, facts=facts, span=source(dossier, claim))


def _other_names(dossier: Dossier) -> Iterator[Result]:
    own = _OWN.get(dossier.kind) if dossier.kind else None
    if own is None:
        return
    for where, text in dossier.passages:
        for match in _SELF.finditer(text):
            if match["what"] not in own:
                facts = {"name": match[0], "organ": dossier.report.organ}
                yield Result((where,), actual=match[0], facts=facts, span=_place(dossier, where, match))
                return


def _doubled(dossier: Dossier) -> Iterator[Result]:
    for where, text in dossier.passages:
        for match in _DOUBLED.finditer(text) if _may_be_doubled(text) else ():
            on_the_way = _WAY.search(simplified(text[max(0, match.start() - 80) : match.start()])) is not None
            if not (on_the_way or _repeats_rightly(match[1])):
                facts = {"word": match[1], "quote": _around(text, match, 6)}
                yield Result((where,), actual=match[0], facts=facts, span=_place(dossier, where, match))


def _may_be_doubled(text: str) -> bool:
    """Whether some run of characters stands twice in a row.

    Half of each character is looked at first: it is done in half the time, and rarely is a run alike in that half only.
    The encoding is the one of two bytes that needs no loading.
    """
    whole = text.encode("utf-16", "surrogatepass")
    half = whole[::2]
    number = int.from_bytes(half, "little")
    return any(
        _repeats(number, len(half), length) and _repeats(int.from_bytes(whole, "little"), len(whole), 2 * length)
        for length in _WORD
    )


def _repeats(number: int, size: int, length: int) -> bool:
    """Whether some run of bytes of a length stands twice in a row, in bytes taken for one large number.

    It is held against itself moved by the length: equal bytes leave zeros.
    """
    return bytes(length) in (number ^ (number >> 8 * length)).to_bytes(size, "little")


def _repeats_rightly(word: str) -> bool:
    """一件一件, 逐条逐条, 研究研究: said twice on purpose, or one character over and over."""
    return word[0] in "一逐" or len(set(word)) == 1


def _punctuation(dossier: Dossier) -> Iterator[Result]:
    for where, text in dossier.passages:
        match = re.search(_MIXED, text)
        if match is not None:
            yield Result((where,), facts={"quote": _around(text, match)}, span=_place(dossier, where, match))


def _superseded(dossier: Dossier) -> Iterator[Result]:
    year = dossier.report.year or 0
    stale = [(document, number, key) for document, last, number, key in _STALE if year > last]
    for where, text in dossier.passages:
        for document, number, key in stale:
            if key.search(compact(text)) is None:
                continue
            for sentence in _SENTENCE.finditer(text):
                folded = fold(sentence[0])
                if number in folded and not _REPEALED.search(folded):
                    cited = key.search(sentence[0])
                    start = sentence[0].rfind("\n", 0, cited.start()) + 1 if cited else 0
                    quote = sentence[0][start:].strip()[:60]
                    facts = {"document": document.title, "number": document.number, "quote": quote}
                    yield Result((where,), actual=document.number, facts=facts, span=_place(dossier, where, sentence))


def _last_year_of(document: Source) -> int:
    return document.until.year if document.until is not None else 9999


def _key(number: str) -> re.Pattern[str]:
    """Finds the last figure of a document number, which blanks may divide where lines end."""
    return pattern(r"\s*".join(re.findall(r"\d+", number)[-1]))


_STALE = tuple(
    (document, _last_year_of(document), fold(document.number or ""), _key(document.number or ""))
    for document in (REGULATION_2007, FORM_2019)
)
_SENTENCE = pattern(r"[^。；;]+")
_REPEALED = pattern(r"废止|原|修订|旧")


_FIVE = "主动公开信息3条。依申请公开渠道畅通。加强信息管理。做好网站建设。自觉接受监督、考核和评议，未发生责任追究。"

RULES = (
    Rule(
        code="N505",
        name="number-left-blank",
        severity=Severity.WARNING,
        basis=_CAREFUL,
        title=Text("正文数字留空", "A number was left out of the prose"),
        does=Text(
            "查找“公开信息  条”一类没有填数字的空位。", "Looks for a gap before a measure word, as in 公开信息  条."
        ),
        why=Text("模板中的空位没有填写。", "A template was not filled in."),
        says=Text("数字空缺：“{quote}”", "a number is missing: “{quote}”"),
        repair=Text("补上数字。", "Fill in the number."),
        find=_blanks,
        fails_on=of_prose(overview="全年主动公开信息　　条，办结率较高。"),
        passes_on=of_prose(overview="全年主动公开信息 3 条，办结率较高。"),
        needs=("narrative",),
    ),
    Rule(
        code="N506",
        name="year-slip",
        severity=Severity.WARNING,
        basis=_CAREFUL,
        title=Text("正文所述年份不是报告年度", "The prose tells of another year"),
        does=Text(
            "以其他年份陈述收到申请、复议诉讼等情况，而本年度的情况没有写到；比较、计划和文件名称除外。",
            "Facts told of another year while nothing is said of the report's own; comparisons, plans and names of "
            "documents apart.",
        ),
        why=Text("多半是沿用了上年报告的文字。", "Mostly text left over from last year's report."),
        says=Text("“{quote}”所述不是{year}年", "“{quote}” is not about {year}"),
        repair=Text("改为报告年度的情况。", "Tell what happened in the report's year."),
        find=_year_slips,
        fails_on=of_prose(overview="2022年，未收到政府信息公开申请。"),
        passes_on=of_prose(overview="2023年，未收到政府信息公开申请。"),
        needs=("narrative", "year"),
    ),
    Rule(
        code="N507",
        name="other-organ-named",
        severity=Severity.NOTICE,
        basis=_CAREFUL,
        title=Text("自称与报告机关不符", "The organ calls itself by another name"),
        does=Text("正文自称“我局”“我镇”等，应与报告机关的类别一致。", "What the organ calls itself fits its kind."),
        why=Text("多半是照抄了其他机关的报告。", "Mostly text copied from another organ."),
        says=Text("报告机关是{organ}，正文自称“{name}”", "the report is by {organ}, yet says “{name}”"),
        repair=Text("核对该段文字的来源。", "Look where the text comes from."),
        find=_other_names,
        fails_on=of_prose(overview="我局认真落实各项要求。"),
        passes_on=of_prose(overview="我镇认真落实各项要求。"),
        needs=("narrative",),
        on=False,
    ),
    Rule(
        code="N508",
        name="word-doubled",
        severity=Severity.NOTICE,
        basis=_CAREFUL,
        title=Text("词语重复", "A word stands twice"),
        does=Text("查找紧接着重复的词语，如“工作工作”；一件一件之类的除外。", "Looks for a word said twice in a row."),
        why=Text("是笔误。", "It is a slip."),
        says=Text("“{word}”重复：“{quote}”", "“{word}” stands twice: “{quote}”"),
        repair=Text("删去一个。", "Delete one."),
        find=_doubled,
        fails_on=of_prose(problems="加强信息报送工作工作宣传，提高认识。"),
        passes_on=of_prose(problems="一件一件落实，加强信息报送工作宣传。"),
        needs=("narrative",),
    ),
    Rule(
        code="N509",
        name="punctuation-mixed",
        severity=Severity.NOTICE,
        basis=_CAREFUL,
        title=Text("标点混用", "Mixed punctuation"),
        does=Text(
            "查找汉字之间的半角标点和重复的标点。", "Looks for half-width marks between ideographs, and doubled marks."
        ),
        why=Text("是排版疏漏。", "It is a slip of typing."),
        says=Text("标点有误：“{quote}”", "punctuation: “{quote}”"),
        repair=Text("统一为全角标点。", "Use full-width marks."),
        find=_punctuation,
        fails_on=of_prose(overview="加强学习,提高认识。"),
        passes_on=of_prose(overview="加强学习，提高认识。"),
        needs=("narrative",),
        on=False,
    ),
    Rule(
        code="N513",
        name="superseded-document-cited",
        severity=Severity.WARNING,
        basis=Basis((Citation(56), Citation(source=THE_FORM)), Strength.DEFINITION),
        title=Text("引用了已被取代的文件", "A superseded document is cited"),
        does=Text(
            "按文号查找已经废止的条例和已被取代的格式通知；说明其废止、修订的除外。",
            "Looks for the numbers of repealed documents, unless the sentence says so.",
        ),
        why=Text("报告应当依据现行规定编制。", "A report is made under the rules in force."),
        says=Text(
            "引用了已被取代的{document}（{number}）：“{quote}”",
            "cites {document} ({number}), which is no longer in force: “{quote}”",
        ),
        repair=Text("改引现行文件。", "Cite the document in force."),
        find=_superseded,
        fails_on=of_prose(overview="根据《政府信息公开条例》（国务院令第492号）编制。" + _FIVE),
        passes_on=of_prose(overview="根据《政府信息公开条例》（国务院令第711号）编制。" + _FIVE),
        needs=("narrative", "year"),
    ),
)

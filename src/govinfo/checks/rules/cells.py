"""C: single cells, in all three tables."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from govinfo.checks.dossier import Dossier, FiledCell
from govinfo.checks.example import Example
from govinfo.checks.finding import Severity
from govinfo.checks.kinds import EachOddCell, OddCellsOfTable
from govinfo.checks.rule import Result, Rule
from govinfo.forms.naming import TABLES
from govinfo.forms.spec import CellKind
from govinfo.languages import Text, called
from govinfo.law.citation import Basis, Citation, Strength
from govinfo.law.sources import THE_FORM
from govinfo.report.cells import CellNote, CellStatus, undecided
from govinfo.report.values import BLANK_MARKS, FEN
from govinfo.text import fold
from govinfo.vocabulary import FEE_INCOME, Applicant, Section

_FORM = Basis((Citation(source=THE_FORM),), Strength.DEFINITION)
_SUMS = ("A301", "A302", "A303", "R401", "R402", "R403", "Y701")


def _blank(filed: FiledCell) -> bool:
    return filed.value is None and (filed.note is None or filed.note.status is CellStatus.BLANK)


def _words(filed: FiledCell) -> bool:
    return _is_mark(filed.note) and not _stands_for_blank(filed.note)


def _marked(filed: FiledCell) -> bool:
    return _is_mark(filed.note) and _stands_for_blank(filed.note)


def _is_mark(note: CellNote | None) -> bool:
    return note is not None and note.status is CellStatus.MARK


def _stands_for_blank(note: CellNote | None) -> bool:
    return note is not None and fold(note.text or "") in BLANK_MARKS


def _negative(filed: FiledCell) -> bool:
    return filed.value is not None and filed.value < 0 and filed.cell.column.kind is not CellKind.CHANGE


def _fractional(filed: FiledCell) -> bool:
    return isinstance(filed.value, Decimal) and filed.cell.column.kind is not CellKind.MONEY


def _too_fine(filed: FiledCell) -> bool:
    return filed.cell.column.unit == "万元" and filed.value is not None and filed.value % FEN != 0


def _unusual(filed: FiledCell) -> bool:
    return filed.value is not None and filed.note is not None


def _undecided(filed: FiledCell) -> bool:
    return filed.note is not None and filed.note.status is CellStatus.UNDECIDED


_LIKELY = Basis((Citation(source=THE_FORM),), Strength.HEURISTIC)
_RECEIVED = tuple(f"applications.received.{column}" for column in Applicant)


def _shifted(dossier: Dossier) -> Iterator[Result]:
    table = dossier.report.applications
    for row in table.form.rows if table.present else ():
        filed = [value for value in table.flat[table.form.slices[row.key]] if value is not None]
        if len(filed) < len(table.form.columns) or _sums(filed):
            continue
        for way, moved in ((_RIGHT, [*filed[1:], filed[0]]), (_LEFT, [filed[-1], *filed[:-1]])):
            if _sums(moved):
                facts = {"table": TABLES[Section.APPLICATIONS], "row": called(row), "way": way}
                yield Result(table.form.addresses(range(len(table.flat))[table.form.slices[row.key]]), facts=facts)
                break


_RIGHT, _LEFT = Text("右移", "to the right"), Text("左移", "to the left")


def _sums(row: Sequence[int | Decimal]) -> bool:
    *parts, total = row
    return sum(parts) == total


_AT = "{table}{at}"
_AT_EN = "{table}, {at}"

RULES = (
    Rule(
        code="C101",
        name="cell-blank",
        severity=Severity.WARNING,
        basis=_FORM,
        title=Text("应填单元格为空", "Cells are blank"),
        does=Text("每张表列出没有填写的单元格。", "Lists, for each table, the cells nothing is filed in."),
        why=Text(
            "空白不等于零：没有填写的格使勾稽关系无法核对。各地实践均以0表示没有发生，格式对此未见明文。",
            "A blank is not a zero: it leaves the identities open. Offices file 0 where nothing happened; a rule that "
            "says so was not found.",
        ),
        says=Text("{table}有{count}个单元格未填", "{table}: {count} of its cells blank"),
        repair=Text("没有发生的填0。", "File 0 where nothing happened."),
        find=OddCellsOfTable(_blank),
        fails_on=Example({"remedies.review.pending": None}),
        passes_on=Example(),
    ),
    Rule(
        code="C102",
        name="cell-not-number",
        severity=Severity.ERROR,
        basis=_FORM,
        title=Text("应填数字处填了文字", "Words where a number belongs"),
        does=Text("每个单元格要么是数字，要么为空。", "A cell states a number or is empty."),
        why=Text("不是数字的内容无法统计。", "What is no number cannot be counted."),
        says=Text(f"{_AT}：“{{found}}”不是数字", f"{_AT_EN}: {{found!r}} is no number"),
        repair=Text("改为数字；说明写入正文。", "File the number; put explanations into the prose."),
        find=EachOddCell(_words),
        fails_on=Example({"remedies.review.total": "见附件"}),
        passes_on=Example(),
    ),
    Rule(
        code="C103",
        name="cell-not-applicable-marker",
        severity=Severity.NOTICE,
        basis=_FORM,
        title=Text("以符号代替数字", "A mark instead of a number"),
        does=Text(
            "列出填“/”“-”“—”“无”等符号的单元格；它们按空白对待，不作0。",
            "Lists the cells filed as a slash, a dash or 无; they are taken for blanks, never for 0.",
        ),
        why=Text(
            "符号究竟表示零还是不适用，读者无从得知。",
            "Whether the mark means none or not applicable, no reader can tell.",
        ),
        says=Text(
            "{table}有{count}个单元格填“{found}”一类符号", "{table}: a mark such as {found!r} in {count} of its cells"
        ),
        repair=Text("没有发生的填0。", "File 0 where nothing happened."),
        find=OddCellsOfTable(_marked),
        fails_on=Example({"remedies.review.total": "/"}),
        passes_on=Example(),
    ),
    Rule(
        code="C104",
        name="cell-negative",
        severity=Severity.ERROR,
        basis=_FORM,
        title=Text("件数或金额为负", "A negative count or amount"),
        does=Text("除增减栏外，单元格不得为负。", "No cell is negative, but for those that state a change."),
        why=Text("件数和金额没有负值。", "There is no such count and no such amount."),
        says=Text(f"{_AT}：{{found}}为负数", f"{_AT_EN}: {{found}} is negative"),
        repair=Text("核对原始数据。", "Look at the source of the figure."),
        find=EachOddCell(_negative),
        fails_on=Example({"proactive.licences.decisions": -1}),
        passes_on=Example(),
        companions=_SUMS,
    ),
    Rule(
        code="C105",
        name="count-not-integer",
        severity=Severity.ERROR,
        basis=_FORM,
        title=Text("件数不是整数", "A count with a fraction"),
        does=Text("除金额外，单元格应为整数。", "Every cell is a whole number, but for amounts of money."),
        why=Text(
            "件数只能是整数；带小数的多半填错了行或者单位。",
            "Cases are whole; a fraction is mostly a slip of row or unit.",
        ),
        says=Text(f"{_AT}：{{found}}不是整数", f"{_AT_EN}: {{found}} is not whole"),
        repair=Text("核对行次和单位。", "Look at the row and the unit."),
        find=EachOddCell(_fractional),
        fails_on=Example({"proactive.licences.decisions": Decimal("2.5")}),
        passes_on=Example({FEE_INCOME: Decimal("2.5")}),
        companions=_SUMS,
    ),
    Rule(
        code="C106",
        name="amount-precision",
        severity=Severity.NOTICE,
        basis=_FORM,
        title=Text("金额细于一分", "An amount finer than a fen"),
        does=Text("以万元为单位的金额至多六位小数。", "An amount in 万元 has at most six decimal places."),
        why=Text(
            "第七位小数已不足一分，可能是单位或者算法有误。",
            "The seventh is less than one 分: a slip of unit or computation.",
        ),
        says=Text(f"{_AT}：{{found}}万元细于一分", f"{_AT_EN}: {{found}} 万元 is finer than one 分"),
        repair=Text("核对单位。", "Look at the unit."),
        find=EachOddCell(_too_fine),
        fails_on=Example({FEE_INCOME: Decimal("0.0000001")}),
        passes_on=Example({FEE_INCOME: Decimal("0.000001")}),
    ),
    Rule(
        code="C107",
        name="number-noncanonical",
        severity=Severity.NOTICE,
        basis=_FORM,
        title=Text("数字写法不规范", "A number in an unusual writing"),
        does=Text(
            "列出用全角数字、中文数字、千分位、前导零填写或者自带单位、注释标记的数字；数值照读，原文保留。",
            "Lists numbers filed with full-width digits, Chinese numerals, thousands separators, leading zeros, a unit "
            "or the mark of a note. They are read; the text is kept.",
        ),
        why=Text("机器读取可能出错。", "Other software may misread them."),
        says=Text(
            "{table}有{count}个数字写法不规范，如“{found}”", "{table}: {count} of its numbers written like {found!r}"
        ),
        repair=Text("只填半角数字。", "File plain digits."),
        find=OddCellsOfTable(_unusual),
        fails_on=Example({"proactive.licences.decisions": "１２件"}),
        passes_on=Example({"proactive.licences.decisions": 12}),
    ),
    Rule(
        code="C108",
        name="cell-undecided",
        severity=Severity.NOTICE,
        basis=_FORM,
        title=Text("印有数字而无法确定", "A figure is printed and could not be told"),
        does=Text(
            "每张表列出印有数字、但读取时无法确定取值的单元格：合并了多格、数字连写、旁边另有数字等。",
            "Lists, for each table, the cells in which a figure is printed that could not be told: merged cells, "
            "digits run together, another number beside the row.",
        ),
        why=Text(
            "不确定的值不会被猜测，按未填对待；但它不是空白。",
            "What is not certain is not guessed: it counts as not stated, but it is no blank.",
        ),
        says=Text(
            "{table}有{count}个单元格印有数字而无法确定：{reason}",
            "{table}: the figures in {count} of its cells could not be told: {reason}",
        ),
        repair=Text(
            "每格单独填写一个数字；或者对照原件补录。", "File one number in each cell, or key them in by hand."
        ),
        find=OddCellsOfTable(_undecided),
        fails_on=Example({"remedies.review.total": undecided(Text("两个数字连写", "two figures run together"), "12")}),
        passes_on=Example({"remedies.review.total": None}),
    ),
    Rule(
        code="C109",
        name="row-shifted",
        severity=Severity.WARNING,
        basis=_LIKELY,
        title=Text("整行数字可能错位", "The figures of a row may have shifted"),
        does=Text(
            "一行不平、而整行左移或者右移一格就平的，提示可能错位。",
            "Where a row does not sum but would if its figures moved by one cell, says so.",
        ),
        why=Text("一处错位会造成多处不平。", "One shift makes several identities fail."),
        says=Text(
            "{table}“{row}”的数字可能整行{way}一格", "{table}, {row}: the figures may have shifted {way} by one cell"
        ),
        repair=Text("逐格核对该行。", "Hold the row against its source, cell by cell."),
        find=_shifted,
        fails_on=Example(dict(zip(_RECEIVED, (5, 3, 2, 0, 0, 0, 0), strict=True))),
        passes_on=Example(),
        on=False,
        companions=("A301", "A302", "A303", "Y701"),
    ),
)

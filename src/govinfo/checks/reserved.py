"""Codes that stand for no rule, and why: their facts cannot be known, another rule tells them, or they mislead."""

from typing import NamedTuple

from govinfo.languages import Text
from govinfo.law.catalogue import Catalogue
from govinfo.messages import nouns


class Reserved(NamedTuple):
    """A code without a rule. It is never given to another.

    Attributes:
        key: The code.
        name: What it would say.
        why: Why no rule says it.
    """

    key: str
    name: str
    why: Text


RESERVED: Catalogue[Reserved] = Catalogue(
    nouns.RESERVED_CODE,
    (
        Reserved(
            "A309",
            "balance-of-2014",
            Text(
                "2014年的统计表没有结转栏，其行次也未能核实；该版式不在本库之内。",
                "The form of 2014 carries nothing over and its rows could not be verified: it is not held here.",
            ),
        ),
        Reserved(
            "A310",
            "printed-total-overwritten",
            Text(
                "读取时从不重算合计；存下的值与原文不同由E001指出。",
                "Reading never recomputes a total; a value that differs from its source is E001.",
            ),
        ),
        Reserved(
            "A312",
            "printed-subtotal-differs",
            Text(
                "各版格式都不印小计；多出的行由S008指出，其数字不读入。",
                "No form prints subtotals; a further row is S008 and its figures are not read.",
            ),
        ),
        Reserved(
            "E003",
            "source-changed",
            Text(
                "检查时没有原文件可比；数字的变动由豁免文件的摘要发现（M005）。",
                "A check does not see the file again; that figures changed is told by the digest of a waiver (M005).",
            ),
        ),
        Reserved(
            "E004",
            "responsibility-unclear",
            Text(
                "由谁改正要看原文：每条结果都带出处，读不出的单元格是空白并附原因。",
                "Who has to mend it shows in the source: findings carry their place, cells not read carry the reason.",
            ),
        ),
        Reserved(
            "F110",
            "table-two-against-no-fee",
            Text(
                "方向有误：表二是全部行政事业性收费，不只是信息处理费。",
                "It points the wrong way: table 二 counts all administrative fees, not only that for processing.",
            ),
        ),
        Reserved(
            "H805",
            "total-added-to-its-parts",
            Text("汇总逐格进行，不可能发生。", "Sums are made cell by cell: it cannot happen."),
        ),
        Reserved(
            "H806",
            "joint-documents",
            Text(
                "报告不写哪些文件是联合制发的；汇总数的差异由H801指出。",
                "No report says which documents were issued jointly; a sum that differs is H801.",
            ),
        ),
        Reserved(
            "H807",
            "rates-averaged",
            Text("比率一律由汇总数计算，不可能发生。", "Rates are computed from sums: it cannot happen."),
        ),
        Reserved(
            "N514",
            "suspicious-wording",
            Text(
                "个别文件中见过的词句不是规则。",
                "Phrases once seen in single files make no rule.",
            ),
        ),
        Reserved(
            "P208",
            "item-stock-broken",
            Text("与Y703是同一件事。", "It is the same as Y703."),
        ),
        Reserved(
            "P209",
            "field-of-another-edition",
            Text(
                "每张表自带版式：版式与年度不符是S002，多出的行是S008。",
                "Each table knows its edition: the wrong one for the year is S002, a further row S008.",
            ),
        ),
        Reserved(
            "P210",
            "breakdown-of-documents",
            Text(
                "格式没有这样的合计；正文中的分项由X621核对。",
                "The form has no such total; lists in the prose are X621.",
            ),
        ),
        Reserved(
            "Q902",
            "figure-missing",
            Text("与C101是同一件事。", "It is the same as C101."),
        ),
        Reserved(
            "Q910",
            "rate-out-of-band",
            Text(
                "没有哪部法规定比率的高低；各率见指标，界限由使用者自定规则。",
                "No law says how high a rate is to be: the indicators give the rates, limits are rules of one's own.",
            ),
        ),
        Reserved(
            "X613",
            "decisions-differ",
            Text(
                "正文数的是公布的决定，表二数的是作出的决定，两者本可不同。",
                "Prose counts decisions published, table 二 decisions taken: the two may well differ.",
            ),
        ),
    ),
)
"""The codes, in their order."""

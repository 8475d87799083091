"""Prose made by a small grammar of its own, which knows of each sentence whether it agrees with the tables."""

import os
import random
from typing import NamedTuple

import pytest

from report.test_example_sentences import told

MANY = 10_000 if os.environ.get("HYPOTHESIS_PROFILE") == "long" else 400
SPELLED = "零一二三四五六七八九"


class Said(NamedTuple):
    """Words around a figure, and the figures that the tables allow there."""

    before: str
    after: str
    right: tuple[int, ...]


COUNTED = (
    Said("收到政府信息公开申请", "件", (12, 13)),
    Said("新收政府信息公开申请共计", "件", (12, 13)),
    Said("上年结转政府信息公开申请", "件", (1,)),
    Said("共办理政府信息公开申请", "件", (11, 12, 13)),
    Said("答复政府信息公开申请", "件", (11, 12, 13)),
    Said("政府信息公开申请予以公开", "件", (5,)),
    Said("政府信息公开申请部分公开", "件", (2,)),
    Said("政府信息公开申请不予公开", "件", (1,)),
    Said("政府信息公开申请无法提供", "件", (2,)),
    Said("政府信息公开申请结转下年度", "件", (2,)),
    Said("政府信息公开行政复议", "件", (3,)),
    Said("政府信息公开行政诉讼", "件", (1,)),
    Said("制发行政规范性文件", "件", (4,)),
    Said("废止行政规范性文件", "件", (2,)),
    Said("行政事业性收费", "万元", ()),
)
NONE = ("未收到政府信息公开申请", "没有发生政府信息公开行政复议", "未发生政府信息公开行政诉讼")
ASIDE = ("主动公开信息217条", "召开新闻发布会3次", "办理代表建议15件", "网站更新信息460篇")
WHOLE = {"": True, "全区": True, "2023年": True, "本年度，全区": True, "全市": False, "2022年": False, "各镇": False}
"""What a sentence begins with, and whether it speaks of the organ in its year."""


def figure(rng, number):
    """A number, in digits or spelt."""
    if number < 10 and rng.random() < 0.3 and number not in {0, 2}:
        return SPELLED[number]
    return f"{number:,}"


def counted(rng, said):
    """A clause with a figure, and whether the tables allow it."""
    agrees = rng.random() < 0.6 and bool(said.right)
    wrong = [number for number in (*range(3, 60), 1234) if number not in {*said.right, 3, 4}]
    number = rng.choice(said.right) if agrees else rng.choice(wrong)
    if not said.right:
        return f"{said.before}{'3.5' if (fits := rng.random() < 0.5) else '8.25'}{said.after}", fits
    return f"{said.before}{figure(rng, number)}{said.after}", agrees


def listed(rng):
    """A total whose parts are listed, behind a comma or in the next sentence, and whether they add up."""
    parts = [rng.randint(5, 90) for _ in range(rng.randint(2, 3))]
    more = rng.choice((0, 0, 7))
    opening = rng.choice(("，其中", "。其中，", "，包括"))
    names = rng.sample(("概况类信息", "政策文件", "工作动态", "通知公告"), len(parts))
    items = "，".join(
        f"{name}{number + (more if not at else 0)}条"
        for at, (name, number) in enumerate(zip(names, parts, strict=True))
    )
    return f"主动公开政府信息共{sum(parts)}条{opening}{items}", not more


def sentence(rng):
    """A sentence, and whether it agrees with the tables, or speaks of something else."""
    kind = rng.random()
    if kind < 0.15:
        return listed(rng)
    if kind < 0.25:
        return rng.choice(NONE), False
    if kind < 0.3:
        share, agrees = rng.choice((("45.45%", True), ("63.1%", False)))
        return f"办结政府信息公开申请11件，其中予以公开5件，占{share}", agrees
    whole = rng.choice(list(WHOLE))
    clauses = [counted(rng, said) for said in rng.sample(COUNTED, rng.randint(1, 3))]
    text = "，".join(clause for clause, _ in clauses)
    agrees = all(agrees for _, agrees in clauses) or not WHOLE[whole]
    return f"{whole}{text}{rng.choice(('', '，' + rng.choice(ASIDE)))}", agrees


@pytest.mark.parametrize("share", range(4))
def test_what_is_found_is_what_the_grammar_made_wrong(share):
    """Of every sentence made, exactly those are found that the grammar gave another figure than the tables have."""
    rng = random.Random(share)
    made = [sentence(rng) for _ in range(MANY // 4)]
    differ = [(text, agrees) for text, agrees in made if agrees is bool(told(f"{text}。"))]

    assert [] == differ

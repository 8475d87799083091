"""The time that prose takes to read grows with its length and no faster."""

from time import process_time

import pytest

from govinfo.report.claims import claims
from govinfo.report.narrative import Narrative, Passage
from govinfo.vocabulary import Section

PIECES = (
    "同比增长1%,",
    "收到申请1件,",
    "其中1件,",
    "去年全市1件",
    "去年结转1件,",
    "累计1件,其中",
    "(1件",
    "某局1件、",
    "文件其中主动公开1件,",
    "未收到复议",
    "网站1个,",
    "1件其中甲1件、乙9件,",
    "诉讼零败诉,",
    "区教育局收到申请1件,",
    "较上年增加1件,",
    "行政复议1件,",
)


def seconds(piece: str, times: int, year: int = 2023) -> float:
    text = "收到政府信息公开申请" + piece * times
    narrative = Narrative(sections=(Passage(Section.OVERVIEW, None, text),))
    start = process_time()
    claims(narrative, "某市人民政府", year)
    return process_time() - start


@pytest.mark.parametrize("piece", PIECES)
def test_a_sentence_without_end_is_read_in_linear_time(piece):
    """One sentence sixteen times as long takes about as many times as long: a quadratic way takes 256 times."""
    short = min(seconds(piece, 1000, year) for year in (2021, 2022, 2023))

    long = (seconds(piece, 16_000, year) for year in (2021, 2022, 2023))

    assert any(each < 48 * short + 0.1 for each in long)

"""What the notice of a decision has to say."""

from datetime import date

import pytest

from govinfo.law.citation import Citation
from govinfo.law.outcomes import OUTCOMES
from govinfo.law.telling import REMEDIES, REVIEW_FIRST, missing, points

RIGHTS = ("申请行政复议的权利", "行政复议机关", "行政复议申请期限")


@pytest.mark.parametrize(
    ("key", "day", "grounds", "ways"),
    [
        ("granted", date(2024, 6, 1), (), [("获取的方式", "获取的途径"), ("政府信息，或者获取的方式、途径和时间",)]),
        ("state_secret", date(2023, 12, 31), (), [("不予公开", "理由", *RIGHTS)]),
        ("state_secret", date(2024, 1, 1), (), [("不予公开", "理由", "应当先申请行政复议", *RIGHTS)]),
        (
            "not_held",
            date(2024, 6, 1),
            (),
            [("政府信息不存在", *RIGHTS), ("理由", "负责机关的名称、联系方式", *RIGHTS)],
        ),
        ("not_held", date(2024, 6, 1), (Citation(36, item=4),), [("政府信息不存在", *RIGHTS)]),
        ("partially_granted", date(2024, 6, 1), (), [("可以公开的内容", "不予公开部分的理由", *RIGHTS)]),
        (
            "partially_granted",
            date(2024, 6, 1),
            (Citation(14),),
            [("可以公开的内容", "不予公开部分的理由", "应当先申请行政复议", *RIGHTS)],
        ),
        (
            "partially_granted",
            date(2023, 6, 1),
            (Citation(14),),
            [("可以公开的内容", "不予公开部分的理由", *RIGHTS)],
        ),
        ("requires_creation", date(2024, 6, 1), (), [("不予提供", *RIGHTS)]),
        ("excessive", date(2024, 6, 1), (), [("不予处理", *RIGHTS)]),
        ("correction_overdue", date(2024, 6, 1), (), [("视为放弃申请，不再处理", *RIGHTS)]),
        ("petition_or_complaint", date(2024, 6, 1), (), [("不作为政府信息公开申请处理", "提出的渠道", *RIGHTS)]),
        ("published_material", date(2024, 6, 1), (), [("获取的途径", *RIGHTS)]),
        ("confirm_or_reissue", date(2024, 6, 1), (), [RIGHTS]),
        ("other_handling", date(2024, 6, 1), (), [()]),
    ],
)
def test_a_notice_says_what_the_law_asks(key, day, grounds, ways):
    """Each outcome has its points; items of one row are alternatives, and every adverse one tells of the remedy."""
    assert ways == [tuple(point.label for point in way) for way in points(OUTCOMES[key], day, grounds)]


def test_what_is_missing_is_said_of_the_nearest_way():
    """A notice that says the information does not exist is not asked for another organ's address."""
    ways = points(OUTCOMES["not_held"], date(2024, 6, 1))

    assert REMEDIES == missing(("政府信息不存在",), ways)
    assert () == missing(("理由", "负责机关的名称、联系方式", *RIGHTS), ways)


def test_every_point_is_cited():
    """The right, the organ and the limit stand in the rules on review, the line on review first in the law."""
    assert {"《行政复议法实施条例》第十七条"} == {str(point.citation) for point in REMEDIES}
    assert "《行政复议法》第二十三条第二款" == str(REVIEW_FIRST.citation)

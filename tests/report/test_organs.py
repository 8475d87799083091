"""What kind of organ a name tells."""

import pytest

from govinfo.report.organs import kind_of, makes_no_rules
from govinfo.vocabulary import OrganKind


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("仙源乡人民政府", OrganKind.TOWNSHIP_GOVERNMENT),
        ("某镇政府", OrganKind.TOWNSHIP_GOVERNMENT),
        ("某县人民政府", OrganKind.COUNTY_GOVERNMENT),
        ("某市某区人民政府", OrganKind.COUNTY_GOVERNMENT),
        ("淮安市人民政府", OrganKind.CITY_GOVERNMENT),
        ("上海市人民政府", OrganKind.PROVINCIAL_GOVERNMENT),
        ("某自治区人民政府", OrganKind.PROVINCIAL_GOVERNMENT),
        ("上海市人民政府办公厅", OrganKind.DEPARTMENT),
        ("上海市科学技术委员会", OrganKind.DEPARTMENT),
        ("某街道办事处", None),
        ("平潭综合实验区管委会", None),
        ("平潭综合实验区", None),
        (None, None),
    ],
)
def test_kinds(name, kind):
    """A name that does not tell the kind tells none."""
    assert kind is kind_of(name)


@pytest.mark.parametrize(
    ("name", "none"),
    [
        ("某省司法厅", True),
        ("某县统计局", True),
        ("某市公安局某区分局", True),
        ("海关总署", False),
        ("国家市场监督管理总局", False),
        ("国家税务总局某市税务局", False),
        ("应急管理部", False),
        ("中国证券监督管理委员会", False),
        ("上海市人民政府办公厅", False),
        ("财政局", False),
        (None, False),
    ],
)
def test_who_makes_no_rules(name, none):
    """A department of a place makes no rules; one of the State Council, or of whatever place, is not accused."""
    assert none is makes_no_rules(name)

"""What kind of organ a name tells."""

import pytest

from govinfo.report.organs import kind_of
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

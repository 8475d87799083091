"""What kind of organ reports, by its name: some duties of the regulation depend on it (Arts. 21, 49, 50)."""

from functools import lru_cache

from govinfo.vocabulary import OrganKind

_UNDECIDED = ("管理委员会", "管委会", "居委会", "村委会", "委员会办公室", "片区管理局", "街道办事处", "街道办")
_DEPARTMENT = (*"局委厅署处院会", "办公室", "中心", "大队", "支队")
_GOVERNMENT = ("人民政府", "政府")
_AREAS = (
    (("乡", "镇", "苏木"), OrganKind.TOWNSHIP_GOVERNMENT),
    (("省", "自治区", "北京市", "天津市", "上海市", "重庆市"), OrganKind.PROVINCIAL_GOVERNMENT),
    (("县", "旗", "区"), OrganKind.COUNTY_GOVERNMENT),
    (("市", "州", "盟"), OrganKind.CITY_GOVERNMENT),
)
GOVERNMENTS = frozenset({
    OrganKind.PROVINCIAL_GOVERNMENT,
    OrganKind.CITY_GOVERNMENT,
    OrganKind.COUNTY_GOVERNMENT,
    OrganKind.TOWNSHIP_GOVERNMENT,
})  # fmt: skip
"""各级人民政府."""
_OF_THE_STATE = ("国家", "国务院", "中国", "中华", "全国", "海关总署")
_FOR_A_GOVERNMENT = ("政府办公厅", "政府办公室")
_PLACES = ("省", "自治区", "市", "县", "区", "州", "盟", "旗", "乡", "镇", "苏木", "兵团")


@lru_cache(maxsize=1024)
def kind_of(organ: str | None) -> OrganKind | None:
    """The kind of an organ by its name; `None` where the name does not say.

    A county-level city's government is taken for a city's: the name alone does not tell them apart.

    >>> kind_of("某镇人民政府").value, kind_of("某县自然资源局").value, kind_of("某经济开发区管理委员会")
    ('township_government', 'department', None)
    """
    if organ is None or organ.endswith(_UNDECIDED):
        return None
    if organ.endswith(_DEPARTMENT):
        return OrganKind.DEPARTMENT
    area = next((organ.removesuffix(word) for word in _GOVERNMENT if organ.endswith(word)), "")
    return next((kind for areas, kind in _AREAS if area.endswith(areas)), None)


def makes_no_rules(organ: str | None, kind: OrganKind | None = None) -> bool:
    """Whether an organ certainly makes no rules (规章; 立法法 Arts. 91, 93), by its name and its kind.

    Departments of the State Council make rules, and the office of a government may file those of its government.

    Args:
        organ: The name.
        kind: The kind, where it is known; else the name says it.

    >>> makes_no_rules("某市自然资源局"), makes_no_rules("某镇人民政府")
    (True, True)
    >>> makes_no_rules("海关总署"), makes_no_rules("某市人民政府"), makes_no_rules("某市人民政府办公室")
    (False, False, False)
    """
    kind = kind or kind_of(organ)
    if kind is not OrganKind.DEPARTMENT:
        return kind in {OrganKind.COUNTY_GOVERNMENT, OrganKind.TOWNSHIP_GOVERNMENT}
    if organ is None or organ.startswith(_OF_THE_STATE) or organ.endswith(_FOR_A_GOVERNMENT):
        return False
    return any(place in organ for place in _PLACES)

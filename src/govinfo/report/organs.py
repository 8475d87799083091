"""What kind of organ reports, by its name: some duties of the regulation depend on it (Arts. 21, 49, 50)."""

import re
from functools import cache

from govinfo.vocabulary import OrganKind

_KINDS = (
    (re.compile(r"街道(?:办事处|办)$"), None),
    (re.compile(r"(?:办公厅|办公室|[局委厅署处院会]|管理局|中心|大队|支队)$"), OrganKind.DEPARTMENT),
    (re.compile(r"(?:乡|镇|苏木)(?:人民)?政府$"), OrganKind.TOWNSHIP_GOVERNMENT),
    (
        re.compile(r"(?:省|自治区)(?:人民)?政府$|^(?:北京|天津|上海|重庆)市(?:人民)?政府$"),
        OrganKind.PROVINCIAL_GOVERNMENT,
    ),
    (re.compile(r"(?:县|旗|区)(?:人民)?政府$"), OrganKind.COUNTY_GOVERNMENT),
    (re.compile(r"(?:市|自治州|州|盟)(?:人民)?政府$"), OrganKind.CITY_GOVERNMENT),
)
_UNDECIDED = re.compile(r"(?:管理委员会|管委会|居委会|村委会|委员会办公室|片区管理局)$")
GOVERNMENTS = frozenset({
    OrganKind.PROVINCIAL_GOVERNMENT,
    OrganKind.CITY_GOVERNMENT,
    OrganKind.COUNTY_GOVERNMENT,
    OrganKind.TOWNSHIP_GOVERNMENT,
})  # fmt: skip
"""各级人民政府."""


@cache
def kind_of(organ: str | None) -> OrganKind | None:
    """The kind of organ that a name tells; `None` where it does not.

    A county-level city's government is taken for a city's: the name alone does not tell them apart.

    >>> kind_of("某镇人民政府").value, kind_of("某县自然资源局").value, kind_of("某经济开发区管理委员会")
    ('township_government', 'department', None)
    """
    if organ is None or _UNDECIDED.search(organ):
        return None
    return next((kind for pattern, kind in _KINDS if pattern.search(organ)), None)

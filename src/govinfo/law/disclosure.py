"""What must be disclosed proactively: Art. 20's fifteen items, and Art. 21's further matters by kind of organ.

Document: 《条例》 (国务院令第711号), in force 2019-05-15, all articles read. The subjects are shortened, not quoted.
"""

from typing import NamedTuple

from govinfo.law.catalogue import Catalogue
from govinfo.law.citation import Citation
from govinfo.messages import nouns
from govinfo.vocabulary import OrganKind


class DisclosureItem(NamedTuple):
    """One item of Art. 20: information that every organ discloses of its own accord.

    Attributes:
        key: Fixed name.
        label: The subject, in the regulation's terms, shortened.
        citation: The item of Art. 20.
    """

    key: str
    label: str
    citation: Citation

    @property
    def number(self) -> int:
        """The item's number in Art. 20, 1 to 15."""
        return self.citation.item or 0


DISCLOSURE_ITEMS = Catalogue(
    nouns.DISCLOSURE_ITEM,
    (
        DisclosureItem(key, label, Citation(20, item=item))
        for item, (key, label) in enumerate(
            (
                ("rules_and_documents", "行政法规、规章和规范性文件"),
                ("organ_profile", "机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名"),
                ("plans", "国民经济和社会发展规划、专项规划、区域规划及相关政策"),
                ("statistics", "国民经济和社会发展统计信息"),
                ("licensing", "行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果"),
                ("penalties", "行政处罚、行政强制的依据、条件、程序，以及具有一定社会影响的行政处罚决定"),
                ("budget", "财政预算、决算信息"),
                ("fees", "行政事业性收费项目及其依据、标准"),
                ("procurement", "政府集中采购项目的目录、标准及实施情况"),
                ("major_projects", "重大建设项目的批准和实施情况"),
                ("livelihood", "扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况"),
                ("emergencies", "突发公共事件的应急预案、预警信息及应对情况"),
                ("inspections", "环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况"),
                ("recruitment", "公务员招考的职位、名额、报考条件等事项以及录用结果"),
                ("other", "法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息"),
            ),
            start=1,
        )
    ),
)
"""The fifteen items of Art. 20, in order."""


class ExtraMatter(NamedTuple):
    """A subject that Art. 21 adds for some kinds of organ, according to local circumstances.

    Attributes:
        key: Fixed name, unique within *organs*.
        label: The subject in the regulation's terms.
        organs: The kinds of organ it is named for.
        citation: Art. 21.
    """

    key: str
    label: str
    organs: frozenset[OrganKind]
    citation: Citation


_CITIES_AND_COUNTIES = frozenset({OrganKind.CITY_GOVERNMENT, OrganKind.COUNTY_GOVERNMENT, OrganKind.DEPARTMENT})
_TOWNSHIPS = frozenset({OrganKind.TOWNSHIP_GOVERNMENT})

EXTRA_MATTERS: tuple[ExtraMatter, ...] = (
    *(
        ExtraMatter(key, label, _CITIES_AND_COUNTIES, Citation(21))
        for key, label in (
            ("municipal_works", "市政建设"),
            ("public_services", "公共服务"),
            ("public_welfare", "公益事业"),
            ("land_expropriation", "土地征收"),
            ("house_expropriation", "房屋征收"),
            ("public_security", "治安管理"),
            ("social_assistance", "社会救助"),
        )
    ),
    *(
        ExtraMatter(key, label, _TOWNSHIPS, Citation(21))
        for key, label in (
            ("rural_policy", "贯彻落实农业农村政策"),
            ("irrigation", "农田水利工程建设运营"),
            ("land_contracts", "农村土地承包经营权流转"),
            ("homesteads", "宅基地使用情况审核"),
            ("land_expropriation", "土地征收"),
            ("house_expropriation", "房屋征收"),
            ("levies_and_labour", "筹资筹劳"),
            ("social_assistance", "社会救助"),
        )
    ),
)
"""Seven subjects for cities, counties and their departments, eight for townships; the list is open (等)."""


def extra_matters(organ: OrganKind) -> tuple[ExtraMatter, ...]:
    """The subjects that Art. 21 names for a kind of organ.

    Note:
        A department counts as one of a city or county; departments of a province are not named in Art. 21.

    Example:
        >>> [matter.label for matter in extra_matters(OrganKind.TOWNSHIP_GOVERNMENT)][:2]
        ['贯彻落实农业农村政策', '农田水利工程建设运营']
    """
    return tuple(matter for matter in EXTRA_MATTERS if organ in matter.organs)

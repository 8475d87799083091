"""Whose figures and of which years: wider areas, other governments and organs, sums of years, plans."""

from govinfo.patterns import pattern
from govinfo.report.claims.wording import either, seldom
from govinfo.report.claims.wording.carried import TURNED

_AREAS = "省市县区州旗"
_GOVERNMENTS = tuple(f"{area}政府" for area in _AREAS)
GOVERNMENT = pattern(
    rf"政府(?<=[{_AREAS}]政府)(?!门户|网|信息|公报|令|规章|职能|工作|部门)",
    near=_GOVERNMENTS,
)
_WIDER = (*(f"全{area}" for area in f"{_AREAS}盟"), "各", "人大代表", "政协")
_EACH_BELOW = r"各(?:级各?|[^各,\d]{1,8}各|单位)(?:[^各,\d]{1,8}各)*"
_EACH = r"各(?<!府及各)(?:地|部门|单位|级|[县镇乡区省州街]|市(?!场))"
AREA = pattern(
    rf"全[{_AREAS}盟](?:{_EACH_BELOW})?|{_EACH}|人大代表|政协",
    near=_WIDER,
)
"""An area, or all of its offices: more than one organ."""
_SUMS = ("累计", "截至", "截止", "以来", "历年", "近", "连续", "期间", "年来")
_OF_YEARS = (
    "累计",
    "截[至止]",
    "以来(?<![今本]年以来)",
    "历年",
    r"近[两二三四五六七八九十几\d]年",
    r"[两二三四五六七八九十几多\d]年来",
    "连续[^,]{1,2}年",
    '十[一二三四]五[”\\"]?期间',
)
CUMULATIVE = pattern("|".join(_OF_YEARS), near=_SUMS)
"""Before a sum of several years, unless it turns out to be one of the year."""
_CENTURY = "20"
YEAR = pattern(
    r"20[0-4]\d年(?<![〔\d(比较与至到转]20\d\d年)"
    rf"(?!(?:度)?(?:[〕)]|以来|同期|相比|{TURNED})|\d{{1,2}}月)",
    near=(_CENTURY,),
)
"""A year that figures may be of, but no year that they are compared with or carried from."""
_LAST = ("去年", "往年", "同期", "上年", "上一年")
LAST_YEAR = pattern(
    rf"[去往]年|同期|(?<!结转)上一?年(?!(?:度)?{TURNED})",
    near=_LAST,
)
_BEARS = seldom(*_GOVERNMENTS, *_WIDER, *_SUMS, _CENTURY, *_LAST)
YEAR_END = pattern(r"[^,]{0,8}(?:年底|年末|期末|12月(?:31日|底|末))")
"""Behind 截至: what is in force or not yet answered then is what the form asks for."""
YEAR_ENDED = pattern(r"(?:20\d\d年)?12月31日")
"""Behind 截至: the last day that the report tells of."""
OF_THE_YEAR = pattern(r"本年|全年|今年|(?<!截[至止])20\d\d年")

_KINDS = "部门|单位|机关|[局委办镇乡街县区市州省院所站处村校]|街道|机构|社区|居委会"
_NAMED = either(("局", "委", "镇", "乡", "街道", "中心", "县", "区", "厅", "院", "公司", "办", "办公室", "办公厅"))
_REST = r"(?:其[他余]|(?<![及和与、])(?:下级|基层)|前.{1,3}[名位])[^,]{0,10}(?:单位|部门|机关)"
_SEVERAL = r"(?:\d[个家][^,\d]{0,12}|等[^,\d]{0,8})"
OTHER_ORGAN = pattern(
    rf"(?:(?P<organ>[^\W\d_]{{1,12}}{_NAMED})|{_REST}|(?P<several>{_SEVERAL}(?:{_KINDS}))|^(?:部门|科室|镇街))"
    r"(?:共|合计|全年|累计|新|均|都|本年度|协助){0,4}$"
)
"""Before what is told: another organ by name, or several."""
OPENS_WITH_OTHERS = pattern(
    rf"(?:辖区|辖内|下辖|所属|下属|直属|[省市县区]属|[省市县区]内)?\d++[个家所][^,\d]{{0,8}}?(?:{_KINDS}|学校|医院)",
    near=("个", "家", "所"),
)
"""What a sentence on several other organs begins with."""
NO_ORGAN = frozenset({"", "年", "年度", "全年", "本年度", "今年", "全年共", "其中"})
"""What most often stands before what is told, and names nobody."""
WHOLE = pattern(r"全(?P<area>[省市州县区盟旗镇乡])")
SELF = pattern(r"[我本](?:机关|单位|部门|局|委|镇|乡|街道|中心|县|区|市|省|厅|院|办|办公室|级)?$", near=("我", "本"))
PLANNED = pattern(r"明年|[下次]一?年(?:度)?(?:$|[^,]{0,4}(?:将|拟))|计划|预计|力争|争取|打算|[拟将]$")
"""Before what is told: it is yet to come."""


def bears(text: str) -> bool:
    """Whether there may be what bears on figures: an area, a government, a sum of years, a year."""
    return _BEARS.search(text) is not None

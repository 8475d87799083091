"""What a document without the tables of the form is instead, as far as its title says."""

from collections.abc import Sequence

from govinfo.languages import Text
from govinfo.messages import recognising as says
from govinfo.patterns import pattern
from govinfo.readers.metadata.page_head import title_in
from govinfo.text import HAN, fold
from govinfo.traditional import simplified

_LINES, _LONGEST = 40, 90
"""A title stands among so many lines, and has, folded, no more characters."""
_NAMED = rf"^[\"(]*(?!政府|信息|政务|首页){HAN}{{2}}"
"""A title names who or what it is about first; what is the name of a column of a web site does not."""
_ON_DISCLOSURE = "(?:政府信息|信息|政务)公开"
_REMARK = r"(?:\([^()]{1,40}\))?"
_KINDS = (
    (pattern(rf"^(?=.*20\d\d学年)(?=.*{_ON_DISCLOSURE}).*(?:报告|年报){_REMARK}"), says.OF_A_SCHOOL),
    (pattern(rf"^(?=.*{_ON_DISCLOSURE}){HAN}.*通知\"?"), says.NOTICE),
    (pattern(rf"{_NAMED}(?=.*法治政府建设).*(?:报告|总结)"), says.RULE_OF_LAW),
    (pattern(rf"{_NAMED}(?=.*政府网站).*(?:报表|报告)|政府网站工作年度报表\(20\d\d年?度?\)"), says.OF_WEB_SITE),
    (pattern(rf"{_NAMED}.*{_ON_DISCLOSURE}指南{_REMARK}"), says.GUIDE),
    (pattern(rf"{_NAMED}.*(?:信息|政务)(?:主动)?公开(?:事项|内容|基本|标准|清单)*目录{_REMARK}"), says.CATALOGUE),
    (pattern(rf"{_NAMED}(?=.*{_ON_DISCLOSURE}).*(?:办法|制度|规定|细则|规程){_REMARK}"), says.RULES),
    (pattern(rf"{_NAMED}.*20\d\d年度?[^,。;]{{0,20}}(?:预算|决算)(?:草案|公开|情况|说明|报告)*{_REMARK}"), says.BUDGET),
    (pattern(rf"^(?=.*{_ON_DISCLOSURE}).*(?:答复|告知|补正通知)书"), says.ANSWER),
    (pattern(rf"{_NAMED}.*(?:工作总结(?:[和暨].*)?|公开工作(?:要点|计划)){_REMARK}"), says.SUMMARY),
)
"""What the titles of other documents say of their kind."""
_OF_SCHOOLS = pattern(r"高等学校信息公开办法|^(?=.*(?:高校|学校)信息公开)(?=.*[我本]校).*", near=("校",))
"""What reports of schools are made by, or speak of, and no others."""
_FORM = pattern(
    r"^(?:\(?(?:中华人民共和国)?政府信息公开工作年度报告格式(?:\(试行\))?\)?|.*年度报告格式(?:\(试行\))?\)的通知)"
)
"""The title of the form, or that of the notice with it."""


def kind_of(lines: Sequence[str]) -> Text | None:
    """What a document is that is no report, by its title; `None` where that does not say.

    >>> print(kind_of(["首页 > 公开", "某县财政局政府信息公开指南", "为了方便公民……"]).zh)
    信息公开指南
    """
    opening = [simplified(line) for line in lines[:_LINES] if line.strip()]
    if any(_OF_SCHOOLS.search(fold(line)) for line in opening):
        return says.OF_A_SCHOOL
    titles = [title for line in opening if len(title := fold(title_in(line))) <= _LONGEST]
    return next((kind for title in titles for told, kind in _KINDS if told.fullmatch(title)), None)


def is_form(lines: Sequence[str]) -> bool:
    """Whether a document's title says that it is the form of the report, or the notice that gives it out."""
    return any(_FORM.fullmatch(fold(simplified(line))) for line in lines[:_LINES] if len(line) <= _LONGEST)

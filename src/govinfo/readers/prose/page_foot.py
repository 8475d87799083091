"""What a site prints below a report: its buttons, the pages beside, who keeps it. The report's prose ends above."""

from collections.abc import Sequence

from govinfo.patterns import pattern
from govinfo.text import fold

_BUTTONS = (
    "打印(?:本页|此页|页面|文章|本文|正文|内容|预览)?", "关闭(?:本?窗口|本页|此页|页面)?",
    "返回(?:顶部|首页|列表|目录|上一?[页级])?", "(?:加入)?收藏(?:本页|本站)?", "设为首页",
    "(?:我要|政府)?(?:网站)?[纠找]错", "分享(?:到|至|本文)?", "(?:腾讯|新浪)?微[博信]", "QQ(?:空间|好友)?", "朋友圈",
    "复制链接", "(?:字号|字体|文字大小)\\W*+(?:[大中小]\\W*+)*+", "网站地图", "联系我们", "关于(?:我们|本站)",
    "(?:版权|网站|免责|法律|隐私)(?:声明|保护|政策|安全|条款)", "使用帮助", "无障碍(?:浏览|阅读|版)?",
    "(?:长者|适老)(?:版|模式)",
    "[繁简]体(?:中文)?版?", "(?:手机|电脑|移动)版", "登录", "注册", "友情链接", "党政机关",
    "(?:相关|推荐|热门|延伸|最新)(?:阅读|链接|新闻|文章|文档|稿件|推荐|信息)",
)  # fmt: skip
_FIELDS = (
    "[上下前后]一[篇条则](?!章).*", "版权所有.*", "您是第\\d+.*", ".*(?:ICP备|网安备).*", "(?i:copyright|©).*",
    "(?:责任编辑|责编|网站编辑|信息录入|(?:主办|承办|技术支持|运维)(?:单位)?|网站标识码):.*(?<!\\.)",
    "(?:总?访问量|浏览(?:次数|量)|阅读(?:次数|量)?|点击(?:次数|数|量)):?\\d*次?",
    "(?:扫一扫|扫码|扫描二维码|[用请]?(?:手机|微信)扫|长按识别).*", "本网?站支持.*",
    "(?:为[^,]{0,16},)?建议(?:您|使用|采用)*(?:IE|Chrome|谷歌|\\d|浏览器|分辨率).*",
    "第\\d{1,3}页(?:[,/]?共\\d{1,3}页)?",
)  # fmt: skip
_FOOT = pattern(rf"(?:\W*+(?:{'|'.join(_BUTTONS)}))++\W*+|\W*+(?:{'|'.join(_FIELDS)})|-\d{{1,3}}-")
_OWN = pattern(r"[;!?]|\d(?:件|条|次|元|万|份|部|篇|宗|起|人)|^\(?[一二三四五六七八九十\d]{1,2}[)、.]")
"""What a line has, as one with 。 in it, that is no name of a link."""
_LONGEST, _MOST = 120, 300
"""Characters of a line that a site prints, and how many lines of a report's end may be its."""


def own(lines: Sequence[str]) -> int:
    """How many of the last lines of a document are the report's: up to the first behind which only a site's stand.

    >>> own(["没有其他事项。", "某县财政局", "2024年1月20日", "【打印】【关闭】", "上一篇：没有了", "某县融媒体"])
    3
    >>> own(["没有其他事项。", "【打印】", "收取信息处理费3元。"])
    3
    """
    found = len(lines)
    for at in reversed(range(max(0, len(lines) - _MOST), len(lines))):
        folded = fold(lines[at][: _LONGEST + 1])
        if len(folded) <= _LONGEST and _FOOT.fullmatch(folded):
            found = at
        elif len(folded) > _LONGEST or "。" in lines[at] or _OWN.search(folded):
            break
    return found

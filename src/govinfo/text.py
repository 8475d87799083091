"""Normalising Chinese report text: one pure, idempotent function for each defect, and their composition.

Reports pass through editors, web pages and PDF printers before they are read. What comes out keeps its meaning but not
its characters: full-width digits, Kangxi radicals in place of ideographs, labels broken over lines. `normalise` mends
running text; `fold` makes a key by which two printings of one label are equal. A report keeps its raw text.
"""

import re
import unicodedata
from functools import cached_property, lru_cache

from govinfo.patterns import pattern
from govinfo.traditional import PRINTED, simplified

_RADICALS = str.maketrans(
    # CJK Radicals Supplement, which NFKC leaves alone; PDF printers emit them for the ideographs beside them.
    "⺁⺃⺅⺇⺉⺋⺌⺎⺏⺐⺒⺓⺔⺖⺗⺘⺙⺛⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺴⺵⺶⺷⺸⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲",
    "厂乚亻几刂㔾小兀尣尢巳幺彑忄心扌攵旡月歺母民氵氺灬爫爫丬牛犭王疋罒示礻竹糸纟罓罒罒羊羊羊羊耂肀聿月臼艹艹艹虎衤覀西见角角讠贝足车辶辶辶阝钅長镸长门阜阝雨青韦页风飞食食飠饣首马骨鬼鱼鸟卤麦黄黾齊齐歯齿竜龙龜龟",
)
HAN = r"[^\W\dA-Za-z_]"
"""A character of Chinese writing, as any letter outside ASCII: faster to compile than a range, slower to match."""
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\ufeff"))
_ANY_RADICAL = pattern("[\u2e80-\u2eff]")
_ANY_INVISIBLE = pattern(f"[{''.join(map(chr, _INVISIBLE))}]")
_RAISED = "\u00b2\u00b3\u00b9\u2070\u2074-\u208e"
_NUMBERED = (
    "\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3220-\u3229\u3248-\u324f\u3251-\u325f\u3280-\u3289\u32b1-\u32bf"
    "\U0001f100-\U0001f10c"
)
_ANY_NOTE = pattern(f"[{_RAISED}{_NUMBERED}]")
_NOTES = pattern(
    rf"(?<![\d.,])10(?P<power>[{_RAISED}]+)|(?<=\d)[{_RAISED}{_NUMBERED}]+(?P<between>(?=\d))?"
    rf"|(?P<list>(?<![^\s([（])[{_RAISED}]+|[{_NUMBERED}])|(?<=[A-Za-z])(?P<unit>[{_RAISED}]+)|[{_RAISED}]+"
)
_NEWLINES = ("\r\n", *"\r\x0b\x0c\x85\u2028\u2029")
_PUNCTUATION = {
    **dict.fromkeys("“”„‟〝〞＂«»「」『』‘’‚‛＇`'", '"'),
    **dict.fromkeys("〔【[{〈《<", "("),
    **dict.fromkeys("〕】]}〉》>", ")"),
    **dict.fromkeys("，﹐､", ","),
    **dict.fromkeys("：﹕∶", ":"),
    **dict.fromkeys("—–―‐‑‒−－_─", "-"),
    **dict.fromkeys("．。﹒・·•", "."),
}  # fmt: skip
_OF_ONE_KIND = str.maketrans(_PUNCTUATION)
_ALIKE = {**_PUNCTUATION, **PRINTED}
_ANY_ALIKE = pattern(f"[{re.escape(''.join(_ALIKE))}]")
NUMERALS = "一二三四五六七八九十0123456789"
"""What things are numbered with in a list."""
_OPENING = f"({NUMERALS}"
"""What a list mark begins with."""
_DIGITS = {**{c: i for i, c in enumerate("〇一二三四五六七八九")}, "零": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_ONE_BY_ONE = "〇零一二三四五六七八九"
_SPELLED = "〇零一二两三四五六七八九十百千万亿"
_LONGEST_NUMBER, _LONGEST_SPELLED = 18, 40
_STEERING = {
    character: "�"
    for first, last in ((0x00, 0x08), (0x0B, 0x1F), (0x7F, 0x9F), (0x200E, 0x200F), (0x202A, 0x202E), (0x2066, 0x2069))
    for character in range(first, last + 1)
}
"""Characters that move the cursor, colour the text or turn its direction, in place of which a mark is shown."""
_SPELLED_OUT = {character: f"\\u{character:04x}" for character in _STEERING if character > 0x1F}


def radicals(text: str) -> str:
    """Ideographs for the radical look-alikes that NFKC leaves.

    >>> radicals("⺠⻚")
    '民页'
    """
    return text.translate(_RADICALS) if _ANY_RADICAL.search(text) else text


def visible(text: str) -> str:
    r"""Without characters that print nothing: zero-width spaces and joiners, soft hyphens, byte order marks.

    >>> visible("行政\u200b许可")
    '行政许可'
    """
    return text.translate(_INVISIBLE) if _ANY_INVISIBLE.search(text) else text


def inert(text: str) -> str:
    r"""The text of a document or a file name, without characters that steer a terminal.

    >>> inert("\x1b[2J报告")
    '�[2J报告'
    """
    return text.translate(_STEERING)


def inert_json(text: str) -> str:
    r"""JSON that means the same, without characters that steer a terminal: it may spell them out.

    >>> print(inert_json('"a\u202eb"'))
    "a\u202eb"
    """
    return text.translate(_SPELLED_OUT)


def unmarked(text: str) -> str:
    """Without the note marks that stand against a number, as every reader takes it; none becomes a digit of it.

    A raised or circled number behind a digit is a note mark, and so is a raised one behind a word. Behind a letter it
    belongs to a unit, behind 10 it is a power. In front of a word either is the mark of a list. Two numbers with a mark
    between them stay two.

    >>> unmarked("217¹、217①件"), unmarked("①收到3件"), unmarked("3m²"), unmarked("10⁴"), unmarked("2¹7")
    ('217、217件', '(1)收到3件', '3m2', '10^4', '2 7')
    """
    return _NOTES.sub(_unnoted, text) if _ANY_NOTE.search(text) else text


def _unnoted(match: re.Match[str]) -> str:
    if match["power"]:
        return f"10^{compose(match['power'])}"
    if match["list"]:
        numbers = [f"{number:.0f}" for sign in match["list"] if (number := unicodedata.numeric(sign, -1)) >= 0]
        return f"({'.'.join(numbers)})" if numbers else ""
    return " " if match["between"] is not None else compose(match["unit"] or "")


LINE_END = pattern(r"\r\n?|\x85|[\n\x0b\x0c\u2028\u2029]")
"""What ends a line, as `newlines` has it."""


def newlines(text: str) -> str:
    r"""Every kind of line end as ``\n``.

    >>> newlines("a\r\nb")
    'a\nb'
    """
    for end in _NEWLINES:
        text = text.replace(end, "\n")
    return text


def compose(text: str) -> str:
    """Unicode compatibility composition: full-width forms, Kangxi radicals, no-break spaces.

    >>> compose("（⼀）３件")
    '(一)3件'
    """
    return unicodedata.normalize("NFKC", text)


_NARROWED = tuple(zip("，；：（）！？％０１２３４５６７８９\u3000\xa0", ",;:()!?%0123456789  ", strict=True))
_SOUND = pattern(rf"[^{_RAISED}{_NUMBERED}\u2e80-\u2eff{''.join(_NEWLINES[1:])}{''.join(map(chr, _INVISIBLE))}]*")
_USUAL = pattern(r"[\t\n -~\u4e00-\u9fff、。《》〔〕【】“”‘’·—]*")
"""A text of such signs has no defect, whichever of them stand beside each other; most texts have no others."""


def sound(narrow: str) -> bool:
    """Whether a text whose wide characters were narrowed has no other defect.

    >>> sound("2023年,民政局 收到申请"), sound("⺠政局①")
    (True, False)
    """
    if _USUAL.fullmatch(narrow):
        return True
    return unicodedata.is_normalized("NFKC", narrow) and _SOUND.fullmatch(narrow) is not None


def normalise(text: str) -> str:
    """Running text with every defect of its characters mended, and nothing else changed. Idempotent.

    >>> normalise("２０２３年，⺠政局　收到申请")
    '2023年,民政局 收到申请'
    """
    narrow = narrowed(text)
    return narrow if sound(narrow) else mended(text)


def narrowed(text: str) -> str:
    """A text with the wide characters that are usual in Chinese writing narrowed; each stays one."""
    for wide, narrow in _NARROWED:
        text = text.replace(wide, narrow)
    return text


def mended(text: str) -> str:
    """Any text normalised, by each of the functions above in turn."""
    return newlines(compose(radicals(unmarked(visible(text)))))


_STARTS = (
    "\\t\\n\\x0b-\\x7e\\x80-\\xac\\xae-\\u02ff\\u0370-\\u0482\\u048a-\\u0590\\u2010-\\u2029\\u2030-\\u205f\\u2070-\\u20cf"
    "\\u2100-\\u2cee\\u2e80-\\u3029\\u3030-\\u3098\\u309b-\\u3130\\u318f-\\ua66e\\uf900-\\ufaff\\uff01-\\uff9d\\uffe0-\\uffee"
)
"""Characters that never join with what stands before them; not all such, but those of Chinese and Western writing."""
_MORE = rf"(?:[^{_STARTS}]|[{_RAISED}{_NUMBERED}])*"
_FIGURES = rf"[\d.,{''.join(map(chr, _INVISIBLE))}]"
_SAME = "\n -+/:-@\u4e00-\u9fff\u3001\u3002\u201c\u201d\uff08\uff09\uff0c\uff1a\uff1b"
"""Characters that make one character each, whichever of them stand beside each other: most of every text."""
_PIECES = pattern(
    rf"(?P<same>[{_SAME}]+(?=[{_SAME}])|[0-9.,]++(?![^{_STARTS}]|[{_RAISED}{_NUMBERED}]))|\r{_MORE}\n"
    rf"|{_FIGURES}+(?:[{_RAISED}{_NUMBERED}]+{_FIGURES}*)*{_MORE}"
    rf"|(?:(?![{_RAISED}{_NUMBERED}])[{_STARTS}]|^){_MORE}"
)
"""A text in pieces, each normalised by itself as within the whole."""


class Traced:
    """Normalised text that remembers where each of its characters stood.

    Attributes:
        original: The text as it stands.
        text: The same, normalised.
        straight: Whether each of its characters stands where the one it comes from stood.

    Example:
        >>> traced = Traced("（⼀）\u200b３件")
        >>> traced.text, traced.original[traced.place(3) :]
        ('(一)3件', '３件')
    """

    def __init__(self, original: str) -> None:
        self.original = original
        self.straight = sound(narrow := narrowed(original))
        self.text = narrow if self.straight else mended(original)

    @cached_property
    def _places(self) -> list[int]:
        places: list[int] = []
        for piece in _PIECES.finditer(self.original):
            start, end = piece.span()
            places += range(start, end) if piece["same"] else [start] * len(normalise(piece[0]))
        return [*places, len(self.original)]

    def place(self, position: int) -> int:
        """Where in the original the character at a position stood, or the piece of the original that it comes from."""
        return position if self.straight else self._places[position]


def punctuate(text: str) -> str:
    """Running text, normalised, with one kind of quote, bracket, comma, colon, dash and dot; white space stays.

    Traditional characters are those of the form, and 資訊 is 信息, so that labels and headings are the same in both.

    >>> punctuate("【附表】１，２：— 無"), punctuate("規範性檔案 本年度辦理結果 政府資訊")
    ('(附表)1,2:- 无', '规范性檔案 本年度办理结果 政府信息')
    """
    return _ANY_ALIKE.sub(lambda match: _ALIKE[match[0]], normalise(text).replace("資訊", "信息"))


def fold(text: str) -> str:
    r"""The key of a label: normalised, without any white space, with one kind of quote, bracket, colon and dash.

    Two printings of a label have equal keys whatever their spacing, line breaks and punctuation width. Idempotent.

    >>> fold("1.关于“公开\n为常态”") == fold("１． 关于'公开为常态'")
    True
    """
    return (_short if len(text) < _LONG else _folded)(text)


def _folded(text: str) -> str:
    return compose("".join(punctuate(text).split()))


_LONG = 64
_short = lru_cache(maxsize=1024)(_folded)
"""Lines come again and again, in one document and in all that are printed alike."""


def as_printed(folded: str, text: str) -> str:
    """What a text has where a folded part of it stands: without white space too, in the characters of the text.

    >>> as_printed("良村镇", "興國縣 良村鎮２０２４年"), as_printed("某局", "某厅")
    ('良村鎮', '某局')
    """
    printed = compose("".join(normalise(text).translate(_OF_ONE_KIND).split()))
    places = (punctuate(said).find(folded) for said in (printed, simplified(printed)))
    at = next((at for at in places if at >= 0), None)
    return folded if at is None else printed[at : at + len(folded)]


def stem(folded: str) -> str:
    """A folded label without the list mark before it, which offices print in many ways. Idempotent.

    >>> stem(fold("1、属于国家秘密")) == stem(fold("1.属于国家秘密"))
    True
    """
    while (bare := _unmarked(folded)) != folded:
        folded = bare
    return folded


def _unmarked(folded: str) -> str:
    """Without the list mark that it begins with: up to three numerals in brackets, or before a sign."""
    bracket, sign, rest = numbered(folded) if folded[:1] in _OPENING else ("", "", folded)
    closed = rest.startswith(")" if bracket else ("、", ".", ",", ":"))
    return rest[1:] if closed and 0 < len(sign) <= 3 else folded


def numbered(text: str) -> tuple[str, str, str]:
    """The bracket that opens a list mark, if one does, the numerals behind it, and the rest.

    >>> numbered("(一)予以公开"), numbered("12、无"), numbered("无")
    (('(', '一', ')予以公开'), ('', '12', '、无'), ('', '', '无'))
    """
    opened = text.removeprefix("(")
    rest = opened.lstrip(NUMERALS)
    return text[: len(text) - len(opened)], opened[: len(opened) - len(rest)], rest


def numeral(number: int) -> str:
    """A whole number from zero in Chinese numerals, as laws number their articles.

    >>> numeral(20), numeral(15), numeral(109), numeral(110)
    ('二十', '十五', '一百零九', '一百一十')
    """
    spelled = _spelled(number)
    return spelled[1:] if spelled.startswith("一十") else spelled


def _spelled(number: int) -> str:
    if number < 10:
        return "零一二三四五六七八九"[number]
    ((sign, unit), *_) = ((sign, unit) for sign, unit in reversed(_UNITS.items()) if number >= unit)
    head, rest = divmod(number, unit)
    gap = "零" if rest < unit // 10 else ""
    return f"{_spelled(head)}{sign}{gap}{_spelled(rest)}" if rest else f"{_spelled(head)}{sign}"


def number(numerals: str) -> int | None:
    """The whole number written in Chinese numerals or digits; `None` where the text states no single number.

    Numerals are read as they are spelled in full, or digit by digit from three on; 七八 (seven or eight) and 三万五 are
    no numbers.

    >>> number("四百六十九"), number("十五"), number("二〇二三"), number("3万"), number("若干")
    (469, 15, 2023, 30000, None)
    """
    text = compose(numerals)
    unit = text[-1:] if text.endswith(("万", "亿")) else ""
    digits = text.removesuffix(unit)
    if digits.isdecimal() and len(digits) <= _LONGEST_NUMBER:
        return int(digits) * _UNITS.get(unit, 1)
    if 3 <= len(text) <= _LONGEST_NUMBER and not text.strip(_ONE_BY_ONE):
        return int("".join(str(_DIGITS[sign]) for sign in text))
    if not 0 < len(text) <= _LONGEST_SPELLED or text.strip(_SPELLED):
        return None
    value = _value(text)
    return value if _variant(numeral(value)) == _variant(text) else None


def _value(spelled: str) -> int:
    total = section = digit = 0
    for sign in spelled:
        if sign in _DIGITS:
            digit = _DIGITS[sign]
            continue
        unit = _UNITS[sign]
        if unit < _UNITS["万"]:
            section += (digit or 1) * unit
        elif unit == _UNITS["万"]:
            total, section = total + (section + digit) * unit, 0
        else:
            total, section = (total + section + digit) * unit, 0
        digit = 0
    return total + section + digit


def _variant(spelled: str) -> str:
    """One spelling for 二 and 两, 零 and 〇, 一十 and 十."""
    return spelled.replace("两", "二").replace("〇", "零").replace("一十", "十")


_BEGINS = r"(?:\A|(?<=[;\t\r\n]))"
_FORMULA = r"(?=[ \u3000\xa0]*+[=+\-@\t\r＝＋－＠'])"
_STARTED = pattern(_BEGINS + _FORMULA)
_GUARDED = pattern(f"{_BEGINS}'{_FORMULA}")
_PLAIN_NUMBER = pattern(r"[+-]?\d+(\.\d+)?")


def guarded(field: str) -> str:
    """A field of a CSV file that no spreadsheet takes for a formula: one ``'`` goes before what would start one.

    That is the field, and what stands in it behind a sign at which some spreadsheets part fields. So goes one before a
    ``'`` that stands there already, so that the guard can be undone. Plain numbers are left alone.

    >>> guarded("=1+1"), guarded("x; =1"), guarded("-72"), guarded("'tis"), guarded("一")
    ("'=1+1", "x;' =1", '-72', "''tis", '一')
    """
    return field if _PLAIN_NUMBER.fullmatch(field) else _STARTED.sub("'", field)


def unguarded(field: str) -> str:
    """What `guarded` was given; a field that it would not have guarded is left alone.

    >>> unguarded("'=1+1"), unguarded("x;' =1"), unguarded("''tis"), unguarded("'tis")
    ('=1+1', 'x; =1', "'tis", "'tis")
    """
    return _GUARDED.sub("", field)

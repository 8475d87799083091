"""The page of an official document (公文), measure by measure: paper, margins, lines, type sizes, signature.

Document: GB/T 9704-2012, 《党政机关公文格式》, known from restatements; its own text was not read.
"""

from typing import NamedTuple

from govinfo.law.citation import Citation
from govinfo.law.sources import OFFICIAL_FORMAT


class Measure(NamedTuple):
    """One measure of the page.

    Attributes:
        key: Fixed name.
        label: What is measured, in Chinese.
        figure: How much.
        unit: In what: 毫米, 行, 字 or 磅.
        citation: The clause that sets it.
    """

    key: str
    label: str
    figure: int
    unit: str
    citation: Citation


def _clause(number: str) -> Citation:
    return Citation(source=OFFICIAL_FORMAT, place=number)


PAPER_WIDTH = Measure("paper_width", "A4型纸，宽", 210, "毫米", _clause("5.1"))
PAPER_HEIGHT = Measure("paper_height", "A4型纸，高", 297, "毫米", _clause("5.1"))
TOP_MARGIN = Measure("top_margin", "天头（上白边）", 37, "毫米", _clause("5.2.1"))
BINDING_MARGIN = Measure("binding_margin", "订口（左白边）", 28, "毫米", _clause("5.2.1"))
TEXT_WIDTH = Measure("text_width", "版心，宽", 156, "毫米", _clause("5.2.1"))
TEXT_HEIGHT = Measure("text_height", "版心，高", 225, "毫米", _clause("5.2.1"))
BODY_SIZE = Measure("body_size", "正文，三号仿宋", 16, "磅", _clause("5.2.2"))
LINES = Measure("lines", "每面行数", 22, "行", _clause("5.2.3"))
CHARACTERS = Measure("characters", "每行字数", 28, "字", _clause("5.2.3"))
TITLE_SIZE = Measure("title_size", "标题，二号小标宋，居中", 22, "磅", _clause("7.3.1"))
AFTER_TITLE = Measure("after_title", "标题与主送之间空", 1, "行", _clause("7.3.2"))
INDENT = Measure("indent", "正文每段首行空", 2, "字", _clause("7.3.3"))
DATE_FROM_RIGHT = Measure("date_from_right", "加盖印章的，成文日期右空", 4, "字", _clause("7.3.5.1"))
FOLIO_SIZE = Measure("folio_size", "页码，四号，两侧各一条一字线", 14, "磅", _clause("7.5"))

TITLE_CHARACTERS = int(TEXT_WIDTH.figure / 25.4 * 72 / TITLE_SIZE.figure)
"""Characters of a title that stand on one line."""

MEASURES = (
    PAPER_WIDTH,
    PAPER_HEIGHT,
    TOP_MARGIN,
    BINDING_MARGIN,
    TEXT_WIDTH,
    TEXT_HEIGHT,
    BODY_SIZE,
    LINES,
    CHARACTERS,
    TITLE_SIZE,
    AFTER_TITLE,
    INDENT,
    DATE_FROM_RIGHT,
    FOLIO_SIZE,
)
"""Every measure, in the order of the standard."""

"""The tables of `govinfo.traditional`, from OpenCC's (Apache-2.0).

    pip install opencc-python-reimplemented && python scripts/simplified.py

writes them into that module; run it after a form is added whose labels have further characters.
"""

from pathlib import Path
from textwrap import wrap

import opencc

from govinfo.forms import FORMS
from govinfo.readers.recognising.printed_labels import printed_labels

TITLE = "政府信息公开工作年度报告发布机关单位日期时间来源省市县区镇乡街道办事处厅局委员会国务院名称标题"
UNITS = "件项个条次份宗起笔批元万亿"
MODULE = Path(__file__).parents[1] / "src/govinfo/traditional.py"
FURTHER = [("覆", "复")]
"""反覆, 答覆: OpenCC tells these by their words, as 覆 stays in others, which no label has."""
IDEOGRAPHS = range(0x4E00, 0xA000)
FOLDED = 50
"""So many characters stand in a line of the module."""


def main() -> None:
    """Write the tables."""
    lines = (Path(opencc.__file__).parent / "dictionary" / "TSCharacters.txt").read_text("utf-8").splitlines()
    pairs = [(old, new.split()[0]) for old, new in (line.split("\t") for line in lines)]
    pairs = [(old, new) for old, new in pairs if old != new and ord(old) in IDEOGRAPHS and ord(new) in IDEOGRAPHS]
    pairs += FURTHER
    topics = [text for form in FORMS for topic in form.topics for text in (topic.label, *topic.variants)]
    printed = set("".join([*printed_labels().meanings, *topics, TITLE, UNITS])) - {old for old, _ in pairs}
    before, _, behind = MODULE.read_text("utf-8").partition("_PRINTED = (")
    _, mark, behind = behind.partition("PRINTED = dict(")
    tables = {
        "_PRINTED": [(old, new) for old, new in pairs if new in printed],
        "_OTHERS": [(old, new) for old, new in pairs if new not in printed],
    }
    written = "".join(f"{name} = (\n{_columns(table)})\n" for name, table in tables.items())
    MODULE.write_text(f"{before}{written}{mark}{behind}", "utf-8")


def _columns(table: list[tuple[str, str]]) -> str:
    """The two strings of a table, in lines."""
    columns = ("".join(own) for own in zip(*table, strict=True))
    return "".join(f"    (\n{_lines(own)}    ),\n" for own in columns)


def _lines(column: str) -> str:
    return "".join(f'        "{line}"\n' for line in wrap(column, FOLDED))


if __name__ == "__main__":
    main()

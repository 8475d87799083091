"""The table in `govinfo.text` from Traditional characters to those that the form prints, from OpenCC's (Apache-2.0).

    pip install opencc-python-reimplemented && python scripts/simplified.py

prints the two strings of the table; run it after a form is added whose labels have further characters.
"""

from pathlib import Path

import opencc

from govinfo.readers.recognising.printed_labels import printed_labels

TITLE = "政府信息公开工作年度报告发布机关单位日期时间来源省市县区镇乡街道办事处厅局委员会国务院名称标题"


def main() -> None:
    """Print the table."""
    lines = (Path(opencc.__file__).parent / "dictionary" / "TSCharacters.txt").read_text("utf-8").splitlines()
    pairs = [(old, new.split()[0]) for old, new in (line.split("\t") for line in lines)]
    traditional = {old for old, new in pairs if old != new}
    printed = set("".join(printed_labels().meanings) + TITLE) - traditional
    table = [(old, new) for old, new in pairs if old != new and new in printed]
    print("".join(old for old, _ in table), "".join(new for _, new in table), sep="\n")


if __name__ == "__main__":
    main()

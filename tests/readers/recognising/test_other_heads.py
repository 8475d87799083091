"""Labels of the form below heads of other columns: years, months or offices, and not kinds of applicants."""

from decimal import Decimal

import pytest

from govinfo import readers

ROWS = """一、本年新收政府信息公开申请数量 | 3 | 1 | 0 | 2 | 0 | 0 | 6
二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1
（一）予以公开 | 2 | 1 | 0 | 2 | 0 | 0 | 5
（七）总计 | 2 | 1 | 0 | 2 | 0 | 0 | 5
四、结转下年度继续办理 | 2 | 0 | 0 | 0 | 0 | 0 | 2
"""
YEARS = ["2019年", "2020年", "2021年", "2022年", "2023年", "2024年", "2025年"]
OWN = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]


def figures(text, format):
    return [value for _, value in readers.reads(text, format=format).cells() if value is not None]


@pytest.mark.parametrize("corner", [[], ["指标"], ["序号", "指标"]])
@pytest.mark.parametrize(
    "heads",
    [
        YEARS,
        [year.removesuffix("年") for year in YEARS],
        [f"{month}月" for month in range(1, 8)],
        ["财政局", "教育局", "公安局", "民政局", "司法局", "水利局", "合计"],
        ["网络", "信函", "当面", "传真", "邮件", "其他", "总计"],
    ],
    ids=["years", "years in digits", "months", "offices", "channels"],
)
def test_no_figure_below_them_is_one_of_the_form(corner, heads):
    """They stand above all that is known of the table."""
    lines = " | ".join([*corner, *heads])

    assert [] == figures(f"某市历年数据\n{lines}\n{ROWS}", "text")


@pytest.mark.parametrize("between", ["单位：件", "件 | 件 | 件 | 件 | 件 | 件 | 件", "全市\n单位：件"])
def test_units_may_stand_between(between):
    """Heads need not stand in the line right above."""
    assert [] == figures(f"指标 | {' | '.join(YEARS)}\n{between}\n{ROWS}", "text")


@pytest.mark.parametrize("blank", [3, 4, 8])
def test_blank_columns_behind_fewer_heads_are_not_the_form_s(blank):
    """A sheet is as wide as its widest table, and a head of the form's own may stand among those of others."""
    heads, rows = ["项目", "本级", "镇街", "部门", "总计"], [line.split(" | ")[:5] for line in ROWS.splitlines()]

    assert [] == figures("\n".join(",".join([*row, *[""] * blank]) for row in (heads, *rows)), "csv")


def test_in_cells_of_a_page_as_well():
    """Each in a table row."""
    rows = [["指标", *YEARS], *(line.split(" | ") for line in ROWS.splitlines())]
    page = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)

    assert [] == figures(f"<table>{page}</table>", "html")


@pytest.mark.parametrize(
    "above",
    [
        " | ".join(OWN),
        f"（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | 申请人情况\n{' | '.join(OWN)}",
        "某市，公开 | 数据 | 如下。 | 共计 | 七列 | 其中 | 合计",
        " | ".join(YEARS[:5]),
        " | ".join(["公开", *YEARS, "数据", "合计"]),
        "本级机关",
        "",
    ],
    ids=["the form's", "the form's below its note", "a sentence", "too few", "too many", "one text", "nothing"],
)
def test_what_else_stands_above_does_not_matter(above):
    """The form's heads, prose, or what has not as many parts as there are columns."""
    assert 28 == len(figures(f"{above}\n{ROWS}", "text"))


REMEDIES = ["行政复议", "行政诉讼", "未经复议直接起诉", "复议后起诉"]
OUTCOMES = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]


@pytest.mark.parametrize(
    ("further", "last", "expected"),
    [
        ([], "/ 0 / 36 36", 13),
        (["诉讼合计"], "0 / 36 36 12450", 0),
        (["合计"], "0 / 36 36 12450", 0),
        (["诉讼合计"], "/ 0 / 36 36", 13),
    ],
    ids=["none", "one, and the sums fail", "one more of the form's", "one, and the sums hold"],
)
def test_a_further_head_of_the_fourth_table_leaves_figures_whose_sums_fail(further, last, expected):
    """A blank cell that a text does not show gives its place to the figure of a column more."""
    heads = [*REMEDIES, *OUTCOMES * 3, *further]
    values = f"17 1024 3 8 1052 318 12077 8 11 12414 {last}".split()
    text = "\n".join([" | ".join(OWN), ROWS, "四、政府信息公开行政复议、行政诉讼情况", *heads, *values])

    cells = readers.reads(text, format="text").cells()

    assert expected == sum(value is not None for address, value in cells if address.startswith("remedies"))


KINDS = OWN[1:6]
NARROW = ["商业企业", "科研机构", "社会公益组", "法律服务机", "其他"]
"""The heads of organisations, two of which a narrow cell breaks over lines."""
WORDS = ROWS.replace(" | ", " ")
NOTE = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
HEADED = f"三、收到和处理政府信息公开申请情况\n{NOTE} {{}}\n{{}}\n{{}}"


def words(above, heads, rows=WORDS):
    """How many figures are read of a text with heads in two lines, and nothing but blanks between its figures."""
    return len(figures(HEADED.format(above, " ".join(heads), rows), "text"))


@pytest.mark.parametrize(
    ("heads", "expected"),
    [
        (["自然人", *NARROW, "总计", "\n织 构"], 28),
        ([*NARROW, "自然人", "总计", "\n织 构"], 0),
        (["自然人", "总计", *NARROW, "\n织 构"], 28),
        (["科研机构", "商业企业", "社会公益组", "\n织"], 0),
        (["科研机构", "商业企业", "其中：外资", "社会公益组", "\n织"], 0),
        (["自然人", *KINDS[:3], "法律机构", "总计", "其他"], 0),
    ],
    ids=["in order", "exchanged", "the common ones first", "some", "parted by other words", "behind a short one"],
)
def test_heads_that_are_not_whole_show_their_order_as_well(heads, expected):
    """Three of them side by side in another order than the form's: figures may be of either."""
    assert expected == words("法人或其他组织", heads)


@pytest.mark.parametrize(
    ("heads", "expected"),
    [
        (["自然人", "法人或其他组织", "总计", *KINDS], 28),
        (["法人或其他组织", "自然人", "总计", *KINDS], 0),
        (["自然人", "法人或其他组织", *KINDS, "总计"], 28),
    ],
    ids=["line by line", "exchanged", "column by column"],
)
def test_a_common_head_that_stands_with_all_others_one_below_the_other(heads, expected):
    """It stands where its columns do, so that those behind it have changed places with it."""
    stacked = "\n".join(["申请人情况", *heads, *WORDS.split()])

    assert expected == words("", [], stacked)


ZEROS = "一、本年新收政府信息公开申请数量 0 0 0 0 0 0 0\n"


@pytest.mark.parametrize(
    ("further", "rows", "expected"),
    [
        ("上年总计", WORDS, 28),
        ("上年总计", ZEROS + WORDS.partition("\n")[2], 28),
        ("上年总计", ZEROS + WORDS.partition("\n")[2].replace("1 0 0 0 0 0 1", "1 0 0 0 0 0 1 4"), 14),
        (
            "上年总计",
            ZEROS.replace("0 0", "0 /") + WORDS.partition("\n")[2].replace("1 0 0 0 0 0 1", "1 0 0 0 0 0 1 4"),
            14,
        ),
        ("上年总计", WORDS.replace("3 1 0 2 0 0 6", "3 0 2 0 0 6 5"), 21),
        ("上年总计", "".join(f"{line.split()[0]} 0 / 0 - 0 - 0\n" for line in WORDS.splitlines()), 0),
    ],
    ids=[
        "none has it",
        "zeros",
        "zeros, where some row has it",
        "zeros and marks, where some row has it",
        "sums that fail",
        "zeros and marks alone",
    ],
)
def test_figures_of_a_further_column_among_words(further, rows, expected):
    """A blank cell that a text does not show gives its place to a figure of that column; zeros keep every sum."""
    assert expected == words(f"法人或其他组织 {further}", [*OWN], rows)


@pytest.mark.parametrize("format", ["text", "html"])
def test_a_head_of_another_year_in_place_of_one_of_the_form(format):
    """The figure below it is not the total of the row, whatever else is."""
    rows = [[NOTE, *OWN[:-1], "上年总计"], *(line.split(" | ") for line in ROWS.splitlines())]
    page = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    text = HEADED.format("", " ".join([*OWN[:-1], "上年总", "\n计"]), WORDS)

    documents = {"text": text, "html": f"<table>{page}</table>"}

    assert [] == figures(documents[format], format)


def test_the_total_alone_beside_that_of_another_year():
    """A short form has one column of the form's; the figure beside is of none."""
    blank = [""] * 8
    labels = [line.partition(" | ")[0] for line in ROWS.splitlines()]
    rows = [["项目", "件数", "上年总计", *blank[3:]], *([label, "6", "5", *blank] for label in labels)]
    page = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)

    assert [] == figures(f"<p>{NOTE}</p><table>{page}</table>", "html")


def page_of(*rows):
    """Figures read from a page whose only table has such rows."""
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return figures(f"<h1>某县财政局2023年政府信息公开工作年度报告</h1><table>{cells}</table>", "html")


LABELLED = [line.split(" | ") for line in ROWS.splitlines()]
YEARS_BELOW = ["本年：", "上年："] * 7


@pytest.mark.parametrize(
    ("heads", "rows"),
    [
        ([["项目", *OWN[:2], "社会公益组织", "科研机构", *OWN[4:]]], LABELLED),
        (
            [["项目：", *(head for one in OWN for head in (f"{one}：", ""))], ["", *YEARS_BELOW]],
            [[label, *(cell for one in own for cell in ("", one))] for label, *own in LABELLED],
        ),
    ],
    ids=["exchanged", "of two years"],
)
def test_heads_above_the_first_row_that_is_known_count(heads, rows):
    """Nothing else of the form stands above them, so that the table begins with them."""
    assert [] == page_of(*heads, *rows)


@pytest.mark.parametrize(
    ("heads", "row"),
    [
        (["2022年处理决定数量", "2023年", "增减"], ["19", "零", "12.5%"]),
        (["上年同期处理决定数量", "本期", "备注"], ["19", "47", "0"]),
        (["去年数", "今年数"], ["21", ""]),
        (["2023年本年处理决定数量", "20<br>22年处理决定数量", "增减"], ["0", "51", "+3"]),
        (["上年", "本年"], ["21", "/"]),
    ],
)
def test_a_figure_of_the_year_before_in_place_of_a_single_one(heads, row):
    """A block of one column, whose own head is printed otherwise."""
    above = [["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"], ["行政规范性文件", "1", "2", "3"]]

    assert [1, 2, 3] == page_of(*above, ["信息内容", *heads], ["行政许可", *row])


def test_a_head_that_stands_twice_in_place_of_a_misspelt_one():
    """Then two heads are there for two columns, and the figures of neither are told."""
    heads = ["信息内容", "上日年项目数量", "本年增/减", "本年增/减"]

    assert [] == page_of(heads, ["行政事业性收费", "110", "-9", "-9"])


DOCUMENTS = "行政规范性文件 13 18"


@pytest.mark.parametrize(
    ("heads", "row"),
    [
        ("信息内容 本年处理决定数量 2021年处理决定数量", "行政许可                12"),
        ("信息内容 本年发件数 本年废止件数 现行有效件数 局机关 办公室", f"规章  110 15 20\n{DOCUMENTS}"),
        ("信息内容： 局机关： 办公室： 本年制发件数： 本年废止件数： 现行有效件数：", f"规章： 110 15 20\n{DOCUMENTS}"),
        ("信息内容 本年处理决定数量 其中：网上办理", "行政许可                12"),
        ("信息内容 不动产登记中心局机关 本年制发件数 本年废止件数 现行有效件数", f"规章  110 15 20\n{DOCUMENTS}"),
    ],
    ids=["of another year", "of others behind", "of others before", "a part of it", "two that stand close"],
)
def test_a_line_with_more_heads_than_columns(heads, row):
    """Blank cells show in no line: the figures may be of any of the heads."""
    assert [] == figures(f"二、主动公开政府信息情况\n第二十条第（一）项\n{heads}\n{row}\n", "text")


@pytest.mark.parametrize("strange", ["境外机构", "其中网上", "上年"])
def test_a_head_of_others_between_the_form_s_in_several_lines(strange):
    """It is one more than there are columns, though no line has more: a figure may be of it, and a blank the row's."""
    heads = ["自然人 法人或其他组织 总计", f"商业企业 {strange} 科研机构 社会公益组织 法律服务机构 其他"]
    rows = [f"{label} 1 2 4 0 0 0 3" for label in LABELS]

    assert [] == figures("\n".join(["三、收到和处理政府信息公开申请情况", *heads, *rows, "四、行政复议"]), "text")


def test_a_head_of_others_beside_one_that_is_shortened():
    """A figure may be of its column, though not all heads of the form are known; a word of a label is no head."""
    heads = [
        [NOTE, "", "", "申请人情况", *[""] * 6, "其中：网上申请"],
        ["", "", "", "自然人", "法人或其他组织", "", "", "", "", "总计", ""],
        ["", "", "", "", *KINDS[:3], "法律机构", "其他", "", ""],
    ]
    rows = [
        ["一、本年新收政府信息公开申请数量", *[""] * 5, "10", "110", "", "120", "12"],
        ["", "", "2.其他法律法规禁止", "", "8", "", "", "", "", "8", ""],
        ["", "", "7.属于行政执法案卷", "", "", "110", "", "", "", "110", "12"],
        ["", "", "8.属于行政查询事项", "", "2", "", "", "", "15", "17", ""],
    ]

    assert [] == page_of(*heads, *rows)


def test_zeros_below_heads_of_two_years():
    """The sums of a row of zeros hold wherever its cells stand."""
    zeros = ["0", "0", "0", "0", "0", "0", "0", "0", "6", "0", "0", "", "6", "0"]
    rows = [[label, *zeros] for label, *_ in LABELLED]

    assert [] == page_of(["项目", *OWN], ["2025", "2024"] * 7, *rows)


def test_a_row_of_an_earlier_year_whose_digits_are_broken():
    """A narrow cell breaks the year; the row below is that of this one."""
    earlier = ["20<br>22年", *"011", "", "2", *"00000", *"00000"]
    rows = [
        ["年度", *["行政复议"] * 5, *["行政诉讼"] * 10],
        ["年度", *OUTCOMES, *["未经复议直接起诉"] * 5, *["复议后起诉"] * 5],
        ["年度", *OUTCOMES * 3],
        earlier,
        ["2<br>023年", "9", "o", "o", "o", "9", *"00000", *"00000"],
    ]

    assert [] == page_of(["信息内容", "本年处理决定数量"], *rows)


@pytest.mark.parametrize("sign", ["", "：", ":"])
def test_a_row_of_an_earlier_year(sign):
    """Whatever stands behind the years, the row below is that of this one."""
    rows = [["年度", *OUTCOMES * 3], ["2021年" + sign, *"10001" * 3], ["2022年" + sign, *["无此项"] * 15]]
    heads = [["年度", *["行政复议"] * 5, *["未经复议直接起诉"] * 5, *["复议后起诉"] * 5]]

    assert [] == page_of(["信息内容", "本年处理决定数量"], *heads, *rows)


def test_years_in_digits_below_heads_over_two_columns():
    """This year's cells are blank, and as many figures as are due stand beside them."""
    heads = "".join(f'<td colspan="2">{one}</td>' for one in OWN)
    rows = [
        ["", *["2023", "2022"] * 7],
        *([label, *(cell for one in own for cell in ("", one))] for label, *own in LABELLED),
    ]
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)

    assert [] == figures(f"<table><tr><td>{NOTE}</td>{heads}</tr>{cells}</table>", "html")


BROKEN = ["商业企 科研机 社会公益 法律服 其 自然 总计", "业 构 组织 务机构 他 人"]
LABELS = [line.split(" | ")[0] for line in ROWS.splitlines()]


@pytest.mark.parametrize(
    ("heads", "row", "read"),
    [
        (BROKEN, "0 8 0 0 0 0 8", []),
        (["自然 商业 科研 社会公益 法律服 其他 总计 上", "人 企业 机构 组织 务机构 年"], "12 9 8 9 8 46 0", []),
        (
            ["自然 商业 科研 社会公益 法律服 其他 总计", "人 企业 机构 组织 务机构"],
            "0 8 0 0 0 0 8",
            [0, 8, 0, 0, 0, 0, 8] * 4,
        ),
        (["自然人 商业企业 科研机构 公益组织 其他 法律机构 总计"], "0 8 0 0 0 0 8", []),
        (["商业企业", "科研机构", "公益组织", "法律机构", "其他", "自然人", "总计"], "0 8 0 0 0 0 8", []),
    ],
    ids=["exchanged", "with another", "the form's", "one in the place of a misspelt one", "in lines of their own"],
)
def test_heads_that_narrow_columns_break(heads, row, read):
    """Two characters of each tell which of the block it is, and so their order and number."""
    lines = ["三、收到和处理政府信息公开申请情况", *heads, *(f"{label} {row}" for label in LABELS)]

    assert read == figures("\n".join(lines), "text")


@pytest.mark.parametrize(
    ("heads", "read"), [("采购项目数量 采购总金额 采购总金额", []), ("采购项目数量 采购总金额", [6, Decimal("6.1")])]
)
def test_a_head_that_stands_twice_in_its_line(heads, read):
    """As programs print a cell over two columns: so they print a figure below it, and a blank one is none."""
    text = "\n".join(["第二十条第（九）项", f"信息内容 {heads}", "政府集中采购 6 6.10"])

    assert read == figures(f"二、主动公开政府信息情况\n{text}\n三、收到和处理政府信息公开申请情况", "text")


@pytest.mark.parametrize(("column", "read"), [("备注", 7), ("说明", 7), ("", 14)])
def test_among_words_a_number_may_be_a_remark(column, read):
    """Of as many as are due the last may be one, behind a blank cell that words do not show, unless the sum holds."""
    rows = (
        "一、本年新收政府信息公开申请数量 3 1 0 2 0 0 6\n二、上年结转政府信息公开申请数量 1 0 4 0 2 7 1\n（一）予以公开"
    )
    above = f"（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） 申请人情况 {column}"

    assert read == len(figures(f"{above}\n{' '.join(OWN)}\n{rows}", "text"))

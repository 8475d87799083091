"""Organ, year and day of publication: stated in title, prose or file name, or `None`."""

from datetime import date

import pytest

from govinfo import readers
from govinfo.readers.metadata.headline import title, titled

BODY = "信息内容\n行政许可\n3\n信息内容\n行政处罚\n0\n"


@pytest.mark.parametrize(
    ("line", "organ", "year"),
    [
        ("某市财政局2023年政府信息公开工作年度报告", "某市财政局", 2023),
        ("2019年某市人民政府办公厅政府信息公开工作年度报告", "某市人民政府办公厅", 2019),
        ("标题: 某县人民政府二〇二二年度政府信息公开工作报告", "某县人民政府", 2022),
        ("政府信息公开工作年度报告", None, None),
        ("关于仙源镇２０２４年度政府信息公开年度报告", "仙源镇", 2024),
        ("# 某县人民政府 2024 年 政府信息公开工作年度报告", "某县人民政府", 2024),
        ("某区人民政府外事办公室\n政府信息公开工作2021年度报告", "某区人民政府外事办公室", 2021),
        ("发文日期2024-01-30标题2023年政府信息公开工作年度报告", None, 2023),
        ("首页政府信息公开年报某县财政局某县财政局2023年政府信息公开工作年度报告", "某县财政局", 2023),
        ("某市财政局关于报送2020年度政府信息公开工作年度报告的函", "某市财政局", 2020),
        ("关于报送《某市公安局 2020年政府信息公开年度报告》的函", "某市公安局", 2020),
        ("标题: 某市公安局关于报送《2020年政府信息公开年度报告》的函", "某市公安局", 2020),
        ("关于印发《某市（高新区）2023年政府信息公开工作年度报告》的通知", "某市(高新区)", 2023),
        ("《某市公安局2020年政府信息公开年报》", "某市公安局", 2020),
        ("关于公布某县教育局2024年政府信息公开工作年度报告的通知", "某县教育局", 2024),
        (
            "某县卫生健康局（中医药管理局、疾病预防控制局）2024年政府信息公开工作年度报告",
            "某县卫生健康局(中医药管理局、疾病预防控制局)",
            2024,
        ),
        ("某县教育局、财政局2024年政府信息公开工作年度报告", None, 2024),
        ("首页年报甲甲乙乙甲甲乙乙2023年政府信息公开工作年度报告", None, 2023),
        ("某市气象部门2023年政府信息公开工作年度报告", "某市气象部门", 2023),
        ("某区邮政管理系统2020年政府信息公开年度报告", "某区邮政管理系统", 2020),
        ("某市各部门2023年政府信息公开工作年度报告", None, 2023),
        ("某某海关关区2023年政府信息公开工作年度报告", "某某海关关区", 2023),
        ("某旗某苏木2021年政府信息公开工作年度报告.docx", "某旗某苏木", 2021),
        ("某区审计厅2025年政务信息公开工作开展年度报告", "某区审计厅", 2025),
        ("某市城管局2023年政务公开工作年度报告", "某市城管局", 2023),
        ("某市税务局（附2022年政府信息公开工作年度报告）", "某市税务局", 2022),
        ("某市税务局2022年政府信息公开工作年度报告（附2022年政府信息公开工作年度报告表）", "某市税务局", 2022),
        ("某市财政局2022-2023年政府信息公开工作年度报告", None, None),
        ("某市财政局2022年、2023年政府信息公开工作年度报告", None, None),
    ],
)
def test_the_title_names_organ_and_year(line, organ, year):
    """Before or behind the year, in digits or numerals, with or without a mark in front."""
    report = readers.reads(f"{line}\n{BODY}")
    assert (organ, year) == (report.organ, report.year)
    assert report.narrative.title is not None


def test_a_title_over_several_lines_is_put_together():
    """The organ in the line above, the words of the title in two."""
    assert ("某县人民政府2024 年政府信息公开工作年度报告", (0, 1, 2)) == title(
        ["某县人民政府", "2024 年政府信息公开工作", "年度报告"]
    )
    assert (None, ()) == title(["前言", "本报告"])
    assert (True, False, False) == (
        titled("某局2023年政府信息公开工作年度报告"),
        titled("政府信息公开工作年度报告"),
        titled("一" * 200),
    )


@pytest.mark.parametrize(
    ("preface", "organ", "year"),
    [
        ("根据《条例》，现公布某市民政局 2023 年政府信息公开工作年度报告。", "某市民政局", 2023),
        ("现向社会公布二○二一年某市住房和城乡建设局政府信息公开工作年度报告。", "某市住房和城乡建设局", 2021),
        ("现将某市审计局江北分局（以下简称江北分局）2022年信息公开年度报告予以公布。", "某市审计局江北分局", 2022),
        (
            "某市水利局编制了2020年政府信息公开年度报告。所列数据自2019年1月1日至12月31日。",
            "某市水利局",
            2020,
        ),
        ("2024年江州市政府信息公开工作年度报告根据《条例》编制。", "江州市", 2024),
        ("现公布2023年某市政府信息公开工作年度报告。", None, 2023),
        ("本年度报告由某县统计局根据《条例》（以下简称《条例》）编制而成。", "某县统计局", None),
        ("本报告由某县人民政府办公室根据《条例》编制。", None, None),
        ("本报告由某县统计局和某县审计局负责编制。", None, None),
        ("根据《条例》等规定，梳理编制某某海关关区2023年政府信息公开工作年度报告。", "某某海关关区", 2023),
        ("根据《条例》相关要求，发布某省海洋局2022年政府信息公开工作年度报告。", "某省海洋局", 2022),
        ("特向社会公布某某电业局政府信息公开工作2021年度报告。", "某某电业局", 2021),
        ("结合某市统计局政府信息公开工作实际，现编制2023年政府信息公开工作年度报告。", "某市统计局", None),
        ("结合某某市政府信息公开工作实际，现编制2023年政府信息公开工作年度报告。", None, None),
        ("为认真做好某市卫生健康局政府信息公开工作，我局编制年度报告。", "某市卫生健康局", None),
        ("为认真做好某某市政府信息公开工作，我局精心组织编制年度报告。", None, None),
        ("本报告由某某高新区党政办公室按照《条例》编制。", None, None),
        ("现公布某市民政局2023年政府信息公开工作年度报告。本报告由某市水利局编制。", None, 2023),
        ("现将我局2023年政府信息公开工作情况报告如下。", None, 2023),
        ("现公布经市政府审定的2023年政府信息公开工作年度报告。", None, 2023),
        ("某市民政局2023年公布了年度报告。", None, None),
        ("本年报由鞍山市行政审批局编制的2020年度政府信息公开工作报告。", "鞍山市行政审批局", 2020),
        ("根据《条例》要求，由上海市某街道办事处编制，全文如下。", None, None),
        ("本年度报告根据《条例》要求，由上海市某街道办事处编制，全文如下。", "上海市某街道办事处", None),
        (
            "本报告根据《条例》要求，结合某县税务局（以下简称“某局”）政府信息公开工作有关统计数据撰写。",
            "某县税务局",
            None,
        ),
        ("所列统计数据的期限自2024年1月1日起，至2024年12月31日止。", None, 2024),
        ("所列数据的统计期限从2024年1月1日至12月31止。", None, 2024),
        ("本报告由本溪市财政局根据《条例》编制。", "本溪市财政局", None),
        ("本报告由全州县财政局根据《条例》编制。", "全州县财政局", None),
        ("本报告由全市财政局根据《条例》编制。", None, None),
        ("本报告由上级财政局根据《条例》编制。", None, None),
        ("本报告由向阳区财政局根据《条例》编制。", "向阳区财政局", None),
        ("现公布某市人力资源和社会保障局2023年政府信息公开工作年度报告。", "某市人力资源和社会保障局", 2023),
        ("我镇认真编制了《某镇2023年政府信息公开工作年度报告》。", "某镇", 2023),
        ("某市教育局2023年政府信息公开工作年度报告（以下简称年报）是根据《条例》编制。", "某市教育局", 2023),
        (
            "特向社会公布国家税务总局某市税务局（以下简称“某市税务局”，下文类同）2021年政府信息公开工作年度报告。",
            "国家税务总局某市税务局",
            2021,
        ),
        ("某市税务局向社会公布本单位2020年政府信息公开工作年度报告。", "某市税务局", 2020),
        ("根据《条例》规定，向社会公布2022年某县医疗保障局政府信息公开工作年度报告。", "某县医疗保障局", 2022),
        ("海关总署（本级机关）2020年政府信息公开工作年度报告\n本报告由六部分组成。", "海关总署", 2020),
        ("特向社会公布某市统计局2024年政府信息公开情况。报告全文如下。", "某市统计局", 2024),
        ("本年报根据2023年某市司法局信息公开工作实际编制而成。", "某市司法局", 2023),
        ("本年报根据2022年某市司法局信息公开工作情况通报，结合实际编制。", None, None),
        ("某市某区司法局（区行政复议局）根据《条例》等规定编制本报告。", "某市某区司法局", None),
        ("2025年某区卫生健康局根据《条例》，结合实际，我局编制本报告。", "某区卫生健康局", None),
        ("2025年市卫生健康局根据《条例》编制本报告。", None, None),
        ("某县人民政府办公室根据《条例》编制本报告。", None, None),
        ("2022年度，某市司法局坚持公开为常态。", "某市司法局", 2022),
        ("现将某县人民政府（县人民政府办公室）2023年政府信息公开工作年度报告予以公布。", "某县人民政府", 2023),
        ("编制完成《某县乡村振兴局2023年政府信息公开工作年度报告》，所列数据为全年。", "某县乡村振兴局", 2023),
        ("根据《条例》，现编制形成了《某镇2023年政府信息公开工作年度报告》。", "某镇", 2023),
        ("根据《条例》，现就某镇2023年政府信息公开工作情况报告如下。", "某镇", 2023),
        ("根据《条例》要求，某市人民政府根据全市2022年度工作开展情况，编制本报告。", "某市人民政府", None),
        ("现公布某县审计局政府信息公开工作年度报告。", "某县审计局", None),
        ("现公布2023年度某市政府信息公开工作年度报告。", None, 2023),
        ("本报告由某镇人民政府党政办公室编制。", None, None),
        ("本报告由某街道办事处党政综合办公室编制。", None, None),
        ("现将某市和各县区2023年政府信息公开工作情况报告如下。", None, 2023),
        ("现将某市和县区2023年政府信息公开工作情况报告如下。", None, 2023),
        ("根據《條例》要求，現將某市編辦2020年度政府信息公開情況報告如下。", "某市編辦", 2020),
        (f"{'通知公告。' * 300}现公布某市民政局2023年政府信息公开工作年度报告。", "某市民政局", 2023),
    ],
)
def test_the_preface_names_organ_and_year(preface, organ, year):
    """Where no title does, a sentence that gives out the report says who reports and on which year."""
    report = readers.reads(f"{preface}\n{BODY}")

    assert (organ, year) == (report.organ, report.year)
    assert {"line 1"} >= {report.source(key).place for key in ("organ", "year") if report.source(key)}


@pytest.mark.parametrize(
    "organ",
    [
        *(
            "天津市和平区教育局",
            "马鞍山市和县",
            "呼和浩特市和林格尔县财政局",
            "厦门市同安区",
            "怀化市会同县水利局",
            "会同县",
        ),
        *("随州市财政局", "当阳市财政局", "从化区财政局", "依安县财政局", "市中区财政局", "资阳市同城化发展局"),
        *("向化镇人民政府", "对青山镇人民政府", "全胜乡人民政府", "本斋回族乡人民政府", "五原县和胜乡"),
        *("某区社会建设局", "某区社会事务局", "某市社会科学界联合会", "某县机构编制委员会"),
    ],
)
@pytest.mark.parametrize(
    "sentence",
    [
        "现公布{}2023年政府信息公开工作年度报告。",
        "2023年，{}编制了2023年政府信息公开工作年度报告。",
        "2023年，{}根据《条例》编制本报告。",
    ],
)
def test_names_of_places_that_look_like_other_words(organ, sentence):
    """和 and 同 join no two organs, 随 and 依 open no clause where they begin the name of a place."""
    assert organ == readers.reads(f"{sentence.format(organ)}\n{BODY}").organ


@pytest.mark.parametrize("place", ["度尾镇", "度门街道", "度假区"])
def test_a_place_may_begin_with_the_last_character_of_a_year(place):
    """度 is that of a year but before these names."""
    expected = f"{place}人民政府", 2023

    for line in (f"2023年{place}人民政府政府信息公开工作年度报告", f"{place}人民政府2023年度政府信息公开工作年度报告"):
        report, told = readers.reads(f"{line}\n{BODY}"), readers.reads(f"现公布{line}。\n{BODY}")
        assert expected == (report.organ, report.year) == (told.organ, told.year)


@pytest.mark.parametrize(
    ("opening", "organ"),
    [
        (
            "根据《条例》要求，某街道依法开展工作，现编制《某街道办事处2023年政府信息公开工作年度报告》。",
            "某街道办事处",
        ),
        ("根据《条例》要求，某市某区某街道特编制2023年政府信息公开年度报告。", "某市某区某街道"),
        ("2023年，某街道认真贯彻《条例》。\n现编制《某街道办事处2023年政府信息公开工作年度报告》。", None),
    ],
)
def test_section_one_may_open_with_a_preface(opening, organ):
    """Where nothing stands above it."""
    report = readers.reads(f"一、总体情况\n{opening}\n{BODY}")

    assert (organ, 2023) == (report.organ, report.year)
    assert report.narrative.preface == ""


@pytest.mark.parametrize(
    ("opening", "organ", "year"),
    [
        ("2023年，某市财政局坚持公开为常态。", "某市财政局", 2023),
        ("2023年以来某市社会事业局认真贯彻《条例》。", "某市社会事业局", 2023),
        ("2023年，教育部坚持公开为常态。", "教育部", 2023),
        ("（一）政府信息公开建设管理情况\n2023年，某县气象局认真贯彻《条例》。", "某县气象局", 2023),
        ("（一）某局，情况\n2023年，某县气象局认真贯彻《条例》。", None, 2023),
        ("2023年，在市委市政府的正确领导下，某市水利局全面公开。", "某市水利局", 2023),
        ("2023年，在市委市政府的正确领导下，我局全面公开。", None, 2023),
        ("2023年，县财政局坚持公开为常态。", None, 2023),
        ("2023年，我局坚持公开为常态。", None, 2023),
        ("2023年，某县坚持公开为常态。", None, 2023),
        ("2023年某县政府领导下某县财政局坚持公开为常态。", None, 2023),
        ("2023年某县财政局和某县审计局坚持公开为常态。", None, 2023),
        ("某市财政局坚持公开为常态。", None, None),
        ("2023年收到申请3件，含2022年结转1件，同比2021年减少2件。", None, 2023),
        ("2023年度，我局公开2023年部门预算和2022年度部门决算。", None, 2023),
        ("2022年，我局公开2023年部门预算和2022年度部门决算。", None, None),
        ("我局公开2023年部门预算和2022年度部门决算。", None, None),
        ("收到申请3件，含2022年结转1件。", None, None),
        ("收到申请3件，比2022年减少2件。", None, None),
    ],
)
def test_section_one_says_who_did_what_in_the_year(opening, organ, year):
    """Where nothing else names the organ, by its full name; a year told of for another's sake is not its own."""
    report = readers.reads(f"本报告由六部分组成。\n一、总体情况\n{opening}\n{BODY}")

    assert (organ, year) == (report.organ, report.year)


def test_a_title_is_believed_before_the_preface():
    """What the title names the preface does not change; what it leaves out the preface says."""
    preface = "现公布某市水利局2022年政府信息公开工作年度报告。"
    named = readers.reads(f"某市民政局2023年政府信息公开工作年度报告\n{preface}\n{BODY}")
    bare = readers.reads(f"2023年政府信息公开工作年度报告\n{preface}\n{BODY}")

    assert ("某市民政局", 2023) == (named.organ, named.year)
    assert ("某市水利局", 2023) == (bare.organ, bare.year)


@pytest.mark.parametrize(
    ("before", "document", "year", "place"),
    [
        ("统计期限自2022年1月1日至2022年12月31日。\n", "report-2021.txt", 2022, "line 1"),
        ("", "report-2021.txt", 2021, "file name"),
        ("", "2019-2021.txt", None, None),
        ("一、总体情况\n2020年公开3条。\n", None, 2020, "lines 1-2"),
        ("一、总体情况\n自2020年1月1日至12月31日。\n", None, 2020, "lines 1-2"),
        ("所列数据的统计期限为202311日至1231日。\n", None, 2023, "line 1"),
        ("统计期限自20221月1日起至202212月31日止。\n", None, 2022, "line 1"),
        ("统计时间为202311日至1130日。\n", None, None, None),
        ("一、总体情况\n2020年公开3条，2021年公开4条。\n", None, None, None),
    ],
)
def test_without_a_title_the_year_is_looked_for(before, document, year, place):
    """The period, then the file name, then the only year that section one speaks of."""
    report = readers.reads(before + BODY, document=document)
    assert year == report.year
    assert place == (None if year is None else report.source("year").place)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("发布日期：2024-01-31", date(2024, 1, 31)),
        ("公开时间: 2024年1月5日 10:00", date(2024, 1, 5)),
        ("发布时间: 2024-01-13 08:38", date(2024, 1, 13)),
        ("发布日期：2024/1/3　8:38", date(2024, 1, 3)),
        ("发 布 日期 ： 2024 - 01 - 13", date(2024, 1, 13)),
        ("发布机构 | 发布日期 | 2024-01-13 08:38:09 |", date(2024, 1, 13)),
        ("• 发布日期：\n\n  • 2024年01月13日", date(2024, 1, 13)),
        ("发布时间:\n2024-01-13 10:10 \n信息来源:", date(2024, 1, 13)),
        ("日期:2024-01-13 16:58  来源:某乡人民政府   录入:web", date(2024, 1, 13)),
        ("成文日期:2024-01-13 来源:某乡人民政府", None),
        ("發佈日期：2024-01-13", date(2024, 1, 13)),
        ("信息来源：省能源局 时间：2024-01-13 08:38:09", date(2024, 1, 13)),
        ("时间：2024-1-13 来源：某局", date(2024, 1, 13)),
        ("来源：某县财政局时间：2024-01-13", date(2024, 1, 13)),
        ("来源：某县财政局发布时间：2024-01-13浏览量：12", date(2024, 1, 13)),
        ("来源：某县财政局成文日期：2024-01-13", None),
        ("来源：某县财政局统计时间：2024-01-13", None),
        ("來源：某局 時間：2024-13-13", None),
        ("来源：某局 统计时间：2024-01-13", None),
        ("时间：2024-01-13", None),
        ("  • 时间: 2024-01-13 12:01", date(2024, 1, 13)),
        ("截止时间: 2024-01-13 12:01", None),
        ("发布日期：\n2024年01月13日上午", None),
        ("发布日期：", None),
        ("发布时间: 2024-01-1308:38", None),
        ("发布时间: 2024-01", None),
        ("发表日期:2024-01-26 15:35:23 发布机构:政务服务管理局", date(2024, 1, 26)),
        ("发布日期：2024-13-41", None),
        ("2024年1月5日", None),
    ],
)
def test_the_day_of_publication_is_a_whole_date_behind_its_mark(line, day):
    """A month alone, a date that is none, or one behind nothing is not taken."""
    assert day == readers.reads(f"{line}\n{BODY}").published


def test_who_publishes_comes_before_who_supplied_the_page():
    """Whatever stands first, and with whatever between label and name."""
    page = "信息来源：某市供电公司 | 浏览次数\n发布机构: | 某某电业局 | 成文日期: | 2022-01-18 |\n"

    assert "某某电业局" == readers.reads(page + BODY).organ


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("来源：公安局 时间：2024-01-11 15:51", date(2024, 1, 11)),
        ("时间:2024-01-11 11:18", date(2024, 1, 11)),
        ("日期:2024年 02月 17日    信息来源: 光明区", date(2024, 2, 17)),
        ("信息提供日期 : 2024-01-21 17:10来源 : 某区民政局", date(2024, 1, 21)),
        ("2024年01月18日来源:1", date(2024, 1, 18)),
        ("• 日 期：2024-01-18【字体：大 中 小】", date(2024, 1, 18)),
        ("发布日期：2024-01-19\n时间：2024-01-11", date(2024, 1, 19)),
        ("• 2024-01-18 09:05\n• 来源: 某市教育局", date(2024, 1, 18)),
        ("2024年1月18日 15:30", date(2024, 1, 18)),
        ("成文日期：2024-01-18", None),
        ("更新时间：2024-01-18", None),
        ("时间：2023年1月1日至12月31日", None),
        ("时间：2024-13-41", None),
        ("2024年1月18日", None),
        (f"{'说明。' * 3}\n" * 9 + "时间：2024-01-18", None),
    ],
)
def test_the_day_that_a_page_prints_below_its_title(line, day):
    """Nothing calls it the day of publication, but its mark, its hour or where the page is from, and no more, does."""
    text = f"某局2023年政府信息公开工作年度报告\n{line}\n一、总体情况\n{BODY}"

    assert day == readers.reads(text).published == readers.reads("首页\n" * 9 + text).published


def test_a_time_without_a_title_above_is_no_day_of_publication():
    """It may be that of anything."""
    assert readers.reads(f"时间：2024-01-18\n一、总体情况\n{BODY}").published is None


def test_headings_are_found_within_a_line():
    """In a text on one line the prose is cut at its headings, and the tables are cut out of it."""
    line = (
        "某局2023年政府信息公开工作年度报告 一、总体情况 公开３条。 二、主动公开政府信息情况 "
        "信息内容 行政许可 3 信息内容 行政处罚 0 "
        "五、存在的主要问题及改进情况 人手不够。 六、其他需要报告的事项 无㎡。"
    )
    narrative = readers.reads(line).narrative
    assert {
        "overview": "公开３条。",
        "proactive": "",
        "problems": "人手不够。",
        "other": "无㎡。",
    } == {str(passage.key): passage.text for passage in narrative.sections}

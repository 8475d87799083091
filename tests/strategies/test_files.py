"""Files in formats that are read and not written."""

import pytest

import govinfo
from govinfo.strategies.files import PageSetting, file_of

REPORT = govinfo.zero("2021", organ="某县人民政府", year=2023)


@pytest.mark.parametrize("format_", [one.name for one in govinfo.formats.able(govinfo.formats.Use.READS)])
def test_a_file_can_be_had_in_every_format_that_is_read(format_):
    """A report is read back from its file in every format that is read."""
    assert REPORT == govinfo.reads(file_of(REPORT, format_), format=format_)


def test_a_text_that_is_too_long_for_a_cell_is_refused():
    """A cell of a workbook holds 32,767 characters; one more is refused, and nothing cut off."""
    told = govinfo.Narrative(None, "我" * 32_768, ())

    with pytest.raises(govinfo.InvalidValueError, match=r"32,767.*32,768"):
        file_of(REPORT.replace(narrative=told), "xls")


@pytest.mark.parametrize("format_", ["doc", "xls"])
def test_a_long_text_is_kept_in_binary_files(format_):
    """A paragraph of more characters than a record holds, and more text than one sector of links leads to."""
    text = "\n".join(["𠮷县公开。" * 5_000] * 4)
    told = govinfo.Narrative(None, "", (govinfo.Passage("overview", "一、总体情况", text),))

    assert told.sections == govinfo.reads(file_of(REPORT.replace(narrative=told), format_)).narrative.sections


@pytest.mark.parametrize("format_", ["pdf", "ofd"])
@pytest.mark.parametrize("height", [420, 1000])
def test_pages_have_no_more_on_them_than_has_room(format_, height):
    """Whatever the height of a page, a figure in a hundred lines of prose and a table on several pages is read."""
    lines = "\n".join(f"完成第{number}批。" for number in range(100))
    told = govinfo.Narrative(None, "", (govinfo.Passage("overview", "一、总体情况", lines),))
    report = REPORT.replace({"applications.received.total": 1234567}, narrative=told)
    again = govinfo.reads(file_of(report, format_, PageSetting(height=height)))

    assert 1234567 == again["applications.received.total"]
    assert lines == again.narrative.sections[0].text


def test_a_page_lower_than_a_row_holds_one_row():
    """However low the pages are, there is an end of them."""
    low = file_of(REPORT, "ofd", PageSetting(height=110))

    assert len(low) > len(file_of(REPORT, "ofd"))


def test_a_character_outside_the_first_plane_is_written_in_rich_text():
    """𠮷 takes two numbers of sixteen bits."""
    told = govinfo.Narrative(None, "", (govinfo.Passage("overview", "一、总体情况", "𠮷县{公开}\\。"),))

    assert told.sections == govinfo.reads(file_of(REPORT.replace(narrative=told), "rtf")).narrative.sections

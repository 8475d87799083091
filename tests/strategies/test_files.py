"""Files in formats that are read and not written."""

import pytest

import govinfo
from govinfo.strategies.files import PageSetting, file_of

REPORT = govinfo.zero("2021", organ="某县人民政府", year=2023)


def test_a_file_can_be_had_in_every_format_that_is_read():
    """Of all that is read, only doc and xls are made by programs of others alone."""
    lacking = set()
    for format_ in govinfo.formats.able(govinfo.formats.Use.READS):
        try:
            file_of(REPORT, format_.name)
        except govinfo.errors.UnknownKeyError:
            lacking.add(format_.name)

    assert {"doc", "xls"} == lacking


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

"""Everything that is stored is stamped, and comes back as it was."""

import json
from datetime import date

import pytest

import govinfo
from govinfo.cases.application import Request
from govinfo.law.citation import Citation

APPLICATION = govinfo.Application(
    "2024-7",
    "enterprise",
    date(2024, 3, 1),
    request=Request(name="张某", identity="…", contact="…", description="某文件", form="paper"),
    person="张某",
).then("decided", date(2024, 3, 20), outcome="internal_affairs", grounds=[Citation(16, 1)])


def test_an_application_comes_back_as_it_was():
    """What is loaded equals what was stored, as text and as plain data, with the class named and without."""
    assert APPLICATION == govinfo.loads(govinfo.dumps(APPLICATION))
    assert APPLICATION == govinfo.loads(govinfo.dumps(APPLICATION).decode(), govinfo.Application)
    assert APPLICATION == govinfo.structure(govinfo.unstructure(APPLICATION))


def test_a_report_is_told_by_its_stamp():
    """A report and an application are loaded by the same function, whatever stands before the stamp."""
    report = govinfo.zero("2021")
    text = govinfo.dumps(report)

    assert report == govinfo.loads(text)
    assert report == govinfo.loads(b'{"organ":null,' + text[1:].replace(b'"organ":null,', b""))
    assert report == govinfo.structure(govinfo.unstructure(report), govinfo.AnnualReport)


@pytest.mark.parametrize("space", [None, 4, "\t"])
def test_a_stamp_is_known_however_it_is_spaced(space):
    """White space around the stamp, a line end of another system among it, makes no other document of it."""
    stored = govinfo.unstructure(APPLICATION)
    text = json.dumps(stored, ensure_ascii=False, indent=space).replace("\n", "\r\n")

    assert APPLICATION == govinfo.loads(text) == govinfo.loads(text.encode())


def test_a_stamp_with_spaces_in_it_is_none():
    """What differs from a stamp by white space within it is refused."""
    with pytest.raises(govinfo.ReadError) as caught:
        govinfo.loads('{"format": "govinfo.ca se/1", "id": "7"}')

    assert 'format: found "govinfo.ca se/1", expected the format govinfo.case/1' == caught.value.en


def test_what_has_no_stamp_is_refused():
    """A text without the stamp of a known format is refused with the formats that there are."""
    with pytest.raises(govinfo.ReadError) as caught:
        govinfo.loads('{"format": "govinfo.case/9"}')

    assert caught.value.en.startswith(
        'format: found "govinfo.case/9", expected one of govinfo.report/1, govinfo.case/1'
    )
    with pytest.raises(govinfo.ReadError) as caught:
        govinfo.structure([1])
    assert ("应为对象，实为 […]", ()) == (caught.value.zh, caught.value.path)
    with pytest.raises(govinfo.ReadError) as caught:
        govinfo.structure({"format": "govinfo.report/1"}, govinfo.Application)
    assert 'format: found "govinfo.report/1", expected the format govinfo.case/1' == caught.value.en
    with pytest.raises(govinfo.ReadError) as caught:
        govinfo.structure([], govinfo.Application)
    assert "found [], expected an object, govinfo.case/1" == caught.value.en


def test_what_is_nothing_to_store_is_refused():
    """Something that has no format is refused with the classes that have one."""
    with pytest.raises(govinfo.InvalidValueError) as caught:
        govinfo.dumps(date(2024, 3, 1))

    assert caught.value.en.startswith("date cannot be stored: expected an object of one of AnnualReport, Application")


def test_the_hooks_of_cattrs_are_ours():
    """A cattrs converter that was taught stores what we store."""
    converter = pytest.importorskip("cattrs").Converter()
    govinfo.configure(converter)

    assert govinfo.unstructure(APPLICATION) == converter.unstructure(APPLICATION)
    assert APPLICATION == converter.structure(govinfo.unstructure(APPLICATION), govinfo.Application)

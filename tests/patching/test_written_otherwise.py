"""A file is changed and annotated to the same end however another program wrote its XML."""

from datetime import UTC, datetime
from io import BytesIO
from xml.etree.ElementTree import fromstring
from zipfile import ZipFile

import pytest

import govinfo
from govinfo.patching import docx, docx_remarks, xlsx, xlsx_remarks
from govinfo.patching.edit import CellEdit, Patch, Remark, Revision
from govinfo.readers.formats.xml_bytes import transitional
from patching.own_files import written
from rewriting import WRITINGS, repacked

WAYS = [name for name in WRITINGS if name not in {"gbk", "latin", "sections", "long", "utf-16-be"}]
CHANGED = {"proactive.rules.issued": "12345", "applications.received.total": "", "remedies.review.other": "7"}


@pytest.fixture(scope="module")
def seed():
    return govinfo.read("examples/xianyuan-2023.txt")


def tree(element):
    return element.tag, sorted(element.items()), element.text or "", [(tree(one), one.tail or "") for one in element]


def trees(data):
    """The parts of a file as trees."""
    with ZipFile(BytesIO(data)) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    return {name: tree(fromstring(transitional(part))) for name, part in parts.items()}


def located(data):
    report = govinfo.reads(data)
    return {address: report.source(address).locator for address in CHANGED}


def changed(data, make, revision=None):
    edits = tuple(CellEdit(place, CHANGED[address]) for address, place in located(data).items())
    return make(data, Patch(edits, revision=revision))


def remarked(data, make):
    places = located(data)
    remarks = [Remark((place,), "error", f"a<b {address}") for address, place in places.items()]
    return make(data, [*remarks, Remark(tuple(places.values()), "warning", "c&d")])


WORKS = {
    "docx": lambda data: changed(data, docx.patch),
    "docx tracked": lambda data: changed(data, docx.patch, Revision("甲", datetime(2024, 1, 2, tzinfo=UTC))),
    "docx annotated": lambda data: remarked(data, docx_remarks.annotate),
    "xlsx": lambda data: changed(data, xlsx.patch),
    "xlsx annotated": lambda data: remarked(data, xlsx_remarks.annotate),
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("work", WORKS)
def test_the_same_xml_is_changed_to_the_same(work, way, seed):
    """With other quotes, prefixes, spaces, characters by number, comments, encodings and namespaces."""
    data = written(seed, work.partition(" ")[0])
    make = WORKS[work]

    assert trees(make(data)) == trees(make(repacked(data, WRITINGS[way])))

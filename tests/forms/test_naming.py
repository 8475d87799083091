"""What tables and cells are called in a sentence."""

import re

import pytest

from govinfo.forms import FORMS
from govinfo.forms.naming import TABLES, cell_name


def test_every_cell_has_a_name_of_its_own_in_both_languages():
    """No two cells of a form are called alike, in either language; the Chinese has no fixed name in it."""
    for form in FORMS:
        names = [cell_name(cell) for cell in form.cells.values()]

        assert len(names) == len({name.zh for name in names}) == len({name.en for name in names})
        assert [] == [name.zh for name in names if re.search("[a-z]", name.zh)]


@pytest.mark.parametrize(
    ("edition", "address", "zh"),
    [
        ("2021", "applications.granted.natural_person", "表三“予以公开—自然人”"),
        ("2021", "applications.state_secret.total", "表三“属于国家秘密—总计”"),
        ("2021", "applications.received.total", "表三“本年新收政府信息公开申请数量—总计”"),
        ("2021", "remedies.review.corrected", "表四“行政复议—结果纠正”"),
        ("2019", "proactive.rules.made", "表二“规章—本年新制作数量”"),
    ],
)
def test_a_cell_is_called_by_its_labels(edition, address, zh):
    """The row without its list mark and its remark, and the column."""
    assert zh == cell_name(FORMS[edition].cells[address]).zh


def test_every_table_has_a_name():
    """Each section that is a table is called by its number in both languages."""
    assert set(FORMS["2021"].tables) == set(TABLES)

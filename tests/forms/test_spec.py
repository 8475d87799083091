"""What a form is made of: numbering, addresses, and what happens to names that do not exist."""

import pytest
from attrs import evolve

from govinfo.errors import UnknownKeyError
from govinfo.forms import FORMS
from govinfo.forms.identities import Along
from govinfo.law.citation import Basis, Citation, Strength
from govinfo.law.sources import THE_FORM
from govinfo.vocabulary import Section


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.edition)
def test_cells_are_numbered_in_form_order(form):
    """The number of a cell is its place in the flat tuple, row by row, and its slice agrees."""
    for table in form.tables.values():
        assert list(range(len(table.cells))) == [cell.number for cell in table.cells]
        for cell in table.cells:
            assert cell.number == table.number(cell.row.key, cell.column.key)
            assert cell in table.cells[table.slices[cell.row.key]]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.edition)
def test_every_address_is_located(form):
    """An address leads to its table and number."""
    for address, cell in form.cells.items():
        section, number = form.locate(address)
        assert address == f"{section}.{cell.row.key}.{cell.column.key}"
        assert cell is form.tables[section].cells[number]


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("aplications.received.total", "no table 'aplications'. Did you mean 'applications'?"),
        ("overview.received.total", "no table 'overview'"),
        ("applications.recieved.total", "no row of applications 'recieved'. Did you mean 'received'?"),
        ("applications.received.totals", "no column of applications.received 'totals'. Did you mean 'total'?"),
        ("applications.received", "no column of applications.received ''"),
        ("proactive.licences.issued", "no column of proactive.licences 'issued'"),
        ("", "no table ''"),
    ],
)
def test_wrong_addresses_are_answered_with_a_hint(address, sentence):
    """An address that does not exist is answered with what does."""
    with pytest.raises(UnknownKeyError) as caught:
        FORMS["2021"].locate(address)

    assert str(caught.value).startswith(sentence)


def test_rows_of_the_other_edition_do_not_exist():
    """A row of the form in use is no row of the trial form."""
    with pytest.raises(UnknownKeyError, match="no row of applications 'fee_overdue'"):
        FORMS["2019"].tables[Section.APPLICATIONS].number("fee_overdue", "total")


def test_terms_of_an_equation_sum_to_zero():
    """An equation on one side: ones on the left, minus ones on the right."""
    balance = FORMS["2021"].tables[Section.APPLICATIONS].equations[0]

    assert ("balance", "natural_person") == (balance.identity.name, balance.at)
    assert ((0, 1), (7, 1), (161, -1), (168, -1)) == balance.terms


def test_only_sums_are_filled_in_from_what_is_counted():
    """An application received is in the total of its row; the balance does not say whether it was concluded."""
    table = FORMS["2021"].tables[Section.APPLICATIONS]
    received, total, concluded, left = (
        table.number(*cell.split("."))
        for cell in ("received.enterprise", "received.total", "concluded.total", "carried_over.total")
    )
    filled = table.totalled({received: 3})

    assert (3, 3, 0, 0) == (filled[received], filled[total], filled[concluded], filled[left])


def test_a_cell_that_two_identities_make_a_sum_is_summed_once():
    """The total of the outcomes is that of its row, behind the totals of the others."""
    table = FORMS["2021"].tables[Section.APPLICATIONS]
    total = table.number("concluded", "total")

    assert [table.number("concluded", "natural_person"), table.number("concluded", "other_organization")] == [
        table.sums[total][0],
        table.sums[total][-1],
    ]
    assert len(table.sums) == len({equation.right[0] for equation in table.equations if len(equation.right) == 1})


def test_an_identity_holds_along_rows_or_columns():
    """The two words stand in what is stored of a form."""
    assert ["columns", "rows"] == [str(along) for along in Along]


def test_a_form_is_titled_by_its_notice():
    """The label of a form is the title of the document it was issued with."""
    assert "中华人民共和国政府信息公开工作年度报告格式" == FORMS["2021"].label


def test_a_basis_is_cited_from_the_form_it_bears_on():
    """What rests on the form names its own notice, and only places that notice has; other laws stay as they are."""
    citations = (Citation(source=THE_FORM, place="表四"), Citation(source=THE_FORM, place="care"), Citation(51))
    basis = Basis(citations, Strength.IDENTITY)

    assert (
        "年度报告格式（国办公开办函〔2021〕30号）表四；年度报告格式（国办公开办函〔2021〕30号）（四）；《条例》第五十一条"
        == str(FORMS["2021"].bearing(basis))
    )
    assert (
        "年度报告格式（试行）（国办公开办函〔2019〕60号）表四；年度报告格式（试行）（国办公开办函〔2019〕60号）；《条例》第五十一条"
        == str(FORMS["2019"].bearing(basis))
    )
    assert Strength.IDENTITY is FORMS["2019"].bearing(basis).strength


def test_a_form_is_shown_as_what_finds_it_and_in_tables():
    """A shipped form and its tables by name; another by what it is made of. A notebook shows the keys of the rows."""
    form = FORMS["2021"]
    table = form.tables[Section.PROACTIVE]
    shown = form._repr_markdown_()

    assert ("FORMS['2021']", "FORMS['2021'].tables['proactive']") == (repr(form), repr(table))
    assert repr(evolve(form, edition="2027")).startswith("Form(edition='2027', source=SOURCES['form_2021']")
    assert repr(evolve(table, stub="名称")).startswith("FormTable(section=Section.PROACTIVE, ")
    assert shown.startswith("**中华人民共和国政府信息公开工作年度报告格式（国办公开办函〔2021〕30号）**")
    assert "三、收到和处理政府信息公开申请情况" in shown
    assert table._repr_markdown_() in shown
    assert "| review " in form.tables[Section.REMEDIES]._repr_markdown_()
    assert ["rules", "规章"] == table._repr_markdown_().splitlines()[2].replace("|", " ").split()

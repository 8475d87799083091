"""A form that does not hold together is refused, with everything that is wrong with it."""

import pytest
from attrs import evolve

from govinfo.errors import InvalidValueError
from govinfo.forms import FORMS, registered
from govinfo.forms.registry import SHIPPED
from govinfo.forms.seams import Seam, cells, rows
from govinfo.forms.soundness import examine
from govinfo.forms.spec import Heading
from govinfo.languages import Text
from govinfo.vocabulary import Section

LATER = evolve(FORMS["2021"], edition="2027", first_year=2027, follows="2021", seams=())
WHY = Text("某项变化", "some change")


def table(section, **changes):
    """The form, with one of its tables changed."""
    return evolve(LATER, tables={**LATER.tables, section: evolve(LATER.tables[section], **changes)})


def doubled(section):
    """The form, with the first row of a table printed twice, and its first column."""
    (block, *rest) = LATER.tables[section].blocks
    first, *_ = block.rows
    twice = block._replace(rows=(*block.rows, first), columns=(*block.columns, block.columns[0]))
    return table(section, blocks=(twice, *rest))


def parted(before, now, section=Section.REMEDIES, **changes):
    return evolve(LATER, seams=(Seam(section, before, now, WHY),), **changes)


def misnamed(identity):
    return identity._replace(left=("arrived", *identity.left))


def brief(block):
    """A block with labels that nothing can be told by."""
    review, direct, after = block.rows
    upheld, corrected, *columns = block.columns
    direct = direct._replace(groups=(Heading("litigation", "行政诉讼", ("二、诉", "诉")),))
    columns = (upheld._replace(label="其"), corrected._replace(variants=("他",)), *columns)
    return block._replace(rows=(review._replace(label=""), direct, after), columns=columns, heading="丁")


APPLICATIONS = LATER.tables[Section.APPLICATIONS]
(SUM,) = LATER.tables[Section.REMEDIES].identities
(ROUTES,) = LATER.tables[Section.REMEDIES].blocks
MALFORMED = [
    (
        evolve(LATER, sections=LATER.sections[1:]),
        "its section headings have to be, in this order: overview, proactive, applications, remedies, problems, other",
    ),
    (evolve(LATER, tables=(APPLICATIONS,)), "it lacks the tables proactive, remedies"),
    (evolve(LATER, remainder="granted_in_time"), "its remainder granted_in_time is no outcome of table 三"),
    (evolve(LATER, follows="1999"), "it follows edition 1999, which is not known"),
    (parted((), rows("review"), follows=None), "it has seams, and does not say which form it follows"),
    (parted(rows("review"), rows("review"), follows=None), "it has seams, and does not say which form it follows"),
    (
        parted(cells("review", "quashed", "upheld", "void"), rows("review")),
        "a seam names places that table remedies of edition 2021 does not have: review.quashed, review.void",
    ),
    (
        parted(rows("revue"), rows("review")),
        "a seam names places that table remedies of edition 2021 does not have: revue.*",
    ),
    (
        parted(rows("review"), cells("review", "upheld", "quashed")),
        "a seam names places that table remedies of edition 2027 does not have: review.quashed",
    ),
    (
        parted(rows("review"), (), section=Section.OTHER),
        "a seam names places that table other of edition 2021 does not have: review.*",
    ),
    (
        table(Section.APPLICATIONS, identities=tuple(map(misnamed, APPLICATIONS.identities[:1]))),
        "the identity balance of table applications names what the table does not have: arrived",
    ),
    (
        table(Section.APPLICATIONS, identities=(APPLICATIONS.identities[0]._replace(left=("arrived", "gone")),)),
        "names what the table does not have: arrived, gone",
    ),
    (
        table(Section.PROACTIVE, identities=APPLICATIONS.identities),
        "table proactive has several blocks, so no identity can hold in it",
    ),
    (
        table(Section.REMEDIES, identities=(SUM._replace(left=()),)),
        "one side of the identity remedy_sum of table remedies is empty",
    ),
    (
        table(Section.REMEDIES, identities=(SUM._replace(right=()),)),
        "one side of the identity remedy_sum of table remedies is empty",
    ),
    (table(Section.REMEDIES, blocks=(), identities=()), "table remedies is empty, or a block of it has no row"),
    (
        table(Section.REMEDIES, blocks=(ROUTES._replace(rows=()),)),
        "table remedies is empty, or a block of it has no row",
    ),
    (table(Section.REMEDIES, blocks=(ROUTES._replace(columns=()),)), "a block of it has no row or no column"),
    (
        table(Section.REMEDIES, stub="甲", note=Heading("n", "附注一", ("1.注",)), blocks=(brief(ROUTES),)),
        "by which nothing is told in a document: '', '其', '他', '二、诉', '诉', '1.注', '甲', '丁'",
    ),
    (doubled(Section.REMEDIES), "rows of table remedies stand in it twice: review, "),
    (doubled(Section.REMEDIES), "columns of table remedies stand in it twice: upheld"),
]


@pytest.mark.parametrize(("form", "says"), MALFORMED)
def test_a_malformed_form_is_refused(form, says):
    """It is not made known, and the sentence names the fault, in both languages."""
    with pytest.raises(InvalidValueError) as caught, registered(form):
        pass

    assert SHIPPED == tuple(FORMS)
    assert says in caught.value.en
    assert caught.value.en.startswith("the form of edition 2027 cannot be used: ")
    assert caught.value.zh.startswith("格式“2027”不能使用：")


def test_all_faults_are_named_at_once():
    """Whoever writes a form sees in one sentence what is to be mended."""
    with pytest.raises(InvalidValueError) as caught, registered(evolve(LATER, remainder="x", follows="y")):
        pass

    assert "格式“2027”不能使用：“x”不是表三“本年度办理结果”中的行；没有其所依据的版本“y”" == caught.value.zh
    assert caught.value.en.endswith("is no outcome of table 三; it follows edition y, which is not known")


def test_a_whole_row_is_told_by_a_star():
    """A seam that names a row means every cell of it."""
    with (
        pytest.raises(InvalidValueError, match=r"does not have: revue\.\*$"),
        registered(parted(rows("revue"), rows("review"))),
    ):
        pass


def test_what_is_no_form_is_refused():
    """Something else is named, with what it has to be."""
    with pytest.raises(InvalidValueError, match="form has to be a form, not '2021'"), registered("2021"):
        pass
    later = evolve(LATER, first_year="2027")
    with pytest.raises(InvalidValueError, match="first_year has to be a whole number, not '2027'"), registered(later):
        pass


def test_the_shipped_forms_hold_together():
    """Each form of the library passes beside those before it, with as many tables as it has."""
    for number, form in enumerate(SHIPPED):
        assert examine(form, {before.edition: before for before in SHIPPED[:number]}) is None
        assert {Section.PROACTIVE, Section.APPLICATIONS, Section.REMEDIES} == form.tables.keys()

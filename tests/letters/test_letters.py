"""The letters: what each says, what it cites, and what keeps one from being written."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import govinfo
from govinfo.cases.application import Request
from govinfo.cases.events import Event
from govinfo.errors import IllegalTransitionError, InvalidValueError, UnknownKeyError
from govinfo.law.citation import Citation
from govinfo.law.outcomes import OUTCOMES
from govinfo.law.telling import missing, points
from govinfo.letters.letter import LetterKind
from govinfo.messages import letters as says
from govinfo.vocabulary import RemedyRoute

APPLICATION = govinfo.Application(
    "2024-7",
    "natural_person",
    date(2024, 3, 1),
    request=Request(name="张某", description="某路改造工程立项批复"),
)
OFFICE = {"organ": "某县人民政府", "review_organ": "某市人民政府", "court": "某市中级人民法院"}
WHOLE = {
    **OFFICE,
    "contact": "电话000-0000000",
    "corrections": "批复的年份",
    "payment": "凭缴款书到银行缴纳",
    "contents": "附件一份",
    "access": "政府网站",
    "reasons": "见说明",
    "responsible": "某局，电话000-0000000",
    "rules": "不动产登记暂行条例",
    "channel": "县信访局",
}
BEFORE = {
    "correction_overdue": ("correction_requested",),
    "fee_overdue": ("fee_notified",),
    "still_unclear": ("correction_requested", "corrected"),
    "excessive": ("reasons_requested", "reasons_given"),
}
WAYS = [
    (outcome.key, (reply.citation,) if len(outcome.reply_types) > 1 else ())
    for outcome in OUTCOMES
    for reply in outcome.reply_types or (None,)
]


def decided(outcome, grounds=(), day=date(2024, 5, 6), received=date(2024, 3, 1)):
    """The application with all that must have happened for an outcome, and the decision."""
    before = BEFORE.get(outcome, ())
    events = [Event(kind=kind, day=received, until=received + timedelta(days=10)) for kind in before]
    decision = Event(kind="decided", day=day, outcome=outcome, grounds=grounds)
    return evolve(APPLICATION, received=received, events=(*events, decision))


def lines(letter):
    """A letter as plain text, line by line."""
    return govinfo.render(letter, "text").splitlines()


def test_a_refusal_reads_as_an_official_letter():
    """Title, number, salutation, ground, reason and the review before a suit, signed and dated."""
    application = APPLICATION.then("decided", date(2024, 3, 20), outcome="internal_affairs")
    letter = govinfo.letter(application, "decided", number="某政公开〔2024〕7号", reasons="属于人事管理。", **OFFICE)

    assert [
        "政府信息不予公开决定书",
        "",
        "某政公开〔2024〕7号",
        "张某：",
        "本机关于2024年3月1日收到你关于“某路改造工程立项批复”的政府信息公开申请。",
        (
            "经审查，你申请公开的政府信息属于内部事务信息。依据《中华人民共和国政府信息公开条例》第十六条第一款、"
            "第三十六条第（三）项，本机关决定不予公开。理由：属于人事管理。"
        ),
        (
            "如不服本决定，可以自知道或者应当知道本决定之日起60日内，向某市人民政府申请行政复议。"
            "提起行政诉讼的，应当先申请行政复议。"
            "不服行政复议决定的，可以自收到行政复议决定书之日起15日内，向人民法院提起行政诉讼。"
        ),
        "某县人民政府",
        "2024年3月20日",
    ] == lines(letter)
    assert (Citation(16, 1), Citation(36, item=3)) == letter.paragraphs[1][0].citations
    assert ((), ()) == (letter.gaps, letter.missing)


@pytest.mark.parametrize(
    ("grounds", "sentence"),
    [
        ((Citation(14), Citation(37)), "对不予公开的部分提起行政诉讼的，应当先申请行政复议。"),
        ((Citation(37),), ""),
    ],
)
def test_what_needs_a_review_first_of_a_partial_grant(grounds, sentence):
    """The part that is withheld needs it; the part that is given does not."""
    application = APPLICATION.then("decided", date(2026, 3, 20), outcome="partially_granted", grounds=grounds)
    last = lines(govinfo.letter(application, "decided", **WHOLE))[-3]

    assert sentence in last
    assert ("先申请" in last) is bool(sentence)


@pytest.mark.parametrize("day", [date(2021, 7, 1), date(2023, 12, 29), date(2024, 1, 2), date(2025, 6, 3)])
@pytest.mark.parametrize(("outcome", "grounds"), WAYS)
def test_every_outcome_has_an_answer(outcome, grounds, day):
    """The answer of each outcome and each reply of Art. 36 says all that the law of its day has it say."""
    letter = govinfo.letter(decided(outcome, grounds, day, received=day - timedelta(days=45)), "decided", **WHOLE)

    assert () == letter.gaps
    assert () == missing(letter.tells, points(OUTCOMES[outcome], day, grounds))
    assert all(each.citations for each in letter.paragraphs[1] if each.tells)


def test_the_answer_can_be_recorded():
    """What the letter tells goes into the register as what the notice said."""
    application = decided("not_held", (Citation(36, item=4),))
    letter = govinfo.letter(application, "decided", **OFFICE)

    assert ("政府信息不存在", "申请行政复议的权利", "行政复议机关", "行政复议申请期限") == letter.tells


@pytest.mark.parametrize(
    ("outcome", "day", "places"),
    [
        ("state_secret", date(2023, 12, 29), ["2017年《行政复议法》第九条第一款", "《行政诉讼法》第四十六条第一款"]),
        ("state_secret", date(2024, 1, 2), ["《行政复议法》第二十条第一款", "《行政诉讼法》第四十五条"]),
        ("not_held", date(2024, 5, 6), ["《行政复议法》第二十条第一款", "《行政诉讼法》第四十五条"]),
        ("not_held", date(2025, 6, 3), ["《行政复议法》第二十条第一款", "《行政诉讼法》第四十六条第一款"]),
    ],
)
def test_the_remedies_are_those_of_the_day(outcome, day, places):
    """A direct suit is told of where the law of the day opens it, and the limits cite that day's law."""
    grounds = (Citation(36, item=4),) if outcome == "not_held" else ()
    letter = govinfo.letter(decided(outcome, grounds, day, received=day - timedelta(days=45)), "decided", **WHOLE)
    review, suit = letter.remedies

    assert places == [str(review.citation), str(suit.citation)]
    assert ("某市人民政府", RemedyRoute.REVIEW) == (review.organ, review.route)
    assert ("某市中级人民法院" if suit.route is RemedyRoute.DIRECT_LITIGATION else None) == suit.organ


def test_a_disclosure_tells_of_no_remedy():
    """Whoever gets what was asked for is told of none."""
    letter = govinfo.letter(decided("granted", (Citation(36, item=2),)), "decided", contents="附件", organ="某局")

    assert () == letter.remedies
    assert (
        "经审查，你申请公开的政府信息可以公开。依据《中华人民共和国政府信息公开条例》第三十六条第（二）项，现予公开：附件。"
        == (lines(letter)[4])
    )


EVENTS = {
    "registered": None,
    "correction_requested": Event(kind="correction_requested", day=date(2024, 3, 5), until=date(2024, 3, 20)),
    "third_party_consulted": Event(kind="consultation_sent", day=date(2024, 3, 5), party="某公司"),
    "organ_consulted": Event(kind="consultation_sent", day=date(2024, 3, 5), party="某局", organ=True),
    "extended": Event(kind="extended", day=date(2024, 3, 5), days=10),
    "reasons_requested": Event(kind="reasons_requested", day=date(2024, 3, 5)),
    "fee_notified": Event(kind="fee_notified", day=date(2024, 3, 5), amount=Decimal(420), basis="by_page", quantity=72),
}
SAYS = {
    "registered": "本机关将自收到申请之日起20个工作日内答复；"
    "需要延长答复期限的，将另行告知。答复期限至2024年3月29日届满。",
    "correction_requested": "经审查，你的申请内容不明确。依据《中华人民共和国政府信息公开条例》第三十条，"
    "现一次性告知你补正下列事项：批复的年份。请于2024年3月20日前（含当日）提交补正后的申请。",
    "third_party_consulted": "依据《中华人民共和国政府信息公开条例》第三十二条，现书面征求你（单位）的意见。"
    "请自收到本意见书之日起15个工作日内提出意见。不同意公开的，请说明理由。",
    "organ_consulted": "依据《中华人民共和国政府信息公开条例》第三十四条，现征求你机关的意见。"
    "请自收到本函之日起15个工作日内提出意见；逾期未提出意见的，视为同意公开。",
    "extended": "经本机关政府信息公开工作机构负责人同意，依据《中华人民共和国政府信息公开条例》第三十三条第二款，"
    "本机关决定将答复期限延长10个工作日。延长后，答复期限至2024年4月15日届满。",
    "reasons_requested": "你申请公开政府信息的数量、频次明显超过合理范围。"
    "依据《中华人民共和国政府信息公开条例》第三十五条，请你说明理由。",
    "fee_notified": "依据《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第三条，"
    "本机关对该申请按量计收信息处理费。"
    "收费标准：第1页至第30页，每页0元；第31页至第72页，每页10元。收费金额：420元。缴纳方式：凭缴款书到银行缴纳。",
}


@pytest.mark.parametrize("kind", SAYS)
def test_the_letters_before_the_answer(kind):
    """Each says what its article demands, with the facts of the register, and lacks nothing."""
    event = EVENTS[kind]
    letter = govinfo.letter(evolve(APPLICATION, events=() if event is None else (event,)), kind, **WHOLE)

    assert SAYS[kind] in lines(letter)
    assert ((), ()) == (letter.gaps, letter.missing)
    assert {"third_party_consulted": "某公司：", "organ_consulted": "某局："}.get(kind, "张某：") == lines(letter)[2]


def test_a_reply_is_delayed():
    """Reasons that hold, and a reply that cannot be ready: the day it will be."""
    application = APPLICATION.then("reasons_requested", date(2024, 3, 5)).then("reasons_given", date(2024, 3, 8))
    letter = govinfo.letter(application.then("delayed", date(2024, 3, 11), until=date(2024, 6, 3)), "delayed", **OFFICE)

    assert "本机关将延迟至2024年6月3日前（含当日）答复。" in lines(letter)[4]
    assert (("延迟答复的合理期限",), ()) == (letter.tells, letter.missing)


def test_a_third_party_learns_that_it_is_overridden():
    """It is told what is disclosed, why, and of its remedies."""
    asked = APPLICATION.then("consultation_sent", date(2024, 3, 5), party="某公司")
    application = asked.then("third_party_told", date(2024, 3, 20), party="某公司")
    letter = govinfo.letter(application, "third_party_told", contents="合同", reasons="关系公共安全", **OFFICE)

    assert ["某公司：", "某市中级人民法院"] == [lines(letter)[2], letter.remedies[1].organ]
    assert () == letter.missing


@pytest.mark.parametrize(
    ("answers", "view"),
    [
        ([], "未提出意见"),
        ([("某公司", True)], "不同意公开"),
        ([("某公司", False)], "已提出意见"),
        ([("李某", True)], "未提出意见"),
    ],
)
def test_a_third_party_is_told_what_it_said_itself(answers, view):
    """That it objects stands in the letter only where the register says so of that party."""
    case = APPLICATION.then("consultation_sent", date(2024, 3, 5), party="某公司")
    case = case.then("consultation_sent", date(2024, 3, 5), party="李某")
    for party, objects in answers:
        case = case.then("consultation_answered", date(2024, 3, 8), party=party, objects=objects)
    case = case.then("third_party_told", date(2024, 3, 20), party="某公司")

    assert f"征求你（单位）意见一事，你（单位）{view}。" in lines(govinfo.letter(case, "third_party_told", **WHOLE))[3]


@pytest.mark.parametrize(("given", "said"), [(True, "所说明的理由不合理"), (False, "经要求未说明理由")])
def test_reasons_that_were_never_given_are_not_judged(given, said):
    """Of an applicant that gave none, the letter does not say that its reasons do not hold."""
    case = APPLICATION.then("reasons_requested", date(2024, 3, 5))
    case = case.then("reasons_given", date(2024, 3, 8)) if given else case
    case = case.then("decided", date(2024, 3, 20), outcome="excessive")

    assert f"明显超过合理范围，{said}。" in lines(govinfo.letter(case, "decided", **WHOLE))[4]


def test_of_two_parties_one_is_named():
    """Each of several third parties gets its own letter; one that was not asked gets none."""
    application = APPLICATION.then("consultation_sent", date(2024, 3, 5), party="某公司")
    application = application.then("consultation_sent", date(2024, 3, 6), party="李某")

    assert ["某公司：", "李某："] == [
        lines(govinfo.letter(application, "third_party_consulted", organ="某局", party=party))[2]
        for party in ("某公司", "李某")
    ]
    with pytest.raises(InvalidValueError, match="the consultation of a third party"):
        govinfo.letter(application, "third_party_consulted", organ="某局", party="王某")


def test_a_party_that_the_register_does_not_name():
    """Its name is handed over; without it, a draft has a gap."""
    application = APPLICATION.then("consultation_sent", date(2024, 3, 5))

    assert "王某：" == lines(govinfo.letter(application, "third_party_consulted", organ="某局", party="王某"))[2]
    assert ("party",) == govinfo.letter(application, "third_party_consulted", organ="某局", draft=True).gaps


def test_the_register_knows_what_to_correct():
    """Without further word, what Art. 29 asks for and the request lacks."""
    application = APPLICATION.then("correction_requested", date(2024, 3, 5), until=date(2024, 3, 20))
    said = lines(govinfo.letter(application, "correction_requested", organ="某局"))

    assert (
        "补正下列事项：申请人的姓名或者名称、身份证明、联系方式；申请公开的政府信息的形式要求，包括获取信息的方式、途径。"
        in said[4]
    )


def test_an_applicant_that_is_no_person():
    """An organisation is addressed as one; a request that is not on record leaves the name to be given."""
    application = govinfo.Application("8", "enterprise", date(2024, 3, 1))
    letter = govinfo.letter(application, "registered", organ="某局", applicant="某公司")

    assert ["某公司：", "本机关于2024年3月1日收到你单位提交的政府信息公开申请，已予登记，登记编号为8。"] == lines(
        letter
    )[2:4]


def test_a_fee_without_its_count_leaves_a_gap():
    """The rates are those that the count runs through; a fee by request counts within the month."""
    notified = {"amount": Decimal(100), "basis": "by_request"}
    draft, whole = (
        govinfo.letter(
            APPLICATION.then("fee_notified", date(2024, 3, 5), quantity=quantity, **notified),
            "fee_notified",
            draft=True,
        )
        for quantity in (None, 11)
    )

    assert ("rates", "payment", "organ") == draft.gaps
    assert "收费标准：当月第1件至第10件，每件0元；当月第11件至第11件，每件100元。" == whole.paragraphs[1][1].text


def test_the_last_day_is_left_out_where_nobody_knows_it():
    """In December, before the next year's holidays are announced, and while a correction is awaited."""
    application = evolve(APPLICATION, received=date(2026, 12, 20))

    assert lines(govinfo.letter(application, "registered", organ="某局"))[4].endswith("将另行告知。")


@pytest.mark.parametrize(
    ("facts", "error"),
    [
        ({}, "缺少“理由”（reasons=，命令行用 --fact），《条例》第十四条；《条例》第三十六条第（三）项"),
        (
            {"reasons": "密级文件"},
            (
                "缺少“行政复议机关”（review_organ=，命令行用 --fact），《行政复议法实施条例》第十七条；"
                "《条例》第五十一条；《行政复议法》第二十条第一款"
            ),
        ),
    ],
)
def test_what_the_law_demands_is_not_left_out(facts, error):
    """A missing fact is an error that names it and the article."""
    with pytest.raises(InvalidValueError) as raised:
        govinfo.letter(decided("state_secret"), "decided", organ="某局", **facts)

    assert f"{error}要求写明；起草时可用 draft=True（命令行用 --draft）留空" == raised.value.zh


def test_what_was_not_read_is_known():
    """A letter knows which of its articles are restated or inferred; most have none."""
    fee = govinfo.letter(decided("fee_overdue"), "decided", **OFFICE)

    assert ["《信息处理费管理办法》第六条"] == [str(place) for place in fee.unread]
    assert () == govinfo.letter(decided("internal_affairs"), "decided", **WHOLE).unread


def test_a_draft_marks_its_gaps():
    """In a draft each missing fact is a marked gap, and what has a gap does not count as told."""
    draft = govinfo.letter(decided("state_secret"), "decided", draft=True)

    assert ("reasons", "review_organ", "organ") == draft.gaps
    assert "理由：〔理由〕。" in lines(draft)[4]
    assert ["理由", "申请行政复议的权利", "行政复议机关", "行政复议申请期限"] == [
        point.label for point in draft.missing
    ]


@pytest.mark.parametrize(
    ("application", "kind", "facts", "error", "sentence"),
    [
        (APPLICATION, "extnded", {}, UnknownKeyError, "没有文书“extnded”。是否指“extended”？"),
        (APPLICATION, "registered", {"organe": "某局"}, UnknownKeyError, "没有文书事项“organe”。是否指“organ”？"),
        (APPLICATION, "registered", {"organ": 7}, InvalidValueError, "organ"),
        (
            APPLICATION,
            "extended",
            {},
            InvalidValueError,
            "没有可据以发出“延长答复期限告知书”的有效事项（extended）",
        ),
        ("2024-7", "registered", {}, InvalidValueError, "application"),
        (decided("granted"), "decided", {}, InvalidValueError, "第三十六条第（一）项；《条例》第三十六条第（二）项"),
        (decided("granted", (Citation(14),)), "decided", {}, IllegalTransitionError, "所引条款不能支持该办理结果"),
        (
            evolve(APPLICATION, received=date(2019, 5, 14)),
            "registered",
            {},
            InvalidValueError,
            "2019-05-14时2019年修订的《条例》尚未施行",
        ),
    ],
)
def test_no_letter_without_its_ground(application, kind, facts, error, sentence):
    """What cannot be written is an error that says why."""
    with pytest.raises(error) as raised:
        govinfo.letter(application, kind, **facts)

    assert sentence in raised.value.zh


def test_an_outcome_of_another_form_is_told_too():
    """An outcome that this table does not know is told as what was done about the application."""
    letter = govinfo.letter(decided("other_handling"), "decided", contents="已并案办理", organ="某局")

    assert "本机关对你的申请作如下处理：已并案办理。" == lines(letter)[4]


STEPS = st.lists(
    st.tuples(
        st.sampled_from(
            [
                ("correction_requested", {"until": date(2024, 3, 25)}),
                ("corrected", {}),
                ("consultation_sent", {"party": "某公司"}),
                ("consultation_sent", {"party": "某局", "organ": True}),
                ("consultation_answered", {"party": "某公司"}),
                ("third_party_told", {"party": "某公司"}),
                ("extended", {"days": 5}),
                ("reasons_requested", {}),
                ("reasons_given", {}),
                ("delayed", {"until": date(2024, 7, 1)}),
                ("fee_notified", {"amount": Decimal(100), "basis": "by_request", "quantity": 11}),
                ("fee_paid", {}),
                *(("decided", {"outcome": outcome, "grounds": grounds}) for outcome, grounds in WAYS),
            ]
        ),
        st.integers(0, 3),
    ),
    max_size=8,
)


@given(STEPS)
def test_every_letter_of_a_lawful_history_is_complete(steps):
    """Whatever happened: a letter either says all that the law demands, or is refused with a sentence."""
    application, day = APPLICATION, 4
    for (kind, details), gap in steps:
        day += gap
        try:
            application = application.then(kind, date(2024, 3, day), **details)
        except IllegalTransitionError:
            continue
    happened = {event.kind for event in application.events}
    for kind in LetterKind:
        try:
            letter = govinfo.letter(application, kind, **WHOLE)
        except InvalidValueError:
            assert kind not in happened
        else:
            assert ((), ()) == (letter.missing, letter.gaps)
            assert all(each.citations for each in letter.sentences if each.tells)


def test_every_letter_and_fact_has_a_name():
    """Each letter, and each fact that one may be given, is called something in both languages."""
    from govinfo.letters.drafting import LetterFacts

    assert set(LetterFacts.__annotations__) <= set(says.FACTS)
    assert set(LetterKind) == set(says.LETTERS)


def test_letters_are_in_chinese(tmp_path):
    """Each printed format holds a letter; there is no English one, and no data format takes it."""
    letter = govinfo.letter(APPLICATION, "registered", organ="某局", number="〔2024〕7号")
    for suffix in ("docx", "html", "txt", "md", "tex", "xlsx"):
        govinfo.write(letter, tmp_path / f"letter.{suffix}")

    html = govinfo.render(letter, "html")
    assert '<p class="imprint">〔2024〕7号</p>\n<p class="salutation">张某：</p>' in html
    assert '<p class="signature">某局</p>\n<p class="signature">2024年3月1日</p>' in html
    with pytest.raises(InvalidValueError, match="a letter is in Chinese only"):
        govinfo.render(letter, "text", lang="en")
    with pytest.raises(InvalidValueError, match="json"):
        govinfo.render(letter, "json")


WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture
def paper(tmp_path):
    """A letter as a Word document."""
    docx = pytest.importorskip("docx")
    govinfo.write(govinfo.letter(APPLICATION, "registered", organ="某局"), tmp_path / "letter.docx")
    return docx.Document(str(tmp_path / "letter.docx"))


def setting(paper, style, path, name):
    """What the XML of a style says at a place; nothing where it has no such place."""
    (element,) = (each.element for each in paper.styles if each.style_id == style)
    found = element.find("/".join(f"{WORD}{step}" for step in path.split("/")))
    return None if found is None else found.get(f"{WORD}{name}")


def test_word_sets_it_as_an_official_letter(paper):
    """In the document each part has the style of its place: salutation flush left, signature at the right."""
    assert ["Title", "Salutation", "Prose", "Prose", "Signature", "Signature"] == [
        paragraph.style.name for paragraph in paper.paragraphs
    ]


def test_the_margins_are_those_of_an_official_document(paper):
    """37 mm above, 28 at the binding, 26 and 35 at the other sides of A4."""
    (page,) = paper.sections
    sides = (page.top_margin, page.left_margin, page.right_margin, page.bottom_margin)

    assert [37, 28, 26, 35] == [round(side.mm) for side in sides]
    assert (210, 297) == (round(page.page_width.mm), round(page.page_height.mm))


def test_a_page_has_22_lines_of_28_characters(paper):
    """In the body, 三号仿宋, whole lines and characters fit between the margins so often and no more."""
    (page,) = paper.sections
    width, height = (
        round(length / 635)
        for length in (
            page.page_width - page.left_margin - page.right_margin,
            page.page_height - page.top_margin - page.bottom_margin,
        )
    )
    size = int(setting(paper, "Normal", "rPr/sz", "val"))
    line = int(setting(paper, "Prose", "pPr/spacing", "line"))

    assert ("exact", 22) == (setting(paper, "Prose", "pPr/spacing", "lineRule"), height // line)
    assert 28 == width // (10 * size + int(setting(paper, "Prose", "rPr/spacing", "val")))
    assert ("仿宋_GB2312", 32) == (
        paper.styles.element.find(f".//{WORD}docDefaults//{WORD}rFonts").get(f"{WORD}eastAsia"),
        size,
    )


def test_the_title_is_set_in_its_own_face(paper):
    """二号小标宋, in the middle, not bold; a letter is signed at the right, the organ centred over the day."""
    assert ("方正小标宋简体", "44", None, "center") == tuple(
        setting(paper, "Title", path, name)
        for path, name in (("rPr/rFonts", "eastAsia"), ("rPr/sz", "val"), ("rPr/b", "val"), ("pPr/jc", "val"))
    )
    assert ("1400", "center") == tuple(
        setting(paper, "Signature", *place) for place in (("pPr/ind", "leftChars"), ("pPr/jc", "val"))
    )


def test_names_and_prose_of_several_lines():
    """A name stands on one line, prose keeps its lines; what no document may hold is marked, and braces are text."""
    application = APPLICATION.then("decided", date(2024, 3, 20), outcome="internal_affairs")
    letter = govinfo.letter(
        application,
        "decided",
        applicant="某\n公司{a}",
        organ="某\x00局",
        reasons="一是甲。\n二是{b}。\n",
        review_organ="某府",
    )

    assert ["某 公司{a}：", "二是{b}。", "某�局"] == [lines(letter)[number] for number in (2, 5, -2)]

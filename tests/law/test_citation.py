"""Citations: written, read, ordered, and one place within another."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govinfo.errors import ReadError
from govinfo.law.citation import Basis, Citation, Strength
from govinfo.law.sources import FEE_MEASURES, FORM_2021, REGULATION, REVIEW_LAW, SOURCES

SMALL = st.none() | st.integers(1, 99)
PLACES = st.builds(
    Citation, article=st.integers(1, 999), paragraph=SMALL, item=SMALL, source=st.sampled_from(list(SOURCES))
)
ANYWHERE = PLACES | st.builds(
    Citation, source=st.sampled_from(list(SOURCES)), place=st.none() | st.sampled_from(["表三附注", "表四"])
)


class TestText:
    @pytest.mark.parametrize(
        ("citation", "text"),
        [
            (Citation(20, item=5), "《条例》第二十条第（五）项"),
            (Citation(16, 2), "《条例》第十六条第二款"),
            (Citation(50, 1, 3), "《条例》第五十条第一款第（三）项"),
            (Citation(4, 1, source=FEE_MEASURES), "《信息处理费管理办法》第四条第一款"),
            (Citation(source=FEE_MEASURES), "《信息处理费管理办法》（国办函〔2020〕109号）"),
            (Citation(source=REVIEW_LAW), "《行政复议法》"),
            (Citation(source=FORM_2021, place="表三附注"), "年度报告格式（国办公开办函〔2021〕30号）表三附注"),
        ],
    )
    def test_is_written_as_laws_write_it(self, citation, text):
        """A citation prints the law's short name, then article, paragraph and item in Chinese numerals."""
        assert text == str(citation)

    def test_repr_names_the_source_by_its_key(self):
        """A citation is shown with the parts that it has, and its source by the key the library has it under."""
        assert "Citation(article=14)" == repr(Citation(14))
        assert "Citation(article=5, source=SOURCES['fee_measures'])" == repr(Citation(5, source=FEE_MEASURES))


class TestParse:
    @given(PLACES)
    def test_reads_what_it_writes(self, citation):
        """Every citation of an article is read back from its text, whichever law it names."""
        assert citation == Citation.parse(str(citation))
        assert citation == Citation.parse(citation.text, citation.source)

    @pytest.mark.parametrize(
        "text",
        [
            "第二十条第五项",  # item without brackets
            "第20条第(5)项",  # digits, half-width brackets
            "第二十条（五）项",  # item without 第
            " 第二十 条第\n（五）项 ",  # broken over lines
            "《条例》第二十条第（五）项",
            "中华人民共和国政府信息公开条例第二十条第（五）项",  # the full title
        ],
    )
    def test_reads_the_printings_in_use(self, text):
        """The several ways in which notices write one place give one citation."""
        assert Citation(20, item=5) == Citation.parse(text)

    def test_a_law_that_is_named_replaces_the_default(self):
        """The name before the article decides the law."""
        assert Citation(23, 1, source=REVIEW_LAW) == Citation.parse("《行政复议法》第二十三条第一款", REGULATION)

    @pytest.mark.parametrize(
        ("text", "sentence"),
        [
            ("《条例》", "'《条例》' is no citation such as 第二十条第（五）项"),
            (
                "第二十条第（五）项等",
                "'第二十条第（五）项等' is no citation such as 第二十条第（五）项",
            ),
            ("《刑法》第一条", "'《刑法》第一条' names no law that govinfo.law.sources holds"),
        ],
    )
    def test_what_is_no_citation_is_refused(self, text, sentence):
        """Text without an article, with a rest, or of a law that is not held, is refused with a sentence."""
        with pytest.raises(ReadError) as caught:
            Citation.parse(text)

        assert sentence == str(caught.value)


class TestOrder:
    @given(ANYWHERE, ANYWHERE)
    def test_is_total(self, one, other):
        """Of two citations exactly one of less, equal and greater holds."""
        assert 1 == [one < other, one == other, one > other].count(True)

    @given(ANYWHERE, ANYWHERE, ANYWHERE)
    def test_is_transitive(self, a, b, c):
        """Sorting puts every citation before or level with the next."""
        first, second, third = sorted((a, b, c))

        assert first <= second <= third
        assert first <= third

    def test_follows_the_law_then_its_places(self):
        """The regulation comes first; within a law the whole article comes before its paragraphs."""
        ordered = [
            Citation(16),
            Citation(16, 1),
            Citation(16, 2),
            Citation(20, item=5),
            Citation(2, source=FEE_MEASURES),
        ]

        assert ordered == sorted(ordered[i] for i in (3, 1, 4, 0, 2))

    def test_a_law_comes_before_its_places(self):
        """The whole comes before a named place in it, whatever the name begins with."""
        ordered = [
            Citation(source=FORM_2021),
            Citation(source=FORM_2021, place="1"),
            Citation(source=FORM_2021, place="表一"),
        ]

        assert ordered == sorted(ordered[i] for i in (2, 0, 1))

    @pytest.mark.parametrize("part", range(3))
    def test_a_part_comes_behind_its_whole(self, part):
        """A law comes before its first article, that before its first paragraph, and that before its first item."""
        parts = (1, 1, 1)
        whole, first = (Citation(*parts[:count], source=REVIEW_LAW) for count in (part, part + 1))

        assert whole < first

    def test_against_another_type_is_an_error(self):
        """A citation has no place among numbers."""
        with pytest.raises(TypeError):
            _ = Citation(1) < 1


class TestCovers:
    @given(ANYWHERE)
    def test_itself(self, citation):
        """Every place covers itself."""
        assert citation.covers(citation)

    @given(
        *3 * [st.builds(Citation, st.none() | st.integers(1, 2), st.none() | st.integers(1, 2), st.none() | st.just(1))]
    )
    def test_is_transitive(self, a, b, c):
        """What lies within a place within a place lies within the outer one."""
        if a.covers(b) and b.covers(c):
            assert a.covers(c)

    def test_only_places_within(self):
        """An article covers its paragraphs, a paragraph not its article, a law not another law."""
        assert Citation(16).covers(Citation(16, 2))
        assert not Citation(16, 2).covers(Citation(16))
        assert not Citation(16, 2).covers(Citation(16, 1))
        assert Citation().covers(Citation(51))
        assert not Citation().covers(Citation(23, source=REVIEW_LAW))


class TestBasis:
    def test_prints_every_citation(self):
        """A basis prints its citations one after the other."""
        basis = Basis((Citation(49, 1), Citation(50)), Strength.LEGAL)

        assert "《条例》第四十九条第一款；《条例》第五十条" == str(basis)

    def test_can_be_pickled(self):
        """A basis survives the way to another process."""
        basis = Basis((Citation(50),), Strength.LEGAL)

        assert basis == pickle.loads(pickle.dumps(basis))

"""Normalised text leads back to the text it was made of."""

import re
import sys
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from govinfo.text import _SAME, Traced, mended, narrowed, normalise, sound

TRICKY = (
    "“¨´Ａaか가ㄱㅏ각ﾊﾞ゙⁄\u0338\u3099\u200b\u200d\u00ad\u3000\ufeff \r\n\x85\u2028⺠⼀（一）１㎡①²ﷺ\u0301\U0001f100"
    "¹⁽❶1029m."
)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from(TRICKY), max_size=30)


@given(text=TEXTS)
@example(text="\r\u200b\n")
@example(text="110²、10²①")
@example(text="2\u200b¹7.¹")
@example(text="か\u200b\u3099")
@example(text="12３¹4\u0338")
def test_each_character_parts_the_original_where_it_is_said_to_stand(text):
    """What stands before a character's place is normalised to what stands before it, and the same behind it."""
    traced = Traced(text)
    places = [traced.place(position) for position in range(len(traced.text) + 1)]

    assert normalise(text) == traced.text
    assert len(text) == places[-1]
    for position, (before, place) in enumerate(pairwise([-1, *places])):
        assert before <= place
        if before < place:
            assert traced.text[:position] == normalise(text[:place])
            assert traced.text[position:] == normalise(text[place:])


def test_every_character_of_unicode_is_traced():
    """Each character between two others comes out as in the whole, and the one behind it is found again."""
    for block in range(0, sys.maxunicode + 1, 4096):
        signs = [chr(code) for code in range(block, block + 4096) if not 0xD800 <= code <= 0xDFFF]
        text = "龘".join(f"a{sign}" for sign in signs)
        traced = Traced(text)
        found = [traced.place(position) for position, sign in enumerate(traced.text) if sign == "龘"]
        ideographs = [position for position, sign in enumerate(text) if sign == "龘"]

        assert ideographs == found


@given(text=st.text(st.sampled_from(re.findall(f"[{_SAME}]", "".join(map(chr, range(0x10000))))), max_size=30))
def test_the_usual_characters_stay_as_many(text):
    """A text of the characters that most texts are made of is as long when normalised, whichever stand together."""
    assert len(text) == len(normalise(text))


@given(
    text=st.text(
        st.sampled_from("，；：（）！？％０９　\xa0\t\n aZ~、。·—‘’“”《》〈〉【】〔〕一龥鿿\u0301\u3099①⺠￥…\r")
    )
)
def test_sound_text_is_normalised_like_any(text):
    """What is sound is normalised the quick way as the slow one does it, and every character stands where it stood."""
    traced = Traced(text)

    assert mended(text) == normalise(text) == traced.text
    if sound(narrowed(text)):
        assert mended(text) == narrowed(text)
        assert list(range(len(text))) == [traced.place(position) for position in range(len(text))]


def test_every_sound_character_is_normalised_the_quick_way():
    """Each character in which no defect is seen is normalised the quick way as the slow one does it."""
    signs = [sign for sign in map(chr, range(0x20000)) if sound(narrowed(sign))]

    assert len(signs) > 100_000
    assert list(map(narrowed, signs)) == list(map(mended, signs))


@pytest.mark.parametrize("piece", ["9", "9\u200b", "9¹", "一¹", "\r\u0301", "1,"])
def test_long_texts_are_traced_in_time_that_grows_as_they_do(piece):
    """However figures, marks and invisible characters follow each other, none is looked at again and again."""
    traced = Traced(piece * 100_000 + "龘")

    assert len(traced.original) - 1 == traced.place(len(traced.text) - 1)

"""Which language is spoken."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest

import govinfo
from govinfo.errors import UnknownKeyError
from govinfo.languages import SPOKEN, Language, Text
from govinfo.speaking import language, language_of

TEXT = Text("{what}有{n}件", "{n} {what}")


def test_chinese_is_spoken_whatever_the_locale():
    """A fresh process speaks Chinese, and an English locale changes nothing of that."""
    code = "import govinfo; print(ascii(str(govinfo.MissingExtraError('x', extra='y'))[:2]))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        encoding="utf-8",
        check=True,
        env={"LANG": "en_US.UTF-8", "LC_ALL": "en_US.UTF-8", "PYTHONPATH": ":".join(sys.path)},
    )

    assert ascii("需要") == done.stdout.strip()


def test_a_language_stays_until_another_is_chosen():
    """Chosen outside a ``with`` block, a language stays for the context."""
    token = SPOKEN.set(Language.EN)
    try:
        govinfo.language("zh")

        assert "件" == str(Text("件", "items"))
    finally:
        SPOKEN.reset(token)


def test_a_with_block_gives_the_language_before_back():
    """At the end of its block the language is the one before, also where an error ends it."""
    with language("zh") as spoken:
        assert (Language.ZH, Language.ZH) == (spoken, language_of(None))
    with suppress(ZeroDivisionError), language("zh"):
        _ = 1 / 0

    assert Language.EN is language_of(None)


def test_threads_choose_for_themselves():
    """What one thread chooses is not heard in another."""
    with language("en"), ThreadPoolExecutor(1) as pool:
        assert Language.ZH is pool.submit(language_of, None).result()


def test_a_language_asked_for_goes_before_the_one_spoken():
    """A name gives its language; one that is not spoken is refused."""
    assert Language.ZH is language_of("zh")
    with pytest.raises(UnknownKeyError) as caught:
        language_of("de")

    assert "没有语言“de”。可用的有：zh、en" == caught.value.zh


def test_facts_are_put_in_in_both_languages():
    """A fact that is a text is said in each language; a text that is filled is no template any more."""
    filled = TEXT.filled(what=Text("{申请}", "{applications}"), n=3)

    assert Text("{申请}有3件", "3 {applications}") == filled == filled.filled()

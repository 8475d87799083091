"""What others rely on changes only where somebody means it to."""

from difflib import unified_diff

from api.public import SNAPSHOT, interface


def test_the_public_interface_is_as_it_was():
    """No public name, field, method, argument or default comes, goes or changes unseen.

    What changed on purpose is written down by ``python tests/api/public.py`` and told in the changelog.
    """
    kept = SNAPSHOT.read_text(encoding="utf-8").splitlines()

    assert [] == list(unified_diff(kept, interface(), "as it was", "as it is", lineterm="", n=0))

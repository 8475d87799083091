"""No defect that somebody saw comes back unseen: each has a test, and the test is there."""

import ast
from pathlib import Path

import pytest

from regressions.stories import STORIES

TESTS = Path(__file__).parents[1]


@pytest.mark.parametrize("test", STORIES, ids=lambda test: test.partition("::")[2])
def test_the_test_of_a_story_is_there(test):
    """The test that keeps a defect from coming back has not been renamed or dropped."""
    file, _, name = test.partition("::")
    tree = ast.parse((TESTS / file).read_text(encoding="utf-8"))

    assert name in {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def test_every_test_has_a_story_of_its_own():
    """No story is told twice."""
    assert len(STORIES) == len(set(STORIES.values()))

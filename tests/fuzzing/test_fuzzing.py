"""Damaged files: read, or refused by an error of ours, soon and with little memory; no number is made up."""

import os
import signal

import pytest

from fuzzing.mutations import mutated
from fuzzing.running import MOST_HELD_IS_TOLD, fuzzed, tried
from fuzzing.targets import TARGETS, Target

RUNS = 2_000 if os.environ.get("HYPOTHESIS_PROFILE") == "long" else 8

pytestmark = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="no clock of processor time there")


@pytest.mark.parametrize("name", TARGETS)
def test_nothing_but_our_own_errors(name):
    """Whatever is damaged, nothing comes of it that may not be."""
    assert [] == [failure.why for failure in fuzzed(name, RUNS)]


@pytest.mark.parametrize("name", TARGETS)
def test_what_is_right_is_taken(name):
    """The files that the damages begin with are right, and of several kinds."""
    right = TARGETS[name].seeds()

    assert [] == [why for data in right if (why := tried(TARGETS[name], data))]
    assert len(set(right)) > 5


def endless(data):
    while data:
        pass


@pytest.mark.parametrize(
    ("run", "why"),
    [
        (lambda data: [][len(data)], "IndexError"),
        (lambda data: "7", "made up: 7"),
        (endless, "takes longer than 1 s"),
    ],
)
def test_what_may_not_be_is_told(run, why):
    """An error of another's, a number made up and work without end are each told."""
    assert why in tried(Target(run, list, seconds=1), b"x")


@pytest.mark.skipif(not MOST_HELD_IS_TOLD, reason="the system does not tell how much a process held at most")
def test_a_flood_of_memory_is_told():
    """A flood of memory is told, also in a process that has held more before."""
    held = b"x" * 800_000_000
    del held

    assert "kB @ memory" in tried(Target(lambda _: bool(b"x" * 700_000_000) and None, list), b"x")


def test_the_same_seed_makes_the_same_file():
    """A failure can be made again from its number."""
    import random

    right = TARGETS["docx"].seeds()
    made = [mutated(random.Random(7), right[0], right) for _ in range(2)]

    assert made[0] == made[1] != right[0]

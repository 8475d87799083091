"""The page on how it works names every room of the house, on the floor that it stands on."""

import configparser
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "docs" / "explanation" / name for name in ("how-it-works.md", "how-it-works.zh.md")]
ROOM = re.compile(r"`(\w+)`")


def floors():
    """The floor of each room, the highest first, as the contract has them that holds them apart."""
    contract = configparser.ConfigParser()
    contract.read(ROOT / ".importlinter", encoding="utf-8")
    layers = contract["importlinter:contract:floors"]["layers"].split("\n")
    return {room: number for number, layer in enumerate(layers) for room in re.findall(r"\w+", layer)}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_rooms_stand_on_their_floors(page):
    """Each row of the table begins with rooms; together they are all that there are, from the highest floor down."""
    rows = [row.split("|")[1] for row in page.read_text(encoding="utf-8").splitlines() if row.startswith("| `")]
    rooms = [room for row in rows for room in ROOM.findall(row)]

    assert sorted(floors()) == sorted(rooms)
    assert rooms == sorted(rooms, key=floors().get)

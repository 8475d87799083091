"""Trees of organs: a row for each, with the organ above it."""

import narwhals as nw

from govinfo.errors import InvalidValueError
from govinfo.frames.engine import Lazy
from govinfo.frames.form_columns import ORGAN
from govinfo.messages import frames as says

PARENT = "parent"
_COUNT = "count"


def depth(tree: Lazy) -> int:
    """How many levels lie below the top of a tree of organs.

    Raises:
        InvalidValueError: If an organ has two parents, or stands below itself.
    """
    links = tree.select(ORGAN, PARENT).unique()
    over = nw.col(PARENT).alias(ORGAN)
    parents = links.filter(~nw.col(PARENT).is_null()).select(over).unique()
    several = links.group_by(ORGAN).agg(nw.len().alias(_COUNT)).filter(nw.col(_COUNT) > 1).select(ORGAN)
    inner = links.join(nw.concat([parents, several]).unique(), on=ORGAN, how="inner").collect()
    above: dict[str, str | None] = {}
    links_above = zip(inner[ORGAN].to_list(), inner[PARENT].to_list(), strict=True)
    for organ, parent in sorted(links_above, key=lambda link: (link[0], link[1] or "")):
        if organ in above:
            raise InvalidValueError(says.TWO_PARENTS, organ=organ, one=above[organ], other=parent)
        above[organ] = parent
    climbing, levels = set(parents.collect()[ORGAN].to_list()), 0
    while climbing:
        levels += 1
        if levels > len(above) + 1:
            around = min(climbing & above.keys())
            raise InvalidValueError(says.BELOW_ITSELF, organ=around)
        climbing = {parent for organ in climbing if (parent := above.get(organ)) is not None}
    return levels

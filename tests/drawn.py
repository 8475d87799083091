"""What stands in a figure of matplotlib."""

from itertools import combinations


def named(figure):
    """What is drawn in a figure, by the name it has."""
    return {artist.get_gid(): artist for artist in figure.axes[0].get_children() if artist.get_gid()}


def values(figure):
    """The texts beside what is drawn, by what they are of."""
    found = named(figure).items()
    return {name.removesuffix(".value"): artist.get_text() for name, artist in found if name.endswith(".value")}


def texts(figure):
    """Every text that is drawn, with the lines it is broken into put together."""
    return [text.get_text().replace("\n", "") for text in figure.axes[0].texts]


def collisions(figure):
    """The texts that are drawn over each other, or beyond the edge of the page."""
    boxes = [(text.get_text(), text.get_window_extent()) for text in figure.axes[0].texts]
    page = figure.bbox
    beyond = [(text,) for text, box in boxes if box.x0 < 0 or box.y0 < 0 or box.x1 > page.x1 or box.y1 > page.y1]
    over = [(one, other) for (one, a), (other, b) in combinations(boxes, 2) if _overlap(a, b)]
    return beyond + over


def _overlap(a, b, slack=1.0):
    return min(a.x1, b.x1) - max(a.x0, b.x0) > slack * 1.0 and min(a.y1, b.y1) - max(a.y0, b.y0) > slack * 1.0

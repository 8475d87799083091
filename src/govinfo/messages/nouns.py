"""What the things are called that messages speak of."""

from govinfo.languages import Text

LANGUAGE = Text("语言", "language")

ROUTES = {
    "review": Text("行政复议", "review"),
    "direct_litigation": Text("行政诉讼（未经复议）", "direct litigation"),
    "litigation_after_review": Text("行政诉讼（复议后）", "litigation after review"),
}
"""The ways of a remedy, by their fixed names."""

"""How a place in a document is told, with the text that stood there."""

from govinfo.languages import Text

IN_DOCUMENT = Text("{document}，{place}", "{document}, {place}")
WITH_TEXT = Text("{place}：“{raw}”", "{place}: '{raw}'")

"""What is said of entry points of other packages."""

from govinfo.languages import Text

NOT_LOADED = Text(
    "入口点“{value}”（{group}）无法加载：{error}", "the entry point {value} ({group}) does not load: {error}"
)
NO_RECORD = Text(
    "入口点“{value}”（{group}）给出的{found}不是{kind}",
    "the entry point {value} ({group}) gives {found}, which is no {kind}",
)

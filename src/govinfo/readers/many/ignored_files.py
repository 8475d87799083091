"""Files that systems and word processors leave in folders; they are ignored, and no error is given for them."""

_BEGINNINGS = ("~$", "~wrl", ".~", "._")
_NAMES = frozenset({"thumbs.db", ".ds_store", "desktop.ini"})
_FOLDERS = frozenset({"__MACOSX", "$RECYCLE.BIN", "System Volume Information"})


def passed_over(name: str) -> bool:
    """Whether a file is one of them, by its path with slashes.

    Example:
        >>> passed_over("2023/~$年报.docx"), passed_over("~WRL0001.tmp"), passed_over("2023/年报.docx")
        (True, True, False)
    """
    *folders, last = name.split("/")
    return not _FOLDERS.isdisjoint(folders) or last.lower().startswith(_BEGINNINGS) or last.lower() in _NAMES

"""Workbooks as other programs write them: made by one library, with some text of their parts changed."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile


def saved(made, **changes):
    """The bytes of a workbook, some text of its parts changed."""
    file, changed = BytesIO(), BytesIO()
    made.save(file)
    with ZipFile(file) as old, ZipFile(changed, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            for before, after in changes.items():
                content = content.replace(before.encode(), after.encode())
            new.writestr(name, content)
    return changed.getvalue()

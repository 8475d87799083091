"""Archives: names of older programs, and what is refused before it is unpacked."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from govinfo.errors import ReadError
from govinfo.readers import LIMITS
from govinfo.readers.many.archive import Archive


def packed(*files):
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, data in files:
            archive.writestr(name, data)
    return file.getvalue()


@pytest.mark.parametrize(("name", "encoding"), [("年报", "gbk"), ("一二", "gbk"), ("年报", "utf-8")])
def test_names_are_in_chinese_where_they_are_not_in_unicode(name, encoding):
    """As Windows packed them, or in Unicode without a word of that; folders and files of systems are left out."""
    written = name.encode(encoding)
    plain = "x" * len(written)
    data = packed((f"{plain}.txt", "1"), (f"{name}.txt", "2"), ("__MACOSX/a.txt", ""), ("空/", ""))
    old = data.replace(plain.encode() + b".txt", written + b".txt")
    assert (f"{name}.txt",) == Archive(old, None, LIMITS).names
    assert b"1" == Archive(data, None, LIMITS).read(f"{plain}.txt")


@pytest.mark.parametrize(
    ("data", "limits", "told"),
    [
        ("x", LIMITS, "以字节数据提供"),
        (b"PK\3\4", LIMITS, "已损坏"),
        (packed(("a", ""), ("b", "")), LIMITS._replace(files=1), "超过1个"),
        (packed(("a", "x" * 100)), LIMITS._replace(archived=99), "远大于"),
        (packed(), LIMITS._replace(files=0), "还有压缩包"),
    ],
)
def test_archives_that_are_refused(data, limits, told):
    """No archive, too many files, too much, one in another."""
    with pytest.raises(ReadError) as error:
        Archive(data, "a.zip", limits)
    assert told in error.value.zh


def test_files_that_are_refused():
    """Encrypted, damaged, or unfolding beyond measure."""
    plain = packed(("a.txt", "x" * 5_000_000))
    assert "远大于" in _refused(plain)
    small = bytearray(packed(("a.txt", "x" * 50)))
    small[small.index(b"PK\1\2") + 8] |= 1
    assert "已加密" in _refused(bytes(small))
    assert "已损坏" in _refused(packed(("a.txt", bytes(range(200)))).replace(bytes(range(90, 100)), bytes(10)))


def _refused(data):
    with pytest.raises(ReadError) as error:
        Archive(data, "a.zip", LIMITS).read("a.txt")
    return error.value.zh

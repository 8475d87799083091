"""A document of pages as a stream, and in words why one is refused."""

from govinfo.errors import ReadError
from govinfo.geometry.page import Document, Table
from govinfo.geometry.refusing import Refusal
from govinfo.languages import Text
from govinfo.readers.grid import Grid
from govinfo.readers.limits import Limits
from govinfo.readers.stream import Stream

_REFUSALS = {
    Refusal.TORN: Text("文件已损坏，或者不是{kind}文件", "a {kind} file that is whole"),
    Refusal.ENCRYPTED: Text(
        "文件已加密，需要密码才能打开：请先解除加密再读取",
        "a {kind} file that opens without a password: save it without one first",
    ),
    Refusal.PAGES: Text("文件超过{pages}页", "a {kind} file of at most {pages} pages"),
    Refusal.CROWDED: Text(
        "某一页上的图形或文字过多，不像是年度报告", "a {kind} file with no more drawn on a page than any report has"
    ),
    Refusal.UNFOLDS: Text(
        "读取此文件所需的时间或内存远超任何年度报告",
        "a {kind} file that takes no more time or memory than any report does",
    ),
    Refusal.UNSTARTED: Text(
        "无法启动单独的进程来读取{kind}文件", "a system that lets a {kind} file be read in a process of its own"
    ),
}
_SCANNED = Text(
    "文件中只有页面图像，没有可读的文字：请先用文字识别（OCR）软件识别并核对后，再以文本或Word文件读取",
    "a {kind} file with text; this one holds pictures of pages: recognise their text first (OCR), and proofread it",
)
_UNSEEN = Text(
    "文件中只有页面图像，图像背后的隐藏文字系机器识别，未经核对，不予采用：请核对后以文本或Word文件读取",
    "a {kind} file with text; this one holds pictures of pages, and the hidden text behind them, which a machine "
    "recognised, is not relied on: proofread it, and give it as text",
)
_EMPTY = Text("文件中没有文字", "a {kind} file with text")


def refused(refusal: Refusal, kind: str, document: str | None, limits: Limits) -> ReadError:
    """The error for a file that is refused."""
    return _error(_REFUSALS[refusal], kind, document, limits)


def stream(read: Document, kind: str, document: str | None, limits: Limits) -> Stream:
    """The stream of a document of pages.

    Raises:
        ReadError: If nothing in it is text, or it has more of it than the limits allow.
    """
    if not read.blocks:
        hidden = any(omission.text.strip() for omission in read.omitted)
        reason = (_UNSEEN if hidden else _SCANNED) if read.pictures else _EMPTY
        raise _error(reason, kind, document, limits)
    grid = Grid(document, limits)
    for block in read.blocks:
        if isinstance(block, Table):
            grid.table([[(cell.text, cell.columns, cell.rows) for cell in row.cells] for row in block.rows])
        else:
            grid.paragraph(block.text)
    return grid.stream()


def _error(said: Text, kind: str, document: str | None, limits: Limits) -> ReadError:
    facts = {"kind": kind, "pages": limits.pages}
    return ReadError(f"{said.en.format_map(facts)} / {said.zh.format_map(facts)}", document=document)

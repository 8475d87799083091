"""What is said of files: why one cannot be opened, and why one cannot be written."""

import errno

from govinfo.languages import Text

NOT_OPENED = Text("未能打开文件：{cause}", "the file cannot be opened: {cause}")
NOT_WRITTEN = Text("未能写入文件：{cause}", "the file cannot be written: {cause}")
NOT_PRINTED = Text("未能输出结果：{cause}", "the output cannot be written: {cause}")
CLOSED = Text("输出已经关闭", "it is closed")
NOT_USED = Text("{file}：{cause}", "{file}: {cause}")
LINKED_FOLDER = Text("这是指向文件夹的链接，未予读取", "it is a link to a folder and was not followed")
NO_FILE = Text("不是普通文件，未予读取", "it is no regular file and was not read")
OTHER_KIND = Text("不是可以读取的文件类型", "files of this kind are not read")
LEFT_OVER = Text(
    "这是系统或者办公软件留下的临时文件，不是文档",
    "it is a file that systems and word processors leave behind, no document",
)
NOT_SET_UP = Text("{said}", "{said}")
LOST = Text(
    "读取该文件的进程被系统终止，可能是内存不足",
    "the process that read the file was ended by the system, perhaps for lack of memory",
)
NO_REPORT_INSIDE = Text("其中的文件都不是年度报告", "no file in it is an annual report")
NO_BYTES = Text("文件对象须以二进制方式打开", "the file object does not give bytes: open it in binary mode")

CAUSES = {
    errno.ENOENT: Text("没有该文件或文件夹", "there is no such file or folder"),
    errno.EACCES: Text("没有权限，或者正被其他程序使用", "it is not permitted, or another program has it open"),
    errno.EPERM: Text("没有权限", "it is not permitted"),
    errno.EISDIR: Text("这是一个文件夹", "it is a folder"),
    errno.ENOTDIR: Text("路径中有一段不是文件夹", "a part of the path is no folder"),
    errno.ENOSPC: Text("磁盘已满", "the disk is full"),
    errno.EDQUOT: Text("超出磁盘配额", "the disk quota is used up"),
    errno.EROFS: Text("磁盘为只读", "the disk can only be read"),
    errno.EFBIG: Text("文件过大", "the file grows too large"),
    errno.ENAMETOOLONG: Text("文件名过长", "the name is too long"),
    errno.ELOOP: Text("链接循环指向自身", "its links lead in a circle"),
    errno.EMFILE: Text("打开的文件过多", "too many files are open"),
    errno.EPIPE: Text("接收输出的程序已经结束", "the program that receives it has ended"),
    errno.EIO: Text("磁盘读写出错", "the disk fails"),
    errno.EINVAL: Text("文件名无效", "the name is not valid"),
}
"""Why the system refuses, by the number it gives."""
OTHER_CAUSE = Text("系统错误（{said}）", "the system says: {said}")

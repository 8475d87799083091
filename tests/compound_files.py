"""Makes small binary Word files and binary workbooks, right ones and others: as little of each as readers need."""

from struct import pack

from govinfo.strategies.files.compound import SECTOR, compound


def word(
    paragraphs,
    *,
    pieces=None,
    stated=(),
    data=None,
    encoding="utf-16-le",
    flags=0x0200,
    magic=b"\xec\xa5",
    length=None,
    **further,
):
    """A binary Word file.

    Args:
        paragraphs: Each the pieces of its text, ``(text, changes)``, what it ends with, and its own changes.
        pieces: How the text is cut into pieces: characters of each, and its change.
        stated: Lists of changes that pieces state by number.
        data: The data stream.
        encoding: Of the text.
        flags: Those of the file.
        magic: The first two bytes.
        length: How many characters it says it has.
        further: Streams beside; ``sheet``, its style sheet; ``style``, the number of the style of its paragraphs.
    """
    sheet, style = further.pop("sheet", b""), further.pop("style", 0)
    texts, looks, parts, at = b"", [], [], 1024
    for runs, end, changes in paragraphs:
        for text, look in (*runs, (end, b"")):
            start, at = at, at + len(text.encode(encoding))
            texts += text.encode(encoding)
            looks.append((start, at, bytes((len(look),)) + look))
        written = pack("<H", style) + changes + bytes(len(changes) % 2)
        first = parts[-1][1] if parts else 1024
        parts.append((first, at, bytes((0, len(written) // 2)) + written))
    main = (bytes(1024) + texts).ljust(-(-(1024 + len(texts)) // SECTOR) * SECTOR, b"\0")
    table, places = b"", {}
    for number, known, step in ((12, looks, 1), (13, parts, 13)):
        first = len(main) // SECTOR
        for start, end, listed in known:
            page = (pack("<II", start, end) + bytes((128,)).ljust(step, b"\0")).ljust(256, b"\0") + listed
            main += page.ljust(SECTOR - 1, b"\0") + b"\1"
        listing = bytes(4 * (len(known) + 1)) + pack(f"<{len(known)}I", *range(first, first + len(known)))
        places[number] = (len(table), len(listing))
        table += listing
    width, narrow = (2, 0) if encoding == "utf-16-le" else (1, 0x40000000)
    count = len(texts) // width
    clx = b"".join(b"\1" + pack("<H", len(one)) + one for one in stated)
    cut = pieces or [(count, 0)]
    ends = [sum(size for size, _ in cut[:number]) for number in range(len(cut) + 1)]
    plc = pack(f"<{len(ends)}I", *ends)
    for (_, change), start in zip(cut, ends, strict=False):
        plc += pack("<HIH", 0, (1024 + width * start) * 2 // width | narrow, change)
    clx += b"\2" + pack("<I", len(plc)) + plc
    places[33] = (len(table), len(clx))
    places[1] = (len(table + clx), len(sheet))
    head = bytearray(main)
    head[:2], head[10:12] = magic, pack("<H", flags)
    head[76:80] = pack("<I", count if length is None else length)
    for number, place in places.items():
        head[154 + 8 * number : 162 + 8 * number] = pack("<II", *place)
    streams = {"WordDocument": bytes(head), "1Table": table + clx + sheet, **further}
    return compound(streams if data is None else {**streams, "Data": data})


def change(code, *operand):
    """A change, as Word writes it."""
    return pack("<H", code) + bytes(operand)


IN_TABLE, ENDS_ROW = change(0x2416, 1), change(0x2417, 1)


def layout(*edges, merges=()):
    """The change that says where the cells of a row end, and which go on others."""
    told = b"".join(pack("<H", merge) + bytes(18) for merge in merges)
    listed = bytes((len(edges) - 1,)) + pack(f"<{len(edges)}h", *edges) + told
    return pack("<HH", 0xD608, len(listed) + 1) + listed


def table(rows, edges, merges=()):
    """The paragraphs of a table at the first depth; merges by the number of the row."""
    found = []
    told = dict(merges)
    for number, row in enumerate(rows):
        found += [([(cell, b"")] if isinstance(cell, str) else cell, "\x07", IN_TABLE) for cell in row]
        found.append(([], "\x07", IN_TABLE + ENDS_ROW + layout(*edges, merges=told.get(number, ()))))
    return found


def record(code, data=b""):
    """A record of a workbook."""
    return pack("<HH", code, len(data)) + data


def unicode(text, counter="<H"):
    """A text as workbooks hold it."""
    return pack(counter, len(text)) + b"\1" + text.encode("utf-16-le")


def _font(flags, raised, colour=0x7FFF, size=200):
    return pack("<HHHHH", size, flags, colour, 400, raised) + bytes(6)


def _look(font, code, pattern=0, colour=64, aligned=0):
    return pack("<HH2xB7xIH", font, code, aligned, pattern << 26, colour)


def workbook(cells, *, texts=(), fonts=(), looks=(), codes=(), state=0, head=b"", sheets=1):
    """A binary workbook with one sheet, or with several that are the same.

    Args:
        cells: The records of the sheet.
        texts: Shared texts, as they are written.
        fonts: For each its flags, how far it is raised, its colour, and its size in twentieths of a point.
        looks: For each a font, a format's number, a pattern, the colour of that, and how it is set across.
        codes: Pairs of a format's number and its code.
        state: Whether the sheet is shown: 0, or 1 for a hidden one.
        head: Records that stand before.
        sheets: How many there are.
    """
    begin = record(0x0809, pack("<HH", 0x0600, 5) + bytes(12))
    told = begin + head
    told += b"".join(record(0x31, _font(*font)) for font in fonts)
    told += b"".join(record(0xE0, _look(*look)) for look in looks)
    told += b"".join(record(0x041E, pack("<H", number) + unicode(code)) for number, code in codes)
    told += record(0xFC, pack("<II", len(texts), len(texts)) + b"".join(texts)) if texts else b""
    place = len(told) + sheets * len(record(0x85, bytes(6) + unicode("三", "<B"))) + len(record(0x0A))
    told += record(0x85, pack("<IBB", place, state, 0) + unicode("三", "<B")) * sheets + record(0x0A)
    return compound({"Workbook": told + begin + b"".join(cells) + record(0x0A)})


def number(row, column, value, look=0):
    """A cell with a number."""
    return record(0x0203, pack("<HHHd", row, column, look, value))

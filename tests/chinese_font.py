"""A font for tests: every Chinese character is the same box, as broad as it is high."""

CHARACTERS = [
    *range(0x3000, 0x3040),
    *range(0x4E00, 0x9FA6),
    *range(0xFF00, 0xFF60),
    0x2014,
    0x2018,
    0x2019,
    0x201C,
    0x201D,
]
EM = 1_000


def write_font(path):
    """Write the font to a file."""
    from fontTools.fontBuilder import FontBuilder
    from fontTools.pens.ttGlyphPen import TTGlyphPen

    pen = TTGlyphPen(None)
    pen.moveTo((100, 0))
    for corner in ((100, 800), (900, 800), (900, 0)):
        pen.lineTo(corner)
    pen.closePath()
    box = pen.glyph()
    font = FontBuilder(EM, isTTF=True)
    font.setupGlyphOrder([".notdef", "box"])
    font.setupCharacterMap(dict.fromkeys(CHARACTERS, "box"))
    font.setupGlyf({".notdef": box, "box": box})
    font.setupHorizontalMetrics({".notdef": (EM, 100), "box": (EM, 100)})
    font.setupHorizontalHeader(ascent=880, descent=-120)
    font.setupNameTable({"familyName": "Boxes", "styleName": "Regular"})
    font.setupOS2(sTypoAscender=880, sTypoDescender=-120, usWinAscent=880, usWinDescent=120)
    font.setupPost()
    font.save(path)

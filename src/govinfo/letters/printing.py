"""What is printed of a letter: title, number, salutation, body, signature and day, as official documents have them."""

from collections.abc import Iterator

from govinfo.displays.characters import printable
from govinfo.languages import Language
from govinfo.letters.letter import Letter, written
from govinfo.page.document import LineStyle, PrintedDocument, TextLine, paragraphs
from govinfo.page.notes import NOTHING, Notes


def printed_letter(letter: Letter, notes: Notes = NOTHING) -> PrintedDocument:
    """What is printed of a letter; it is in Chinese."""
    lines = tuple(_lines(letter))
    return PrintedDocument(Language.ZH, lines[0].text, letter.organ.text, letter.day.isoformat(), lines, notes)


def _lines(letter: Letter) -> Iterator[TextLine]:
    yield TextLine(LineStyle.TITLE, letter.title)
    if letter.number is not None:
        yield TextLine(LineStyle.IMPRINT, _one_line(letter.number))
    yield TextLine(LineStyle.SALUTATION, _one_line(f"{letter.addressee.text}："))
    for paragraph in letter.paragraphs:
        text = "".join(sentence.text for sentence in paragraph)
        yield from (TextLine(LineStyle.PROSE, line) for line in paragraphs(text))
    yield TextLine(LineStyle.SIGNATURE, _one_line(letter.organ.text))
    yield TextLine(LineStyle.SIGNATURE, written(letter.day))


def _one_line(text: str) -> str:
    return printable(" ".join(text.split()))

"""Where a value was read from: as a person finds it, and as a program that changes the file does."""

from typing import Annotated, NamedTuple

from attrs import field, frozen

from govinfo.displays.displayed import displayed
from govinfo.languages import Text, in_both
from govinfo.messages import asides, places
from govinfo.records.strict import Strict, strict
from govinfo.records.types import FILE_NAME, ORDINAL, QUANTITY
from govinfo.words import Word


def between(first: Text, last: Text) -> Text:
    """From one place to another.

    >>> between(Text("第12段", "paragraph 12"), Text("第14段", "paragraph 14")).en
    'paragraph 12 to paragraph 14'
    """
    return first if first == last else places.BETWEEN.filled(first=first, last=last)


@displayed
@strict
class Locator(NamedTuple):
    """A place in the file itself, counted in the elements that it is made of.

    Attributes:
        part: Name of the part within a packed file, ``word/document.xml``; `None` for a file of one part.
        table: Number of the table among all of the part, layout tables and tables within tables too, from 1.
        row: Number of the row element in its table, or of the row of a sheet or the record of a grid, from 1.
        cell: Number of the cell element in its row, those that go on with a cell above too, or the name of a cell of a
            sheet, ``J5``.
        paragraph: Number of the paragraph element in the part, from 1.
        start: Offset of the first character in the decoded text, from 0.
        end: Offset behind the last.
        pointer: In JSON, the value by its keys and its number in an array (RFC 6901), ``/proactive/rules/0``.
    """

    part: str | None = None
    table: Annotated[int, ORDINAL] | None = None
    row: Annotated[int, ORDINAL] | None = None
    cell: Annotated[int, ORDINAL] | str | None = None
    paragraph: Annotated[int, ORDINAL] | None = None
    start: Annotated[int, QUANTITY] | None = None
    end: Annotated[int, QUANTITY] | None = None
    pointer: str | None = None


class AsideKind(Word):
    """The kinds of text that a place holds and that are not read there."""

    NOTE = "note"
    """A raised note mark."""
    STRUCK = "struck"
    """Text that is struck out."""
    DELETED = "deleted"
    """Text that a tracked change deletes."""
    HIDDEN = "hidden"
    """Text that is not shown."""
    ASLANT = "aslant"
    """Text that runs across the page at an angle, as a watermark does."""
    PICTURE = "picture"
    """A page that is a picture, without text."""
    CONCEALED = "concealed"
    """A row, column or sheet that is not shown; what stands in it is read."""
    PASSED = "passed"
    """A table or sheet that is not shown; nothing in it is read."""
    STORED = "stored"
    """A number that is shown otherwise than it is stored."""
    UNCALCULATED = "uncalculated"
    """A formula without a result."""
    FAULTY = "faulty"
    """A formula whose result is an error."""


@displayed
@strict
class Aside(NamedTuple):
    """Something that a document holds at a place beside what is read there; ``str`` is the sentence that tells of it.

    Attributes:
        kind: What kind of thing.
        text: The text of it, or its name.

    Example:
        >>> Aside(AsideKind.STRUCK, "217").sentence.zh
        '已划去的“217”未读入'
    """

    kind: AsideKind
    text: str | Text

    @property
    def sentence(self) -> Text:
        """The sentence that tells of it, in both languages."""
        template: Text = getattr(asides, self.kind.name)
        return template.filled(text=self.text)

    def _worded(self) -> Text:
        return self.sentence

    def __str__(self) -> str:
        return str(self.sentence)


@frozen
class SourceSpan(Strict):
    """A place in a document and the text that stood there.

    Attributes:
        where: The place as a person finds it, in both languages: ``第57行``, ``表三第5行“结果纠正”列``, ``三!J5``; a
            plain string is the same in both.
        raw: The text exactly as it stood.
        document: Name of the file, or `None` for text in memory.
        line: Number of the line, from 1, where the document has lines.
        locator: The place in the file's own elements, where they are known.
        asides: What the document holds there beside what is read.

    Example:
        >>> span = SourceSpan(Text("第57行", "line 57"), "一、本年新收")
        >>> span.place, span.where.en
        ('第57行', 'line 57')
    """

    where: Text = field(converter=in_both)
    raw: str
    document: Annotated[str, FILE_NAME] | None = None
    line: Annotated[int, ORDINAL] | None = None
    locator: Locator | None = None
    asides: tuple[Aside, ...] = ()

    @property
    def place(self) -> str:
        """The place in the language spoken."""
        return str(self.where)

    @property
    def sentence(self) -> Text:
        """Document, place and text, on one line, in both languages."""
        where = self.where
        if self.document is not None:
            where = places.IN_DOCUMENT.filled(document=self.document, place=where)
        return places.WITH_TEXT.filled(place=where, raw=" ".join(self.raw.split()))

    def _worded(self) -> Text:
        return self.sentence

    def __str__(self) -> str:
        return str(self.sentence)

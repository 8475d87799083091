"""What Pydantic asks of a class, so that models and FastAPI take its records as body and response.

Pydantic is not imported: its schemas are plain data.
"""

from typing import Any, ClassVar

from govinfo.records.documents import Document, inlined


class Stored:
    """A class of records that are stored and sent by themselves, with its format.

    A model takes an instance as it is, and a document as `govinfo.structure` does; it writes the document.
    """

    __slots__ = ()

    DOCUMENT: ClassVar[Document]

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> dict[str, Any]:
        return {
            "type": "function-plain",
            "function": {"type": "no-info", "function": cls._taken},
            "serialization": {"type": "function-plain", "function": cls._written, "when_used": "always"},
        }

    @classmethod
    def __get_pydantic_json_schema__(cls, core: Any, handler: Any) -> dict[str, Any]:
        return inlined(cls._document().schema)

    @classmethod
    def _document(cls) -> Document:
        return cls.DOCUMENT

    @classmethod
    def _taken(cls, given: object) -> Any:
        return given if isinstance(given, cls) else cls._document().structure(given)

    @classmethod
    def _written(cls, record: Any) -> dict[str, Any]:
        return cls._document().unstructure(record)

"""Rules and normative documents that prose counts: which, and what became of them."""

from govinfo.report.claims.labels import row_of
from govinfo.report.claims.subject import ClaimReading, Context, Subject
from govinfo.text import fold
from govinfo.vocabulary import Section

DOCUMENT_VERBS = {
    "issued": (("制发", "制定", "出台", "印发"), r"(?:了|的|并|公开|发布|、|本级|各类|共|新|全年|本年度)*+"),
    "repealed": (("废止",), r"(?:了|的|、|失效|共|本年度)*+"),
    "in_force": (("现行有效", "继续有效", "目前有效", "保留有效"), r"(?:的|为|、)*+"),
}
"""What is said of documents that were issued, repealed or are in force, and what may stand behind that."""
_WHOSE = "(?:部门|(?:地方|[省市州])?政府)?"
DOCUMENTS = {"rules": "规章", "normative_documents": "(?:行政)?规范性文件"}
"""Rows of documents, and what is counted in them is called."""
_WHOLE = r"(?!制度|草案|解读|审|备案|目录|文本|汇编)"
"""What does not stand behind the name of a document that is counted itself."""
_SAID = {"issued": "制发", "repealed": "废止", "in_force": "现行有效"}


def documents() -> tuple[Subject, ...]:
    """What prose says of documents: how many of which were issued, repealed, or are in force."""
    subjects: list[Subject] = []
    for key in DOCUMENTS:
        row = row_of(Section.PROACTIVE, key)
        name = fold(row.label)
        short = "|".join(fold(variant) for variant in row.variants if fold(variant) in name)
        for column, (verbs, behind) in DOCUMENT_VERBS.items():
            reading = (ClaimReading((f"proactive.{key}.{column}",)),)
            tail = r"(?:共|计|数|为|:)*"
            counted = rf"(?:{'|'.join(verbs)})(?:了|的|共|各类)*"
            said: tuple[str, ...] = (
                f"本年度{_SAID[column]}{name}7件。", f"{name}{_SAID[column]}7件。", f"{_SAID[column]}的7件{name}。"
            )  # fmt: skip
            subjects.append(
                Subject(
                    f"{key}.{column}",
                    (*(rf"{verb}{behind}{_WHOSE}{name}" for verb in verbs), *(f"{name}{verb}" for verb in verbs)),
                    tail,
                    reading,
                    Context.ALWAYS,
                    said=said,
                    halves=((counted, rf"{name}{_WHOLE}"),),
                )
            )
            if short:
                nouns = short if column == "issued" else f"{short}|文件"
                words = tuple(rf"{verb}{behind}(?:{nouns})" for verb in verbs)
                said = (f"本年度{_SAID[column]}规范性文件7件。", f"全年制定规范性文件9件，{_SAID[column]}7件。")
                halves = ((counted, rf"(?:{short}){_WHOLE}"),)
                called = f"documents.{column}"
                subjects.append(Subject(called, words, tail, reading, Context.ALWAYS, said=said, halves=halves))
    return tuple(subjects)

"""Reports on pages of PDF and OFD, their tables with all rules, with shared ones, or with none."""

from collections.abc import Callable

from makers import Printed, filed_report

RULES = {"ruled": "boxes", "lined": "lines", "bare": "none"}
LOWERED = 1.0
"""Points that the figures stand below the words."""


def on_paper(format: str, rules: str, *, lowered: bool = False) -> Callable[[Printed], bytes]:
    """Pages; the figures smaller and lower than the words, or like them."""

    def written(printed: Printed) -> bytes:
        from govinfo.strategies.files import PageSetting, file_of

        setting = PageSetting(rules=rules)
        if lowered:
            setting = PageSetting(rules=rules, figures=0.9, lowered=LOWERED, apart=True, height=420)
        return file_of(filed_report(printed), format, setting)

    return written


PAPER: dict[str, tuple[str, Callable[[Printed], bytes]]] = {
    f"{format_}-{name}{'-lowered' if lowered else ''}": (
        "free" if rules == "none" else "kept",
        on_paper(format_, rules, lowered=lowered),
    )
    for format_ in ("pdf", "ofd")
    for name, rules in RULES.items()
    for lowered in (False, True)
}

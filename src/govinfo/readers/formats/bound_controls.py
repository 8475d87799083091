"""Controls of a Word file that show a value kept in a part of its own, whatever text is kept in their place."""

import re
from contextlib import suppress
from xml.etree.ElementTree import Element, SubElement

from govinfo.errors import ReadError
from govinfo.readers.formats.package import Package
from govinfo.readers.formats.word_styles import W

_CONTROL, _BOUND, _PLAIN = f"{W}sdt", f"{W}sdtPr/{W}dataBinding", f"{W}sdtPr/{W}text"
_TOLD, _PROMPTING, _CONTENT = f"{W}sdtPr", f"{W}showingPlcHdr", f"{W}sdtContent"
_WHERE, _STORE, _PREFIXES = f"{W}xpath", f"{W}storeItemID", f"{W}prefixMappings"
_P, _R, _T = f"{W}p", f"{W}r", f"{W}t"
_ITEM = "{http://schemas.openxmlformats.org/officeDocument/2006/customXml}itemID"
_PATH = re.compile(r"(?:/[^/\s\[\]@]{1,100}(?:\[\d{1,4}\])?){1,40}(?:/@[^/\s\[\]@]{1,100})?")
_STEP = re.compile(r"/(@?)(?:([^/:\[]+):)?([^/\[]+)(?:\[(\d+)\])?")
_PREFIX = re.compile(r"xmlns:(\S{1,100}?)\s?=\s?[\"']([^\"']{0,400})[\"']")


class _StoredData:
    """The parts that controls of a file are bound to, the root of each by its identifier."""

    def __init__(self, package: Package, main: str) -> None:
        self._within: dict[Element, dict[str, list[Element]]] = {}
        self._roots: dict[str, Element] = {}
        for name in package.of_kind("customXml", main):
            with suppress(ReadError):
                told = map(package.root, package.of_kind("customXmlProps", name))
                known = next((one.get(_ITEM) for one in told if one is not None), None)
                root = package.root(name)
                if root is not None:
                    self._roots[known or name] = root

    def told(self, bound: Element) -> str | None:
        """The value that a control is bound to; `None` where there is none, or nobody can tell which."""
        path = bound.get(_WHERE, "")
        if _PATH.fullmatch(path) is None:
            return None
        own = self._roots.get(bound.get(_STORE, ""))
        spaces = dict(_PREFIX.findall(bound.get(_PREFIXES, "")))
        found = (self._value(root, path, spaces) for root in (self._roots.values() if own is None else (own,)))
        return next((value for value in found if value is not None), None)

    def _value(self, root: Element, path: str, spaces: dict[str, str]) -> str | None:
        held = {root.tag: [root]}
        one = root
        for attribute, prefix, name, number in _STEP.findall(path):
            tag = f"{{{spaces.get(prefix, '')}}}{name}" if prefix else name
            if attribute:
                return one.get(tag)
            at, found = int(number or 1), held.get(tag, ())
            if not 0 < at <= len(found):
                return None
            one = found[at - 1]
            held = self._children(one)
        return None if len(one) else one.text or ""

    def _children(self, one: Element) -> dict[str, list[Element]]:
        """The children of an element by their tags, looked up once."""
        if one not in self._within:
            found = self._within[one] = dict[str, list[Element]]()
            for child in one:
                found.setdefault(child.tag, []).append(child)
        return self._within[one]


def fill(root: Element, package: Package, main: str) -> None:
    """Put into each control what stands in the part that it is bound to, as programs do when they open the file."""
    controls = [one for one in root.iter(_CONTROL) if one.find(_PLAIN) is not None]
    bound = [(one, told) for one in controls for told in one.iterfind(_BOUND)]
    data = _StoredData(package, main) if bound else None
    for control, told in bound:
        value = None if data is None else data.told(told)
        if value is not None:
            _hold(control, value)


def _hold(control: Element, value: str) -> None:
    """Put a text into a control, which then no longer prompts for one."""
    for properties in control.iterfind(_TOLD):
        properties[:] = [one for one in properties if one.tag != _PROMPTING or not value]
    for content in control.iterfind(_CONTENT):
        texts = [*content.iter(_T)] or [SubElement(SubElement(next(content.iter(_P), content), _R), _T)]
        for text in texts:
            text.text, value = value, ""

"""Findings as a JUnit report, which CI servers show as tests: a suite for every file, a test for every finding."""

import re
from collections.abc import Iterable, Mapping
from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from regdsl.diagnostics import Diagnostic, Severity
from regdsl.diagnostics.bilingual import Lang
from regdsl.lint.fingerprint import posix
from regdsl.report.beside import beside
from regdsl.report.escaping import UNPRINTABLE
from regdsl.text import cited

__all__ = ["render_junit"]

_NO_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_CLEAN: Final[Mapping[Lang, str]] = {"ru": "замечаний нет", "en": "no findings"}


def render_junit(
    diagnostics: Iterable[Diagnostic], files: Iterable[str], lang: Lang = "ru", *, failing: frozenset[Severity]
) -> str:
    """Return XML with a suite for every file of `files` and of the findings. A finding of a severity in `failing` is a
    failure, any other is told in a test that passes; a file without findings is one test that passes."""
    by_file: dict[str, list[Diagnostic]] = {file: [] for file in files}
    for found in diagnostics:
        by_file.setdefault(found.span.file if found.span else "", []).append(found)
    root = Element("testsuites", name="regdsl check")
    for file, listed in by_file.items():
        suite = SubElement(root, "testsuite", name=_plain(posix(file)))
        for found in listed:
            _add(suite, found, file, lang, found.severity in failing)
        if not listed:
            SubElement(suite, "testcase", name=_CLEAN[lang], classname=_plain(posix(file)))
        failures = sum(one.severity in failing for one in listed)
        suite.attrib.update(tests=str(max(1, len(listed))), failures=str(failures), errors="0", skipped="0")
    for key in ("tests", "failures"):
        root.set(key, str(sum(int(suite.get(key, "0")) for suite in root)))
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _add(suite: Element, found: Diagnostic, file: str, lang: Lang, fails: bool) -> None:
    where = f":{found.span.start.line}:{found.span.start.column}" if found.span else ""
    message = found.message(lang)
    case = SubElement(suite, "testcase", name=_plain(f"{found.kind.code} {message}"), classname=_plain(posix(file)))
    if found.span:
        case.set("line", str(found.span.start.line))
    lines = [
        f"{posix(file)}{where}",
        message,
        found.help_text(lang),
        *([cited(found.basis, lang)] if found.basis else []),
    ]
    lines += beside(found, lang)
    if fails:
        told = SubElement(case, "failure", message=_plain(message), type=f"{found.severity.value} {found.kind.code}")
    else:
        told = SubElement(case, "system-out")
    told.text = _plain("\n".join(lines))


def _plain(text: str) -> str:
    """Text without characters that XML cannot hold or that turn a line around."""
    return UNPRINTABLE.sub("\ufffd", _NO_XML.sub("\ufffd", text))

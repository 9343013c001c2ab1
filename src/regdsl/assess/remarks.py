"""Findings as remarks to the author of a regulation."""

from collections.abc import Iterable, Mapping

from regdsl.assess.assessment import LetStand, Remark
from regdsl.assess.point import point
from regdsl.diagnostics import Bilingual, Diagnostic, Severity
from regdsl.document import Document
from regdsl.lint.rule import AnyRule
from regdsl.lint.suppression import Suppressed

__all__ = ["let_stand_of", "remarks_of"]

_ELSEWHERE = Bilingual("другой файл", "another file")


def remarks_of(
    found: Iterable[Diagnostic], document: Document, sources: Mapping[str, str], rules: Mapping[str, AnyRule]
) -> tuple[Remark, ...]:
    """The findings in their order, numbered. One that fails the check is mandatory, any other is advice."""
    return tuple(_remark(number, one, document, sources, rules) for number, one in enumerate(found, 1))


def let_stand_of(suppressed: Iterable[Suppressed]) -> tuple[LetStand, ...]:
    """The findings that the author let stand."""
    return tuple(
        LetStand(
            one.diagnostic.kind.code, one.by.span.file, one.by.span.start.line, _said(one.diagnostic), one.by.reason
        )
        for one in suppressed
    )


def _remark(
    number: int, one: Diagnostic, document: Document, sources: Mapping[str, str], rules: Mapping[str, AnyRule]
) -> Remark:
    file = "" if one.span is None else one.span.file
    line = 0 if one.span is None else one.span.start.line
    lines = sources.get(file, "").split("\n")
    own = file == document.file or document.locate(one.pointer) == one.span
    code = one.kind.code
    return Remark(
        number,
        code,
        one.severity is Severity.ERROR,
        point(document.root, one.pointer) if own else _ELSEWHERE,
        file,
        line,
        lines[line - 1].strip() if 0 < line <= len(lines) else "",
        _said(one),
        one.basis,
        Bilingual(one.help_text("ru"), one.help_text("en")),
        None if one.fix is None else one.fix.replacement,
        rules[code].requirements if code in rules else (),
    )


def _said(one: Diagnostic) -> Bilingual:
    return Bilingual(one.message("ru"), one.message("en"))

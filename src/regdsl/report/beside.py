"""The second places of a finding as lines, for formats that hold one place and a text."""

from regdsl.diagnostics import Diagnostic
from regdsl.diagnostics.bilingual import Lang
from regdsl.lint.fingerprint import posix

__all__ = ["beside"]


def beside(found: Diagnostic, lang: Lang) -> tuple[str, ...]:
    """What there is to see at each of them, after its file and line."""
    return tuple(f"{posix(one.span.file)}:{one.span.start.line}: {one.message.get(lang)}" for one in found.labels)

"""How many findings there are, in a line."""

from collections.abc import Iterable

from regdsl.diagnostics import Diagnostic, Severity
from regdsl.diagnostics.bilingual import Lang
from regdsl.text import plural

__all__ = ["render_summary"]


def render_summary(diagnostics: Iterable[Diagnostic], lang: Lang = "ru") -> str:
    """Return a line like `2 ошибки, 1 предупреждение` or `2 errors, 1 warning`, without a newline."""
    found = list(diagnostics)
    errors = sum(one.severity is Severity.ERROR for one in found)
    warnings = sum(one.severity is Severity.WARNING for one in found)
    if lang == "en":
        return f"{errors} error{'' if errors == 1 else 's'}, {warnings} warning{'' if warnings == 1 else 's'}"
    error = plural(errors, "ошибка", "ошибки", "ошибок")
    warning = plural(warnings, "предупреждение", "предупреждения", "предупреждений")
    return f"{errors} {error}, {warnings} {warning}"

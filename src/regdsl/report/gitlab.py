"""Findings as a code quality report of GitLab, which shows them in a merge request."""

import json
from collections.abc import Iterable, Mapping
from typing import Final

from regdsl.diagnostics import Diagnostic, Severity
from regdsl.diagnostics.bilingual import Lang
from regdsl.lint.fingerprint import fingerprints, posix
from regdsl.report.beside import beside
from regdsl.report.escaping import escaped_json

__all__ = ["render_gitlab"]

_SEVERITIES: Final[Mapping[Severity, str]] = {
    Severity.ERROR: "critical",
    Severity.WARNING: "minor",
    Severity.INFO: "info",
}


def render_gitlab(diagnostics: Iterable[Diagnostic], lang: Lang = "ru") -> str:
    """Return a list of `{description, check_name, fingerprint, severity, location}`; a finding without a place, which
    GitLab cannot show, stands at the first line of an unnamed file."""
    issues = [
        {
            "description": "; ".join((f"{found.message(lang)}. {found.help_text(lang)}", *beside(found, lang))),
            "check_name": found.kind.code,
            "fingerprint": mark,
            "severity": _SEVERITIES[found.severity],
            "location": {
                "path": posix(found.span.file) if found.span else "",
                "lines": {"begin": found.span.start.line, "end": found.span.end.line}
                if found.span
                else {"begin": 1, "end": 1},
            },
        }
        for found, mark in fingerprints(diagnostics)
    ]
    return escaped_json(json.dumps(issues, ensure_ascii=False, indent=2)) + "\n"

"""Findings for a program: the output of `check --format json`."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from regdsl.diagnostics import Diagnostic, Fix, Label, Severity
from regdsl.diagnostics.bilingual import Lang
from regdsl.report.escaping import escaped_json
from regdsl.report.proof_counts import counts_list
from regdsl.verify.tally import Proofs

__all__ = ["render_json"]


def render_json(
    diagnostics: Iterable[Diagnostic],
    lang: Lang = "ru",
    *,
    proofs: Mapping[str, Proofs] | None = None,
    interrupted: bool = False,
) -> str:
    """Return `{summary {errors, warnings}, diagnostics [...]}` with messages in `lang`; ends with a newline. Where
    there are `proofs`, `{proofs [...], interrupted}` are beside them.

    `line` and `column` count from 1; all of `file`, `line`, `column` are null for a finding without a place. `fix` is
    null or `{safety, replacement, file, line, column, end_line, end_column}`; `related` are `{message, file, line,
    column}` of what is beside the finding.
    """
    found = list(diagnostics)
    value: dict[str, Any] = {
        "summary": {"errors": _count(found, Severity.ERROR), "warnings": _count(found, Severity.WARNING)},
        "diagnostics": [_finding(one, lang) for one in found],
    }
    if proofs is not None:
        value |= {"proofs": counts_list(proofs, lang), "interrupted": interrupted}
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return escaped_json(text) + "\n"


def _count(found: list[Diagnostic], severity: Severity) -> int:
    return sum(one.severity is severity for one in found)


def _finding(found: Diagnostic, lang: Lang) -> dict[str, Any]:
    span = found.span
    return {
        "code": found.kind.code,
        "slug": found.kind.slug,
        "severity": found.severity.value,
        "message": found.whole_message(lang),
        "help": found.help_text(lang),
        "file": span.file if span else None,
        "line": span.start.line if span else None,
        "column": span.start.column if span else None,
        "pointer": found.pointer,
        "basis": found.basis,
        "fix": _fix(found.fix) if found.fix else None,
        "related": [_related(one, lang) for one in found.labels],
    }


def _related(label: Label, lang: Lang) -> dict[str, Any]:
    start = label.span.start
    return {"message": label.message.get(lang), "file": label.span.file, "line": start.line, "column": start.column}


def _fix(fix: Fix) -> dict[str, Any]:
    start, end = fix.span.start, fix.span.end
    return {
        "safety": fix.safety.value,
        "replacement": fix.replacement,
        "file": fix.span.file,
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
    }

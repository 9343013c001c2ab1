"""Findings as SARIF 2.1.0 (OASIS), which code review services read."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, Final

from regdsl.diagnostics import Diagnostic, Fix, Kind, Severity, Span
from regdsl.diagnostics.bilingual import Lang
from regdsl.lint.fingerprint import fingerprints
from regdsl.report.escaping import escaped_json
from regdsl.report.file_names import uri
from regdsl.report.proof_counts import counts_list
from regdsl.verify.tally import Proofs
from regdsl.version import __version__

__all__ = ["render_sarif"]

_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS: Final[Mapping[Severity, str]] = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def render_sarif(
    diagnostics: Iterable[Diagnostic],
    lang: Lang = "ru",
    *,
    suppressed: Iterable[tuple[Diagnostic, str]] = (),
    proofs: Mapping[str, Proofs] | None = None,
    interrupted: bool = False,
) -> str:
    """Return one run with `diagnostics` and those `suppressed`, each with the reason its author gave; messages are in
    `lang`. Columns count characters. A finding without a place has no location. What `proofs` came to stands among the
    properties of the run, and that they were `interrupted` is its invocation's failure. Ends with a newline."""
    listed, let_stand = list(diagnostics), list(suppressed)
    kinds = _kinds([*listed, *(one for one, _ in let_stand)])
    index = {code: number for number, code in enumerate(kinds)}
    reasons = {id(one): reason for one, reason in let_stand}
    results = []
    for found, mark in fingerprints([*listed, *(one for one, _ in let_stand)]):
        result = _result(found, index[found.kind.code], mark, lang)
        if id(found) in reasons:
            result["suppressions"] = [{"kind": "inSource", "justification": reasons[id(found)]}]
        results.append(result)
    run: dict[str, Any] = {
        "tool": {
            "driver": {
                "name": "regdsl",
                "semanticVersion": __version__,
                "rules": [_rule(kind, lang) for kind in kinds.values()],
            }
        },
        "columnKind": "unicodeCodePoints",
        "language": lang,
        "results": results,
    }
    if proofs is not None:
        run["invocations"] = [{"executionSuccessful": not interrupted}]
        run["properties"] = {"proofs": counts_list(proofs, lang)}
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return escaped_json(json.dumps(log, ensure_ascii=False, indent=2)) + "\n"


def _kinds(found: Iterable[Diagnostic]) -> dict[str, Kind]:
    return dict(sorted({one.kind.code: one.kind for one in found}.items()))


def _rule(kind: Kind, lang: Lang) -> dict[str, Any]:
    return {
        "id": kind.code,
        "name": "".join(word.capitalize() for word in kind.slug.split("-")),
        "shortDescription": {"text": _braced(kind.message.get(lang))},
        "help": {"text": _braced(kind.help.get(lang))},
        "defaultConfiguration": {"level": _LEVELS[kind.severity]},
        "messageStrings": {"default": {"text": _braced(kind.message.get(lang))}},
    }


def _braced(template: str) -> str:
    """A template whose named holes are words in angle brackets: SARIF's own holes are numbers in braces."""
    return template.replace("{{", "{").replace("}}", "}").replace("{", "<").replace("}", ">")


def _result(found: Diagnostic, index: int, mark: str, lang: Lang) -> dict[str, Any]:
    text = f"{found.message(lang)}\n{found.help_text(lang)}"
    made: dict[str, Any] = {
        "ruleId": found.kind.code,
        "ruleIndex": index,
        "level": _LEVELS[found.severity],
        "message": {"text": text},
        "partialFingerprints": {"regdsl/v1": mark},
    }
    if found.span is not None:
        made["locations"] = [_location(found.span, found.pointer)]
    if found.labels:
        made["relatedLocations"] = [
            {"id": number, **_location(label.span, ""), "message": {"text": label.message.get(lang)}}
            for number, label in enumerate(found.labels, 1)
        ]
    if found.fix is not None:
        made["fixes"] = [_fix(found.fix, found.help_text(lang))]
    if found.basis:
        made["properties"] = {"basis": found.basis}
    return made


def _location(span: Span, pointer: str) -> dict[str, Any]:
    made: dict[str, Any] = {
        "physicalLocation": {"artifactLocation": {"uri": uri(span.file)}, "region": _region(span)},
    }
    if pointer:
        made["logicalLocations"] = [{"fullyQualifiedName": pointer}]
    return made


def _region(span: Span) -> dict[str, int]:
    return {
        "startLine": span.start.line,
        "startColumn": span.start.column,
        "endLine": span.end.line,
        "endColumn": span.end.column,
    }


def _fix(fix: Fix, text: str) -> dict[str, Any]:
    change = {
        "artifactLocation": {"uri": uri(fix.span.file)},
        "replacements": [{"deletedRegion": _region(fix.span), "insertedContent": {"text": fix.replacement}}],
    }
    return {"description": {"text": text}, "artifactChanges": [change]}

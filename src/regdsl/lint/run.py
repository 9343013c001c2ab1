"""Running rules over regulations."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, TypeVar

from msgspec.structs import replace

from regdsl.diagnostics import Bilingual, Diagnostic, Severity
from regdsl.diagnostics.bilingual import Lang
from regdsl.document import Document
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding
from regdsl.lint.findings import RULE_FAILED
from regdsl.lint.note import Noted, NotedFinding
from regdsl.lint.profile import Profile
from regdsl.lint.project import Project
from regdsl.lint.rule import AnyRule, DraftRule, NotedRule, ProjectRule, SoundRule
from regdsl.lint.selection import Selection
from regdsl.lint.sound import Sound

__all__ = ["lint_noted", "lint_project", "lint_regulation", "notes_of", "unsettled_by"]

T = TypeVar("T")
_LANGS: Final[tuple[Lang, ...]] = ("ru", "en")


def lint_regulation(draft: Draft, sound: Sound | None, selection: Selection) -> tuple[Diagnostic, ...]:
    """What the rules about one regulation find in it; those that need a sound one are left out where it does not check.

    A rule that raises is reported as CFG001; the findings of all others stay.
    """
    found: list[Diagnostic] = []
    for rule, severity in selection.rules:
        if isinstance(rule, DraftRule):
            found += _run(rule, rule.check, draft, draft.document, severity, selection.profile)
        elif isinstance(rule, SoundRule) and sound is not None:
            found += _run(rule, rule.check, sound, draft.document, severity, selection.profile)
    return tuple(sorted(found, key=_place))


def unsettled_by(rule: AnyRule, draft: Draft) -> tuple[Bilingual, ...]:
    """What of a regulation a rule could not decide, each thing once; what it raises is one of them."""
    if not isinstance(rule, DraftRule) or rule.unsettled is None:
        return ()
    try:
        return tuple(dict.fromkeys(rule.unsettled(draft)))
    except Exception as error:  # a rule of a plug-in may raise anything; the rest must be heard
        return (_what(error),)


def lint_project(project: Project, selection: Selection) -> tuple[Diagnostic, ...]:
    """What the rules about several regulations find."""
    found: list[Diagnostic] = []
    for rule, severity in selection.rules:
        if not isinstance(rule, ProjectRule):
            continue
        try:
            for one in rule.check(project):
                found.append(_placed(rule, one.finding, one.draft.document, severity, selection.profile))
        except Exception as error:  # a rule of a plug-in may raise anything; the rest must be heard
            found.append(_failed(rule, error, None))
    return tuple(sorted(found, key=_place))


def notes_of(draft: Draft, selection: Selection) -> tuple[dict[str, Any], tuple[Diagnostic, ...]]:
    """What the rules about several regulations need to know of one, by the names of notes; a note that cannot be taken
    is reported as the failure of its rule."""
    notes: dict[str, Any] = {}
    found: list[Diagnostic] = []
    for rule, _ in selection.rules:
        if isinstance(rule, NotedRule) and rule.note.name not in notes:
            try:
                notes[rule.note.name] = rule.note.take(draft)
            except Exception as error:  # a rule of a plug-in may raise anything; the rest must be heard
                found.append(_failed(rule, error, draft.document))
    return notes, tuple(found)


def lint_noted(noted: Mapping[str, tuple[Noted[Any], ...]], selection: Selection) -> tuple[Diagnostic, ...]:
    """What the rules about several regulations find by what was noted of each; `noted` by the names of notes."""
    found: list[Diagnostic] = []
    for rule, severity in selection.rules:
        if not isinstance(rule, NotedRule):
            continue
        try:
            for one in rule.check(noted.get(rule.note.name, ())):
                found.append(_stood(rule, one, severity, selection.profile))
        except Exception as error:  # a rule of a plug-in may raise anything; the rest must be heard
            found.append(_failed(rule, error, None))
    return tuple(sorted(found, key=_place))


def _run(
    rule: AnyRule,
    check: Callable[[T], Iterable[Finding]],
    seen: T,
    document: Document,
    severity: Severity,
    profile: Profile,
) -> list[Diagnostic]:
    found: list[Diagnostic] = []
    try:
        found.extend(_placed(rule, finding, document, severity, profile) for finding in check(seen))
    except Exception as error:  # a rule of a plug-in may raise anything; the rest must be heard
        found.append(_failed(rule, error, document))
    return found


def _placed(rule: AnyRule, found: Finding, document: Document, severity: Severity, profile: Profile) -> Diagnostic:
    made = Diagnostic(
        rule.kind,
        found.place.span(document),
        found.place.pointer,
        found.params,
        tuple(one.label(document) for one in found.beside),
        found.help,
        None if found.edit is None else found.edit.fix(document),
        severity,
        profile.basis(rule),
    )
    for lang in _LANGS:  # what a message asks for and was not given fails the rule here, and not the report later
        made.message(lang)
        made.help_text(lang)
    return _narrowed(made, rule, profile)


def _stood(rule: AnyRule, found: NotedFinding, severity: Severity, profile: Profile) -> Diagnostic:
    place, basis = found.place, profile.basis(rule)
    made = Diagnostic(
        rule.kind, place.span, place.pointer, found.params, found.beside, found.help, None, severity, basis
    )
    return _narrowed(made, rule, profile)


def _narrowed(made: Diagnostic, rule: AnyRule, profile: Profile) -> Diagnostic:
    """The finding with a word on whom the requirement of the jurisdiction leaves out, where the rule cannot tell."""
    known = profile.requirement(rule)
    if known is None or known.narrows is None:
        return made
    ru, en = (f"{made.help_text(lang)}; {known.narrows.get(lang)}" for lang in _LANGS)
    return replace(made, help=Bilingual(ru, en))


def _failed(rule: AnyRule, error: Exception, document: Document | None) -> Diagnostic:
    span = None if document is None else document.locate("")
    return Diagnostic(RULE_FAILED, span, "", {"code": rule.code, "what": _what(error)})


def _what(error: Exception) -> Bilingual:
    what = f"{type(error).__name__}: {error}"
    return Bilingual(what, what)


def _place(diagnostic: Diagnostic) -> tuple[str, int, str]:
    if diagnostic.span is None:
        return ("", 0, diagnostic.kind.code)
    return (diagnostic.span.file, diagnostic.span.start.offset, diagnostic.kind.code)

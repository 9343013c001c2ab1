"""How rules and requirements are shown."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

from regdsl.cli.console import Console
from regdsl.cli.texts import json_text, table
from regdsl.diagnostics import Bilingual
from regdsl.library.proof_rules import PROOF_RULES
from regdsl.lint.family import FAMILIES, Family
from regdsl.lint.page import Page, page_of
from regdsl.lint.plugins import Loaded, Plugins
from regdsl.lint.profile import Profile
from regdsl.lint.requirements import Requirement
from regdsl.lint.rule import AnyRule
from regdsl.lint.rules import BUILTIN_RULES
from regdsl.report.cells import one_line
from regdsl.report.paint import Role
from regdsl.report.wrapped import wrapped
from regdsl.text import SEVERITIES

__all__ = ["requirements_json", "requirements_text", "rule_json", "rule_text", "table_text"]

_HEADER: Final = (Bilingual("код", "code"), Bilingual("вес", "severity"), Bilingual("о чём", "about"))
_OFF: Final = Bilingual("выключено", "off")
_MESSAGE: Final = Bilingual("сообщение", "message")
_HELP: Final = Bilingual("помощь", "help")
_FROM: Final = Bilingual("пакет правил {name}: {package}", "rules {name} of {package}")
_BASIS: Final = Bilingual("основание", "basis")
_RULES: Final = Bilingual("правила", "rules")
_FEATURE: Final = Bilingual("выполнено", "met by")
_REASON: Final = Bilingual("не выполнено", "not met")
_PROVED: Final = Bilingual("что опровергают доказательства (check --prove)", "what proofs refute (check --prove)")
_TOTAL: Final = Bilingual(
    "требований {all}: с правилами {rules}, выполнены языком {features}, не выполнены {reasons}",
    "requirements {all}: with rules {rules}, met by the language {features}, not met {reasons}",
)
_FENCE: Final = re.compile(r"```\w*\n(.*?)```", re.DOTALL)
_HOLE: Final = re.compile(r"(?<!\{)\{(\w+)\}(?!\})")
_WIDEST: Final = 100


def table_text(rules: Iterable[AnyRule], profile: Profile, plugins: Plugins, console: Console) -> str:
    """The rules by families: code, severity in the profile, title; then what proofs find, then the rules of plug-ins
    with their packages."""
    listed = tuple(rules)
    pieces = [console.paint(Role.STRONG, f"{console.tell(profile.title)}: {console.tell(profile.source)}") + "\n"]
    for family in dict.fromkeys(rule.family for rule in listed):
        own = [rule for rule in listed if rule.family == family]
        pieces.append(_family(f"{family}: {console.tell(FAMILIES[Family(family)])}", own, profile, console))
    pieces.append(_family(f"{PROOF_RULES[0].family}: {console.tell(_PROVED)}", PROOF_RULES, profile, console))
    for one in plugins.loaded:
        heading = f"{one.plugin.prefix}: {console.tell(one.plugin.title)} ({_origin(one, console)})"
        pieces.append(_family(heading, one.plugin.rules, profile, console))
    return "\n".join(pieces)


def _family(heading: str, rules: Iterable[AnyRule], profile: Profile, console: Console) -> str:
    header = [console.tell(words) for words in _HEADER]
    rows = [[rule.code, _severity(rule, profile, console), console.tell(rule.title)] for rule in rules]
    return f"{console.paint(Role.SECOND, one_line(heading))}\n{table(header, rows, console.paint)}"


def _origin(origin: Loaded, console: Console) -> str:
    return console.tell(_FROM).format(name=origin.name, package=origin.package)


def rule_text(rule: AnyRule, profile: Profile, origin: Loaded | None, console: Console) -> str:
    """All about one rule: how heavy it weighs in the profile, what it says, its page."""
    page = page_of(rule, console.lang)
    width = min(console.width, _WIDEST)
    basis, known = profile.basis(rule), profile.requirement(rule)
    narrows = None if known is None else known.narrows
    lines = [
        console.paint(Role.STRONG, f"{rule.code} {rule.kind.slug}: {console.tell(rule.title)}"),
        f"  {_severity(rule, profile, console)} ({console.tell(profile.title)})",
        *([] if origin is None else [f"  {_origin(origin, console)}"]),
        *([f"  {console.tell(_BASIS)}: {basis}"] if basis is not None else []),
        *(wrapped(console.tell(narrows), width, "    ") if narrows is not None else []),
        *wrapped(f"{console.tell(_MESSAGE)}: {_shown(console.tell(rule.kind.message))}", width, "  ", "    "),
        *wrapped(f"{console.tell(_HELP)}: {_shown(console.tell(rule.kind.help))}", width, "  ", "    "),
        "",
        *_markdown(page.summary, width, ""),
    ]
    for heading, text in page.sections:
        lines += ["", console.paint(Role.STRONG, heading), *_markdown(text, width, "  ")]
    return "\n".join(lines) + "\n"


def rule_json(rule: AnyRule, profile: Profile, origin: Loaded | None = None, paged: bool = False) -> dict[str, Any]:
    """One rule as the list for programs holds it; with its page if `paged`. `origin` is null for the program's own."""
    severity = profile.severity(rule)
    found: dict[str, Any] = {
        "code": rule.code,
        "slug": rule.kind.slug,
        "family": str(rule.family),
        "principle": rule.requirements[0] if rule.requirements else None,
        "severity": None if severity is None else severity.value,
        "title": _both(rule.title),
        "basis": profile.basis(rule),
        "origin": None if origin is None else {"plugin": origin.name, "package": origin.package},
    }
    if paged:
        found["requirements"] = list(rule.requirements)
        found["message"], found["help"] = _both(rule.kind.message), _both(rule.kind.help)
        found["page"] = {"ru": _page(page_of(rule, "ru")), "en": _page(page_of(rule, "en"))}
    return found


def requirements_text(listed: Iterable[Requirement], profile: Profile, console: Console) -> str:
    """Every requirement with the rules that watch over it, what meets it, or why nothing does."""
    width = min(console.width, _WIDEST)
    lines: list[str] = []
    count = {"all": 0, "rules": 0, "features": 0, "reasons": 0}
    for one in listed:
        known = profile.requirements.get(one.id)
        lines.append(console.paint(Role.STRONG, f"{one.id} {console.tell(one.title)}"))
        place, words = (one.place, one.quote) if known is None else (known.place, known.text)
        lines += wrapped(f"{place}: «{words}»", width, "  ")
        codes = _watching(one)
        if codes:
            lines += wrapped(f"{console.tell(_RULES)}: {', '.join(codes)}", width, "  ", "    ")
        if one.feature is not None:
            lines += wrapped(f"{console.tell(_FEATURE)}: {console.tell(one.feature.title)}", width, "  ", "    ")
        elif one.reason is not None and not codes:
            lines += wrapped(f"{console.tell(_REASON)}: {console.tell(one.reason)}", width, "  ", "    ")
        lines.append("")
        count["all"] += 1
        count["rules" if codes else "features" if one.feature is not None else "reasons"] += 1
    return "\n".join([*lines, console.tell(_TOTAL).format(**count)]) + "\n"


def requirements_json(listed: Iterable[Requirement]) -> str:
    """Every requirement for programs."""
    return json_text(
        [
            {
                "id": one.id,
                "kinds": [str(kind) for kind in one.kinds],
                "title": _both(one.title),
                "place": one.place,
                "quote": one.quote,
                "rules": _watching(one),
                "feature": None if one.feature is None else {**_both(one.feature.title), "page": one.feature.page},
                "reason": None if one.reason is None or _watching(one) else _both(one.reason),
            }
            for one in listed
        ]
    )


def _watching(requirement: Requirement) -> list[str]:
    return [rule.code for rule in BUILTIN_RULES if requirement.id in rule.requirements]


def _severity(rule: AnyRule, profile: Profile, console: Console) -> str:
    severity = profile.severity(rule)
    return console.tell(_OFF if severity is None else SEVERITIES[severity.value])


def _both(words: Bilingual) -> dict[str, str]:
    return {"ru": words.ru, "en": words.en}


def _page(page: Page) -> dict[str, Any]:
    return {"summary": page.summary, "sections": dict(page.sections)}


def _shown(template: str) -> str:
    return _HOLE.sub(r"‹\1›", template).replace("{{", "{").replace("}}", "}")


def _markdown(text: str, width: int, indent: str) -> Iterator[str]:
    """Markdown as plain text: paragraphs wrapped, code set in."""
    for number, piece in enumerate(_FENCE.split(text)):
        if number % 2:
            yield from (f"{indent}  {line}".rstrip() for line in piece.rstrip("\n").split("\n"))
            continue
        for order, paragraph in enumerate(part for part in piece.split("\n\n") if part.strip()):
            if order:
                yield ""
            yield from wrapped(" ".join(paragraph.split()), width, indent)

"""`regdsl rules`: what the linter looks for, and how each requirement of the acts is met."""

from argparse import Namespace
from difflib import get_close_matches
from pathlib import Path

from regdsl.api.set_up import SetUp, set_up
from regdsl.cli.command import Command
from regdsl.cli.console import Console
from regdsl.cli.options import add_format
from regdsl.cli.parser import Parser
from regdsl.cli.rules_view import requirements_json, requirements_text, rule_json, rule_text, table_text
from regdsl.cli.stop import CannotGoOn, UsageProblem
from regdsl.cli.texts import json_text
from regdsl.diagnostics import Bilingual
from regdsl.library.proof_rules import PROOF_RULES
from regdsl.lint.profile import PROFILES, profile
from regdsl.lint.requirements import requirements
from regdsl.lint.rule import AnyRule
from regdsl.lint.rules import BUILTIN_RULES
from regdsl.report import render_text

__all__ = ["RULES"]

_DESCRIPTION = Bilingual(
    "Показывает правила, по которым `regdsl check --profile` читает регламент: код, название, вес в "
    "юрисдикции. С кодом — всё об одном правиле, с примером ошибки и того, как верно. С --requirements — все "
    "требования актов: какое правило за ними следит, какой частью языка они выполнены или почему не "
    "выполнены.",
    "Shows the rules by which `regdsl check --profile` reads a regulation: code, title, weight in the "
    "jurisdiction. With a code, all about one rule, with an example of the defect and of what is right. With "
    "--requirements, all requirements of the acts: which rule watches over each, which part of the "
    "language meets it, or why none does.",
)
_CODE = Bilingual("код правила или его имя", "the code of a rule, or its name")
_REQUIREMENTS = Bilingual("все требования вместо правил", "all requirements instead of the rules")
_PROFILE = Bilingual(
    "вес правил в какой юрисдикции показать (по умолчанию concept-837r)",
    "the weights of which jurisdiction to show (default: concept-837r)",
)
_BOTH = Bilingual("укажите либо код, либо --requirements", "give either a code or --requirements")


def _arguments(parser: Parser) -> None:
    parser.argument("code", _CODE, nargs="?")
    parser.option("--requirements", _REQUIREMENTS, action="store_true")
    parser.option("--profile", _PROFILE, choices=PROFILES, default="concept-837r")
    add_format(parser)


def _run(options: Namespace, console: Console) -> int:
    chosen = profile(options.profile)
    ready = set_up(Path())
    rules = (*ready.rules, *PROOF_RULES)
    if options.requirements:
        if options.code is not None:
            raise UsageProblem(_BOTH)
        listed = requirements()
        text = requirements_json(listed) if console.as_json else requirements_text(listed, chosen, console)
    elif options.code is not None:
        rule = _rule(options.code, rules)
        origin = ready.plugins.origin(rule)
        as_json = console.as_json
        text = (
            json_text([rule_json(rule, chosen, origin, True)]) if as_json else rule_text(rule, chosen, origin, console)
        )
    elif console.as_json:
        text = json_text([rule_json(rule, chosen, ready.plugins.origin(rule)) for rule in rules])
    else:
        text = table_text(BUILTIN_RULES, chosen, ready.plugins, console)
    console.write(text)
    _complain(ready, console)
    return 0


def _complain(ready: SetUp, console: Console) -> None:
    """Say what is wrong with plug-ins and settings beside the list: it may be why a rule is not in it."""
    wrong, file = ready.file.diagnostics, ready.file
    if wrong:
        text = render_text(wrong, {str(file.path): file.text}, console.lang, width=console.width)
        console.complain(text.rstrip("\n"))


def _rule(name: str, rules: tuple[AnyRule, ...]) -> AnyRule:
    """The rule of this code or slug. Raises CannotGoOn where there is none."""
    asked = name.upper()
    for rule in rules:
        if asked in (rule.code, rule.kind.slug.upper()):
            return rule
    known = [one for rule in rules for one in (rule.code, rule.kind.slug)]
    near = get_close_matches(asked, known, n=1, cutoff=0.6) or get_close_matches(name.lower(), known, n=1, cutoff=0.6)
    hint = (
        Bilingual(f"возможно, имелось в виду `{near[0]}`", f"did you mean `{near[0]}`")
        if near
        else Bilingual("все правила: `regdsl rules`", "all rules: `regdsl rules`")
    )
    raise CannotGoOn(Bilingual(f"нет правила `{name}`", f"there is no rule `{name}`"), hint)


RULES = Command(
    _DESCRIPTION,
    _arguments,
    ("regdsl rules", "regdsl rules SEC001", "regdsl rules --requirements", "regdsl rules --profile kherson-79"),
    _run,
)

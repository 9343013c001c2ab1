"""Whether a rule of somebody else's can be run at all."""

from collections.abc import Iterable
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.number import Number
from regdsl.lint.rule import AnyRule, DraftRule, ProjectRule, SoundRule

__all__ = ["unfit"]

_NO_RULE: Final = Bilingual(
    "это не DraftRule, SoundRule или ProjectRule", "it is no `DraftRule`, `SoundRule` or `ProjectRule`"
)
_TWICE: Final = Bilingual("такой код уже есть", "the code is there already")
_NO_WORDS: Final = Bilingual("нет текста на одном из двух языков", "a text is missing in one of the two languages")
_NO_CHECK: Final = Bilingual("check нельзя вызвать", "`check` cannot be called")
_NO_KIND: Final = Bilingual("kind, requirements или numbers не того типа", "`kind`, `requirements` or `numbers` unfit")


def unfit(rule: object, prefix: str, before: Iterable[AnyRule]) -> Bilingual | None:
    """Why `rule` cannot run among those `before` it in a package whose codes begin with `prefix`; None where it can.

    A package may be written without types: what a rule says of itself is looked at, so that nothing fails later.
    """
    if not isinstance(rule, DraftRule | SoundRule | ProjectRule):
        return _NO_RULE
    kind = rule.kind
    if not isinstance(kind, Kind) or not isinstance(kind.severity, Severity) or not _listed(rule):
        return _NO_KIND
    code, digits = str(kind.code), str(kind.code)[3:]
    if not code.startswith(prefix) or len(digits) != 3 or not (digits.isascii() and digits.isdigit()):
        return Bilingual(f"код должен быть вида {prefix}001", f"the code has to be like `{prefix}001`")
    if any(one.code == code for one in before):
        return _TWICE
    if not all(_said(words) for words in (kind.message, kind.help, rule.title)):
        return _NO_WORDS
    return None if callable(rule.check) else _NO_CHECK


def _listed(rule: AnyRule) -> bool:
    numbers = isinstance(rule.numbers, tuple) and all(isinstance(one, Number) for one in rule.numbers)
    required = isinstance(rule.requirements, tuple) and all(isinstance(one, str) for one in rule.requirements)
    return numbers and required


def _said(words: object) -> bool:
    return isinstance(words, Bilingual) and all(isinstance(one, str) and one.strip() for one in (words.ru, words.en))

"""What is said of ways to the decision that could not be compared with its term."""

from collections.abc import Iterable

from regdsl.checker.clocks.critical_path import Path
from regdsl.checker.clocks.running import Clock, in_words
from regdsl.diagnostics import Bilingual

__all__ = ["not_compared"]


def not_compared(ways: Iterable[Path], clock: Clock) -> tuple[Bilingual, ...]:
    """That only a calendar could say how they compare; nothing where there are none."""
    listed = [(one.what, one.length) for one in ways]
    if not listed:
        return ()
    term = in_words(clock.length)
    ru = ", ".join(dict.fromkeys(f"{what.ru} ({length.ru})" for what, length in listed))
    en = ", ".join(dict.fromkeys(f"{what.en} ({length.en})" for what, length in listed))
    return (
        Bilingual(
            f"что дольше, срок «{clock.title}» ({term.ru}) или {ru}, без календаря не сказать",
            f"whether the term `{clock.title}` ({term.en}) or {en} is longer, cannot be said without a calendar",
        ),
    )

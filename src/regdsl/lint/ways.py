"""What is said of ways to the decision that could not be compared with its term."""

from collections.abc import Iterable

from regdsl.checker.clocks.critical_path import Path
from regdsl.checker.clocks.due import Due
from regdsl.diagnostics import Bilingual

__all__ = ["no_term_beside", "not_compared", "not_told_apart"]


def not_compared(ways: Iterable[Path], due: Due) -> tuple[Bilingual, ...]:
    """That only a calendar could say how they compare; nothing where there are none."""
    said, title, term = _listed(ways), due.clock.title, due.length
    if said is None:
        return ()
    return (
        Bilingual(
            f"что дольше, срок «{title}» ({term.ru}) или {said.ru}, без календаря не сказать",
            f"whether the term `{title}` ({term.en}) or {said.en} is longer, cannot be said without a calendar",
        ),
    )


def not_told_apart(ways: Iterable[Path], due: Due) -> tuple[Bilingual, ...]:
    """That an earlier one of several results may have to wait for them: what it reads is not looked at."""
    said, title, term = _listed(ways), due.clock.title, due.length
    if said is None:
        return ()
    return (
        Bilingual(
            f"результату «{title}» ({term.ru}) может понадобиться {said.ru}: что нужно ему, а что следующим "
            "результатам, здесь не различают",
            f"the result `{title}` ({term.en}) may need {said.en}: what it needs and what later results need is not "
            "told apart here",
        ),
    )


def no_term_beside(ways: Iterable[Path], variant: str) -> tuple[Bilingual, ...]:
    """That no term from the filing says when the last result is decided, so there is nothing to compare them with."""
    said = _listed(ways)
    if said is None:
        return ()
    of_variant = Bilingual(f" в варианте «{variant}»", f" in the variant `{variant}`") if variant else Bilingual("", "")
    return (
        Bilingual(
            f"{said.ru} не с чем сравнить: за сколько решают последний из результатов{of_variant.ru}, от подачи не "
            "отсчитано",
            f"there is nothing to compare {said.en} with: no term from the filing says when the last of the results is "
            f"decided{of_variant.en}",
        ),
    )


def _listed(ways: Iterable[Path]) -> Bilingual | None:
    """What they are and how long they take; None where there are none."""
    listed = [(one.what, one.length) for one in ways]
    ru = ", ".join(dict.fromkeys(f"{what.ru} ({length.ru})" for what, length in listed))
    en = ", ".join(dict.fromkeys(f"{what.en} ({length.en})" for what, length in listed))
    return Bilingual(ru, en) if listed else None

"""What can be wrong with how the course of a case is written."""

from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = ["EMPTY_STEP", "STEPS_OUT_OF_ORDER", "STEPS_WITHOUT_FILING", "STEP_BEFORE_FILING"]


def _error(code: str, slug: str, message: tuple[str, str], help_: tuple[str, str]) -> Kind:
    return Kind(code, slug, Severity.ERROR, Bilingual(*message), Bilingual(*help_))


STEP_BEFORE_FILING: Final = _error(
    "SCH995", "step-before-filing",
    ("шаг {found} раньше подачи", "the step {found} is before the filing"),
    ("исправьте день шага или `filed`", "mend the day of the step, or `filed`"),
)  # fmt: skip
STEPS_OUT_OF_ORDER: Final = _error(
    "SCH996", "steps-out-of-order",
    ("шаг {found} раньше предыдущего", "the step {found} is before the one above it"),
    ("расставьте шаги по дням", "put the steps in the order of their days"),
)  # fmt: skip
STEPS_WITHOUT_FILING: Final = _error(
    "SCH997", "steps-without-filing",
    ("у дела есть шаги, но не сказано, когда оно подано", "the case has steps and does not say when it was filed"),
    ("напишите `filed`", "write `filed`"),
)  # fmt: skip
EMPTY_STEP: Final = _error(
    "SCH998", "step-without-content",
    ("в шаге ничего не происходит и ничего не ожидают", "nothing happens in the step and nothing is expected of it"),
    ("напишите, что пришло (`answer`, `silent`, `events`) или что решат (`expect`)",
     "write what has come in (`answer`, `silent`, `events`) or what is decided (`expect`)"),
)  # fmt: skip

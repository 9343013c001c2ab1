"""What can be wrong with what a case says became known after the grant."""

from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = ["ANNUL_EXPECTS_NOTHING", "ANNUL_WITHOUT_GROUNDS", "KINDS", "LEARNT_BEFORE_FILING", "LEARNT_NOTHING"]


def _error(code: str, slug: str, message: tuple[str, str], help_: tuple[str, str]) -> Kind:
    return Kind(code, slug, Severity.ERROR, Bilingual(*message), Bilingual(*help_))


ANNUL_WITHOUT_GROUNDS: Final = _error(
    "SCH200", "annul-without-grounds",
    ("в регламенте `{id}` нет оснований аннулирования", "the regulation `{id}` has no grounds for annulment"),
    ("уберите `annul` из дела или допишите `annul` к результату регламента",
     "remove `annul` from the case, or add `annul` to the result of the regulation"),
)  # fmt: skip
LEARNT_BEFORE_FILING: Final = _error(
    "SCH201", "learnt-before-filing",
    ("узнали {day}, раньше подачи", "it was learnt on {day}, before the filing"),
    ("исправьте `known_on` или `filed`", "mend `known_on`, or `filed`"),
)  # fmt: skip
ANNUL_EXPECTS_NOTHING: Final = _error(
    "SCH202", "annul-expects-nothing",
    ("в `annul` дела `{id}` ничего не проверяется", "`annul` of the case `{id}` tests nothing"),
    ("напишите в `expect`, что станет с предоставленным: outcome, grounds",
     "write under `expect` what becomes of the grant: outcome, grounds"),
)  # fmt: skip
LEARNT_NOTHING: Final = _error(
    "SCH203", "nothing-learnt",
    ("не сказано, что стало известно после решения", "what became known after the decision is not said"),
    ("напишите новые факты (`change`) или события (`events`)", "write the new facts (`change`) or events (`events`)"),
)  # fmt: skip

KINDS: Final = (ANNUL_WITHOUT_GROUNDS, LEARNT_BEFORE_FILING, ANNUL_EXPECTS_NOTHING, LEARNT_NOTHING)

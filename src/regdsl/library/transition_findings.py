"""What can be wrong with how one version of a regulation follows another."""

from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = ["EARLIER_MISSING", "TRANSITION_SILENT"]


def _warning(code: str, slug: str, ru: str, en: str, help_ru: str, help_en: str, basis: str | None = None) -> Kind:
    return Kind(code, slug, Severity.WARNING, Bilingual(ru, en), Bilingual(help_ru, help_en), basis)


TRANSITION_SILENT: Final = _warning(
    "EXP146", "silent-transition",
    "версия {second} меняет исход по сравнению с {first} ({sections}), а о делах, поданных раньше, молчит",
    "version {second} changes the outcome against {first} ({sections}) and is silent on cases filed before",
    "напишите transitional: с undecided_cases: old или new, как велит закон; пока дела решаются по новой версии",
    "write transitional: with undecided_cases: old or new, as the law has it; until then the new version decides them",
)  # fmt: skip
EARLIER_MISSING: Final = _warning(
    "EXP147", "earlier-version-missing",
    "прежние дела оставлены прежней версии, а её в папке нет: их решает эта",
    "earlier cases are left to the version before, which is not in the folder: this one decides them",
    "положите прежнюю версию в ту же папку", "put the version before into the same folder",
)  # fmt: skip

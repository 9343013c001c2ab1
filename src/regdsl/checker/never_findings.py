"""What the law says and nobody ever looks at."""

from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = ["KINDS", "NEVER_LOOKED_AT"]

NEVER_LOOKED_AT: Final = Kind(
    "EXP185",
    "never-looked-at",
    Severity.ERROR,
    Bilingual(
        "«{name}» никогда не проверяют: в only названо {only}, а {where} — только {wider}",
        "`{name}` is never looked at: its `only` names {only}, and {where} for {wider} only",
    ),
    Bilingual(
        "назовите в only хотя бы один из вариантов ({wider}) или уберите эту запись",
        "name at least one of the variants ({wider}) in only, or remove the entry",
    ),
)

KINDS: Final = (NEVER_LOOKED_AT,)

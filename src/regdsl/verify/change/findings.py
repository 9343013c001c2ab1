"""What a change can change for applicants."""

from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = [
    "ASKED_OTHERWISE",
    "GROUND_GONE",
    "GROUND_NEW",
    "INCOMPLETE_MOVES",
    "INCOMPLETE_SAYS",
    "NOBODY_IN_BOTH",
    "OUTCOME_MOVES",
    "RECORD_CHANGES",
    "SUBJECT_MOVES",
    "SUBJECT_REFUSED_OTHERWISE",
    "VARIANT_MOVES",
]

_RESTORE: Final = Bilingual(
    "если правка редакционная, верните прежнее условие", "if the change is meant to be editorial, restore what was said"
)

OUTCOME_MOVES: Final = Kind(
    "VER060",
    "outcome-changes",
    Severity.ERROR,
    Bilingual("было «{old}», стало «{new}»", "it was `{old}`, it becomes `{new}`"),
    _RESTORE,
)
VARIANT_MOVES: Final = Kind(
    "VER061",
    "variant-changes",
    Severity.ERROR,
    Bilingual(
        "исход прежний, а вариант «{name}» меняется на другой",
        "the outcome stays, the variant `{name}` becomes another",
    ),
    _RESTORE,
)
GROUND_NEW: Final = Kind(
    "VER062",
    "ground-newly-stated",
    Severity.ERROR,
    Bilingual("исход прежний, а основание «{name}» добавляется", "the outcome stays, the ground `{name}` is added"),
    _RESTORE,
)
GROUND_GONE: Final = Kind(
    "VER063",
    "ground-no-longer-stated",
    Severity.ERROR,
    Bilingual("исход прежний, а основание «{name}» отпадает", "the outcome stays, the ground `{name}` falls away"),
    _RESTORE,
)
SUBJECT_MOVES: Final = Kind(
    "VER064",
    "subject-decided-otherwise",
    Severity.ERROR,
    Bilingual(
        "услуга предоставлена и раньше, и теперь, но не тем же",
        "the service is granted before and now, not to the same",
    ),
    _RESTORE,
)
SUBJECT_REFUSED_OTHERWISE: Final = Kind(
    "VER067",
    "subject-refused-otherwise",
    Severity.ERROR,
    Bilingual(
        "исход прежний, а одному из них отказано по другим основаниям",
        "the outcome stays, one of them is refused on other grounds",
    ),
    _RESTORE,
)
RECORD_CHANGES: Final = Kind(
    "VER065",
    "record-changes",
    Severity.ERROR,
    Bilingual("меняется «{name}» в записи", "`{name}` in the record changes"),
    _RESTORE,
)
INCOMPLETE_MOVES: Final = Kind(
    "VER068",
    "incomplete-outcome-changes",
    Severity.ERROR,
    Bilingual(
        "пока известно не всё, было «{old}», стало «{new}»",
        "while not all is known, it was `{old}`, it becomes `{new}`",
    ),
    _RESTORE,
)
INCOMPLETE_SAYS: Final = Kind(
    "VER069",
    "incomplete-decision-says-otherwise",
    Severity.ERROR,
    Bilingual(
        "исход прежний, но пока известно не всё, о «{name}» сказано иное",
        "the outcome stays, but while not all is known, something else is said of `{name}`",
    ),
    _RESTORE,
)
ASKED_OTHERWISE: Final = Kind(
    "VER070",
    "other-data-are-asked-for",
    Severity.ERROR,
    Bilingual(
        "исход прежний, но пока известно не всё, «{name}» запрашивает только одна из версий",
        "the outcome stays, but while not all is known, one version alone asks for `{name}`",
    ),
    _RESTORE,
)
NOBODY_IN_BOTH: Final = Kind(
    "VER066",
    "nobody-to-compare",
    Severity.ERROR,
    Bilingual("нет заявителя, которого допускают обе версии", "there is no applicant whom both versions allow"),
    Bilingual("сравните версии, в которых сведения те же", "compare versions that ask for the same data"),
)

"""What a proof can find."""

from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = [
    "ENTAILED_GROUND",
    "GROUND_FOR_ALL",
    "GROUND_FOR_NOBODY",
    "IDLE_INPUT",
    "KINDS",
    "LEARNING_FLIPS",
    "LIMB_FOR_ALL",
    "LIMB_FOR_NOBODY",
    "MISSING_DATA_GRANT",
    "MISSING_DATA_REFUSE",
    "NO_VARIANT",
    "PARAMETER_GAP",
    "PROOF_CUT_SHORT",
    "UNDECIDED",
    "VARIANTS_OVERLAP",
    "VARIANT_FOR_NOBODY",
    "WITNESS_NOT_SHOWN",
]

NO_VARIANT: Final = Kind(
    "VER001",
    "applicant-without-variant",
    Severity.ERROR,
    Bilingual("есть заявитель, для которого нет варианта", "there is an applicant for whom there is no variant"),
    Bilingual("допишите вариант для него", "add a variant for him"),
)
VARIANTS_OVERLAP: Final = Kind(
    "VER002",
    "variants-that-overlap",
    Severity.ERROR,
    Bilingual(
        "есть заявитель, которому подходят и «{one}», и «{other}»",
        "there is an applicant whom both `{one}` and `{other}` fit",
    ),
    Bilingual("сузьте условие одного из вариантов", "narrow the condition of one of the variants"),
)
VARIANT_FOR_NOBODY: Final = Kind(
    "VER003",
    "variant-for-nobody",
    Severity.ERROR,
    Bilingual("вариант «{name}» не подходит никому", "the variant `{name}` fits nobody"),
    Bilingual("уберите вариант или поправьте его условие", "remove the variant, or mend its condition"),
)
GROUND_FOR_NOBODY: Final = Kind(
    "VER004",
    "ground-for-nobody",
    Severity.ERROR,
    Bilingual("основание «{name}» не применимо ни к кому", "the ground `{name}` applies to nobody"),
    Bilingual("уберите основание или поправьте его условие", "remove the ground, or mend its condition"),
)
GROUND_FOR_ALL: Final = Kind(
    "VER005",
    "ground-for-everybody",
    Severity.ERROR,
    Bilingual(
        "основание «{name}» применимо ко всем, кто до него доходит",
        "the ground `{name}` applies to everybody who comes to it",
    ),
    Bilingual("поправьте условие основания", "mend the ground's condition"),
)
LIMB_FOR_NOBODY: Final = Kind(
    "VER006",
    "criterion-that-all-meet",
    Severity.ERROR,
    Bilingual(
        "критерий «{limb}» основания «{name}» соблюдают все", "everybody meets the criterion `{limb}` of `{name}`"
    ),
    Bilingual("уберите критерий или поправьте его условие", "remove the criterion, or mend its condition"),
)
LIMB_FOR_ALL: Final = Kind(
    "VER007",
    "criterion-that-nobody-meets",
    Severity.ERROR,
    Bilingual(
        "критерий «{limb}» основания «{name}» не соблюдает никто", "nobody meets the criterion `{limb}` of `{name}`"
    ),
    Bilingual("поправьте условие критерия", "mend the criterion's condition"),
)
MISSING_DATA_GRANT: Final = Kind(
    "VER008",
    "missing-data-grant",
    Severity.ERROR,
    Bilingual("недостающие сведения могут предоставить услугу", "missing data can grant the service"),
    Bilingual("сообщите об этом авторам regdsl", "tell the authors of regdsl"),
)
MISSING_DATA_REFUSE: Final = Kind(
    "VER009",
    "missing-data-refuse",
    Severity.ERROR,
    Bilingual("недостающие сведения могут привести к отказу", "missing data can refuse the service"),
    Bilingual("сообщите об этом авторам regdsl", "tell the authors of regdsl"),
)
LEARNING_FLIPS: Final = Kind(
    "VER010",
    "learning-flips-an-outcome",
    Severity.ERROR,
    Bilingual("новые сведения могут отменить исход «{outcome}»", "learning more can undo the outcome `{outcome}`"),
    Bilingual("сообщите об этом авторам regdsl", "tell the authors of regdsl"),
)
ENTAILED_GROUND: Final = Kind(
    "VER012",
    "ground-within-another",
    Severity.WARNING,
    Bilingual(
        "к кому применимо «{one}», к тому применимо и «{other}»",
        "to whomever `{one}` applies, `{other}` applies too",
    ),
    Bilingual("проверьте, нужно ли первое из них", "check whether the first of them is needed"),
)
IDLE_INPUT: Final = Kind(
    "VER013",
    "input-that-changes-nothing",
    Severity.WARNING,
    Bilingual("сведения «{name}» ничего не меняют", "the datum `{name}` changes nothing"),
    Bilingual("не запрашивайте его или поправьте условие, где оно стоит", "do not ask for it, or mend where it stands"),
)
PARAMETER_GAP: Final = Kind(
    "VER014",
    "day-without-a-figure",
    Severity.ERROR,
    Bilingual(
        "есть день, на который у норматива «{name}» нет значения между двумя периодами",
        "there is a day between two periods on which the parameter `{name}` has no value",
    ),
    Bilingual(
        "допишите период: пока его нет, решения на такой день ждут значения",
        "add a period: without one, decisions of such a day wait for the value",
    ),
)
UNDECIDED: Final = Kind(
    "VER050",
    "not-decided",
    Severity.WARNING,
    Bilingual("не удалось ни доказать, ни опровергнуть: {claim}", "neither proved nor refuted: {claim}"),
    Bilingual("{why}", "{why}"),
)
WITNESS_NOT_SHOWN: Final = Kind(
    "VER051",
    "witness-not-shown",
    Severity.ERROR,
    Bilingual(
        "внутренняя ошибка: движок решает иначе, чем доказательство: {claim}",
        "internal error: the engine decides otherwise than the proof: {claim}",
    ),
    Bilingual("пришлите этот регламент авторам regdsl", "send this regulation to the authors of regdsl"),
)
PROOF_CUT_SHORT: Final = Kind(
    "VER052",
    "proof-cut-short",
    Severity.WARNING,
    Bilingual(
        "доказательство остановлено, успели решить утверждений: {settled} ({why})",
        "the proof was stopped, claims settled before: {settled} ({why})",
    ),
    Bilingual(
        "повторите и дайте закончить; памяти больше даёт `--memory`",
        "repeat it and let it come to its end; `--memory` gives it more memory",
    ),
)
KINDS: Final = (
    NO_VARIANT,
    VARIANTS_OVERLAP,
    VARIANT_FOR_NOBODY,
    GROUND_FOR_NOBODY,
    GROUND_FOR_ALL,
    LIMB_FOR_NOBODY,
    LIMB_FOR_ALL,
    MISSING_DATA_GRANT,
    MISSING_DATA_REFUSE,
    LEARNING_FLIPS,
    ENTAILED_GROUND,
    IDLE_INPUT,
    PARAMETER_GAP,
    UNDECIDED,
    WITNESS_NOT_SHOWN,
    PROOF_CUT_SHORT,
)

"""What else a proof can find: of grounds beside each other, figures, terms, results, versions, shared conditions."""

from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = [
    "CONDITION_FOR_ALL",
    "CONDITION_FOR_NOBODY",
    "EQUIVALENT_GROUNDS",
    "EXCLUSIVE_GROUNDS",
    "FIGURE_TWICE",
    "INPUT_NOT_READ",
    "KINDS",
    "RESULT_OUT_OF_RANGE",
    "TERM_TOO_SHORT",
    "VERSIONS_APART",
    "VERSIONS_TOGETHER",
]

EQUIVALENT_GROUNDS: Final = Kind(
    "VER015",
    "grounds-that-say-the-same",
    Severity.WARNING,
    Bilingual("«{one}» и «{other}» применимы к одним и тем же", "`{one}` and `{other}` apply to the very same people"),
    Bilingual("уберите одно из них или поправьте условие", "remove one of them, or mend its condition"),
)
EXCLUSIVE_GROUNDS: Final = Kind(
    "VER016",
    "grounds-that-never-meet",
    Severity.INFO,
    Bilingual("«{one}» и «{other}» никогда не применимы вместе", "`{one}` and `{other}` never apply together"),
    Bilingual("проверьте, что так и задумано", "check that this is what is meant"),
)
FIGURE_TWICE: Final = Kind(
    "VER017",
    "day-with-two-figures",
    Severity.ERROR,
    Bilingual(
        "есть день, на который у норматива «{name}» два значения",
        "there is a day on which the parameter `{name}` has two values",
    ),
    Bilingual("закончите прежний период днём раньше", "end the earlier period one day before"),
)
TERM_TOO_SHORT: Final = Kind(
    "VER018",
    "term-too-short",
    Severity.ERROR,
    Bilingual(
        "вариант «{variant}»: срок «{term}» — {length}, а {what} занимает {path}",
        "the variant `{variant}`: the term `{term}` is {length}, and {what} takes {path}",
    ),
    Bilingual(
        "сократите срок ответа или процедуры либо удлините срок решения",
        "shorten the answer or the procedures, or lengthen the term of the decision",
    ),
)
CONDITION_FOR_NOBODY: Final = Kind(
    "VER019",
    "condition-never-true",
    Severity.ERROR,
    Bilingual("условие «{name}» не верно ни для кого", "the condition `{name}` is true of nobody"),
    Bilingual("поправьте условие или уберите его", "mend the condition, or remove it"),
)
CONDITION_FOR_ALL: Final = Kind(
    "VER020",
    "condition-always-true",
    Severity.ERROR,
    Bilingual("условие «{name}» верно для всех", "the condition `{name}` is true of everybody"),
    Bilingual("поправьте условие или уберите его", "mend the condition, or remove it"),
)
RESULT_OUT_OF_RANGE: Final = Kind(
    "VER021",
    "result-out-of-range",
    Severity.ERROR,
    Bilingual(
        "результат «{name}» бывает за своими пределами: {range}", "the result `{name}` can be out of its range: {range}"
    ),
    Bilingual("поправьте выражение или пределы min и max", "mend the expression, or the bounds `min` and `max`"),
)
VERSIONS_APART: Final = Kind(
    "VER022",
    "day-without-a-version",
    Severity.ERROR,
    Bilingual(
        "между версиями {first} и {second} есть день, на который нет ни одной",
        "there is a day between the versions {first} and {second} on which there is none",
    ),
    Bilingual("начните новую версию со следующего дня после прежней", "begin the later version on the day after"),
)
VERSIONS_TOGETHER: Final = Kind(
    "VER023",
    "day-with-two-versions",
    Severity.ERROR,
    Bilingual(
        "есть день, на который действуют обе версии: {first} и {second}",
        "there is a day on which both versions are in force: {first} and {second}",
    ),
    Bilingual("закончите прежнюю версию днём раньше", "end the earlier version one day before"),
)
INPUT_NOT_READ: Final = Kind(
    "VER024",
    "input-beside-the-decision",
    Severity.INFO,
    Bilingual(
        "сведения «{name}» не влияют ни на решение, ни на запись",
        "the datum `{name}` changes neither the decision nor the record",
    ),
    Bilingual("проверьте, для чего они нужны", "check what it is needed for"),
)
KINDS: Final = (
    EQUIVALENT_GROUNDS,
    EXCLUSIVE_GROUNDS,
    FIGURE_TWICE,
    TERM_TOO_SHORT,
    CONDITION_FOR_NOBODY,
    CONDITION_FOR_ALL,
    RESULT_OUT_OF_RANGE,
    VERSIONS_APART,
    VERSIONS_TOGETHER,
    INPUT_NOT_READ,
)

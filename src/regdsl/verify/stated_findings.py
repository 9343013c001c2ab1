"""What a proof can find of a property that the author states."""

from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = ["DEPENDS", "KINDS", "OF_NOBODY", "OTHER_ORDER", "OTHER_OUTCOME", "OTHER_RECORD"]


def _error(code: str, slug: str, ru: str, en: str, help_ru: str, help_en: str) -> Kind:
    return Kind(code, slug, Severity.ERROR, Bilingual(ru, en), Bilingual(help_ru, help_en))


_MEND: Final = ("поправьте регламент или свойство", "mend the regulation or the property")

OF_NOBODY: Final = _error(
    "VER030", "property-of-nobody",
    "свойство «{name}» никого не касается", "the property `{name}` concerns nobody",
    "поправьте, о ком оно: whoever, only или поле записи", "mend whom it is about: whoever, only or the field",
)  # fmt: skip
OTHER_OUTCOME: Final = _error(
    "VER031", "property-of-the-outcome",
    "свойство «{name}» не соблюдено: есть заявитель с другим исходом",
    "the property `{name}` does not hold: there is an applicant with another outcome",
    *_MEND,
)  # fmt: skip
OTHER_RECORD: Final = _error(
    "VER032", "property-of-the-record",
    "свойство «{name}» не соблюдено: есть заявитель, у которого записано другое",
    "the property `{name}` does not hold: there is an applicant for whom something else is recorded",
    *_MEND,
)  # fmt: skip
OTHER_ORDER: Final = _error(
    "VER033", "property-of-the-order",
    "свойство «{name}» не соблюдено: есть двое, у которых порядок обратный",
    "the property `{name}` does not hold: there are two of whom the order is the opposite",
    *_MEND,
)  # fmt: skip
DEPENDS: Final = _error(
    "VER034", "property-of-independence",
    "свойство «{name}» не соблюдено: есть двое, у которых иначе только это, а решено по-разному",
    "the property `{name}` does not hold: there are two who differ in nothing else and are decided differently",
    *_MEND,
)  # fmt: skip
KINDS: Final = (OF_NOBODY, OTHER_OUTCOME, OTHER_RECORD, OTHER_ORDER, DEPENDS)

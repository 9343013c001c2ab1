"""What can be wrong with how templates and their instances are written."""

from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = ["INSTANCE_CHANGES_GROUNDS", "INSTANCE_CHANGES_TEMPLATE", "KINDS", "TEMPLATE_OF_TEMPLATE"]

INSTANCE_CHANGES_GROUNDS: Final = Kind(
    "SCH980",
    "instance-changes-grounds",
    Severity.ERROR,
    Bilingual(
        "перечни оснований закрывает шаблон: добавить или изменить основание здесь нельзя",
        "the template closes the lists of grounds: none can be added or changed here",
    ),
    Bilingual(
        "уберите grounds; новое основание вносят в шаблон, а в него — из закона",
        "remove grounds; a new ground goes into the template, and comes there from the law",
    ),
    basis="Концепция 837-р, I: закрытые перечни оснований",
)
INSTANCE_CHANGES_TEMPLATE: Final = Kind(
    "SCH981",
    "instance-changes-template",
    Severity.ERROR,
    Bilingual(
        "регламент по шаблону не меняет «{key}»: это устанавливает шаблон",
        "a regulation taken from a template does not change `{key}`: the template settles it",
    ),
    Bilingual(
        "уберите {key}; здесь можно: {options}",
        "remove {key}; what may stand here: {options}",
    ),
)
TEMPLATE_OF_TEMPLATE: Final = Kind(
    "SCH982",
    "template-of-a-template",
    Severity.ERROR,
    Bilingual("шаблон не берут из другого шаблона", "a template is not taken from another template"),
    Bilingual(
        "уберите extends и напишите шаблон целиком или сделайте его регламентом: kind: regulation",
        "remove extends and write the template in full, or make it a regulation: kind: regulation",
    ),
)

KINDS: Final = (INSTANCE_CHANGES_GROUNDS, INSTANCE_CHANGES_TEMPLATE, TEMPLATE_OF_TEMPLATE)

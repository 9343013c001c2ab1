"""The words of decisions: outcomes, effects and the titles of the closed lists of grounds."""

from collections.abc import Mapping
from types import MappingProxyType

from regdsl.diagnostics import Bilingual

__all__ = ["DEEMED", "EFFECTS", "GROUND_LISTS", "OUTCOMES", "VERDICTS"]

VERDICTS: Mapping[str, Bilingual] = MappingProxyType(
    {
        "granted": Bilingual("Предоставлено", "Granted"),
        "refused": Bilingual("Отказано", "Refused"),
        "returned": Bilingual("Возвращено без рассмотрения", "Returned without consideration"),
        "not_accepted": Bilingual("Не принято", "Not accepted"),
        "to_correct": Bilingual("Возвращено на доработку", "Sent back for correction"),
        "suspended": Bilingual("Приостановлено", "Suspended"),
        "needs_data": Bilingual("Нужны сведения", "Data needed"),
        "left_unconsidered": Bilingual("Оставлено без рассмотрения", "Left unconsidered"),
        "terminated": Bilingual("Прекращено", "Terminated"),
    }
)
"""What a decision with the outcome says, as its headline."""

OUTCOMES: Mapping[str, Bilingual] = MappingProxyType(
    {
        "granted": Bilingual("услуга предоставлена", "the service is granted"),
        "refused": Bilingual("в предоставлении услуги отказано", "the service is refused"),
        "returned": Bilingual("заявление возвращено без рассмотрения", "the application is returned unconsidered"),
        "not_accepted": Bilingual("в приёме заявления отказано", "the application is not accepted"),
        "to_correct": Bilingual("заявление возвращено на доработку", "the application is sent back for correction"),
        "suspended": Bilingual("предоставление услуги приостановлено", "the service is suspended"),
        "needs_data": Bilingual("для решения не хватает сведений", "data are missing for a decision"),
        "left_unconsidered": Bilingual("заявление оставлено без рассмотрения", "the application is left unconsidered"),
        "terminated": Bilingual("предоставление услуги прекращено", "the service is terminated"),
    }
)
"""The outcome as a clause inside a sentence."""

EFFECTS: Mapping[str, Bilingual] = MappingProxyType(
    {
        "reject_intake": Bilingual("отказ в приёме", "refusal to accept"),
        "return": Bilingual("возврат без рассмотрения", "return without consideration"),
        "correct": Bilingual("возврат на доработку", "return for correction"),
        "suspend": Bilingual("приостановление", "suspension"),
        "refuse": Bilingual("отказ в предоставлении", "refusal"),
        "leave_unconsidered": Bilingual("оставление без рассмотрения", "leaving unconsidered"),
        "terminate": Bilingual("прекращение", "termination"),
    }
)

GROUND_LISTS: Mapping[str, Bilingual] = MappingProxyType(
    {
        "reject_intake": Bilingual("Основания для отказа в приёме документов", "Grounds to refuse acceptance"),
        "return": Bilingual("Основания для возврата без рассмотрения", "Grounds to return without consideration"),
        "correct": Bilingual("Основания для возврата на доработку", "Grounds to return for correction"),
        "suspend": Bilingual("Основания для приостановления предоставления услуги", "Grounds to suspend the service"),
        "refuse": Bilingual("Основания для отказа в предоставлении услуги", "Grounds to refuse the service"),
        "leave_unconsidered": Bilingual(
            "Основания для оставления без рассмотрения", "Grounds to leave the application unconsidered"
        ),
        "terminate": Bilingual("Основания для прекращения предоставления услуги", "Grounds to terminate the service"),
    }
)
"""The title of the closed list of grounds with the effect."""

DEEMED = Bilingual(
    "считается предоставленным, так как в срок нет отказа", "deemed granted, as no refusal was made in time"
)
"""The silence of the authority is a grant."""

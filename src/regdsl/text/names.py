"""The names of the language's closed sets in both languages, by the word that stands in files and JSON."""

from collections.abc import Mapping
from types import MappingProxyType

from regdsl.diagnostics import Bilingual

__all__ = ["CHANNELS", "EVENTS", "MARKS", "PROCEDURES", "PURPOSES", "SEVERITIES", "SOURCES"]

Names = Mapping[str, Bilingual]

EVENTS: Names = MappingProxyType(
    {
        "no_answer": Bilingual("ответ на запрос не получен", "no answer to a request"),
        "answered": Bilingual("ответ на запрос получен", "a request was answered"),
        "missing_required": Bilingual("нет обязательных сведений", "required data are missing"),
        "not_corrected": Bilingual("недостатки не устранены в срок", "not corrected in time"),
        "withdrawn": Bilingual("заявление отозвано", "the application was withdrawn"),
        "court_order": Bilingual("судебный акт", "a court order"),
        "applicant_died": Bilingual("заявитель умер", "the applicant died"),
        "term_expired": Bilingual("срок истёк", "the term has expired"),
    }
)

CHANNELS: Names = MappingProxyType(
    {
        "epgu": Bilingual("Единый портал госуслуг", "federal services portal"),
        "rpgu": Bilingual("региональный портал госуслуг", "regional services portal"),
        "mfc": Bilingual("МФЦ", "one-stop service centre"),
        "mfc_selfservice": Bilingual("МФЦ, самообслуживание", "one-stop service centre, self-service"),
        "mfc_assisted": Bilingual("МФЦ, с помощью работника", "one-stop service centre, assisted"),
        "mfc_outreach": Bilingual("МФЦ, выездное обслуживание", "one-stop service centre, outreach"),
        "post": Bilingual("почта", "post"),
        "phone": Bilingual("телефон", "phone"),
        "in_person": Bilingual("личный приём", "in person"),
        "agency": Bilingual("орган власти", "public authority"),
        "api": Bilingual("программный интерфейс", "programming interface"),
        "sfr": Bilingual("Социальный фонд России", "Social Fund of Russia"),
        "gisogd": Bilingual(
            "информационная система градостроительной деятельности", "urban planning information system"
        ),
    }
)

PROCEDURES: Names = MappingProxyType(
    {
        "profiling": Bilingual("профилирование заявителя", "profiling of the applicant"),
        "intake": Bilingual("приём запроса и документов и (или) информации", "intake of the application and documents"),
        "interagency": Bilingual(
            "межведомственное (внутриведомственное) информационное взаимодействие",
            "interagency exchange of information",
        ),
        "suspension": Bilingual("приостановление предоставления услуги", "suspension of the service"),
        "decision": Bilingual(
            "принятие решения о предоставлении (об отказе в предоставлении) услуги",
            "decision to grant or to refuse the service",
        ),
        "delivery": Bilingual("предоставление результата услуги", "delivery of the result"),
        "additional_information": Bilingual(
            "получение дополнительных сведений от заявителя", "additional information from the applicant"
        ),
        "allocation": Bilingual("распределение ограниченного ресурса", "allocation of a limited resource"),
        "assessment": Bilingual(
            "оценка заявителя (объекта, принадлежащего заявителю)", "assessment of the applicant or of an object"
        ),
        "proactive_start": Bilingual(
            "начало упреждающего (проактивного) предоставления услуги", "start of proactive provision"
        ),
    }
)

SOURCES: Names = MappingProxyType(
    {
        "application": Bilingual("заявление", "application"),
        "profile": Bilingual("цифровой профиль", "digital profile"),
        "agency": Bilingual("ведомство", "agency"),
        "register": Bilingual("реестр", "register"),
        "inspection": Bilingual("осмотр", "inspection"),
        "payment": Bilingual("сведения об оплате", "payment data"),
        "judgement": Bilingual("заключение уполномоченного лица", "a person's judgement"),
    }
)

MARKS: Names = MappingProxyType(
    {
        "official_copy": Bilingual("по копии официального текста", "by a copy of the official text"),
        "secondary": Bilingual("по вторичному источнику", "by a secondary source"),
        "unverified": Bilingual("не проверено", "unverified"),
    }
)

PURPOSES: Names = MappingProxyType(
    {
        "decision": Bilingual("для решения", "for the decision"),
        "register_record": Bilingual("для записи в реестре", "for the register record"),
        "assessment": Bilingual("для оценки заявителя или объекта", "for the assessment of an applicant or object"),
        "contact": Bilingual("для связи с заявителем", "for contact with the applicant"),
        "interagency": Bilingual("для межведомственного запроса", "for an interagency request"),
    }
)

SEVERITIES: Names = MappingProxyType(
    {
        "error": Bilingual("ошибка", "error"),
        "warning": Bilingual("предупреждение", "warning"),
        "info": Bilingual("сведения", "info"),
    }
)

"""The closed lists of words that regulations use."""

from regdsl.model.choice import Choice

__all__ = [
    "Actor",
    "Effect",
    "EventType",
    "Level",
    "Method",
    "PersonalData",
    "Post",
    "PresenceMode",
    "ProcedureType",
    "Purpose",
    "ReadingKind",
    "RequiredEffect",
    "Verified",
]


class Effect(Choice):
    """What a ground does when it is true; seven different legal acts, never merged."""

    REJECT_INTAKE = "reject_intake", "отказ в приёме", "refusal to accept the application"
    RETURN = "return", "возврат без рассмотрения", "return without consideration"
    CORRECT = "correct", "возврат на доработку", "return for correction"
    SUSPEND = "suspend", "приостановление", "suspension"
    REFUSE = "refuse", "отказ", "refusal"
    LEAVE_UNCONSIDERED = "leave_unconsidered", "оставление без рассмотрения", "leaving without consideration"
    TERMINATE = "terminate", "прекращение", "termination"


class RequiredEffect(Choice):
    """What follows when the applicant leaves a required input blank."""

    REJECT_INTAKE = "reject_intake", "отказ в приёме", "refusal to accept the application"
    RETURN = "return", "возврат без рассмотрения", "return without consideration"
    CORRECT = "correct", "возврат на доработку", "return for correction"


class EventType(Choice):
    """A recorded fact about the course of a case."""

    NO_ANSWER = "no_answer", "ответ не поступил", "no answer arrived"
    ANSWERED = "answered", "ответ поступил", "the answer arrived"
    MISSING_REQUIRED = "missing_required", "нет обязательных сведений", "required data are missing"
    NOT_CORRECTED = "not_corrected", "недостатки не устранены", "not corrected in time"
    WITHDRAWN = "withdrawn", "заявление отозвано", "withdrawn by the applicant"
    COURT_ORDER = "court_order", "решение суда", "court order"
    APPLICANT_DIED = "applicant_died", "смерть заявителя", "the applicant died"
    TERM_EXPIRED = "term_expired", "срок истёк", "the term expired"


class Verified(Choice):
    """How well a fact of law was checked."""

    OFFICIAL_COPY = "official_copy", "по копии официального текста", "read in a copy of the official text"
    SECONDARY = "secondary", "по вторичному источнику", "read in a secondary source"
    UNVERIFIED = "unverified", "не проверено", "not verified"


class ReadingKind(Choice):
    """What was wrong with the law where a reading was needed."""

    GAP = "gap", "пробел", "a gap"
    AMBIGUITY = "ambiguity", "неоднозначность", "an ambiguity"
    CONFLICT = "conflict", "коллизия", "a conflict of norms"
    DOUBT = "doubt", "сомнение", "a doubt"


class Level(Choice):
    """Whose service it is."""

    FEDERAL = "federal", "федеральный", "federal"
    REGIONAL = "regional", "региональный", "regional"
    MUNICIPAL = "municipal", "муниципальный", "municipal"


class Post(Choice):
    """The rank of the official who answers for the service."""

    HEAD = "head", "руководитель органа", "head of the body"
    DEPUTY_HEAD = "deputy_head", "заместитель руководителя органа", "deputy head of the body"
    DEPARTMENT_HEAD = "department_head", "начальник управления, департамента", "head of a department"
    DIVISION_HEAD = "division_head", "начальник отдела", "head of a division"
    SPECIALIST = "specialist", "специалист", "specialist"


class PersonalData(Choice):
    """The class of a personal datum."""

    COMMON = "common", "обычные персональные данные", "ordinary personal data"
    SPECIAL = "special", "специальная категория", "special category"
    BIOMETRIC = "biometric", "биометрические персональные данные", "biometric data"


class Purpose(Choice):
    """What an input is needed for; an input that serves none of the five is redundant."""

    DECISION = "decision", "принятие решения", "the decision"
    REGISTER_RECORD = "register_record", "реестровая запись", "the register record"
    ASSESSMENT = "assessment", "оценка заявителя или объекта", "assessment of the applicant or object"
    CONTACT = "contact", "связь с заявителем", "contact with the applicant"
    INTERAGENCY = "interagency", "межведомственный запрос", "interagency exchange"


class ProcedureType(Choice):
    """The ten typical administrative procedures."""

    PROFILING = "profiling", "профилирование заявителя", "profiling of the applicant"
    INTAKE = "intake", "приём запроса и документов", "intake of the request and documents"
    INTERAGENCY = "interagency", "межведомственное взаимодействие", "interagency exchange"
    SUSPENSION = "suspension", "приостановление предоставления", "suspension"
    DECISION = "decision", "принятие решения", "decision"
    DELIVERY = "delivery", "предоставление результата", "delivery of the result"
    ADDITIONAL_INFORMATION = (
        "additional_information",
        "получение дополнительных сведений от заявителя",
        "additional information from the applicant",
    )
    ALLOCATION = "allocation", "распределение ограниченного ресурса", "allocation of a limited resource"
    ASSESSMENT = "assessment", "оценка заявителя или объекта", "assessment of the applicant or object"
    PROACTIVE_START = (
        "proactive_start",
        "начало упреждающего предоставления",
        "start of proactive provision",
    )


class Method(Choice):
    """How an assessment is made: four remote ways and a visit."""

    SENSORS = "sensors", "датчики интернета вещей", "internet-of-things sensors"
    VIDEO_CALL = "video_call", "видео-конференц-связь", "video call"
    APPLICANT_VIDEO = "applicant_video", "видеозапись, выполненная заявителем", "video made by the applicant"
    DECLARATION = "declaration", "декларирование заявителем", "the applicant's declaration"
    ONSITE = "onsite", "выезд на место", "visit on site"


class Actor(Choice):
    """Who carries out a procedure."""

    MACHINE = "machine", "автоматически", "machine"
    HUMAN = "human", "человек", "human"


class PresenceMode(Choice):
    """Whether the applicant has to appear in person."""

    NONE = "none", "не требуется", "not needed"
    OPTIONAL = "optional", "по желанию заявителя", "at the applicant's wish"
    REQUIRED = "required", "обязательно", "required"

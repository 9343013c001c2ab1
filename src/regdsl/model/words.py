"""The closed lists of words that regulations use."""

from regdsl.model.choice import Choice, named
from regdsl.text import EFFECTS, EVENTS, MARKS, PROCEDURES, PURPOSES

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

    REJECT_INTAKE = named(EFFECTS, "reject_intake")
    RETURN = named(EFFECTS, "return")
    CORRECT = named(EFFECTS, "correct")
    SUSPEND = named(EFFECTS, "suspend")
    REFUSE = named(EFFECTS, "refuse")
    LEAVE_UNCONSIDERED = named(EFFECTS, "leave_unconsidered")
    TERMINATE = named(EFFECTS, "terminate")


class RequiredEffect(Choice):
    """What follows when the applicant leaves a required input blank."""

    REJECT_INTAKE = named(EFFECTS, "reject_intake")
    RETURN = named(EFFECTS, "return")
    CORRECT = named(EFFECTS, "correct")


class EventType(Choice):
    """A recorded fact about the course of a case."""

    NO_ANSWER = named(EVENTS, "no_answer")
    ANSWERED = named(EVENTS, "answered")
    MISSING_REQUIRED = named(EVENTS, "missing_required")
    NOT_CORRECTED = named(EVENTS, "not_corrected")
    WITHDRAWN = named(EVENTS, "withdrawn")
    COURT_ORDER = named(EVENTS, "court_order")
    APPLICANT_DIED = named(EVENTS, "applicant_died")
    TERM_EXPIRED = named(EVENTS, "term_expired")


class Verified(Choice):
    """How well a fact of law was checked."""

    OFFICIAL_COPY = named(MARKS, "official_copy")
    SECONDARY = named(MARKS, "secondary")
    UNVERIFIED = named(MARKS, "unverified")


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

    DECISION = named(PURPOSES, "decision")
    REGISTER_RECORD = named(PURPOSES, "register_record")
    ASSESSMENT = named(PURPOSES, "assessment")
    CONTACT = named(PURPOSES, "contact")
    INTERAGENCY = named(PURPOSES, "interagency")


class ProcedureType(Choice):
    """The ten typical administrative procedures."""

    PROFILING = named(PROCEDURES, "profiling")
    INTAKE = named(PROCEDURES, "intake")
    INTERAGENCY = named(PROCEDURES, "interagency")
    SUSPENSION = named(PROCEDURES, "suspension")
    DECISION = named(PROCEDURES, "decision")
    DELIVERY = named(PROCEDURES, "delivery")
    ADDITIONAL_INFORMATION = named(PROCEDURES, "additional_information")
    ALLOCATION = named(PROCEDURES, "allocation")
    ASSESSMENT = named(PROCEDURES, "assessment")
    PROACTIVE_START = named(PROCEDURES, "proactive_start")


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

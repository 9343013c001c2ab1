"""What can be said of a requirement, and on what it rests."""

from msgspec import Struct

from regdsl.diagnostics import Bilingual
from regdsl.model.choice import Choice

__all__ = ["Evidence", "EvidenceKind", "Verdict"]


class Verdict(Choice):
    """What is said of one requirement. "Nothing found" never stands for "kept"."""

    VIOLATED = "violated", "нарушен", "violated"
    ADVISED = "advised", "есть рекомендации", "there is advice"
    LET_STAND = "let_stand", "найдено и оставлено разработчиком: решает эксперт", "found and let stand: for the expert"
    EXCEPTION = "exception", "обоснованное исключение", "justified exception"
    KEPT = "kept", "соблюдён", "kept"
    INCOMPLETE = "incomplete", "проверено не полностью", "not wholly checked"
    NONE_FOUND = "none_found", "нарушений не найдено", "no violation found"
    BY_EXPERT = "by_expert", "машиной не проверяется", "not checked by machine"


class EvidenceKind(Choice):
    """How something is known."""

    PROVED = "proved", "доказано для всех заявителей", "proved for all applicants"
    UNPROVED = "unproved", "не доказано", "not proved"
    CHECKED = "checked", "обеспечено языком", "ensured by the language"
    FOUND = "found", "найдено", "found"
    LOOKED = "looked", "искали и не нашли", "looked for and not found"
    EXCEPTION = "exception", "исключение", "exception"
    LET_STAND = "let_stand", "замечание оставлено с причиной", "let stand with a reason"
    UNCHECKED = "unchecked", "не проверено", "not checked"


class Evidence(Struct, frozen=True):
    """One thing that a verdict rests on."""

    kind: EvidenceKind
    text: Bilingual

"""What can be wrong with clocks: their stops, starts and extensions, and with what is said of silent sources."""

from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = [
    "APPLICANT_NOT_ASKED",
    "EXTENSION_NEVER",
    "KINDS",
    "OTHERWISE_NOT_A_REFUSAL",
    "OTHER_LIST",
    "SILENCE_NAMES_NOTHING",
    "SILENCE_NOT_AWAITED",
    "SILENCE_SAID_TWICE",
    "STOP_NEVER_ENDS",
    "STOP_WITHOUT_DAY",
    "TERM_NEVER_STARTS",
    "TWO_CLOCKS",
    "UNTIL_WITHOUT_EVENT",
]


def _error(code: str, slug: str, ru: str, en: str, help_ru: str, help_en: str) -> Kind:
    return Kind(code, slug, Severity.ERROR, Bilingual(ru, en), Bilingual(help_ru, help_en))


SILENCE_NAMES_NOTHING: Final = _error(
    "NAM025", "silence-names-nothing",
    "нет ни основания приостановления, ни продления «{name}»",
    "there is neither a ground to suspend nor an extension `{name}`",
    "напишите одно из: {known}", "write one of: {known}",
)  # fmt: skip
APPLICANT_NOT_ASKED: Final = _error(
    "NAM026", "applicant-is-not-asked",
    "«{name}» — сам заявитель, его молчание не записывают",
    "`{name}` is the applicant himself, whose silence is not recorded",
    "уберите if_silent: что он не указал, ведёт к основанию missing_required",
    "remove if_silent: what he leaves out leads to a ground missing_required",
)  # fmt: skip
EXTENSION_NEVER: Final = _error(
    "EXP130", "extension-never",
    "событие «{event}» никогда не продлит срок", "the event `{event}` never extends the term",
    "{hint}", "{hint}",
)  # fmt: skip
STOP_NEVER_ENDS: Final = _error(
    "EXP131", "stop-never-ends",
    "основание «{ground}» останавливает срок, и ничто его не возобновляет",
    "the ground `{ground}` stops a term, and nothing lets it run on",
    "напишите resume: {resume}", "write resume: {resume}",
)  # fmt: skip
STOP_WITHOUT_DAY: Final = _error(
    "EXP132", "no-day-to-count-from",
    "из записанного не узнать, с какого дня действует основание «{ground}»",
    "nothing that is recorded says from which day the ground `{ground}` holds",
    "от события зависят только основания с event: no_answer (suspend) и event: missing_required (correct)",
    "only grounds with event: no_answer (suspend) and event: missing_required (correct) rest on a dated fact",
)  # fmt: skip
OTHERWISE_NOT_A_REFUSAL: Final = _error(
    "EXP133", "otherwise-not-a-refusal",
    "«{name}» — не основание за то, что «{ground}» не исправлено",
    "`{name}` is no ground for not correcting `{ground}`",
    "назовите основание отказа с event: not_corrected({ground})",
    "name a ground of refusal with event: not_corrected({ground})",
)  # fmt: skip
SILENCE_NOT_AWAITED: Final = _error(
    "EXP134", "silence-not-awaited",
    "«{name}» не ждёт молчания «{source}»", "`{name}` does not wait for the silence of `{source}`",
    "напишите у «{name}» event: no_answer", "write event: no_answer under `{name}`",
)  # fmt: skip
OTHER_LIST: Final = _error(
    "EXP135", "key-for-other-list",
    "ключ {key} не для перечня {effect}", "the key {key} is not for the list {effect}",
    "он для перечней: {lists}", "it is for the lists: {lists}",
)  # fmt: skip
TERM_NEVER_STARTS: Final = _error(
    "EXP136", "term-never-starts",
    "у срока «{name}» нет начала: нет from, и ни одно основание его не запускает",
    "the term `{name}` has no start: there is no from, and no ground starts it",
    "напишите from: регистрация или starts: {name} у основания",
    "write from: registration, or starts: {name} under a ground",
)  # fmt: skip
TWO_CLOCKS: Final = _error(
    "EXP137", "two-clocks-of-one-ground",
    "у основания «{ground}» два срока под одним именем: term и applicant",
    "the ground `{ground}` has two clocks of one name: term and applicant",
    "оставьте applicant, а срок органа назовите в terms", "keep applicant, and name the authority's clock under terms",
)  # fmt: skip
SILENCE_SAID_TWICE: Final = _error(
    "EXP138", "silence-said-twice",
    "о молчании «{source}» сказано двояко: его ждёт «{name}», а if_silent называет другое",
    "the silence of `{source}` is said twice: `{name}` waits for it, while if_silent names something else",
    "допишите «{name}» в if_silent источника или уберите одно из двух",
    "add `{name}` to the source's if_silent, or remove one of the two",
)  # fmt: skip
UNTIL_WITHOUT_EVENT: Final = _error(
    "EXP139", "until-without-event",
    "до конца срока может произойти только событие, а «{ground}» — не событие",
    "only an event can come before the end of a term, and `{ground}` is none",
    "напишите event: withdrawn или уберите until", "write event: withdrawn, or remove until",
)  # fmt: skip

KINDS: Final = (
    SILENCE_NAMES_NOTHING, APPLICANT_NOT_ASKED, EXTENSION_NEVER, STOP_NEVER_ENDS, STOP_WITHOUT_DAY,
    OTHERWISE_NOT_A_REFUSAL, SILENCE_NOT_AWAITED, OTHER_LIST, TERM_NEVER_STARTS, TWO_CLOCKS, SILENCE_SAID_TWICE,
    UNTIL_WITHOUT_EVENT,
)  # fmt: skip

"""Receipts in the texts of a regulation: of what is paid to the state, which the authority looks up itself, or of what
is paid to somebody else, which it cannot."""

from typing import Final

from regdsl.lint.phrases import Phrases

__all__ = ["is_of_the_state"]

_DUE: Final = Phrases.like(
    r"(?:гос)?пошлин\w*|сбор(?:а|у|ом|ы|ов|ам)?|штраф\w*|налог(?:а|у|ом|и|ов|ам)?|пен(?:и|я|ей|ю)|недоимк\w*",
    r"страхов\w+ взнос\w*|в бюджет\w*|плат\w+ за (?:выдач|рассмотрени|регистраци|оформлени|предоставлени)\w*",
    r"(?:государственн|муниципальн)\w+(?: (?:и|или) муниципальн\w+)? (?:услуг|пошлин|платеж)\w*",
    r"(?:за|оплат\w+|уплат\w+|предоставлени\w+|оказани\w+) (?:этой |настоящей |данной )?услуг[иуа]"
    r"(?! (?:\w+ )?(?:связи|нотариус|организац|эксперт|оценщик|перевозчик|врач|клиник|специалист)\w*)",
)
"""What is paid to the state, whose system of payments (ГИС ГМП) knows of it."""

_SPENT: Final = Phrases.like(
    r"расход\w*|затрат\w*|понес\w+|покупк\w+|покупател\w+|купл\w+|приобрет\w+|стоимост\w+|товар\w*|кассов\w+",
    r"магазин\w*|продав\w+|продаж\w*|аптек\w*|нотариус\w*|коммунальн\w+",
)
"""What tells of money spent elsewhere."""

_TO_THE_STATE: Final = Phrases.like(
    r"(?:\w*банк|казначейств|мфц|многофункциональн|почт|портал|епгу|рпгу|госуслуг|министерств|департамент|комитет|"
    r"управлени|администраци|инспекци|фонд|росреестр|плательщик|заявител|кредитн|платежн)\w*",
    r"(?:федеральн|налогов)\w+ служб\w*|фнс|мвд|орган(?:а|у|ом|ы|ов)?",
)
"""Those who give out receipts for what is paid to the state."""

_PAID_FOR: Final = Phrases.like(
    r"(?:за|оплат\w+|уплат\w+) (?!(?:в|на|с|со|по|о|об|и|или|либо|из|от|до|к|через|при|для|не|если|его|ее|их|вами|вы|"
    r"копи\w+|заявител\w+|представител\w+|онлайн|электронн\w+|безналичн\w+|банк\w*|это\w*|все\w*|люб\w+)(?!\w))[^\W\d]\w*"
)
"""A thing that was paid for; a way of paying is none."""


def is_of_the_state(text: str, start: int, issuer: str | None = None) -> bool:
    """Whether the receipt that is named in `text` from the character `start` on is of a payment to the state. Where it
    is not said what was paid for, it is, unless somebody else gives it out: the payment is that of the service then."""
    if any(_DUE.found(text)):
        return True
    if any(_SPENT.found(text)) or (issuer is not None and not any(_TO_THE_STATE.found(issuer))):
        return False
    return not any(_PAID_FOR.found(text[start:]))

"""The applicant's own clock: how long he has to mend what he was asked to."""

from typing import Annotated

from regdsl.model.base import concept, describe
from regdsl.model.common import Basis, Names, TermLength
from regdsl.model.scalars import Start, Title
from regdsl.model.term import StartEvent, StartPoint, parse_start

__all__ = ["NOTICE_WORDS", "ApplicantClock", "parse_applicant_start"]

NOTICE_WORDS = ("получение уведомления", "receipt of notice")
"""How "from the day the applicant is told" is written, in Russian and in English."""


@concept(ru="Срок заявителя", en="Applicant's clock", ru_text="Сколько времени у заявителя, чтобы исправить заявление.")
class ApplicantClock:
    """How long the applicant has to mend the application, and what follows when he does not."""

    within: Annotated[TermLength, describe("За сколько", "Within", "Срок исправления.", "The time to mend it in.")]
    from_: Annotated[
        Start,
        describe(
            "Отсчёт",
            "From",
            "`получение уведомления`, `регистрация`, `поступление`, `поступление(источник)`, `направление`.",
            "`receipt of notice`, `registration`, `receipt`, `receipt(source)`, `sending`.",
            alias="from",
        ),
    ] = NOTICE_WORDS[0]
    stops: Annotated[
        Names,
        describe("Останавливает", "Stops", "Какие сроки органа стоят.", "Which clocks of the authority stand."),
    ] = ()
    otherwise: Annotated[
        Title,
        describe(
            "Иначе",
            "Otherwise",
            "Основание отказа `not_corrected(…)`, если не исправлено.",
            "The ground of refusal `not_corrected(…)` when it is not mended.",
        ),
    ]
    basis: Basis = ()


def parse_applicant_start(text: str) -> StartPoint:
    """Read where the applicant's clock starts: the words of a term's start, and the receipt of the notice."""
    plain = " ".join(text.split())
    return StartPoint(StartEvent.NOTICE) if plain in NOTICE_WORDS else parse_start(plain)

"""Whose choice a text speaks of: an authority's, or the applicant's or somebody else's who is no authority."""

import re
from typing import Final

from regdsl.lint.norms import folded
from regdsl.lint.sentences import sentence

__all__ = ["OTHERS", "is_left_to_others"]

OTHERS: Final = (
    "вы|заявитель|заявители|гражданин|граждане|получатель|получатели|представитель|представители|застройщик|застройщики|"
    "продавец|продавцы|покупатель|покупатели|собственник|собственники|владелец|владельцы|правообладатель|наниматель|"
    "арендодатель|арендатор|работодатель|родитель|родители|опекун|супруг|супруга|наследник|наследники|кредитор|"
    "кредиторы|сторона|банк"
)
"""Those who are no authority, as the subject of a sentence; one below another in a regular expression."""

_AUTHORITIES: Final = (
    r"(?:орган|администраци|комисси|министерств|ведомств|департамент|управлени|комитет|инспекци|руководител|глав|"
    r"губернатор|сотрудник|специалист|инспектор|должностн|учреждени|фонд|совет|эксперт|мфц)\w*"
)
_SUBJECT: Final = re.compile(rf"\b(?:(?P<other>{OTHERS})|(?P<authority>{_AUTHORITIES}))\b", re.IGNORECASE)
_WHOSE: Final = re.compile(
    r"^\s+(?:(?P<other>(?:само\w+ )?(?:гражданина|граждан|(?:заявител|получател|родител|представител|правообладател)"
    rf"(?:я|ей)|(?:застройщик|собственник)(?:а|ов)|(?:владель|продав)ц(?:а|ев)))|(?P<authority>{_AUTHORITIES}))\b",
    re.IGNORECASE,
)


def is_left_to_others(text: str, start: int, end: int) -> bool:
    """Whether what the characters `start` to `end` say («по своему усмотрению») is said of somebody who is no
    authority: of whom it names next, else of the last subject before it in the sentence, else of the first after."""
    plain = folded(text)
    first, last = sentence(plain, start, end)
    named = _WHOSE.search(plain[end:last])
    if named is None:
        before = list(_SUBJECT.finditer(plain[first:start]))
        named = before[-1] if before else _SUBJECT.search(plain[end:last])
    return named is not None and named["other"] is not None

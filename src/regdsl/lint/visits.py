"""Words that send the applicant somewhere in person, or make him bring paper."""

import re
from collections.abc import Iterator
from typing import Final

from regdsl.lint.phrases import Phrases
from regdsl.lint.sentences import sentence

__all__ = ["visits_in"]

_AFAR: Final = "портал|сайт|онлайн|госуслуг|по видео|по телефону|по почте|дистанционн|электронн|личн\\w+ кабинет"
_OFFICIAL: Final = r"(?:сотрудник|специалист|работник|инспектор|оператор|должностн|служащ)\w*"
_SHOW: Final = "предъявите|покажите|представьте|предоставьте|передайте|сдайте|отдайте|вручите"
_PAPERS: Final = r"(?:оригинал|подлинник)\w*"
_ONLY: Final = "только|лишь|исключительно"
_APPLICANT: Final = r"вы|заявитель|заявители|гражданин|граждане|получатель|получатели|родители?|представитель"
_MUST: Final = (
    r"(?:необходимо|нужно|надо|следует|требуется|надлежит|предстоит|прид[её]тся|потребуется|"
    rf"(?:{_APPLICANT}) (?:\w+ )?(?:долж(?:ен|на|ны)|обязан\w*))"
)
_COME: Final = (
    rf"(?:(?:прийти|приехать|прибыть|подойти|явиться|являться|приходить) (?:лично|(?:в|на|к)(?! (?:{_AFAR}|соглашени|"
    r"вывод|решени))(?: \w+))|(?:посетить|посещать)(?! (?:портал|сайт))|явиться|присутствовать|"
    r"лично \w+(?:ть|ти|ться|тись)(?!\w)|\w+(?:ть|ти|ться|тись) (?:\w+ ){0,3}?лично)"
)
_TOLD: Final = Phrases.like(
    r"(?:явитесь|придите|приходите|обратитесь|обращайтесь|приезжайте) лично",
    r"лично (?:явитесь|придите|приходите|обратитесь|принесите|представьте|подайте|получите)",
    r"(?:принесите|представьте|подайте|получите) лично",
    rf"(?:явитесь|придите|приходите|приезжайте|подойдите) (?:в|на|к)(?! (?:{_AFAR})) \w+",
    r"посетите (?:администраци|орган|отдел|ведомств|управлени|департамент|министерств|учреждени|центр|офис|приемн|мфц|"
    r"кабинет|специалист|фонд)\w*",
    rf"запишитесь на (?:личн\w+ )?прием\w*(?! (?:{_AFAR}))",
    r"(?:принесите|представьте|приложите|сдайте) на бумаге",
    r"(?:принесите|привезите)(?! извинени)",
    rf"{_MUST} (?:\w+,? ){{0,3}}?{_COME}",
    r"(?:пода[её]тся|подаются|(?:представля|предоставля|предъявля|подписыва|получа)(?:ет|ют)(?:ся)?) "
    rf"(?:\w+ )?(?:(?:{_ONLY}) )?лично",
    rf"(?:{_ONLY}) лично",
    r"личн\w+ (?:присутстви|явк|визит|посещени)\w*|очн\w+ (?:присутстви|явк|визит)\w*",
    r"присутстви[ея] заявител\w+|ваше присутствие",
    rf"в присутствии {_OFFICIAL}",
    rf"(?:{_SHOW}) (?:\w+ ){{0,2}}?{_PAPERS}",
    rf"(?:{_SHOW}) (?:\w+ ){{1,4}}?{_OFFICIAL}",
    rf"{_PAPERS} (?:\w+ ){{0,3}}?(?:предъявля|представля|предоставля|сда[её]|сдаю|сверя|принос)\w+",
)
"""Telling to come, or to show or bring what is not a file."""

_NAMED: Final = Phrases.like(
    r"при личном (?:обращении|приеме|посещении|визите)",
    r"на бумажном носителе",
    r"в бумажном виде",
)
"""A visit or paper that is named; who brings it, the rest of the sentence tells."""

_NOT_ASKED: Final = re.compile(
    r"\bне\s+(?:нужн|требу|надо|обяза|долж|следует|прид[её]тся|понадоб|приход|приезж|являй|оформля|выда(?:[её][тм]|ют))|"
    rf"\bбез\b|\bпо\s+(?:\w+\s+)?(?:желанию|просьбе)\b|\b(?:можно|можете|вправе)\b(?!\s+(?:\w+\s+){{0,2}}(?:{_ONLY})\b)|"
    r"\bесли\s+(?:вы\s+)?(?:(?:е[её]|его|их|это)\s+)?(?:хотите|захотите|пожелаете|желаете|попросите|просите|"
    r"предпочитаете|удобн)|"
    rf"\b(?:или|либо)\b.*\b(?:{_AFAR})|\b(?:{_AFAR}).*\b(?:или|либо)\b",
    re.IGNORECASE | re.DOTALL,
)
_FILES: Final = re.compile(r"\b(?:электронн|скан|отскан|изображени|фотографи|видео|дистанционн|портал)", re.IGNORECASE)
"""What an original is shown by from afar."""
_SHOWN: Final = Phrases.like(_PAPERS, _SHOW)
_COMING: Final = re.compile(
    r"яви[тс]|приди|прийти|приход|приез|приехать|прибыть|посет|посещ|подойти|подойдите|приём|прием|присутств|явк|визит|"
    r"принес|привез|бумаг",
    re.IGNORECASE,
)
_IN_CASE: Final = re.compile(
    r"\b(?:если|чтобы|когда|в случае|при (?:личн|очн|подаче|обращении|получении|посещении|визите|выборе)\w*)\b",
    re.IGNORECASE,
)
"""For whom who comes of his own accord it is said."""
_PAPER: Final = re.compile(r"бума[гж]|оригинал|подлинник|принес|привез|сда[йе]", re.IGNORECASE)
_ASKS_WHEN: Final = re.compile(r"^\s*(?:когда|куда|где|кому|во? (?:сколько|как))", re.IGNORECASE)
_DONE_FOR_HIM: Final = re.compile(
    r"\b(?:выда(?:[её]тся|ются|ст|дут|ют|[её]т)|получ(?:ите|ает|ают)|направл?я(?:ет|ют)\w*|направят|вруч(?:ат|ают)\w*|"
    r"распечата(?:ет|ют)|помо(?:гут|жет)|подскаж[еу]т|расскаж[еу]т|объясн(?:ит|ят)|разъясн(?:ит|ят)|ответ(?:ит|ят)|"
    r"консультиру(?:ет|ют)|завер(?:ит|ят))\b",
    re.IGNORECASE,
)
_ORDER: Final = re.compile(
    rf"(?!\b(?:получите|сможете|можете|хотите|будете)\b)\b\w+(?:[йь]те|ите)\b|\b(?:{_ONLY}|необходимо|нужн[оаы]?|надо|"
    r"следует|требу[ею]тся|прид[её]тся|долж(?:ен|на|ны)|обязан\w*)\b",
    re.IGNORECASE,
)


def visits_in(text: str, *, may_come: bool = False, paper_needed: bool = False) -> Iterator[tuple[int, int]]:
    """The words of each sentence that make the applicant come or bring paper, the first of each; not where the sentence
    denies it, leaves it to him, asks him whether, offers a way from afar, or tells what is done for him there.

    Where he `may_come`, a sentence may speak of coming and say what holds then, but not bind him; where `paper_needed`,
    it may tell him to bring paper.
    """
    seen: set[tuple[int, int]] = set()
    found = [(*words, True) for words in _TOLD.found(text)] + [(*words, False) for words in _NAMED.found(text)]
    for start, end, told in sorted(found):
        place = sentence(text, start, end)
        said, words = text[slice(*place)], text[start:end]
        paper = _PAPER.search(words) is not None
        if place in seen or (paper and paper_needed) or not _is_asked(said, words, told=told):
            continue
        if may_come and (_IN_CASE.search(said) or not (told or (paper and _ORDER.search(said)))):
            continue
        seen.add(place)
        yield start, end


def _is_asked(said: str, words: str, *, told: bool) -> bool:
    if _NOT_ASKED.search(said) or (said.endswith("?") and not _ASKS_WHEN.search(said)):
        return False
    if told and _FILES.search(said) and (any(_SHOWN.found(words)) or not _COMING.search(words)):
        return False
    return told or _ORDER.search(said) is not None or _DONE_FOR_HIM.search(said) is None

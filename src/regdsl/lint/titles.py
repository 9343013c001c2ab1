"""By what a title tells which datum it names."""

import re
from functools import lru_cache
from typing import Final

__all__ = ["bare_title", "plain_title"]

_NO_LETTERS: Final = re.compile(r"[^\w\s]+")
_OF_THE_APPLICANT: Final = frozenset({"заявителя", "applicant's", "applicant"})

_MANY: Final = "ами|ями|ыми|ими|ов|ев|ам|ям|ах|ях|ых|их|ые"
_ANY: Final = "ого|его|ому|ему|ием|ый|ий|ой|ая|яя|ое|ее|ие|ым|им|ом|ем|ую|юю|ою|ею|ей|ия|ии|ию|а|я|о|е|ы|и|у|ю|ь|й"
_ENDING: Final = re.compile(rf"(?<=[а-я]{{3}})(?:(?P<many>{_MANY})|(?:{_ANY}))$")
_BY_ENDING: Final = ("супруг",)
"""What only the ending tells from another word: «супруга» and «супруги» may be he and she."""


@lru_cache(maxsize=4096)  # registers call the same things the same
def plain_title(title: str) -> str:
    """A title by which the same thing is told: without case, punctuation and the word "applicant's"."""
    words = _NO_LETTERS.sub(" ", title.casefold().replace("ё", "е")).split()
    return " ".join(word for word in words if word not in _OF_THE_APPLICANT)


@lru_cache(maxsize=4096)
def bare_title(title: str) -> str:
    """The same without the endings that Russian words take by case. Where an ending says that there are many of a
    thing, that stays said: the area of a plot is not that of plots."""
    return " ".join(_bare(word) for word in plain_title(title).split())


def _bare(word: str) -> str:
    if word.startswith(_BY_ENDING):
        return word
    ending = _ENDING.search(word)
    return word if ending is None else word[: ending.start()] + ("+" if ending["many"] else "")

"""What the title of a datum says of its being personal."""

from typing import Final

from regdsl.lint.phrases import Phrases

__all__ = ["is_of_people", "names_biometric", "names_special"]

_SPECIAL: Final = Phrases.like(
    r"диагноз\w*|заболевани\w+|состояни\w+ здоровья|инвалид\w*|инвалидност\w+|судимост\w+|национальност\w+",
    r"вероисповедани\w+|религиозн\w+ убеждени\w+|политическ\w+ взгляд\w+",
)
_OF_WHOM: Final = r"(?:заявител|реб[её]нк|гражданин|получател|представител|родител|владельц|человек|лица)\w*"
_BIOMETRIC: Final = Phrases.like(
    r"биометри\w+|отпечат\w+ (?:пальц|ладон)\w+|дактилоскоп\w+|радужн\w+ оболочк\w+|рисун\w+ вен|геометри\w+ лица",
    r"(?:изображени|снимок|снимк|фото|фотоснимок|фотографи|портрет|видеозапис)\w* " + _OF_WHOM,
    r"(?:личн|цветн)\w+ (?:фото|фотографи)\w*|^фото(?:графия|карточка)?$|фото\w* \d ?[×xх] ?\d|селфи",
    r"(?:запис|образец|образц|слеп)\w* голоса|голос " + _OF_WHOM,
)
_NOT_OF_PEOPLE: Final = Phrases.like(r"организаци\w+|юридическ\w+ лиц\w*|орган\w*|участк\w+|объект\w*|предприяти\w+")


def is_of_people(title: str) -> bool:
    """Whether a title does not name an organisation or a thing."""
    return not any(_NOT_OF_PEOPLE.found(title))


def names_special(title: str) -> bool:
    """Whether a title names health, a conviction, an origin or a belief."""
    return any(_SPECIAL.found(title))


def names_biometric(title: str) -> bool:
    """Whether a title names what a person is told by: fingerprints, a face, a voice."""
    return any(_BIOMETRIC.found(title))

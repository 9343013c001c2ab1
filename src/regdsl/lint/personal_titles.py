"""What the title of a datum says of its being personal."""

from typing import Final

from regdsl.lint.phrases import Phrases

__all__ = ["is_of_people", "names_special"]

_SPECIAL: Final = Phrases.like(
    r"диагноз\w*|заболевани\w+|состояни\w+ здоровья|инвалид\w*|инвалидност\w+|судимост\w+|национальност\w+",
    r"вероисповедани\w+|религиозн\w+ убеждени\w+|политическ\w+ взгляд\w+",
)
_NOT_OF_PEOPLE: Final = Phrases.like(r"организаци\w+|юридическ\w+ лиц\w*|орган\w*|участк\w+|объект\w*|предприяти\w+")


def is_of_people(title: str) -> bool:
    """Whether a title does not name an organisation or a thing."""
    return not any(_NOT_OF_PEOPLE.found(title))


def names_special(title: str) -> bool:
    """Whether a title names health, a conviction, an origin or a belief."""
    return any(_SPECIAL.found(title))

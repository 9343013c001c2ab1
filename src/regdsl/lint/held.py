"""What an authority or the applicant's cabinet holds, and what is asked of the applicant all the same."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from msgspec import Struct

from regdsl.checker.clocks.running import meet
from regdsl.lint.draft import Draft
from regdsl.model.input import Input
from regdsl.model.source import Origin

__all__ = ["HOLDERS", "AskedTwice", "asked_twice", "plain_title"]

HOLDERS: Final = (Origin.AGENCY, Origin.REGISTER, Origin.PROFILE, Origin.PAYMENT)
"""The places from which a datum comes without the applicant."""

_NO_LETTERS: Final = re.compile(r"[^\w\s]+")
_OF_THE_APPLICANT: Final = frozenset({"заявителя", "applicant's", "applicant"})


class AskedTwice(Struct, frozen=True):
    """An input that the applicant is asked for, and the input called the same that comes without him."""

    pointer: str
    asked: Input
    held_at: str
    held_name: str
    held: Input

    @property
    def is_demanded(self) -> bool:
        """Whether the application is not complete without it."""
        return not self.asked.nullable and self.asked.default is None


@lru_cache(maxsize=4096)  # registers call the same things the same
def plain_title(title: str) -> str:
    """A title by which the same thing is told: without case, punctuation and the word "applicant's"."""
    words = _NO_LETTERS.sub(" ", title.casefold().replace("ё", "е")).split()
    return " ".join(word for word in words if word not in _OF_THE_APPLICANT)


def asked_twice(draft: Draft) -> Iterator[AskedTwice]:
    """Inputs of the application that are called as an input of a register, the cabinet or the payments in the same
    variants; not where a reading says why both are needed."""
    held = {plain_title(one.title): (at, name, one) for at, name, one in draft.inputs_from(*HOLDERS)}
    for pointer, _, asked in draft.inputs_from(Origin.APPLICATION):
        if asked.reading is None and (found := held.get(plain_title(asked.title))) is not None:
            at, name, one = found
            if one.reading is None and meet(asked.only, one.only):
                yield AskedTwice(pointer, asked, at, name, one)

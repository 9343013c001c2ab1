"""What an authority or the applicant's cabinet holds, and what is asked of the applicant all the same."""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from regdsl.checker.clocks.running import meet
from regdsl.lint.draft import Draft
from regdsl.lint.titles import bare_title, plain_title
from regdsl.model.input import Input
from regdsl.model.source import Origin

__all__ = ["HOLDERS", "AskedTwice", "asked_twice", "called_the_same"]

HOLDERS: Final = (Origin.AGENCY, Origin.REGISTER, Origin.PROFILE, Origin.PAYMENT)
"""The places from which a datum comes without the applicant."""


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


def called_the_same(one: Input, other: Input) -> bool:
    """Whether two inputs are certainly one datum by what they are called: the words of their titles are the same, and
    where these differ in their endings, so are the types."""
    if plain_title(one.title) == plain_title(other.title):
        return True
    return one.type == other.type and bare_title(one.title) == bare_title(other.title)


def asked_twice(draft: Draft) -> Iterator[AskedTwice]:
    """Inputs of the application that are called as an input of a register, the cabinet or the payments in the same
    variants; not where a reading says why both are needed."""
    held: dict[str, list[tuple[str, str, Input]]] = {}
    for place in draft.inputs_from(*HOLDERS):
        held.setdefault(bare_title(place[2].title), []).append(place)
    for pointer, _, asked in draft.inputs_from(Origin.APPLICATION):
        if asked.reading is not None:
            continue
        for at, name, one in held.get(bare_title(asked.title), ()):
            if one.reading is None and meet(asked.only, one.only) and called_the_same(asked, one):
                yield AskedTwice(pointer, asked, at, name, one)
                break

"""What all programs of one proof share: texts by number, names of what is made up, what holds of it."""

from collections.abc import Iterator, Mapping
from enum import Enum
from itertools import chain, count, product
from typing import Final

import z3
from msgspec import Struct, field

from regdsl.compile.smt.flags import Flag, Term, equal, negation
from regdsl.compile.smt.values import Value
from regdsl.feel.kernel import Op
from regdsl.feel.types import LONGEST

__all__ = ["PLAIN_TEXT", "Call", "Outside", "Reason", "World"]


class Reason(Enum):
    """Why a part of an expression is not told to the solver as it is."""

    TEXT = "text"
    MOMENT = "moment"
    CALENDAR = "calendar"
    NON_LINEAR = "non-linear"
    LACKING = "lacking"


class Outside(Struct, frozen=True):
    """A part of an expression outside the fragment that the solver decides: where it stands in which expression. With
    `NON_LINEAR` the solver is told all the same, and may give up; with `LACKING` it does not read what the part lacks
    while it is unknown; else it takes the part for any function of what the part reads."""

    reason: Reason
    owner: str
    start: int
    end: int


class Call(Struct, frozen=True):
    """A part that the solver takes for some function: the operator, its operands, and the functions by which the solver
    knows the parts of its result and whether it is outside its domain, of `arguments`."""

    op: Op
    operands: tuple[Value, ...]
    arguments: tuple[z3.ExprRef, ...]
    results: tuple[z3.FuncDeclRef, ...]
    outside: z3.FuncDeclRef | None


PLAIN_TEXT: Final = "текст"
"""What stands for a text that nobody compares with anything."""

_LETTERS: Final = tuple(map(chr, range(0x430, 0x500)))  # Cyrillic letters, the Russian ones first


class World(Struct):
    """Collects, while expressions are encoded, what the solver has to be told beside them. `longest` is how many places
    of a list of records are looked at, `reach` those of which it takes more, `cut` the lists that may be longer;
    `limited` are the terms that stand for texts of so many characters at most; `outside` names what stands for each
    part that the solver does not read. `codes` are those of closed lists, `said` those with which some text of no list
    may be compared, `given` the names of texts that have the number of a code and nothing to do with it."""

    longest: int = 3
    reach: Mapping[str, int] = field(default_factory=dict)
    limited: list[tuple[Term, int]] = field(default_factory=list)
    texts: dict[str, int] = field(default_factory=lambda: {PLAIN_TEXT: 0})
    holds: list[Flag] = field(default_factory=list)
    outside: dict[Outside, set[str]] = field(default_factory=dict)
    cut: dict[str, int] = field(default_factory=dict)
    functions: dict[str, z3.FuncDeclRef] = field(default_factory=dict)
    calls: list[Call] = field(default_factory=list)
    codes: set[str] = field(default_factory=set)
    said: set[str] = field(default_factory=set)
    given: dict[int, str] = field(default_factory=dict)
    made: int = 0
    names: dict[tuple[str | int, ...], tuple[str, tuple[Term, ...]]] = field(default_factory=dict)

    def text(self, text: str) -> int:
        """The number that stands for a text."""
        if text not in self.texts:
            taken = set(self.texts.values())
            number = next(number for number in count(len(taken)) if number not in taken)
            self.texts[text] = number
            self.holds += [_differ(term, number) for term, longest in self.limited if len(text) > longest]
        return self.texts[text]

    def limit(self, term: Term, longest: int) -> None:
        """Let a term stand for no text of more than `longest` characters."""
        if not longest:
            self.holds.append(equal(term, self.text("")))
            return
        self.limited.append((term, longest))
        self.holds += [_differ(term, number) for text, number in self.texts.items() if len(text) > longest]

    def text_of(self, number: int) -> str:
        """The text that a number stands for; one that nothing is compared with gets a name from now on."""
        for text, own in self.texts.items():
            if own == number:
                return text
        name = self.texts_left(False)
        self.texts[name] = number
        return name

    def free_text_of(self, number: int, key: bool) -> str:
        """The same of a text of no closed list, or of the key of a record: no code unless one is compared with it."""
        if number in self.given:
            return self.given[number]
        known = next((text for text, own in self.texts.items() if own == number), None)
        if known is not None and (known not in self.codes or known in self.said or self.calls):
            return known
        name = self.texts_left(key)
        if known is None:
            self.texts[name] = number
        else:
            self.given[number] = name
        return name

    def texts_left(self, key: bool) -> str:
        """A text that nothing is called yet, short enough for all; keys are counted."""
        shortest = min((longest for _, longest in self.limited), default=LONGEST)
        taken = {*self.texts, *self.given.values()}
        counted = (str(turn) for turn in range(1, 10)) if key else ()
        return next(name for name in chain(counted, _names(shortest)) if name not in taken)

    def fresh(self, what: str) -> str:
        """A name that nothing else has."""
        self.made += 1
        return f"{what}#{self.made}"

    def named(self, what: str, terms: tuple[Term, ...]) -> str:
        """A name that nothing else has but the same thing of the same terms: what two programs make up alike is one
        thing, so that what is the same in both is the same to the solver."""
        key = (what, *(term if isinstance(term, int) else str(term.get_id()) for term in terms))
        if key not in self.names:
            self.names[key] = self.fresh(what), terms  # a term that is kept keeps its id
        return self.names[key][0]


def _differ(term: Term, number: int) -> Flag:
    return negation(equal(term, number))


def _names(longest: int) -> Iterator[str]:
    """Texts of at most `longest` characters that nothing is called yet, those first that read like a text."""
    if longest >= len("текст 1000"):
        return (f"текст {turn}" for turn in count(1))
    return chain.from_iterable(map("".join, product(_LETTERS, repeat=size)) for size in range(1, longest + 1))

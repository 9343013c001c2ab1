"""What can be proved: a property makes claims, and a claim is a formula with what a model of it is.

How things are called in claims is asked by those too who have no solver: nothing here imports it.
"""

from collections.abc import Callable, Iterator
from enum import Enum
from typing import TYPE_CHECKING

from msgspec import Struct

from regdsl.core.texts import Title
from regdsl.diagnostics import Bilingual, Kind
from regdsl.diagnostics.diagnostic import Parameter

if TYPE_CHECKING:
    from regdsl.compile.smt.case import Case
    from regdsl.compile.smt.flags import Flag
    from regdsl.verify.places import Place
    from regdsl.verify.replay import Shown
    from regdsl.verify.sight import Sight
    from regdsl.verify.witness import Witness

__all__ = ["Claim", "Model", "Property", "Steps", "called", "said"]


class Model(Enum):
    """What a model of a claim's formula is."""

    COUNTEREXAMPLE = "counterexample"  # the claim says that there is none
    EXAMPLE = "example"  # the claim says that there is one
    EITHER = "either"  # the claim asks whether there is one: that there is none is told


class Steps(Struct, frozen=True, eq=False):
    """What may be proved on the way, one after another, where all that is claimed is claimed under `given`."""

    given: "Flag"
    flags: "Callable[[], Iterator[Flag]]"


class Claim(Struct, frozen=True):
    """One thing to prove: what it is `about`, what it `says` to people, the finding that it is when it fails with its
    parameters, the formula, and whether what the engine says of a witness `shows` it. A witness is an application of
    `case` (None: that of which all is known); a claim about two applications has the other in `before`; where they
    differ in one datum alone, `varied` names it. An example that was `met` already needs no solver. `place` is where in
    the files stands what it is about, as far as that is known; `steps` are a way to prove it where it is hard. `needed`
    is asked where lists were not looked at to their end: where all of what it gives has no model there is no example
    either, however long they are."""

    about: str
    says: Bilingual
    kind: Kind
    params: dict[str, Parameter]
    formula: "Flag"
    model: Model
    shows: "Callable[[Shown], bool]"
    case: "Case | None" = None
    before: "Case | None" = None
    met: "Witness | None" = None
    place: "Place | None" = None
    varied: str = ""
    steps: Steps | None = None
    needed: "Callable[[], tuple[Flag, ...] | None] | None" = None


class Property(Struct, frozen=True):
    """A kind of claims: the id that people name it by, what it is about, and what it claims of a regulation."""

    id: str
    title: Bilingual
    claims: "Callable[[Sight], Iterator[Claim]]"


def called(title: Title, name: str) -> Bilingual:
    """A title in both languages; what has none there has that of the other, else its name."""
    words = {lang: text for lang, text in title.items() if text}
    fallback = next(iter(words.values()), name)
    return Bilingual(words.get("ru", fallback), words.get("en", fallback))


def said(words: Bilingual, **names: Bilingual) -> Bilingual:
    """The words with names in their places."""
    ru = words.ru.format_map({key: name.ru for key, name in names.items()})
    return Bilingual(ru, words.en.format_map({key: name.en for key, name in names.items()}))

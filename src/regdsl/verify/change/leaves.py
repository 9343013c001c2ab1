"""A regulation as it is written, leaf by leaf: where each thing stands, by its titles, and what it says."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from msgspec import Struct

from regdsl.core.program import Program
from regdsl.corpus.bundle import Bundle
from regdsl.diagnostics import Bilingual
from regdsl.model.base import SHORT, VIRTUAL
from regdsl.model.for_people import TITLED, WORDS
from regdsl.model.regulation import Regulation
from regdsl.model.shape import concept_of, is_concept
from regdsl.model.source import Judgement
from regdsl.text import CHANNELS
from regdsl.verify.change.bearing import Bearing, bearing_of
from regdsl.verify.change.saying import as_it_is, said_by
from regdsl.verify.property import called

__all__ = ["HEADER", "WORDS_AND_LAW", "Leaf", "Path", "Step", "leaves_of"]

Path = tuple[str, ...]

HEADER: Final = frozenset({"regdsl", "kind", "id", "version", "language"})
"""What tells a file from others, and is told of both anyway."""

WORDS_AND_LAW: Final = (WORDS - {"unit"}) | {"legal_basis", "acts", "law_as_of", "edition"}
"""Keys that are words or point into the law. A number in another unit is another number."""

_WORDING: Final = frozenset(
    {"title", "short", "question", "hint", "explain", "explain_each", "remedy", "keeps", "when_result", "note"}
)
"""Keys that say in other words what stands elsewhere; a question that a person judges by stands nowhere else."""

_RULER: Final = frozenset("|-: ")
"""What a line under the heading of a table is drawn of."""

_NOTHING: Final = Bilingual("", "")


class Step(Struct, frozen=True):
    """One step of the way to a leaf: a key of the language, or an `entry` of the author's. `words` tells that no
    decision turns on what stands behind it, `wording` that it is but how something is put, `bearing` what may rest on
    it."""

    key: str
    title: Bilingual
    entry: bool = False
    words: bool = False
    wording: bool = False
    bearing: Bearing = Bearing.COMPARED


class Leaf(Struct, frozen=True):
    """A value that is written, with the way to it; or `marks` that an entry is there. `lines` are those of a table."""

    steps: tuple[Step, ...]
    says: Bilingual
    marks: bool = False
    lines: tuple[str, ...] = ()

    @property
    def words(self) -> bool:
        """Whether no decision turns on it."""
        return any(step.words for step in self.steps)

    @property
    def wording(self) -> bool:
        """Whether it is but how something is put."""
        return any(step.wording for step in self.steps)

    @property
    def counts(self) -> bool:
        """Whether something may rest on it that no program holds."""
        bearings = {step.bearing for step in self.steps}
        return Bearing.BESIDE in bearings and Bearing.NOTHING not in bearings and not self.words


def leaves_of(bundle: Bundle, program: Program | None) -> dict[Path, Leaf]:
    """The leaves of a regulation, by their keys, in the order of the file; then those of the shared figures that it
    reads and of the reference books and acts that it uses. Without a program, which one with errors has not, entries
    are called as the file itself calls them, and any shared figure may be read."""
    walk = _Walk({} if program is None else _titles(program))
    model = bundle.regulation.model
    found = list(walk.concept(model, (), HEADER))
    section = next(field for field in concept_of(Regulation).fields if field.key == "parameters")
    top = Step(section.key, section.title)
    read = None if program is None else {parameter.name for parameter in program.parameters}
    for file in bundle.parameters.values():
        for name, parameter in file.model.parameters.items():
            if (read is None or name in read) and name not in model.parameters:
                found += walk.entry(name, parameter, (top,))
    shared: dict[str, object] = {name: file.model for name, file in bundle.books.items()}
    shared |= {name: file.model for name, file in bundle.acts.items()}
    for name, said in shared.items():
        found += walk.concept(said, (Step(name, called({}, name), entry=True),), HEADER)
    return {tuple(step.key for step in leaf.steps): leaf for leaf in found}


def _titles(program: Program) -> dict[Path, Bilingual]:
    """What entries are called in both languages, by their section and name."""
    found: dict[Path, Bilingual] = {}
    for slot in program.inputs:
        found["features" if slot.is_feature else "inputs", slot.name] = called(slot.title, slot.name)
    for one in program.parameters:
        found["parameters", one.name] = called(one.title, one.name)
    for definition in program.definitions:
        for section in ("definitions", "criteria", "periods"):
            found[section, definition.name] = called(definition.title, definition.name)
    for variant in program.variants:
        found["variants", variant.id] = called(variant.title, variant.id)
    for ground in program.grounds:
        found["grounds", ground.id] = called(ground.title, ground.id)
        for limb in ground.limbs:
            found["grounds", ground.id, limb.id] = called(limb.title or {}, limb.id)
    for result in program.results:
        found["result", result.name] = found["results", result.name] = called(result.title, result.name)
    for link in program.links:
        found["results", link.id] = called(link.title, link.id)
    for term in program.terms:
        found["terms", term.id] = called(term.title, term.id)
    return found


class _Walk(Struct, frozen=True):
    titles: Mapping[Path, Bilingual]

    def concept(self, value: object, steps: tuple[Step, ...], without: frozenset[str] = frozenset()) -> Iterator[Leaf]:
        """The leaves of a value of the model, key by key."""
        cls: Any = type(value)
        for field in concept_of(cls).fields:
            held = getattr(value, field.attribute)
            if field.key == SHORT or field.key in without or held is None or held == _default(cls, field.attribute):
                continue
            if not field.key.startswith(VIRTUAL):
                wording = field.key in _WORDING and cls is not Judgement
                words, bearing = field.key in WORDS_AND_LAW, bearing_of(cls.__name__, field.key)
                step = Step(field.key, field.title, words=words, wording=wording, bearing=bearing)
                yield from self.held(held, (*steps, step))
            elif is_concept(type(held)) or isinstance(held, Mapping) or _is_listed(held):
                yield from self.held(held, steps)
            else:
                bearing = bearing_of(cls.__name__, field.key)
                yield from self.held(held, (*steps, Step("", field.title, bearing=bearing)))

    def held(self, value: object, steps: tuple[Step, ...]) -> Iterator[Leaf]:
        """The leaves of what stands somewhere."""
        if is_concept(type(value)):
            yield from self.concept(value, steps)
        elif isinstance(value, Mapping):
            for name, one in value.items():
                yield from self.entry(str(name), one, steps)
        elif isinstance(value, tuple) and _is_listed(value):
            for name, one in _named(value):
                yield from self.entry(name, one, steps)
        else:
            lines = _lines(getattr(value, "text", ""))
            yield Leaf(steps, as_it_is(" ⏎ ".join(lines)) if lines else said_by(value), lines=lines)

    def entry(self, name: str, value: object, steps: tuple[Step, ...]) -> Iterator[Leaf]:
        """The leaves of an entry of the author's, the first of which says that it is there."""
        here = (*steps, Step(name, self._title(steps, name, value), entry=True))
        yield Leaf(here, _NOTHING, marks=True)
        if is_concept(type(value)) or isinstance(value, Mapping):
            yield from self.held(value, here)
        else:
            titled = steps[-1].key == TITLED
            yield from self.held(value, (*here, Step("=", _NOTHING, words=titled, wording=titled)))

    def _title(self, steps: tuple[Step, ...], name: str, value: object) -> Bilingual:
        section, inside = steps[0].key, [step.key for step in steps if step.entry][-1:]
        known = self.titles.get((section, *inside, name)) or self.titles.get((section, name))
        own = getattr(value, "title", None)
        if section == "channels" and own is None and len(steps) == 1:
            return CHANNELS.get(name, as_it_is(name))
        return known or as_it_is(own if isinstance(own, str) else name)


def _default(cls: Any, attribute: str) -> object:
    """What a field of the model holds where it is left out; never equal to what is written where it cannot be."""
    info = cls.__pydantic_fields__[attribute]
    return _Never() if info.is_required() else info.default


class _Never:
    """Equal to nothing."""


def _is_listed(value: object) -> bool:
    return isinstance(value, tuple) and bool(value) and is_concept(type(value[0]))


def _named(values: Iterable[object]) -> Iterator[tuple[str, object]]:
    """How each entry of a list is told from the others: by its id or name, by the day from which it holds, else by its
    place, which those have too that are called alike."""
    seen: set[str] = set()
    for place, value in enumerate(values, 1):
        own = next((held for key in _OWN if (held := getattr(value, key, None)) is not None), place)
        name = str(own) if str(own) not in seen else f"{own} ({place})"
        seen.add(name)
        yield name, value


_OWN: Final = ("id", "name", "from_")


def _lines(text: str) -> tuple[str, ...]:
    """The lines of a table, whatever the widths of its columns; none of what is no table."""
    lines = (line.strip() for line in text.splitlines())
    told = (line for line in lines if line and not ("---" in line and set(line) <= _RULER))
    return tuple(" | ".join(" ".join(cell.split()) for cell in line.strip("|").split("|")) for line in told)

"""Values that the record takes while a source is silent: they may lessen what is granted, never decide on it."""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from regdsl.checker.definitions import expression_pointer
from regdsl.checker.inputs import fits
from regdsl.checker.periods import end_pointer
from regdsl.checker.records import computations_of
from regdsl.checker.silence_findings import (
    DEFAULT_DECIDES,
    DEFAULT_NOT_OF_SOURCE,
    DEFAULT_NOT_SINGLE,
    DEFAULT_UNFIT,
    DEFAULT_UNSURE,
    DEFAULT_UNUSED,
)
from regdsl.checker.statics import type_text
from regdsl.checker.workbench import Workbench
from regdsl.diagnostics import Bilingual, Label
from regdsl.document.pointer import join, split
from regdsl.feel.elaborate.keys import Key, key_of
from regdsl.feel.elaborate.periods import END, START, end_name
from regdsl.feel.kernel import Op
from regdsl.feel.kernel import Origin as Feeding
from regdsl.feel.types import ListOf
from regdsl.model.source import Origin

__all__ = ["check_silence_defaults"]

INPUT: Final = Bilingual("сведения", "input")
_GROUND: Final = Bilingual("основание «{id}»", "the ground `{id}`")
_VARIANT: Final = Bilingual("выбор варианта", "the choice of the variant")
_REQUIRED: Final = Bilingual("полнота сведений (required)", "what has to be there (required)")
_SUBJECTS: Final = Bilingual("список, по которому решают", "the list that is decided on")
_ELSE: Final = Bilingual("то, что решают раньше записи", "what is decided before the record")
_HERE: Final = Bilingual("здесь", "here")
_CALENDAR: Final = Bilingual("производственный календарь", "the production calendar")
_FIGURE: Final = Bilingual("норматив, который от него зависит", "a parameter that depends on it")
_EACH: Final = Bilingual("норматив для каждого из списка", "a parameter for each of a list")
_BY_CALENDAR: Final = (Op.ADD_WORKING_DAYS, Op.WORKING_DAYS_BETWEEN)
_TAKEN: Final = (Op.LOOKUP, Op.ON_DAY)
"""Figures taken by keys or on a day: there may be none."""
_HARMLESS: Final = frozenset({"definitions", "criteria", "types", "periods"})
"""Where expressions stand that decide nothing by themselves."""


def check_silence_defaults(bench: Workbench) -> None:
    """Check every default upon silence: of an input of that source, of its type, read by the record alone."""
    model = bench.bundle.regulation.model
    reading = _Reading(bench)
    for source, item in model.sources.items():
        if item.if_silent is None or item.origin is Origin.APPLICATION:
            continue
        own = [name for name, one in model.inputs.items() if one.source.name == source]
        for name, value in item.if_silent.default.items():
            at = join("/sources", source, "if_silent", "default", name)
            if name in own:
                _value(bench, at, name, value)
                _read(bench, reading, at, name)
            elif name in model.inputs:
                known = ", ".join(own) or "—"
                bench.report(DEFAULT_NOT_OF_SOURCE, at, at_key=True, name=name, source=source, known=known)
            else:
                bench.reference(name, own, INPUT, at, at_key=True)


def _value(bench: Workbench, at: str, name: str, value: object) -> None:
    item, static = bench.bundle.regulation.model.inputs[name], bench.inputs.get(name)
    if static is None:
        return
    if isinstance(static.type, ListOf):
        bench.report(DEFAULT_NOT_SINGLE, at, at_key=True, name=name)
    elif not (item.nullable if value is None else fits(value, static.type)):
        found = "null" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
        bench.report(DEFAULT_UNFIT, at, name=name, found=found, type=type_text(item.type))


def _read(bench: Workbench, reading: "_Reading", at: str, name: str) -> None:
    """Check what reads an input with a default."""
    model = bench.bundle.regulation.model
    decisive: tuple[str, Bilingual] | None = None
    if model.inputs[name].required is not None:
        decisive = join("/inputs", name, "required"), _REQUIRED
    elif model.subject is not None and name in reading.behind(model.subject.in_):
        decisive = "/subject/in", _SUBJECTS
    fields: list[str] = []
    for pointer in bench.expressions:
        head = split(pointer)
        if head[0] in _HARMLESS or name not in reading.of(pointer).names:
            continue
        part = head[1] if head[0] == "result" else head[2] if head[0] == "results" else ""
        if part == "record":
            fields.append(pointer)
        elif decisive is None and part != "annul":
            decisive = pointer, _told(bench, head, pointer)
    if decisive is not None:
        labels = (Label(bench.document.locate(bench.declared_at(decisive[0])), _HERE),)
        bench.report(DEFAULT_DECIDES, at, at_key=True, labels=labels, name=name, what=decisive[1])
    elif not fields:
        bench.report(DEFAULT_UNUSED, at, at_key=True, name=name)
    for pointer in fields:
        for what in reading.unsure(pointer, name):
            field = [part for part in split(pointer) if part != "expr"][-1]
            bench.report(DEFAULT_UNSURE, at, at_key=True, field=field, name=name, what=what)


def _told(bench: Workbench, head: tuple[str, ...], pointer: str) -> Bilingual:
    if head[0] == "variants":
        return _VARIANT
    for at, _, ground in bench.bundle.regulation.model.grounds.located():
        if pointer.startswith(at + "/"):
            return Bilingual(_GROUND.ru.format(id=ground.id), _GROUND.en.format(id=ground.id))
    return _ELSE


class _Read(Struct, frozen=True):
    """What an expression reads in the end, the figures that it takes, and whether it asks the calendar."""

    names: frozenset[str]
    figures: tuple[Key, ...]
    by_calendar: bool


class _Reading:
    """What expressions read, through all that they rest on."""

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench
        self._found: dict[str, _Read] = {}

    def of(self, pointer: str) -> _Read:
        """What the expression at `pointer` reads."""
        if pointer not in self._found:
            self._found[pointer] = self._through([key_of(self._bench.expressions[pointer].kernel)])
        return self._found[pointer]

    def unsure(self, pointer: str, name: str) -> Iterator[Bilingual]:
        """What else an expression reads that may be unknown although every datum is known, whatever `name` is."""
        read = self.of(pointer)
        if read.by_calendar:
            yield _CALENDAR
        for figure in read.figures:
            if _speaks_of_one(figure):
                yield _EACH
            elif name in self._through([figure]).names:
                yield _FIGURE

    def behind(self, name: str) -> frozenset[str]:
        """What a name rests on, with the name itself."""
        return self._through([("ref", None, name)]).names

    def _through(self, waiting: list[Key]) -> _Read:
        names: set[str] = set()
        figures: list[Key] = []
        by_calendar = False
        while waiting:
            key = waiting.pop()
            if key[0] == "ref" and key[1] is not Feeding.LOCAL and str(key[2]) not in names:
                names.add(str(key[2]))
                waiting += [key_of(self._bench.expressions[at].kernel) for at in self._pointers(str(key[2]))]
            elif key[0] == "apply" and key[1] in _TAKEN:
                figures.append(key)
            elif key[0] == "apply" and key[1] in _BY_CALENDAR:
                by_calendar = True
            if key[0] != "ref":
                waiting += [part for part in key if isinstance(part, tuple) and part]
        return _Read(frozenset(names), tuple(figures), by_calendar)

    def _pointers(self, name: str) -> Iterator[str]:
        """Where the expressions stand that a name is worth."""
        bench, model = self._bench, self._bench.bundle.regulation.model
        found: list[str] = []
        if name in model.definitions:
            found.append(expression_pointer("definitions", name, model.definitions[name]))
        elif name in model.criteria:
            found.append(expression_pointer("criteria", name, model.criteria[name]))
        found += [end_pointer(own, end) for own in model.periods for end in (START, END) if name == end_name(own, end)]
        if bench.subject is not None and name == bench.subject.kept:
            about = [at for at, _, ground in model.grounds.located() if ground.about is not None]
            found += [pointer for pointer in bench.expressions if any(pointer.startswith(at + "/") for at in about)]
        if name in bench.inputs:
            found += [one.pointer for one in computations_of(bench, bench.inputs[name].type)]
        yield from (pointer for pointer in found if pointer in bench.expressions)


def _speaks_of_one(key: Key) -> bool:
    """Whether it speaks of one of a list, so that it cannot be worked out by itself."""
    if key[0] == "bound" or (key[0] == "ref" and key[1] in (Feeding.LOCAL, Feeding.SUBJECT)):
        return True
    return any(_speaks_of_one(part) for part in key if isinstance(part, tuple) and part)

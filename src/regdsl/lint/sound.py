"""What a rule sees of a regulation that checks."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from regdsl.checker import CheckedRegulation
from regdsl.core.lower.program import to_program
from regdsl.core.program import Program
from regdsl.document.pointer import split
from regdsl.lint.draft import Draft
from regdsl.model.value_type import is_of_records

__all__ = ["Sound"]


@dataclass(frozen=True)
class Sound:
    """A regulation that checks: as it is written, as it was understood, and what is run of it."""

    draft: Draft
    checked: CheckedRegulation

    @cached_property
    def program(self) -> Program:
        """What is run: variants, stages, grounds with their conditions, once for all backends."""
        return to_program(self.checked)

    def reading(self, name: str) -> Iterator[str]:
        """The pointers of all expressions and texts that read `name` themselves."""
        return (pointer for pointer, reads in self._reads.items() if name in reads)

    @cached_property
    def _reads(self) -> dict[str, frozenset[str]]:
        found = {pointer: frozenset(one.reads) for pointer, one in self.checked.expressions.items()}
        for pointer, text in self.checked.texts.items():
            holes = (part.expression for part in text.parts if not isinstance(part, str))
            found[pointer] = frozenset(name for hole in holes if hole is not None for name in hole.reads)
        return found

    def read_at(self, *starts: str) -> frozenset[str]:
        """The names that what stands below any of the pointers `starts` reads, itself or through definitions, criteria
        and whatever else is computed of them."""
        wanted: set[str] = set()
        todo = [name for pointer, reads in self._reads.items() if pointer.startswith(starts) for name in reads]
        while todo:
            name = todo.pop()
            if name not in wanted:
                wanted.add(name)
                todo.extend(self._behind.get(name, ()))
        return frozenset(wanted)

    @cached_property
    def _behind(self) -> dict[str, frozenset[str]]:
        """What every computed name reads itself; a list of records stands for the computed fields of its records."""
        found: dict[str, set[str]] = {}
        of_types: dict[str, set[str]] = {}
        for pointer, reads in self._reads.items():
            tokens = split(pointer) if pointer.startswith("/") else ()  # a translation's texts stand under `en:/…`
            if len(tokens) > 1 and tokens[0] in ("definitions", "criteria", "periods"):
                found.setdefault(tokens[1], set()).update(reads)
            elif len(tokens) > 1 and tokens[0] == "types":
                of_types.setdefault(tokens[1], set()).update(reads)
        every_field = frozenset().union(*of_types.values()) if of_types else frozenset()
        for name, given in self.draft.model.inputs.items():
            if is_of_records(given.type):
                found.setdefault(name, set()).update(every_field)
        return {name: frozenset(reads) for name, reads in found.items()}

"""Laying data over data: a whole value, an element of a list, a field of an element."""

from collections.abc import Iterable, Mapping
from typing import Any

from msgspec import Struct, field

from regdsl.core.program import Program
from regdsl.diagnostics import Diagnostic
from regdsl.document import Document
from regdsl.document.pointer import join
from regdsl.feel.types import Static
from regdsl.testing.laid import Laid, Path
from regdsl.testing.months import Periods
from regdsl.testing.paths import POINT, Lost, find
from regdsl.testing.shaping import Shaping, type_at
from regdsl.testing.unknown import UNKNOWN

__all__ = ["Laying"]


class Laying(Struct):
    """Lays the data of one case; `laid` are those laid so far."""

    inputs: Mapping[str, Static]
    document: Document
    shaping: Shaping
    laid: Laid = field(default_factory=Laid)

    @staticmethod
    def of(program: Program, document: Document, periods: Periods | None) -> "Laying":
        """Start with nothing laid. `periods` is None where it is not known when the application was filed."""
        return Laying({slot.name: slot.static for slot in program.inputs}, document, Shaping(document, periods))

    @property
    def found(self) -> list[Diagnostic]:
        """What is wrong with the data: paths to nothing, series without months."""
        return self.shaping.found

    def lay(self, values: Mapping[str, Any], pointer: str) -> dict[Path, str]:
        """Lay `values`, which stand at `pointer`, by their keys: names of inputs, or paths into lists of records.
        Return the paths that they lead to, with their places."""
        made: dict[Path, str] = {}
        for key in _outer_first(values):
            value, at = values[key], join(pointer, key)
            path = self._find(key, value, at)
            if path is None:
                continue
            made[path] = at
            if value is None and len(path) % 2 == 0:
                self.laid = self.laid.without(path)
                continue
            shaped, places = self.shaping.shape(path, type_at(path, self.inputs), value, at)
            self.laid = self.laid.over(path, shaped, places)
        return made

    def make_unknown(self, names: Iterable[str], pointer: str) -> None:
        """Make inputs, elements or fields unknown."""
        for index, name in enumerate(names):
            at = join(pointer, index)
            path = self._find(name, None, at)
            if path is not None:
                self.laid = self.laid.over(path, UNKNOWN if len(path) % 2 else {}, {path: at})

    def _find(self, key: str, value: Any, pointer: str) -> Path | None:
        found = find(key, self.inputs, self.laid.values, value)
        if not isinstance(found, Lost):
            return found
        span = self.document.locate_key(pointer)
        self.found.append(Diagnostic(found.kind, span, pointer, found.params, help=found.help))
        return None


def _outer_first(values: Mapping[str, Any]) -> list[str]:
    """The keys in their order, but a part never before the whole that it is a part of."""
    return sorted(values, key=lambda key: sum(key.startswith(f"{other}{POINT}") for other in values))

"""From a value as a case writes it to the value as an application does, with the places of its parts."""

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct, field

from regdsl.decide.values import brief
from regdsl.diagnostics import Bilingual, Diagnostic, Kind
from regdsl.document import Document
from regdsl.document.pointer import join
from regdsl.feel.types import Record, Static, Type
from regdsl.testing import data_findings
from regdsl.testing.laid import Path
from regdsl.testing.months import Periods
from regdsl.testing.paths import records_of
from regdsl.testing.series import Flaw, expand, is_series
from regdsl.testing.unknown import UNKNOWN, says_unknown

__all__ = ["Shaping", "type_at"]


def type_at(path: Path, inputs: Mapping[str, Static]) -> Type:
    """The type of what stands at a path that was found among `inputs`."""
    kind = inputs[path[0]].type
    for place, name in enumerate(path[1:], start=1):
        if place % 2:
            record = records_of(kind)
            assert record is not None
            kind = record
        else:
            assert isinstance(kind, Record)
            kind = dict(kind.fields)[name].type
    return kind


class Shaping(Struct):
    """Shapes the values of one case; what is wrong with them is collected in `found`. `periods` is None where it is not
    known when the application was filed."""

    document: Document
    periods: Periods | None
    found: list[Diagnostic] = field(default_factory=list)

    def shape(self, path: Path, kind: Type, value: Any, pointer: str) -> tuple[Any, dict[Path, str]]:
        """The value that stands at `pointer` in the shape of an application, and the places of those of its parts that
        do not stand there by their own name."""
        places = {path: pointer}
        return self._value(path, kind, value, pointer, places), places

    def _value(self, path: Path, kind: Type, value: Any, pointer: str, places: dict[Path, str]) -> Any:
        if says_unknown(value, self.document, pointer):
            return {} if isinstance(kind, Record) else UNKNOWN
        if isinstance(kind, Record):
            return self._record(path, kind, value, pointer, places)
        record = records_of(kind)
        return value if record is None else self._list(path, record, value, pointer, places)

    def _record(self, path: Path, record: Record, value: Any, pointer: str, places: dict[Path, str]) -> Any:
        if not isinstance(value, Mapping):
            return value
        kinds = {name: static.type for name, static in record.fields[1:]}
        return {
            name: self._value((*path, name), kinds[name], item, join(pointer, name), places) if name in kinds else item
            for name, item in value.items()
        }

    def _list(self, path: Path, record: Record, value: Any, pointer: str, places: dict[Path, str]) -> Any:
        """Records by key. A series stands for its months; a list in brackets gives each record its own key, a number
        where it names none."""
        if isinstance(value, Mapping) and not is_series(value):
            return {
                key: self._value((*path, key), record, item, join(pointer, key), places) for key, item in value.items()
            }
        if not isinstance(value, list | Mapping):
            return value
        made: dict[str, Any] = {}
        before = len(self.found)
        items = enumerate(value) if isinstance(value, list) else ((None, value),)
        for number, item in items:
            at = pointer if number is None else join(pointer, number)
            for key, one in self._items(path, record, item, at, made):
                places[(*path, key)] = at
                made[key] = self._value((*path, key), record, one, at, places)
        # of a list that could not be made up nothing else is to be complained of
        return made if len(self.found) == before else UNKNOWN

    def _items(
        self, path: Path, record: Record, item: Any, pointer: str, made: Mapping[str, Any]
    ) -> Iterator[tuple[str, Any]]:
        """The records that an item of a list in brackets stands for, with their keys; `made` are those before it."""
        if isinstance(item, Mapping) and is_series(item):
            series = {
                name: UNKNOWN if says_unknown(value, self.document, join(pointer, name)) else value
                for name, value in item.items()
            }
            expanded = expand(series, record, self.periods)
            if isinstance(expanded, Flaw):
                self._report(expanded, pointer)
                return
            for key, one in expanded:
                yield _free(key, made), one
            return
        name = record.fields[0][0]
        if not isinstance(item, Mapping) or name not in item:
            yield _free(str(len(made) + 1), made), item
            return
        key = brief(item[name])
        if key in made:
            params = {"name": ".".join(path), "element": key}
            self._add(data_findings.KEY_REPEATED, join(pointer, name), params, None)
        yield key, {own: value for own, value in item.items() if own != name}

    def _report(self, flaw: Flaw, pointer: str) -> None:
        at = join(pointer, flaw.key)
        self.found.append(Diagnostic(flaw.kind, self.document.locate_key(at), at, flaw.params, help=flaw.help))

    def _add(self, kind: Kind, pointer: str, params: Mapping[str, str], help_: Bilingual | None) -> None:
        self.found.append(Diagnostic(kind, self.document.locate(pointer), pointer, params, help=help_))


def _free(key: str, made: Mapping[str, Any]) -> str:
    """The key, or where it is taken the key with the next number."""
    if key not in made:
        return key
    number = 2
    while f"{key} ({number})" in made:
        number += 1
    return f"{key} ({number})"

"""What the names that something rests on came to in a decision, in few words, as a case would write them."""

from collections.abc import Iterable
from typing import Any

from msgspec import Struct

from regdsl.decide import Decision
from regdsl.diagnostics import Bilingual
from regdsl.runtime.known import is_known
from regdsl.runtime.state import State

__all__ = ["Facts", "joined"]

_UNKNOWN = Bilingual("неизвестно", "unknown")
_RECORDS = Bilingual("записей: {count}", "records: {count}")
_LONGEST = 60


class Facts(Struct, frozen=True):
    """The values of one decision by name."""

    decision: Decision

    def of(self, names: Iterable[str]) -> Bilingual:
        """`name = value` for each of the names that the decision can read, in their order."""
        said = [one for name in dict.fromkeys(names) if (one := self._one(name)) is not None]
        return joined(said, ", ")

    def _one(self, name: str) -> Bilingual | None:
        named = self.decision.plan.named.get(name)
        if named is None:
            return None
        value = named.read(self._state())
        if not is_known(value):
            return Bilingual(f"{name} — {_UNKNOWN.ru}", f"{name} is {_UNKNOWN.en}")
        shown = _brief(named.export(value))
        return Bilingual(f"{name} = {shown.ru}", f"{name} = {shown.en}")

    def _state(self) -> State:
        state = self.decision.account().state
        if self.decision.verdict.variant is not None:
            state.variant = self.decision.verdict.variant
        return state


def joined(said: Iterable[Bilingual], between: str = "; ") -> Bilingual:
    """Several sayings as one; empty ones are left out."""
    some = [one for one in said if one.ru]
    return Bilingual(between.join(one.ru for one in some), between.join(one.en for one in some))


def _brief(value: Any) -> Bilingual:
    if value is None:
        return Bilingual("null", "null")
    if isinstance(value, bool):
        return Bilingual(str(value).lower(), str(value).lower())
    if isinstance(value, dict):
        return Bilingual(_RECORDS.ru.format(count=len(value)), _RECORDS.en.format(count=len(value)))
    text = "[" + ", ".join(map(str, value)) + "]" if isinstance(value, list | tuple) else str(value)
    text = text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
    return Bilingual(text, text)

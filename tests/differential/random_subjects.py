"""Subjects in random regulations: a list of records, grounds about one, the list of those kept, a record for each."""

from typing import Any, Protocol

from hypothesis import strategies as st

from regdsl.feel.elaborate import Symbol
from regdsl.feel.kernel import Origin
from regdsl.feel.types import Static, number
from regdsl.runtime.effects import STAGES, Effect

__all__ = ["OF_ONE", "SubjectDraft", "add_subjects", "record_of_one"]

REFUSE = STAGES.index(Effect.REFUSE)
MOST = 4
FIELDS: dict[str, Any] = {
    "возраст": {"type": "integer", "min": 0, "max": 120},
    "болен": {"type": "boolean"},
    "сумма": {"type": "decimal", "scale": 2, "min": 0, "max": 1000},
    "рост": {"type": "integer", "min": 0, "max": 250, "nullable": True},
    "computed": {"вдвое": "сумма * 2", "взрослый": "возраст >= 18"},
}
CONDITIONS = (
    "ребёнок.возраст >= 18",
    "ребёнок.болен",
    "not(ребёнок.взрослый)",
    "ребёнок.вдвое > 500",
    "ребёнок.рост != null and ребёнок.рост > 100",
    "ребёнок.рост = null",
    'ребёнок.имя < "м"',
    "some другой in дети satisfies другой.возраст > ребёнок.возраст",
    "count(дети[болен and возраст >= ребёнок.возраст]) > 1",
    "if ребёнок.болен then ребёнок.сумма > 300 else ребёнок.возраст > 50",
)
OF_ONE = {
    "сумма одного": "ребёнок.вдвое",
    "место": "if ребёнок.взрослый then 1 else 2",
    "рост одного": "ребёнок.рост",
}


class SubjectDraft(Protocol):
    """The regulation while it is drawn, as far as subjects are concerned."""

    draw: Any
    symbols: dict[str, Symbol]
    variants: tuple[str, ...]

    def chance(self, of: int) -> bool:
        """One in so many."""

    def choose(self, items: Any) -> Any:
        """Any of them."""

    def condition(self, stage: int, only: frozenset[str] | None) -> str:
        """A condition that is lawful at a stage and in some variants."""


def add_subjects(draft: SubjectDraft, made: dict[str, Any], narrowed: Any, written: Any) -> list[dict[str, Any]]:
    """Declare subjects, and what follows from the list of those kept; return the grounds about one. `narrowed` draws
    variants (None: all), `written` says how a file names them."""
    only = narrowed(draft)
    made["types"] = {"ребёнок из списка": FIELDS}
    made["inputs"]["дети"] = {
        "title": "Дети",
        "type": "list of ребёнок из списка",
        "key": "имя",
        "min_items": 1,
        "max_items": MOST,
        "source": "полиция",
    }
    made["subject"] = {"name": "ребёнок", "in": "дети", "kept": "принятые"}
    if only:
        made["subject"]["variants"] = written(draft, only)
    grounds = [_ground(draft, place, only, narrowed, written) for place in range(draft.draw(st.integers(1, 3)))]
    made["definitions"]["сколько принято"] = "count(принятые)"
    made["definitions"]["сумма принятых"] = "sum(принятые.сумма)"
    stage = max(symbol.static.absent_until for symbol in draft.symbols.values() if symbol.static.absent_until < REFUSE)
    after = max(
        stage, *(symbol.available_after for symbol in draft.symbols.values() if symbol.available_after < REFUSE)
    )
    for name, static in (("сколько принято", number(0, MOST)), ("сумма принятых", number(0, 1000 * MOST, 2))):
        draft.symbols[name] = Symbol(Origin.DEFINITION, name, Static(static), after)
    return grounds


def _ground(
    draft: SubjectDraft, place: int, within: frozenset[str] | None, narrowed: Any, written: Any
) -> dict[str, Any]:
    only = narrowed(draft)
    both = _both(within, only)
    made = {"id": f"один{place}", "title": f"О ребёнке {place}", "about": "ребёнок", "basis": "акт/п.2"}
    if only:
        made["only"] = written(draft, only)
    if draft.chance(2):
        explain = "Так как {ребёнок.имя}: {ребёнок.вдвое}"
        return {**made, draft.choose(["when", "unless"]): _condition(draft, both), "explain": explain}
    limbs: dict[str, Any] = {}
    for number_ in range(draft.draw(st.integers(1, 3))):
        inner = narrowed(draft)
        limb: dict[str, Any] = {"expr": _condition(draft, _both(both, inner))}
        limbs[f"предел {number_}"] = {**limb, "only": written(draft, inner)} if inner else limb
    return {**made, "unless": limbs}


def _condition(draft: SubjectDraft, only: frozenset[str] | None) -> str:
    own = draft.choose(CONDITIONS)
    joint = draft.choose(["", "and", "or"])
    return own if not joint else f"({own}) {joint} ({draft.condition(REFUSE, only)})"


def _both(first: frozenset[str] | None, second: frozenset[str] | None) -> frozenset[str] | None:
    return second if first is None else first if second is None else first & second


def record_of_one(draft: SubjectDraft, record: dict[str, Any]) -> dict[str, Any]:
    """A record for every subject: the application's fields with some of one's own."""
    own = {name: text for name, text in OF_ONE.items() if draft.chance(2)}
    return {**record, **(own or {"место": OF_ONE["место"]})}

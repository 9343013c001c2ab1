"""A second version of a regulation: some of its conditions the other way round, some fields of its record greater."""

import copy
from collections.abc import Callable, Collection, Iterator
from datetime import date
from typing import Any, Final

import yaml

__all__ = ["ENDS", "NEXT", "ON", "SUBMITTED", "two_versions"]

ENDS: Final = date(2027, 12, 31)
NEXT: Final = date(2028, 1, 1)
ON: Final = date(2028, 2, 1)
SUBMITTED: Final = "2026-03-12T10:00"

Chance = Callable[[int], bool]
"""Whether something that comes once in so many times has come."""


def two_versions(text: str, prefer: list[Any], greater: Collection[str], chance: Chance) -> tuple[str, str]:
    """The files of both versions; the later one takes what is better of cases under way, and may have more of the
    fields `greater`."""
    former = yaml.load(text, yaml.CSafeLoader)
    later = copy.deepcopy(former)
    former.pop("transitional", None)
    since = former["in_force"]["from"]
    former["in_force"] = {"from": since, "to": ENDS}
    later |= {"version": "2", "in_force": {"from": NEXT}}
    act = next(iter(later["legal_basis"]))
    rule = {"change": "Иначе", "undecided_cases": "better", "basis": f"{act}/п.9"}
    later["transitional"] = [{**rule, "prefer": prefer} if prefer else rule]
    for ground in _grounds(later["grounds"]):
        written = [key for key in ("when", "unless") if isinstance(ground.get(key), str)]
        if written and chance(3):
            ground[{"when": "unless", "unless": "when"}[written[0]]] = ground.pop(written[0])
    for fields in _records(later):
        for name in fields.keys() & set(greater):
            if chance(2):
                field = fields[name]
                more = f"({field['expr'] if isinstance(field, dict) else field}) + 1"
                fields[name] = {**field, "expr": more} if isinstance(field, dict) else more
    return tuple(yaml.safe_dump(one, allow_unicode=True, sort_keys=False, width=10_000) for one in (former, later))  # type: ignore[return-value]  # two


def _grounds(lists: Any) -> Iterator[dict[str, Any]]:
    """Every ground, of several results those of each."""
    for key, held in lists.items():
        if isinstance(held, dict):
            yield from _grounds(held)
        elif key != "early":
            yield from held


def _records(made: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield made.get("result", {}).get("record", {})
    for result in made.get("results", {}).values():
        yield result.get("record", {}).get("fields", {})

"""Random documents for a random regulation: what they prove and how long they are valid, over its inputs."""

from typing import Any, Final

from hypothesis import strategies as st

from regdsl.feel import types
from regdsl.feel.elaborate import Symbol
from regdsl.feel.kernel import Origin
from regdsl.feel.types import ALWAYS, Static

__all__ = ["add_documents"]

LENGTHS: Final = ("1 рабочий день", "30 календарных дней", "2 недели", "12 месяцев", "1 год")


def add_documents(draw: Any, made: dict[str, Any], symbols: dict[str, Symbol]) -> None:
    """Add documents, each read by a criterion, and their names to `symbols`."""
    inputs = {name: symbols[name] for name in made["inputs"]}
    days = [name for name, one in inputs.items() if isinstance(one.static.type, types.Date)]
    truths = [name for name, one in inputs.items() if isinstance(one.static.type, types.Boolean)]
    if not days:
        return

    def some(names: list[str], most: int) -> list[str]:
        return list(draw(st.lists(st.sampled_from(names), max_size=most, unique=True))) if names else []

    for name in draw(st.lists(st.sampled_from(["справка", "доверенность"]), max_size=2, unique=True)):
        proves = some(truths, 2)
        valid: dict[str, str] = {}
        if draw(st.booleans()):
            valid = {"for": draw(st.sampled_from(LENGTHS)), "from": draw(st.sampled_from(days))}
        if not valid or draw(st.booleans()):
            valid["until"] = draw(st.sampled_from(days))
        scope = some(truths, 1) if name == "доверенность" else []
        at = [draw(st.sampled_from(["дата обращения", *days]))] if draw(st.booleans()) else []
        made.setdefault("documents", {})[name] = {"proves": proves, "valid": valid}
        if name == "доверенность" and draw(st.booleans()):
            need = {**({"scope": scope[0]} if scope else {}), **({"valid_on": at[0]} if at else {})}
            made["representatives"] = {"needs": {name: need}}
        else:
            scope = []
            valid |= {"at": at[0]} if at else {}
        read = [*proves, *scope, *(valid[key] for key in ("from", "until") if key in valid), *at]
        _declare(made, symbols, name, [inputs[one] for one in read if one in inputs])


def _declare(made: dict[str, Any], symbols: dict[str, Symbol], name: str, read: list[Symbol]) -> None:
    late = [one.static.absent_until for one in read if one.static.absent_until != ALWAYS]
    narrowed = [one.only for one in read if one.only is not None]
    only = frozenset.intersection(*narrowed) if narrowed else None
    for known in (name, f"по документу {name}"):
        symbols[known] = Symbol(Origin.DEFINITION, known, Static(types.Boolean()), max(late, default=0), only)
    made.setdefault("criteria", {})[f"по документу {name}"] = name

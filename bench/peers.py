"""The peers: a function written by hand, and zen-engine through its static loader, each driven at its best."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import zen

__all__ = ["CODES", "by_hand", "zen_expressions", "zen_table"]

CODES = ("R01", "R02", "R03", "R04", "R05", "R06")

_LIMIT = Decimal(18_000)
_REGIONS = frozenset(("77", "50", "78"))

# zen-engine has neither decimals nor dates: floats and day ordinals stand for them.
_CRITERIA = (
    "age >= 18 and age < 70",
    "income / family_size <= 18000",
    "region in ['77', '50', '78']",
    "not has_debt",
    "app_days - reg_days >= 365",
    "app_days - birth_days < 1096",
)


def by_hand(row: dict[str, Any]) -> list[str]:
    """The codes that refuse `row`: what a programmer writes who trusts the data."""
    codes = []
    if not 18 <= row["age"] < 70:
        codes.append("R01")
    if row["income"] / row["family_size"] > _LIMIT:
        codes.append("R02")
    if row["region"] not in _REGIONS:
        codes.append("R03")
    if row["has_debt"]:
        codes.append("R04")
    applied = row["application_date"]
    if (applied - row["registration_date"]).days < 365:
        codes.append("R05")
    if (applied - row["child_birth_date"]).days >= 1096:
        codes.append("R06")
    return codes


def zen_expressions() -> Callable[[dict[str, Any]], list[str]]:
    """zen-engine, one expression node that computes every criterion."""
    named = zip(CODES, _CRITERIA, strict=True)
    content = {"expressions": [{"id": code, "key": code, "value": text} for code, text in named]}
    evaluate = _engine("expressionNode", content).evaluate

    def decide(row: dict[str, Any]) -> list[str]:
        met = evaluate("rules", row)["result"]
        return [code for code in CODES if met[code] is not True]

    return decide


def zen_table() -> Callable[[dict[str, Any]], list[str]]:
    """zen-engine, one decision table that collects the codes."""
    named = zip(CODES, _CRITERIA, strict=True)
    content = {
        "hitPolicy": "collect",
        "inputs": [{"id": "c", "name": "condition", "type": "expression"}],
        "outputs": [{"id": "o", "name": "code", "field": "code", "type": "expression"}],
        "rules": [{"_id": code, "c": f"not ({text})", "o": f'"{code}"'} for code, text in named],
    }
    evaluate = _engine("decisionTableNode", content).evaluate

    def decide(row: dict[str, Any]) -> list[str]:
        return [hit["code"] for hit in evaluate("rules", row)["result"]]

    return decide


def _engine(kind: str, content: dict[str, Any]) -> Any:
    place = {"x": 0, "y": 0}
    nodes = [
        {"id": "in", "type": "inputNode", "name": "in", "position": place},
        {"id": "rules", "type": kind, "name": "rules", "position": place, "content": content},
        {"id": "out", "type": "outputNode", "name": "out", "position": place},
    ]
    edges = [
        {"id": "1", "type": "edge", "sourceId": "in", "targetId": "rules"},
        {"id": "2", "type": "edge", "sourceId": "rules", "targetId": "out"},
    ]
    graph = {"nodes": nodes, "edges": edges}
    return zen.ZenEngine({"loader": {"type": "static", "content": {"rules": graph}}})

"""A random default upon silence: a source whose input the record alone reads, beside whatever else it reads."""

from typing import Any, Final

__all__ = ["add_silence"]

SOURCE: Final = "соцзащита"
FLAG: Final = "льготник"
SHARE: Final = "скидка"


def add_silence(draft: Any, made: dict[str, Any]) -> None:
    """Let fields of the record rest on what a source may leave unanswered."""
    result = made.get("result", {})
    record = result.get("record", {})
    if not record or "only" in result or not draft.chance(2):
        return
    nullable = draft.chance(2)
    default: dict[str, Any] = {FLAG: draft.choose([True, False])}
    if draft.chance(2):
        default[SHARE] = None if nullable and draft.chance(2) else draft.choose([0, 50, 100])
    made["sources"][SOURCE] = {"agency": "Соцзащита", "if_silent": {"default": default, "basis": "акт/п.7"}}
    made["inputs"][FLAG] = {"title": FLAG, "type": "boolean", "source": SOURCE}
    share = {"title": SHARE, "type": "integer", "min": 0, "max": 100, "source": SOURCE}
    made["inputs"][SHARE] = {**share, **({"nullable": True} if nullable else {})}
    plain = [text for text in record.values() if not any(word in str(text) for word in ("working days", "ребёнок"))]
    guard = f"if {SHARE} != null then {SHARE} > 10 else false" if nullable else f"{SHARE} > 10"
    record["льгота"] = f"if {FLAG} then {guard} else not({FLAG})"
    if plain and draft.chance(2):
        other = draft.choose(plain)
        record["выбор"] = f"if {FLAG} then 0 else (if ({other}) = ({other}) then 1 else 2)"

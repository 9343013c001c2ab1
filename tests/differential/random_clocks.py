"""Random clocks for a random regulation: terms that are stopped, started and extended, sources with `if_silent`."""

from typing import Any, Final

from hypothesis import strategies as st

__all__ = ["add_clocks"]

LENGTHS: Final = (
    "1 рабочий день",
    "10 рабочих дней",
    "30 календарных дней",
    "2 недели",
    "1 месяц",
    "48 часов",
    "мгновенно",
)
LASTING: Final = LENGTHS[:-1]
BASIS: Final = "акт/п.8"


def add_clocks(draw: Any, made: dict[str, Any], variants: tuple[str, ...]) -> None:
    """Add terms to `made`, and to its grounds and sources what moves them."""

    def chance(of: int) -> bool:
        return bool(draw(st.integers(1, of)) == of)

    def length(kinds: tuple[str, ...] = LENGTHS) -> str:
        return str(draw(st.sampled_from(kinds)))

    terms: dict[str, Any] = {
        "решение": {"length": length(), "from": "регистрация", "basis": BASIS},
        "второй": {
            "length": length(),
            "from": draw(st.sampled_from(["решение", "поступление(налоговая)"])),
            "basis": BASIS,
        },
        "третий": {"length": length(), "from": "поступление", "roll": chance(2), "basis": BASIS},
    }
    if variants and chance(2):
        terms["второй"]["only"] = [draw(st.sampled_from(variants))]
    some = st.lists(st.sampled_from(sorted(terms)), min_size=1, max_size=2, unique=True)
    starting = [ground for ground in _holding(made["grounds"]) if _stopping(draw, made, ground, some, chance)]
    if starting and chance(2):
        terms["запущенный"] = {"length": length(), "basis": BASIS}
        draw(st.sampled_from(starting))["starts"] = ["запущенный"]
        if chance(2):
            terms["запущенный"]["when"] = draw(st.sampled_from(["приостановлено", "на доработке"]))
    for ground in made["grounds"]["leave_unconsidered"]:
        if ground.get("event") == "withdrawn" and chance(2):
            ground["until"] = draw(st.sampled_from(sorted(terms)))
    made["terms"] = terms
    made["extend"] = {
        "продление": {
            "clock": draw(st.sampled_from(sorted(terms))),
            "by": length(LASTING),
            "event": "no_answer",
            "basis": BASIS,
        },
        "суд": {
            "clock": "решение",
            "by": length(LASTING),
            "event": "court_order",
            "once": chance(2),
            "basis": BASIS,
            **({"only": [draw(st.sampled_from(variants))]} if variants and chance(2) else {}),
        },
    }
    named = [ground["id"] for ground in made["grounds"]["suspend"] if ground.get("event") == "no_answer"]
    made["sources"]["полиция"]["if_silent"] = draw(st.sampled_from(["продление", "повтор", ["продление", *named]]))


def _holding(grounds: dict[str, Any]) -> list[dict[str, Any]]:
    """The grounds that may stop and start clocks."""
    found = [ground for ground in grounds["suspend"] if str(ground.get("event", "")).startswith("no_answer")]
    return found + [ground for ground in grounds["correct"] if ground.get("event") == "missing_required"]


def _stopping(draw: Any, made: dict[str, Any], ground: dict[str, Any], some: Any, chance: Any) -> bool:
    """Let a ground stop some clocks, or for a correction give the applicant one of his own; it may start one too."""
    if ground["event"] != "missing_required":
        if chance(2):
            ground |= {"resume": "answered", "stops": draw(some)}
        return True
    refusals = [one["id"] for one in made["grounds"]["refuse"] if one.get("event") == f"not_corrected({ground['id']})"]
    if refusals and chance(2):
        ground["applicant"] = {"within": draw(st.sampled_from(LASTING)), "stops": draw(some), "otherwise": refusals[0]}
    elif chance(2):
        ground["stops"] = draw(some)
    return True

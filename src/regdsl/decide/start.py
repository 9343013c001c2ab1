"""How a case was begun, put among its facts: the engine knows it, so no applicant is asked."""

from collections.abc import Mapping, Sequence
from typing import Final

from regdsl.core.start import BY_APPLICATION, BY_TRIGGER, Start
from regdsl.decide import findings
from regdsl.decide.reading import Read
from regdsl.decide.values import brief
from regdsl.diagnostics import Bilingual
from regdsl.document.pointer import join

__all__ = ["STARTED_BY", "check_start", "inputs_with_start", "with_start"]

STARTED_BY: Final = "started_by"
"""The field of an application that says how the case was begun; without it, by the application itself."""

_WAYS: Final = (BY_APPLICATION, BY_TRIGGER)
_SAID_BY_START: Final = Bilingual("уберите значение: его даёт started_by", "remove the value: `started_by` supplies it")


def with_start(starts: Sequence[Start], data: Mapping[str, object]) -> Mapping[str, object]:
    """The application with the features that the engine answers among its inputs. What is written there is left."""
    inputs = data.get("inputs", {})
    way = data.get(STARTED_BY, BY_APPLICATION)
    if not starts or not isinstance(inputs, Mapping) or way not in _WAYS:
        return data
    rest = {name: value for name, value in data.items() if name != STARTED_BY}
    return {**rest, "inputs": inputs_with_start(starts, inputs, way)}


def inputs_with_start(
    starts: Sequence[Start], inputs: Mapping[str, object], way: object = BY_APPLICATION
) -> dict[str, object]:
    """Inputs with the answers of the engine for a case begun in a way."""
    return {**{start.feature: _answer(start, way) for start in starts}, **inputs}


def check_start(starts: Sequence[Start], data: Mapping[str, object], read: Read) -> None:
    """Refuse a start that there is not, and an answer of the engine that contradicts the start."""
    way = data.get(STARTED_BY, BY_APPLICATION)
    if way not in _WAYS or (way == BY_TRIGGER and not starts):
        known = ", ".join(_WAYS if starts else _WAYS[:1])
        read.refuse(findings.NOT_IN_LIST, f"/{STARTED_BY}", name=STARTED_BY, found=brief(way), codes=known)
        return
    given = data.get("inputs", {})
    inputs: Mapping[str, object] = given if isinstance(given, Mapping) else {}
    for start in starts:
        answer = _answer(start, way)
        if start.feature in inputs and inputs[start.feature] != answer:
            at = join("/inputs", start.feature)
            found = brief(inputs[start.feature])
            read.refuse(findings.NOT_IN_LIST, at, _SAID_BY_START, name=start.feature, found=found, codes=answer)


def _answer(start: Start, way: object) -> str:
    return start.by_trigger if way == BY_TRIGGER else start.by_application

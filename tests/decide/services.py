"""Small services for tests: a minimal sound regulation whose sections a test replaces by its own."""

from pathlib import Path
from textwrap import dedent, indent
from typing import Any

import regdsl
from regdsl.decide import Decision

__all__ = ["AGE", "EFFECTS", "application", "decide", "ids", "load", "needed", "said", "text", "write"]

EFFECTS = ("terminate", "leave_unconsidered", "reject_intake", "return", "correct", "suspend", "refuse")

AGE = "возраст: {title: Возраст, type: integer, min: 0, max: 150, source: полиция}"

_HEAD = """\
regdsl: "1"
kind: regulation
id: {id}
version: "{version}"
language: ru
title: Проверочная услуга
in_force: {in_force}
authority: {{level: regional, body: Орган, owner: {{post: deputy_head}}, time_zone: {zone}}}
legal_basis:
  акт: {{act: "Проверочный акт", edition: 2020-01-01, verified: unverified}}
applicants: [citizen, legal_entity]
"""

_SECTIONS = {
    "sources": """\
        заявление: {from: application}
        налоговая: {agency: Налоговая служба}
        полиция: {agency: Полиция}
    """,
    "inputs": AGE,
}

_TAIL = """\
channels: [epgu, mfc, post]
fee: none
procedures: standard
"""


def text(
    *,
    id: str = "test.small",
    version: str = "1",
    in_force: str = "{from: 2020-01-01}",
    zone: str = "Europe/Moscow",
    record: str = "",
    early: str = "",
    **given: str,
) -> str:
    """A regulation. `given` holds the bodies of sections (`inputs`, `terms`, …) and of lists of grounds (`refuse`, …;
    `return_` for `return`); `record` is the body of the result's record."""
    made = [_HEAD.format(id=id, version=version, in_force=in_force, zone=zone)]
    lists = {effect: given.pop(f"{effect}_" if effect == "return" else effect, "") for effect in EFFECTS}
    for name, body in {**_SECTIONS, **given}.items():
        made.append(f"{name}:\n{_inside(body)}" if body else "")
    grounds = "".join(f"{name}:\n{_inside(body)}" if body else f"{name}: []\n" for name, body in lists.items())
    made.append(f"grounds:\n{indent(grounds, '  ')}")
    if early:
        made.append(f"  early: {early}\n")
    made.append("result:\n  register: Реестр\n")
    if record:
        made.append(f"  record:\n{indent(_inside(record), '  ')}")
    return "".join([*made, _TAIL])


def _inside(body: str) -> str:
    return indent(dedent(body).strip() + "\n", "  ")


def write(folder: Path, name: str = "service.yaml", **sections: str) -> Path:
    """Write a regulation into a folder."""
    path = folder / name
    path.write_text(text(**sections), encoding="utf-8")
    return path


def load(folder: Path, **sections: str) -> regdsl.Regulation:
    """Write and load a regulation."""
    made = regdsl.load(write(folder, **sections))
    assert isinstance(made, regdsl.Regulation)
    return made


def application(inputs: dict[str, Any], **rest: Any) -> dict[str, Any]:
    """An application, filed on 16 March 2026 unless `rest` says otherwise."""
    return {"submitted_at": "2026-03-16T10:00", "inputs": inputs, **rest}


def decide(regulation: regdsl.Regulation, inputs: dict[str, Any], *events: dict[str, Any], **rest: Any) -> Decision:
    """Decide inputs with events."""
    return regulation.decide(application(inputs, events=list(events), **rest))


def said(regulation: regdsl.Regulation, inputs: dict[str, Any], *events: dict[str, Any], **rest: Any) -> dict[str, Any]:
    """What is decided, in Russian."""
    return decide(regulation, inputs, *events, **rest).to_dict("ru")


def ids(decision: dict[str, Any]) -> list[str]:
    """The true grounds."""
    return [ground["id"] for ground in decision["grounds"]]


def needed(decision: dict[str, Any]) -> list[str]:
    """What is asked for."""
    return [need["input"] for need in decision["needs"]]

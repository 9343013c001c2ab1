"""regdsl on the same rule set: the fast door, the full decision, its explanations, and bytes to bytes."""

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import regdsl
from bench.race import Contender
from bench.rows import Row

__all__ = ["contenders"]

RULES = Path(__file__).with_name("rules.yaml")
_DAY = date(2026, 6, 1)


def contenders(rows: Sequence[Row]) -> list[Contender]:
    """Every way to ask regdsl for a decision on `rows`."""
    regulation = regdsl.load(RULES)
    assert isinstance(regulation, regdsl.Regulation)
    natives = [row.native() for row in rows]
    applications = [_application(row) for row in rows]
    texts = [_json(row) for row in rows]
    prepare, outcome, decide, decide_json = (
        regulation.prepare,
        regulation.outcome,
        regulation.decide,
        regulation.decide_json,
    )
    decisions = [decide(application) for application in applications]
    return [
        Contender(
            "regdsl, outcome and all grounds",
            lambda facts: outcome(facts, _DAY),
            [prepare(native) for native in natives],
            lambda answer: answer.grounds,
            "validated input",
        ),
        Contender(
            "regdsl, with validation",
            lambda native: outcome(native, _DAY),
            natives,
            lambda answer: answer.grounds,
            "types, ranges and scales checked",
        ),
        Contender(
            "regdsl, decision as a dict",
            lambda application: decide(application).to_dict(lang=None),
            [regulation.read(application) for application in applications],
            _ids,
            "validated input; grounds, facts, trace, needs",
        ),
        Contender(
            "regdsl, application to a dict",
            lambda application: decide(application).to_dict(lang=None),
            applications,
            _ids,
            "the same with validation",
        ),
        Contender(
            "regdsl, texts rendered",
            lambda decision: decision.to_dict(lang="ru"),
            decisions,
            _ids,
            "of a decision already made",
        ),
        Contender(
            "regdsl, JSON to JSON",
            lambda data: decide_json(data, lang=None),
            texts,
            lambda data: _ids(json.loads(data)),
            "duplicate keys rejected; grounds, facts, trace, needs",
        ),
        Contender(
            "regdsl, JSON to JSON in words",
            decide_json,
            texts,
            lambda data: _ids(json.loads(data)),
            "the same with Russian texts and provenance",
        ),
    ]


def _ids(decision: dict[str, Any]) -> list[str]:
    return [ground["id"] for ground in decision["grounds"]]


def _application(row: Row) -> dict[str, Any]:
    return {
        "regulation": "ru.bench.six-criteria",
        "submitted_at": f"{_DAY}T10:00",
        "channel": "epgu",
        "applicant_category": "citizen",
        "inputs": row.native(),
    }


def _json(row: Row) -> bytes:
    application = _application(row)
    # A decimal is written as a JSON number, digit for digit.
    inputs = {**application.pop("inputs"), "income": "@income"}
    text = json.dumps({**application, "inputs": inputs}, ensure_ascii=False, default=str)
    return text.replace('"@income"', str(row.income)).encode()

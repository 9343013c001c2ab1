"""The applicant of a proof as a case that can be pasted into a file of cases."""

import json
import re
from collections.abc import Mapping
from typing import Any

from regdsl.runtime.effects import Outcome
from regdsl.verify.witness import Witness

__all__ = ["case_yaml"]

_BARE = re.compile(r"[^\W\d_][\w -]*[^\W_]|[^\W\d_]")
_RESERVED = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})
_STAMP = re.compile(r"\d{4}-\d{2}-\d{2}")


def case_yaml(witness: Witness, name: str) -> str:
    """The case, expecting what the regulation as it is decides: whether the law does is for a person to say. Ends with
    a newline."""
    application = witness.before or witness.application
    lines = [f"  - id: {_scalar(name)}", f"    filed: {application['submitted_at']}"]
    lines += [
        f"    {key}: {_scalar(application[key])}" for key in ("channel", "applicant_category") if key in application
    ]
    lines.append("    given:")
    lines += [f"      {_key(key)}: {_flow(value)}" for key, value in application["inputs"].items()]
    missing = [name for name in witness.application["inputs"] if name not in application["inputs"]]
    if missing:
        lines.append(f"    unknown: {_flow(missing)}")
    if "events" in application:
        lines.append(f"    events: {_flow(application['events'])}")
    lines.append(f"    expect: {{outcome: {witness.outcome or Outcome.NEEDS_DATA.value}}}")
    return "\n".join(lines) + "\n"


def _flow(value: Any) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_key(key)}: {_flow(own)}" for key, own in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return _scalar(value)


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) and name.lower() not in _RESERVED else json.dumps(name, ensure_ascii=False)


def _scalar(value: Any) -> str:
    if isinstance(value, str) and (_STAMP.fullmatch(value) or _key(value) == value):
        return value
    return json.dumps(value, ensure_ascii=False)

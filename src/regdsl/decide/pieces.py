"""The JSON of a decision in pieces, so that those which come again and again are written once."""

from typing import Final

import msgspec

__all__ = ["NOTHING_BETWEEN", "before_grounds", "encode", "encode_between", "step_of_subject"]

encode: Final = msgspec.json.Encoder().encode
"""Write a value as JSON, keys in their order."""

NOTHING_BETWEEN: Final = b',"needs":[],"results":{},"each":{},"deadline":{},"trace":'
"""What stands between the grounds and the trace where there is nothing to tell."""

_GROUNDS: Final = b'"grounds":'


def before_grounds(decision: dict[str, object]) -> bytes:
    """All of a decision's JSON that stands before its grounds."""
    # no text can hold these bytes: its quotes would be escaped
    return encode(decision).partition(_GROUNDS)[0] + _GROUNDS


def encode_between(
    needs: list[dict[str, object]], results: dict[str, object], deadline: dict[str, object], each: dict[str, object]
) -> bytes:
    """What stands between the grounds and the trace."""
    made: dict[str, object] = {"needs": needs, "results": results, "each": each, "deadline": deadline}
    return b"," + encode(made)[1:-1] + b',"trace":'


def step_of_subject(key: str, grounds: bytes) -> bytes:
    """A subject's step of the trace, behind another step."""
    return b',{"step":"subject","subject":' + encode(key) + b',"grounds":' + grounds + b"}"

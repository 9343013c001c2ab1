"""JSON of an application to plain data, by a decoder that knows which inputs are dates: it reads those faster."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any, Final, TypedDict

import msgspec

from regdsl.core.program import Program
from regdsl.feel.types import Date

__all__ = ["Decode", "decode_any", "payload_decoder"]

Decode = Callable[[bytes], object]
"""From sound JSON to plain data, numbers exact; of equal keys the last. Raises ValueError for anything else."""

decode_any: Final[Decode] = msgspec.json.Decoder(float_hook=Decimal).decode
"""Read any JSON."""


def payload_decoder(program: Program) -> Decode:
    """Make what reads applications to `program`. It raises ValueError for what should be a date and is none, and leaves
    out inputs that the program does not know."""
    kinds: dict[str, Any] = {
        slot.name: (date | None if isinstance(slot.static.type, Date) else Any) for slot in program.inputs
    }
    inputs: Any = TypedDict("inputs", kinds, total=False)  # type: ignore[misc]  # made of a program's names
    fields = {
        "regulation": Any,
        "submitted_at": Any,
        "channel": Any,
        "applicant_category": Any,
        "inputs": inputs,
        "events": Any,
        "provenance": Any,
    }
    whole: Any = TypedDict("application", fields, total=False)  # type: ignore[misc]
    decode: Decode = msgspec.json.Decoder(whole, float_hook=Decimal).decode
    return decode

"""The shape of a receipt, formats 1 and 2."""

from datetime import date
from typing import Any, Final, Literal

from msgspec import Struct, field

__all__ = ["FORMAT", "KIND", "PLAIN", "BundlePart", "Json", "Receipt", "RegulationPart", "Seal"]

Json = dict[str, Any]
"""A record of JSON."""

FORMAT: Final = "2"
"""The latest format."""

PLAIN: Final = "1"
"""The format of a receipt of a decision by one version."""

KIND: Final = "receipt"


class RegulationPart(Struct, frozen=True, forbid_unknown_fields=True):
    """Which regulation it was, and the digest of its content."""

    id: str
    version: str
    digest: str


class BundlePart(Struct, frozen=True, forbid_unknown_fields=True):
    """What was decided by: the digest of the whole and of each part, calendars by year. `acts` are there only where the
    regulation uses a file of acts."""

    digest: str
    semantics: str
    regulation: RegulationPart
    parameters: dict[str, str]
    books: dict[str, str]
    calendars: dict[str, str]
    acts: dict[str, str] = field(default_factory=dict)


class Seal(Struct, frozen=True, forbid_unknown_fields=True):
    """The digest of everything else in the receipt; `key` tells keys apart without giving them away."""

    method: Literal["sha256", "hmac-sha256"]
    value: str
    key: str | None = None


class Receipt(Struct, frozen=True, forbid_unknown_fields=True):
    """One decision with all it rests on. `digests` are those of the inputs, with a key only: without one they could be
    guessed. `beside` are the other versions that the decision was compared with, the newest first (format 2)."""

    regdsl: Literal["1", "2"]
    kind: Literal["receipt"]
    package: str
    bundle: BundlePart
    on: date
    application: Json
    decision: Json
    seal: Seal
    digests: dict[str, str] | None = None
    beside: list[BundlePart] | None = None

"""Seals: how an alteration of a receipt is noticed, and by whom."""

import hashlib
import hmac
from collections.abc import Mapping
from typing import Final

from regdsl.corpus.canonical import canonical
from regdsl.library.receipt_shape import Json

__all__ = ["LEAST_KEY", "body_of", "datum_digests", "key_name", "same", "seal_of"]

LEAST_KEY: Final = 16
"""The least length of a key in bytes: a shorter one can be guessed."""


def key_name(key: bytes) -> str:
    """What a receipt calls the key it is sealed with: enough to tell keys apart, no help to whoever lacks it."""
    return _keyed(key, "key", b"")[:16]


def datum_digests(key: bytes, regulation: str, inputs: Mapping[str, object]) -> dict[str, str]:
    """The keyed digest of each input: nobody without the key can try out values against it."""
    return {
        name: "hmac-sha256:" + _keyed(key, "input", canonical([regulation, name, value]))
        for name, value in inputs.items()
    }


def body_of(content: Json) -> Json:
    """What of a receipt the seal is set on: everything but the value of the seal itself."""
    seal = {name: value for name, value in content["seal"].items() if name != "value"}
    return {**content, "seal": seal}


def seal_of(body: Json, key: bytes | None) -> str:
    """The value of the seal of a body. Raises NotCanonical for a body that canonical JSON cannot hold."""
    written = canonical(body)
    return hashlib.sha256(written).hexdigest() if key is None else _keyed(key, "receipt", written)


def same(one: str, other: str) -> bool:
    """Whether two digests are equal, in a time that tells nothing about where they differ."""
    return hmac.compare_digest(one.encode(errors="replace"), other.encode(errors="replace"))


def _keyed(key: bytes, use: str, data: bytes) -> str:
    """HMAC-SHA-256; `use` keeps a digest made for one purpose from passing for one made for another."""
    return hmac.new(key, f"regdsl receipt 1 {use}\n".encode() + data, hashlib.sha256).hexdigest()

"""Receipts: one decision with all it rests on, which anyone who has the regulation can repeat.

A receipt is canonical JSON (RFC 8785). It holds the digests of what was decided by (regulation, parameters, reference
books, acts, the calendar years known then), the application, the decision without texts, and a seal over all of it:
HMAC with a key, a plain digest without.
"""

from collections.abc import Mapping, Sequence
from typing import cast

from regdsl.corpus.canonical import NotCanonical, canonical
from regdsl.decide import Decision
from regdsl.diagnostics import Diagnostic
from regdsl.document import MAX_BYTES
from regdsl.library import findings
from regdsl.library.better import part_for
from regdsl.library.errors import RegdslError
from regdsl.library.receipt_bundle import parts_of
from regdsl.library.receipt_differences import Change, Difference
from regdsl.library.receipt_replay import Replay, Subject, Verdict, replay
from regdsl.library.receipt_seal import LEAST_KEY, body_of, datum_digests, key_name, seal_of
from regdsl.library.receipt_shape import FORMAT, KIND, PLAIN, Json
from regdsl.library.receipt_values import to_keep
from regdsl.library.regulation import Regulation
from regdsl.version import __version__

__all__ = ["Change", "Difference", "ReceiptError", "Replay", "Subject", "Verdict", "make_receipt", "replay"]


class ReceiptError(RegdslError):
    """A receipt that cannot be made."""


def make_receipt(
    regulation: Regulation,
    application: Mapping[str, object],
    decision: Decision,
    key: bytes | None = None,
    beside: Sequence[Regulation] = (),
) -> bytes:
    """Return the receipt of a decision on an application (in the shape of its file, as it was decided). The same
    decision gives the same bytes. With a `key` it is sealed so that only its holder can alter it unnoticed. `beside`
    are the other versions that the decision was compared with (`RegulationSet.all_for`), the newest first.

    Raises ReceiptError for a key that is too short, for a value that no receipt can hold and for one that would be too
    large to be replayed; LoadError when the regulation's files have changed since it was loaded; ValueError when the
    decision is not of this application or not by this regulation.
    """
    if key is not None and len(key) < LEAST_KEY:
        raise ReceiptError((Diagnostic(findings.KEY_SHORT, None, "", {"found": len(key), "least": LEAST_KEY}),), {})
    by, compared = (regulation, *beside), decision.compared
    made_by = [decision.digest] if compared is None else [one.digest for one in compared.decisions]
    part = part_for(regulation.program, [one.program for one in beside], application) if beside else application
    if decision.digest != regulation.digest or sorted(one.digest for one in by) != sorted(made_by):
        raise ValueError("the decision is not by this regulation")
    if regulation.read(part) != decision.application:
        raise ValueError("the decision is not of this application")
    content = _content(by, application, decision)
    try:
        canonical(content)
    except NotCanonical as error:
        pointer = error.pointer.removeprefix("/application")
        raise ReceiptError((Diagnostic(findings.VALUE_NOT_HELD, None, pointer, {"pointer": pointer}),), {}) from error
    if key is not None:
        digests = datum_digests(key, regulation.id, content["application"].get("inputs", {}))
        content |= {"digests": digests, "seal": {"method": "hmac-sha256", "key": key_name(key)}}
    seal = {**content["seal"], "value": seal_of(body_of(content), key)}
    made = canonical({**content, "seal": seal})
    if len(made) > MAX_BYTES:
        params = {"found": len(made), "most": MAX_BYTES}
        raise ReceiptError((Diagnostic(findings.RECEIPT_LARGE, None, "", params),), {})
    return made


def _bundle(regulation: Regulation) -> Json:
    parts = parts_of(regulation)
    return {
        "digest": parts.whole,
        "semantics": parts.semantics,
        "regulation": {"id": regulation.id, "version": regulation.version, "digest": parts.regulation},
        "parameters": parts.parameters,
        "books": parts.books,
        "calendars": parts.calendars,
        **({"acts": parts.acts} if parts.acts else {}),
    }


def _content(by: Sequence[Regulation], application: Mapping[str, object], decision: Decision) -> Json:
    """The receipt before it is sealed."""
    regulation, *beside = by
    return {
        "regdsl": FORMAT if beside else PLAIN,
        "kind": KIND,
        "package": __version__,
        "bundle": _bundle(regulation),
        **({"beside": [_bundle(one) for one in beside]} if beside else {}),
        "on": decision.on.isoformat(),
        "application": cast(Json, to_keep(application)),
        "decision": cast(Json, to_keep(decision.to_dict(None))),
        "seal": {"method": "sha256"},
    }

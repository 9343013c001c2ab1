"""Receipts: one decision with all it rests on, which anyone who has the regulation can repeat.

A receipt is canonical JSON (RFC 8785). It holds the digests of what was decided by (regulation, parameters, reference
books, the calendar years known then), the application, the decision without texts, and a seal over all of it: HMAC
with a key, a plain digest without.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from os import PathLike
from pathlib import Path
from types import MappingProxyType
from weakref import WeakKeyDictionary

from regdsl.api import findings
from regdsl.api.errors import LoadError, RegdslError
from regdsl.api.loading import load
from regdsl.api.receipt_differences import Change, Difference, decision_differences, part_differences
from regdsl.api.receipt_reading import Altered, Paper, Unverified, digests_of, open_receipt
from regdsl.api.receipt_seal import LEAST_KEY, body_of, datum_digests, key_name, seal_of
from regdsl.api.receipt_shape import FORMAT, KIND, Json, Receipt
from regdsl.api.receipt_values import to_decide, to_keep
from regdsl.api.regulation import Regulation
from regdsl.api.regulation_set import RegulationSet
from regdsl.corpus import load_bundle
from regdsl.corpus.calendars_of_then import CalendarOfThen, calendar_of_then
from regdsl.corpus.canonical import NotCanonical, canonical
from regdsl.corpus.digest import BundleDigest, digest_of
from regdsl.decide import Decision, Engine
from regdsl.decide.application import Application
from regdsl.diagnostics import Bilingual, Diagnostic
from regdsl.version import SEMANTICS, __version__

__all__ = ["Change", "Difference", "ReceiptError", "Replay", "Verdict", "make_receipt", "replay"]

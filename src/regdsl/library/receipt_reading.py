"""From bytes to a receipt that can be trusted as far as its seal goes."""

import json
import re
from functools import cached_property
from typing import Any, Final

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from regdsl.corpus.canonical import canonical
from regdsl.corpus.digest import BundleDigest
from regdsl.diagnostics import Bilingual, Diagnostic, Kind, Label
from regdsl.diagnostics.diagnostic import Parameter
from regdsl.document import MAX_BYTES, Parsed, parse
from regdsl.document.pointer import join
from regdsl.library import findings
from regdsl.library.receipt_seal import LEAST_KEY, body_of, datum_digests, key_name, same, seal_of
from regdsl.library.receipt_shape import FORMAT, KIND, BundlePart, Json, Receipt

__all__ = ["Altered", "Paper", "Unverified", "digests_of", "open_receipt"]


class Altered(Struct, frozen=True):
    """The receipt is not what was once written."""

    findings: tuple[Diagnostic, ...]


class Unverified(Struct, frozen=True):
    """Nothing can be said about the receipt: it is none, or another key or a newer program is needed."""

    findings: tuple[Diagnostic, ...]


class Paper:
    """The bytes of a receipt and what messages call it; finds the place of a value."""

    def __init__(self, data: bytes, file: str) -> None:
        self.data = data
        self.file = file

    @cached_property
    def parsed(self) -> Parsed:
        """The careful reading, which is needed to point at something only."""
        return parse(self.data, self.file, as_json=True)

    def finding(self, kind: Kind, pointer: str = "", **params: Parameter) -> Diagnostic:
        """A finding at the value that `pointer` leads to."""
        document = self.parsed.document
        return Diagnostic(kind, document.locate(pointer) if document else None, pointer, params)


class _Unsound(ValueError):
    """JSON that no receipt holds: a key that stands twice, a number with a point."""


def _unique(pairs: list[tuple[str, Any]]) -> Json:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise _Unsound
    return made


def _refuse(text: str) -> Any:
    raise _Unsound


# Not the document's reader: that one puts texts into NFC, and a seal is set on the characters as they are.
_DECODER: Final = json.JSONDecoder(object_pairs_hook=_unique, parse_float=_refuse, parse_constant=_refuse)
_HOLDER: Final = re.compile(r"`\$((?:\.\w+)*)")
_FIELD: Final = re.compile(r"field `([^`]+)`")
_DATES: Final = Bilingual("день решения", "the day of the decision")
_BUNDLE: Final = Bilingual("отпечаток целого и отпечатки частей", "the digest of the whole and those of the parts")


def open_receipt(paper: Paper, key: bytes | None) -> Receipt | Altered | Unverified:
    """Read a receipt and check its seal. Nothing of it is used before the seal was found whole."""
    if key is not None and len(key) < LEAST_KEY:
        return Unverified((paper.finding(findings.KEY_SHORT, found=len(key), least=LEAST_KEY),))
    content = _content(paper)
    if not isinstance(content, dict):
        return content
    form = content.get("regdsl")
    if isinstance(form, str) and form.isascii() and form.isdigit() and int(form[:9]) > int(FORMAT):
        return Unverified((paper.finding(findings.LATER_RECEIPT, "/regdsl", found=form[:20]),))
    try:
        receipt = msgspec.convert(content, Receipt)
    except msgspec.ValidationError as error:
        pointer = _pointer(str(error))
        return Altered((paper.finding(findings.FIELD_UNSOUND, pointer, name=pointer[:80] or "/"),))
    return _sealed(paper, content, receipt, key) or _consistent(paper, receipt) or receipt


def _pointer(message: str) -> str:
    """Where the field is that msgspec complains of: `Object missing required field `on` - at `$.bundle``."""
    holder, field = _HOLDER.search(message), _FIELD.search(message)
    pointer = holder[1].replace(".", "/") if holder else ""
    return join(pointer, field[1]) if field else pointer


def _unreadable(paper: Paper) -> Diagnostic:
    """That the text is no sound JSON, at the place where it ceases to be, with what is wrong there."""
    found = paper.finding(findings.RECEIPT_UNREADABLE)
    fault = next((one for one in paper.parsed.diagnostics if one.span is not None), None)
    if fault is None or fault.span is None:
        return found
    what = Label(fault.span, Bilingual(fault.message("ru"), fault.message("en")))
    return replace(found, span=fault.span, labels=(what,))


def _content(paper: Paper) -> Json | Altered | Unverified:
    if len(paper.data) > MAX_BYTES:
        return Unverified((paper.finding(findings.RECEIPT_LARGE, found=len(paper.data), most=MAX_BYTES),))
    try:
        content = _DECODER.decode(paper.data.decode())
        canonical(content)
    except (ValueError, RecursionError):
        return Altered((_unreadable(paper),))
    if not isinstance(content, dict) or content.get("kind") != KIND:
        return Unverified((paper.finding(findings.NOT_A_RECEIPT, "/kind"),))
    return content


def _sealed(paper: Paper, content: Json, receipt: Receipt, key: bytes | None) -> Altered | Unverified | None:
    """What is wrong with the seal; None where it is whole."""
    seal = receipt.seal
    if seal.method == "sha256":
        if not same(seal.value, seal_of(body_of(content), None)) or seal.key is not None or receipt.digests is not None:
            return Altered((paper.finding(findings.RECEIPT_ALTERED, "/seal"),))
        return None if key is None else Unverified((paper.finding(findings.UNSEALED, "/seal"),))
    if key is None:
        return Unverified((paper.finding(findings.KEY_NEEDED, "/seal"),))
    if seal.key != key_name(key):
        sealed, given = str(seal.key)[:16], key_name(key)
        return Unverified((paper.finding(findings.OTHER_KEY, "/seal/key", sealed=sealed, given=given),))
    if same(seal.value, seal_of(body_of(content), key)):
        return None
    altered = paper.finding(findings.RECEIPT_ALTERED, "/seal")
    return Altered((altered, *(_altered_data(paper, receipt, key))))


def _altered_data(paper: Paper, receipt: Receipt, key: bytes) -> tuple[Diagnostic, ...]:
    """Which inputs are not those the digests were made of."""
    inputs = receipt.application.get("inputs")
    now = datum_digests(key, receipt.bundle.regulation.id, inputs if isinstance(inputs, dict) else {})
    then = receipt.digests or {}
    names = [name for name in (*now, *(name for name in then if name not in now)) if now.get(name) != then.get(name)]
    return tuple(
        paper.finding(findings.DATUM_ALTERED, join("/application/inputs", name), name=name[:80]) for name in names
    )


def _consistent(paper: Paper, receipt: Receipt) -> Altered | None:
    """Whoever can set a seal can still write a receipt that contradicts itself."""
    wrong: list[Diagnostic] = []
    by = receipt.decision.get("regulation")
    whole = receipt.bundle.digest
    for index, part in enumerate(receipt.beside or ()):
        if digests_of(part).whole != part.digest:
            wrong.append(paper.finding(findings.PARTS_CONTRADICT, f"/beside/{index}/digest", what=_BUNDLE))
    if digests_of(receipt.bundle).whole != whole or not isinstance(by, dict) or by.get("digest") != whole:
        wrong.append(paper.finding(findings.PARTS_CONTRADICT, "/bundle/digest", what=_BUNDLE))
    if receipt.decision.get("on") != receipt.on.isoformat():
        wrong.append(paper.finding(findings.PARTS_CONTRADICT, "/on", what=_DATES))
    return Altered(tuple(wrong)) if wrong else None


def digests_of(bundle: BundlePart) -> BundleDigest:
    """The digests of the parts of a bundle that a receipt names."""
    return BundleDigest(
        bundle.semantics, bundle.regulation.digest, bundle.parameters, bundle.books, bundle.calendars, bundle.acts
    )

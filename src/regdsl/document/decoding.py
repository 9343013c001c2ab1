"""From bytes to text: UTF-8 only, with or without a byte order mark, and no invisible control characters."""

import re

from msgspec import Struct

from regdsl.diagnostics import Bilingual, Diagnostic
from regdsl.diagnostics.diagnostic import Parameter
from regdsl.document.findings import CONTROL_CHARACTER, LINE_SEPARATOR, TOO_LARGE, WRONG_ENCODING
from regdsl.document.limits import MAX_BYTES
from regdsl.document.places import Places

__all__ = ["CONTROL", "Decoded", "decode", "name_character", "too_large"]

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_SEPARATOR = re.compile("[\u2028\u2029]")
_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32-le", "UTF-32"),
    (b"\x00\x00\xfe\xff", "utf-32-be", "UTF-32"),
    (b"\xff\xfe", "utf-16-le", "UTF-16"),
    (b"\xfe\xff", "utf-16-be", "UTF-16"),
)
_CYRILLIC = (("cp1251", "Windows-1251"), ("koi8-r", "KOI8-R"), ("cp866", "CP866"), ("mac-cyrillic", "MacCyrillic"))
_SAMPLE = 65536
_FEWEST = 2
_UNKNOWN = Bilingual("кодировка неизвестна", "the encoding is unknown")


class Decoded(Struct, frozen=True):
    """The text of a file without its byte order mark, and the finding that forbids to read it, if there is one; then
    the text is as near to the file as an excerpt needs."""

    text: str
    problem: Diagnostic | None = None


def decode(data: bytes, file: str, *, separators: bool) -> Decoded:
    """Decode the bytes of `file`; `separators` says whether U+2028 and U+2029 may stand in it (they may in JSON).

    Findings: TOO_LARGE, WRONG_ENCODING, CONTROL_CHARACTER, LINE_SEPARATOR.
    """
    if len(data) > MAX_BYTES:
        return Decoded("", too_large(file))
    wide = _wide(data)
    if wide is not None:
        codec, name = wide
        text = data.decode(codec, "replace").removeprefix("\ufeff")
        span = Places(file, text).span(0, 1 if text else 0)
        params: dict[str, Parameter] = {"byte": f"0x{data[0]:02X}", "guess": _looks_like(name)}
        return Decoded(text, Diagnostic(WRONG_ENCODING, span, params=params))
    body = data.removeprefix(b"\xef\xbb\xbf")
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        return _undecodable(body, error.start, file)
    found, kind = CONTROL.search(text), CONTROL_CHARACTER
    if found is None and not separators:
        found, kind = _SEPARATOR.search(text), LINE_SEPARATOR
    if found is None:
        return Decoded(text)
    params = {"char": name_character(found.group())}
    return Decoded(text, Diagnostic(kind, Places(file, text).span(*found.span()), params=params))


def too_large(file: str) -> Diagnostic:
    """Return the finding for a file beyond the size limit, placed at its start, for its text was not read."""
    return Diagnostic(TOO_LARGE, Places(file, "").span(0, 0), params={"limit": MAX_BYTES})


def name_character(char: str) -> str:
    """Return the code point of `char` in the form U+0000."""
    return f"U+{ord(char):04X}"


def _wide(data: bytes) -> tuple[str, str] | None:
    """Return codec and name of a UTF-16 or UTF-32 text: by its mark, else by the zero bytes that UTF-8 never has."""
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            return codec, name
    sample = data[:_SAMPLE]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if even + odd < max(2, len(sample) // 25):
        return None
    if not even or not odd:
        return ("utf-16-le", "UTF-16") if odd else ("utf-16-be", "UTF-16")
    return None


def _undecodable(body: bytes, start: int, file: str) -> Decoded:
    """Place the finding for the byte at `start`; where the encoding can be told, the excerpt is read in it."""
    narrow = _narrow(body)
    if narrow is None:
        text, offset = body.decode("utf-8", "replace"), len(body[:start].decode("utf-8"))
    else:
        text, offset = body.decode(narrow[0], "replace"), start
    guess = _UNKNOWN if narrow is None else _looks_like(narrow[1])
    params: dict[str, Parameter] = {"byte": f"0x{body[start]:02X}", "guess": guess}
    return Decoded(text, Diagnostic(WRONG_ENCODING, Places(file, text).span(offset, offset + 1), params=params))


def _narrow(data: bytes) -> tuple[str, str] | None:
    """Return codec and name of the one-byte encoding that turns `data` into Russian letters, small ones above all;
    None if none does, or if most of it is UTF-8 after all."""
    sample = data[:_SAMPLE]
    high = bytes(byte for byte in sample if byte >= 0x80)
    as_utf8 = [char for char in sample.decode("utf-8", "replace") if char >= "\x80"]
    if len(high) < _FEWEST or as_utf8.count("\ufffd") * 2 <= len(as_utf8):
        return None
    scores = [(_russian(high.decode(codec, "replace")), codec, name) for codec, name in _CYRILLIC]
    best, codec, name = max(scores, key=lambda score: score[0])
    return (codec, name) if best > 0.5 * len(high) else None


def _russian(text: str) -> float:
    small = sum("а" <= char <= "я" for char in text)
    return small + 0.3 * sum("А" <= char <= "Я" for char in text)


def _looks_like(name: str) -> Bilingual:
    return Bilingual(f"похоже на {name}", f"it looks like {name}")

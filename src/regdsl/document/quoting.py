"""How a text is written and shown: in quotes for a file, shortened for a message."""

__all__ = ["CLOSING", "quote", "shorten"]

CLOSING = {"{": "}", "[": "]"}
"""Each opening bracket with the one that closes it."""

_LONGEST = 60


def quote(text: str) -> str:
    """Return `text` as a quoted scalar on one line: double quotes, or single ones if that needs no escapes."""
    if "\\" in text or '"' in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def shorten(text: str) -> str:
    """Return `text` on one line, cut to a length that a message can bear."""
    line = " ".join(text[: 4 * _LONGEST].split())
    return line if len(line) <= _LONGEST and len(text) <= 4 * _LONGEST else line[: _LONGEST - 1] + "…"

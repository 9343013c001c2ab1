"""JSON pointers (RFC 6901)."""

__all__ = ["join", "split"]


def join(pointer: str, *tokens: str | int) -> str:
    """Return `pointer` with `tokens` appended, each escaped."""
    for token in tokens:
        text = str(token)
        if "~" in text or "/" in text:
            text = text.replace("~", "~0").replace("/", "~1")
        pointer = f"{pointer}/{text}"
    return pointer


def split(pointer: str) -> tuple[str, ...]:
    """Return the unescaped tokens of `pointer`; raise ValueError for a text that is no pointer."""
    if not pointer:
        return ()
    if not pointer.startswith("/"):
        raise ValueError(f"not a JSON pointer: {pointer!r}")
    return tuple(token.replace("~1", "/").replace("~0", "~") for token in pointer[1:].split("/"))

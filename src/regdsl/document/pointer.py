"""JSON pointers (RFC 6901)."""

__all__ = ["join", "split"]


def join(pointer: str, *tokens: str | int) -> str:
    """Return `pointer` with `tokens` appended, each escaped."""
    return pointer + "".join("/" + str(token).replace("~", "~0").replace("/", "~1") for token in tokens)


def split(pointer: str) -> tuple[str, ...]:
    """Return the unescaped tokens of `pointer`; raise ValueError for a text that is no pointer."""
    if not pointer:
        return ()
    if not pointer.startswith("/"):
        raise ValueError(f"not a JSON pointer: {pointer!r}")
    return tuple(token.replace("~1", "/").replace("~0", "~") for token in pointer[1:].split("/"))

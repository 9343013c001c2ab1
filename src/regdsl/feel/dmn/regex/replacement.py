"""The replacement of `replace()`: `$1` stands for a group, `\\$` for the sign (XPath functions, clause 7.6.3)."""

from collections.abc import Callable

from regdsl.feel.dmn.regex.matcher import Found

__all__ = ["read_replacement"]


def read_replacement(text: str, groups: int) -> Callable[[Found], str]:
    """Return what builds the replacement for a match. Raises ValueError for a lone `$` or backslash."""
    parts: list[str | int] = []
    at = 0
    while at < len(text):
        char = text[at]
        following = text[at + 1 : at + 2]
        if char == "\\":
            if following not in ("\\", "$") or not following:
                raise ValueError("a lone backslash in a replacement")
            parts.append(following)
            at += 2
        elif char == "$":
            end = at + 1
            while (
                end < len(text)
                and text[end] in "0123456789"
                and (end == at + 1 or int(text[at + 1 : end + 1]) <= groups)
            ):
                end += 1
            if end == at + 1:
                raise ValueError("a lone $ in a replacement")
            parts.append(int(text[at + 1 : end]))
            at = end
        else:
            parts.append(char)
            at += 1
    return lambda match: "".join(_part_text(part, match, groups) for part in parts)


def _part_text(part: str | int, match: Found, groups: int) -> str:
    if isinstance(part, str):
        return part
    return (match[part] or "") if part <= groups else ""

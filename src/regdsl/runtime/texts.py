"""Functions of present texts (DMN 1.5, table 71), by code points."""

__all__ = ["after", "before", "contains", "ends_with", "join", "length", "lower", "starts_with", "upper"]


def join(*parts: str) -> str:
    """`a + b`."""
    return "".join(parts)


def contains(text: str, match: str) -> bool:
    """`contains(text, match)`."""
    return match in text


def starts_with(text: str, match: str) -> bool:
    """`starts with(text, match)`."""
    return text.startswith(match)


def ends_with(text: str, match: str) -> bool:
    """`ends with(text, match)`."""
    return text.endswith(match)


def length(text: str) -> int:
    """`string length(text)`."""
    return len(text)


def upper(text: str) -> str:
    """`upper case(text)`."""
    return text.upper()


def lower(text: str) -> str:
    """`lower case(text)`."""
    return text.lower()


def before(text: str, match: str) -> str:
    """`substring before(text, match)`: nothing where there is no match."""
    return text.partition(match)[0] if match and match in text else ""


def after(text: str, match: str) -> str:
    """`substring after(text, match)`: nothing where there is no match, all of it after the empty text."""
    return text.partition(match)[2] if match else text

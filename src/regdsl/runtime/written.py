"""Values as the JSON of a decision holds them."""

__all__ = ["decimal_text"]


def decimal_text(value: int, scale: int) -> str:
    """A scaled integer with all its digits after the point; `scale` is their number, at least one."""
    if value < 0:
        return f"-{decimal_text(-value, scale)}"
    text = str(value)
    if len(text) <= scale:
        text = text.zfill(scale + 1)
    return f"{text[:-scale]}.{text[-scale:]}"

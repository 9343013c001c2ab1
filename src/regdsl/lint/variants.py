"""What the variants of a regulation are called."""

from regdsl.lint.phrases import Phrases
from regdsl.model.regulation import Regulation

__all__ = ["any_speaks_of"]


def any_speaks_of(model: Regulation, block: str, phrases: Phrases) -> bool:
    """Whether any variant is the standard block `block`, or its name or title has one of the phrases."""
    variants = model.variants
    if variants is None:
        return False
    if any(one.use == block for one in variants.extras.values()):
        return True
    titles = (*(one.title for one in variants.extras.values()), *(one.title for one in variants.listed))
    return any(True for text in (*variants.ids, *titles) if text is not None for _ in phrases.found(text))

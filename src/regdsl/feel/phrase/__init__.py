"""An expression as a person would say it, in Russian or in English: for explanations."""

from regdsl.feel.phrase.phrase import phrase

__all__ = ["phrase"]

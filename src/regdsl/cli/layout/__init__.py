"""The canonical layout of YAML files: the same tree and the same comments, always written in the same way."""

from regdsl.cli.layout.canonical import MeaningChanged, canonical

__all__ = ["MeaningChanged", "canonical"]

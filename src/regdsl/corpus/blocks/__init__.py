"""Standard blocks: what `use: std/…` brings into a regulation."""

from regdsl.corpus.blocks.block import Block, blocks
from regdsl.corpus.blocks.expand import Expanded, expanded

__all__ = ["Block", "Expanded", "blocks", "expanded"]

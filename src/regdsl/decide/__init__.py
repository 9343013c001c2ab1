"""Decisions: programs run over applications, with their reasons."""

from regdsl.decide.decision import Decision
from regdsl.decide.engine import Engine

__all__ = ["Decision", "Engine"]

"""What generated code runs on: unknown values, exact numbers, dates, lists, and the state of one decision."""

from regdsl.runtime.brief import Brief
from regdsl.runtime.maybe import Maybe
from regdsl.runtime.module import Module
from regdsl.runtime.not_complete import NotComplete
from regdsl.runtime.state import State
from regdsl.runtime.unknown import Unknown

__all__ = ["Brief", "Maybe", "Module", "NotComplete", "State", "Unknown"]

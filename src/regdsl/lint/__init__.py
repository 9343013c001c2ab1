"""The linter: the principles of the Concept as rules, read by the profile of a jurisdiction.

Public for those who write rules of their own: the three kinds of rules, what they see and what they return.
"""

from regdsl.lint.draft import Draft
from regdsl.lint.family import FAMILIES, Family
from regdsl.lint.finding import At, Beside, Edit, Finding, KeyOf, Words
from regdsl.lint.number import Number
from regdsl.lint.project import Found, Project
from regdsl.lint.rule import AnyRule, DraftRule, ProjectRule, SoundRule
from regdsl.lint.sound import Sound

__all__ = [
    "FAMILIES",
    "AnyRule",
    "At",
    "Beside",
    "Draft",
    "DraftRule",
    "Edit",
    "Family",
    "Finding",
    "Found",
    "KeyOf",
    "Number",
    "Project",
    "ProjectRule",
    "Sound",
    "SoundRule",
    "Words",
]

"""The linter: the principles of the Concept as rules, read by the profile of a jurisdiction.

Public for those who write rules of their own: the kinds of rules, what they see and what they return.
"""

from regdsl.lint.draft import Draft
from regdsl.lint.family import FAMILIES, Family
from regdsl.lint.finding import At, Beside, Edit, Finding, KeyOf, Words
from regdsl.lint.note import Mark, Note, Noted, NotedFinding, mark
from regdsl.lint.number import Number
from regdsl.lint.project import Found, Project
from regdsl.lint.rule import AnyRule, DraftRule, NotedRule, ProjectRule, SoundRule
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
    "Mark",
    "Note",
    "Noted",
    "NotedFinding",
    "NotedRule",
    "Number",
    "Project",
    "ProjectRule",
    "Sound",
    "SoundRule",
    "Words",
    "mark",
]

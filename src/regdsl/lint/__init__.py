"""The linter: the principles of the Concept as rules, read by the profile of a jurisdiction.

Public and stable for those who write rules of their own: the three kinds of rules, what they see, what they return, and
the plug-in that a package offers. All else below this package may change.
"""

from regdsl.diagnostics import Bilingual, Kind, Safety, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.family import FAMILIES, Family
from regdsl.lint.finding import At, Beside, Edit, Finding, KeyOf, Words
from regdsl.lint.note import Mark, Note, Noted, NotedFinding, mark
from regdsl.lint.number import Number
from regdsl.lint.phrases import Phrases
from regdsl.lint.plugin import Plugin
from regdsl.lint.project import Found, Project
from regdsl.lint.rule import AnyRule, DraftRule, NotedRule, ProjectRule, SoundRule
from regdsl.lint.sound import Sound

__all__ = [
    "FAMILIES",
    "AnyRule",
    "At",
    "Beside",
    "Bilingual",
    "Draft",
    "DraftRule",
    "Edit",
    "Family",
    "Finding",
    "Found",
    "KeyOf",
    "Kind",
    "Mark",
    "Note",
    "Noted",
    "NotedFinding",
    "NotedRule",
    "Number",
    "Phrases",
    "Plugin",
    "Project",
    "ProjectRule",
    "Safety",
    "Severity",
    "Sound",
    "SoundRule",
    "Words",
    "join",
    "mark",
]

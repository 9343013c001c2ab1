"""Replaying a receipt: the decision made again by what it was made by, and compared."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from os import PathLike

from msgspec import Struct, field
from msgspec.structs import replace

from regdsl.decide import Decision
from regdsl.decide.application import Application
from regdsl.decide.better import better_of
from regdsl.diagnostics import Bilingual, Diagnostic
from regdsl.document.pointer import split
from regdsl.library import findings
from regdsl.library.better import part_for
from regdsl.library.loading import load
from regdsl.library.receipt_differences import Change, Difference, decision_differences
from regdsl.library.receipt_reading import Altered, Paper, open_receipt
from regdsl.library.receipt_shape import BundlePart, Json, Receipt
from regdsl.library.receipt_side import Side, found_side
from regdsl.library.receipt_values import to_decide, to_keep

__all__ = ["Replay", "Subject", "Verdict", "replay"]

MOST_SHOWN = 20
LONGEST_SHOWN = 80
_NOTHING = Bilingual("ничего нет", "nothing")


class Verdict(StrEnum):
    """What a replay came to."""

    SAME = "same"
    """The same regulation gives the same decision."""
    DIFFERS = "differs"
    """The same regulation gives another decision: a defect of the program, or a receipt that it never made."""
    OTHER_BUNDLE = "other_bundle"
    """What was given to replay by is not what was decided by."""
    ALTERED = "altered"
    """The receipt is not what was once written: nothing of it can be relied on."""
    UNVERIFIED = "unverified"
    """Whether the receipt is whole cannot be told: it is none, or needs another key or a newer program."""


class Subject(Struct, frozen=True):
    """Which decision a receipt is of."""

    regulation: str
    version: str
    on: date
    outcome: str
    sealed: bool

    def to_dict(self) -> Json:
        """The same as JSON-ready data."""
        return {
            "regulation": {"id": self.regulation, "version": self.version},
            "on": self.on.isoformat(),
            "outcome": self.outcome,
            "sealed": self.sealed,
        }


class Replay(Struct, frozen=True):
    """What a replay came to. `findings` say it in words, with places in the receipt; `sources` has its text for
    excerpts; `subject` is None for a receipt that cannot be relied on."""

    verdict: Verdict
    differences: tuple[Difference, ...] = ()
    findings: tuple[Diagnostic, ...] = ()
    subject: Subject | None = None
    sources: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_reliable(self) -> bool:
        """Whether the receipt itself was found whole, whatever the decision by it came to."""
        return self.verdict not in (Verdict.ALTERED, Verdict.UNVERIFIED)

    def to_dict(self) -> Json:
        """The verdict, what it is about, and the differences, as JSON-ready data."""
        return {
            "verdict": self.verdict.value,
            "decision": self.subject.to_dict() if self.subject else None,
            "differences": [difference.to_dict() for difference in self.differences],
        }


def replay(
    receipt: bytes, path: str | PathLike[str], key: bytes | None = None, *, file: str = "receipt.json"
) -> Replay:
    """Decide again what a receipt is of, by the regulation at `path` (a file, or a folder of versions) and the calendar
    years that were known then. `key` is the one it was sealed with; `file` is what findings call the receipt.

    Raises LoadError when the regulation cannot be used; whatever is wrong with the receipt is returned.
    """
    paper = Paper(receipt, file)
    opened = open_receipt(paper, key)
    if not isinstance(opened, Receipt):
        verdict = Verdict.ALTERED if isinstance(opened, Altered) else Verdict.UNVERIFIED
        return Replay(verdict, findings=opened.findings, sources={paper.file: paper.parsed.text})
    by = opened.bundle.regulation
    subject = Subject(by.id, by.version, opened.on, str(opened.decision.get("outcome")), key is not None)
    found = load(path)
    sides: list[Side] = []
    for pointer, part in _parts(opened):
        side = found_side(found, pointer, part, opened.on)
        if side is None:
            missing = paper.finding(findings.OTHER_REGULATION, f"{pointer}/regulation/id", id=part.regulation.id[:80])
            return Replay(Verdict.OTHER_BUNDLE, (), (missing,), subject, {paper.file: paper.parsed.text})
        sides.append(side)
    made = _replay(opened, sides, paper)
    if made.verdict is Verdict.SAME:
        return replace(made, subject=subject)
    return replace(made, subject=subject, sources={paper.file: paper.parsed.text})


def _parts(receipt: Receipt) -> tuple[tuple[str, BundlePart], ...]:
    """The bundles that were decided by, with their places."""
    others = [(f"/beside/{index}", part) for index, part in enumerate(receipt.beside or ())]
    return (("/bundle", receipt.bundle), *others)


def _replay(receipt: Receipt, sides: Sequence[Side], paper: Paper) -> Replay:
    differences = tuple(one for side in sides for one in side.differences())
    said = [paper.finding(findings.OTHER_PART, one.pointer, part=_part(one.pointer)) for one in differences]
    newest = sorted(sides, key=lambda side: side.regulation.program.in_force_from, reverse=True)
    programs = [side.regulation.program for side in newest]
    decisions: list[Decision] = []
    for side in newest:
        engine, program = side.engine(), side.regulation.program
        asked = part_for(program, programs, receipt.application) if len(sides) > 1 else receipt.application
        application = engine.read(to_decide(program, asked))
        if not isinstance(application, Application) or not side.governed(application, receipt.on):
            unfit = paper.finding(findings.APPLICATION_UNFIT, "/application")
            found = () if isinstance(application, Application) else application
            inside = [paper.finding(one.kind, "/application" + one.pointer, **one.params) for one in found]
            verdict = Verdict.OTHER_BUNDLE if differences else Verdict.DIFFERS
            return Replay(verdict, differences, (*said, unfit, *inside))
        decisions.append(engine.decide(application, receipt.on))
    now = decisions[0] if len(decisions) == 1 else better_of(decisions)
    changed = decision_differences(receipt.decision, _as_read(now.to_dict(None)), "/decision")
    if differences:  # that another bundle has another digest was said already
        changed = tuple(one for one in changed if not one.pointer.startswith("/decision/regulation/"))
    said += [_differs(one, paper) for one in changed[:MOST_SHOWN]]
    verdict = Verdict.OTHER_BUNDLE if differences else Verdict.DIFFERS if changed else Verdict.SAME
    return Replay(verdict, (*differences, *changed), tuple(said))


def _as_read(decision: object) -> object:
    """A decision as it comes back from a receipt."""
    return json.loads(json.dumps(to_keep(decision)))


def _part(pointer: str) -> Bilingual:
    tokens = split(pointer)
    part, *rest = tokens[2:] if tokens[0] == "beside" else tokens[1:]
    name = rest[0][:80] if rest else ""
    match part:
        case "semantics":
            return Bilingual("правила самой программы", "the program's own rules")
        case "regulation":
            return Bilingual("регламент", "the regulation")
        case "parameters":
            return Bilingual(f"файл нормативов «{name}»", f"the file of parameters `{name}`")
        case "books":
            return Bilingual(f"файл справочников «{name}»", f"the file of reference books `{name}`")
        case "acts":
            return Bilingual(f"файл актов «{name}»", f"the file of acts `{name}`")
        case _:
            return Bilingual(f"календарь на {name} год", f"the calendar of {name}")


def _differs(difference: Difference, paper: Paper) -> Diagnostic:
    return paper.finding(
        findings.DECISION_DIFFERS,
        difference.pointer,
        place=difference.pointer.removeprefix("/decision")[:LONGEST_SHOWN],
        recorded=_NOTHING if difference.change is Change.ADDED else _shown(difference.recorded),
        now=_NOTHING if difference.change is Change.REMOVED else _shown(difference.now),
    )


def _shown(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1] + "…"

"""Proving the regulations of a check, one after another: what was settled stays, whatever becomes of the rest."""

import gc
import os
import traceback
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from regdsl.checker import CheckedRegulation
from regdsl.checker import check as check_bundle
from regdsl.core.lower.program import to_program
from regdsl.corpus.digest import bundle_digest
from regdsl.corpus.files import Reader
from regdsl.corpus.shelf import Shelf
from regdsl.diagnostics import Diagnostic
from regdsl.library.examine import bundle_at, failed
from regdsl.library.of_template import seen_from
from regdsl.library.progress import Progress
from regdsl.library.proof_labels import labels_of
from regdsl.library.proof_limits import ProofLimits
from regdsl.library.regulation import Regulation
from regdsl.lint.selection import Selection
from regdsl.verify.counted import counted
from regdsl.verify.diagnosed import cut_short, finding_of
from regdsl.verify.limits import Limits
from regdsl.verify.run import Report, verify
from regdsl.verify.tally import Proofs
from regdsl.verify.verdict import Why

__all__ = ["ProvedFiles", "prove_files"]


class ProvedFiles(Struct):
    """What proofs came to, by file: the findings and the counts. Of an `interrupted` run the files after the last have
    neither."""

    found: dict[str, tuple[Diagnostic, ...]] = field(default_factory=dict)
    proofs: dict[str, Proofs] = field(default_factory=dict)
    interrupted: bool = False


def prove_files(
    files: Sequence[Path], limits: ProofLimits, selection: Selection, reader: Reader, progress: Progress | None = None
) -> ProvedFiles:
    """Prove the sound regulations in `files`; `selection` says how heavily what is found weighs, and what is off."""
    made = ProvedFiles()
    shelf = Shelf(reader)
    try:
        for number, path in enumerate(files):
            if progress is not None:
                progress(number, len(files))
            made.interrupted = _add(made, path, limits, selection, shelf, len(files) == 1)
            if made.interrupted:
                break
            if number + 1 < len(files):
                gc.collect()  # the memory of the solver is bounded for all together
    except KeyboardInterrupt:
        made.interrupted = True
    return made


def _add(made: ProvedFiles, path: Path, limits: ProofLimits, selection: Selection, shelf: Shelf, alone: bool) -> bool:
    """Add what the proofs of one regulation came to; whether somebody interrupted them. A defect of the program that
    one of several brings out is told at it: the others are proved all the same."""
    try:
        checked = _checked(path, shelf)
        if checked is None:  # it has changed since it was looked at
            return False
        regulation = Regulation(to_program(checked), bundle_digest(checked.bundle), path)
        bounds = Limits(limits.seconds, limits.megabytes)
        report = verify(regulation.engine, bounds, longest=limits.items, bundle=checked.bundle)
        made.found[str(path)] = seen_from(checked.bundle, tuple(_weighed(_placed(report), selection)))
        made.proofs[str(path)] = counted(report)
    except Exception as error:  # whatever it is, one file must not take the others with it
        if alone:
            raise
        if os.environ.get("REGDSL_TRACEBACK"):
            traceback.print_exc()
        made.found[str(path)] = failed(str(path), f"{type(error).__name__}: {error}").diagnostics
        return False
    return report.stopped is Why.INTERRUPTED


def _checked(path: Path, shelf: Shelf) -> CheckedRegulation | None:
    bundle = bundle_at(path, shelf)
    return None if bundle is None else check_bundle(bundle).regulation


def _placed(report: Report) -> Iterator[Diagnostic]:
    """The findings at their places, with the applicant beside them."""
    places, program = report.places, report.engine.program
    assert places is not None
    for one in report.settled:
        found = finding_of(report, one)
        if found is not None and found.span is not None:
            beside = dict.fromkeys((*found.labels, *labels_of(program, one.verdict, places, found.span)))
            yield replace(found, labels=tuple(beside))
    stopped = cut_short(report)
    if stopped is not None:
        whole = places.of_claim("id")
        yield replace(stopped, span=whole.span, pointer=whole.pointer)


def _weighed(found: Iterable[Diagnostic], selection: Selection) -> Iterator[Diagnostic]:
    """The findings as heavy as the project wants them, without those that are off."""
    for one in found:
        code = one.kind.code
        own = selection if one.span is None else selection.at(one.span.file)
        weight = next(((rule, severity) for rule, severity in own.rules if rule.code == code), None)
        if weight is not None:
            rule, severity = weight
            yield replace(one, level=severity, rests_on=selection.profile.basis(rule))
        elif code not in selection.known:
            yield one

"""Submission: filing closes the applicant's part, so that what he left out is absent from then on, not unknown."""

from collections.abc import Collection, Mapping

from regdsl.core.program import Input, Program

__all__ = ["submit"]


def submit(
    program: Program, application: Mapping[str, object], keep_unknown: Collection[str] = ()
) -> dict[str, object]:
    """A copy of an application (in the shape of its file) with the applicant's omitted inputs null, or their default;
    names in `keep_unknown` are left out as they were."""
    given = application.get("inputs", {})
    inputs = dict(given) if isinstance(given, Mapping) else {}
    for slot in program.inputs:
        if _closes(slot) and slot.name not in inputs and slot.name not in keep_unknown:
            inputs[slot.name] = slot.written_default if slot.has_default else None
    return {**application, "inputs": inputs}


def _closes(slot: Input) -> bool:
    return slot.source is not None and slot.source.from_applicant and not slot.is_feature

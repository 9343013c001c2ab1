"""What a suspension waits for: the source whose answer ends it."""

from regdsl.checker.workbench import Workbench
from regdsl.diagnostics import Bilingual
from regdsl.document.pointer import join

__all__ = ["check_resume"]

SOURCE = Bilingual("источника", "source")


def check_resume(bench: Workbench) -> None:
    """Check that what resumes a suspended case is the answer of a declared source."""
    model = bench.bundle.regulation.model
    for pointer, _, ground in model.grounds.located():
        if ground.resume is not None and ground.resume.about is not None:
            bench.reference(ground.resume.about, model.sources, SOURCE, join(pointer, "resume"))

"""A version of a regulation as those see it who ask what follows it: as written, as understood, with what it uses."""

from msgspec import Struct

from regdsl.checker import check as check_bundle
from regdsl.corpus.bundle import Bundle, File
from regdsl.library.outcome_changes import as_written, changed_in_record, changed_sections, shared_figures
from regdsl.model.regulation import Regulation

__all__ = ["SuccessiveVersion", "version_in"]

_USES = "uses"


class SuccessiveVersion(Struct, frozen=True):
    """The file as it is `written`; as it is `understood`, with documents, representatives and the like unfolded into
    inputs and grounds, where it checks; and what it takes from the files that it uses."""

    written: File[Regulation]
    understood: File[Regulation] | None = None
    shared: object = None

    def changed_in(self, later: "SuccessiveVersion") -> tuple[str, ...]:
        """The sections for which the same application may come out otherwise by the `later` version, or get something
        else."""
        earlier, after = _alike(self, later)
        sections = changed_sections(earlier.model, after.model)
        own = changed_sections(self.written.model, later.written.model)
        told = as_written(sections, own, self.written.model, later.written.model)
        return (*told, *self._uses_others(later))

    def changed_in_record_of(self, later: "SuccessiveVersion") -> tuple[str, ...]:
        """The sections for which two grants on the same application may have different records."""
        earlier, after = _alike(self, later)
        changed = changed_in_record(earlier.model, after.model)
        own = changed_in_record(self.written.model, later.written.model)
        sections = as_written(changed, own, self.written.model, later.written.model)
        return (*sections, *self._uses_others(later)) if _has_record(after.model) else sections

    def _uses_others(self, later: "SuccessiveVersion") -> tuple[str, ...]:
        return () if self.shared == later.shared else (_USES,)


def version_in(bundle: Bundle) -> SuccessiveVersion:
    """The version that a bundle holds."""
    checked = check_bundle(bundle).regulation
    understood = None if checked is None else checked.bundle.regulation
    return SuccessiveVersion(bundle.regulation, understood, shared_figures(bundle))


def _alike(earlier: SuccessiveVersion, later: SuccessiveVersion) -> tuple[File[Regulation], File[Regulation]]:
    """Both as they are understood; as they are written where one of them does not check."""
    if earlier.understood is None or later.understood is None:
        return earlier.written, later.written
    return earlier.understood, later.understood


def _has_record(model: Regulation) -> bool:
    return model.result is not None or bool(model.results)

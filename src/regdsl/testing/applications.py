"""The applications that cases are about."""

import os
from collections.abc import Iterable, Iterator
from typing import Any

from regdsl.document.pointer import join
from regdsl.library import Regulation, submit
from regdsl.testing.bench import Bench
from regdsl.testing.files import CasesFile, find_cases, load_cases
from regdsl.testing.regulations import Library
from regdsl.testing.trial import Trial

__all__ = ["application_of", "case_applications"]


def application_of(trial: Trial, regulation: Regulation) -> dict[str, Any]:
    """The application of a case, submitted if it says when it was filed; what is unknown is left out."""
    made = trial.application(regulation.id)
    return submit(regulation, made, keep_unknown=trial.unknown) if trial.case.filed is not None else made


def case_applications(paths: Iterable[str | os.PathLike[str]], id_: str) -> tuple[dict[str, Any], ...]:
    """The applications of all cases, boundaries and steps in `paths` that are for the regulation `id_`, in their order;
    files that cannot be used give none."""
    library = Library()
    return tuple(one for path in find_cases(paths).files for one in _applications(load_cases(path), library, id_))


def _applications(file: CasesFile, library: Library, id_: str) -> Iterator[dict[str, Any]]:
    if file.model is None or file.document is None or file.model.regulation != id_:
        return
    versions = library.find(file.path, file.document, id_)
    if not versions.regulations:
        return
    for index, case in enumerate(file.model.cases):
        regulation = versions.for_case(case)
        bench = Bench(file.model, file.document, regulation)
        for trial in bench.ready(case, join("/cases", index)).trials:
            yield application_of(trial, regulation)

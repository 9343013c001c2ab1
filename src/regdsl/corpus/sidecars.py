"""Whether a translation is what its place says: of the regulation beside it, in the language of its name."""

from collections.abc import Iterator

from regdsl.corpus.bundle import File
from regdsl.corpus.findings import SIDECAR_LANGUAGE, SIDECAR_MISMATCH, SIDECAR_VERSION
from regdsl.diagnostics import Diagnostic
from regdsl.model.regulation import Regulation
from regdsl.model.translation import Translation

__all__ = ["check_sidecar"]


def check_sidecar(file: File[Translation], model: Regulation, language: str) -> Iterator[Diagnostic]:
    """Find what tells that a translation, which lies beside a regulation under the name for `language`, is another."""
    said, document = file.model, file.document
    if said.of != model.id:
        yield Diagnostic(SIDECAR_MISMATCH, document.locate("/of"), "/of", {"of": said.of, "id": model.id})
        return
    if said.language != language:
        params = {"found": said.language, "language": language}
        yield Diagnostic(SIDECAR_LANGUAGE, document.locate("/language"), "/language", params)
    if said.version is not None and said.version != model.version:
        params = {"found": str(said.version), "version": str(model.version)}
        yield Diagnostic(SIDECAR_VERSION, document.locate("/version"), "/version", params)

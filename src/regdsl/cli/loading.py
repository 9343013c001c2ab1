"""Opening regulations for commands: why one cannot be used is told, not raised."""

from pathlib import Path

from regdsl.api import LoadError, Regulation, RegulationSet, load
from regdsl.cli.console import Console
from regdsl.cli.stop import CannotGoOn
from regdsl.corpus import acts, load_bundle
from regdsl.diagnostics import Bilingual
from regdsl.diagnostics.bilingual import Lang

__all__ = ["acts_of", "open_one", "open_versions"]


def open_versions(path: str, console: Console) -> Regulation | RegulationSet | None:
    """Load a file, or all versions in a folder; None after it was told why not."""
    try:
        return load(path)
    except LoadError as error:
        console.refuse(error.diagnostics, error.sources)
        return None


def open_one(path: str, console: Console) -> Regulation | None:
    """Load one regulation; None after it was told why not. Raises CannotGoOn for a folder with several."""
    found = open_versions(path, console)
    if not isinstance(found, RegulationSet):
        return found
    if len(found.versions) > 1:
        files = ", ".join(version.path.name for version in found.versions)
        raise CannotGoOn(
            Bilingual(
                f"в папке {path} несколько регламентов: {files}", f"the folder {path} has several regulations: {files}"
            ),
            Bilingual("назовите один файл", "name one file"),
        )
    return found.versions[0]


def acts_of(path: Path, lang: Lang) -> dict[str, str]:
    """Return the acts of law of the regulation at `path` by their keys, in `lang` where they are translated."""
    bundle = load_bundle(path).bundle
    if bundle is None:
        return {}
    titles = {key: one.act for key, one in acts.acts_of(bundle).items()}
    translation = bundle.translations.get(lang)
    return {**titles, **(translation.model.legal_basis if translation else {})}

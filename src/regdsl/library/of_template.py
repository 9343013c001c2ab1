"""What was found in a template, seen from the instance that took it."""

from msgspec.structs import replace

from regdsl.corpus.bundle import Bundle
from regdsl.diagnostics import Bilingual, Diagnostic, Label

__all__ = ["seen_from"]

_TAKEN = Bilingual("шаблон взят здесь", "the template is taken here")


def seen_from(bundle: Bundle, found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """Return the findings about a bundle: to those that stand in the file of its template, the place is added where the
    template is taken."""
    if bundle.origin is None:
        return found
    template = bundle.origin.template.document.file
    label = Label(bundle.origin.instance.document.locate("/extends"), _TAKEN)
    return tuple(
        replace(one, labels=(*one.labels, label)) if one.span is not None and one.span.file == template else one
        for one in found
    )

"""Translation sidecars: their texts are checked like the regulation's own; what they name must still exist."""

from collections.abc import Iterable

from regdsl.checker.findings import STALE_TRANSLATION
from regdsl.checker.workbench import Workbench, meant
from regdsl.document import Document
from regdsl.document.pointer import join
from regdsl.model.translation import Translation

__all__ = ["check_translations", "text_key"]


def text_key(language: str, pointer: str) -> str:
    """The key of a translated text: the language, and the pointer of the text that it translates."""
    return f"{language}:{pointer}"


def check_translations(bench: Workbench) -> None:
    """Check every translation of the regulation."""
    for language, file in bench.bundle.translations.items():
        _ids(bench, file.model, file.document)
        _texts(bench, language, file.model, file.document)


def _ids(bench: Workbench, translation: Translation, document: Document) -> None:
    model = bench.bundle.regulation.model
    grounds = {ground.id: ground for _, _, ground in model.grounds.located()}
    groups: tuple[tuple[str, Iterable[str], Iterable[str]], ...] = (
        ("applicants", translation.applicants, model.applicants),
        ("features", translation.features, model.features),
        ("variants", translation.variants, model.variants.ids if model.variants else ()),
        ("sources", translation.sources, model.sources),
        ("inputs", translation.inputs, model.inputs),
        ("parameters", translation.parameters, model.parameters),
        ("definitions", translation.definitions, model.definitions),
        ("criteria", translation.criteria, model.criteria),
        ("grounds", translation.grounds, grounds),
        ("terms", translation.terms, model.terms),
        ("extend", translation.extend, model.extend),
        ("record", translation.record, model.result.record if model.result else ()),
        ("legal_basis", translation.legal_basis, model.legal_basis),
    )
    for group, names, known in groups:
        _present(bench, document, join("", group), names, list(known))
    for name, words in translation.grounds.items():
        if name in grounds:
            unless = grounds[name].unless
            known = list(unless.limbs) if unless is not None else []
            _present(bench, document, join("/grounds", name, "limbs"), words.limbs, known)


def _present(bench: Workbench, document: Document, pointer: str, names: Iterable[str], known: list[str]) -> None:
    for name in names:
        if name not in known:
            help_ = meant(name, known)
            bench.report(STALE_TRANSLATION, join(pointer, name), at_key=True, document=document, help_=help_, name=name)


def _texts(bench: Workbench, language: str, translation: Translation, document: Document) -> None:
    if translation.silence is not None and translation.silence.explain is not None:
        key = text_key(language, "/silence/explain")
        bench.text(key, "/silence/explain", translation.silence.explain, document)
    for pointer, _, ground in bench.bundle.regulation.model.grounds.located():
        words = translation.grounds.get(ground.id)
        if words is None:
            continue
        base = join("/grounds", ground.id)
        for key, text in (("explain", words.explain), ("remedy", words.remedy)):
            if text is not None:
                bench.text(text_key(language, join(pointer, key)), join(base, key), text, document)
        for limb, said in words.limbs.items():
            if said.explain is not None:
                at = join(base, "limbs", limb, "explain")
                bench.text(text_key(language, join(pointer, "unless", limb, "explain")), at, said.explain, document)

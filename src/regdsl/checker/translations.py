"""Translation sidecars: their texts are checked like the regulation's own; what they name must still exist."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import nullcontext

from regdsl.checker.annulments import all_grounds
from regdsl.checker.each import EACH, about, check_each_text
from regdsl.checker.findings import STALE_TRANSLATION
from regdsl.checker.translation_state import check_state
from regdsl.checker.translation_texts import fields_of, record_fields
from regdsl.checker.workbench import Workbench, meant
from regdsl.corpus.acts import acts_of
from regdsl.corpus.books import all_codes, books_of
from regdsl.document import Document
from regdsl.document.pointer import join, split
from regdsl.model.ground import Ground
from regdsl.model.translation import GroundWords, Translation

__all__ = ["check_translations", "text_key"]


def text_key(language: str, pointer: str) -> str:
    """The key of a translated text: the language, and the pointer of the text that it translates."""
    return f"{language}:{pointer}"


def check_translations(bench: Workbench) -> None:
    """Check every translation of the regulation."""
    for language, file in bench.bundle.translations.items():
        _ids(bench, file.model, file.document)
        _texts(bench, language, file.model, file.document)
        check_state(bench, file.model, file.document)


def _ids(bench: Workbench, translation: Translation, document: Document) -> None:
    model = bench.bundle.regulation.model
    grounds = {ground.id: ground for _, ground in all_grounds(model)}
    groups: tuple[tuple[str, Iterable[str], Iterable[str]], ...] = (
        ("applicants", translation.applicants, model.applicants),
        ("features", translation.features, model.features),
        ("variants", translation.variants, model.variants.ids if model.variants else ()),
        ("sources", translation.sources, model.sources),
        ("inputs", translation.inputs, model.inputs),
        ("parameters", translation.parameters, model.parameters),
        ("definitions", translation.definitions, model.definitions),
        ("periods", translation.periods, model.periods),
        ("criteria", translation.criteria, model.criteria),
        ("grounds", translation.grounds, grounds),
        ("terms", translation.terms, model.terms),
        ("extend", translation.extend, model.extend),
        ("results", translation.results, model.results),
        ("record", translation.record, record_fields(model)),
        ("legal_basis", translation.legal_basis, acts_of(bench.bundle)),
        ("documents", translation.documents, model.documents),
        ("channels", translation.channels, model.channels),
        ("procedures", translation.procedures, model.procedures.own if model.procedures else ()),
        ("properties", translation.properties, model.properties),
        ("codes", translation.codes, list(books_of(bench.bundle))),
    )
    for group, names, known in groups:
        _present(bench, document, join("", group), names, list(known))
    for name, words in translation.grounds.items():
        if name in grounds:
            unless = grounds[name].unless
            known = list(unless.limbs) if unless is not None else []
            _present(bench, document, join("/grounds", name, "limbs"), words.limbs, known)
    _types(bench, translation, document)
    for group, name, codes in _codes(translation):
        entry = (model.features if group == "features" else model.inputs).get(name)
        if entry is not None:
            _present(bench, document, join("", group, name, "values"), codes, list(entry.values or ()))
    for name, book in books_of(bench.bundle).items():
        _present(bench, document, join("/codes", name), translation.codes.get(name, ()), sorted(all_codes(book)))


def _types(bench: Workbench, translation: Translation, document: Document) -> None:
    """The record types, their fields and the codes of these must exist."""
    model = bench.bundle.regulation.model
    _present(bench, document, "/types", translation.types, list(model.types))
    for kind, words in translation.types.items():
        fields = fields_of(model, kind) if kind in model.types else {}
        if kind in model.types:
            _present(bench, document, join("/types", kind), words, list(fields))
        for name, said in words.items():
            codes = getattr(fields.get(name), "values", None) or ()
            if name in fields:
                _present(bench, document, join("/types", kind, name, "values"), said.values, list(codes))


def _codes(translation: Translation) -> Iterator[tuple[str, str, Iterable[str]]]:
    """The features and inputs whose codes have titles."""
    for name, asked in translation.features.items():
        yield "features", name, asked.values
    for name, words in translation.inputs.items():
        yield "inputs", name, words.values


def _present(bench: Workbench, document: Document, pointer: str, names: Iterable[str], known: list[str]) -> None:
    for name in names:
        if name not in known:
            help_ = meant(name, known)
            bench.report(STALE_TRANSLATION, join(pointer, name), at_key=True, document=document, help_=help_, name=name)


def _texts(bench: Workbench, language: str, translation: Translation, document: Document) -> None:
    if translation.silence is not None and translation.silence.explain is not None:
        key = text_key(language, "/silence/explain")
        bench.text(key, "/silence/explain", translation.silence.explain, document)
    for name, criterion in translation.criteria.items():
        if criterion.explain is not None:
            at = join("/criteria", name, "explain")
            bench.text(text_key(language, at), at, criterion.explain, document)
    for pointer, ground in all_grounds(bench.bundle.regulation.model):
        words = translation.grounds.get(ground.id)
        if words is None:
            continue
        with bench.speaking() if ground.about is not None else nullcontext():
            _ground_texts(bench, language, pointer, ground, words, document)


def _ground_texts(
    bench: Workbench, language: str, pointer: str, ground: Ground, words: GroundWords, document: Document
) -> None:
    base = join("/grounds", ground.id)
    for key, text, own in (("explain", words.explain, ground.explain), ("remedy", words.remedy, ground.remedy)):
        if text is not None and own is None:
            _of_nothing(bench, document, join(base, key))
        elif text is not None:
            bench.text(text_key(language, join(pointer, key)), join(base, key), text, document)
    _each_texts(bench, language, join(base, EACH), words.explain_each, pointer, ground.explain_each, document)
    for name, said in words.limbs.items():
        limb = ground.unless.limbs.get(name) if ground.unless is not None else None
        at = join(base, "limbs", name, "explain")
        if limb is not None:
            place, own = join(base, "limbs", name, EACH), join(pointer, "unless", name)
            _each_texts(bench, language, place, said.explain_each, own, limb.explain_each, document)
        if said.explain is not None and limb is not None and limb.explain is None:
            _of_nothing(bench, document, at)
        elif said.explain is not None:
            bench.text(text_key(language, join(pointer, "unless", name, "explain")), at, said.explain, document)


def _each_texts(
    bench: Workbench,
    language: str,
    pointer: str,
    said: Mapping[str, str],
    own: str,
    originals: Mapping[str, str],
    document: Document,
) -> None:
    """Check the translated texts for each record of the ground or limb at `own`."""
    for key, text in said.items():
        at, named = join(pointer, key), about(key)
        if key not in originals:
            _of_nothing(bench, document, at)
        elif named is not None:
            check_each_text(bench, text_key(language, join(own, EACH, key)), at, named, text, document)


def _of_nothing(bench: Workbench, document: Document, pointer: str) -> None:
    """Report the translation of a text that the regulation does not have."""
    _, *path = split(pointer)
    bench.report(STALE_TRANSLATION, pointer, at_key=True, document=document, name="/".join(path))

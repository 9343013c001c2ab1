"""What is known of every applicant: by the check of the language, and by proofs where they were asked for.

What the language ensures by itself (conditions that are yes or no, lists that are closed) is no proof that a ground can
be reached or that variants meet nowhere; only the solver says that, and only of what it was asked.
"""

from collections.abc import Mapping

from msgspec import Struct

from regdsl.assess.solved import is_wholly_proved, solved_of
from regdsl.assess.verdict import Evidence, EvidenceKind
from regdsl.checker import CheckedRegulation
from regdsl.diagnostics import Bilingual
from regdsl.lint.draft import Draft
from regdsl.model.regulation import Regulation
from regdsl.model.source import Origin
from regdsl.verify.tally import Proofs

__all__ = ["Proof", "proofs_of"]


class Proof(Struct, frozen=True):
    """Evidence for one requirement; `whole` where nothing of the requirement is left to look at."""

    evidence: tuple[Evidence, ...]
    whole: bool


def proofs_of(checked: CheckedRegulation, proofs: Proofs | None) -> Mapping[str, Proof]:
    """The evidence by requirement; where a part of a requirement is proved, it says what is left. Nothing is whole
    without `proofs`."""
    draft = Draft(checked.bundle)
    conditions, judged = _conditions(draft), _judged(draft)
    whole = not judged and is_wholly_proved("P09", proofs)
    found = {
        "P09": Proof((conditions, *solved_of("P09", proofs), *judged), whole),
        "E6": Proof((conditions, *solved_of("E6", proofs), *judged, _unchecked(_AUTOMATION)), False),
    }
    if proofs is not None:
        found["E5"] = Proof((*solved_of("E5", proofs), _unchecked(_DOCUMENTS)), False)
    if draft.model.variants is not None:
        variants = _variants(draft.model)
        for name in ("P18", "E2"):
            found[name] = Proof((variants, *solved_of(name, proofs), _unchecked(_CATEGORIES)), False)
        found["P03"] = Proof((variants, _unchecked(_SITUATION)), False)
    return found


_AUTOMATION = Bilingual(
    "что участие человека в процедурах обосновано", "that people take part in the procedures with good reason"
)
_DOCUMENTS = Bilingual(
    "что нет избыточных документов и процедур", "that there are no superfluous documents and procedures"
)
_SITUATION = Bilingual(
    "что признаки отвечают жизненным ситуациям заявителей", "that the features answer to situations in people's lives"
)
_CATEGORIES = Bilingual(
    "что названы все категории заявителей, которые знает закон",
    "that all categories of applicants known to the law are named",
)


def _conditions(draft: Draft) -> Evidence:
    count = sum(1 for _ in draft.model.grounds.located())
    lists = [(one.title, one.max_items) for one in draft.model.inputs.values() if one.max_items is not None]
    ru, en = (", ".join(f"{quote[0]}{name}{quote[1]} — {most}" for name, most in lists) for quote in ("«»", "``"))
    within_ru = f"при длине списков не больше: {ru}" if lists else "списков среди сведений нет"
    within_en = f"for lists no longer than: {en}" if lists else "there are no lists among the data"
    return Evidence(
        EvidenceKind.CHECKED,
        Bilingual(
            f"проверкой типов: каждое из оснований ({count}) — условие «да или нет» над объявленными сведениями и "
            f"событиями, перечни всех семи последствий закрыты; в объявленных границах сведений, {within_ru}",
            f"by type checking: each of the grounds ({count}) is a yes-or-no condition on declared data and events, "
            f"the lists of all seven effects are closed; within the declared bounds of the data, {within_en}",
        ),
    )


def _judged(draft: Draft) -> tuple[Evidence, ...]:
    names = [one.title for _, _, one in draft.inputs_from(Origin.JUDGEMENT)]
    if not names:
        return ()
    listed = "; ".join(f"«{name}»" for name in names)
    return (_unchecked(Bilingual(f"суждения человека: {listed}", f"what a person judges: {listed}")),)


def _variants(model: Regulation) -> Evidence:
    assert model.variants is not None
    table = model.variants.table
    count = len(model.variants.ids)
    if table is None:
        return Evidence(
            EvidenceKind.CHECKED,
            Bilingual(
                f"построением: вариантов {count}, подходит первый верный, последний — «иначе»; без варианта нет никого",
                f"by construction: {count} variants, the first true one applies, the last is `otherwise`; nobody is "
                "left without a variant",
            ),
        )
    excluded = len(model.variants.excluded)
    but_ru = f", кроме объявленных невозможными (записей: {excluded})" if excluded else ""
    but_en = f", but those declared impossible (entries: {excluded})" if excluded else ""
    return Evidence(
        EvidenceKind.CHECKED,
        Bilingual(
            f"проверкой таблицы: каждое сочетание признаков{but_ru} ведёт ровно к одному из вариантов ({count})",
            f"by checking the table: every combination of features{but_en} leads to just one of the variants ({count})",
        ),
    )


def _unchecked(text: Bilingual) -> Evidence:
    return Evidence(EvidenceKind.UNCHECKED, text)

"""What can be wrong with what a regulation decides one by one: with `subject`, `about`, `per`."""

from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = [
    "ABOUT_ANOTHER",
    "ABOUT_EVENT",
    "ABOUT_NOTHING",
    "ABOUT_OUTSIDE_REFUSE",
    "ABOUT_WITHOUT_SUBJECT",
    "KEPT_CLASHES",
    "KEPT_CYCLE",
    "KEPT_IN_VARIANT",
    "PER_WITHOUT_SUBJECT",
    "SUBJECTS_MAY_BE_ABSENT",
    "SUBJECTS_MAY_BE_NONE",
    "SUBJECTS_NO_RECORDS",
    "SUBJECT_SHADOWS",
]


def _error(code: str, slug: str, ru: str, en: str, help_ru: str, help_en: str, basis: str | None = None) -> Kind:
    return Kind(code, slug, Severity.ERROR, Bilingual(ru, en), Bilingual(help_ru, help_en), basis)


ABOUT_WITHOUT_SUBJECT: Final = _error(
    "SCH963", "about-without-subject",
    "основание касается одного «{name}», а `subject` в регламенте нет",
    "the ground concerns one `{name}`, and the regulation has no `subject`",
    "опишите: subject: {{name: …, in: список записей}}, или уберите `about`",
    "describe it: subject: {{name: …, in: a list of records}}, or remove `about`",
)  # fmt: skip
ABOUT_ANOTHER: Final = _error(
    "SCH964", "about-another",
    "основание касается «{name}», а по отдельности решают по «{subject}»",
    "the ground concerns `{name}`, while it is decided one by one by `{subject}`",
    "напишите about: {subject}", "write about: {subject}",
)  # fmt: skip
ABOUT_OUTSIDE_REFUSE: Final = _error(
    "SCH965", "about-outside-refuse",
    "о ком-то одном может быть только основание перечня refuse, а это — в перечне {list}",
    "only a ground of the list refuse can concern one subject, and this one is of the list {list}",
    "перенесите основание в refuse или уберите `about`", "move the ground to refuse, or remove `about`",
)  # fmt: skip
PER_WITHOUT_SUBJECT: Final = _error(
    "SCH966", "per-subject-without-subject",
    "запись обещана на каждого, а `subject` в регламенте нет",
    "a record is promised for every subject, and the regulation has no `subject`",
    "опишите `subject` или уберите `per`", "describe `subject`, or remove `per`",
)  # fmt: skip
SUBJECTS_NO_RECORDS: Final = _error(
    "SCH967", "subjects-no-list-of-records",
    "решают по каждой записи списка, а «{name}» — не сведение со списком записей",
    "it is decided for every record of a list, and `{name}` is no input that is a list of records",
    "назовите сведение вида `type: list of …` с ключом `key`",
    "name an input of the kind `type: list of …` with a `key`",
)  # fmt: skip
SUBJECTS_MAY_BE_NONE: Final = _error(
    "SCH968", "subjects-may-be-none",
    "список «{name}» может быть пустым, и тогда решать не по кому",
    "the list `{name}` may be empty, and then there is nobody to decide on",
    "напишите у сведения min_items: 1", "write min_items: 1 beside the input",
)  # fmt: skip
SUBJECTS_MAY_BE_ABSENT: Final = _error(
    "SCH969", "subjects-may-be-absent",
    "списка «{name}» может не быть вовсе, и тогда решать не по кому",
    "the list `{name}` may be absent, and then there is nobody to decide on",
    "уберите nullable у сведения", "remove nullable from the input",
)  # fmt: skip
KEPT_CYCLE: Final = _error(
    "EXP152", "kept-rests-on-itself",
    "список прошедших следует из основания, которое само на нём стоит: {path}",
    "the list of those kept follows from a ground that itself rests on it: {path}",
    "уберите его из того, что читают основания с about", "remove it from what the grounds with about read",
)  # fmt: skip
ABOUT_NOTHING: Final = _error(
    "EXP153", "about-reads-nothing-of-subject",
    "основание касается одного «{name}», но ничего о нём не читает: оно верно для всех сразу",
    "the ground concerns one `{name}` and reads nothing of it: it holds for all of them at once",
    "назовите поле: {name}.…, или уберите `about`", "name a field: {name}.…, or remove `about`",
)  # fmt: skip
ABOUT_EVENT: Final = _error(
    "EXP154", "about-event",
    "событие касается всего дела, а не одного «{name}»", "an event concerns the whole case, not one `{name}`",
    "напишите условие `when` или `unless` или уберите `about`",
    "write a condition `when` or `unless`, or remove `about`",
)  # fmt: skip
KEPT_IN_VARIANT: Final = _error(
    "EXP155", "variant-reads-kept",
    "вариант выбирают по списку «{name}», а он сам зависит от варианта",
    "the variant is chosen by the list `{name}`, which itself depends on the variant",
    "уберите `variants` и `only` у того, из чего он следует, или выберите вариант иначе",
    "remove `variants` and `only` from what it follows from, or choose the variant otherwise",
)  # fmt: skip
SUBJECT_SHADOWS: Final = _error(
    "NAM036", "subject-shadows",
    "имя «{name}» уже занято: тем же словом назван вход, вычисление или поле",
    "the name `{name}` is taken: an input, a definition or a field is called so",
    "назовите того, по кому решают, иначе", "call the subject otherwise",
)  # fmt: skip
KEPT_CLASHES: Final = _error(
    "NAM037", "kept-clashes",
    "имя «{name}» уже занято: тем же словом назван вход, вычисление, поле или сам предмет",
    "the name `{name}` is taken: an input, a definition, a field or the subject is called so",
    "назовите список прошедших иначе", "call the list of those kept otherwise",
)  # fmt: skip

"""What can be wrong with what is said of a blank."""

from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = [
    "BLANK_DEFAULT_ELSEWHERE",
    "BLANK_FIELD_UNDECIDED",
    "BLANK_FILLED_AND_MORE",
    "BLANK_LAWFUL_AND_GROUND",
    "BLANK_REQUIRED_ELSEWHERE",
]

# Only a warning, as the next but one: such regulations were decided by.
BLANK_FIELD_UNDECIDED: Final = Kind(
    "SCH236", "blank-of-a-field-undecided", Severity.WARNING,
    Bilingual(
        "не сказано, что будет, если заявитель не укажет «{field}» в записи списка «{name}»: дело будет ждать его"
        " без конца",
        "nothing says what follows when the applicant leaves out `{field}` in a record of `{name}`: the case would wait"
        " for it for ever",
    ),
    Bilingual(
        "напишите у списка required: return (или другое последствие) либо у поля nullable: true",
        "write required: return (or another effect) at the list, or nullable: true at the field",
    ),
)  # fmt: skip
BLANK_FILLED_AND_MORE: Final = Kind(
    "SCH230", "blank-means-two-things", Severity.ERROR,
    Bilingual(
        "у «{name}» и default, и {key}: незаполненное значит либо значение из default, либо другое: {means}",
        "`{name}` has both default and {key}: a blank means either the value of default or something else: {means}",
    ),
    Bilingual(
        "оставьте один из двух ключей: default, если незаполненному закон даёт значение, иначе {key}",
        "keep one of the two keys: default where the law gives a blank a value, else {key}",
    ),
)  # fmt: skip
# Only a warning: regulations that write both were decided by, and what was decided by them has to replay. What holds is
# `required`; `nullable` counts where silence has granted without the datum and its annulment is asked.
BLANK_LAWFUL_AND_GROUND: Final = Kind(
    "SCH231", "blank-lawful-and-a-ground", Severity.WARNING,
    Bilingual(
        "у «{name}» и required, и nullable: по required незаполненное — основание с «event: missing_required», по"
        " nullable — сведения нет, и это законно",
        "`{name}` has both required and nullable: by required a blank is the ground with `event: missing_required`, by"
        " nullable there is none, and that is lawful",
    ),
    Bilingual(
        "оставьте один из двух ключей; пока написаны оба, заявление решают по required",
        "keep one of the two keys; while both are written, applications are decided by required",
    ),
)  # fmt: skip
BLANK_DEFAULT_ELSEWHERE: Final = Kind(
    "SCH232", "default-not-of-the-applicant", Severity.ERROR,
    Bilingual(
        "default у «{name}», а сообщает его не заявитель, а «{source}»: default заполняет только то, что не указал"
        " заявитель",
        "`{name}` has a default, but `{source}` gives it and not the applicant: a default fills in only what the"
        " applicant left blank",
    ),
    Bilingual(
        "если источник молчит — напишите у него if_silent с default и basis; если он отвечает, что сведения нет, —"
        " nullable: true здесь",
        "where the source is silent, write if_silent with default and basis there; where it answers that there is none,"
        " nullable: true here",
    ),
)  # fmt: skip
BLANK_REQUIRED_ELSEWHERE: Final = Kind(
    "SCH233", "required-not-of-the-applicant", Severity.ERROR,
    Bilingual(
        "required у «{name}», а сообщает его не заявитель, а «{source}»: required — последствие того, что заявитель не"
        " указал сведение",
        "`{name}` is required, but `{source}` gives it and not the applicant: required is what follows when the"
        " applicant left a datum blank",
    ),
    Bilingual(
        "если источник молчит — напишите у него if_silent; если он отвечает, что сведения нет, — nullable: true здесь и"
        " основание с условием {name} = null",
        "where the source is silent, write if_silent there; where it answers that there is none, nullable: true here"
        " and a ground upon {name} = null",
    ),
)  # fmt: skip

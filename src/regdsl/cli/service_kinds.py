"""The kinds of services that `regdsl new` knows to begin."""

from msgspec import Struct

from regdsl.diagnostics import Bilingual

__all__ = ["KINDS", "LEVELS", "ServiceKind"]


class ServiceKind(Struct, frozen=True):
    """A kind of service: its name, what it is, the title of a draft, whose service it is as a rule."""

    name: str
    what: Bilingual
    title: Bilingual
    level: str


KINDS: tuple[ServiceKind, ...] = (
    ServiceKind(
        "benefit",
        Bilingual("пособие, выплата, льгота", "a benefit or a payment"),
        Bilingual("Назначение выплаты семье с ребёнком", "Grant of a benefit to a family with a child"),
        "regional",
    ),
    ServiceKind(
        "permit-notice",
        Bilingual("разрешение или уведомление, на которое отвечают", "a permit, or a notice that is answered"),
        Bilingual("Уведомление о планируемом строительстве", "Notice of planned construction"),
        "municipal",
    ),
    ServiceKind(
        "licence-register",
        Bilingual("лицензия, аккредитация, запись в реестре", "a licence or an entry in a register"),
        Bilingual("Выдача лицензии", "Issue of a licence"),
        "federal",
    ),
    ServiceKind(
        "certificate",
        Bilingual("справка, выписка, сведения из реестра", "a certificate or an extract from a register"),
        Bilingual("Выдача справки из реестра", "Issue of a certificate from a register"),
        "regional",
    ),
)

LEVELS: tuple[tuple[str, Bilingual], ...] = (
    ("federal", Bilingual("федеральная", "federal")),
    ("regional", Bilingual("региональная", "regional")),
    ("municipal", Bilingual("муниципальная", "municipal")),
)

"""What can be wrong with the linter's own instructions: settings, suppressions, a rule that fails."""

from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = [
    "BASELINE_UNREADABLE",
    "KINDS",
    "RULE_FAILED",
    "SETTINGS_UNREADABLE",
    "SETTING_UNFIT",
    "SETTING_UNKNOWN",
    "SUPPRESSION_UNREASONED",
    "SUPPRESSION_UNUSED",
    "UNKNOWN_COMMENT",
    "UNKNOWN_RULE",
]

RULE_FAILED: Final = Kind(
    "CFG001",
    "rule-failed",
    Severity.ERROR,
    Bilingual("правило {code} не справилось: {what}", "the rule {code} failed: {what}"),
    Bilingual(
        "остальные правила отработали; пришлите этот файл авторам правила, а пока выключите его в настройках",
        "the other rules have run; send this file to the rule's authors, and turn it off in the settings meanwhile",
    ),
)
SUPPRESSION_UNUSED: Final = Kind(
    "CFG002",
    "suppression-unused",
    Severity.WARNING,
    Bilingual("здесь нечего подавлять: {code} не находит", "nothing to suppress here: {code} finds nothing"),
    Bilingual("уберите эту запись", "take the comment out"),
)
SUPPRESSION_UNREASONED: Final = Kind(
    "CFG003",
    "suppression-without-reason",
    Severity.ERROR,
    Bilingual("у подавления нет причины", "the suppression gives no reason"),
    Bilingual(
        "напишите причину после тире: `# regdsl: allow {code} — почему здесь так`",
        "write the reason after a dash: `# regdsl: allow {code} — why it is so here`",
    ),
)
UNKNOWN_RULE: Final = Kind(
    "CFG004",
    "unknown-rule",
    Severity.ERROR,
    Bilingual("нет правила «{code}»", "there is no rule `{code}`"),
    Bilingual("все правила: `regdsl rules`", "all rules: `regdsl rules`"),
)
UNKNOWN_COMMENT: Final = Kind(
    "CFG040",
    "unknown-comment",
    Severity.WARNING,
    Bilingual("«{word}» — такой пометки нет", "there is no comment `{word}`"),
    Bilingual(
        "пометка начинается с `allow` или `allow-file`: `# regdsl: allow КОД — причина`",
        "a comment begins with `allow` or `allow-file`: `# regdsl: allow CODE — reason`",
    ),
)
SETTING_UNKNOWN: Final = Kind(
    "CFG005",
    "unknown-setting",
    Severity.ERROR,
    Bilingual("нет настройки «{name}»", "there is no setting `{name}`"),
    Bilingual("бывают: {known}", "there are: {known}"),
)
SETTING_UNFIT: Final = Kind(
    "CFG006",
    "unfit-setting",
    Severity.ERROR,
    Bilingual("настройке «{name}» не подходит значение: {value}", "the setting `{name}` cannot be {value}"),
    Bilingual("ожидалось: {expected}", "expected: {expected}"),
)
SETTINGS_UNREADABLE: Final = Kind(
    "CFG007",
    "settings-unreadable",
    Severity.ERROR,
    Bilingual("настройки не прочитать: это не TOML", "the settings cannot be read: this is no TOML"),
    Bilingual(
        'исправьте строку: `имя = "значение"`, разделы в квадратных скобках',
        'mend the line: `name = "value"`, sections in square brackets',
    ),
)
BASELINE_UNREADABLE: Final = Kind(
    "CFG008",
    "baseline-unreadable",
    Severity.ERROR,
    Bilingual("список известных замечаний не прочитать", "the baseline cannot be read"),
    Bilingual("запишите его заново: `--write-baseline`", "write it anew: `--write-baseline`"),
)

KINDS: Final = (
    RULE_FAILED,
    SUPPRESSION_UNUSED,
    SUPPRESSION_UNREASONED,
    UNKNOWN_RULE,
    UNKNOWN_COMMENT,
    SETTING_UNKNOWN,
    SETTING_UNFIT,
    SETTINGS_UNREADABLE,
    BASELINE_UNREADABLE,
)

"""Coverage-guided fuzzing of the loader, from bytes to a checked regulation, run by hand:
`python -m tests.fuzz.fuzz_loader [options] [folder of files to begin with]`."""

__all__ = ["check_findings", "main", "try_one"]

_JSON = b"{"


def try_one(data: bytes) -> None:
    """Read, model, check and lower the file that `data` is; anything but located findings is a defect and is raised."""
    from regdsl.checker import check
    from regdsl.core.lower.program import to_program
    from regdsl.corpus.bundle import Bundle, File
    from regdsl.corpus.calendars import builtin_calendar
    from regdsl.document import parse
    from regdsl.model.loading import load
    from regdsl.model.regulation import Regulation

    file = "a.json" if data.startswith(_JSON) else "a.yaml"
    parsed = parse(data, file)
    check_findings(parsed.diagnostics, file, parsed.text)
    if parsed.document is None:
        return
    loaded = load(parsed.document)
    check_findings(loaded.diagnostics, file, parsed.text)
    if not isinstance(loaded.value, Regulation):
        return
    result = check(Bundle(File(loaded.value, parsed.document), builtin_calendar(), {}, {}, {}))
    check_findings(result.diagnostics, file, parsed.text)
    if result.regulation is not None:
        to_program(result.regulation)


def check_findings(found: object, file: str, text: str) -> None:
    """Raise AssertionError where a finding cannot be told in both languages or stands outside the text."""
    from collections.abc import Iterable

    from regdsl.diagnostics import Diagnostic

    assert isinstance(found, Iterable)
    for one in found:
        assert isinstance(one, Diagnostic)
        for lang in ("ru", "en"):
            if not one.message(lang) or not one.help_text(lang):  # type: ignore[arg-type]
                raise AssertionError(f"nothing to say: {one}")
        if one.span is None or not 0 <= one.span.start.offset <= one.span.end.offset <= len(text):
            raise AssertionError(f"a place outside the text: {one}")
        if one.span.file != file:
            raise AssertionError(f"a place in another file: {one}")


def main() -> None:
    """Run until stopped or until something is found."""
    from tests.fuzz.running import run

    run(try_one, ("regdsl.checker", "regdsl.core.lower.program", "regdsl.corpus.calendars", "regdsl.model.loading"))


if __name__ == "__main__":
    main()

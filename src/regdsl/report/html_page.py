"""The frame of a page that is one file: its head, its style, and texts made safe for it."""

import re
from html import escape
from typing import Final

from regdsl.diagnostics.bilingual import Lang
from regdsl.report.escaping import UNPRINTABLE

__all__ = ["code", "page", "plain"]

_CODE: Final = re.compile("`([^`\n]+)`")
_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'"

_STYLE: Final = """
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem 1.25rem 3rem; color: #1b1b1b; background: #fff;
  font: 1rem/1.5 system-ui, "Segoe UI", "PT Sans", "Liberation Sans", Arial, sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.2rem; margin: 2.25rem 0 .5rem; padding-bottom: .25rem; border-bottom: 2px solid #1b1b1b;
  overflow-wrap: anywhere; }
h3 { font-size: 1rem; margin: 0 0 .5rem; }
p { margin: .35rem 0; }
a { color: #0b3d91; }
a:focus-visible, pre:focus-visible { outline: 3px solid #0b3d91; outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; }
caption { text-align: left; font-weight: 600; padding: .25rem 0; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid #c4c4c4;
  overflow-wrap: anywhere; }
th.number, td.number { text-align: right; white-space: nowrap; }
section td:first-child { min-width: 11rem; }
article { margin: 1rem 0; padding: .75rem 1rem; border: 1px solid #8a8a8a; border-left-width: .5rem; }
article.error { border-left-style: solid; border-left-color: #8a1c1c; }
article.warning { border-left-style: double; border-left-color: #7a5200; }
article.info { border-left-style: dotted; border-left-color: #35566b; }
.severity { display: inline-block; border: 1px solid #1b1b1b; padding: 0 .4rem; margin-right: .4rem;
  font-size: .85rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem .9rem; margin: .5rem 0 0; }
dt { font-weight: 600; }
dd { margin: 0; overflow-wrap: anywhere; }
q { quotes: "«" "»"; }
code, pre { font-family: ui-monospace, "Cascadia Mono", "PT Mono", "Liberation Mono", monospace; font-size: .9rem; }
pre { margin: .5rem 0; padding: .5rem .75rem; background: #f4f4f4; border: 1px solid #d0d0d0; white-space: pre-wrap;
  overflow-wrap: anywhere; }
mark { background: #ffe9a8; color: inherit; text-decoration: underline; text-decoration-thickness: 2px; }
footer { margin-top: 2.5rem; border-top: 1px solid #8a8a8a; padding-top: .5rem; font-size: .9rem; }
@media (max-width: 34rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .4rem; } }
@page { size: A4; margin: 18mm 15mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  article, tr { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  a { color: inherit; text-decoration: none; }
  pre, mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
"""


def page(title: str, body: str, lang: Lang) -> str:
    """A whole page in `lang` around `body`, which is HTML; `title` is text. It needs nothing beside itself, runs no
    script, and prints on A4."""
    return (
        f'<!DOCTYPE html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{plain(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n{body}</body>\n</html>\n"
    )


def plain(text: str) -> str:
    """Text as HTML: nothing in it is markup, and no character turns a line around or hides in it."""
    return escape(UNPRINTABLE.sub("\ufffd", text))


def code(text: str) -> str:
    """Text as HTML, what stands in `…` as code."""
    return _CODE.sub(r"<code>\1</code>", plain(text))

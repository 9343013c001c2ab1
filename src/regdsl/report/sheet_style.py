"""How a sheet looks on a screen and on paper: black on white, so that a photocopy loses nothing."""

from typing import Final

__all__ = ["STYLE"]

STYLE: Final = """\
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; color: #111; background: #fff;
  font: 11pt/1.4 "PT Serif", "Times New Roman", "Liberation Serif", "DejaVu Serif", serif; }
main + main { break-before: page; }
h1 { font-size: 1.5em; line-height: 1.2; margin: 0 0 .6em; }
h2 { font-size: 1.2em; margin: 1.6em 0 .5em; border-bottom: 1.5pt solid #111; padding-bottom: .15em; }
h3, h4 { font-size: 1em; margin: 1.1em 0 .3em; }
h4 { font-style: italic; }
h1, h2, h3, h4, h2 + p, h3 + p, caption { break-after: avoid; }
p { margin: .3em 0; }
ol { margin: .3em 0; padding-left: 1.6em; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; margin: .6em 0 1em; font-size: .88em; }
caption { text-align: left; font-weight: bold; padding: .2em 0; }
th, td { border: .75pt solid #444; padding: .25em .4em; text-align: left; vertical-align: top; overflow-wrap: anywhere;
  hyphens: auto; }
thead { display: table-header-group; }
thead th { background: #eee; }
tbody th { font-weight: normal; }
th p, td p { margin: 0 0 .25em; }
th p:last-child, td p:last-child { margin-bottom: 0; }
.short td:empty { height: 2em; }
pre { margin: .15em 0; white-space: pre-wrap; overflow-wrap: anywhere; border-left: 2pt solid #777; padding-left: .4em;
  font: .9em/1.35 "PT Mono", "DejaVu Sans Mono", "Liberation Mono", monospace; }
.blank { break-inside: avoid; margin: .5em 0 .9em; }
.line { border-bottom: .75pt solid #444; height: 1.9em; }
@page { size: A4; margin: 18mm 12mm 18mm 22mm; font: 8.5pt sans-serif; color: #111; }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  thead th { background: none; border-bottom-width: 1.5pt; }
  tr, li, .short { break-inside: avoid; }
  thead { break-after: avoid; }
  tbody tr:first-child { break-before: avoid; }
}
"""

"""How Sphinx builds these pages: offline, from Markdown, with every warning an error."""

from importlib.metadata import version as installed_version

project = "regdsl"
author = "The regdsl authors"
copyright = "2026, The regdsl authors"
release = version = installed_version("regdsl")

extensions = ["myst_parser"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build"]

myst_enable_extensions = ["colon_fence", "deflist", "fieldlist"]
myst_heading_anchors = 3

nitpicky = True
html_theme = "alabaster"
html_theme_options = {"page_width": "1080px", "fixed_sidebar": True, "show_powered_by": False}
html_title = "regdsl"
html_copy_source = False
highlight_language = "none"

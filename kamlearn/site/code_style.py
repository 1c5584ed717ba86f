"""Colours of code listings, for light, dark and whatever the device says."""

from pygments.formatters import HtmlFormatter  # type: ignore[import-untyped]  # no stubs

LIGHT, DARK = "a11y-high-contrast-light", "a11y-high-contrast-dark"


def code_css() -> str:
    """A style sheet for listings that follows `data-theme` as kam.css does."""
    dark = _rules(DARK, ":root[data-theme=dark] .highlight")
    by_device = _rules(DARK, ":root:not([data-theme]) .highlight")
    return (
        f"{_rules(LIGHT, '.highlight')}\n{dark}\n"
        f"@media (prefers-color-scheme: dark) {{\n{by_device}\n}}\n"
    )


def _rules(style: str, selector: str) -> str:
    lines = HtmlFormatter(style=style).get_style_defs(selector).splitlines()
    return "\n".join(line for line in lines if line.startswith(selector))

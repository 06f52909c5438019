"""Smaller pages: the theme's indentation is a third of a page, and the reader pays for it."""

import minify_html


def slim(html: str) -> str:
    """Take out white space and comments that no browser needs; scripts stay to the byte.

    Inline scripts are left alone so that their hashes can be known from the theme's source.
    """
    return minify_html.minify(
        html,
        keep_closing_tags=True,
        keep_html_and_head_opening_tags=True,
        allow_noncompliant_unquoted_attribute_values=False,
        allow_optimal_entities=False,
        allow_removing_spaces_between_attributes=False,
        minify_css=False,
        minify_js=False,
    )

"""A hook for the build with all engines: what Material's search has read is finished HTML still.

It takes its own marks out of a page's content and leaves plain text, which our theme escapes.
"""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from macros.text.escape import Html


@event_priority(-10)
def on_page_context(
    context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation
) -> TemplateContext:
    """Come after the plugin, and before the page is finished."""
    page.content = Html(page.content or "")
    return context

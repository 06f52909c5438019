"""Files that the theme makes without a page: the one for missing addresses, and the site map."""

import gzip
from io import BytesIO
from urllib.parse import urlsplit

import jinja2
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.utils import get_build_timestamp, get_relative_url, is_error_template

_MAP = "sitemap.xml"


def root_files(
    config: MkDocsConfig, files: Files, nav: Navigation, env: jinja2.Environment
) -> dict[str, bytes]:
    """Give each of them by its address, as MkDocs' builder does, with what it compresses."""
    made = {
        name: _rendered(name, config, files, nav, env) for name in config.theme.static_templates
    }
    found = {name: text.encode() for name, text in made.items() if text.strip()}
    if _MAP in found:
        found[f"{_MAP}.gz"] = _compressed(found[_MAP], files)
    return found


def _rendered(
    name: str, config: MkDocsConfig, files: Files, nav: Navigation, env: jinja2.Environment
) -> str:
    """Render one; the links of a page for missing addresses begin at the root of the host."""
    at_root = is_error_template(name)
    base = urlsplit(config.site_url or "/").path if at_root else get_relative_url(".", name)
    template = config.plugins.on_pre_template(
        env.get_template(name), template_name=name, config=config
    )
    context = config.plugins.on_template_context(
        get_context(nav, files, config, base_url=base), template_name=name, config=config
    )
    output = template.render(context)
    return str(config.plugins.on_post_template(output, template_name=name, config=config))


def _compressed(text: bytes, files: Files) -> bytes:
    """Compress with the time of the pages, so that the same pages give the same bytes."""
    pages = [file.page for file in files.documentation_pages() if file.page]
    compressed = BytesIO()
    time = get_build_timestamp(pages=pages)
    with gzip.GzipFile(filename=_MAP, mode="wb", fileobj=compressed, mtime=time) as file:
        file.write(text)
    return compressed.getvalue()

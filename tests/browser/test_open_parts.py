"""What opens over a page stays within reach, and gets out of the way of the focus."""

from playwright.sync_api import Page, expect

from tests.support.browser import Opener

# WCAG 2.4.11: the focus is not wholly hidden by what the page itself has put over it.
HIDDEN = """() => {
  const stop = document.activeElement, box = stop.getBoundingClientRect();
  if (stop === document.body || !box.width || !box.height) return false;
  const points = [[.5, .5], [.05, .2], [.95, .8]].map(([x, y]) =>
    [box.left + x * box.width, box.top + y * box.height]);
  return points.every(([x, y]) => {
    const top = document.elementFromPoint(x, y);
    return top && !stop.contains(top) && !top.contains(stop) && top.closest(":popover-open");
  });
}"""
REACH = """box => {
  const place = box.getBoundingClientRect();
  return [place.top >= 0, place.bottom <= innerHeight + 1, place.right <= innerWidth + 1,
    box.scrollHeight <= box.clientHeight + 1 || getComputedStyle(box).overflowY === "auto"];
}"""


# A word that is broken over two lines has more than one box.
WHOLE_WORDS = """name => {
  const text = name.firstChild, range = document.createRange();
  return [...text.data.matchAll(/\\S+/g)].filter(({0: word, index}) => {
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    return range.getClientRects().length > 1;
  }).map(([word]) => word);
}"""


def passed_by(page: Page, times: int) -> list[str]:
    """Press Tab and name every stop that something open hides."""
    hidden = []
    for _ in range(times):
        page.keyboard.press("Tab")
        if page.evaluate(HIDDEN):
            hidden.append(page.evaluate("() => document.activeElement.outerHTML.slice(0, 80)"))
    return hidden


def test_the_menu_never_hides_the_focus(site_url: str, open_page: Opener) -> None:
    page = open_page(320, 640)
    page.goto(site_url)
    page.get_by_role("button", name="Meny").press("Enter")
    menu = page.get_by_role("navigation", name="Huvudmeny")
    expect(menu).to_be_visible()
    assert passed_by(page, 30) == []
    expect(menu).to_be_hidden()


def test_an_explanation_never_hides_the_focus(region_url: str, open_page: Opener) -> None:
    page = open_page(320, 640)
    page.goto(region_url + "bakgrund/arbetet/")
    page.locator(".term").first.press("Enter")
    expect(page.locator(".term-box:popover-open")).to_be_visible()
    assert passed_by(page, 12) == []


def test_the_menu_is_closed_with_a_button(site_url: str, open_page: Opener) -> None:
    page = open_page(320, 256)
    page.goto(site_url + "om/")
    for name, close in (("Meny", "Stäng menyn"), ("Innehåll", "Stäng")):
        page.get_by_role("button", name=name).click()
        page.get_by_role("button", name=close, exact=True).click()
        expect(page.locator(":popover-open")).to_have_count(0)
        expect(page.get_by_role("button", name=name)).to_be_focused()


def test_what_opens_can_be_reached_at_400_per_cent(region_url: str, open_page: Opener) -> None:
    """1280 by 1024 at 400 per cent is a window of 320 by 256."""
    page = open_page(320, 256)
    for address in ("", "bakgrund/arbetet/", "prioriteringar/lana-dator/", "hela/"):
        page.goto(region_url + address)
        for word in page.locator(".term").all()[:12]:
            word.press("Enter")
            box = page.locator(".term-box:popover-open")
            assert box.evaluate(REACH) == [True] * 4, word.inner_text()
            page.keyboard.press("Escape")
        for button in page.locator(".menu-button, .toc-button").all():
            button.press("Enter")
            assert page.locator(":popover-open").evaluate(REACH) == [True] * 4, address
            page.keyboard.press("Escape")


def test_passing_the_search_field_opens_and_fetches_nothing(
    site_url: str, open_page: Opener
) -> None:
    page = open_page(fresh=True)
    asked: list[str] = []
    page.goto(site_url + "om/", wait_until="networkidle")
    page.on("request", lambda request: asked.append(request.url))
    for _ in range(12):
        page.keyboard.press("Tab")
        expect(page.locator(".search-panel")).to_be_hidden()
    assert asked == []


def test_the_name_and_the_menu_button_stand_apart(site_url: str, open_page: Opener) -> None:
    for width in (320, 360, 480, 900):
        page = open_page(width)
        page.goto(site_url)
        name = page.locator(".site-name span").bounding_box()
        button = page.locator(".menu-button").bounding_box()
        assert name and button
        apart = (
            name["x"] + name["width"] <= button["x"] or name["y"] + name["height"] <= button["y"]
        )
        assert apart, width
        words = page.locator(".site-name span").evaluate(WHOLE_WORDS)
        assert words == [], width

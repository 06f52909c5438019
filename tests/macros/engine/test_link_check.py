"""Reading a built site back."""

import re
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest import MonkeyPatch

from macros.engine import link_check
from macros.engine.link_check import faults_in_site
from tests.support.files import write_files

SOUND = {
    "index.html": '<h1 id="a">A</h1><a href="b/">b</a><a href="b/#c">c</a><a href="https://x.example/">x</a>',
    "b/index.html": '<h1 id="c">C</h1><a href="..">a</a><a href="../#a">a</a><a href="#c">c</a>',
}  # fmt: skip


@pytest.mark.parametrize("site_url", [None, "https://agenda.example/", "https://a.example/under/"])
def test_a_sound_site_has_no_faults(tmp_path: Path, site_url: str | None) -> None:
    sound = {name: text.replace('href=".."', 'href="../"') for name, text in SOUND.items()}
    assert faults_in_site(write_files(sound, tmp_path), site_url) == []


@pytest.mark.parametrize(
    ("html", "fault"),
    [
        ('<a href="c/">c</a>', "länken ”c/” leder ingenstans"),
        ('<a href="b/#d">d</a>', "länken ”b/#d” leder till en plats som inte finns på sidan"),
        ('<a href="#d">d</a>', "länken ”#d” leder till en plats som inte finns på sidan"),
        (
            '<a href="#">d</a>',
            "en länk är tom: adressen som skulle stå där är ingen godkänd adress",
        ),
        ('<img src="x.png">', "länken ”x.png” leder ingenstans"),
        ('<i id="e"></i><b id="e"></b>', "id ”e” finns flera gånger"),
        ('<a href="../../b/">b</a>', None),
        ('<a href="//b/">b</a>', "länken ”//b/” leder till en annan webbplats utan att säga det"),
    ],
)
def test_faults_are_named(tmp_path: Path, html: str, fault: str | None) -> None:
    write_files({**SOUND, "index.html": html, "b/index.html": '<p id="c">C</p>'}, tmp_path)
    wanted = [f"index.html: {fault}"] if fault else []
    assert faults_in_site(tmp_path, "https://agenda.example/") == wanted


def test_links_out_of_the_site_s_own_folder_lead_nowhere(tmp_path: Path) -> None:
    write_files({"index.html": '<a href="/b/">b</a>', "b/index.html": ""}, tmp_path)
    assert len(faults_in_site(tmp_path, "https://agenda.example/under/")) == 1


def test_a_link_that_is_sound_in_a_folder_is_followed_anew_elsewhere(tmp_path: Path) -> None:
    link = '<a href="../b/">b</a>'
    pages = ("b/index.html", "a/index.html", "c/d/index.html", "c/e/index.html", "z.html")
    write_files(dict.fromkeys(pages, link), tmp_path)
    found = faults_in_site(tmp_path, "https://agenda.example/under/")
    assert [fault.partition(":")[0] for fault in found] == [
        "c/d/index.html",
        "c/e/index.html",
        "z.html",
    ]


PARTS = ["../", "b/", "c/", "#a", "#c", "#d", "x.png", "./", "/", "b", "%62/", "?q", "index.html"]
LINKS = st.lists(st.sampled_from(PARTS), max_size=4).map("".join)


@given(st.lists(LINKS, max_size=4))
def test_the_short_way_and_the_long_way_lead_to_the_same_place(links: list[str]) -> None:
    """A link that is told apart as plain is judged as the rules for any address judge it."""
    linked = "".join(f'<a href="{link}">x</a>' for link in links)
    with TemporaryDirectory() as folder, MonkeyPatch.context() as patched:
        site = Path(folder)
        write_files({**SOUND, "b/index.html": f'<h1 id="c">C</h1>{linked}', "x.png": ""}, site)
        quick = faults_in_site(site, "https://agenda.example/under/")
        patched.setattr(link_check, "_PLAIN", re.compile("(?!)"))
        assert faults_in_site(site, "https://agenda.example/under/") == quick

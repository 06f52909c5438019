"""`make serve`: shows the site, follows what is saved, and outlives a mistake in it."""

import re
import signal
import socket
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from tests.support.checkout import copied_region
from tests.support.here import run_here
from tests.support.serving import Serving, serving

_WORDING = "låna en dator"
_PAGE = "prioriteringar/lana-dator/"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    """A server whose data lies elsewhere than the checkout."""
    folder = tmp_path_factory.mktemp("serve")
    checkout = copied_region(folder / "checkout")
    data = (checkout / "data").rename(folder / "data")
    with serving(checkout, data) as running:
        yield running


def test_a_change_in_data_is_shown_and_a_mistake_is_told(server: Serving) -> None:
    file = server.checkout.parent / "data" / "agenda.yaml"
    sound = file.read_text(encoding="utf-8")
    before = server.page(_PAGE)
    assert _WORDING in before
    line = server.line(f"/{_PAGE}", _seen(before))
    assert line.wait_for("problems") == {"stops": False, "problems": []}

    file.write_text(sound.replace("state: adopted", "state: remiss"), encoding="utf-8")
    told = line.wait_for("problems")
    assert told["stops"] and told["problems"][0]["place"].startswith("data/agenda.yaml:")
    assert "”state” (Beslutsläge) är ”remiss”" in told["problems"][0]["message"]
    assert server.page(_PAGE) == before
    assert "data/agenda.yaml:" in server.wait_for("”state” (Beslutsläge) är ”remiss”")

    file.write_text(sound.replace(_WORDING, "få låna en egen dator"), encoding="utf-8")
    assert line.wait_for("problems") == {"stops": False, "problems": []}
    assert line.wait_for("changed") == {}
    after = server.page(_PAGE)
    assert "få låna en egen dator" in after and _seen(after) != _seen(before)
    assert server.wait_for("Ändrat:").startswith("Ändrat: data/agenda.yaml (")


def _seen(page: str) -> str:
    """Give the mark of the state that a page shows, as its script will tell it."""
    found = re.search(
        r'<script src="/.live/live.js" data-seen="(\w+)" defer></script></body>', page
    )
    assert found
    return found[1]


def test_what_a_build_would_refuse_is_told_after_the_page(server: Serving) -> None:
    page = server.checkout / "docs" / "om" / "index.md"
    sound = page.read_text(encoding="utf-8")
    line = server.line("/om/")
    page.write_text(f"{sound}\nSe [sidan](../finns-inte/index.md).\n", encoding="utf-8")
    line.wait_for("changed")
    told = line.wait_for("problems")
    while not told["problems"]:
        told = line.wait_for("problems")
    assert not told["stops"] and "finns-inte" in told["problems"][0]["message"]
    assert "Se " in server.page("om/")
    page.write_text(sound, encoding="utf-8")
    while told["problems"]:
        told = line.wait_for("problems")


def test_a_template_that_breaks_is_told_with_its_line(server: Serving) -> None:
    template = server.checkout / "macros" / "templates" / "pages" / "priority.html"
    sound = template.read_text(encoding="utf-8")
    line = server.line(f"/{_PAGE}")
    line.wait_for("changed")
    template.write_text(sound + "{% endif %}\n", encoding="utf-8")
    told = line.wait_for("problems")
    while not told["problems"]:
        told = line.wait_for("problems")
    lines = len(sound.splitlines()) + 1
    assert told["problems"][0]["place"] == f"macros/templates/pages/priority.html:{lines}:1"
    template.write_text(sound + "{{ view.finns_inte }}\n", encoding="utf-8")
    told = line.wait_for("problems")
    while "finns_inte" not in str(told):
        told = line.wait_for("problems")
    assert told["problems"][0]["place"] == f"macros/templates/pages/priority.html:{lines}:1"
    template.write_text(sound + "<p>Nytt i mallen</p>\n", encoding="utf-8")
    while told["problems"]:
        told = line.wait_for("problems")
    assert "Nytt i mallen" in server.page(_PAGE)


def test_every_kind_of_file_is_answered_as_a_host_would(server: Serving) -> None:
    assert '"initiatives"' in server.page("data/agenda.json")
    assert server.page("data/initiative.csv")
    assert server.page("search/map.json").startswith("{")
    assert server.page("om") == server.page("om/")
    status, missing = server.answer("finns/inte/")
    assert status == 404 and "live.js" in missing
    assert server.answer("../mkdocs.yml")[0] == 404
    assert server.answer(".live/../../serve.py")[0] == 404
    assert "EventSource" in server.page(".live/live.js")


def test_a_page_at_fault_is_made_once_and_two_of_them_are_told_together(server: Serving) -> None:
    pages = [server.checkout / "docs" / name / "index.md" for name in ("om", "foresla")]
    sound = [page.read_text(encoding="utf-8") for page in pages]
    lines = [server.line(f"/{name}/") for name in ("om", "foresla")]
    for page, text in zip(pages, sound, strict=True):
        page.write_text(f'{text}\n\n{{{{ record_list("finns-inte") }}}}\n', encoding="utf-8")
    for line in lines:
        told = line.wait_for("problems")
        while len(told["problems"]) != 2:
            told = line.wait_for("problems")
        places = [one["place"].partition(":")[0] for one in told["problems"]]
        assert places == ["docs/foresla/index.md", "docs/om/index.md"]
    for page, text in zip(pages, sound, strict=True):
        page.write_text(text, encoding="utf-8")
    for line in lines:
        while told["problems"]:
            told = line.wait_for("problems")


def test_only_our_own_names_are_answered(server: Serving) -> None:
    port = server.address.rpartition(":")[2]
    found = []
    for host in (server.address, f"localhost:{port}", "annan.example", "[::1"):
        asked = Request(f"http://{server.address}/om/", headers={"Host": host})
        try:
            with urlopen(asked, timeout=60) as answer:
                found.append(answer.status)
        except HTTPError as error:
            found.append(error.code)
            error.close()
    assert found == [200, 200, 400, 400]
    assert server.answer("search/finns-inte.json")[0] == 404


def test_code_that_changes_begins_anew(server: Serving) -> None:
    code = server.checkout / "macros" / "views" / "citation.py"
    sound = code.read_text(encoding="utf-8")
    code.write_text(f"{sound}\ndef (\n", encoding="utf-8")
    assert "citation.py:" in server.wait_for("invalid syntax")
    code.write_text(f"{sound}\nraise RuntimeError('prov')\n", encoding="utf-8")
    server.wait_for("prov")
    assert server.answer("om/")[0] == 200
    code.write_text(f"{sound}\n# ändrad\n", encoding="utf-8")
    server.wait_for("startar om")
    server.wait_for("Webbplatsen visas på")
    assert _WORDING.rsplit(maxsplit=1)[-1] in server.page(_PAGE)


def test_ctrl_c_ends_it_in_silence(server: Serving) -> None:
    server.process.send_signal(signal.SIGINT)
    said = server.process.communicate(timeout=60)[1]
    assert said.endswith("Avbrutet.\n")
    assert not any(word in "".join((*server.said, said)) for word in ("Traceback", "Warning"))


def test_problems_from_the_start_wait_for_what_is_mended(tmp_path: Path) -> None:
    checkout = copied_region(tmp_path / "checkout")
    file = checkout / "data" / "actors.yaml"
    sound = file.read_text(encoding="utf-8")
    file.write_text("actors: [\n", encoding="utf-8")
    with serving(checkout) as running:
        status, page = running.answer("")
        assert status == 404 and "live.js" in page
        line = running.line("/")
        assert line.wait_for("problems")["problems"][0]["place"].startswith("data/actors.yaml:")
        file.write_text(sound, encoding="utf-8")
        line.wait_for("changed")
        assert running.answer("")[0] == 200


@pytest.mark.parametrize(
    ("address", "status", "said"),
    [
        ("", 1, "Porten används redan (127.0.0.1:{}): ange en annan port"),
        ("127.0.0.1", 2, "är ingen adress med port"),
        ("127.0.0.1:99999", 2, "är ingen adress med port"),
        ("127.0.0.1:port", 2, "är ingen adress med port"),
    ],
)
def test_an_address_of_no_use_is_told_before_any_work(address: str, status: int, said: str) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = run_here("scripts/serve.py", "--address", address or f"127.0.0.1:{port}")
    assert done.returncode == status
    assert said.format(port) in done.stderr
    assert "Webbplatsen visas" not in done.stderr

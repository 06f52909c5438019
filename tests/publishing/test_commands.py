"""What the commands say, in Swedish, of an argument that they can't use."""

import pytest

from tests.support.here import run_here


@pytest.mark.parametrize(
    ("script", "arguments", "said"),
    [
        ("publish", ("--folder", "x", "--republish", "fel"), "--republish behöver en utgåvas id"),
        ("archive", ("remissversion", "--day", "igår"), "”igår” ska vara en dag"),
        ("stale", ("--months", "999999"), "ska vara ett antal månader"),
        ("stale", ("--months", "många"), "ska vara ett antal månader"),
        ("publish", (), "fel: ange vart, till exempel TO=/srv/agenda"),
        ("publish", ("--folder", "gs://hink/x"), "”gs://hink/x” är en adress och ingen sök"),
        ("publish", ("--store", "hink"), "”hink” är ingen plats i ett objektlager: skriv s3://hi"),
        ("publish", ("--store", "s3://x/../y"), "är ingen plats i ett objektlager: skriv s3://hi"),
        ("publish", ("--store", "s3://hink", "--git", "y"), "--git: går inte ihop med --store"),
        ("publish", ("--folder",), "fel: argumentet --folder: värdet saknas"),
        (
            "publish",
            ("--folder", "x", "--git", "y"),
            "argumentet --git: går inte ihop med --folder",
        ),
        ("publish", ("--folder", "x", "--republish", ""), "--republish: texten är tom"),
        ("publish", ("--folder", "x", "--site-url", "foo"), "”foo” är ingen adress till en webbpl"),
        ("publish", ("--folder", "x", "--site-url", "javascript://x/%0aalert(1)/"), "ingen adress"),
        ("publish", ("--folder", "x", "--site-url", "http://x.example/"), "ingen adress till"),
        ("publish", ("--root", "/finns/ej", "--folder", "x"), "/finns/ej finns inte eller har"),
        ("archive", (), "fel: ange utgåva, till exempel EDITION=remissversion"),
        ("archive", ("x", "--site-url", "javascript:alert(1)//"), "ingen adress till en webbplats"),
        ("archive", ("x", "--root", "/finns/ej"), "/finns/ej finns inte eller har ingen mapp data"),
        ("release", (), "fel: ange utgåva, som den heter i data/agenda.yaml"),
        ("release", ("x", "--root", "/finns/ej"), "/finns/ej finns inte eller har ingen mapp data"),
        ("withdraw", ("--root", "/finns/ej"), "/finns/ej finns inte eller har ingen mapp data/"),
        ("rollback", ("--root", "/finns/ej"), "/finns/ej finns inte eller har ingen mapp data/"),
        ("sample", ("x", "--seed", "x"), "--seed: ”x” ska vara ett heltal"),
        ("sample", (), "fel: det här saknas: MAPP, --initiatives"),
        ("issue_to_change", ("--number", "x"), "--number: ”x” ska vara ett heltal"),
        ("fuzz", ("--minutes", "x"), "--minutes: ”x” ska vara ett tal"),
        ("check", ("--format", "x"), "--format: ”x” går inte att välja. Välj bland 'text', 'json'"),
    ],
)
def test_an_argument_of_no_use_is_said_so(
    script: str, arguments: tuple[str, ...], said: str
) -> None:
    done = run_here(f"scripts/{script}.py", *arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert said in done.stderr
    assert "Traceback" not in done.stderr

"""What is to be sent, told from lists alone."""

import pytest

from publishing.store.bucket import read_place
from publishing.store.plan import Record, Sent, create_record, planned, read_record
from publishing.version_list import Published

VERSIONS = (Published("forsta", ("gallande",), 1, None), Published("utkast", (), 0, None))


def test_a_file_is_sent_unless_sum_and_mark_are_those_that_were_sent() -> None:
    names = ("lika", "annat", "borta", "rord", "pagick", "ny")
    wanted = dict.fromkeys(names, "1")
    files = {name: Sent("1", "m") for name in names if name != "ny"}
    files |= {"annat": Sent("0", "m"), "pagick": Sent("", "")}
    listed = {"lika": "m", "annat": "m", "rord": "x", "pagick": ""}
    plan = planned(wanted, Record("s", True, files), listed, VERSIONS)
    assert plan.stages == (("annat", "borta", "ny", "pagick", "rord"),)
    assert plan.gone == ()


def test_only_what_was_sent_and_is_there_is_taken_away() -> None:
    files = {name: Sent("1", "m") for name in ("a", "b")}
    plan = planned({}, Record("s", True, files), {"a": "m", "CNAME": "x"}, VERSIONS)
    assert plan.gone == ("a",)


def test_the_stages_lead_nobody_astray() -> None:
    order = (
        ("forsta/assets/a.12345678.js", "utkast/search/12345678/texts-1.json"),
        ("utkast/data/agenda.json",),
        ("forsta/index.html", "utkast/search/map.json"),
        ("gallande/assets/a.12345678.js",),
        ("gallande/index.html",),
        ("404.html", "antagen/om/index.html", "om/index.html"),
        ("index.html", "versions.json"),
    )
    wanted = {name: "1" for stage in order for name in stage}
    assert planned(wanted, Record(), {}, VERSIONS).stages == order


def test_a_record_is_read_as_it_was_written_and_a_broken_one_is_none() -> None:
    record = Record("s", True, {"å/b": Sent("1", '"m"')})
    raw = create_record(record)
    assert read_record(raw) == record
    assert read_record(raw).shows("s")
    assert not read_record(raw).shows("t")
    assert not read_record(raw.replace(b'"table": "', b'"table": "x')).shows("s")
    for broken in (b"", raw[:-9], b"[]", b"null", b'{"files": {"a": []}}', b"\xff"):
        assert read_record(broken) == Record()


@pytest.mark.parametrize(
    ("address", "prefix"), [("s3://hink", ""), ("s3://hink/", ""), ("s3://a.b-c1/x/y.z/", "x/y.z/")]
)
def test_a_place_is_read(address: str, prefix: str) -> None:
    place = read_place(address)
    assert place.prefix == prefix
    assert str(place) == address.rstrip("/")


@pytest.mark.parametrize(
    "address",
    ["", "hink", "s3:/hink", "s3://", "s3://Hink", "s3://h", "s3://hink//a", "s3://hink/../a",
     "s3://hink/å", "s3://hink/a b", "s3://hink/.publicerat", "https://hink/a", "s3://hink/a?x"],
)  # fmt: skip
def test_what_is_no_place_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="är ingen plats i ett objektlager"):
        read_place(address)

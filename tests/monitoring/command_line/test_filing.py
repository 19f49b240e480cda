"""Returns from the command line: sent into the store, accepted, published; all on a store of the test's own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from monitoring.model.periods import Period
from monitoring.model.returns import Return, ReturnState
from monitoring.sources.csv_tables import read_contents
from monitoring.sources.framework import DATA_DIR
from monitoring.store.settings import StoreSettings
from monitoring.store.store import Store, open_store
from tests.builders.returns import Return as Form
from tests.builders.returns import a_return
from tests.monitoring.command_line.conftest import Run

WORDS = ("--title", "Kỳ 2024", "--by", "Lê Thị Bình")
HEADER = "indicator_id,unit_id,period,group_id,numerator,denominator,value,status,illustrative_parts,source_id,note"
REASON = "Đã đối chiếu với xã."


@pytest.fixture
def store(store_dir: str) -> Store:
    """The store, in which the shipped tables are release 1."""
    store = open_store(StoreSettings.from_environment())
    store.begin_with(read_contents(DATA_DIR))
    return store


def on_disk(place: Path, form: Form, name: str = "bieu.xlsx") -> Path:
    path = place / name
    path.write_bytes(form.content())
    return path


def a_table(place: Path, *rows: str, name: str = "bang.csv") -> Path:
    path = place / name
    path.write_text("\n".join([HEADER, *rows, ""]), encoding="utf-8")
    return path


def the_return(store: Store, reporter_id: str = "674", period: str = "2024") -> Return:
    found = store.return_of(reporter_id, Period.read(period))
    assert found is not None
    return found


def test_a_clean_form_is_filed_as_submitted_with_the_file_as_it_came(run: Run, store: Store, tmp_path: Path):
    path = on_disk(tmp_path, a_return())

    answer = run("import", path, "--by", "Nguyễn Văn A", "--note", "Gửi lần đầu")

    kept = the_return(store)
    assert (answer.status, answer.complaint) == (0, "")
    assert answer.text == "Không có lỗi.\nHuyện Đam Rông (674), kỳ 2024: đã gửi, chờ duyệt.\n"
    assert (kept.state, kept.last.by, kept.last.note) == (
        ReturnState.SUBMITTED,
        "Nguyễn Văn A",
        "Gửi lần đầu",
    )
    assert [file.name for file in kept.last.files] == ["bieu.xlsx"]
    assert store.content(kept.last.files[0].sha256) == path.read_bytes()
    assert len(store.releases()) == 1


def test_the_first_return_makes_the_store_with_the_shipped_tables_in_it(
    run: Run, store_dir: str, tmp_path: Path
):
    assert not Path(store_dir).exists()

    answer = run("import", on_disk(tmp_path, a_return()), "--by", "A")

    store = open_store(StoreSettings.from_environment())
    assert answer.status == 0
    assert store.tables_of(1) == read_contents(DATA_DIR)
    assert the_return(store).state is ReturnState.SUBMITTED


def test_reasons_are_kept_with_the_warnings_that_they_explain(run: Run, store: Store, tmp_path: Path):
    path = on_disk(tmp_path, a_return().with_cell("Biểu 1", "L9", 1_110))

    without = run("import", path, "--by", "A")
    with_reason = run("import", path, "--by", "A", "--reason", REASON)

    assert (without.status, with_reason.status) == (3, 0)
    assert len(store.audit(act="return_submitted")) == 1
    (explanation,) = the_return(store).last.explanations
    assert (explanation.file, explanation.place, explanation.reason) == ("bieu.xlsx", "Biểu 1, L9", REASON)


def test_a_return_with_errors_leaves_nothing(run: Run, store: Store, tmp_path: Path):
    path = on_disk(tmp_path, a_return().with_cell("Biểu 1", "F9", 14_791))

    assert run("import", path, "--by", "A").status == 1
    assert store.returns() == ()


def test_of_several_forms_each_becomes_its_own_return_or_none_does(run: Run, store: Store, tmp_path: Path):
    good, other = on_disk(tmp_path, a_return()), on_disk(tmp_path, a_return().of("678", "2024"), "678.xlsx")
    bad = on_disk(tmp_path, a_return().of("676", "2024").with_cell("Biểu 1", "F9", "x"), "676.xlsx")

    assert run("import", good, other, bad, "--by", "A").status == 1
    assert store.returns() == ()
    assert run("import", good, other, "--by", "A", "--reason", REASON).status == 0
    assert [(one.reporter_id, one.state.value) for one in store.returns()] == [
        ("674", "submitted"),
        ("678", "submitted"),
    ]


def test_a_table_is_filed_for_the_unit_that_is_named(run: Run, store: Store, tmp_path: Path):
    path = a_table(tmp_path, "poor_rate,674,2024,all,287,14790,,official,,vietnam-vn-lam-dong-2023,")

    unnamed = run("import", path, "--by", "A", "--reason", REASON)
    named = run("import", path, "--unit", "674", "--period", "2024", "--by", "A", "--reason", REASON)
    unknown = run("import", path, "--unit", "999", "--period", "2024", "--by", "A", "--reason", REASON)

    assert (unnamed.status, named.status, unknown.status) == (2, 0, 2)
    assert unnamed.complaint == (
        "tệp bang.csv không ghi là báo cáo của ai, kỳ nào: cần --unit và --period (hoặc --into DIR để chỉ ghi ra bảng)\n"
    )
    assert unknown.complaint == "không có đơn vị hoặc cơ quan mã “999”\n"
    assert [one.reporter_id for one in store.returns()] == ["674"]


def test_a_unit_sends_rows_of_itself_only(run: Run, store: Store, tmp_path: Path):
    path = a_table(tmp_path, "poor_rate,678,2024,all,300,50000,,official,,vietnam-vn-lam-dong-2023,")

    answer = run("import", path, "--unit", "674", "--period", "2024", "--by", "A", "--reason", REASON)

    assert answer.status == 1
    assert answer.complaint == (
        "tệp bang.csv có số liệu của đơn vị khác (678); báo cáo của đơn vị 674 chỉ gồm số liệu của chính đơn vị đó\n"
    )
    assert store.returns() == ()


def test_a_return_that_waits_for_its_judge_is_not_replaced(run: Run, store: Store, tmp_path: Path):
    path = on_disk(tmp_path, a_return())
    run("import", path, "--by", "A")

    again = run("import", path, "--by", "B")

    assert again.status == 1
    assert "đang ở bước “đã gửi, chờ duyệt”" in again.complaint
    assert len(the_return(store).steps) == 1


def test_sending_into_the_store_is_checked_against_the_active_release_only(
    run: Run, store: Store, tmp_path: Path
):
    answer = run("import", on_disk(tmp_path, a_return()), "--data", DATA_DIR)

    assert answer.status == 2
    assert answer.complaint.startswith("--data và --release chỉ dùng với --into hoặc --dry-run")


def test_what_is_accepted_is_published_in_one_go_with_its_files(run: Run, store: Store, tmp_path: Path):
    first = on_disk(tmp_path, a_return(), "674.xlsx")
    second = on_disk(tmp_path, a_return().of("678", "2024"), "678.xlsx")
    run("import", first, second, "--by", "A", "--reason", REASON, "--accept")
    waiting = on_disk(tmp_path, a_return().of("676", "2024"), "676.xlsx")
    run("import", waiting, "--by", "A", "--reason", REASON)

    answer = run("publish", *WORDS)

    release = store.active()
    assert (answer.status, answer.complaint) == (0, "")
    assert answer.text == (
        f"Đã phát hành bản số 2 (mã {release.code}): “Kỳ 2024”.\n"
        "  Huyện Đam Rông, năm 2024 (674)\n  Huyện Đức Trọng, năm 2024 (678)\n"
    )
    assert {file.name: store.content(file.sha256) for file in store.received_of(2)} == {
        "674.xlsx": first.read_bytes(),
        "678.xlsx": second.read_bytes(),
    }
    assert b"125/BC-UBND" in store.tables_of(2)["sources"]
    assert [(one.reporter_id, one.state.value, one.last.release_number) for one in store.returns()] == [
        ("674", "published", 2),
        ("676", "submitted", None),
        ("678", "published", 2),
    ]


def test_only_the_returns_that_are_named_are_published(run: Run, store: Store, tmp_path: Path):
    for unit in ("674", "678"):
        path = on_disk(tmp_path, a_return().of(unit, "2024"))
        run("import", path, "--by", "A", "--reason", REASON, "--accept")

    unknown = run("publish", *WORDS, "--return", "676:2024")
    answer = run("publish", *WORDS, "--return", "678:2024")

    assert (unknown.status, answer.status) == (2, 0)
    assert unknown.complaint == (
        "không có báo cáo 676:2024 đang chờ phát hành; các báo cáo đã chấp nhận: 674:2024, 678:2024\n"
    )
    assert the_return(store, "674").state is ReturnState.ACCEPTED
    assert the_return(store, "678").state is ReturnState.PUBLISHED


def test_with_nothing_accepted_nothing_is_published(run: Run, store: Store):
    answer = run("publish", *WORDS)

    assert (answer.status, answer.complaint) == (2, "chưa có báo cáo nào được chấp nhận để phát hành\n")
    assert len(store.releases()) == 1


def test_a_return_that_no_longer_fits_the_active_release_is_not_published(
    run: Run, store: Store, tmp_path: Path
):
    path = a_table(tmp_path, "poor_rate,674,2024,all,287,14790,,official,,bc-9,")
    sources = tmp_path / "nguon.csv"
    sources.write_text(
        "source_id,issuer,title,document_no,date_published,page_or_table,address\nbc-9,Sở,Báo cáo,9/BC,,,\n",
        encoding="utf-8",
    )
    run("import", path, sources, "--unit", "674", "--period", "2024", "--by", "A", "--reason", REASON, "--accept")  # fmt: skip
    tables = store.tables_of(1)
    without = b"\n".join(
        line for line in tables["observations"].split(b"\n") if not line.startswith(b"poor_rate,674,2023")
    )
    halved = without.replace(b"poor_rate,674,2022,all,", b"poor_rate,674,2022,all,9")
    store.publish({**tables, "observations": halved}, title="Khác", note="", by="B", based_on=1)

    answer = run("publish", *WORDS)

    assert answer.status == 1
    assert answer.complaint.startswith("Huyện Đam Rông, năm 2024: ")
    assert len(store.releases()) == 2
    assert the_return(store).state is ReturnState.ACCEPTED


def test_returns_are_listed_with_their_states(run: Run, store: Store, tmp_path: Path):
    assert run("returns").text == "Chưa có báo cáo nào.\n"
    run("import", on_disk(tmp_path, a_return()), "--by", "Nguyễn Văn A")

    listed, found = run("returns"), json.loads(run("returns", "--json").text)

    assert listed.text.startswith("674  2024  đã gửi, chờ duyệt (Nguyễn Văn A, ")
    assert listed.text.endswith("): bieu.xlsx\n")
    assert [(one["reporter_id"], one["period"], one["state"]) for one in found] == [
        ("674", "2024", "submitted")
    ]
    assert [step["by"] for step in found[0]["steps"]] == ["Nguyễn Văn A"]
    assert run("returns", "--period", "2023").text == "Chưa có báo cáo nào.\n"
    assert run("returns", "--state", "accepted").text == "Không có báo cáo nào ở trạng thái “đã chấp nhận”.\n"

"""Every act is a line that says who, when, what, before and after."""

import csv
import io
import json
from datetime import UTC, datetime, timedelta

import pytest

from monitoring.store.audit_log import write_audit_csv
from monitoring.store.errors import MissingWords
from monitoring.store.moments import write_moment
from monitoring.store.records import AuditEntry
from monitoring.store.store import Store
from tests.monitoring.store.releases import a_file, publish_next


def test_publishing_and_rolling_back_are_logged(store: Store):
    file = a_file(name="Đam Rông.xlsx")
    second = publish_next(store, by="Lê Thị Bình", title="Quý I", note="Đã rà soát", received=[file])
    store.activate(1, by="Trần Văn Cường", reason="Sai số liệu")

    lines = store.audit()

    assert [(one.entry_id, one.who, one.act, one.subject) for one in lines] == [
        (1, "hệ thống", "publish", "release 1"),
        (2, "Lê Thị Bình", "publish", "release 2"),
        (3, "Trần Văn Cường", "activate", "release 1"),
    ]
    assert lines[0].before is None
    assert json.loads(lines[1].before) == {"active": 1}
    assert json.loads(lines[1].after) == {
        "active": 2,
        "title": "Quý I",
        "note": "Đã rà soát",
        "code": second.code,
        "received": [{"name": "Đam Rông.xlsx", "sha256": file.sha256}],
    }
    assert json.loads(lines[2].after) == {"active": 1, "reason": "Sai số liệu"}


def test_activating_what_is_active_already_is_no_act(store: Store):
    store.activate(1, by="Cường", reason="Thử")

    assert len(store.audit()) == 1


def test_a_refused_publication_leaves_no_line(store: Store):
    with pytest.raises(MissingWords):
        publish_next(store, title="")

    assert len(store.audit()) == 1


def test_any_other_act_can_be_logged(store: Store):
    line = store.log(
        "send back", by="Cường", subject="674 2025-H1", before={"state": "submitted"}, after="\x00Sai"
    )

    assert store.audit(newest=1) == (line,)
    assert (line.entry_id, line.before) == (2, '{"state": "submitted"}')
    assert datetime.now(UTC) - line.at < timedelta(minutes=1)


def test_an_act_of_nobody_is_refused(store: Store):
    with pytest.raises(MissingWords, match="Chưa ghi tên người thực hiện"):
        store.log("publish", by=" ", subject="release 1")


def test_lines_are_found_by_act_person_and_time(store: Store):
    for number in range(3):
        publish_next(store, by="Bình", poor=number)
    store.activate(1, by="Cường", reason="Sai")
    third = store.audit()[2]

    assert [one.entry_id for one in store.audit(act="activate")] == [5]
    assert [one.entry_id for one in store.audit(who="Bình", newest=2)] == [3, 4]
    assert [one.entry_id for one in store.audit(since=third.at)] == [3, 4, 5]
    assert [one.entry_id for one in store.audit(until=third.at)] == [1, 2]


def test_the_exported_log_opens_in_excel_and_runs_nothing(store: Store):
    publish_next(store, by='=HYPERLINK("x")', title="@SUM(1)", note="Hai\ndòng, một ô")
    line = store.audit()[1]

    written = write_audit_csv(store.audit())

    assert written.startswith(b"\xef\xbb\xbf")
    header, _, row = csv.reader(io.StringIO(written.decode("utf-8-sig"), newline=""))
    assert header == [
        "Số", "Thời điểm (giờ Việt Nam)", "Thời điểm (UTC)", "Người thực hiện", "Việc", "Đối tượng", "Trước", "Sau",
    ]  # fmt: skip
    assert row == [
        "2", write_moment(line.at), line.at.isoformat(), "'=HYPERLINK(\"x\")", "publish", "release 2", line.before, line.after,
    ]  # fmt: skip


@pytest.mark.parametrize("begins", ["=", "+", "-", "@"])
def test_no_cell_of_the_exported_log_begins_as_a_formula_does(begins: str):
    entry = AuditEntry(
        entry_id=1, at=datetime(2025, 1, 1, tzinfo=UTC), who=f"{begins}1", act="publish", subject="", before=None, after=None
    )  # fmt: skip

    _, row = csv.reader(io.StringIO(write_audit_csv([entry]).decode("utf-8-sig"), newline=""))

    assert row[3] == f"'{begins}1"


def test_moments_are_written_on_a_clock_in_vietnam():
    assert write_moment(datetime(2025, 12, 31, 18, 30, 5, tzinfo=UTC)) == "01/01/2026 01:30:05"

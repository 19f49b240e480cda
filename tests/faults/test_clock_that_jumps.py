"""The machine's clock is set back before what has happened, or a year ahead, and put right again."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from components.widgets import sign_in_sessions
from monitoring.measures.reporting import Verdict, measure_standing
from monitoring.model.returns import ReturnState
from monitoring.sources.sign_in_settings import SignInSettings
from monitoring.store import moments
from monitoring.store.errors import PublishedMeanwhile
from monitoring.store.store import Store
from tests.builders.reporting import a_duty
from tests.faults.conftest import found_whole
from tests.monitoring.store.releases import publish_next
from tests.monitoring.store.returns import step, submitted
from tests.sign_in.running import PROJECT

NOW = datetime(2025, 1, 10, 3, 0, tzinfo=UTC)
HOUR, YEAR = timedelta(hours=1), timedelta(days=365)
SetClock = Callable[[datetime], None]


@pytest.fixture
def set_clock(monkeypatch: pytest.MonkeyPatch) -> SetClock:
    """Set the clock by which the store and the sign-ins tell the time; the machine's own stays."""

    def set_it(at: datetime) -> None:
        class Clock(datetime):
            @classmethod
            def now(cls, tz: object = None) -> datetime:
                return at

        for place in (moments, sign_in_sessions):
            monkeypatch.setattr(place, "datetime", Clock)

    set_it(NOW)
    return set_it


def test_releases_and_the_log_stand_in_the_order_in_which_they_were_made(
    small_store: Store, set_clock: SetClock
):
    publish_next(small_store, poor=210)
    set_clock(NOW - YEAR)
    publish_next(small_store, poor=220)
    set_clock(NOW + YEAR)
    publish_next(small_store, poor=230)
    set_clock(NOW + HOUR)
    last = publish_next(small_store, poor=240)

    assert [one.number for one in small_store.releases()] == [1, 2, 3, 4, 5]
    assert small_store.active() == last
    assert [one.subject for one in small_store.audit()] == [f"release {number}" for number in range(1, 6)]
    assert [one.subject for one in small_store.audit(newest=2)] == ["release 4", "release 5"]
    assert [one.parent_number for one in small_store.releases()] == [None, 1, 2, 3, 4]
    assert found_whole(small_store).audit_entries == 5
    with pytest.raises(PublishedMeanwhile, match="11:00 ngày 10/01/2025"):
        publish_next(small_store, based_on=4)


def test_the_steps_of_a_return_stay_in_their_order_and_the_last_one_taken_is_the_last(
    small_store: Store, set_clock: SetClock
):
    sent = submitted(small_store)
    set_clock(NOW - YEAR)
    back = step(small_store, "sent_back", after=sent, note="Thiếu biểu 2")
    set_clock(NOW + HOUR)
    again = step(small_store, "submitted", after=back)

    found = small_store.return_of(again.reporter_id, again.period)
    assert [one.state.value for one in found.steps] == ["submitted", "sent_back", "submitted"]
    assert (found.state, found.last.at) == (ReturnState.SUBMITTED, NOW + HOUR)
    assert [one.act for one in small_store.audit()][1:] == [
        "return_submitted", "return_sent_back", "return_submitted",
    ]  # fmt: skip
    assert found_whole(small_store).return_steps == 3


@pytest.mark.parametrize(
    ("clock", "verdict", "days"),
    [(NOW, Verdict.ON_TIME, None), (NOW - YEAR, Verdict.ON_TIME, None), (NOW + YEAR, Verdict.LATE, 360)],
)
def test_a_report_is_judged_by_the_day_it_was_noted_and_no_later_jump_of_the_clock_changes_that(
    small_store: Store, set_clock: SetClock, clock: datetime, verdict: Verdict, days: int | None
):
    duty = a_duty("674", "2022", due="2025-01-15")
    set_clock(clock)
    submitted(small_store)
    returns = {(one.reporter_id, one.period): one for one in small_store.returns()}

    for today in (NOW, NOW - YEAR, NOW + YEAR):
        found = measure_standing(duty, returns, today=today.date())
        assert (found.verdict, found.days) == (verdict, days)
    at = small_store.audit(act="return_submitted")[0].at
    assert at == clock  # where an administrator sees that the clock was wrong


def claims(sub: str) -> dict[str, object]:
    return {"iss": "here", "sub": sub, "iat": NOW.timestamp()}


SETTINGS = SignInSettings(session_hours=10, idle_minutes=60)


@pytest.mark.parametrize("jump", [-YEAR, -HOUR, YEAR])
def test_a_sign_in_does_not_hold_while_the_clock_is_wrong_and_holds_again_once_it_is_right(
    set_clock: SetClock, jump: timedelta
):
    known = claims(f"jump {jump}")
    assert sign_in_sessions.holds(known, SETTINGS)
    set_clock(NOW + jump)
    assert not sign_in_sessions.holds(known, SETTINGS)
    set_clock(NOW + HOUR / 2)
    assert sign_in_sessions.holds(known, SETTINGS)


def test_who_has_signed_out_stays_out_when_the_clock_has_gone_a_year_ahead_and_back(set_clock: SetClock):
    gone = claims("gone")
    sign_in_sessions.end(gone)
    set_clock(NOW + YEAR)
    sign_in_sessions.note_use(claims("another"))
    set_clock(NOW + HOUR / 2)

    assert not sign_in_sessions.holds(gone, SETTINGS)


# the clock of the machine on which the backup is taken, and a program that writes one where it is asked to
CLOCK = "#!/bin/sh\necho 2025-01-10-0130\n"
PROGRAM = '#!/bin/sh\nfor asked; do case "$asked" in *.sqlite3) echo "$$" >"$asked" ;; esac; done\n'


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A folder with deploy/backup.sh whose clock stands still."""
    for name, text in (("bin/date", CLOCK), (".venv/bin/python", PROGRAM)):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
        (tmp_path / name).chmod(0o755)
    (tmp_path / "deploy").mkdir()
    (tmp_path / "deploy/backup.sh").write_bytes((PROJECT / "deploy/backup.sh").read_bytes())
    (tmp_path / "sao-luu").mkdir()
    return tmp_path


def take_backup(machine: Path, *, kept: int) -> None:
    subprocess.run(
        ["bash", "deploy/backup.sh", str(machine / "sao-luu"), str(kept)],
        cwd=machine,
        env={**os.environ, "PATH": f"{machine}/bin:{os.environ['PATH']}"},
        check=True,
    )


def test_a_backup_at_a_minute_that_has_been_already_overwrites_none(machine: Path):
    for _ in range(3):
        take_backup(machine, kept=60)

    files = sorted((machine / "sao-luu").iterdir())
    assert [one.name for one in files] == [
        "kho-2025-01-10-0130-2.sqlite3", "kho-2025-01-10-0130-3.sqlite3", "kho-2025-01-10-0130.sqlite3",
    ]  # fmt: skip
    assert len({one.read_text() for one in files}) == 3


def test_a_clock_that_is_wrong_by_a_year_makes_no_backup_too_old(machine: Path):
    folder = machine / "sao-luu"
    for day in range(1, 5):
        (folder / f"kho-2024-01-0{day}-0130.sqlite3").write_text(str(day))
        os.utime(folder / f"kho-2024-01-0{day}-0130.sqlite3", (day * 86_400, day * 86_400))

    take_backup(machine, kept=60)
    assert len(list(folder.iterdir())) == 5
    take_backup(machine, kept=3)
    assert sorted(one.name for one in folder.iterdir()) == [
        "kho-2024-01-04-0130.sqlite3", "kho-2025-01-10-0130-2.sqlite3", "kho-2025-01-10-0130.sqlite3",
    ]  # fmt: skip


def test_the_nightly_unit_takes_its_backup_so():
    unit = (PROJECT / "deploy/systemd/lam-dong-backup.service").read_text(encoding="utf-8")

    assert "ExecStart=/opt/lam-dong-dashboard/deploy/backup.sh /var/backups/lam-dong-dashboard 60\n" in unit

"""Lines of the log: whole and readable, and without what an exception or a library would add of its own accord."""

from __future__ import annotations

import json
import logging

import pytest

from components.observing.lines import FIELDS, JsonLines, TextLines, UnknownField, event_of

PERSON = "Nguyễn Thị Thử"


def a_record(message: str = "", *, failed: BaseException | None = None, **extra: object) -> logging.LogRecord:
    trace = None if failed is None else (type(failed), failed, failed.__traceback__)
    record = logging.LogRecord("dashboard", logging.ERROR, __file__, 1, message, (), trace)
    vars(record).update(extra)
    return record


def stumbled(over: str) -> ValueError:
    """A failure as it is caught, with another before it; both quote what they stumbled over."""
    try:
        try:
            int(over)
        except ValueError as before:
            raise ValueError(f"“{over}” is no number of households") from before
    except ValueError as failed:
        return failed


def as_json(record: logging.LogRecord) -> dict[str, object]:
    line = JsonLines().format(record)
    assert "\n" not in line
    return json.loads(line)


def test_an_event_tells_its_fields_beside_time_level_and_logger() -> None:
    told = as_json(a_record(**event_of("export", {"kind": "map", "duration_s": 0.25})))

    assert str(told.pop("time")).endswith("Z")
    assert told == {
        "level": "error", "logger": "dashboard", "event": "export", "kind": "map", "duration_s": 0.25
    }  # fmt: skip


def test_words_are_an_event_of_their_own_in_vietnamese_letters() -> None:
    line = JsonLines().format(a_record("Không kết nối được kho số liệu"))

    assert "Không kết nối được kho số liệu" in line
    assert json.loads(line)["event"] == "message"


def test_a_field_that_is_not_on_the_list_is_refused() -> None:
    with pytest.raises(UnknownField, match="reporter"):
        event_of("import_file", {"format": "xlsx", "reporter": PERSON})


def test_what_a_library_hangs_on_a_record_stays_out() -> None:
    told = as_json(a_record("connection open", color_message=PERSON, client=PERSON))

    assert PERSON not in str(told)


def test_a_failure_tells_its_kind_and_where_it_came_through_and_not_what_it_quotes() -> None:
    told = as_json(a_record("page failed", failed=stumbled(PERSON)))

    assert told["error"] == "ValueError"
    assert PERSON not in str(told)
    trace = told["trace"]
    assert trace.count("ValueError") == 2  # itself, and what it arose from
    assert all(place.startswith("tests/observing/test_lines.py:") for place in trace if ":" in place)


def test_of_several_lines_only_the_first_is_told() -> None:
    told = as_json(a_record(f"Task exception was never retrieved\nfuture: ValueError({PERSON!r})"))

    assert told["message"] == "Task exception was never retrieved"


def test_at_a_desk_a_failure_is_told_whole() -> None:
    line = TextLines().format(a_record(failed=stumbled("x1"), **event_of("page_failed", {"page": "ban-do"})))

    assert " ERROR   dashboard: page_failed page=ban-do\n" in line
    assert "“x1” is no number of households" in line


def test_no_field_takes_the_name_of_what_every_line_has() -> None:
    assert set(FIELDS).isdisjoint({"time", "level", "logger", "event", "message", "error", "trace"})

import logging

import pytest

from components.observing.lines import JsonLines
from components.observing.numbers import REGISTRY
from components.widgets.made_once import forget_all
from tests.pages.opened import open_page

FAILURE = {"where": "tong-quan", "kind": "ZeroDivisionError"}


def counted() -> float:
    return REGISTRY.get_sample_value("dashboard_errors_total", FAILURE) or 0.0


def test_a_page_that_fails_says_so_in_vietnamese_and_keeps_filters_and_footer(
    monkeypatch: pytest.MonkeyPatch,
):
    def fail(*_: object) -> None:
        raise ZeroDivisionError("secret detail")

    monkeypatch.setattr("monitoring.views.overview.view_overview", fail)
    forget_all()  # what an earlier reader saw would be shown
    opened = open_page(nam="2022")

    (told,) = opened.app.error
    assert told.value.startswith("Trang này gặp lỗi và chưa hiển thị được.")
    assert "secret detail" not in told.value
    assert not opened.app.exception
    assert "382/QĐ-UBND" in opened.html


def test_a_page_that_fails_is_counted_and_told_in_the_log_by_where_and_not_by_what_it_says(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    def fail(*_: object) -> None:
        raise ZeroDivisionError("secret detail")

    monkeypatch.setattr("monitoring.views.overview.view_overview", fail)
    forget_all()
    before = counted()
    with caplog.at_level(logging.INFO, logger="dashboard"):
        open_page(nam="2022")

    assert counted() == before + 1
    (line,) = [JsonLines().format(one) for one in caplog.records if one.name == "dashboard" and one.exc_info]
    assert '"page_failed"' in line
    assert "tests/pages/test_failing_page.py" in line  # the last place in its trace
    assert "secret detail" not in line

import pytest

from components.widgets.made_once import forget_all
from tests.pages.opened import open_page


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

import threading
from collections.abc import Callable
from dataclasses import dataclass, field

import plotly.graph_objects as go
import pytest

from components.documents.pictures.chromium import ChromiumEngine
from components.documents.pictures.desk import Desk, WrongSetting, pick_engines
from components.documents.pictures.kept_pictures import KeptPictures
from components.documents.pictures.painter import PainterEngine
from components.documents.pictures.picture import (
    Cancelled,
    CannotPaint,
    DeskFull,
    DrawingFailed,
    Engine,
    NoBrowser,
    Picture,
)


@dataclass
class PlainEngine:
    """Gives a picture of one byte, or the error that it was given; counts what it drew."""

    error: Exception | None = None
    before: Callable[[], object] = lambda: None
    drawn: list[str] = field(default_factory=list)

    def draw(self, figure: go.Figure, *, format: str = "png") -> Picture:
        self.before()
        if self.error:
            raise self.error
        self.drawn.append(figure.layout.meta["alt"])
        return Picture(b"x", format, 1, 1, Engine.MATPLOTLIB)

    def close(self) -> None:
        pass


def a_figure(alt: str = "hình") -> go.Figure:
    return go.Figure(layout={"width": 40, "height": 30, "meta": {"alt": alt}})


def figures(count: int) -> dict[str, go.Figure]:
    return {f"hinh-{at}": a_figure(f"hình {at}") for at in range(count)}


def test_without_a_browser_the_second_engine_draws(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("BROWSER_PATH", "/khong/co/trinh-duyet")
    desk = Desk([ChromiumEngine(), PainterEngine()])

    assert desk.draw(a_figure()).engine is Engine.MATPLOTLIB


def test_without_a_browser_pdf_says_what_to_install(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("BROWSER_PATH", raising=False)
    monkeypatch.setenv("PATH", "/khong/co")
    with pytest.raises(NoBrowser, match="apt-get install chromium"):
        Desk([ChromiumEngine(), PainterEngine()]).print_pdf("<p>Báo cáo</p>")


def test_a_browser_that_does_not_start_is_left_alone_for_a_while(tmp_path, monkeypatch: pytest.MonkeyPatch):
    starts = tmp_path / "starts"
    broken = tmp_path / "chromium"
    broken.write_text(f"#!/bin/sh\necho x >> {starts}\nexit 1\n")
    broken.chmod(0o755)
    monkeypatch.setenv("BROWSER_PATH", str(broken))
    engine = ChromiumEngine()
    for _ in range(3):
        with pytest.raises(NoBrowser):
            engine.draw(a_figure())

    assert starts.read_text().count("x") == 1


def test_where_the_first_engine_fails_the_second_draws_and_the_next_picture_asks_the_first_again():
    first, second = PlainEngine(DrawingFailed("hỏng")), PlainEngine()
    desk = Desk([first, second])
    desk.draw(a_figure())
    first.error = None
    desk.draw(a_figure())

    assert (len(first.drawn), len(second.drawn)) == (1, 1)


def test_where_no_engine_can_the_reason_of_the_last_is_told():
    desk = Desk([PlainEngine(NoBrowser("không có")), PlainEngine(CannotPaint("không vẽ được"))])
    with pytest.raises(CannotPaint, match="không vẽ được"):
        desk.draw(a_figure())


def test_the_same_figure_is_drawn_once_and_in_each_format():
    engine = PlainEngine()
    desk = Desk([engine])
    for format in ("png", "png", "svg"):
        assert desk.draw(a_figure(), format=format).format == format
    assert len(engine.drawn) == 2
    desk.forget()
    desk.draw(a_figure())

    assert len(engine.drawn) == 3


def test_all_pictures_come_by_name_in_the_order_asked_and_progress_counts_up():
    told: list[tuple[int, int]] = []
    names: list[str] = []
    callers: set[int] = set()

    def tell(done: int, total: int, name: str) -> None:
        told.append((done, total))
        names.append(name)
        callers.add(threading.get_ident())

    pictures = Desk([PlainEngine()]).draw_all(figures(5), on_progress=tell)

    assert list(pictures) == list(figures(5))
    assert told == [(done, 5) for done in range(1, 6)]
    assert sorted(names) == list(figures(5))
    assert callers == {threading.get_ident()}


def test_a_job_that_is_stopped_draws_no_further():
    engine = PlainEngine()
    told: list[int] = []
    with pytest.raises(Cancelled):
        Desk([engine], at_once=1).draw_all(
            figures(50),
            on_progress=lambda done, total, name: told.append(done),
            is_cancelled=lambda: len(told) >= 2,
        )

    assert told == [1, 2]
    assert len(engine.drawn) < 50


def test_stopping_does_not_wait_for_the_picture_in_hand():
    released = threading.Event()
    engine = PlainEngine(before=lambda: released.wait(20))
    looked: list[bool] = []

    def is_cancelled() -> bool:
        looked.append(True)
        return len(looked) > 2

    try:
        with pytest.raises(Cancelled):
            Desk([engine]).draw_all(figures(3), is_cancelled=is_cancelled)
        assert not engine.drawn
    finally:
        released.set()


def test_an_error_of_one_picture_is_the_error_of_all():
    with pytest.raises(CannotPaint):
        Desk([PlainEngine(CannotPaint("không"))]).draw_all(figures(3))


def test_no_more_wait_than_there_is_room_for():
    entered, released = threading.Event(), threading.Event()
    engine = PlainEngine(before=lambda: (entered.set(), released.wait(20)))
    desk = Desk([engine], most_waiting=1)
    waiting = threading.Thread(target=desk.draw, args=(a_figure("một"),))
    waiting.start()
    try:
        assert entered.wait(10)
        with pytest.raises(DeskFull):
            desk.draw(a_figure("hai"))
    finally:
        released.set()
        waiting.join()
    assert desk.draw(a_figure("hai"))


@pytest.mark.parametrize(
    ("setting", "engines"),
    [
        ("auto", [ChromiumEngine, PainterEngine]),
        ("Chromium", [ChromiumEngine]),
        ("matplotlib", [PainterEngine]),
    ],
)
def test_the_setting_picks_the_engines(setting: str, engines: list[type]):
    assert [type(engine) for engine in pick_engines(setting)] == engines


def test_another_setting_is_refused():
    with pytest.raises(WrongSetting):
        pick_engines("firefox")


def test_a_desk_without_chromium_prints_no_pdf():
    with pytest.raises(NoBrowser):
        Desk([PainterEngine()]).print_pdf("<p>x</p>")


def test_kept_pictures_make_room_for_the_latest():
    kept = KeptPictures(most_bytes=10)
    for key in ("a", "b"):
        kept.keep(key, Picture(b"12345", "png", 1, 1, Engine.CHROMIUM))
    kept.find("a")
    kept.keep("c", Picture(b"12345", "png", 1, 1, Engine.CHROMIUM))

    assert kept.find("a")
    assert kept.find("b") is None
    assert kept.find("c")

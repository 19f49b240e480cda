import os
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import plotly.graph_objects as go
import pytest
from PIL import ImageChops
from pypdf import PdfReader

from components.documents.pictures.chromium import ChromiumEngine
from components.documents.pictures.desk import Desk
from components.documents.pictures.painter import PainterEngine
from components.documents.pictures.picture import DrawingFailed, Engine, Picture, TookTooLong
from components.figures.theme import FONT, FONT_STACK, pick_palette
from tests.documents.pictures.drawn import KINDS, exhibit_of, figure_of, opened

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def warm() -> Iterator[ChromiumEngine]:
    engine = ChromiumEngine()
    yield engine
    engine.close()


def words_in(family: str) -> go.Figure:
    note = {"x": 0, "y": 0.5, "xref": "paper", "yref": "paper", "xanchor": "left", "showarrow": False}
    note |= {"text": "Đạ Tẻh, Đạ Huoai", "font": {"family": family, "size": 24}}
    axis = {"visible": False, "range": [0, 1]}
    margin = dict.fromkeys("lrtb", 4)
    return go.Figure(
        layout={
            "width": 320,
            "height": 60,
            "margin": margin,
            "xaxis": axis,
            "yaxis": axis,
            "annotations": [note],
            "plot_bgcolor": "#FFFFFF",
        }
    )


def inked_px(picture: Picture) -> tuple[int, ...] | None:
    """Left, top, right, bottom of all that is not white."""
    image = opened(picture)
    white = image.copy()
    white.paste((255, 255, 255), (0, 0, *image.size))
    return ImageChops.difference(image, white).getbbox()


def children_of(process_id: int) -> list[int]:
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            if int(stat.read_text().rpartition(")")[2].split()[1]) == process_id:
                found.append(int(stat.parent.name))
    return found


def test_the_map_has_its_size_and_the_colours_of_its_classes(warm: ChromiumEngine):
    view, figure = exhibit_of("map").drawing, figure_of("map")
    picture = warm.draw(figure)
    image = opened(picture)
    colours = {colour for _, colour in image.getcolors(1 << 20)}

    assert picture.engine is Engine.CHROMIUM
    assert image.size == (2 * figure.layout.width, 2 * figure.layout.height)
    for colour in pick_palette(view.palette, view.class_count):
        assert tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5)) in colours


def test_letters_are_those_of_the_house_though_the_machine_has_not_its_type(warm: ChromiumEngine):
    ours, other = (inked_px(warm.draw(words_in(family))) for family in (FONT, "DejaVu Sans"))
    painted = inked_px(PainterEngine().draw(words_in(FONT)))

    assert ours is not None
    assert painted is not None
    assert ours != other
    # the engine without a browser has the type's own file: where both have the same type, words end at the same place
    assert abs(ours[2] - painted[2]) <= 3


@pytest.mark.parametrize("kind", KINDS)
def test_both_engines_draw_nearly_the_same(warm: ChromiumEngine, kind: str):
    one, other = (opened(engine.draw(figure_of(kind))) for engine in (warm, PainterEngine()))
    assert one.size == other.size
    small = [image.convert("L").resize((image.width // 16, image.height // 16)) for image in (one, other)]
    differing = [value for value in ImageChops.difference(*small).tobytes() if value > 48]

    assert len(differing) < 0.004 * small[0].width * small[0].height


def test_svg_has_words_as_text_and_brings_its_type(warm: ChromiumEngine):
    picture = warm.draw(figure_of("slope"), format="svg")
    words = {
        text.text for text in ElementTree.fromstring(picture.content).iter() if text.tag.endswith("text")
    }

    assert "Đạ Tẻh 3,50" in words
    assert b"src:url(data:font/woff2;base64," in picture.content
    assert FONT_STACK.split(",")[0].encode() in picture.content


def test_one_process_serves_all_pictures_and_leaves_nothing_behind(warm: ChromiumEngine):
    warm.draw(figure_of("groups"))
    first = warm.process_id
    warm.draw(figure_of("rates"))
    assert warm.process_id == first
    assert first is not None
    folder = warm._browser.folder
    warm.close()

    assert not folder.exists()
    assert not Path(f"/proc/{first}").exists()
    assert warm.process_id is None


def test_a_process_killed_between_pictures_is_started_again(warm: ChromiumEngine):
    warm.draw(figure_of("groups"))
    killed = warm.process_id
    os.kill(killed, 9)

    assert warm.draw(figure_of("rates")).engine is Engine.CHROMIUM
    assert warm.process_id not in (None, killed)


def test_a_process_killed_in_the_middle_still_gives_every_picture(warm: ChromiumEngine):
    warm.draw(figure_of("groups"))
    killed = warm.process_id
    figures = {kind: figure_of(kind) for kind in KINDS}
    told: list[str] = []

    def kill_after_two(done: int, total: int, name: str) -> None:
        told.append(name)
        if done == 2:
            os.kill(killed, 9)

    pictures = Desk([warm, PainterEngine()]).draw_all(figures, on_progress=kill_after_two)

    assert list(pictures) == list(KINDS)
    assert len(told) == len(KINDS)
    assert warm.process_id != killed


def test_a_browser_that_keeps_dying_leaves_the_pictures_to_the_second_engine():
    engine = ChromiumEngine()
    stop = threading.Event()

    def keep_killing() -> None:
        while not stop.is_set():
            process_id = engine.process_id
            if process_id is not None:
                with suppress(ProcessLookupError):
                    os.kill(process_id, 9)
            time.sleep(0.005)

    killer = threading.Thread(target=keep_killing)
    killer.start()
    try:
        picture = Desk([engine, PainterEngine()]).draw(figure_of("groups"))
    finally:
        stop.set()
        killer.join()
        engine.close()

    assert picture.engine is Engine.MATPLOTLIB


def test_a_page_whose_renderer_is_gone_does_not_hold_up_the_next_picture(warm: ChromiumEngine):
    warm.draw(figure_of("groups"))
    for child in children_of(warm.process_id):
        os.kill(child, 9)
    pictures = [Desk([warm, PainterEngine()]).draw(figure_of(kind)) for kind in ("rates", "groups")]

    assert pictures[-1].engine is Engine.CHROMIUM


def test_a_picture_that_takes_too_long_is_given_up_and_the_next_one_drawn(
    warm: ChromiumEngine, monkeypatch: pytest.MonkeyPatch
):
    warm.draw(figure_of("groups"))
    monkeypatch.setattr(warm, "_picture_s", 0.001)
    with pytest.raises(TookTooLong):
        warm.draw(figure_of("map"))
    monkeypatch.undo()

    assert warm.draw(figure_of("groups")).engine is Engine.CHROMIUM


def test_a_figure_that_plotly_cannot_draw_is_an_error_and_the_page_goes_on(warm: ChromiumEngine):
    wrong = go.Figure(layout={"width": 40, "height": 40})
    with pytest.raises(DrawingFailed):
        warm.draw(wrong, format="docx")

    assert warm.draw(figure_of("groups")).engine is Engine.CHROMIUM


def test_pdf_has_the_paper_of_its_css_its_letters_and_its_page_numbers(warm: ChromiumEngine):
    number = "@top-center {content: 'trang ' counter(page)}"
    html = f"<style>@page {{size: A4; margin: 25mm; {number}}} body {{font-family: 'Be Vietnam Pro'}}</style>"
    html += "<p>Đạ Tẻh</p><p style='break-before: page'>Trang sau</p>"
    reader = PdfReader(BytesIO(warm.print_pdf(html)))
    fonts = {
        str(font.get_object()["/BaseFont"])
        for page in reader.pages
        for font in page["/Resources"]["/Font"].values()
    }

    assert [round(float(side)) for side in reader.pages[0].mediabox[2:]] == [595, 842]
    assert len(reader.pages) == 2
    assert "Đạ Tẻh" in reader.pages[0].extract_text()
    assert "trang 2" in reader.pages[1].extract_text()
    assert any("BeVietnamPro" in font for font in fonts)


def test_a_document_runs_no_script_and_asks_for_nothing(warm: ChromiumEngine):
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        listener.settimeout(0.3)
        address = f"http://127.0.0.1:{listener.getsockname()[1]}"
        html = f"<img src='{address}/a.png'><p id='p'>trước</p><script>document.getElementById('p').textContent = 'sau'</script>"
        text = PdfReader(BytesIO(warm.print_pdf(html))).pages[0].extract_text()
        with pytest.raises(TimeoutError):
            listener.accept()

    assert "trước" in text
    assert "sau" not in text

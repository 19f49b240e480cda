"""A whole show as one HTML document: style, type, slides and keys, with nothing left to fetch."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from components.figures.slides.bodies import draw_body
from components.figures.slides.map_svg import draw_outlines
from components.figures.slides.markup import clean, illustrative_mark
from components.figures.typefaces import typefaces
from monitoring.sources.boundaries import boundary_attribution
from monitoring.views.caption import Caption
from monitoring.views.map_parts import MapView
from monitoring.views.slides import OverviewSlide, SlideView

_HERE = Path(__file__).parent
_WEIGHTS = (400, 600)
_LONG_TITLE = 100


def write_show(slides: Sequence[SlideView], *, title: str) -> str:
    """Give the document. It opens on the first slide, shows one at a time in 16:9 and turns on the presenter's keys.

    It fetches nothing: type and outlines are inside, so that it runs from a memory stick as well.
    """
    maps = [found for slide in slides if (found := _map_of(slide)) is not None]
    pages = "".join(
        _slide(slide, number, len(slides), with_map=_map_of(slide) is not None)
        for number, slide in enumerate(slides, start=1)
    )
    return (
        f"<!doctype html><html lang='vi'><head><meta charset='utf-8'><title>{clean(title)}</title>"
        f"<style>{typefaces(*_WEIGHTS)}{_read('show.css')}</style></head><body>{draw_outlines(maps) if maps else ''}"
        f"<main id='stage'>{pages}</main><script>{_read('show.js')}</script></body></html>"
    )


def _slide(slide: SlideView, number: int, count: int, *, with_map: bool) -> str:
    size = " long" if len(slide.title) > _LONG_TITLE else ""
    boundaries = f"<p class='boundaries'>{clean(boundary_attribution())}</p>" if with_map else ""
    return (
        f"<section class='slide' aria-roledescription='trang chiếu' aria-label='{clean(f'Trang {number} trên {count}')}'>"
        f"<header><h1 class='title{size}'>{clean(slide.title)}</h1><p class='subtitle'>{clean(slide.subtitle)}</p></header>"
        f"<div class='body'>{draw_body(slide.content)}</div>"
        f"<footer><div><p>{illustrative_mark(slide.caption)} {clean(_source_line(slide.caption))}</p>{boundaries}</div>"
        f"<span class='page'>{number} / {count}</span></footer></section>"
    )


def _source_line(caption: Caption) -> str:
    """Sources · coverage · standing; the standing is left to the mark in front of the line where there is one."""
    if not caption.has_illustrative:
        return caption.footer
    return caption.footer.removesuffix(caption.standing).removesuffix(" · ")


def _map_of(slide: SlideView) -> MapView | None:
    if isinstance(slide.content, MapView):
        return slide.content
    return slide.content.map if isinstance(slide.content, OverviewSlide) else None


def _read(file_name: str) -> str:
    return (_HERE / file_name).read_text(encoding="utf-8")

"""Makes whole documents: pictures first, with progress and a way to stop, then the file."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import plotly.graph_objects as go

from components.documents.document import Document, Format
from components.documents.form import DocumentForm
from components.documents.paper.print_html import write_print_html
from components.documents.paper.without_browser import write_pdf_without_browser
from components.documents.pictures.desk import Desk
from components.documents.pictures.drawing import draw_exhibit
from components.documents.pictures.picture import Cancelled, NoBrowser, Picture, PictureSize
from components.documents.powerpoint.writer import write_pptx
from components.documents.progress import (
    IsCancelled,
    OnProgress,
    Progress,
    never_cancelled,
    nobody_listens,
)
from components.documents.sheets.briefing_workbook import write_briefing_xlsx
from components.documents.web.writer import write_html
from components.documents.word.writer import write_docx
from monitoring.model.framework import ResultsFramework
from monitoring.sources.boundaries import Boundaries
from monitoring.views.briefing.briefing import Briefing, BriefingAsk, BriefingKind
from monitoring.views.briefing.briefings import view_briefing
from monitoring.views.briefing.framing import name_bundle
from monitoring.views.exhibits.exhibit import Exhibit
from monitoring.views.map_parts import MapView

# a date in every entry of a ZIP; a fixed one, so that the same figures give the same bytes
_ZIP_DAY = (2021, 1, 1, 0, 0, 0)
_MAP_PX, _MAP_ON_ONE_SHEET_PX = 640, 520


@dataclass(frozen=True)
class Workshop:
    """What documents are made with: the tables, the boundaries, the desk that draws, and the office's own template."""

    framework: ResultsFramework
    boundaries: Boundaries
    desk: Desk
    template: Path | None = None


def make_document(
    workshop: Workshop,
    ask: BriefingAsk,
    *,
    format: Format,
    form: DocumentForm,
    on_progress: OnProgress = nobody_listens,
    is_cancelled: IsCancelled = never_cancelled,
) -> Document:
    """Give one briefing as a file. Raises `Cancelled`, `UnfitTemplate`, or what `view_briefing` raises."""
    on_progress(Progress(0, 1, "Đang lấy số liệu"))
    briefing = view_briefing(workshop.framework, workshop.boundaries, ask)
    content, engines = _MAKERS[format](_Order(workshop, briefing, form, on_progress, is_cancelled))
    if is_cancelled():
        raise Cancelled
    return Document(f"{briefing.file_stem}.{format.value}", content, engines)


def make_documents(
    workshop: Workshop,
    asks: Sequence[BriefingAsk],
    *,
    format: Format,
    form: DocumentForm,
    on_progress: OnProgress = nobody_listens,
    is_cancelled: IsCancelled = never_cancelled,
) -> Document:
    """Give several briefings, each a file, in one ZIP; one alone is its own file. Raises as `make_document` does."""
    if len(asks) == 1:
        return make_document(
            workshop,
            asks[0],
            format=format,
            form=form,
            on_progress=on_progress,
            is_cancelled=is_cancelled,
        )
    packed, engines = io.BytesIO(), list[str]()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, ask in enumerate(asks):
            one = make_document(
                workshop,
                ask,
                format=format,
                form=form,
                on_progress=_within(on_progress, number, len(asks)),
                is_cancelled=is_cancelled,
            )
            archive.writestr(zipfile.ZipInfo(one.file_name, _ZIP_DAY), one.content, zipfile.ZIP_DEFLATED)
            engines += one.drawn_by
    name = name_bundle(workshop.framework, asks[0].year)
    return Document(f"{name}.zip", packed.getvalue(), tuple(dict.fromkeys(engines)))


def _within(on_progress: OnProgress, number: int, count: int) -> OnProgress:
    """Progress of one file as progress of all: in thousandths of a file, so that the bar moves within each."""

    def tell(progress: Progress) -> None:
        done = round((number + progress.share) * 1000)
        on_progress(Progress(done, count * 1000, f"Tài liệu {number + 1}/{count}: {progress.doing}"))

    return tell


Made = tuple[bytes, tuple[str, ...]]


@dataclass(frozen=True)
class _Order:
    """What one document is made of, who hears how far it is, and who may stop it."""

    workshop: Workshop
    briefing: Briefing
    form: DocumentForm
    on_progress: OnProgress
    is_cancelled: IsCancelled


def draw_figures(briefing: Briefing, *, but_native: bool = False) -> dict[str, go.Figure]:
    """The house figure of every exhibit that has a picture, by the exhibit's name.

    ``but_native`` leaves out those that the format draws itself from their series.
    """
    return {
        one.name: draw_exhibit(one, size=_size_of(one, briefing))
        for section in briefing.sections
        for one in section.exhibits
        if one.drawing is not None and not (but_native and one.chart is not None)
    }


def _size_of(exhibit: Exhibit, briefing: Briefing) -> PictureSize | None:
    """Maps are drawn as wide as they are placed, so that their names come out at eight points; charts as they are."""
    if not isinstance(exhibit.drawing, MapView):
        return None
    width_px = _MAP_ON_ONE_SHEET_PX if briefing.ask.kind is BriefingKind.ONE_PAGE else _MAP_PX
    return PictureSize(width_px, width_px)


def _draw_pictures(order: _Order, *, but_native: bool = False) -> dict[str, Picture]:
    sections = order.briefing.sections
    titles = {one.name: one.caption.title for section in sections for one in section.exhibits}

    def tell(done: int, total: int, name: str) -> None:
        order.on_progress(Progress(done, total + 1, f"Đã vẽ {done}/{total} hình: {titles[name]}"))

    order.on_progress(Progress(0, 1, "Đang dựng các hình"))
    figures = draw_figures(order.briefing, but_native=but_native)
    pictures = order.workshop.desk.draw_all(figures, on_progress=tell, is_cancelled=order.is_cancelled)
    order.on_progress(Progress(len(pictures), len(pictures) + 1, "Đang ghi tài liệu"))
    return pictures


def _engines(pictures: Mapping[str, Picture]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(picture.engine.value for picture in pictures.values()))


def _make_docx(order: _Order) -> Made:
    pictures = _draw_pictures(order)
    content = write_docx(order.briefing, pictures, form=order.form, template=order.workshop.template)
    return content, _engines(pictures)


def _make_pptx(order: _Order) -> Made:
    pictures = _draw_pictures(order, but_native=True)
    return write_pptx(order.briefing, pictures), _engines(pictures)


def _make_pdf(order: _Order) -> Made:
    pictures = _draw_pictures(order)
    try:
        html = write_print_html(order.briefing, pictures, order.form)
        return order.workshop.desk.print_pdf(html), _engines(pictures)
    except NoBrowser:
        return write_pdf_without_browser(order.briefing, pictures, order.form), _engines(pictures)


def _make_xlsx(order: _Order) -> Made:
    order.on_progress(Progress(0, 1, "Đang ghi bảng tính"))
    return write_briefing_xlsx(order.briefing), ()


def _make_html(order: _Order) -> Made:
    order.on_progress(Progress(0, 1, "Đang ghi trang HTML"))
    return write_html(order.briefing, figures=draw_figures(order.briefing)), ()


_MAKERS: Mapping[Format, Callable[[_Order], Made]] = {
    Format.DOCX: _make_docx,
    Format.PPTX: _make_pptx,
    Format.XLSX: _make_xlsx,
    Format.PDF: _make_pdf,
    Format.HTML: _make_html,
}

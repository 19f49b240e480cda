"""A sheet in pixels, y downwards, on which lines, areas and words are put one over another with Matplotlib."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import matplotlib
import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patches import PathPatch
from matplotlib.path import Path
from matplotlib.text import Text
from matplotlib.textpath import TextPath
from matplotlib.transforms import Affine2D, Bbox, TransformedBbox

from components.documents.pictures.painting.colours import faded, to_colour
from components.documents.pictures.painting.letters import FAMILIES
from components.documents.pictures.picture import CannotPaint, PictureSize

_CSS_DPI = 96
_PT_PER_PX = 72 / _CSS_DPI
_SLANT_DEG = 12
# letters as wide as they are drawn, not pulled to whole pixels: their places were worked out so. Real text in SVG can
# be searched and edited; a salt that is always the same makes equal pictures equal files
_SETTINGS: dict[Any, str] = {"text.hinting": "none", "svg.fonttype": "none", "svg.hashsalt": "picture"}

Point = tuple[float, float]
Box = tuple[float, float, float, float]


class Canvas:
    """Later things lie over earlier ones. ``clip`` is left, top, right, bottom."""

    def __init__(self, size: PictureSize, background: str) -> None:
        self.size = size
        self._figure = Figure(
            figsize=(size.width_px / _CSS_DPI, size.height_px / _CSS_DPI),
            dpi=_CSS_DPI,
            facecolor=to_colour(background),
        )
        self._to_sheet = (
            Affine2D().scale(1 / size.width_px, -1 / size.height_px).translate(0, 1)
            + self._figure.transFigure
        )
        self._order = 1

    def add_area(
        self, rings: Sequence[Sequence[Point]], *, fill: str | None = None, line: str | None = None, line_px: float = 0,
        dash: str = "solid", opacity: float = 1, clip: Box | None = None,
    ) -> None:  # fmt: skip
        """Closed outlines as one area."""
        if not any(len(ring) > 1 for ring in rings):
            return
        self._add_path(_path(rings, closed=True), fill, line, line_px, dash, opacity, clip)

    def add_line(
        self, runs: Sequence[Sequence[Point]], *, colour: str, width_px: float, dash: str = "solid", opacity: float = 1,
        clip: Box | None = None,
    ) -> None:  # fmt: skip
        """Unbroken runs of a line; a run that comes back to its start is joined there."""
        if width_px <= 0 or not any(len(run) > 1 for run in runs):
            return
        self._add_path(_path(runs, closed=False), None, colour, width_px, dash, opacity, clip)

    def add_hatch(
        self,
        rings: Sequence[Sequence[Point]],
        *,
        colour: str,
        step_px: float,
        line_px: float,
        clip: Box | None = None,
    ) -> None:
        """Lines rising to the right, ``step_px`` apart along the edge, cut to the area."""
        xs, ys = ([point[at] for ring in rings for point in ring] for at in (0, 1))
        left, right, top, bottom = min(xs), max(xs), min(ys), max(ys)
        # all hatches lie on one grid, so that areas side by side look like one
        first = int((left + top) // step_px)
        last = int((right + bottom) // step_px) + 1
        lines = [
            [(index * step_px - bottom, bottom), (index * step_px - top, top)] for index in range(first, last)
        ]
        patch = self._add_path(_path(lines, closed=False), None, colour, line_px, "solid", 1, None)
        area = _path(rings, closed=True)
        patch.set_clip_path(area, self._to_sheet)
        if clip is not None:
            patch.set_clip_box(self._box(clip))

    def add_words(
        self, text: str, *, x_px: float, baseline_px: float, size_px: float, colour: str, is_bold: bool, is_italic: bool = False
    ) -> None:  # fmt: skip
        """One piece of one line, from its left end on its baseline."""
        weight = "bold" if is_bold else "normal"
        font = FontProperties(family=list(FAMILIES), weight=weight, size=size_px * _PT_PER_PX)
        if is_italic:
            self._add_slanted(text, font, x_px, baseline_px, size_px, colour)
            return
        artist = Text(
            x=x_px / self.size.width_px,
            y=1 - baseline_px / self.size.height_px,
            text=text,
            fontproperties=font,
            color=to_colour(colour),
            ha="left",
            va="baseline",
            parse_math=False,
            transform=self._figure.transFigure,
            zorder=self._next(),
        )
        self._figure.add_artist(artist)

    def finish(self, *, format: str, scale: int) -> bytes:
        """The sheet's bytes: PNG with ``scale`` pixels a CSS pixel and side, or SVG."""
        out = io.BytesIO()
        with matplotlib.rc_context(_SETTINGS):
            if format == "png":
                self._figure.set_dpi(_CSS_DPI * scale)
                # matplotlib has types for all but how it writes a file
                FigureCanvasAgg(self._figure).print_png(out, metadata={"Software": None})  # type: ignore[no-untyped-call]
            else:
                self._figure.set_dpi(72)
                nothing = dict.fromkeys(("Creator", "Date", "Format", "Type"))
                FigureCanvasSVG(self._figure).print_svg(out, metadata=nothing)  # type: ignore[no-untyped-call]
        return out.getvalue()

    def _add_path(
        self,
        path: Path,
        fill: str | None,
        line: str | None,
        line_px: float,
        dash: str,
        opacity: float,
        clip: Box | None,
    ) -> PathPatch:
        has_line = line is not None and line_px > 0
        patch = PathPatch(
            path,
            facecolor=faded(fill, opacity) if fill is not None else "none",
            edgecolor=faded(line, opacity) if has_line and line is not None else "none",
            linewidth=line_px * _PT_PER_PX if has_line else 0,
            linestyle=_dashes(dash, line_px) if has_line else "solid",
            capstyle="butt",
            joinstyle="miter" if len(np.asarray(path.vertices)) < 6 else "round",
            transform=self._to_sheet,
            zorder=self._next(),
        )
        self._figure.add_artist(patch, clip=False)
        if clip is not None:
            patch.set_clip_box(self._box(clip))
        return patch

    def _add_slanted(
        self, text: str, font: FontProperties, x_px: float, baseline_px: float, size_px: float, colour: str
    ) -> None:
        """The type has no italic face: the letters are leaned, as a browser leans them."""
        path = TextPath((0, 0), text, prop=font, size=size_px)
        lean = Affine2D().skew_deg(_SLANT_DEG, 0).scale(1, -1).translate(x_px, baseline_px)
        self._add_path(lean.transform_path(path), colour, None, 0, "solid", 1, None)

    def _box(self, clip: Box) -> TransformedBbox:
        return TransformedBbox(Bbox([[clip[0], clip[1]], [clip[2], clip[3]]]), self._to_sheet)

    def _next(self) -> int:
        self._order += 1
        return self._order


def _path(runs: Sequence[Sequence[Point]], *, closed: bool) -> Path:
    vertices: list[Point] = []
    codes: list[Any] = []
    for run in runs:
        if len(run) < 2:
            continue
        vertices += run
        codes += [Path.MOVETO, *[Path.LINETO] * (len(run) - 1)]
        if closed or (len(run) > 2 and run[0] == run[-1]):
            vertices.append(run[0])
            codes.append(Path.CLOSEPOLY)
    return Path(np.asarray(vertices, dtype=float), codes)


def _dashes(dash: str, width_px: float) -> Any:
    """plotly's dashes, in widths of the line as Matplotlib wants them."""
    unit = max(width_px, 3) / width_px
    match dash:
        case "solid":
            return "solid"
        case "dot":
            return (0, (unit, unit))
        case "dash":
            return (0, (3 * unit, 3 * unit))
        case "longdash":
            return (0, (5 * unit, 5 * unit))
        case "dashdot":
            return (0, (3 * unit, unit, unit, unit))
    raise CannotPaint(f"chưa vẽ được nét “{dash}” khi không có Chromium")

"""The one place for colours, type and the plotly template.

Colours carry one meaning at a time. Sequential and diverging palettes are ColorBrewer's (YlOrBr, YlGnBu,
PuOr): safe for colour-blind readers and in grey print. Ratings never rest on colour alone: sign and word
stand beside it. `.streamlit/config.toml` repeats the base colours for Streamlit; a test keeps the two alike.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import plotly.graph_objects as go

from monitoring.model.money import Stage
from monitoring.model.ratings import Rating

READABLE_CONTRAST = 4.5

FONT = "Be Vietnam Pro"
FONT_STACK = f"{FONT}, Noto Sans, Arial, sans-serif"

INK = "#1F2933"
BLACK = "#000000"
INK_SOFT = "#52606D"
LINE = "#D9DEE3"
# of fields and marks that have nothing but their edge to be seen by
EDGE = "#7B8794"
PAPER = "#FFFFFF"
PAPER_SOFT = "#F4F6F8"
PRIMARY = "#0B5394"
NEIGHBOUR = "#F1F2F0"
NEIGHBOUR_LINE = "#D5D8D3"
NO_DATA = "#E4E7EB"
NO_DATA_LINE = "#9AA5B1"

WARM = ("#FFFFD4", "#FED98E", "#FE9929", "#D95F0E", "#993404")
COOL = ("#FFFFCC", "#A1DAB4", "#41B6C4", "#2C7FB8", "#253494")
# falls on the left, rises on the right; a fall is not “good” in itself, so neither side is green or red
CHANGE = ("#542788", "#998EC3", "#D8DAEB", "#FEE0B6", "#F1A340", "#B35806")
# the same with a middle for what stays as it is, then what has a value for the first time and what has none any more
DIFFERENCE = (*CHANGE[:3], "#F7F7F7", *CHANGE[3:], "#FFFFFF", "#FFFFFF")
# signs on the last two, whose paper is the same
PATTERNS: Mapping[str, Mapping[int, str]] = MappingProxyType({"difference": {7: "+", 8: "x"}})

RATING_COLOUR: Mapping[Rating, str] = MappingProxyType(
    {
        Rating.MET: "#1B7F4B",
        Rating.ON_TRACK: "#0B5394",
        Rating.BEHIND: "#9A6700",
        Rating.MISSED: "#B42318",
        Rating.NO_DATA: "#616E7C",
    }
)
STAGE_COLOUR: Mapping[Stage, str] = MappingProxyType(
    {Stage.PLANNED: "#B9CFE4", Stage.ALLOCATED: "#5B8DBE", Stage.DISBURSED: "#0B3D6E"}
)

_PALETTES = {"warm": WARM, "cool": COOL, "change": CHANGE, "difference": DIFFERENCE}


def pick_palette(name: str, class_count: int) -> tuple[str, ...]:
    """Give one colour a class, from the palette's ends inward so that few classes stay far apart."""
    colours = _PALETTES[name]
    if class_count >= len(colours) or class_count <= 0:
        return colours
    if class_count == 1:
        return (colours[len(colours) // 2],)
    step = (len(colours) - 1) / (class_count - 1)
    return tuple(colours[round(index * step)] for index in range(class_count))


def text_on(colour: str) -> str:
    """Ink or white, whichever can be read on ``colour`` (#RRGGBB); black on the middle tones where neither can."""
    readable = (ink for ink in (INK, PAPER) if contrast(ink, colour) >= READABLE_CONTRAST)
    return next(readable, BLACK)


def see_through(colour: str, opacity: float) -> str:
    """``colour`` (#RRGGBB) as an rgba with this opacity, 0 to 1."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red},{green},{blue},{opacity:g})"


def contrast(one: str, other: str) -> float:
    """WCAG contrast of two colours (#RRGGBB), 1 to 21."""
    dark, light = sorted((relative_luminance(one), relative_luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def relative_luminance(colour: str) -> float:
    """WCAG relative luminance of #RRGGBB."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.03928 else ((one + 0.055) / 1.055) ** 2.4 for one in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


TEMPLATE = go.layout.Template(
    layout={
        "font": {"family": FONT_STACK, "size": 14, "color": INK},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "colorway": [PRIMARY, "#5B8DBE", "#9A6700", "#1B7F4B", "#542788"],
        "separators": ",.",
        "margin": {"l": 8, "r": 8, "t": 8, "b": 8},
        "hoverlabel": {
            # without a colour of its own plotly writes in the colour of the border, too pale to read
            "font": {"family": FONT_STACK, "size": 14, "color": INK},
            "bgcolor": PAPER,
            "bordercolor": LINE,
            "align": "left",
        },
        "xaxis": {"gridcolor": LINE, "zerolinecolor": INK_SOFT, "linecolor": LINE, "automargin": True},
        "yaxis": {"gridcolor": LINE, "zerolinecolor": INK_SOFT, "linecolor": LINE, "automargin": True},
        "legend": {
            "orientation": "h",
            "x": 0,
            "y": 1.0,
            "yanchor": "bottom",
            "font": {"size": 13},
            "title": {"text": ""},
        },
        "bargap": 0.3,
        "showlegend": False,
    }
)


# of the axis that names horizontal bars, the first on top; marks that cannot be seen keep the names off the bars
BAR_NAMES: Mapping[str, object] = MappingProxyType(
    {
        "autorange": "reversed",
        "type": "category",
        "ticks": "outside",
        "ticklen": 4,
        "tickcolor": "rgba(0,0,0,0)",
    }
)


def new_figure(*, height: int) -> go.Figure:
    """An empty figure in the house's template, ``height`` pixels high."""
    figure = go.Figure()
    figure.update_layout(template=TEMPLATE, height=height)
    return figure

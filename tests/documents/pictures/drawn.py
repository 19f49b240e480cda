"""An exhibit of every kind of picture, from the tables that the project ships, and how to read the figures made of them."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from html import unescape
from io import BytesIO

import plotly.graph_objects as go
from PIL import Image

from components.documents.pictures.drawing import draw_exhibit
from components.documents.pictures.picture import Picture
from monitoring.model.budget_figures import Breakdown
from monitoring.views.budget import view_budget
from monitoring.views.caption import Caption
from monitoring.views.choice import Choice
from monitoring.views.compare_contributions import view_contributions
from monitoring.views.compare_groups import view_groups
from monitoring.views.compare_maps import view_year_maps
from monitoring.views.compare_scatter import view_scatter
from monitoring.views.compare_two_years import view_two_years
from monitoring.views.compare_units import Comparison
from monitoring.views.exhibits.exhibit import (
    ContributionRates,
    DisbursementBars,
    Drawing,
    Exhibit,
    MoneyBars,
    TargetCourse,
    TargetGauges,
)
from monitoring.views.map import view_map
from monitoring.views.profile_groups import view_profile_groups
from monitoring.views.targets import view_headline_targets, view_target
from tests.builders.briefings import an_exhibit
from tests.shipped import shipped_boundaries, shipped_framework

YEAR = 2022
PUBLISHED = Choice(YEAR, published_only=True)
_ASKED = Comparison("poor_rate", 2021)
KINDS = (
    "map",
    "year-maps",
    "target",
    "gauges",
    "money",
    "disbursement",
    "dots",
    "slope",
    "scatter",
    "contributions",
    "rates",
    "groups",
)


@cache
def exhibit_of(kind: str) -> Exhibit:
    drawing, caption = _drawing_of(kind)
    return as_exhibit(drawing, caption)


def as_exhibit(drawing: Drawing, caption: Caption) -> Exhibit:
    return replace(an_exhibit("hinh", drawing=drawing), caption=caption)


@cache
def figure_of(kind: str) -> go.Figure:
    return draw_exhibit(exhibit_of(kind))


def map_published() -> Exhibit:
    """A map on which only two districts have a value."""
    view = view_map(shipped_framework(), shipped_boundaries(), PUBLISHED, indicator_id="poor_rate")
    return as_exhibit(view, view.caption)


def words_of(figure: go.Figure) -> str:
    """Every word that can be read in the picture, in one text without markup."""
    texts = [note.text for note in figure.layout.annotations]
    for trace in figure.data:
        if trace.type == "bar":
            texts += [*(trace.text or ()), *(name for name in trace.y if isinstance(name, str))]
    for axis in (*figure.select_xaxes(), *figure.select_yaxes()):
        texts += axis.ticktext or ()
        texts.append(axis.title.text or "")
    joined = "\n".join(texts).replace("<br>", " ")
    for tag in ("<b>", "</b>"):
        joined = joined.replace(tag, "")
    return unescape(joined)


def opened(picture: Picture) -> Image.Image:
    return Image.open(BytesIO(picture.content)).convert("RGB")


def _drawing_of(kind: str) -> tuple[Drawing, Caption]:
    framework, choice = shipped_framework(), Choice(YEAR)
    match kind:
        case "map":
            view = view_map(framework, shipped_boundaries(), choice, indicator_id="poor_rate")
        case "year-maps":
            view = view_year_maps(framework, shipped_boundaries(), choice, _ASKED)
        case "target":
            target = view_target(framework, Choice(YEAR + 1), framework.targets["A2"])
            return TargetCourse(target), target.caption
        case "gauges":
            targets = view_headline_targets(framework, choice)
            return TargetGauges(targets), targets[-1].caption
        case "money" | "disbursement":
            budget = view_budget(framework, choice, by=Breakdown.PROJECT)
            drawn = MoneyBars(budget) if kind == "money" else DisbursementBars(budget)
            return drawn, budget.caption
        case "dots":
            view = view_profile_groups(framework, Choice(YEAR, unit_id="673")).plot
        case "slope":
            view = view_two_years(framework, choice, _ASKED)
        case "scatter":
            view = view_scatter(framework, choice, _ASKED, second_id="near_poor_rate")
        case "groups":
            view = view_groups(framework, choice, _ASKED)
        case _:
            view = view_contributions(framework, choice, _ASKED)
            return (ContributionRates(view) if kind == "rates" else view), view.caption
    return view, view.caption

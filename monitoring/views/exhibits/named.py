"""An exhibit by the name of its view, for the command line and for whoever has only a name and a choice."""

from __future__ import annotations

from monitoring.model.framework import ResultsFramework
from monitoring.sources.boundaries import Boundaries
from monitoring.views.exhibits.asking import EXHIBIT_NAMES, ExhibitAsk, NotForThisChoice, UnknownExhibit
from monitoring.views.exhibits.exhibit import Exhibit
from monitoring.views.exhibits.makers import MAKERS

__all__ = ["EXHIBIT_NAMES", "ExhibitAsk", "NotForThisChoice", "UnknownExhibit", "exhibit_named"]


def exhibit_named(framework: ResultsFramework, boundaries: Boundaries, ask: ExhibitAsk) -> Exhibit:
    """Make the exhibit. Raises `UnknownExhibit` for the name, `NotForThisChoice` where the choice does not suffice."""
    if ask.view not in MAKERS:
        raise UnknownExhibit(ask.view)
    return MAKERS[ask.view](framework, boundaries, ask)

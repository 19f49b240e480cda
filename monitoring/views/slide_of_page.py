"""The slide that shows what a page shows, so that any page can be put into the agenda from where one stands."""

from __future__ import annotations

from collections.abc import Mapping

from monitoring.model.budget_figures import Breakdown
from monitoring.model.framework import ResultsFramework
from monitoring.views.agenda import SlideAsk, SlideKind
from monitoring.views.choice import Choice

_KINDS = {
    "": SlideKind.OVERVIEW,
    "tong-quan": SlideKind.OVERVIEW,
    "ban-do": SlideKind.MAP,
    "muc-tieu": SlideKind.TARGETS,
    "kinh-phi": SlideKind.MONEY,
    "ho-so": SlideKind.UNIT,
    "ho-so-huyen": SlideKind.UNIT,
}


def has_slide(page: str) -> bool:
    """Whether the page, by its path in the address, can become a slide."""
    return page in _KINDS


def slide_of_page(
    framework: ResultsFramework, page: str, choice: Choice, address: Mapping[str, str]
) -> SlideAsk:
    """Give the slide of the page as it stands; ``address`` holds the page's own choices in their codes."""
    kind = _KINDS[page]
    if kind is SlideKind.MAP:
        subject = address.get("chiso", framework.programme.headline_indicator_id)
        if "sosanh" in address:
            return SlideAsk(SlideKind.CHANGE, choice, subject, from_year=int(address["sosanh"]))
        return SlideAsk(kind, choice, subject)
    if kind is SlideKind.MONEY:
        return SlideAsk(
            kind,
            choice,
            address.get("duan"),
            by=Breakdown(address.get("theo", Breakdown.PROJECT.value)),
            whole_period=address.get("ky") == "ca-ky",
        )
    return SlideAsk(kind, choice)

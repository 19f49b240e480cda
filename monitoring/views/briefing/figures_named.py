"""The figures that a sentence names by their ids."""

from __future__ import annotations

import re
from collections.abc import Iterable

from monitoring.model.figures import Figure
from monitoring.views.briefing.scope import Scope

_FIGURE_ID = re.compile(
    r"^(?:total:|sum:|where:\w+:)?(?P<indicator>\w+)/(?P<unit>[\w-]+)/(?P<year>\d{4})/(?P<group>\w+)$"
)


def figures_named(scope: Scope, figure_ids: Iterable[str]) -> list[Figure]:
    """Give the figures; what is named besides figures (money, ratings, targets) is passed over."""
    return [
        scope.figure(
            named["indicator"], unit_id=named["unit"], year=int(named["year"]), group_id=named["group"]
        )
        for named in map(_FIGURE_ID.match, figure_ids)
        if named and named["indicator"] in scope.framework.indicators
    ]

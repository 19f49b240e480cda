"""The pictures of the comparison page as exhibits: ranking, two years, two indicators, parts of the sum, groups."""

from __future__ import annotations

from monitoring.views.exhibits.compared import exhibit_ranking, exhibit_two_years
from monitoring.views.exhibits.compared_groups import exhibit_groups, exhibit_groups_by_unit
from monitoring.views.exhibits.contributions import exhibit_contributions, exhibit_rates
from monitoring.views.exhibits.scatter import exhibit_scatter

__all__ = [
    "exhibit_contributions",
    "exhibit_groups",
    "exhibit_groups_by_unit",
    "exhibit_ranking",
    "exhibit_rates",
    "exhibit_scatter",
    "exhibit_two_years",
]

"""Every check, in the order in which problems are told."""

from __future__ import annotations

from monitoring.model.framework import ResultsFramework
from monitoring.returns.checks.figures_alone import (
    find_missing_numbers,
    find_negative_counts,
    find_numerators_above,
    find_rates_beyond,
    find_rates_not_following,
)
from monitoring.returns.checks.groups import (
    find_groups_above_all,
    find_totals_not_adding_up,
    stated_totals_of,
)
from monitoring.returns.checks.money import (
    find_disbursed_above_allocated,
    find_money_in_wrong_unit,
    find_negative_amounts,
    find_repeated_amounts,
)
from monitoring.returns.checks.province import find_sums_off_published
from monitoring.returns.checks.series import find_odd_in_series
from monitoring.returns.checks.standards import find_old_standard
from monitoring.returns.checks.units import (
    find_figures_of_enlarged_province,
    find_units_not_reporting,
    find_units_out_of_time,
)
from monitoring.returns.finding import Finding
from monitoring.returns.rows import ReturnRows

_OF_FIGURES = (
    find_negative_counts,
    find_missing_numbers,
    find_numerators_above,
    find_rates_beyond,
    find_rates_not_following,
    find_groups_above_all,
    find_units_out_of_time,
    find_units_not_reporting,
    find_figures_of_enlarged_province,
    find_old_standard,
)
_AGAINST_RELEASE = (find_odd_in_series, find_sums_off_published)
_OF_MONEY = (
    find_negative_amounts,
    find_units_out_of_time,
    find_units_not_reporting,
    find_disbursed_above_allocated,
    find_money_in_wrong_unit,
    find_repeated_amounts,
)


def check_rows(rows: ReturnRows, framework: ResultsFramework) -> list[Finding]:
    """Give everything that is wrong or odd. A cell that is plainly wrong is not compared with the release as well."""
    findings = [one for check in _OF_FIGURES for one in check(rows.figures, framework)]
    findings += [one for check in _OF_MONEY for one in check(rows.money, framework)]
    findings += find_totals_not_adding_up((*rows.totals, *stated_totals_of(rows.figures, framework)))
    wrong = {one.place for one in findings}
    findings += [
        one for check in _AGAINST_RELEASE for one in check(rows.figures, framework) if one.place not in wrong
    ]
    return _once(findings)


def _once(findings: list[Finding]) -> list[Finding]:
    """A cell that feeds two figures has one mistake, not two; errors are told before warnings on the same cell."""
    return list(dict.fromkeys(findings))

"""Returns of a programme that has no near-poor households, or no poverty standard before its own."""

from dataclasses import replace

from monitoring.model.framework import ResultsFramework
from monitoring.model.periods import Period
from monitoring.returns.checks.groups import stated_totals_of
from monitoring.returns.checks.standards import find_old_standard
from monitoring.returns.form_building import build_form
from tests.builders.framework import DETAILS, a_framework
from tests.builders.reported import a_figure


def a_programme(**details: object) -> ResultsFramework:
    return replace(a_framework().build(), details=replace(DETAILS, **details))


def codes_by_sheet(framework: ResultsFramework) -> dict[str, set[str]]:
    form = build_form(framework, "678", Period(2024))
    return {sheet.name: {row.code for row in sheet.rows} for sheet in form.sheets}


def test_with_the_near_poor_the_headline_stands_in_the_first_sheet():
    sheets = codes_by_sheet(a_programme())

    assert "ho/all" in sheets["Biểu 1"]
    assert "ct/poor_rate/all" not in sheets["Biểu 2"]


def test_without_them_it_stands_among_the_targets_and_the_first_sheet_is_left_out():
    sheets = codes_by_sheet(a_programme(near_poor_indicator_id=None))

    assert list(sheets) == ["Biểu 2", "Biểu 3"]
    assert "ct/poor_rate/all" in sheets["Biểu 2"]


def test_poor_and_near_poor_are_added_up_only_where_the_programme_counts_both():
    figures = [
        a_figure(300, indicator="poor_rate"),
        a_figure(200, indicator="near_poor_rate"),
        a_figure(510, indicator="mdp_rate"),
    ]

    (total,) = stated_totals_of(figures, a_programme())
    assert (total.stated, total.parts) == (510, (300, 200))
    assert list(stated_totals_of(figures, a_programme(poor_and_near_indicator_id=None))) == []
    assert list(stated_totals_of(figures, a_programme(near_poor_indicator_id="khac"))) == []


def test_no_standard_is_old_where_one_of_its_details_is_missing():
    old = [a_figure(1_083, indicator="poor_rate_std2016")]

    assert len(list(find_old_standard(old, a_programme()))) == 1
    assert list(find_old_standard(old, a_programme(old_standard_vi=None))) == []

from monitoring.model.ratings import Rating
from monitoring.views.choice import Choice
from monitoring.views.overview import OverviewView, view_overview
from monitoring.wording.numbers import NO_DATA_VI
from tests.shipped import shipped_boundaries, shipped_framework, target_count


def seen(choice: Choice) -> OverviewView:
    return view_overview(shipped_framework(), shipped_boundaries(), choice)


def test_the_title_is_the_finding():
    assert (
        seen(Choice(2022)).title
        == "Tỷ lệ hộ nghèo năm 2022 là 1,94 %, thấp hơn cả nước (4,03 %) là 2,09 điểm %"
    )


def test_a_district_is_named_in_the_title():
    title = seen(Choice(2022, unit_id="674", published_only=True)).title

    assert title.startswith("Tỷ lệ hộ nghèo của huyện Đam Rông năm 2022 là 6,90 %, cao hơn cả nước (4,03 %)")


def test_cards_show_the_headline_its_count_the_near_poor_and_the_minorities():
    assert [card.label for card in seen(Choice(2023)).cards] == [
        "Tỷ lệ hộ nghèo",
        "Số hộ nghèo",
        "Tỷ lệ hộ cận nghèo",
        "Tỷ lệ hộ nghèo – dân tộc thiểu số",
    ]


def test_a_chosen_group_is_not_shown_beside_another():
    labels = [card.label for card in seen(Choice(2023, group_id="dtts")).cards]

    assert len(labels) == 3
    assert labels[0] == "Tỷ lệ hộ nghèo – dân tộc thiểu số"


def test_every_target_is_counted_once():
    for choice in (
        Choice(2023),
        Choice(2025),
        Choice(2022, unit_id="674"),
        Choice(2024, published_only=True),
    ):
        assert seen(choice).tally.total == target_count()


def test_published_figures_alone_leave_most_targets_without_data():
    counts = dict(seen(Choice(2023, published_only=True)).tally.counts)

    assert counts[Rating.NO_DATA] >= 17
    assert counts[Rating.BEHIND] == counts[Rating.MISSED] == 0


def test_gauges_show_the_headline_targets_of_the_plan():
    view = seen(Choice(2023))

    assert [target.target_id for target in view.headline_targets] == ["A1", "A2", "A3", "B3", "B5", "B9"]
    assert view.targets_caption.has_illustrative


def test_with_published_figures_only_nothing_on_the_page_is_illustrative_in_any_year():
    for year in shipped_framework().programme.years:
        view = seen(Choice(year, published_only=True))
        captions = [card.caption for card in view.cards]
        captions += [view.map.caption, view.targets_caption, view.budget.caption]

        assert not any(caption.has_illustrative for caption in captions), year
        assert not view.map.has_illustrative


def test_published_figures_only_of_2024_and_2025_answer_no_data_and_never_zero():
    for year in (2024, 2025):
        view = seen(Choice(year, published_only=True))

        assert NO_DATA_VI in view.title
        assert {card.value for card in view.cards} == {NO_DATA_VI}
        assert all(unit.class_index is None and unit.label == "–" for unit in view.map.units)

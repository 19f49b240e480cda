from tests.pages.opened import Opened, open_page, seen


def paint(opened: Opened) -> str:
    """All that the map was sent."""
    return str([opened.map_sent, opened.years_sent])


def test_the_title_is_the_finding_of_the_indicator_on_the_map():
    assert seen("ban-do", nam="2022").title.startswith("Tỷ lệ hộ nghèo năm 2022 là 1,94 %")
    assert seen("ban-do", nam="2022", chiso="near_poor_rate").title.startswith(
        "Tỷ lệ hộ cận nghèo năm 2022 là 3,40 %"
    )


def test_the_map_is_sent_colours_and_no_geometry():
    sent = paint(seen("ban-do"))

    assert "'colours': ['#FFFFD4'" in sent
    assert "coordinates" not in sent


def test_every_year_is_told_in_a_message_that_no_choice_of_a_year_or_a_district_changes():
    sent = [
        seen("ban-do", **link) for link in ({"nam": "2022"}, {"nam": "2025"}, {"nam": "2022", "huyen": "674"})
    ]

    assert len({str(one.years_sent) for one in sent}) == 1
    assert {one.map_sent["years"] for one in sent} == {sent[0].years_sent["key"]}
    assert [frame["year"] for frame in sent[0].years_sent["frames"]] == [2021, 2022, 2023, 2024, 2025]


def test_another_indicator_has_years_of_its_own():
    assert (
        seen("ban-do", nam="2022").years_sent["key"]
        != seen("ban-do", nam="2022", chiso="near_poor_rate").years_sent["key"]
    )


def test_the_table_beside_the_map_has_every_unit():
    html = seen("ban-do", nam="2022", congbo="1").html

    assert html.index("Đam Rông") < html.index("Cát Tiên") < html.index("Bảo Lộc")


def test_a_chosen_district_opens_its_twenty_figures():
    html = seen("ban-do", nam="2022", huyen="674").html

    assert "Huyện Đam Rông năm 2022: số liệu của 20 chỉ tiêu" in html
    assert "số liệu của 20 chỉ tiêu" not in seen("ban-do", nam="2022").html


def test_two_years_are_compared_in_points():
    opened = seen("ban-do", nam="2022", sosanh="2021", congbo="1")

    assert opened.title == "Tỷ lệ hộ nghèo toàn tỉnh giảm 0,93 điểm % từ năm 2021 đến năm 2022"
    assert "điểm %" in opened.html


def test_the_method_of_classes_changes_the_legend():
    natural, quantiles = (
        seen("ban-do", nam="2022", phanlop=how).html for how in ("natural_breaks", "quantiles")
    )

    assert natural != quantiles
    assert seen("ban-do", phanlop="quantiles").address["phanlop"] == "quantiles"


def test_a_comparison_with_a_year_not_before_the_chosen_one_is_given_up():
    opened = open_page("ban-do", nam="2023", sosanh="2022").choose("Năm", "2021")

    assert opened.title.startswith("Tỷ lệ hộ nghèo năm 2021 là 2,87 %")
    assert "sosanh" not in opened.address


def test_every_indicator_on_offer_can_be_mapped():
    opened = open_page("ban-do")
    (box,) = [one for one in opened.app.selectbox if one.label == "Chỉ số"]

    assert len(box.options) >= 20
    for indicator in ("jobs_connected", "merit_poor_households", "commune_loudspeaker_rate"):
        assert opened.choose("Chỉ số", indicator).address["chiso"] == indicator

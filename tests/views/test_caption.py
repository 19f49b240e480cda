from dataclasses import replace

import pytest

from monitoring.measures.figures import measure_figure
from monitoring.model.periods import Period
from monitoring.model.results import Source
from monitoring.model.status import Status
from monitoring.views.caption import Caption, caption_figures, cite, cite_all, cover_units
from tests.builders.figures import a_figure
from tests.builders.framework import a_framework


def a_source(
    number: str | None = None, day: str | None = None, address: str | None = "https://lamdong.gov.vn"
) -> Source:
    return Source("nguon", "Báo Lâm Đồng", "Một tựa bài rất dài", number, day, None, address)


def shown(*statuses: Status | None) -> Caption:
    figures = [
        replace(a_figure(1.0 if status else None), status=status, source_ids=("nguon-1",))
        for status in statuses
    ]
    return caption_figures(a_framework().build(), figures, title="Một hình")


def test_a_picture_with_one_illustrative_figure_says_so():
    caption = shown(Status.OFFICIAL, Status.OFFICIAL, Status.ILLUSTRATIVE)

    assert caption.has_illustrative
    assert caption.standing == "số liệu minh họa"
    assert caption.footer.endswith("số liệu minh họa")


@pytest.mark.parametrize(
    ("status", "standing"),
    [
        (Status.OFFICIAL, "số chính thức"),
        (Status.PROVISIONAL, "số tạm thời"),
        (Status.ESTIMATED, "số ước tính"),
        (Status.ILLUSTRATIVE, "số liệu minh họa"),
        (None, "chưa có số liệu"),
    ],
)
def test_a_picture_is_as_firm_as_its_weakest_figure(status: Status | None, standing: str):
    assert shown(status).standing == standing
    if status is not None:
        assert shown(Status.OFFICIAL, status).standing == standing


def test_a_published_figure_with_a_part_filled_in_is_said_to_be_illustrative_in_part():
    partly = replace(
        a_figure(2.77, illustrative="denominator"), status=Status.OFFICIAL, source_ids=("nguon-1",)
    )
    caption = caption_figures(a_framework().build(), [partly], title="Một hình")

    assert caption.has_illustrative
    assert caption.standing == "một phần là số liệu minh họa"


def test_the_illustrative_sum_of_a_filled_in_part_is_marked():
    framework = (
        a_framework()
        .with_every_unit(period="2022", poor=10, households=500, illustrative="denominator")
        .build()
    )
    province = measure_figure(framework, "poor_rate", unit_id="68", period=Period(2022))

    assert caption_figures(framework, [province], title="Toàn tỉnh").has_illustrative


def test_the_number_of_the_document_stands_for_a_source():
    assert (
        cite(a_source("Kế hoạch 6478/KH-UBND ngày 31/07/2024", "2024-08-10"))
        == "Kế hoạch 6478/KH-UBND ngày 31/07/2024"
    )


def test_a_source_without_a_number_is_cited_by_who_published_it_and_when():
    assert cite(a_source(None, "2023-12-15")) == "Báo Lâm Đồng, 15/12/2023"
    assert cite(a_source("không ghi", None)) == "Báo Lâm Đồng"
    assert cite(a_source(None, "2023")) == "Báo Lâm Đồng, 2023"


def test_only_two_sources_are_named_and_the_rest_counted():
    caption = Caption("Một hình", sources=("một", "hai", "ba", "bốn"), status=Status.OFFICIAL)

    assert caption.footer == "Nguồn: một; hai và 2 nguồn khác · số chính thức"
    assert (
        Caption("Một hình", sources=("một", "hai"), status=Status.OFFICIAL).footer
        == "Nguồn: một; hai · số chính thức"
    )


def test_a_document_is_named_once_and_what_only_illustrates_is_not_named_as_a_source():
    framework = a_framework().build()
    framework = replace(
        framework,
        sources={
            "a": replace(a_source("12/QĐ-UBND"), source_id="a"),
            "b": replace(a_source("12/QĐ-UBND"), source_id="b"),
            "minh-hoa": replace(a_source(None, None, address=None), source_id="minh-hoa"),
        },
    )

    assert cite_all(framework, ["a", "b", "minh-hoa"]) == ("12/QĐ-UBND",)


def test_another_title_keeps_sources_and_standing():
    caption = Caption("Một hình", "phụ đề", ("nguồn",), "4/12 huyện", Status.ILLUSTRATIVE, True)

    assert caption.named("Hình khác") == replace(caption, title="Hình khác")
    assert caption.named("Hình khác", "") == replace(caption, title="Hình khác", subtitle="")


def test_coverage_counts_the_units_that_have_a_value():
    figures = [a_figure(1.0), a_figure(None), a_figure(0.0)]

    assert cover_units(figures, level_vi="huyện, thành phố") == "2/3 huyện, thành phố (67 %) có số liệu"

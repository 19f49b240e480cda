"""Every page of the dashboard for a province that does not exist: from its own tables and boundaries, no code changed."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from tests.builders.made_up_province import (
    DECISION,
    FIVE_UNITS,
    FOUR_UNITS,
    PROVINCE,
    UNITS,
    a_made_up_province,
)
from tests.pages.opened import PAGES, PROJECT
from tests.shipped import shipped_framework

Walk = dict[str, dict]
# written for the users of the shipped province, and to be rewritten by whoever follows another
GUIDE = "huong-dan"
# what units are called where there are districts; here are none
OF_DISTRICTS = ("huyện", "thành phố")


@pytest.fixture(scope="module")
def of_2027(tmp_path_factory: pytest.TempPathFactory) -> Walk:
    """What is on every page of the made-up province in its second year."""
    return walk(tmp_path_factory, "nam=2027")


@pytest.fixture(scope="module")
def of_a_commune(tmp_path_factory: pytest.TempPathFactory) -> Walk:
    """The same of the merged commune in the last year, with the document on it and the money by unit."""
    return walk(tmp_path_factory, "nam=2028", "huyen=906", "loai=district", "theo=unit")


def walk(tmp_path_factory: pytest.TempPathFactory, *links: str) -> Walk:
    """Every page of the made-up province by that link, from a process of its own."""
    place = tmp_path_factory.mktemp("sao-mai")
    folder = a_made_up_province(place).write()
    folders = {"DATA_DIR": folder.data_dir, "GEO_DIR": folder.geo_dir, "STORE_DIR": place / "var"}
    environment = {
        **os.environ,
        "PYTHONPATH": str(PROJECT),
        **{name: str(one) for name, one in folders.items()},
    }
    walked = subprocess.run(
        [sys.executable, "tests/pages/walk.py", *links],
        cwd=PROJECT, env=environment, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert walked.returncode == 0, walked.stderr
    return json.loads(walked.stdout)


def of_the_shipped_province() -> set[str]:
    """What only the shipped tables say: the names of the province and its units, its decision, years and indicators."""
    framework = shipped_framework()
    units = {unit.name_vi for unit in framework.units.values() if unit.level in ("province", "district")}
    programme = framework.programme
    return units | {
        programme.decision_no,
        f"{programme.first_year}–{programme.last_year}",
        framework.province.name_vi.upper(),
        *(indicator_id for indicator_id in framework.indicators if "_" in indicator_id),
        *framework.targets["A1"].text_vi.splitlines(),
    }


@pytest.mark.parametrize("page", PAGES)
def test_every_page_opens_with_nothing_of_the_shipped_province(of_2027: Walk, page: str):
    words = of_2027[page]["words"]

    assert {one for one in of_the_shipped_province() if one in words} == set()
    assert len(of_2027[page]["titles"]) == 1


@pytest.mark.parametrize("page", PAGES)
def test_every_page_says_whose_programme_it_shows(of_2027: Walk, page: str):
    foot = of_2027[page]["html"]

    assert "Chương trình giảm nghèo đa chiều giai đoạn 2026–2028 tỉnh Sao Mai" in foot
    assert f"{DECISION} ngày 10/02/2026" in foot
    assert "Ranh giới tỉnh Sao Mai: vẽ phỏng để thử." in foot


@pytest.mark.parametrize("page", [page for page in PAGES if page != GUIDE])
def test_no_page_calls_communes_districts(of_2027: Walk, of_a_commune: Walk, page: str):
    for walked in (of_2027, of_a_commune):
        read = f"{walked[page]['name']}\n{walked[page]['words']}".casefold()

        assert [one for one in OF_DISTRICTS if one in read] == []


def test_every_text_has_the_units_of_the_frame_in_view(of_2027: Walk, of_a_commune: Walk):
    assert of_2027["ho-so"]["name"] == "Hồ sơ xã"
    assert f"Tỷ lệ hộ nghèo đa chiều theo {FIVE_UNITS}" in of_2027["tong-quan"]["html"]
    assert f"{FIVE_UNITS.capitalize()} đã báo cáo" in of_2027["tinh-hinh"]["html"]
    assert f"tổng mẫu số của các {FIVE_UNITS}" in of_2027["so-lieu"]["words"]
    assert f"4/4 {FOUR_UNITS} có số liệu" in of_a_commune["ban-do"]["html"]
    assert of_a_commune["tai-lieu"]["titles"] == ["Báo cáo xã năm 2028"]
    assert f"theo {FOUR_UNITS}" in of_a_commune["kinh-phi"]["html"]


def test_communes_that_merged_are_told_where_units_changed(of_2027: Walk):
    assert "Nghị quyết 3/NQ-SM ngày 01/10/2027" in of_2027["so-lieu"]["html"]
    assert "đặc khu Sông Lặng (904)" in of_2027["so-lieu"]["html"]


def test_the_overview_opens_on_the_provinces_own_figure(of_2027: Walk):
    # 1,318 poor of 24,900 households in 2027, of whom nothing was published but the five units
    (title,) = of_2027["tong-quan"]["titles"]

    assert title == "Tỷ lệ hộ nghèo đa chiều năm 2027 là 5,29 %, thấp hơn cả nước (7,85 %) là 2,56 điểm %"
    assert f"5/5 {FIVE_UNITS}" in of_2027["tong-quan"]["html"]
    assert (
        "người cao tuổi" in of_2027["tong-quan"]["html"]
    )  # the group that this programme sets beside its headline


def test_the_map_names_its_own_units_and_layers(of_2027: Walk):
    words = of_2027["ban-do"]["words"]

    assert all(name in words for _, name in UNITS.values())
    assert '"layer": "sao_mai.geojson"' in words or '"layer":"sao_mai.geojson"' in words
    assert "&geo=component/" in words


def test_targets_projects_and_rules_are_its_own(of_2027: Walk):
    assert "M2" in of_2027["muc-tieu"]["html"]
    assert "Ít nhất 95 %." in of_2027["muc-tieu"]["words"]
    assert "Nước máy về làng" in of_2027["kinh-phi"]["words"]
    assert "khoản 3 Điều 7 Quy chế Sao Mai" in of_2027["tinh-hinh"]["words"]
    assert "xã Sông Bạc gồm Sông Lặng, Núi Bạc" in of_2027["so-lieu"]["words"]
    assert "số liệu đã công bố, 0 dòng số liệu minh họa" in of_2027["so-lieu"]["titles"][0]


def test_documents_are_headed_by_its_own_office(of_2027: Walk):
    words = of_2027["tai-lieu"]["words"]

    assert f"ỦY BAN NHÂN DÂN {PROVINCE.upper()}" in words
    assert "Tổ công tác Sao Mai" in words

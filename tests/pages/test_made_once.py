import pytest

from components.widgets.made_once import forget_all
from monitoring.views import map as map_view
from monitoring.views import overview as overview_view
from tests.pages.opened import open_page


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Which views were made, one entry each time."""
    made: list[str] = []
    for module, name in ((overview_view, "view_overview"), (map_view, "view_map")):
        make = getattr(module, name)

        def count(*ask: object, _make=make, _name=name, **named: object) -> object:
            made.append(_name)
            return _make(*ask, **named)

        monkeypatch.setattr(module, name, count)
    forget_all()
    yield made
    forget_all()


def test_a_second_reader_of_a_page_finds_its_view_made(counted: list[str]):
    first = open_page(nam="2022")
    before = counted.copy()
    second = open_page(nam="2022")

    assert "view_overview" in before
    assert counted == before
    assert second.html == first.html


def test_a_second_reader_of_a_map_finds_its_view_made(counted: list[str]):
    first = open_page("ban-do", nam="2022", chiso="near_poor_rate")
    before = counted.count("view_map")
    second = open_page("ban-do", nam="2022", chiso="near_poor_rate")

    assert before > 0
    assert counted.count("view_map") == before
    assert second.map_sent == first.map_sent


@pytest.mark.parametrize(
    "other",
    [
        {"nam": "2023"},
        {"nam": "2022", "congbo": "1"},
        {"nam": "2022", "huyen": "674"},
        {"nam": "2022", "nhom": "dtts"},
        {"nam": "2022", "phanlop": "quantiles"},
        {"nam": "2022", "sosanh": "2021"},
    ],
    ids=lambda link: " ".join(f"{name}={value}" for name, value in link.items()),
)
def test_another_choice_shows_a_map_of_its_own(other: dict[str, str]):
    assert open_page("ban-do", **other).map_sent != open_page("ban-do", nam="2022").map_sent

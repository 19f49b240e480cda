"""The pictures of README: whole pages on a large screen."""

from __future__ import annotations

from docs.making_pictures.scene import Desk, Scene, See

_LARGE = {"width": 1920, "height": 1080}
CHART = ".js-plotly-plot .main-svg"

README_SCENES = (
    Scene(name="tong-quan", address="/", steps=(See(".st-key-map .js-fill"),), **_LARGE),
    Scene(name="ban-do", address="/ban-do", steps=(See(".district-map[data-painted]"),), **_LARGE),
    Scene(name="muc-tieu", address="/muc-tieu", steps=(See(CHART),), **_LARGE),
    Scene(name="kinh-phi", address="/kinh-phi", steps=(See(CHART),), **_LARGE),
    Scene(name="tinh-hinh", address="/tinh-hinh", steps=(See("table"),), **_LARGE),
    Scene(
        name="cap-nhat",
        address="/cap-nhat?viec=gui&donvibc=674&kybc=2024",
        steps=(See("[data-testid=stFileUploader]"),),
        desk=Desk.OFFICERS,
        **_LARGE,
    ),
    Scene(name="so-lieu", address="/so-lieu", steps=(See("table"),), **_LARGE),
)

"""`deploy/serve.py` before the first reader comes, and with settings that contradict themselves."""

import pytest

from tests.set_up.programs import run

AHEAD = """
import sys
sys.path[:0] = ["."]
from components.serving.beside import prepare_first_page
prepare_first_page()
print(*(name for name in ("components.widgets.map_widget", "monitoring.views.overview") if name in sys.modules))
"""


def test_no_component_is_imported_before_a_session_can_make_it_known_to_the_server():
    assert run("-c", AHEAD).stdout.split() == ["monitoring.views.overview"]


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"REQUIRE_LOGIN": "1"}, "REQUIRE_LOGIN=1 cần dịch vụ đăng nhập"),
        ({"OIDC_CLIENT_ID": "x"}, "Thiếu thiết lập đăng nhập: PUBLIC_ADDRESS, OIDC_METADATA_URL"),
        ({"SESSION_HOURS": "dài"}, "SESSION_HOURS phải là một số lớn hơn 0."),
        ({"LOG_FORMAT": "xml"}, "LOG_FORMAT phải là text hoặc json, không phải “xml”."),
        ({"METRICS_FROM": "máy giám sát"}, "METRICS_FROM phải là các địa chỉ hoặc mạng IP"),
    ],
    ids=["no provider", "half a provider", "no number", "no form", "no address"],
)
def test_the_server_does_not_start_where_settings_contradict_themselves(settings: dict[str, str], words: str):
    ended = run("deploy/serve.py", "--server.port", "0", **settings)

    assert ended.returncode == 2
    assert words in ended.stderr
    assert "Traceback" not in ended.stderr

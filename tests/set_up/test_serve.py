"""What the server prepares while it waits for its first reader."""

import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
PREPARE = """
import sys
sys.path.insert(0, "deploy")
import serve
serve._import_read_and_draw()
print("folium" in sys.modules, "streamlit_folium" in sys.modules, any(name.startswith("components.widgets.map_widget") for name in sys.modules))
"""


def test_the_map_s_component_is_left_to_a_reader_s_session_which_alone_can_register_it():
    done = subprocess.run(
        [sys.executable, "-c", PREPARE], cwd=PROJECT, capture_output=True, text=True, check=True
    )

    assert done.stdout.split() == ["True", "False", "False"]

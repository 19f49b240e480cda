"""`deploy/serve.py` on the day of the pictures: `python docs/making_pictures/serve.py [streamlit options]`."""

import runpy
import sys
from pathlib import Path

PROJECT_DIR = Path(__file__).resolve().parents[2]
# this folder's own modules would lie beside the dashboard's
sys.path[0] = str(PROJECT_DIR)

from docs.making_pictures.the_day import stop_clock  # noqa: E402

stop_clock()
runpy.run_path(str(PROJECT_DIR / "deploy" / "serve.py"), run_name="__main__")

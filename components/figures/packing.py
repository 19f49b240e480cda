"""What is sent to a script in the browser, as small as it goes."""

from __future__ import annotations

import json


def packed(sent: object) -> bytes:
    """JSON as bytes, Vietnamese letters as they are: half of what Streamlit's own JSON takes, which escapes each of them."""
    return json.dumps(sent, ensure_ascii=False, separators=(",", ":")).encode()

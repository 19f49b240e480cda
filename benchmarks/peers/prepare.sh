#!/usr/bin/env bash
# Set up what the peers need, and nothing that is there already: their Python environment in .venv-peers, from their own
# lock and with the interpreter of the dashboard's .venv, and Leaflet beside the pages that serve it to their maps.
#
# A second run finds the stamp of the same requirements.txt and installs nothing. Exit status 2: deploy/prepare.sh comes
# first.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

readonly venv=.venv-peers
readonly stamp=$venv/.installed
readonly lock=benchmarks/peers/requirements.txt

say() { printf '%s\n' "$@" >&2; }

wanted_stamp() { sha256sum "$lock" | cut -d ' ' -f 1; }

installed() {
    [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$(wanted_stamp)" ] && "$venv/bin/python" -c '' 2>/dev/null
}

install_environment() {
    if ! .venv/bin/python -c '' 2>/dev/null; then
        say "Chưa có môi trường của bảng theo dõi: hãy chạy deploy/prepare.sh trước." \
            "The dashboard's own environment is missing: run deploy/prepare.sh first."
        exit 2
    fi
    say "Đang cài các bản đối chứng vào $venv (chỉ lần đầu) · Installing the peers into $venv (first time only)"
    rm -rf "$venv" # half an installation, or one of another lock
    .venv/bin/python -c 'import sys, venv; venv.create(sys.argv[1], with_pip=True, symlinks=True)' "$venv"
    "$venv/bin/python" -m pip install --disable-pip-version-check --no-input --quiet --require-hashes -r "$lock"
    # Last, and in one step: an interrupted installation leaves no stamp and is begun again.
    wanted_stamp >"$stamp.new"
    mv "$stamp.new" "$stamp"
}

# Streamlit serves the folder static/ beside a script and follows no link out of it, so that a copy is laid there.
lay_leaflet() {
    local page
    for page in textbook layers; do
        mkdir -p "benchmarks/peers/$page/static/leaflet"
        cp -R static/leaflet/. "benchmarks/peers/$page/static/leaflet/"
    done
}

installed || install_environment
lay_leaflet

#!/usr/bin/env bash
# Set up what `make run` and `make test` need, and nothing that is there already.
#
#   deploy/prepare.sh          the Python environment, in .venv
#   deploy/prepare.sh test     also Chromium and fonts with Vietnamese letters, from Debian's packages
#
# A second run finds the stamp of the same requirements.txt and installs nothing. The machine's own pip
# configuration (index, proxy, certificates) is respected. Exit status 2: something is missing that only a
# person can install; what to do has been said in Vietnamese and in English.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly venv=.venv
readonly stamp=$venv/.installed

say() { printf '%s\n' "$@" >&2; }

may_use_apt() { [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; }

# Install Debian packages, or say how to.
debian_packages() {
    if ! may_use_apt; then
        say "Thiếu gói phần mềm: $*. Không có quyền quản trị để tự cài. Hãy chạy lệnh sau rồi làm lại:" \
            "Missing packages: $*. No right to install them here. Run this, then try again:" \
            "    sudo apt-get update && sudo apt-get install -y --no-install-recommends $*"
        exit 2
    fi
    say "Đang cài từ gói Debian: $* · Installing from Debian packages: $*"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -q >&2
    apt-get install -q -y --no-install-recommends "$@" >&2
}

find_python() {
    local candidate
    for candidate in "${PYTHON:-}" python3.11 python3 python3.12 python3.13; do
        [ -n "$candidate" ] || continue
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            printf '%s\n' "$candidate"
            return
        fi
    done
    return 1
}

# The lock and the interpreter that the environment was made from: either changed, it is made anew.
wanted_stamp() { sha256sum requirements.txt | cut -d ' ' -f 1; }

installed() {
    [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$(wanted_stamp)" ] && "$venv/bin/python" -c '' 2>/dev/null
}

install_environment() {
    local python
    if ! python=$(find_python); then
        debian_packages python3 python3-venv
        python=$(find_python) || {
            say "Cần Python 3.11 trở lên. Đặt biến PYTHON trỏ tới bản đó." \
                "Python 3.11 or newer is needed. Set PYTHON to it."
            exit 2
        }
    fi
    "$python" -c 'import ensurepip, venv' 2>/dev/null || debian_packages python3-venv
    say "Đang cài môi trường Python vào $venv (chỉ lần đầu) · Installing the Python environment into $venv (first time only)"
    rm -rf "$venv" # half an installation, or one of another lock: its left-overs would be importable
    "$python" -m venv "$venv"
    "$venv/bin/python" -m pip install --disable-pip-version-check --no-input --quiet \
        --require-hashes -r requirements.txt
    # Last, and in one step: an interrupted installation leaves no stamp and is begun again.
    wanted_stamp >"$stamp.new"
    mv "$stamp.new" "$stamp"
}

has_chromium() {
    command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null
}

has_vietnamese_font() { command -v fc-list >/dev/null && [ -n "$(fc-list :lang=vi family)" ]; }

prepare_browser() {
    local missing=()
    has_chromium || missing+=(chromium)
    has_vietnamese_font || missing+=(fontconfig fonts-dejavu-core)
    if [ "${#missing[@]}" -gt 0 ]; then
        debian_packages "${missing[@]}"
    fi
}

prepare_environment() {
    installed && return
    # `make run` and `make test` started together: the second waits, then finds the environment made.
    exec 9>.venv.lock
    if command -v flock >/dev/null; then flock 9; fi
    installed || install_environment
    exec 9>&-
}

prepare_environment
if [ "${1:-}" = test ]; then
    prepare_browser
fi

#!/usr/bin/env bash
# Set up what `make run` and `make test` need, and nothing that is there already.
#
#   deploy/prepare.sh          the Python environment, in .venv
#   deploy/prepare.sh test     also Chromium, fonts with Vietnamese letters, the programs of PostgreSQL and nginx, and
#                              Node.js, from Debian's packages; no server of the machine is made or started. The
#                              OpenID provider of the tests and axe, which looks for barriers on
#                              the pages, come from npm by their lock files
#
# A second run finds the stamp of the same requirements.txt and installs nothing. The machine's own pip
# configuration (index, proxy, certificates) is respected. With WHEELHOUSE=FOLDER, made by deploy/make_wheelhouse.sh
# on another machine, the packages come from that folder and no index is asked. Exit status 2: something is missing
# that only a person can install; what to do has been said in Vietnamese and in English.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly venv=.venv
readonly stamp=$venv/.installed
readonly from_npm=(tests/sign_in/provider tests/browser/axe)

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
    without_starting_services apt-get install -q -y --no-install-recommends "$@" >&2
}

# Tests and trial start their own PostgreSQL and nginx: installing the packages shall start none on this machine.
without_starting_services() {
    local policy=/usr/sbin/policy-rc.d status=0
    if [ -e "$policy" ]; then
        "$@"
        return
    fi
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod +x "$policy"
    "$@" || status=$?
    rm -f "$policy"
    return "$status"
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

# Where the packages come from, as pip is told. A wheelhouse of another Python has no package that fits; said here, since
# pip would only say that it found none.
index_arguments() { # python
    [ -n "${WHEELHOUSE:-}" ] || return 0
    local wanted found
    wanted=$("$1" -c 'import sys, sysconfig; print(sys.implementation.cache_tag, sysconfig.get_platform())')
    found=$(cat "$WHEELHOUSE/made-for" 2>/dev/null) || found='–'
    if [ "$found" != "$wanted" ]; then
        say "WHEELHOUSE=$WHEELHOUSE: thư mục gói dành cho “$found”, máy này cần “$wanted”. Lập lại bằng deploy/make_wheelhouse.sh trên máy giống máy này." \
            "WHEELHOUSE=$WHEELHOUSE holds packages for “$found”, this machine needs “$wanted”. Make it anew with deploy/make_wheelhouse.sh on a machine like this one."
        exit 2
    fi
    printf '%s\n' --no-index --find-links "$WHEELHOUSE"
}

install_environment() {
    local python arguments from=()
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
    arguments=$(index_arguments "$python")
    if [ -n "$arguments" ]; then mapfile -t from <<<"$arguments"; fi
    rm -rf "$venv" # half an installation, or one of another lock: its left-overs would be importable
    "$python" -m venv "$venv"
    "$venv/bin/python" -m pip install --disable-pip-version-check --no-input --quiet "${from[@]}" \
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

has_postgresql() { compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null; }

# The tests make and start servers of their own. Installed plainly, the package would make one for the machine and
# start it, so its setting says no before it comes.
prepare_postgresql() {
    has_postgresql && return
    if may_use_apt; then
        debian_packages postgresql-common
        sed -i -E 's/^#?[[:space:]]*create_main_cluster[[:space:]]*=.*/create_main_cluster = false/' \
            /etc/postgresql-common/createcluster.conf
    fi
    debian_packages postgresql
}

has_nginx() { PATH=$PATH:/usr/sbin:/sbin command -v nginx >/dev/null; }

prepare_nginx_and_node() {
    local missing=()
    has_nginx || missing+=(nginx)
    command -v node >/dev/null || missing+=(nodejs)
    command -v npm >/dev/null || missing+=(npm)
    if [ "${#missing[@]}" -gt 0 ]; then
        debian_packages "${missing[@]}"
    fi
}

# What tests need of npm, each folder by its lock file, kept out of git and of what readers are served.
prepare_from_npm() {
    local folder installed_lock wanted
    for folder in "${from_npm[@]}"; do
        installed_lock=$folder/node_modules/.installed
        wanted=$(sha256sum "$folder/package-lock.json" | cut -d ' ' -f 1)
        if [ -f "$installed_lock" ] && [ "$(cat "$installed_lock")" = "$wanted" ]; then continue; fi
        say "Đang cài phần dùng để kiểm thử vào $folder · Installing what the tests need into $folder"
        (cd "$folder" && npm ci --no-audit --no-fund --ignore-scripts --loglevel=error >&2)
        printf "%s" "$wanted" >"$installed_lock"
    done
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
    prepare_postgresql
    prepare_nginx_and_node
    prepare_from_npm
fi

#!/usr/bin/env bash
# The whole house on one machine, for trial: PostgreSQL, two replicas and nginx before them, all on 127.0.0.1.
#
#   deploy/trial.sh [PORT]     the dashboard at http://127.0.0.1:PORT (8080), until Ctrl-C
#
# Everything lives in a folder of its own under TMPDIR, which goes at the end; nothing of the machine's own PostgreSQL
# or nginx is touched, and only what was started here is ended. The folder's file "ready" lists what runs, one a line:
# name, process, port. What the environment says of signing in (docs/people.md) holds for both replicas.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly port=${1:-8080}
readonly python=$PWD/.venv/bin/python
folder=
pids=()

say() { printf '%s\n' "$@" >&2; }

program() { # its path, or how to have it
    PATH=$PATH:/usr/sbin:/sbin command -v "$1" || {
        say "Thiếu $1: chạy deploy/prepare.sh test · $1 is missing: run deploy/prepare.sh test"
        exit 2
    }
}

postgresql_programs() {
    local found
    found=$(find /usr/lib/postgresql -path '*/bin/initdb' 2>/dev/null | sort -V | tail -1)
    [ -n "$found" ] || {
        say "Thiếu PostgreSQL: chạy deploy/prepare.sh test · PostgreSQL is missing: run deploy/prepare.sh test"
        exit 2
    }
    dirname "$found"
}

# PostgreSQL refuses to run as root, who becomes the package's own account for it.
as_database() {
    if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

end_all() {
    trap - EXIT INT TERM
    local pid
    for pid in "${pids[@]}"; do kill -TERM "$pid" 2>/dev/null || true; done
    for pid in "${pids[@]}"; do wait "$pid" 2>/dev/null || true; done
    if [ -n "$folder" ] && [ -f "$folder/db/data/postmaster.pid" ]; then
        as_database "$pg/pg_ctl" stop -w -m fast -D "$folder/db/data" >/dev/null || true
    fi
    if [ -n "$folder" ]; then rm -rf "$folder"; fi
}

free_ports() {
    "$python" -c 'import socket
taken = [socket.socket() for _ in range(2)]
for one in taken: one.bind(("127.0.0.1", 0))
print(*(one.getsockname()[1] for one in taken))'
}

start_database() {
    mkdir "$folder/db"
    if [ "$(id -u)" -eq 0 ]; then chown postgres "$folder/db"; fi
    as_database "$pg/initdb" -D "$folder/db/data" -U dashboard -A trust -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null
    as_database "$pg/pg_ctl" start -w -D "$folder/db/data" -l "$folder/db/log" \
        -o "-k $folder/db -c listen_addresses='' -c max_connections=40" >/dev/null
    as_database "$pg/createdb" -h "$folder/db" -U dashboard dashboard
    note database "$(head -1 "$folder/db/data/postmaster.pid")" -
}

note() { printf '%s %s %s\n' "$1" "$2" "$3" >>"$folder/running"; }

start_replica() { # port
    mkdir -p "$folder/store-$1"
    LOCAL_EDITOR=0 STORE_DIR="$folder/store-$1" DATABASE_URL="postgresql://dashboard@/dashboard?host=$folder/db" \
        "$python" deploy/serve.py --server.address 127.0.0.1 --server.port "$1" >"$folder/replica-$1.log" 2>&1 &
    pids+=($!)
    note replica $! "$1"
}

start_nginx() { # ports of the replicas
    cp deploy/nginx/in-http.conf deploy/nginx/in-server.conf deploy/nginx/headers.conf "$folder/"
    {
        if [ "$(id -u)" -eq 0 ]; then printf 'user www-data;\n'; fi
        printf 'daemon off;\nworker_processes 1;\npid %s/nginx.pid;\nerror_log %s/nginx-error.log;\n' "$folder" "$folder"
        printf 'events { worker_connections 512; }\nhttp {\n    include in-http.conf;\n'
        printf '    default_type application/octet-stream;\n'
        local kind
        for kind in client_body proxy fastcgi uwsgi scgi; do
            printf '    %s_temp_path %s/tmp-%s;\n' "$kind" "$folder" "$kind"
        done
        printf '    upstream dashboard {\n        hash $replica_key consistent;\n'
        printf '        server 127.0.0.1:%s max_fails=3 fail_timeout=5s;\n' "$@"
        printf '        keepalive 32;\n    }\n    server {\n        listen 127.0.0.1:%s;\n' "$port"
        printf '        access_log %s/access.log dashboard;\n        include in-server.conf;\n    }\n}\n' "$folder"
    } >"$folder/nginx.conf"
    "$nginx" -p "$folder" -c "$folder/nginx.conf" -e "$folder/nginx-error.log" &
    pids+=($!)
    note nginx $! "$port"
}

wait_for() { # address
    "$python" - "$1" <<'PYTHON'
import sys, time, urllib.request
for _ in range(600):
    try:
        urllib.request.urlopen(sys.argv[1], timeout=1)
        sys.exit()
    except OSError:
        time.sleep(0.1)
sys.exit(f"{sys.argv[1]} did not answer")
PYTHON
}

nginx=$(program nginx)
pg=$(postgresql_programs)
readonly nginx pg
trap end_all EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
folder=$(mktemp -d "${TMPDIR:-/tmp}/dashboard-trial-XXXXXX")
chmod 711 "$folder" # nginx's workers and the database's account pass through, and may not look around

read -r first second <<<"$(free_ports)"
start_database
start_replica "$first"
start_replica "$second"
wait_for "http://127.0.0.1:$first/_stcore/health"
wait_for "http://127.0.0.1:$second/_stcore/health"
start_nginx "$first" "$second"
wait_for "http://127.0.0.1:$port/_stcore/health"
mv "$folder/running" "$folder/ready"
say "Mở http://127.0.0.1:$port · bấm Ctrl-C để dừng · serving; Ctrl-C ends it all" "$folder"
wait

# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# To be sourced: nginx and php-fpm with the files of deploy/, as an ordinary user, in a folder of their own.
#
#   start_server FOLDER PORT EXTENSION     wants PORTAL_… in the environment
#   stop_server FOLDER

portal_fpm() {
    for portal_name in php-fpm8.4 php-fpm8.3 php-fpm8.2 php-fpm8.1 php-fpm; do
        command -v "$portal_name" || ls "/usr/sbin/$portal_name" 2>/dev/null || continue
        return 0
    done
    return 1
}

start_server() {
    server_web=$(pwd)/examples/web
    mkdir -p "$1"
    {
        printf '[global]\nerror_log = %s/fpm.log\ndaemonize = yes\npid = %s/fpm.pid\n' "$1" "$1"
        sed -e '/^user = /d' -e '/^group = /d' -e '/^listen\./d' -e "s#^listen = .*#listen = $1/fpm.sock#" \
            -e '/^env\[/d' "$server_web/deploy/php-fpm.conf"
        env | sed -n 's/^\(PORTAL_[A-Z_]*\)=\(.*\)$/env[\1] = "\2"/p'
    } >"$1/fpm.conf"
    server_root=
    server_user=
    if [ "$(id -u)" = 0 ]; then
        server_root=-R
        server_user='user root;'
    fi
    cat >"$1/nginx.conf" <<TEXT
$server_user
pid $1/nginx.pid;
error_log $1/nginx-error.log;
worker_processes 1;
events { worker_connections 1024; }
http {
    include /etc/nginx/mime.types;
    access_log off;
    client_body_temp_path $1/nginx-body;
    proxy_temp_path $1/nginx-proxy;
    fastcgi_temp_path $1/nginx-fastcgi;
    uwsgi_temp_path $1/nginx-uwsgi;
    scgi_temp_path $1/nginx-scgi;
    server {
        listen 127.0.0.1:$2;
        root $server_web/public;
        server_tokens off;
        client_max_body_size 1m;
        include $1/locations.conf;
    }
}
TEXT
    sed -e "s#unix:/run/php/portal.sock#unix:$1/fpm.sock#" -e "s#include fastcgi_params#include /etc/nginx/fastcgi_params#" \
        "$server_web/deploy/nginx-locations.conf" >"$1/locations.conf"
    # shellcheck disable=SC2086 # nothing, or one word
    "$(portal_fpm)" $server_root --fpm-config "$1/fpm.conf" -d extension="$3" -d opcache.enable=1 \
        -d opcache.memory_consumption=64
    PATH=$PATH:/usr/sbin nginx -c "$1/nginx.conf" -p "$1" -e "$1/nginx-error.log" 2>"$1/nginx-start.log"
    for _ in 1 2 3 4 5 6 7 8 9 10; do
        curl -sf -o "$1/first.html" "http://127.0.0.1:$2/" && return 0
        sleep 0.5
    done
    cat "$1"/*.log >&2
    return 1
}

stop_server() {
    for server_pid in "$1/nginx.pid" "$1/fpm.pid"; do
        [ ! -s "$server_pid" ] || kill -QUIT "$(cat "$server_pid")" || true
    done
}

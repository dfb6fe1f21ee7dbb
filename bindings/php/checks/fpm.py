#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Sends requests to php-fpm and looks at its worker: fpm.py SOCKET SCRIPT REQUESTS [EXPECTED-OF-ALL].

The first request loads the rules; were they loaded anew for each, all would take as long.
"""

import socket
import statistics
import struct
import sys
import time

SALES = {"2500000000": "small ", "1": "micro ", "9.000.000.000.000": "large ", "1,000.00": "UMKM_E_FOREIGN_GROUPING", "": "UMKM_E_EMPTY"}


def text(name, value):
    name, value = name.encode(), value.encode()
    return struct.pack("!BI" if len(value) > 127 else "!BB", len(name), len(value) | (0x80000000 if len(value) > 127 else 0)) + name + value


def record(kind, content):
    return struct.pack("!BBHHBx", 1, kind, 1, len(content), 0) + content


def received(connection, size):
    data = b""
    while len(data) < size:
        part = connection.recv(size - len(data))
        if not part:
            raise EOFError("php-fpm hung up")
        data += part
    return data


def request(path, script, query):
    names = {"SCRIPT_FILENAME": script, "SCRIPT_NAME": "/request.php", "REQUEST_METHOD": "GET", "QUERY_STRING": query,
             "SERVER_PROTOCOL": "HTTP/1.1", "GATEWAY_INTERFACE": "CGI/1.1"}
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect(path)
        connection.sendall(record(1, struct.pack("!HB5x", 1, 0)) + record(4, b"".join(text(*pair) for pair in names.items())) +
                           record(4, b"") + record(5, b""))
        out = b""
        while True:
            _, kind, _, length, padding = struct.unpack("!BBHHBx", received(connection, 8))
            content = received(connection, length + padding)[:length]
            if kind == 6:
                out += content
            elif kind == 7:
                sys.stderr.write(content.decode(errors="replace"))
            elif kind == 3:
                return out.split(b"\r\n\r\n", 1)[1].decode()


def worker(path):
    """The process that answers, and its memory in kB."""
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect(path)
        master = struct.unpack("3i", connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12))[0]
    with open(f"/proc/{master}/task/{master}/children", encoding="ascii") as children:
        process = int(children.read().split()[0])
    with open(f"/proc/{process}/status", encoding="ascii") as status:
        return process, next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))


def main():
    path, script, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
    expected = sys.argv[4] if len(sys.argv) > 4 else None
    sales = list(SALES)
    answers = {}
    times = []
    before = None
    for i in range(count):
        given = sales[i % len(sales)]
        start = time.perf_counter()
        said = request(path, script, "sales=" + given)
        times.append(time.perf_counter() - start)
        wanted = expected or SALES[given]
        if not said.startswith(wanted) or answers.setdefault(given, said) != said:
            sys.exit(f"request {i}, sales {given!r}: {said!r}, expected {wanted!r}")
        if i == max(count // 10, len(sales)):
            before = worker(path)
    after = worker(path)
    usual = statistics.median(times)
    print(f"{count} requests: first {times[0] * 1e3:.1f} ms, median {usual * 1e3:.2f} ms, worker {before[0]}: "
          f"{before[1]} kB, then {after[1]} kB")
    if after[0] != before[0]:
        sys.exit("another worker: the first one ended")
    if after[1] - before[1] > 512:
        sys.exit("the memory of the worker grows")
    if expected is None and min(times) * 3 > times[0]:
        sys.exit("every request takes as long as the first one, which loads the rules")


main()

#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""How long "umkm classify" takes on a CSV file, beside pandas, polars and DuckDB doing the same job on the same file.

The job: read the file, give each row the size class of PP 7/2021 by its sales, by its capital where the sales are not
known, "unknown" where neither is, and write all columns and the class to a new file. umkm does more than that: it checks
every cell and writes what decided, the article and the warnings as well. Every program may use one thread. The classes
are compared row by row; then a table is printed: processor seconds (user and system) and elapsed ones, each the median of
the runs, rows a second of processor time, and the largest resident memory. Starting a program counts for umkm but not for
the others, whose clock runs after their imports. Nothing is asserted about time.

Usage: bench_csv.py [--umkm COMMAND] [--rows N] [--runs N] [--folder FOLDER] [--only NAME,...]
                    [--file FILE --sales COLUMN --capital COLUMN]
  --rows    rows of the file (default 1,000,000); the file is invented, or FILE repeated as often as needed
  --folder  where the files are written (default: the folder for temporary files); a RAM disk keeps the disk out of it
  --only    some of umkm, pandas, polars, duckdb; those that are not installed are left out anyhow
"""

import argparse
import hashlib
import json
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time

BLOCK_ROWS = 100000
SALES_LIMITS = (2 * 10 ** 9, 15 * 10 ** 9, 50 * 10 ** 9)  # PP 7/2021 Pasal 35 ayat (5)
CAPITAL_LIMITS = (10 ** 9, 5 * 10 ** 9, 10 * 10 ** 9)     # PP 7/2021 Pasal 35 ayat (3)
CLASSES = ("micro", "small", "medium", "large")


# ---- the file ----

def invented_rows(count):
    """Rows with the mess of real files: unknown amounts, and whole numbers that end in ".0"."""
    source = random.Random(7)
    rows = []
    for _ in range(count):
        sales = "" if source.random() < 0.05 else "%d" % (10 ** source.uniform(6, 11.2))
        capital = "" if source.random() < 0.10 else "%d.0" % (10 ** source.uniform(6, 10.5))
        rows.append("%d,%s,%s,%d,%s\n" % (1801 + source.randrange(15), sales, capital, source.randrange(1, 200),
                                          source.choice(("perseorangan", "cv", "pt", "koperasi"))))
    return rows


def make_file(path, rows, source):
    if source is None:
        header, block = "wilayah,penjualan,modal,pekerja,bentuk\n", invented_rows(min(rows, BLOCK_ROWS))
    else:
        with open(source, encoding="utf-8") as lines:
            header, *block = lines
    with open(path, "w", encoding="utf-8") as out:
        out.write(header)
        text = "".join(block)
        for _ in range(rows // len(block)):
            out.write(text)
        out.writelines(block[:rows % len(block)])
    return len(header.split(","))


# ---- the same job elsewhere: each gives a function to be timed ----

def pandas_job(given, written, sales, capital):
    import numpy
    import pandas

    def classes(values, limits):
        return numpy.select([values.isna()] + [values <= limit for limit in limits], ("unknown",) + CLASSES[:3], CLASSES[3])

    def job():
        frame = pandas.read_csv(given)
        by_sales = classes(frame[sales], SALES_LIMITS)
        by_capital = classes(frame[capital], CAPITAL_LIMITS)
        frame["size_class"] = numpy.where(by_sales != "unknown", by_sales, by_capital)
        frame.to_csv(written, index=False)
    return job, pandas.__version__


def polars_job(given, written, sales, capital):
    import polars

    def classes(name, limits):
        value = polars.col(name)
        chain = polars.when(value <= limits[0]).then(polars.lit(CLASSES[0]))
        for limit, size_class in zip(limits[1:], CLASSES[1:]):
            chain = chain.when(value <= limit).then(polars.lit(size_class))
        return chain.when(value.is_not_null()).then(polars.lit(CLASSES[3]))

    def job():
        size_class = polars.coalesce(classes(sales, SALES_LIMITS), classes(capital, CAPITAL_LIMITS), polars.lit("unknown"))
        polars.scan_csv(given).with_columns(size_class.alias("size_class")).sink_csv(written)
    return job, polars.__version__


def duckdb_job(given, written, sales, capital):
    import duckdb

    def classes(name, limits):
        cases = " ".join("WHEN %s <= %d THEN '%s'" % (name, limit, size) for limit, size in zip(limits, CLASSES))
        return "CASE %s WHEN %s IS NOT NULL THEN '%s' END" % (cases, name, CLASSES[3])

    def job():
        connection = duckdb.connect()
        connection.execute("SET threads = 1")
        connection.execute("COPY (SELECT *, coalesce(%s, %s, 'unknown') AS size_class FROM read_csv('%s')) TO '%s' (HEADER)"
                           % (classes(sales, SALES_LIMITS), classes(capital, CAPITAL_LIMITS), given, written))
    return job, duckdb.__version__


JOBS = {"pandas": pandas_job, "polars": polars_job, "duckdb": duckdb_job}


def run_job(name, given, written, sales, capital):
    """In a process of its own; prints what it took."""
    try:
        job, version = JOBS[name](given, written, sales, capital)
    except ImportError:
        print(json.dumps(None))
        return
    before, start = time.process_time(), time.perf_counter()
    job()
    taken = {"cpu": time.process_time() - before, "elapsed": time.perf_counter() - start, "version": version,
             "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}
    print(json.dumps(taken))


# ---- measuring ----

def measure_other(name, arguments):
    one_thread = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "POLARS_MAX_THREADS", "ARROW_NUM_THREADS"), "1")
    command = [sys.executable, os.path.abspath(__file__), "--job", name] + arguments
    return json.loads(subprocess.run(command, env={**os.environ, **one_thread}, check=True, capture_output=True).stdout)


def watch(process):
    """The largest resident memory of a process, in KiB. What wait4() tells would be that of this one, if it were larger."""
    largest = 0
    while not os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT):
        try:
            with open("/proc/%d/status" % process.pid, encoding="utf-8") as lines:
                largest = next((int(line.split()[1]) for line in lines if line.startswith("VmHWM")), largest)
        except OSError:
            break
        time.sleep(0.005)
    return largest


def measure_umkm(command, given, written, sales, capital):
    arguments = [command, "classify", "--as-of", "2026-11-21", "--quiet", "--map", sales + "=annual_sales",
                 "--map", capital + "=business_capital", given, "-o", written]
    start = time.perf_counter()
    child = subprocess.Popen(arguments)
    memory = watch(child)
    _, status, usage = os.wait4(child.pid, 0)
    elapsed = time.perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in (0, 1):
        sys.exit("umkm ended with %d" % child.returncode)
    return {"cpu": usage.ru_utime + usage.ru_stime, "elapsed": elapsed, "version": "", "memory": memory}


def digest(path, column):
    """Of the classes of a file, in their order."""
    found = hashlib.sha256()
    with open(path, "rb") as lines:
        next(lines)
        for line in lines:
            found.update(line.rstrip(b"\r\n").split(b",", column + 1)[column] + b"\n")
    return found.hexdigest()


def machine():
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as lines:
            name = next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), "")
    except OSError:
        name = ""
    return "%s, %d processors, load %.1f" % (name or "unknown machine", os.cpu_count(), os.getloadavg()[0])


def compare(options, names, given, written, columns):
    runs = {name: [] for name in names}
    digests = {}
    for _ in range(options.runs):  # in turn, so that a busy moment is nobody's alone
        for name in names:
            arguments = [given, written, options.sales, options.capital]
            taken = measure_umkm(options.umkm, *arguments) if name == "umkm" else measure_other(name, arguments)
            if taken is None:
                continue
            runs[name].append(taken)
            if name not in digests:
                digests[name] = digest(written, columns)
            os.unlink(written)
    return {name: taken for name, taken in runs.items() if taken}, digests


def show(runs, rows):
    base = statistics.median(run["cpu"] for run in runs["umkm"])
    print("%-16s %9s %9s %14s %9s %12s" % ("", "cpu s", "elapsed s", "rows per cpu s", "MiB", "cpu / umkm"))
    for name, taken in runs.items():
        cpu = statistics.median(run["cpu"] for run in taken)
        elapsed = statistics.median(run["elapsed"] for run in taken)
        print("%-16s %9.2f %9.2f %14s %9.1f %12.2f" % (name + " " + taken[0]["version"], cpu, elapsed,
                                                      format(round(rows / cpu), ","),
                                                      max(run["memory"] for run in taken) / 1024, cpu / base))


def main():
    if sys.argv[1:2] == ["--job"]:
        run_job(*sys.argv[2:])
        return
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--umkm", default="umkm")
    parser.add_argument("--rows", type=int, default=1000000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--folder")
    parser.add_argument("--only", default="umkm,pandas,polars,duckdb")
    parser.add_argument("--file")
    parser.add_argument("--sales", default="penjualan")
    parser.add_argument("--capital", default="modal")
    options = parser.parse_args()
    names = ["umkm"] + [name for name in options.only.split(",") if name in JOBS]
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        given = os.path.join(folder, "given.csv")
        columns = make_file(given, options.rows, options.file)
        print("%s rows, %d MiB, %d runs; %s" % (format(options.rows, ","), os.path.getsize(given) >> 20, options.runs,
                                                machine()))
        runs, digests = compare(options, names, given, os.path.join(folder, "written.csv"), columns)
    show(runs, options.rows)
    differing = [name for name, found in digests.items() if found != digests["umkm"]]
    print("classes: " + ("all the same" if not differing else "DIFFERENT in " + ", ".join(differing)))
    sys.exit(1 if differing else 0)


if __name__ == "__main__":
    main()

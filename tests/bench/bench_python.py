#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""bench_python.py --library libumkm.so.0 [--rows N] [--runs N] [--only KIND,...]

The Python package beside the C function, and beside the same condition written in numpy, pandas, polars and DuckDB: class by
sales or else capital, over two columns of amounts of which some are not known. Then one business at a time, and the import.
Each kind of columns in a process of its own, taking turns; medians of processor time, and one thread for each. Prints, and
fails only when answers differ.
"""

import argparse
import datetime
import json
import os
import statistics
import subprocess
import sys
import timeit

import bench_columns
from bench_columns import affordable, invented, libumkm_job, timed

DAY = datetime.date(2026, 11, 21)
THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "POLARS_MAX_THREADS", "ARROW_NUM_THREADS")


# ---- the package, with columns of each kind ----

def of_numpy(sales, sales_known, capital, capital_known):
    import umkm
    return lambda: umkm.classify_columns(annual_sales=sales, business_capital=capital, as_of=DAY, outputs="size_class",
                                         validity={"annual_sales": sales_known, "business_capital": capital_known}).size_class


def of_int64(sales, _sales_known, capital, _capital_known):
    import umkm
    return lambda: umkm.classify_columns(annual_sales=sales, business_capital=capital, as_of=DAY, outputs="size_class").size_class


def of_pandas(sales, sales_known, capital, capital_known):
    import pandas
    import umkm
    frame = pandas.DataFrame({"annual_sales": pandas.arrays.IntegerArray(sales, ~sales_known),
                              "business_capital": pandas.arrays.IntegerArray(capital, ~capital_known)})
    return lambda: umkm.classify_columns(frame, as_of=DAY, outputs="size_class").size_class.to_numpy()


def arrow_table(sales, sales_known, capital, capital_known):
    import pyarrow
    return pyarrow.table({"annual_sales": pyarrow.array(sales, mask=~sales_known),
                          "business_capital": pyarrow.array(capital, mask=~capital_known)})


def of_pyarrow(*columns):
    import umkm
    table = arrow_table(*columns)
    return lambda: umkm.classify_columns(table, as_of=DAY, outputs="size_class").size_class.to_numpy()


def of_polars(*columns):
    import polars
    import umkm
    frame = polars.from_arrow(arrow_table(*columns))
    return lambda: umkm.classify_columns(frame, as_of=DAY, outputs="size_class").size_class.to_numpy()


def duckdb_table(*columns):
    import duckdb
    connection = duckdb.connect()
    connection.execute("SET threads = 1")
    connection.register("given", arrow_table(*columns))
    connection.execute("CREATE TABLE businesses AS SELECT * FROM given")
    return connection


def of_duckdb(*columns):
    import umkm
    connection = duckdb_table(*columns)
    return lambda: umkm.classify_columns(connection.table("businesses"), as_of=DAY, outputs="size_class").size_class.to_numpy()


def of_duckdb_sql(*columns):
    import numpy
    import umkm
    connection = duckdb_table(*columns)
    umkm.duckdb.register(connection, as_of=DAY)
    query = "SELECT umkm_size_class(annual_sales, business_capital) AS c FROM businesses"
    return lambda: numpy.asarray(connection.execute(query).fetchnumpy()["c"])


# int64 is numpy with every amount known.
KINDS = {"int64": of_int64, "numpy": of_numpy, "pandas": of_pandas, "pyarrow": of_pyarrow, "polars": of_polars,
         "duckdb": of_duckdb, "duckdb-sql": of_duckdb_sql}


# ---- measuring ----

def run_kind(name, library, rows, runs):
    """In a process of its own; prints what it took."""
    import numpy
    columns = invented(rows)
    if name == "int64":
        columns[1][:] = columns[3][:] = True
    try:
        package = KINDS[name](*columns)
        other = bench_columns.JOBS.get(name.partition("-")[0])
        condition = other(columns)[0] if other is not None else None
    except ImportError:
        print(json.dumps(None))
        return
    in_c = libumkm_job(library, *columns)
    taken = {"package": [], "c": [], "condition": [], "same": bool(numpy.array_equal(package(), in_c()))}
    for _ in range(runs):
        for what, job in (("package", package), ("c", in_c), ("condition", condition)):
            if job is not None:
                taken[what].append(timed(job)[0])
    print(json.dumps(taken))


def one_at_a_time():
    import umkm
    business = umkm.Business(annual_sales=2_500_000_000, business_capital=400_000_000)
    for title, job in (("umkm.classify(business)", lambda: umkm.classify(business, as_of=DAY)),
                       ("umkm.classify(annual_sales=…)", lambda: umkm.classify(annual_sales=2_500_000_000, as_of=DAY)),
                       ("umkm.assess(business)", lambda: umkm.assess(business, as_of=DAY))):
        number = 20 if "assess" in title else 2000
        taken = [one / number * 1e6 for one in timeit.repeat(job, number=number, repeat=100)]
        print("%-32s %10.2f µs, least %.2f" % (title, statistics.median(taken), min(taken)))
    code = "import time; t = time.process_time(); import umkm; print(time.process_time() - t)"
    taken = [float(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout)
             for _ in range(9)]
    print("%-32s %10.1f ms, least %.1f" % ("import umkm", statistics.median(taken) * 1e3, min(taken) * 1e3))


def main():
    if sys.argv[1:2] == ["--kind"]:
        run_kind(sys.argv[2], sys.argv[3], int(sys.argv[4]), int(sys.argv[5]))
        return
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--library", default="libumkm.so.0")
    parser.add_argument("--rows", type=int, default=10000000)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--only", default=",".join(KINDS))
    options = parser.parse_args()
    rows = affordable(options.rows)
    environment = {**os.environ, **dict.fromkeys(THREADS, "1")}
    wrong = False
    print("%s rows, %d runs, load %.1f" % (format(rows, ","), options.runs, os.getloadavg()[0]))
    print("%-11s %14s %14s %8s %16s %8s" % ("", "package ns/row", "C ns/row", "ratio", "condition ns/row", "ratio"))
    for name in options.only.split(","):
        command = [sys.executable, os.path.abspath(__file__), "--kind", name, options.library, str(rows), str(options.runs)]
        done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
        taken = json.loads(done.stdout)
        if taken is None:
            print("%-11s not installed" % name)
            continue
        package, in_c = (statistics.median(taken[of]) / rows * 1e9 for of in ("package", "c"))
        line = "%-11s %14.2f %14.2f %8.2f" % (name, package, in_c, package / in_c)
        if taken["condition"]:
            condition = statistics.median(taken["condition"]) / rows * 1e9
            line += " %16.2f %8.1f" % (condition, condition / package)
        print(line + ("" if taken["same"] else "  DIFFERENT ANSWERS"), flush=True)
        wrong |= not taken["same"]
    one_at_a_time()
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()

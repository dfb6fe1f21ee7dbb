#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""How long umkm_classify_batch() takes on two columns of amounts, beside numpy, pandas, polars and DuckDB.

The job: from annual sales and business capital, each int64 and some of them not known, the size class of PP 7/2021 as one
byte a row: 1 to 4 by the sales, by the capital where the sales are not known, 0 where neither is, 255 where a known amount
is below zero. Every program has the columns in memory in the form it likes best before the clock starts, and may use one
thread. Each runs in a process of its own, in turn with libumkm on the same rows; its answers must be the same, row by row.
Times are processor seconds, medians of the runs. Nothing is asserted about time.

Usage: bench_columns.py [--library LIBUMKM.SO] [--rows N] [--runs N] [--only NAME,...]
  --rows  default 65,000,000, about 4 GiB of memory at most; fewer where less than 8 GiB are free
  --only  some of numpy, numpy-blocks, pandas, polars, duckdb; those that are not installed are left out anyhow
"""

import argparse
import ctypes
import json
import os
import statistics
import subprocess
import sys
import time

SALES_LIMITS = (2 * 10 ** 9, 15 * 10 ** 9, 50 * 10 ** 9)  # PP 7/2021 Pasal 35 ayat (5)
CAPITAL_LIMITS = (10 ** 9, 5 * 10 ** 9, 10 * 10 ** 9)     # PP 7/2021 Pasal 35 ayat (3)
INVALID = 255
CHUNK = 1 << 20  # rows invented at a time
BLOCK = 1 << 15  # rows that numpy-blocks works on at a time


# ---- the rows ----

def invented(rows):
    """(sales, sales known, capital, capital known): every class, 1 in 16 not known, 1 in 1,000 below zero."""
    import numpy
    source = numpy.random.default_rng(65)
    columns = []
    for _ in range(2):
        values, known = numpy.empty(rows, "int64"), numpy.empty(rows, "bool")
        for at in range(0, rows, CHUNK):
            part = slice(at, min(at + CHUNK, rows))
            count = part.stop - at
            amount = (10 ** source.uniform(6, 11.3, count)).astype("int64")
            values[part] = numpy.where(source.random(count) < 0.001, -amount, amount)
            known[part] = source.random(count) >= 1 / 16
        columns += [values, known]
    return columns


# ---- libumkm, through its C interface ----

class Column(ctypes.Structure):
    _fields_ = [("values", ctypes.c_void_p), ("validity", ctypes.c_void_p), ("offset", ctypes.c_int64),
                ("length", ctypes.c_int64), ("type", ctypes.c_int32), ("reserved", ctypes.c_int32)]


class Options(ctypes.Structure):
    _fields_ = [("struct_size", ctypes.c_uint32), ("as_of", ctypes.c_int32), ("purpose", ctypes.c_int32),
                ("basis", ctypes.c_int32), ("gap", ctypes.c_int32), ("regime", ctypes.c_int32)]


class Output(ctypes.Structure):
    _fields_ = [("struct_size", ctypes.c_uint32), ("reserved", ctypes.c_int32), ("size_class", ctypes.c_void_p),
                ("decided_by", ctypes.c_void_p), ("conflict", ctypes.c_void_p), ("by_measure", ctypes.c_void_p * 4)]


def libumkm_job(library, sales, sales_known, capital, capital_known):
    import numpy
    umkm = ctypes.CDLL(library)
    rules = ctypes.c_void_p()
    if umkm.umkm_rules_new(ctypes.byref(rules), None) != 0:
        sys.exit("the rules do not load")
    fields = (ctypes.c_int32 * 2)()
    for place, name in enumerate((b"annual_sales", b"business_capital")):
        field = ctypes.c_int32()
        if umkm.umkm_field_find(name, ctypes.c_size_t(len(name)), ctypes.byref(field)) != 0:
            sys.exit("no such field")
        fields[place] = field
    bits = [numpy.packbits(known, bitorder="little") for known in (sales_known, capital_known)]
    columns = (Column * 2)(*[Column(values.ctypes.data, bit.ctypes.data, 0, len(values), 1, 0)
                             for values, bit in zip((sales, capital), bits)])
    options = Options(ctypes.sizeof(Options), 20261121)
    classes = numpy.zeros(len(sales), "uint8")
    output = Output(ctypes.sizeof(Output), 0, classes.ctypes.data)

    def job():
        status = umkm.umkm_classify_batch(rules, ctypes.byref(options), fields, columns, ctypes.c_size_t(2),
                                          ctypes.byref(output), None, None)
        if status != 0:
            sys.exit("umkm_classify_batch: %d" % status)
        return classes
    job.keeps = bits
    return job


# ---- the others: each gives (function to be timed, function from its answer to a numpy array, version) ----

def numpy_classes(numpy, sales, sales_known, capital, capital_known):
    def climb(values, limits):
        size = (values > limits[0]).view("uint8")
        size += values > limits[1]
        size += values > limits[2]
        size += 1
        return size
    classes = numpy.where(sales_known, climb(sales, SALES_LIMITS), climb(capital, CAPITAL_LIMITS) * capital_known)
    classes[((sales < 0) & sales_known) | ((capital < 0) & capital_known)] = INVALID
    return classes


def numpy_job(columns):
    import numpy
    return lambda: numpy_classes(numpy, *columns), lambda answer: answer, numpy.__version__


def numpy_blocks_job(columns):
    import numpy
    classes = numpy.zeros(len(columns[0]), "uint8")

    def job():
        for at in range(0, len(classes), BLOCK):
            part = slice(at, at + BLOCK)
            classes[part] = numpy_classes(numpy, *[column[part] for column in columns])
        return classes
    return job, lambda answer: answer, numpy.__version__


def pandas_job(columns):
    import numpy
    import pandas
    sales, sales_known, capital, capital_known = columns
    frame = pandas.DataFrame({"sales": pandas.arrays.IntegerArray(sales, ~sales_known),
                              "capital": pandas.arrays.IntegerArray(capital, ~capital_known)})

    def mask(condition):
        return condition.to_numpy(dtype="bool", na_value=False)

    def job():
        conditions = [mask(frame[name] < 0) for name in ("sales", "capital")]
        sizes = [INVALID, INVALID]
        for name, limits in (("sales", SALES_LIMITS), ("capital", CAPITAL_LIMITS)):
            conditions += [mask(frame[name] <= limit) for limit in limits] + [mask(frame[name] > limits[-1])]
            sizes += [1, 2, 3, 4]
        return numpy.select(conditions, [numpy.uint8(size) for size in sizes], numpy.uint8(0))
    return job, lambda answer: answer, pandas.__version__


def polars_job(columns):
    import polars
    frame = polars.DataFrame({"sales": columns[0], "capital": columns[2], "s": columns[1], "c": columns[3]}).select(
        sales=polars.when("s").then("sales"), capital=polars.when("c").then("capital")).rechunk()

    def climb(name, limits):
        value = polars.col(name)
        return 1 + sum((value > limit).cast(polars.UInt8) for limit in limits)

    size = polars.coalesce(climb("sales", SALES_LIMITS), climb("capital", CAPITAL_LIMITS),
                           polars.lit(0, dtype=polars.UInt8))
    below = (polars.col("sales") < 0).fill_null(False) | (polars.col("capital") < 0).fill_null(False)
    classes = polars.when(below).then(polars.lit(INVALID, dtype=polars.UInt8)).otherwise(size.cast(polars.UInt8))
    return (lambda: frame.select(c=classes)), (lambda answer: answer["c"].to_numpy()), polars.__version__


def duckdb_job(columns):
    import duckdb
    import numpy
    given = {"sales": columns[0], "s": columns[1], "capital": columns[2], "c": columns[3]}
    connection = duckdb.connect()
    connection.execute("SET threads = 1")
    connection.register("given", given)
    connection.execute("CREATE TABLE businesses AS SELECT CASE WHEN s THEN sales END AS sales,"
                       " CASE WHEN c THEN capital END AS capital FROM given")

    def cases(name, limits):
        below = " ".join("WHEN %s <= %d THEN %d" % (name, limit, size) for size, limit in enumerate(limits, 1))
        return "%s WHEN %s IS NOT NULL THEN 4" % (below, name)
    query = ("SELECT (CASE WHEN sales < 0 OR capital < 0 THEN %d %s %s ELSE 0 END)::UTINYINT AS c FROM businesses"
             % (INVALID, cases("sales", SALES_LIMITS), cases("capital", CAPITAL_LIMITS)))
    return ((lambda: connection.execute(query).fetchnumpy()),
            (lambda answer: numpy.asarray(answer["c"])), duckdb.__version__)


JOBS = {"numpy": numpy_job, "numpy-blocks": numpy_blocks_job, "pandas": pandas_job, "polars": polars_job,
        "duckdb": duckdb_job}


# ---- measuring ----

def timed(job):
    start = time.process_time()
    answer = job()
    return time.process_time() - start, answer


def run_job(name, library, rows, runs):
    """In a process of its own; prints what it took."""
    try:
        import numpy
        columns = invented(rows)
        job, to_array, version = JOBS[name](columns)
    except ImportError:
        print(json.dumps(None))
        return
    umkm = libumkm_job(library, *columns)
    _, answer = timed(job)  # the first time warms up, and shows the answers
    same = bool(numpy.array_equal(to_array(answer), umkm()))
    del answer
    taken = {"umkm": [], "other": [], "version": version, "same": same}
    for _ in range(runs):
        taken["umkm"].append(timed(umkm)[0])
        taken["other"].append(timed(job)[0])
    print(json.dumps(taken))


def affordable(rows):
    try:
        with open("/proc/meminfo", encoding="utf-8") as lines:
            free = next(int(line.split()[1]) for line in lines if line.startswith("MemAvailable"))
    except (OSError, StopIteration):
        return rows
    return rows if free >= 8 << 20 else min(rows, free * 1024 // 128)


def main():
    if sys.argv[1:2] == ["--job"]:
        run_job(sys.argv[2], sys.argv[3], int(sys.argv[4]), int(sys.argv[5]))
        return
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--library", default="libumkm.so.0")
    parser.add_argument("--rows", type=int, default=65000000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only", default=",".join(JOBS))
    options = parser.parse_args()
    rows = affordable(options.rows)
    one_thread = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "POLARS_MAX_THREADS", "ARROW_NUM_THREADS"), "1")
    wrong = False
    print("%s rows, %d runs, load %.1f" % (format(rows, ","), options.runs, os.getloadavg()[0]))
    print("%-22s %10s %14s %8s" % ("", "ns/row", "libumkm ns/row", "ratio"))
    for name in options.only.split(","):
        command = [sys.executable, os.path.abspath(__file__), "--job", name, options.library, str(rows), str(options.runs)]
        taken = json.loads(subprocess.run(command, env={**os.environ, **one_thread}, check=True, capture_output=True).stdout)
        if taken is None:
            print("%-22s not installed" % name)
            continue
        other, umkm = (statistics.median(taken[of]) for of in ("other", "umkm"))
        wrong |= not taken["same"]
        print("%-22s %10.2f %14.2f %8.1f %s" % (name + " " + taken["version"], other / rows * 1e9, umkm / rows * 1e9,
                                               other / umkm, "" if taken["same"] else "DIFFERENT ANSWERS"), flush=True)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()

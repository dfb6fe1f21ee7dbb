#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""How long umkm_score_batch() takes for the card KP-1, beside numpy, pandas, polars and DuckDB computing the same card.

The job: from the columns that the card reads (amounts int64, counts int16, days int32, choices and yes/no int8, one value
in eight not known) the score, the highest score possible and the band of every row. The rules for the others are made from
the document of the card, so that it is truly the same: for polars, pandas and DuckDB expressions in which what is not known
stays so, for numpy cells and tables of points. Ratios are divided in binary floating point, which is exact enough for these
amounts. Every program has the columns in memory in the form it likes best before the clock starts (for numpy amounts with
NaN and small numbers with -1 for what is not known), and may use one thread. Each runs in a process of its own, in turn with
libumkm on the same rows; its answers must be the same, row by row. Times are processor seconds, medians of the runs. Nothing
is asserted about time.

Usage: bench_card.py [--library LIBUMKM.SO] [--rows N] [--runs N] [--only NAME,...]
  --rows  default 1,000,000, about 1 GiB of memory
  --only  some of numpy, numpy-blocks, pandas, polars, duckdb; those that are not installed are left out anyhow
"""

import argparse
import ctypes
import datetime
import itertools
import json
import os
import pathlib
import re
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
AS_OF = datetime.date(2026, 11, 21)
BLOCK = 1 << 14  # rows that numpy-blocks works on at a time

# Measures: above the line, below it, what zero or less below it means, the field that says whether it is asked for.
RATIOS = {
    "dscr": (("monthly_net_cash",), ("existing_instalment", "proposed_instalment"), "no_obligation", None),
    "net_margin": (("net_profit",), ("annual_sales",), "no_base", None),
    "sales_growth": (("annual_sales", "-prior_annual_sales"), ("prior_annual_sales",), "no_base", None),
    "amount_to_sales": (("requested_amount",), ("annual_sales",), "no_base", None),
    "evidenced_share": (("evidenced_sales",), ("annual_sales",), "no_base", None),
    "debt_to_equity": (("total_debt", "requested_amount"), ("equity",), "no_base", None),
    "current_ratio": (("current_assets",), ("current_liabilities",), "no_obligation", None),
    "own_contribution_share": (("own_contribution",), ("plan_cost",), "no_base", "own_contribution_required"),
    "collateral_coverage": (("collateral_value", "guarantee_value"), ("requested_amount",), "no_obligation",
                            "collateral_required"),
}
# States without a value, as ratios beyond every other.
STATES = {"no_obligation": 1e300, "no_base": 2e300, "not_required": 3e300, "not_computable_yet": 4e300}
BEYOND = 1e290
HISTORY_MONTHS = 24  # growth says nothing before


# ---- the card ----

def read_card():
    with open(ROOT / "lib/data/scorecards/kp-1.json", encoding="utf-8") as file:
        return json.load(file)


def read_choices():
    """Numbers of the names of every enum."""
    text = (ROOT / "lib/record/enums.def").read_text(encoding="utf-8")
    choices = {}
    for field, number, name in re.findall(r'UMKM_ENUM\((\w+), (\d+), "(\w+)"', text):
        choices.setdefault(field.lower(), {})[name] = int(number)
    return choices


def alternatives(owner):
    """The condition of an attribute or a flag: a list of lists of comparisons. "otherwise" is the empty comparison."""
    return owner["when"] if "when" in owner else [[]]


def conditions(characteristic):
    """(alternatives, points) of every attribute; a short form names its operand once."""
    operand = {key: characteristic[key] for key in ("field", "measure") if key in characteristic}
    for attribute in characteristic["attributes"]:
        short = [[{**operand, **attribute}]] if operand else alternatives(attribute)
        yield short, attribute["points"]


def operand_of(comparison):
    return comparison.get("field") or comparison["measure"]


def operands(owner_conditions):
    return sorted({operand_of(c) for when in owner_conditions for alternative in when for c in alternative})


def stale_before(age):
    """The first day, as yyyymmdd, on which facts are not too old."""
    if age["unit"] == "days":
        day = AS_OF - datetime.timedelta(days=age["limit"])
    else:
        day = AS_OF.replace(year=AS_OF.year - age["limit"] // 12)
    return day.year * 10000 + day.month * 100 + day.day


def bounds(comparison):
    """Limits of a comparison: (symbol, number); those of ratios are in basis points."""
    scale = 10000 if comparison.get("measure") in RATIOS else 1
    symbols = {"from": ">=", "above": ">", "up_to": "<=", "below": "<"}
    return [(symbol, comparison[key] / scale if scale > 1 else comparison[key])
            for key, symbol in symbols.items() if key in comparison]


# ---- the rows ----

def invented(rows, card, choices):
    """Columns by name: (values, known)."""
    import numpy
    source = numpy.random.default_rng(65)
    fields = {operand_of(c) for owner in card["knock_outs"] for a in alternatives(owner) for c in a}
    fields |= {name for c in card["characteristics"] for name in operands([when for when, _ in conditions(c)])}
    fields |= {age["field"] for age in card["staleness"]}
    ratios = [RATIOS[name] for name in fields if name in RATIOS]
    fields = {name for name in fields if name not in RATIOS} | {"months_in_business", "requested_amount"}
    money = {term.lstrip("-") for over, under, _, _ in ratios for term in over + under} | {"requested_amount"}
    fields |= {required for _, _, _, required in ratios if required}
    yes_no = {operand_of(c) for owner in card["characteristics"] + card["knock_outs"]
              for when in ([w for w, _ in conditions(owner)] if "attributes" in owner else [alternatives(owner)])
              for a in when for c in a if "is" in c} | {required for _, _, _, required in ratios if required}
    columns = {}
    for name in sorted(fields | money):
        if name in money:
            values = (10 ** source.uniform(5, 9, rows)).astype("int64") * (source.random(rows) > 0.02)
            if name in ("net_profit", "monthly_net_cash", "equity"):
                values = numpy.where(source.random(rows) < 0.1, -values, values)
        elif name in choices:
            values = source.choice(numpy.array(sorted(choices[name].values()), "int8"), rows)
        elif name in yes_no:
            rare = name in ("bankrupt", "document_fraud", "unlawful_purpose", "written_off")
            values = (source.random(rows) < (0.01 if rare else 0.95 if name == "identity_verified" else 0.5)).astype("int8")
        elif name.endswith("_as_of"):
            values = (20260000 + source.integers(1, 12, rows) * 100 + source.integers(1, 29, rows)).astype("int32")
        else:
            most = {"months_in_business": 120, "slik_days_past_due": 91, "worst_arrears_days_24m": 120}.get(name, 7)
            values = source.integers(0, most, rows).astype("int16")
        columns[name] = values, source.random(rows) >= 1 / 8
    return columns


# ---- libumkm, through its C interface ----

class Column(ctypes.Structure):
    _fields_ = [("values", ctypes.c_void_p), ("validity", ctypes.c_void_p), ("offset", ctypes.c_int64),
                ("length", ctypes.c_int64), ("type", ctypes.c_int32), ("reserved", ctypes.c_int32)]


class Output(ctypes.Structure):
    _fields_ = [("struct_size", ctypes.c_uint32), ("reserved", ctypes.c_int32), ("score", ctypes.c_void_p),
                ("lowest", ctypes.c_void_p), ("highest", ctypes.c_void_p), ("completeness", ctypes.c_void_p),
                ("band", ctypes.c_void_p), ("reason", ctypes.c_void_p * 8)]


def libumkm_job(library, columns):
    import numpy
    umkm = ctypes.CDLL(library)
    rules, context = ctypes.c_void_p(), ctypes.c_void_p()
    if umkm.umkm_rules_new(ctypes.byref(rules), None) != 0:
        sys.exit("the rules do not load")
    if umkm.umkm_score_context_new(rules, None, ctypes.byref(context), None) != 0:
        sys.exit("no card")
    rows = len(next(iter(columns.values()))[0])
    types = {"int64": 1, "int32": 2, "int16": 3, "int8": 4}
    fields, views, keeps = (ctypes.c_int32 * len(columns))(), (Column * len(columns))(), []
    for place, (name, (values, known)) in enumerate(columns.items()):
        field, bits = ctypes.c_int32(), numpy.packbits(known, bitorder="little")
        if umkm.umkm_field_find(name.encode(), ctypes.c_size_t(len(name)), ctypes.byref(field)) != 0:
            sys.exit("no field " + name)
        fields[place] = field
        views[place] = Column(values.ctypes.data, bits.ctypes.data, 0, rows, types[values.dtype.name], 0)
        keeps.append(bits)
    score, highest, band = (numpy.zeros(rows, kind) for kind in ("int32", "int32", "uint8"))
    output = Output(ctypes.sizeof(Output), 0, score.ctypes.data, None, highest.ctypes.data, None, band.ctypes.data)
    as_of = AS_OF.year * 10000 + AS_OF.month * 100 + AS_OF.day

    def job():
        status = umkm.umkm_score_batch(context, as_of, fields, views, ctypes.c_size_t(len(columns)), ctypes.byref(output),
                                       None, None)
        if status != 0:
            sys.exit("umkm_score_batch: %d" % status)
        return score, highest, band
    job.keeps = keeps
    return job


# ---- numpy: cells, and tables of points by cell ----

class Cells:
    """An operand in numpy: cell 0 where it is not known, then what lies between its limits, or choices one by one."""

    def __init__(self, name, comparisons, choices):
        self.name, self.limits, self.samples = name, [], None
        if any("in" in c or "is" in c for c in comparisons):
            self.samples = [None] + sorted(choices.get(name, {"no": 0, "yes": 1}).values())
            return
        found = {(number, symbol in (">", "<=")) for c in comparisons for symbol, number in bounds(c)}
        self.limits = sorted(found)
        if name in RATIOS:
            self.limits += [(state, False) for state in sorted(STATES.values())]
        step = 1e-9 if name in RATIOS else 1
        self.samples = [None, self.limits[0][0] - step] + [
            number + step * strict if number < BEYOND else number for number, strict in self.limits]

    def find(self, numpy, values):
        if not self.limits:
            return values + numpy.int8(1)
        cell = (values == values if self.name in RATIOS else values >= 0).view("uint8")
        for number, strict in self.limits:
            cell += values > number if strict else values >= number
        return cell


def holds(comparison, value, choices):
    """True, False or None for one value."""
    if value is None:
        return False if comparison.get("known") else None
    if "in" in comparison:
        return value in [choices[comparison["field"]][name] for name in comparison["in"]]
    if "is" in comparison:
        return bool(value) == comparison["is"]
    if value >= BEYOND:
        return value in [STATES[state] for state in comparison.get("states", [])]
    tests = {">=": lambda a, b: a >= b, ">": lambda a, b: a > b, "<=": lambda a, b: a <= b, "<": lambda a, b: a < b}
    limits = bounds(comparison)
    return bool(limits) and all(tests[symbol](value, number) for symbol, number in limits)


def answer(when, values, choices):
    """True, False or None for the values of all operands."""
    found = [[holds(c, values[operand_of(c)], choices) for c in alternative] for alternative in when]
    found = [False if False in a else None if None in a else True for a in found]
    return True if True in found else None if None in found else False


def points_of(card, characteristic, values, choices):
    """Points, and what stays open in the higher 16 bits."""
    for when, points in conditions(characteristic):
        holding = answer(when, values, choices)
        if holding is None:
            break
        if holding:
            return points
    missing = characteristic.get("missing", 0)
    return missing + ((characteristic["max"] - missing) << 16)


class NumpyCard:
    def __init__(self, numpy, card, choices):
        self.numpy, self.card = numpy, card
        whens = [when for c in card["characteristics"] for when, _ in conditions(c)]
        whens += [alternatives(owner) for owner in card["knock_outs"]]
        comparisons = {}
        for c in itertools.chain.from_iterable(a for when in whens for a in when):
            comparisons.setdefault(operand_of(c), []).append(c)
        self.cells = {name: Cells(name, found, choices) for name, found in comparisons.items()}
        self.tables, self.flags = [], []
        for characteristic in card["characteristics"]:
            names = operands([when for when, _ in conditions(characteristic)])
            table = [points_of(card, characteristic, dict(zip(names, values)), choices)
                     for values in itertools.product(*(self.cells[name].samples for name in names))]
            self.tables.append((names, numpy.array(table, "int32"), characteristic))
        for owner in card["knock_outs"]:
            names = operands([alternatives(owner)])
            table = [answer(alternatives(owner), dict(zip(names, values)), choices) is True
                     for values in itertools.product(*(self.cells[name].samples for name in names))]
            self.flags.append((names, numpy.array(table, "bool")))

    def ratio(self, columns, name):
        numpy = self.numpy
        over, under, none, required = RATIOS[name]

        def total(terms):
            result = columns[terms[0]]
            for term in terms[1:]:
                result = result - columns[term[1:]] if term[0] == "-" else result + columns[term]
            return result
        below = total(under)
        value = total(over) / below
        value[below <= 0] = STATES[none]
        if name == "sales_growth":
            months = columns["months_in_business"]
            value[(months >= 0) & (months < HISTORY_MONTHS)] = STATES["not_computable_yet"]
        if required:
            value[columns[required] == 0] = STATES["not_required"]
        return value

    def place(self, cells, names):
        place = cells[names[0]]
        for name in names[1:]:
            place = place * self.numpy.int16(len(self.cells[name].samples)) + cells[name]
        return place

    def score(self, columns):
        numpy, card = self.numpy, self.card
        with numpy.errstate(all="ignore"):
            cells = {name: of.find(numpy, self.ratio(columns, name) if name in RATIOS else columns[name])
                     for name, of in self.cells.items()}
        stale = {age["code"]: (columns[age["field"]] < stale_before(age)) & (columns[age["field"]] >= 0)
                 for age in card["staleness"]}
        both = numpy.zeros(len(columns["requested_amount"]), "int32")
        for names, table, characteristic in self.tables:
            points = table.take(self.place(cells, names))
            if "staleness" in characteristic:
                missing = characteristic.get("missing", 0)
                points[stale[characteristic["staleness"]]] = missing + ((characteristic["max"] - missing) << 16)
            both += points
        knocked = numpy.zeros(len(both), "bool")
        for names, table in self.flags:
            knocked |= table.take(self.place(cells, names))
        score, still_open = both & 0xFFFF, both >> 16
        weight = sum(c["max"] - c.get("missing", 0) for c in card["characteristics"])
        by_score = [band for band in card["bands"] if band["kind"] == "score"]
        band = numpy.zeros(len(both), "uint8")
        for limit in by_score[:-1]:
            band += score < limit["from"]
        band[(weight - still_open) * 100 < card["completeness"] * weight] = len(by_score) + 1
        band[knocked] = len(by_score)
        return score, score + still_open, band


def numpy_columns(columns):
    import numpy
    ready = {}
    for name, (values, known) in columns.items():
        kind = values.dtype.name
        ready[name] = (numpy.where(known, values, numpy.nan) if kind == "int64"
                       else numpy.where(known, values, values.dtype.type(-1)))
    return ready


def numpy_job(columns, card, choices):
    import numpy
    ready, made = numpy_columns(columns), NumpyCard(numpy, card, choices)
    return (lambda: made.score(ready)), (lambda found: found), numpy.__version__


def numpy_blocks_job(columns, card, choices):
    import numpy
    ready, made = numpy_columns(columns), NumpyCard(numpy, card, choices)
    rows = len(ready["requested_amount"])
    results = [numpy.zeros(rows, kind) for kind in ("int32", "int32", "uint8")]

    def job():
        for at in range(0, rows, BLOCK):
            part = slice(at, at + BLOCK)
            for result, found in zip(results, made.score({name: values[part] for name, values in ready.items()})):
                result[part] = found
        return results
    return job, (lambda found: found), numpy.__version__


# ---- expressions, the same for pandas, polars and DuckDB ----

class Expressions:
    """The card in a language of expressions that know what is not known."""

    def __init__(self, language, card, choices):
        self.language, self.card, self.choices = language, card, choices
        self.ratios = {}

    def ratio(self, name):
        if name not in self.ratios:
            of = self.language
            over, under, none, required = RATIOS[name]

            def total(terms):
                result = of.column(terms[0])
                for term in terms[1:]:
                    result = result - of.column(term[1:]) if term[0] == "-" else result + of.column(term)
                return result
            cases = [(of.column(required) == 0, STATES["not_required"])] if required else []
            if name == "sales_growth":
                cases.append((of.column("months_in_business") < HISTORY_MONTHS, STATES["not_computable_yet"]))
            cases.append((total(under) <= 0, STATES[none]))
            self.ratios[name] = of.keep(1, name, of.choose_ratio(cases, of.divide(total(over), total(under))))
        return self.ratios[name]

    def comparison(self, c):
        of, name = self.language, operand_of(c)
        value = self.ratio(name) if name in RATIOS else of.column(name)
        symbols = {">=": value.__ge__, ">": value.__gt__, "<=": value.__le__, "<": value.__lt__}
        if "in" in c:
            tests = [of.any_of(value, [self.choices[name][choice] for choice in c["in"]])]
        elif "is" in c:
            tests = [value == int(c["is"])]
        else:
            tests = [symbols[symbol](number) for symbol, number in bounds(c)]
            if tests and name in RATIOS and not any(symbol[0] == "<" for symbol, _ in bounds(c)):
                tests.append(value < BEYOND)
        states = [value == STATES[state] for state in c.get("states", [])]
        test = joined(([joined(tests, "and")] if tests else []) + states, "or")
        return of.known_and(test) if c.get("known") else test

    def condition(self, when):
        return joined([joined([self.comparison(c) for c in alternative], "and") for alternative in when], "or")

    def characteristic(self, asked, stale):
        """Points, and what stays open in the higher 16 bits."""
        of, found = self.language, list(conditions(asked))
        lacking = asked.get("missing", 0) + ((asked["max"] - asked.get("missing", 0)) << 16)
        several = len(operands([when for when, _ in found])) > 1
        cases = [(stale[asked["staleness"]], lacking)] if "staleness" in asked else []
        otherwise = lacking
        for when, points in found:
            if when == [[]]:
                otherwise = points
                continue
            test = self.condition(when)
            if several:
                cases.append((of.unknown(test), lacking))
            cases.append((test, points))
        return of.keep(2, asked["code"], of.choose(cases, otherwise))

    def score(self):
        """(score, highest, band)"""
        of, card = self.language, self.card
        stale = {age["code"]: of.column(age["field"]) < stale_before(age) for age in card["staleness"]}
        both = of.keep(3, "both", of.total([self.characteristic(asked, stale) for asked in card["characteristics"]]))
        score, still_open = of.keep(4, "score", both % 65536), of.keep(4, "still_open", both // 65536)
        knocked = joined([of.known_and(self.condition(alternatives(owner))) for owner in card["knock_outs"]], "or")
        weight = sum(c["max"] - c.get("missing", 0) for c in card["characteristics"])
        by_score = [band for band in card["bands"] if band["kind"] == "score"]
        cases = [(knocked, len(by_score)), (still_open * 100 > (100 - card["completeness"]) * weight, len(by_score) + 1)]
        cases += [(score >= band["from"], place) for place, band in enumerate(by_score[:-1])]
        return score, score + still_open, of.choose(cases, len(by_score) - 1)


def joined(tests, how):
    result = tests[0]
    for test in tests[1:]:
        result = result & test if how == "and" else result | test
    return result


class PandasLanguage:
    def __init__(self, pandas, numpy, columns):
        self.pandas, self.numpy = pandas, numpy
        arrays = {name: pandas.arrays.IntegerArray(values, ~known) for name, (values, known) in columns.items()}
        self.frame = pandas.DataFrame(arrays)

    def column(self, name):
        return self.frame[name]

    def keep(self, _layer, _name, value):
        return value

    def divide(self, over, under):
        return over / under

    def mask(self, test):
        return test if isinstance(test, self.numpy.ndarray) else test.to_numpy(dtype="bool", na_value=False)

    def choose(self, cases, otherwise):
        tests, values = zip(*cases)
        return self.numpy.select([self.mask(test) for test in tests], [self.numpy.int32(value) for value in values],
                                 self.numpy.int32(otherwise))

    def choose_ratio(self, cases, otherwise):
        tests, values = zip(*cases)
        plain = otherwise.to_numpy(dtype="float64", na_value=self.numpy.nan)
        found = self.numpy.select([self.mask(test) for test in tests], values, plain)
        return self.pandas.Series(self.pandas.arrays.FloatingArray(found, self.numpy.isnan(found)))

    def total(self, values):
        return sum(values[1:], values[0])

    def any_of(self, value, numbers):
        return joined([value == number for number in numbers], "or")

    def known_and(self, test):
        return test.fillna(False)

    def unknown(self, test):
        return test.isna()


def pandas_job(columns, card, choices):
    import numpy
    import pandas
    language = PandasLanguage(pandas, numpy, columns)
    return (lambda: Expressions(language, card, choices).score()), (lambda found: found), pandas.__version__


class PolarsLanguage:
    def __init__(self, polars):
        self.polars, self.layers = polars, {}

    def column(self, name):
        return self.polars.col(name)

    def keep(self, layer, name, value):
        self.layers.setdefault(layer, []).append(value.alias("_" + name))
        return self.polars.col("_" + name)

    def divide(self, over, under):
        return over / under

    def choose_of(self, cases, otherwise, literal):
        chain = self.polars
        for test, value in cases:
            chain = chain.when(test).then(literal(value))
        return chain.otherwise(otherwise)

    def choose(self, cases, otherwise):
        def literal(value):
            return self.polars.lit(value, dtype=self.polars.Int32)
        return self.choose_of(cases, literal(otherwise), literal)

    def choose_ratio(self, cases, otherwise):
        return self.choose_of(cases, otherwise, self.polars.lit)

    def total(self, values):
        return self.polars.sum_horizontal(values)

    def any_of(self, value, numbers):
        return value.is_in(numbers) if len(numbers) > 1 else value == numbers[0]

    def known_and(self, test):
        return test.fill_null(False)

    def unknown(self, test):
        return test.is_null()


def polars_job(columns, card, choices):
    import polars
    given = {name: values for name, (values, _) in columns.items()}
    known = {"known " + name: bits for name, (_, bits) in columns.items()}
    frame = polars.DataFrame({**given, **known}).select(
        **{name: polars.when("known " + name).then(name) for name in given}).rechunk()
    language = PolarsLanguage(polars)
    results = dict(zip(("score", "highest", "band"), Expressions(language, card, choices).score()))

    def job():
        lazy = frame.lazy()
        for layer in sorted(language.layers):
            lazy = lazy.with_columns(language.layers[layer])
        return lazy.select(**results).collect()
    return job, (lambda found: [found[name].to_numpy() for name in results]), polars.__version__


class Sql:
    """A piece of SQL that is put together as an expression of Python is."""

    def __init__(self, text):
        self.text = str(text)


def sql_operator(symbol):
    return lambda one, other: Sql("(%s %s %s)" % (one.text, symbol, other.text if isinstance(other, Sql) else repr(other)))


for operator, symbol in {"add": "+", "sub": "-", "mul": "*", "mod": "%", "floordiv": "//", "truediv": "/", "ge": ">=",
                         "gt": ">", "le": "<=", "lt": "<", "eq": "=", "and": "AND", "or": "OR"}.items():
    setattr(Sql, "__%s__" % operator, sql_operator(symbol))


class SqlLanguage:
    def __init__(self):
        self.layers = {}

    def column(self, name):
        return Sql(name)

    def keep(self, layer, name, value):
        self.layers.setdefault(layer, []).append("%s AS _%s" % (value.text, name))
        return Sql("_" + name)

    def divide(self, over, under):
        return over / under

    def choose(self, cases, otherwise, kind="INTEGER"):
        whens = " ".join("WHEN %s THEN %r::%s" % (test.text, value, kind) for test, value in cases)
        return Sql("(CASE %s ELSE %s END)" % (whens, otherwise.text if isinstance(otherwise, Sql) else otherwise))

    def choose_ratio(self, cases, otherwise):
        return self.choose(cases, otherwise, "DOUBLE")

    def total(self, values):
        return Sql("(%s)" % " + ".join(value.text for value in values))

    def any_of(self, value, numbers):
        return Sql("(%s IN (%s))" % (value.text, ", ".join(map(str, numbers))))

    def known_and(self, test):
        return Sql("COALESCE(%s, FALSE)" % test.text)

    def unknown(self, test):
        return Sql("(%s IS NULL)" % test.text)


def duckdb_job(columns, card, choices):
    import duckdb
    import numpy
    given = {name: values for name, (values, _) in columns.items()}
    given.update({"known_" + name: known for name, (_, known) in columns.items()})
    connection = duckdb.connect()
    connection.execute("SET threads = 1")
    connection.register("given", given)
    connection.execute("CREATE TABLE businesses AS SELECT %s FROM given" % ", ".join(
        "CASE WHEN known_%s THEN %s END AS %s" % (name, name, name) for name in columns))
    language = SqlLanguage()
    results = Expressions(language, card, choices).score()
    source = "businesses"
    for layer in sorted(language.layers):
        source = "(SELECT *, %s FROM %s)" % (", ".join(language.layers[layer]), source)
    query = "SELECT %s FROM %s" % (", ".join("%s AS %s" % (result.text, name)
                                              for result, name in zip(results, ("score", "highest", "band"))), source)
    return ((lambda: connection.execute(query).fetchnumpy()),
            (lambda found: [numpy.asarray(found[name]) for name in ("score", "highest", "band")]), duckdb.__version__)


JOBS = {"numpy": numpy_job, "numpy-blocks": numpy_blocks_job, "pandas": pandas_job, "polars": polars_job,
        "duckdb": duckdb_job}


# ---- measuring ----

def timed(job):
    start = time.process_time()
    found = job()
    return time.process_time() - start, found


def run_job(name, library, rows, runs):
    """In a process of its own; prints what it took."""
    try:
        import numpy
        card, choices = read_card(), read_choices()
        columns = invented(rows, card, choices)
        job, to_arrays, version = JOBS[name](columns, card, choices)
    except ImportError:
        print(json.dumps(None))
        return
    umkm = libumkm_job(library, columns)
    _, found = timed(job)  # the first time warms up, and shows the answers
    same = all(bool(numpy.array_equal(one, other)) for one, other in zip(to_arrays(found), umkm()))
    del found
    taken = {"umkm": [], "other": [], "version": version, "same": same, "columns": len(columns)}
    for _ in range(runs):
        taken["umkm"].append(timed(umkm)[0])
        taken["other"].append(timed(job)[0])
    print(json.dumps(taken))


def main():
    if sys.argv[1:2] == ["--job"]:
        run_job(sys.argv[2], sys.argv[3], int(sys.argv[4]), int(sys.argv[5]))
        return
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--library", default="libumkm.so.0")
    parser.add_argument("--rows", type=int, default=1000000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only", default=",".join(JOBS))
    options = parser.parse_args()
    one_thread = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "POLARS_MAX_THREADS", "ARROW_NUM_THREADS"), "1")
    wrong = False
    print("%s rows, %d runs, load %.1f" % (format(options.rows, ","), options.runs, os.getloadavg()[0]))
    print("%-22s %10s %14s %8s" % ("", "ns/row", "libumkm ns/row", "ratio"))
    for name in options.only.split(","):
        command = [sys.executable, os.path.abspath(__file__), "--job", name, options.library, str(options.rows),
                   str(options.runs)]
        taken = json.loads(subprocess.run(command, env={**os.environ, **one_thread}, check=True, capture_output=True).stdout)
        if taken is None:
            print("%-22s not installed" % name)
            continue
        other, umkm = (statistics.median(taken[of]) / options.rows * 1e9 for of in ("other", "umkm"))
        wrong |= not taken["same"]
        print("%-22s %10.1f %14.1f %8.1f %s" % (name + " " + taken["version"], other, umkm, other / umkm,
                                               "" if taken["same"] else "DIFFERENT ANSWERS"), flush=True)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()

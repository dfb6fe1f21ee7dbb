#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Scores businesses with a PMML evaluator and compares with the decisions of umkm.

    compare.py pypmml|jpmml FILE.pmml BUSINESSES.jsonl DECISIONS.jsonl

Totals must be equal. Reason codes must come in the same order, where those that lost equally much may change places: PMML
leaves that open. jpmml goes on with codes that lost nothing; they must be the code that says so. Businesses that umkm
refuses because their facts contradict each other are left out: PMML has no such answer.
"""
import json
import math
import sys
from itertools import groupby

NO_REASON = "(none)"


def with_pypmml(path, businesses):
    from pypmml import Model

    model = Model.fromFile(path)
    for business in businesses:
        yield model.predict(business)
    Model.close()


def with_jpmml(path, businesses):
    from jpmml_evaluator import make_evaluator

    evaluator = make_evaluator(path).verify()
    for business in businesses:
        yield evaluator.evaluate(business)


def codes_of(answer):
    """Without the padding: pypmml repeats the last code, jpmml gives nothing, or our code for no points lost."""
    codes = []
    rank = 1
    while "reason_%d" % rank in answer:
        code = answer["reason_%d" % rank]
        if code is None or (codes and codes[-1] == code) or code == NO_REASON:
            break
        codes.append(code)
        rank += 1
    return codes, rank - 1


def same_order(codes, reasons, shown):
    """Codes in groups of equal loss; the last group may be cut off by the number shown."""
    at = 0
    for _, group in groupby(reasons, key=lambda reason: reason["lost"]):
        wanted = {reason["code"] for reason in group}
        here = codes[at : at + len(wanted)]
        if not set(here) <= wanted or (len(here) < len(wanted) and at + len(here) < min(shown, len(reasons))):
            return False
        at += len(here)
    return at == len(codes) == min(shown, len(reasons))


def main():
    evaluate = {"pypmml": with_pypmml, "jpmml": with_jpmml}[sys.argv[1]]
    with open(sys.argv[3], encoding="utf-8") as file:
        businesses = [json.loads(line) for line in file]
    with open(sys.argv[4], encoding="utf-8") as file:
        decisions = [json.loads(line) for line in file]
    assert len(businesses) == len(decisions) > 0
    assert all(d.get("code", "UMKM_E_INCONSISTENT") == "UMKM_E_INCONSISTENT" for d in decisions)
    pairs = [pair for pair in zip(businesses, decisions) if "score" in pair[1]]
    businesses = [dict(b, kbli=int(b["kbli"])) if "kbli" in b else b for b, _ in pairs]
    decisions = [decision for _, decision in pairs]
    totals = reasons = compared = 0
    spread = set()
    for number, (answer, decision) in enumerate(zip(evaluate(sys.argv[2], businesses), decisions), 1):
        score = decision["score"]
        total = answer["total"]
        spread.add(score["score"])
        if total is None or math.isnan(total) or total != score["score"]:
            totals += 1
            print("business %d: total %s, umkm says %d: %s" % (number, total, score["score"], businesses[number - 1]))
        shown = sum(1 for key in answer if key.startswith("reason_"))
        codes, _ = codes_of(answer)
        compared += len(codes)
        if not same_order(codes, score["reasons"], shown):
            reasons += 1
            print("business %d: %s, umkm says %s" % (number, codes, [(r["code"], r["lost"]) for r in score["reasons"]]))
    print("%s: %d businesses, %d different scores, %d codes; %d totals differ, %d lists of reasons differ"
          % (sys.argv[1], len(decisions), len(spread), compared, totals, reasons))
    return 1 if totals or reasons or len(spread) < 100 else 0


if __name__ == "__main__":
    sys.exit(main())

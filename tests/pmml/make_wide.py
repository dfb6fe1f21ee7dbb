#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A card with what KP-1 does not use, for the tests of PMML: every measure, amounts, codes, negative points, points without
an answer, an initial score, tests that only hold for known values, and one characteristic of 64 attributes.

    make_wide.py > wide.json
"""
import json

AUTHORITY = {"citation": "Uji", "source": "uji", "verified": False, "evidence": "expert"}
RATIOS = ["dscr", "net_margin", "sales_growth", "amount_to_sales", "evidenced_share", "debt_to_equity", "current_ratio",
          "own_contribution_share", "collateral_coverage"]
STATES = {"dscr": ["no_obligation"], "current_ratio": ["no_obligation"], "sales_growth": ["not_computable_yet", "no_base"],
          "own_contribution_share": ["not_required", "no_base"], "collateral_coverage": ["not_required", "no_obligation"]}


def both(text):
    return {"id": text, "en": text}


def attribute(key, points, **test):
    return {"key": key, "points": points, "label": both("jawaban " + key), **test}


def characteristic(code, attributes, group="a", **more):
    points = [a["points"] for a in attributes]
    return {"code": code, "group": group, "max": max(points), "reason": more.pop("reason", "R1"),
            "label": both("ciri " + code), **AUTHORITY, **more, "attributes": attributes}


def when(*alternatives):
    return {"when": [list(alternative) for alternative in alternatives]}


def ratio(name, number):
    states = STATES.get(name, ["no_base"])
    return characteristic("RATIO-%s" % name, [
        attribute("low", 1 + number, below=-333),
        attribute("mid", 3, **{"from": -333, "up_to": 7}),
        attribute("high", 40 + number, above=7, below=123457),
        attribute("top", 50 + number, **{"from": 123457}),
        attribute("none", 2, states=states, reason="R2"),
    ], measure=name)


def amount(name, number):
    return characteristic("AMOUNT-%s" % name, [
        attribute("little", 5, below=1000000000),
        attribute("some", 7 + number, **{"from": 1000000000, "up_to": 5000000000}),
        attribute("much", 9 + number, above=5000000000),
    ], "b", measure=name)


def characteristics():
    yield from (ratio(name, number) for number, name in enumerate(RATIOS))
    yield from (amount(name, number) for number, name in enumerate(
        ["annual_sales", "business_capital", "net_worth", "investment"]))
    yield characteristic("WORKERS", [attribute("few", -7, up_to=4), attribute("team", 11, above=4, below=20),
                                     attribute("many", 3, **{"from": 20})], "b", measure="workers", missing=-9)
    yield characteristic("AGE", [attribute("new", 1, below=24), attribute("old", 8, **{"from": 24})], "b",
                         measure="months_in_business", monotone="rising")
    yield characteristic("STEPS", [attribute("s%02d" % i, i, **{"from": 10 * i, "up_to": 10 * i + 9}) for i in range(63)] +
                         [attribute("s63", 63, **{"from": 630})], "b", field="slik_days_past_due", reason="R3")
    yield characteristic("WOMAN", [attribute("yes", 4, **{"is": True}), attribute("no", 4, **{"is": False})], "b",
                         field="cooperative_member", optional=True)
    yield characteristic("CODE", [attribute("farm", 6, below=10000), attribute("other", 2, **{"from": 10000})], "b",
                         field="kbli", policy=True, reason="R3")
    yield characteristic("FORM", [attribute("a", 3, **{"in": ["pt", "cv", "firma"]}),
                                  attribute("b", 0, **{"in": ["individual", "sole_pt", "cooperative", "other"]})], "b",
                         field="legal_form", missing=-4)
    yield characteristic("KNOWN", [
        attribute("first", 12, **when([{"field": "bpjs_employment", "is": True, "known": True},
                                       {"measure": "dscr", "from": 5000}],
                                      [{"measure": "dscr", "states": ["no_obligation"]}])),
        attribute("second", 6, **when([{"field": "slik_collectability", "in": ["1", "2"], "known": True}],
                                      [{"field": "trainings_24m", "from": 1}, {"field": "trainings_24m", "up_to": 3}])),
        attribute("rest", 1, otherwise=True)], "b", reason="R2")
    yield characteristic("SIDES", [
        attribute("inside", 9, **when([{"measure": "debt_to_equity", "from": 0},
                                       {"measure": "debt_to_equity", "up_to": 9999}],
                                      [{"measure": "debt_to_equity", "states": ["no_base"]}])),
        attribute("outside", 4, **when([{"measure": "debt_to_equity", "below": 0}],
                                       [{"measure": "debt_to_equity", "above": 9999}]))], "b", reason="R3")


def main():
    listed = list(characteristics())
    groups = [{"code": code, "label": both("kelompok " + code),
               "max": sum(c["max"] for c in listed if c["group"] == code)} for code in "ab"]
    lowest = 100 + sum(c.get("missing", 0) for c in listed)
    highest = 100 + sum(c["max"] for c in listed)
    card = {"schema": "umkm.scorecard/1", "id": "LEBAR", "version": "0.0.1", "title": both("Kartu <uji> & \"kutip\""),
            "description": both("Uji"), "author": "uji", "status": "draft", "effective_from": "2026-01-01",
            "review_due": "2028-12-31", **AUTHORITY,
            "scale": {"lowest": lowest, "highest": highest, "initial": 100}, "completeness": 0, "reasons_shown": 30,
            "missing": both("kosong"), "groups": groups,
            "reasons": [{"code": code, "text": both("alasan " + code)} for code in ("R1", "R2", "R3")],
            "characteristics": listed,
            "bands": [{"code": "S", "kind": "score", "label": both("s"), "meaning": both("s"), "from": lowest,
                       "up_to": highest},
                      {"code": "X", "kind": "knocked_out", "label": both("x"), "meaning": both("x")},
                      {"code": "N", "kind": "insufficient", "label": both("n"), "meaning": both("n")}]}
    print(json.dumps(card, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Random businesses for the fields that a PMML file asks for, as JSON Lines.

    businesses.py FILE.pmml COUNT SEED

Values lie on the limits of the card, one beside them, and anywhere; any of them may be missing.
"""
import json
import random
import sys
import xml.etree.ElementTree as ET
from fractions import Fraction

NS = {"p": "http://www.dmg.org/PMML-4_4"}

# What the measures divide: above the line and below it, as sums.
RATIOS = {
    "dscr": (["monthly_net_cash"], ["existing_instalment", "proposed_instalment"]),
    "net_margin": (["net_profit"], ["annual_sales"]),
    "sales_growth": (["annual_sales"], ["prior_annual_sales"]),
    "amount_to_sales": (["requested_amount"], ["annual_sales"]),
    "evidenced_share": (["evidenced_sales"], ["annual_sales"]),
    "debt_to_equity": (["total_debt", "requested_amount"], ["equity"]),
    "current_ratio": (["current_assets"], ["current_liabilities"]),
    "own_contribution_share": (["own_contribution"], ["plan_cost"]),
    "collateral_coverage": (["collateral_value", "guarantee_value"], ["requested_amount"]),
}
MAY_BE_NEGATIVE = {"monthly_net_cash", "net_profit", "equity"}


def tag(name):
    return "{%s}%s" % (NS["p"], name)


def number(text):
    return int(text) if text.lstrip("-").isdigit() else None


def field_limits(root):
    """The whole numbers that each field is compared with."""
    limits = {}
    pairs = [(n.get("field"), n.get("value", "")) for n in root.iter(tag("SimplePredicate"))]
    for apply in root.iter(tag("Apply")):
        children = list(apply)
        if children and children[0].tag == tag("FieldRef"):
            pairs += [(children[0].get("field"), c.text) for c in children[1:] if c.tag == tag("Constant")]
    for name, text in pairs:
        if number(text) is not None:
            limits.setdefault(name.removesuffix(".value"), set()).add(number(text))
    return {name: sorted(values) for name, values in limits.items()}


def ratio_limits(root):
    """The fractions that each measure is compared with: over * a against under * b is over / under against b / a."""
    limits = {}

    def side(node):
        if node.tag == tag("FieldRef"):
            return node.get("field"), 1
        if node.tag == tag("Apply"):
            return node[0].get("field"), int(node[1].text)
        return None, 0

    for state in root.iter(tag("Apply")):
        if state.get("function") != "and" or len(state) < 2 or state[0].get("function") != "equal":
            continue
        measure = state[0][0].get("field").removesuffix(".state")
        for test in state[1:]:
            if measure in RATIOS and len(test) == 2:
                (_, over), (_, under) = side(test[0]), side(test[1])
                limits.setdefault(measure, set()).add(Fraction(under, over))
    return {name: sorted(values) for name, values in limits.items()}


def plain_value(chance, field, limits):
    values = [v.get("value") for v in field.findall("p:Value", NS)]
    if field.get("dataType") == "boolean":
        return chance.random() < 0.7
    if values:
        return chance.choice(values)
    interval = field.find("p:Interval", NS)
    least = int(interval.get("leftMargin")) if interval is not None else -(10**15)
    most = int(interval.get("rightMargin", 10**15)) if interval is not None else 10**15
    if field.get("name") in limits and chance.random() < 0.9:
        value = chance.choice(limits[field.get("name")]) + chance.choice([-1, 0, 1])
    elif chance.random() < 0.2:
        value = chance.choice([0, 0, least, most])
    else:
        value = int(10 ** chance.uniform(0, 12)) * chance.choice([1, 1, 1, 1, -1])
    return min(max(value, least), most)


def put_on_limit(chance, business, measure, limit):
    """Makes a ratio exactly a limit, or one rupiah beside it."""
    over, under = RATIOS[measure]
    for name in under[1:] + over[1:]:
        business[name] = chance.choice([0, chance.randrange(10**7)])
    above_rest = sum(business[name] for name in over[1:])
    below_rest = sum(business[name] for name in under[1:])
    if measure == "sales_growth":
        limit += 1
    scale = limit.denominator * chance.randrange(10**8, 10**9)
    business[under[0]] = scale - below_rest
    above = int(limit * scale) - above_rest + chance.choice([-1, 0, 1])
    business[over[0]] = above if over[0] in MAY_BE_NEGATIVE else max(0, above)


def main():
    root = ET.parse(sys.argv[1]).getroot()
    chance = random.Random(int(sys.argv[3]))
    limits = field_limits(root)
    ratios = ratio_limits(root)
    fields = [f for f in root.iterfind("p:DataDictionary/p:DataField", NS) if f.get("name") != "score"]
    for _ in range(int(sys.argv[2])):
        missing = chance.choice([0, 0, 0.05, 0.3, 0.8])
        business = {f.get("name"): plain_value(chance, f, limits) for f in fields}
        on_limits = chance.choice([0, 0.9])
        for measure in chance.sample(sorted(ratios), len(ratios)):  # a later one may move an earlier one
            if chance.random() < on_limits:
                put_on_limit(chance, business, measure, chance.choice(ratios[measure]))
        for name in sorted(business):
            if chance.random() < missing:
                del business[name]
        if "kbli" in business:
            business["kbli"] = "%05d" % business["kbli"]
        print(json.dumps(business))


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks that a file has the structure of a PMML 4.4 scorecard: which elements stand where, in which order and how often,
which attributes they may and must have, and that every field that is read was declared before it.

    structure.py FILE.pmml
"""
import sys
import xml.etree.ElementTree as ET

SPACE = "{http://www.dmg.org/PMML-4_4}"
PREDICATES = "SimplePredicate|CompoundPredicate|SimpleSetPredicate|True|False"
EXPRESSIONS = "Apply|FieldRef|Constant"

# Children in their order, each "names" + how often (1, ? or *, + at least one, 2 at least two); attributes, those that must
# be there with a "!".
ELEMENTS = {
    "PMML": (["Header 1", "DataDictionary 1", "TransformationDictionary ?", "Scorecard 1"], "version!"),
    "Header": (["Extension *", "Application ?", "Annotation *", "Timestamp ?"], "copyright description modelVersion"),
    "Application": (["Extension *"], "name! version"),
    "DataDictionary": (["Extension *", "DataField +"], "numberOfFields"),
    "DataField": (["Extension *", "Interval *", "Value *"], "name! displayName optype! dataType!"),
    "Interval": (["Extension *"], "closure! leftMargin rightMargin"),
    "Value": (["Extension *"], "value! displayValue property"),
    "TransformationDictionary": (["Extension *", "DefineFunction *", "DerivedField *"], ""),
    "DerivedField": (["Extension *", EXPRESSIONS + " 1"], "name displayName optype! dataType!"),
    "Apply": (["Extension *", EXPRESSIONS + " *"], "function! mapMissingTo"),
    "FieldRef": (["Extension *"], "field!"),
    "Constant": ([], "dataType missing"),
    "Scorecard": (["Extension *", "MiningSchema 1", "Output ?", "Characteristics 1"],
                  "modelName functionName! initialScore useReasonCodes reasonCodeAlgorithm baselineScore baselineMethod"),
    "MiningSchema": (["Extension *", "MiningField +"], ""),
    "MiningField": (["Extension *"], "name! usageType"),
    "Output": (["Extension *", "OutputField +"], ""),
    "OutputField": (["Extension *"], "name! optype dataType! feature rank"),
    "Characteristics": (["Extension *", "Characteristic +"], ""),
    "Characteristic": (["Extension *", "Attribute +"], "name reasonCode baselineScore"),
    "Attribute": (["Extension *", PREDICATES + " 1"], "reasonCode partialScore"),
    "SimplePredicate": (["Extension *"], "field! operator! value"),
    "CompoundPredicate": (["Extension *", PREDICATES + " 2"], "booleanOperator!"),
    "SimpleSetPredicate": (["Extension *", "Array 1"], "field! booleanOperator!"),
    "Array": ([], "n type!"),
    "Extension": ([], "extender name value"),
}
LEAST = {"1": 1, "?": 0, "*": 0, "+": 1, "2": 2}
MOST = {"1": 1, "?": 1}
FUNCTIONS = {"if", "and", "or", "not", "equal", "isIn", "isMissing", "isNotMissing", "lessThan", "lessOrEqual",
             "greaterThan", "greaterOrEqual", "+", "-", "*"}


def local(node):
    assert node.tag.startswith(SPACE), "%s is not in the namespace of PMML 4.4" % node.tag
    return node.tag[len(SPACE):]


def check(node):
    name = local(node)
    children, attributes = ELEMENTS[name]
    allowed = {a.rstrip("!") for a in attributes.split()}
    needed = {a.rstrip("!") for a in attributes.split() if a.endswith("!")}
    assert set(node.keys()) <= allowed, "%s: attributes %s" % (name, set(node.keys()) - allowed)
    assert needed <= set(node.keys()), "%s: lacks %s" % (name, needed - set(node.keys()))
    left = [local(child) for child in node]
    for rule in children:
        names, often = rule.rsplit(" ", 1)
        count = 0
        while left and left[0] in names.split("|") and count < MOST.get(often, len(node)):
            left.pop(0)
            count += 1
        assert count >= LEAST[often], "%s: %d of %s" % (name, count, names)
    assert not left, "%s: %s does not stand there" % (name, left[0])
    for child in node:
        check(child)


def check_fields(root):
    known = {field.get("name") for field in root.iter(SPACE + "DataField")}
    assert len(known) == int(root.find(SPACE + "DataDictionary").get("numberOfFields"))
    mined = {field.get("name") for field in root.iter(SPACE + "MiningField")}
    assert mined == known
    for field in root.iter(SPACE + "DerivedField"):
        read = {ref.get("field") for ref in field.iter(SPACE + "FieldRef")}
        assert read <= known, "%s reads %s before it is there" % (field.get("name"), read - known)
        assert field.get("name") not in known
        known.add(field.get("name"))
    for characteristic in root.iter(SPACE + "Characteristic"):
        tested = {p.get("field") for p in characteristic.iter() if p.get("field")}
        assert len(tested) == 1 and tested <= known, "%s tests %s" % (characteristic.get("name"), tested)


def main():
    root = ET.parse(sys.argv[1]).getroot()
    assert local(root) == "PMML" and root.get("version") == "4.4"
    check(root)
    check_fields(root)
    for apply in root.iter(SPACE + "Apply"):
        assert apply.get("function") in FUNCTIONS, apply.get("function")
    print("%d elements" % sum(1 for _ in root.iter()))


if __name__ == "__main__":
    main()

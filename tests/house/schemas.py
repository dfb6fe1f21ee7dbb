#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks that the built-in documents have the shape of their JSON Schemas, and that the schemas are schemas.

schemas.py SOURCE-FOLDER     exits with 77 (skipped) where the Python package jsonschema is not installed
"""
import json
import pathlib
import sys

try:
    from jsonschema import Draft202012Validator
except ImportError:
    print("jsonschema is not installed")
    sys.exit(77)


def main():
    data = pathlib.Path(sys.argv[1]) / "lib" / "data"
    schemas = {}
    for file in sorted((data / "schemas").glob("*.schema.json")):
        schema = json.loads(file.read_text(encoding="utf-8"))
        Draft202012Validator.check_schema(schema)
        schemas[schema["properties"]["schema"]["const"]] = schema
    checked = faults = 0
    for file in sorted(file for file in data.rglob("*.json") if file.parent.name != "schemas"):
        document = json.loads(file.read_text(encoding="utf-8"))
        schema = schemas.get(document.get("schema"))
        if schema is None:
            continue
        checked += 1
        for error in Draft202012Validator(schema).iter_errors(document):
            faults += 1
            print("%s: /%s: %s" % (file, "/".join(map(str, error.absolute_path)), error.message[:200]))
    print("%d documents, %d faults" % (checked, faults))
    return 1 if faults or not checked else 0


if __name__ == "__main__":
    sys.exit(main())

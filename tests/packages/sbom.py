#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The bill of materials names what is built, what it is linked with, and every rule document with its checksum.

sbom.py FILE SOURCE-FOLDER
"""
import hashlib
import json
import pathlib
import re
import sys


def main():
    bill = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    data = pathlib.Path(sys.argv[2]) / "lib" / "data"
    version = re.search(r"project\(libumkm VERSION (\S+)", (data / "../../CMakeLists.txt").read_text(encoding="utf-8")).group(1)
    packages = {one["name"]: one for one in bill["packages"]}
    faults = []
    if bill["spdxVersion"] != "SPDX-2.3" or bill["name"] != f"libumkm-{version}":
        faults.append("not a bill of this version")
    for name in ("libumkm", "umkm", "cJSON", "libcsv", "libxml2"):
        if name not in packages or not re.match(r"\d+\.\d+", packages[name]["versionInfo"]):
            faults.append(f"no {name} with its version")
    ids = {one["SPDXID"] for one in bill["packages"] + bill["files"]} | {"SPDXRef-DOCUMENT"}
    if len(ids) != len(bill["packages"]) + len(bill["files"]) + 1:
        faults.append("an id twice")
    linked = {(one["spdxElementId"], one["relatedSpdxElement"]) for one in bill["relationships"]
              if one["relationshipType"] == "DYNAMIC_LINK"}
    for pair in (("libumkm", "cJSON"), ("umkm", "libumkm"), ("umkm", "libcsv"), ("umkm", "libxml2")):
        if tuple("SPDXRef-Package-" + name for name in pair) not in linked:
            faults.append(f"{pair[0]} is not linked with {pair[1]}")
    faults += [f"unknown element in {one}" for one in bill["relationships"]
               if not {one["spdxElementId"], one["relatedSpdxElement"]} <= ids]
    listed = {one["fileName"]: {sum_["algorithm"]: sum_["checksumValue"] for sum_ in one["checksums"]} for one in bill["files"]}
    there = {f"./lib/data/{file.relative_to(data)}": file for file in data.rglob("*.json") if file.parent.name != "schemas"}
    if set(listed) != set(there):
        faults.append(f"documents: {sorted(set(listed) ^ set(there))}")
    for name, file in there.items():
        for kind in ("sha1", "sha256"):
            if listed.get(name, {}).get(kind.upper()) != hashlib.new(kind, file.read_bytes()).hexdigest():
                faults.append(f"{name}: wrong {kind}")
    print("\n".join(faults) or f"{len(packages)} packages, {len(listed)} documents")
    return 1 if faults or not listed else 0


if __name__ == "__main__":
    sys.exit(main())

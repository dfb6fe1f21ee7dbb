#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Every link of the pages to a file of the project leads to one, and to a heading that is there: links.py SOURCE-FOLDER"""
import pathlib
import re
import subprocess
import sys


def slug(heading):
    heading = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading)
    return re.sub(r"[^\w\- ]", "", heading.replace("`", "").lower()).strip().replace(" ", "-")


def without_code(text):
    return re.sub(r"^```.*?^```|^ {4}.*?$|`[^`\n]*`", "", text, flags=re.S | re.M)


def anchors(page):
    seen = {}
    for heading in re.findall(r"^#+ (.*)$", re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.S | re.M), re.M):
        name = slug(heading)
        count = seen[name] = seen.get(name, -1) + 1
        yield f"{name}-{count}" if count else name


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    listing = subprocess.run(["git", "-C", root, "ls-files", "--cached", "--others", "--exclude-standard", "*.md"],
                             capture_output=True, text=True)
    pages = [root / name for name in listing.stdout.splitlines()] if listing.returncode == 0 else []
    pages = [page for page in pages or root.rglob("*.md") if page.is_file() and "build" not in page.relative_to(root).parts]
    faults, count = [], 0
    for page in pages:
        for target in re.findall(r"\[[^\]]+\]\(([^)\s]+)\)", without_code(page.read_text(encoding="utf-8"))):
            if re.match(r"[a-z]+:", target):
                continue
            count += 1
            path, _, anchor = target.partition("#")
            file = (page.parent / path).resolve() if path else page
            if not file.exists() or not file.is_relative_to(root):
                faults.append(f"{page.relative_to(root)}: no file {target}")
            elif anchor and anchor not in set(anchors(file)):
                faults.append(f"{page.relative_to(root)}: no heading {target}")
    print("\n".join(faults) or f"{count} links on {len(pages)} pages")
    return 1 if faults or len(pages) < 10 or count < 40 else 0


if __name__ == "__main__":
    sys.exit(main())

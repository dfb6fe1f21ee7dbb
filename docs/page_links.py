#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Shows doxygen a page so that its links work on the site as they do beside the sources.

page_links.py PAGE     writes to standard output; UMKM_SITE has the pages of the site, with ";" between them

Headings get the anchors that links expect; a link to a file that is no page of the site becomes the name of the file.
"""
import os
import pathlib
import re
import sys


def name_of(page, root):
    return re.sub(r"[^a-z0-9]+", "_", str(page.resolve().relative_to(root)).lower().removesuffix(".md"))


def slug(heading):
    """The anchor that a reader of Markdown makes of a heading."""
    return re.sub(r"[^\w\- ]", "", heading.replace("`", "").lower()).strip().replace(" ", "-")


def link(match, page, root):
    text, target = match.group(1), match.group(2)
    if re.match(r"[a-z]+:", target):
        return match.group(0)
    path, _, anchor = target.partition("#")
    file = (page.parent / path).resolve() if path else page.resolve()
    if str(file) in os.environ["UMKM_SITE"].split(";"):
        name = name_of(file, root)
        return f"[{text}](@ref {name}{'_' + anchor.replace('-', '_') if anchor else ''})"
    shown = str(file.relative_to(root))
    return f"`{shown}`" if text.strip("`") == shown else f"{text} (`{shown}`)"


def main():
    page = pathlib.Path(sys.argv[1])
    root = pathlib.Path(__file__).resolve().parent.parent
    name = name_of(page, root)
    fenced = False
    first = True
    seen = {}
    for line in page.read_text(encoding="utf-8").splitlines():
        if line.startswith("```"):
            fenced = not fenced
        heading = re.match(r"(#+) (.*)", line)
        if not fenced and not line.startswith("    "):
            line = re.sub(r"\[([^\]]+)\]\(([^)\s]+)\)", lambda match: link(match, page, root), line)
            if heading:
                title = re.sub(r"\[([^\]]+)\]\(@ref [^)]*\)", r"\1", line)
                anchor = name if first else name + "_" + slug(heading.group(2)).replace("-", "_")
                count = seen[anchor] = seen.get(anchor, -1) + 1  # the second of a name is "name-1"
                line = f"{title} {{#{anchor}{'_%d' % count if count else ''}}}"
                first = False
        print(line)


if __name__ == "__main__":
    main()

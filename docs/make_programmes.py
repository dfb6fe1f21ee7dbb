#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes programmes.md and programmes.id.md beside this file, from the built-in programme document.

Usage: make_programmes.py [FOLDER]   (default: the folder of this file)
"""

import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
DOCUMENT = os.path.join(HERE, "..", "lib", "data", "programmes.json")

WORDS = {
    "en": {
        "made": "Made from `lib/data/programmes.json` by `docs/make_programmes.py`; do not edit.",
        "about": "Each rule with its article, how sure it is, and its date. **read** means that the official text was read; "
                 "for the others the evidence is named, and the text must be checked before anything rests on it.",
        "programme": "Programme", "sets": "Parameter sets", "status": "Status", "requirement": "Requirement",
        "article": "Article", "certainty": "Certainty", "read": "read", "from": "from", "until": "until", "open": "no end",
        "standing": "For", "alone": "the business alone", "member": "members of a group or cluster",
        "alone_or_member": "the business alone, or members of a group or cluster", "terms": "Terms", "notes": "Notes",
        "plafond": "plafond", "above": "above", "up_to": "up to", "rate": "rate", "tax": "tax on turnover",
        "subsidy": "interest subsidy", "tenor": "longest tenor", "working_capital": "working capital",
        "investment": "investment", "months": "months", "allowance": "free of tax for individuals",
        "unsettled": "not settled",
        "only_member": "members only", "and_no_longer": "and no longer than", "valid": "In force", "source": "source",
        "by": "by", "over": "over",
        "in_force": "in force", "announced": "announced, not in force", "superseded": "superseded", "suspended": "suspended",
        "statute": "statute", "copy": "copy of the text", "secondary": "secondary source", "derived": "derived",
        "announcement": "announcement only", "to_apply": "Announced to apply",
        "convention": "convention", "recalled": "from memory", "expert": "expert judgement",
    },
    "id": {
        "made": "Dibuat dari `lib/data/programmes.json` oleh `docs/make_programmes.py`; jangan disunting.",
        "about": "Setiap aturan dengan pasal, kepastian, dan tanggalnya. **dibaca** berarti naskah resminya sudah dibaca; "
                 "untuk yang lain disebut dasarnya, dan naskahnya harus diperiksa sebelum dijadikan pegangan.",
        "programme": "Program", "sets": "Aturan", "status": "Status", "requirement": "Syarat", "article": "Dasar",
        "certainty": "Kepastian", "read": "dibaca", "from": "sejak", "until": "sampai sebelum", "open": "seterusnya",
        "standing": "Untuk", "alone": "usaha sendiri", "member": "anggota kelompok atau klaster",
        "alone_or_member": "usaha sendiri, atau anggota kelompok atau klaster", "terms": "Ketentuan", "notes": "Catatan",
        "plafond": "plafon", "above": "di atas", "up_to": "sampai", "rate": "suku bunga",
        "tax": "pajak atas peredaran bruto",
        "subsidy": "subsidi bunga", "tenor": "jangka waktu paling lama", "working_capital": "modal kerja",
        "investment": "investasi", "months": "bulan", "allowance": "bebas pajak bagi orang pribadi",
        "unsettled": "belum pasti", "only_member": "khusus anggota", "and_no_longer": "dan tidak lebih lama daripada",
        "valid": "Berlaku", "source": "sumber", "by": "menurut", "over": "selebihnya",
        "in_force": "berlaku", "announced": "diumumkan, belum berlaku", "superseded": "sudah diganti",
        "suspended": "ditangguhkan", "statute": "naskah peraturan", "copy": "salinan naskah",
        "secondary": "sumber sekunder", "derived": "disimpulkan", "announcement": "baru diumumkan",
        "to_apply": "Diumumkan berlaku", "convention": "kelaziman", "recalled": "dari ingatan",
        "expert": "penilaian ahli",
    },
}


def rupiah(amount):
    """As the library writes and reads it, in both languages."""
    return "Rp" + f"{amount:,}".replace(",", ".")


def percent(bps, lang):
    whole, rest = divmod(bps, 100)
    text = f"{whole}" if rest == 0 else f"{whole}.{rest:02d}".rstrip("0")
    return (text if lang == "en" else text.replace(".", ",")) + "%"


def cell(text):
    return text.replace("|", "\\|")


def certainty(node, words):
    evidence = {"announced": "announcement"}.get(node["evidence"], node["evidence"])
    return words["read"] if node["verified"] else words[evidence]


def article(node, words):
    source = node["source"]
    return cell(node["citation"]) + (f" ([{words['source']}]({source}))" if source.startswith("http") else f" ({source})")


def rate(schedule, lang, words):
    if "bps" in schedule:
        return percent(schedule["bps"], lang)
    if "lowest" in schedule:
        return f"{percent(schedule['lowest'], lang)}–{percent(schedule['highest'], lang)} ({words['unsettled']})"
    money = schedule["by"] == "requested_amount"
    steps = []
    for step in schedule["steps"]:
        limit = step.get("up_to")
        limit = words["over"] if limit is None else "≤ " + (rupiah(limit) if money else str(limit))
        steps.append(f"{percent(step['bps'], lang)} ({limit})")
    return f"{words['by']} `{schedule['by']}`: " + ", ".join(steps)


def terms_text(terms, lang, words):
    parts = []
    plafond = terms.get("plafond")
    if plafond:
        lower = plafond.get("above", plafond.get("from"))
        begin = (words["above"] + " " if "above" in plafond else "") + rupiah(lower) + " " if lower else ""
        parts.append(f"{words['plafond']} {begin}{words['up_to']} {rupiah(plafond['up_to'])}")
    if "rate" in terms:
        name = words["tax"] if terms.get("rate_of") == "turnover" else words["rate"]
        parts.append(f"{name} {rate(terms['rate'], lang, words)}")
    if "subsidy" in terms:
        parts.append(f"{words['subsidy']} {rate(terms['subsidy'], lang, words)}")
    tenor = terms.get("tenor_months", {})
    lengths = [f"{tenor[use]} {words['months']} ({words[use]})" for use in ("working_capital", "investment") if use in tenor]
    if lengths:
        limit = f", {words['and_no_longer']} `{tenor['at_most']}`" if "at_most" in tenor else ""
        parts.append(f"{words['tenor']} " + ", ".join(lengths) + limit)
    if "allowance" in terms:
        parts.append(f"{words['allowance']}: {rupiah(terms['allowance']['amount'])}")
    return "; ".join(parts)


def period(entry, words):
    end = f"{words['until']} {entry['valid_to']}" if "valid_to" in entry else words["open"]
    return f"{words['from']} {entry['valid_from']}, {end}"


def set_lines(entry, shared, lang, words):
    yield f"### {entry['id']}"
    yield ""
    valid = words["to_apply" if entry["status"] == "announced" else "valid"]
    yield (f"{words['status']}: **{words[entry['status']]}**. {valid} {period(entry, words)}. "
           f"{words['standing']}: {words[entry['standing']]}.")
    yield f"{article(entry, words)}; {certainty(entry, words)}."
    yield ""
    if "closing" in entry:
        yield entry["closing"][lang]
        yield ""
    requirements = [shared[item] if isinstance(item, str) else item for item in entry.get("requirements", [])]
    if requirements:
        yield f"| {words['requirement']} | {words['article']} | {words['certainty']} |"
        yield "|---|---|---|"
        for item in requirements:
            only = f" *({words['only_member']})*" if item.get("standing") == "member" else ""
            yield f"| {cell(item['text'][lang])}{only} | {article(item, words)} | {certainty(item, words)} |"
        yield ""
    if "terms" in entry:
        terms = entry["terms"]
        yield f"{words['terms']}: {terms_text(terms, lang, words)}. {article(terms, words)}; {certainty(terms, words)}."
        yield ""
    notes = [note["text"][lang] for note in entry.get("notes", []) + entry.get("terms", {}).get("notes", [])]
    if notes:
        yield f"{words['notes']}:"
        yield ""
        for note in notes:
            yield f"- {note}"
        yield ""


def page(document, lang):
    words = WORDS[lang]
    shared = {item["id"]: item for item in document.get("requirements", [])}
    yield f"# {document['title'][lang]}"
    yield ""
    yield f"{words['made']} {document['id']} {document['version']}."
    yield ""
    yield words["about"]
    yield ""
    yield f"| {words['programme']} | {words['sets']} |"
    yield "|---|---|"
    for programme in document["programmes"]:
        sets = "; ".join(f"{entry['id']} ({words[entry['status']]})" for entry in programme["parameters"])
        yield f"| [{programme['name'][lang]}](#{programme['id'].lower()}) `{programme['id']}` | {sets} |"
    yield ""
    for programme in document["programmes"]:
        yield f"## {programme['id']}"
        yield ""
        yield f"**{programme['name'][lang]}.** {programme['about'][lang]}"
        yield ""
        for entry in programme["parameters"]:
            yield from set_lines(entry, shared, lang, words)


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else HERE
    with open(DOCUMENT, encoding="utf-8") as file:
        document = json.load(file)
    for lang, name in (("en", "programmes.md"), ("id", "programmes.id.md")):
        with open(os.path.join(folder, name), "w", encoding="utf-8", newline="\n") as file:
            file.write("\n".join(page(document, lang)).rstrip("\n") + "\n")


if __name__ == "__main__":
    main()
